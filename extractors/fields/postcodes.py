"""Postcode and commune, as the last line of a French address says them: "69003 LYON CEDEX 03"."""

import re
from typing import NamedTuple

from extractors.fields.typography import plain
from extractors.fields.wordlists import words

_PARTICLES = frozenset(
    ("le", "la", "les", "de", "du", "des", "en", "sur", "sous", "et", "aux", "au", "a", "à")
)
_PARTICLES |= {"lès", "lez", "d", "l"}
_DEPARTMENT = r"(?:0[1-9]|[1-8]\d|9[0-578])"
_CODE = re.compile(
    rf"(?<![\w.,/+])(?:F[ ]?-[ ]?)?(?P<code>{_DEPARTMENT}\d{{3}}|(?<!\d ){_DEPARTMENT}[ ]\d{{3}}|[\dO]{{5}})"
    r"[ ,\-]{1,4}(?=[^\W\d_])"
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|(?<=\w)['.-](?=[^\W\d_]))*\.?")
_SMALL_COMMUNE = re.compile(r"[a-zà-ÿ][a-zà-ÿ' -]{1,30}(?:[ ]cedex(?:[ ]\d{1,2})?)?[ ]*(?=$|[\n,;.()])")
_CEDEX = re.compile(r"[ ,]{1,2}(?:CEDEX|C[ée]dex)(?:[ ]\d{1,2}(?!\d))?", re.IGNORECASE)
_ARRONDISSEMENT = re.compile(
    r"[ ]{1,2}(?:\d{1,2}(?:[ ]?(?:ème|eme|er|e|è|°)(?![a-z]))?(?!\d)(?:[ ]arr(?:ondissement|\.)?)?)",
    re.IGNORECASE,
)
# The last capitalised word before a colon, and up to three words after it; a commune stands before it.
_LABEL = re.compile(r"(?<=[\w.] )[A-ZÀ-Ý][^\s:]*(?:[ ][^A-ZÀ-Ý\s:][^\s:]*){0,3}[ ]?:")
_VALID = re.compile(rf"{_DEPARTMENT}\d{{3}}")
_LINKED = re.compile(r"le[ ][A-ZÀ-Ý][a-zà-ÿ]")  # "Choisy le Roi", but not "Choisy le 3 mars"


class Town(NamedTuple):
    """A postcode and the commune after it. `code` has its five digits; `clean` tells they stood so."""

    code: str
    commune: str
    start: int
    end: int
    clean: bool


def towns(level: str) -> list[Town]:
    """Every postcode followed by a commune, in a levelled text; a code never crosses a line end."""
    found: list[Town] = []
    for match in _CODE.finditer(level):
        code = match["code"].replace(" ", "").replace("O", "0")
        end = _commune_end(level, match.end())
        if _VALID.fullmatch(code) and end is not None:
            clean = match["code"].isdigit()
            found.append(Town(code, level[match.end() : end], match.start(), end, clean))
    return found


def _commune_end(level: str, start: int) -> int | None:
    """Where the commune that begins there ends, CEDEX and arrondissement included."""
    line_end = level.find("\n", start)
    line_end = len(level) if line_end < 0 else line_end
    end = _name_end(level, start, _before_label(level, start, line_end))
    if end is None:
        return None
    cedex = _CEDEX.match(level, end, line_end)
    if cedex:
        return cedex.end()
    arrondissement = _ARRONDISSEMENT.match(level, end, line_end)
    big = level[start:end].lower().rstrip() in {"paris", "lyon", "marseille"}
    return arrondissement.end() if arrondissement and big else end


def _before_label(level: str, start: int, line_end: int) -> int:
    """Where a label of another cell begins on the line, «Type d'habitat :», else the line's end."""
    label = _LABEL.search(level, start, line_end)
    return line_end if label is None else label.start()


def _name_end(level: str, start: int, line_end: int) -> int | None:
    """A commune is capitalised words joined by particles; all in small letters, the whole short rest."""
    position, end, count = start, None, 0
    first_small = level[start].islower()
    first_word = re.match(r"[^\W\d_]+", level[start : start + 40])
    if first_small and (
        (first_word and first_word[0] in _PARTICLES - {"la", "le", "les"})
        or not _SMALL_COMMUNE.match(level, start)
    ):
        return None
    while count < 7:
        match = _WORD.match(level, position, line_end)
        if match is None:
            break
        if not _goes_on(match[0], count, first_small) and not _LINKED.match(level, match.start(), line_end):
            break
        count += 1
        if match[0].lower() not in _PARTICLES or count == 1 or level[match.end() : match.end() + 1] == "'":
            end = match.end() - match[0].endswith(".") * (match[0].lower() not in {"st.", "ste."})
        if match[0].endswith(".") and match[0].lower() not in {"st.", "ste."}:
            break
        position = match.end()
        if level[position : position + 1] in {" ", "'", "-"}:
            position += 1
            position += level[position : position + 1] == " "
    return end if end is not None and end - start >= 2 else None


def _goes_on(word: str, count: int, small: bool) -> bool:
    low = word.lower().rstrip(".")
    if low == "cedex" or (plain(low) in words("after_commune") and not (count == 0 and low == "le")):
        return False
    if word[0].isupper():
        return len(low) > 1 or low in {"l", "d", "y", "a"}
    return low in _PARTICLES or low[:2] in {"d'", "l'"} or small
