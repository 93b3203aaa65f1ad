"""The commands of the journal; `pipeline.cli` says how they are called."""

import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path

from claims.chaining import Break, Fault
from claims.journal import Chain
from pipeline import sealing as keeping
from pipeline import wiring
from pipeline.commands import BAD_USAGE, BROKEN, OK, opened
from pipeline.settings import Settings
from storage import journal, sealing
from storage.database import Connection
from storage.journal import Entry, Sought

_LATE = timedelta(minutes=5)  # the program seals every few seconds
_FAULTS = {
    Fault.ALTERED: "la ligne n'est pas celle qui a été scellée là",
    Fault.MISSING: "des lignes ont été retirées juste avant",
    Fault.CUT: "la fin a été coupée : une tête notée ailleurs va plus loin",
    Fault.REPLACED: "la chaîne a été refaite : une tête notée ailleurs, ou la purge, en dit une autre",
}
Known = Mapping[Chain, Mapping[int, str]]


def journal_verify(settings: Settings, head: Path | None) -> int:
    """Follow both chains to their ends, or to their first break: 1 then. `head`: a file of known heads."""
    try:
        known = _known(head) if head else {}
    except (ValueError, KeyError, TypeError, AttributeError):
        print(f"vaguemestre : ce ne sont pas des têtes de « journal head » : {head}", file=sys.stderr)
        return BAD_USAGE
    with opened(settings).snapshot() as connection:
        holds = [_verified(connection, chain, known.get(chain, {})) for chain in Chain]
        is_late = _is_late(connection, wiring.clock()())
    return OK if all(holds) and not is_late else BROKEN


def _known(path: Path) -> Known:
    """The heads that a file holds, one line for each time they were noted."""
    known: defaultdict[Chain, dict[int, str]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        noted = json.loads(line)
        for chain in Chain:
            known[chain][int(noted[chain]["number"])] = str(noted[chain]["hash"])
    return known


def _verified(connection: Connection, chain: Chain, known: Mapping[int, str]) -> bool:
    found = sealing.verify(connection, chain, known)
    if found.broken is not None:
        print(f"journal {chain} : rompu, {_place(found.broken)}")
        return False
    first = found.head.number - found.lines
    purged = f", {first} purgée(s) avant" if first else ""
    print(f"journal {chain} : tenu, {found.lines} ligne(s){purged}, {len(known)} tête(s) connue(s)")
    return True


def _place(broken: Break) -> str:
    line = "" if broken.line is None else f" (id {broken.line})"
    return f"ligne n° {broken.number}{line} : {_FAULTS[broken.fault]}"


def _is_late(connection: Connection, now: datetime) -> bool:
    """Whether lines have waited too long to be sealed: until then nothing proves them."""
    waiting = sealing.waiting(connection)
    if waiting.oldest is None or now - waiting.oldest < _LATE:
        return False
    since = f"{waiting.oldest.astimezone():%d/%m/%Y %H:%M}"
    print(
        f"{waiting.lines} ligne(s) attendent d'être scellées depuis le {since} : lancer « vaguemestre up » "
        "ou « web », ou « journal head » une fois"
    )
    return True


def journal_head(settings: Settings) -> int:
    """Seal what waits, and print where the chains end, as one line of JSON."""
    database = opened(settings)
    keeping.seal_all(database)
    with database.reading() as connection:
        found = sealing.heads(connection)
    heads = {chain: {"number": head.number, "hash": head.hash} for chain, head in found.items()}
    print(json.dumps({"at": wiring.clock()().isoformat(timespec="seconds"), **heads}))
    return OK


def journal_show(settings: Settings, pli: str | None, account: int | None, since: str | None) -> int:
    """Print lines, oldest first: ids and codes as they are kept."""
    try:
        start = None
        if since is not None:
            start = datetime.combine(date.fromisoformat(since), datetime.min.time()).astimezone()
    except (ValueError, OverflowError):  # the year 1, east of Greenwich
        print(f"vaguemestre : une date s'écrit AAAA-MM-JJ : {since}", file=sys.stderr)
        return BAD_USAGE
    sought = Sought(
        pli=pli,
        actor=None if account is None else f"account:{account}",
        since=start,
    )
    with opened(settings).snapshot() as connection:
        for entry in journal.every(connection, sought):
            print(_shown(entry))
    return OK


def _shown(entry: Entry) -> str:
    place = "-" if entry.number is None else entry.number
    details = "".join(f" {name}={value}" for name, value in entry.details.items())
    moment = f"{entry.at.astimezone():%Y-%m-%d %H:%M:%S}"
    return f"{moment} {entry.chain} {place} {entry.actor} {entry.event} {entry.pli or '-'}{details}"


def journal_purge(settings: Settings, *, dry_run: bool) -> int:
    """Take away the lines that are kept no longer; `dry_run`: only count them."""
    database, kept, now = opened(settings), keeping.kept_for(settings), wiring.clock()()
    if dry_run:
        with database.reading() as connection:
            counts = {chain: sealing.due(connection, chain, now - time) for chain, time in kept.items()}
    else:
        counts = keeping.purge(database, kept, now)
    for chain, lines in counts.items():
        print(f"journal {chain} : {lines} ligne(s) de plus de {kept[chain].days} jours{_DONE[dry_run]}")
    return OK


_DONE = {True: " à purger", False: " purgée(s)"}
