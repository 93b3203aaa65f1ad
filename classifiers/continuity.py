"""Whether a page goes on with the document of the page before it."""

import re
from dataclasses import dataclass

from rapidfuzz import fuzz

from claims.folding import fold, unaccented
from claims.pages import Line, ReadPage

# Log-odds that the page continues the one before. Values are judgements, in the order of how often
# each sign misleads; the trained boundary model replaces them.
SAYS_LATER_PAGE = 5.0
SAYS_FIRST_PAGE = -5.0
SALUTATION_AT_TOP = -2.0
SAME_RUNNING_HEAD = 2.0
OTHER_FORMAT = -1.5
STARTS_MID_SENTENCE = 1.5
UNTOLD = -0.5

_NUMBERED = re.compile(
    r"(?:\bpages?\s*:?\s*|\bp\.?\s*|^\W*|\bfeuillet\s+)(\d{1,3})\s*(?:/|sur|de)\s*(\d{1,3})\W*$",
    re.IGNORECASE,
)
_PAGE_ALONE = re.compile(r"^\W*(?:page|p\.)\s*(\d{1,3})\W*$|^\W*-\s*(\d{1,3})\s*-\W*$", re.IGNORECASE)
_SALUTATION = re.compile(r"^(madame|monsieur|maitre|mesdames|chere?|a l attention)\b")
_EDGE = 0.12  # of the page's height: where running heads and page numbers stand


@dataclass(frozen=True, slots=True)
class Numbering:
    """What a page says of its own number: "2/4" is (2, 4); the total is 0 when unsaid."""

    number: int
    total: int


def numbering(page: ReadPage) -> Numbering | None:
    """The page number printed in the head or the foot of the page, if any."""
    for line in page.lines:
        if _EDGE < line.box.middle[1] < 1 - _EDGE:
            continue
        text = unaccented(line.text)
        if match := _NUMBERED.search(text):
            number, total = int(match[1]), int(match[2])
            if 1 <= number <= total:
                return Numbering(number, total)
        if match := _PAGE_ALONE.match(text):
            return Numbering(int(match[1] or match[2]), 0)
    return None


def continues(before: ReadPage, page: ReadPage) -> float:
    """Log-odds that `page` belongs to the same document as `before`, whatever their type."""
    score = UNTOLD + _numbers(numbering(before), numbering(page))
    if abs(_shape(before) - _shape(page)) > 0.1:
        score += OTHER_FORMAT
    first = _first_lines(page)
    if any(_SALUTATION.match(fold(line.text)) for line in first):
        score += SALUTATION_AT_TOP
    if first and (first[0].text[:1].islower() or first[0].text[:1] in "-•)"):
        score += STARTS_MID_SENTENCE
    if _same_running_head(before, page):
        score += SAME_RUNNING_HEAD
    return score


def _numbers(before: Numbering | None, here: Numbering | None) -> float:
    if here is None:
        return 0.0
    if here.number == 1:
        return SAYS_FIRST_PAGE
    if before is None:
        return SAYS_LATER_PAGE / 2
    follows = here.number == before.number + 1 and here.total == before.total
    return SAYS_LATER_PAGE if follows else SAYS_FIRST_PAGE / 2


def _shape(page: ReadPage) -> float:
    return page.width / page.height if page.height else 1.0


def _first_lines(page: ReadPage, count: int = 4) -> tuple[Line, ...]:
    body = [line for line in page.lines if line.box.middle[1] > _EDGE / 2]
    return tuple(body[:count])


def _same_running_head(before: ReadPage, page: ReadPage) -> bool:
    """The same words stand in the head or foot of both pages (numbers aside)."""
    for low, high in ((0.0, _EDGE), (1 - _EDGE, 1.0)):
        one, other = (_letters_between(p, low, high) for p in (before, page))
        if len(one) >= 12 and len(other) >= 12 and fuzz.ratio(one, other) >= 85:
            return True
    return False


def _letters_between(page: ReadPage, low: float, high: float) -> str:
    text = " ".join(line.text for line in page.lines if low <= line.box.middle[1] <= high)
    return re.sub(r"[^a-z]+", " ", fold(text)).strip()
