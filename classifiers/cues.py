"""What the catalogue's cues say of one page: evidence for each type, in log-odds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from claims.pages import Line, PageKind, ReadPage
from claims.rulebook import Cue, DocumentType, Rulebook, Zone
from classifiers.vocabulary import Vocabulary

TITLE_HEIGHT_RATIO = 1.25  # letters this much taller than the page's usual ones make a title
TITLE_MAX_WORDS = 12
TITLE_COVER = 0.6  # a phrase that fills this share of its line is that line's title
# A page whose kind the type cannot have (a photograph that would be a Kbis) is all but ruled out.
WRONG_KIND = -6.0
# The same thing said several times counts less each time: cues are not independent.
FADING = 0.7
SPACELESS_FROM = 14  # letters; shorter phrases without their spaces hit by chance
_MRZ = re.compile(r"[A-Z0-9]*<<[A-Z0-9<]{4,}")


@dataclass(frozen=True, slots=True)
class PageText:
    """The folded text of one page, by the zones that cues name. Padded with spaces for whole words."""

    anywhere: str
    top: str
    bottom: str
    titles: tuple[str, ...]
    lines: tuple[str, ...]
    spaceless: str


def page_text(page: ReadPage, vocabulary: Vocabulary) -> PageText:
    """Fold the page once; quoted mail is left out, it is no new fact."""
    lines = [
        (line, vocabulary.folded_line(line)) for i, line in enumerate(page.lines) if i not in page.quoted
    ]
    everything = " ".join(text for _, text in lines)
    usual = median([line.box.height for line, _ in lines]) if lines else 0.0
    return PageText(
        anywhere=f" {everything} ",
        top=f" {' '.join(t for line, t in lines if line.box.middle[1] < 1 / 3)} ",
        bottom=f" {' '.join(t for line, t in lines if line.box.middle[1] > 2 / 3)} ",
        titles=tuple(f" {text} " for line, text in lines if _is_title(line, usual)),
        lines=tuple(f" {text} " for _, text in lines),
        spaceless=everything.replace(" ", ""),
    )


def _is_title(line: Line, usual_height: float) -> bool:
    letters = [c for c in line.text if c.isalpha()]
    if len(letters) < 3 or len(line.words) > TITLE_MAX_WORDS:
        return False
    tall = line.box.height >= TITLE_HEIGHT_RATIO * usual_height
    capitals = sum(c.isupper() for c in letters) >= 0.9 * len(letters)
    return tall or capitals


def _says(text: PageText, cue: Cue) -> bool:
    phrase = f" {cue.phrase} "
    if cue.zone is Zone.TITLE:
        return any(phrase in title for title in text.titles) or any(
            phrase in line and len(cue.phrase) >= TITLE_COVER * len(line.strip()) for line in text.lines
        )
    where = {Zone.TOP: text.top, Zone.BOTTOM: text.bottom}.get(cue.zone, text.anywhere)
    if phrase in where:
        return True
    letters = cue.phrase.replace(" ", "")
    return cue.zone is Zone.ANYWHERE and len(letters) >= SPACELESS_FROM and letters in text.spaceless


def evidence(text: PageText, cues: Iterable[Cue]) -> float:
    """Log-odds that the cues found add up to, each further one of a sign counting less."""
    weights = [cue.weight for cue in cues if _says(text, cue)]
    for_it = sorted((w for w in weights if w > 0), reverse=True)
    against = sum(w for w in weights if w < 0)
    return sum(w * FADING**i for i, w in enumerate(for_it)) + against


class CueScorer:
    """Scores pages against every type of the catalogue."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._types = tuple(rulebook.types.values())
        self._vocabulary = Vocabulary(cue.phrase for kind in self._types for cue in kind.cues)

    def score(self, page: ReadPage) -> dict[str, float]:
        """Log-odds of each type for this page, against a page that is none of them."""
        text = page_text(page, self._vocabulary)
        return {kind.id: self._score(page, text, kind) for kind in self._types}

    def _score(self, page: ReadPage, text: PageText, kind: DocumentType) -> float:
        score = evidence(text, kind.cues)
        if kind.kinds and page.kind.value not in kind.kinds:
            score += WRONG_KIND
        if kind.id == "carte_identite":
            score += identity_evidence(page)
        return score


def machine_readable_lines(page: ReadPage) -> int:
    """How many lines look like those of a machine-readable zone (ICAO 9303)."""
    return sum(bool(_MRZ.search(line.text.replace(" ", "").upper())) for line in page.lines)


def identity_evidence(page: ReadPage) -> float:
    """What the looks of the page say for an identity document, in log-odds."""
    looks = 3.0 if page.kind is PageKind.IDENTITY else 0.0
    return looks + (5.0 if machine_readable_lines(page) >= 1 else 0.0)
