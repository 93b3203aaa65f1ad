"""What the scanner's operator should know of a pli while its sheets still lie on the desk.

Sentences are French and say what to do. A page that only had to be turned is told as done: nobody need
scan it again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from claims.pages import PageKind, ReadPage, TextSource
from claims.reasons import MESSAGES


class Weight(StrEnum):
    """What a remark asks for."""

    AGAIN = "again"  # scan it anew
    LOOK = "look"  # look at the sheet
    DONE = "done"  # the program saw to it


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page of a pli, `position` from 1 in the whole pli.

    `pixels` is the long side of the picture that arrived, None when it is a PDF: its scans are drawn anew.
    """

    position: int
    page: ReadPage
    pixels: int | None = None


@dataclass(frozen=True, slots=True)
class ScanRemark:
    """One remark; `position` is None when it is about a whole document."""

    position: int | None
    weight: Weight
    sentence: str


# Mean confidence of a page, measured on letters scanned at 200 dpi and blurred more and more: 0.90 to 0.96 as
# long as no more than one word in twenty is lost, 0.29 to 0.48 beyond. (A scan at 70 dpi still gives 0.95.)
_UNREADABLE, _POOR = 0.5, 0.7
_FEW_WORDS = 8  # a stamp or a signature says nothing of the scan
_LEAST_PIXELS = 1100  # an A4 sheet's long side at 94 dpi: letters are read, notes in small print are not
# So many lines that begin or end at the very border (within 0.3 % of the page) go on beyond it: a letter cut
# through its text has them all there, a whole one none.
_EDGE, _LINES_CUT = 0.003, 4


def scan_remarks(pages: Sequence[SeenPage], cases: Sequence[Mapping[str, Any]] = ()) -> list[ScanRemark]:
    """The remarks on the pages of a pli, in order, then on its documents.

    `cases` are those of its draft, as JSON.
    """
    found = [remark for seen in pages for remark in _of_page(seen)]
    return [*found, *_missing_sides(cases)]


def _of_page(seen: SeenPage) -> Iterator[ScanRemark]:
    page = seen.page
    if page.failure is not None:
        why = MESSAGES.get(page.failure, MESSAGES["illisible"])
        if "{" not in why:
            yield ScanRemark(seen.position, Weight.AGAIN, f"Page non lue. {why}")
        else:
            yield ScanRemark(seen.position, Weight.AGAIN, "Page non lue : la numériser de nouveau.")
        return
    if page.kind is PageKind.BLANK:
        yield ScanRemark(
            seen.position,
            Weight.LOOK,
            "Page blanche, ou trop sombre : vérifier que la feuille n'était pas retournée dans le chargeur.",
        )
        return
    if page.text_source is TextSource.OCR:
        yield from _of_scan(seen)


def _of_scan(seen: SeenPage) -> Iterator[ScanRemark]:
    page, at = seen.page, seen.position
    if page.rotation == 180:
        yield ScanRemark(at, Weight.DONE, "Feuille posée à l'envers : redressée, rien à refaire.")
    elif page.rotation:
        yield ScanRemark(at, Weight.DONE, "Feuille posée de côté : redressée, rien à refaire.")
    if seen.pixels is not None and seen.pixels < _LEAST_PIXELS:
        yield ScanRemark(
            at,
            Weight.LOOK,
            f"Image petite ({seen.pixels} points dans sa longueur) : si l'original est là, le numériser à "
            "300 points par pouce.",
        )
    if page.kind is not PageKind.HANDWRITTEN:  # what a hand wrote is read badly from the best scan
        yield from _legibility(seen)
    if _is_cut(page):
        yield ScanRemark(
            at, Weight.AGAIN, "Le texte touche le bord : la page semble coupée, la numériser de nouveau."
        )


def _legibility(seen: SeenPage) -> Iterator[ScanRemark]:
    if sum(1 for _ in seen.page.words) < _FEW_WORDS:
        return
    if seen.page.confidence < _UNREADABLE:
        yield ScanRemark(
            seen.position,
            Weight.AGAIN,
            "Page illisible (floue, trop sombre ou trop claire) : la numériser de nouveau.",
        )
    elif seen.page.confidence < _POOR:
        yield ScanRemark(
            seen.position,
            Weight.LOOK,
            "Page difficile à lire (floue, trop sombre ou trop claire) : la numériser de nouveau si "
            "l'original est meilleur.",
        )


def _is_cut(page: ReadPage) -> bool:
    """Whether text stops at the left or the right border."""
    at_left = sum(line.box.x0 < _EDGE for line in page.lines)
    at_right = sum(line.box.x1 > 1 - _EDGE for line in page.lines)
    return max(at_left, at_right) >= _LINES_CUT


def _missing_sides(cases: Sequence[Mapping[str, Any]]) -> Iterator[ScanRemark]:
    """Cards of which one side came: the checklist knows, and names the side."""
    lines = [line for case in cases for line in case["checklist"] if line["status"] == "insufficient"]
    for why in dict.fromkeys(line["why"] for line in lines if "Une seule face" in line["why"]):
        yield ScanRemark(None, Weight.AGAIN, f"{why} Regarder d'abord si elle est restée dans l'enveloppe.")
