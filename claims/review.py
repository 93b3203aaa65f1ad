"""What agents change in a draft: each edit a line of its own, kept for ever, undone without being lost.

A reviewed draft is the machine's draft with the edits applied in order; the machine's values stay as they
were read. Edits name pages, never ids of documents: ids change when documents are cut otherwise.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from claims.cases import Claimant, Dwelling, PieceStatus, Procedure
from claims.fields import Method, Provenance
from claims.pages import Box

Place = tuple[str, int]
"""A page: its item, and its number from 1."""


class EditKind(StrEnum):
    """What an agent did. The first ones are about the pli, `case` 0; the others about one case."""

    SPLIT = "split"  # a document begins at `place`
    JOIN = "join"  # the document of `place` goes on from the document before it
    MOVE = "move"  # the page `place` goes right after the page `after`, into its document
    RETYPE = "retype"  # the document of `place` is a `type`
    TURN = "turn"  # the page `place` is turned: `words`, `picture`, `thumbnail` are its new keys, `rotation`
    ASSIGN = "assign"  # the document of `place` belongs to the cases numbered `cases`
    VALUE = "value"  # the field `target` is `value`; `source` says where it was pointed at, if anywhere
    CONFIRM = "confirm"  # the field `target` is rightly `value`
    ABSENT = "absent"  # nothing in the case says the field `target`
    ANSWER = "answer"  # the question `target` is answered by `value`
    PROCEDURE = "procedure"
    CLAIMANT = "claimant"
    DWELLING = "dwelling"
    PIECE = "piece"  # the piece `target` of the checklist has `status`, and `why`
    SEEN = "seen"  # the flag or finding `target` was looked at
    LINK = "link"  # the proposed link `target` ("pli-case") is `accepted` or not


OF_THE_PLI = frozenset(
    {
        EditKind.SPLIT,
        EditKind.JOIN,
        EditKind.MOVE,
        EditKind.RETYPE,
        EditKind.TURN,
        EditKind.ASSIGN,
    }
)


@dataclass(frozen=True, slots=True)
class Edit:
    """One change. `number` counts within the pli; `case` is 0 when it is about the pli as a whole.

    `content` is JSON, its keys those that `EditKind` names. `actor` is the account's id. `how` says how it
    was entered: "typed", "picked" (pointed at on the page), "alternative", "rekeyed", "bulk".
    """

    number: int
    kind: EditKind
    case: int
    target: str
    content: Mapping[str, Any]
    actor: int
    at: datetime
    how: str = ""

    @property
    def place(self) -> Place:
        """The page it is about. Raises: KeyError: it is about none."""
        return page_of(self.content["place"])


def page_of(place: Sequence[Any]) -> Place:
    """A page as JSON holds it: ["pli.pdf", 2]."""
    return str(place[0]), int(place[1])


class Mark(StrEnum):
    """What a human made of a machine's value."""

    CONFIRMED = "confirmed"  # the machine's value is right
    CORRECTED = "corrected"  # another value stands in its place
    ADDED = "added"  # the machine had none
    ABSENT = "absent"  # there is none, whatever the machine read


@dataclass(frozen=True, slots=True)
class HumanValue:
    """What an agent says of one field. `value` None: nothing in the case says it.

    `provenance` is where it was pointed at on the page, None when it was typed without pointing.
    """

    value: str | None
    provenance: Provenance | None
    edit: Edit


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an agent says of one piece of the checklist, over what the program says."""

    status: PieceStatus
    why: str


@dataclass(frozen=True, slots=True)
class Answers:
    """All that agents said of one case; what they did not speak of stands as the program found it."""

    procedure: Procedure | None = None
    claimant: Claimant | None = None
    dwelling: Dwelling | None = None
    values: Mapping[str, HumanValue] = field(default_factory=dict)
    statements: Mapping[str, str] = field(default_factory=dict)
    pieces: Mapping[str, Judgement] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()
    links: Mapping[str, bool] = field(default_factory=dict)


NOTHING_SAID = Answers()


def answers(edits: Iterable[Edit]) -> dict[int, Answers]:
    """What agents said, by case; a later edit stands over an earlier one."""
    said: dict[int, Answers] = {}
    for edit in edits:
        if edit.kind not in OF_THE_PLI:
            said[edit.case] = _after(said.get(edit.case, NOTHING_SAID), edit)
    return said


def _after(before: Answers, edit: Edit) -> Answers:
    value = edit.content.get("value")
    match edit.kind:
        case EditKind.VALUE | EditKind.CONFIRM | EditKind.ABSENT:
            human = HumanValue(value, _pointed_at(edit), edit)
            return replace(before, values={**before.values, edit.target: human})
        case EditKind.ANSWER:
            return replace(before, statements=_with(before.statements, edit.target, value))
        case EditKind.PROCEDURE:
            return replace(before, procedure=Procedure(str(value)))
        case EditKind.CLAIMANT:
            return replace(before, claimant=Claimant(str(value)))
        case EditKind.DWELLING:
            return replace(before, dwelling=Dwelling(str(value)))
        case EditKind.PIECE:
            judged = _judgement(edit)
            return replace(before, pieces=_with(before.pieces, edit.target, judged))
        case EditKind.SEEN:
            return replace(before, seen=before.seen | {edit.target})
        case EditKind.LINK:
            return replace(before, links={**before.links, edit.target: bool(edit.content["accepted"])})
    return before


def _judgement(edit: Edit) -> Judgement | None:
    """None: the agent gives the piece back to the program."""
    status = edit.content.get("status")
    return Judgement(PieceStatus(status), str(edit.content.get("why", ""))) if status else None


def _with(known: Mapping[str, Any], name: str, value: Any) -> dict[str, Any]:
    """The same with that value, or without that name when there is none any more."""
    kept = {key: held for key, held in known.items() if key != name}
    return kept if value is None else {**kept, name: value}


def _pointed_at(edit: Edit) -> Provenance | None:
    source = edit.content.get("source")
    if not source:
        return None
    item, page = page_of(source["place"])
    return Provenance(item, page, Box(*source["box"]), source.get("text"), Method.HUMAN)
