"""Names of persons: announced by a civility, told by capitals, or seen by the language model."""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.fields.entities import person_spans
from extractors.fields.found import Found
from extractors.fields.name_words import (
    CIVILITY,
    NAME,
    NAME_WORD,
    is_capitals,
    is_given_name,
    is_never_a_name,
    names_a_thing,
)
from extractors.fields.typography import apart, levelled

CIVIL = 0.85  # "Madame Jeanne ROUSSEAU"
COUPLE = 0.87  # above CIVIL: the second civility of a couple is no name
REGISTERED = 0.86  # above CIVIL: whole where a civility would find its half
CAPITALS = 0.7  # "Jeanne ROUSSEAU", one of them a known given name
CAPITALS_UNKNOWN = 0.5
GIVEN = 0.6  # "JEANNE ROUSSEAU", "Jeanne Rousseau": known given name
MODEL = 0.5
WHOLE_TEXT = 0.4  # nothing but words that could be a name
ONE_WORD = 0.3

_PARTICLES = {"de", "du", "des", "la", "le", "les", "d'", "van", "von", "el", "ben", "et", "ou"}
_ARTICLES = {"le", "la", "de", "du", "des"}
_GAP = r"[ ]{0,2}[:.]?[ ]{0,2}"
_AND = r"[ ]?(?:et|ou|ET|OU|&|/|\+)[ ]?"
_COUPLE = re.compile(rf"(?<![\w'])(?P<civility>{CIVILITY}{_AND}{CIVILITY})(?:[ ]+|(?<=\.))(?P<name>{NAME})")
_CIVIL = re.compile(rf"(?<![\w'°]){CIVILITY}(?:{_GAP}{CIVILITY})?(?:[ ]+|(?<=\.))(?P<name>{NAME})")
_NAMES = re.compile(rf"(?<![\w'°]){NAME}")
# "Hubert et Soizic Le Goasduff": two given names and the name that they share.
_SHARED = re.compile(rf"(?<![\w'-])(?P<one>{NAME_WORD})[ ]et[ ](?P<other>{NAME_WORD})[ ](?P<name>{NAME})")
_WORD = re.compile(rf"{NAME_WORD}|[A-ZÀ-Þ]\.|[^\W\d_]+'?")
_LEADING_CIVILITY = re.compile(rf"^[ ]*(?:{CIVILITY}(?:{_AND}{CIVILITY})?)[ ]+")
_BIRTH = re.compile(rf"\bn[ée]+e?[ ]+(?!le\b|en\b|à\b)(?P<name>{NAME})")
_MARRIED = re.compile(rf"\b(?:[ée]pouse|[ée]p\.|veuve|vve|[ée]poux)[ ]+(?P<name>{NAME})", re.IGNORECASE)
_THEN_MARRIED = re.compile(rf",?[ ](?:[ée]pouse|[ÉE]POUSE|[ée]p\.|veuve|VEUVE|vve)[ ](?P<name>{NAME})")
_NEXT_FORENAME = re.compile(rf",[ ]?({NAME_WORD})(?=[,;.\n]|$|[ ]n[ée])")
# As registers write them: "PEREIRA DA COSTA, Luís Miguel", "VASILE (Ionela-Roxana)".
_REGISTERED = re.compile(
    rf"(?<![\w'-])(?P<surname>[A-ZÀ-Þ][A-ZÀ-Þ'-]+(?:[ ][A-ZÀ-Þ][A-ZÀ-Þ'-]+){{0,3}})(?:,[ ]|[ ]\()"
    rf"(?P<given>{NAME_WORD})(?P<more>(?:,?[ ]{NAME_WORD})*)"
)
_LISTED = re.compile(rf"{NAME_WORD}(?:[ ]?[,.;]?[ ]{NAME_WORD})*")


def find_persons(text: str, ask_model: bool = True) -> list[Found]:
    """Names of persons, as printed, without civility; of a couple, with both ("M. et Mme DURAND").

    `ask_model` False leaves spaCy out: faster, and blind to names without civility or capitals.
    """
    level = levelled(text)
    found = apart(
        [
            *_registered(level),
            *_sharing(level),
            *_joined(level, apart([*_with_civility(level), *_by_capitals(level)])),
        ]
    )
    if ask_model and _worth_asking(level, found):
        found = apart([*found, *_by_model(level)])
    return found or _whole(level)


def find_surnames(text: str) -> list[Found]:
    """Surnames alone, as an identity card or a form gives them after a label."""
    level = levelled(text)
    announced = [
        Found(m["name"], *m.span("name"), GIVEN)
        for pattern in (_BIRTH, _MARRIED)
        for m in pattern.finditer(level)
    ]
    return apart([*announced, *_runs(level, _NAMES, GIVEN)])


def find_forenames(text: str) -> list[Found]:
    """Given names alone, with the commas that part them: "Jeanne, Marie, Louise"."""
    return apart(_runs(levelled(text), _LISTED, GIVEN))


