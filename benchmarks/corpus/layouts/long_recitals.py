"""Sentences that fill the pages after the first of long court papers: the inquiry told, the law discussed, harm pleaded."""
# ruff: noqa: E501 - sentences are read as sentences

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.layouts.blocks import said
from benchmarks.corpus.people import person

_INQUIRY = (
    "Le {d}, les enquêteurs étaient destinataires d'un renseignement anonyme faisant état d'un trafic dans le quartier.",
    "Le {d}, {n} était entendu en qualité de témoin ; il déclarait n'avoir vu les faits que de loin.",
    "Les surveillances mises en place à compter du {d} ne permettaient pas d'observer de transaction.",
    "Placé en garde à vue le {d}, l'intéressé contestait toute participation et fournissait un emploi du temps.",
    "L'exploitation du téléphone saisi, objet du scellé n° {k}, révélait {m} contacts avec la ligne attribuée à {n}.",
    "Le rapport du laboratoire, versé en cote D{k}, concluait à un mélange d'empreintes inexploitable.",
    "La confrontation du {d} n'apportait pas d'élément nouveau, chacun maintenant ses déclarations.",
    "{n}, interrogé le {d}, mettait hors de cause l'intéressé après l'avoir désigné une première fois.",
    "La perquisition opérée le {d} au domicile ne permettait la découverte d'aucun objet en rapport avec les faits.",
    "Les réquisitions adressées aux opérateurs, cotes D{k} et suivantes, situaient la ligne hors de la zone à l'heure des faits.",
    "L'enquête de personnalité décrivait une personne discrète, insérée, entourée de ses proches.",
    "Par demande du {d}, la défense sollicitait une expertise complémentaire, qui était ordonnée.",
    "Le plaignant, réentendu le {d}, indiquait ne plus être certain d'avoir reconnu son agresseur.",
    "Un transport sur les lieux était effectué le {d} en présence des parties et de {n}.",
)
_LAW = (
    "Il résulte de l'article préliminaire du code de procédure pénale que toute personne suspectée est présumée innocente tant que sa culpabilité n'a pas été établie.",
    "La charge de la preuve incombe à la partie poursuivante, et le doute profite à la personne poursuivie.",
    "Selon l'article 121-3 du code pénal, il n'y a point de crime ou de délit sans intention de le commettre.",
    "Les déclarations recueillies hors la présence d'un avocat ne peuvent, à elles seules, fonder une condamnation.",
    "Si des soupçons ont pu légitimement justifier l'ouverture d'une information, ils ne sauraient tenir lieu de charges.",
    "La complicité suppose un acte positif, antérieur ou concomitant, dont la preuve n'est pas rapportée.",
    "Les témoignages produits, indirects pour la plupart, ne se recoupent ni sur l'heure ni sur la tenue de l'auteur.",
    "La matérialité des faits n'est pas discutée ; seule l'imputabilité l'est.",
    "Les moyens de nullité soulevés in limine litis ont été joints au fond et seront rejetés.",
    "L'absence d'antécédents et la constance des dénégations sont à relever.",
)
_HARM = (
    "La durée de la privation de liberté doit être appréciée au regard de l'âge, de la situation familiale et du passé carcéral.",
    "Le choc d'une première incarcération est reconnu de manière constante comme un facteur d'aggravation.",
    "L'intéressé occupait un emploi stable ; son contrat a été rompu moins de deux mois après l'écrou.",
    "Ses revenus moyens, calculés sur les six derniers bulletins, servent de base à la perte subie.",
    "La perte de chance de retrouver un emploi à la sortie doit également être indemnisée.",
    "Les droits à la retraite n'ont pas été abondés pendant la période considérée.",
    "Les visites des proches ont imposé de longs trajets, dont les frais sont justifiés.",
    "Le rapport de visite de l'établissement décrit un encellulement à trois et des locaux insalubres.",
    "Le compagnon ou la compagne a dû quitter le logement familial, le loyer ne pouvant plus être assumé.",
    "La qualification criminelle des faits, relayée par la presse locale, a porté atteinte à la réputation.",
    "Les honoraires réclamés sont ceux qui se rattachent directement au contentieux de la détention.",
    "Un traitement par anxiolytiques a été prescrit en détention et n'a pu être interrompu.",
)


def _paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def inquiry(rng: Random, until: date, low: int, high: int) -> str:
    """How the inquiry went, in paragraphs, with other days and other names than those that matter."""
    kept = rng.sample(_INQUIRY, rng.randint(low, high))
    days = sorted(until - timedelta(days=rng.randint(120, 1000)) for _ in kept)
    return _paragraphs([
        text.format(d=said(day, rng), n=escape(person(rng).name), k=rng.randint(3, 900), m=rng.randint(2, 90))
        for text, day in zip(kept, days, strict=True)
    ])  # fmt: skip


def law(rng: Random, low: int, high: int) -> str:
    """What the law says and how the proofs weigh, in paragraphs."""
    return _paragraphs(rng.sample(_LAW, rng.randint(low, high)))


def harm(rng: Random, low: int, high: int) -> str:
    """What a detention cost, in paragraphs."""
    return _paragraphs(rng.sample(_HARM, rng.randint(low, high)))


def running(rng: Random, text: str, font: str) -> str:
    """Rules of style for a running head or foot: the page's number, and at times that text."""
    place, other = rng.choice([("bottom-right", "top-right"), ("bottom-center", "top-left"), ("top-right", "bottom-left"), ("bottom-left", "bottom-right")])  # fmt: skip
    number = rng.choice(["counter(page)", "'- ' counter(page) ' -'", "counter(page) ' / ' counter(pages)", "'Page ' counter(page) ' sur ' counter(pages)"])  # fmt: skip
    plain = text.replace("'", "’").replace("\\", "")
    said_too = f"@{other}{{content:'{plain}';font:8pt {font}}}" if rng.random() < 0.6 else ""
    return f"@page{{@{place}{{content:{number};font:8.5pt {font}}} {said_too}}}"
