from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.fields.mrz import find_zones
from extractors.fields.mrz_reading import check_digit
from extractors.fields.passages import rows_of
from extractors.fields.structured import structured_candidates
from tests.sheets import sheet

LATEST = date(2024, 6, 1)


def _checked(signs):
    return f"{signs}{check_digit(signs)}"


def card(
    surname="ROUSSEAU", forenames="JEANNE<MARIE", number="D2H6862M2", birth="800303", sex="F", expiry="310415"
):
    first = f"IDFRA{_checked(number)}".ljust(30, "<")
    second = f"{_checked(birth)}{sex}{_checked(expiry)}FRA".ljust(29, "<")
    composite = check_digit(first[5:30] + second[0:7] + second[8:15] + second[18:29])
    return [first, f"{second}{composite}", f"{surname}<<{forenames}".ljust(30, "<")]


def passport(
    surname="LE<GOFF", forenames="YANN", number="12AB34567", birth="650713", sex="M", expiry="290101"
):
    second = f"{_checked(number)}FRA{_checked(birth)}{sex}{_checked(expiry)}".ljust(42, "<") + "0"
    return [
        f"P<FRA{surname}<<{forenames}".ljust(44, "<"),
        second + str(check_digit(second[0:10] + second[13:20] + second[21:43])),
    ]


def old_card(surname="DURAND", forenames="PAUL<<HENRI", number="150369300123", birth="901213", sex="M"):
    first = f"IDFRA{surname}".ljust(30, "<") + "693012"
    second = f"{_checked(number)}{forenames.ljust(14, '<')}{_checked(birth)}{sex}"
    return [first, second + str(check_digit(first + second))]


def read(lines, latest=LATEST):
    return find_zones("\n".join(lines), latest)


def values(zone):
    return {field.name: field.value for field in zone.fields}


def test_reads_the_card_of_2021():
    (zone,) = read(["RÉPUBLIQUE FRANÇAISE", *card()])
    assert (zone.layout, zone.proved) == ("TD1", True)
    assert values(zone) == {
        "nom": "ROUSSEAU",
        "prenoms": "JEANNE MARIE",
        "date_naissance": "1980-03-03",
        "date_expiration": "2031-04-15",
        "numero_document": "D2H6862M2",
        "sexe": "F",
        "nationalite": "FRA",
    }


def test_reads_a_passport():
    (zone,) = read(passport())
    assert (zone.layout, zone.proved) == ("TD3", True)
    assert values(zone)["nom"] == "LE GOFF"
    assert values(zone)["numero_document"] == "12AB34567"
    assert values(zone)["date_expiration"] == "2029-01-01"


