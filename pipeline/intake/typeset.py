"""Mails and plain texts laid out as pages, so that they are read and shown as any other document."""

import html
import re
import textwrap
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

from claims.items import MailHeaders
from claims.reasons import refusal
from extractors.limits import Limits
from pipeline.intake.headers import shown_address
from pipeline.intake.quoting import mark_quotes

_COLUMNS = 84  # characters a line: 9.5 pt of a 0.6 em typeface between margins of 20 mm
_LINES = 58  # lines a page
_LONGEST_MARK = 20  # characters of "> > > "
# textwrap takes time in the square of what it is given at once
_STRETCH = re.compile(r".{1,4000}(?:\s|\Z)|.{1,4000}", re.DOTALL)
_STYLE = (
    "@page { size: A4; margin: 20mm 18mm } "
    "body { margin: 0 } "
    "pre { margin: 0; font: 9.5pt/12pt 'DejaVu Sans Mono', 'Liberation Mono', monospace; "
    "break-after: page } pre:last-child { break-after: auto }"
)


def typeset_letter(headers: MailHeaders, text: str, path: Path, limits: Limits) -> int:
    """Lay out a mail as a PDF: its headers, its text; lines that quote an earlier mail start with "> ".

    Returns: the number of pages.
    Raises: OverLimit.
    """
    body = mark_quotes(text, headers.subject, is_reply=bool(headers.in_reply_to))
    return _typeset([*_heading(headers), "", *_trimmed(body)], path, limits)


def typeset_text(text: str, path: Path, limits: Limits) -> int:
    """Lay out a plain text as a PDF, line by line.

    Returns: the number of pages.
    Raises: OverLimit.
    """
    return _typeset(_trimmed(text.splitlines()), path, limits)


def _heading(headers: MailHeaders) -> Iterator[str]:
    """The headers in French, those that say something."""
    shown = (
        ("De", shown_address(headers.sender_name, headers.sender_address)),
        ("À", ", ".join(headers.recipients)),
        ("Date", _printed(headers.date)),
        ("Objet", headers.subject),
        ("Pièces jointes", ", ".join(headers.attachments)),
    )
    return (f"{label} : {value}" for label, value in shown if value)


def _printed(date: datetime | None) -> str:
    return date.strftime("%d/%m/%Y à %H:%M") if date else ""


def _trimmed(lines: Sequence[str]) -> list[str]:
    """The lines without the blank ones at either end."""
    return "\n".join(lines).strip("\n").split("\n")


def _typeset(lines: Sequence[str], path: Path, limits: Limits) -> int:
    # at least so many pages, known before the lines are cut
    _check_pages(sum(map(len, lines)) // (_LINES * _COLUMNS), limits)
    visual = [row for line in lines for row in _wrapped(_clean(line))]
    pages = [visual[at : at + _LINES] for at in range(0, len(visual), _LINES)]
    _check_pages(len(pages), limits)
    _write_pdf(pages, path)
    return len(pages)


def _check_pages(pages: int, limits: Limits) -> None:
    if pages > limits.max_pages:
        raise refusal("trop_de_pages", found=pages, limit=limits.max_pages)


def _clean(line: str) -> str:
    """Controls have no shape; tabs stand at every eighth column."""
    return "".join(c for c in line.expandtabs(8) if c.isprintable() or c == "\u202f")


def _wrapped(line: str) -> list[str]:
    """The visual lines of a line; each one of a quoted line keeps its mark."""
    mark = line[: len(line) - len(line.lstrip("> "))] if line.startswith(">") else ""
    mark = mark[:_LONGEST_MARK]
    rows = [
        row
        for stretch in _STRETCH.findall(line[len(mark) :])
        for row in textwrap.wrap(
            stretch, width=_COLUMNS - len(mark), replace_whitespace=False, break_on_hyphens=False
        )
    ]
    return [mark + row for row in rows] or [mark.rstrip()]


def _write_pdf(pages: Sequence[Sequence[str]], path: Path) -> None:
    import weasyprint

    body = "".join(f"<pre>{html.escape(chr(10).join(page))}</pre>" for page in pages)
    document = (
        f"<!doctype html><html lang=fr><meta charset=utf-8><style>{_STYLE}</style><body>{body}</body></html>"
    )
    weasyprint.HTML(string=document, url_fetcher=_refuse).write_pdf(path)


def _refuse(url: str, *_: Any, **__: Any) -> NoReturn:
    """Nothing is ever fetched to lay out a page."""
    raise ValueError(f"no fetching: {url[:40]}")
