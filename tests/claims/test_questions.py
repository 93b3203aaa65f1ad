"""Everything that the rules ask and no page says is a question, and the decisive ones are put first."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import claims
from claims.assembly import LINKED_DECLARATION, assemble_cases
from claims.cases import Bearing, Case, PieceStatus, Procedure
from claims.checklist import checklist
from claims.deadlines import DEADLINES, deadlines
from claims.documents import Document
from claims.eligibility import RULES, assess
from claims.errors import BadCatalogue
from claims.loading import load_rulebook
from claims.questions import OpenQuestion, open_questions
from claims.review import NOTHING_SAID, Answers
from claims.rulebook import AnswerKind, ProcedureSpec, Question, Rulebook
from claims.situation import Folder, Situation
from claims.sufficiency import CHECKS
from claims.verdicts import verdict
from tests.claims.conftest import Piece, Situate
from tests.claims.scenario_cases import Scenario, all_scenarios

SCENARIOS = all_scenarios()
# What is asked of every case by another way than a question: who claims is an edit of its own.
OF_THE_CASE = {"nom", "prenom", "raison_sociale"}
# They read all that is known of a detention together, and each uses its part of it.
OF_CUSTODY = {"DP-06c", "DP-07"}


class Listening(dict[str, str]):
    """Values of a case that write down which names are asked for."""

    asked: set[str]

    def __init__(self, known: object) -> None:
        super().__init__(known)  # type: ignore[call-overload]
        self.asked = set()

    def get(self, name: str, default: object = None) -> object:  # type: ignore[override]
        self.asked.add(name)
        return super().get(name, default)  # type: ignore[call-overload]

    def __getitem__(self, name: str) -> str:
        self.asked.add(name)
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        self.asked.add(str(name))
        return super().__contains__(name)


class Overheard(Situation):
    """A situation whose facts are listened to as well."""

    __slots__ = ()

    @property
    def facts(self) -> dict[str, str]:
        heard = self.values
        assert isinstance(heard, Listening)
        for name, said in self.statements.items():
            heard.setdefault(name, "true" if said else "false")
        return heard


def overheard(scenario: Scenario, spec: ProcedureSpec) -> Folder:
    held = {name: getattr(scenario.situation, name) for name in Situation.__dataclass_fields__}
    # the delay of the pieces asked for runs: no scenario has one
    values = Listening({"date_demande_pieces": "2026-03-02", **scenario.situation.values})
    return Folder(spec, Overheard(**{**held, "values": values}), scenario.documents)


def asked_by_rule(rulebook: Rulebook) -> dict[tuple[Procedure, str], set[str]]:
    """The names that each rule asks for, over all scenarios."""
    asked: dict[tuple[Procedure, str], set[str]] = {}
    for scenario in SCENARIOS:
        procedure = scenario.situation.procedure
        spec = rulebook.procedures[procedure]
        for rule in spec.rules:
            for name in _asked(scenario, spec, rule.id):
                asked.setdefault((procedure, rule.id), set()).add(name)
    return asked


def _asked(scenario: Scenario, spec: ProcedureSpec, rule: str) -> set[str]:
    folder = overheard(scenario, spec)
    if rule in RULES:
        RULES[rule](spec.rule(rule), folder)
    if rule in DEADLINES:
        DEADLINES[rule](spec.rule(rule), folder)
    if rule in CHECKS:
        checked = {r.piece for r in spec.requirements if rule in r.checks}
        for document in folder.of(*{k for r in spec.requirements if r.piece in checked for k in r.one_of}):
            CHECKS[rule](document, folder)
    values = folder.situation.values
    assert isinstance(values, Listening)
    return values.asked


def case_fields(rulebook: Rulebook) -> dict[Procedure, set[str]]:
    return {key: {f.name for f in spec.case_fields} for key, spec in rulebook.procedures.items()}


def names_in_source() -> set[str]:
    """Every name that the domain's code asks a folder or a situation for, wherever it is written."""
    folder = Path(claims.__file__).parent
    files = [*(folder / "rules").glob("*.py"), *(folder / f"{name}.py" for name in (
        "deadlines", "sufficiency", "account_holders", "detention", "estimate", "situation", "consistency",
        "identity_papers", "eligibility", "findings",
    ))]  # fmt: skip
    return {name for file in files for name in _names(ast.parse(file.read_text(encoding="utf-8")))}


