"""What became of each thing that the truth of a pli says, one outcome a page, document, value and piece.

Two values say the same as the draft contract has it: letters and digits alone count, case and accents do
not; addresses may differ by a word in seven, free texts by a letter in twenty, names by their order and
titles; codes, dates and amounts not at all.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from claims.cases import Case, ChecklistLine
from claims.comparing import TITLES
from claims.documents import Document
from claims.fields import Decision, Field
from claims.folding import fold
from claims.pages import PageKind, ReadPage

Json = dict[str, Any]
Place = tuple[str, int]

_ADDRESS_ALIKE, _TEXT_ALIKE = 0.85, 0.95
_ADDRESSES = ("adresse", "siege")
_CODES = re.compile(r"(?:iban|bic|siren|siret|numero|reference|telephone|montant|date|mois|duree)")
_PEOPLE = re.compile(
    r"nom|titulaire|client|personne|proprietaire|bailleur|locataire|assure|payeur|beneficiaire|salarie"
    r"|avocat|representant"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """How something was sent: the pli, and how its pages were degraded."""

    pli: str
    degradation: str


@dataclass(frozen=True, slots=True)
class PageOutcome:
    """A page: the type that it has and the one that was said; `whole`: its document was cut exactly."""

    setting: Setting
    place: Place
    truth: str
    said: str
    whole: bool


@dataclass(frozen=True, slots=True)
class FieldOutcome:
    """A value. `expected` None: it must not be found; `said` None: it was not.

    `where` is a document's type, or "case". `printed`: the page it was read from is not handwritten; of a
    value that was not found, the first page of its document.
    """

    setting: Setting
    where: str
    name: str
    expected: str | None
    said: Field | None
    printed: bool

    @property
    def is_right(self) -> bool:
        """Whether the value said is the true one."""
        return (
            self.said is not None
            and self.expected is not None
            and same(self.name, self.expected, self.said.value)
        )

    @property
    def is_auto(self) -> bool:
        """Whether it was said without asking anybody to look."""
        return self.said is not None and self.said.decision is Decision.AUTO


@dataclass(frozen=True, slots=True)
class SetOutcome:
    """Pieces of a checklist in one status: those that are, and those that were said to be."""

    setting: Setting
    status: str
    truth: frozenset[str]
    said: frozenset[str]


@dataclass(frozen=True, slots=True)
class ChoiceOutcome:
    """A closed question about a case: procedure, claimant, dwelling, verdict, or a rule's outcome."""

    setting: Setting
    question: str
    truth: str
    said: str | None


@dataclass(frozen=True, slots=True)
class Outcomes:
    """All of one pli. `documents_said` counts the documents of its draft."""

    setting: Setting
    documents_truth: int
    documents_exact: int
    documents_said: int
    pages: Sequence[PageOutcome]
    fields: Sequence[FieldOutcome]
    sets: Sequence[SetOutcome]
    choices: Sequence[ChoiceOutcome]

    @property
    def is_clean(self) -> bool:
        """Whether every page is in the right document, and that document of the right type."""
        return all(page.whole and page.truth == page.said for page in self.pages)


def same(name: str, expected: str, said: str) -> bool:
    """Whether two normalised values of the field `name` say the same."""
    one, other = fold(expected), fold(said)
    if one.replace(" ", "") == other.replace(" ", ""):
        return True
    if any(part in name for part in _ADDRESSES):
        return SequenceMatcher(None, one.split(), other.split()).ratio() >= _ADDRESS_ALIKE
    if _CODES.match(name):
        return False
    if _PEOPLE.search(name):
        return set(one.split()) - TITLES == set(other.split()) - TITLES
    return SequenceMatcher(None, one, other).ratio() >= _TEXT_ALIKE


