"""Which words were written by hand: on a form that was filled in, those of the pen among those of print.

Each word is measured beside the others of its page: letters that run into each other, uneven heights and
lines, strokes and greys of another ink, and how well it was read. Small decision trees weigh that
(J. H. Friedman, «Greedy function approximation: a gradient boosting machine», 2001); they are data, in
`hands.json`, made by `python -m benchmarks.reading.pens` from pages in seven hands.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from extractors.text.engine import SeenWord

if TYPE_CHECKING:
    import numpy.typing as npt

    from extractors.text.engine import GreyImage

    Measures = npt.NDArray[Any]  # (words, measures) float64

# Log-odds from which a word counts as written by hand.
BY_HAND = 0.0
_SURE = 0.9  # confidence of words that print is known by
_FEWEST = 5  # such words; with fewer, all words of the page are what each is measured beside
_AROUND = 2  # pixels around a word
_SMALLEST = 6  # pixels: less holds no letter
_PIECE = 0.25  # of a word's height: lower pieces are dots, accents and dust
_MOST_INK = 0.6  # share of a word's box: more is a picture

MEASURES = (
    "confidence", "unsure", "contested", "lost", "pieces", "widest", "joined", "height", "bottoms", "tops",
    "heights", "stroke", "strokes", "pale", "fill", "letter_width", "letters", "digits",
)  # fmt: skip
"""What is measured of each word, in the order of the columns."""
BESIDE = (
    "stroke", "fill", "heights", "tops", "bottoms", "letter_width", "pieces", "joined", "strokes", "pale",
)  # fmt: skip
"""What is measured once more, less the middle value of the page's print; after the others, in this order."""


def are_by_hand(grey: "GreyImage", words: Sequence[SeenWord]) -> list[bool]:
    """For each word whether it looks written by hand; `grey` is the page they were seen on, ink dark."""
    if not words:
        return []
    found: list[bool] = (log_odds(measures(grey, words), _model()) >= BY_HAND).tolist()
    return found


def measures(grey: "GreyImage", words: Sequence[SeenWord]) -> "Measures":
    """(words, `MEASURES` and `BESIDE`): what tells hand from print; a word without a picture is all zeros."""
    import numpy as np

    sure = np.array([word.confidence > _SURE for word in words])
    print_height = float(np.median([word.bottom - word.top for word in words]))
    if sure.sum() >= _FEWEST:
        print_height = float(
            np.median([w.bottom - w.top for w, is_sure in zip(words, sure, strict=True) if is_sure])
        )
    alone = np.array([_measured(grey, word, max(print_height, 1.0)) for word in words])
    seen = alone.any(axis=1)
    print_like = seen & sure if (seen & sure).sum() >= _FEWEST else seen
    if not print_like.any():
        return np.hstack([alone, np.zeros((len(words), len(BESIDE)))])
    columns = [MEASURES.index(name) for name in BESIDE]
    beside = alone[:, columns] - np.median(alone[print_like][:, columns], axis=0)
    return np.hstack([alone, beside * np.expand_dims(seen, 1)])


def _measured(grey: "GreyImage", word: SeenWord, print_height: float) -> list[float]:
    import cv2
    import numpy as np

    nothing = [0.0] * len(MEASURES)
    left, top = max(0, int(word.left) - _AROUND), max(0, int(word.top) - _AROUND)
    crop = grey[top : int(word.bottom) + _AROUND, left : int(word.right) + _AROUND]
    if min(crop.shape) < _SMALLEST:
        return nothing
    mask = cv2.threshold(crop, 0, 1, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)[1]
    fill = cv2.countNonZero(mask) / mask.size
    pieces = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_16U)[2][1:]
    height = max(crop.shape[0] - 2 * _AROUND, 1)
    pieces = pieces[pieces[:, cv2.CC_STAT_HEIGHT] >= _PIECE * height]
    if not len(pieces) or fill > _MOST_INK:
        return nothing
    widest = float(pieces[:, cv2.CC_STAT_WIDTH].max())
    strokes = cv2.distanceTransform(mask, cv2.DIST_L2, 3)
    ridges = strokes[(mask > 0) & (strokes >= cv2.dilate(strokes, np.ones((3, 3), np.uint8)) - 1e-3)]
    signs = sum(c.isalnum() for c in word.text) or 1
    stroke = float(ridges.mean())
    return [
        word.confidence,
        float(word.confidence < 0.8),
        float(word.other is not None and word.other != word.text),
        float(word.row[0] < 0),
        len(pieces) / signs,
        widest / crop.shape[1],
        widest / height,
        height / print_height,
        float(np.std(pieces[:, cv2.CC_STAT_TOP] + pieces[:, cv2.CC_STAT_HEIGHT])) / height,
        float(np.std(pieces[:, cv2.CC_STAT_TOP])) / height,
        float(np.std(pieces[:, cv2.CC_STAT_HEIGHT])) / height,
        2 * stroke / height,
        float(ridges.std()) / max(stroke, 0.1),
        float(crop[mask > 0].mean()) / 255,
        fill,
        crop.shape[1] / height / signs,
        float(np.log(signs)),
        sum(c.isdigit() for c in word.text) / signs,
    ]


def log_odds(found: "Measures", model: Mapping[str, Any]) -> "npt.NDArray[Any]":
    """What the trees of a model make of each word; words without a picture are print.

    `model` holds `bias`, and `trees` of nodes [measure or -1, threshold, low, high, value].
    """
    import numpy as np

    odds = np.full(len(found), float(model["bias"]))
    rows = np.arange(len(found))
    for tree in model["trees"]:
        measure, threshold, low, high, value = (np.array(column) for column in zip(*tree, strict=True))
        node = np.zeros(len(found), int)
        while (measure[node] >= 0).any():
            is_low = found[rows, measure[node].clip(0)] <= threshold[node]
            node = np.where(measure[node] < 0, node, np.where(is_low, low[node], high[node]))
        odds += value[node]
    return np.where(found.any(axis=1), odds, -np.inf)


@lru_cache(maxsize=1)
def _model() -> dict[str, Any]:
    text = files("extractors.text").joinpath("hands.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