def _names(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(attr="said" | "states" | "day"), args=[ast.Constant(value=name), *_]
            ):
                yield name
            case ast.Call(func=ast.Attribute(attr="get", value=held), args=[ast.Constant(value=name), *_]):
                if _holds_values(held):
                    yield name
            case ast.Subscript(value=held, slice=ast.Constant(value=str(name))) if _holds_values(held):
                yield name
            case ast.Compare(
                left=ast.Constant(value=str(name)), ops=[ast.In() | ast.NotIn()], comparators=[held]
            ):
                if _holds_values(held):
                    yield name


def _holds_values(node: ast.AST) -> bool:
    return (isinstance(node, ast.Name) and node.id == "values") or (
        isinstance(node, ast.Attribute) and node.attr in ("values", "facts", "statements")
    )


def test_every_name_asked_by_a_rule_is_a_value_of_the_case_or_a_question(rulebook: Rulebook) -> None:
    fields = case_fields(rulebook)
    questions = {q.id: q for q in rulebook.questions}
    for (procedure, rule), names in asked_by_rule(rulebook).items():
        for name in names - fields[procedure] - OF_THE_CASE:
            assert name in questions, f"{rule} asks «{name}»"
            assert procedure in questions[name].procedures, f"{rule} asks «{name}»"


def test_every_name_in_the_code_is_a_value_of_the_case_or_a_question(rulebook: Rulebook) -> None:
    fields = set().union(*case_fields(rulebook).values())
    assert names_in_source() - fields == {q.id for q in rulebook.questions} & names_in_source()
    assert {"est_vise", "periodes_arse", "plafond_mois", "postes", "date_notification_ordonnance"} <= (
        names_in_source()
    )


def test_a_question_names_the_rules_that_read_it_and_no_others(rulebook: Rulebook) -> None:
    asked = asked_by_rule(rulebook)
    for question in rulebook.questions:
        readers = {rule for (_, rule), names in asked.items() if question.id in names}
        assert set(question.rules) <= readers, question.id
        assert readers - set(question.rules) <= OF_CUSTODY, question.id


def test_every_fact_of_a_rejection_motive_is_a_question(rulebook: Rulebook) -> None:
    facts = {name for s in rulebook.procedures.values() for motive in s.motives for name in motive.facts}
    assert facts <= {question.id for question in rulebook.questions}
    assert LINKED_DECLARATION in {question.id for question in rulebook.questions}


def test_every_head_of_loss_that_asks_for_a_piece_can_be_chosen(rulebook: Rulebook) -> None:
    spec = rulebook.procedures[Procedure.DETENTION_PROVISOIRE]
    heads = {each.head for each in spec.requirements if each.head}
    postes = next(q for q in rulebook.questions if q.id == "postes")
    assert set(postes.choices) == heads
    assert set(postes.pieces) == {each.piece for each in spec.requirements if each.head}


def test_choices_are_those_that_papers_say_or_rules_compare_with(rulebook: Rulebook) -> None:
    folder = Path(claims.__file__).parent
    code = "".join(
        p.read_text(encoding="utf-8") for p in [*folder.glob("*.py"), *(folder / "rules").glob("*.py")]
    )
    printed = {c.value for t in rulebook.types.values() for f in t.fields for c in f.choices}
    constants = {
        value
        for spec in rulebook.procedures.values()
        for rule in spec.rules
        for constant in rule.constants.values()
        if isinstance(constant, list)
        for value in constant
    }
    heads = {r.head for spec in rulebook.procedures.values() for r in spec.requirements}
    for question in rulebook.questions:
        unknown = set(question.choices) - printed - constants - heads
        assert all(f'"{value}"' in code for value in unknown), question.id


def test_a_field_of_the_papers_has_all_its_values_among_the_choices_of_its_question(
    rulebook: Rulebook,
) -> None:
    for question in rulebook.questions:
        if question.kind is not AnswerKind.CHOICE:
            continue
        specs = [spec for kind in rulebook.types.values() if (spec := kind.spec(question.id))]
        assert {c.value for spec in specs for c in spec.choices} <= set(question.choices), question.id


# What is put to the agent.


def judged(situation: Situation, documents: tuple[Document, ...], rulebook: Rulebook) -> Case:
    """A case as the rules see it, without values of its own."""
    spec = rulebook.procedures[situation.procedure]
    lines = {"metier": checklist(spec, situation, documents, "metier")}
    findings = assess(spec, situation, documents)
    return Case(
        situation.procedure, situation.claimant, situation.dwelling, (), (), lines, findings,
        verdict(lines["metier"], findings, situation, conflicts=False),
        deadlines=deadlines(Folder(spec, situation, documents)),
    )  # fmt: skip


