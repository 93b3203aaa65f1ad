"""What speaks for a page going on with the document of the page before it, and what against."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from statistics import median

from rapidfuzz import fuzz

from claims.folding import fold, unaccented
from claims.pages import Line, ReadPage
from claims.registration_numbers import siren_is_valid

_NUMBERED = re.compile(
    r"(?:\bpages?\s*:?\s*|\bp\.?\s*|^\W*|\bfeuillet\s+)(\d{1,3})\s*(?:/|sur|de)\s*(\d{1,3})\W*$"
    r"|\b(?:page|feuillet)\s*:?\s*(\d{1,3})\s*(?:/|sur)\s*(\d{1,3})\b",  # words may follow these
    re.IGNORECASE,
)
_PAGE_ALONE = re.compile(r"^\W*(?:page|p\.)\s*(\d{1,3})\W*$|^\W*-\s*(\d{1,3})\s*-\W*$", re.IGNORECASE)
_SALUTATION = re.compile(r"^(madame|monsieur|maitre|mesdames|messieurs|chere?|a l attention)\b")
_CLOSING = re.compile(
    r"\b(salutations|consideration distinguee|sentiments|cordialement|signature|fait a|bon pour accord|"
    r"le greffier|le president|pour valoir|ce que de droit|cachet)\b"
)
# What stands on the back of a letter, or under an order that was handed over.
_ENCLOSED = re.compile(r"^(?:pieces? jointes?|p ?j|annexes?|liste des pieces(?: jointes)?|ci joints?)\b")
_NOTIFIED = re.compile(
    r"^(?:notification\b|notifiee? (?:le|a)\b|(?:dont )?copie (?:remise|certifiee|delivree)"
    r"|pour (?:copie|expedition)|(?:je soussignee? )?reconnais? avoir recu|recu (?:copie|notification))"
)
_PLACE_AND_DAY = re.compile(r"^\S.{2,30},? le \d{1,2}(er)? \S+ \d{4}$|^le \d{1,2}(er)? \S+ \d{4}$")
_PICTURES = {".jpg", ".jpeg", ".png", ".heic", ".heif", ".tif", ".tiff", ".webp", ".bmp", ".gif"}
_RANK = re.compile(r"^(.*?)[\s_(.-]*(?<!\d)(\d{1,2})\)?$")
_OPENS = 0.5  # of the page's height: where a bill says its number
# «Facture n° 2024-118», «DEVIS D24/0912»; a day or a sum is no number.
_BILL = re.compile(
    r"\b(?:facture|devis|avoir|quittance|avis d.echeance|note d.honoraires)\b[^\d\n]{0,14}?\W"
    r"((?:[a-z]{1,4}[-/ ]?)?\d(?!\d?[/.]\d\d?[/.]\d)(?!\d*[.,]\d\d\b)[\w/.-]{2,})"
)
# The line to which a bill or a pay slip comes down: once a paper.
_SUMMED = re.compile(
    r"\b(?:net a payer|net paye|total ttc|total t t c|montant ttc|solde a regler|reste a payer)\b"
)
_REGISTERED = re.compile(r"(?<!\d)\d{3} ?\d{3} ?\d{3}(?: ?\d{5}| ?\d{3} ?\d{2})?(?!\d)")
_EDGE = 0.12  # of the page's height: where running heads and page numbers stand
_ALIKE = 85.0  # similarity, 0 to 100, of running heads that are the same but for misreadings
_HEAD_LETTERS = 12  # fewer say nothing
_ADDRESSING = 6  # words of «Madame la Présidente du tribunal»; a longer line speaks of somebody
_FORM_WORDS = 6  # fewer different words make no form
_FORM_ALIKE = 0.4  # share of words that two pages of one running text have in common, at most


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
            number, total = (int(told) for told in match.groups() if told)
            if 1 <= number <= total:
                return Numbering(number, total)
        if match := _PAGE_ALONE.match(text):
            return Numbering(int(match[1] or match[2]), 0)
    return None


def going_on_signs(before: ReadPage, page: ReadPage) -> dict[str, float]:
    """Signs for and against, by name, each 0 when it does not show; those of types are left to others."""
    signs = {
        "always": 1.0,
        "other_format": float(abs(_shape(before) - _shape(page)) > 0.1),
        "other_kind": float(before.kind != page.kind),
        "other_source": float(before.text_source != page.text_source),
        "other_letters": min(abs(_letters(before) - _letters(page)) * 100, 2.0),
        "same_form": _same_form(before, page),
        "blank_between": float(before.item == page.item and page.page != before.page + 1),
        **_number_signs(numbering(before), numbering(page)),
        **_file_signs(before, page),
        **_head_signs(before, page),
        **_own_number_signs(before, page),
        "other_issuer": float(_are_apart(_registered(before), _registered(page))),
        "summed_twice": float(_is_summed(before) and _is_summed(page)),
        **_opening_signs(page),
        **_ending_signs(before),
    }
    signs["sentence_goes_on"] = signs["mid_sentence"] * signs["broken_before"]
    return {name: value for name, value in signs.items() if value}


def _number_signs(before: Numbering | None, here: Numbering | None) -> dict[str, float]:
    if here is None:
        return {"numbers_stop": float(before is not None and before.number < before.total)}
    if here.number == 1:
        return {"says_first": 1.0}
    if before is None:  # first pages often go without a number
        return {"says_later": 1.0, "number_follows": float(here.number == 2)}
    follows = here.number == before.number + 1 and here.total == before.total
    return {"number_follows" if follows else "number_breaks": 1.0}


def _own_number_signs(before: ReadPage, page: ReadPage) -> dict[str, float]:
    """Whether two bills in a row call themselves by one number or by two."""
    one, other = _own_number(before), _own_number(page)
    if not one or not other:
        return {}
    return {"same_number": float(one == other), "other_number": float(one != other)}


def _own_number(page: ReadPage) -> str:
    """The number by which a bill calls itself in its upper half; "" when it does not."""
    for line in page.lines:
        if line.box.y0 < _OPENS and (match := _BILL.search(unaccented(line.text).lower())):
            return re.sub(r"\W", "", match[1])
    return ""


def _registered(page: ReadPage) -> set[str]:
    """The registration numbers (SIREN) that a page prints, of the firm or as the head of a shop's number."""
    found = (re.sub(r"\D", "", number)[:9] for number in _REGISTERED.findall(page.text))
    return {number for number in found if siren_is_valid(number)}


