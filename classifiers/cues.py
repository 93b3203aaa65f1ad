"""What the catalogue's cues say of one page: evidence for each type, in log-odds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from claims.pages import Line, PageKind, ReadPage
from claims.rulebook import Cue, DocumentType, Rulebook, Zone
from classifiers.vocabulary import Vocabulary

TITLE_HEIGHT_RATIO = 1.25  # letters this much taller than the page's usual ones make a title
TITLE_MAX_WORDS = 12
OPENED_WORDS = 6  # of a line that a title opens, its number or its date after it
OPENING_LETTERS = 10
TITLE_COVER = 0.6  # a phrase that fills this share of its line is that line's title
# A page whose kind the type cannot have (a photograph that would be a Kbis) is all but ruled out.
WRONG_KIND = -6.0
# The same thing said several times counts less each time: cues are not independent.
FADING = 0.7
# What people write out by hand, on a page of their own, is mostly their letter.
HANDWRITTEN_LETTER = 2.5
STATED_INVOICE = 8.0  # its maker's data lie in the file (Factur-X)
HANDWRITTEN_WORDS = 40  # of a letter; an address takes fewer, however badly it is read
# Few words on a picture twice as wide as high: an envelope lay on the glass.
ENVELOPE_SHAPE = 1.7
ENVELOPE_WORDS = 60
ENVELOPE_LOOKS = 3.0
SPACELESS_FROM = 14  # letters; shorter phrases without their spaces hit by chance
# Items of a list, and what follows «Pièces jointes», name other papers: they are no titles.
_LIST_ITEM = re.compile(r"^\s*(?:[-–—•*·►>+]\s*|o\s+|\d{1,2}\s?[.)°/-]\s*|[a-z]\s?[.)]\s+)\w", re.IGNORECASE)
_ENCLOSURES = re.compile(
    r"^(?:p ?j|pieces? jointes?|pieces justificatives|bordereau|liste des pieces|annexes?)\b"
)
# «N° BON DE VENTE : 2547» names what the paper refers to, unless its title opens the line.
_LABELLED = re.compile(r"\w[^:]*:\s*\w")
_SUBJECT = re.compile(r"^(?:objet|obj|sujet|concerne)\b")
_MRZ = re.compile(r"[A-Z0-9]*<<[A-Z0-9<]{4,}")


@dataclass(frozen=True, slots=True)
class PageText:
    """The folded text of one page, by the zones that cues name. Padded with spaces for whole words.

    `titles` look like titles; `lines` may be filled by a phrase. Each line comes with whether it stands
    in the top third of the page, where a document opens.
    """

    anywhere: str
    top: str
    bottom: str
    titles: tuple[tuple[str, bool], ...]
    lines: tuple[tuple[str, bool], ...]
    spaceless: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Log-odds that a page is of a type; `opening` is the part that titles at its top account for."""

    total: float
    opening: float


def page_text(page: ReadPage, vocabulary: Vocabulary) -> PageText:
    """Fold the page once; quoted mail is left out, it is no new fact."""
    lines = [
        (line, vocabulary.folded_line(line)) for i, line in enumerate(page.lines) if i not in page.quoted
    ]
    titles, whole = _headings(lines)
    everything = " ".join(text for _, text in lines)
    return PageText(
        anywhere=f" {everything} ",
        top=f" {' '.join(t for line, t in lines if line.box.middle[1] < 1 / 3)} ",
        bottom=f" {' '.join(t for line, t in lines if line.box.middle[1] > 2 / 3)} ",
        titles=titles,
        lines=whole,
        spaceless=everything.replace(" ", ""),
        words=frozenset(everything.split()),
    )


