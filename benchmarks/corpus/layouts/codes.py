"""Codes that machines print and read: bars and squares. Nothing can be read out of them."""

from random import Random


def bars(rng: Random, width_mm: int = 52, height_mm: int = 9) -> str:
    """A bar code."""
    drawn, x = "", 0
    while x < 150:
        width = rng.choice([1, 1, 2, 3, 4])
        drawn += f"<rect x='{x}' width='{width}' height='30'/>"
        x += width + rng.choice([1, 1, 2, 3])
    return (
        f"<svg width='{width_mm}mm' height='{height_mm}mm' viewBox='0 0 154 30'"
        f" preserveAspectRatio='none'>{drawn}</svg>"
    )


def squares(rng: Random, side_mm: int = 16, cells: int = 18) -> str:
    """A square code: two full sides, as those of the post, and noise."""
    drawn = "".join(
        f"<rect x='{x}' y='{y}' width='1.04' height='1.04'/>"
        for y in range(cells)
        for x in range(cells)
        if x == 0 or y == cells - 1 or rng.random() < 0.48
    )
    return f"<svg width='{side_mm}mm' height='{side_mm}mm' viewBox='0 0 {cells} {cells}'>{drawn}</svg>"
