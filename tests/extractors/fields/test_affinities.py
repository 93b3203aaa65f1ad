"""What is said around a value counts by what it means, for the field that it was learned for."""

import numpy as np
import pytest

from claims.loading import load_rulebook
from claims.rulebook import FieldSpec, Kind
from extractors.fields import choosing
from extractors.fields.affinities import PARTS, SIZE, STEP, Affinities, blocks, directions_around, told
from extractors.fields.candidates import Candidate
from extractors.fields.nearby import Nearby
from extractors.fields.passages import rows_of
from extractors.language_model import DIMENSIONS, word_vectors
from tests.judgements import judgement_of, weighing
from tests.sheets import document, sheet

INVOICE = load_rulebook().types["facture"]
DATE = FieldSpec("date", Kind.DATE, "Date")
WHERE = "facture.date"


def around(page, line, first, last):
    """The directions around some words of a line of the page."""
    rows = rows_of([page])
    words = rows[line].line.words[first:last]
    return directions_around(Nearby(rows).beside(tuple((rows[line], w) for w in words)), words)


def part(directions, name):
    start = PARTS.index(name) * DIMENSIONS
    return directions[start : start + DIMENSIONS]


def direction(*words):
    """The mean direction of words, the first the heaviest, as far as two go."""
    total = word_vectors(list(words)).T @ np.array([1.0, 0.75][: len(words)])
    return total / np.linalg.norm(total)


def speaking(field, *words, kind=Kind.DATE):
    """Affinities that know one thing: those words in front speak for the field."""
    weights = np.zeros(SIZE + 1)
    weights[:DIMENSIONS] = direction(*words)
    return Affinities({f"{kind}={field}": np.round(weights / STEP).astype(np.int32)})


def test_the_nearest_word_in_front_counts_most():
    found = part(around(sheet((0.1, 0.3, "facture reçue 12/03/2024")), 0, 2, 3), "before")
    assert found == pytest.approx(direction("reçue", "facture"))


def test_each_part_is_of_length_one_or_nothing():
    page = sheet((0.1, 0.3, "Date"), (0.1, 0.33, "12/03/2024"))
    found = around(page, 1, 0, 1)
    assert np.linalg.norm(part(found, "over")) == pytest.approx(1.0)
    assert not part(found, "after").any()
    assert not part(found, "own").any(), "figures mean nothing"


def test_words_that_nobody_knows_count_nothing_and_keep_their_distance():
    found = part(around(sheet((0.1, 0.3, "facture xqzvw 12/03/2024")), 0, 2, 3), "before")
    assert found == pytest.approx(direction("facture"))


def test_a_value_says_its_own_words():
    found = part(around(sheet((0.1, 0.3, "chez Menuiserie Lambert")), 0, 1, 2), "own")
    assert found == pytest.approx(direction("menuiserie"))


def test_words_used_alike_speak_alike_for_a_field():
    knows = speaking("date", "facture", kind="name")
    rows = [sheet((0.1, 0.3, f"{word} 12/03/2024")) for word in ("factures", "devis", "naissance")]
    near, close, far = knows.log_odds(WHERE, Kind.DATE, np.array([around(page, 0, 1, 2) for page in rows]))
    assert near > close > far


def test_what_was_learned_of_kind_name_and_field_adds_up_and_the_rest_says_nothing():
    ones = np.zeros(SIZE + 1, np.int32)
    ones[SIZE] = 1000
    everything = Affinities(dict.fromkeys(blocks(WHERE, Kind.DATE), ones))
    nowhere = np.zeros((1, SIZE))
    assert everything.log_odds(WHERE, Kind.DATE, nowhere) == pytest.approx(3000 * STEP)
    assert everything.log_odds("rib.date", Kind.DATE, nowhere) == pytest.approx(2000 * STEP)
    assert everything.log_odds("rib.iban", Kind.IBAN, nowhere) == 0.0


def test_a_value_is_told_how_far_it_is_ahead_of_the_best_other():
    best, other = told(Kind.DATE, [2.0, -1.0])
    assert (best["around"], best["around_ahead"], best["kind=date*around_ahead"]) == (2.0, 3.0, 3.0)
    assert other["around_ahead"] == -3.0
    (alone,) = told(Kind.DATE, [0.0])
    assert alone["around_ahead"] > 3.0


def test_of_two_values_the_one_whose_surroundings_suit_is_chosen():
    page = sheet((0.1, 0.30, "naissance 01/02/1980"), (0.1, 0.35, "facture 12/03/2024"))
    rows = rows_of([page])
    dates = [
        Candidate(value, tuple((rows[n], word) for word in rows[n].line.words[1:]), value, 0.5)
        for n, value in enumerate(("1980-02-01", "2024-03-12"))
    ]
    knows = judgement_of({"around": 1.0}, affinities=speaking("date", "facture", kind="name"))
    (first, second) = choosing.judged(weighing(document("facture", page), [(DATE, dates)]), DATE, knows)
    assert first.reading.best.value == "2024-03-12"
    assert first.probability > second.probability
