-- Rows of revision 0002, in the SQL of its time; those of the revisions before it go first.
UPDATE page SET likeness = 9223372036854775807;
INSERT INTO drafted_case (id, pli, position, procedure, is_open, keys, drafted_at)
  VALUES (1, 'P260302-AAAAAA', 1, 'bris_porte', true, '{}', '2026-03-02 12:00:09');
INSERT INTO drafted_case (id, pli, position, procedure, is_open, keys, drafted_at)
  VALUES (2, 'P260302-AAAAAA', 2, 'bris_porte', false, '{}', '2026-03-02 12:00:09');
INSERT INTO case_key VALUES (-9223372036854775808, 1);
INSERT INTO proposal (id, "case", other, kind, score, reasons, made_at)
  VALUES (1, 1, 2, 'duplicate', 0.1, '[]', '2026-03-02 12:00:09');
INSERT INTO service_request (id, pli, position, service, asked_on, reminders)
  VALUES (1, 'P260302-AAAAAA', 1, 'Brigade', '2026-03-02', 0);
