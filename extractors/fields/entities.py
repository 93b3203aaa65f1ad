"""Persons as spaCy's French model sees them: a second opinion."""

import re

from extractors.language_model import load_ahead

_LONGEST = 2000  # characters; a page's worth of names never stands in more


def person_spans(text: str) -> list[tuple[int, int]]:
    """Where the model sees persons. Words in capitals are shown to it capitalised: it was taught on news."""
    shown = re.sub(r"[^\W\d_]{2,}", lambda m: m[0].capitalize(), text[:_LONGEST])
    if len(shown) != len(text[:_LONGEST]):
        shown = text[:_LONGEST]
    return [(e.start_char, e.end_char) for e in load_ahead().result()(shown).ents if e.label_ == "PER"]