def put(
    situation: Situation, rulebook: Rulebook, *documents: Document, said: Answers = NOTHING_SAID
) -> dict[str, OpenQuestion]:
    return {o.question.id: o for o in open_questions(judged(situation, documents, rulebook), said, rulebook)}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s.name)
def test_what_bears_on_admissibility_comes_first(scenario: Scenario, rulebook: Rulebook) -> None:
    case = judged(scenario.situation, scenario.documents, rulebook)
    found = open_questions(case, NOTHING_SAID, rulebook)
    ranks = [list(Bearing).index(each.bears_on) for each in found]
    assert ranks == sorted(ranks)
    unknown = {name for f in case.findings for name, value in f.inputs.items() if value == "unknown"}
    assert unknown & {q.id for q in rulebook.questions} <= {each.question.id for each in found}


def test_who_was_wanted_is_asked_first_of_a_silent_letter(situate: Situate, rulebook: Rulebook) -> None:
    found = list(put(situate(), rulebook))
    assert set(found[:2]) == {"est_vise", "est_hebergeant"}
    assert "faute_lourde" not in found  # it waits for the answer


def test_gross_negligence_is_asked_once_the_claimant_was_wanted(situate: Situate, rulebook: Rulebook) -> None:
    found = put(situate(statements={"est_vise": True}), rulebook)
    assert "faute_lourde" in found
    assert found["exception"].bears_on is Bearing.RECEVABILITE
    assert list(found).index("exception") < list(found).index("est_erreur")


def test_a_landlord_is_not_asked_whether_the_landlord_was_contacted(
    situate: Situate, rulebook: Rulebook
) -> None:
    assert "bailleur_contacte" in put(situate(dwelling="LOCATAIRE"), rulebook)
    assert "bailleur_contacte" not in put(situate(dwelling="BAILLEUR"), rulebook)


def test_only_a_syndic_is_asked_of_the_tenants_of_the_building(situate: Situate, rulebook: Rulebook) -> None:
    assert "cible_locataire" in put(situate(claimant="SYNDIC", dwelling="INCONNU"), rulebook)
    assert "cible_locataire" not in put(situate(), rulebook)


def test_an_answer_stays_there_to_be_changed(situate: Situate, rulebook: Rulebook) -> None:
    settled = situate(statements={"est_vise": False, "est_hebergeant": False})
    said = Answers(statements={"est_vise": "false"})
    assert put(settled, rulebook, said=said)["est_vise"].answer == "false"
    assert put(settled, rulebook)["est_vise"].answer is None  # BP-03 still waits for others


def test_the_cap_is_asked_of_a_partial_decision(situate: Situate, rulebook: Rulebook) -> None:
    held = {"periodes_detention": "2022-03-10/2022-10-19", "procedure": "DETENTION_PROVISOIRE"}
    whole = situate(dwelling="INCONNU", **held)
    partial = replace(whole, statements={"decision_partielle": True})
    assert "plafond_mois" not in put(whole, rulebook)
    assert put(partial, rulebook)["plafond_mois"].bears_on is Bearing.RECEVABILITE


def test_what_no_rule_waits_for_is_offered_last(situate: Situate, rulebook: Rulebook) -> None:
    found = list(put(situate(procedure="DETENTION_PROVISOIRE", dwelling="INCONNU"), rulebook).values())
    offered = [each for each in found if each.question.id == "date_notification_ordonnance"]
    assert [(each.bears_on, each.is_awaited) for each in offered] == [(Bearing.AUCUNE, False)]
    awaited = [each.is_awaited for each in found if each.bears_on is Bearing.AUCUNE]
    assert awaited == sorted(awaited, reverse=True)
    assert found[0].bears_on is Bearing.RECEVABILITE


def test_the_lawyers_fund_is_asked_about_only_when_the_account_is_theirs(
    piece: Piece, situate: Situate, rulebook: Rulebook
) -> None:
    fund, other = piece("rib", titulaire="CARPA de Lyon"), piece("rib", titulaire="Jeanne Rousseau")
    assert put(situate(), rulebook, fund)["accord_reglement_carpa"].bears_on is Bearing.EXAMEN
    assert "accord_reglement_carpa" not in put(situate(), rulebook, other)


def test_a_linked_declaration_is_more_than_offered_while_the_form_of_the_police_lacks(
    piece: Piece, situate: Situate, rulebook: Rulebook
) -> None:
    assert put(situate(), rulebook)["declaration_liee"].bears_on is Bearing.EXAMEN
    lines = judged(situate(linked=True), (), rulebook).checklists["metier"]
    asked = next(line for line in lines if line.piece == "attestation_information")
    assert asked.status is PieceStatus.NOT_REQUIRED
    assert put(situate(linked=True), rulebook)["declaration_liee"].bears_on is Bearing.AUCUNE