def _headings(
    lines: list[tuple[Line, str]],
) -> tuple[tuple[tuple[str, bool], ...], tuple[tuple[str, bool], ...]]:
    """Lines that look like titles, and lines short enough that a phrase may fill them."""
    usual = median([line.box.height for line, _ in lines]) if lines else 0.0
    titles: list[tuple[str, bool]] = []
    whole: list[tuple[str, bool]] = []
    enclosed = False
    for line, text in lines:
        enclosed = enclosed or bool(_ENCLOSURES.match(text))
        if enclosed or _LIST_ITEM.match(line.text):
            continue
        opening = line.box.middle[1] < 1 / 3
        whole.append((f" {text} ", opening))
        if _SUBJECT.match(text) or (_is_title(line, usual) and not _LABELLED.search(line.text)):
            titles.append((f" {text} ", opening))
    return tuple(titles), tuple(whole)


def _is_title(line: Line, usual_height: float) -> bool:
    letters = [c for c in line.text if c.isalpha()]
    if len(letters) < 3 or len(line.words) > TITLE_MAX_WORDS:
        return False
    tall = line.box.height >= TITLE_HEIGHT_RATIO * usual_height
    capitals = sum(c.isupper() for c in letters) >= 0.9 * len(letters)
    return tall or capitals


def says(text: PageText, cue: Cue) -> bool:
    """Whether the page holds the phrase where the cue counts."""
    if cue.phrase.partition(" ")[0] not in text.words:
        return _run_together(text, cue)
    if cue.zone is Zone.TITLE:
        return _titled(text, cue) is not None
    phrase = f" {cue.phrase} "
    where = {Zone.TOP: text.top, Zone.BOTTOM: text.bottom}.get(cue.zone, text.anywhere)
    return phrase in where or _run_together(text, cue)


def _run_together(text: PageText, cue: Cue) -> bool:
    """Whether the phrase stands there without its spaces, or with others: OCR loses and adds them."""
    letters = _letters_that_may_run_together(cue)
    return letters != "" and letters in text.spaceless


def _letters_that_may_run_together(cue: Cue) -> str:
    """The phrase without its spaces; "" when it would hit by chance, or counts in one zone only."""
    letters = cue.phrase.replace(" ", "") if cue.zone is Zone.ANYWHERE else ""
    return letters if len(letters) >= SPACELESS_FROM else ""


def _titled(text: PageText, cue: Cue) -> bool | None:
    """Whether the phrase is a title at the top of the page (True), or elsewhere (False); None if none."""
    phrase = f" {cue.phrase} "
    found = [
        opening
        for title, opening in text.titles
        if (phrase in title if cue.weight > 0 else title.startswith(phrase))  # «APPEL REÇU» is no receipt
    ]
    found += [opening for line, opening in text.lines if phrase in line and _fills(cue.phrase, line.strip())]
    if cue.weight < 0 and not any(found):  # further down, another paper is referred to
        return None
    return any(found) if found else None


def _fills(phrase: str, line: str) -> bool:
    """Whether a phrase is most of a line, or opens a short one: «Bulletin de salaire - septembre 2021»."""
    opens = line.startswith(phrase) and len(line.split()) <= OPENED_WORDS and len(phrase) >= OPENING_LETTERS
    return opens or len(phrase) >= TITLE_COVER * len(line)


def evidence(text: PageText, cues: Iterable[Cue]) -> Evidence:
    """Log-odds that the cues found add up to, each further one of a sign counting less."""
    said = [cue for cue in cues if says(text, cue)]
    body = [cue for cue in said if not _opens(text, cue)]
    total = _added(said)
    return Evidence(total, total - _added(body))


def _opens(text: PageText, cue: Cue) -> bool:
    if cue.weight <= 0 or cue.zone not in {Zone.TITLE, Zone.TOP}:
        return False
    return cue.zone is Zone.TOP or _titled(text, cue) is True


def _added(cues: Iterable[Cue]) -> float:
    weights = [cue.weight for cue in cues]
    for_it = sorted((w for w in weights if w > 0), reverse=True)
    return sum(w * FADING**i for i, w in enumerate(for_it)) + sum(w for w in weights if w < 0)


