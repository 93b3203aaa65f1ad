"""What a file would do if it were opened as its sender meant it: never done here, and told to the agent."""

from collections.abc import Iterable

_DO_NOT_OPEN = "n'ouvrez pas l'original."
NOTES = {
    "programme_pdf": f"Ce PDF contient un programme (JavaScript) : il n'a pas été exécuté ; {_DO_NOT_OPEN}",
    "lancement": f"Ce PDF demande à lancer un programme ou un fichier : rien n'a été lancé ; {_DO_NOT_OPEN}",
    "renvoi_distant": (
        f"Ce PDF va chercher un autre fichier ou une adresse : rien n'a été demandé ; {_DO_NOT_OPEN}"
    ),
    "envoi_formulaire": (
        "Ce formulaire PDF peut envoyer à une adresse ce qu'on y écrit : rien n'a été envoyé ; "
        f"{_DO_NOT_OPEN}"
    ),
    "formulaire_xfa": f"Ce PDF contient un formulaire dynamique (XFA), non exécuté ici ; {_DO_NOT_OPEN}",
    "multimedia": "Ce PDF contient un son, un film ou un objet en trois dimensions, qui n'a pas été joué.",
    "macro": f"Ce fichier contient un programme (macro) : il n'a pas été exécuté ; {_DO_NOT_OPEN}",
    "element_distant": (
        "Ce document va chercher ailleurs une image, un modèle ou un autre document : rien n'a été demandé, "
        f"et il peut manquer une image ; {_DO_NOT_OPEN}"
    ),
    "champ_dde": f"Ce document demande à lancer un programme (DDE) : rien n'a été lancé ; {_DO_NOT_OPEN}",
    "page_active": f"Cette page web contient un programme : il n'a pas été exécuté ; {_DO_NOT_OPEN}",
    "formulaire_html": (
        "Ce texte contient un formulaire à remplir, qui n'est pas montré : n'y répondez pas, demandez la "
        "pièce."
    ),
    "entites_xml": f"Ce fichier XML contient des renvois cachés, qui n'ont pas été suivis ; {_DO_NOT_OPEN}",
    "objet_incorpore": (
        "Ce document contient un autre fichier (objet incorporé), qui n'a pas été lu : s'il manque une "
        "pièce, demandez-la à part."
    ),
    "textes_differents": (
        "Ce courriel contient deux textes qui ne disent pas la même chose ; les deux sont montrés : "
        "l'expéditeur a pu voir l'un ou l'autre."
    ),
    "contenu_distant": (
        "Des images de ce courriel sont sur un site extérieur : elles n'ont été ni demandées ni montrées."
    ),
    "pdf_protege": "Ce PDF porte une protection contre la copie ou la modification : il a été lu sans elle.",
    "pdf_complete": (
        "Ce PDF a été complété ou modifié après sa première version (signature, formulaire, retouche) : en "
        "cas de doute, comparez-le aux autres pièces."
    ),
    "texte_autre_que_image": (
        "Le texte enregistré sous l'image de ce PDF ne dit pas la même chose que l'image : vérifiez chaque "
        "valeur sur l'image."
    ),
    "texte_invisible": (
        "Ce PDF contient du texte invisible à l'œil (blanc, minuscule, recouvert ou hors de la page) : il "
        "n'a pas été lu comme une valeur."
    ),
}
"""A French sentence for the agent, by code; `docs/errors.md` says what lies behind each."""

HARMLESS = frozenset(
    {
        "multimedia",
        "objet_incorpore",
        "textes_differents",
        "contenu_distant",
        "pdf_protege",
        "pdf_complete",
        "texte_autre_que_image",
        "texte_invisible",
    }
)
"""Codes of what does nothing by itself when the file is opened."""


def in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Each code once, what can do harm first."""
    found = set(codes)
    return tuple(code for code in NOTES if code in found)
