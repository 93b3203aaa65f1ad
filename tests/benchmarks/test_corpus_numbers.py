"""Numbers of the corpus pass the checks that real ones pass, and belong to nobody."""

from random import Random

import pytest
from stdnum import iban, luhn
from stdnum.fr import nir as nir_rules
from stdnum.fr import siren as siren_rules
from stdnum.fr import siret as siret_rules
from stdnum.fr import tva

from benchmarks.corpus import accounts, companies, mrz, people, places, wording
from benchmarks.corpus.papers import Identity

SEEDS = range(60)


@pytest.mark.parametrize("seed", SEEDS)
def test_companies_have_valid_registration_numbers_of_an_unused_block(seed):
    company = companies.company(Random(seed), "locksmith")
    assert siren_rules.is_valid(company.siren)
    assert siret_rules.is_valid(company.siret)
    assert luhn.is_valid(company.siret)
    assert tva.is_valid(company.vat_number)
    assert company.siren.startswith("16")


@pytest.mark.parametrize("seed", SEEDS)
def test_accounts_pass_the_national_key_and_the_international_digits(seed):
    account = accounts.account(Random(seed))
    assert iban.is_valid(account.iban)
    assert account.iban[-2:] == accounts.rib_key(account.bank_code, account.branch_code, account.number)


def test_the_national_key_is_that_of_the_published_example():
    assert accounts.rib_key("20041", "01005", "0500013M026") == "06"


@pytest.mark.parametrize("seed", SEEDS)
def test_social_security_numbers_agree_with_the_person(seed):
    rng = Random(seed)
    person = people.person(rng)
    number = people.nir(person, rng)
    assert nir_rules.is_valid(number)
    assert number[0] == {"F": "2", "M": "1"}[person.sex]
    assert number[1:5] == f"{person.born:%y%m}"


@pytest.mark.parametrize("seed", SEEDS)
def test_phone_numbers_come_from_the_ranges_kept_for_fiction(seed):
    number = people.phone(Random(seed))
    assert len(number) == 10
    assert number[:6] in {"019900", "026191", "035301", "046571", "053649", "063998"}


def test_every_commune_has_a_postcode_of_five_digits_and_a_department():
    assert len(places.communes()) >= 150
    for place in places.communes():
        assert place.postcode.isdigit()
        assert len(place.postcode) == 5
        assert place.department in {"2A", "2B", *(f"{n:02d}" for n in range(1, 96)), "972", "974"}


@pytest.mark.parametrize(
    ("field", "digit"),
    [("520727", "3"), ("AB2134<<<", "5"), ("L898902C<", "3"), ("690806", "1"), ("ZE184226B<<<<<", "1")],
)
def test_check_digits_are_those_of_the_published_examples(field, digit):
    assert mrz.check_digit(field) == digit  # ICAO 9303, parts 3 and 4


@pytest.mark.parametrize("seed", SEEDS)
def test_machine_readable_zones_have_their_published_shapes(seed):
    rng = Random(seed)
    person, home = people.person(rng), places.address(rng)
    card = Identity("cni_2021", person, "X4RTBPFW4", person.born, person.born, home)
    old = Identity("cni_1995", person, "150675112345", person.born, person.born, home)
    travel = Identity("passeport", person, "20AB12345", person.born, person.born, home)
    assert [len(line) for line in mrz.card_2021(card)] == [30, 30, 30]
    assert [len(line) for line in mrz.card_1995(old)] == [36, 36]
    assert [len(line) for line in mrz.passport(travel)] == [44, 44]
    first, second = mrz.card_1995(old)
    assert mrz.check_digit(first + second[:-1]) == second[-1]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zéro"),
        (21, "vingt et un"),
        (71, "soixante et onze"),
        (80, "quatre-vingts"),
        (81, "quatre-vingt-un"),
        (91, "quatre-vingt-onze"),
        (200, "deux cents"),
        (201, "deux cent un"),
        (1000, "mille"),
        (2024, "deux mille vingt-quatre"),
        (80_000, "quatre-vingt mille"),
        (200_000, "deux cent mille"),
    ],
)
def test_numbers_are_spelt_as_on_cheques(number, words):
    assert wording.in_words(number) == words
