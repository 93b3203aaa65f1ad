"""Bank account numbers: IBAN, and the French RIB grid. Without spaces, upper case."""

import re
from collections.abc import Iterator
from functools import cache

from extractors.fields.confusions import as_digits, toggles
from extractors.fields.found import Found
from extractors.fields.typography import apart, levelled

PROVED = 1.0  # mod 97 and the RIB key
FOREIGN = 0.85  # mod 97 only: one wrong number in 97 passes
REPAIRED = 0.85  # letters stood where only digits do: undoing that alone made both keys right
GUESSED = 0.5  # a letter or a digit of the account itself was changed: another error could hide there
FROM_GRID = 0.95
FAILED = 0.2  # looks like one, check digits say no: shown, never trusted
CUT = 0.1  # a French one too short or too long

_RIB_COUNTRIES = {"FR", "MC"}
_RIB_LETTERS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "12345678912345678923456789")
_FORCED_LIMIT = 3  # more misread digits than that is another text

_START = re.compile(r"(?:(?<![A-Z0-9])|(?<=IBAN))[A-Z]{2}[ .-]{0,2}[0-9OISBL]{2}(?=[ .:-]{0,4}[A-Z0-9])")
_GAP = " .-_|\n"
_WIDEST_GAP = 12
_BETWEEN = r"[ .|/-]{1,12}"
_GRID = re.compile(
    rf"(?<![A-Z0-9])([0-9OISBL]{{5}}){_BETWEEN}([0-9OISBL]{{5}}){_BETWEEN}([0-9A-Z]{{11}}){_BETWEEN}"
    r"([0-9OISBL]{2})(?![A-Z0-9])"
)


def find_ibans(text: str) -> list[Found]:
    """Every IBAN of the text. French ones must satisfy mod 97 and the RIB key.

    One that fails is returned weak, as read. It is repaired only when exactly one way of undoing the
    confusions of OCR (O/0, I/1, S/5, B/8) satisfies both checks.
    """
    level = _capitals(text)
    return apart(found for match in _START.finditer(level) for found in _read(level, match.start()))


def find_ribs(text: str) -> list[Found]:
    """IBANs rebuilt from «banque guichet compte clé» cells standing in one row, when the key is right."""
    level = _capitals(text)
    found = []
    for match in _GRID.finditer(level.replace("\n", " ")):
        iban = iban_from_rib(*match.groups())
        if iban:
            found.append(Found(iban, *match.span(), FROM_GRID, iban[4:] != "".join(match.groups())))
    return found


def find_accounts(text: str) -> list[Found]:
    """IBANs as printed, and those that a RIB grid makes."""
    return apart([*find_ibans(text), *find_ribs(text)])


def iban_from_rib(bank: str, branch: str, account: str, key: str) -> str | None:
    """The French IBAN of the four cells of a RIB, or None when its key is wrong.

    Letters in cells that hold digits only are read as the digits they look like.
    """
    account = re.sub(r"[^0-9A-Z]", "", account.upper())
    rib = as_digits(re.sub(r"\W", "", bank + branch)) + account + as_digits(re.sub(r"\W", "", key))
    if not re.fullmatch(r"\d{10}[0-9A-Z]{11}\d{2}", rib) or not _rib_key_holds(rib):
        return None
    return f"FR{98 - _mod_97(f'{rib}FR00'):02d}{rib}"


def is_valid_iban(iban: str) -> bool:
    """Whether length, mod 97 and, for French accounts, the RIB key hold."""
    form = _national_form(iban[:2])
    if form is None or not re.fullmatch(form, iban[4:]) or not iban[2:4].isdigit():
        return False
    if _mod_97(iban[4:] + iban[:4]) != 1:
        return False
    return iban[:2] not in _RIB_COUNTRIES or _rib_key_holds(iban[4:])


def _capitals(text: str) -> str:
    level = levelled(text)
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in level)


