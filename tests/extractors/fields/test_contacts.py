import pytest

from extractors.fields.emails import find_emails
from extractors.fields.phones import find_phones
from extractors.fields.tracking import find_tracking_numbers, s10_check_digit


@pytest.mark.parametrize(
    ("printed", "e164"),
    [
        ("Tél : 04 72 11 22 33", "+33472112233"),
        ("04.72.11.22.33", "+33472112233"),
        ("06-12-34-56-78", "+33612345678"),
        ("0472112233", "+33472112233"),
        ("+33 4 72 11 22 33", "+33472112233"),
        ("+33 (0)4 72 11 22 33", "+33472112233"),
        ("0033472112233", "+33472112233"),
        ("(0)4 72 11 22 33", "+33472112233"),
        ("06\u00a012\u00a034\u00a056\u00a078", "+33612345678"),
        ("0692 12 34 56", "+262692123456"),  # Réunion
        ("0596 70 12 34", "+596596701234"),  # Martinique
        ("+262 262 41 12 34", "+262262411234"),
        ("+687 25 12 34", "+687251234"),  # Nouvelle-Calédonie
        ("+32 2 555 12 12", "+3225551212"),
        ("Tel.0472112233", "+33472112233"),
        ("+33 6 39 98 12 34", "+33639981234"),  # never given out, and said to be a telephone
    ],
)
def test_reads_telephone_numbers_in_international_form(printed, e164):
    assert [f.value for f in find_phones(printed)] == [e164]


@pytest.mark.parametrize(
    ("read", "e164"),
    [
        ("O4 72 11 22 33", "+33472112233"),
        ("portable C6 1234 5678", "+33612345678"),
        ("o6.12.34.56.78", "+33612345678"),
    ],
)
def test_a_nought_read_as_a_letter_is_told_to_be_repaired(read, e164):
    (found,) = find_phones(read)
    assert (found.value, found.repaired) == (e164, True)
    assert not any(each.repaired for each in find_phones("04 72 11 22 33"))


def test_reads_two_numbers_of_one_line():
    assert [f.value for f in find_phones("04 72 11 22 33 / 06 12 34 56 78")] == [
        "+33472112233",
        "+33612345678",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "IBAN FR76 3000 4008 2300 0101 2345 645",
        "12 04 72 11 22 33",
        "1 009,56 €",
        "SIRET 04721122334455",
        "06 12 34 56 7",
        "04/07/2024",
        "12.0472112233",
    ],
)
def test_other_numbers_are_no_telephones(text):
    assert find_phones(text) == []


@pytest.mark.parametrize(
    ("printed", "address"),
    [
        ("jeanne.rousseau@orange.fr", "jeanne.rousseau@orange.fr"),
        ("Jeanne.Rousseau@ORANGE.FR", "jeanne.rousseau@orange.fr"),
        ("Mail : contact@serrurerie-parc.fr.", "contact@serrurerie-parc.fr"),
        ("jeanne . rousseau @ orange . fr", "jeanne.rousseau@orange.fr"),
        ("jeanne_rousseau @gmail.com", "jeanne_rousseau@gmail.com"),
        ("jeanne.rousseau©orange.fr", "jeanne.rousseau@orange.fr"),
        ("contact (at) serrurerie-parc.com", "contact@serrurerie-parc.com"),
        ("jeanne.rousseau@orange,fr", "jeanne.rousseau@orange.fr"),
        ("greffe.tj@justice. gouv .fr", "greffe.tj@justice.gouv.fr"),
        ("le 12 mars. jeanne@orange.fr", "jeanne@orange.fr"),
    ],
)
def test_reads_mail_addresses_whole_or_damaged(printed, address):
    assert [f.value for f in find_emails(printed)] == [address]


@pytest.mark.parametrize("text", ["www.orange.fr", "rendez-vous @ 12h", "M. Durand", "1 009,56 €"])
def test_other_words_are_no_mail_addresses(text):
    assert find_emails(text) == []


def test_a_damaged_address_is_weaker():
    assert find_emails("a.b © orange.fr")[0].strength < find_emails("a.b@orange.fr")[0].strength


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1A 123 456 7890 1", "1A12345678901"),
        ("Recommandé n° 2C 123 456 7890 1", "2C12345678901"),
        ("AR 1A12345678901", "1A12345678901"),
        ("RK 473 124 829 FR", "RK473124829FR"),
        ("RK 47 312 482 9 FR", "RK473124829FR"),
    ],
)
def test_reads_numbers_of_registered_letters(printed, number):
    assert [f.value for f in find_tracking_numbers(printed)] == [number]


def test_the_international_check_digit_decides():
    assert s10_check_digit("47312482") == 9
    assert find_tracking_numbers("RK473124828FR")[0].strength <= 0.3


@pytest.mark.parametrize("text", ["04 72 11 22 33", "FR14 2004 1010 0505 0001 3M02 606", "facture 2024-118"])
def test_other_numbers_are_no_registered_letters(text):
    assert find_tracking_numbers(text) == []
