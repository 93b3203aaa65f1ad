"""Pages and the words on them. All boxes are fractions of the upright page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from claims.folding import same_letters
from claims.items import MailHeaders


class TextSource(StrEnum):
    """Where the words of a page come from."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    NONE = "none"


class PageKind(StrEnum):
    """What the page looks like, before anything on it is understood."""

    PRINTED = "printed"
    HANDWRITTEN = "handwritten"
    PHOTO = "photo"
    IDENTITY = "identity"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the upright page: fractions of its width and height, origin at the top left."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Share of the page's width."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Share of the page's height."""
        return self.y1 - self.y0

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle point, (x, y)."""
        return ((self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2)


WHOLE_PAGE = Box(0.0, 0.0, 1.0, 1.0)


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds them all.

    Raises: ValueError: no box was given.
    """
    boxes = list(boxes)
    return Box(
        min([b.x0 for b in boxes]),
        min([b.y0 for b in boxes]),
        max([b.x1 for b in boxes]),
        max([b.y1 for b in boxes]),
    )


@dataclass(frozen=True, slots=True)
class Word:
    """One word as read. `confidence` is the engine's own, 0 to 1; a text layer's words have 1.

    `other` is what a second engine made of the same pixels, None when it was not asked. `by_hand`: its
    letters look written by hand.
    """

    text: str
    box: Box
    confidence: float = 1.0
    other: str | None = None
    by_hand: bool = False

    @property
    def is_agreed(self) -> bool | None:
        """Whether two engines read the same letters and digits; None when only one was asked."""
        return None if self.other is None else same_letters(self.text, self.other)


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand on one row of one block, left to right.

    A wide gap (a column, a table cell) starts another line. `block` groups the lines of one paragraph
    or cell: equal numbers on one page are one block.
    """

    words: tuple[Word, ...]
    block: int = 0

    @property
    def text(self) -> str:
        """Its words, one space between."""
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        """The smallest rectangle that holds its words."""
        return union(word.box for word in self.words)


@dataclass(frozen=True, slots=True)
class Barcode:
    """A code found on the page: `symbology` as "QRCode", "DataMatrix", "Code128"…; `text` decoded."""

    symbology: str
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Invoice:
    """What the structured invoice embedded in a file states: (field, value) pairs, values normalised."""

    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ReadPage:
    """One page, read: its words in lines, in reading order.

    `item` and `page` (from 1) say which page it is; `rotation` is the clockwise turn in degrees (0, 90,
    180, 270) that makes the page upright; `width` and `height` are those of the upright page, in
    points (1/72 inch), or in pixels when a picture does not say its resolution: their ratio is what
    counts. `quoted` holds indices of the lines that quote an earlier mail: they are no new facts.
    `invoice` is the structured invoice (Factur-X) embedded in the file, on its first page only; pages
    read before it was kept as values have it in `invoice_xml`, as it was written.
    `failure` is a stable code when the page could not be read.
    """

    item: str
    page: int
    width: float
    height: float
    text_source: TextSource
    kind: PageKind
    lines: tuple[Line, ...] = ()
    rotation: int = 0
    barcodes: tuple[Barcode, ...] = ()
    mail: MailHeaders | None = None
    quoted: frozenset[int] = frozenset()
    invoice: Invoice | None = None
    invoice_xml: str | None = None
    failure: str | None = None

    @property
    def at(self) -> str:
        """Which page it is, "pli.pdf#2"."""
        return f"{self.item}#{self.page}"

    @property
    def words(self) -> Iterator[Word]:
        """Every word, in reading order."""
        return (word for line in self.lines for word in line.words)

    @property
    def text(self) -> str:
        """Its lines, in reading order."""
        return "\n".join(line.text for line in self.lines)

    @property
    def confidence(self) -> float:
        """Mean confidence of the words, 0 to 1; 0 without words."""
        scores = [word.confidence for word in self.words]
        return sum(scores) / len(scores) if scores else 0.0
