"""The frozen set: a few plis of reserved families as they were read, kept with the program.

No file of them is kept, only what reading found and what is true: nothing is read anew, so that comprehension
is compared with itself, in seconds, wherever the tests run.
"""

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.evaluation.outcomes import FieldOutcome, outcomes
from benchmarks.evaluation.readings import FOLDER, Reading, plis_of, reading
from benchmarks.evaluation.understanding import rulebook
from claims.documents import Document
from classifiers.classify import classify_documents
from extractors.fields.choosing import choose
from extractors.fields.extract import weighed
from extractors.fields.judgement import Judgement
from extractors.language_model import word_vectors

FROZEN = Path(__file__).parents[1] / "frozen"
# What a judgement may lose on the frozen set and still take the place of another: a value in two hundred.
_LEEWAY = 0.005

Json = dict[str, Any]


def freeze(corpus: Path, names: Sequence[str], folder: Path = FROZEN) -> None:
    """Keep those plis of a corpus that was read. Raises: FileNotFoundError: one of them was not."""
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    for name in names:
        truth = json.loads((corpus / name / "truth.json").read_text(encoding="utf-8"))
        truth.pop("text", None)  # of reading, which is not tried here
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "truth.json").write_text(json.dumps(truth, ensure_ascii=False), encoding="utf-8")
        shutil.copyfile(corpus / FOLDER / f"{name}.zip", folder / FOLDER / f"{name}.zip")


def frozen(folder: Path = FROZEN) -> Iterator[Reading]:
    """The plis of the frozen set, in name order."""
    for pli in plis_of(folder):
        yield reading(folder, pli.name)


def values_by(judgement: Judgement, read: Reading) -> list[FieldOutcome]:
    """The values that a judgement would make of a pli, document by document, compared with the truth."""
    found = classify_documents(read.pages, rulebook(), word_vectors)
    documents = [_with_values(document, judgement) for document in found]
    return list(outcomes(read.name, {**read.truth, "cases": []}, read.pages, documents, ()).fields)


def _with_values(document: Document, judgement: Judgement) -> Document:
    kind = rulebook().types[document.type]
    found = weighed(document, kind)
    fields = (choose(found, spec, judgement) for spec in kind.fields)
    return Document(
        document.id,
        document.type,
        document.confidence,
        document.pages,
        tuple(field for field in fields if field),
    )


def loses(before: Json, after: Json) -> str:
    """What a judgement loses against another, from the `field_figures` of both; "" when it may replace it."""
    if after["auto_wrong"] > before["auto_wrong"]:
        return f"{after['auto_wrong']} values wrong without a look, {before['auto_wrong']} before"
    for name in ("precision", "recall"):
        if after[name] < before[name] - _LEEWAY:
            return f"{name} {after[name]:.4f}, {before[name]:.4f} before"
    return ""
