"""The commands that work on the ledger; `pipeline.cli` says how they are called."""

import json
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from secrets import token_hex

from claims.ledger import Counts, DeadLetter, Receipt, ReceiptFate, Source
from pipeline import wiring
from pipeline.intake.given import given_files
from pipeline.logs import write_to_stderr
from pipeline.settings import Settings
from storage import jobs, ledger, plis, receipts, schema
from storage.database import Database
from storage.objects import Shelf, digest

OK = 0
BROKEN = 1
BAD_USAGE = 2
_REFRESH_S = 1.0


def opened(settings: Settings) -> Database:
    """The ledger, ready for use: an embedded one is brought up to date, another must be already.

    Raises: OperatorMustAct; Unavailable.
    """
    database = wiring.database(settings)
    if settings.database_url.startswith("postgresql"):
        schema.check(database)
    else:
        schema.migrate(database)
    return database


def migrate(settings: Settings) -> int:
    """Bring the database up to date."""
    print(f"base à jour : révision {schema.migrate(wiring.database(settings))}")
    return OK


def up(settings: Settings, *, web: bool) -> int:
    """Everything in one process: watchers, queue and workers, until stopped."""
    from pipeline.station import Stop, serving, telling, watching, working

    write_to_stderr()
    database = opened(settings)
    stop = Stop()
    stop.on_signals()
    with ExitStack() as running:
        running.enter_context(working(settings, database))
        running.enter_context(watching(settings, database, stop))
        if web:
            running.enter_context(telling(database, stop))
            running.enter_context(serving(settings))
        shown = f" ; pages : {_address(settings)}" if web else ""
        print(f"vaguemestre : en marche ; dépôt surveillé : {_watched(settings)}{shown}", flush=True)
        stop.wait()
    return OK


def web(settings: Settings) -> int:
    """The web pages alone, until stopped."""
    from pipeline.station import Stop, serving, telling

    write_to_stderr()
    stop = Stop()
    stop.on_signals()
    with telling(opened(settings), stop), serving(settings):
        print(f"vaguemestre : pages : {_address(settings)}", flush=True)
        stop.wait()
    return OK


def _address(settings: Settings) -> str:
    return f"http://{settings.web_host}:{settings.web_port}/"


def watch(settings: Settings) -> int:
    """The watchers of bucket and mailbox alone, until stopped."""
    from pipeline.station import Stop, watching

    write_to_stderr()
    stop = Stop()
    stop.on_signals()
    with watching(settings, opened(settings), stop):
        print(f"vaguemestre : dépôt surveillé : {_watched(settings)}", flush=True)
        stop.wait()
    return OK


def worker(settings: Settings) -> int:
    """One worker, until stopped."""
    from pipeline.station import Stop, working

    write_to_stderr()
    stop = Stop()
    stop.on_signals()
    with working(settings, opened(settings)):
        print("vaguemestre : au travail", flush=True)
        stop.wait()
    return OK


def _watched(settings: Settings) -> str:
    return settings.watch or str(settings.home / "bucket")


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
        print(json.dumps(_as_json(_counts(database)), ensure_ascii=False))
        return OK
    from pipeline.status_table import print_status

    if not follow:
        print_status(_counts(database))
        return OK
    from rich.live import Live

    from pipeline.status_table import status_table

    with Live(status_table(_counts(database)), refresh_per_second=4) as live:
        while (counts := _counts(database)).in_flight:
            live.update(status_table(counts))
            time.sleep(_REFRESH_S)
        live.update(status_table(counts))
    return OK


def _counts(database: Database) -> Counts:
    with database.begin() as connection:
        return ledger.count(connection)


def _as_json(counts: Counts) -> dict[str, object]:
    oldest = counts.oldest_waiting
    return {
        "receipts": counts.receipts,
        "plis": counts.plis,
        "items": counts.items,
        "pages": counts.pages,
        "jobs": counts.jobs,
        "in_flight": counts.in_flight,
        "oldest_waiting": oldest.isoformat() if oldest else None,
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
        kept = store.size(Shelf.ORIGINALS, key)
        if kept != size:
            broken.append(f"{pli} : its original {key[:12]} is {'missing' if kept is None else 'not whole'}")
        elif deep and digest(store.read(Shelf.ORIGINALS, key)) != key:
            broken.append(f"{pli} : its original {key[:12]} is altered")
    for line in broken:
        print(line)
    counts = _counts(database)
    verdict = "rompue" if broken else "tenue"
    print(
        f"conservation {verdict} : {sum(counts.plis.values())} plis, {sum(counts.items.values())} fichiers, "
        f"{sum(counts.pages.values())} pages, {counts.in_flight} en cours"
    )
    return BROKEN if broken else OK


def drafts(settings: Settings, output: Path) -> int:
    """Write the latest draft of every pli into a folder, a JSON file each."""
    database = opened(settings)
    output.mkdir(parents=True, exist_ok=True)
    written, last = 0, ""
    while True:
        with database.begin() as connection:
            some = plis.drafts(connection, last)
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
