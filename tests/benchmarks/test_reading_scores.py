"""How the reading benchmark counts: against pages whose words are known."""

import pytest

from benchmarks.reading.exact_pages import exact_pages
from benchmarks.reading.scores import Tally, normal, numbers_of


def shares(printed, read):
    tally = Tally()
    tally.add("page", printed, read)
    return tally.shares()


def test_a_page_read_as_it_is_printed_has_no_error():
    text = "Montant à régler : 12 345,60 €\nétabli le 3 mars 2024"
    assert shares(text, text) == {"cer": 0, "missed_words": 0, "missed_accented": 0, "numbers_right": 1}


def test_words_missed_are_counted_whatever_their_order_letters_in_order():
    told = shares("un deux trois", "trois un deux")
    assert told["missed_words"] == 0
    assert told["cer"] > 0.5


def test_a_word_that_is_printed_twice_must_be_read_twice():
    assert shares("porte porte", "porte")["missed_words"] == pytest.approx(1 / 2)


def test_an_accent_lost_is_an_accented_word_missed():
    assert shares("été hiver", "ete hiver")["missed_accented"] == 1


@pytest.mark.parametrize(
    ("printed", "read", "right"),
    [
        ("IBAN FR76 3000 6000 0112", "IBAN FR76 30006000 0112", 1),
        ("IBAN FR76 3000 6000 0112", "IBAN FR76 3000 6008 0112", 0),
        ("du 12345 au 67890", "67890", 0.5),
        ("le 30.05.2024\n116 avenue", "30.05.2024\nrue\n116 avenue", 1),
        ("le 30.05.2024\nrue\n116 avenue", "30.05.2024\n116 avenue", 1),
        ("12 345 678", "12 345\n678", 1),
    ],
)
def test_numbers_are_right_when_each_of_their_digits_is(printed, read, right):
    assert shares(printed, read)["numbers_right"] == right


def test_short_numbers_are_not_counted():
    assert numbers_of("page 2 sur 14, le 3 mars 2024") == []


def test_signs_that_look_alike_are_made_the_same():
    assert normal("l’été —  « œuvre » |") == 'l\'été - " oeuvre "'


def test_every_degradation_gets_its_pages_each_of_another_family():
    pages = []
    for page in exact_pages(3, 1, reserved=True):
        pages.append(page)
        if len(pages) == 2:
            break
    assert pages[0].degradation != pages[1].degradation
    assert pages[0].family != pages[1].family
    assert all(len(page.text.split()) >= 40 for page in pages)


@pytest.mark.parametrize(
    ("printed", "read", "missed"),
    [
        ("Total : 1 250,00 €", "Total: 1250,00€", 0),
        ("Total: 1250,00€", "Total : 1 250,00 €", 0),
        ("1 250,00 €", "1250,80€", 3),
        ("7 7 250", "7250", 1),
        ("le locataire", "lelocataire", 2),
    ],
)
def test_a_space_beside_a_digit_or_a_mark_is_no_word_missed(printed, read, missed):
    assert shares(printed, read)["missed_words"] == pytest.approx(missed / len(printed.split()))
