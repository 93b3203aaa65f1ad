"""The review of a pli: the machine's draft, what agents changed in it, and the draft that this makes.

The draft is computed from the edits each time one is added or taken back: nothing else is kept in between,
so that undoing brings back exactly what was there.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock
from typing import Any, Generic, TypeVar

from claims.assembly import assemble_cases
from claims.cases import Draft
from claims.errors import AgentMustAct
from claims.items import Item
from claims.pages import ReadPage
from claims.review import Answers, Edit, EditKind, Mark, answers
from claims.rulebook import Rulebook
from pipeline.contract import draft_json
from pipeline.draft_reading import document_from_json
from pipeline.intake.reception import Clock
from pipeline.joining import JoinedPli, joined_documents, joined_plis
from pipeline.rearranging import rearranged
from pipeline.stored import likenesses_of, locked_keys, lost_page, write_cases
from storage import journal, plis, reviews
from storage.database import Connection, Database
from storage.objects import ObjectStore, Shelf
from storage.page_codec import page_from_bytes
from storage.plis import StoredPage
from storage.reviews import StoredReview, Version

Json = dict[str, Any]
Key = TypeVar("Key")
Value = TypeVar("Value")

_KEPT_PAGES = 300  # a page of 500 words takes some 200 kB of memory
_KEPT_BASES = 100  # what a review of ten pages is made from takes some 500 kB
_KEPT_PIECES = 5_000
_STALE = "modifie_entre_temps"


@dataclass(frozen=True, slots=True)
class Change:
    """What an agent asks to change; what `claims.review.Edit` says of its parts holds."""

    kind: EditKind
    case: int
    target: str
    content: Mapping[str, Any]
    how: str = ""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A pli under review.

    `draft` is what the edits make of `machine`, the draft as the machine made it; both as `draft_json` does.
    `marks` tell, by case and by field, what a human made of the value. `pages` are in reading order, turned
    as agents turned them. `joined` are the later plis joined to each case. `undoable` and `redoable` are the
    edits that undoing and redoing would act on.
    """

    pli: str
    revision: int
    draft: Json
    machine: Json
    marks: Mapping[int, Mapping[str, Json]]
    said: Mapping[int, Answers]
    pages: Sequence[StoredPage]
    joined: Mapping[int, Sequence[JoinedPli]]
    received_at: datetime
    undoable: Edit | None
    redoable: Edit | None


@dataclass(frozen=True, slots=True)
class _Basis:
    """All that a review is made from."""

    version: Version
    machine: Json
    pages: Sequence[StoredPage]
    items: Sequence[Item]
    received_at: datetime
    stored: StoredReview | None
    edits: Sequence[Edit]
    undoable: Edit | None
    redoable: Edit | None
    next_number: int

    @property
    def turned_pages(self) -> Sequence[StoredPage]:
        return reviews.as_turned(self.pages, self.edits)

    @property
    def run(self) -> int:
        return self.version.run

    @property
    def revision(self) -> int:
        return self.version.revision


