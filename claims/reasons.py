"""Why a file was not read, or was read with a reserve: stable codes, and what the agent is told.

One table for the whole program: `docs/errors.md` and the screens explain the same codes. A sentence says
what is wrong with the file, then what to do; a cap is named with its value.
"""

import re

from claims.errors import (
    EncryptedFile,
    IntakeError,
    MissingProgram,
    OverLimit,
    SenderMustAct,
    Unavailable,
    UnreadableFile,
    UnsupportedFormat,
)
from claims.items import Reason

MESSAGES = {
    # the file cannot be read
    "vide": "Le fichier est vide : demander à l'expéditeur de le renvoyer.",
    "illisible": "Le fichier est endommagé, sans réparation possible : demander une nouvelle copie.",
    "tronque": "Le fichier est incomplet, sa fin manque : demander à l'expéditeur de le renvoyer.",
    "sans_page": "Le PDF ne contient aucune page : demander à l'expéditeur de le renvoyer.",
    "chiffre": "Le fichier est protégé par un mot de passe : demander une copie sans protection.",
    "formulaire_dynamique": (
        "Ce formulaire PDF ne s'affiche que dans Adobe Reader : l'y ouvrir, l'imprimer au format PDF, "
        "puis déposer cette copie."
    ),
    "format_non_pris_en_charge": (
        "Ce type de fichier ({found}) n'est pas pris en charge : demander un PDF, une image ou un document."
    ),
    "archive_non_prise_en_charge": (
        "Ce type d'archive ({found}) n'est pas pris en charge : demander un ZIP ou les fichiers un à un."
    ),
    "compression_inconnue": (
        "Ce fichier est compressé d'une manière que le programme ne lit pas : demander une archive ZIP "
        "ordinaire ou le fichier seul."
    ),
    "conversion_echouee": (
        "Le document n'a pas pu être converti en pages : demander à l'expéditeur une copie en PDF."
    ),
    "introuvable": "Le fichier n'existe pas ou plus à cet endroit : vérifier le dépôt.",
    "acces_refuse": "Le fichier n'a pas pu être ouvert : vérifier les droits d'accès au dépôt.",
    "courriel_non_obtenu": (
        "Le courriel n'a pas pu être copié depuis la boîte : il est redemandé régulièrement ; s'il reste en "
        "échec, l'ouvrir dans la messagerie."
    ),
    "pas_un_fichier": "Ceci est un lien ou un périphérique, pas un fichier : déposer le fichier lui-même.",
    # the antivirus says no
    "virus": (
        "L'antivirus a reconnu un fichier dangereux ({found}) : le programme ne l'a pas ouvert. Ne pas "
        "l'ouvrir non plus, prévenir la sécurité informatique, redemander la pièce."
    ),
    # over a cap
    "antivirus_trop_gros": (
        "L'antivirus n'a pas pu examiner tout ce fichier (trop lourd, ou trop d'éléments emboîtés) : "
        "demander un envoi plus léger ou en plusieurs parties."
    ),
    "fichier_trop_gros": (
        "Le fichier dépasse la taille permise ({limit} Mo par fichier) : demander une version allégée "
        "ou en plusieurs parties."
    ),
    "archive_trop_grosse": (
        "Le contenu des archives et des courriels de ce pli dépasse la taille permise ({limit} Mo une fois "
        "ouverts) : demander un envoi en plusieurs plis."
    ),
    "archive_trop_compressee": (
        "Le contenu de cette archive est anormalement compressé (plus de {limit} fois), signe d'une archive "
        "piégée : demander les fichiers un à un."
    ),
    "trop_profond": (
        "Trop de courriels et d'archives emboîtés ({limit} niveaux permis) : demander les fichiers un à un."
    ),
    "trop_de_fichiers": (
        "Le pli contient trop de fichiers ({limit} permis) : demander un envoi en plusieurs plis."
    ),
    "trop_de_pages": (
        "Le document compte trop de pages ({found}, pour {limit} permises) : demander plusieurs parties."
    ),
    "trop_de_pages_pli": (
        "Avec ce document, le pli compterait trop de pages ({limit} permises) : demander plusieurs plis."
    ),
    "trop_de_pixels": (
        "L'image est trop grande (plus de {limit} millions de points) : numériser de nouveau à 300 points "
        "par pouce."
    ),
    "delai_depasse": (
        "La lecture du fichier a pris trop de temps ({limit} secondes permises) : demander une version "
        "plus simple, en PDF."
    ),
    "libreoffice_absent": (
        "Les documents bureautiques ne peuvent pas être lus ici (LibreOffice n'est pas installé) : demander "
        "une copie en PDF, ou prévenir l'administrateur."
    ),
    # the program could not, after all its tries
    "lecture_interrompue": (
        "La lecture s'est interrompue à chaque essai : prévenir l'administrateur, qui peut la relancer."
    ),
    "indisponible": (
        "Un service nécessaire n'a pas répondu : prévenir l'administrateur, qui peut relancer la lecture."
    ),
    "erreur_interne": (
        "Le programme a échoué à cette étape : prévenir l'administrateur, qui peut relancer la lecture."
    ),
    # read, with a reserve
    "pdf_repare": ("Le PDF était endommagé et a été réparé : vérifier qu'aucune page ne manque."),
    "image_incomplete": (
        "L'image est incomplète, seule une partie a pu être lue : vérifier, ou demander une nouvelle copie."
    ),
    # nothing to read
    "doublon": "Ce fichier est identique à « {found} », déjà dans ce pli.",
    "corps_vide": "Le courriel ne contient aucun texte.",
    "image_decorative": "Petite image intégrée au courriel (logo, signature) : rien à lire.",
    "calendrier": "Invitation ou rendez-vous d'agenda : rien à lire.",
    "carte_de_visite": "Carte de visite électronique : rien à lire.",
    "signature_electronique": "Signature électronique du courriel : rien à lire.",
    "compte_rendu_de_remise": "Compte rendu technique de remise du courriel : rien à lire.",
    "donnees_structurees": "Données de la facture électronique : lues avec la facture qui les contient.",
    "fichier_systeme": "Fichier technique créé par l'ordinateur de l'expéditeur : rien à lire.",
}

