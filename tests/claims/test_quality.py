"""Wrong values keep the form of right ones; the same value is the same however it is typed."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as some
from stdnum import iban

from claims.quality import agree, is_drawn, to_seed, wrong_value
from claims.rulebook import Kind

SEEDS = some.integers(0, 10**6)
FRENCH_IBAN = "FR1420041010050500013M02606"


@given(some.decimals("10.00", "99999.99", places=2), SEEDS)
def test_a_wrong_amount_has_the_same_figures_in_another_order(amount, seed):
    right = f"{amount:.2f}"
    wrong = wrong_value(Kind.AMOUNT, right, Random(seed))
    if wrong is not None:
        assert sorted(wrong) == sorted(right)
        assert wrong != right
        assert wrong[0] != "0"
        assert wrong.endswith(right[-3:])


@given(some.dates(date(1930, 1, 1), date(2029, 12, 31)), SEEDS)
def test_a_wrong_date_is_another_day_of_the_same_year(right, seed):
    wrong = wrong_value(Kind.DATE, right.isoformat(), Random(seed))
    assert wrong is not None
    assert date.fromisoformat(wrong) != right
    assert wrong[:4] == right.isoformat()[:4]


@given(SEEDS)
def test_a_wrong_iban_keeps_both_its_keys(seed):
    wrong = wrong_value(Kind.IBAN, FRENCH_IBAN, Random(seed))
    assert wrong is not None
    assert wrong != FRENCH_IBAN
    assert iban.is_valid(wrong)
    assert iban.is_valid(FRENCH_IBAN)
    assert wrong[4:14] == FRENCH_IBAN[4:14]
    for each in (wrong, FRENCH_IBAN):
        letters = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "12345678912345678923456789")
        assert int(each[4:].translate(letters)) % 97 == 0  # the key of the RIB


@given(SEEDS)
def test_an_iban_from_elsewhere_keeps_its_key(seed):
    wrong = wrong_value(Kind.IBAN, "BE71096123456769", Random(seed))
    assert wrong is not None
    assert wrong != "BE71096123456769"
    assert (int("".join(str(int(c, 36)) for c in wrong[4:] + wrong[:4]))) % 97 == 1


@given(some.text(min_size=0, max_size=30), some.sampled_from(list(Kind)), SEEDS)
def test_whatever_the_value_a_wrong_one_says_something_else_or_is_not_made(value, kind, seed):
    wrong = wrong_value(kind, value, Random(seed))
    assert wrong is None or not agree(kind, wrong, value)


def test_a_wrong_name_keeps_its_first_letter_and_its_length():
    for seed in range(50):
        wrong = wrong_value(Kind.PERSON, "Lefèvre Marie", Random(seed))
        assert wrong is not None
        assert (wrong[0], len(wrong)) == ("L", 13)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (Kind.AMOUNT, "1 110,52 €", "1110.52"),
        (Kind.AMOUNT, "1200", "1200.00"),
        (Kind.DATE, "9/3/2024", "2024-03-09"),
        (Kind.DATE, "09.03.2024", "2024-03-09"),
        (Kind.IBAN, "fr14 2004 1010 0505 0001 3m02 606", FRENCH_IBAN),
        (Kind.SURNAME, "LEFEVRE", "Lefèvre"),
        (Kind.PHONE, "06 12 34 56 78", "+33612345678"),
        (Kind.BOOLEAN, "Oui", "true"),
        (Kind.REFERENCE, "BRI / 2025 / 01", "bri/2025/01"),
    ],
)
def test_the_same_value_agrees_however_it_is_typed(kind, one, other):
    assert agree(kind, one, other)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (Kind.AMOUNT, "1200.00", "1200.10"),
        (Kind.DATE, "2024-03-09", "2024-09-03"),
        (Kind.SURNAME, "Lefèvre", "Lefebvre"),
        (Kind.IBAN, FRENCH_IBAN, "FR1420041010050500013M02607"),
    ],
)
def test_another_value_does_not(kind, one, other):
    assert not agree(kind, one, other)


def test_only_what_the_machine_is_sure_of_is_shown_wrong():
    kinds = {"nom": Kind.SURNAME, "montant": Kind.AMOUNT, "texte": Kind.TEXT}
    sure = {"name": "montant", "value": "1250.00", "decision": "auto", "conflicts": []}
    doubted = {"name": "nom", "value": "Exemple", "decision": "check", "conflicts": []}
    disputed = {"name": "nom", "value": "Exemple", "decision": "auto", "conflicts": [{"value": "x"}]}
    words = {"name": "texte", "value": "bonjour", "decision": "auto", "conflicts": []}
    for seed in range(20):
        field, wrong, right = to_seed([doubted, sure, disputed, words], kinds, Random(seed))
        assert (field, right) == ("montant", "1250.00")
        assert wrong != right
    assert to_seed([doubted, disputed, words], kinds, Random(1)) is None


def test_the_rate_is_kept():
    rng = Random(7)
    assert not any(is_drawn(0, rng) for _ in range(1000))
    assert all(is_drawn(100, rng) for _ in range(1000))
    assert 150 < sum(is_drawn(20, rng) for _ in range(1000)) < 250
