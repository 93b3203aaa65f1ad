"""Which case does a pli belong to, among a hundred thousand: `python -m benchmarks.matching`.

A private PostgreSQL is filled with made-up cases (`benchmarks.case_files`), then plis about them and new
claims that look like them are looked up, compared and written, one transaction each as the line does, then
rolled back. Written to `benchmarks/results/matching.json`.
"""

import argparse
import json
import os
import statistics
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import psycopg

from benchmarks import case_files
from benchmarks.case_files import Incoming, Maker
from benchmarks.scale import running
from claims.blocking import lookup_keys
from claims.case_keys import CaseKeys
from claims.matching import propose
from claims.proposals import Proposal, ProposalKind
from storage import cases, schema
from storage.database import Database
from tests.servers.stores import Postgres

RESULTS = Path(__file__).parent / "results" / "matching.json"
_NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
_JOINING = {ProposalKind.COMPLEMENT, ProposalKind.DUPLICATE}
_FOLLOWING = _JOINING | {ProposalKind.RELANCE}
_OURS = "P999999-ARRIVE"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was proposed for one pli, in how many milliseconds, and whether its case was compared."""

    pli: Incoming
    proposals: tuple[Proposal, ...]
    ms: float
    was_compared: bool

    def joins(self, kind: ProposalKind) -> bool:
        """Whether the right case is proposed, as that kind."""
        return any(p.kind is kind and p.pli == _name(self.pli.case) for p in self.proposals)


def _name(place: int | None) -> str:
    return f"P{place}"


def fill(url: str, file: Sequence[CaseKeys]) -> None:
    """Write the file of cases as the line would, by bulk copy."""
    with psycopg.connect(url) as connection:
        rows: list[tuple[str, list[Any]]] = [
            ("COPY pli (id, fingerprint, source, name, batch, received_at, state, run) FROM STDIN",
             [(_name(n), f"{n:064d}", "submit", "a.pdf", "", _NOW, "drafted", 1) for n in range(len(file))]
             + [(_OURS, "f" * 64, "submit", "a.pdf", "", _NOW, "drafted", 1)]),
            ("COPY drafted_case (id, pli, position, procedure, is_open, keys, drafted_at) FROM STDIN",
             [(n, _name(n), 1, k.procedure, True, cases.keys_text(k), _NOW) for n, k in enumerate(file)]),
        ]  # fmt: skip
        for copying, some in rows:
            _copy(connection, copying, some)
        keyed = [(key, n) for n, k in enumerate(file) for key in _keys(k)]
        _copy(connection, 'COPY case_key (key, "case") FROM STDIN', sorted(keyed))
        connection.execute("SELECT setval('drafted_case_id_seq', %s)", [len(file)])
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def _keys(keys: CaseKeys) -> frozenset[int]:
    looked_up = lookup_keys(keys)
    return looked_up.strong | looked_up.weak


def _copy(connection: psycopg.Connection[Any], copying: str, rows: Sequence[Any]) -> None:
    with connection.cursor().copy(cast("Any", copying)) as copy:
        for row in rows:
            copy.write_row(row)


def answer(database: Database, pli: Incoming) -> Answer:
    """One pli matched and written, as the step that assembles it does; nothing of it stays."""
    with database.engine.connect() as connection:
        started = time.perf_counter()
        cases.lock(connection)
        found = cases.candidates(connection, _OURS, pli.keys)
        proposals = propose(pli.keys, found)
        cases.write(connection, _OURS, [(pli.keys, proposals)], _NOW)
        ms = (time.perf_counter() - started) * 1000
        connection.rollback()
    return Answer(pli, proposals, ms, any(known.pli == _name(pli.case) for known in found))


def figures(answers: Sequence[Answer]) -> dict[str, Any]:
    """Recall and precision a kind, what each trap set off, milliseconds."""
    times = sorted(a.ms for a in answers)
    return {
        "kinds": {kind: _of_kind(answers, kind) for kind in sorted(_FOLLOWING)},
        "complements_and_duplicates": _joined(answers),
        "false_proposals_by_trap": {
            trap: f"{_wrong(answers, trap)} of {sum(a.pli.trap == trap for a in answers)}"
            for trap in sorted({a.pli.trap for a in answers if a.pli.trap})
        },
        "milliseconds": {
            "median": round(statistics.median(times), 1),
            "p95": round(times[int(0.95 * len(times))], 1),
            "worst": round(times[-1], 1),
        },
    }


def _of_kind(answers: Sequence[Answer], kind: ProposalKind) -> dict[str, Any]:
    true = [a for a in answers if a.pli.kind is kind]
    right = sum(a.joins(kind) for a in true)
    return {
        "plis": len(true),
        "looked_up": round(sum(a.was_compared for a in true) / len(true), 4),
        "right_case_any_kind": round(sum(any(a.joins(k) for k in ProposalKind) for a in true) / len(true), 4),
        "right_case_right_kind": round(right / len(true), 4),
    }


def _joined(answers: Sequence[Answer]) -> dict[str, Any]:
    """Every proposal to join a case counts, whatever pli it was made for."""
    true = [a for a in answers if a.pli.kind in _JOINING]
    made = [(a, p) for a in answers for p in a.proposals if p.kind in _JOINING]
    right = sum(p.pli == _name(a.pli.case) and p.kind is a.pli.kind for a, p in made)
    found = sum(a.pli.kind is not None and a.joins(a.pli.kind) for a in true)
    return {
        "plis": len(true),
        "proposed": len(made),
        "recall": round(found / len(true), 4),
        "precision": round(right / len(made), 4),
    }


def _wrong(answers: Sequence[Answer], trap: str) -> int:
    return sum(any(p.kind in _FOLLOWING for p in a.proposals) for a in answers if a.pli.trap == trap)


def main(arguments: list[str] | None = None) -> int:
    """Fill, ask, print, and write the result."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--each", type=int, default=1_000, help="plis of each kind")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--show", type=int, default=0, help="print so many wrong answers")
    parser.add_argument("--keep", action="store_true", help="write the result")
    asked = parser.parse_args(arguments)
    maker = Maker(asked.seed)
    file = [maker.case() for _ in range(asked.cases)]
    postgres = Postgres()
    with running(postgres):
        url = postgres.new_database()
        database = Database(url)
        schema.migrate(database)
        fill(url, file)
        print(f"{asked.cases} cases written", flush=True)
        answers = [answer(database, pli) for pli in maker.incoming(file, asked.each)]
        database.close()
    shown = [a for a in answers if not _is_right(a)][: asked.show]
    for each in shown:
        print(each.pli, each.proposals, file[each.pli.case] if each.pli.case is not None else "", sep="\n  ")
    result = {"cases": asked.cases, "seed": asked.seed, **figures(answers), "assumptions": _assumptions()}
    result["machine"] = {"cores": os.cpu_count(), "load_at_the_end": round(os.getloadavg()[0], 1)}
    text = json.dumps(result, indent=1) + "\n"
    print(text)
    if asked.keep:
        RESULTS.write_text(text, encoding="utf-8")
    return 0


def _is_right(given: Answer) -> bool:
    if given.pli.kind is None:
        return not any(p.kind in _FOLLOWING for p in given.proposals)
    return given.joins(given.pli.kind)


def _assumptions() -> dict[str, Any]:
    return {
        "slips": case_files.SLIPS,
        "a_case_says": case_files.CASE_SAYS,
        "a_letter_says": case_files.LETTER_SAYS,
        "inverted_names": case_files.INVERTED,
        "initials": case_files.INITIAL,
        "two_surnames": case_files.USED_NAME,
        "organisations": case_files.ORGANISATIONS,
    }


if __name__ == "__main__":
    raise SystemExit(main())
