"""Security grounds: the coloured lines, hatchings and small signs that print on a card stands on."""
# ruff: noqa: E501 - SVG is read as it stands

from math import cos, pi
from random import Random

_BLUES = ("#7fb2d6", "#5f9fd0", "#9cc3dd", "#86a9d8")
_GREENS = ("#8fc4a4", "#a5cf6f", "#74b79a")
_WARM = ("#d8a08f", "#dba9b4", "#d9b978", "#c79ad0")
# Strokes a millimetre large, drawn rather than typed: a text layer must not hold them.
_SIGNS = (
    "v1 m0 -1 h.6 m-.6 .5 h.4",
    "v1 m0 -1 q.8 .2 0 .5 l.6 .5",
    "q.5 -.6 1 0 t1 0",
    "h1 m-.5 -.5 v1",
    "h.7 v.7 h-.7 z",
)


def ground(rng: Random, width: float, height: float, tint: str) -> str:
    """A ground of `width` by `height` millimetres over which lines of `tint` run: SVG, laid at the top left."""
    parts = [_guilloche(rng, width, height, tint)]
    parts += rng.sample(
        [
            _hatching(rng, width, height),
            _small_signs(rng, width, height),
            _blots(rng, width, height),
            _rosette(rng, width, height),
        ],
        rng.randint(1, 4),
    )
    return (
        f"<svg style='position:absolute;left:0;top:0' width='{width}mm' height='{height}mm'"
        f" viewBox='0 0 {width} {height}'>{''.join(parts)}</svg>"
    )


def _guilloche(rng: Random, width: float, height: float, tint: str) -> str:
    """Waves, one under another, that swell and shrink together."""
    step, swing, waves = rng.uniform(0.9, 2.4), rng.uniform(0.8, 4), rng.uniform(2, 6)
    paths = []
    for row in range(int(height / step) + 2):
        reach = swing * cos(pi * row * step / height)
        points = " ".join(
            f"{x:.1f},{row * step + reach * cos(2 * pi * waves * x / width + row / 5):.2f}"
            for x in range(0, int(width) + 2, 2)
        )
        paths.append(f"<polyline points='{points}'/>")
    return f"<g fill='none' stroke='{tint}' stroke-width='{rng.uniform(0.1, 0.25):.2f}'>{''.join(paths)}</g>"


def _hatching(rng: Random, width: float, height: float) -> str:
    """Bundles of slanted strokes, as in the watermark of the card of 2021."""
    colour, bundles = rng.choice(_BLUES + _GREENS), []
    for _ in range(rng.randint(4, 12)):
        x, y, size = rng.uniform(0, width), rng.uniform(0, height), rng.uniform(4, 16)
        slant = rng.uniform(-1, 1)
        bundles += [
            f"<path d='M{x + i * 0.6:.1f} {y:.1f} l{size * slant:.1f} {size:.1f}'/>"
            for i in range(rng.randint(8, 30))
        ]
    return f"<g stroke='{colour}' stroke-width='{rng.uniform(0.12, 0.28):.2f}'>{''.join(bundles)}</g>"


def _small_signs(rng: Random, width: float, height: float) -> str:
    """Letters and signs too small to be read, all over."""
    colour, size = rng.choice(_BLUES + _WARM), rng.uniform(0.9, 1.6)
    signs = "".join(
        f"<path transform='translate({rng.uniform(0, width):.1f} {rng.uniform(0, height):.1f}) scale({size:.1f})' d='M0 0 {rng.choice(_SIGNS)}'/>"
        for _ in range(rng.randint(200, 600))
    )
    return f"<g fill='none' stroke='{colour}' stroke-width='.12'>{signs}</g>"


def _blots(rng: Random, width: float, height: float) -> str:
    """Pale areas of other colours."""
    blots = "".join(
        f"<ellipse cx='{rng.uniform(0, width):.0f}' cy='{rng.uniform(0, height):.0f}' rx='{rng.uniform(5, 18):.0f}' ry='{rng.uniform(4, 12):.0f}' fill='{rng.choice(_GREENS + _WARM)}'/>"
        for _ in range(rng.randint(1, 5))
    )
    return f"<g fill-opacity='{rng.uniform(0.4, 0.9):.1f}'>{blots}</g>"


def _rosette(rng: Random, width: float, height: float) -> str:
    """Turned ellipses about one point."""
    x, y, size = rng.uniform(0.3, 0.9) * width, rng.uniform(0.2, 0.8) * height, rng.uniform(8, 22)
    rings = "".join(
        f"<ellipse cx='{x:.0f}' cy='{y:.0f}' rx='{size:.0f}' ry='{size / 3:.0f}' transform='rotate({turn} {x:.0f} {y:.0f})'/>"
        for turn in range(0, 180, 8)
    )
    return f"<g fill='none' stroke='{rng.choice(_WARM + _BLUES)}' stroke-width='{rng.uniform(0.1, 0.2):.2f}'>{rings}</g>"
