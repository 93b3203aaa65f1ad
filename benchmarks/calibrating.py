"""Drafts as a calibrated machine would have left them: sure of what is right, in doubt of what is wrong.

The machine as it is marks most values as to be looked at, right ones too, as long as nothing proves them
(docs/decisions/0014-confidence-is-learned-and-proved.md). What an agent's effort will be once it knows better
is measured on drafts rewritten here before anybody opens them: no value is changed, only how sure the machine
says it is.
"""

import json
from typing import Any

import sqlalchemy as sa

from benchmarks.dossiers import Dossier, agree
from claims.cases import Procedure
from claims.derivations import DERIVATIONS
from claims.loading import load_rulebook
from claims.rulebook import CaseFieldSpec
from storage import plis, tables
from storage.database import Connection, Database

Json = dict[str, Any]
_SURE: Json = {"decision": "auto", "confidence": 0.99, "alternatives": []}


def calibrate(database: Database, pli: str, dossier: Dossier) -> int:
    """Rewrite the stored draft of a pli that nobody has opened; returns how many values stay doubtful.

    Values that are right by `dossier.truth` become `auto`, without other readings or documents that differ;
    those that are wrong become `check`. The fields of documents are rewritten as those of the case are, so
    that what an edit computes anew says the same; values derived from others (sums, lengths) do not follow
    from the documents alone, and an edit puts them in doubt again.
    """
    with database.begin() as connection:
        found = plis.latest_draft(connection, pli)
        if found is None:
            raise LookupError(pli)
        run, content = found
        (case,) = content["cases"]
        _documents(content, case, dossier)
        case["fields"] = [_of_case(field, dossier) for field in case["fields"]]
        doubts = [field["name"] for field in case["fields"] if field["decision"] == "check"]
        _write(connection, pli, run, content, len(doubts))
    return len(doubts)


def _of_case(field: Json, dossier: Dossier) -> Json:
    if field["name"] in dossier.errors:
        return {**field, "decision": "check"}
    return {**field, **_SURE, "conflicts": []}


def _documents(content: Json, case: Json, dossier: Dossier) -> None:
    spec = load_rulebook().procedures[Procedure(case["procedure"])]
    of_case = {source: field for field in spec.case_fields for source in field.sources}
    for document in content["documents"]:
        rewritten = (
            _of_document(field, of_case.get((document["type"], field["name"])), dossier)
            for field in document["fields"]
        )
        document["fields"] = [field for field in rewritten if field is not None]


def _of_document(field: Json, spec: CaseFieldSpec | None, dossier: Dossier) -> Json | None:
    """None: it says otherwise than the right value of the case, which a calibrated machine sees."""
    if spec is None or spec.name not in dossier.truth:
        return field
    if spec.name in dossier.errors:
        return {**field, "decision": "check"}
    if spec.name not in DERIVATIONS and not agree(spec.name, dossier.truth[spec.name], field["value"]):
        return None
    return {**field, **_SURE}


def _write(connection: Connection, pli: str, run: int, content: Json, doubts: int) -> None:
    draft, work = tables.draft, tables.work
    text = json.dumps(content, separators=(",", ":"))
    connection.execute(sa.update(draft).where(draft.c.pli == pli, draft.c.run == run).values(content=text))
    connection.execute(sa.update(work).where(work.c.pli == pli).values(doubts=doubts, drafted_doubts=doubts))
