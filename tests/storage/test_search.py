"""Pages and cases found again, on both databases alike."""

import sys
from threading import Thread

import pytest
import sqlalchemy as sa

from storage import search
from storage.search import PageText
from storage.stems import excerpt, stem, terms
from storage.tables import search_text
from tests.storage.arrivals import received, taken, unpacked

PAGE_1 = """Les forces de l'ordre ont brisé la porte de mon appartement, 12 rue de l'Église, à Péronne.
Montant des réparations : 1 234,56 € ; facture n° FA-2024/0117 du 9 mars 2024."""
PAGE_2 = """Relevé d'identité bancaire
IBAN : FR76 3000 1007 9412 3456 7890 185
Téléphone 06 12 34 56 78 ; indemnisations demandées."""
CASE = "P260302-ABCDEF-1\nLefèvre-Dupré\nÉlodie\nBDP-2024-00042\n1234.56\n0185"


@pytest.fixture
def filled(database):
    with database.begin() as connection:
        pli = received(connection)
        (job,) = taken(connection)
        unpacked(connection, job, 3)
        pages = [PageText("scan.pdf", 1, 1, PAGE_1), PageText("scan.pdf", 2, 1, PAGE_2)]
        search.write(connection, pli, [*pages, PageText("scan.pdf", 3, 0, "Enveloppe vide")], {1: CASE})
    return database


def found(database, question: str) -> list[str]:
    """Where it stands: "case 1", "page 0"…"""
    with database.reading() as connection:
        groups, _ = search.find(connection, terms(question))
    cases = [f"case {group.case}" for group in groups if group.is_case]
    return [*cases, *(f"page {position}" for group in groups for position in group.pages)]


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("portes brisées", ["page 0"]),  # endings
        ("eglise PERONNE", ["page 0"]),  # accents, capitals
        ("l'appartement de Péronne", ["page 0"]),  # what stands everywhere is not looked for
        ("porte tribunal", []),  # all the words
        ('"porte de mon appartement"', ["page 0"]),
        ('"appartement de mon porte"', []),
        ("indemnis*", ["page 1"]),
        ("indemnisat*", ["page 1"]),  # past the stem
        ("appart*", ["page 0"]),
        ("1 234,56", ["case 1", "page 0"]),
        ("1234,56", ["case 1", "page 0"]),
        ("1234.56", ["case 1", "page 0"]),
        ("FA-2024/0117", ["page 0"]),
        ("FA 2024 0117", ["page 0"]),
        ("FA20240117", ["page 0"]),
        ("FR7630001007941234567890185", ["page 1"]),
        ("FR76 3000 1007 9412 3456 7890 185", ["page 1"]),
        ("0612345678", ["page 1"]),
        ("06.12.34.56.78", ["page 1"]),
        ("0185", ["case 1"]),
        ("lefevre", ["case 1"]),
        ("Lefèvre-Dupré Élodie", ["case 1"]),
        ("BDP-2024-00042", ["case 1"]),
        ("P260302-ABCDEF", ["case 1"]),
        ("enveloppe", ["page 2"]),
        ("", []),
        ("!!! ' \" ) OR *", []),  # nothing means anything to the database
        ("porte' | 'x", []),
        ('NEAR("porte", 2) AND', []),
    ],
)
def test_a_question_finds_what_it_asks_for(filled, question, places):
    assert found(filled, question) == places


def test_what_changed_is_found_as_it_is_now_and_what_did_not_is_left_alone(filled):
    with filled.begin() as connection:
        (pli,) = set(connection.execute(sa.select(search_text.c.pli)).scalars())
        columns = sa.select(search_text.c.position, search_text.c.id).where(search_text.c.kind == "page")
        before = dict(connection.execute(columns).all())
        pages = [PageText("scan.pdf", 1, 2, PAGE_1), PageText("scan.pdf", 2, 2, "Facture de serrurier")]
        search.write(connection, pli, pages, {2: "Moreau"})
        kept = connection.execute(sa.select(search_text).where(search_text.c.kind == "page")).all()
    assert {row.position: row.id for row in kept} == {0: before[0], 1: before[1]}
    assert found(filled, "serruriers") == ["page 1"]
    assert found(filled, "bancaire") == []
    assert found(filled, "lefevre") == []
    assert found(filled, "moreau") == ["case 2"]
    assert found(filled, "enveloppe") == []


def test_more_than_can_be_looked_at_is_told(database, monkeypatch):
    monkeypatch.setattr(search, "MOST", 2)
    with database.begin() as connection:
        pli = received(connection)
        (job,) = taken(connection)
        unpacked(connection, job, 3)
        search.write(connection, pli, [PageText("scan.pdf", n, 1, "porte") for n in (1, 2, 3)], {})
    with database.reading() as connection:
        (group,), is_more = search.find(connection, terms("porte"))
    assert (len(group.pages), is_more) == (2, True)


def test_the_index_answers_and_not_the_table(database):
    """What keeps a million pages fast: no text is read to find out whether it matches."""
    with database.begin() as connection:
        pli = received(connection)
        rows = [
            {
                "pli": pli,
                "kind": "page",
                "position": n,
                "case_number": 1,
                "mark": "",
                "stems": f"port numero n{n}",
            }
            for n in range(20_000)
        ]
        connection.execute(sa.insert(search_text), rows)
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
    with database.reading() as connection:
        dialect = connection.dialect
        asked = search.query(dialect.name, terms("n777 porte"))
        text = asked.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
        explain = "EXPLAIN " if dialect.name == "postgresql" else "EXPLAIN QUERY PLAN "
        plan = "\n".join(
            str(row) for row in connection.exec_driver_sql(explain + str(text).replace("%", "%%"))
        )
    if dialect.name == "postgresql":
        assert "search_fts_stems" in plan
        assert "Seq Scan on search_text" not in plan
    else:
        assert "VIRTUAL TABLE INDEX" in plan
        assert "SCAN search_text" not in plan


@pytest.mark.parametrize(
    ("question", "hits"),
    [
        ("brise", ["brisé"]),
        ("1234,56 porte", ["porte", "1 234,56"]),
        ("répar*", ["réparations"]),
        ('"forces de l\'ordre"', ["forces de l'ordre"]),
        ("FA20240117", ["FA-2024/0117"]),
    ],
)
def test_an_excerpt_marks_what_was_looked_for(question, hits):
    pieces = excerpt(PAGE_1, terms(question))
    assert [piece.text for piece in pieces if piece.is_hit] == hits
    assert "".join(piece.text for piece in pieces).strip("… ") in " ".join(PAGE_1.split())


def test_an_excerpt_of_a_long_page_is_short_and_begins_at_a_word():
    text = "mot " * 300 + "serrurier " + "fin " * 300
    pieces = excerpt(text, terms("serruriers"))
    assert [piece.text for piece in pieces if piece.is_hit] == ["serrurier"]
    assert pieces[0].text == "… "
    assert pieces[1].text.startswith("mot")
    assert sum(len(piece.text) for piece in pieces) < 400


def test_words_stemmed_by_several_threads_at_once_are_not_mixed_up():
    words = [
        f"{a}{b}" for a in ("serrur", "assur", "locat", "perquisit") for b in ("iers", "ations", "ements")
    ]
    alone = [stem.__wrapped__(word) for word in words]
    found: list[list[str]] = []
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        threads = [
            Thread(target=lambda: found.extend([stem.__wrapped__(word) for word in words] for _ in range(60)))
            for _ in range(6)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(interval)
    assert len(found) == 360
    assert all(each == alone for each in found)
