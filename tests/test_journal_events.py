"""Every event that the source tells the journal is declared, and every one that is declared is told."""

import ast
from collections.abc import Iterator
from pathlib import Path

from claims.journal import PROVENANCE_EVENTS, SECURITY_EVENTS
from claims.ledger import ReceiptFate

ROOT = Path(__file__).parents[1]
PACKAGES = ("extractors", "classifiers", "storage", "pipeline", "review_ui")
DECLARED = SECURITY_EVENTS | PROVENANCE_EVENTS
_PLACE = 3  # of the event among the arguments of `storage.journal.record`
# A fate is an event; so is what a page shows, by the table of `review_ui.witness`; a purge has its constant.
_OTHERS = {"fate", "event", "_PURGED"}


def told() -> Iterator[tuple[str, ast.expr]]:
    """(file and line, the event) of every call that adds a line."""
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and _is_record(node.func) and len(node.args) > _PLACE:
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", node.args[_PLACE]


def _is_record(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute):
        return called.attr == "record" and isinstance(called.value, ast.Name) and called.value.id == "journal"
    return isinstance(called, ast.Name) and called.id == "record"


def literals(event: ast.expr) -> Iterator[str]:
    """The names that an expression may give."""
    yield from (n.value for n in ast.walk(event) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def test_every_event_that_is_told_is_declared():
    calls = list(told())
    assert len(calls) > 40
    wrong = [place for place, event in calls if not set(literals(event)) <= DECLARED]
    unknown = [place for place, event in calls if not set(literals(event)) and not _is_known(event)]
    assert (wrong, unknown) == ([], [])


def _is_known(event: ast.expr) -> bool:
    name = event.attr if isinstance(event, ast.Attribute) else getattr(event, "id", "")
    return name in _OTHERS or name in ReceiptFate.__members__


def test_every_fate_of_an_arrival_that_is_told_is_declared():
    assert {ReceiptFate.ACCEPTED, ReceiptFate.DUPLICATE, ReceiptFate.REJECTED, ReceiptFate.PARKED} <= DECLARED


def test_every_event_that_is_declared_is_told_somewhere():
    source = "".join(
        path.read_text(encoding="utf-8")
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.py")
        if path.name != "words.py"  # what each is called on the screen
    )
    fates = {fate.value for fate in ReceiptFate}
    assert [event for event in sorted(DECLARED - fates) if f'"{event}"' not in source] == []
