"""What agents settled about a pli, as ground truth to learn from and to measure with.

The form is that of the corpora (`docs/evaluation.md`): what nobody looked at is left out, so that the
program never learns from what it said itself.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from claims.folding import fold
from claims.review import Answers, HumanValue
from claims.rulebook import CaseFieldSpec, Rulebook

Json = dict[str, Any]

SETTING = "courrier réel"  # stands where made plis tell how their pages were degraded


def labelled(
    draft: Json,
    said: Mapping[int, Answers],
    inputs: Sequence[str],
    unseen: Collection[str],
    rulebook: Rulebook,
) -> Json:
    """The truth of a pli whose cases are all confirmed.

    `draft` is that pli as agents left it, `said` what they said of each case, by number from 1. `inputs`
    names its files. Values entered in one of the ways `unseen` were looked at by nobody.
    """
    cases = [
        (case, _looked_at(said[number], unseen) if number in said else {})
        for number, case in enumerate(draft["cases"], 1)
    ]
    documents = draft["documents"]
    index = {document["id"]: n for n, document in enumerate(documents)}
    return {
        "inputs": list(inputs),
        "documents": [
            {
                "type": document["type"],
                "pages": [[page["item"], page["page"]] for page in document["pages"]],
                "fields": _fields(document, cases, rulebook),
            }
            for document in documents
        ],
        "cases": [
            {
                "procedure": case["procedure"],
                "claimant": case["claimant"],
                "dwelling": case["dwelling"],
                "documents": [index[each] for each in case["documents"] if each in index],
                "fields": {name: human.value for name, human in values.items()},
            }
            for case, values in cases
        ],
        "made": {"packing": "", "degradation": SETTING, "reserved": False, "families": []},
    }


def _looked_at(answers: Answers, unseen: Collection[str]) -> dict[str, HumanValue]:
    return {name: human for name, human in answers.values.items() if human.edit.how not in unseen}


def _fields(
    document: Json, cases: Sequence[tuple[Json, Mapping[str, HumanValue]]], rulebook: Rulebook
) -> dict[str, str | None]:
    """What the values of the cases say of one of their documents."""
    truth: dict[str, str | None] = {}
    for case, values in cases:
        spec = rulebook.procedures.get(case["procedure"])
        if spec is None or document["id"] not in case["documents"]:
            continue
        for field in spec.case_fields:
            if field.name in values:
                truth |= _of_document(document, field, values[field.name])
    return truth


def _of_document(document: Json, field: CaseFieldSpec, human: HumanValue) -> dict[str, str | None]:
    """The value of the case under the names that the document has for it, where it is known to say it.

    It is when it was pointed at there, or when what was read there is that very value. A document that
    says something else may be right about itself: nothing is known of it. When nothing in the case says
    the value, the document does not either.
    """
    read = {each["name"]: each["value"] for each in document["fields"]}
    pointed = human.provenance is not None and any(
        (page["item"], page["page"]) == (human.provenance.item, human.provenance.page)
        for page in document["pages"]
    )
    return {
        name: human.value
        for kind, name in field.sources
        if kind == document["type"]
        and (human.value is None or pointed or (name in read and fold(read[name]) == fold(human.value)))
    }
