"""What words of a person's name look like, and the words in capitals that are never one."""

import re

from claims.folding import fold
from extractors.fields.typography import plain
from extractors.fields.wordlists import any_of, words

CIVILITY = (
    r"(?:M(?:onsieur|\.|r\.?|R\.?|M\.)?|MONSIEUR|M(?:a|A)(?:dame|DAME)|M(?:me|ME)s?\.?|M(?:lle|LLE|le|LE|elle)\.?|"
    r"Mademoiselle|MADEMOISELLE|"
    r"Mesdames|Messieurs|M(?:aître|aitre|AÎTRE|AITRE|e\.?)|D(?:octeur|OCTEUR|r\.?|R\.?))"
)
"""A pattern for what stands before a name; «M» alone counts, so it must be followed by a name."""

_ARTICLES = "de[ ]la|de[ ]l'|DE[ ]LA|de|du|des|DE|DU|DES|d'|D'|le|la|LE|LA"
_PARTICLE = rf"(?:{_ARTICLES}|van|von|der|den|el|al|ben|bin|da|dos|di|della|do)"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒ]"
_LETTER = r"[A-Za-zÀ-ÖØ-öø-ÿŒœ]"
NAME_WORD = rf"(?:{_CAPITAL}(?:{_LETTER}|['-](?={_LETTER}))*{_LETTER})"
"""A capitalised word of two letters or more, compound or with an apostrophe: "Marie-France", "D'ARCY"."""

_FULL_WORD = rf"(?:{_PARTICLE}[ ]?)?{NAME_WORD}"
NAME = rf"{_FULL_WORD}(?:[ ]{_FULL_WORD}|[ ]{_CAPITAL}\.(?=[ ]{_CAPITAL}))*"
"""Several name words, particles between them: "Jean-Pierre de la TOUR"."""

_BEFORE_NAMES_OF_THINGS = re.compile(
    rf"\b{any_of('things_named_after_people')}[ .-]+(?:(?:du|de la|de|des|la|le|et) )?(?:d'|l')?$"
)
BORN = r"nee?(?:\(e\)|[.·]e)?(?:\(s\))?"
"""A pattern for «né», «née», «né(e)» in a text without accents, in small letters or not."""

TRADES = r"(?:\s[·•|–-]\s.*){2}"
"""A pattern for what parts a line into three and more: «Pâtisserie · Traiteur · Glacier»."""

_LINKS = frozenset({"de", "du", "des", "la", "le", "les", "et", "en", "au", "aux"})
_WORD = re.compile(r"[^\W\d_]{2,}")
_CAPITALS = re.compile(rf"{_CAPITAL}(?:{_CAPITAL}|['.-])*{_CAPITAL}")


def is_never_a_name(word: str) -> bool:
    """Whether a capitalised word is one of the language of papers, not of persons: "Facture", "Tribunal"."""
    return fold(word) in words("paper_words")


def is_wording_of_papers(line: str, *, capitalised: bool = False) -> bool:
    """Whether no word of a line can be of a name, as in titles: "CONTRAT DE LOCATION", "Avis d'échéance".

    `capitalised`: words in small letters, which no name begins with, are not asked.
    """
    told = [word for word in _WORD.findall(line) if fold(word) not in _LINKS]
    return all(is_never_a_name(word) for word in told if word[0].isupper() or not capitalised)


def names_a_thing(before: str) -> bool:
    """Whether what stands just before makes it the name of a street or a firm: "rue Victor Hugo"."""
    return _BEFORE_NAMES_OF_THINGS.search(plain(before[-40:])) is not None


def is_capitals(word: str) -> bool:
    """Whether a word of two letters or more is all in capitals, as surnames are written."""
    return _CAPITALS.fullmatch(word) is not None


def is_given_name(word: str) -> bool:
    """Whether a word, or each part of a compound, is a given name common in France."""
    parts = fold(word).split()
    return bool(parts) and all(part in words("given_names") for part in parts)
