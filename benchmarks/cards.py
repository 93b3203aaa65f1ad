"""Identity cards read: `python -m benchmarks.cards OUT [--cards 40] [--seed 1]`.

Fronts and backs of cards and passports on coloured, patterned grounds, as scanners and telephones take
them. Prints, by side, how many fields were found, how many of those given are right, and how many wrong ones
were called sure. The pictures are kept in OUT: what was misread can be looked at.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

import cv2
import numpy as np
from PIL import Image as Pillow

from benchmarks.corpus import degrade as spoil
from benchmarks.corpus.door_dossiers import identity_of
from benchmarks.corpus.layouts import identities
from benchmarks.corpus.papers import Identity, Truth
from benchmarks.corpus.people import person
from benchmarks.corpus.places import Address, place
from benchmarks.corpus.rendering import Image, pages_of, pdf_of
from claims.fields import Decision
from claims.folding import fold
from claims.loading import load_rulebook
from extractors.limits import Limits
from extractors.sources import PageSource
from extractors.text.reading import read_page
from extractors.text.tesseract import TesseractEngine
from pipeline.flow import understand

# How often each side comes: fronts of 2021, backs with three coded lines, blue cards with two, passports.
_SIDES = ("front_2021", "front_2021", "back_2021", "front_1995", "passport")
_LAYOUTS = {
    "front_2021": ("cni_2021", "recto", identities.card_2021),
    "back_2021": ("cni_2021", "verso", identities.card_2021),
    "front_1995": ("cni_1995", "recto", identities.card_1995),
    "passport": ("passeport", "recto", identities.passport),
}
_MODELS_OF_A_BACK = 40  # drawings after which an identity of some model has surely come
_SEEN = date(2025, 6, 1)


@dataclass(frozen=True, slots=True)
class Card:
    """One side of a card as a picture, and what it says; a field printed nowhere is None."""

    name: str
    side: str
    path: Path
    truth: Truth


def make_cards(folder: Path, count: int, seed: int) -> list[Card]:
    """That many cards, each with its own holder, ground and way of being taken, written as JPEG."""
    return [_make_card(folder, f"{seed}-{n:03d}", _SIDES[n % len(_SIDES)]) for n in range(count)]


def _make_card(folder: Path, name: str, side: str) -> Card:
    rng = Random(f"card {name}")
    model, face, lay_out = _LAYOUTS[side]
    sheet = lay_out(replace(_identity(rng, model), sides=(face,)), rng)
    path = folder / f"{name}-{side}.jpg"
    dpi, telephone = rng.choice([150, 200, 250, 300]), rng.random() < 0.4
    card = _cropped(pages_of(pdf_of(sheet), 300 if telephone else dpi)[0], rng)
    _write(path, _photographed(card, rng) if telephone else _scanned(card, rng), rng, 0 if telephone else dpi)
    return Card(name, side, path, sheet.fields)


def _identity(rng: Random, model: str) -> Identity:
    """An identity of that model."""
    drawn = (
        identity_of(rng, person(rng), Address("12 rue des Lilas", place(rng)), _SEEN)
        for _ in range(_MODELS_OF_A_BACK)
    )
    return next(identity for identity in drawn if identity.model == model)


def _cropped(page: Image, rng: Random) -> Image:
    """What is printed, with a little of the white around it."""
    rows, columns = (np.flatnonzero((page.min(axis=2) < 250).any(axis=axis)) for axis in (1, 0))
    edge = int(rng.uniform(0, 0.08) * (columns[-1] - columns[0]))
    return page[
        max(0, rows[0] - edge) : rows[-1] + edge + 1, max(0, columns[0] - edge) : columns[-1] + edge + 1
    ]


def _scanned(card: Image, rng: Random) -> Image:
    """As a flat-bed scanner takes it."""
    return _spoilt(card, rng, spoil.paper(0.03), spoil.skew(0.8), spoil.blur(0.5), spoil.grain(3))


def _photographed(card: Image, rng: Random) -> Image:
    """As a telephone takes it and a portal shrinks it: 900 to 1700 dots wide."""
    taken = _spoilt(card, rng, spoil.blur(0.6), spoil.on_a_table(0.03), spoil.lamp(0.35), spoil.grain(4))
    width = rng.randint(900, 1700)
    size = (width, round(taken.shape[0] * width / taken.shape[1]))
    return np.asarray(cv2.resize(taken, size, interpolation=cv2.INTER_AREA), np.uint8)


def _spoilt(image: Image, rng: Random, *steps: spoil.Step) -> Image:
    dots = np.random.default_rng(rng.randrange(2**31))
    for step in steps:
        image = step(image, dots)
    return image


def _write(path: Path, image: Image, rng: Random, dpi: int) -> None:
    stated = {"dpi": (dpi, dpi)} if dpi else {}
    Pillow.fromarray(image[:, :, ::-1]).save(path, "JPEG", quality=rng.randint(55, 90), **stated)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One field of one card: `given` is None when nothing was said, `sure` when no agent would look."""

    card: str
    side: str
    field: str
    expected: str | None
    given: str | None
    sure: bool

    @property
    def right(self) -> bool:
        """Whether the value given is the one printed, case, accents and commas apart."""
        same = self.expected is not None and self.given is not None
        return same and fold(self.expected or "") == fold(self.given or "")


def read_cards(cards: Sequence[Card]) -> Iterator[Outcome]:
    """Every field of every card as the line reads it."""
    engine, rulebook = TesseractEngine(), load_rulebook()
    for card in cards:
        page = read_page(PageSource(card.path.name, 1, card.path, "image/jpeg"), engine, Limits())
        fields = {f.name: f for document in understand([page], rulebook) for f in document.fields}
        for name, expected in card.truth.items():
            found = fields.get(name)
            sure = found is not None and found.decision is Decision.AUTO
            yield Outcome(card.name, card.side, name, expected, found.value if found else None, sure)


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Recall, precision, and wrong values that were called sure."""
    count = Counter[str]()
    for outcome in outcomes:
        count["printed"] += outcome.expected is not None
        count["given"] += outcome.given is not None
        count["right"] += outcome.right
        count["sure"] += outcome.sure
        count["wrong_sure"] += outcome.sure and not outcome.right
    return {
        "printed": count["printed"],
        "recall": round(count["right"] / max(count["printed"], 1), 3),
        "precision": round(count["right"] / max(count["given"], 1), 3),
        "sure": count["sure"],
        "wrong_sure": count["wrong_sure"],
    }


def main(arguments: list[str] | None = None) -> int:
    """Make the cards, read them, print the figures as JSON; each miss goes to the error stream."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cards", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--cards", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(arguments)
    args.out.mkdir(parents=True, exist_ok=True)
    outcomes = list(read_cards(make_cards(args.out, args.cards, args.seed)))
    for outcome in outcomes:
        if not outcome.right and (outcome.expected or outcome.given):
            print(outcome, file=sys.stderr)
    sides = {side: [o for o in outcomes if o.side == side] for side in sorted(_LAYOUTS)}
    print(json.dumps({side: figures(some) for side, some in {**sides, "all": outcomes}.items()}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
