"""From candidates to one field: which value, how sure, and whether an agent must look.

Judged by hand: the weight of a way of reading is the probability of what was read that way.
"""

from dataclasses import replace

import pytest

from claims.fields import Decision, Method
from claims.pages import PageKind
from claims.rulebook import FieldSpec, Kind
from extractors.fields import choosing
from extractors.fields.candidates import Candidate, Way
from extractors.fields.choosing import RIVAL
from extractors.fields.evidence import readings
from extractors.fields.judgement import VOUCHED
from extractors.fields.passages import rows_of
from tests.judgements import judgement_of, proof_over, weighing
from tests.sheets import document, sheet

PAGE = sheet((0.1, 0.10, "Titulaire : Jeanne ROUSSEAU"), (0.1, 0.14, "Banque Exemple"))
RIB = document("rib", PAGE)
HOLDER = FieldSpec("titulaire", Kind.PARTY, "Titulaire")
IBAN = FieldSpec("iban", Kind.IBAN, "IBAN")
ADDRESS = FieldSpec("adresse", Kind.ADDRESS, "Adresse")
WAYS = {Way.LABEL: 0.9, Way.LAYOUT: 0.3, Way.CONTEXT: 0.1}


def judging(proofs=None, **changed):
    """A judgement that believes each way of reading as `WAYS` has it."""
    return judgement_of({f"way={way}": sure for way, sure in WAYS.items()}, proofs=proofs, **changed)


PROVED = judging({"rib.titulaire": proof_over(0.8), "rib.iban": proof_over(0.8)})


def choose(document, spec, candidates, judgement):
    return choosing.choose(weighing(document, [(spec, candidates)]), spec, judgement)


def read(value, way=Way.LABEL, *, line=0, score=0.8, **changed):
    row = rows_of([PAGE])[line]
    return replace(
        Candidate(value, tuple((row, word) for word in row.line.words), value, score, way=way), **changed
    )


ROUSSEAU = read("Jeanne ROUSSEAU")
BANK = read("Banque Exemple", Way.LAYOUT, line=1)


def test_the_likeliest_value_is_chosen_and_says_how_likely():
    field = choose(RIB, HOLDER, [BANK, ROUSSEAU], PROVED)
    assert (field.value, field.confidence) == ("Jeanne ROUSSEAU", 0.9)


def test_a_value_says_where_it_stands():
    where = choose(RIB, HOLDER, [ROUSSEAU], PROVED).provenance
    assert (where.item, where.page, where.text) == ("pli.pdf", 1, "Titulaire : Jeanne ROUSSEAU")
    assert where.box == PAGE.lines[0].box


def test_nothing_is_said_when_nothing_was_read():
    assert choose(RIB, HOLDER, [], PROVED) is None


@pytest.mark.parametrize(("least", "said"), [(0.89, True), (0.91, False)])
def test_nothing_is_said_below_the_threshold_of_silence(least, said):
    field = choose(RIB, HOLDER, [ROUSSEAU], judging(silent_below=least))
    assert (field is not None) is said


def test_values_that_say_the_same_are_one():
    field = choose(RIB, HOLDER, [read("JEANNE ROUSSEAU", score=0.5), ROUSSEAU], judging())
    assert (field.value, field.alternatives) == ("Jeanne ROUSSEAU", ())


def test_codes_say_the_same_only_when_they_are_equal():
    found = choosing.judged(weighing(RIB, [(IBAN, [read("FR76A"), read("FR76a")])]), IBAN, judging())
    assert len(found) == 2


def test_a_proved_field_over_its_threshold_is_auto():
    assert choose(RIB, HOLDER, [ROUSSEAU], PROVED).decision is Decision.AUTO


def test_a_field_without_a_proof_is_looked_at_however_sure():
    certain = judgement_of({"way=label": 0.999})
    assert choose(RIB, HOLDER, [ROUSSEAU], certain).decision is Decision.CHECK


def test_the_proof_of_another_field_or_type_is_none():
    others = judging({"rib.iban": proof_over(0.5), "facture.titulaire": proof_over(0.5)})
    assert choose(RIB, HOLDER, [ROUSSEAU], others).decision is Decision.CHECK


