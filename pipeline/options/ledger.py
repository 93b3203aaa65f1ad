"""The programs that run all day, and what is asked of the ledger."""

from functools import partial
from pathlib import Path

from pipeline.options.calling import Call, Commands, add_command


def add_ledger_options(commands: Commands, call: Call) -> None:
    """What runs all day, and what is asked of the ledger."""
    add = partial(add_command, commands, call)
    up = add(
        "up",
        "tout lancer sur cette machine : dépôt surveillé, boîte aux lettres, lecture",
        "running_commands.up",
        "web",
    )
    up.add_argument("--no-web", dest="web", action="store_false", help="sans les pages web")
    add("web", "servir les pages web seules, jusqu'à l'arrêt", "running_commands.web")
    add("watch", "surveiller le dépôt et la boîte aux lettres, sans lire", "running_commands.watch")
    add("worker", "lire les pages qui attendent, jusqu'à l'arrêt", "running_commands.worker")
    submit = add("submit", "déposer des fichiers, qui forment un seul pli", "commands.submit", "paths")
    submit.add_argument("paths", nargs="+", type=Path, metavar="CHEMIN", help="fichier ou dossier du pli")
    status = add("status", "le registre en un tableau", "commands.status", "as_json", "follow")
    status.add_argument("--json", dest="as_json", action="store_true", help="les mêmes nombres en JSON")
    status.add_argument("--follow", action="store_true", help="suivre jusqu'à ce que rien ne soit en cours")
    audit = add("audit", "vérifier que tout ce qui est arrivé a un sort", "commands.audit", "deep")
    audit.add_argument("--deep", action="store_true", help="relire aussi chaque original")
    drafts = add(
        "drafts",
        "écrire tous les brouillons, un fichier JSON par pli",
        "commands.drafts",
        "output",
    )
    drafts.add_argument("--output", type=Path, required=True, metavar="DOSSIER", help="où les écrire")
    replay = add("replay", "relire un pli, ou tous, depuis les originaux", "commands.replay", "pli")
    which = replay.add_mutually_exclusive_group(required=True)
    which.add_argument("pli", nargs="?", metavar="PLI", help="l'identifiant du pli")
    which.add_argument("--all", action="store_true", help="tous les plis")
    add("migrate", "mettre la base de données à jour", "commands.migrate")
    dead = commands.add_parser("dead", help="ce qui a échoué à chaque essai")
    actions = dead.add_subparsers(required=True, metavar="ACTION")
    listed = actions.add_parser("list", help="montrer les échecs et leur cause")
    listed.set_defaults(run=lambda _: call("commands.dead_list", {}))
    again = actions.add_parser("replay", help="relancer les échecs nommés, ou tous")
    again.add_argument("ids", nargs="*", type=int, metavar="NUMÉRO", help="numéros montrés par la liste")
    again.set_defaults(run=lambda parsed: call("commands.dead_replay", {"ids": parsed.ids}))