def outcomes(
    name: str, truth: Json, pages: Sequence[ReadPage], documents: Sequence[Document], cases: Sequence[Case]
) -> Outcomes:
    """Compare the documents and cases made of a pli with its truth (`truth.json` of the corpus)."""
    made = truth.get("made", {})
    setting = Setting(name, made.get("degradation", ""))
    index = {(page.item, page.page): page for page in pages}
    spans = {document.id: _span(document) for document in documents}
    holder = {place: document for document in documents for place in spans[document.id]}
    page_outcomes: list[PageOutcome] = []
    fields: list[FieldOutcome] = []
    exact = 0
    for expected in truth["documents"]:
        places = [(path, number) for path, number in expected["pages"]]
        whole = any(span == set(places) for span in spans.values())
        exact += whole
        for place in places:
            said = holder[place].type if place in holder else ""
            page_outcomes.append(PageOutcome(setting, place, expected["type"], said, whole))
        best = best_document(places, documents)
        fields += _fields(
            setting, expected["type"], expected.get("fields", {}), best.fields if best else (), places, index
        )
    sets: list[SetOutcome] = []
    choices: list[ChoiceOutcome] = []
    for expected in truth.get("cases", ()):
        places = [
            (path, number)
            for i in _documents_of(expected, truth)
            for path, number in truth["documents"][i]["pages"]
        ]
        case = _best_case(set(places), cases, spans)
        found = [each.field for each in case.fields] if case else []
        fields += _fields(setting, "case", expected.get("fields", {}), found, places, index)
        sets += _sets(setting, expected, case)
        choices += _choices(setting, expected, case)
    return Outcomes(
        setting, len(truth["documents"]), exact, len(documents), page_outcomes, fields, sets, choices
    )


def _documents_of(expected: Json, truth: Json) -> Iterable[int]:
    documents: Iterable[int] = expected.get("documents", range(len(truth["documents"])))
    return documents


def _span(document: Document) -> set[Place]:
    return {(page.item, page.page) for page in document.pages}


def best_document(places: Iterable[Place], documents: Sequence[Document]) -> Document | None:
    """The document that shares most pages with those; None when none shares any."""
    wanted = set(places)
    best = max(documents, key=lambda document: len(wanted & _span(document)), default=None)
    return best if best is not None and wanted & _span(best) else None


def _best_case(places: set[Place], cases: Sequence[Case], spans: Mapping[str, set[Place]]) -> Case | None:
    def shared(case: Case) -> int:
        return len(places & set().union(*(spans.get(each, set()) for each in case.documents)))

    return max(cases, key=shared, default=None)


def _fields(
    setting: Setting,
    where: str,
    truth: Mapping[str, str | None],
    found: Iterable[Field],
    places: Sequence[Place],
    index: Mapping[Place, ReadPage],
) -> list[FieldOutcome]:
    by_name = {field.name: field for field in found}
    made: list[FieldOutcome] = []
    for name, expected in truth.items():
        said = by_name.get(name)
        if expected is None and said is None:
            continue
        place = (said.provenance.item, said.provenance.page) if said else places[0]
        page = index.get(place)
        printed = page is None or page.kind is not PageKind.HANDWRITTEN
        made.append(FieldOutcome(setting, where, name, expected, said, printed))
    return made


def _sets(setting: Setting, expected: Json, case: Case | None) -> list[SetOutcome]:
    lines: Sequence[ChecklistLine] = case.checklists.get("metier", ()) if case else ()
    return [
        SetOutcome(
            setting,
            status,
            frozenset(expected[status]),
            frozenset(line.piece for line in lines if line.status == status),
        )
        for status in ("missing", "insufficient")
        if status in expected
    ]


def _choices(setting: Setting, expected: Json, case: Case | None) -> list[ChoiceOutcome]:
    asked = {
        key: expected[key] for key in ("procedure", "claimant", "dwelling", "verdict") if key in expected
    }
    said = {key: str(getattr(case, key)) for key in asked} if case else {}
    findings = {finding.rule: str(finding.outcome) for finding in case.findings} if case else {}
    rules = expected.get("findings", {})
    return [ChoiceOutcome(setting, key, truth, said.get(key)) for key, truth in asked.items()] + [
        ChoiceOutcome(setting, rule, truth, findings.get(rule)) for rule, truth in rules.items()
    ]
