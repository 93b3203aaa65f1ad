"""What speaks for a value, signal by signal: names that a trained model refers to."""

import math
from dataclasses import replace

import pytest

from claims.pages import Line, PageKind
from claims.rulebook import FieldSpec, Kind
from extractors.fields.candidates import Candidate, Way
from extractors.fields.evidence import readings
from extractors.fields.passages import rows_of
from tests.judgements import weighing
from tests.sheets import document, scanned, sheet
from tests.sheets import line as line_of

PAGE = sheet((0.1, 0.10, "Titulaire : Jeanne ROUSSEAU"), (0.1, 0.14, "Banque Exemple"), (0.1, 0.18, "FR76"))
RIB = document("rib", PAGE)
HOLDER = FieldSpec("titulaire", Kind.PARTY, "Titulaire")
IBAN = FieldSpec("iban", Kind.IBAN, "IBAN")


def read(value, *, line=0, score=0.8, way=Way.LABEL, pages=(PAGE,), **changed):
    """A value that all words of a line say."""
    row = rows_of(pages)[line]
    words = tuple((row, word) for word in row.line.words)
    return replace(Candidate(value, words, value, score, way=way), **changed)


ROUSSEAU = read("Jeanne ROUSSEAU")
BANK = read("Banque Exemple", line=1, score=0.5)


def signals(*candidates, spec=HOLDER, found_in=RIB):
    """What speaks for the first of the values that these candidates say."""
    weighed = weighing(found_in, [(spec, candidates)])
    return weighed.evidence(spec, weighed.readings[spec.name][0])


def test_candidates_that_say_the_same_are_one_reading_the_likeliest_first():
    found = readings(HOLDER, [read("JEANNE ROUSSEAU", score=0.4), BANK, ROUSSEAU])
    assert [[c.value for c in each.candidates] for each in found] == [
        ["Jeanne ROUSSEAU", "JEANNE ROUSSEAU"],
        ["Banque Exemple"],
    ]


def test_what_is_vouched_for_comes_first_in_a_reading_and_among_them():
    vouched = replace(BANK, proved=True)
    assert readings(HOLDER, [ROUSSEAU, vouched])[0].best is vouched
    same_but_vouched = replace(ROUSSEAU, score=0.1, proved=True)
    assert readings(HOLDER, [ROUSSEAU, same_but_vouched])[0].best is same_but_vouched


@pytest.mark.parametrize(("one", "other"), [("Anaïs LE GOFF", "ANAIS LEGOFF"), ("L'Abri", "L’ABRI")])
def test_names_say_the_same_without_accents_case_or_spaces(one, other):
    assert len(readings(HOLDER, [read(one), read(other)])) == 1


def test_codes_say_the_same_only_letter_by_letter():
    assert len(readings(IBAN, [read("FR76a"), read("FR76A")])) == 2


def test_a_score_counts_by_its_log_odds_up_to_near_certainty():
    assert signals(ROUSSEAU)["odds"] == pytest.approx(math.log(4))
    assert signals(replace(ROUSSEAU, score=1.0))["odds"] == pytest.approx(math.log(0.995 / 0.005))
    assert signals(replace(ROUSSEAU, score=0.0))["odds"] == pytest.approx(-math.log(0.995 / 0.005))


def test_a_value_with_no_other_is_alone():
    said = signals(ROUSSEAU)
    assert (said["alone"], said["rivals"], said["behind"]) == (1.0, 0.0, 0.0)
    assert said["ahead"] == 0.8


def test_another_value_speaks_against_it():
    said = signals(ROUSSEAU, BANK)
    assert (said["alone"], said["rivals"]) == (0.0, pytest.approx(math.log(2)))
    assert said["ahead"] == pytest.approx(0.3)


def test_a_value_is_behind_another_of_a_higher_score():
    vouched = replace(BANK, proved=True)
    said = signals(ROUSSEAU, vouched)
    assert (said["proved"], said["behind"], said["ahead"]) == (1.0, 1.0, pytest.approx(-0.3))


def test_a_value_beside_one_that_is_vouched_for_says_so():
    weighed = weighing(RIB, [(HOLDER, [ROUSSEAU, replace(BANK, proved=True)])])
    vouched, other = weighed.readings["titulaire"]
    assert weighed.evidence(HOLDER, other)["proved_rival"] == 1.0
    assert weighed.evidence(HOLDER, vouched)["proved_rival"] == 0.0


