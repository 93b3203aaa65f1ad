"""One page, read: from its text layer where that can be trusted, else from its pixels."""

import logging
from collections.abc import Sequence
from dataclasses import replace

from claims.errors import IntakeError, OperatorMustAct
from claims.pages import Line, PageKind, ReadPage, TextSource
from extractors.limits import Limits
from extractors.sources import PageSource
from extractors.text.engine import OcrEngine
from extractors.text.rendering import PDF

_log = logging.getLogger(__name__)


def read_page(source: PageSource, engine: OcrEngine, limits: Limits) -> ReadPage:
    """One page with its words in lines, in reading order.

    A page that cannot be read is no error: it comes back without lines, `failure` saying why.

    Raises: OperatorMustAct: the engine is not installed.
    """
    try:
        page = _from_text_layer(source) if source.media_type == PDF else None
        if page is None:
            page = _from_pixels(source, engine, limits)
    except OperatorMustAct:
        raise
    except IntakeError as error:
        return failed_page(source, error.code)
    return replace(
        page, mail=source.mail, quoted=_quoted(page.lines, source), invoice_xml=source.invoice_xml
    )


def failed_page(source: PageSource, code: str) -> ReadPage:
    """What is left of a page that could not be read: an A4 sheet without a word."""
    return ReadPage(
        item=source.item,
        page=source.page,
        width=595.0,
        height=842.0,
        text_source=TextSource.NONE,
        kind=PageKind.PRINTED,
        mail=source.mail,
        invoice_xml=source.invoice_xml,
        failure=code,
    )


def _from_text_layer(source: PageSource) -> ReadPage | None:
    """The page as its text layer gives it, or None when the layer is not to be trusted."""
    from extractors.text.pdf_text import read_text_layer
    from extractors.text.rows import PlacedWord, lines_in_reading_order

    layer = read_text_layer(source.content, source.page)
    if not layer.words:
        return None
    lines = lines_in_reading_order([PlacedWord(word) for word in layer.words], layer.width / layer.height)
    return ReadPage(
        item=source.item,
        page=source.page,
        width=layer.width,
        height=layer.height,
        text_source=TextSource.TEXT_LAYER,
        kind=PageKind.PRINTED,
        lines=lines,
        rotation=layer.rotation,
    )


def _from_pixels(source: PageSource, engine: OcrEngine, limits: Limits) -> ReadPage:
    from extractors.text.rendering import render
    from extractors.text.rows import PlacedWord, lines_in_reading_order
    from claims.pages import Box, Word

    image = render(source, limits)
    height, width = image.grey.shape
    words = engine.read(image.grey, image.dpi, limits.max_page_seconds)
    placed = [
        PlacedWord(
            Word(w.text, Box(w.left / width, w.top / height, w.right / width, w.bottom / height), w.confidence), w.row
        )
        for w in words
    ]
    return ReadPage(
        item=source.item,
        page=source.page,
        width=image.width,
        height=image.height,
        text_source=TextSource.OCR,
        kind=PageKind.PRINTED,
        lines=lines_in_reading_order(placed, width / height),
    )


def _quoted(lines: Sequence[Line], source: PageSource) -> frozenset[int]:
    """The lines of a mail that quote an earlier one: they start with ">"."""
    if source.mail is None:
        return frozenset()
    return frozenset(index for index, line in enumerate(lines) if line.text.startswith(">"))
