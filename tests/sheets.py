"""Pages for tests, written as lines at places: what reading would have made of them."""

from collections.abc import Sequence
from dataclasses import replace

from claims.documents import Document
from claims.pages import Box, Line, PageKind, ReadPage, TextSource, Word

LETTER_WIDTH = 0.0098  # of the page's width: 11 pt type on A4
LETTER_HEIGHT = 0.013

Placed = tuple[float, float, str]


def line(
    x: float, y: float, text: str, *, block: int = 0, confidence: float = 1.0, tall: float = 1.0
) -> Line:
    """A line whose words start at (x, y), fractions of the page; `tall` multiplies the letters' size."""
    words = []
    for word in text.split():
        width = len(word) * LETTER_WIDTH * tall
        words.append(Word(word, Box(x, y, x + width, y + LETTER_HEIGHT * tall), confidence))
        x += width + LETTER_WIDTH * tall
    return Line(tuple(words), block)


def sheet(
    *placed: Placed | Line, item: str = "pli.pdf", page: int = 1, kind: PageKind = PageKind.PRINTED
) -> ReadPage:
    """A page of lines: (x, y, text) each, or a ready-made Line."""
    lines = tuple(p if isinstance(p, Line) else line(*p) for p in placed)
    return ReadPage(item, page, 595.0, 842.0, TextSource.TEXT_LAYER, kind, lines)


def prose(text: str, *, item: str = "pli.pdf", page: int = 1, x: float = 0.1, y: float = 0.08) -> ReadPage:
    """A page of running text, one line under the other; an empty line opens a block."""
    lines = []
    block = 0
    for row, words in enumerate(text.strip("\n").split("\n")):
        if not words.strip():
            block += 1
            continue
        indent = len(words) - len(words.lstrip())
        lines.append(line(x + indent * LETTER_WIDTH, y + row * 0.018, words, block=block))
    return replace(sheet(item=item, page=page), lines=tuple(lines))


def document(kind: str, *pages: ReadPage, id: str = "d1") -> Document:
    """A document of that type, sure of it, no fields read yet."""
    return Document(id, kind, 0.99, tuple(pages))


def scanned(page: ReadPage, confidence: float = 0.9) -> ReadPage:
    """The same page as OCR would give it."""
    lines = tuple(
        Line(tuple(replace(word, confidence=confidence) for word in row.words), row.block)
        for row in page.lines
    )
    return replace(page, lines=lines, text_source=TextSource.OCR)


def values(fields: Sequence[object]) -> dict[str, str]:
    """{name: value} of fields."""
    return {field.name: field.value for field in fields}  # type: ignore[attr-defined]
