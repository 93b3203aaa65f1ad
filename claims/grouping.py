"""Which documents of a pli make which case: one claim, or several in one envelope."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.cases import Procedure
from claims.comparing import same_address
from claims.documents import Document
from claims.review import NOTHING_SAID, Answers
from claims.rulebook import Rulebook
from claims.signs import ENOUGH, MARGIN, weigh

# Evidence for a second procedure in the same envelope (domain.md I.16): more than one stray mention.
SECOND_PROCEDURE = 4.5
# Pieces that name the dwelling a door was broken in: two addresses there are two claims (domain.md I.8).
ANCHORS = ("attestation_information", "pv_fdo")
# What says nothing of any claim; a pli of nothing else holds none.
SAYS_NOTHING = {"autre", "illisible", "page_blanche"}
# Pieces about one door: in a bundle sorted by door, those that name none belong with their neighbours.
_OF_A_DOOR = {
    *ANCHORS, "facture", "devis", "preuve_paiement_facture", "photo_prejudice", "photo_fdo",
    "contrat_location", "non_prise_en_charge_assurance", "non_prise_en_charge_bailleur",
    "quittance_subrogative",
}  # fmt: skip
# A letter of claim opens a claim of its own when both the door and the day differ from those of the others:
# one of the two alone is more often misread.
_LETTER = "lettre_demande"
# What opens a second case must be as sure as this, type and address: a police station's own address, or a
# letter that is none, would tear a claim in two. In one case they are shown as what differs.
_SURE = 0.6
_ADDRESSES = ("adresse_operation", "adresse_travaux", "adresse")
_DAYS = ("date_operation", "date_sinistre")


@dataclass(frozen=True, slots=True)
class Grouped:
    """The documents of one case, and its procedure."""

    procedure: Procedure
    documents: tuple[Document, ...]


def group_documents(documents: Sequence[Document], rulebook: Rulebook) -> list[Grouped]:
    """The claims of a pli; none when nothing in it speaks of one."""
    if all(document.type in SAYS_NOTHING for document in documents):
        return []
    groups: list[Grouped] = []
    for procedure in _procedures(documents):
        own = [d for d in documents if _may_concern(d, procedure, rulebook)]
        if procedure is Procedure.BRIS_PORTE:
            groups += [Grouped(procedure, tuple(part)) for part in _by_dwelling(own)]
        else:
            groups.append(Grouped(procedure, tuple(own)))
    return groups


def regrouped(
    groups: Sequence[Grouped],
    documents: Sequence[Document],
    said: Mapping[int, Answers],
    assigned: Mapping[str, Sequence[int]],
) -> list[Grouped]:
    """The claims as agents see them: documents given to other cases, cases added, procedures told.

    `said` and `assigned` are those of `claims.assembly.assemble_cases`.
    """
    last = max([len(groups), *said, *(number for numbers in assigned.values() for number in numbers)])
    found = []
    for number in range(1, last + 1):
        known = groups[number - 1] if number <= len(groups) else None
        procedure = said.get(number, NOTHING_SAID).procedure
        if known is None and procedure is None:
            procedure = groups[0].procedure if groups else Procedure.INCONNUE
        own = [d for d in documents if _belongs(d, number, known, assigned, alone=last == 1)]
        found.append(Grouped(procedure or (known.procedure if known else Procedure.INCONNUE), tuple(own)))
    return found


def _belongs(
    document: Document,
    number: int,
    known: Grouped | None,
    assigned: Mapping[str, Sequence[int]],
    *,
    alone: bool,
) -> bool:
    """Whether a document is of that case: as an agent said, else as the program found."""
    if document.id in assigned:
        return number in assigned[document.id]
    if known is None:
        return alone
    return document in known.documents


def _procedures(documents: Sequence[Document]) -> list[Procedure]:
    """The procedures spoken of; the strongest first, INCONNUE when none is clear."""
    total = weigh("procedure", documents)
    ranked = sorted(total, key=lambda name: -total[name])
    if not ranked or total[ranked[0]] < ENOUGH:
        return [Procedure.INCONNUE]
    several = [name for name in ranked if total[name] >= SECOND_PROCEDURE]
    if len(several) > 1:
        return [Procedure(name) for name in several]
    if len(ranked) > 1 and total[ranked[0]] - total[ranked[1]] < MARGIN:
        return [Procedure.INCONNUE]
    return [Procedure(ranked[0])]


def _may_concern(document: Document, procedure: Procedure, rulebook: Rulebook) -> bool:
    """Whether the piece is one of that procedure's, or of none in particular."""
    of_type = rulebook.types[document.type].procedures
    return procedure is Procedure.INCONNUE or not of_type or procedure in of_type


@dataclass(frozen=True, slots=True)
class _Door:
    """A door that was broken: where, and on what day where a paper says so."""

    address: str
    day: str | None


def _by_dwelling(documents: Sequence[Document]) -> list[list[Document]]:
    """One group a dwelling, when police papers or letters of claim name several; shared pieces go to each."""
    doors = _doors(documents)
    if len(doors) < 2:
        return [list(documents)]
    homes = _by_order(documents, [_stands_for(document, doors) for document in documents])
    order = sorted(range(len(doors)), key=lambda i: next((n for n, own in enumerate(homes) if own == [i]), 0))
    return [
        [document for document, own in zip(documents, homes, strict=True) if not own or i in own]
        for i in order
    ]


def _doors(documents: Sequence[Document]) -> list[_Door]:
    telling = [
        (document, place)
        for document in documents
        if document.type in {*ANCHORS, _LETTER} and (place := document.field("adresse_operation"))
    ]
    sure = [each for each in telling if min(each[0].confidence, each[1].confidence) >= _SURE]
    doors: list[_Door] = []
    for document, place in sorted(sure or telling[:1], key=lambda each: each[0].type not in ANCHORS):
        day = document.value("date_operation")
        same_place = any(same_address(place.value, door.address) for door in doors)
        same_day = day is None or any(door.day in {None, day} for door in doors)
        if not same_place and not (document.type == _LETTER and doors and same_day):
            doors.append(_Door(place.value, day))
    return doors


def _stands_for(document: Document, doors: Sequence[_Door]) -> list[int]:
    """The doors that a piece speaks of: those of its addresses, else that of its day if it is one's alone."""
    places = [value for name in _ADDRESSES if (value := document.value(name)) is not None]
    homes = [i for i, door in enumerate(doors) if any(same_address(place, door.address) for place in places)]
    if homes:
        return homes
    days = {value for name in _DAYS if (value := document.value(name)) is not None}
    of_day = [i for i, door in enumerate(doors) if door.day in days]
    return of_day if len(of_day) == 1 else []


def _by_order(documents: Sequence[Document], homes: Sequence[list[int]]) -> list[list[int]]:
    """The doors of each piece, those that name none taken from the piece before, if the bundle is sorted.

    It is when what names a door comes door by door. Elsewhere such pieces stay with every case.
    """
    named = [own[0] for own in homes if len(own) == 1]
    runs = [door for n, door in enumerate(named) if n == 0 or door != named[n - 1]]
    if len(runs) != len(set(runs)):
        return list(homes)
    found: list[list[int]] = []
    here: list[int] = []
    for document, own in zip(documents, homes, strict=True):
        here = own if len(own) == 1 else here
        found.append(here if not own and document.type in _OF_A_DOOR else own)
    return found
