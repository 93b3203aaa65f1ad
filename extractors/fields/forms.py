"""Printed forms laid over their blank, so that each answer is looked for where the form has it written.

An agent of the police fills in two lines by hand: where the label beside them is read badly, or the writing
not at all, the place is known still.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, Any

from claims.fields import Field, Unread
from claims.form_files import FEWEST_ANCHORS
from claims.pages import Box, ReadPage, Word, union
from claims.rulebook import Anchor, DocumentType, FieldSpec, Form
from extractors.fields.candidates import CHECKED, Candidate, Reader, candidates_in
from extractors.fields.labels import alike, tokens_of
from extractors.fields.passages import Row, passage

if TYPE_CHECKING:
    import numpy.typing as npt

    Points = npt.NDArray[Any]  # (n, 2): across and down, as fractions of the page

_DEPTH = 0.3  # of the page's height, that they must span
_OFF = 0.012  # of the page: how far from its place a phrase may be found
# How the page may lie under the blank: a photograph has a margin, and is not quite square to the sheet.
_SMALLEST, _LARGEST, _SQUEEZED, _TURNED = 0.5, 1.25, 1.2, 0.12
_NEAR = 0.02  # of the page's height: writing leaves its line so far


@dataclass(frozen=True, slots=True)
class LaidForm:
    """A form found on page `page` of a document: its zones there by field, and its printed words."""

    form: Form
    page: int
    zones: dict[str, Box]
    printed: frozenset[Word]


def laid_forms(rows: Sequence[Row], kind: DocumentType) -> list[LaidForm]:
    """The forms of a type found on the pages of a document: on each page the one that fits best."""
    found = []
    for page in sorted({row.page for row in rows}) if kind.forms else ():
        own = [row for row in rows if row.page == page and not row.quoted]
        laid = [each for form in kind.forms if (each := _laid(form, page, own)) is not None]
        if laid:
            found.append(max(laid, key=lambda each: each[0])[1])
    return found


def from_zones(
    spec: FieldSpec, forms: Sequence[LaidForm], rows: Sequence[Row], read: Reader
) -> list[Candidate]:
    """Values written in the zone that a form has for this field."""
    found: list[Candidate] = []
    for form in forms:
        zone = form.zones.get(spec.name)
        if zone is not None:
            written = passage(_written(form, zone, rows))
            found += candidates_in(written, read, 1.0, checked=spec.kind in CHECKED)
    return found


def is_of_another_zone(name: str, candidate: Candidate, forms: Sequence[LaidForm]) -> bool:
    """Whether a value of field `name` stands where a form has another one written."""
    page = candidate.words[0][0].page
    box = _box([word for row, word in candidate.words if row.page == page])
    for form in forms:
        own = form.zones.get(name)
        if form.page == page and own is not None and not _holds(own, box, _NEAR):
            return any(_holds(zone, box) for field, zone in form.zones.items() if field != name)
    return False


def unread_zones(
    pages: Sequence[ReadPage], forms: Sequence[LaidForm], fields: Sequence[Field]
) -> tuple[Unread, ...]:
    """The zones of forms in which no value could be read, for an agent to look at."""
    read = {field.name for field in fields}
    return tuple(
        Unread(name, pages[form.page].item, pages[form.page].page, _with_room(zone))
        for form in forms
        for name, zone in form.zones.items()
        if name not in read
    )


def _with_room(zone: Box) -> Box:
    """A zone with some paper above and under it, where writing that leaves its line is seen."""
    return Box(zone.x0, max(zone.y0 - _NEAR / 2, 0.0), zone.x1, min(zone.y1 + _NEAR / 2, 1.0))


def _written(form: LaidForm, zone: Box, rows: Sequence[Row]) -> Iterator[tuple[Row, Sequence[Word]]]:
    """What is written in a zone, line by line from the top, without what is printed there."""
    for row in sorted(rows, key=lambda row: (row.box.y0, row.box.x0)):
        if row.page == form.page:
            words = [w for w in row.line.words if _holds(zone, w.box) and w not in form.printed]
            if words:
                yield row, words


def _holds(zone: Box, box: Box, near: float = 0.0) -> bool:
    """Whether the middle of a box lies in a zone, or as `near` above or under it."""
    x, y = box.middle
    return zone.x0 <= x <= zone.x1 and zone.y0 - near <= y <= zone.y1 + near


def _laid(form: Form, page: int, rows: Sequence[Row]) -> tuple[int, LaidForm] | None:
    """The form on a page, with how many of its phrases are found in their place; None when it is not it."""
    import numpy as np

    seen = {anchor: [*_seen(anchor, rows)] for anchor in form.anchors}
    fitting = [anchor for anchor, places in seen.items() if len(places) == 1]  # what stands twice is no mark
    while len(fitting) >= FEWEST_ANCHORS:
        blank = _flat([point for anchor in fitting for point in _ends(anchor.box)])
        there = np.array([point for anchor in fitting for point in _ends(_box(seen[anchor][0]))])
        moved, *_ = np.linalg.lstsq(blank, there, rcond=None)
        off = np.abs(blank @ moved - there).max(axis=1)
        if off.max() <= _OFF:
            break
        del fitting[int(off.argmax()) // 2]
    heights = [anchor.box.y0 for anchor in fitting]
    if len(fitting) < FEWEST_ANCHORS or max(heights) - min(heights) < _DEPTH or not _is_a_sheet(moved):
        return None
    zones = {zone.field: _moved(zone.box, moved) for zone in form.zones}
    printed = (
        w for a, places in seen.items() for place in places if _is_near(a, place, moved) for w in place
    )
    return len(fitting), LaidForm(form, page, zones, frozenset(printed))


def _is_near(anchor: Anchor, words: Sequence[Word], moved: "Points") -> bool:
    """Whether words that say what an anchor says stand where the blank has it."""
    (x, y), (there_x, there_y) = _moved(anchor.box, moved).middle, _box(words).middle
    return max(abs(x - there_x), abs(y - there_y)) <= 2 * _OFF


def _box(words: Sequence[Word]) -> Box:
    return union(word.box for word in words)


def _flat(points: Sequence[tuple[float, float]]) -> "Points":
    """Points of the blank as they are moved: (n, 3), each with a 1 for where it is moved to."""
    import numpy as np

    return np.hstack([np.array(points), np.ones((len(points), 1))])


def _is_a_sheet(moved: "Points") -> bool:
    """Whether the blank, moved so, is still a sheet: neither squeezed nor turned."""
    (across, leans), (slants, down) = moved[:2].tolist()
    is_sized = _SMALLEST <= across <= _LARGEST and _SMALLEST <= down <= _LARGEST
    is_square = max(across, down) <= _SQUEEZED * min(across, down)
    return bool(is_sized and is_square and max(abs(leans), abs(slants)) <= _TURNED)


def _moved(box: Box, moved: "Points") -> Box:
    """Where a box of the blank lies on the page."""
    corners = _flat([*product((box.x0, box.x1), (box.y0, box.y1))]) @ moved
    (x0, y0), (x1, y1) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
    return Box(max(x0, 0.0), max(y0, 0.0), min(x1, 1.0), min(y1, 1.0))


def _ends(box: Box) -> tuple[tuple[float, float], tuple[float, float]]:
    """The middles of the left and the right side."""
    y = (box.y0 + box.y1) / 2
    return (box.x0, y), (box.x1, y)


def _seen(anchor: Anchor, rows: Sequence[Row]) -> Iterator[list[Word]]:
    """The words of each line that say what an anchor says."""
    phrase = anchor.text.split()
    for row in rows:
        tokens = tokens_of(row)
        for at in range(len(tokens) - len(phrase) + 1):
            part = tokens[at : at + len(phrase)]
            if all(alike(token, meant) for (token, _), meant in zip(part, phrase, strict=True)):
                yield list(row.line.words[part[0][1] : part[-1][1] + 1])
                break
