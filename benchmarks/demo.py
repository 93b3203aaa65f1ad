"""Twenty plis made, dropped and drafted as one watches, with the pages open: `make demo`."""

import argparse
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from benchmarks.corpus.demo import DEMO_PLIS, DemoPli, make_demo_pli
from benchmarks.demo_site import DemoCase, DemoFailed, DemoSite, is_done, running, wait_for_pages
from benchmarks.draft_picture import save_picture
from claims.ledger import PageState, ReceiptFate
from claims.loading import load_rulebook
from claims.people import Role
from claims.rulebook import Rulebook
from review_ui.words import PROCEDURES, VERDICTS
from storage.receipts import Arrived

OK = 0
FAILED = 1
WIDTH = 140  # columns, where the output is no terminal
_PATIENCE_S = 15 * 60
_EVERY_S = 0.5
_NAMED = 3  # pieces named in a line of the table
_MAKERS = 1  # the other processor reads what is made already
_BEHIND = 5  # niceness of the makers: readers come first


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the demonstration; with a terminal, until Ctrl-C."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.demo", description=__doc__)
    parser.add_argument("--plis", type=int, default=len(DEMO_PLIS), metavar="N", help="the first N only")
    parser.add_argument("--picture", type=Path, metavar="FILE.svg", help="save the first draft as a picture")
    parsed = parser.parse_args(arguments)
    if parsed.picture is not None:
        save_picture(parsed.picture, datetime.now().astimezone().date())
        return OK
    console = Console(width=None if sys.stdout.isatty() else WIDTH)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    is_complete = False
    try:
        with TemporaryDirectory(prefix="vaguemestre-demo-") as folder, running(Path(folder) / "var") as site:
            demonstrate(site, DEMO_PLIS[: parsed.plis], Path(folder), console)
            is_complete = True
            if sys.stdout.isatty():
                _stay_open(site, console)
    except DemoFailed as error:
        console.print(f"[bold red]Échec.[/] {error}")
        return FAILED
    except KeyboardInterrupt:
        console.print("Arrêt.")
        return OK if is_complete or sys.stdout.isatty() else FAILED
    return OK


def demonstrate(site: DemoSite, plis: Sequence[DemoPli], folder: Path, console: Console) -> None:
    """Make the plis and drop them while the first are read, until all are drafted; then show the cases.

    Raises: DemoFailed: the program stopped, or it took too long.
    """
    _say_how_to_sign_in(site, console)
    started = time.monotonic()
    with _making(plis, folder / "fabrication") as made, _Shown(console, len(plis)) as shown:
        wait_for_pages(site)
        waiting = list(plis)
        while not all(is_done(arrived) for arrived in _of(plis, site.arrivals())):
            site.check()
            if time.monotonic() - started > _PATIENCE_S:
                raise DemoFailed(f"Tout n'est pas lu après {_PATIENCE_S // 60} minutes.")
            waiting = _drop(waiting, made, site)
            shown.update(plis, site, len(plis) - len(waiting))
            time.sleep(_EVERY_S)
        shown.update(plis, site, len(plis))
    console.print(_table(site.cases(), load_rulebook()))
    console.print(f"{len(plis)} plis reçus et lus en {time.monotonic() - started:.0f} s.")


def _say_how_to_sign_in(site: DemoSite, console: Console) -> None:
    lines = (
        ("Adresse", site.address),
        ("Identifiants", ", ".join(role.value for role in Role)),
        ("Mot de passe", f"{site.password} (pour tous, le temps de cette démonstration)"),
    )
    console.print("[bold]Vaguemestre, en démonstration[/]")
    for label, words in lines:
        console.print(f"  {label:13} {words}", highlight=False, soft_wrap=True)
    console.print(f"Les plis sont fabriqués, puis déposés dans {site.bucket}\n", soft_wrap=True)


@contextmanager
def _making(plis: Sequence[DemoPli], out: Path) -> Iterator[dict[str, "Future[Path]"]]:
    """The plis being made, in their order, in another process."""
    import weasyprint  # noqa: F401 - loaded once, before the processes part

    pool = ProcessPoolExecutor(max_workers=_MAKERS, initializer=_behind_readers)
    try:
        yield {pli.name: pool.submit(make_demo_pli, pli, out) for pli in plis}
    finally:
        pool.shutdown(cancel_futures=True)


