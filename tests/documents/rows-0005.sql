-- Rows of revision 0005, in the SQL of its time; those of the revisions before it go first.
UPDATE work SET folded = 'lefevre zoe bp-1', drafted_fields = 9, drafted_doubts = 3;
