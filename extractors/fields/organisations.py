"""Names of firms, insurers, banks, landlords, associations, public bodies, as printed."""

import re
from collections.abc import Iterator

from claims.folding import squeeze
from extractors.fields.courts import find_courts, find_police_units, find_prisons
from extractors.fields.found import Found
from extractors.fields.name_words import CIVILITY, TRADES, is_wording_of_papers
from extractors.fields.persons import find_persons
from extractors.fields.typography import apart, levelled, plain
from extractors.fields.wordlists import any_of

LEGAL_FORM = 0.85
KNOWN = 0.8  # an insurer or a bank whose name is one
CALLED_COMPANY = 0.75  # "la société Durand et Fils"
KIND = 0.65  # "Serrurerie Durand", "Cabinet X"
WHOLE_LINE = 0.35

NUMBERED = re.compile(r"\s*(?:\d{1,2}|[IVX]{1,4})\s?[.)°-]\s")  # headings of sections: "1. ", "IV - "
_CAP = r"[A-ZÀ-Ý0-9&][\w&'.-]*"
_LINK = r"(?:(?:de|du|des|la|le|les|et|en|à|aux|sur|&|\+|-|DE|DU|DES|LA|LE|LES|ET)[ ]|[dlDL]')"
_NAME = rf"{_CAP}(?:[ ]{_LINK}{{0,2}}{_CAP}){{0,6}}"
_GOES_ON = re.compile(rf"[ ]+{_LINK}{{0,2}}{_NAME}")
_MAY_GO_ON = re.compile(rf"(?:[ ]+{_LINK}{{0,2}}{_NAME})?")
_CIVILITY_BEFORE = re.compile(rf"(?<![\w'])({CIVILITY})[ ]+$")
_AND = re.compile(r"[ \n](?:et|ET|&)[ \n]")
_NAME_ALONE = re.compile(_NAME)
_FORM = re.compile(rf"(?<![\w.']){any_of('legal_forms')}(?![\w'])")
_KIND = re.compile(rf"(?<![\w'-]){any_of('organisation_kinds')}(?![\w'-])")
_KNOWN = re.compile(rf"(?<![\w'-]){any_of('known_organisations')}(?![\w'-])")
_COMPANY = re.compile(r"\bsociete(?: denommee)?[ ]+[\"«]?[ ]?(?=\S)")
# "Société civile immobilière « LES TROIS HIRONDELLES »": the form written out, the name often between quotes.
_SPELLED = re.compile(
    r"\bsociete (?:civile immobiliere|civile|anonyme(?: d'hlm)?|par actions simplifiee(?: unipersonnelle)?"
    r"|a responsabilite limitee|en nom collectif)(?:,? (?:dite|denommee))?[ ,]+[\"«]?[ ]?(?=\S)"
)
_CO_OWNERS = re.compile(r"\bsyndicat des coproprietaires(?:[ ](?:de la|du|des|de)[ ][^\n,;(]{2,60})?")
# Of a line that would be a name: a label, a sum, a year, a mail address, a list of trades.
_NO_NAME = re.compile(rf"[:;?€@%<>]|\d{{4}}|{TRADES}")
_END = re.compile(
    rf"[ ,(-]+(?:{any_of('after_organisation')}|le(?=[ ]\d)|\d{{5}}\b|\d{{3}} \d{{3}}\b)(?![a-z-]).*"
)


def find_organisations(text: str) -> list[Found]:
    """Names of legal persons and public bodies, legal form included as printed."""
    found = _named(text)
    return found or _whole_line(levelled(text))


def find_parties(text: str) -> list[Found]:
    """Persons and organisations together: parties to a contract, payers, holders of an account.

    A person's civility is kept: a party is named as the paper names it.
    """
    organisations = _named(text)
    persons = [f for f in find_persons(text) if not any(_overlap(f, o) for o in organisations)]
    titled = [_with_civility(levelled(text), person) for person in _couples(levelled(text), persons)]
    return apart([*organisations, *titled]) or _whole_line(levelled(text))


def _couples(level: str, persons: list[Found]) -> list[Found]:
    """Two persons named in full with «et» between them are one party: «Yanis BOUAZZA et Laura SIMONET»."""
    found: list[Found] = []
    for person in persons:
        first = found[-1] if found else None
        full = first and all(len(each.value.split()) >= 2 for each in (first, person))
        if first and full and _AND.fullmatch(level, first.end, person.start):
            value = squeeze(level[first.start : person.end])
            found[-1] = Found(value, first.start, person.end, min(first.strength, person.strength))
        else:
            found.append(person)
    return found


