"""The command: `vaguemestre`. Heavy libraries are imported by the command that needs them."""

import argparse
import gc
import json
import logging
import os
import sys
import warnings
from collections.abc import Sequence
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from pipeline.intake.antivirus import Antivirus
    from pipeline.settings import Settings

from pipeline.options.backups import add_backup_options
from pipeline.options.calling import Commands
from pipeline.options.cases import add_case_options, add_pdf_options, add_service_options
from pipeline.options.keeping import add_journal_options, add_key_options, add_retention_options
from pipeline.options.ledger import add_ledger_options
from pipeline.options.people import add_account_options, add_client_options

OK = 0
BAD_USAGE = 2
OPERATOR_MUST_ACT = 3
TRY_AGAIN = 4
UNFORESEEN = 5
_OPTIONS = (
    add_pdf_options,
    add_ledger_options,
    add_case_options,
    add_service_options,
    add_account_options,
    add_client_options,
    add_backup_options,
    add_journal_options,
    add_retention_options,
    add_key_options,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code.

    0 done, 1 the audit found a break, 2 bad usage, 3 the installation is at fault, 4 a service is away,
    5 the program itself is.
    """
    parsed = _parser().parse_args(arguments)
    from claims.errors import OperatorMustAct, Unavailable

    _speak_utf8(sys.stdout, sys.stderr)
    _hush_libraries()
    try:
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OperatorMustAct as error:
        print(f"vaguemestre : {error.message}", file=sys.stderr)
        return OPERATOR_MUST_ACT
    except OSError as error:
        print(
            f"vaguemestre : lecture ou écriture impossible : {error.filename} ({error.strerror})",
            file=sys.stderr,
        )
        return BAD_USAGE
    except Unavailable as error:
        print(f"vaguemestre : réessayer plus tard : {error.message}", file=sys.stderr)
        return TRY_AGAIN
    except Exception as error:  # the outermost frame; a message may quote a document or a secret
        from pipeline.frames import frames, kind_of

        print(f"vaguemestre : erreur imprévue, à signaler : {kind_of(error)}", file=sys.stderr)
        print("\n".join(f"  {place}" for place in frames(error.__traceback__)), file=sys.stderr)
        return UNFORESEEN
    return code


def _hush_libraries() -> None:
    """Libraries may quote what they read; a command says by itself what is to be said.

    Programs that run all day have their say written, made harmless (`pipeline.logs`).
    """
    warnings.simplefilter("ignore")
    if not logging.getLogger().handlers:
        logging.getLogger().addHandler(logging.NullHandler())


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
    explain = commands.add_parser(
        "explain",
        help="dire, pour un brouillon, ce que chaque règle et chaque pièce ont donné, et pourquoi",
        description="Lit un brouillon écrit par « process » ou « drafts ». Rien n'est relu ni recalculé.",
    )
    explain.add_argument("draft", type=Path, metavar="BROUILLON", help="le brouillon, en JSON")
    explain.set_defaults(run=_explain)
    _add_letter_command(commands)
    _add_doctor_command(commands)
    for add_options in _OPTIONS:
        add_options(commands, _call)
    return parser


def _add_doctor_command(commands: Commands) -> None:
    doctor = commands.add_parser(
        "doctor", help="vérifier tout ce dont le programme a besoin, et dire que faire"
    )
    doctor.add_argument("--json", dest="as_json", action="store_true", help="les mêmes constats en JSON")
    doctor.set_defaults(run=_doctor)


def _add_letter_command(commands: Commands) -> None:
    words = "préparer une lettre d'après un brouillon : un PDF et le même texte, à compléter et à signer"
    letter = commands.add_parser("letter", help=words, description=words)
    letter.add_argument(
        "kind", metavar="LETTRE", help="accuse_reception, pieces_manquantes, reponse_relance…"
    )
    letter.add_argument("draft", type=Path, metavar="BROUILLON.json", help="écrit par process ou drafts")
    letter.add_argument("--case", type=int, default=1, metavar="N", help="le dossier du pli, 1 par défaut")
    letter.add_argument("--output", type=Path, required=True, metavar="FICHIER.pdf", help="où l'écrire")
    letter.set_defaults(run=_letter)


def _doctor(parsed: argparse.Namespace) -> int:
    from pipeline.doctor_command import doctor

    return doctor(os.environ, as_json=parsed.as_json)


def _letter(parsed: argparse.Namespace) -> int:
    from pipeline.letter_command import letter

    return letter(parsed.kind, parsed.draft, parsed.case, parsed.output)


def _call(work: str, options: dict[str, object]) -> int:
    """Run "module.function" of this package: each loads its heavy libraries itself."""
    from importlib import import_module

    from pipeline.settings import read_settings

    os.umask(0o077)  # what is kept is for the account that runs the program alone
    module, function = work.split(".")
    code: int = getattr(import_module(f"pipeline.{module}"), function)(read_settings(os.environ), **options)
    return code


def _process(parsed: argparse.Namespace) -> int:
    if parsed.output and not parsed.output.absolute().parent.is_dir():
        print(f"vaguemestre : dossier introuvable : {parsed.output.parent}", file=sys.stderr)
        return BAD_USAGE
    absent = [str(path) for path in parsed.paths if not os.path.lexists(path)]
    if absent:
        print(f"vaguemestre : introuvable : {', '.join(absent)}", file=sys.stderr)
        return BAD_USAGE
    from extractors.pool import ReaderPool
    from pipeline.progress import ProgressBar
    from pipeline.settings import read_settings

    settings = read_settings(os.environ)
    limits = settings.limits
    pool = ReaderPool(limits, containment=settings.containment)
    with pool as readers, ProgressBar(sys.stderr) as progress:
        # Loaded while the workers start: 0.3 s on one core.
        from claims.loading import load_rulebook
        from pipeline.contract import draft_json
        from pipeline.flow import draft_pli

        rulebook = load_rulebook()
        today = datetime.now().astimezone().date()
        draft = draft_pli(
            parsed.paths, rulebook, limits, today, progress.advance, readers, _antivirus(settings)
        )
    if parsed.summary:
        from pipeline.summary import print_draft

        print_draft(draft, rulebook)
    if parsed.output or not parsed.summary:
        text = json.dumps(draft_json(draft, with_text=parsed.text), ensure_ascii=False, indent=1) + "\n"
        _write(text, parsed.output)
    gc.freeze()  # or Python looks through all that was loaded for garbage before it ends, for 0.1 s
    return OK


def _antivirus(settings: "Settings") -> "Antivirus | None":
    if not settings.clamd.address:
        return None
    from pipeline.wiring import antivirus  # with the database, 0.3 s that most have no use for

    return antivirus(settings)


def _explain(parsed: argparse.Namespace) -> int:
    from claims.loading import load_rulebook
    from pipeline.explaining import NotADraft, explain, read_draft

    try:
        lines = explain(read_draft(parsed.draft), load_rulebook())
    except NotADraft:
        print(f"vaguemestre : ce n'est pas un brouillon lisible : {parsed.draft}", file=sys.stderr)
        return BAD_USAGE
    print("\n".join(lines))
    return OK


def _write(text: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(text)
    else:
        output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