class _CueIndex:
    """The cues that a page could hold, of thousands: told by their first word, or their first letters.

    Twenty pages are classified in 0.16 s instead of 0.22 s.
    """

    def __init__(self, types: Sequence[DocumentType]) -> None:
        self._types = types
        self._by_word: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._by_letters: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, kind in enumerate(types):
            for rank, cue in enumerate(kind.cues):
                self._by_word[cue.phrase.partition(" ")[0]].append((number, rank))
                letters = _letters_that_may_run_together(cue)
                if letters:
                    self._by_letters[letters[:SPACELESS_FROM]].append((number, rank))

    def possible(self, text: PageText) -> dict[str, list[Cue]]:
        """By type, in its order, every cue that the page holds, and some that it does not."""
        possible: dict[str, list[Cue]] = {kind.id: [] for kind in self._types}
        for number, rank in sorted(set(self._places(text))):
            kind = self._types[number]
            possible[kind.id].append(kind.cues[rank])
        return possible

    def _places(self, text: PageText) -> Iterator[tuple[int, int]]:
        """The number of a type and the rank of one of its cues; some come twice."""
        for word in self._by_word.keys() & text.words:
            yield from self._by_word[word]
        letters = text.spaceless
        runs = {letters[at : at + SPACELESS_FROM] for at in range(len(letters))}
        for run in self._by_letters.keys() & runs:
            yield from self._by_letters[run]


class CueScorer:
    """Scores pages against every type of the catalogue."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._types = tuple(rulebook.types.values())
        self._index = _CueIndex(self._types)
        self._vocabulary = Vocabulary(cue.phrase for kind in self._types for cue in kind.cues)

    def text(self, page: ReadPage) -> PageText:
        """The folded text of a page, its misread words repaired."""
        return page_text(page, self._vocabulary)

    def score(self, page: ReadPage, text: PageText | None = None) -> dict[str, Evidence]:
        """Log-odds of each type for this page, against a page that is none of them; `text` is its own."""
        text = text or self.text(page)
        possible = self._index.possible(text)
        return {kind.id: _score(page, kind, evidence(text, possible[kind.id])) for kind in self._types}


def _score(page: ReadPage, kind: DocumentType, said: Evidence) -> Evidence:
    """What the cues say, and the looks of the page."""
    looks = 0.0
    if not may_stand_on(kind, page):
        looks += WRONG_KIND
    if kind.id == "facture" and page.invoice is not None:
        looks += STATED_INVOICE
    if kind.id == "carte_identite":
        looks += identity_evidence(page)
    if kind.id == "lettre_demande" and page.kind is PageKind.HANDWRITTEN:
        looks += HANDWRITTEN_LETTER if sum(1 for _ in page.words) >= HANDWRITTEN_WORDS else 0.0
    if kind.id == "enveloppe":
        looks += envelope_evidence(page)
    return Evidence(said.total + looks, said.opening)


def may_stand_on(kind: DocumentType, page: ReadPage) -> bool:
    """Whether pieces of that type come on pages that look like this one."""
    return not kind.kinds or page.kind.value in kind.kinds


def envelope_evidence(page: ReadPage) -> float:
    """What the shape of the page says for an envelope, in log-odds."""
    shaped = page.width >= ENVELOPE_SHAPE * page.height
    return ENVELOPE_LOOKS if shaped and sum(1 for _ in page.words) <= ENVELOPE_WORDS else 0.0


def machine_readable_lines(page: ReadPage) -> int:
    """How many lines look like those of a machine-readable zone (ICAO 9303)."""
    return sum(bool(_MRZ.search(line.text.replace(" ", "").upper())) for line in page.lines)


def identity_evidence(page: ReadPage) -> float:
    """What the looks of the page say for an identity document, in log-odds."""
    looks = 3.0 if page.kind is PageKind.IDENTITY else 0.0
    return looks + (5.0 if machine_readable_lines(page) >= 1 else 0.0)