def test_another_field_that_claims_the_value_speaks_against_it():
    bank = FieldSpec("banque", Kind.ORGANISATION, "Banque")
    weighed = weighing(RIB, [(HOLDER, [ROUSSEAU]), (bank, [read("M. Jeanne ROUSSEAU", score=0.3)])])
    said = weighed.evidence(bank, weighed.readings["banque"][0])
    assert (said["elsewhere"], said["more_elsewhere"]) == (0.8, 1.0)
    assert weighed.evidence(HOLDER, weighed.readings["titulaire"][0])["more_elsewhere"] == 0.0


@pytest.mark.parametrize(
    ("name", "text", "against"),
    [
        ("date", "née le 12/03/1980", 1.0),
        ("date_naissance", "née le 12/03/1980", 0.0),
        ("date", "fait le 12/03/2024", 0.0),
    ],
)
def test_a_day_of_birth_speaks_against_every_other_day(name, text, against):
    page = sheet((0.1, 0.1, text))
    row = rows_of([page])[0]
    value = Candidate("1980-03-12", ((row, row.line.words[-1]),), text.split()[-1], 0.8)
    assert (
        signals(value, spec=FieldSpec(name, Kind.DATE, "Date"), found_in=document("rib", page))[
            "birth_of_none"
        ]
        == against
    )


def test_a_name_tells_whether_it_is_a_persons_or_a_firms():
    person, firm = signals(read("Mme Jeanne ROUSSEAU")), signals(read("SARL Rousseau"))
    assert (person["given_name"], person["civil"], person["firm"]) == (1.0, 1.0, 0.0)
    assert (firm["given_name"], firm["civil"], firm["firm"]) == (0.0, 0.0, 1.0)


def test_ways_that_agree_are_counted_and_each_is_named_with_its_score():
    said = signals(ROUSSEAU, replace(ROUSSEAU, way=Way.LAYOUT, score=0.5))
    assert said["ways"] == 1.0
    assert said["way=label"] == said["way=layout"] == 1.0
    assert said["way=label*odds"] == pytest.approx(math.log(4))
    assert said["way=layout*odds"] == pytest.approx(0.0)
    assert "way=coded" not in said


def test_a_value_said_on_several_lines_says_so():
    assert signals(ROUSSEAU)["places"] == 0.0
    again = read("Jeanne ROUSSEAU", line=1, score=0.5)
    assert signals(ROUSSEAU, again)["places"] == pytest.approx(math.log(2))


def test_the_form_and_the_repair_are_those_of_the_best_candidate():
    said = signals(replace(ROUSSEAU, form=0.6, repaired=True))
    assert (said["form"], said["repaired"]) == (0.6, 1.0)
    assert signals(ROUSSEAU, replace(ROUSSEAU, score=0.1, repaired=True))["repaired"] == 0.0


def test_the_reading_of_its_words_speaks_by_the_worst_and_the_mean():
    words = PAGE.lines[1].words
    line = Line((replace(words[0], confidence=0.6), replace(words[1], confidence=0.9)))
    page = replace(scanned(PAGE), lines=(PAGE.lines[0], line))
    bank = read("Banque Exemple", line=1, pages=(page,))
    said = signals(bank, found_in=document("rib", page))
    assert (said["least_read"], said["mean_read"], said["doubted"]) == (0.6, pytest.approx(0.75), 1.0)
    assert said["from_pixels"] == 1.0


def test_the_words_of_a_file_are_not_read_from_pixels():
    said = signals(ROUSSEAU)
    assert (said["from_pixels"], said["least_read"], said["doubted"]) == (0.0, 1.0, 0.0)


@pytest.mark.parametrize(("kind", "written"), [(PageKind.PRINTED, 0.0), (PageKind.HANDWRITTEN, 1.0)])
def test_handwriting_says_so(kind, written):
    assert signals(ROUSSEAU, found_in=document("rib", replace(PAGE, kind=kind)))["handwritten"] == written


def test_doubt_about_the_type_of_the_document_is_passed_on():
    unsure = replace(RIB, confidence=0.75)
    assert signals(ROUSSEAU, found_in=unsure)["source_doubt"] == 0.25


def test_a_value_after_the_first_page_says_so():
    pages = (PAGE, replace(PAGE, page=2))
    late = read("Jeanne ROUSSEAU", line=3, pages=pages)
    assert signals(late, found_in=document("rib", *pages))["later_page"] == 1.0
    assert signals(ROUSSEAU)["later_page"] == 0.0


