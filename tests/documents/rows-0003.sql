-- Rows of revision 0003, in the SQL of its time; those of the revisions before it go first.
INSERT INTO account (id, login, name, role, team, password, is_active, created_at)
  VALUES (1, 'zoe', 'Zoé Exemple', 'redacteur', 'A', 'x', true, '2026-03-01 08:00:00');
INSERT INTO api_client (id, name, token, scopes, created_at, expires_at)
  VALUES (1, 'portail', 'hash', 'read', '2026-03-01 08:00:00', '2027-03-01 08:00:00');
INSERT INTO webhook VALUES (1, 'https://exemple.test/', 's', 'pli.drafted', true, '2026-03-01 08:00:00');
INSERT INTO webhook_call (id, webhook, event, body, created_at)
  VALUES (1, 1, 'pli.drafted', '{}', '2026-03-02 12:00:09');
INSERT INTO letter VALUES ('P260302-AAAAAA', 1, 'accuse_reception', 'Bonjour', '2026-03-02 13:00:00', 1);
INSERT INTO review VALUES ('P260302-AAAAAA', 1, 1, '{}', '2026-03-02 13:00:00');
INSERT INTO review_edit (pli, number, kind, case_number, target, content, how, actor, at)
  VALUES ('P260302-AAAAAA', 1, 'value', 1, 'iban', '{"value": "FR76"}', 'typed', 1, '2026-03-02 13:00:00');
INSERT INTO seeded_error (id, pli, position, field, shown, "right", team, planted_at, found)
  VALUES (1, 'P260302-AAAAAA', 1, 'iban', 'FR77', 'FR76', 'A', '2026-03-02 13:00:00', true);
INSERT INTO blind_sample (id, pli, position, field, confirmed, was_auto, confirmed_by, team, drawn_at)
  VALUES (1, 'P260302-AAAAAA', 1, 'iban', 'FR76', true, 1, 'A', '2026-03-02 13:00:00');
INSERT INTO web_session VALUES
  ('hash', 1, '2026-03-02 08:00:00', '2026-03-02 08:00:00', '2026-03-02 20:00:00');
INSERT INTO work ("case", pli, position, procedure, claimant, verdict, name, reference, department, source, batch,
                  received_at, drafted_at, due, pages, fields, doubts, state, assignee)
  VALUES (1, 'P260302-AAAAAA', 1, 'bris_porte', 'PERSONNE_PHYSIQUE', 'check', 'Lefèvre Zoé', 'BP-1', '75', 'bucket',
          'lot-1', '2026-03-02 12:00:00', '2026-03-02 12:00:09', '2026-05-02', 1, 9, 3, 'to_review', 1);
INSERT INTO asked_piece VALUES (1, 'rib');
