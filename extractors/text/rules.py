"""Ruled lines: the edges of tables and boxes, underlines, writing lines."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy.typing as npt

    from extractors.text.engine import GreyImage
    from extractors.text.ink import Mask

    Rules = npt.NDArray[Any]  # (n, 4): left, top, right, bottom, in pixels

# In inches: the narrowest table cell is 0.5 wide; the stems of 24 point capitals are 0.24 tall.
_LEAST_LENGTH = 0.42
_MOST_THICKNESS = 0.06
# An upright rule is this tall, in inches and in heights of the page's letters: the resolution may be a guess.
# The side of a low cell may be shorter, when it joins two level rules, within so many pixels.
_LEAST_HEIGHT = (0.27, 2.5)
_SHORT = (0.13, 1.4)
_TOUCH = 3
# How long a level rule is, in heights of letters; how many times as long as thick: bold stems are 4 to 8.
_LEAST_LETTERS = 4.0
_SLENDER = 10
# What runs level through blurred letters, at the height of small ones, is no rule: stems hang from it, along
# this share of it. Words are no longer than so many inches.
_HANGING, _LONGEST_WORD = 0.3, 1.2
# A leaning rule is followed in pieces over which it drops by no more than this, but no shorter than that.
_THIN = 0.012
_SHORTEST_PIECE = 0.3
# Looked at on either side of a rule, in inches: found at 100 dpi, it may lie a pixel off.
_MARGIN = 0.02
# Grey levels by which a rule must be darker, over its length, than the paper beside it; and the share of that
# darkness which still counts as the rule.
_FAINTEST = 10
_EDGE = 0.35


def find_rules(ink: "Mask", dpi: float, letters: float | None) -> "tuple[Rules, Rules]":
    """The level and the upright rules of an ink mask; `letters` is the height of its letters in pixels."""
    import cv2
    import numpy as np

    tall = letters or 0.0
    across = max(3, round(max(_LEAST_LENGTH * dpi, _LEAST_LETTERS * tall)))
    short, down = (max(3, round(max(inches * dpi, of * tall))) for inches, of in (_SHORT, _LEAST_HEIGHT))
    level = _thin(cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, across), np.uint8)), dpi, upright=False)
    hung = [
        right - left < _LONGEST_WORD * dpi and _hangs(ink, left, top, right, bottom)
        for left, top, right, bottom in level
    ]
    level = level[~np.array(hung, dtype=bool)]
    upright = _thin(cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((short, 1), np.uint8)), dpi, upright=True)
    stands = [
        height >= down or _spans(upright[i], level) for i, height in enumerate(upright[:, 3] - upright[:, 1])
    ]
    return level, upright[np.array(stands, dtype=bool)] if len(upright) else upright


def _hangs(ink: "Mask", left: int, top: int, right: int, bottom: int) -> bool:
    """Whether much touches a level piece of ink from above or from below."""
    rows = ink[[max(0, top - 1), min(bottom, len(ink) - 1)], left:right]
    return float(rows.mean(axis=1).max()) >= _HANGING * 255


def _spans(upright: "npt.NDArray[Any]", level: "Rules") -> bool:
    """Whether an upright piece reaches from one level rule to another, as the side of a cell does."""
    left, top, right, bottom = upright
    crosses = (level[:, 0] <= right + _TOUCH) & (level[:, 2] >= left - _TOUCH)
    meets_top = crosses & (level[:, 1] - _TOUCH <= top) & (top <= level[:, 3] + _TOUCH)
    meets_bottom = crosses & (level[:, 1] - _TOUCH <= bottom) & (bottom <= level[:, 3] + _TOUCH)
    return bool(meets_top.any() and meets_bottom.any())


def _thin(mask: "Mask", dpi: float, *, upright: bool) -> "Rules":
    """The boxes of the pieces that are thin, by themselves and for their length."""
    import cv2
    import numpy as np

    # Outlines, not connected pieces: 0.4 ms against 10 on a mask that is nearly empty.
    outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    thin = []
    for left, top, width, height in map(cv2.boundingRect, outlines):
        length = height if upright else width
        area = cv2.countNonZero(mask[top : top + height, left : left + width])
        thickness = area / length  # a leaning rule is thinner than its box
        if thickness <= max(_MOST_THICKNESS * dpi, 2) and length >= _SLENDER * thickness:
            thin.append((left, top, left + width, top + height))
    return np.array(thin, dtype=np.int32).reshape(-1, 4)


def without_rules(grey: "GreyImage", rules: "tuple[Rules, Rules]", dpi: float) -> "GreyImage":
    """The page with its rules erased; `rules` in pixels of `grey`. Letters that cross a rule are kept whole.

    What a rule covered is filled from the pixels on its two sides: where both are ink, a letter goes through.
    """
    erased = grey.copy()
    level, upright = rules
    for left, top, right, bottom in level:
        _erase(erased, left, top, right, bottom, dpi)
    for left, top, right, bottom in upright:
        _erase(erased.T, top, left, bottom, right, dpi)
    return erased


def blotted_out(ink: "Mask", rules: "tuple[Rules, Rules]") -> "Mask":
    """The ink that is no rule; the mask itself is changed."""
    for boxes in rules:
        for left, top, right, bottom in boxes:
            ink[top:bottom, left:right] = 0
    return ink


def moved(rules: "Rules", matrix: "npt.NDArray[Any]") -> "Rules":
    """The rules of a page that was moved by a quarter or half turn, given as a 3 × 3 matrix."""
    import numpy as np

    from extractors.text.placement import mapped

    starts, ends = mapped(matrix, rules[:, :2]), mapped(matrix, rules[:, 2:])
    return np.column_stack([np.minimum(starts, ends), np.maximum(starts, ends)]).astype(np.int32)


def _erase(grey: "GreyImage", left: int, top: int, right: int, bottom: int, dpi: float) -> None:
    """Erase one level rule in place, in pieces short enough that its lean does not show."""
    drop = max(bottom - top - _THIN * dpi, 0.5)
    piece = max(round(_SHORTEST_PIECE * dpi), round((right - left) * _THIN * dpi / drop))
    margin = max(4, round(_MARGIN * dpi))
    for start in range(left, right, piece):
        strip = grey[max(0, top - margin) : bottom + margin, start : min(start + piece, right)]
        if strip.size:
            _fill_line(strip, thickest=max(3, round(_MOST_THICKNESS * dpi)))


def _fill_line(strip: "GreyImage", thickest: int) -> None:
    """Fill the darkest rows of a strip from the rows on their two sides, column by column, in place."""
    import numpy as np

    darkness = 255.0 - strip.mean(axis=1)
    peak = int(darkness.argmax())
    floor = np.sort(darkness)[len(darkness) // 2]
    rise = darkness[peak] - floor
    if rise < _FAINTEST:
        return
    dark = darkness > floor + _EDGE * rise
    first, last = peak, peak
    while first > 0 and dark[first - 1]:
        first -= 1
    while last < len(dark) - 1 and dark[last + 1]:
        last += 1
    first, last = first - 1, last + 1  # the blurred edge
    if last - first + 1 > thickest + 2 or first < 1 or last > len(dark) - 2:
        return
    share = np.linspace(0, 1, last - first + 3)[1:-1, None]
    strip[first : last + 1] = (strip[first - 1] * (1 - share) + strip[last + 1] * share).astype(np.uint8)
