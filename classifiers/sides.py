"""The two sides of one identity card, brought together wherever they lie in the pli."""

import re
from dataclasses import replace
from enum import Enum

from rapidfuzz import fuzz

from claims.assembly import IDENTITY
from claims.documents import Document
from claims.folding import fold
from claims.pages import ReadPage
from classifiers.cues import machine_readable_lines

_FRONT_WORDS = ("surname", "prenom", "prenoms", "prenom s", "given names", "nom", "nationalite")
_TITLES = (
    "carte nationale",
    "identity card",
    "passeport",
    "passport",
    "titre de sejour",
    "republique francaise",
)
_BACK_WORDS = ("adresse", "date de delivrance", "delivree le", "autorite", "valable jusqu au", "prefecture")
# The card issued from 1988 to 2021 has its machine-readable zone under the holder's names, and begins it by
# the surname; the later one has it on its back, and begins it by the card's number.
_CODED_FRONT = re.compile(r"IDFRA[A-Z]{3}")
SAME_NAME = 75.0  # similarity, 0 to 100, of an MRZ surname to a word of the front, misreadings allowed


class Side(Enum):
    """Which side of a card a page shows; BOTH when it needs no other page."""

    FRONT = "front"
    BACK = "back"
    BOTH = "both"


def side(page: ReadPage) -> Side:
    """Front: the holder's names. Back: address, validity, authority, or a machine-readable zone alone."""
    text = f" {fold(page.text)} "
    words, titles, backs = (
        sum(f" {word} " in text for word in words) for words in (_FRONT_WORDS, _TITLES, _BACK_WORDS)
    )
    coded_front = bool(_CODED_FRONT.search(page.text.replace(" ", "").upper()))
    if coded_front or words >= 2 or (words and titles):
        return Side.BOTH if backs else Side.FRONT
    return Side.BACK if backs or machine_readable_lines(page) > 0 else Side.FRONT


def join_sides(documents: list[Document]) -> list[Document]:
    """Join each lone front with the back that goes with it: nearest first, names not contradicting."""
    joined = list(documents)
    for back in [d for d in documents if _lone(d, Side.BACK)]:
        fronts = [d for d in joined if _lone(d, Side.FRONT) and d is not back and _same_holder(d, back)]
        if not fronts:
            continue
        here = documents.index(back)
        front = min(fronts, key=lambda d: abs(documents.index(d) - here))
        both = replace(
            front,
            pages=(*front.pages, *back.pages),
            confidence=max(front.confidence, back.confidence),
        )
        joined[joined.index(front)] = both
        joined.remove(back)
    return joined


def _lone(document: Document, wanted: Side) -> bool:
    return document.type == IDENTITY and len(document.pages) == 1 and side(document.pages[0]) is wanted


def _same_holder(front: Document, back: Document) -> bool:
    """Whether the surname coded on the back stands on the front; yes when either cannot be read."""
    coded = [
        line.text.replace(" ", "").upper().split("<<")[0].split("<")
        for line in back.pages[0].lines
        if machine_readable_lines(replace(back.pages[0], lines=(line,)))
    ]
    names = [fold(part[-1]) for part in coded if part and part[-1].isalpha()]
    words = [word for word in fold(front.pages[0].text).split() if len(word) > 2]
    if not names or not words:
        return True
    return any(
        fuzz.partial_ratio(name, word) >= SAME_NAME for name in names for word in words if len(word) > 2
    )
