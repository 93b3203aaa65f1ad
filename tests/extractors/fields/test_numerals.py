import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.fields.numerals import number_at, spelled_words

UNITS = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
    "onze", "douze", "treize", "quatorze", "quinze", "seize",
)  # fmt: skip


def in_words(number):
    """French as schoolbooks spell it; the reader must take what this says, and more."""
    if number < 17:
        return UNITS[number]
    if number < 20:
        return f"dix-{UNITS[number - 10]}"
    if number < 100:
        return _tens(number)
    if number < 1000:
        return _scaled(number, 100, "cent")
    return _scaled(number, 1000, "mille")


def _tens(number):
    names = {
        2: "vingt",
        3: "trente",
        4: "quarante",
        5: "cinquante",
        6: "soixante",
        7: "soixante",
        8: "quatre-vingt",
        9: "quatre-vingt",
    }
    tens, unit = divmod(number, 10)
    rest = unit + 10 if tens in {7, 9} else unit
    if rest == 0:
        return "quatre-vingts" if tens == 8 else names[tens]
    joint = " et " if rest in {1, 11} and tens < 8 else "-"
    return f"{names[tens]}{joint}{in_words(rest)}"


def _scaled(number, scale, name):
    count, rest = divmod(number, scale)
    head = name if count == 1 else f"{in_words(count)} {name}"
    return head if rest == 0 else f"{head} {in_words(rest)}"


@given(st.integers(min_value=0, max_value=999_999))
def test_any_number_spelled_out_is_read_back(number):
    words = spelled_words(in_words(number))
    read = number_at(words, 0)
    assert read is not None
    assert (read.value, read.after) == (number, len(words))


@pytest.mark.parametrize(
    ("spelled", "number"),
    [
        ("deux mil dix-neuf", 2019),
        ("DEUX MILLE VINGT QUATRE", 2024),
        ("mil neuf cent quatre-vingt-dix-huit", 1998),
        ("mille-deux-cent-trente", 1230),  # 1990 spelling
        ("septante-deux", 72),
        ("nonante et un", 91),
        ("premier", 1),
        ("trois millions deux cent mille", 3_200_000),
    ],
)
def test_reads_deeds_belgians_and_reformed_spelling(spelled, number):
    read = number_at(spelled_words(spelled), 0)
    assert read is not None
    assert read.value == number


def test_stops_where_the_number_stops():
    words = spelled_words("douze trois")
    assert number_at(words, 0).after == 1


def test_an_ordinary_word_is_no_number():
    assert number_at(spelled_words("porte blindée"), 0) is None


def test_a_number_within_a_text_says_where_it_ends_there():
    words = spelled_words("la somme de quatre cent vingt euros")
    assert number_at(words, 3) == (420, 3, 6)
    assert number_at(spelled_words("soit deux millions"), 1) == (2_000_000, 1, 3)
