"""Small drawings in SVG: signatures, rubber stamps, logos, postmarks. All invented."""
# ruff: noqa: E501 - shapes are read as rows

from html import escape
from math import cos, pi, sin
from random import Random

INKS = ("#1c2f6e", "#23306b", "#16161a", "#2b3f8f", "#101828")


def signature(rng: Random, width_mm: int = 42) -> str:
    """A scribble in pen."""
    x, y = 8.0, 30.0
    path = [f"M{x:.0f} {y:.0f}"]
    for _ in range(rng.randint(6, 11)):
        dx, dy = rng.uniform(8, 22), rng.uniform(-26, 26)
        path.append(f"q{dx * 0.2:.1f} {dy * 2:.1f} {dx:.1f} {dy * 0.4:.1f}")
    path.append(f"q{rng.uniform(-90, -30):.1f} {rng.uniform(10, 22):.1f} {rng.uniform(20, 70):.1f} 4")
    return (
        f'<svg width="{width_mm}mm" height="{width_mm * 0.4:.0f}mm" viewBox="0 -10 200 80">'
        f'<path d="{" ".join(path)}" fill="none" stroke="{rng.choice(INKS)}" stroke-width="{rng.uniform(1.2, 2.6):.1f}"'
        ' stroke-linecap="round"/></svg>'
    )


def round_stamp(rng: Random, ring: str, centre: str, *, size_mm: int = 38) -> str:
    """A round rubber stamp: words along the ring, a line across the middle; turned a little."""
    ink = rng.choice(["#4a5fa3", "#7a55a0", "#a8485a", "#4a627c"])
    step = min(14.0, 290 / max(len(ring), 1))  # degrees a letter
    size = min(11.0, step * 1.05)
    letters = "".join(
        f'<text class="ring" font-size="{size:.1f}" text-anchor="middle"'
        f' transform="rotate({step * (n - (len(ring) - 1) / 2):.1f}) translate(0,-43)">{escape(letter)}</text>'
        for n, letter in enumerate(ring)
    )
    return (
        f'<svg width="{size_mm}mm" height="{size_mm}mm" viewBox="0 0 124 124"'
        ">"
        f'<g transform="translate(62,62) rotate({rng.uniform(-14, 14):.0f})" fill="{ink}" font-family="Liberation Sans">'
        f'<circle r="59" fill="none" stroke="{ink}" stroke-width="2"/>'
        f'<circle r="37" fill="none" stroke="{ink}" stroke-width="1"/>{letters}'
        f'<text y="4" font-size="11" text-anchor="middle" font-weight="bold">{escape(centre)}</text></g></svg>'
    )


def boxed_stamp(rng: Random, lines: tuple[str, ...], *, ink: str = "") -> str:
    """A rectangular rubber stamp with those lines, turned a little."""
    ink = ink or rng.choice(["#c4505a", "#4f66a8", "#a8485a", "#4a8566"])
    width = max(len(line) for line in lines) * 10.8 + 24
    height = 20 * len(lines) + 14
    box_w, box_h = width + 28, height + width * 0.26  # room to turn
    rows = "".join(
        f'<text x="{width / 2:.0f}" y="{22 + 20 * n}" text-anchor="middle" font-size="{15 if n else 16}"'
        f' font-weight="bold">{escape(line)}</text>'
        for n, line in enumerate(lines)
    )
    return (
        f'<svg width="{box_w * 0.27:.0f}mm" height="{box_h * 0.27:.0f}mm" viewBox="0 0 {box_w:.0f} {box_h:.0f}"'
        ">"
        f'<g transform="translate(14,{width * 0.13:.0f}) rotate({rng.uniform(-6, 6):.0f})" fill="{ink}"'
        f' font-family="Liberation Sans"><rect width="{width:.0f}" height="{height}" rx="5" fill="none"'
        f' stroke="{ink}" stroke-width="2.4"/>{rows}</g></svg>'
    )


def logo(rng: Random, colour: str, size_mm: int = 16) -> str:
    """An abstract mark."""
    n, turn = rng.randint(3, 7), rng.uniform(0, pi)
    points = " ".join(
        f"{45 * cos(turn + 2 * pi * k / n):.0f},{45 * sin(turn + 2 * pi * k / n):.0f}" for k in range(n)
    )
    inner = rng.choice(
        ['<circle r="18" fill="white"/>', '<rect x="-14" y="-14" width="28" height="28" fill="white"/>']
    )
    shape = rng.choice(
        [
            f'<polygon points="{points}"',
            '<circle r="45"',
            '<rect x="-42" y="-42" width="84" height="84" rx="14"',
        ]
    )
    return f'<svg width="{size_mm}mm" height="{size_mm}mm" viewBox="-50 -50 100 100">{shape} fill="{colour}"/>{inner}</svg>'


def postmark(rng: Random, town: str, day: str, hour: str) -> str:
    """A round dated postmark and its wavy cancel lines."""
    waves = "".join(
        f'<path d="M52 {y} q10 -8 20 0 t20 0 t20 0 t20 0 t20 0" fill="none" stroke="#222" stroke-width="2.4"/>'
        for y in (-24, -8, 8, 24)
    )
    return (
        f'<svg width="72mm" height="30mm" viewBox="0 0 224 116">'
        f'<g transform="translate(60,58) rotate({rng.uniform(-6, 6):.0f})"><circle r="50" fill="none" stroke="#222" stroke-width="2.6"/>'
        '<g font-family="Liberation Sans" text-anchor="middle" fill="#222">'
        f'<text y="-22" font-size="{min(13.0, 110 / len(town)):.1f}">{escape(town.upper())}</text><text y="2" font-size="12">{escape(hour)}</text>'
        f'<text y="24" font-size="18" font-weight="bold">{escape(day)}</text></g>{waves}</g></svg>'
    )