@pytest.mark.parametrize(("threshold", "decision"), [(0.9, Decision.AUTO), (0.91, Decision.CHECK)])
def test_a_value_under_the_threshold_of_its_proof_is_looked_at(threshold, decision):
    judgement = judging({"rib.titulaire": proof_over(threshold)})
    assert choose(RIB, HOLDER, [ROUSSEAU], judgement).decision is decision


def test_a_rival_is_shown_and_makes_an_agent_look():
    field = choose(RIB, HOLDER, [ROUSSEAU, BANK], PROVED)
    assert field.alternatives == ("Banque Exemple",)
    assert field.decision is Decision.CHECK


def test_an_unlikely_value_is_no_rival():
    unlikely = replace(BANK, way=Way.CONTEXT)
    assert WAYS[Way.CONTEXT] < RIVAL
    field = choose(RIB, HOLDER, [ROUSSEAU, unlikely], PROVED)
    assert (field.alternatives, field.decision) == ((), Decision.AUTO)


def test_a_handwritten_value_is_never_auto():
    written = document("rib", replace(PAGE, kind=PageKind.HANDWRITTEN))
    vouching = judging({"rib.titulaire": proof_over(0.5), VOUCHED: proof_over(0.0)})
    assert choose(written, HOLDER, [ROUSSEAU], vouching).decision is Decision.CHECK
    assert choose(written, IBAN, [read("FR76", proved=True)], vouching).decision is Decision.CHECK


def test_a_value_of_which_one_word_was_written_by_hand_is_never_auto_and_says_so():
    vouching = judging({"rib.titulaire": proof_over(0.5), VOUCHED: proof_over(0.0)})
    row, last = ROUSSEAU.words[-1]
    by_pen = replace(ROUSSEAU, words=(*ROUSSEAU.words[:-1], (row, replace(last, by_hand=True))))
    assert choose(RIB, HOLDER, [ROUSSEAU], vouching).decision is Decision.AUTO
    field = choose(RIB, HOLDER, [by_pen], vouching)
    assert (field.decision, field.provenance.by_hand) == (Decision.CHECK, True)


def test_a_value_vouched_for_is_auto_once_such_values_are_proved_however_unsure():
    unsure = read("FR76", Way.LAYOUT, proved=True)
    vouching = judging({VOUCHED: proof_over(0.0)}, silent_below=0.2)
    assert choose(RIB, IBAN, [unsure], vouching).decision is Decision.AUTO
    assert choose(RIB, IBAN, [replace(unsure, proved=False)], vouching).decision is Decision.CHECK


def test_a_value_vouched_for_is_looked_at_as_long_as_no_such_values_are_proved():
    assert choose(RIB, IBAN, [read("FR76", proved=True)], judging()).decision is Decision.CHECK


def test_a_value_vouched_for_comes_before_a_likelier_one_which_stays_a_rival():
    vouched = read("FR76 1", Way.LAYOUT, proved=True)
    field = choose(
        RIB, IBAN, [read("FR76 2"), vouched], judging({VOUCHED: proof_over(0.0)}, silent_below=0.2)
    )
    assert (field.value, field.alternatives) == ("FR76 1", ("FR76 2",))
    assert field.decision is Decision.CHECK


def test_an_address_cut_short_gives_its_score_to_the_whole_one():
    short = read("12 rue des Lilas", score=0.9)
    whole = read("12 rue des Lilas, 69003 LYON", score=0.6)
    (said,) = readings(ADDRESS, [short, whole])
    assert [(c.value, c.score) for c in said.candidates] == [(whole.value, 0.9), (whole.value, 0.6)]


def test_an_address_that_only_resembles_another_stands_for_itself():
    assert len(readings(ADDRESS, [read("12 rue des Lilas"), read("12 rue des Lilasiers, 69003 LYON")])) == 2
    assert len(readings(HOLDER, [read("Jeanne"), ROUSSEAU])) == 2


def test_the_printed_spelling_is_kept_of_one_coded_in_capitals():
    coded = read("ROUSSEAU JEANNE ANAIS", Way.LABEL, score=0.95, method=Method.MRZ)
    printed = read("Rousseau Jeanne Anaïs", Way.LABEL, line=1, score=0.6)
    assert choose(RIB, HOLDER, [coded, printed], judging()).value == "Rousseau Jeanne Anaïs"
