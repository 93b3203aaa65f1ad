-- What release 0.1.0 (revision 0005) left in its SQLite file: two fictitious plis, one of them drafted and
-- half reviewed by «camille», whose password is «mot de passe long». Kept as that program wrote it; the full-text
-- index is built anew from its table.
PRAGMA foreign_keys=OFF;
BEGIN;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE journal (
	id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor TEXT NOT NULL, 
	event VARCHAR(40) NOT NULL, 
	pli VARCHAR(20), 
	details TEXT NOT NULL, 
	CONSTRAINT pk_journal PRIMARY KEY (id)
);
CREATE TABLE pli (
	id VARCHAR(20) NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	source VARCHAR(10) NOT NULL, 
	name TEXT NOT NULL, 
	batch TEXT NOT NULL, 
	received_at DATETIME NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	run INTEGER NOT NULL, 
	drafted_at DATETIME, 
	items_processed INTEGER DEFAULT '0' NOT NULL, 
	items_container INTEGER DEFAULT '0' NOT NULL, 
	items_duplicate INTEGER DEFAULT '0' NOT NULL, 
	items_rejected INTEGER DEFAULT '0' NOT NULL, 
	items_ignored INTEGER DEFAULT '0' NOT NULL, 
	pages_read INTEGER DEFAULT '0' NOT NULL, 
	pages_failed INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_pli PRIMARY KEY (id), 
	CONSTRAINT uq_pli_fingerprint UNIQUE (fingerprint)
);
CREATE TABLE draft (
	pli VARCHAR(20) NOT NULL, 
	run INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY (pli, run), 
	CONSTRAINT fk_draft_pli FOREIGN KEY(pli) REFERENCES pli (id)
);
CREATE TABLE item (
	pli VARCHAR(20) NOT NULL, 
	position INTEGER NOT NULL, 
	path TEXT NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	media_type TEXT NOT NULL, 
	size BIGINT NOT NULL, 
	fate VARCHAR(10) NOT NULL, 
	reason_code VARCHAR(40), 
	reason_message TEXT, 
	pages INTEGER NOT NULL, 
	CONSTRAINT pk_item PRIMARY KEY (pli, position), 
	CONSTRAINT fk_item_pli FOREIGN KEY(pli) REFERENCES pli (id), 
	CONSTRAINT uq_item_pli_path UNIQUE (pli, path)
);
CREATE TABLE job (
	id INTEGER NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	pli VARCHAR(20) NOT NULL, 
	run INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	priority INTEGER NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	attempts INTEGER DEFAULT '0' NOT NULL, 
	created_at DATETIME NOT NULL, 
	run_after DATETIME NOT NULL, 
	sent_at DATETIME, 
	sends INTEGER DEFAULT '0' NOT NULL, 
	leased_until DATETIME, 
	worker TEXT, 
	cause_code VARCHAR(40), 
	cause TEXT, 
	CONSTRAINT pk_job PRIMARY KEY (id), 
	CONSTRAINT fk_job_pli FOREIGN KEY(pli) REFERENCES pli (id), 
	CONSTRAINT uq_job_pli_run_kind_position UNIQUE (pli, run, kind, position)
);
CREATE TABLE original (
	pli VARCHAR(20) NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	size BIGINT NOT NULL, 
	CONSTRAINT pk_original PRIMARY KEY (pli, position), 
	CONSTRAINT fk_original_pli FOREIGN KEY(pli) REFERENCES pli (id)
);
CREATE TABLE page (
	pli VARCHAR(20) NOT NULL, 
	position INTEGER NOT NULL, 
	item TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	shelf VARCHAR(10) NOT NULL, 
	content VARCHAR(64) NOT NULL, 
	media_type TEXT NOT NULL, 
	mail TEXT, 
	invoice_xml TEXT, 
	state VARCHAR(10) NOT NULL, 
	failure VARCHAR(40), 
	words VARCHAR(64), 
	picture VARCHAR(64), 
	thumbnail VARCHAR(64), 
	read_ms INTEGER, likeness BIGINT, 
	CONSTRAINT pk_page PRIMARY KEY (pli, position), 
	CONSTRAINT fk_page_pli FOREIGN KEY(pli) REFERENCES pli (id), 
	CONSTRAINT uq_page_pli_item_number UNIQUE (pli, item, number)
);
CREATE TABLE receipt (
	id INTEGER NOT NULL, 
	source VARCHAR(10) NOT NULL, 
	source_key TEXT NOT NULL, 
	name TEXT NOT NULL, 
	batch TEXT NOT NULL, 
	size BIGINT NOT NULL, 
	received_at DATETIME NOT NULL, 
	fate VARCHAR(10) NOT NULL, 
	pli VARCHAR(20), 
	reason_code VARCHAR(40), 
	reason_message TEXT, 
	attempts INTEGER DEFAULT '0' NOT NULL, 
	retry_at DATETIME, 
	settled_at DATETIME, 
	CONSTRAINT pk_receipt PRIMARY KEY (id), 
	CONSTRAINT fk_receipt_pli FOREIGN KEY(pli) REFERENCES pli (id), 
	CONSTRAINT uq_receipt_source_key UNIQUE (source_key)
);
CREATE TABLE drafted_case (
	id INTEGER NOT NULL, 
	pli VARCHAR(20) NOT NULL, 
	position INTEGER NOT NULL, 
	procedure VARCHAR(40) NOT NULL, 
	is_open BOOLEAN NOT NULL, 
	keys TEXT NOT NULL, 
	drafted_at DATETIME NOT NULL, 
	CONSTRAINT pk_drafted_case PRIMARY KEY (id), 
	CONSTRAINT fk_drafted_case_pli FOREIGN KEY(pli) REFERENCES pli (id), 
	CONSTRAINT uq_drafted_case_pli_position UNIQUE (pli, position)
);
CREATE TABLE case_key (
	"key" BIGINT NOT NULL, 
	"case" INTEGER NOT NULL, 
	CONSTRAINT pk_case_key PRIMARY KEY ("key", "case"), 
	CONSTRAINT fk_case_key_case FOREIGN KEY("case") REFERENCES drafted_case (id)
);
CREATE TABLE proposal (
	id INTEGER NOT NULL, 
	"case" INTEGER NOT NULL, 
	other INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	score FLOAT NOT NULL, 
	reasons TEXT NOT NULL, 
	made_at DATETIME NOT NULL, 
	CONSTRAINT pk_proposal PRIMARY KEY (id), 
	CONSTRAINT fk_proposal_case FOREIGN KEY("case") REFERENCES drafted_case (id), 
	CONSTRAINT fk_proposal_other FOREIGN KEY(other) REFERENCES drafted_case (id), 
	CONSTRAINT uq_proposal_case_other UNIQUE ("case", other)
);
CREATE TABLE service_request (
	id INTEGER NOT NULL, 
	pli VARCHAR(20) NOT NULL, 
	position INTEGER NOT NULL, 
	service TEXT NOT NULL, 
	asked_on DATE NOT NULL, 
	reminders INTEGER NOT NULL, 
	reminded_on DATE, 
	answered_on DATE, 
	CONSTRAINT pk_service_request PRIMARY KEY (id), 
	CONSTRAINT fk_service_request_pli FOREIGN KEY(pli) REFERENCES pli (id)
);
CREATE TABLE account (
	id INTEGER NOT NULL, 
	login VARCHAR(80) NOT NULL, 
	name TEXT NOT NULL, 
	role VARCHAR(20) NOT NULL, 
	team VARCHAR(80) NOT NULL, 
	password TEXT NOT NULL, 
	is_active BOOLEAN NOT NULL, 
	failures INTEGER DEFAULT '0' NOT NULL, 
	locked_until DATETIME, 
	preferences TEXT DEFAULT '{}' NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_account PRIMARY KEY (id), 
	CONSTRAINT uq_account_login UNIQUE (login)
);
CREATE TABLE api_client (
	id INTEGER NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	token VARCHAR(64) NOT NULL, 
	scopes TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	revoked_at DATETIME, 
	CONSTRAINT pk_api_client PRIMARY KEY (id), 
	CONSTRAINT uq_api_client_token UNIQUE (token)
);
CREATE TABLE webhook (
	id INTEGER NOT NULL, 
	url TEXT NOT NULL, 
	secret TEXT NOT NULL, 
	events TEXT NOT NULL, 
	is_active BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_webhook PRIMARY KEY (id)
);
CREATE TABLE blind_sample (
	id INTEGER NOT NULL, 
	pli VARCHAR(20) NOT NULL, 
	position INTEGER NOT NULL, 
	field VARCHAR(60) NOT NULL, 
	confirmed TEXT NOT NULL, 
	was_auto BOOLEAN NOT NULL, 
	confirmed_by INTEGER NOT NULL, 
	team VARCHAR(80) NOT NULL, 
	drawn_at DATETIME NOT NULL, 
	typed TEXT, 
	typed_at DATETIME, 
	typed_by INTEGER, 
	agrees BOOLEAN, 
	CONSTRAINT pk_blind_sample PRIMARY KEY (id), 
	CONSTRAINT fk_blind_sample_confirmed_by FOREIGN KEY(confirmed_by) REFERENCES account (id), 
	CONSTRAINT fk_blind_sample_pli FOREIGN KEY(pli) REFERENCES pli (id), 
	CONSTRAINT fk_blind_sample_typed_by FOREIGN KEY(typed_by) REFERENCES account (id)
);
CREATE TABLE letter (
	pli VARCHAR(20) NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	text TEXT NOT NULL, 
	edited_at DATETIME NOT NULL, 
	editor INTEGER NOT NULL, 
	CONSTRAINT pk_letter PRIMARY KEY (pli, position, kind), 
	CONSTRAINT fk_letter_editor FOREIGN KEY(editor) REFERENCES account (id), 
	CONSTRAINT fk_letter_pli FOREIGN KEY(pli) REFERENCES pli (id)
);
CREATE TABLE review (
	pli VARCHAR(20) NOT NULL, 
	run INTEGER NOT NULL, 
	revision INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	edited_at DATETIME NOT NULL, 
	CONSTRAINT pk_review PRIMARY KEY (pli), 
	CONSTRAINT fk_review_pli FOREIGN KEY(pli) REFERENCES pli (id)
);
CREATE TABLE review_edit (
	pli VARCHAR(20) NOT NULL, 
	number INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	case_number INTEGER NOT NULL, 
	target TEXT NOT NULL, 
	content TEXT NOT NULL, 
	how VARCHAR(20) NOT NULL, 
	actor INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	undone_at DATETIME, 
	undone_by INTEGER, 
	CONSTRAINT pk_review_edit PRIMARY KEY (pli, number), 
	CONSTRAINT fk_review_edit_actor FOREIGN KEY(actor) REFERENCES account (id), 
	CONSTRAINT fk_review_edit_pli FOREIGN KEY(pli) REFERENCES pli (id), 
	CONSTRAINT fk_review_edit_undone_by FOREIGN KEY(undone_by) REFERENCES account (id)
);
CREATE TABLE seeded_error (
	id INTEGER NOT NULL, 
	pli VARCHAR(20) NOT NULL, 
	position INTEGER NOT NULL, 
	field VARCHAR(60) NOT NULL, 
	shown TEXT NOT NULL, 
	"right" TEXT NOT NULL, 
	team VARCHAR(80) NOT NULL, 
	planted_at DATETIME NOT NULL, 
	settled_at DATETIME, 
	found BOOLEAN, 
	CONSTRAINT pk_seeded_error PRIMARY KEY (id), 
	CONSTRAINT fk_seeded_error_pli FOREIGN KEY(pli) REFERENCES pli (id)
);
CREATE TABLE web_session (
	token VARCHAR(64) NOT NULL, 
	account INTEGER NOT NULL, 
	opened_at DATETIME NOT NULL, 
	seen_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_web_session PRIMARY KEY (token), 
	CONSTRAINT fk_web_session_account FOREIGN KEY(account) REFERENCES account (id)
);
CREATE TABLE webhook_call (
	id INTEGER NOT NULL, 
	webhook INTEGER NOT NULL, 
	event VARCHAR(40) NOT NULL, 
	body TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	attempts INTEGER DEFAULT '0' NOT NULL, 
	next_at DATETIME, 
	delivered_at DATETIME, 
	last_status INTEGER, 
	CONSTRAINT pk_webhook_call PRIMARY KEY (id), 
	CONSTRAINT fk_webhook_call_webhook FOREIGN KEY(webhook) REFERENCES webhook (id)
);
CREATE TABLE asked_piece (
	"case" INTEGER NOT NULL, 
	piece VARCHAR(60) NOT NULL, 
	CONSTRAINT pk_asked_piece PRIMARY KEY ("case", piece), 
	CONSTRAINT fk_asked_piece_case FOREIGN KEY("case") REFERENCES drafted_case (id)
);
CREATE TABLE work (
	"case" INTEGER NOT NULL, 
	pli VARCHAR(20) NOT NULL, 
	position INTEGER NOT NULL, 
	procedure VARCHAR(40) NOT NULL, 
	claimant VARCHAR(40) NOT NULL, 
	verdict VARCHAR(20) NOT NULL, 
	name TEXT NOT NULL, 
	reference TEXT NOT NULL, 
	department VARCHAR(3) NOT NULL, 
	source VARCHAR(10) NOT NULL, 
	batch TEXT NOT NULL, 
	received_at DATETIME NOT NULL, 
	drafted_at DATETIME NOT NULL, 
	due DATE, 
	due_label TEXT DEFAULT '' NOT NULL, 
	pages INTEGER NOT NULL, 
	fields INTEGER NOT NULL, 
	doubts INTEGER NOT NULL, 
	proposals INTEGER DEFAULT '0' NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	assignee INTEGER, 
	holder INTEGER, 
	held_until DATETIME, 
	held_since DATETIME, 
	aside_until DATE, 
	decided_at DATETIME, 
	decided_by INTEGER, 
	team VARCHAR(80) DEFAULT '' NOT NULL, 
	reason VARCHAR(60) DEFAULT '' NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	seconds INTEGER DEFAULT '0' NOT NULL, 
	corrected INTEGER DEFAULT '0' NOT NULL, 
	wrong_auto INTEGER DEFAULT '0' NOT NULL, folded TEXT DEFAULT '' NOT NULL, drafted_fields INTEGER DEFAULT '0' NOT NULL, drafted_doubts INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_work PRIMARY KEY ("case"), 
	CONSTRAINT fk_work_assignee FOREIGN KEY(assignee) REFERENCES account (id), 
	CONSTRAINT fk_work_case FOREIGN KEY("case") REFERENCES drafted_case (id), 
	CONSTRAINT fk_work_decided_by FOREIGN KEY(decided_by) REFERENCES account (id), 
	CONSTRAINT fk_work_holder FOREIGN KEY(holder) REFERENCES account (id), 
	CONSTRAINT fk_work_pli FOREIGN KEY(pli) REFERENCES pli (id), 
	CONSTRAINT uq_work_pli_position UNIQUE (pli, position)
);
CREATE TABLE search_text (
	id INTEGER NOT NULL, 
	pli VARCHAR(20) NOT NULL, 
	kind VARCHAR(4) NOT NULL, 
	position INTEGER NOT NULL, 
	case_number INTEGER NOT NULL, 
	mark VARCHAR(16) NOT NULL, 
	stems TEXT NOT NULL, 
	CONSTRAINT pk_search_text PRIMARY KEY (id), 
	CONSTRAINT fk_search_text_pli FOREIGN KEY(pli) REFERENCES pli (id), 
	CONSTRAINT uq_search_text_pli_kind_position UNIQUE (pli, kind, position)
);
INSERT INTO "alembic_version" VALUES ('0005');
INSERT INTO "journal" VALUES (1, '2026-03-02 12:00:00.000000', 'bucket', 'accepted', 'P260302-5VWMMK', '{"files": 1}');
INSERT INTO "journal" VALUES (2, '2026-03-02 12:00:00.000000', 'worker', 'unpacked', 'P260302-5VWMMK', '{"items": 1, "pages": 3}');
INSERT INTO "journal" VALUES (3, '2026-03-02 12:00:00.000000', 'worker', 'drafted', 'P260302-5VWMMK', '{"run": 1, "documents": 3, "cases": 1}');
INSERT INTO "journal" VALUES (4, '2026-03-02 12:00:00.000000', 'account:1', 'edited', 'P260302-5VWMMK', '{"revision": 1}');
INSERT INTO "journal" VALUES (5, '2026-03-02 12:00:00.000000', 'bucket', 'accepted', 'P260302-ADDZEW', '{"files": 1}');
INSERT INTO "pli" VALUES ('P260302-5VWMMK', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'bucket', 'scan.pdf', '', '2026-03-02 12:00:00.000000', 'drafted', 1, '2026-03-02 12:00:00.000000', 1, 0, 0, 0, 0, 3, 0);
INSERT INTO "pli" VALUES ('P260302-ADDZEW', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 'bucket', 'deuxieme.pdf', '', '2026-03-02 12:00:00.000000', 'received', 1, NULL, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO "draft" VALUES ('P260302-5VWMMK', 1, '2026-03-02 12:00:00.000000', '{"contract":"vaguemestre.draft/1","items":[{"path":"scan.pdf","sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","media_type":"application/pdf","size":10,"fate":"processed","reason":null,"pages":3}],"documents":[{"id":"d1","type":"lettre_demande","confidence":0.9995,"pages":[{"item":"scan.pdf","page":1,"rotation":0,"text_source":"text_layer","kind":"printed","text":"Marie LEFORT\n12 rue des Lilas\n33000 Bordeaux\nMinist\u00e8re de la Justice\nBureau du pr\u00e9contentieux\nBordeaux, le 3 f\u00e9vrier 2025\nObjet : demande d''indemnisation, bris de porte\nMadame, Monsieur,\nLe 12 janvier 2025, la police a cass\u00e9 par erreur la porte de mon logement, 12 rue des Lilas,\n33000 Bordeaux. Je suis locataire. Je demande la somme de 1 110,52 \u20ac.\nJe vous prie d''agr\u00e9er, Madame, Monsieur, mes salutations distingu\u00e9es.\nMarie Lefort"}],"fields":[{"name":"expediteur_nom","value":"LEFORT","text":"Marie LEFORT","confidence":0.9962,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.08,0.2176,0.093],"method":"text_layer"},{"name":"expediteur_prenom","value":"Marie","text":"Marie LEFORT","confidence":0.9944,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.08,0.2176,0.093],"method":"text_layer"},{"name":"expediteur_adresse","value":"12 rue des Lilas, 33000 Bordeaux","text":"12 rue des Lilas 33000 Bordeaux","confidence":0.9972,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.098,0.2568,0.129],"method":"text_layer"},{"name":"date","value":"2025-02-03","text":"3 f\u00e9vrier 2025","confidence":0.954,"decision":"check","item":"scan.pdf","page":1,"box":[0.2274,0.206,0.3646,0.219],"method":"text_layer"},{"name":"objet","value":"demande d''indemnisation, bris de porte","text":"demande d''indemnisation, bris de porte","confidence":0.9969,"decision":"check","item":"scan.pdf","page":1,"box":[0.1784,0.242,0.5508,0.255],"method":"text_layer"},{"name":"date_operation","value":"2025-01-12","text":"12 janvier 2025,","confidence":0.9552,"decision":"check","item":"scan.pdf","page":1,"box":[0.1294,0.296,0.2862,0.309],"method":"text_layer"},{"name":"adresse_operation","value":"12 rue des Lilas, 33000 Bordeaux","text":"12 rue des Lilas, 33000 Bordeaux.","confidence":0.9988,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.296,1.0,0.327],"method":"text_layer"},{"name":"montant_demande","value":"1110.52","text":"1 110,52 \u20ac.","confidence":0.9972,"decision":"check","item":"scan.pdf","page":1,"box":[0.6684,0.314,0.7762,0.327],"method":"text_layer"},{"name":"qualite","value":"LOCATAIRE","text":"Je suis locataire.","confidence":0.9969,"decision":"check","item":"scan.pdf","page":1,"box":[0.2568,0.314,0.4332,0.327],"method":"text_layer"},{"name":"signataire","value":"Marie Lefort","text":"Marie Lefort","confidence":0.9396,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.368,0.2176,0.381],"method":"text_layer"}]},{"id":"d2","type":"facture","confidence":1.0,"pages":[{"item":"scan.pdf","page":2,"rotation":0,"text_source":"text_layer","kind":"printed","text":"SERRURERIE EXEMPLE SARL\n4 place du March\u00e9 33000 Bordeaux\nSIRET 732 829 320 00074\nFACTURE N\u00b0 F-2025-014\nDate : 15/01/2025\nClient : Marie LEFORT\nRemplacement de la porte d''entr\u00e9e\nTotal HT 925,43 \u20ac\nTVA 20 % 185,09 \u20ac\nTotal TTC 1 110,52 \u20ac\nFacture acquitt\u00e9e le 16/01/2025"}],"fields":[{"name":"numero","value":"F-2025-014","text":"F-2025-014","confidence":0.9987,"decision":"auto","item":"scan.pdf","page":2,"box":[0.2078,0.152,0.3058,0.165],"method":"text_layer"},{"name":"date","value":"2025-01-15","text":"15/01/2025","confidence":0.9972,"decision":"check","item":"scan.pdf","page":2,"box":[0.1686,0.17,0.2666,0.183],"method":"text_layer"},{"name":"fournisseur","value":"SERRURERIE EXEMPLE SARL","text":"SERRURERIE EXEMPLE SARL","confidence":0.9834,"decision":"check","item":"scan.pdf","page":2,"box":[0.1,0.08,0.3254,0.093],"method":"text_layer"},{"name":"siret","value":"73282932000074","text":"732 829 320 00074","confidence":0.999,"decision":"auto","item":"scan.pdf","page":2,"box":[0.1588,0.116,0.3254,0.129],"method":"text_layer"},{"name":"client","value":"Marie LEFORT","text":"Marie LEFORT","confidence":0.9972,"decision":"check","item":"scan.pdf","page":2,"box":[0.1882,0.188,0.3058,0.201],"method":"text_layer"},{"name":"montant_ht","value":"925.43","text":"925,43 \u20ac","confidence":0.999,"decision":"check","item":"scan.pdf","page":2,"box":[0.1882,0.242,0.2666,0.255],"method":"text_layer"},{"name":"montant_tva","value":"185.09","text":"185,09 \u20ac","confidence":0.9972,"decision":"check","item":"scan.pdf","page":2,"box":[0.1882,0.26,0.2666,0.273],"method":"text_layer"},{"name":"montant_ttc","value":"1110.52","text":"1 110,52 \u20ac","confidence":0.999,"decision":"check","item":"scan.pdf","page":2,"box":[0.198,0.278,0.296,0.291],"method":"text_layer"},{"name":"acquittee","value":"true","text":"Facture acquitt\u00e9e","confidence":0.9972,"decision":"auto","item":"scan.pdf","page":2,"box":[0.1,0.296,0.2666,0.309],"method":"text_layer"},{"name":"date_paiement","value":"2025-01-16","text":"16/01/2025","confidence":0.9976,"decision":"check","item":"scan.pdf","page":2,"box":[0.3058,0.296,0.4038,0.309],"method":"text_layer"}]},{"id":"d3","type":"contrat_location","confidence":0.9991,"pages":[{"item":"scan.pdf","page":3,"rotation":0,"text_source":"text_layer","kind":"printed","text":"CONTRAT DE LOCATION\nBail d''habitation loi du 6 juillet 1989\nEntre le bailleur : SCI Les Tilleuls\net le locataire : Marie LEFORT\nAdresse du logement lou\u00e9 : 12 rue des Lilas, 33000 Bordeaux\nPrise d''effet : 1er septembre 2020\nLoyer mensuel : 640,00 \u20ac"}],"fields":[{"name":"bailleur","value":"SCI Les Tilleuls","text":"SCI Les Tilleuls","confidence":0.9844,"decision":"check","item":"scan.pdf","page":3,"box":[0.296,0.134,0.4528,0.147],"method":"text_layer"},{"name":"locataire","value":"Marie LEFORT","text":"Marie LEFORT","confidence":0.6508,"decision":"check","item":"scan.pdf","page":3,"box":[0.2764,0.152,0.394,0.165],"method":"text_layer"},{"name":"adresse","value":"12 rue des Lilas, 33000 Bordeaux","text":"12 rue des Lilas, 33000 Bordeaux","confidence":0.999,"decision":"check","item":"scan.pdf","page":3,"box":[0.3646,0.188,0.6782,0.201],"method":"text_layer"},{"name":"date_effet","value":"2020-09-01","text":"1er septembre 2020","confidence":0.9976,"decision":"check","item":"scan.pdf","page":3,"box":[0.2568,0.206,0.4332,0.219],"method":"text_layer"},{"name":"loyer","value":"640.00","text":"640,00 \u20ac","confidence":0.9972,"decision":"check","item":"scan.pdf","page":3,"box":[0.2568,0.224,0.3352,0.237],"method":"text_layer"}]}],"cases":[{"procedure":"BRIS_PORTE","claimant":"PERSONNE_PHYSIQUE","dwelling":"LOCATAIRE","documents":["d1","d2","d3"],"fields":[{"name":"nom","value":"LEFORT","text":"Marie LEFORT","confidence":0.9962,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.08,0.2176,0.093],"method":"text_layer","sources":["d1"],"conflicts":[]},{"name":"prenom","value":"Marie","text":"Marie LEFORT","confidence":0.9944,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.08,0.2176,0.093],"method":"text_layer","sources":["d1"],"conflicts":[]},{"name":"adresse","value":"12 rue des Lilas, 33000 Bordeaux","text":"12 rue des Lilas 33000 Bordeaux","confidence":0.9972,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.098,0.2568,0.129],"method":"text_layer","sources":["d1"],"conflicts":[]},{"name":"montant_demande","value":"1110.52","text":"1 110,52 \u20ac.","confidence":0.9972,"decision":"check","item":"scan.pdf","page":1,"box":[0.6684,0.314,0.7762,0.327],"method":"text_layer","sources":["d1"],"conflicts":[]},{"name":"date_operation","value":"2025-01-12","text":"12 janvier 2025,","confidence":0.9552,"decision":"check","item":"scan.pdf","page":1,"box":[0.1294,0.296,0.2862,0.309],"method":"text_layer","sources":["d1"],"conflicts":[]},{"name":"adresse_operation","value":"12 rue des Lilas, 33000 Bordeaux","text":"12 rue des Lilas, 33000 Bordeaux","confidence":0.999,"decision":"check","item":"scan.pdf","page":3,"box":[0.3646,0.188,0.6782,0.201],"method":"text_layer","sources":["d3","d1"],"conflicts":[]},{"name":"montant_factures","value":"1110.52","text":null,"confidence":0.999,"decision":"check","item":"scan.pdf","page":2,"box":[0.198,0.278,0.296,0.291],"method":"derived","sources":["d2"],"conflicts":[]}],"checklist":[{"piece":"attestation_information","status":"missing","satisfied_by":[],"one_of":["attestation_information","pv_fdo"],"why":"Il manque l''attestation des forces de l''ordre : elle \u00e9tablit l''op\u00e9ration, sa date et son adresse."},{"piece":"photo_prejudice","status":"missing","satisfied_by":[],"one_of":[],"why":"Une photographie de la porte endommag\u00e9e montre le dommage."},{"piece":"carte_identite","status":"missing","satisfied_by":[],"one_of":[],"why":"Il manque la pi\u00e8ce d''identit\u00e9 en cours de validit\u00e9 (recto et verso)."},{"piece":"facture","status":"present","satisfied_by":["d2"],"one_of":[],"why":"Pi\u00e8ce re\u00e7ue.","pages":["scan.pdf#2"]},{"piece":"preuve_paiement_facture","status":"not_required","satisfied_by":[],"one_of":["preuve_paiement_facture","releve_bancaire"],"why":"La facture porte la mention de son paiement."},{"piece":"rib","status":"missing","satisfied_by":[],"one_of":[],"why":"Il manque le RIB du demandeur."},{"piece":"non_prise_en_charge_assurance","status":"missing","satisfied_by":[],"one_of":[],"why":"Il manque l''attestation de l''assurance habitation : une attestation d''assurance ou une d\u00e9claration de sinistre ne suffit pas."},{"piece":"titre_propriete","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"contrat_location","status":"present","satisfied_by":["d3"],"one_of":[],"why":"Signature du bail \u00e0 v\u00e9rifier \u00e0 l''\u0153il.","pages":["scan.pdf#3"]},{"piece":"non_prise_en_charge_bailleur","status":"missing","satisfied_by":[],"one_of":[],"why":"Il manque l''attestation du bailleur : refus de remplacer la porte, ou autorisation de la remplacer."},{"piece":"extrait_kbis","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"quittance_subrogative","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"piece_identite_signataire","status":"not_required","satisfied_by":[],"one_of":["piece_identite_signataire","carte_identite"],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"pv_ag_syndic","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"declaration_rna_joafe","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"identification_etablissement_publique","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"pv_association_statuts","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"pouvoir_signataire","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."}],"checklists":{"portail_strict":[{"piece":"attestation_information","status":"missing","satisfied_by":[],"one_of":[],"why":"L''attestation des forces de l''ordre \u00e9tablit l''op\u00e9ration et sa date."},{"piece":"photo_prejudice","status":"missing","satisfied_by":[],"one_of":[],"why":"Une photographie de la porte endommag\u00e9e montre le dommage."},{"piece":"carte_identite","status":"missing","satisfied_by":[],"one_of":[],"why":"La pi\u00e8ce d''identit\u00e9 \u00e9tablit qui demande."},{"piece":"facture","status":"present","satisfied_by":["d2"],"one_of":[],"why":"Pi\u00e8ce re\u00e7ue.","pages":["scan.pdf#2"]},{"piece":"preuve_paiement_facture","status":"missing","satisfied_by":[],"one_of":[],"why":"La preuve de paiement \u00e9tablit que la facture a \u00e9t\u00e9 r\u00e9gl\u00e9e."},{"piece":"rib","status":"missing","satisfied_by":[],"one_of":[],"why":"Le RIB permet le versement de l''indemnit\u00e9."},{"piece":"non_prise_en_charge_assurance","status":"missing","satisfied_by":[],"one_of":[],"why":"L''attestation de l''assurance \u00e9carte une double indemnisation."},{"piece":"titre_propriete","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"contrat_location","status":"present","satisfied_by":["d3"],"one_of":[],"why":"Pi\u00e8ce re\u00e7ue.","pages":["scan.pdf#3"]},{"piece":"non_prise_en_charge_bailleur","status":"missing","satisfied_by":[],"one_of":[],"why":"L''attestation du bailleur \u00e9tablit qu''il ne remplace pas la porte, ou qu''il autorise \u00e0 la remplacer."},{"piece":"extrait_kbis","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"quittance_subrogative","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"piece_identite_signataire","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"pv_ag_syndic","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"declaration_rna_joafe","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."},{"piece":"identification_etablissement_publique","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pi\u00e8ce non demand\u00e9e dans cette situation."}]},"findings":[{"rule":"BP-01","outcome":"unknown","message":"Rien ne dit si le demandeur \u00e9tait vis\u00e9 par l''op\u00e9ration.","inputs":{"est_vise":"unknown"}},{"rule":"BP-02","outcome":"unknown","message":"Rien ne dit si la personne recherch\u00e9e vivait dans le logement.","inputs":{"est_hebergeant":"unknown"}},{"rule":"BP-03","outcome":"unknown","message":"Le test du portail ne peut pas \u00eatre rempli : des r\u00e9ponses manquent.","inputs":{"est_vise":"unknown","est_hebergeant":"unknown","assurance_contactee":"unknown","bailleur_contacte":"unknown","verdict":"A_VERIFIER"}},{"rule":"BP-04","outcome":"unknown","message":"Aucune exception n''est invoqu\u00e9e \u00e0 ce jour.","inputs":{"exception":"unknown","est_vise":"unknown","est_hebergeant":"unknown"},"bearing":"aucune"},{"rule":"BP-05","outcome":"unknown","message":"Le lien entre le demandeur et la personne vis\u00e9e n''est pas connu.","inputs":{"lien_avec_vise":"unknown","est_hebergeant":"unknown"},"bearing":"aucune"},{"rule":"BP-06","outcome":"unknown","message":"Fondement \u00e0 d\u00e9terminer : on ne sait pas si le demandeur est tiers \u00e0 l''op\u00e9ration.","inputs":{"est_vise":"unknown","est_hebergeant":"unknown"},"bearing":"aucune"},{"rule":"BP-07","outcome":"unknown","message":"Rien ne dit la nature de l''op\u00e9ration.","inputs":{"nature_operation":"unknown"},"bearing":"aucune"},{"rule":"BP-08","outcome":"ok","message":"Demande faite dans le d\u00e9lai : prescription acquise apr\u00e8s le 31/12/2029.","inputs":{"date_operation":"2025-01-12","fin":"2029-12-31","reception":"2025-02-03"},"pages":{"date_operation":["scan.pdf#1"]}},{"rule":"BP-09","outcome":"unknown","message":"Rien ne dit si l''assurance ou le bailleur a vers\u00e9 une somme : \u00e0 v\u00e9rifier avant paiement.","inputs":{"montant_demande":"1110.52","montant_factures":"1110.52","montant_deja_indemnise":"unknown"},"pages":{"montant_demande":["scan.pdf#1"],"montant_factures":["scan.pdf#2"]},"bearing":"aucune"},{"rule":"BP-10","outcome":"unknown","message":"Rien ne dit si la porte factur\u00e9e est blind\u00e9e.","inputs":{"facture_porte_blindee":"unknown","est_porte_blindee":"unknown"},"bearing":"aucune"},{"rule":"BP-12","outcome":"unknown","message":"Aucune d\u00e9claration des forces de l''ordre sur l''erreur ; le formulaire \u00e9tablit l''op\u00e9ration, pas l''erreur.","inputs":{"est_erreur":"unknown"},"bearing":"aucune"},{"rule":"BP-13","outcome":"unknown","message":"Service ou adresse de l''op\u00e9ration non connus : ressort \u00e0 v\u00e9rifier.","inputs":{"type_administration":"unknown","adresse_operation":"12 rue des Lilas, 33000 Bordeaux"},"pages":{"adresse_operation":["scan.pdf#3"]},"bearing":"aucune"}],"verdict":"incomplete","deadlines":[{"rule":"age_du_pli","label":"Attente depuis la r\u00e9ception","state":"running","message":"Pli re\u00e7u le 03/02/2025.","due":null,"since":"2025-02-03","inputs":{"reception":"2025-02-03"}},{"rule":"BP-08","label":"Prescription quadriennale","state":"met","message":"Demande faite dans le d\u00e9lai : prescription acquise apr\u00e8s le 31/12/2029.","due":"2029-12-31","since":"2025-01-12","inputs":{"date_operation":"2025-01-12","fin":"2029-12-31","reception":"2025-02-03"}}],"flags":[]}],"made_by":"vaguemestre test"}');
INSERT INTO "item" VALUES ('P260302-5VWMMK', 0, 'scan.pdf', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'application/pdf', 10, 'processed', NULL, NULL, 3);
INSERT INTO "job" VALUES (1, 'receive', 'P260302-ADDZEW', 1, 0, 0, 'waiting', 0, '2026-03-02 12:00:00.000000', '2026-03-02 12:00:00.000000', NULL, 0, NULL, NULL, NULL, NULL);
INSERT INTO "original" VALUES ('P260302-5VWMMK', 0, 'scan.pdf', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 10);
INSERT INTO "original" VALUES ('P260302-ADDZEW', 0, 'deuxieme.pdf', 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb', 10);
INSERT INTO "page" VALUES ('P260302-5VWMMK', 0, 'scan.pdf', 1, 'derived', 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc', 'application/pdf', NULL, NULL, 'read', NULL, '0b59f120589bd9a9b602e750daf9591d8fd909929ad7ad32213e92f67d6f8dc8', NULL, NULL, 5, NULL);
INSERT INTO "page" VALUES ('P260302-5VWMMK', 1, 'scan.pdf', 2, 'derived', 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc', 'application/pdf', NULL, NULL, 'read', NULL, '5d56c9acdcb341723fafd59e2f5e098440e66a92b5fbb5b8eb9432ac1917c2ca', NULL, NULL, 5, NULL);
INSERT INTO "page" VALUES ('P260302-5VWMMK', 2, 'scan.pdf', 3, 'derived', 'cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc', 'application/pdf', NULL, NULL, 'read', NULL, '72eaa051369e50eaac6c493c144cda728b0fb6fb019cde7a1f9be4ff4127f244', NULL, NULL, 5, NULL);
INSERT INTO "receipt" VALUES (1, 'bucket', 'bucket/scan.pdf@1', 'scan.pdf', '', 10, '2026-03-02 12:00:00.000000', 'accepted', 'P260302-5VWMMK', NULL, NULL, 0, NULL, NULL);
INSERT INTO "receipt" VALUES (2, 'bucket', 'bucket/deuxieme.pdf@1', 'deuxieme.pdf', '', 10, '2026-03-02 12:00:00.000000', 'accepted', 'P260302-ADDZEW', NULL, NULL, 0, NULL, NULL);
INSERT INTO "drafted_case" VALUES (1, 'P260302-5VWMMK', 1, 'BRIS_PORTE', 1, '{"procedure":"BRIS_PORTE","claimant":"PERSONNE_PHYSIQUE","surnames":["lefort"],"forenames":["marie"],"events":["2025-01-12"],"dwellings":["12 rue des lilas 33000 bordeaux"],"homes":["12 rue des lilas 33000 bordeaux"],"files":["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],"invoices":[["F-2025-014","SERRURERIE EXEMPLE SARL","73282932000074","2025-01-15","1110.52"]],"pieces":["lettre_demande","facture","contrat_location"]}', '2026-03-02 12:00:00.000000');
INSERT INTO "case_key" VALUES (3034691467013367556, 1);
INSERT INTO "case_key" VALUES (4296427551062256970, 1);
INSERT INTO "case_key" VALUES (3649624262479777418, 1);
INSERT INTO "case_key" VALUES (6015897053318079113, 1);
INSERT INTO "case_key" VALUES (590431313660047344, 1);
INSERT INTO "case_key" VALUES (4131878178124872691, 1);
INSERT INTO "case_key" VALUES (5789749707521738486, 1);
INSERT INTO "case_key" VALUES (2747596215599796158, 1);
INSERT INTO "case_key" VALUES (6730098355703569532, 1);
INSERT INTO "case_key" VALUES (1560686550496529596, 1);
INSERT INTO "case_key" VALUES (5429903032934971868, 1);
INSERT INTO "case_key" VALUES (645412376891459999, 1);
INSERT INTO "account" VALUES (1, 'camille', 'Camille', 'redacteur', 'A', '$argon2id$v=19$m=19456,t=2,p=1$Wp38UsqPvuLaFmIW4/3vlg$fI2iUZxk9nON8Y+IvfB+JaKYpUsV/4aWgR7Pxwb1044', 1, 0, NULL, '{}', '2026-03-02 12:00:00.000000');
INSERT INTO "account" VALUES (2, 'chef', 'Chef', 'admin', 'A', '$argon2id$v=19$m=19456,t=2,p=1$Ph17dlzNT9RXxPii6SzXZA$NsHRzhizCh4/ZkhJRcGosOmqw/h0yjczVtRKI2Dht4E', 1, 0, NULL, '{}', '2026-03-02 12:00:00.000000');
INSERT INTO "api_client" VALUES (1, 'portail', 'c7477b6df06dd224fd0af0862421b0723a244a769c8a7112cb6c8862bd34aeb9', 'read', '2026-03-02 12:00:00.000000', '2027-03-02 12:00:00.000000', NULL);
INSERT INTO "review" VALUES ('P260302-5VWMMK', 1, 1, '{"contract":"vaguemestre.draft/1","items":[{"path":"scan.pdf","sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","media_type":"application/pdf","size":10,"fate":"processed","reason":null,"pages":3}],"documents":[{"id":"d1","type":"lettre_demande","confidence":0.9995,"pages":[{"item":"scan.pdf","page":1,"rotation":0,"text_source":"text_layer","kind":"printed","text":"Marie LEFORT\n12 rue des Lilas\n33000 Bordeaux\nMinistère de la Justice\nBureau du précontentieux\nBordeaux, le 3 février 2025\nObjet : demande d''indemnisation, bris de porte\nMadame, Monsieur,\nLe 12 janvier 2025, la police a cassé par erreur la porte de mon logement, 12 rue des Lilas,\n33000 Bordeaux. Je suis locataire. Je demande la somme de 1 110,52 €.\nJe vous prie d''agréer, Madame, Monsieur, mes salutations distinguées.\nMarie Lefort"}],"fields":[{"name":"expediteur_nom","value":"LEFORT","text":"Marie LEFORT","confidence":0.9962,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.08,0.2176,0.093],"method":"text_layer"},{"name":"expediteur_prenom","value":"Marie","text":"Marie LEFORT","confidence":0.9944,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.08,0.2176,0.093],"method":"text_layer"},{"name":"expediteur_adresse","value":"12 rue des Lilas, 33000 Bordeaux","text":"12 rue des Lilas 33000 Bordeaux","confidence":0.9972,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.098,0.2568,0.129],"method":"text_layer"},{"name":"date","value":"2025-02-03","text":"3 février 2025","confidence":0.954,"decision":"check","item":"scan.pdf","page":1,"box":[0.2274,0.206,0.3646,0.219],"method":"text_layer"},{"name":"objet","value":"demande d''indemnisation, bris de porte","text":"demande d''indemnisation, bris de porte","confidence":0.9969,"decision":"check","item":"scan.pdf","page":1,"box":[0.1784,0.242,0.5508,0.255],"method":"text_layer"},{"name":"date_operation","value":"2025-01-12","text":"12 janvier 2025,","confidence":0.9552,"decision":"check","item":"scan.pdf","page":1,"box":[0.1294,0.296,0.2862,0.309],"method":"text_layer"},{"name":"adresse_operation","value":"12 rue des Lilas, 33000 Bordeaux","text":"12 rue des Lilas, 33000 Bordeaux.","confidence":0.9988,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.296,1.0,0.327],"method":"text_layer"},{"name":"montant_demande","value":"1110.52","text":"1 110,52 €.","confidence":0.9972,"decision":"check","item":"scan.pdf","page":1,"box":[0.6684,0.314,0.7762,0.327],"method":"text_layer"},{"name":"qualite","value":"LOCATAIRE","text":"Je suis locataire.","confidence":0.9969,"decision":"check","item":"scan.pdf","page":1,"box":[0.2568,0.314,0.4332,0.327],"method":"text_layer"},{"name":"signataire","value":"Marie Lefort","text":"Marie Lefort","confidence":0.9396,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.368,0.2176,0.381],"method":"text_layer"}]},{"id":"d2","type":"facture","confidence":1.0,"pages":[{"item":"scan.pdf","page":2,"rotation":0,"text_source":"text_layer","kind":"printed","text":"SERRURERIE EXEMPLE SARL\n4 place du Marché 33000 Bordeaux\nSIRET 732 829 320 00074\nFACTURE N° F-2025-014\nDate : 15/01/2025\nClient : Marie LEFORT\nRemplacement de la porte d''entrée\nTotal HT 925,43 €\nTVA 20 % 185,09 €\nTotal TTC 1 110,52 €\nFacture acquittée le 16/01/2025"}],"fields":[{"name":"numero","value":"F-2025-014","text":"F-2025-014","confidence":0.9987,"decision":"auto","item":"scan.pdf","page":2,"box":[0.2078,0.152,0.3058,0.165],"method":"text_layer"},{"name":"date","value":"2025-01-15","text":"15/01/2025","confidence":0.9972,"decision":"check","item":"scan.pdf","page":2,"box":[0.1686,0.17,0.2666,0.183],"method":"text_layer"},{"name":"fournisseur","value":"SERRURERIE EXEMPLE SARL","text":"SERRURERIE EXEMPLE SARL","confidence":0.9834,"decision":"check","item":"scan.pdf","page":2,"box":[0.1,0.08,0.3254,0.093],"method":"text_layer"},{"name":"siret","value":"73282932000074","text":"732 829 320 00074","confidence":0.999,"decision":"auto","item":"scan.pdf","page":2,"box":[0.1588,0.116,0.3254,0.129],"method":"text_layer"},{"name":"client","value":"Marie LEFORT","text":"Marie LEFORT","confidence":0.9972,"decision":"check","item":"scan.pdf","page":2,"box":[0.1882,0.188,0.3058,0.201],"method":"text_layer"},{"name":"montant_ht","value":"925.43","text":"925,43 €","confidence":0.999,"decision":"check","item":"scan.pdf","page":2,"box":[0.1882,0.242,0.2666,0.255],"method":"text_layer"},{"name":"montant_tva","value":"185.09","text":"185,09 €","confidence":0.9972,"decision":"check","item":"scan.pdf","page":2,"box":[0.1882,0.26,0.2666,0.273],"method":"text_layer"},{"name":"montant_ttc","value":"1110.52","text":"1 110,52 €","confidence":0.999,"decision":"check","item":"scan.pdf","page":2,"box":[0.198,0.278,0.296,0.291],"method":"text_layer"},{"name":"acquittee","value":"true","text":"Facture acquittée","confidence":0.9972,"decision":"auto","item":"scan.pdf","page":2,"box":[0.1,0.296,0.2666,0.309],"method":"text_layer"},{"name":"date_paiement","value":"2025-01-16","text":"16/01/2025","confidence":0.9976,"decision":"check","item":"scan.pdf","page":2,"box":[0.3058,0.296,0.4038,0.309],"method":"text_layer"}]},{"id":"d3","type":"contrat_location","confidence":0.9991,"pages":[{"item":"scan.pdf","page":3,"rotation":0,"text_source":"text_layer","kind":"printed","text":"CONTRAT DE LOCATION\nBail d''habitation loi du 6 juillet 1989\nEntre le bailleur : SCI Les Tilleuls\net le locataire : Marie LEFORT\nAdresse du logement loué : 12 rue des Lilas, 33000 Bordeaux\nPrise d''effet : 1er septembre 2020\nLoyer mensuel : 640,00 €"}],"fields":[{"name":"bailleur","value":"SCI Les Tilleuls","text":"SCI Les Tilleuls","confidence":0.9844,"decision":"check","item":"scan.pdf","page":3,"box":[0.296,0.134,0.4528,0.147],"method":"text_layer"},{"name":"locataire","value":"Marie LEFORT","text":"Marie LEFORT","confidence":0.6508,"decision":"check","item":"scan.pdf","page":3,"box":[0.2764,0.152,0.394,0.165],"method":"text_layer"},{"name":"adresse","value":"12 rue des Lilas, 33000 Bordeaux","text":"12 rue des Lilas, 33000 Bordeaux","confidence":0.999,"decision":"check","item":"scan.pdf","page":3,"box":[0.3646,0.188,0.6782,0.201],"method":"text_layer"},{"name":"date_effet","value":"2020-09-01","text":"1er septembre 2020","confidence":0.9976,"decision":"check","item":"scan.pdf","page":3,"box":[0.2568,0.206,0.4332,0.219],"method":"text_layer"},{"name":"loyer","value":"640.00","text":"640,00 €","confidence":0.9972,"decision":"check","item":"scan.pdf","page":3,"box":[0.2568,0.224,0.3352,0.237],"method":"text_layer"}]}],"cases":[{"procedure":"BRIS_PORTE","claimant":"PERSONNE_PHYSIQUE","dwelling":"LOCATAIRE","documents":["d1","d2","d3"],"fields":[{"name":"nom","value":"LEFORT","text":"Marie LEFORT","confidence":1.0,"decision":"auto","item":"scan.pdf","page":1,"box":[0.1,0.08,0.2176,0.093],"method":"text_layer","sources":["d1"],"conflicts":[]},{"name":"prenom","value":"Marie","text":"Marie LEFORT","confidence":0.9944,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.08,0.2176,0.093],"method":"text_layer","sources":["d1"],"conflicts":[]},{"name":"adresse","value":"12 rue des Lilas, 33000 Bordeaux","text":"12 rue des Lilas 33000 Bordeaux","confidence":0.9972,"decision":"check","item":"scan.pdf","page":1,"box":[0.1,0.098,0.2568,0.129],"method":"text_layer","sources":["d1"],"conflicts":[]},{"name":"montant_demande","value":"1200.00","text":null,"confidence":1.0,"decision":"auto","item":"","page":0,"box":[0.0,0.0,1.0,1.0],"method":"human","sources":[],"conflicts":[]},{"name":"date_operation","value":"2025-01-12","text":"12 janvier 2025,","confidence":0.9552,"decision":"check","item":"scan.pdf","page":1,"box":[0.1294,0.296,0.2862,0.309],"method":"text_layer","sources":["d1"],"conflicts":[]},{"name":"adresse_operation","value":"12 rue des Lilas, 33000 Bordeaux","text":"12 rue des Lilas, 33000 Bordeaux","confidence":0.999,"decision":"check","item":"scan.pdf","page":3,"box":[0.3646,0.188,0.6782,0.201],"method":"text_layer","sources":["d3","d1"],"conflicts":[]},{"name":"montant_factures","value":"1110.52","text":null,"confidence":0.999,"decision":"check","item":"scan.pdf","page":2,"box":[0.198,0.278,0.296,0.291],"method":"derived","sources":["d2"],"conflicts":[]}],"checklist":[{"piece":"attestation_information","status":"missing","satisfied_by":[],"one_of":["attestation_information","pv_fdo"],"why":"Il manque l''attestation des forces de l''ordre : elle établit l''opération, sa date et son adresse."},{"piece":"photo_prejudice","status":"missing","satisfied_by":[],"one_of":[],"why":"Une photographie de la porte endommagée montre le dommage."},{"piece":"carte_identite","status":"missing","satisfied_by":[],"one_of":[],"why":"Il manque la pièce d''identité en cours de validité (recto et verso)."},{"piece":"facture","status":"present","satisfied_by":["d2"],"one_of":[],"why":"Pièce reçue.","pages":["scan.pdf#2"]},{"piece":"preuve_paiement_facture","status":"not_required","satisfied_by":[],"one_of":["preuve_paiement_facture","releve_bancaire"],"why":"La facture porte la mention de son paiement."},{"piece":"rib","status":"missing","satisfied_by":[],"one_of":[],"why":"Il manque le RIB du demandeur."},{"piece":"non_prise_en_charge_assurance","status":"missing","satisfied_by":[],"one_of":[],"why":"Il manque l''attestation de l''assurance habitation : une attestation d''assurance ou une déclaration de sinistre ne suffit pas."},{"piece":"titre_propriete","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"contrat_location","status":"present","satisfied_by":["d3"],"one_of":[],"why":"Signature du bail à vérifier à l''œil.","pages":["scan.pdf#3"]},{"piece":"non_prise_en_charge_bailleur","status":"missing","satisfied_by":[],"one_of":[],"why":"Il manque l''attestation du bailleur : refus de remplacer la porte, ou autorisation de la remplacer."},{"piece":"extrait_kbis","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"quittance_subrogative","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"piece_identite_signataire","status":"not_required","satisfied_by":[],"one_of":["piece_identite_signataire","carte_identite"],"why":"Pièce non demandée dans cette situation."},{"piece":"pv_ag_syndic","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"declaration_rna_joafe","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"identification_etablissement_publique","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"pv_association_statuts","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"pouvoir_signataire","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."}],"checklists":{"portail_strict":[{"piece":"attestation_information","status":"missing","satisfied_by":[],"one_of":[],"why":"L''attestation des forces de l''ordre établit l''opération et sa date."},{"piece":"photo_prejudice","status":"missing","satisfied_by":[],"one_of":[],"why":"Une photographie de la porte endommagée montre le dommage."},{"piece":"carte_identite","status":"missing","satisfied_by":[],"one_of":[],"why":"La pièce d''identité établit qui demande."},{"piece":"facture","status":"present","satisfied_by":["d2"],"one_of":[],"why":"Pièce reçue.","pages":["scan.pdf#2"]},{"piece":"preuve_paiement_facture","status":"missing","satisfied_by":[],"one_of":[],"why":"La preuve de paiement établit que la facture a été réglée."},{"piece":"rib","status":"missing","satisfied_by":[],"one_of":[],"why":"Le RIB permet le versement de l''indemnité."},{"piece":"non_prise_en_charge_assurance","status":"missing","satisfied_by":[],"one_of":[],"why":"L''attestation de l''assurance écarte une double indemnisation."},{"piece":"titre_propriete","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"contrat_location","status":"present","satisfied_by":["d3"],"one_of":[],"why":"Pièce reçue.","pages":["scan.pdf#3"]},{"piece":"non_prise_en_charge_bailleur","status":"missing","satisfied_by":[],"one_of":[],"why":"L''attestation du bailleur établit qu''il ne remplace pas la porte, ou qu''il autorise à la remplacer."},{"piece":"extrait_kbis","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"quittance_subrogative","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"piece_identite_signataire","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"pv_ag_syndic","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"declaration_rna_joafe","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."},{"piece":"identification_etablissement_publique","status":"not_required","satisfied_by":[],"one_of":[],"why":"Pièce non demandée dans cette situation."}]},"findings":[{"rule":"BP-01","outcome":"unknown","message":"Rien ne dit si le demandeur était visé par l''opération.","inputs":{"est_vise":"unknown"}},{"rule":"BP-02","outcome":"unknown","message":"Rien ne dit si la personne recherchée vivait dans le logement.","inputs":{"est_hebergeant":"unknown"}},{"rule":"BP-03","outcome":"unknown","message":"Le test du portail ne peut pas être rempli : des réponses manquent.","inputs":{"est_vise":"unknown","est_hebergeant":"unknown","assurance_contactee":"unknown","bailleur_contacte":"unknown","verdict":"A_VERIFIER"}},{"rule":"BP-04","outcome":"unknown","message":"Aucune exception n''est invoquée à ce jour.","inputs":{"exception":"unknown","est_vise":"unknown","est_hebergeant":"unknown"},"bearing":"aucune"},{"rule":"BP-05","outcome":"unknown","message":"Le lien entre le demandeur et la personne visée n''est pas connu.","inputs":{"lien_avec_vise":"unknown","est_hebergeant":"unknown"},"bearing":"aucune"},{"rule":"BP-06","outcome":"unknown","message":"Fondement à déterminer : on ne sait pas si le demandeur est tiers à l''opération.","inputs":{"est_vise":"unknown","est_hebergeant":"unknown"},"bearing":"aucune"},{"rule":"BP-07","outcome":"unknown","message":"Rien ne dit la nature de l''opération.","inputs":{"nature_operation":"unknown"},"bearing":"aucune"},{"rule":"BP-08","outcome":"ok","message":"Demande faite dans le délai : prescription acquise après le 31/12/2029.","inputs":{"date_operation":"2025-01-12","fin":"2029-12-31","reception":"2025-02-03"},"pages":{"date_operation":["scan.pdf#1"]}},{"rule":"BP-09","outcome":"unknown","message":"La demande (1200.00 €) dépasse les factures (1110.52 €), et les sommes reçues sont inconnues.","inputs":{"montant_demande":"1200.00","montant_factures":"1110.52","montant_deja_indemnise":"unknown"},"pages":{"montant_factures":["scan.pdf#2"]},"bearing":"aucune"},{"rule":"BP-10","outcome":"unknown","message":"Rien ne dit si la porte facturée est blindée.","inputs":{"facture_porte_blindee":"unknown","est_porte_blindee":"unknown"},"bearing":"aucune"},{"rule":"BP-12","outcome":"unknown","message":"Aucune déclaration des forces de l''ordre sur l''erreur ; le formulaire établit l''opération, pas l''erreur.","inputs":{"est_erreur":"unknown"},"bearing":"aucune"},{"rule":"BP-13","outcome":"unknown","message":"Service ou adresse de l''opération non connus : ressort à vérifier.","inputs":{"type_administration":"unknown","adresse_operation":"12 rue des Lilas, 33000 Bordeaux"},"pages":{"adresse_operation":["scan.pdf#3"]},"bearing":"aucune"}],"verdict":"incomplete","deadlines":[{"rule":"age_du_pli","label":"Attente depuis la réception","state":"running","message":"Pli reçu le 03/02/2025.","due":null,"since":"2025-02-03","inputs":{"reception":"2025-02-03"}},{"rule":"BP-08","label":"Prescription quadriennale","state":"met","message":"Demande faite dans le délai : prescription acquise après le 31/12/2029.","due":"2029-12-31","since":"2025-01-12","inputs":{"date_operation":"2025-01-12","fin":"2029-12-31","reception":"2025-02-03"}}],"flags":[]}]}', '2026-03-02 12:00:00.000000');
INSERT INTO "review_edit" VALUES ('P260302-5VWMMK', 1, 'value', 1, 'montant_demande', '{"value": "1200.00"}', 'typed', 1, '2026-03-02 12:00:00.000000', NULL, NULL);
INSERT INTO "review_edit" VALUES ('P260302-5VWMMK', 2, 'confirm', 1, 'nom', '{"value": "LEFORT"}', '', 1, '2026-03-02 12:00:00.000000', NULL, NULL);
INSERT INTO "asked_piece" VALUES (1, 'attestation_information');
INSERT INTO "asked_piece" VALUES (1, 'photo_prejudice');
INSERT INTO "asked_piece" VALUES (1, 'carte_identite');
INSERT INTO "asked_piece" VALUES (1, 'rib');
INSERT INTO "asked_piece" VALUES (1, 'non_prise_en_charge_assurance');
INSERT INTO "asked_piece" VALUES (1, 'non_prise_en_charge_bailleur');
INSERT INTO "work" VALUES (1, 'P260302-5VWMMK', 1, 'BRIS_PORTE', 'PERSONNE_PHYSIQUE', 'incomplete', 'LEFORT Marie', '', '33', 'bucket', '', '2026-03-02 12:00:00.000000', '2026-03-02 12:00:00.000000', NULL, '', 3, 7, 5, 0, 'to_review', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', '', '', 0, 0, 0, 'lefort marie', 7, 7);
INSERT INTO "search_text" VALUES (1, 'P260302-5VWMMK', 'page', 0, 1, '20b81b8ef2f76238', 'mar lefort 12 ru de lil 33000 bordeau minist de la justic bureau du precontent bordeau le 3 fevr 2025 objet demand d indemn bris de port madam monsieur le 12 janv 2025 la polic a cass par erreur la port de mon log 12 ru de lil 33000 bordeau je suis locatair je demand la somm de 1 110 52 je vous pri d agre madam monsieur me salut distingu mar lefort le3 le12 11052 111052 de1110');
INSERT INTO "search_text" VALUES (2, 'P260302-5VWMMK', 'page', 1, 1, '260e49111f43cd93', 'serrur exempl sarl 4 plac du march 33000 bordeau siret 732 829 320 00074 factur n f 2025 014 dat 15 01 2025 client mar lefort remplac de la port d entre total ht 925 43 tva 20 185 09 total ttc 1 110 52 factur acquitt le 16 01 2025 732829320 73282932000074 f2025014 2025014 15012025 92543 ht925 18509 tva20 11052 111052 ttc1110 16012025 le16012025');
INSERT INTO "search_text" VALUES (3, 'P260302-5VWMMK', 'page', 2, 1, '851e0749107c9f67', 'contrat de locat bail d hab loi du 6 juillet 1989 entre le bailleur sci le tilleul et le locatair mar lefort adress du log lou 12 ru de lil 33000 bordeau pris d effet 1er septembr 2020 loi mensuel 640 00 du6 64000');
INSERT INTO "search_text" VALUES (4, 'P260302-5VWMMK', 'case', 1, 1, '93767519dbf2506e', 'p260302 5vwmmk 1 lefort mar 12 ru de lil 33000 bordeau 1200 00 2025 01 12 12 01 2025 12 ru de lil 33000 bordeau 1110 52 p2603025vwmmk1 120000 20250112 12012025 111052');
CREATE INDEX ix_journal_pli ON journal (pli);
CREATE INDEX ix_pli_counted ON pli (state);
CREATE INDEX ix_pli_received_at ON pli (received_at);
CREATE INDEX ix_pli_undrafted ON pli (state) WHERE state <> 'drafted';
CREATE INDEX ix_job_order ON job (state, kind, priority, id);
CREATE INDEX ix_job_sent ON job (state, kind, sent_at);
CREATE INDEX ix_page_unread ON page (pli) WHERE state = 'waiting';
CREATE INDEX ix_receipt_fate ON receipt (fate);
CREATE INDEX ix_receipt_pli ON receipt (pli);
CREATE INDEX ix_receipt_unsettled ON receipt (source) WHERE settled_at IS NULL;
CREATE INDEX ix_case_key_case ON case_key ("case");
CREATE INDEX ix_proposal_other ON proposal (other);
CREATE INDEX ix_service_request_pli ON service_request (pli);
CREATE INDEX ix_blind_sample_typed_at ON blind_sample (typed_at);
CREATE INDEX ix_seeded_error_pli ON seeded_error (pli, position);
CREATE INDEX ix_web_session_account ON web_session (account);
CREATE INDEX ix_webhook_call_next_at ON webhook_call (next_at);
CREATE INDEX ix_webhook_call_webhook ON webhook_call (webhook);
CREATE INDEX ix_work_assignee ON work (assignee, state);
CREATE INDEX ix_work_decided ON work (decided_at);
CREATE INDEX ix_work_drafted ON work (drafted_at);
CREATE INDEX ix_work_due ON work (state, due, "case");
CREATE INDEX ix_work_holder ON work (holder);
CREATE INDEX ix_work_received ON work (state, received_at, "case");
CREATE INDEX ix_work_to_do ON work (due, received_at, "case") WHERE state IN ('to_review', 'second_look');
CREATE INDEX ix_work_to_do_age ON work (received_at, "case") WHERE state IN ('to_review', 'second_look');
CREATE INDEX ix_work_folded ON work (folded, "case");
CREATE INDEX ix_work_received_at ON work (received_at);
CREATE VIRTUAL TABLE search_fts USING fts5(stems, content='search_text', content_rowid='id');
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER search_fts_insert AFTER INSERT ON search_text BEGIN INSERT INTO search_fts(rowid, stems) VALUES (new.id, new.stems); END;
CREATE TRIGGER search_fts_delete AFTER DELETE ON search_text BEGIN INSERT INTO search_fts(search_fts, rowid, stems) VALUES ('delete', old.id, old.stems); END;
CREATE TRIGGER search_fts_update AFTER UPDATE OF stems ON search_text BEGIN INSERT INTO search_fts(search_fts, rowid, stems) VALUES ('delete', old.id, old.stems); INSERT INTO search_fts(rowid, stems) VALUES (new.id, new.stems); END;
INSERT INTO search_fts(search_fts) VALUES('rebuild');
COMMIT;
