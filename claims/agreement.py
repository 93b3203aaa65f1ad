"""When a value that several documents state alike may be taken without a look: as counting has proved."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from claims.documents import Document
from claims.fields import Field
from claims.folding import fold
from claims.pages import PageKind

LEAST_DOCUMENTS = 2
PROVED = 0.995  # what the lower bound of the share that is right must reach (design: 99.5 %)


@dataclass(frozen=True, slots=True)
class Agreement:
    """The proof: of `seen` values that two documents or more state alike, so sure, `right` were right.

    `lower` is the one-sided 95 % bound of that share (Clopper and Pearson, 1934).
    """

    least_confidence: float
    seen: int
    right: int
    lower: float


@lru_cache(maxsize=1)
def proof() -> Agreement | None:
    """The proof that the program comes with, from `agreement.toml`; None while counting proves nothing."""
    stated = tomllib.loads(resources.files("claims").joinpath("agreement.toml").read_text(encoding="utf-8"))
    found = Agreement(stated["least_confidence"], stated["seen"], stated["right"], stated["lower_bound"])
    return found if found.lower >= PROVED else None


def stated_alike(value: Field, agreeing: Iterable[Field], documents: Sequence[Document]) -> bool:
    """Whether printed pages of two documents or more state that very value, each without another reading."""
    sources = {
        field.document
        for field in agreeing
        if fold(field.value) == fold(value.value) and not field.alternatives and _is_printed(field, documents)
    }
    return len(sources) >= LEAST_DOCUMENTS


def _is_printed(field: Field, documents: Sequence[Document]) -> bool:
    where = (field.provenance.item, field.provenance.page)
    kinds = [page.kind for each in documents for page in each.pages if (page.item, page.page) == where]
    return PageKind.HANDWRITTEN not in kinds and not field.provenance.by_hand
