"""Closed questions: which phrase of the catalogue, if any, answers them. Silence answers nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from claims.folding import fold
from claims.rulebook import FieldSpec
from extractors.fields.candidates import Candidate
from extractors.fields.labels import alike
from extractors.fields.passages import Row, reading_confidence

SAID = 0.85  # a phrase of the list says the value; how often a phrase is meant otherwise is not yet measured


# Words in the middle of a phrase that change nothing: «nous ne pouvons malheureusement intervenir».
_FILLERS = {"donc", "malheureusement", "toutefois", "cependant"}


class Tokens:
    """Folded words of a document with where each stands, over line ends."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows: list[Row] = []
        self.places: list[int] = []
        self.tokens: list[str] = []
        for row in rows:
            if row.quoted:
                continue
            for i, word in enumerate(row.line.words):
                for token in _telling(fold(word.text)):
                    self.tokens.append(token)
                    self.rows.append(row)
                    self.places.append(i)

    def said(self, phrases: "_Phrases") -> Iterator[tuple[int, int, str | None]]:
        """Every phrase that is said, as its first token, its last + 1, and what it answers.

        The first word of a phrase must be read right, others may have a slip.
        """
        for at, token in enumerate(self.tokens):
            begun = [(at + 1, node)] if (node := phrases.then.get(token)) else []
            while begun:
                end, node = begun.pop()
                yield from ((at, end, answer) for answer in node.answers)
                if end < len(self.tokens) and node.then:
                    begun += [
                        (end + 1, after) for word, after in node.then.items() if alike(self.tokens[end], word)
                    ]


@dataclass(slots=True)
class _Phrases:
    """Phrases by their words, one after the other: what may be said next, and what is answered by now."""

    then: "dict[str, _Phrases]" = field(default_factory=dict)
    answers: list[str | None] = field(default_factory=list)

    def add(self, words: Sequence[str], answer: str | None) -> None:
        """One phrase more."""
        node = self
        for word in words:
            node = node.then.setdefault(word, _Phrases())
        node.answers.append(answer)


@cache
def _phrases_of(spec: FieldSpec) -> _Phrases:
    """All phrases of a closed question; None is what those answer that say nothing."""
    found = _Phrases()
    answers = [(phrase, choice.value) for choice in spec.choices for phrase in choice.phrases]
    for phrase, value in [*answers, *((phrase, None) for phrase in spec.unsaid)]:
        found.add(_telling(phrase), value)
    return found


def _telling(text: str) -> list[str]:
    """The words of a folded text without fillers."""
    return [word for word in text.split() if word not in _FILLERS]


def chosen(spec: FieldSpec, tokens: Tokens) -> list[Candidate]:
    """Every answer given to a closed question; a phrase inside a longer one found there does not count.

    «Non acquittée» contains «acquittée»: only the longer is said. «TVA acquittée» answers nothing.
    """
    hits = list(tokens.said(_phrases_of(spec)))
    said = [
        hit
        for hit in hits
        if not any(
            other[0] <= hit[0] and hit[1] <= other[1] and other[1] - other[0] > hit[1] - hit[0]
            for other in hits
        )
    ]
    return [_candidate(tokens, first, last, value) for first, last, value in said if value is not None]


def _candidate(tokens: Tokens, first: int, last: int, value: str) -> Candidate:
    seen = dict.fromkeys((id(tokens.rows[i]), tokens.places[i], i) for i in range(first, last))
    indices = list({(row, place): i for row, place, i in seen}.values())
    words = tuple((tokens.rows[i], tokens.rows[i].line.words[tokens.places[i]]) for i in indices)
    text = " ".join(word.text for _, word in words)
    return Candidate(value, words, text, SAID * reading_confidence(words))
