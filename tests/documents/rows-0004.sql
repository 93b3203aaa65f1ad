-- Rows of revision 0004, in the SQL of its time; those of the revisions before it go first.
INSERT INTO search_text (id, pli, kind, position, case_number, mark, stems)
  VALUES (1, 'P260302-AAAAAA', 'page', 0, 1, 'm', 'port fractur lefevr');
