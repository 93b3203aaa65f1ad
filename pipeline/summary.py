"""A draft in words, on a terminal: what an agent would want to see first."""

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claims.cases import Case, Draft, Outcome, PieceStatus, Verdict
from claims.documents import Document
from claims.fields import CaseField, Decision, Field
from claims.items import Fate, Item
from claims.rulebook import DocumentType, Rulebook

_VERDICTS = {
    Verdict.COMPLETE: ("complet", "green"),
    Verdict.INCOMPLETE: ("incomplet", "yellow"),
    Verdict.TO_CHECK: ("à vérifier", "yellow"),
    Verdict.LIKELY_INELIGIBLE: ("probablement non éligible", "red"),
}
_STATUSES = {
    PieceStatus.PRESENT: ("✓ présent", "green"),
    PieceStatus.MISSING: ("✗ manquant", "red"),
    PieceStatus.INSUFFICIENT: ("! insuffisant", "yellow"),
}
_OUTCOMES = {Outcome.OK: ("✓", "green"), Outcome.PROBLEM: ("✗", "red"), Outcome.UNKNOWN: ("?", "yellow")}
_FATES = {
    Fate.CONTAINER: "ouvert",
    Fate.DUPLICATE: "doublon",
    Fate.REJECTED: "rejeté",
    Fate.IGNORED: "ignoré",
}


def print_draft(draft: Draft, rulebook: Rulebook, console: Console | None = None) -> None:
    """Print documents, values with their confidence, what is missing and what is doubtful, in French."""
    console = console or Console()
    for part in (_items(draft.items), _documents(draft.documents, rulebook)):
        console.print(Padding(part, (0, 0, 1, 2)))
    for number, case in enumerate(draft.cases, 1):
        _print_case(console, number, case, rulebook)


def _items(items: Sequence[Item]) -> Table:
    table = Table(title="Fichiers reçus", title_justify="left", box=None, pad_edge=False)
    for heading in ("fichier", "sort", "pages"):
        table.add_column(heading, header_style="dim")
    for item in items:
        fate = "lu" if item.fate is Fate.PROCESSED else _FATES[item.fate]
        why = f" — {item.reason.message}" if item.reason else ""
        table.add_row(item.path, f"{fate}{why}", str(item.pages or ""))
    return table


def _documents(documents: Sequence[Document], rulebook: Rulebook) -> Group:
    """A line for each piece, its values below it: the whole width is theirs."""
    parts: list[RenderableType] = [Text("Pièces trouvées", style="italic")]
    for document in documents:
        spec = rulebook.types[document.type]
        line = Text(f"{document.id:4} ")
        line.append(spec.label, style="bold")
        line.append(f"  {_percent(document.confidence)}  {_pages(document)}", style="dim")
        parts += [line, Padding(_values(document.fields, spec), (0, 0, 0, 5))]
    return Group(*parts)


def _pages(document: Document) -> str:
    """Where it stands: the first pages, and how many there are."""
    shown = ", ".join(f"{page.item} p. {page.page}" for page in document.pages[:3])
    return shown + (f" … ({len(document.pages)} pages)" if len(document.pages) > 3 else "")


def _values(fields: Iterable[Field], spec: DocumentType) -> Table:
    table = Table.grid(padding=(0, 2))
    for field in fields:
        known = spec.spec(field.name)
        label = known.label if known else field.name
        table.add_row(Text(label, style="dim"), _said(field), _trust(field))
    return table


def _said(field: Field) -> Text:
    """The value, and on lines of their own what else it may be."""
    text = Text(field.value)
    for other in field.alternatives:
        text.append(f"\nou {other}", style="yellow")
    return text


def _trust(field: Field) -> Text:
    """How far the value can be trusted, in words as well as in colour."""
    if field.decision is Decision.AUTO:
        return Text("sûr", style="green", no_wrap=True)
    return Text(f"à vérifier {_percent(field.confidence)}", style="yellow", no_wrap=True)


def _percent(probability: float) -> str:
    return f"{probability:.0%}".replace("%", "\u00a0%")


def _print_case(console: Console, number: int, case: Case, rulebook: Rulebook) -> None:
    word, colour = _VERDICTS[case.verdict]
    title = Text(f"Dossier {number} : ", style="bold")
    spec = rulebook.procedures.get(case.procedure)
    title.append(spec.label if spec else "procédure inconnue")
    title.append(f", demandeur {_plain(case.claimant.value)}, {_plain(case.dwelling.value)} — ")
    title.append(word, style=f"bold {colour}")
    console.print(title)
    labels = {field.name: field.label for field in spec.case_fields} if spec else {}
    for part in (_case_fields(case.fields, labels), _checklist(case, rulebook), _findings(case)):
        console.print(Padding(part, (0, 0, 1, 2)))


def _plain(name: str) -> str:
    return name.replace("_", " ").lower()


def _case_fields(fields: Sequence[CaseField], labels: Mapping[str, str]) -> Table:
    table = Table(title="Brouillon", title_justify="left", box=None, pad_edge=False, show_header=False)
    for case_field in fields:
        said = _said(case_field.field)
        for conflict in case_field.conflicts:
            said.append(f"\n≠ {conflict.value} ({conflict.document})", style="red")
        name = case_field.field.name
        label = Text(labels.get(name, name), style="dim")
        table.add_row(label, said, _trust(case_field.field), ", ".join(case_field.sources))
    return table


def _checklist(case: Case, rulebook: Rulebook) -> Table:
    table = Table(title="Pièces demandées", title_justify="left", box=None, pad_edge=False, show_header=False)
    for line in case.checklists.get("metier", ()):
        if line.status is PieceStatus.NOT_REQUIRED:
            continue
        word, colour = _STATUSES[line.status]
        table.add_row(Text(word, style=colour), rulebook.types[line.piece].label, Text(line.why, style="dim"))
    return table


def _findings(case: Case) -> Table:
    table = Table(title="Points de droit", title_justify="left", box=None, pad_edge=False, show_header=False)
    for finding in case.findings:
        mark, colour = _OUTCOMES[finding.outcome]
        table.add_row(Text(mark, style=colour), finding.rule, finding.message)
    return table
