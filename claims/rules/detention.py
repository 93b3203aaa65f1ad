"""Whether a detention opens a right to compensation: measure, decision, court, grounds, standing.

What turns on dates and durations (six months, overlaps, partial decisions, appeal) stands elsewhere.
"""

from claims.cases import Finding, Outcome
from claims.comparing import same_name
from claims.courts_of_appeal import court_of_appeal
from claims.documents import DECISIONS, Document
from claims.findings import finding, names
from claims.rulebook import Rule
from claims.situation import Folder, Said

CERTIFICATES = ("certificat_non_appel", "certificat_non_pourvoi")
DETAINED = ("fiche_penale", "billet_sortie", "certificat_presence_detention", *DECISIONS)
WARRANTS = ("mandat_depot", "ordonnance_placement_detention", "ordonnance_prolongation_detention")


def measure(rule: Rule, folder: Folder) -> Finding:
    """DP-01: detention on remand or house arrest with surveillance; not police custody, not supervision."""
    named = folder.said("mesure", "requete_reparation_detention")
    if named.value in names(rule, "exclues"):
        return finding(rule, Outcome.PROBLEM, [named])
    shown = _shown_measure(folder)
    if named.value in names(rule, "ouvrant"):
        return finding(rule, Outcome.OK, [named])
    outcome = Outcome.OK if shown.value else Outcome.UNKNOWN
    return finding(rule, outcome, [shown])


def _shown_measure(folder: Folder) -> Said:
    """The measure that the papers of the prison or of the judge show."""
    remand = folder.of(*WARRANTS, "fiche_penale", "billet_sortie", "certificat_presence_detention")
    arrest = folder.of("ordonnance_arse")
    kind = "DETENTION_PROVISOIRE" if remand else "ARSE" if arrest else None
    return Said("mesure", kind, _first_pages(remand or arrest))


def _first_pages(documents: tuple[Document, ...]) -> tuple[str, ...]:
    return tuple(document.pages[0].at for document in documents)


def favourable_decision(rule: Rule, folder: Folder) -> Finding:
    """DP-02: the proceedings ended in a non-lieu, a relaxe or an acquittement."""
    given = folder.of(*DECISIONS)
    if given:
        last = max(given, key=_order)
        kind = Said("type_decision", last.type.removeprefix("decision_").upper(), _first_pages((last,)))
        return finding(rule, Outcome.OK, [kind], key="partial" if last.value("partielle") == "true" else "")
    stated = folder.said("type_decision")
    if stated.value in names(rule, "decisions"):
        return finding(rule, Outcome.OK, [stated], key="stated")
    if stated.value in names(rule, "exclues"):
        return finding(rule, Outcome.PROBLEM, [stated])
    return finding(rule, Outcome.UNKNOWN, [stated])


def _order(decision: Document) -> tuple[str, str, str]:
    """The last decision in date comes last, whatever the order of the pli."""
    return decision.value("date") or "", decision.type, decision.pages[0].at


def final_decision(rule: Rule, folder: Folder) -> Finding:
    """DP-03: the decision has become final, which the certificates of the registry prove."""
    pending = folder.said("recours_pendant")
    if pending.yes:
        return finding(rule, Outcome.PROBLEM, [pending])
    certificates = folder.of(*CERTIFICATES)
    if not certificates:
        return finding(rule, Outcome.UNKNOWN, [Said("certificat", None)])
    proof = Said("certificat", min(each.type for each in certificates), _first_pages(certificates))
    decided = {day for each in folder.of(*DECISIONS) if (day := each.value("date"))}
    certified = {day for each in certificates if (day := each.value("date_decision"))}
    if decided and certified and not decided & certified:
        days = {"date_decision": max(decided), "date_certifiee": max(certified)}
        return finding(rule, Outcome.UNKNOWN, [proof], key="other_decision", computed=days)
    return finding(rule, Outcome.OK, [proof])