class _Kept(Generic[Key, Value]):
    """Values by their key, those used last: an edit reads what the one before read."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key) -> Value | None:
        with self._lock:
            if key not in self._values:
                return None
            self._values.move_to_end(key)
            return self._values[key]

    def keep(self, key: Key, value: Value) -> Value:
        with self._lock:
            self._values[key] = value
            if len(self._values) > self._most:
                self._values.popitem(last=False)
        return value


class Reviewer:
    """What the pages of the review work with. Any thread may ask."""

    def __init__(self, database: Database, objects: ObjectStore, rulebook: Rulebook, clock: Clock) -> None:
        self.database = database
        self.objects = objects
        self.rulebook = rulebook
        self.clock = clock
        self._pages: _Kept[str, ReadPage] = _Kept(_KEPT_PAGES)
        self._bases: _Kept[str, _Basis] = _Kept(_KEPT_BASES)
        self._pieces: _Kept[Version, Sequence[str]] = _Kept(_KEPT_PIECES)

    def opened(self, pli: str) -> Reviewed | None:
        """The review of a pli as it stands; None when it has no draft. Raises: Unavailable."""
        basis = self._basis(pli)
        if basis is None:
            return None
        if basis.stored is not None and basis.stored.run != basis.run:
            return self._remade(pli, basis)  # the machine read the pli anew since
        joined = self._joined(basis)
        return _reviewed(pli, basis, basis.stored.content if basis.stored else basis.machine, joined)

    def page(self, stored: StoredPage) -> ReadPage:
        """A page with its words."""
        if stored.words is None:
            return lost_page(stored)
        key = stored.words
        return self._pages.get(key) or self._pages.keep(
            key, page_from_bytes(self.objects.read(Shelf.DERIVED, key))
        )

    def pieces(self, connection: Connection, plis: Collection[str]) -> dict[str, Sequence[str]]:
        """The types of the documents of each pli that has a draft, as agents left it."""
        found: dict[str, Sequence[str]] = {}
        for pli, version in reviews.versions(connection, plis).items():
            known = self._pieces.get(version)
            if known is None:
                draft = reviews.current_draft(connection, pli) or {"documents": []}
                known = self._pieces.keep(version, tuple(document["type"] for document in draft["documents"]))
            found[pli] = known
        return found

    def edit(self, pli: str, revision: int, changes: Sequence[Change], actor: int) -> Reviewed:
        """Make changes, in order; `revision` is the one that the agent saw.

        Raises:
            AgentMustAct: somebody else changed the pli meanwhile, code "modifie_entre_temps".
            Unavailable.
        """
        basis = self._seen(pli, revision)
        now = self.clock()
        edits = [
            Edit(number, c.kind, c.case, c.target, c.content, actor, now, c.how)
            for number, c in enumerate(changes, basis.next_number)
        ]
        made = replace(basis, edits=[*basis.edits, *edits], undoable=edits[-1], redoable=None)
        made = replace(made, next_number=edits[-1].number + 1)

        def note(connection: Connection) -> None:
            for edit in edits:
                reviews.add(connection, pli, edit)

        return self._write(pli, made, note, actor, "edited")

    def undo(self, pli: str, revision: int, actor: int) -> Reviewed:
        """Take back the last edit that stands. Raises: as `edit`."""
        basis = self._seen(pli, revision)
        if basis.undoable is None:
            raise AgentMustAct("Il n'y a rien à annuler.", code="rien_a_annuler")
        taken = basis.undoable
        left = [edit for edit in basis.edits if edit.number != taken.number]
        made = replace(basis, edits=left, undoable=left[-1] if left else None, redoable=taken)

        def note(connection: Connection) -> None:
            reviews.set_undone(connection, pli, taken.number, actor, self.clock())

        return self._write(pli, made, note, actor, "undone")

    def redo(self, pli: str, revision: int, actor: int) -> Reviewed:
        """Bring back the edit that was undone last. Raises: as `edit`."""
        basis = self._seen(pli, revision)
        if basis.redoable is None:
            raise AgentMustAct("Il n'y a rien à rétablir.", code="rien_a_retablir")
        back = basis.redoable
        made = replace(basis, edits=[*basis.edits, back], undoable=back)

        def note(connection: Connection) -> None:
            reviews.set_undone(connection, pli, back.number, None, self.clock())

        return self._write(pli, made, note, actor, "redone")

    def _seen(self, pli: str, revision: int) -> _Basis:
        """The review as the agent saw it. Raises: AgentMustAct: it is another by now.

        As it was last seen here, without asking the database: `_write` asks, once nobody else may write.
        """
        basis = self._bases.get(pli)
        if basis is None or basis.revision != revision:
            basis = self._basis(pli)
        if basis is None:
            raise AgentMustAct(
                "Ce pli n'a pas de brouillon : il est peut-être en relecture.", code="sans_brouillon"
            )
        if basis.revision != revision:
            raise AgentMustAct(
                "Ce dossier a changé depuis que vous l'avez ouvert. Il vient d'être rechargé : "
                "vérifiez, puis recommencez votre dernier geste.",
                code=_STALE,
            )
        return basis

    def _basis(self, pli: str) -> _Basis | None:
        with self.database.reading() as connection:
            while (version := reviews.version(connection, pli)) is not None:
                kept = self._bases.get(pli)
                basis = kept if kept and kept.version == version else _read_basis(connection, version)
                if basis.version == version:
                    return self._bases.keep(pli, basis)
        return None

    def _write(
        self, pli: str, basis: _Basis, note: Callable[[Connection], None], actor: int, event: str
    ) -> Reviewed:
        """Compute the draft that the edits make, and write it down with `note`, all or nothing."""
        joined = self._joined(basis)
        draft = self._draft(basis, joined)
        likenesses = likenesses_of(basis.pages)
        with self.database.begin() as connection:
            keys = locked_keys(connection, pli, draft, likenesses)
            plis.lock(connection, pli)
            if reviews.version(connection, pli) != basis.version:
                raise AgentMustAct(
                    "Un autre agent vient de modifier ce dossier. Il est rechargé : recommencez votre geste.",
                    code=_STALE,
                )
            note(connection)
            now = self.clock()
            found = write_cases(connection, pli, draft, keys, self.rulebook, now)
            content = draft_json(found.draft, with_text=True)
            made = StoredReview(basis.revision + 1, basis.run, content)
            reviews.write(connection, pli, made, now)
            journal.record(connection, now, f"account:{actor}", event, pli, {"revision": made.revision})
            redoable = reviews.redoable(connection, pli)
        version = replace(basis.version, revision=made.revision)
        basis = replace(basis, version=version, stored=made, redoable=redoable)
        self._bases.keep(pli, basis)
        return _reviewed(pli, basis, content, joined)

    def _joined(self, basis: _Basis) -> dict[int, list[JoinedPli]]:
        said = answers(basis.edits)
        if not any(each.links for each in said.values()):
            return {}
        with self.database.reading() as connection:
            return joined_plis(connection, basis.received_at, said)

    def _draft(self, basis: _Basis, joined: Mapping[int, Sequence[JoinedPli]]) -> Draft:
        pages = {(p.source.item, p.source.number): self.page(p) for p in basis.turned_pages}
        machine = [document_from_json(shown, pages) for shown in basis.machine["documents"]]
        arranged = rearranged(machine, pages, basis.edits, self.rulebook)
        day = basis.received_at.astimezone().date()
        said = answers(basis.edits)
        more = {
            n: [d for pli in plis for d in joined_documents(pli, self.page)] for n, plis in joined.items()
        }
        documents, drafted = assemble_cases(
            arranged.documents,
            self.rulebook,
            day,
            said,
            arranged.assigned,
            more,
            frozenset(basis.machine.get("rechecked", ())),
        )
        return Draft(tuple(basis.items), documents, drafted)

    def refresh(self, pli: str) -> None:
        """Compute a review anew, for a pli that was joined to it and is no more.

        Over what an agent writes meanwhile it is computed once more.
        """
        while (basis := self._basis(pli)) is not None and basis.stored is not None:
            try:
                self._remade(pli, basis)
            except AgentMustAct as error:
                if error.code != _STALE:
                    raise
            else:
                return

    def _remade(self, pli: str, basis: _Basis) -> Reviewed:
        """The review over a newer draft of the machine: edits whose page is no more are left out."""
        return self._write(pli, basis, lambda _connection: None, 0, "rebased")


def _read_basis(connection: Connection, version: Version) -> _Basis:
    """All that a review is made from, of that version or, if it changed meanwhile, of a later one."""
    pli = version.pli
    _, machine = plis.latest_draft(connection, pli) or (0, {})
    edits = reviews.edits(connection, pli)
    return _Basis(
        machine=machine,
        items=plis.items(connection, pli),
        pages=plis.pages(connection, pli),
        received_at=plis.received_at(connection, pli),
        stored=reviews.find(connection, pli),
        edits=edits,
        undoable=edits[-1] if edits else None,
        redoable=reviews.redoable(connection, pli),
        next_number=reviews.next_number(connection, pli),
        version=reviews.version(connection, pli) or version,
    )


def _reviewed(pli: str, basis: _Basis, draft: Json, joined: Mapping[int, Sequence[JoinedPli]]) -> Reviewed:
    said = answers(basis.edits)
    return Reviewed(
        pli=pli,
        revision=basis.revision,
        draft=draft,
        machine=basis.machine,
        marks={number: marks(basis.machine, number, each) for number, each in said.items()},
        said=said,
        pages=basis.turned_pages,
        joined=joined,
        received_at=basis.received_at,
        undoable=basis.undoable,
        redoable=basis.redoable,
    )


def marks(machine: Json, number: int, said: Answers) -> dict[str, Json]:
    """What a human made of each value of a case: {"mark", "by", "at", "how", "machine"}, by field.

    `machine` is the field as the machine read it, None when it found none.
    """
    cases = machine["cases"]
    fields = cases[number - 1]["fields"] if number <= len(cases) else []
    known = {field["name"]: field for field in fields}
    return {
        name: {
            "mark": _mark(known.get(name), human.value),
            "by": human.edit.actor,
            "at": human.edit.at.isoformat(),
            "how": human.edit.how,
            "machine": known.get(name),
        }
        for name, human in said.values.items()
    }


def _mark(machine: Json | None, value: str | None) -> Mark:
    if value is None:
        return Mark.ABSENT
    if machine is None:
        return Mark.ADDED
    return Mark.CONFIRMED if machine["value"] == value else Mark.CORRECTED
