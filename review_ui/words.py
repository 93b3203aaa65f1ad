"""Words of the pages: what states, roles and rights are called in French."""

from claims.cases import Claimant, DeadlineState, Dwelling, Outcome, PieceStatus, Procedure, Verdict
from claims.people import Right, Role
from claims.work import WorkState

NAVIGATION = (
    ("/courrier", "Courrier", Right.MAIL_SEE),
    ("/travail", "File de travail", Right.CASES_SEE),
    ("/recherche", "Recherche", Right.CASES_SEE),
    ("/pilotage", "Pilotage", Right.FIGURES_SEE),
    ("/reglages", "Réglages", Right.SETTINGS_SEE),
)

ROLES = {
    Role.COURRIER: "Service du courrier",
    Role.REDACTEUR: "Rédacteur",
    Role.VALIDATEUR: "Valideur",
    Role.PILOTAGE: "Pilotage",
    Role.ADMIN: "Administrateur",
}
PROCEDURES = {
    Procedure.BRIS_PORTE: "Bris de porte",
    Procedure.DETENTION_PROVISOIRE: "Détention provisoire",
    Procedure.DYSFONCTIONNEMENT: "Dysfonctionnement",
    Procedure.INCONNUE: "Procédure à préciser",
}
VERDICTS = {
    Verdict.COMPLETE: "complet",
    Verdict.INCOMPLETE: "incomplet",
    Verdict.TO_CHECK: "à vérifier",
    Verdict.LIKELY_INELIGIBLE: "probablement non éligible",
}
STATES = {
    WorkState.TO_REVIEW: "à relire",
    WorkState.SECOND_LOOK: "second regard",
    WorkState.SET_ASIDE: "mis de côté",
    WorkState.CONFIRMED: "confirmé",
    WorkState.REJECTED: "rejeté",
}
CLAIMANTS = {
    Claimant.PERSONNE_PHYSIQUE: "Personne physique",
    Claimant.ASSUREUR: "Assureur",
    Claimant.SCI: "SCI",
    Claimant.ENTREPRISE_PRIVEE: "Entreprise privée",
    Claimant.BAILLEUR_SOCIAL: "Bailleur social",
    Claimant.SYNDIC: "Syndic",
    Claimant.ASSOCIATION: "Association",
    Claimant.COLLECTIVITE: "Collectivité",
    Claimant.ETABLISSEMENT_PUBLIC: "Établissement public",
    Claimant.INCONNU: "à préciser",
}
DWELLINGS = {
    Dwelling.PROPRIETAIRE: "Propriétaire occupant",
    Dwelling.LOCATAIRE: "Locataire",
    Dwelling.BAILLEUR: "Bailleur",
    Dwelling.BAILLEUR_SOCIAL: "Bailleur social",
    Dwelling.AUTRE: "Autre",
    Dwelling.INCONNU: "à préciser",
}
PIECES = {
    PieceStatus.PRESENT: "présente",
    PieceStatus.MISSING: "manquante",
    PieceStatus.INSUFFICIENT: "insuffisante",
    PieceStatus.NOT_REQUIRED: "non demandée",
}
OUTCOMES = {Outcome.OK: "conforme", Outcome.PROBLEM: "problème", Outcome.UNKNOWN: "à établir"}
DEADLINES = {
    DeadlineState.RUNNING: "en cours",
    DeadlineState.OVERDUE: "dépassé",
    DeadlineState.MET: "respecté",
    DeadlineState.MISSED: "manqué",
    DeadlineState.NOT_RUNNING: "ne court pas",
    DeadlineState.UNKNOWN: "à établir",
}
METHODS = {
    "text_layer": "texte du fichier",
    "ocr": "lecture optique",
    "mrz": "bande de lecture (MRZ)",
    "facturx": "facture électronique",
    "2ddoc": "code signé 2D-Doc",
    "barcode": "code-barres",
    "mail_header": "en-tête du courriel",
    "derived": "calculé",
    "human": "saisi par un agent",
}
NOT_ALLOWED = "Votre compte ne donne pas accès à cette page. L'administrateur peut changer votre rôle."
FROM_ELSEWHERE = "Cette action ne vient pas d'une page de Vaguemestre : elle n'a pas été faite."
NOT_UNDERSTOOD = (
    "Il manque quelque chose à cette demande, ou une valeur n'a pas la forme attendue : rien n'a été changé. "
    "Revenez à la page précédente et recommencez."
)
NOT_FOUND = "Cette page n'existe pas, ou n'existe plus."

