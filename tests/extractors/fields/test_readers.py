import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.rulebook import Kind
from extractors.fields.readers import READERS

LINES = (
    "Madame Jeanne ROUSSEAU",
    "12 bis rue des Lilas, Bât. B, 69003 LYON CEDEX 03",
    "Tél : 04 72 11 22 33 - jeanne.rousseau@orange.fr",
    "SARL SERRURERIE DU PARC au capital de 8 000 € SIRET 110 014 016 00015 RCS Lyon",
    "Facture n° 2024-118 du 12/03/2024 : Total HT 1 009,56 € TVA 20 % 201,91 € Total TTC 1 211,47 €",
    "IBAN FR14 2004 1010 0505 0001 3M02 606 BIC PSSTFRPPPAR",
    "L'an deux mille vingt-quatre, le neuf mars à six heures, nous, Paul Durand, officier de police",
)
ASKS_THE_MODEL = {Kind.PERSON, Kind.PARTY}
SLOWEST_S = 0.001  # a line, on a machine that does nothing else


def test_every_kind_with_a_normal_form_has_a_reader():
    assert set(Kind) - set(READERS) == {Kind.BOOLEAN, Kind.CHOICE, Kind.TEXT}


@pytest.mark.parametrize("kind", [kind for kind in READERS if kind not in ASKS_THE_MODEL])
@settings(max_examples=60, deadline=None)
@given(
    text=st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from(" ".join(LINES).split()), max_size=14).map(" ".join),
        st.text("0123456789 .,/-€FRIOBSlo°\n", max_size=60),
    )
)
def test_readers_take_any_text_and_give_values_left_to_right_without_overlap(kind, text):
    found = READERS[kind](text)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(f.value.strip() == f.value != "" for f in found)
    assert all(0.0 < f.strength <= 1.0 for f in found)


@pytest.mark.slow
@pytest.mark.parametrize("kind", [kind for kind in READERS if kind not in ASKS_THE_MODEL])
def test_a_line_is_read_in_under_a_millisecond(kind):
    def once():
        start = time.perf_counter()
        for line in LINES:
            READERS[kind](line)
        return (time.perf_counter() - start) / len(LINES)

    once()  # patterns and word lists load once
    assert min(once() for _ in range(20)) < SLOWEST_S
