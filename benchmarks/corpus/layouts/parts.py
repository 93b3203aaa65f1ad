"""Small parts that layouts of several modules are made of."""

from collections.abc import Iterable
from html import escape

from benchmarks.corpus.people import Person
from benchmarks.corpus.wording import long_date


def label_rows(rows: Iterable[tuple[str, str]]) -> str:
    """Rows of a table with two columns: a label, and a value in bold."""
    return "".join(f"<tr><td>{label}</td><td><b>{escape(value)}</b></td></tr>" for label, value in rows)


def cells(values: Iterable[str], tag: str = "td") -> str:
    """One row of a table; the values are HTML."""
    return f"<tr>{''.join(f'<{tag}>{value}</{tag}>' for value in values)}</tr>"


def surname_first(person: Person) -> str:
    """The name as registers write it: LEROY Claire."""
    return f"{person.used_name.upper()} {person.forenames[0]}"


def born(person: Person) -> str:
    """Né(e) le… à…, as papers of courts and prisons say it."""
    return f"né{person.agrees} le {long_date(person.born)} à {person.birthplace.commune}"
