"""A denial of justice: what the portal's test asks for besides the limitation."""

from claims.cases import Finding, Outcome
from claims.findings import finding
from claims.rulebook import Rule
from claims.situation import Folder, Said

PIECES = "piece_procedure_civile"
NONE_GIVEN = "aucune"


def before_any_lawsuit(rule: Rule, folder: Folder, in_time: Finding) -> Finding:
    """E3: in time, before any lawsuit, with the decisions, the pieces and the proof of diligence."""
    sued, *needed = _answers(folder)
    if in_time.outcome is Outcome.PROBLEM:
        return in_time
    if sued.yes:
        return finding(rule, Outcome.PROBLEM, [sued], key="sued", computed=in_time.inputs)
    lacking = next((each for each in needed if each.value in ("false", NONE_GIVEN)), None)
    if lacking is not None:
        return finding(rule, Outcome.PROBLEM, [lacking], key=lacking.name, computed=in_time.inputs)
    if in_time.outcome is Outcome.UNKNOWN:
        return in_time
    known = sued.no and all(each.value for each in needed)
    outcome = Outcome.OK if known else Outcome.UNKNOWN
    return finding(rule, outcome, [sued, *needed], key="" if known else "to_verify", computed=in_time.inputs)


def _answers(folder: Folder) -> tuple[Said, Said, Said, Said]:
    """Lawsuit, decisions, pieces and diligence, as answered, or as the pieces show."""
    decisions = folder.said("types_decision")
    if decisions.value is None:
        decisions = _shown(folder, "types_decision", "est_decision")
    pieces = folder.said("pieces_procedure")
    if pieces.value is None:
        pieces = _shown(folder, "pieces_procedure", "nature")
    sued, diligence = folder.said("action_contentieuse"), folder.said("preuves_diligences")
    return sued, decisions, pieces, diligence


def _shown(folder: Folder, name: str, field: str) -> Said:
    """The values of that field in the pieces of the proceedings, however many there are."""
    found = [read for document in folder.of(PIECES) if (read := document.field(field))]
    values = sorted({read.value for read in found})
    return Said(name, ", ".join(values) or None, tuple(read.provenance.at for read in found))
