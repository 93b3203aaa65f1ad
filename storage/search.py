"""Full-text search over the pages and the cases of every pli.

One row a page and one a case, holding stems (`storage.stems`); each database has its own index over them:
a GIN index on PostgreSQL, FTS5 on SQLite.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from storage.stems import Term, stems
from storage.tables import page, search_text

MOST = 2000  # rows that a question brings; beyond, it must be made narrower


class Kind(StrEnum):
    """What a row is about."""

    PAGE = "page"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class PageText:
    """A page to be found: `case` is the case it belongs to, 0 for none."""

    item: str
    number: int
    case: int
    text: str


@dataclass
class Found:
    """What was found in one case of one pli, or in a pli outside its cases (`case` 0).

    `pages` are positions of the table of pages.
    """

    pli: str
    case: int
    is_case: bool = False
    pages: list[int] = field(default_factory=list)


def write(
    connection: sa.Connection, pli_id: str, pages: Iterable[PageText], cases: Mapping[int, str]
) -> None:
    """Write down the texts of a pli in place of those before; a text that did not change is left alone."""
    positions = {
        (row.item, row.number): row.position
        for row in connection.execute(
            sa.select(page.c.position, page.c.item, page.c.number).where(page.c.pli == pli_id)
        )
    }
    now: dict[tuple[str, int], tuple[int, str]] = {
        (Kind.PAGE, positions[each.item, each.number]): (each.case, each.text)
        for each in pages
        if (each.item, each.number) in positions
    }
    now |= {(Kind.CASE, number): (number, text) for number, text in cases.items()}
    columns = [search_text.c[name] for name in ("id", "kind", "position", "case_number", "mark")]
    before = {
        (row.kind, row.position): row
        for row in connection.execute(sa.select(*columns).where(search_text.c.pli == pli_id))
    }
    _forget(connection, [row.id for key, row in before.items() if key not in now])
    for key, (case, text) in now.items():
        _write_row(connection, pli_id, key, case, text, before.get(key))


def _forget(connection: sa.Connection, ids: Sequence[int]) -> None:
    if ids:
        connection.execute(sa.delete(search_text).where(search_text.c.id.in_(ids)))


def _write_row(
    connection: sa.Connection, pli_id: str, key: tuple[str, int], case: int, text: str, before: Any
) -> None:
    mark = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    if before is None:
        values = {"pli": pli_id, "kind": key[0], "position": key[1], "mark": mark}
        connection.execute(sa.insert(search_text).values(case_number=case, stems=stems(text), **values))
    elif before.mark != mark:
        changed = {"case_number": case, "mark": mark, "stems": stems(text)}
        connection.execute(sa.update(search_text).where(search_text.c.id == before.id).values(changed))
    elif before.case_number != case:
        moved = sa.update(search_text).where(search_text.c.id == before.id)
        connection.execute(moved.values(case_number=case))


def find(connection: sa.Connection, wanted: Sequence[Term]) -> tuple[list[Found], bool]:
    """What holds all that is wanted, newest first, and whether there was more than could be looked at."""
    if not wanted:
        return [], False
    rows = connection.execute(query(connection.dialect.name, wanted)).all()
    found: dict[tuple[str, int], Found] = {}
    for row in rows[:MOST]:
        group = found.setdefault((row.pli, row.case_number), Found(row.pli, row.case_number))
        if row.kind == Kind.CASE:
            group.is_case = True
        else:
            group.pages.append(row.position)
    for group in found.values():
        group.pages.sort()
    return sorted(found.values(), key=lambda group: not group.is_case), len(rows) > MOST


def query(dialect: str, wanted: Sequence[Term]) -> sa.Select[Any]:
    """The rows that match, newest first.

    The matching stands in a part of its own, with its limit: the planner could otherwise walk the table from
    its newest row on, reading text after text.
    """
    columns = [search_text.c[name] for name in ("id", "pli", "kind", "position", "case_number")]
    matching = sa.select(*columns).where(_matches(dialect, wanted)).limit(MOST + 1)
    some = matching.cte("matching").prefix_with("MATERIALIZED", dialect="postgresql")
    return sa.select(some).order_by(some.c.id.desc())


def _matches(dialect: str, wanted: Sequence[Term]) -> sa.ColumnElement[bool]:
    if dialect == "postgresql":
        simple: sa.ColumnClause[str] = sa.literal_column("'simple'")
        asked = sa.func.to_tsquery(simple, " & ".join(_for_postgresql(term) for term in wanted))
        return sa.func.to_tsvector(simple, search_text.c.stems).op("@@", is_comparison=True)(asked)
    asked_of_sqlite = " AND ".join(_for_sqlite(term) for term in wanted)
    index = sa.table("search_fts", sa.column("rowid"), sa.column("search_fts"))
    hits = sa.select(index.c.rowid).where(index.c.search_fts.op("MATCH", is_comparison=True)(asked_of_sqlite))
    return search_text.c.id.in_(hits)


# Stems are letters and figures only (claims.folding.fold): nothing in them means anything to either database.
def _for_postgresql(term: Term) -> str:
    rows = [" <-> ".join(f"'{stem}'" for stem in row) for row in term.any_of]
    rows += [f"'{term.begins}':*"] if term.begins else []
    return f"({' | '.join(f'({row})' for row in dict.fromkeys(rows))})"


def _for_sqlite(term: Term) -> str:
    rows = [f'"{" ".join(row)}"' for row in term.any_of]
    rows += [f'"{term.begins}" *'] if term.begins else []
    return f"({' OR '.join(dict.fromkeys(rows))})"
