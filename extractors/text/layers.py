"""Whether the text layer of a page says what the page shows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from claims.pages import Word
from extractors.text.legibility import reads_as_language
from extractors.text.pdf_text import TextLayer

# Share of characters for which the fonts hold no text: bullets and check marks stay under 0.03.
_MOST_UNDECODED = 0.1
# Words seen on the page that the layer does not have: a logo and a signature make up to 10.
_MOST_UNREAD, _MOST_UNREAD_SHARE = 15, 0.3
# Share of odd tokens in a layer that a scanner's recognition wrote: good ones have 0 to 0.05.
_MOST_ODD = 0.12
# A letter among digits, a digit among letters, or several signs in a row: what recognition makes of smudges.
_ODD = re.compile(r"[^\W\d_]{2,}\d[^\W\d_]|[^\w\s.…_·\-–—=*]{3,}|^[^\w\s]{2,}$|[a-zà-ÿ][A-ZÀ-Þ][a-zà-ÿ]")
_FILLER = re.compile(r"^[.…_·\-–—=*\s]+$")


class Trust(Enum):
    """What a text layer is worth."""

    GOOD = "good"
    EMPTY = "empty"  # no word that can be seen
    GARBLED = "garbled"  # fonts without a map to text, or bad recognition
    PARTIAL = "partial"  # the page shows many words that the layer does not have


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the pixels of a page say about its layer.

    `unread` counts what looks like words where the layer has none. `is_scan` is true when one picture
    fills the page: its layer, if any, was made by a recognition whose quality is not known.
    """

    unread: int
    is_scan: bool


def trust(layer: TextLayer, around: Surroundings) -> Trust:
    """The one place where a page's text layer is preferred to reading its pixels, or not."""
    if not layer.words:
        return Trust.EMPTY
    if layer.undecoded > _MOST_UNDECODED or not reads_as_language(" ".join(w.text for w in layer.words)):
        return Trust.GARBLED
    if around.is_scan and _odd_share(layer.words) > _MOST_ODD:
        return Trust.GARBLED
    if around.unread > max(_MOST_UNREAD, _MOST_UNREAD_SHARE * len(layer.words)):
        return Trust.PARTIAL
    return Trust.GOOD


def _odd_share(words: Sequence[Word]) -> float:
    texts = [word.text for word in words if not _FILLER.match(word.text)]
    return sum(_ODD.search(text) is not None for text in texts) / max(len(texts), 1)
