"""Places of birth and signing: "LYON 3E (69)", "Alger (Algérie)", "69003 LYON"."""

import re

from extractors.fields.found import Found
from extractors.fields.name_words import is_never_a_name
from extractors.fields.postcodes import towns
from extractors.fields.typography import apart, levelled

ANNOUNCED = 0.75  # "à Lyon", "né le … à Lyon"
BRACKETED = 0.75  # "Lyon (69)"
WITH_CODE = 0.7
WORDS = 0.5

_CAP = r"[A-ZÀ-Ý](?:[\w]|['-](?=\w))*"
_PARTICLE = r"(?:le|la|les|de|du|des|en|sur|sous|et|aux|lès|lez|LE|LA|LES|DE|DU|DES|EN|SUR|SOUS|ET|AUX|LES)"
_NAME = re.compile(
    rf"(?<![\w'])(?P<name>(?:(?:Le|La|Les|LE|LA|LES|L')[ ]?)?{_CAP}"
    rf"(?:[ -](?:{_PARTICLE}[ -])*(?:l'|d'|L'|D')?{_CAP})*)"
    r"(?P<district>[ ]\d{1,2}(?!\d)(?:[ ]?(?:er|ER|e|E|è|ème|ÈME|EME|eme)(?!\w))?"
    r"(?:[ ](?:arrondissement|ARRONDISSEMENT|ARR\.?|arr\.?))?)?"
    r"(?P<bracket>[ ]?\((?:\d{1,3}|2[AB]|[A-ZÀ-Ý][\w' -]{1,30})\))?"
)
_BEFORE = re.compile(r"(?:\b(?:à|a|A|À|au|aux|AU)|\b(?:lieu|Lieu|LIEU)[^\n:]{0,25}:)[ ]+$")


def find_places(text: str) -> list[Found]:
    """Towns and countries, arrondissement and department with them as printed; words of forms left out."""
    level = levelled(text)
    found = [Found(t.commune, t.end - len(t.commune), t.end, WITH_CODE) for t in towns(level)]
    for match in _NAME.finditer(level):
        name, shift = _without_form_words(match["name"])
        if not name:
            continue
        start = match.start() + shift
        whole_tail = shift + len(name) == len(match["name"])
        end = match.end() if whole_tail else start + len(name)
        strength = _strength(level, start, bool(whole_tail and match["bracket"]))
        found.append(Found(" ".join(level[start:end].split()), start, end, strength))
    return apart(found)


def _strength(level: str, start: int, bracketed: bool) -> float:
    if _BEFORE.search(level, 0, start):
        return ANNOUNCED
    return BRACKETED if bracketed else WORDS


def _without_form_words(name: str) -> tuple[str, int]:
    """The name cut at the words of forms ("Né", "Sexe"), and how far into it the rest begins.

    «Paris», «Lyon» and «Marseille» are no surnames, but they are places.
    """
    start, end = 0, 0
    for match in re.finditer(r"[^\W\d_](?:[\w]|['-](?=\w))*", name):
        if _is_form_word(match[0]):
            if end > start:
                break
            start = match.end() + 1
        else:
            end = match.end()
    return (name[start:end], start) if end - start >= 2 else ("", 0)


def _is_form_word(word: str) -> bool:
    low = word.lower()
    if low in {
        "paris",
        "lyon",
        "marseille",
        "le",
        "la",
        "les",
        "de",
        "du",
        "des",
        "en",
        "sur",
        "sous",
        "france",
        "ville",
        "port",
        "saint",
        "place",
    }:
        return False
    return is_never_a_name(word)
