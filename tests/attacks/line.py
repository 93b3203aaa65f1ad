"""The line run over folders, a pli each, in one process: `python -m tests.attacks.line PLIS DRAFTS`."""

import json
import os
import sys
import time
from datetime import date
from pathlib import Path

from claims.loading import load_rulebook
from extractors.pool import ReaderPool
from pipeline.contract import draft_json
from pipeline.flow import draft_pli
from pipeline.settings import read_settings

_TODAY = date(2026, 3, 2)


def main(plis: Path, drafts: Path) -> None:
    limits = read_settings(os.environ).limits
    rulebook = load_rulebook()
    for pli in sorted(plis.iterdir()):
        started = time.monotonic()
        with ReaderPool(limits) as readers:
            draft = draft_pli(sorted(pli.iterdir()), rulebook, limits, _TODAY, readers=readers)
        content = draft_json(draft, with_text=True) | {"made_by": f"{time.monotonic() - started:.1f} s"}
        (drafts / f"{pli.name}.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
