"""Who may sign in to the pages, and which programs may call."""

from pipeline.options.calling import Call, Commands

_ROLES = ("courrier", "redacteur", "validateur", "pilotage", "admin")  # claims.people.Role


def add_account_options(commands: Commands, call: Call) -> None:
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
        run=lambda p: call(
            "account_commands.account_add",
            {"login": p.login, "name": p.name, "role": p.role, "team": p.team, "from_stdin": p.from_stdin},
        )
    )
    password.set_defaults(
        run=lambda p: call(
            "account_commands.account_password", {"login": p.login, "from_stdin": p.from_stdin}
        )
    )


def add_client_options(commands: Commands, call: Call) -> None:
    """Programs that may ask through the API."""
    client = commands.add_parser("api-client", help="les programmes qui utilisent l'API")
    actions = client.add_subparsers(required=True, metavar="ACTION")
    add = actions.add_parser("add", help="créer un client ; son jeton est affiché une seule fois")
    add.add_argument("name", metavar="NOM")
    add.add_argument("--scopes", required=True, metavar="DROITS", help="submit,read,decide,export,webhooks")
    add.add_argument("--days", type=int, default=365, metavar="N", help="durée en jours, 365 par défaut")
    add.set_defaults(
        run=lambda p: call(
            "program_commands.client_add", {"name": p.name, "scopes": p.scopes, "days": p.days}
        )
    )
    listed = actions.add_parser("list", help="montrer les clients")
    listed.set_defaults(run=lambda _: call("program_commands.client_list", {}))
    revoke = actions.add_parser("revoke", help="refuser désormais le jeton d'un client")
    revoke.add_argument("number", type=int, metavar="NUMÉRO", help="numéro montré par la liste")
    revoke.set_defaults(run=lambda p: call("program_commands.client_revoke", {"number": p.number}))
