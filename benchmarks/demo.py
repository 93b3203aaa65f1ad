"""The main job on three plis that the project makes itself: `make demo`."""

import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from benchmarks.corpus.demo import make_demo_plis
from claims.loading import load_rulebook
from pipeline.flow import draft_pli
from pipeline.settings import Settings
from pipeline.summary import print_draft


def run(console: Console, today: date) -> None:
    """Make the three plis, read each, and print its draft."""
    rulebook = load_rulebook()
    with TemporaryDirectory(prefix="vaguemestre-demo-") as folder:
        console.print("Fabrication de trois plis d'essai, rendus puis dégradés comme des numérisations…")
        plis = make_demo_plis(Path(folder))
        for number, pli in enumerate(plis, 1):
            files = sorted(path for path in pli.iterdir() if path.name != "truth.json")
            console.rule(f"[bold]Pli {number} sur {len(plis)} : {', '.join(f.name for f in files)}")
            with console.status("Lecture des pages…") as status:

                def advance(done: int, total: int) -> None:
                    status.update(f"Lecture des pages : {done} sur {total}")

                draft = draft_pli(files, rulebook, Settings().limits, today, advance)
            print_draft(draft, rulebook, console)


def main() -> int:
    """Print the demonstration; wide enough for its tables even where the output is no terminal."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=140)
    run(console, date.today())  # noqa: DTZ011 (the day of the reader's own calendar)
    return 0


if __name__ == "__main__":
    sys.exit(main())
