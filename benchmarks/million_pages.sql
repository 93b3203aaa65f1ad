-- A ledger of 100,000 plis of ten pages, the last 300 of them on their way.
INSERT INTO pli (id, fingerprint, source, name, batch, received_at, state, run, drafted_at, items_processed, pages_read)
SELECT 'P' || lpad(n::text, 6, '0'), md5(n::text) || md5(n::text), 'bucket', n || '.pdf', '',
       now() - n * interval '1 minute', CASE WHEN n > 99700 THEN 'reading' ELSE 'drafted' END, 1, now(), 1, 10
FROM generate_series(1, 100000) n;

INSERT INTO original SELECT id, 0, name, fingerprint, 1000 FROM pli;

INSERT INTO receipt (source, source_key, name, batch, size, received_at, fate, pli, settled_at)
SELECT 'bucket', 'bucket/' || ltrim(id, 'P0'), name, '', 1000, received_at, 'accepted', id, now() FROM pli;

INSERT INTO item SELECT id, 0, name, fingerprint, 'application/pdf', 1000, 'processed', NULL, NULL, 10 FROM pli;

INSERT INTO page (pli, position, item, number, shelf, content, media_type, state, words, read_ms)
SELECT id, n, name, n + 1, 'originals', fingerprint, 'application/pdf',
       CASE WHEN state = 'drafted' THEN 'read' ELSE 'waiting' END, fingerprint, 900
FROM pli, generate_series(0, 9) n;

INSERT INTO job (kind, pli, run, position, priority, state, created_at, run_after)
SELECT 'read_page', pli, 1, position, 0, 'waiting', now(), now() FROM page WHERE state = 'waiting';

ANALYZE;
