"""The documents of a pli as agents cut, join, move, turn and name them; what changed is read anew."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claims.assembly import IDENTITY, SIGNATORY_IDENTITY
from claims.documents import Document
from claims.pages import ReadPage
from claims.review import Edit, EditKind, Place, page_of
from claims.rulebook import Rulebook
from classifiers.classify import name_document
from extractors.language_model import word_vectors
from pipeline.flow import with_fields

HUMAN_CONFIDENCE = 1.0  # of a type that an agent gave


@dataclass(frozen=True, slots=True)
class Rearranged:
    """The documents, numbered anew, and the cases that agents gave some of them to, by id."""

    documents: tuple[Document, ...]
    assigned: Mapping[str, tuple[int, ...]]


@dataclass
class _Pile:
    """A document being put together. `type` is None once its pages are others than the machine's."""

    places: list[Place]
    machine: Document | None
    type: str | None
    by_hand: bool = False
    cases: tuple[int, ...] | None = None


def rearranged(
    documents: Sequence[Document],
    pages: Mapping[Place, ReadPage],
    edits: Iterable[Edit],
    rulebook: Rulebook,
) -> Rearranged:
    """The machine's documents after the edits of the pli, in order.

    An edit of a page that is no more is left out: a pli read anew may have other pages. `pages` are those
    of the pli, turned as agents turned them.
    """
    piles = [_pile(document) for document in documents]
    turned = set()
    for edit in edits:
        if edit.kind in _CHANGES and edit.place in pages:
            _CHANGES[edit.kind](piles, edit)
            turned |= {edit.place} if edit.kind is EditKind.TURN else set()
    piles = [pile for pile in piles if pile.places]
    found = tuple(_document(n, pile, pages, turned, rulebook) for n, pile in enumerate(piles, 1))
    assigned = {
        document.id: pile.cases for document, pile in zip(found, piles, strict=True) if pile.cases is not None
    }
    return Rearranged(found, assigned)


def _pile(document: Document) -> _Pile:
    kind = IDENTITY if document.type == SIGNATORY_IDENTITY else document.type
    return _Pile([(page.item, page.page) for page in document.pages], document, kind)


def _document(
    number: int, pile: _Pile, pages: Mapping[Place, ReadPage], turned: set[Place], rulebook: Rulebook
) -> Document:
    """The document of a pile: the machine's as it stands, unless its pages or its type are others."""
    name = f"d{number}"
    own = tuple(pages[place] for place in pile.places)
    same = pile.machine is not None and [(p.item, p.page) for p in pile.machine.pages] == pile.places
    if pile.machine is not None and same and not pile.by_hand and not turned & set(pile.places):
        fields = tuple(replace(field, document=name) for field in pile.machine.fields)
        return replace(pile.machine, id=name, type=pile.type or pile.machine.type, fields=fields)
    named = (pile.type, HUMAN_CONFIDENCE) if pile.type else name_document(own, rulebook, word_vectors)
    return with_fields(Document(name, *named, own), rulebook)


def _of(piles: list[_Pile], place: Place) -> tuple[int, _Pile]:
    return next((n, pile) for n, pile in enumerate(piles) if place in pile.places)


def _split(piles: list[_Pile], edit: Edit) -> None:
    n, pile = _of(piles, edit.place)
    at = pile.places.index(edit.place)
    if at:
        piles.insert(n + 1, _Pile(pile.places[at:], None, None, cases=pile.cases))
        del pile.places[at:]


def _join(piles: list[_Pile], edit: Edit) -> None:
    n, pile = _of(piles, edit.place)
    if n:
        piles[n - 1].places += pile.places
        del piles[n]


def _move(piles: list[_Pile], edit: Edit) -> None:
    after = page_of(edit.content["after"])
    if after == edit.place or not any(after in pile.places for pile in piles):
        return
    _, origin = _of(piles, edit.place)
    origin.places.remove(edit.place)
    _, target = _of(piles, after)
    target.places.insert(target.places.index(after) + 1, edit.place)


def _retype(piles: list[_Pile], edit: Edit) -> None:
    _, pile = _of(piles, edit.place)
    pile.type, pile.by_hand = str(edit.content["type"]), True


def _assign(piles: list[_Pile], edit: Edit) -> None:
    _, pile = _of(piles, edit.place)
    pile.cases = tuple(edit.content["cases"])


def _turn(piles: list[_Pile], edit: Edit) -> None:
    """The page itself is another, in `pages`: its document is read anew, under the name it had."""


_CHANGES = {
    EditKind.SPLIT: _split,
    EditKind.JOIN: _join,
    EditKind.MOVE: _move,
    EditKind.RETYPE: _retype,
    EditKind.ASSIGN: _assign,
    EditKind.TURN: _turn,
}
