"""What the contract promises of every draft, whatever was sent: said once, for all tests that make drafts."""

from collections import Counter
from typing import Any

from jsonschema import Draft202012Validator

from claims import agreement
from extractors.fields.evidence import NAMES
from extractors.fields.judgement import VOUCHED, judgement
from pipeline.contract import schema
from tests.judgements import RULEBOOK

Json = dict[str, Any]

_SIGNATORY = "piece_identite_signataire"  # an identity card until its case tells whose it is
_ROUNDED = 0.00005  # of a confidence in a draft


def broken_invariants(draft: Json) -> list[str]:
    """What this draft breaks of the contract, in words; empty for a sound one.

    A draft that does not even have the contract's form is told only that.
    """
    form = [
        f"form: {'/'.join(map(str, error.absolute_path))}: {error.message}"
        for error in Draft202012Validator(schema()).iter_errors(draft)
    ]
    if form:
        return form
    return [*_items(draft), *_pages(draft), *_documents(draft), *_fields(draft), *_cases(draft)]


def _items(draft: Json) -> list[str]:
    seen = Counter(item["path"] for item in draft["items"])
    broken = [f"{path} has {times} fates" for path, times in seen.items() if times > 1]
    holders = {item["path"] for item in draft["items"] if item["fate"] in {"container", "processed"}}
    for item in draft["items"]:
        around = [path for path in seen if item["path"].startswith(f"{path}/")]
        broken += [
            f"{item['path']} came out of {path}, never opened" for path in around if path not in holders
        ]
        if item["fate"] == "duplicate" and not _read_before(item, draft["items"]):
            broken.append(f"{item['path']} is a duplicate of nothing before it")
    return broken


def _read_before(twin: Json, items: list[Json]) -> bool:
    """Whether the same bytes stand before it under another fate."""
    before = items[: items.index(twin)]
    return any(item["sha256"] == twin["sha256"] and item["fate"] != "duplicate" for item in before)


def _pages(draft: Json) -> list[str]:
    """Every page of every processed item is in exactly one document, and no other page is in any."""
    sent = Counter((item["path"], page) for item in draft["items"] for page in range(1, item["pages"] + 1))
    placed = Counter((page["item"], page["page"]) for d in draft["documents"] for page in d["pages"])
    return [
        f"page {page} of {path} is in {placed[path, page]} documents and was sent {sent[path, page]} times"
        for path, page in sorted(sent.keys() | placed.keys())
        if placed[path, page] != 1 or sent[path, page] != 1
    ]


def _documents(draft: Json) -> list[str]:
    ids = [document["id"] for document in draft["documents"]]
    broken = [] if ids == [f"d{n}" for n in range(1, len(ids) + 1)] else [f"ids are {', '.join(ids)}"]
    place = {item["path"]: n for n, item in enumerate(draft["items"])}
    order = [
        [(place.get(page["item"], -1), page["page"]) for page in document["pages"]]
        for document in draft["documents"]
    ]
    if [pages[0] for pages in order] != sorted(pages[0] for pages in order):
        broken.append("documents are not in reading order")
    for document, pages in zip(draft["documents"], order, strict=True):
        if pages != sorted(pages):
            broken.append(f"the pages of {document['id']} are not in reading order")
        blank = [page for page in document["pages"] if page["kind"] == "blank"]
        if bool(blank) != (document["type"] == "page_blanche") or (blank and len(pages) > 1):
            broken.append(
                f"{document['id']} ({document['type']}) holds {len(blank)} blank of {len(pages)} pages"
            )
    return broken


def _fields(draft: Json) -> list[str]:
    broken = []
    for document in draft["documents"]:
        own = {(page["item"], page["page"]): page for page in document["pages"]}
        broken += _twice(document["id"], document["fields"])
        for field in document["fields"]:
            name = f"{document['id']}.{field['name']}"
            page = own.get((field["item"], field["page"]))
            broken += _field(name, field, page)
            if field["decision"] == "auto" and not _is_proved(document, field):
                broken.append(f"{name} is auto though nothing proves it ({field['confidence']})")
    return broken


def _twice(owner: str, fields: list[Json]) -> list[str]:
    names = Counter(field["name"] for field in fields)
    return [f"{owner}.{name} is said {times} times" for name, times in names.items() if times > 1]


