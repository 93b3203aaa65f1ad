"""Pages as if they had been read, and where two viewers' libraries find the words of a PDF."""

import math
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from claims.pages import Box, Line, PageKind, ReadPage, TextSource, Word
from extractors.searchable.picture_pages import PicturePage, picture_pdf

WIDTH, HEIGHT = 595.0, 842.0
Found = list[tuple[str, Box]]


def word(text: str, x: float, y: float, width: float, height: float = 10.0) -> Word:
    """A word read on A4: left, top and size in points."""
    return Word(text, Box(x / WIDTH, y / HEIGHT, (x + width) / WIDTH, (y + height) / HEIGHT))


def line(text: str, x: float, y: float, size: float = 10.0) -> Line:
    """A line of words, each letter half as wide as tall; words without tall letters are read lower."""
    words = []
    for each in text.split(" "):
        low = not set(each) & set("bdfhklt'") and each == each.lower()
        words.append(word(each, x, y + low * 0.3 * size, 0.5 * size * len(each), size * (0.7 if low else 1)))
        x += 0.5 * size * (len(each) + 1)
    return Line(tuple(words))


def page(lines: Iterable[Line], rotation: int = 0) -> ReadPage:
    """A page of A4, scanned, on which those lines were read."""
    kind = PageKind.PRINTED
    return ReadPage("a", 1, WIDTH, HEIGHT, TextSource.OCR, kind, tuple(lines), rotation=rotation)


def leant(read: ReadPage, degrees: float) -> ReadPage:
    """The page turned clockwise by a few degrees about its middle: its boxes stand around leaning words."""
    turn = math.radians(degrees)
    cos, sin = math.cos(turn), math.sin(turn)

    def turned(box: Box) -> Box:
        corners = [(x - 0.5, y - 0.5) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
        xs = [x * cos - y * HEIGHT / WIDTH * sin + 0.5 for x, y in corners]
        ys = [x * WIDTH / HEIGHT * sin + y * cos + 0.5 for x, y in corners]
        return Box(min(xs), min(ys), max(xs), max(ys))

    lines = [Line(tuple(Word(w.text, turned(w.box)) for w in each.words)) for each in read.lines]
    return page(lines)


def white_jpeg(width: int = 595, height: int = 842) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "white").save(out, "JPEG")
    return out.getvalue()


def written(read: ReadPage, path: Path) -> Path:
    """A PDF of a white sheet of A4 with those words."""
    with picture_pdf([PicturePage(white_jpeg(), read)]) as pdf:
        pdf.save(path)
    return path


def found_by_pdfium(path: Path, number: int = 1) -> Found:
    """Words and their boxes on the page as shown, in the order of the text: what Chromium selects."""
    with pypdfium2.PdfDocument(path) as document:
        shown = document[number - 1]
        text = shown.get_textpage()
        words: Found = []
        letters: list[tuple[str, Box]] = []
        for index in range(text.count_chars()):
            letter = text.get_text_range(index, 1)
            if letter.strip():
                letters.append((letter, _on_screen(shown, text.get_charbox(index))))
            elif letters:
                words.append(_joined(letters))
                letters = []
        return [*words, _joined(letters)] if letters else words


def _on_screen(shown: pypdfium2.PdfPage, box: tuple[float, float, float, float]) -> Box:
    """A box of the page's own space as a share of what is shown."""
    import ctypes

    many = 1_000_000
    x0, y0, x1, y1 = (ctypes.c_int() for _ in range(4))
    pdfium.FPDF_PageToDevice(shown, 0, 0, many, many, 0, box[0], box[1], x0, y0)
    pdfium.FPDF_PageToDevice(shown, 0, 0, many, many, 0, box[2], box[3], x1, y1)
    xs, ys = sorted((x0.value / many, x1.value / many)), sorted((y0.value / many, y1.value / many))
    return Box(xs[0], ys[0], xs[1], ys[1])


def _joined(letters: list[tuple[str, Box]]) -> tuple[str, Box]:
    boxes = [box for _, box in letters]
    around = Box(
        min(b.x0 for b in boxes), min(b.y0 for b in boxes), max(b.x1 for b in boxes), max(b.y1 for b in boxes)
    )
    return "".join(letter for letter, _ in letters), around


def found_by_pdfminer(path: Path, number: int = 1) -> Found:
    """The same by another library, which goes by the widths and heights that the font states."""
    with pdfplumber.open(path) as document:
        shown = document.pages[number - 1]
        words = shown.extract_words(use_text_flow=True, keep_blank_chars=False)
        width, height = float(shown.width), float(shown.height)
        return [
            (w["text"], Box(w["x0"] / width, w["top"] / height, w["x1"] / width, w["bottom"] / height))
            for w in words
        ]


def overlap(one: Box, other: Box) -> float:
    """What two boxes share, of what they cover together."""
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    shared = max(across, 0) * max(down, 0)
    return shared / (one.width * one.height + other.width * other.height - shared)
