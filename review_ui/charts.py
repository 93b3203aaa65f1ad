"""Charts as SVG, made here: bars and lines in one ink, values printed, told in words for who cannot see them.

Classes alone give colours (`static/pilotage.css`); a second part of a bar is hatched, so that it is told
apart without colour.
"""

from collections.abc import Sequence
from itertools import count
from xml.sax.saxutils import escape

from markupsafe import Markup

_WIDTH, _HEIGHT = 320, 168
_TOP, _FOOT, _SIDE = 20, 22, 6
_PRINTED = 13  # values are printed on all of that many points, on the highest and the last of more
_LABELS = 7
_HALF_LABEL = 15
_ROW, _BAR = 38, 12
_ids = count(1)

Point = tuple[str, float | None]
"""A label and its value; None where nothing is known."""


def columns(title: str, unit: str, labels: Sequence[str], parts: Sequence[Sequence[float]]) -> Markup:
    """Upright bars over time; `parts` stand on one another, the second one hatched."""
    totals = [sum(values) for values in zip(*parts, strict=True)]
    top = max([*totals, 1])
    slot = (_WIDTH - 2 * _SIDE) / max(len(labels), 1)
    name = f"hachure-{next(_ids)}"
    drawn = [_hatching(name)] if len(parts) > 1 else []
    for number, values in enumerate(zip(*parts, strict=True)):
        x, y = _SIDE + slot * number, float(_HEIGHT - _FOOT)
        for part, value in enumerate(values):
            height = value / top * (_HEIGHT - _FOOT - _TOP)
            y -= height
            drawn.append(_rect(x + slot * 0.15, y, slot * 0.7, height, part, name))
        if _is_printed(number, totals):
            drawn.append(_text(x + slot / 2, y - 4, _short(totals[number]), "value"))
    drawn += _foot(labels, slot)
    points: list[Point] = list(zip(labels, totals, strict=True))
    return _svg(title, _told(points, unit), _HEIGHT, drawn)


def line(title: str, unit: str, points: Sequence[Point], *, digits: int = 0) -> Markup:
    """A line over time, a dot a value; it breaks where nothing is known."""
    known = [value for _, value in points if value is not None]
    top = max([*known, 0.0]) or 1.0
    slot = (_WIDTH - 2 * _SIDE) / max(len(points), 1)
    drawn: list[str] = []
    printed: list[str] = []
    run: list[tuple[float, float]] = []
    values = [value if value is not None else -1.0 for _, value in points]
    for number, (_, value) in enumerate(points):
        if value is None:
            drawn.append(_polyline(run))
            run = []
            continue
        x = _SIDE + slot * (number + 0.5)
        y = _HEIGHT - _FOOT - value / top * (_HEIGHT - _FOOT - _TOP)
        run.append((x, y))
        radius = 3.5 if len(points) <= _PRINTED else 2
        drawn.append(f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="{radius}"/>')
        if _is_printed(number, values):
            printed.append(_text(min(x, _WIDTH - 12), y - 7, _short(value, digits), "value"))
    drawn += [_polyline(run), *printed]
    drawn += _foot([label for label, _ in points], slot)
    return _svg(title, _told(points, unit, digits), _HEIGHT, drawn)


def bars(title: str, unit: str, points: Sequence[Point]) -> Markup:
    """Lying bars, the label above each: for names, which are long."""
    top = max([value or 0 for _, value in points] or [1]) or 1
    drawn = []
    for number, (label, value) in enumerate(points):
        y = number * _ROW
        width = (value or 0) / top * (_WIDTH - 60)
        drawn.append(_text(0, y + 13, label if len(label) <= 44 else f"{label[:43]}…", "label start"))
        drawn.append(_rect(0, y + 18, max(width, 1), _BAR, 0, ""))
        drawn.append(_text(max(width, 1) + 5, y + 28, _short(value or 0), "value start"))
    return _svg(title, _told(points, unit), max(len(points), 1) * _ROW, drawn)


def _svg(title: str, told: str, height: int, drawn: Sequence[str]) -> Markup:
    number = next(_ids)
    return Markup(  # noqa: S704 - every text in it is escaped
        f'<svg class="chart" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-labelledby="chart-{number}" aria-describedby="chart-{number}-told">'
        f'<title id="chart-{number}">{escape(title)}</title>'
        f'<desc id="chart-{number}-told">{escape(told)}</desc>{"".join(drawn)}</svg>'
    )


def _told(points: Sequence[Point], unit: str, digits: int = 0) -> str:
    known = [(label, value) for label, value in points if value is not None]
    if not known:
        return "Aucune valeur."
    most = max(known, key=lambda point: point[1])
    last = known[-1]
    return (
        f"{len(known)} valeurs. La plus haute : {_short(most[1], digits)} {unit} ({most[0]}). "
        f"La dernière : {_short(last[1], digits)} {unit} ({last[0]}). Toutes sont dans le tableau."
    )


def _is_printed(number: int, values: Sequence[float]) -> bool:
    is_few = len(values) <= _PRINTED
    return is_few or number == len(values) - 1 or number == values.index(max(values))


def _foot(labels: Sequence[str], slot: float) -> list[str]:
    """The ground, and some of the labels."""
    ground = _HEIGHT - _FOOT
    every = -(-len(labels) // _LABELS)
    drawn = [f'<line class="ground" x1="0" x2="{_WIDTH}" y1="{ground}" y2="{ground}"/>']
    for number, label in enumerate(labels):
        if number % every == 0:
            x = max(_SIDE + slot * (number + 0.5), _HALF_LABEL)
            drawn.append(_text(x, _HEIGHT - 7, label, "label"))
    return drawn


def _rect(x: float, y: float, width: float, height: float, part: int, hatching: str) -> str:
    fill = f' fill="url(#{hatching})"' if part else ""
    size = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{max(height, 0):.1f}"'
    return f'<rect class="part-{part}" {size}{fill}/>'


def _hatching(name: str) -> str:
    size = 'width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"'
    ground = '<rect class="hatch-ground" width="6" height="6"/>'
    lines = '<rect class="hatch" width="3" height="6"/>'
    return f'<defs><pattern id="{name}" {size}>{ground}{lines}</pattern></defs>'


def _polyline(run: Sequence[tuple[float, float]]) -> str:
    if len(run) < 2:
        return ""
    return f'<polyline class="line" points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in run)}"/>'


def _text(x: float, y: float, text: str, kind: str) -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}">{escape(text)}</text>'


def _short(value: float, digits: int = 0) -> str:
    """A number the French way, "1 204", "3,5"."""
    return f"{value:,.{digits}f}".replace(",", "\u202f").replace(".", ",")
