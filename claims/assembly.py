"""From documents with their values to draft cases: the last pure step of the line."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from claims.cases import Case, ChecklistLine, Claimant, Dwelling, Procedure
from claims.checklist import checklist
from claims.comparing import same_value
from claims.consistency import flags
from claims.deadlines import deadlines
from claims.derivations import DERIVATIONS, Known
from claims.detention import custody
from claims.documents import Document
from claims.eligibility import assess
from claims.estimate import Estimate, estimate
from claims.fields import NOWHERE, CaseField, Decision, Field
from claims.grouping import Grouped, group_documents, regrouped
from claims.merging import case_field
from claims.review import NOTHING_SAID, Answers, HumanValue
from claims.rulebook import CaseFieldSpec, Kind, Rulebook
from claims.scale import moral_harm
from claims.signs import clear_winner, weigh
from claims.situation import Folder, Situation
from claims.verdicts import verdict

IDENTITY = "carte_identite"
CORRECTED_TOO_OFTEN = "controle_retabli"
SIGNATORY_IDENTITY = "piece_identite_signataire"
OF_LEGAL_PERSONS = {"raison_sociale", "siren"}
# They claim in another's place (C. assur. L.121-12) or for common parts: no tenure of their own.
NO_TENURE = {Claimant.ASSUREUR, Claimant.SYNDIC}
READINGS = ("metier", "portail_strict")
LINKED_DECLARATION = "declaration_liee"  # the question whether the police filed a declaration for this case
_SENDERS = "expediteur_"
# Where the day of reception is read, best first (contract, conventions).
_STAMPED = ("date_reception",)
_SENT = ("date_envoi",)
_LETTERS = ("lettre_demande", "requete_reparation_detention", "courriel", "courrier_relance")


def assemble_cases(
    documents: Sequence[Document],
    rulebook: Rulebook,
    today: date,
    said: Mapping[int, Answers] = MappingProxyType({}),
    assigned: Mapping[str, Sequence[int]] = MappingProxyType({}),
    joined: Mapping[int, Sequence[Document]] = MappingProxyType({}),
    rechecked: Set[str] = frozenset(),
) -> tuple[tuple[Document, ...], tuple[Case, ...]]:
    """The documents, and the cases they make.

    `said` is what agents said of each case, by its number from 1; `assigned` the cases that they gave a
    document to, by its id; `joined` the documents of later plis that they joined to a case; `rechecked` the
    fields that were corrected more often than their proof allows: an agent looks at each. Documents come back
    because a case tells what one of them is: the identity card of somebody who signs for a legal
    person is a `piece_identite_signataire`.
    """
    known = {document.id: document for document in documents}
    cases = []
    groups = regrouped(group_documents(documents, rulebook), documents, said, assigned)
    for number, group in enumerate(groups, 1):
        group = Grouped(group.procedure, (*group.documents, *joined.get(number, ())))
        answers = said.get(number, NOTHING_SAID)
        claimant = answers.claimant or _claimant(group)
        if claimant not in {Claimant.PERSONNE_PHYSIQUE, Claimant.INCONNU}:
            group = Grouped(group.procedure, tuple(_of_signatory(d) for d in group.documents))
        known.update({document.id: document for document in group.documents})
        cases.append(_case(group, claimant, answers, rulebook, today, rechecked))
    return tuple(known[document.id] for document in documents), tuple(cases)


def _of_signatory(document: Document) -> Document:
    return replace(document, type=SIGNATORY_IDENTITY) if document.type == IDENTITY else document


def _claimant(group: Grouped) -> Claimant:
    if group.procedure is Procedure.DETENTION_PROVISOIRE:
        return Claimant.PERSONNE_PHYSIQUE  # only the person detained has a claim (domain rule DP-10)
    winner = clear_winner(weigh("claimant", group.documents))
    return Claimant(winner) if winner else Claimant.INCONNU


def _dwelling(group: Grouped, claimant: Claimant) -> Dwelling:
    """What the claimant is to the dwelling: as the letter says, else as the papers show."""
    if group.procedure is not Procedure.BRIS_PORTE:
        return Dwelling.INCONNU
    if claimant is Claimant.BAILLEUR_SOCIAL:
        return Dwelling.BAILLEUR_SOCIAL
    if claimant in NO_TENURE:
        return Dwelling.INCONNU
    said = _said_of_dwelling(group, claimant)
    if said is not None:
        return said
    winner = clear_winner(weigh("dwelling", group.documents))
    return Dwelling(winner) if winner else Dwelling.INCONNU


def _said_of_dwelling(group: Grouped, claimant: Claimant) -> Dwelling | None:
    """What a letter says the writer is; an owner who also says he lets the place is its landlord.

    A person who names a social landlord is no such landlord, but speaks of theirs.
    """
    never = {Dwelling.BAILLEUR_SOCIAL} if claimant is Claimant.PERSONNE_PHYSIQUE else set()
    for document in group.documents:
        field = document.field("qualite")
        if field is not None:
            said = [each for each in map(Dwelling, (field.value, *field.alternatives)) if each not in never]
            if said:
                return Dwelling.BAILLEUR if Dwelling.BAILLEUR in said else said[0]
    return None


def _case(
    group: Grouped,
    claimant: Claimant,
    said: Answers,
    rulebook: Rulebook,
    today: date,
    rechecked: Set[str],
) -> Case:
    dwelling = said.dwelling or _dwelling(group, claimant)
    spec = rulebook.procedures.get(group.procedure)
    specs = [field for field in case_field_specs(group.procedure, rulebook) if _concerns(field, claimant)]
    known = _values(specs, _as_signed(group.documents, claimant), said, rechecked)
    situation = Situation(
        procedure=group.procedure,
        claimant=claimant,
        dwelling=dwelling,
        linked_declaration=_yes_or_no(said.statements.get(LINKED_DECLARATION)),
        reception=reception(group.documents),
        today=today,
        values={name: found.field.value for name, found in known.items()}
        | {name: value for name, value in said.statements.items() if _yes_or_no(value) is None},
        statements={
            name: yes for name, value in said.statements.items() if (yes := _yes_or_no(value)) is not None
        },
        pages={
            name: (found.field.provenance.at,) for name, found in known.items() if found.field.provenance.page
        },
    )
    checklists = (
        {r: _judged(checklist(spec, situation, group.documents, r), said) for r in READINGS} if spec else {}
    )
    findings = assess(spec, situation, group.documents) if spec else ()
    return Case(
        procedure=group.procedure,
        claimant=claimant,
        dwelling=dwelling,
        documents=tuple(document.id for document in group.documents),
        fields=tuple(known.values()),
        checklists=checklists,
        findings=findings,
        verdict=verdict(
            checklists.get("metier", ()),
            findings,
            situation,
            conflicts=any(found.conflicts for found in known.values()),
        ),
        deadlines=deadlines(Folder(spec, situation, group.documents)) if spec else (),
        flags=flags(Folder(spec, situation, group.documents)) if spec else (),
        estimate=_estimate(group, situation),
    )


def _yes_or_no(value: str | None) -> bool | None:
    """The answer to a yes/no question; None for silence and for any other kind of answer."""
    return {"true": True, "false": False}.get(value or "")


def _judged(lines: tuple[ChecklistLine, ...], said: Answers) -> tuple[ChecklistLine, ...]:
    """The checklist with the pieces that an agent judged otherwise."""
    return tuple(
        replace(line, status=judged.status, why=judged.why)
        if (judged := said.pieces.get(line.piece))
        else line
        for line in lines
    )


def _estimate(group: Grouped, situation: Situation) -> Estimate | None:
    if group.procedure is not Procedure.DETENTION_PROVISOIRE:
        return None
    return estimate(moral_harm(), custody(group.documents, situation.facts), group.documents)


def _as_signed(documents: Sequence[Document], claimant: Claimant) -> list[Document]:
    """The documents as they speak of the person of the case.

    The forename in use is the first of those on an identity paper. When a legal person claims, the name
    at the head of its letter is its own, not that of whoever signs. When a lawyer writes, the sender of
    the letter is not the client whom the identity papers name (domain.md I.9).
    """
    papers = [each for each in documents if each.type in {IDENTITY, SIGNATORY_IDENTITY}]
    clients = [v for each in papers for name in ("nom", "nom_usage") if (v := each.value(name)) is not None]
    return [replace(each, fields=tuple(_of_claimant(each, claimant, clients))) for each in documents]


def _of_claimant(document: Document, claimant: Claimant, clients: Sequence[str]) -> Iterator[Field]:
    is_person = claimant in {Claimant.PERSONNE_PHYSIQUE, Claimant.INCONNU}
    is_company = not is_person and not document.value("expediteur_prenom")
    sender = document.value("expediteur_nom")
    is_lawyers = (
        document.value("avocat") is not None
        and bool(clients)
        and not any(same_value(Kind.SURNAME, sender or "", client) for client in clients)
    )
    for field in document.fields:
        if document.type in {IDENTITY, SIGNATORY_IDENTITY} and field.name == "prenoms":
            yield _first_forename(field)
        elif not (
            (is_lawyers and field.name.startswith(_SENDERS))
            or (is_company and field.name == "expediteur_nom")
        ):
            yield field


def _first_forename(field: Field) -> Field:
    names = field.value.replace(",", " ").split()
    return replace(field, value=names[0]) if names else field


def _concerns(field: CaseFieldSpec, claimant: Claimant) -> bool:
    """Whether such a claimant has such a value: only a legal person has a registered name and a SIREN."""
    return claimant is not Claimant.PERSONNE_PHYSIQUE or field.name not in OF_LEGAL_PERSONS


def case_field_specs(procedure: Procedure, rulebook: Rulebook) -> tuple[CaseFieldSpec, ...]:
    """The fields of a case; when the procedure is not known, those that all procedures share."""
    spec = rulebook.procedures.get(procedure)
    if spec is not None:
        return spec.case_fields
    every = [{field.name for field in p.case_fields} for p in rulebook.procedures.values()]
    shared = set.intersection(*every)
    first = next(iter(rulebook.procedures.values()))
    return tuple(field for field in first.case_fields if field.name in shared)


def _values(
    specs: Sequence[CaseFieldSpec], documents: Sequence[Document], said: Answers, rechecked: Set[str]
) -> dict[str, CaseField]:
    known: Known = {}
    for spec in specs:
        derive = DERIVATIONS.get(spec.name)
        found = derive(documents, known) if derive else None
        found = found or case_field(spec, documents)
        if found is not None and spec.name in rechecked:
            found = _looked_at(found)
        human = said.values.get(spec.name)
        if human is not None:
            found = _as_said(spec.name, human, found, documents)
        if found is not None:
            known[spec.name] = found
    return known


def _looked_at(found: CaseField) -> CaseField:
    """The value to be looked at, though it could go unseen."""
    if found.field.decision is Decision.CHECK:
        return found
    return replace(found, field=replace(found.field, decision=Decision.CHECK), recheck=CORRECTED_TOO_OFTEN)


def _as_said(
    name: str, human: HumanValue, found: CaseField | None, documents: Sequence[Document]
) -> CaseField | None:
    """The value as an agent gave it: nothing is left to look at. The machine's own keeps its pixels."""
    if human.value is None:
        return None
    same = found is not None and found.field.value == human.value
    where = human.provenance or (found.field.provenance if found is not None and same else NOWHERE)
    standing = tuple(
        d.id for d in documents if any((p.item, p.page) == (where.item, where.page) for p in d.pages)
    )
    sources = found.sources if found is not None and same else standing
    document = sources[0] if sources else ""
    return CaseField(Field(name, human.value, where, 1.0, Decision.AUTO, document), sources)


def reception(documents: Sequence[Document]) -> date | None:
    """The day the pli came in: the stamp «ARRIVÉ LE», else the mail's date, else the letter's own."""
    for names, types in ((_STAMPED, ()), (_SENT, _LETTERS), (("date",), _LETTERS)):
        for document in documents:
            if types and document.type not in types:
                continue
            for name in names:
                value = document.value(name)
                if value is not None:
                    return date.fromisoformat(value)
    return None
