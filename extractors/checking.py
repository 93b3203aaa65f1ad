"""What contained processes answer, held against what can be: their numbers are used outside as they are."""

import re
import struct
from collections.abc import Iterable

from claims.active_content import in_order
from claims.pages import Box, Invoice, ReadPage
from claims.reasons import MESSAGES
from extractors.fields.facturx import LONGEST_VALUE, STATED_FIELDS
from extractors.inspection import MOST_XML_BYTES, Inspection
from extractors.limits import Limits
from extractors.viewing import LONG_SIDE, PagePictures

_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+_-]{1,100}")
_TURNS = frozenset({0, 90, 180, 270})
_FARTHEST = 100.0  # a word may hang over the edge of its page, by less than so many pages
_LARGEST = 10_000_000.0  # points or pixels, of a side
_MOST_WORDS = 200_000  # of a page; a dense one has 2,000
_MOST_CODES = 1_000
_MOST_LETTERS = 5_000_000
_MOST_PICTURE_BYTES = 20_000_000
_JPEG_START, _MARK = b"\xff\xd8", 0xFF
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # ITU-T T.81, table B.1: starts of frames


def is_sound_page(page: ReadPage) -> bool:
    """Whether a page can have been read: finite boxes, confidences from 0 to 1, known codes."""
    words = [word for line in page.lines for word in line.words]
    boxes = [*(word.box for word in words), *(code.box for code in page.barcodes)]
    return (
        page.rotation in _TURNS
        and (page.failure is None or page.failure in MESSAGES)
        and page.invoice_xml is None
        and (page.invoice is None or _is_sound_invoice(page.invoice))
        and all(0 < side < _LARGEST for side in (page.width, page.height))
        and len(words) <= _MOST_WORDS
        and len(page.barcodes) <= _MOST_CODES
        and _letters(word.text + (word.other or "") for word in words)
        + _letters(code.text for code in page.barcodes)
        <= _MOST_LETTERS
        and all(line.words for line in page.lines)
        and all(0 <= word.confidence <= 1 for word in words)
        and all(map(_is_sound_box, boxes))
    )


def _is_sound_invoice(invoice: Invoice) -> bool:
    return len(invoice.values) <= len(STATED_FIELDS) and all(
        name in STATED_FIELDS and len(value) <= LONGEST_VALUE for name, value in invoice.values
    )


def _letters(texts: Iterable[str]) -> int:
    return sum(map(len, texts))


def _is_sound_box(box: Box) -> bool:
    return all(abs(side) < _FARTHEST for side in (box.x0, box.y0, box.x1, box.y1))


def is_sound_inspection(found: Inspection, limits: Limits) -> bool:
    """Whether a file can hold that: pages and files under the caps, known codes."""
    codes = [code for _, code in found.refused] + ([found.reserve] if found.reserve else [])
    return (
        0 <= found.pages <= limits.max_pages
        and len(found.embedded) + len(found.refused) <= limits.max_items + 1
        and all(code in MESSAGES for code in codes)
        and are_sound_notes(found.notes)
        and _MEDIA_TYPE.fullmatch(found.content_media_type) is not None
        and _is_sound_xml(found.invoice_xml)
        and found.width >= 0
        and found.height >= 0
        and found.width * found.height <= limits.max_megapixels * 1_000_000
    )


def _is_sound_xml(xml: str | None) -> bool:
    return xml is None or (len(xml) <= MOST_XML_BYTES and "\0" not in xml)


def are_sound_notes(notes: tuple[str, ...]) -> bool:
    """Whether each says one of the things that a file may do, once."""
    return in_order(notes) == notes


def are_sound_pictures(made: PagePictures) -> bool:
    """Whether both are JPEG files no larger than they are made, in pixels and in bytes.

    Nothing is decoded; `likeness` is a number as databases keep them.
    """
    in_range = made.likeness is None or -(1 << 63) <= made.likeness < 1 << 63
    return in_range and all(map(_is_small_jpeg, (made.picture, made.thumbnail)))


def _is_small_jpeg(content: bytes) -> bool:
    """Whether it begins as a JPEG file whose frame is as small as those of this program."""
    if len(content) > _MOST_PICTURE_BYTES or not content.startswith(_JPEG_START):
        return False
    at = len(_JPEG_START)
    while at + 9 <= len(content) and content[at] == _MARK:
        kind, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if kind in _FRAMES:
            sides: tuple[int, int] = struct.unpack_from(">2H", content, at + 5)
            return 0 < max(sides) <= LONG_SIDE
        at += 2 + length
    return False