def split_name(text: str) -> tuple[str, str]:
    """(given names, surname) of one person; "" for the part that does not stand there.

    Surnames in capitals decide; failing that, known given names; failing that, the given name is first.

    >>> split_name("Mme ROUSSEAU Jeanne")
    ('Jeanne', 'ROUSSEAU')
    """
    bare = _LEADING_CIVILITY.sub("", levelled(text)).strip(" ,;:.")
    bare = re.split(r"[ ,]+(?:n[ée]+e?|[ée]pouse|[ée]p\.|veuve)[ ]", bare)[0]
    words = re.sub(r"[,()]", " ", bare).split()
    if len(words) < 2:
        return ("", bare)
    capitals = [is_capitals(w) or (w.lower() in {"de", "du", "la", "le"} and w.isupper()) for w in words]
    if any(capitals) and not all(capitals):
        return _by_case(words, capitals)
    cut = _given_cut(words)
    if cut > 0:
        return " ".join(words[:cut]), " ".join(words[cut:])
    return " ".join(words[cut:]), " ".join(words[:cut])


def _by_case(words: list[str], capitals: list[bool]) -> tuple[str, str]:
    """Capitals make the surname, with the small particles before or between them."""
    first, last = capitals.index(True), len(capitals) - 1 - capitals[::-1].index(True)
    while first > 0 and words[first - 1].lower() in _PARTICLES:
        first -= 1
    return " ".join(words[:first] + words[last + 1 :]), " ".join(words[first : last + 1])


def _given_cut(words: list[str]) -> int:
    """Where to cut: positive, that many given names lead; negative, that many end the name."""
    leading = next((i for i, w in enumerate(words) if not is_given_name(w)), len(words))
    if 0 < leading < len(words):
        return leading
    trailing = next((i for i, w in enumerate(reversed(words)) if not is_given_name(w)), len(words))
    if leading == 0 and 0 < trailing < len(words):
        return -trailing
    return len(words) - 1 if leading == len(words) else 1


def _with_civility(level: str) -> Iterator[Found]:
    for match in _COUPLE.finditer(level):
        name = _trimmed(match["name"])
        if name:
            end = match.start("name") + len(name)
            yield Found(_squeezed(level[match.start() : end]), match.start(), end, COUPLE)
    for match in _CIVIL.finditer(level):
        name = _trimmed(match["name"])
        if name and name.split()[0] not in {"le", "la", "et", "ET", "OU"}:
            start = match.start("name")
            yield Found(_squeezed(name), start, start + len(name), CIVIL)


def _registered(level: str) -> Iterator[Found]:
    """A surname in capitals, a comma or a bracket, and given names, the first of them a known one."""
    for match in _REGISTERED.finditer(level):
        if not is_given_name(match["given"]) or is_capitals(match["given"]):
            continue
        if all(is_never_a_name(word) for word in match["surname"].split()):
            continue
        end = match.end("given")
        for word in re.finditer(rf",?[ ]({NAME_WORD})", match["more"]):
            if is_capitals(word[1]) or is_never_a_name(word[1]):
                break
            end = match.start("more") + word.end()
        end += level.startswith(")", end)
        yield Found(_squeezed(level[match.start() : end]), match.start(), end, REGISTERED)


def _sharing(level: str) -> Iterator[Found]:
    for match in _SHARED.finditer(level):
        given = (match["one"], match["other"])
        if all(is_given_name(word) and not is_capitals(word) for word in given) and _trimmed(match["name"]):
            end = match.start("name") + len(_trimmed(match["name"]))
            yield Found(_squeezed(level[match.start() : end]), match.start(), end, COUPLE)


def _joined(level: str, found: list[Found]) -> list[Found]:
    """Halves of one person ("Paul, Henri LEFEVRE"), and couples ("M. Paul DURAND et Mme Marie DURAND")."""
    joined: list[Found] = []
    for person in found:
        whole = _one_of_two(level, joined[-1], person) if joined else None
        if whole:
            joined.pop()
        joined.append(whole or person)
    return [_with_marriage(level, _with_forenames(level, person)) for person in joined]


def _one_of_two(level: str, first: Found, second: Found) -> Found | None:
    """Two names that are one holder's or one person's, None when they are not."""
    between = level[first.end : second.start]
    couple = re.fullmatch(rf"{_AND}{CIVILITY}[ ]?", between)
    before = re.search(rf"{CIVILITY}[ ]?$", level[: first.start])
    if couple and before:
        return Found(_squeezed(level[before.start() : second.end]), before.start(), second.end, COUPLE)
    forenames = all(is_given_name(word) and not is_capitals(word) for word in first.value.split())
    more = all(is_given_name(name) for name in re.split(r",[ ]?", between.strip(", ")) if name)
    if between.startswith(",") and more and forenames and is_given_name(second.value.split()[0]):
        return Found(_squeezed(level[first.start : second.end]), first.start, second.end, first.strength)
    return None


