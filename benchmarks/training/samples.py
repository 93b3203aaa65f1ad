"""Values that documents of a corpus may have, each with what speaks for it and whether it is right."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from benchmarks.evaluation.outcomes import best_document, same
from benchmarks.evaluation.readings import Reading
from benchmarks.evaluation.understanding import rulebook
from benchmarks.other_hands import DOSSIER, PAPER
from claims.documents import Document
from claims.pages import PageKind
from claims.rulebook import Kind
from classifiers.classify import classify_documents
from extractors.fields.evidence import Evidence
from extractors.fields.extract import weighed
from extractors.language_model import word_vectors


@dataclass(frozen=True, slots=True)
class Sample:
    """One value that a field of a document may have.

    `question` is shared by all values of one field of one document. `family`: of its layout, or its type
    where nothing tells one; of a paper by another hand, who wrote it. `other_hand`: it is of such a paper.
    `around`: what is said around it (`extractors.fields.affinities`).
    `printed`: it stands on a page that is not handwritten.
    """

    pli: str
    family: str
    question: str
    field: str
    kind: Kind
    evidence: Evidence
    around: npt.NDArray[np.float16]
    proved: bool
    printed: bool
    is_right: bool
    other_hand: bool = False


def samples_of(read: Reading) -> list[Sample]:
    """All samples of a pli: each true document against the one of the program that shares most pages."""
    documents = classify_documents(read.pages, rulebook(), word_vectors)
    made = read.truth.get("made", {})
    families, other_hand = made.get("families", []), made.get("packing") in (PAPER, DOSSIER)
    found: list[Sample] = []
    for number, truth in enumerate(read.truth["documents"]):
        family = families[number] if number < len(families) else truth["type"]
        family = family.partition("-")[0] if other_hand else family
        document = best_document([(path, page) for path, page in truth["pages"]], documents)
        if document is not None:
            where = f"{read.name}/{number}"
            samples = _of_document(read.name, where, family, document, truth.get("fields", {}))
            found += [replace(sample, other_hand=other_hand) for sample in samples]
    return found


def _of_document(
    pli: str, where: str, family: str, document: Document, truth: dict[str, str | None]
) -> Iterator[Sample]:
    kind = rulebook().types[document.type]
    weighing = weighed(document, kind)
    for spec in kind.fields:
        if spec.name not in truth:
            continue
        expected = truth[spec.name]
        around = weighing.around(spec).astype(np.float16)
        for each, beside in zip(weighing.readings[spec.name], around, strict=True):
            page = document.pages[each.best.words[0][0].page]
            yield Sample(
                pli=pli,
                family=family,
                question=f"{where}.{spec.name}",
                field=f"{document.type}.{spec.name}",
                kind=spec.kind,
                evidence=weighing.evidence(spec, each),
                around=beside,
                proved=each.best.proved,
                printed=page.kind is not PageKind.HANDWRITTEN,
                is_right=expected is not None and same(spec.name, expected, each.best.value),
            )
