"""Forms as reading would have found them, with what was written on them."""

from collections.abc import Callable

from claims.pages import Box, Line, PageKind, ReadPage, TextSource, Word
from claims.rulebook import Form
from tests.reviewed import ITEM, RULEBOOK

KIND = RULEBOOK.types["attestation_information"]
POLICE, GENDARMERIE = (
    next(form for form in KIND.forms if form.id.endswith(name)) for name in ("police", "gendarmerie")
)
Move = Callable[[Box], Box]


def as_it_is(box: Box) -> Box:
    return box


def smaller_and_lower(box: Box) -> Box:
    """As a sheet lies in a photograph: with a margin, and leaning by some six in a thousand."""

    def moved(x: float, y: float) -> tuple[float, float]:
        return 0.12 + 0.74 * x + 0.006 * y, 0.15 + 0.7 * y + 0.006 * x

    return Box(*moved(box.x0, box.y0), *moved(box.x1, box.y1))


def spread(text: str, box: Box, move: Move = as_it_is, confidence: float = 0.95) -> Line:
    """The words of a text set from one end of a box to the other."""
    words, at = [], 0
    for word in text.split():
        x0, x1 = (box.x0 + box.width * n / len(text) for n in (at, at + len(word)))
        words.append(Word(word, move(Box(x0, box.y0, x1, box.y1)), confidence))
        at += len(word) + 1
    return Line(tuple(words))


def filled(
    form: Form, *written: tuple[Box, str], move: Move = as_it_is, without: str = "", page: int = 1
) -> ReadPage:
    """A form with what was written on it; `without`: printed phrases that hold it were read as rubbish."""
    lines = [
        spread("xx yyyy" if without and without in a.text else a.text, a.box, move) for a in form.anchors
    ]
    lines += [spread(text, box, move, 0.7) for box, text in written]
    lines.sort(key=lambda line: (line.box.y0, line.box.x0))
    return ReadPage(ITEM, page, 595, 842, TextSource.OCR, PageKind.PRINTED, tuple(lines))


def zone(form: Form, field: str) -> Box:
    return next(each.box for each in form.zones if each.field == field)


def in_zone(form: Form, field: str, left: float, right: float, row: float = 0.5) -> Box:
    """A line of writing in a zone, `row` of its height from its top."""
    box = zone(form, field)
    y = box.y0 + row * box.height
    return Box(left, y - 0.006, right, y + 0.006)
