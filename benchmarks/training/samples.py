"""Values that documents of a corpus may have, each with what speaks for it and whether it is right."""

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.evaluation.outcomes import best_document, same
from benchmarks.evaluation.readings import Reading
from benchmarks.evaluation.understanding import rulebook
from claims.documents import Document
from claims.pages import PageKind
from classifiers.classify import classify_documents
from extractors.fields.evidence import Evidence
from extractors.fields.extract import weighed


@dataclass(frozen=True, slots=True)
class Sample:
    """One value that a field of a document may have.

    `question` is shared by all values of one field of one document. `printed`: it stands on a page that is
    not handwritten.
    """

    pli: str
    question: str
    field: str
    kind: str
    evidence: Evidence
    proved: bool
    printed: bool
    is_right: bool


def samples_of(read: Reading) -> list[Sample]:
    """All samples of a pli: each true document against the one of the program that shares most pages."""
    documents = classify_documents(read.pages, rulebook())
    found: list[Sample] = []
    for number, truth in enumerate(read.truth["documents"]):
        document = best_document([(path, page) for path, page in truth["pages"]], documents)
        if document is not None:
            found += _of_document(read, f"{read.name}/{number}", document, truth.get("fields", {}))
    return found


def _of_document(
    read: Reading, where: str, document: Document, truth: dict[str, str | None]
) -> Iterator[Sample]:
    kind = rulebook().types[document.type]
    weighing = weighed(document, kind)
    for spec in kind.fields:
        if spec.name not in truth:
            continue
        expected = truth[spec.name]
        for each in weighing.readings[spec.name]:
            page = document.pages[each.best.words[0][0].page]
            yield Sample(
                pli=read.name,
                question=f"{where}.{spec.name}",
                field=f"{document.type}.{spec.name}",
                kind=spec.kind,
                evidence=weighing.evidence(spec, each),
                proved=each.best.proved,
                printed=page.kind is not PageKind.HANDWRITTEN,
                is_right=expected is not None and same(spec.name, expected, each.best.value),
            )
