"""Telling a language from what broken fonts leave of it."""

import pytest

from extractors.text.legibility import reads_as_language

PROSE = (
    "Par la présente, je sollicite l'indemnisation du préjudice subi à la suite de l'intervention des forces "
    "de l'ordre survenue à mon domicile, au cours de laquelle la porte d'entrée a été endommagée."
)


def shifted(text: str, places: int) -> str:
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    return text.lower().translate(str.maketrans(alphabet, alphabet[places:] + alphabet[:places]))


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        PROSE.upper(),
        "The claimant asks for the repair of the door that was broken by mistake in the early morning hours.",
        "DUPONT MARTIN BERNARD THOMAS PETIT ROBERT RICHARD DURAND DUBOIS MOREAU LAURENT SIMON MICHEL",
        "1 234,56 € 788,04 € FA-2024-0117",  # too few letters to say anything
    ],
)
def test_french_english_names_and_figures_read_as_language(text):
    assert reads_as_language(text)


@pytest.mark.parametrize("places", [1, 3, 7, 13, 17, 23])
def test_a_shifted_alphabet_does_not(places):
    assert not reads_as_language(shifted(PROSE, places))