# Values of a case that are shown together, in the order shown.
FIELD_GROUPS = {
    "Demandeur": (
        "nom", "prenom", "raison_sociale", "siren", "date_naissance", "adresse", "courriel", "telephone",
        "avocat",
    ),
    "Opération": ("date_operation", "adresse_operation", "service_enqueteur", "numero_procedure"),
    "Détention": (
        "date_debut_detention", "date_fin_detention", "duree_detention", "etablissement", "type_decision",
        "date_decision", "date_definitive", "avis_149_present", "juridiction", "numero_parquet",
    ),
    "Montants": ("montant_demande", "montant_factures", "montant_devis", "montant_deja_indemnise"),
    "Versement": ("titulaire", "iban", "bic"),
}  # fmt: skip
OTHER_FIELDS = "Suivi"
FIELD_STATES = {
    "sure": "sûr",
    "doubt": "à vérifier",
    "confirmed": "confirmé",
    "corrected": "corrigé",
    "added": "ajouté",
    "absent": "absent du pli",
    "empty": "non trouvé",
}
HOW = {
    "typed": "saisi",
    "picked": "désigné sur la page",
    "alternative": "choisi parmi les lectures",
    "rekeyed": "ressaisi à l'aveugle",
    "bulk": "confirmé avec les valeurs sûres",
    "": "",
}
YES_NO = {"true": "oui", "false": "non"}
CHOICES = {  # closed lists of values of a case
    "type_decision": {"NON_LIEU": "non-lieu", "RELAXE": "relaxe", "ACQUITTEMENT": "acquittement"},
    "avis_149_present": YES_NO,
}
LINKS = {
    "complement": "Pièces complémentaires :",
    "relance": "Relance :",
    "duplicate": "Même demande :",
    "service_answer": "Réponse d'un service :",
    "related": "À rapprocher :",
}
EDITS = {
    "split": "une pièce commence",
    "join": "pièces réunies",
    "move": "page déplacée",
    "retype": "nature de pièce changée",
    "turn": "page relue dans un autre sens",
    "assign": "pièce rattachée à un dossier",
    "value": "valeur saisie",
    "confirm": "valeur confirmée",
    "absent": "valeur dite absente",
    "answer": "question répondue",
    "procedure": "procédure changée",
    "claimant": "demandeur précisé",
    "dwelling": "rapport au logement précisé",
    "piece": "pièce jugée",
    "seen": "signalement vu",
    "link": "rapprochement jugé",
}
SHORTCUTS = {  # actions of the station that one key does: what they are called, and the key unless changed
    "next": ("Prendre le dossier suivant", "n"),
    "doubt": ("Aller à la valeur suivante à vérifier", "v"),
    "down": ("Page suivante", "j"),
    "up": ("Page précédente", "k"),
    "in": ("Agrandir la page", "+"),
    "out": ("Réduire la page", "-"),
    "width": ("Page en pleine largeur", "w"),
    "turn": ("Tourner la page à l'écran", "r"),
    "undo": ("Annuler le dernier geste", "z"),
    "split": ("Couper avant la page affichée", "c"),
    "join": ("Réunir la pièce affichée avec la précédente", "x"),
    "help": ("Montrer les raccourcis", "?"),
}

# Beside the words of a state, so that it is never told by colour alone. By tone; "" is neither good nor bad.
MARKS = {"ok": "●", "doubt": "◆", "bad": "■", "": "○"}
VERDICT_MARKS = {
    Verdict.COMPLETE: (MARKS["ok"], "ok"),
    Verdict.INCOMPLETE: ("◐", "doubt"),
    Verdict.TO_CHECK: (MARKS["doubt"], "doubt"),
    Verdict.LIKELY_INELIGIBLE: (MARKS["bad"], "bad"),
}
SOURCES = {"bucket": "au dossier surveillé", "mailbox": "à la boîte aux lettres", "submit": "par dépôt"}
STEPS = {"receive": "ouverture en échec", "read_page": "lecture en échec", "assemble": "brouillon en échec"}
ARRIVALS = {  # storage.mailroom.Chosen
    "": "tous",
    "en_cours": "en cours",
    "prets": "brouillon prêt",
    "refuses": "refusé, en tout ou en partie",
    "en_attente": "en attente",
    "a_reprendre": "à reprendre par une personne",
}
RECEIPT_FATES = {
    "accepted": "reçues",
    "duplicate": "déjà reçues",
    "rejected": "refusées",
    "failing": "en attente",
    "parked": "à reprendre par une personne",
}
PLI_STATES = {"received": "reçus", "reading": "en lecture", "drafted": "brouillon prêt"}
FATES = {
    "processed": "lu",
    "container": "ouvert (courriel ou archive)",
    "duplicate": "en double",
    "rejected": "refusé",
    "ignored": "sans objet",
}
PAGE_STATES = {"waiting": "à lire", "read": "lues", "failed": "non lues"}
# What happened to a pli (storage.journal), with the counts that its line holds.
HISTORY = {
    "accepted": "reçu ({files} fichier(s))",
    "duplicate": "reçu de nouveau, même contenu",
    "dropped": "déposé au bureau du courrier (reçu n° {receipt})",
    "submitted": "déposé par un programme (reçu n° {receipt})",
    "decided": "dossier {case} décidé",
    "unpacked": "ouvert : {items} fichier(s), {pages} page(s) à lire",
    "drafted": "brouillon prêt : {documents} document(s), {cases} dossier(s)",
    "replayed": "relecture demandée (n° {run})",
    "dead": "une étape a échoué à chaque essai",
    "revived": "étape relancée",
    "edited": "corrigé par un agent (révision {revision})",
    "undone": "correction annulée",
    "redone": "correction rétablie",
    "rebased": "corrections reportées sur la nouvelle lecture",
}
ACTORS = {
    "worker": "par le programme",
    "operator": "par l'administrateur",
    "bucket": "du dossier surveillé",
    "mailbox": "de la boîte aux lettres",
    "submit": "d'un dépôt",
}
SEEDED = (
    "Contrôle de qualité : {} était affiché faux, exprès. La valeur lue est rétablie et rien de faux n'a été "
    "enregistré. Vérifiez-la, puis continuez."
)