def test_nothing_is_asked_of_an_unknown_procedure(rulebook: Rulebook) -> None:
    _, cases = assemble_cases((), rulebook, date(2026, 3, 10))
    unknown = replace(judged(all_scenarios()[0].situation, (), rulebook), procedure=Procedure.INCONNUE)
    assert not cases or cases[0].procedure is Procedure.INCONNUE
    assert open_questions(unknown, NOTHING_SAID, rulebook) == ()


def test_a_human_no_stands_over_a_decision_read_as_partial(
    piece: Piece, situate: Situate, rulebook: Rulebook
) -> None:
    decision = piece("decision_relaxe", partielle="true")
    held = situate(
        procedure="DETENTION_PROVISOIRE", dwelling="INCONNU", periodes_detention="2022-03-10/2022-10-19"
    )
    denied = replace(held, statements={"decision_partielle": False})
    assert "DP-07" in {f.rule for f in judged(held, (decision,), rulebook).findings}
    assert "DP-07" not in {f.rule for f in judged(denied, (decision,), rulebook).findings}


# A broken file is refused.

GOOD = """
[[question]]
id = "exception"
procedures = ["BRIS_PORTE"]
label = "Une exception ?"
help = "Lire la lettre."
kind = "choice"
rules = ["BP-04"]
source = "Portail"
[question.choices]
HOMONYMIE = "Homonymie"
"""


def broken(text: str, tmp_path: Path) -> str:
    """What the program says of a catalogue whose questions are those."""
    shipped = Path(claims.__file__).parent
    for folder in ("document_types", "procedures"):
        (tmp_path / folder).mkdir()
        for file in (shipped / folder).glob("*.toml"):
            (tmp_path / folder / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "procedures" / "questions.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadCatalogue) as refused:
        load_rulebook(tmp_path)
    return refused.value.message


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda t: t.replace("help", "aide"), "questions.toml:2: question[1].help: is missing"),
        (lambda t: t.replace("label =", 'couleur = "x"\nlabel ='), "question[1].couleur: unknown key"),
        (lambda t: t.replace("BP-04", "BP-99"), "toml:8: question[1].rules: 'BP-99' is in none of"),
        (lambda t: t.replace('source = "Portail"', ""), "question[1].source: is missing"),
        (lambda t: t.replace('kind = "choice"', 'kind = "boolean"'), "a question of kind boolean has none"),
        (lambda t: t.replace('kind = "choice"', 'kind = "sorte"'), "question[1].kind: unknown value"),
        (lambda t: t.partition("[question.choices]")[0], "choices: a question of kind choice must"),
        (
            lambda t: t.replace("source =", 'compared = ["BP-04.exceptions"]\nsource ='),
            "BP-04.exceptions holds 'VICTIME_OU_VOISIN', which is not a choice",
        ),
        (
            lambda t: t.replace("source =", 'compared = ["BP-01.exceptions"]\nsource ='),
            "'BP-01.exceptions' is no list of a rule",
        ),
        (lambda t: t.replace('rules = ["BP-04"]', 'pieces = ["rib"]'), "it would never be asked"),
        (lambda t: t.replace("rules =", 'pieces = ["croquis"]\nrules ='), "'croquis' is in none of"),
        (lambda t: t + t, "questions.toml:14: question[2].id: 'exception' stands there twice"),
        (lambda t: t.replace('"Homonymie"', '""'), "must be a string that is not empty"),
    ],
)  # fmt: skip
def test_a_broken_question_is_refused_with_its_line(
    change: Callable[[str], str], says: str, tmp_path: Path
) -> None:
    assert says in broken(change(GOOD), tmp_path)


def test_every_question_is_asked_in_plain_french(rulebook: Rulebook) -> None:
    for question in rulebook.questions:
        assert question.label.endswith(" ?"), question.id
        assert question.help.endswith("."), question.id
        assert all(not label.isupper() or len(label) < 4 for label in question.choices.values())


def test_questions_are_few_enough_to_be_read(rulebook: Rulebook) -> None:
    asked: dict[Procedure, list[Question]] = {}
    for question in rulebook.questions:
        for procedure in question.procedures:
            asked.setdefault(procedure, []).append(question)
    assert max(map(len, asked.values())) <= 22
