"""Samples: every value that a field of a known document may have, and whether it is right."""

from dataclasses import replace

import pytest

from benchmarks.evaluation.readings import Reading
from benchmarks.other_hands import DOSSIER, PAPER
from benchmarks.training.samples import samples_of
from claims.pages import PageKind
from extractors.fields.affinities import SIZE
from tests.sheets import prose

ACCOUNT = prose("""
RELEVÉ D'IDENTITÉ BANCAIRE

Titulaire du compte : Mme Jeanne ROUSSEAU

Domiciliation : Banque Exemple

IBAN : FR14 2004 1010 0505 0001 3M02 606
BIC : PSSTFRPPPAR
""")
SAID = {"iban": "FR1420041010050500013M02606", "bic": "PSSTFRPPPAR", "titulaire": "Jeanne Rousseau"}


def read(fields, *, page=ACCOUNT):
    """A pli of that one page, whose truth tells those values."""
    documents = [{"type": "rib", "pages": [["pli.pdf", 1]], "fields": fields}]
    return Reading("pli-1", {"documents": documents, "cases": []}, (), (page,))


def by_field(fields, **changed):
    found = {}
    for sample in samples_of(read(fields, **changed)):
        found.setdefault(sample.field, []).append(sample)
    return found


def test_a_true_value_is_right_and_every_other_is_wrong():
    found = by_field(SAID)
    assert [sample.is_right for sample in found["rib.iban"]] == [True]
    assert sum(sample.is_right for sample in found["rib.titulaire"]) == 1
    wrong = by_field(SAID | {"bic": "AGRIFRPPXXX"})
    assert not any(sample.is_right for sample in wrong["rib.bic"])


def test_all_values_of_one_field_of_one_document_share_their_question():
    for field, found in by_field(SAID).items():
        assert {sample.question for sample in found} == {f"pli-1/0.{field.removeprefix('rib.')}"}


def test_a_sample_holds_what_is_said_around_it():
    (sample,) = by_field(SAID)["rib.bic"]
    assert sample.around.shape == (SIZE,)
    assert sample.around.any()


@pytest.mark.parametrize(
    ("packing", "written", "writer"),
    [
        (PAPER, "letters-07-rib", "letters"),
        (DOSSIER, "a-01_yvette", "a"),
        ("scan", "a-01_yvette", "a-01_yvette"),
    ],
)
def test_papers_and_dossiers_by_other_hands_are_of_their_writer(packing, written, writer):
    made = {"packing": packing, "families": [written]}
    told = read(SAID)
    told = replace(told, truth=told.truth | {"made": made})
    found = samples_of(told)
    assert {sample.family for sample in found} == {writer}
    assert {sample.other_hand for sample in found} == {packing in (PAPER, DOSSIER)}


def test_a_field_that_the_truth_does_not_know_gives_no_sample():
    assert set(by_field({"iban": SAID["iban"]})) == {"rib.iban"}


def test_a_value_that_must_not_be_found_is_wrong_whatever_it_is():
    (sample,) = by_field({"bic": None})["rib.bic"]
    assert not sample.is_right


def test_what_vouches_for_a_value_is_remembered():
    found = by_field(SAID)
    assert found["rib.iban"][0].proved
    assert not found["rib.bic"][0].proved


@pytest.mark.parametrize(("kind", "printed"), [(PageKind.PRINTED, True), (PageKind.HANDWRITTEN, False)])
def test_a_value_of_a_handwritten_page_is_not_printed(kind, printed):
    found = by_field(SAID, page=replace(ACCOUNT, kind=kind))
    assert {sample.printed for group in found.values() for sample in group} == {printed}


def test_a_document_that_was_not_found_gives_no_sample():
    elsewhere = [{"type": "rib", "pages": [["other.pdf", 1]], "fields": SAID}]
    assert samples_of(Reading("pli-1", {"documents": elsewhere, "cases": []}, (), (ACCOUNT,))) == []
