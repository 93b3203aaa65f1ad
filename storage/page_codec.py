"""Read pages and page sources as bytes, and back: what a worker leaves for the next step."""

import gzip
import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from claims.items import MailHeaders
from claims.pages import Barcode, Box, Invoice, Line, PageKind, ReadPage, TextSource, Word

_FORM = "vaguemestre.page/1"


def page_bytes(page: ReadPage) -> bytes:
    """A read page, packed; the same page always gives the same bytes."""
    content = {
        "form": _FORM,
        "item": page.item,
        "page": page.page,
        "width": page.width,
        "height": page.height,
        "text_source": page.text_source,
        "kind": page.kind,
        "rotation": page.rotation,
        "failure": page.failure,
        "invoice": page.invoice.values if page.invoice else None,
        "invoice_xml": page.invoice_xml,
        "mail": mail_text(page.mail),
        "quoted": sorted(page.quoted),
        "lines": [[line.block, [_word(word) for word in line.words]] for line in page.lines],
        "barcodes": [[code.symbology, code.text, *_sides(code.box)] for code in page.barcodes],
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode("utf-8", "surrogatepass"), compresslevel=6, mtime=0)


def page_from_bytes(content: bytes) -> ReadPage:
    """What `page_bytes` packed. Raises: ValueError: bytes of another form."""
    found: dict[str, Any] = json.loads(gzip.decompress(content).decode("utf-8", "surrogatepass"))
    if found["form"] != _FORM:
        raise ValueError(f"a page of form {found['form']}, not {_FORM}")
    return ReadPage(
        item=found["item"],
        page=found["page"],
        width=found["width"],
        height=found["height"],
        text_source=TextSource(found["text_source"]),
        kind=PageKind(found["kind"]),
        lines=tuple(_line(block, words) for block, words in found["lines"]),
        rotation=found["rotation"],
        barcodes=tuple(Barcode(kind, text, Box(*sides)) for kind, text, *sides in found["barcodes"]),
        mail=mail_from_text(found["mail"]),
        quoted=frozenset(found["quoted"]),
        invoice=_invoice(found.get("invoice")),
        invoice_xml=found["invoice_xml"],
        failure=found["failure"],
    )


def _invoice(pairs: list[list[str]] | None) -> Invoice | None:
    return None if pairs is None else Invoice(tuple((name, value) for name, value in pairs))


def _sides(box: Box) -> tuple[float, float, float, float]:
    return (box.x0, box.y0, box.x1, box.y1)


def _line(block: int, words: list[Any]) -> Line:
    return Line(
        tuple(
            Word(text, Box(*told[:4]), confidence, told[4] if told[4:] else None, bool(told[5:]))
            for text, confidence, *told in words
        ),
        block,
    )


def _word(word: Word) -> list[Any]:
    """Its text, confidence and sides; the other engine's text, where one was asked; 1 when by hand."""
    told: list[Any] = [word.text, word.confidence, *_sides(word.box)]
    if word.by_hand:
        return [*told, word.other, 1]
    return told if word.other is None else [*told, word.other]


def mail_text(mail: MailHeaders | None) -> str | None:
    """Headers of a mail as JSON."""
    if mail is None:
        return None
    return json.dumps(asdict(mail) | {"date": mail.date.isoformat() if mail.date else None})


def mail_from_text(text: str | None) -> MailHeaders | None:
    """What `mail_text` wrote."""
    if text is None:
        return None
    found: dict[str, Any] = json.loads(text)
    found["date"] = datetime.fromisoformat(found["date"]) if found["date"] else None
    for name in ("recipients", "attachments"):
        found[name] = tuple(found[name])
    return MailHeaders(**found)
