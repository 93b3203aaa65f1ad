-- Rows of revision 0001, in the SQL of its time; those of the revisions before it go first.
INSERT INTO pli (id, fingerprint, source, name, batch, received_at, state, run, drafted_at, items_processed, pages_read)
  VALUES ('P260302-AAAAAA', 'f1', 'bucket', 'lettre d''été.pdf', 'lot-1', '2026-03-02 12:00:00.123456', 'drafted', 1,
          '2026-03-02 12:00:09', 1, 1);
INSERT INTO pli (id, fingerprint, source, name, batch, received_at, state, run)
  VALUES ('P260302-BBBBBB', 'f2', 'mail', 'message', '', '2026-03-02 12:01:00', 'received', 1);
INSERT INTO original VALUES ('P260302-AAAAAA', 0, 'lettre d''été.pdf', 'aa', 10000000000);
INSERT INTO original VALUES ('P260302-BBBBBB', 0, 'message', 'bb', 20);
INSERT INTO receipt (id, source, source_key, name, batch, size, received_at, fate, pli, settled_at)
  VALUES (1, 'bucket', 'k1', 'lettre d''été.pdf', 'lot-1', 10, '2026-03-02 12:00:00', 'accepted', 'P260302-AAAAAA',
          '2026-03-02 12:00:01');
INSERT INTO receipt (id, source, source_key, name, batch, size, received_at, fate, pli)
  VALUES (2, 'mail', 'k2', 'message', '', 20, '2026-03-02 12:01:00', 'accepted', 'P260302-BBBBBB');
INSERT INTO item VALUES
  ('P260302-AAAAAA', 0, 'lettre d''été.pdf', 'aa', 'application/pdf', 10, 'processed', NULL, NULL, 1);
INSERT INTO page (pli, position, item, number, shelf, content, media_type, state, words, picture, thumbnail, read_ms)
  VALUES ('P260302-AAAAAA', 0, 'lettre d''été.pdf', 1, 'originals', 'aa', 'application/pdf', 'read', 'w', 'p', 't', 7);
INSERT INTO draft VALUES ('P260302-AAAAAA', 1, '2026-03-02 12:00:09', '{"cases": [], "documents": [], "items": []}');
INSERT INTO job (id, kind, pli, run, position, priority, state, created_at, run_after)
  VALUES (5, 'receive', 'P260302-BBBBBB', 1, 0, 0, 'waiting', '2026-03-02 12:01:00', '2026-03-02 12:01:00');
INSERT INTO journal (id, at, actor, event, pli, details)
  VALUES (1, '2026-03-02 12:00:00', 'watcher', 'received', 'P260302-AAAAAA', '{}');
