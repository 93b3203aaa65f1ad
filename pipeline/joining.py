"""Documents of a later pli that agents joined to a case of an earlier one: late pieces, a service's answer.

They count for the case as if they had come with it, under names that tell them from its own: the documents
and items of pli P are "P:d3" and "P/scan.pdf".
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from claims.documents import Document
from claims.fields import Field
from claims.pages import ReadPage
from claims.review import Answers
from pipeline.draft_reading import document_from_json
from storage import plis, reviews
from storage.database import Connection
from storage.plis import StoredPage


@dataclass(frozen=True, slots=True)
class JoinedPli:
    """A later pli joined to a case: which of its cases, its draft, its pages."""

    pli: str
    case: int
    draft: Mapping[str, Any]
    pages: Sequence[StoredPage]


def joined_plis(
    connection: Connection, received_at: datetime, said: Mapping[int, Answers]
) -> dict[int, list[JoinedPli]]:
    """The later plis whose link to a case an agent accepted, by case.

    Links are accepted on both sides; the documents go to the case that came first.
    """
    found: dict[int, list[JoinedPli]] = {}
    for number, answers in said.items():
        for target, is_accepted in answers.links.items():
            joined = _joined(connection, target, received_at) if is_accepted else None
            if joined is not None:
                found.setdefault(number, []).append(joined)
    return found


def _joined(connection: Connection, target: str, received_at: datetime) -> JoinedPli | None:
    pli, _, number = target.rpartition("-")
    draft = reviews.current_draft(connection, pli)
    if draft is None or not 1 <= int(number) <= len(draft["cases"]):
        return None
    if plis.received_at(connection, pli) <= received_at:
        return None
    pages = reviews.as_turned(plis.pages(connection, pli), reviews.edits(connection, pli))
    return JoinedPli(pli, int(number), draft, pages)


def joined_documents(joined: JoinedPli, read: Callable[[StoredPage], ReadPage]) -> list[Document]:
    """The documents of the joined case, under names of their own."""
    pages = {(page.source.item, page.source.number): read(page) for page in joined.pages}
    own = set(joined.draft["cases"][joined.case - 1]["documents"])
    documents = [each for each in joined.draft["documents"] if each["id"] in own]
    return [_renamed(document_from_json(each, pages), joined.pli) for each in documents]


def whole_draft(draft: Mapping[str, Any], joined: Mapping[int, Sequence[JoinedPli]]) -> dict[str, Any]:
    """The draft with the documents joined to its cases: all that they rest on, for letters and exports."""
    found = [document for many in joined.values() for pli in many for document in _shown(pli)]
    more = {document["id"]: document for document in found}
    return {**draft, "documents": [*draft["documents"], *more.values()]}


def _shown(joined: JoinedPli) -> list[dict[str, Any]]:
    own = set(joined.draft["cases"][joined.case - 1]["documents"])
    return [
        {
            **document,
            "id": f"{joined.pli}:{document['id']}",
            "pages": [_of_pli(page, joined.pli) for page in document["pages"]],
            "fields": [_of_pli(field, joined.pli) for field in document["fields"]],
        }
        for document in joined.draft["documents"]
        if document["id"] in own
    ]


def _of_pli(shown: Mapping[str, Any], pli: str) -> dict[str, Any]:
    return {**shown, "item": item_name(pli, shown["item"])}


def item_name(pli: str, item: str) -> str:
    """What an item of a joined pli is called."""
    return f"{pli}/{item}"


def _renamed(document: Document, pli: str) -> Document:
    name = f"{pli}:{document.id}"
    pages = tuple(replace(page, item=item_name(pli, page.item)) for page in document.pages)
    fields = tuple(_field(field, name, pli) for field in document.fields)
    return replace(document, id=name, pages=pages, fields=fields)


def _field(field: Field, document: str, pli: str) -> Field:
    where = replace(field.provenance, item=item_name(pli, field.provenance.item))
    return replace(field, document=document, provenance=where)
