"""Sums of money: figures as French papers print them, and words. Always euros, "1110.52"."""

import re
from collections.abc import Iterator

from extractors.fields.found import Found
from extractors.fields.numerals import SpelledWord, number_at, spelled_words
from extractors.fields.typography import apart, levelled

SIGNED = 0.95  # figures beside a euro sign
MISREAD_SIGN = 0.75  # two decimals, then what tesseract makes of "€": e, E, £, ¢, C
LOST_MARK = 0.6  # "100856 €": five figures or more in a row have often lost their comma to OCR
AFTER_NUMBER = 0.4  # "000200076803 44 EUR": the key of an account, beside its currency
UNIT_PRICE = 0.7  # "12,50 €/m²"
BARE_COMMA = 0.55  # "1 110,52" alone: may be a quantity
BARE_DOT = 0.45  # "1110.52" alone: may be a section or a version number
BARE_SPACED = 0.5  # "2 150,00": may be a quantity beside a price
IN_WORDS = 0.9

# A narrow space between thousands is sometimes read as «°».
_GROUPED = r"\d{1,3}(?:(?P<group>[ .,'°])\d{3})(?:(?P=group)\d{3})*"
_WHOLE = rf"(?:{_GROUPED}|\d{{1,9}})"
_SIGN = r"(?:€|euros?(?![a-z])|eur(?![a-z]))"
_BEFORE = r"(?<![\w.,/\\])(?P<minus>(?<![\w)\s])-|(?<=[\s(])-|^-|(?<=:)-)?"
_NOT_AFTER = (
    r"(?!\s?[%‰]|\s?(?:m²|m2|m3|cm|mm|km|kg|kwh|ml|h|ans?|mois|jours?|heures?|k€|m€|p\.)(?![a-z])|\w|[.,/]\d)"
)

_AFTER_FIGURES = re.compile(
    rf"{_BEFORE}(?P<whole>{_WHOLE})(?:\s?[.,]\s?(?P<cents>\d{{2}}|-{{1,2}}))?(?!\d)[ ]{{0,2}}{_SIGN}"
    r"(?P<late>[ ]?(?:et[ ])?(?P<late_cents>\d{2})(?!\d)(?P<unit>[ ]?(?:centimes?|cts?)(?![a-z]))?"
    r"(?=$|\n|[ ]*[;:)!?]|[,.](?!\d)|[ ](?:de|du|pour|au|aux|et|ttc|ht|ou|soit|par|à|a)(?![a-z])|[ ]\())?"
    r"(?P<per>[ ]?/[ ]?[a-z])?",
    re.IGNORECASE | re.MULTILINE,
)
_BEFORE_FIGURES = re.compile(
    rf"(?:€|(?<![a-z])eur)[ ]?(?P<minus>-)?(?P<whole>{_WHOLE})(?:[.,](?P<cents>\d{{2}}))?"
    rf"(?![\w]|[.,]\d|[ ]?{_SIGN})",
    re.IGNORECASE,
)
_MISREAD = re.compile(
    rf"{_BEFORE}(?P<whole>{_WHOLE})[.,](?P<cents>\d{{2}})[ ]?(?:[eEcC£¢](?![\w'])|(?<=[ ])[fF](?=€))"
)
_BARE = re.compile(
    rf"{_BEFORE}(?P<whole>{_WHOLE})(?P<mark>[.,])(?P<cents>\d{{2}}){_NOT_AFTER}(?!\s?[$£])", re.IGNORECASE
)
_FOREIGN = re.compile(r"\s?(?:chf|usd|gbp|frs?|francs?|f)(?![a-z])", re.IGNORECASE)


def find_amounts(text: str) -> list[Found]:
    """Every sum of money of the text, in figures or in words, left to right.

    Figures without a euro sign need two decimals and are weaker. A separator followed by exactly two
    digits is the decimal mark; followed by three it groups thousands. "1,110 €" is refused: it may be
    one euro eleven or eleven hundred and ten.
    """
    level = levelled(text)
    return apart([*_signed(level), *_bare(level), *_in_words(text)])