def _with_forenames(level: str, person: Found) -> Found:
    """A person whose other given names follow, parted by commas: "LEFEVRE Paul, Henri, Marie"."""
    if not is_given_name(person.value.split()[-1]) or is_capitals(person.value.split()[-1]):
        return person
    end = person.end
    for match in _NEXT_FORENAME.finditer(level, end):
        if match.start() != end or not is_given_name(match[1]) or is_capitals(match[1]):
            break
        end = match.end()
    return Found(_squeezed(level[person.start : end]), person.start, end, person.strength, person.repaired)


def _with_marriage(level: str, person: Found) -> Found:
    """A person whose married name follows, as courts and prisons give it: "Mme HOARAU épouse PAYET Marie"."""
    match = _THEN_MARRIED.match(level, person.end)
    name = _trimmed(match["name"]) if match else ""
    if match is None or not name:
        return person
    end = match.start("name") + len(name)
    return Found(_squeezed(level[person.start : end]), person.start, end, person.strength, person.repaired)


def _trimmed(name: str) -> str:
    """The name up to the first word that no name holds; "" when nothing is left."""
    end = 0
    for match in _WORD.finditer(name):
        if is_never_a_name(match[0]) and match[0].lower() not in _ARTICLES:
            break
        end = match.end() if match[0][0].isupper() else end
    kept = name[:end]
    only_article = kept.lower() in {"le", "la", "les", "de", "du", "des"}
    return "" if only_article else kept


def _by_capitals(level: str) -> Iterator[Found]:
    """Reads "Jeanne ROUSSEAU", "ROUSSEAU Jeanne-Marie", or a known given name beside another word."""
    for match in _NAMES.finditer(level):
        start = match.start()
        for piece, offset in _pieces(match[0]):
            strength = _name_strength([w for w in piece.split() if w[0].isupper()])
            if strength and not names_a_thing(level[: start + offset]):
                yield Found(_squeezed(piece), start + offset, start + offset + len(piece), strength)


def _pieces(run: str) -> Iterator[tuple[str, int]]:
    """A run of capitalised words cut at those that no name holds, with where each piece begins."""
    start = end = -1
    for match in _WORD.finditer(run):
        never = is_never_a_name(match[0]) and match[0].lower() not in _ARTICLES
        if not never and match[0][0].isupper():
            start = match.start() if start < 0 else start
            end = match.end()
        elif never and start >= 0:
            yield run[start:end], start
            start = -1
    if start >= 0:
        yield run[start:end], start


def _name_strength(words: list[str]) -> float:
    if not 2 <= len(words) <= 6 or words[0].lower() in {"saint", "sainte", "st", "ste"}:
        return 0.0
    capitals = [is_capitals(w) for w in words]
    given = any(is_given_name(w) for w in words)
    if any(capitals) and not all(capitals):
        changes = sum(a != b for a, b in pairwise(capitals))
        return 0.0 if changes > 2 else CAPITALS if given else CAPITALS_UNKNOWN
    at_an_end = is_given_name(words[0]) or is_given_name(words[-1])
    return GIVEN if at_an_end and len(words) <= 4 else 0.0


def _worth_asking(level: str, found: list[Found]) -> bool:
    """Whether two capitalised words stand side by side that no rule has taken for a name."""
    for match in _NAMES.finditer(level):
        taken = any(f.start < match.end() and match.start() < f.end for f in found)
        if not taken and any(len(piece.split()) >= 2 for piece, _ in _pieces(match[0])):
            return True
    return False


def _by_model(level: str) -> Iterator[Found]:
    for start, end in person_spans(level):
        for piece, offset in _pieces(level[start:end]):
            many = len(piece.split()) >= 2 and piece.split()[0].lower() not in _PARTICLES
            if many and re.fullmatch(NAME, piece) and not names_a_thing(level[: start + offset]):
                yield Found(_squeezed(piece), start + offset, start + offset + len(piece), MODEL)


def _whole(level: str) -> list[Found]:
    """A text that is nothing but a name, of which no rule was sure."""
    bare = level.strip(" \n,;:.*")
    if not re.fullmatch(NAME, bare) or any(is_never_a_name(w) for w in bare.split()) or len(bare.split()) > 4:
        return []
    start = level.index(bare)
    strength = WHOLE_TEXT if len(bare.split()) > 1 else ONE_WORD
    return [Found(_squeezed(bare), start, start + len(bare), strength)]


def _runs(level: str, pattern: re.Pattern[str], strength: float) -> Iterator[Found]:
    for match in pattern.finditer(level):
        for piece, offset in _pieces(match[0]):
            if len(piece) >= 2 and not re.fullmatch(CIVILITY, piece):
                start = match.start() + offset
                yield Found(_squeezed(piece), start, start + len(piece), strength)


def _squeezed(text: str) -> str:
    return " ".join(text.split())
