"""Cards on coloured grounds, made and read: most of what they print is found, and nothing wrong is sure."""

from pathlib import Path

from benchmarks.cards import figures, make_cards, read_cards


def test_most_fields_of_cards_on_coloured_grounds_are_read_and_none_is_surely_wrong(tmp_path: Path):
    found = figures(list(read_cards(make_cards(tmp_path, 10, seed=7))))
    assert found["recall"] >= 0.65
    assert found["precision"] >= 0.85
    assert found["wrong_sure"] == 0