def _read(level: str, start: int) -> Iterator[Found]:
    country = level[start : start + 2]
    form = _national_form(country)
    if form is None:
        return
    taken = _take(level, start, _length(country))
    if taken is None:
        yield from _cut(level, start, country)
        return
    raw, end = taken
    if is_valid_iban(raw):
        yield Found(raw, start, end, PROVED if country in _RIB_COUNTRIES else FOREIGN)
    elif country in _RIB_COUNTRIES:
        repaired = _repaired(raw)
        strength = FAILED if repaired is None else REPAIRED if repaired[14:25] == raw[14:25] else GUESSED
        yield Found(repaired or raw, start, end, strength, repaired is not None)
    elif sum(c.isdigit() for c in raw) > len(raw) / 2:
        yield Found(raw, start, end, FAILED / 2)


def _take(level: str, start: int, length: int) -> tuple[str, int] | None:
    """The next `length` letters and digits, whatever parts them, if a word ends there."""
    kept: list[str] = []
    gap = 0
    for position in range(start, len(level)):
        character = level[position]
        if character.isascii() and character.isalnum():
            kept.append(character)
            gap = 0
        elif character in _GAP and gap < _WIDEST_GAP:
            gap += 1
        else:
            return None
        if len(kept) == length:
            end = position + 1
            return None if level[end : end + 1].isalnum() else ("".join(kept), end)
    return None


def _cut(level: str, start: int, country: str) -> Iterator[Found]:
    """A French number with characters lost or added: returned weaker still, to be looked at."""
    match = re.compile(rf"{country}[ ]?\d\d(?:[ ]{{0,3}}(?=[A-Z]{{0,3}}\d)[0-9A-Z]{{1,27}}){{3,}}").match(
        level, start
    )
    if match and country in _RIB_COUNTRIES:
        raw = re.sub(r"\W", "", match[0])
        if 22 <= len(raw) <= 31:
            yield Found(raw, start, match.end(), CUT)


def _repaired(raw: str) -> str | None:
    """The only valid French IBAN one repair away, or None when there is none or more than one."""
    forced = raw[:2] + as_digits(raw[2:14]) + raw[14:25] + as_digits(raw[25:])
    changed = sum(a != b for a, b in zip(raw, forced, strict=True))
    if changed > _FORCED_LIMIT:
        return None
    candidates = {forced} if changed else set()
    for position in range(14, 25):
        candidates |= {
            forced[:position] + other + forced[position + 1 :] for other in toggles(forced[position])
        }
    valid = [candidate for candidate in candidates if is_valid_iban(candidate)]
    return valid[0] if len(valid) == 1 else None


def _mod_97(characters: str) -> int:
    return int("".join(str(int(c, 36)) for c in characters)) % 97


def _rib_key_holds(rib: str) -> bool:
    """89 bank + 15 branch + 3 account + key is a multiple of 97; letters count as on a bank's keyboard."""
    digits = rib.translate(_RIB_LETTERS)
    if not digits.isdigit() or not rib[-2:].isdigit():
        return False
    total = 89 * int(digits[:5]) + 15 * int(digits[5:10]) + 3 * int(digits[10:21]) + int(digits[21:])
    return total % 97 == 0


@cache
def _national_form(country: str) -> str | None:
    """The pattern of what follows the check digits in that country, or None when it has no IBAN."""
    from stdnum import numdb

    known = numdb.get("iban").info(country)
    bban = known[0][1].get("bban") if known else None
    if not bban:
        return None
    letters = {"n": r"\d", "a": "[A-Z]", "c": "[0-9A-Z]"}
    parts = re.findall(r"(\d+)!([nac])", bban)
    return "".join(f"{letters[kind]}{{{count}}}" for count, kind in parts)


@cache
def _length(country: str) -> int:
    return 4 + sum(int(count) for count in re.findall(r"\{(\d+)\}", _national_form(country) or ""))
