"""Texts with their variants in place: what is chosen, what is left out, how headings are numbered."""

import re
from random import Random

from benchmarks.corpus.layouts.varied import listed, prose, varied

SEEDS = range(60)


def test_every_wording_of_a_choice_is_drawn_and_no_stray_mark_is_left():
    drawn = {varied(Random(n), "[Vu|Attendu [que|, dès lors, que]] la requête") for n in SEEDS}
    assert drawn == {
        "Vu la requête",
        "Attendu que la requête",
        "Attendu, dès lors, que la requête",
    }


def test_a_value_is_escaped_and_its_brackets_are_no_choice():
    assert varied(Random(0), "Société {firm}", firm="A & [B|C]") == "Société A &amp; [B|C]"


def test_a_line_that_may_be_left_out_is_there_at_times_only():
    drawn = {prose(Random(n), "Toujours.\n? Parfois.") for n in SEEDS}
    assert drawn == {"<p>Toujours.</p>", "<p>Toujours.</p><p>Parfois.</p>"}


def test_a_section_is_left_out_with_all_that_stands_under_it():
    drawn = {
        re.sub("<h4>.*?</h4>", "#", prose(Random(n), "## A\nun\n? ## B\ndeux\n## C\ntrois")) for n in SEEDS
    }
    assert drawn == {"#<p>un</p>#<p>trois</p>", "#<p>un</p>#<p>deux</p>#<p>trois</p>"}


def test_headings_are_numbered_one_after_another():
    drawn = {
        tuple(re.findall("<h4>(.*?)</h4>", prose(Random(n), "## Faits\nun\n## Droit\ndeux"))) for n in SEEDS
    }
    assert {("Faits", "Droit"), ("1. Faits", "2. Droit"), ("I - Faits", "II - Droit")} <= drawn


def test_a_heading_alone_has_no_number():
    assert {prose(Random(n), "## Faits\nun") for n in SEEDS} == {"<h4>Faits</h4><p>un</p>"}


def test_a_list_keeps_so_many_texts_and_never_one_twice():
    for n in SEEDS:
        items = re.findall(
            "<p class=li>.*?(un|deux|trois)</p>", listed(Random(n), ("un", "deux", "trois"), 2, 5)
        )
        assert 2 <= len(items) == len(set(items)) <= 3