def _with_civility(level: str, person: Found) -> Found:
    before = _CIVILITY_BEFORE.search(level[: person.start])
    if before is None:
        return person
    value = f"{squeeze(before[1])} {person.value}"
    return Found(value, before.start(1), person.end, person.strength, person.repaired)


def _named(text: str) -> list[Found]:
    level, flat = levelled(text), plain(text)
    found = [
        *_around_form(level, flat),
        *_from(level, flat, _KNOWN, _MAY_GO_ON, KNOWN),
        *_from(level, flat, _KIND, _GOES_ON, KIND),
        *_after_company(level, flat),
        *_spelled(level, flat),
        *(_cut(level, flat, *m.span(), KIND) for m in _CO_OWNERS.finditer(flat)),
        *find_courts(text),
        *find_prisons(text),
        *find_police_units(text),
    ]
    return apart(f for f in found if len(f.value) >= 3)


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _around_form(level: str, flat: str) -> Iterator[Found]:
    """Reads "SARL Durand", "Durand & Fils SAS": the form in capitals, or beside a capitalised name."""
    for match in _FORM.finditer(flat):
        if not level[match.start()].isupper():
            continue
        after = _GOES_ON.match(level, match.end())
        if after and not _END.match(flat, match.end()):
            yield _cut(level, flat, match.start(), after.end(), LEGAL_FORM)
            continue
        line_start = level.rfind("\n", 0, match.start()) + 1
        before = list(_NAME_ALONE.finditer(level, line_start, match.start()))
        between = level[before[-1].end() : match.start()].strip() if before else "-"
        if between == ",":  # «Garage Durand, SAS»: said of the firm, no part of its name
            yield Found(squeeze(before[-1][0]), before[-1].start(), before[-1].end(), LEGAL_FORM)
        elif not between.strip("("):
            yield Found(
                squeeze(level[before[-1].start() : match.end()]), before[-1].start(), match.end(), LEGAL_FORM
            )


def _from(
    level: str, flat: str, kind: re.Pattern[str], rest: re.Pattern[str], strength: float
) -> Iterator[Found]:
    """A capitalised word that says what the organisation is, and the name that goes on after it."""
    for match in kind.finditer(flat):
        after = rest.match(level, match.end())
        if after and level[match.start()].isupper():
            yield _cut(level, flat, match.start(), after.end(), strength)


def _after_company(level: str, flat: str) -> Iterator[Found]:
    for match in _COMPANY.finditer(flat):
        name = _NAME_ALONE.match(level, match.end())
        if name:
            yield _cut(level, flat, *name.span(), CALLED_COMPANY)


def _spelled(level: str, flat: str) -> Iterator[Found]:
    for match in _SPELLED.finditer(flat):
        name = _NAME_ALONE.match(level, match.end())
        if name and not _END.match(flat, match.end() - 1):
            closed = re.compile(r"[ ]?[\"»]").match(level, name.end())
            end = closed.end() if closed and re.search(r"[\"«]", match[0]) else name.end()
            yield Found(squeeze(level[match.start() : end]), match.start(), end, LEGAL_FORM)


def _cut(level: str, flat: str, start: int, end: int, strength: float) -> Found:
    """The name up to what only follows it: capital, registration, address, telephone."""
    kept = _END.sub("", flat[start:end].split("\n")[0])
    kept = kept.rstrip(" ,-(")
    return Found(squeeze(level[start : start + len(kept)]), start, start + len(kept), strength)


def _whole_line(level: str) -> list[Found]:
    """The first line, when it is short, begins with a name's capital and holds no sentence, sum or label.

    A word of the language of papers may be part of a name, «La Prévoyance du Midi»; alone it is none.
    """
    line = level.strip().split("\n")[0]
    bare = line[: len(_END.sub("", plain(line)))].strip(" ,;:.-*|")
    plausible = 2 <= len(bare) <= 60 and bare[0].isupper() and len(bare.split()) <= 8
    if (
        not plausible
        or is_wording_of_papers(bare, capitalised=True)
        or sum(c.isalpha() for c in bare) < 2
        or _NO_NAME.search(bare)
        or NUMBERED.match(bare)
    ):
        return []
    start = level.index(bare)
    return [Found(squeeze(bare), start, start + len(bare), WHOLE_LINE)]
