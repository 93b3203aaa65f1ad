"""Lines of a French address other than its last: streets, buildings, boxes, places without a street."""

import re

from extractors.fields.typography import levelled, plain
from extractors.fields.wordlists import any_of

_ADJECTIVES = r"(?:grande?s?|grand'?|petite?s?|vieille|vieux|ancienne?|haute|basse|nouvelle|belle)"
_REPEAT = r"(?:[ ]?(?:bis|ter|quater|quinquies|[a-h](?![a-z'.])))?"
_NUMBER = rf"(?:n[°o]?[ ]?)?\d{{1,5}}{_REPEAT}(?:[ ]?[-/,à&][ ]?\d{{1,4}}{_REPEAT}){{0,2}}"
_WAY = any_of("ways")
_OF_THE = r"(?:de[ ])?(?:la[ ]|l')|du[ ]"  # "61 de la rue Pargaminières"
_STREET = re.compile(
    rf"{_NUMBER}[ ]?[,.]?[ ]?(?:{_OF_THE})?(?:{_ADJECTIVES}(?:[ ]|(?<=')))?{_WAY}(?![a-z])(?=[ .,'-]|$)"
)
_HIGH_STREET = r"grande?[ ']?rue"  # needs no name after it
_STREET_INSIDE = re.compile(
    rf"(?<![\w.,/°])(?:{_STREET.pattern}[ .'-]*(?=[a-z0-9])|{_NUMBER}[ ]?,?[ ]?{_HIGH_STREET}(?![a-z]))"
)
_UNNUMBERED = re.compile(rf"(?:{_ADJECTIVES}[ '])?{_WAY}(?![a-z])[ .]+\S")
_TELLING = re.compile(rf"(?:{_ADJECTIVES}[ '])?{any_of('telling_ways')}(?![a-z])[ .]+\S")
_CODED = (
    r"[ .:°n]*(?:\d{1,4}[ ]?[a-z]?|[a-z][ ]?-?\d{0,3})(?![a-z\d'])"  # "Bât. B", "porte 12", "appt n° A12"
)
_NUMBERED_PART = rf"{any_of('building_parts')}(?![a-z]){_CODED}"
_NAMED_PART = rf"{any_of('named_places')}[ .:]+(?:[a-z]|d'|l')"
_ZONE = r"(?:z\.?a\.?c?|z\.?i)\.?[ ]+[a-z]|zone (?:d'|ind|art|com)|parc (?:d'|de|du|des)|centre commercial"
_FLOOR = (
    r"\d{1,2}[ ]?(?:er|e|eme|nd|°)[ ]?(?:etage|etg|droite|gauche|dte|gche|face)\b|rdc\b|rez[ -]de[ -]chaussee"
)
_BOX = re.compile(r"(?:b\.?p\.?|c\.?s\.?|tsa|cidex)[ .:]?(?:n[° ]{0,2})?\d[\d ]*")
_COMPLEMENT = re.compile(rf"(?:{_NUMBERED_PART}|{_NAMED_PART}|{_ZONE}|{_FLOOR}|c/o |chez |{_BOX.pattern})")
_BOX_INSIDE = re.compile(rf"(?<!\w){_BOX.pattern}")
_WAY_INSIDE = re.compile(rf"(?<![\w'])(?:{any_of('telling_ways')}|lieu[ -]?dit)[ ]+(?=[a-z])")
_PLACE = re.compile(r"(?:le|la|les|l'|au|aux)[ ]?[a-z]")
_WHERE = r"demeurant|domiciliee?s?|residant|habitant|sise?s?|situee?s?"
_LEADING_LABEL = re.compile(
    r"(?:(?:adresse|domicile|siege(?: social)?|residence|logement|lieu|chantier|livraison|intervention|"
    rf"{_WHERE})[^:\n]{{0,40}}?:|(?:{_WHERE})(?: (?:au|a|actuellement))*)[ ]*"
)
_COMPANY = re.compile(
    r"\b(?:sarl|sas|sasu|eurl|sci|snc|scp|selarl|ste|societe|sa|association|syndicat|cabinet|etablissements|ets|agence|regie|groupe|"
    r"mairie|tribunal|commissariat|brigade|gendarmerie|office|banque|caisse|madame|monsieur|mme|mlle|maitre)\b"
)
_SENTENCE = re.compile(
    r"[a-z]{5,}[.!?;][ ]+[a-z]{2,}|[ ](?:est|sont|ont|avait|avons|vous|nous|je|que|qui|dont|euros?)[ ]|€"
)
_LONGEST = 90


def looks_like_street(line: str) -> bool:
    """Whether a line is the street line of an address, or what stands beside it (building, box, floor).

    A label before it ("Adresse :", "demeurant au") does not count; a company or a person's line, or a
    sentence that names a street, does not look like one.
    """
    rest = plain(line)[skip_label(line) :].strip(" ,;:-•")
    if not rest or len(rest) > _LONGEST or _SENTENCE.search(rest):
        return False
    return (
        is_numbered(rest) or is_complement(rest) or (is_unnumbered(rest) and _TELLING.match(rest) is not None)
    )


def skip_label(line: str) -> int:
    """How many characters of a line only announce an address: "Adresse du chantier : ", "demeurant au "."""
    match = _LEADING_LABEL.match(plain(line))
    return match.end() if match else 0


def is_numbered(line: str) -> bool:
    """A house number and a kind of way: "12 bis rue…", "3 Grande Rue"."""
    return _STREET.match(plain(line)) is not None


def is_complement(line: str) -> bool:
    """Building, staircase, floor, box, hamlet: what an address may hold beside its street."""
    level = plain(line)
    return (_COMPLEMENT.match(level) is not None or _BOX.match(level) is not None) and not _COMPANY.search(
        level
    )


def is_place(line: str) -> bool:
    """Whether a line right above a commune may be a place without a street: "Le Bourg", "Les Hauts"."""
    level = plain(line).strip()
    return _PLACE.match(level) is not None and len(level.split()) <= 5 and not re.search(r"\d|[:;@€]", level)


def could_be_street(line: str) -> bool:
    """A number then words: a street only if a postcode stands right below it ("12 Kervao", a misread way)."""
    level = plain(line).strip()
    if _COMPANY.search(level) or _SENTENCE.search(level):
        return False
    return re.match(rf"{_NUMBER}[ ]?,?[ ]+[a-z'][a-z' .-]{{3,60}}$", level) is not None


def street_starts(text: str) -> list[int]:
    """Where streets begin inside a line: each house number before a way, or each way alone."""
    level = plain(levelled(text))
    numbered = [m.start() for m in _STREET_INSIDE.finditer(level)]
    if numbered:
        return numbered
    boxed = [m.start() for m in _BOX_INSIDE.finditer(level)]
    return boxed or [m.start() for m in _WAY_INSIDE.finditer(level)]


def is_unnumbered(line: str) -> bool:
    """A way without a house number, not a company that bears its name."""
    level = plain(line)
    if _COMPANY.search(level) or len(level.split()) > 8:
        return False
    return _UNNUMBERED.match(level) is not None
