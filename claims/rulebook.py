"""The catalogue and the procedures, as loaded from the TOML files beside this module.

Python interprets; the files know. Each entry carries its source. `claims/loading.py` reads and checks
them; these are the values everything else works with.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from claims.cases import Bearing, Claimant, Dwelling, Outcome, Procedure
from claims.pages import Box

LEVELS = ("texte", "pratique", "poste", "etat")  # what asks for a piece of a détention claim, domain D2


class Kind(StrEnum):
    """Kinds of value; each has one reader in `extractors/fields/`, and one normal form."""

    AMOUNT = "amount"  # "1110.52"
    DATE = "date"  # "2024-03-09"
    MONTH = "month"  # "2024-03"
    IBAN = "iban"
    BIC = "bic"
    SIREN = "siren"
    SIRET = "siret"
    NIR = "nir"
    PHONE = "phone"  # E.164
    EMAIL = "email"
    PERSON = "person"
    SURNAME = "surname"
    FORENAMES = "forenames"
    ORGANISATION = "organisation"
    COURT = "court"
    PRISON = "prison"
    POLICE_UNIT = "police_unit"
    PARTY = "party"  # a person or an organisation
    ADDRESS = "address"  # one line, its lines joined by ", "
    PLACE = "place"
    REFERENCE = "reference"  # document, policy, claim, procedure and registration numbers
    TRACKING = "tracking"  # registered letter number
    SEX = "sex"  # "F" or "M"
    BOOLEAN = "boolean"  # "true" or "false"; silence is absence
    CHOICE = "choice"  # one of the closed list `choices`
    TEXT = "text"


class Zone(StrEnum):
    """Where on the first page a cue counts."""

    ANYWHERE = "anywhere"
    TOP = "top"  # the upper third
    TITLE = "title"  # a line of its own, or letters taller than the page's usual ones
    BOTTOM = "bottom"  # the lower third


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase (folded, matched on whole words) that speaks for a type, or against it.

    `weight` is in log-odds: 1 is a hint, 3 nearly settles it, negative speaks against.
    """

    phrase: str
    weight: float
    zone: Zone = Zone.ANYWHERE


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a closed list, and the folded phrases that mean it."""

    value: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A value to read from a type of document.

    `labels` are folded phrases that announce it, most telling first. `finder` names a layout rule of
    `extractors/fields/finders.py` used beside the labels ("letter_sender"…). `near` are folded words that,
    in running text around a value, say that it is this one; `far` say that it is another; `then` are
    phrases that follow it ("ci-après dénommé le locataire"). `unsaid` are phrases that hold one of the
    choices' and answer nothing ("TVA acquittée sur les débits"). `metric` is how a reading is compared
    with the truth: exact, people, address or text.
    """

    name: str
    kind: Kind
    label: str
    labels: tuple[str, ...] = ()
    finder: str | None = None
    near: tuple[str, ...] = ()
    far: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    unsaid: tuple[str, ...] = ()
    metric: str = "exact"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A folded phrase that a form has printed on one line, and where on its blank."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class FormZone:
    """The part of a form's blank where the value of a field is written."""

    field: str
    box: Box


@dataclass(frozen=True, slots=True)
class Form:
    """A printed form whose blank is known: its anchors tell it, its zones hold what is filled in."""

    id: str
    label: str
    source: str
    anchors: tuple[Anchor, ...]
    zones: tuple[FormZone, ...]


@dataclass(frozen=True, slots=True)
class DocumentType:
    """One kind of piece. `procedures` is empty for the generic ones. `multi_page`: may span pages.

    `forms` are the printed forms that it may be written on.
    """

    id: str
    label: str
    procedures: tuple[Procedure, ...]
    source: str
    multi_page: bool
    kinds: tuple[str, ...]  # kinds of page it may stand on: PageKind values
    cues: tuple[Cue, ...]
    fields: tuple[FieldSpec, ...]
    forms: tuple[Form, ...] = ()

    def spec(self, name: str) -> FieldSpec | None:
        """The specification of that field, or None when this type has none."""
        return next((spec for spec in self.fields if spec.name == name), None)


