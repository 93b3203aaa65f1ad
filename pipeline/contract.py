"""Drafts in their public form: the JSON of contract "vaguemestre.draft/1"."""

import json
from decimal import Decimal
from functools import cache
from importlib import resources
from typing import Any

from claims.active_content import NOTES
from claims.cases import (
    Bearing,
    Case,
    ChecklistLine,
    Deadline,
    Draft,
    Finding,
    Flag,
)
from claims.documents import Document
from claims.estimate import Estimate, FactorSeen, HeadSeen
from claims.fields import CaseField, Field
from claims.items import Item
from claims.pages import Box, ReadPage
from claims.proposals import Proposal

CONTRACT = "vaguemestre.draft/1"
READING = "metier"  # the reading of the checklist that the contract's `checklist` holds
_BOX_DIGITS = 5  # a hundred-thousandth of a page: a thirtieth of a pixel at 300 dpi

Json = dict[str, Any]


@cache
def schema() -> Json:
    """The JSON Schema (2020-12) that every draft validates against."""
    text = resources.files("pipeline").joinpath("draft.schema.json").read_text(encoding="utf-8")
    loaded: Json = json.loads(text)
    return loaded


def draft_json(draft: Draft, *, with_text: bool = False) -> Json:
    """The draft as JSON values; `with_text` adds the text of each page."""
    return {
        "contract": CONTRACT,
        "items": [_item(item) for item in draft.items],
        "documents": [_document(document, with_text=with_text) for document in draft.documents],
        "cases": [_case(case) for case in draft.cases],
    }


def _item(item: Item) -> Json:
    reason = {"code": item.reason.code, "message": item.reason.message} if item.reason else None
    shown = {
        "path": item.path,
        "sha256": item.sha256,
        "media_type": item.media_type,
        "size": item.size,
        "fate": item.fate.value,
        "reason": reason,
        "pages": item.pages,
    }
    if item.notes:
        shown["notes"] = [{"code": code, "message": NOTES[code]} for code in item.notes]
    return shown


def _document(document: Document, *, with_text: bool) -> Json:
    shown: Json = {
        "id": document.id,
        "type": document.type,
        "confidence": round(document.confidence, 4),
        "pages": [_page(page, with_text=with_text) for page in document.pages],
        "fields": [_field(field) for field in document.fields],
    }
    if document.unread:
        shown["unread"] = [
            {"name": each.name, "item": each.item, "page": each.page, "box": _box(each.box)}
            for each in document.unread
        ]
    return shown


def _page(page: ReadPage, *, with_text: bool) -> Json:
    shown: Json = {
        "item": page.item,
        "page": page.page,
        "rotation": page.rotation,
        "text_source": page.text_source.value,
        "kind": page.kind.value,
    }
    if with_text:
        shown["text"] = page.text
    if page.failure is not None:
        shown["failure"] = page.failure
    return shown


def _field(field: Field) -> Json:
    where = field.provenance
    shown: Json = {
        "name": field.name,
        "value": field.value,
        "text": where.text,
        "confidence": field.confidence,
        "decision": field.decision.value,
        "item": where.item,
        "page": where.page,
        "box": _box(where.box),
        "method": where.method.value,
    }
    if where.by_hand:
        shown["by_hand"] = True
    if field.alternatives:
        shown["alternatives"] = list(field.alternatives)
    return shown


def _box(box: Box) -> list[float]:
    return [round(min(max(side, 0.0), 1.0), _BOX_DIGITS) for side in (box.x0, box.y0, box.x1, box.y1)]


