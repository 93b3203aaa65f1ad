"""A database of drafted cases to measure the pages on: `python -m benchmarks.fill_work URL`.

100,000 cases of ten pages each, one a pli but for a landlord's batch of twenty now and then; two years of
arrivals, seven cases in ten decided. Names are made up by pairing syllables; no document stands behind them.
The rows follow from a seed: the same database every time.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from claims.cases import Claimant, Procedure, Verdict
from claims.folding import fold
from claims.people import Role
from claims.work import WorkState
from storage import accounts, schema, tables
from storage.database import Database

PASSWORD = "porte-courrier-2026"  # noqa: S105 - of made-up accounts
_PAGES_A_PLI = 10
_WEEKS = 104
_SYLLABLES = ("ba", "cor", "dé", "fau", "gui", "lan", "mé", "nou", "per", "ri", "sau", "tour", "val", "zé")
_FORENAMES = ("Ada", "Bilal", "Chloé", "Diane", "Émile", "Fatou", "Hugo", "Inès", "Léon", "Maïa", "Noé")
_DEPARTMENTS = (*(f"{n:02}" for n in range(1, 96) if n != 20), "2A", "2B", "971", "974", "")
_PIECES = ("rib", "facture", "carte_identite", "non_prise_en_charge_assurance", "contrat_location")
_LABELS = ("Réponse attendue sous deux mois", "Prescription quadriennale", "Pièces demandées")
_TEAMS = ("Nord", "Sud", "Est", "Ouest")
_BATCH = 20
_AT_A_TIME = 5_000

Row = dict[str, Any]


@dataclass
class _Filling:
    """Where new rows come from."""

    cases: int
    now: datetime
    agents: list[int]
    chance: random.Random = field(default_factory=lambda: random.Random(20260302))

    def plis(self) -> Iterator[tuple[str, datetime, int]]:
        """Each pli: its id, when it came, how many cases it makes."""
        made = number = 0
        while made < self.cases:
            number += 1
            makes = min(_BATCH if number % 400 == 0 else 1, self.cases - made)
            came = self.now - timedelta(seconds=self.chance.randrange(_WEEKS * 7 * 86_400))
            made += makes
            yield f"P{number:06}", came, makes

    def name(self) -> str:
        """A made-up name."""
        syllables = self.chance.choices(_SYLLABLES, k=self.chance.randint(2, 4))
        return f"{''.join(syllables).capitalize()} {self.chance.choice(_FORENAMES)}"


def fill(database: Database, cases: int) -> None:
    """Migrate and fill an empty database, and have it look at its own statistics."""
    schema.migrate(database)
    now = datetime.now(UTC)
    with database.begin() as connection:
        agents = [_agent(connection, number, now) for number in range(12)]
        _others(connection, now)
    filling = _Filling(cases, now, agents)
    plis = list(filling.plis())
    lines = list(_lines(filling, plis))
    with database.begin() as connection:
        _insert(connection, tables.pli, (_pli(filling, *each) for each in plis))
        _insert(connection, tables.page, (row for pli, _, makes in plis for row in _pages(pli, makes)))
        _insert(connection, tables.case, (_case(line) for line in lines))
        _insert(connection, tables.work, lines)
        _insert(connection, tables.asked_piece, (row for line in lines for row in _asked(filling, line)))
        _insert(connection, tables.blind_sample, (row for line in lines for row in _sample(filling, line)))
    _go_on_counting(database)
    _analyze(database)


def _agent(connection: sa.Connection, number: int, now: datetime) -> int:
    role = Role.VALIDATEUR if number < 2 else Role.REDACTEUR
    team = _TEAMS[number % len(_TEAMS)]
    made = accounts.create(connection, f"agent{number}", f"Agent {number}", role, team, PASSWORD, now)
    return made or 0


def _others(connection: sa.Connection, now: datetime) -> None:
    for role in (Role.PILOTAGE, Role.ADMIN, Role.COURRIER):
        accounts.create(connection, role, role.capitalize(), role, "", PASSWORD, now)


def _pli(filling: _Filling, pli: str, came: datetime, makes: int) -> Row:
    digest = f"{int(pli[1:]):064x}"
    return {
        "id": pli,
        "fingerprint": digest,
        "source": "bucket",
        "name": f"{pli}.pdf",
        "batch": f"lot {pli[1:4]}" if makes > 1 else "",
        "received_at": came,
        "state": "drafted",
        "run": 1,
        "drafted_at": came + timedelta(hours=filling.chance.randint(1, 20)),
        "items_processed": 1,
        "pages_read": _PAGES_A_PLI * makes,
    }


def _pages(pli: str, cases: int) -> Iterator[Row]:
    digest = f"{int(pli[1:]):064x}"
    for position in range(_PAGES_A_PLI * cases):
        yield {
            "pli": pli,
            "position": position,
            "item": f"{pli}.pdf",
            "number": position + 1,
            "shelf": "originals",
            "content": digest,
            "media_type": "application/pdf",
            "state": "read",
            "words": digest,
            "read_ms": 900,
        }


def _lines(filling: _Filling, plis: Iterable[tuple[str, datetime, int]]) -> Iterator[Row]:
    case = 0
    for pli, came, makes in plis:
        drafted = min(came + timedelta(hours=filling.chance.randint(1, 20)), filling.now)
        for position in range(1, makes + 1):
            case += 1
            yield _line(filling, case, pli, position, came, drafted, makes)


def _line(
    filling: _Filling, case: int, pli: str, position: int, came: datetime, drafted: datetime, makes: int
) -> Row:
    chance = filling.chance
    name, reference = filling.name(), f"BRI/{came:%Y%m%d}/{case % 1000:03}" if case % 3 else ""
    fields = chance.randint(8, 40)
    doubts = chance.randint(1, fields // 2) if chance.random() < 0.7 else 0
    return {
        "case": case,
        "pli": pli,
        "position": position,
        "procedure": chance.choices(list(Procedure), (70, 12, 12, 6))[0],
        "claimant": Claimant.BAILLEUR_SOCIAL if makes > 1 else Claimant.PERSONNE_PHYSIQUE,
        "verdict": chance.choices(list(Verdict), (25, 40, 25, 10))[0],
        "name": name,
        "reference": reference,
        "folded": fold(f"{name} {reference}"),
        "department": chance.choice(_DEPARTMENTS),
        "source": "bucket",
        "batch": f"lot {pli[1:4]}" if makes > 1 else "",
        "received_at": came,
        "drafted_at": drafted,
        "due": (came + timedelta(days=chance.choice((30, 60, 61, 730)))).date() if case % 10 else None,
        "due_label": chance.choice(_LABELS) if case % 10 else "",
        "pages": _PAGES_A_PLI,
        "fields": fields,
        "doubts": doubts,
        "drafted_fields": fields,
        "drafted_doubts": doubts,
        **_standing(filling, drafted),
    }


def _standing(filling: _Filling, drafted: datetime) -> Row:
    """Where a case stands: most are decided, the oldest first."""
    chance = filling.chance
    decided = drafted + timedelta(days=chance.randint(1, 30), hours=chance.randint(0, 23))
    agent = chance.randrange(len(filling.agents))
    is_over = chance.random() < 0.72 and decided < filling.now
    state = chance.choices(
        (WorkState.CONFIRMED, WorkState.REJECTED)
        if is_over
        else (WorkState.TO_REVIEW, WorkState.SECOND_LOOK, WorkState.SET_ASIDE),
        (88, 12) if is_over else (92, 3, 5),
    )[0]
    aside = (filling.now + timedelta(days=chance.randint(-2, 30))).date()
    return {
        "state": state,
        "assignee": filling.agents[agent] if chance.random() < 0.3 else None,
        "aside_until": aside if state is WorkState.SET_ASIDE else None,
        "decided_at": decided if is_over else None,
        "decided_by": filling.agents[agent] if state is not WorkState.TO_REVIEW else None,
        "team": _TEAMS[agent % len(_TEAMS)] if is_over else "",
        "seconds": chance.randint(40, 1500) if is_over else 0,
        "corrected": chance.choice((0, 0, 1, 2)) if is_over else 0,
        "wrong_auto": int(chance.random() < 0.02) if is_over else 0,
    }


def _case(line: Row) -> Row:
    return {
        "id": line["case"],
        "pli": line["pli"],
        "position": line["position"],
        "procedure": line["procedure"],
        "is_open": line["decided_at"] is None,
        "keys": "{}",
        "drafted_at": line["drafted_at"],
    }


def _asked(filling: _Filling, line: Row) -> Iterator[Row]:
    if line["verdict"] is Verdict.INCOMPLETE:
        for piece in filling.chance.sample(_PIECES, filling.chance.randint(1, 3)):
            yield {"case": line["case"], "piece": piece}


def _sample(filling: _Filling, line: Row) -> Iterator[Row]:
    if line["state"] is WorkState.CONFIRMED and filling.chance.random() < 0.02:
        is_typed = filling.chance.random() < 0.8
        yield {
            "pli": line["pli"],
            "position": line["position"],
            "field": "montant_factures",
            "confirmed": "1200.00",
            "was_auto": filling.chance.random() < 0.5,
            "confirmed_by": line["decided_by"],
            "team": line["team"],
            "drawn_at": line["decided_at"],
            "typed": "1200.00" if is_typed else None,
            "typed_at": line["decided_at"] if is_typed else None,
            "typed_by": filling.agents[0] if is_typed else None,
            "agrees": filling.chance.random() > 0.01 if is_typed else None,
        }


def _insert(connection: sa.Connection, table: sa.Table, rows: Iterable[Row]) -> None:
    """Rows in bulk: COPY on PostgreSQL, many at a time elsewhere."""
    write: Callable[[sa.Connection, sa.Table, list[Row]], None]
    write = _copy if connection.dialect.name == "postgresql" else _many
    some: list[Row] = []
    for row in rows:
        some.append(row)
        if len(some) == _AT_A_TIME:
            write(connection, table, some)
            some = []
    if some:
        write(connection, table, some)


def _many(connection: sa.Connection, table: sa.Table, rows: list[Row]) -> None:
    connection.execute(sa.insert(table), rows)


def _copy(connection: sa.Connection, table: sa.Table, rows: list[Row]) -> None:
    names = ", ".join(f'"{name}"' for name in rows[0])
    cursor = connection.connection.cursor()
    with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
        for row in rows:
            copy.write_row([str(v) if isinstance(v, str) else v for v in row.values()])


def _go_on_counting(database: Database) -> None:
    """Have new cases numbered after those written with their numbers."""
    if database.engine.dialect.name == "postgresql":
        with database.begin() as connection:
            last = sa.func.max(tables.case.c.id)
            sequence = sa.func.pg_get_serial_sequence("drafted_case", "id")
            connection.execute(sa.select(sa.func.setval(sequence, last)).select_from(tables.case))


def _analyze(database: Database) -> None:
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(
            "VACUUM ANALYZE" if connection.dialect.name == "postgresql" else "PRAGMA optimize"
        )


def main(arguments: list[str] | None = None) -> int:
    """Fill the database that a URL names, which must be empty."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("url", help="postgresql://… or sqlite:///…")
    parser.add_argument("--cases", type=int, default=100_000)
    asked = parser.parse_args(arguments)
    started = time.monotonic()
    database = Database(asked.url)
    fill(database, asked.cases)
    database.close()
    print(json.dumps({"cases": asked.cases, "seconds": round(time.monotonic() - started, 1)}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
