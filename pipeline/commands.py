"""The commands that work on the ledger; `pipeline.cli` says how they are called."""

import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from claims.errors import OperatorMustAct
from claims.ledger import Counts, DeadLetter, Receipt, ReceiptFate, Source
from pipeline import wiring
from pipeline.intake.given import given_files
from pipeline.settings import Settings
from storage import jobs, journal, ledger, plis, receipts, schema
from storage.database import Database
from storage.encryption import ALTERED
from storage.objects import ObjectStore, Shelf

if TYPE_CHECKING:
    pass

OK = 0
BROKEN = 1
BAD_USAGE = 2
_REFRESH_S = 1.0


def opened(settings: Settings) -> Database:
    """The ledger, ready for use: an embedded one is brought up to date, another must be already.

    Raises: OperatorMustAct; Unavailable.
    """
    _keep_to_ourselves(settings)
    database = wiring.database(settings)
    if settings.database_url.startswith("postgresql"):
        schema.check(database)
    else:
        schema.migrate(database)
    return database


def _keep_to_ourselves(settings: Settings) -> None:
    """The folder of the program is for its own account alone; one that was opened to others is told."""
    if not settings.database_url.startswith("postgresql"):
        settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    if settings.home.exists() and settings.home.stat().st_mode & 0o077:
        print(
            f"vaguemestre : {settings.home} est ouvert à d'autres comptes : « chmod 700 {settings.home} » ; "
            "un dépôt où d'autres écrivent va hors de ce dossier (VAGUEMESTRE_WATCH)",
            file=sys.stderr,
        )


def migrate(settings: Settings) -> int:
    """Bring the database up to date."""
    database = wiring.database(settings)
    with database.reading() as connection:
        before = schema.revision(connection)
    revision = schema.migrate(database)
    if before not in (None, revision):  # a new database stays empty: a backup may be put into it
        with database.begin() as connection:
            told = {"revision": revision}
            journal.record(connection, wiring.clock()(), "operator", "migrated", details=told)
    print(f"base à jour : révision {revision}")
    return OK


def submit(settings: Settings, paths: Sequence[Path]) -> int:
    """Receive files as one pli, and print its receipt."""
    given = list(given_files(paths))
    refused = [file.name for file in given if file.refused]
    if refused or not given:
        print(f"vaguemestre : rien à déposer, ou illisible : {', '.join(refused)}", file=sys.stderr)
        return BAD_USAGE
    received = wiring.reception(settings, opened(settings))
    receipt = received.receive(
        Source.SUBMIT, f"submit/{token_hex(16)}", given[0].name, [(file.name, file.path) for file in given]
    )
    print(_receipt_line(receipt))
    return OK


def _receipt_line(receipt: Receipt) -> str:
    if receipt.fate is ReceiptFate.DUPLICATE:
        return f"{receipt.pli} déjà reçu : rien n'est compté deux fois (reçu n° {receipt.id})"
    return f"{receipt.pli} reçu (reçu n° {receipt.id})"


def status(settings: Settings, *, as_json: bool, follow: bool) -> int:
    """The ledger in one table; `follow`: drawn again until nothing is in flight."""
    database = opened(settings)
    if as_json:
        print(json.dumps(_as_json(*_counts(database)), ensure_ascii=False))
        return OK
    from pipeline.status_table import print_status

    if not follow:
        print_status(*_counts(database))
        return OK
    from rich.live import Live

    from pipeline.status_table import status_table

    counts, held_up = _counts(database)
    with Live(status_table(counts, held_up), refresh_per_second=4) as live:
        while counts.in_flight:
            time.sleep(_REFRESH_S)
            counts, held_up = _counts(database)
            live.update(status_table(counts, held_up))
    return OK


def _counts(database: Database) -> tuple[Counts, dict[str, int]]:
    """The ledger in numbers, and what holds work up."""
    with database.begin() as connection:
        return ledger.count(connection), jobs.held_up(connection)


def _as_json(counts: Counts, held_up: dict[str, int]) -> dict[str, object]:
    oldest = counts.oldest_waiting
    return {
        "receipts": counts.receipts,
        "plis": counts.plis,
        "items": counts.items,
        "pages": counts.pages,
        "jobs": counts.jobs,
        "in_flight": counts.in_flight,
        "oldest_waiting": oldest.isoformat() if oldest else None,
        "held_up": held_up,
    }


