"""Pages with their exact text: papers of made-up dossiers, one of each family, as a device takes them."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from random import Random

from benchmarks.corpus import detention_dossiers, detention_papers, door_dossiers, door_papers
from benchmarks.corpus.annexes import draw_annexes
from benchmarks.corpus.degrade import PRESETS, Image, degrade, turned
from benchmarks.corpus.door_dossiers import Piece
from benchmarks.corpus.layouts import FAMILIES
from benchmarks.corpus.layouts.reserved import RESERVED
from benchmarks.corpus.layouts.setting import HANDS
from benchmarks.corpus.packing import scan_pdf
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.rendering import pages_of, pdf_of, text_of

# Papers with fewer words are cards, envelopes and photographs.
_LEAST_WORDS = 40
# Letter-spaced headings are single letters in a text layer, and words on paper.
# Letters around a seal stand each for itself: no reader makes words of them.
_RING = re.compile(r'<text class="ring".*?</text>')
_AS_WORDS = "<style>*{letter-spacing:normal!important;hyphens:manual!important}</style></head>"


@dataclass(frozen=True, slots=True)
class Degradation:
    """A device, by its name in `PRESETS`, and how the sheet lies: turned clockwise by so many degrees."""

    preset: str
    turn: int = 0


DEGRADATIONS: Mapping[str, Degradation] = {
    **{name: Degradation(name) for name in PRESETS},
    "turned_90": Degradation("office_grey_200", 90),
    "turned_180": Degradation("office_grey_200", 180),
    "turned_270": Degradation("office_grey_200", 270),
}
CLEAN = ("clean_300",)


@dataclass(frozen=True, slots=True)
class ExactPage:
    """One page: its family, how it was taken, the scan as a PDF, its resolution, and what is printed."""

    family: str
    degradation: str
    scan: bytes
    image: Image
    dpi: int
    text: str


def exact_pages(seed: int, each: int, *, reserved: bool) -> Iterator[ExactPage]:
    """`each` pages for every degradation, each of another family until all have had their turn."""
    rng = Random(f"pages {seed} {reserved}")
    sheets = _sheets(rng, reserved=reserved)
    for name in DEGRADATIONS:
        for _ in range(each):
            family, sheet = next(sheets)
            yield _taken(family, sheet, name, rng.randrange(1 << 30))


def _taken(family: str, sheet: Sheet, name: str, seed: int) -> ExactPage:
    degradation = DEGRADATIONS[name]
    how = PRESETS[degradation.preset]
    clean = pages_of(pdf_of(sheet), how.dpi, colour=how.colour)[0]
    image = turned(degrade(clean, degradation.preset, seed), degradation.turn)
    as_words = replace(sheet, html=_RING.sub("", sheet.html.replace("</head>", _AS_WORDS, 1)))
    text = text_of(pdf_of(as_words))[0].replace("\x02", "-").replace("\ufffe", "-")
    return ExactPage(family, name, scan_pdf([image], degradation.preset), image, how.dpi, text)


def _sheets(rng: Random, *, reserved: bool) -> Iterator[tuple[str, Sheet]]:
    """Printed sheets of one page with enough words, for ever: a family comes back once all were drawn."""
    seen: set[str] = set()
    fruitless = 0
    while True:
        for kind, paper in made_papers(rng):
            families = [f for f in FAMILIES[kind] if f.fits(paper) and is_reserved(kind, f.name) == reserved]
            fresh = [f for f in families if f"{kind}/{f.name}" not in seen]
            fruitless = 0 if fresh else fruitless + 1
            if fruitless > 200:
                seen.clear()
            if not fresh:
                continue
            family = rng.choice(fresh)
            seen.add(f"{kind}/{family.name}")
            sheet = family.lay_out(paper, rng)
            if _is_print(sheet):
                yield f"{kind}/{family.name}", sheet


def made_papers(rng: Random) -> list[Piece]:
    """The papers of one made-up dossier, and some that nobody asked for."""
    if rng.random() < 0.6:
        door = door_dossiers.draw(rng, door_dossiers.draw_scenario(rng))
        return [*door_papers.papers(door, rng), *draw_annexes(door, 4, rng)]
    detention = detention_dossiers.draw(rng, detention_dossiers.draw_scenario(rng))
    return [*detention_papers.papers(detention, rng), *draw_annexes(detention, 4, rng)]


def is_reserved(kind: str, family: str) -> bool:
    """Whether nothing may be learned from a family."""
    return (kind, family) in RESERVED


def _is_print(sheet: Sheet) -> bool:
    if sheet.picture or any(hand in sheet.html for hand in HANDS):
        return False
    pages = text_of(pdf_of(sheet))
    return len(pages) == 1 and len(pages[0].split()) >= _LEAST_WORDS


def as_one_pdf(pages: list[ExactPage]) -> bytes:
    """Their scans as one PDF."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.new() as whole:
        for page in pages:
            with pikepdf.open(io.BytesIO(page.scan)) as part:
                whole.pages.extend(part.pages)
        whole.save(out, deterministic_id=True)
    return out.getvalue()
