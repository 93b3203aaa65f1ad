"""A value that several documents state alike goes unseen when counting has proved it, and only then."""

from dataclasses import replace

import pytest

from claims import agreement, merging
from claims.agreement import Agreement
from claims.documents import Document
from claims.fields import Decision, Field, Method, Provenance
from claims.merging import case_field
from claims.pages import WHOLE_PAGE, PageKind, ReadPage, TextSource
from claims.rulebook import CaseFieldSpec, Kind

NAME = CaseFieldSpec(
    "nom", "Nom", Kind.SURNAME, (("lettre_demande", "expediteur_nom"), ("carte_identite", "nom"))
)
PROVED = Agreement(0.98, 700, 700, 0.9957)


@pytest.fixture
def proved(monkeypatch):
    monkeypatch.setattr(merging, "proof", lambda: PROVED)


def stating(number, kind, name, value, *, sure=0.95, page=PageKind.PRINTED, others=(), by_hand=False):
    """A document of one page that states a value."""
    sheet = ReadPage(f"{number}.pdf", 1, 595.0, 842.0, TextSource.OCR, page)
    where = Provenance(f"{number}.pdf", 1, WHOLE_PAGE, value, Method.OCR, by_hand)
    field = Field(name, value, where, sure, Decision.CHECK, f"d{number}", others)
    return Document(f"d{number}", kind, 0.99, (sheet,), (field,))


LETTER = stating(1, "lettre_demande", "expediteur_nom", "Rousseau")
CARD = stating(2, "carte_identite", "nom", "ROUSSEAU")


def decision(*documents):
    return case_field(NAME, documents).field.decision


def test_a_value_that_two_documents_state_alike_goes_unseen_once_that_is_proved(proved):
    assert decision(LETTER, CARD) is Decision.AUTO


def test_nothing_goes_unseen_while_it_is_not_proved(monkeypatch):
    monkeypatch.setattr(merging, "proof", lambda: None)
    assert decision(LETTER, CARD) is Decision.CHECK
    assert case_field(NAME, (LETTER, CARD)).stated_alike


@pytest.mark.parametrize(
    "other",
    [
        stating(2, "carte_identite", "nom", "ROUSSEAUX"),
        stating(2, "carte_identite", "nom", "DURAND"),
        stating(2, "carte_identite", "nom", "ROUSSEAU", page=PageKind.HANDWRITTEN),
        stating(2, "carte_identite", "nom", "ROUSSEAU", by_hand=True),
        stating(2, "carte_identite", "nom", "ROUSSEAU", others=("ROUSSEAN",)),
        stating(2, "carte_identite", "nom", "ROUSSEAU", sure=0.4),
    ],
    ids=["another spelling", "another name", "handwritten", "in a pen's words", "with a rival", "unsure"],
)
def test_what_does_not_bear_it_out_leaves_it_to_an_agent(proved, other):
    assert (
        decision(replace(LETTER, fields=(replace(LETTER.fields[0], confidence=0.9),)), other)
        is Decision.CHECK
    )


def test_a_third_document_that_says_otherwise_leaves_it_to_an_agent(proved):
    third = stating(3, "carte_identite", "nom", "DURAND")
    found = case_field(NAME, (LETTER, CARD, third))
    assert found.field.decision is Decision.CHECK
    assert not found.stated_alike


def test_one_document_alone_is_no_agreement(proved):
    assert decision(LETTER) is Decision.CHECK


def test_too_few_values_counted_prove_nothing(monkeypatch):
    class File:
        def joinpath(self, _name):
            return self

        def read_text(self, encoding):
            return "least_confidence = 0.9\nseen = 500\nright = 500\nlower_bound = 0.994"

    monkeypatch.setattr(agreement.resources, "files", lambda _package: File())
    agreement.proof.cache_clear()
    assert agreement.proof() is None
    agreement.proof.cache_clear()
