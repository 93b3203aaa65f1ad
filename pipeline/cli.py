"""The command: `vaguemestre`. Heavy libraries are imported by the command that needs them."""

import argparse
import gc
import json
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

OK = 0
BAD_USAGE = 2
OPERATOR_MUST_ACT = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0 done, 2 bad usage, 3 the installation is at fault."""
    parsed = _parser().parse_args(arguments)
    from claims.errors import OperatorMustAct

    _speak_utf8(sys.stdout, sys.stderr)
    try:
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OperatorMustAct as error:
        print(f"vaguemestre : {error.message}", file=sys.stderr)
        return OPERATOR_MUST_ACT
    return code


def _speak_utf8(*streams: TextIO) -> None:
    """Drafts and sentences are UTF-8 wherever the program runs."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="vaguemestre",
        description="Du courrier numérisé au dossier d'indemnisation pré-rempli, relu par un agent.",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMANDE")
    process = commands.add_parser(
        "process",
        help="lire un pli (une enveloppe ou un courriel) et écrire le brouillon de dossier",
        description="Tous les chemins donnés forment un seul pli. Rien n'est gardé, rien n'est envoyé.",
    )
    process.add_argument("paths", nargs="+", type=Path, metavar="CHEMIN", help="fichier ou dossier du pli")
    process.add_argument("--output", type=Path, metavar="FICHIER", help="où écrire le JSON (sinon la sortie)")
    process.add_argument("--text", action="store_true", help="ajouter le texte de chaque page")
    process.add_argument(
        "--summary", action="store_true", help="montrer le brouillon en clair, pour un agent, au lieu du JSON"
    )
    process.set_defaults(run=_process)
    return parser


def _process(parsed: argparse.Namespace) -> int:
    if parsed.output and not parsed.output.absolute().parent.is_dir():
        print(f"vaguemestre : dossier introuvable : {parsed.output.parent}", file=sys.stderr)
        return BAD_USAGE
    absent = [str(path) for path in parsed.paths if not os.path.lexists(path)]
    if absent:
        print(f"vaguemestre : introuvable : {', '.join(absent)}", file=sys.stderr)
        return BAD_USAGE
    from extractors.pool import ReaderPool
    from pipeline.settings import read_settings

    limits = read_settings(os.environ).limits
    with ReaderPool(limits) as readers, _Progress(sys.stderr) as progress:
        # Loaded while the workers start: 0.3 s on one core.
        from claims.loading import load_rulebook
        from pipeline.contract import draft_json
        from pipeline.flow import draft_pli

        rulebook = load_rulebook()
        today = datetime.now().astimezone().date()
        draft = draft_pli(parsed.paths, rulebook, limits, today, progress.advance, readers)
    if parsed.summary:
        from pipeline.summary import print_draft

        print_draft(draft, rulebook)
    if parsed.output or not parsed.summary:
        text = json.dumps(draft_json(draft, with_text=parsed.text), ensure_ascii=False, indent=1) + "\n"
        _write(text, parsed.output)
    gc.freeze()  # or Python looks through all that was loaded for garbage before it ends, for 0.1 s
    return OK


def _write(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(text)
    else:
        output.write_text(text, encoding="utf-8")


class _Progress:
    """A line of progress on a terminal; nothing at all elsewhere."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = stream.isatty()

    def __enter__(self) -> "_Progress":
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._stream.write("\r\033[K")

    def advance(self, done: int, total: int) -> None:
        if self._shown:
            filled = round(30 * done / total)
            bar = "█" * filled + "░" * (30 - filled)
            self._stream.write(f"\rLecture des pages {bar} {done}/{total}")
            self._stream.flush()


if __name__ == "__main__":
    sys.exit(main())
