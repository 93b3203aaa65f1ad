"""Which known cases a draft has to do with."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from claims.case_keys import CaseKeys, case_keys
from claims.cases import Case, Draft
from claims.matching import KnownCase, propose
from claims.other_cases import KnownAccount, KnownInvoice, OtherCases, case_cross_flags
from claims.pages import PageKind
from claims.proposals import ProposalKind
from claims.rulebook import Rulebook

LookUp = Callable[[CaseKeys], Sequence[KnownCase]]
"""The cases of other plis that share keys with one."""

Likenesses = Mapping[tuple[str, int], int]
"""Of photographs, by item and page."""


@dataclass(frozen=True, slots=True)
class Matched:
    """A draft with its proposals, and the keys of each of its cases, in order."""

    draft: Draft
    keys: tuple[CaseKeys, ...]


def keys_of(draft: Draft, likenesses: Likenesses) -> tuple[CaseKeys, ...]:
    """What each case of a draft is known again by, in order."""
    return tuple(_keys(case, draft, likenesses) for case in draft.cases)


def matched(
    draft: Draft, keys: Sequence[CaseKeys], look_up: LookUp, rulebook: Rulebook, today: date
) -> Matched:
    """The draft, each of its cases with what is proposed for it and what other cases speak against it."""
    cases = []
    for case, own in zip(draft.cases, keys, strict=True):
        known = look_up(own)
        case = replace(case, proposals=propose(own, known))
        documents = [document for document in draft.documents if document.id in case.documents]
        against = case_cross_flags(case, documents, rulebook, today, _others(case, known))
        cases.append(replace(case, flags=(*case.flags, *against)))
    return Matched(replace(draft, cases=tuple(cases)), tuple(keys))


def _others(case: Case, known: Sequence[KnownCase]) -> OtherCases:
    """What is known of the cases that this one is not: a claim sent again shows its own invoice again."""
    same = {(p.pli, p.case) for p in case.proposals if p.kind is not ProposalKind.RELATED}
    others = [other for other in known if (other.pli, other.case) not in same]
    return OtherCases(
        invoices=tuple(KnownInvoice(_name(o), *invoice) for o in others for invoice in o.keys.invoices),
        accounts=tuple(KnownAccount(_name(o), iban, _claimant(o)) for o in others for iban in o.keys.ibans),
    )


def _name(other: KnownCase) -> str:
    """What the agent knows another case by: its reference, or its pli."""
    return other.keys.references[0] if other.keys.references else f"{other.pli}-{other.case}"


def _claimant(other: KnownCase) -> str:
    keys = other.keys
    return " ".join(keys.organisations[:1] or (*keys.forenames[:1], *keys.surnames[:1]))


def _in_several_cases(draft: Draft) -> set[str]:
    """Items that speak of more than one case, as a landlord's scan of forty claims: the key of none."""
    own = [
        {page.item for d in draft.documents if d.id in case.documents for page in d.pages}
        for case in draft.cases
    ]
    held = Counter(item for items in own for item in items)
    return {item for item, cases in held.items() if cases > 1}


def _keys(case: Case, draft: Draft, likenesses: Likenesses) -> CaseKeys:
    documents = [document for document in draft.documents if document.id in case.documents]
    photographs = [page for d in documents for page in d.pages if page.kind is PageKind.PHOTO]
    seen = ((page.item, page.page) for page in photographs)
    files = {item.path: item.sha256 for item in draft.items if item.path not in _in_several_cases(draft)}
    return case_keys(case, documents, files, (likenesses[place] for place in seen if place in likenesses))
