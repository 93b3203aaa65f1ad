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
_ADDRESSES = ("adresse_operation", "adresse_travaux", "adresse")


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


def _by_dwelling(documents: Sequence[Document]) -> list[list[Document]]:
    """One group a dwelling, when the police papers name several; shared pieces go to each."""
    dwellings: list[str] = []
    for document in documents:
        address = document.value("adresse_operation") if document.type in ANCHORS else None
        if address and not any(same_address(address, known) for known in dwellings):
            dwellings.append(address)
    if len(dwellings) < 2:
        return [list(documents)]
    groups: list[list[Document]] = [[] for _ in dwellings]
    for document in documents:
        homes = [i for i, place in enumerate(dwellings) if _stands_for(document, place)]
        for i in homes or range(len(dwellings)):
            groups[i].append(document)
    return groups


def _stands_for(document: Document, dwelling: str) -> bool:
    return any(
        (address := document.value(name)) is not None and same_address(address, dwelling)
        for name in _ADDRESSES
    )
