"""The words by a value that announce it or tell it apart are seen; those of other papers are not."""

from claims.loading import load_rulebook
from extractors.fields.nearby import Nearby, Signs
from extractors.fields.passages import rows_of
from tests.sheets import sheet

INVOICE = load_rulebook().types["facture"]


def beside(page, words):
    """What stands by those words of the page."""
    rows = rows_of([page])
    row = next(row for row in rows if words[0] in row.line.words)
    return Nearby(rows).beside(tuple((row, word) for word in words))


def texts(words):
    return [word.text for word in words]


def signs(page, text):
    """The signs by the words of that text."""
    rows = rows_of([page])
    wanted = text.split()
    for row in rows:
        words = [word.text for word in row.line.words]
        for at in range(len(words)):
            if words[at : at + len(wanted)] == wanted:
                chosen = row.line.words[at : at + len(wanted)]
                return set(Signs(INVOICE).of(beside(page, chosen)))
    raise AssertionError(text)


def test_words_in_front_and_behind_are_seen_across_the_cells_of_a_row():
    page = sheet((0.1, 0.3, "Total TTC"), (0.6, 0.3, "804,75 € HT"))
    assert signs(page, "804,75") == {"before=total", "before=ttc", "after=ht"}


def test_two_lines_over_a_value_are_seen_the_nearer_as_such():
    page = sheet(
        (0.1, 0.30, "Adresse du chantier"), (0.1, 0.32, "Client : Paul Vasseur"), (0.1, 0.34, "3 rue Neuve")
    )
    found = signs(page, "3 rue Neuve")
    assert {"over=client", "higher=adresse", "higher=chantier"} <= found
    assert not any("vasseur" in sign for sign in found)


def test_what_stands_in_another_column_or_far_above_is_not_over_a_value():
    page = sheet((0.7, 0.32, "Client"), (0.1, 0.1, "Chantier"), (0.1, 0.34, "3 rue Neuve"))
    assert not {sign for sign in signs(page, "3 rue Neuve") if sign.startswith(("over", "higher"))}


def test_words_that_no_paper_of_the_type_is_known_by_are_not_told():
    page = sheet((0.1, 0.3, "Horoscope du jour 12/03/2025"))
    assert signs(page, "12/03/2025") == {"before=du"}


def test_a_sentence_runs_on_from_the_line_before_and_into_the_next():
    page = sheet((0.1, 0.30, "la somme de"), (0.1, 0.32, "450 euros pour"), (0.1, 0.34, "une porte neuve"))
    found = beside(page, page.lines[1].words[:1])
    assert (texts(found.previous), texts(found.right)) == (["la", "somme", "de"], ["euros", "pour"])
    assert texts(found.next) == ["une", "porte", "neuve"]


def test_in_a_table_the_line_before_announces_nothing():
    page = sheet((0.1, 0.30, "Total HT"), (0.1, 0.32, "TVA"), (0.6, 0.32, "80,00"))
    found = beside(page, page.lines[2].words)
    assert (texts(found.left), list(found.previous)) == (["TVA"], [])


def test_nothing_comes_before_the_first_line_nor_after_the_last():
    page = sheet((0.1, 0.30, "450 euros"))
    found = beside(page, page.lines[0].words)
    assert not any((found.left, found.right, found.previous, found.next, found.over))


def test_two_values_that_end_in_one_word_have_each_their_own_surroundings():
    page = sheet((0.1, 0.30, "pour Marie Lefort Durand"))
    rows = rows_of([page])
    nearby, words = Nearby(rows), [(rows[0], word) for word in page.lines[0].words]
    assert texts(nearby.beside(tuple(words[1:])).left) == ["pour"]
    assert texts(nearby.beside(tuple(words[2:])).left) == ["pour", "Marie"]
