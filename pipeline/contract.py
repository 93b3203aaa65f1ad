"""Drafts in their public form: the JSON of contract "vaguemestre.draft/1"."""

import json
from functools import cache
from importlib import resources
from typing import Any

from claims.cases import Case, ChecklistLine, Draft, Finding
from claims.documents import Document
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
    return {
        "path": item.path,
        "sha256": item.sha256,
        "media_type": item.media_type,
        "size": item.size,
        "fate": item.fate.value,
        "reason": reason,
        "pages": item.pages,
    }


def _document(document: Document, *, with_text: bool) -> Json:
    return {
        "id": document.id,
        "type": document.type,
        "confidence": round(document.confidence, 4),
        "pages": [_page(page, with_text=with_text) for page in document.pages],
        "fields": [_field(field) for field in document.fields],
    }


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
    }
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
    return {
        **_field(field.field),
        "sources": list(field.sources),
        "conflicts": [{"value": c.value, "document": c.document} for c in field.conflicts],
    }


def _line(line: ChecklistLine) -> Json:
    return {
        "piece": line.piece,
        "status": line.status.value,
        "satisfied_by": list(line.satisfied_by),
        "one_of": list(line.one_of),
        "why": line.why,
    }


def _finding(finding: Finding) -> Json:
    return {
        "rule": finding.rule,
        "outcome": finding.outcome.value,
        "message": finding.message,
        "inputs": dict(finding.inputs),
    }
