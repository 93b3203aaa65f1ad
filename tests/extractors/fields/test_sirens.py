import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.registration_numbers import siren_is_valid, siret_is_valid
from extractors.fields.nirs import find_nirs, nir_key
from extractors.fields.sirens import find_sirens, find_sirets

MINISTRY = "11001401600015"  # the ministry of the Interior's
NINE = st.text(string.digits, min_size=9, max_size=9)


def with_luhn(body):
    return next(body + d for d in string.digits if _sum(body + d) % 10 == 0)


def _sum(digits):
    doubled = (2 * int(d) for d in digits[-2::-2])
    return sum(map(int, digits[-1::-2])) + sum(d - 9 if d > 9 else d for d in doubled)


@pytest.mark.parametrize(
    "printed",
    [
        "SIRET : 110 014 016 00015",
        "Siret 11001401600015 APE 4332B",
        "N° SIRET 110.014.016.00015",
        "SIRET 110 014 016 000 15",
        "SIRET\n110 014 016 00015",
        "110\u00a0014\u00a0016\u00a000015",
    ],
)
def test_reads_an_establishment_number(printed):
    assert [f.value for f in find_sirets(printed)] == [MINISTRY]


def test_la_poste_has_a_rule_of_its_own():
    assert siret_is_valid("35600000000048")
    assert [f.value for f in find_sirets("La Poste SIRET 356 000 000 00048")] == ["35600000000048"]


def test_undoes_the_confusions_of_ocr_when_luhn_confirms():
    (found,) = find_sirets("SIRET : 11OO1401600015")
    assert (found.value, found.repaired) == (MINISTRY, True)


def test_a_labelled_number_that_fails_luhn_is_weak():
    (found,) = find_sirets("SIRET 110 014 016 00016")
    assert found.strength <= 0.3


@pytest.mark.parametrize(
    "text", ["110 014 016 00016", "04 72 11 22 33 04 72", "IBAN FR76 1100 1401 6000 15", "12345"]
)
def test_other_numbers_are_no_establishments(text):
    assert find_sirets(text) == []


@pytest.mark.parametrize(
    ("printed", "siren"),
    [
        ("110 014 016 R.C.S. Paris", "110014016"),
        ("RCS Lyon B 110 014 016", "110014016"),
        ("SIREN : 110014016", "110014016"),
        ("SIRET 110 014 016 00015", "110014016"),
        ("TVA intracommunautaire : FR 57 120015011", "120015011"),
        ("N° TVA FR57120015011", "120015011"),
    ],
)
def test_reads_a_company_number_wherever_it_stands(printed, siren):
    (found,) = find_sirens(printed)
    assert found.value == siren
    assert found.strength >= 0.85


@pytest.mark.parametrize("text", ["montant 120 015 011,00 €", "FR 58 120015011 TVA", "812 345 678"])
def test_amounts_and_wrong_keys_are_no_companies(text):
    assert [f for f in find_sirens(text) if f.strength > 0.5] == []


@given(st.text(string.digits, min_size=8, max_size=8).filter(lambda body: int(body) > 0))
def test_every_number_that_satisfies_luhn_is_read_back(body):
    siren = with_luhn(body)
    assert siren_is_valid(siren)
    assert [f.value for f in find_sirens(f"SIREN {siren[:3]} {siren[3:6]} {siren[6:]}")] == [siren]


@given(st.text(string.digits, min_size=8, max_size=8), st.integers(0, 8), st.sampled_from(string.digits))
def test_one_wrong_digit_never_makes_another_company(body, position, digit):
    siren = with_luhn(body)
    damaged = siren[:position] + digit + siren[position + 1 :]
    assert damaged == siren or find_sirens(f"SIREN {damaged}") == []


@pytest.mark.parametrize(
    ("printed", "nir"),
    [
        ("2 55 08 14 168 025 38", "255081416802538"),
        ("255081416802538", "255081416802538"),
        ("2 55 O8 14 168 025 38", "255081416802538"),
        ("N° SS : 2.55.08.14.168.025 clé 38".replace(".", " "), "255081416802538"),
        ("1 85 07 2A 123 456", "185072A123456"),
    ],
)
def test_reads_social_security_numbers(printed, nir):
    assert [f.value for f in find_nirs(printed)] == [nir]


def test_a_wrong_key_makes_it_weak():
    (found,) = find_nirs("2 55 08 14 168 025 39")
    assert found.strength <= 0.3


def test_corsican_departments_count_as_19_and_18():
    assert nir_key("185072A123456") == 97 - 1850719123456 % 97
    assert nir_key("185072B123456") == 97 - 1850718123456 % 97


@pytest.mark.parametrize(
    "text", ["3 55 08 14 168 025 38", "2 55 13 14 168 025 38", "1 850 712,00 €", "04 72 11 22 33"]
)
def test_other_numbers_are_no_social_security_numbers(text):
    assert [f for f in find_nirs(text) if f.strength > 0.3] == []
