"""How `backup` and `restore` are called; `pipeline.backup_commands` does their work."""

import argparse
from pathlib import Path

from pipeline.options.calling import Call, Commands


def add_backup_options(commands: Commands, call: Call) -> None:
    """The whole ledger, kept elsewhere and put back; `call` runs a command by name."""
    words = "sauvegarder la base et les objets, tels qu'à un même moment, dans un dossier"
    kept = commands.add_parser("backup", help=words, description=words)
    kept.add_argument("folder", type=Path, metavar="DOSSIER", help="le dossier des sauvegardes")
    kept.add_argument(
        "--recipient",
        dest="recipients",
        action="append",
        default=[],
        metavar="age1…",
        help="chiffrer pour le porteur de cette clé (plusieurs fois : pour chacun)",
    )
    kept.add_argument(
        "--keep",
        type=_number,
        default=0,
        metavar="N",
        help="ne garder que les N derniers points (sinon tous)",
    )
    kept.add_argument("--verify", action="store_true", help="relire ce qui est sauvegardé, sans rien écrire")
    kept.add_argument("--identity", type=Path, metavar="FICHIER", help="avec --verify : la clé privée")
    names = ("folder", "recipients", "identity", "keep", "verify")
    kept.set_defaults(
        run=lambda parsed: call("backup_commands.backup", {name: getattr(parsed, name) for name in names})
    )

    words = "remettre une sauvegarde dans une installation vide, puis tout vérifier"
    back = commands.add_parser("restore", help=words, description=words)
    back.add_argument("folder", type=Path, metavar="DOSSIER", help="le dossier des sauvegardes")
    back.add_argument("--point", default="", metavar="NOM", help="le point à remettre, le dernier par défaut")
    back.add_argument(
        "--identity", type=Path, metavar="FICHIER", help="la clé privée d'une sauvegarde chiffrée"
    )
    back.add_argument(
        "--objects",
        action="store_true",
        help="ne remettre que les objets absents ou altérés de cette installation, sans toucher à la base",
    )
    back.set_defaults(run=lambda parsed: _restore(parsed, call))


def _restore(parsed: argparse.Namespace, call: Call) -> int:
    asked = {"folder": parsed.folder, "point": parsed.point, "identity": parsed.identity}
    return call(f"backup_commands.{'mend' if parsed.objects else 'restore'}", asked)


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("un nombre de points à garder : 1 ou plus")
    return number