def competent_court(rule: Rule, folder: Folder) -> Finding:
    """DP-05: the first president of the cour d'appel in whose district the last decision was given."""
    seized = folder.read("juridiction", "requete_reparation_detention")
    decided = folder.said("cour_d_appel_competente")
    if decided.value is None:
        decided = folder.read("juridiction", *DECISIONS)
    courts = {court_of_appeal(said.value or "") for said in (seized, decided)}
    inputs = [Said("cour_saisie", seized.value, seized.pages), decided]
    if None in courts:
        return finding(rule, Outcome.UNKNOWN, inputs)
    return finding(rule, Outcome.OK if len(courts) == 1 else Outcome.PROBLEM, inputs)


def excluding_ground(rule: Rule, folder: Folder) -> Finding:
    """DP-06a: irresponsibility, amnesty or limitation exclude, when the decision rests on nothing else."""
    ground, only = folder.said("motif", *DECISIONS), folder.said("motif_unique")
    if ground.value is None:
        return finding(rule, Outcome.UNKNOWN, [ground], key="plusieurs" if ground.pages else "")
    if ground.value not in names(rule, "motifs") or only.no:
        return finding(rule, Outcome.OK, [ground, only])
    if only.yes:
        return finding(rule, Outcome.PROBLEM, [ground, only])
    return finding(rule, Outcome.UNKNOWN, [ground, only], key="a_confirmer")


def self_accusation(rule: Rule, folder: Folder) -> Finding:
    """DP-06b: who had themselves accused, freely and wilfully, to shield the author."""
    ground, confirmed = folder.said("motif", *DECISIONS), folder.said("auto_accusation")
    if confirmed.no:
        return finding(rule, Outcome.OK, [confirmed])
    if confirmed.yes:
        return finding(rule, Outcome.PROBLEM, [confirmed])
    key = "a_confirmer" if ground.value in names(rule, "motifs") else ""
    return finding(rule, Outcome.UNKNOWN, [ground, confirmed], key=key)


def causal_link(rule: Rule, folder: Folder) -> Finding:
    """DP-09: only the harm of the detention itself; not that of the proceedings or of the press."""
    foreign = folder.said("poste_etranger")
    if foreign.value == "AUCUN":
        return finding(rule, Outcome.OK, [foreign])
    if foreign.value in names(rule, "postes"):
        return finding(rule, Outcome.PROBLEM, [foreign], key=foreign.value or "")
    return finding(rule, Outcome.UNKNOWN, [foreign])


def standing(rule: Rule, folder: Folder) -> Finding:
    """DP-10: the person detained claims, or who stands for a minor; relatives have no claim of their own."""
    quality = folder.said("qualite_demandeur")
    if quality.value in names(rule, "recevables"):
        return finding(rule, Outcome.OK, [quality], key="representant")
    if quality.value in names(rule, "exclues"):
        return finding(rule, Outcome.PROBLEM, [quality])
    if quality.value in names(rule, "a_verifier"):
        return finding(rule, Outcome.UNKNOWN, [quality], key="heritier")
    return _same_person(rule, folder)


def _same_person(rule: Rule, folder: Folder) -> Finding:
    """Whether the claimant bears the name of the person detained; another name may be an alias."""
    claimant = folder.read("personne", "requete_reparation_detention")
    detained = [name for document in folder.of(*DETAINED) if (name := document.value("personne"))]
    shown = folder.read("personne", *DETAINED)
    inputs = [Said("demandeur", claimant.value, claimant.pages)]
    if claimant.value is None or not detained:
        return finding(rule, Outcome.UNKNOWN, inputs)
    inputs.append(Said("detenu", min(detained), shown.pages))
    if any(same_name(claimant.value, name) for name in detained):
        return finding(rule, Outcome.OK, inputs)
    return finding(rule, Outcome.UNKNOWN, inputs, key="autre_nom")
