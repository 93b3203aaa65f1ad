"""A second opinion on a text layer that PDFium could not decode: pdfplumber's."""

from pathlib import Path

from claims.pages import Box, Word
from extractors.text.pdf_text import TextLayer

# A space, as a share of the letters' size.
_SPACE = 0.15


def second_opinion(path: Path, number: int, layer: TextLayer) -> tuple[Word, ...]:
    """The page's words as pdfplumber decodes them; none when it cannot either, or the page is turned.

    It reads font encodings in its own way, and takes eight times as long as PDFium: worth it only before
    giving a page up to recognition.
    """
    import pdfplumber

    if layer.rotation:
        return ()
    try:
        with pdfplumber.open(path, pages=[number]) as document:
            page = document.pages[0]
            left, top, right, bottom = page.bbox
            found = page.extract_words(x_tolerance_ratio=_SPACE)
    except Exception:  # pdfminer has no error of its own: broken files raise whatever they run into
        return ()
    width, height = right - left, bottom - top
    return tuple(
        Word(
            word["text"],
            Box(
                max(0.0, (word["x0"] - left) / width),
                max(0.0, (word["top"] - top) / height),
                min(1.0, (word["x1"] - left) / width),
                min(1.0, (word["bottom"] - top) / height),
            ),
        )
        for word in found
        if "(cid:" not in word["text"]
    )
