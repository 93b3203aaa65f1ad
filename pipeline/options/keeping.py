"""The journal, what is erased and what may not be, and the keys of the objects."""

from pathlib import Path

from pipeline.options.calling import Call, Commands

_ERASURES = ("demande_personne", "recu_par_erreur", "decision_de_justice", "fin_de_conservation")
_HOLDS = ("contentieux", "enquete", "archives", "controle")  # claims.retention, as those above


def add_journal_options(commands: Commands, call: Call) -> None:
    """Who saw and did what, and the proof that nobody changed it."""
    journal = commands.add_parser("journal", help="qui a vu et fait quoi, et la preuve que rien n'a changé")
    actions = journal.add_subparsers(required=True, metavar="ACTION")
    verify = actions.add_parser("verify", help="suivre les chaînes ; dire la première ligne qui ne tient pas")
    verify.add_argument("--head", type=Path, metavar="FICHIER", help="têtes notées par « journal head »")
    verify.set_defaults(run=lambda p: call("journal_commands.journal_verify", {"head": p.head}))
    head = actions.add_parser("head", help="sceller, et écrire où finissent les chaînes, à noter ailleurs")
    head.set_defaults(run=lambda _: call("journal_commands.journal_head", {}))
    show = actions.add_parser("show", help="montrer des lignes, les plus anciennes d'abord")
    show.add_argument("--pli", metavar="PLI", help="celles d'un pli")
    show.add_argument("--account", type=int, metavar="NUMÉRO", help="celles d'un compte")
    show.add_argument("--since", metavar="AAAA-MM-JJ", help="celles de ce jour et d'après")
    show.set_defaults(
        run=lambda p: call(
            "journal_commands.journal_show", {"pli": p.pli, "account": p.account, "since": p.since}
        )
    )
    purge = actions.add_parser("purge", help="retirer les lignes gardées assez longtemps, comme chaque jour")
    purge.add_argument("--dry-run", action="store_true", help="les compter, sans rien retirer")
    purge.set_defaults(run=lambda p: call("journal_commands.journal_purge", {"dry_run": p.dry_run}))


def add_retention_options(commands: Commands, call: Call) -> None:
    """What is erased, and what may not be."""
    erase = commands.add_parser("erase", help="effacer un pli ou un dossier, partout, pour toujours")
    erase.add_argument("name", metavar="PLI|DOSSIER", help="P261126-4F7K2M, ou P261126-4F7K2M-1")
    erase.add_argument("--reason", choices=_ERASURES, default=_ERASURES[0], help="pourquoi")
    erase.add_argument("--prove", action="store_true", help="puis le chercher dans tout ce qui garde")
    erase.set_defaults(
        run=lambda p: call("retention_commands.erase", {"name": p.name, "reason": p.reason, "prove": p.prove})
    )
    retention = commands.add_parser("retention", help="ce qui a été gardé assez longtemps, sans rien effacer")
    retention.add_argument("--apply", dest="is_applied", action="store_true", help="l'effacer")
    retention.add_argument("--list", dest="listed", action="store_true", help="nommer chaque pli")
    retention.set_defaults(
        run=lambda p: call("retention_commands.retention", {"is_applied": p.is_applied, "listed": p.listed})
    )
    hold = commands.add_parser("hold", help="ce qui ne doit pas être effacé")
    actions = hold.add_subparsers(required=True, metavar="ACTION")
    add = actions.add_parser("add", help="interdire d'effacer un pli ou un dossier")
    lift = actions.add_parser("lift", help="permettre de nouveau de l'effacer")
    for action in (add, lift):
        action.add_argument("name", metavar="PLI|DOSSIER")
    add.add_argument("--reason", choices=_HOLDS, required=True, help="pourquoi")
    add.set_defaults(run=lambda p: call("retention_commands.hold_add", {"name": p.name, "reason": p.reason}))
    lift.set_defaults(run=lambda p: call("retention_commands.hold_lift", {"name": p.name}))
    listed = actions.add_parser("list", help="montrer ce qui ne doit pas l'être")
    listed.set_defaults(run=lambda _: call("retention_commands.hold_list", {}))


def add_key_options(commands: Commands, call: Call) -> None:
    """The keys that objects are encrypted with."""
    keys = commands.add_parser("keys", help="les clés qui chiffrent les objets gardés dans un dossier")
    actions = keys.add_subparsers(required=True, metavar="ACTION")
    new = actions.add_parser("new", help="faire une clé, et l'afficher une seule fois")
    new.set_defaults(run=lambda _: call("key_commands.keys_new", {}))
    rotate = actions.add_parser("rotate", help="chiffrer tous les objets avec la première clé")
    rotate.set_defaults(run=lambda _: call("key_commands.keys_rotate", {}))
