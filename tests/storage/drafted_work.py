"""Drafted cases for the tests of the work list and of the figures."""

from datetime import datetime
from hashlib import sha256

from claims.case_keys import CaseKeys
from claims.cases import Claimant, Procedure, Verdict
from claims.ledger import Arrival, Original, Source
from claims.people import Role
from claims.work import WorkLine
from storage import accounts, cases, receipts, work
from tests.storage.arrivals import NOON

KEYS = CaseKeys("PERSONNE_PHYSIQUE", (), ("exemple",), (), (), (), (), ())


def line(number: int = 1, **changed: object) -> WorkLine:
    told = {
        "procedure": Procedure.BRIS_PORTE,
        "claimant": Claimant.PERSONNE_PHYSIQUE,
        "verdict": Verdict.TO_CHECK,
        "name": "Exemple",
        "reference": "",
        "department": "75",
        "due": None,
        "due_label": "",
        "pages": 3,
        "fields": 10,
        "doubts": 2,
        "proposals": 0,
        "asked": (),
    }
    return WorkLine(number=number, **(told | changed))  # type: ignore[arg-type]


def pli_of(connection, name: str, *lines: WorkLine, came: datetime = NOON, drafted: datetime = NOON) -> str:
    """A pli whose draft makes these cases; its id."""
    digest = sha256(name.encode()).hexdigest()
    arrival = Arrival(Source.BUCKET, f"bucket/{name}@1", name, digest, (Original(name, digest, 10),))
    pli = receipts.receive(connection, arrival, came).pli
    assert pli is not None
    ids = cases.write(connection, pli, [(KEYS, ())] * len(lines), drafted)
    work.write(connection, pli, ids, lines, drafted)
    return pli


def agent(connection, login: str, role: Role = Role.REDACTEUR, team: str = "A") -> int:
    made = accounts.create(connection, login, login.title(), role, team, "porte-courrier-2026", NOON)
    assert made is not None
    return made
