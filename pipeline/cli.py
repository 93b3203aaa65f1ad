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
TRY_AGAIN = 4
# Commands that load heavy libraries stand in modules of their own.
_HOMES = (
    dict.fromkeys(("export", "set_open", "deadlines"), "case_commands")
    | dict.fromkeys(
        ("service_ask", "service_list", "service_reminded", "service_answered"), "service_commands"
    )
    | {"corrections": "corrections_command"}
    | dict.fromkeys(("account_add", "account_password"), "account_commands")
    | dict.fromkeys(("client_add", "client_list", "client_revoke"), "program_commands")
)
_ROLES = ("courrier", "redacteur", "validateur", "pilotage", "admin")  # claims.people.Role


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code.

    0 done, 1 the audit found a break, 2 bad usage, 3 the installation is at fault, 4 a service is away.
    """
    parsed = _parser().parse_args(arguments)
    from claims.errors import OperatorMustAct, Unavailable

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
    except OSError as error:
        print(
            f"vaguemestre : lecture ou écriture impossible : {error.filename} ({error.strerror})",
            file=sys.stderr,
        )
        return BAD_USAGE
    except Unavailable as error:
        print(f"vaguemestre : réessayer plus tard : {error.message}", file=sys.stderr)
        return TRY_AGAIN
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
    explain = commands.add_parser(
        "explain",
        help="dire, pour un brouillon, ce que chaque règle et chaque pièce ont donné, et pourquoi",
        description="Lit un brouillon écrit par « process » ou « drafts ». Rien n'est relu ni recalculé.",
    )
    explain.add_argument("draft", type=Path, metavar="BROUILLON", help="le brouillon, en JSON")
    explain.set_defaults(run=_explain)
    _add_letter_command(commands)
    _add_ledger_commands(commands)
    _add_service_commands(commands)
    _add_account_commands(commands)
    _add_client_commands(commands)
    return parser


def _add_letter_command(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    words = "préparer une lettre d'après un brouillon : un PDF et le même texte, à compléter et à signer"
    letter = commands.add_parser("letter", help=words, description=words)
    letter.add_argument(
        "kind", metavar="LETTRE", help="accuse_reception, pieces_manquantes, reponse_relance…"
    )
    letter.add_argument("draft", type=Path, metavar="BROUILLON.json", help="écrit par process ou drafts")
    letter.add_argument("--case", type=int, default=1, metavar="N", help="le dossier du pli, 1 par défaut")
    letter.add_argument("--output", type=Path, required=True, metavar="FICHIER.pdf", help="où l'écrire")
    letter.set_defaults(run=_letter)


def _add_ledger_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The commands that keep what they are given; `pipeline.commands` does their work."""

    def add(name: str, words: str, call: str, *options: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=words, description=words)
        command.set_defaults(run=lambda parsed: _on_ledger(call, {o: getattr(parsed, o) for o in options}))
        return command

    up = add("up", "tout lancer sur cette machine : dépôt surveillé, boîte aux lettres, lecture", "up", "web")
    up.add_argument("--no-web", dest="web", action="store_false", help="sans les pages web")
    add("web", "servir les pages web seules, jusqu'à l'arrêt", "web")
    add("watch", "surveiller le dépôt et la boîte aux lettres, sans lire", "watch")
    add("worker", "lire les pages qui attendent, jusqu'à l'arrêt", "worker")
    submit = add("submit", "déposer des fichiers, qui forment un seul pli", "submit", "paths")
    submit.add_argument("paths", nargs="+", type=Path, metavar="CHEMIN", help="fichier ou dossier du pli")
    status = add("status", "le registre en un tableau", "status", "as_json", "follow")
    status.add_argument("--json", dest="as_json", action="store_true", help="les mêmes nombres en JSON")
    status.add_argument("--follow", action="store_true", help="suivre jusqu'à ce que rien ne soit en cours")
    audit = add("audit", "vérifier que tout ce qui est arrivé a un sort", "audit", "deep")
    audit.add_argument("--deep", action="store_true", help="relire aussi chaque original")
    drafts = add("drafts", "écrire tous les brouillons, un fichier JSON par pli", "drafts", "output")
    drafts.add_argument("--output", type=Path, required=True, metavar="DOSSIER", help="où les écrire")
    replay = add("replay", "relire un pli, ou tous, depuis les originaux", "replay", "pli")
    which = replay.add_mutually_exclusive_group(required=True)
    which.add_argument("pli", nargs="?", metavar="PLI", help="l'identifiant du pli")
    which.add_argument("--all", action="store_true", help="tous les plis")
    export = add("export", "un pli pour le portail : JSON, CSV et pièces classées", "export", "pli", "output")
    export.add_argument("pli", metavar="PLI", help="l'identifiant du pli")
    export.add_argument("--output", type=Path, required=True, metavar="DOSSIER", help="où écrire")
    corrections = add(
        "corrections",
        "écrire les plis confirmés, avec ce que les agents y ont vérifié, pour apprendre et mesurer",
        "corrections",
        "output",
    )
    corrections.add_argument("--output", type=Path, required=True, metavar="DOSSIER", help="où les écrire")
    for name, words, is_open in (
        ("close", "clore un dossier", False),
        ("reopen", "rouvrir un dossier", True),
    ):
        state = add(name, words, "set_open", "pli", "case", "is_open")
        state.add_argument("pli", metavar="PLI", help="l'identifiant du pli")
        state.add_argument("--case", type=int, default=1, metavar="N", help="le dossier du pli, 1 par défaut")
        state.set_defaults(is_open=is_open)
    due = add(
        "deadlines", "les échéances des dossiers ouverts, les plus proches d'abord", "deadlines", "most"
    )
    due.add_argument("--most", type=int, default=50, metavar="N", help="nombre de lignes, 50 par défaut")
    add("migrate", "mettre la base de données à jour", "migrate")
    dead = commands.add_parser("dead", help="ce qui a échoué à chaque essai")
    actions = dead.add_subparsers(required=True, metavar="ACTION")
    listed = actions.add_parser("list", help="montrer les échecs et leur cause")
    listed.set_defaults(run=lambda _: _on_ledger("dead_list", {}))
    again = actions.add_parser("replay", help="relancer les échecs nommés, ou tous")
    again.add_argument("ids", nargs="*", type=int, metavar="NUMÉRO", help="numéros montrés par la liste")
    again.set_defaults(run=lambda parsed: _on_ledger("dead_replay", {"ids": parsed.ids}))


