"""The font of words that are searched and copied but not seen: a glyph without ink for each character.

Its widths are Helvetica's, so that part of a word is selected about where it is printed. Every glyph fills
the height of its line, from the baseline up: viewers then agree on where a word lies.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from claims.pages import ReadPage

if TYPE_CHECKING:
    import pikepdf
    from fontTools.ttLib.tables._g_l_y_f import Glyph

_NAME = "VaguemestreInvisible"
_EM = 1000
_USUAL_WIDTH = 556  # Helvetica's figures and most of its letters
_SPACE = " "
# A font may have 65,535 glyphs, and takes seconds to make with as many; a document of people uses a hundred.
_MOST_GLYPHS = 20_000
# Poppler takes a descent of 0 for one that is not stated, and puts a third of the line under it.
_DESCENT = -1
_LATIN_LIGATURES = range(0xFB00, 0xFB07)
_BFCHARS_AT_ONCE = 100  # as many as a CMap may list together


@dataclass(frozen=True, slots=True)
class Alphabet:
    """Characters, each with the number of its glyph and its width in thousandths of the font's size."""

    glyphs: Mapping[str, int]
    widths: Mapping[str, int]

    def encoded(self, text: str) -> bytes:
        """The text as glyph numbers in hexadecimal; characters that are not of the alphabet are left out."""
        return b"".join(b"%04x" % self.glyphs[c] for c in text if c in self.glyphs)

    def width(self, text: str) -> int:
        """How wide the text is, in thousandths of the font's size."""
        return sum(self.widths.get(c, 0) for c in text)


def searchable(text: str) -> str:
    """The text as people type it: composed accents, ligatures of print undone, nothing that has no shape."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(_typed(c) for c in composed)


def _typed(character: str) -> str:
    if ord(character) in _LATIN_LIGATURES:
        return unicodedata.normalize("NFKC", character)
    kind = unicodedata.category(character)[0]
    if kind == "Z":
        return _SPACE
    return "" if kind == "C" else character


def alphabet_of(texts: Iterable[str]) -> Alphabet:
    """The alphabet of texts made by `searchable`, and of the space between words."""
    from pdfminer.fontmetrics import FONT_METRICS

    helvetica = FONT_METRICS["Helvetica"][1]
    characters = sorted({_SPACE}.union(*texts))[:_MOST_GLYPHS]
    glyphs = {character: number for number, character in enumerate(characters, 1)}
    return Alphabet(glyphs, {c: int(helvetica.get(c, _USUAL_WIDTH)) or _USUAL_WIDTH for c in characters})


@dataclass(frozen=True, slots=True)
class Typeface:
    """The font of one PDF: its alphabet, and the object that pages refer to."""

    alphabet: Alphabet
    font: "pikepdf.Object"


def typeface(read: Iterable[ReadPage | None], pdf: "pikepdf.Pdf") -> Typeface:
    """A font for all that was read on some pages, None where nothing was, in a PDF."""
    alphabet = alphabet_of(searchable(word.text) for page in read if page for word in page.words)
    return Typeface(alphabet, _embedded(alphabet, pdf))


def _embedded(alphabet: Alphabet, pdf: "pikepdf.Pdf") -> "pikepdf.Object":
    """The alphabet as a font of a PDF, whole, with the text of each glyph."""
    import pikepdf
    from pikepdf import Array, Dictionary, Name

    program = pikepdf.Stream(pdf, _font_file(alphabet))
    program.Length1 = len(program.read_bytes())
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/" + _NAME),
        Flags=4,
        FontBBox=[0, _DESCENT, _EM, _EM],
        ItalicAngle=0,
        Ascent=_EM,
        Descent=_DESCENT,
        CapHeight=_EM,
        StemV=0,
        FontFile2=pdf.make_indirect(program),
    )
    glyphs = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=Name("/" + _NAME),
        CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        CIDToGIDMap=Name.Identity,
        DW=_USUAL_WIDTH,
        W=Array([1, Array(list(alphabet.widths.values()))]),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/" + _NAME),
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(glyphs)]),
        ToUnicode=pdf.make_indirect(pikepdf.Stream(pdf, _unicode_map(alphabet))),
    )
    return pdf.make_indirect(font)


def _font_file(alphabet: Alphabet) -> bytes:
    """A TrueType font of empty glyphs; the same alphabet always gives the same bytes."""
    from fontTools.fontBuilder import FontBuilder

    names = [".notdef", *(f"g{number}" for number in alphabet.glyphs.values())]
    builder = FontBuilder(_EM, isTTF=True)
    builder.font.recalcTimestamp = False
    builder.updateHead(created=0, modified=0)
    builder.setupGlyphOrder(names)
    widths = dict(zip(names, [_USUAL_WIDTH, *alphabet.widths.values()], strict=True))
    builder.setupGlyf({name: _inkless(width) for name, width in widths.items()})
    builder.setupHorizontalMetrics({name: (width, 0) for name, width in widths.items()})
    builder.setupHorizontalHeader(ascent=_EM, descent=_DESCENT)
    builder.setupMaxp()
    file = BytesIO()
    builder.save(file)
    return file.getvalue()


def _inkless(width: int) -> "Glyph":
    """A glyph that fills its place and holds no ink: a line from corner to corner and back.

    PDFium leaves out words of one letter whose glyph is empty.
    """
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((width, _EM))
    pen.closePath()
    return pen.glyph()


def _unicode_map(alphabet: Alphabet) -> bytes:
    """The CMap from glyphs to their text, as PDF 1.7 wants it (9.10.3)."""
    pairs = [b"<%04x> <%s>" % (n, c.encode("utf-16-be").hex().encode()) for c, n in alphabet.glyphs.items()]
    blocks = [pairs[at : at + _BFCHARS_AT_ONCE] for at in range(0, len(pairs), _BFCHARS_AT_ONCE)]
    return b"\n".join(
        [
            b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
            b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
            b"1 begincodespacerange\n<0000> <ffff>\nendcodespacerange",
            *(b"%d beginbfchar\n%s\nendbfchar" % (len(block), b"\n".join(block)) for block in blocks),
            b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
        ]
    )
