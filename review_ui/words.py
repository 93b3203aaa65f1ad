"""Words of the pages: what states, roles and rights are called in French."""

import math
from collections import defaultdict

from claims.assembly import CORRECTED_TOO_OFTEN
from claims.cases import Claimant, DeadlineState, Dwelling, Outcome, PieceStatus, Procedure, Verdict
from claims.journal import Chain
from claims.people import Right, Role
from claims.work import WorkState
from storage.drift import Source

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
    "unread": "à lire",
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
PLI_STATES = {
    "received": "reçus",
    "reading": "en lecture",
    "drafted": "brouillon prêt",
    "erased": "effacés",
}
FATES = {
    "processed": "lu",
    "container": "ouvert (courriel ou archive)",
    "duplicate": "en double",
    "rejected": "refusé",
    "ignored": "sans objet",
}
PAGE_STATES = {"waiting": "à lire", "read": "lues", "failed": "non lues"}
# Why a value is to be looked at though it could go unseen (claims.assembly).
RECHECKS = {CORRECTED_TOO_OFTEN: "contrôle rétabli : corrigé plus souvent que prévu"}
DRIFT_SOURCES = {Source.REVIEW: "corrigées en relecture", Source.BLIND: "ressaisies autrement, à l'aveugle"}
CHAINS = {Chain.SECURITY: "accès et comptes", Chain.PROVENANCE: "vie des plis"}
# What a line of the journal tells (claims.journal), with the ids and counts that it holds.
HISTORY = {
    "signed_in": "connexion",
    "sign_in_refused": "connexion refusée",
    "signed_out": "déconnexion",
    "token_refused": "jeton refusé",
    "account_added": "compte n° {account} créé",
    "account_changed": "compte n° {account} changé",
    "password_set": "mot de passe du compte n° {account} changé",
    "password_changed": "son mot de passe changé",
    "sessions_ended": "sessions du compte n° {account} fermées",
    "identity_unbound": "compte n° {account} délié de son fournisseur d'identité",
    "preferences_changed": "ses raccourcis changés",
    "api_client_added": "programme n° {client} autorisé",
    "api_client_revoked": "programme n° {client} révoqué",
    "webhook_added": "adresse n° {webhook} à prévenir ajoutée",
    "webhook_removed": "adresse n° {webhook} à prévenir retirée",
    "webhooks_seen": "adresses à prévenir regardées",
    "tried": "réglage essayé : {what}",
    "migrated": "base mise à jour : révision {revision}",
    "list_seen": "file de travail regardée",
    "mail_seen": "courrier regardé",
    "pli_opened": "pli ouvert",
    "case_opened": "dossier ouvert",
    "pages_sent": "images de pages envoyées",
    "sheet_opened": "feuille du dossier {case} ouverte",
    "letter_opened": "lettre du dossier {case} ouverte",
    "sample_seen": "valeur à ressaisir regardée",
    "searched": "recherche : {results} résultat(s)",
    "exported": "exporté",
    "figures_seen": "chiffres regardés",
    "accounts_seen": "comptes regardés",
    "journal_seen": "journal regardé",
    "backed_up": "sauvegarde faite",
    "restored": "sauvegarde remise en place",
    "objects_mended": "{objects} objet(s) remis d'une sauvegarde, {lost} perdu(s)",
    "objects_erased": "objets que plus rien ne nomme effacés",
    "journal_purged": "lignes gardées assez longtemps retirées, jusqu'au n° {number}",
    "rejected": "dépôt refusé",
    "parked": "dépôt mis de côté après plusieurs essais",
    "taken": "dossier {case} pris",
    "taken_over": "dossier {case} repris à un autre agent",
    "released": "pli rendu",
    "assigned": "{cases} dossier(s) attribué(s)",
    "letter_edited": "lettre du dossier {case} changée",
    "typed_again": "valeur ressaisie",
    "case_closed": "dossier {case} clos",
    "case_reopened": "dossier {case} rouvert",
    "service_asked": "demande n° {request} au service enquêteur",
    "service_reminded": "relance de la demande n° {request}",
    "field_demoted": "contrôle rétabli pour {field} : {wrong} sur {seen} corrigées",
    "demotion_lifted": "contrôle levé pour {field}",
    "service_answered": "réponse à la demande n° {request}",
    "accepted": "reçu ({files} fichier(s))",
    "duplicate": "reçu de nouveau, même contenu",
    "dropped": "déposé au bureau du courrier (reçu n° {receipt})",
    "submitted": "déposé par un programme (reçu n° {receipt})",
    "decided": "dossier {case} décidé",
    "unpacked": "ouvert : {items} fichier(s), {pages} page(s) à lire",
    "drafted": "brouillon prêt : {documents} document(s), {cases} dossier(s)",
    "original_taken": "original n° {number} téléchargé",
    "replayed": "relecture demandée (n° {run})",
    "dead": "une étape a échoué à chaque essai",
    "revived": "étape relancée",
    "edited": "corrigé par un agent (révision {revision})",
    "undone": "correction annulée",
    "redone": "correction rétablie",
    "erased": "effacé : il n'en reste que ces dates et ces nombres",
    "let_go": "gardé assez longtemps : {number} élément(s) retiré(s), règle {rule}",
    "held": "à conserver : l'effacement est interdit",
    "hold_lifted": "n'est plus à conserver",
    "rebased": "corrections reportées sur la nouvelle lecture",
}
ACTORS = {
    "worker": "par le programme",
    "operator": "par l'administrateur",
    "retention": "à la fin de sa durée de conservation",
    "restore": "de nouveau, après une restauration",
    "bucket": "du dossier surveillé",
    "mailbox": "de la boîte aux lettres",
    "submit": "d'un dépôt",
}
# The same as who acted, in the journal.
ACTING = {
    "worker": "le programme",
    "retention": "la conservation, par le programme",
    "restore": "une restauration",
    "operator": "l'administrateur, par commande",
    "bucket": "le dossier surveillé",
    "mailbox": "la boîte aux lettres",
    "submit": "un dépôt",
    "web": "quelqu'un, sans compte ouvert",
    "api": "un programme, sans jeton valable",
}
SEEDED = (
    "Contrôle de qualité : {} était affiché faux, exprès. La valeur lue est rétablie et rien de faux n'a été "
    "enregistré. Vérifiez-la, puis continuez."
)