def _field(name: str, field: Json, page: Json | None) -> list[str]:
    """What is wrong with one value; `page` is the page it says it was read from."""
    broken = []
    x0, y0, x1, y1 = field["box"]
    if x0 > x1 or y0 > y1:
        broken.append(f"{name} has its box inside out")
    if page is None:
        broken.append(f"{name} was read from a page that is not its own")
    elif field["decision"] == "auto" and page["kind"] == "handwritten":
        broken.append(f"{name} is auto on handwriting")
    return broken


def _is_proved(document: Json, field: Json) -> bool:
    """Whether counting proves such values of such documents, at that confidence (decision 14)."""
    proofs = judgement().proofs
    if VOUCHED in proofs and _may_be_vouched(document, field):
        return True  # which values are vouched for is not told in a draft
    kinds = (document["type"], "carte_identite" if document["type"] == _SIGNATORY else "")
    found = (proofs.get(f"{kind}.{field['name']}") for kind in kinds)
    return any(proof and field["confidence"] >= proof.threshold - _ROUNDED for proof in found)


def _may_be_vouched(document: Json, field: Json) -> bool:
    """Whether something may vouch for it: no check digits and no sum do for a name that was read."""
    spec = next(
        (each for each in RULEBOOK.types[document["type"]].fields if each.name == field["name"]), None
    )
    return spec is None or spec.kind not in NAMES or field["method"] not in {"ocr", "text_layer"}


def _rests_on_proof(field: Json, by_id: dict[str, Json]) -> bool:
    """Whether a document states the value of a case without a look, or two state it alike."""
    sources = [by_id[name] for name in field["sources"] if name in by_id]
    stated = any(each["decision"] == "auto" for document in sources for each in document["fields"])
    return stated or (agreement.proof() is not None and len(sources) >= agreement.LEAST_DOCUMENTS)


def _cases(draft: Json) -> list[str]:
    by_id = {document["id"]: document for document in draft["documents"]}
    pages = {(page["item"], page["page"]): page for d in draft["documents"] for page in d["pages"]}
    broken = []
    for number, case in enumerate(draft["cases"], 1):
        owner = f"case {number}"
        broken += [f"{owner} holds {name}, which is none" for name in case["documents"] if name not in by_id]
        broken += _twice(owner, case["fields"])
        for field in case["fields"]:
            broken += _field(f"{owner}.{field['name']}", field, pages.get((field["item"], field["page"])))
            broken += _sources(f"{owner}.{field['name']}", field, case)
            if field["decision"] == "auto" and not _rests_on_proof(field, by_id):
                broken.append(f"{owner}.{field['name']} is auto though no document's is")
        broken += _shown_elsewhere(owner, case, pages)
        for reading in (case["checklist"], *case.get("checklists", {}).values()):
            broken += _checklist(owner, reading, case, by_id)
    return broken


def _shown_elsewhere(owner: str, case: Json, pages: dict[tuple[str, int], Json]) -> list[str]:
    """A flag rests on pages of its own case, and an estimate on its documents."""
    seen = [one for flag in case.get("flags", ()) for one in flag["evidence"]]
    named = [one["document"] for one in seen]
    for part in ("factors", "heads"):
        named += [name for line in case.get("estimate", {}).get(part, ()) for name in line["documents"]]
    broken = [f"{owner} rests on {name}, not of the case" for name in named if name not in case["documents"]]
    lost = [(one["item"], one["page"]) for one in seen if (one["item"], one["page"]) not in pages]
    return broken + [f"{owner} rests on page {page} of {item}, which is none" for item, page in lost]


def _sources(name: str, field: Json, case: Json) -> list[str]:
    named = [*field["sources"], *(conflict["document"] for conflict in field["conflicts"])]
    return [f"{name} names {one}, not of the case" for one in named if one not in case["documents"]]


def _checklist(owner: str, lines: list[Json], case: Json, by_id: dict[str, Json]) -> list[str]:
    pieces = Counter(line["piece"] for line in lines)
    broken = [f"{owner} asks {times} times for {piece}" for piece, times in pieces.items() if times > 1]
    for line in lines:
        name = f"{owner}, {line['piece']}"
        broken += [
            f"{name} is satisfied by {one}, not of the case"
            for one in line["satisfied_by"]
            if one not in case["documents"] or one not in by_id
        ]
        if line["status"] == "present" and not line["satisfied_by"]:
            broken.append(f"{name} is present though nothing satisfies it")
        if line["status"] == "missing" and line["satisfied_by"]:
            broken.append(f"{name} is missing though something satisfies it")
    return broken
