"""Where the pages to read lie: what unpacking hands to reading."""

from dataclasses import dataclass
from pathlib import Path

from claims.items import MailHeaders


@dataclass(frozen=True, slots=True)
class PageSource:
    """One page to read.

    `item` is the path of the item in the pli, `page` counts from 1. `content` is the file to read: the
    original, a repaired copy of it, or a PDF made of it (mail text, office files); `media_type` is that
    of `content`. `mail` is set on pages typeset from a mail's text, whose quoted lines start with ">".
    `rotation` is the clockwise turn (0, 90, 180, 270) that a human says makes the page upright: its pixels
    are read so, whatever text layer it has; None: which way is up is found out.
    """

    item: str
    page: int
    content: Path
    media_type: str
    mail: MailHeaders | None = None
    invoice_xml: str | None = None
    rotation: int | None = None