_KINDS: dict[str, type[IntakeError]] = {
    "chiffre": EncryptedFile,
    "formulaire_dynamique": UnsupportedFormat,
    "format_non_pris_en_charge": UnsupportedFormat,
    "archive_non_prise_en_charge": UnsupportedFormat,
    "compression_inconnue": UnsupportedFormat,
    "fichier_trop_gros": OverLimit,
    "archive_trop_grosse": OverLimit,
    "archive_trop_compressee": OverLimit,
    "trop_profond": OverLimit,
    "trop_de_fichiers": OverLimit,
    "trop_de_pages": OverLimit,
    "trop_de_pages_pli": OverLimit,
    "trop_de_pixels": OverLimit,
    "delai_depasse": OverLimit,
    "antivirus_trop_gros": OverLimit,
    "libreoffice_absent": MissingProgram,
    "introuvable": SenderMustAct,
    "acces_refuse": SenderMustAct,
    "pas_un_fichier": SenderMustAct,
    "courriel_non_obtenu": Unavailable,
    "lecture_interrompue": Unavailable,
    "indisponible": Unavailable,
}


def reason(code: str, *, found: str | int = "", limit: int = 0) -> Reason:
    """The reason of that code, its sentence completed with what was found and what is allowed.

    Raises: KeyError: the code is not in the table.
    """
    return Reason(code, MESSAGES[code].format(found=found, limit=limit))


def refusal(code: str, *, found: str | int = "", limit: int = 0) -> IntakeError:
    """The error to raise for that code: its class says who must act, its message is the sentence.

    Raises: KeyError: the code is not in the table.
    """
    kind = _KINDS.get(code, UnreadableFile)
    return kind(reason(code, found=found, limit=limit).message, code=code)


def told_refusal(untrusted_code: str, untrusted_sentence: str) -> IntakeError | None:
    """The error of that code with that sentence, when it is one that `refusal` makes; None otherwise."""
    if untrusted_code not in MESSAGES:
        return None
    pattern = re.escape(MESSAGES[untrusted_code])
    for blank, filling in (("found", r".{1,100}"), ("limit", r"\d{1,9}")):
        pattern = pattern.replace(re.escape(f"{{{blank}}}"), filling)
    if not re.fullmatch(pattern, untrusted_sentence):
        return None
    return _KINDS.get(untrusted_code, UnreadableFile)(untrusted_sentence, code=untrusted_code)
