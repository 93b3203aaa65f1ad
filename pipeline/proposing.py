"""Which known cases a draft has to do with."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from claims.case_keys import CaseKeys, case_keys
from claims.cases import Case, Draft
from claims.matching import KnownCase, propose
from claims.pages import PageKind

LookUp = Callable[[CaseKeys], Sequence[KnownCase]]
"""The cases of other plis that share keys with one."""

Likenesses = Mapping[tuple[str, int], int]
"""Of photographs, by item and page."""


@dataclass(frozen=True, slots=True)
class Matched:
    """A draft with its proposals, and the keys of each of its cases, in order."""

    draft: Draft
    keys: tuple[CaseKeys, ...]


def matched(draft: Draft, likenesses: Likenesses, look_up: LookUp) -> Matched:
    """The draft, each of its cases with what is proposed for it."""
    keys = tuple(_keys(case, draft, likenesses) for case in draft.cases)
    proposed = tuple(
        replace(case, proposals=propose(own, look_up(own)))
        for case, own in zip(draft.cases, keys, strict=True)
    )
    return Matched(replace(draft, cases=proposed), keys)


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
