"""A draft as the terminal shows it, as a picture: `python -m benchmarks.demo --picture FILE.svg`."""

import re
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from benchmarks.corpus.demo import DEMO_PLIS, make_demo_pli
from claims.loading import load_rulebook
from pipeline.flow import draft_pli
from pipeline.settings import Settings
from pipeline.summary import print_draft

WIDTH = 140  # columns
# The frame that rich draws around a recorded terminal, less its web font: nothing is loaded from afar.
_FRAME = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def save_picture(picture: Path, today: date) -> None:
    """Read the first pli of the demonstration and save its draft, as `process --summary` prints it."""
    console = Console(width=WIDTH, record=True)
    rulebook = load_rulebook()
    with TemporaryDirectory(prefix="vaguemestre-image-") as folder:
        pli = make_demo_pli(DEMO_PLIS[0], Path(folder))
        print_draft(draft_pli([pli], rulebook, Settings().limits, today), rulebook, console)
    title = f"vaguemestre process {pli.name} --summary"
    picture.write_text(console.export_svg(title=title, code_format=_FRAME), encoding="utf-8")
