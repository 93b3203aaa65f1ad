"""Pages that are pictures: photographs of a broken door, made from noise, wood grain and jagged shapes."""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]


def _grain(
    rng: np.random.Generator, height: int, width: int, colour: tuple[int, int, int]
) -> NDArray[np.float32]:
    """A painted or wooden surface: long streaks over a flat colour, (height, width, 3) BGR floats."""
    streaks = rng.normal(0, 1, (height // 40 + 2, width // 2 + 1)).astype(np.float32)
    long = cv2.resize(streaks, (width, height), interpolation=cv2.INTER_CUBIC)
    fine = cv2.GaussianBlur(rng.standard_normal((height, width), dtype=np.float32), (0, 0), 1.2)
    tone = 1 + 0.07 * long + 0.10 * fine
    return np.asarray(colour, np.float32)[None, None, :] * tone[:, :, None]


def _jagged(
    rng: np.random.Generator, start: tuple[float, float], angle: float, length: float
) -> NDArray[np.int32]:
    """A long thin splinter: points of a polygon."""
    steps = np.linspace(0, 1, 14)
    along = np.array([np.cos(angle), np.sin(angle)])
    across = np.array([-along[1], along[0]])
    widths = (1 - steps) * length * 0.05 * rng.uniform(0.4, 1.4, 14)
    spine = (
        np.array(start)
        + np.outer(steps * length, along)
        + np.outer(rng.normal(0, length * 0.008, 14), across)
    )
    points = np.vstack([spine + widths[:, None] * across, (spine - widths[:, None] * across)[::-1]])
    return points.astype(np.int32)


def _break_open(
    image: NDArray[np.float32], rng: np.random.Generator, at: tuple[int, int], size: float
) -> None:
    """Splinters around a torn hole, in place: bare wood under dark cracks."""
    for _ in range(int(rng.integers(16, 26))):
        angle = rng.normal(np.pi / 2, 0.5) + rng.choice([0, np.pi])
        bare = tuple(float(c) for c in np.array([130, 180, 215]) * rng.uniform(0.7, 1.1))
        cv2.fillPoly(image, [_jagged(rng, at, angle, size * rng.uniform(0.4, 1.5))], bare)
        cv2.fillPoly(
            image,
            [_jagged(rng, at, angle + rng.normal(0, 0.1), size * rng.uniform(0.2, 0.9))],
            (18.0, 22.0, 26.0),
        )
    hole = np.array(at) + size * 0.22 * rng.uniform(0.5, 1.2, (12, 1)) * np.stack(
        [np.cos(np.linspace(0, 6, 12)), 1.7 * np.sin(np.linspace(0, 6, 12))], axis=1
    )
    cv2.fillPoly(image, [hole.astype(np.int32)], (10.0, 12.0, 14.0))


@lru_cache(maxsize=2)  # a pli asks for its photograph when laid out, and again when packed
def broken_door(seed: int, *, close: bool = False) -> Image:
    """A photograph of a broken door, (height, width, 3) uint8 BGR; `close` shows the lock's side only."""
    rng = np.random.default_rng(seed)
    height, width = (1000, 1300) if close else (1400, 1050)
    wall = (np.array([190, 200, 205]) * rng.uniform(0.7, 1.05)).tolist()
    image = _grain(rng, height, width, (wall[0], wall[1], wall[2]))
    palettes = ((60, 90, 130), (90, 70, 60), (200, 205, 210), (70, 60, 120), (60, 80, 70))
    left, right = (0, int(width * 0.62)) if close else (int(width * 0.2), int(width * 0.78))
    top = 0 if close else int(height * 0.1)
    door = _grain(rng, height - top, right - left, palettes[int(rng.integers(len(palettes)))])
    image[top:, left:right] = door
    cv2.rectangle(image, (left - 14, top - 14), (right + 14, height), (215, 220, 225), 16)
    if not close:
        for y0, y1 in ((0.16, 0.42), (0.5, 0.92)):
            box = (left + 50, int(height * y0)), (right - 50, int(height * y1))
            cv2.rectangle(image, *box, (40, 45, 50), 5)
            cv2.rectangle(image, (box[0][0] + 5, box[0][1] + 5), box[1], (170, 175, 180), 2)
    lock = (right - 40, int(height * 0.52))
    cv2.rectangle(image, (lock[0] - 16, lock[1] - 70), (lock[0] + 16, lock[1] + 50), (150, 155, 160), -1)
    cv2.circle(image, (lock[0], lock[1] - 40), 17, (90, 95, 100), -1)
    _break_open(image, rng, (lock[0] - 10, lock[1] + 60), height * (0.3 if close else 0.16))
    return _as_photograph(image, rng)


def _as_photograph(image: NDArray[np.float32], rng: np.random.Generator) -> Image:
    """Light that falls off, a tilt of the camera, sensor noise."""
    height, width = image.shape[:2]
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    light = 1.1 - 0.5 * np.hypot(
        columns / width - rng.uniform(0.2, 0.8), rows / height - rng.uniform(0.1, 0.6)
    )
    soft = cv2.GaussianBlur(image * light[:, :, None], (0, 0), 1.1)
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    moved = (corners + rng.uniform(-0.03, 0.03, (4, 2)) * [width, height]).astype(np.float32)
    tilted = cv2.warpPerspective(
        soft, cv2.getPerspectiveTransform(corners, moved), (width, height), borderMode=cv2.BORDER_REFLECT
    )
    noisy = tilted + 5 * rng.standard_normal(tilted.shape, dtype=np.float32)
    return np.asarray(np.clip(noisy, 0, 255), np.uint8)
