"""Where the values and documents of a pli are to be looked at."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from claims.rulebook import Rulebook
from pipeline.joining import item_name
from pipeline.reviewing import Reviewed

Json = Mapping[str, Any]
Boxed = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Pixels:
    """Where a value stands: the page's place in its pli, which may be a later one; `box`: fractions of it.

    `is_pictured`: the page has a picture to cut it out of.
    """

    pli: str
    position: int
    page: str
    box: Boxed
    is_pictured: bool


@dataclass(frozen=True, slots=True)
class PageView:
    """A page of the pli: its place, the turn it was given, what its picture and words are asked by."""

    position: int
    item: str
    number: int
    kind: str
    failure: str
    picture: str  # the beginning of the picture's key, so that its address changes with it; "" without one


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document with its pages; `cases` are the numbers of the cases it belongs to."""

    id: str
    type: str
    label: str
    confidence: float
    pages: tuple[PageView, ...]
    cases: tuple[int, ...]
    fields: tuple[tuple[str, str, Pixels | None], ...]


class Looks:
    """Pages by their item and number, and documents by their id."""

    def __init__(self, reviewed: Reviewed) -> None:
        self._pages = {(p.source.item, p.source.number): (reviewed.pli, p) for p in reviewed.pages}
        for joined in (each for plis in reviewed.joined.values() for each in plis):
            for page in joined.pages:
                name = item_name(joined.pli, page.source.item)
                self._pages[name, page.source.number] = (joined.pli, page)
        self._documents = {document["id"]: document for document in reviewed.draft["documents"]}
        self._cases = [set(case["documents"]) for case in reviewed.draft["cases"]]

    def pixels(self, field: Json) -> Pixels | None:
        """Where a value was read; None when it was typed without pointing at a page."""
        found = self._pages.get((field["item"], field["page"]))
        if found is None:
            return None
        pli, page = found
        x0, y0, x1, y1 = field["box"]
        name = f"{field['item']}, page {field['page']}"
        return Pixels(pli, page.source.position, name, (x0, y0, x1, y1), page.picture is not None)

    def unread(self, sources: Collection[tuple[str, str]]) -> Pixels | None:
        """Where a form has a value written that could not be read; `sources`: (type, field) it comes from."""
        for document in self._documents.values():
            for each in document.get("unread", ()):
                if (document["type"], each["name"]) in sources:
                    return self.pixels(each)
        return None

    def says(self, document: str, value: str) -> Pixels | None:
        """Where that document says that value."""
        fields = self._documents.get(document, {}).get("fields", ())
        return next((self.pixels(field) for field in fields if field["value"] == value), None)

    def type_of(self, document: str) -> str:
        """The type of that document; "" when there is none of that id."""
        kind: str = self._documents.get(document, {}).get("type", "")
        return kind

    def document(self, shown: Json, rulebook: Rulebook) -> DocumentView:
        """A document of the draft with its pages and values."""
        known = rulebook.types[shown["type"]]
        labels = {spec.name: spec.label for spec in known.fields}
        return DocumentView(
            id=shown["id"],
            type=shown["type"],
            label=known.label,
            confidence=shown["confidence"],
            pages=tuple(self._page(page) for page in shown["pages"]),
            cases=tuple(n for n, held in enumerate(self._cases, 1) if shown["id"] in held),
            fields=tuple(
                (labels.get(field["name"], field["name"]), field["value"], self.pixels(field))
                for field in shown["fields"]
            ),
        )

    def _page(self, shown: Json) -> PageView:
        _, stored = self._pages[shown["item"], shown["page"]]
        return PageView(
            position=stored.source.position,
            item=shown["item"],
            number=shown["page"],
            kind=shown["kind"],
            failure=shown.get("failure", ""),
            picture=(stored.picture or "")[:16],
        )