def _signed(level: str) -> Iterator[Found]:
    for match in _AFTER_FIGURES.finditer(level):
        cents = match["cents"] or match["late_cents"]
        if match["cents"] and match["late_cents"]:
            continue
        yield from _found(match, cents, _signed_strength(level, match, cents), _end(match))
    for match in _BEFORE_FIGURES.finditer(level):
        yield from _found(match, match["cents"], SIGNED - 0.05, match.end())
    for match in _MISREAD.finditer(level):
        yield from _found(match, match["cents"], MISREAD_SIGN, match.end())


def _signed_strength(level: str, match: re.Match[str], cents: str | None) -> float:
    if match["per"]:
        return UNIT_PRICE
    if cents is None and re.search(r"\d[ ]$", level[: match.start()]):
        return AFTER_NUMBER
    return LOST_MARK if cents is None and re.fullmatch(r"\d{5,}", match["whole"]) else SIGNED


def _end(match: re.Match[str]) -> int:
    """The unit of a price ("/m²") is not part of the amount."""
    return match.start("per") if match["per"] else match.end()


def _bare(level: str) -> Iterator[Found]:
    for match in _BARE.finditer(level):
        if _FOREIGN.match(level, match.end()):
            continue
        spaced = match["group"] == " " and not re.match(r"\d+ 0", match["whole"])
        strength = BARE_SPACED if spaced else BARE_COMMA if match["mark"] == "," else BARE_DOT
        yield from _found(match, match["cents"], strength, match.end())


def _found(match: re.Match[str], cents: str | None, strength: float, end: int) -> Iterator[Found]:
    whole = match["whole"]
    if _unclear(whole, match["group"], cents):
        return
    digits = re.sub(r"\D", "", whole)
    value = f"{'-' if match['minus'] else ''}{int(digits)}.{(cents or '00').replace('-', '0').ljust(2, '0')}"
    yield Found(value, match.start(), end, strength)


def _unclear(whole: str, group: str | None, cents: str | None) -> bool:
    """Misread or ambiguous: "009" lost its thousands, "1,110" may have three decimals."""
    lost_digits = len(whole) > 2 and whole[0] == "0"
    zero_group = group is not None and whole[0] == "0"
    return lost_digits or zero_group or (group == "," and cents is None)


def _in_words(text: str) -> Iterator[Found]:
    words = spelled_words(text)
    position = 0
    while position < len(words):
        amount = _words_at(words, position)
        if amount:
            yield amount[0]
        position = amount[1] if amount else position + 1


def _words_at(words: list[SpelledWord], first: int) -> tuple[Found, int] | None:
    """The amount in words that begins at that word, and the index of the word after it."""
    euros = number_at(words, first)
    if euros is None or words[first].letters == "premier":
        return None
    at_sign = euros.after
    if at_sign < len(words) and words[at_sign].letters in {"d", "de"}:  # "un million d'euros"
        at_sign += 1
    if at_sign >= len(words) or words[at_sign].letters not in {"euro", "euros", "eur"}:
        return None
    cents, after = _cents_at(words, at_sign + 1)
    span = (words[first].start, words[after - 1].end)
    return Found(f"{euros.value}.{cents:02d}", *span, IN_WORDS), after


def _cents_at(words: list[SpelledWord], position: int) -> tuple[int, int]:
    """The centimes that follow, and the index of the word after them; 0 when none do."""
    joined = position < len(words) and words[position].letters in {"et", "virgule"}
    number = number_at(words, position + 1 if joined else position)
    if number is None or number.value > 99:
        return 0, position
    named = number.after < len(words) and words[number.after].letters.rstrip("s") in {
        "centime",
        "cent",
        "cts",
    }
    if named:
        return number.value, number.after + 1
    ends_there = number.after == len(words) and number.value >= 10
    return (number.value, number.after) if ends_there else (0, position)