@dataclass(frozen=True, slots=True)
class Condition:
    """When a requirement applies; an empty tuple or None does not restrict."""

    claimants: tuple[Claimant, ...] = ()
    dwellings: tuple[Dwelling, ...] = ()
    linked_declaration: bool | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """A piece that a procedure asks for, in one of its readings.

    `one_of` holds the document types that would do, `piece` first. `checks` name sufficiency rules of
    `claims/sufficiency.py`. `optional` pieces are listed but never missing. `never_enough` holds the
    types often sent instead, which make the piece insufficient rather than missing. `unless` names a
    waiver of `claims/sufficiency.py`: when it holds, the piece is not asked for; "" when none. `level` is
    one of LEVELS; a piece of the level "poste" is asked for once the head of loss `head` is claimed.
    """

    piece: str
    reading: str  # "portail_strict" or "metier"
    one_of: tuple[str, ...]
    when: Condition
    checks: tuple[str, ...]
    why: str  # French: what the piece is for, shown when it is missing
    source: str
    optional: bool = False
    never_enough: tuple[str, ...] = ()
    unless: str = ""
    level: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True)
class CaseFieldSpec:
    """A value of a case and the document fields ("facture.montant_ttc") it is taken from, best first."""

    name: str
    label: str
    kind: Kind
    sources: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of eligibility, limitation or deadline: its source and its constants, as dated data.

    `outcomes` are those it may have: no other can be given. `bears_on` is what hangs on it, except where
    its answer is one of the `quiet` messages, which tell something and weigh nothing.
    """

    id: str
    label: str
    source: str
    in_force: str  # ISO date from which this wording applies
    constants: dict[str, str | int | float | list[str]]
    messages: dict[str, str]  # French sentence per outcome key; may hold {placeholders}
    outcomes: tuple[Outcome, ...] = tuple(Outcome)
    bears_on: Bearing = Bearing.RECEVABILITE
    quiet: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Motive:
    """A motive of rejection of the portal, and when it fits a problem found by one of `rules`.

    `landlord`: whether the claimant lets the dwelling; None for either. `facts` must all be known so.
    """

    id: str
    label: str
    source: str
    rules: tuple[str, ...]
    landlord: bool | None
    facts: dict[str, str]


@dataclass(frozen=True, slots=True)
class ProcedureSpec:
    """One procedure: what it asks for, which values a case of it has, which rules it is held against."""

    id: Procedure
    label: str
    source: str
    requirements: tuple[Requirement, ...]
    case_fields: tuple[CaseFieldSpec, ...]
    rules: tuple[Rule, ...]
    motives: tuple[Motive, ...] = ()

    def rule(self, rule_id: str) -> Rule:
        """The rule of that id. Raises: KeyError."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)


class AnswerKind(StrEnum):
    """Kinds of answer to a question, each with one normal form."""

    BOOLEAN = "boolean"  # "true" or "false"
    DATE = "date"  # "2024-03-09"
    AMOUNT = "amount"  # "1110.52"
    TEXT = "text"
    CHOICE = "choice"  # one of the question's choices
    CHOICES = "choices"  # several, "salaires, visites", in the order of the question
    PERIODS = (
        "periods"  # "2022-02-11/2022-10-24 2023-01-02/2023-03-04", days both held, or one of its choices
    )
    MONTHS = "months"  # a number of months, "16"
    INTEGER = "integer"


@dataclass(frozen=True, slots=True)
class Question:
    """Something that only a human can say, and what reads the answer.

    `choices` gives by value its French label. `rules` are the ids of the findings, deadlines and checks that
    read the answer, `pieces` the lines of the checklist that hang on it. A check is concerned when one of its
    `messages` stands there; all of them when there are none. `is_offered`: asked even when nothing waits
    for it.
    """

    id: str
    procedures: tuple[Procedure, ...]
    label: str
    help: str
    kind: AnswerKind
    source: str
    choices: Mapping[str, str]
    rules: tuple[str, ...] = ()
    pieces: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    is_offered: bool = False


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Every document type and every procedure, by id, and the questions left to humans."""

    types: dict[str, DocumentType]
    procedures: dict[Procedure, ProcedureSpec]
    questions: tuple[Question, ...] = ()