def _letter(parsed: argparse.Namespace) -> int:
    from pipeline.letter_command import letter

    return letter(parsed.kind, parsed.draft, parsed.case, parsed.output)


def _add_service_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """What the police units were asked, and what they answered."""
    service = commands.add_parser("service", help="suivre les demandes aux services enquêteurs")
    actions = service.add_subparsers(required=True, metavar="ACTION")
    ask = actions.add_parser("ask", help="préparer la demande d'un dossier, et la suivre")
    ask.add_argument("pli", metavar="PLI", help="l'identifiant du pli")
    ask.add_argument("--case", type=int, default=1, metavar="N", help="le dossier du pli, 1 par défaut")
    ask.add_argument("--output", type=Path, required=True, metavar="FICHIER.pdf", help="où l'écrire")
    ask.set_defaults(
        run=lambda p: _on_ledger("service_ask", {"pli": p.pli, "case": p.case, "output": p.output})
    )
    listed = actions.add_parser("list", help="les demandes en attente, leur âge, les relances à faire")
    listed.set_defaults(run=lambda _: _on_ledger("service_list", {}))
    for name, call, words in (
        ("reminded", "service_reminded", "noter une relance"),
        ("answered", "service_answered", "noter que la réponse est là"),
    ):
        noted = actions.add_parser(name, help=words)
        noted.add_argument("number", type=int, metavar="NUMÉRO", help="numéro montré par la liste")
        noted.set_defaults(run=lambda p, call=call: _on_ledger(call, {"number": p.number}))


def _add_account_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Who may sign in to the pages."""
    account = commands.add_parser("account", help="les comptes des pages web")
    actions = account.add_subparsers(required=True, metavar="ACTION")
    add = actions.add_parser("add", help="créer un compte ; le mot de passe est demandé")
    add.add_argument("login", metavar="IDENTIFIANT")
    add.add_argument("--name", default="", metavar="NOM", help="le nom affiché")
    add.add_argument("--role", choices=_ROLES, required=True)
    add.add_argument("--team", default="", metavar="ÉQUIPE", help="l'équipe, pour les résultats de qualité")
    password = actions.add_parser("password", help="changer un mot de passe ; les sessions se ferment")
    password.add_argument("login", metavar="IDENTIFIANT")
    for command in (add, password):
        command.add_argument(
            "--password-stdin",
            dest="from_stdin",
            action="store_true",
            help="lire le mot de passe sur l'entrée",
        )
    add.set_defaults(
        run=lambda p: _on_ledger(
            "account_add",
            {"login": p.login, "name": p.name, "role": p.role, "team": p.team, "from_stdin": p.from_stdin},
        )
    )
    password.set_defaults(
        run=lambda p: _on_ledger("account_password", {"login": p.login, "from_stdin": p.from_stdin})
    )


def _add_client_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Programs that may ask through the API."""
    client = commands.add_parser("api-client", help="les programmes qui utilisent l'API")
    actions = client.add_subparsers(required=True, metavar="ACTION")
    add = actions.add_parser("add", help="créer un client ; son jeton est affiché une seule fois")
    add.add_argument("name", metavar="NOM")
    add.add_argument("--scopes", required=True, metavar="DROITS", help="submit,read,decide,export,webhooks")
    add.add_argument("--days", type=int, default=365, metavar="N", help="durée en jours, 365 par défaut")
    add.set_defaults(
        run=lambda p: _on_ledger("client_add", {"name": p.name, "scopes": p.scopes, "days": p.days})
    )
    listed = actions.add_parser("list", help="montrer les clients")
    listed.set_defaults(run=lambda _: _on_ledger("client_list", {}))
    revoke = actions.add_parser("revoke", help="refuser désormais le jeton d'un client")
    revoke.add_argument("number", type=int, metavar="NUMÉRO", help="numéro montré par la liste")
    revoke.set_defaults(run=lambda p: _on_ledger("client_revoke", {"number": p.number}))


def _on_ledger(call: str, options: dict[str, object]) -> int:
    from importlib import import_module

    from pipeline.settings import read_settings

    module = import_module(f"pipeline.{_HOMES.get(call, 'commands')}")
    code: int = getattr(module, call)(read_settings(os.environ), **options)
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