def _are_apart(one: set[str], other: set[str]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)


def _is_summed(page: ReadPage) -> bool:
    return any(_SUMMED.search(fold(line.text)) for line in page.lines)


def _file_signs(before: ReadPage, page: ReadPage) -> dict[str, float]:
    """Pages of two files are of one document when somebody photographed its pages one by one."""
    if before.item == page.item:
        return {}
    return {"other_file": 1.0, "next_of_series": float(is_next_of_series(before.item, page.item))}


def is_next_of_series(before: str, item: str) -> bool:
    """Whether two pictures are numbered by somebody, as "bail-1.jpg" and "bail-2.jpg".

    The long numbers that cameras give (IMG_4512) count pictures, not pages of one paper.
    """
    one, other = PurePosixPath(before), PurePosixPath(item)
    first, second = _RANK.match(one.stem), _RANK.match(other.stem)
    return bool(
        first
        and second
        and {one.suffix.lower(), other.suffix.lower()} <= _PICTURES
        and (one.parent, first[1]) == (other.parent, second[1])
        and int(second[2]) == int(first[2]) + 1
    )


def _head_signs(before: ReadPage, page: ReadPage) -> dict[str, float]:
    """The same words stand in the head or foot of both pages, numbers aside."""
    signs = {}
    for name, low, high in (("same_head", 0.0, _EDGE), ("same_foot", 1 - _EDGE, 1.0)):
        one, other = (_letters_between(p, low, high) for p in (before, page))
        told = len(one) >= _HEAD_LETTERS and len(other) >= _HEAD_LETTERS
        signs[name] = float(told and fuzz.ratio(one, other) >= _ALIKE)
        signs[name.replace("same", "other")] = float(told and not signs[name])
    return signs


def _opening_signs(page: ReadPage) -> dict[str, float]:
    first = _first_lines(page)
    folded = [fold(line.text) for line in first]
    top = [line for line in page.lines if line.box.middle[1] < 1 / 3]
    start = first[0].text[:1] if first else ""
    return {
        "salutation": float(any(_SALUTATION.match(t) and len(t.split()) <= _ADDRESSING for t in folded)),
        "dated": float(any(_PLACE_AND_DAY.match(fold(line.text)) for line in top)),
        "mid_sentence": float(bool(start) and (start.islower() or start in "-•)")),
        "starts_low": float(bool(first) and first[0].box.y0 > 0.2),
        "encloses": float(any(_ENCLOSED.match(text) for text in folded)),
        "notifies": float(any(_NOTIFIED.match(text) for text in folded)),
    }


def _ending_signs(before: ReadPage) -> dict[str, float]:
    body = [line for line in before.lines if line.box.middle[1] < 1 - _EDGE / 2]
    last = body[-4:]
    lowest = max((line.box.y1 for line in body), default=0.0)
    broken = bool(body) and body[-1].box.width > 0.4 and body[-1].text[-1:] not in ".!?:;"
    return {
        "closed_before": float(any(_CLOSING.search(fold(line.text)) for line in last)),
        "full_before": float(lowest > 0.85),
        "short_before": float(lowest < 0.6),
        "broken_before": float(broken),
    }


def _same_form(before: ReadPage, page: ReadPage) -> float:
    """How far two pages are one form filled in twice, 0 to 1: pay slips share their words, pages do not."""
    one, other = (
        frozenset(w for w in fold(p.text).split() if w.isalpha() and len(w) > 2) for p in (before, page)
    )
    if min(len(one), len(other)) < _FORM_WORDS:
        return 0.0
    alike = len(one & other) / len(one | other)
    return max(alike - _FORM_ALIKE, 0.0) / (1.0 - _FORM_ALIKE)


def _letters(page: ReadPage) -> float:
    """Usual height of the lines, share of the page's height; 0 without lines."""
    return median([line.box.height for line in page.lines]) if page.lines else 0.0


def _shape(page: ReadPage) -> float:
    return page.width / page.height if page.height else 1.0


def _first_lines(page: ReadPage, count: int = 4) -> tuple[Line, ...]:
    body = [line for line in page.lines if line.box.middle[1] > _EDGE / 2]
    return tuple(body[:count])


def _letters_between(page: ReadPage, low: float, high: float) -> str:
    text = " ".join(line.text for line in page.lines if low <= line.box.middle[1] <= high)
    return re.sub(r"[^a-z]+", " ", fold(text)).strip()
