"""What is made of cases: exports, requests to services, deadlines, PDFs."""

from functools import partial
from pathlib import Path

from pipeline.options.calling import Call, Commands, add_command


def add_case_options(commands: Commands, call: Call) -> None:
    """Cases for the portal, for learning, closed or not, and what falls due in them."""
    add = partial(add_command, commands, call)
    export = add(
        "export",
        "un pli pour le portail : JSON, CSV et pièces classées",
        "case_commands.export",
        "pli",
        "output",
    )
    export.add_argument("pli", metavar="PLI", help="l'identifiant du pli")
    export.add_argument("--output", type=Path, required=True, metavar="DOSSIER", help="où écrire")
    corrections = add(
        "corrections",
        "écrire les plis confirmés, avec ce que les agents y ont vérifié, pour apprendre et mesurer",
        "corrections_command.corrections",
        "output",
    )
    corrections.add_argument("--output", type=Path, required=True, metavar="DOSSIER", help="où les écrire")
    for name, words, is_open in (
        ("close", "clore un dossier", False),
        ("reopen", "rouvrir un dossier", True),
    ):
        state = add(name, words, "case_commands.set_open", "pli", "case", "is_open")
        state.add_argument("pli", metavar="PLI", help="l'identifiant du pli")
        state.add_argument("--case", type=int, default=1, metavar="N", help="le dossier du pli, 1 par défaut")
        state.set_defaults(is_open=is_open)
    due = add(
        "deadlines",
        "les échéances des dossiers ouverts, les plus proches d'abord",
        "case_commands.deadlines",
        "most",
    )
    due.add_argument("--most", type=int, default=50, metavar="N", help="nombre de lignes, 50 par défaut")


def add_service_options(commands: Commands, call: Call) -> None:
    """What the police units were asked, and what they answered."""
    service = commands.add_parser("service", help="suivre les demandes aux services enquêteurs")
    actions = service.add_subparsers(required=True, metavar="ACTION")
    ask = actions.add_parser("ask", help="préparer la demande d'un dossier, et la suivre")
    ask.add_argument("pli", metavar="PLI", help="l'identifiant du pli")
    ask.add_argument("--case", type=int, default=1, metavar="N", help="le dossier du pli, 1 par défaut")
    ask.add_argument("--output", type=Path, required=True, metavar="FICHIER.pdf", help="où l'écrire")
    ask.set_defaults(
        run=lambda p: call("service_commands.service_ask", {"pli": p.pli, "case": p.case, "output": p.output})
    )
    listed = actions.add_parser("list", help="les demandes en attente, leur âge, les relances à faire")
    listed.set_defaults(run=lambda _: call("service_commands.service_list", {}))
    for name, words in (("reminded", "noter une relance"), ("answered", "noter que la réponse est là")):
        noted = actions.add_parser(name, help=words)
        noted.add_argument("number", type=int, metavar="NUMÉRO", help="numéro montré par la liste")
        work = f"service_commands.service_{name}"
        noted.set_defaults(run=lambda p, work=work: call(work, {"number": p.number}))


def add_pdf_options(commands: Commands, call: Call) -> None:
    """A pli as one PDF."""
    pdf = commands.add_parser(
        "pdf",
        help="écrire un pli en un seul PDF/A où chercher et copier le texte",
        description="Une image de chaque page, redressée, et le texte lu dessous. Rien n'est gardé.",
    )
    pdf.add_argument("paths", nargs="+", type=Path, metavar="CHEMIN", help="fichier ou dossier du pli")
    pdf.add_argument("output", type=Path, metavar="SORTIE.pdf", help="où écrire le PDF")
    pdf.set_defaults(run=lambda p: call("pdf_command.pdf", {"paths": p.paths, "output": p.output}))
