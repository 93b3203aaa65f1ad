"""Where the value that a label announces may stand: after it, right of it, under it, on the next line."""

import pytest

from claims.rulebook import DocumentType, FieldSpec, Kind
from extractors.fields.extract import weighed
from tests.judgements import candidates_in
from tests.sheets import document, line, sheet

AMOUNT = FieldSpec("montant", Kind.AMOUNT, "Montant", ("montant total",))
HOLDER = FieldSpec("titulaire", Kind.PARTY, "Titulaire", ("titulaire",))
PHONE = FieldSpec("telephone", Kind.PHONE, "Téléphone", ("telephone",))


def announced(spec, *placed):
    """The values that this label announces, the likeliest first."""
    kind = DocumentType("fiche", "Fiche", (), "", multi_page=False, kinds=(), cues=(), fields=(spec,))
    found = candidates_in(weighed(document("fiche", sheet(*placed)), kind), spec.name)
    return [each.value for each in sorted(found, key=lambda each: -each.score) if each.way == "label"]


@pytest.mark.parametrize(
    "value_at",
    [
        (0.5, 0.30),  # right of it
        (0.1, 0.32),  # under it
    ],
)
def test_a_value_stands_right_of_its_label_or_under_it(value_at):
    assert announced(AMOUNT, (0.1, 0.3, "Montant total :"), (*value_at, "1 211,47 €")) == ["1211.47"]


def test_a_value_far_under_its_label_is_not_announced():
    assert announced(AMOUNT, (0.1, 0.3, "Montant total :"), (0.1, 0.42, "1 211,47 €")) == []


def test_the_date_of_something_else_is_announced_by_a_label_of_its_own():
    dated = FieldSpec("date", Kind.DATE, "Date", ("date",))
    assert announced(dated, (0.1, 0.3, "Date des faits : 02/06/2025"), (0.1, 0.4, "Date : 27/06/2025")) == [
        "2025-06-27"
    ]


def test_a_name_in_a_frame_stands_lower_under_its_label():
    frame = [(0.1, 0.3, "Titulaire :"), (0.12, 0.36, "Mme Jeanne ROUSSEAU"), (0.12, 0.378, "12 rue Z")]
    assert announced(HOLDER, *frame) == ["Mme Jeanne ROUSSEAU"]
    assert announced(HOLDER, (0.1, 0.3, "Titulaire"), *frame[1:]) == []


def test_a_sentence_that_ends_with_a_label_goes_on_at_the_start_of_the_next_line():
    sentence = "Je vous demande de bien vouloir me verser le montant total"
    below = line(0.1, 0.118, "de 1 211,47 € que la facture jointe établit", block=3)
    assert announced(AMOUNT, line(0.1, 0.1, sentence, block=3), below) == ["1211.47"]


def test_a_sentence_does_not_go_on_in_another_block():
    sentence = "Je vous demande de bien vouloir me verser le montant total"
    other = line(0.1, 0.118, "Acompte 500,00 €", block=4)
    assert announced(AMOUNT, line(0.1, 0.1, sentence, block=3), other) == []


def test_a_short_line_that_ends_with_a_label_is_no_sentence():
    other = line(0.1, 0.118, "1 211,47 €", block=4)
    assert announced(AMOUNT, line(0.1, 0.1, "Soit un montant total", block=3), other) == ["1211.47"]


def test_a_colon_alone_is_no_cell():
    placed = [(0.1, 0.3, "Titulaire"), (0.3, 0.3, ":"), (0.5, 0.3, "Mme Jeanne ROUSSEAU")]
    assert announced(HOLDER, *placed)[0] == "Mme Jeanne ROUSSEAU"


def test_the_nearest_cell_is_the_one_announced():
    placed = [(0.1, 0.3, "Montant total"), (0.6, 0.3, "500,00 €"), (0.4, 0.3, "1 211,47 €")]
    assert announced(AMOUNT, *placed)[0] == "1211.47"


def test_codes_printed_in_groups_are_read_across_cells():
    placed = [(0.1, 0.3, "Téléphone"), (0.3, 0.3, "04 72"), (0.5, 0.3, "11 22 33")]
    assert announced(PHONE, *placed) == ["+33472112233"]


DAY = FieldSpec("date", Kind.DATE, "Date", ("date",))
RELEASED = FieldSpec("date", Kind.DATE, "Date", ("libere le",))
CLAIMED = FieldSpec("date", Kind.DATE, "Date", ("sinistre du",))
CLAIM_NUMBER = FieldSpec("numero", Kind.REFERENCE, "Numéro", ("votre sinistre",))


def test_a_value_centred_under_the_head_of_its_column_is_announced():
    head = [(0.10, 0.3, "Numéro"), (0.30, 0.3, "Date"), (0.50, 0.3, "Code")]
    assert announced(DAY, *head, (0.38, 0.32, "24/11/2024")) == ["2024-11-24"]
    assert announced(DAY, *head, (0.52, 0.32, "24/11/2024")) == [], "that is the column of the code"


def test_an_amount_that_a_gap_parts_is_one():
    assert announced(AMOUNT, (0.5, 0.3, "Montant total 2"), (0.65, 0.3, "804,75 €")) == ["2804.75"]


@pytest.mark.parametrize("label", ["Libéré(e) le", "LIBÉRÉ(E) LE", "Libéré·e le", "Libéré le"])
def test_a_label_that_speaks_of_either_is_the_label(label):
    assert announced(RELEASED, (0.1, 0.3, f"{label} 21/05/2024")) == ["2024-05-21"]


def test_labels_that_overlap_both_announce():
    kind = DocumentType(
        "fiche", "Fiche", (), "", multi_page=False, kinds=(), cues=(), fields=(CLAIMED, CLAIM_NUMBER)
    )
    found = weighed(document("fiche", sheet((0.1, 0.3, "Votre sinistre du 13/03/2025"))), kind)
    announced_by = [each.value for each in candidates_in(found, "date") if each.way == "label"]
    assert announced_by == ["2025-03-13"]


REFERENCE = FieldSpec("numero_contrat", Kind.REFERENCE, "Contrat", ("contrat", "police"))
INSURANCE = FieldSpec("assureur", Kind.ORGANISATION, "Assureur", ("assurance",))


def test_a_cell_of_two_lines_beside_a_label_is_nearer_than_the_next_column():
    row = [(0.1, 0.3, "Police"), (0.56, 0.3, "D-0001")]
    cell = [(0.25, 0.292, "AGS-7730418 (propriétaire"), (0.25, 0.308, "non occupant)")]
    assert announced(REFERENCE, *row, *cell)[0] == "AGS-7730418"


def test_two_labels_before_one_colon_are_one_label():
    kind = DocumentType(
        "fiche", "Fiche", (), "", multi_page=False, kinds=(), cues=(), fields=(REFERENCE, INSURANCE)
    )
    said = sheet((0.1, 0.3, "Contrat Assurance Habitation : 0098447125"))
    found = candidates_in(weighed(document("fiche", said), kind), "numero_contrat")
    assert "0098447125" in [each.value for each in found if each.way == "label"]