@pytest.mark.parametrize(
    ("value", "capitals", "digits"),
    [
        ("Jeanne Rousseau", 1.0, 0.0),
        ("et cordialement Jeanne", 1 / 3, 0.0),
        ("FR76", 1.0, 0.5),
        ("2024", 0.0, 1.0),
    ],
)
def test_the_look_of_a_value_is_told(value, capitals, digits):
    said = signals(read(value))
    assert (said["capitals"], said["digits"]) == (pytest.approx(capitals), pytest.approx(digits))
    assert said["letters"] == pytest.approx(math.log(len(value) + 1))


def test_the_words_a_value_stands_on_are_counted():
    assert signals(read("FR76", line=2))["words"] == 0.0
    assert signals(BANK)["words"] == pytest.approx(math.log(2))


def test_some_signals_weigh_by_the_kind_of_value():
    said = signals(ROUSSEAU)
    assert said["kind=party"] == said["kind=party*way=label"] == 1.0
    assert said["kind=party*odds"] == said["odds"]
    assert not any(name.startswith("kind=iban") for name in said)


def test_a_field_is_named_with_its_document_and_the_way_it_was_read():
    said = signals(ROUSSEAU)
    assert said["field=rib.titulaire"] == said["field=rib.titulaire*way=label"] == 1.0


def test_every_signal_is_a_finite_number():
    said = signals(replace(ROUSSEAU, value="", score=0.0), BANK)
    assert all(math.isfinite(value) for value in said.values())


DATED = sheet((0.1, 0.1, "3 mai 2024"), (0.1, 0.5, "9 juin 2024"), (0.1, 0.9, "1 avril 2024"))
DAY = FieldSpec("date", Kind.DATE, "Date")


def in_order(which):
    """What speaks for one of three dates, by its line."""
    values = ("2024-05-03", "2024-06-09", "2024-04-01")
    dates = [read(value, line=n, pages=(DATED,)) for n, value in enumerate(values)]
    weighed = weighing(document("facture", DATED), [(DAY, dates)])
    meant = next(r for r in weighed.readings["date"] if r.best.value == values[which])
    return weighed.evidence(DAY, meant)


@pytest.mark.parametrize(
    ("which", "first", "last", "at"), [(0, 1.0, 0.0, 0.0), (1, 0.0, 0.0, 0.5), (2, 0.0, 1.0, 1.0)]
)
def test_where_a_value_is_said_among_the_others_counts(which, first, last, at):
    said = in_order(which)
    assert (said["first_said"], said["last_said"], said["said_at"]) == (first, last, at)


@pytest.mark.parametrize(
    ("which", "least", "most", "at"), [(2, 1.0, 0.0, 0.0), (0, 0.0, 0.0, 0.5), (1, 0.0, 1.0, 1.0)]
)
def test_days_are_put_in_order_by_the_calendar(which, least, most, at):
    said = in_order(which)
    assert (said["least"], said["most"], said["size_at"]) == (least, most, at)


def test_sums_are_put_in_order_by_their_number_and_not_by_their_letters():
    total = FieldSpec("montant_ttc", Kind.AMOUNT, "Total")
    sums = [read("950.00", line=0), read("1110.52", line=1)]
    weighed = weighing(document("facture", PAGE), [(total, sums)])
    most = [r.best.value for r in weighed.readings["montant_ttc"] if weighed.evidence(total, r)["most"]]
    assert most == ["1110.52"]


def test_names_are_in_no_order_of_size():
    said = signals(ROUSSEAU, BANK)
    assert (said["least"], said["most"], said["size_at"]) == (0.0, 0.0, 0.0)


def test_an_order_counts_by_the_field_of_the_document():
    assert in_order(0)["field=facture.date*first_said"] == 1.0
    assert in_order(2)["field=facture.date*at_foot"] == 1.0


def test_how_tall_a_line_is_and_how_much_of_it_a_value_is_count():
    tall = sheet(
        (0.1, 0.1, "Fermetures"), line_of(0.1, 0.2, "AZUR HABITAT", tall=2.0), (0.1, 0.3, "75002 Paris")
    )
    firm = read("AZUR HABITAT", line=1, pages=(tall,))
    said = signals(
        firm, found_in=document("facture", tall), spec=FieldSpec("fournisseur", Kind.ORGANISATION, "")
    )
    assert said["tall"] == pytest.approx(math.log(2), abs=0.01)
    assert said["whole_row"] == 1.0
    part = replace(firm, words=firm.words[:1])
    assert signals(part, found_in=document("facture", tall), spec=HOLDER)["whole_row"] == 0.5