def test_reads_the_specimen_of_the_standard():
    lines = ["P<UTOERIKSSON<<ANNA<MARIA".ljust(44, "<"), "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]
    (zone,) = read(lines)
    assert zone.proved
    assert values(zone)["date_naissance"] == "1974-08-12"


def test_reads_the_french_card_of_1995_which_has_a_layout_of_its_own_and_no_expiry():
    (zone,) = read(old_card(forenames="JEAN<PIERRE<<"))
    assert (zone.layout, zone.proved) == ("CNI", True)
    assert values(zone) == {
        "nom": "DURAND",
        "prenoms": "JEAN-PIERRE",
        "date_naissance": "1990-12-13",
        "numero_document": "150369300123",
        "sexe": "M",
        "nationalite": "FRA",
    }


def test_values_under_a_check_digit_are_surer_than_names():
    (zone,) = read(card())
    by_name = {field.name: field for field in zone.fields}
    assert by_name["date_naissance"].proved
    assert not by_name["nom"].proved
    assert by_name["date_naissance"].strength > 0.95 > by_name["sexe"].strength > by_name["nom"].strength


@pytest.mark.parametrize(
    "damage",
    [
        lambda line: line.replace("0", "O"),
        lambda line: line.replace("1", "I"),
        lambda line: line.replace("<<<<<<", " <<< <<<", 1),
        lambda line: line.replace("<<<<", "««", 1),
        lambda line: line.lower(),
        lambda line: line.replace("<<<", "<<", 1),  # a filler lost
        lambda line: line.replace("<<<", "<<<<", 1),  # a filler too many
    ],
)
def test_undoes_what_ocr_does_to_dates_and_fillers(damage):
    first, second, third = card(number="X4RTBPFW4")
    (zone,) = read([first, damage(second), third])
    assert values(zone)["date_naissance"] == "1980-03-03"
    assert values(zone)["date_expiration"] == "2031-04-15"
    assert values(zone)["numero_document"] == "X4RTBPFW4"


def test_misread_fillers_are_no_given_names():
    first, second, third = card(forenames="JEANNE")
    (zone,) = read([first, second, third[:-6] + "KK<KKK"])
    assert values(zone)["prenoms"] == "JEANNE"


def test_repairs_a_number_only_when_one_change_alone_makes_it_right():
    first, second, third = card(number="XR4TBPFW5")
    (zone,) = read([first.replace("XR4TBPFW5", "XR4TBPFWS"), second, third])
    number = next(field for field in zone.fields if field.name == "numero_document")
    assert (number.value, number.repaired, number.proved) == ("XR4TBPFW5", True, True)


def test_a_value_whose_digit_fails_is_weak():
    first, second, third = card()
    (zone,) = read([first, second.replace("800303", "800304"), third])
    birth = next(field for field in zone.fields if field.name == "date_naissance")
    assert not birth.proved
    assert birth.strength <= 0.3
    assert not zone.proved


def test_a_birth_is_never_after_the_day_the_paper_came_in():
    assert values(read(card(birth="300101"))[0])["date_naissance"] == "1930-01-01"
    assert values(read(old_card(birth="050101"))[0])["date_naissance"] == "2005-01-01"


@pytest.mark.parametrize(
    "lines",
    [
        ["A" * 30, "A" * 30, "A" * 30],
        ["IDFRA" + "<" * 25, "<" * 30, "<" * 30],
        ["RELEVE D'IDENTITE BANCAIRE", "FR1420041010050500013M02606"],
        ["CONDITIONS GENERALES DE VENTE DE L'ENTREPRISE", "PAGE 1"],
    ],
)
def test_other_lines_in_capitals_are_no_zone(lines):
    assert read(lines) == []


def test_two_documents_on_one_page_are_two_zones():
    assert [zone.layout for zone in read([*card(), "photocopie", *passport()])] == ["TD1", "TD3"]


@given(
    st.dates(min_value=date(1925, 1, 1), max_value=date(2024, 5, 31)),
    st.text("ABCDEFGHJKLMNPRTVWXY2346789", min_size=9, max_size=9),
)
def test_every_card_made_by_the_rules_is_read_back(birth, number):
    (zone,) = read(card(birth=f"{birth:%y%m%d}", number=number))
    assert values(zone)["date_naissance"][2:] == birth.isoformat()[2:]
    assert values(zone)["numero_document"] == number


@given(st.integers(0, 8), st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"))
def test_a_number_that_is_not_the_card_s_is_never_sure(position, sign):
    lines = card(number="X4RTBPFW4")
    damaged = lines[0][: 5 + position] + sign + lines[0][6 + position :]
    sure = [
        f.value
        for zone in read([damaged, *lines[1:]])
        for f in zone.fields
        if f.name == "numero_document" and f.strength > 0.95
    ]
    same_digit = check_digit(damaged[5:14]) == int(damaged[14])
    assert same_digit or sure in ([], ["X4RTBPFW4"])


def test_an_empty_end_of_a_line_misread_is_empty_again():
    first, second, names = card(number="G26RPPRN2", surname="DIALLO", forenames="FATIMA")
    lines = [first[:17] + "<<E<KELLE<LEE", second, names[:18] + "<<<KEKELE<EE"]
    (zone,) = find_zones("\n".join(lines))
    assert (zone.value("numero_document"), zone.value("prenoms"), zone.proved) == (
        "G26RPPRN2",
        "FATIMA",
        True,
    )


def test_a_line_of_an_address_above_does_not_hide_the_zone():
    lines = ["12 RUE DES LILAS, 38400 SAINT MARTIN D HERES", "1,88 M 05 03 2022 ROUSSEAU MARIE", *card()]
    assert [zone.value("nom") for zone in find_zones("\n".join(lines))] == ["ROUSSEAU"]


@pytest.mark.parametrize(("birth", "sex"), [("800301", "M"), ("800302", "F"), ("800304", "M")])
def test_two_lines_of_a_card_of_2021_are_no_card_of_1995_though_a_digit_holds(birth, sex):
    lines = card(birth=birth, sex=sex)[:2]
    assert all(zone.layout != "CNI" for zone in find_zones("\n".join(lines)))


@pytest.mark.parametrize(
    ("number", "vouched"),
    [("D2HJ8L2M2", True), ("D2H6862M2", False), ("DGHJ8L2M2", False), ("150369300123", True)],
)
def test_digits_that_cannot_tell_six_from_g_vouch_for_no_number_that_has_one(number, vouched):
    lines = old_card(number=number) if number.isdigit() else card(number=number)
    page = sheet(*((0.1, 0.5 + 0.03 * n, text) for n, text in enumerate(lines)))
    found = structured_candidates([page], rows_of([page]))
    (said,) = {(candidate.value, candidate.proved) for candidate in found["numero_document"]}
    assert said == (number, vouched)
    assert all(candidate.proved for candidate in found["date_naissance"])
