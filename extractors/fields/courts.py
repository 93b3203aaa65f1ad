"""Courts, prisons, police and gendarmerie units, as printed: "Tribunal judiciaire de Lyon"."""

import re
from collections.abc import Iterator

from claims.folding import squeeze
from extractors.fields.found import Found
from extractors.fields.typography import apart, levelled, plain
from extractors.fields.wordlists import any_of

PLACED = 0.85  # with its town
ALONE = 0.45  # "la cour d'appel": which one is not said
ABBREVIATED = 0.7  # "TJ de Lyon"

_LINK = re.compile(r"[ \n]+(?:(?:du|des|de|aux|a|-)[ \n]+|d'|l')(?:(?:la|le|les)[ \n]+|l')?")
_CAPITAL = r"[A-ZÀ-Ý0-9][\w'-]*"
_BETWEEN = r"(?:(?:sur|sous|en|de|du|des|la|le|les|lès|et|à|aux|l'|d')[ -]?(?:la[ -])?)?"
_DISTRICT = r"\d{1,2}[ ]?(?:er|e|è|ème|eme|ÈME|EME)[ ](?:arrondissement|ARRONDISSEMENT)"
_OF_TOWN = r"(?:[ ](?:de|DE)[ ][A-ZÀ-Ý][\w'-]+)?"
_TOWN = rf"(?:(?:Le|La|Les|LE|LA|LES|L'|l')[ ]?)?[A-ZÀ-Ý][\w'-]*(?:[ -]{{1,3}}{_BETWEEN}{_CAPITAL}){{0,4}}"
_PLACE = re.compile(rf"(?:{_TOWN}|{_DISTRICT}{_OF_TOWN})")
_AFTER_PLACE = re.compile(
    r"[ ,–-]+(?:n°|minute|cabinet|chambre|parquet|greffe|tel|service|madame|monsieur|jugement|ordonnance|"
    r"arret|extrait|fiche|billet|certificat|au nom|avocat|maitre|pole|palais|parvis|du|en|le|a|qui)\b(?!-).*"
)
_LOWER = re.compile(r"t\.?j|t\.?g\.?i|tribunal|cour d'assises|cour criminelle")
_WORDS_BETWEEN = 4  # "N° parquet : 20345000123" of the column beside them
_HIGHEST = re.compile(r"\b(?:cour[ \n]+de[ \n]+cassation|conseil[ \n]+d'etat)\b")
_SHORT = re.compile(
    r"\b(T\.?J|T\.?G\.?I|CA|MA|CP|CD|MC|EPM|CSP|BTA|COB|BT)\b\.?[ ]+(?:de[ ]+|d'|du[ ]+)?(?=[A-ZÀ-Ý])"
)


def find_courts(text: str) -> list[Found]:
    """Courts and public prosecutors' offices, with their town; "cour de cassation" needs none.

    Over the court that decides stands the court of appeal that it belongs to: that one is left out.
    """
    level, flat = levelled(text), plain(text)
    highest = (Found(squeeze(level[m.start() : m.end()]), *m.span(), PLACED) for m in _HIGHEST.finditer(flat))
    found = apart([*_named(level, flat, "courts"), *highest, *_short(level, {"TJ", "TGI", "CA"})])
    lower = [court for court in found if _LOWER.match(flat, court.start)]
    return [court for court in found if not any(_stands_over(flat, court, other) for other in lower)]


def _stands_over(flat: str, court: Found, lower: Found) -> bool:
    """Whether a court of appeal is only the heading over a lower court: nothing of a sentence between."""
    between = flat[court.end : lower.start]
    return (
        flat.startswith("cour d'appel", court.start)
        and "\n" in between
        and len(between.split()) <= _WORDS_BETWEEN
    )


def find_prisons(text: str) -> list[Found]:
    """Prisons, with their town."""
    level, flat = levelled(text), plain(text)
    return apart([*_named(level, flat, "prisons"), *_short(level, {"MA", "CP", "CD", "MC", "EPM"})])


def find_police_units(text: str) -> list[Found]:
    """Police and gendarmerie units, with their town."""
    level, flat = levelled(text), plain(text)
    return apart([*_named(level, flat, "police_units"), *_short(level, {"CSP", "BTA", "COB", "BT"})])


def _named(level: str, flat: str, kinds: str) -> Iterator[Found]:
    for match in re.finditer(rf"\b{any_of(kinds)}(?![a-z])", flat):
        end = _place_end(level, flat, match.end())
        span = (match.start(), end or match.end())
        yield Found(squeeze(level[span[0] : span[1]]), *span, PLACED if end else ALONE)


def _place_end(level: str, flat: str, start: int) -> int | None:
    """Where the town that follows ends, or None when none follows."""
    link = _LINK.match(flat, start)
    place = _PLACE.match(level, link.end()) if link else None
    return _cut(flat, place) if place else None


def _cut(flat: str, place: re.Match[str]) -> int | None:
    """The end of a town's name before the words that go on after it, None when nothing is left."""
    name = _AFTER_PLACE.sub("", flat[place.start() : place.end()])
    return place.start() + len(name) if len(name) >= 2 else None


def _short(level: str, names: set[str]) -> Iterator[Found]:
    flat = plain(level)
    for match in _SHORT.finditer(level):
        place = _PLACE.match(level, match.end())
        end = _cut(flat, place) if place and match[1].replace(".", "") in names else None
        if end:
            yield Found(squeeze(level[match.start() : end]), match.start(), end, ABBREVIATED)