def _behind_readers() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the demonstration
    os.nice(_BEHIND)


def _drop(waiting: Sequence[DemoPli], made: dict[str, "Future[Path]"], site: DemoSite) -> list[DemoPli]:
    """Drop what is made and has nothing to wait for; returns what is still to be dropped."""
    arrived = site.arrivals()
    left = []
    for pli in waiting:
        follows = pli.after and not is_done(arrived.get(pli.after))
        if follows or not made[pli.name].done():
            left.append(pli)
        else:
            path = made[pli.name].result()
            path.rename(site.bucket / path.name)  # whole at once: what is half there is not mail
    return left


def _of(plis: Sequence[DemoPli], arrived: dict[str, Arrived]) -> list[Arrived | None]:
    return [arrived.get(pli.name) for pli in plis]


class _Shown:
    """How far it is: bars on a terminal, and everywhere a line for each pli that is done."""

    def __init__(self, console: Console, plis: int) -> None:
        self._told: set[str] = set()
        self._progress = Progress(
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
            console=console, disable=not console.is_terminal,
        )  # fmt: skip
        self._bars = {
            name: self._progress.add_task(name, total=None if name == _PAGES else plis) for name in _BARS
        }

    def __enter__(self) -> "_Shown":
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def update(self, plis: Sequence[DemoPli], site: DemoSite, dropped: int) -> None:
        """Show how far the plis have come, those that are done once each."""
        arrived = site.arrivals()
        for pli in plis:
            if is_done(arrived.get(pli.name)) and pli.name not in self._told:
                self._told.add(pli.name)
                self._progress.console.print(_line(pli, arrived[pli.name], len(self._told), len(plis)))
        pages = site.counts().pages
        self._set(_DROPPED, dropped)
        self._set(_PAGES, sum(pages.values()) - pages.get(PageState.WAITING, 0), sum(pages.values()))
        self._set(_DRAFTED, len(self._told))

    def _set(self, name: str, done: int, total: int | None = None) -> None:
        bar: TaskID = self._bars[name]
        self._progress.update(bar, completed=done, total=total)


_DROPPED, _PAGES, _DRAFTED = "Plis déposés", "Pages lues", "Brouillons prêts"
_BARS = (_DROPPED, _PAGES, _DRAFTED)
_FATES = {ReceiptFate.DUPLICATE: "déjà reçu", ReceiptFate.ACCEPTED: "brouillon prêt"}


def _line(pli: DemoPli, arrived: Arrived, done: int, plis: int) -> str:
    fate = _FATES.get(arrived.receipt.fate, "refusé")
    return f"{done:>3}/{plis}  {pli.name:24} {fate:15} {pli.told}"


def _table(cases: Sequence[DemoCase], rulebook: Rulebook) -> Table:
    """The drafted cases, a line each."""
    table = Table(title="Dossiers", title_justify="left")
    table.add_column("Pli", min_width=max((len(case.pli) for case in cases), default=0))
    for heading in ("Demandeur", "Procédure", "État"):
        table.add_column(heading)
    for heading in ("À vérifier", "Rapproché"):
        table.add_column(heading, justify="right")
    table.add_column("Pièces qui manquent")
    for case in cases:
        line = case.work.line
        table.add_row(
            case.pli, line.name or "?", PROCEDURES[line.procedure], VERDICTS[line.verdict],
            f"{line.doubts} sur {line.fields}", str(line.proposals or ""), _lacking(case, rulebook),
        )  # fmt: skip
    return table


def _lacking(case: DemoCase, rulebook: Rulebook) -> str:
    """The first pieces that lack, and how many others."""
    labels = [rulebook.types[piece].label for piece in case.lacking]
    more = len(labels) - _NAMED
    return ", ".join(labels[:_NAMED]) + (f" et {more} de plus" if more > 0 else "")


def _stay_open(site: DemoSite, console: Console) -> None:
    """Until Ctrl-C. Raises: DemoFailed: the program has ended by itself."""
    console.print(f"[bold]Les pages restent ouvertes : {site.address}[/] Ctrl-C arrête tout.")
    while True:
        site.check()
        time.sleep(1)


if __name__ == "__main__":
    sys.exit(main())
