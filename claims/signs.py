"""Signs: what documents and wordings say of the procedure, the claimant and the dwelling."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from claims.documents import Document
from claims.errors import BadCatalogue
from claims.folding import fold

_KEYS = {"says", "weight", "documents", "within", "phrases"}
# What a sign must add up to before anything is said: less is not knowing.
ENOUGH = 1.2
# A rival this close leaves it open.
MARGIN = 0.8


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that speaks for `says` ("dwelling.LOCATAIRE"), with a weight in log-odds.

    Either the presence of one of `documents`, or one of the folded `phrases` said in a document whose
    type is one of `within`.
    """

    says: str
    weight: float
    documents: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


@cache
def load_signs() -> tuple[Sign, ...]:
    """The signs of `signs.toml`.

    Raises: BadCatalogue: an unknown key, or a sign that rests on nothing.
    """
    text = resources.files("claims").joinpath("signs.toml").read_text(encoding="utf-8")
    signs = []
    for number, entry in enumerate(tomllib.loads(text)["sign"], 1):
        if unknown := set(entry) - _KEYS:
            raise BadCatalogue(f"signs.toml, sign {number}: unknown keys {sorted(unknown)}")
        sign = Sign(
            says=entry["says"],
            weight=float(entry["weight"]),
            documents=tuple(entry.get("documents", ())),
            within=tuple(entry.get("within", ())),
            phrases=tuple(entry.get("phrases", ())),
        )
        if bool(sign.documents) == bool(sign.phrases) or bool(sign.phrases) != bool(sign.within):
            raise BadCatalogue(f"signs.toml, sign {number}: needs documents, or phrases with within")
        signs.append(sign)
    return tuple(signs)


def weigh(prefix: str, documents: Sequence[Document]) -> dict[str, float]:
    """What the signs about `prefix` ("dwelling") add up to, by value, for these documents."""
    signs = [sign for sign in load_signs() if sign.says.startswith(f"{prefix}.")]
    telling = {kind for sign in signs for kind in sign.within}
    texts = _texts([document for document in documents if document.type in telling])
    total: dict[str, float] = {}
    for sign in signs:
        if _seen(sign, documents, texts):
            value = sign.says.partition(".")[2]
            total[value] = total.get(value, 0.0) + sign.weight
    return total


def clear_winner(total: dict[str, float]) -> str | None:
    """The value that enough speaks for, and clearly more than for any other; None when not known."""
    ranked = sorted(total.items(), key=lambda entry: -entry[1])
    if not ranked or ranked[0][1] < ENOUGH:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN:
        return None
    return ranked[0][0]


def _texts(documents: Sequence[Document]) -> list[tuple[str, str]]:
    """(type, folded text) of each document, quoted mail left out."""
    return [(document.type, f" {fold(' '.join(_new_lines(document)))} ") for document in documents]


def _new_lines(document: Document) -> Iterable[str]:
    return (line.text for page in document.pages for i, line in enumerate(page.lines) if i not in page.quoted)


def _seen(sign: Sign, documents: Sequence[Document], texts: list[tuple[str, str]]) -> bool:
    if sign.documents:
        return any(document.type in sign.documents for document in documents)
    return any(
        kind in sign.within and any(f" {phrase} " in text for phrase in sign.phrases) for kind, text in texts
    )