def _case(case: Case) -> Json:
    shown: Json = {
        "procedure": case.procedure.value,
        "claimant": case.claimant.value,
        "dwelling": case.dwelling.value,
        "documents": list(case.documents),
        "fields": [_case_field(field) for field in case.fields],
        "checklist": [_line(line) for line in case.checklists.get(READING, ())],
        "checklists": {
            reading: [_line(line) for line in lines]
            for reading, lines in case.checklists.items()
            if reading != READING
        },
        "findings": [_finding(finding) for finding in case.findings],
        "verdict": case.verdict.value,
        "deadlines": [_deadline(deadline) for deadline in case.deadlines],
        "flags": [_flag(flag) for flag in case.flags],
    }
    if case.estimate is not None:
        shown["estimate"] = _estimate(case.estimate)
    if case.proposals:
        shown["proposals"] = [_proposal(proposal) for proposal in case.proposals]
    return shown


def _proposal(proposal: Proposal) -> Json:
    return {
        "kind": proposal.kind.value,
        "pli": proposal.pli,
        "case": proposal.case,
        "score": proposal.score,
        "reasons": list(proposal.reasons),
    }


def _case_field(field: CaseField) -> Json:
    shown = {
        **_field(field.field),
        "sources": list(field.sources),
        "conflicts": [{"value": c.value, "document": c.document} for c in field.conflicts],
    }
    return shown | ({"recheck": field.recheck} if field.recheck else {})


def _line(line: ChecklistLine) -> Json:
    shown: Json = {
        "piece": line.piece,
        "status": line.status.value,
        "satisfied_by": list(line.satisfied_by),
        "one_of": list(line.one_of),
        "why": line.why,
    }
    optional = {"pages": list(line.pages), "level": line.level, "head": line.head}
    return shown | {key: value for key, value in optional.items() if value}


def _finding(finding: Finding) -> Json:
    shown: Json = {
        "rule": finding.rule,
        "outcome": finding.outcome.value,
        "message": finding.message,
        "inputs": dict(finding.inputs),
    }
    optional: Json = {
        "pages": {name: list(pages) for name, pages in finding.pages.items()},
        "suggested_motives": list(finding.suggested_motives),
        "bearing": finding.bearing.value if finding.bearing is not Bearing.RECEVABILITE else "",
    }
    return shown | {key: value for key, value in optional.items() if value}


def _deadline(deadline: Deadline) -> Json:
    return {
        "rule": deadline.rule,
        "label": deadline.label,
        "state": deadline.state.value,
        "message": deadline.message,
        "due": deadline.due.isoformat() if deadline.due else None,
        "since": deadline.since.isoformat() if deadline.since else None,
        "inputs": dict(deadline.inputs),
    }


def _flag(flag: Flag) -> Json:
    return {
        "id": flag.id,
        "message": flag.message,
        "evidence": [
            {
                "document": seen.document,
                "item": seen.item,
                "page": seen.page,
                "field": seen.field or None,
                "value": seen.value or None,
            }
            for seen in flag.evidence
        ],
    }


def _estimate(estimate: Estimate) -> Json:
    return {
        "warning": estimate.warning,
        "low": _euros(estimate.low),
        "high": _euros(estimate.high),
        "band": estimate.band,
        "length": estimate.length.iso() if estimate.length is not None else None,
        "days": estimate.days,
        "days_with_release": estimate.days_with_release,
        "factors": [_factor(seen) for seen in estimate.factors],
        "heads": [_head(seen) for seen in estimate.heads],
        "exclusions": [
            {"id": each.id, "label": each.label, "instead": each.instead, "source": each.source}
            for each in estimate.exclusions
        ],
        "notes": list(estimate.notes),
        "source": estimate.source,
    }


def _factor(seen: FactorSeen) -> Json:
    return {
        "id": seen.factor.id,
        "label": seen.factor.label,
        "direction": seen.factor.direction.value,
        "evidence": list(seen.factor.evidence),
        "documents": list(seen.documents),
        "source": seen.factor.source,
    }


def _head(seen: HeadSeen) -> Json:
    return {
        "id": seen.head.id,
        "label": seen.head.label,
        "pieces": list(seen.head.pieces),
        "documents": list(seen.documents),
        "source": seen.head.source,
    }


def _euros(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"
