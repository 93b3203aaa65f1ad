"""One page, read: from its text layer where that can be trusted, else from its pixels."""

import logging
from collections.abc import Sequence
from dataclasses import replace

from claims.errors import IntakeError, OperatorMustAct
from claims.pages import Invoice, Line, PageKind, ReadPage, TextSource
from extractors.limits import Limits
from extractors.sources import PageSource
from extractors.text.engine import OcrEngine, SecondReader

_log = logging.getLogger(__name__)

PDF = "application/pdf"


def read_page(
    source: PageSource,
    engine: OcrEngine,
    limits: Limits,
    second: SecondReader | None = None,
    *,
    is_ours: bool = False,
) -> ReadPage:
    """One page with its words in lines, in reading order.

    `is_ours`: the program typeset it itself, from a mail; its layer is what was written.
    `second` is asked for the words that tell most, where the page was read from its pixels.
    A page that cannot be read is no error: it comes back without lines, `failure` saying why.

    Raises: OperatorMustAct: the engine is not installed.
    """
    try:
        has_layer = source.media_type == PDF and source.rotation is None
        page = _from_text_layer(source, is_ours=is_ours) if has_layer else None
        if page is None:
            page = _from_pixels(source, engine, limits, second)
    except OperatorMustAct:
        raise
    except IntakeError as error:
        _log.warning("page not read", extra={"page": source.page, "code": error.code})
        page = failed_page(source, error.code)
    quoted = quoted_lines(page.lines, source)
    return replace(page, mail=source.mail, quoted=quoted, invoice=_invoice(source.invoice_xml))


def failed_page(source: PageSource, code: str) -> ReadPage:
    """What is left of a page that could not be read: a sheet of A4 without a word. Nothing is parsed."""
    return ReadPage(
        item=source.item,
        page=source.page,
        width=595.0,
        height=842.0,
        text_source=TextSource.NONE,
        kind=PageKind.PRINTED,
        mail=source.mail,
        failure=code,
    )


def _invoice(untrusted_xml: str | None) -> Invoice | None:
    """What a structured invoice states; nothing, when it is of another form than those known."""
    from extractors.fields.facturx import LONGEST_VALUE, read_invoice

    if untrusted_xml is None:
        return None
    read = read_invoice(untrusted_xml)
    stated = read.values.items() if read is not None else ()
    return Invoice(tuple((name, value) for name, value in stated if len(value) <= LONGEST_VALUE))


def _from_text_layer(source: PageSource, *, is_ours: bool) -> ReadPage | None:
    """The page as its text layer gives it, or None when the layer is not to be trusted."""
    from extractors.text.layer_reading import read_layer

    layer = read_layer(source.content, source.page, is_ours=is_ours)
    if layer is None:
        return None
    return ReadPage(
        item=source.item,
        page=source.page,
        width=layer.width,
        height=layer.height,
        text_source=TextSource.TEXT_LAYER,
        kind=layer.kind,
        lines=layer.lines,
        rotation=layer.rotation,
        barcodes=layer.barcodes,
    )


def _from_pixels(
    source: PageSource, engine: OcrEngine, limits: Limits, second: SecondReader | None
) -> ReadPage:
    from extractors.text.rendering import render, render_lightest
    from extractors.text.scan_reading import read_scan

    image = render(source, limits)
    scan = read_scan(
        image.grey,
        image.dpi,
        engine,
        limits.max_page_seconds,
        lambda: render_lightest(source, limits),
        source.rotation,
        second,
    )
    on_its_side = scan.rotation in (90, 270)
    return ReadPage(
        item=source.item,
        page=source.page,
        width=image.height if on_its_side else image.width,
        height=image.width if on_its_side else image.height,
        text_source=TextSource.OCR if scan.lines else TextSource.NONE,
        kind=scan.kind,
        lines=scan.lines,
        rotation=scan.rotation,
        barcodes=scan.barcodes,
    )


def quoted_lines(lines: Sequence[Line], source: PageSource) -> frozenset[int]:
    """The lines of a mail that quote an earlier one: they start with ">"."""
    if source.mail is None:
        return frozenset()
    return frozenset(index for index, line in enumerate(lines) if line.text.startswith(">"))
