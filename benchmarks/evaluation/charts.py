"""Two charts of an evaluation, as SVG that stands on its own on a light or a dark page."""
# ruff: noqa: E501 - rows of SVG are read as rows

from collections.abc import Sequence
from html import escape
from typing import Any

Json = dict[str, Any]
Point = tuple[float, float]

_SIDE, _LEFT, _TOP, _FOOT = 300, 46, 34, 44  # pixels: the square of the chart, and what stands around it
_INK, _GREY, _PAPER, _LINE = "#1b1f27", "#6b7280", "#ffffff", "#1d4ed8"
_TICKS = 5
_MOST = 9  # radius of the point that stands for most values


def reliability(told: Sequence[Json]) -> str:
    """How often values are right against what they say of themselves; a point's area counts its values."""
    largest = max((each["values"] for each in told), default=1)
    dots = "".join(
        f'<circle cx="{_x(each["confidence"], 0, 1):.1f}" cy="{_y(each["right"], 0, 1):.1f}" '
        f'r="{max(_MOST * (each["values"] / largest) ** 0.5, 2):.1f}" fill="{_LINE}" fill-opacity="0.75"/>'
        for each in told
    )
    even = _polyline([(0, 0), (1, 1)], (0, 1), (0, 1), f'stroke="{_GREY}" stroke-dasharray="4 4"')
    words = "Said confidence, and share that is right"
    return _chart(words, "said confidence", "share right", (0, 1), (0, 1), even + dots)


def coverage(told: Sequence[Json], target: Point) -> str:
    """Precision against the share of all true values that is said, as the least confidence rises."""
    across, up = (0.0, 1.0), (0.8, 1.0)
    points = [(each["coverage"], max(each["precision"], up[0])) for each in told]
    curve = _polyline(points, across, up, f'stroke="{_LINE}" stroke-width="2"')
    dots = "".join(
        f'<circle cx="{_x(x, *across):.1f}" cy="{_y(y, *up):.1f}" r="3" fill="{_LINE}"/>' for x, y in points
    )
    at_x, at_y = _x(target[0], *across), _y(target[1], *up)
    cross = f'<path d="M{at_x - 6:.1f} {at_y:.1f}h12M{at_x:.1f} {at_y - 6:.1f}v12" stroke="{_INK}" stroke-width="2"/>'
    words = "Precision against coverage (the cross is the target)"
    return _chart(words, "share of true values said", "precision", across, up, curve + dots + cross)


def _chart(title: str, across: str, up: str, xs: Point, ys: Point, drawn: str) -> str:
    width, height = _LEFT + _SIDE + 20, _TOP + _SIDE + _FOOT
    grid = "".join(_tick(n / _TICKS, xs, ys) for n in range(_TICKS + 1))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'role="img" font-family="sans-serif" font-size="11" fill="{_INK}"><title>{escape(title)}</title>'
        f'<rect width="{width}" height="{height}" fill="{_PAPER}"/>'
        f'<text x="{_LEFT}" y="20" font-size="13">{escape(title)}</text>{grid}{drawn}'
        f'<text x="{_LEFT + _SIDE / 2}" y="{height - 8}" text-anchor="middle">{escape(across)}</text>'
        f'<text transform="rotate(-90)" x="{-(_TOP + _SIDE / 2)}" y="12" text-anchor="middle">{escape(up)}</text></svg>\n'
    )


def _tick(share: float, xs: Point, ys: Point) -> str:
    x, y = _LEFT + share * _SIDE, _TOP + (1 - share) * _SIDE
    lines = f"M{x:.1f} {_TOP}V{_TOP + _SIDE}M{_LEFT} {y:.1f}H{_LEFT + _SIDE}"
    return (
        f'<path d="{lines}" stroke="{_GREY}" stroke-opacity="0.25"/>'
        f'<text x="{x:.1f}" y="{_TOP + _SIDE + 15}" text-anchor="middle">{_between(xs, share):.2g}</text>'
        f'<text x="{_LEFT - 5}" y="{y + 4:.1f}" text-anchor="end">{_between(ys, share):.2g}</text>'
    )


def _polyline(points: Sequence[Point], xs: Point, ys: Point, style: str) -> str:
    told = " ".join(f"{_x(x, *xs):.1f},{_y(y, *ys):.1f}" for x, y in points)
    return f'<polyline points="{told}" fill="none" {style}/>'


def _between(ends: Point, share: float) -> float:
    return ends[0] + share * (ends[1] - ends[0])


def _x(value: float, low: float, high: float) -> float:
    return _LEFT + (value - low) / (high - low) * _SIDE


def _y(value: float, low: float, high: float) -> float:
    return _TOP + (1 - (value - low) / (high - low)) * _SIDE