# Why somebody is not signed in, by the code of the refusal; {name} is the identity provider's.
_NOT_PROVED = (
    "La réponse de {name} n'a pas pu être vérifiée : rien n'a été ouvert. Recommencez ; si cela se répète, "
    "donnez le code ci-dessous à l'administrateur."
)
SIGN_IN_REFUSED: defaultdict[str, str] = defaultdict(
    lambda: _NOT_PROVED,
    {
        "demande_inconnue": (
            "Cette réponse de {name} ne correspond à aucune demande de ce navigateur, ou elle a déjà servi. "
            "Recommencez la connexion."
        ),
        "connexion_abandonnee": "La connexion par {name} n'est pas allée à son terme. Recommencez-la.",
        "niveau_insuffisant": (
            "Votre connexion par {name} n'a pas le niveau demandé ici. Recommencez-la avec un second "
            "facteur : application, clé d'accès ou carte agent."
        ),
        "adresse_non_verifiee": (
            "{name} n'a pas donné d'adresse électronique vérifiée pour vous : demandez à votre "
            "administrateur de la faire vérifier."
        ),
        "organisation": (
            "{name} vous connaît dans une organisation qui n'a pas accès ici. Si vous avez changé de "
            "service, demandez à l'administrateur."
        ),
        "compte_inconnu": (
            "Aucun compte n'est ouvert à l'adresse {email}. Demandez-le à l'administrateur de Vaguemestre de "
            "votre bureau, en lui donnant cette adresse."
        ),
        "compte_d_un_autre": (
            "Le compte de l'adresse {email} est lié à une autre identité, par exemple celle que vous aviez "
            "chez un autre fournisseur. Demandez à l'administrateur de le délier."
        ),
        "compte_ferme": "Votre compte est fermé. Demandez à l'administrateur de le rouvrir.",
        "fournisseur_mal_regle": (
            "La connexion par {name} est mal réglée ici : prévenez l'administrateur, qui trouvera la cause "
            "dans le journal du programme."
        ),
        "fournisseur_absent": "{name} ne répond pas. Réessayez dans quelques minutes.",
    },
)
NO_LOCAL_SIGN_IN = "Ici, on se connecte par {name} : les mots de passe de Vaguemestre n'ouvrent rien."
TOO_OFTEN = "Trop d'essais en peu de temps. Réessayez dans {}."


def duration(seconds: float) -> str:
    """A time to wait, rounded up: "20 secondes", "4 minutes", "2 heures"."""
    for size, unit in ((3600, "heure"), (60, "minute")):
        if seconds > size:
            number = math.ceil(seconds / size)
            return f"{number} {unit}s" if number > 1 else f"1 {unit}"
    number = max(1, math.ceil(seconds))
    return f"{number} seconde{'s' if number > 1 else ''}"
