"""Drafts read back from their public form: what the review and the board of deadlines work on."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from claims.cases import (
    Bearing,
    Case,
    ChecklistLine,
    Claimant,
    Deadline,
    DeadlineState,
    Dwelling,
    Finding,
    Outcome,
    PieceStatus,
    Procedure,
    Verdict,
)
from claims.documents import Document
from claims.fields import CaseField, Conflict, Decision, Field, Method, Provenance, Unread
from claims.pages import Box, ReadPage
from pipeline.contract import READING

Json = dict[str, Any]


def document_from_json(shown: Json, pages: Mapping[tuple[str, int], ReadPage]) -> Document:
    """A document as `draft_json` wrote it; `pages` are those that were read, by item and number."""
    own = tuple(pages[page["item"], page["page"]] for page in shown["pages"])
    fields = tuple(_field_from_json(field, shown["id"]) for field in shown["fields"])
    unread = tuple(
        Unread(each["name"], each["item"], each["page"], Box(*each["box"]))
        for each in shown.get("unread", ())
    )
    return Document(shown["id"], shown["type"], shown["confidence"], own, fields, unread)


def case_from_json(shown: Mapping[str, Any]) -> Case:
    """A case as `draft_json` wrote it, without its estimate and its proposals."""
    lines = {READING: shown["checklist"], **shown["checklists"]}
    return Case(
        procedure=Procedure(shown["procedure"]),
        claimant=Claimant(shown["claimant"]),
        dwelling=Dwelling(shown["dwelling"]),
        documents=tuple(shown["documents"]),
        fields=tuple(_case_field_from_json(field) for field in shown["fields"]),
        checklists={reading: tuple(map(_line_from_json, each)) for reading, each in lines.items()},
        findings=tuple(map(_finding_from_json, shown["findings"])),
        verdict=Verdict(shown["verdict"]),
        deadlines=tuple(map(deadline_from_json, shown["deadlines"])),
    )


def _case_field_from_json(shown: Json) -> CaseField:
    field = _field_from_json(shown, shown["sources"][0] if shown["sources"] else "")
    conflicts = tuple(Conflict(each["value"], each["document"]) for each in shown["conflicts"])
    return CaseField(field, tuple(shown["sources"]), conflicts, recheck=shown.get("recheck", ""))


def _line_from_json(shown: Json) -> ChecklistLine:
    return ChecklistLine(
        shown["piece"],
        PieceStatus(shown["status"]),
        tuple(shown["satisfied_by"]),
        tuple(shown["one_of"]),
        shown["why"],
        tuple(shown.get("pages", ())),
        shown.get("level", ""),
        shown.get("head", ""),
    )


def _finding_from_json(shown: Json) -> Finding:
    return Finding(
        shown["rule"],
        Outcome(shown["outcome"]),
        shown["message"],
        dict(shown["inputs"]),
        {name: tuple(pages) for name, pages in shown.get("pages", {}).items()},
        tuple(shown.get("suggested_motives", ())),
        Bearing(shown.get("bearing", Bearing.RECEVABILITE)),
    )


def _field_from_json(shown: Json, document: str) -> Field:
    where = Provenance(
        shown["item"],
        shown["page"],
        Box(*shown["box"]),
        shown["text"],
        Method(shown["method"]),
        shown.get("by_hand", False),
    )
    return Field(
        shown["name"],
        shown["value"],
        where,
        shown["confidence"],
        Decision(shown["decision"]),
        document,
        tuple(shown.get("alternatives", ())),
    )


def deadline_from_json(shown: Json) -> Deadline:
    """A time limit as `draft_json` wrote it."""
    return Deadline(
        rule=shown["rule"],
        label=shown["label"],
        state=DeadlineState(shown["state"]),
        message=shown["message"],
        due=date.fromisoformat(shown["due"]) if shown["due"] else None,
        since=date.fromisoformat(shown["since"]) if shown["since"] else None,
        inputs=dict(shown["inputs"]),
    )
