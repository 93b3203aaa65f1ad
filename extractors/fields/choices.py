"""Closed questions: which phrase of the catalogue, if any, answers them. Silence answers nothing."""

from collections.abc import Sequence

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
        self._at: dict[str, list[int]] = {}
        for i, token in enumerate(self.tokens):
            self._at.setdefault(token, []).append(i)

    def find(self, phrase: Sequence[str]) -> list[int]:
        """Where the phrase begins; its first word must be read right, others may have a slip."""
        size = len(phrase)
        return [
            at
            for at in self._at.get(phrase[0], ())
            if at + size <= len(self.tokens)
            and all(alike(self.tokens[at + i], phrase[i]) for i in range(1, size))
        ]


def _telling(text: str) -> list[str]:
    """The words of a folded text without fillers."""
    return [word for word in text.split() if word not in _FILLERS]


def chosen(spec: FieldSpec, tokens: Tokens) -> list[Candidate]:
    """Every answer given to a closed question; a phrase inside a longer one found there does not count.

    «Non acquittée» contains «acquittée»: only the longer is said. «TVA acquittée» answers nothing.
    """
    hits: list[tuple[int, int, str | None]] = []  # first token, last token + 1, value
    answers = [(phrase, choice.value) for choice in spec.choices for phrase in choice.phrases]
    for phrase, value in [*answers, *((phrase, None) for phrase in spec.unsaid)]:
        words = _telling(phrase)
        hits += [(at, at + len(words), value) for at in tokens.find(words)]
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