def audit(settings: Settings, *, deep: bool) -> int:
    """Check the law of conservation and that every original is safe; 1 when it is broken."""
    database = opened(settings)
    store = wiring.objects(settings)
    with database.begin() as connection:
        found = list(ledger.breaches(connection))
        keys = list(plis.original_sizes(connection))
    broken = [f"{breach.pli} : {breach.what}" for breach in found]
    for pli, key, size in keys:
        if wrong := _wrong(store, key, size, deep=deep):
            broken.append(f"{pli} : its original {key[:12]} is {wrong}")
    for line in broken:
        print(line)
    counts = _counts(database)[0]
    verdict = "rompue" if broken else "tenue"
    print(
        f"conservation {verdict} : {sum(counts.plis.values())} plis, {sum(counts.items.values())} fichiers, "
        f"{sum(counts.pages.values())} pages, {counts.in_flight} en cours"
    )
    return BROKEN if broken else OK


def _wrong(store: ObjectStore, key: str, size: int, *, deep: bool) -> str:
    """What is wrong with an original, "" when nothing is. Raises: OperatorMustAct: no key opens it."""
    try:
        kept = store.size(Shelf.ORIGINALS, key)
        if kept != size:
            return "missing" if kept is None else "not whole"
        if deep:
            store.read(Shelf.ORIGINALS, key)
    except OperatorMustAct as error:
        if error.code != ALTERED:
            raise
        return "altered"
    return ""


def drafts(settings: Settings, output: Path) -> int:
    """Write the latest draft of every pli into a folder, a JSON file each."""
    database = opened(settings)
    output.mkdir(parents=True, exist_ok=True)
    written, last = 0, ""
    while True:
        with database.begin() as connection:
            some = plis.drafts(connection, last)
            exported = {"plis": len(some)}
            if some:
                journal.record(connection, wiring.clock()(), "operator", "exported", details=exported)
        if not some:
            break
        for pli, name, content in some:
            text = json.dumps(json.loads(content), ensure_ascii=False, indent=1) + "\n"
            (output / f"{_file_stem(name)}.{pli}.json").write_text(text, encoding="utf-8")
        written, last = written + len(some), some[-1][0]
    print(f"{written} brouillon(s) dans {output}")
    return OK


def _file_stem(name: str) -> str:
    """A name from outside, as part of a file's name."""
    stem = Path(name).stem
    return "".join(c if c.isalnum() or c in "-_" else "_" for c in stem)[:60] or "pli"


def replay(settings: Settings, pli: str | None) -> int:
    """Read one pli, or all of them, anew from the originals, behind all fresh mail."""
    database = opened(settings)
    clock = wiring.clock()
    with database.begin() as connection:
        chosen = [pli] if pli else plis.all_ids(connection)
    for name in chosen:
        with database.begin() as connection:
            if not plis.restart(connection, name, clock(), "operator"):
                print(f"vaguemestre : pli inconnu : {name}", file=sys.stderr)
                return BAD_USAGE
    print(f"{len(chosen)} pli(s) à relire")
    return OK


def dead_list(settings: Settings) -> int:
    """Show what failed on all its tries."""
    with opened(settings).begin() as connection:
        letters = jobs.dead_letters(connection)
        stuck = list(receipts.stuck(connection))
    for letter in letters:
        print(_dead_line(letter))
    for receipt in stuck:
        code = receipt.reason.code if receipt.reason else ""
        print(f"{receipt.source} {receipt.name} {receipt.fate} {code} ({receipt.attempts} essais)")
    print(f"{len(letters)} échec(s), {len(stuck)} dépôt(s) non obtenu(s)")
    return OK


def _dead_line(letter: DeadLetter) -> str:
    job = letter.job
    page = f" page {job.position + 1}" if job.kind == "read_page" else ""
    return (
        f"{job.id} {job.pli} {job.kind}{page} {letter.code} {letter.cause} ({letter.died_at:%Y-%m-%d %H:%M})"
    )


def dead_replay(settings: Settings, ids: Sequence[int]) -> int:
    """Try dead letters again, those named or all."""
    database = opened(settings)
    clock = wiring.clock()
    with database.begin() as connection:
        chosen = [letter for letter in jobs.dead_letters(connection) if not ids or letter.job.id in ids]
        for letter in chosen:
            plis.reopen(connection, letter.job)
            jobs.revive(connection, letter, clock())
    print(f"{len(chosen)} relance(s)")
    return OK if len(chosen) == len(ids) or not ids else BAD_USAGE
