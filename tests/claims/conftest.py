"""Pieces, situations and the rulebook, as the tests of the domain need them."""

from collections.abc import Callable
from datetime import date

import pytest

from claims.cases import Claimant, Dwelling, Procedure
from claims.documents import Document
from claims.fields import Decision, Field, Method, Provenance
from claims.loading import load_rulebook
from claims.pages import WHOLE_PAGE, Box, Line, PageKind, ReadPage, TextSource, Word
from claims.rulebook import Rulebook
from claims.situation import Situation

Piece = Callable[..., Document]
Situate = Callable[..., Situation]


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()


def _page(number: int, text: str) -> ReadPage:
    lines = tuple(
        Line(tuple(Word(word, Box(0.1, 0.1, 0.9, 0.2)) for word in line.split()))
        for line in text.splitlines()
        if line.strip()
    )
    return ReadPage("pli.pdf", number, 595, 842, TextSource.TEXT_LAYER, PageKind.PRINTED, lines)


@pytest.fixture
def piece() -> Piece:
    """A document of a type, with its values and the text of its pages: piece("rib", titulaire="…")."""
    count = iter(range(1, 100))

    def make(kind: str, *pages: str, **values: str) -> Document:
        identity = f"d{next(count)}"
        where = Provenance("pli.pdf", 1, WHOLE_PAGE, None, Method.TEXT_LAYER)
        fields = tuple(
            Field(name, value, where, 0.9, Decision.CHECK, document=identity)
            for name, value in values.items()
        )
        texts = pages or ("Un texte qui se lit bien",)
        read = tuple(_page(n, text) for n, text in enumerate(texts, 1))
        return Document(identity, kind, 0.9, read, fields)

    return make


@pytest.fixture
def situate() -> Situate:
    """A situation: a person, owner of the dwelling, whose pli arrived on 1 March 2026."""

    def make(
        claimant: str = "PERSONNE_PHYSIQUE",
        dwelling: str = "PROPRIETAIRE",
        procedure: str = "BRIS_PORTE",
        reception: str | None = "2026-03-01",
        linked: bool | None = None,
        statements: dict[str, bool] | None = None,
        **values: str,
    ) -> Situation:
        return Situation(
            Procedure(procedure),
            Claimant(claimant),
            Dwelling(dwelling),
            today=date(2026, 3, 10),
            reception=date.fromisoformat(reception) if reception else None,
            linked_declaration=linked,
            values=values,
            statements=statements or {},
        )

    return make
