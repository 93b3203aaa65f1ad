"""Pages of a corpus with what they show, the piece each belongs to, and whether it goes on with the last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from benchmarks.evaluation.outcomes import Place
from benchmarks.evaluation.readings import Reading
from benchmarks.evaluation.understanding import rulebook
from claims.assembly import IDENTITY, SIGNATORY_IDENTITY
from claims.pages import ReadPage
from classifiers.classify import runs, streams
from classifiers.continuity import going_on_signs
from classifiers.cues import CueScorer
from classifiers.meaning import Vector, meaning
from classifiers.page_model import BLANK, MAIL_DEFAULT, UNREADABLE, cue_signs, opening
from classifiers.traits import looks, wording
from extractors.language_model import word_vectors


@dataclass(frozen=True, slots=True)
class PageSample:
    """One page whose words count. `family`: of its layout, or its type where packing itself made it.

    `document`: which one of its pli it is of. `cues` and `opening` as the model weighs them; `signs`: that
    it goes on with the sample before it in its run, empty for the first of a run.
    """

    pli: str
    family: str
    type: str
    document: int
    cues: Vector
    opening: Vector
    looks: Mapping[str, float]
    wording: frozenset[str]
    meaning: Vector
    signs: Mapping[str, float]


@lru_cache(maxsize=1)
def _scorer() -> CueScorer:
    return CueScorer(rulebook())


def page_samples(read: Reading) -> list[PageSample]:
    """The samples of a pli, run after run, in order; blank or illegible pages and mails teach no type."""
    truth = _truth(read)
    found: list[PageSample] = []
    for stream in streams(read.pages):
        if stream[0].mail is not None:
            continue
        for run in runs(stream):
            known = [page for page in run if (page.item, page.page) in truth]
            found += [_sample(read.name, truth, before, page) for before, page in _pairs(known)]
    return found


def _pairs(run: Sequence[ReadPage]) -> list[tuple[ReadPage | None, ReadPage]]:
    return list(zip([None, *run], run, strict=False))


def _truth(read: Reading) -> dict[Place, tuple[int, str, str]]:
    """By page: the number of its document, its type as pages show it, its family."""
    families = read.truth.get("made", {}).get("families", [])
    truth: dict[Place, tuple[int, str, str]] = {}
    for number, document in enumerate(read.truth["documents"]):
        kind = document["type"]
        family = families[number] if number < len(families) else kind
        if kind in (BLANK, UNREADABLE, MAIL_DEFAULT):
            continue
        # Whose identity it is, the case tells; the page does not.
        if kind == SIGNATORY_IDENTITY:
            kind, family = IDENTITY, family.replace(SIGNATORY_IDENTITY, IDENTITY)
        for path, page in document["pages"]:
            truth[path, page] = (number, kind, family)
    return truth


def _sample(
    pli: str, truth: Mapping[Place, tuple[int, str, str]], before: ReadPage | None, page: ReadPage
) -> PageSample:
    text = _scorer().text(page)
    cues = _scorer().score(page, text)
    number, kind, family = truth[page.item, page.page]
    return PageSample(
        pli=pli,
        family=family,
        type=kind,
        document=number,
        cues=cue_signs(page, cues, rulebook().types),
        opening=opening(cues),
        looks=looks(page),
        wording=wording(text),
        meaning=meaning(page, word_vectors),
        signs=going_on_signs(before, page) if before else {},
    )
