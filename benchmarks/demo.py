"""The main job on three plis that the project makes itself: `make demo`."""

import argparse
import re
import sys
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from benchmarks.corpus.demo import make_demo_plis
from claims.loading import load_rulebook
from pipeline.flow import draft_pli
from pipeline.settings import Settings
from pipeline.summary import print_draft

WIDTH = 140  # columns, where the output is no terminal
# The frame that rich draws around a recorded terminal, less its web font: nothing is loaded from afar.
_FRAME = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def run(console: Console, today: date, most: int | None = None) -> None:
    """Make the three plis, read each (or the first `most`), and print its draft."""
    rulebook = load_rulebook()
    with TemporaryDirectory(prefix="vaguemestre-demo-") as folder:
        console.print("Fabrication de trois plis d'essai, rendus puis dégradés comme des numérisations…")
        plis = make_demo_plis(Path(folder))
        for number, pli in enumerate(plis[:most], 1):
            files = sorted(path for path in pli.iterdir() if path.name != "truth.json")
            console.rule(f"[bold]Pli {number} sur {len(plis)} : {', '.join(f.name for f in files)}")
            with console.status("Lecture des pages…") as status:

                def advance(done: int, total: int) -> None:
                    status.update(f"Lecture des pages : {done} sur {total}")

                draft = draft_pli(files, rulebook, Settings().limits, today, advance)
            print_draft(draft, rulebook, console)


def main() -> int:
    """Print the demonstration; wide enough for its tables even where the output is no terminal."""
    parser = argparse.ArgumentParser(description="The main job on three plis that the project makes itself.")
    parser.add_argument("--picture", type=Path, metavar="FILE.svg", help="save the first pli as a picture")
    picture = parser.parse_args().picture
    width = None if sys.stdout.isatty() and picture is None else WIDTH
    console = Console(width=width, record=picture is not None)
    today = datetime.now().astimezone().date()
    run(console, today, most=None if picture is None else 1)
    if picture is not None:
        picture.write_text(console.export_svg(title="make demo", code_format=_FRAME), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
