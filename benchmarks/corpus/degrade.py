"""What scanners, copiers, faxes and telephones do to a page, with physical sense.

Each step takes a page, (height, width) or (height, width, 3) uint8 with ink dark, and a generator; it
returns a new page. A preset is a named chain of steps with a resolution; `degrade` applies it. Pixels
follow from the page and the seed alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
Step = Callable[[Image, np.random.Generator], Image]

_A_MILLIMETRE_AT_200_DPI = 8  # pixels
_PATCH = 613  # pixels; no multiple of a character or a JPEG block


@dataclass(frozen=True, slots=True)
class Preset:
    """How one device takes pages: dots per inch, colour or grey, JPEG quality (0: one bit a pixel, G4)."""

    dpi: int
    colour: bool
    quality: int
    steps: tuple[Step, ...]


def _times(image: NDArray[Any], plane: NDArray[Any]) -> Image:
    """Every pixel times its place in the plane, rounded and kept within 0 to 255."""
    return np.asarray(cv2.multiply(image, _for_channels(image, plane), dtype=cv2.CV_8U), np.uint8)


def _plus(image: NDArray[Any], plane: NDArray[Any]) -> Image:
    """Every pixel plus its place in the plane, rounded and kept within 0 to 255."""
    return np.asarray(cv2.add(image, _for_channels(image, plane), dtype=cv2.CV_8U), np.uint8)


def _for_channels(image: NDArray[Any], plane: NDArray[Any]) -> NDArray[np.float32]:
    plane = np.ascontiguousarray(np.broadcast_to(plane, image.shape[:2]), np.float32)
    return np.asarray(cv2.merge((plane,) * 3)) if image.ndim == 3 else plane


def _noise(shape: tuple[int, ...], rng: np.random.Generator) -> NDArray[np.float32]:
    return rng.standard_normal(shape, dtype=np.float32)


def _sensor_noise(shape: tuple[int, ...], rng: np.random.Generator) -> NDArray[np.float32]:
    """Noise of unit deviation over a page: one patch repeated, which is ten times quicker."""
    patch = _noise((_PATCH, _PATCH), rng)
    height, width = shape[:2]
    return np.tile(patch, (-(-height // _PATCH), -(-width // _PATCH)))[:height, :width]


def skew(largest: float) -> Step:
    """The sheet lies turned on the glass, by up to that many degrees."""

    def apply(image: Image, rng: np.random.Generator) -> Image:
        height, width = image.shape[:2]
        matrix = cv2.getRotationMatrix2D((width / 2, height / 2), rng.uniform(-largest, largest), 1)
        return np.asarray(
            cv2.warpAffine(image, matrix, (width, height), borderValue=(248, 248, 248)), np.uint8
        )

    return apply


def blur(sigma: float) -> Step:
    """A lens out of focus, or ink that spread; sigma in pixels."""

    def apply(image: Image, rng: np.random.Generator) -> Image:
        return np.asarray(cv2.GaussianBlur(image, (0, 0), sigma * rng.uniform(0.7, 1.2)), np.uint8)

    return apply


def grain(deviation: float) -> Step:
    """The sensor's noise; standard deviation in grey levels."""

    def apply(image: Image, rng: np.random.Generator) -> Image:
        return _plus(image, _sensor_noise(image.shape, rng) * np.float32(deviation))

    return apply


def paper(depth: float) -> Step:
    """Paper is not white: a tint, and slow stains a few centimetres wide."""

    def apply(image: Image, rng: np.random.Generator) -> Image:
        height, width = image.shape[:2]
        stains = 1 - depth * (0.5 + 0.3 * np.clip(_noise((7, 5), rng), -1.5, 1.5))
        return _times(image, cv2.resize(stains, (width, height), interpolation=cv2.INTER_LINEAR))

    return apply


def speckle(per_megapixel: int) -> Step:
    """Dust on the glass: dark and light dots of one to three pixels."""

    def apply(image: Image, rng: np.random.Generator) -> Image:
        out = image.copy()
        height, width = out.shape[:2]
        for _ in range(int(per_megapixel * height * width / 1e6)):
            at = int(rng.integers(width)), int(rng.integers(height))
            level = int(rng.choice([20, 60, 250]))
            cv2.circle(out, at, int(rng.integers(1, 3)), (level,) * 3 if out.ndim == 3 else (level,), -1)
        return out

    return apply


def low_toner(strength: float) -> Step:
    """A cartridge that runs out: vertical pale bands, grey ink."""

    def apply(image: Image, rng: np.random.Generator) -> Image:
        width = image.shape[1]
        bands = cv2.resize(_noise((1, 14), rng), (width, 1), interpolation=cv2.INTER_CUBIC)[0]
        pale = np.clip(strength * (0.6 + 0.5 * bands), 0, 0.7)
        return 255 - _times(255 - image, 1 - pale[None, :])

    return apply


def bleed_through(strength: float) -> Step:
    """The other side shows through thin paper: here the page itself, mirrored, blurred and faint."""

    def apply(image: Image, rng: np.random.Generator) -> Image:
        back = cv2.bitwise_not(cv2.GaussianBlur(cv2.flip(image, 1), (0, 0), 2.5))
        back = np.roll(back, int(rng.integers(-90, 90)), axis=0)
        return np.asarray(cv2.addWeighted(image, 1, back, -strength * rng.uniform(0.6, 1.2), 0), np.uint8)

    return apply


def edge_shadow(depth: float) -> Step:
    """The dark border that a lid not quite closed leaves along one side."""

    def apply(image: Image, rng: np.random.Generator) -> Image:
        width = image.shape[1]
        reach = int(rng.integers(3, 12)) * _A_MILLIMETRE_AT_200_DPI
        fall = 1 - depth * np.exp(-np.arange(width, dtype=np.float32) / reach)
        return _times(image, (fall if rng.random() < 0.5 else fall[::-1])[None, :])

    return apply


def lamp(depth: float) -> Step:
    """A hand-held picture: light from one corner, a soft shadow across."""

    def apply(image: Image, rng: np.random.Generator) -> Image:
        height, width = image.shape[:2]
        rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
        rows, columns = rows / height, columns / width
        turn = rng.uniform(0, 2 * np.pi)
        slope = (columns - 0.5) * np.cos(turn) + (rows - 0.5) * np.sin(turn)
        edge = 1 / (1 + np.exp(-(slope - rng.uniform(-0.3, 0.3)) * 14))
        plane = 1 - depth * (0.5 * edge + 0.5 * (slope + 0.5))
        return _times(image, plane)

    return apply


def on_a_table(tilt: float) -> Step:
    """Taken from above, not quite square: the sheet in perspective, a table around it."""

    def apply(image: Image, rng: np.random.Generator) -> Image:
        height, width = image.shape[:2]
        out_h, out_w = int(height * 1.12), int(width * 1.12)
        table = np.array([rng.integers(40, 130), rng.integers(50, 120), rng.integers(60, 140)], np.float32)
        ground = cv2.resize(_noise((out_h // 30, out_w // 4), rng), (out_w, out_h)) * np.float32(9)
        backdrop = _plus(np.full((out_h, out_w, 3), table, np.uint8), ground)
        if image.ndim == 2:
            backdrop = backdrop.mean(axis=2).astype(np.uint8)
        corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
        margin = np.array([(out_w - width) / 2, (out_h - height) / 2])
        moved = (corners + margin + rng.uniform(-tilt, tilt, (4, 2)) * [width, height]).astype(np.float32)
        matrix = cv2.getPerspectiveTransform(corners, moved)
        cv2.warpPerspective(image, matrix, (out_w, out_h), dst=backdrop, borderMode=cv2.BORDER_TRANSPARENT)
        return backdrop

    return apply


def fax(image: Image, rng: np.random.Generator) -> Image:
    """One bit a pixel after a coarse threshold, a few torn lines, a sender's line at the top."""
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY) if image.ndim == 3 else image
    rough = grey.astype(np.float32) + _sensor_noise(grey.shape, rng) * 18
    bits = np.where(rough < rng.uniform(150, 185), 0, 255).astype(np.uint8)
    for row in rng.integers(0, bits.shape[0], 4):
        bits[row : row + 1] = 255
    return bits


def one_bit(image: Image, rng: np.random.Generator) -> Image:
    """An office scanner in black and white: a plain threshold."""
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY) if image.ndim == 3 else image
    return np.where(grey < rng.uniform(150, 190), 0, 255).astype(np.uint8)


PRESETS: dict[str, Preset] = {
    "clean_300": Preset(300, True, 85, (skew(0.3), grain(1.5))),
    "office_200": Preset(200, True, 75, (paper(0.03), skew(0.8), blur(0.5), grain(2.5))),
    "office_grey_200": Preset(
        200, False, 70, (paper(0.05), skew(1.2), blur(0.6), edge_shadow(0.5), grain(3), speckle(6))
    ),
    "black_white_300": Preset(300, False, 0, (skew(0.8), blur(0.6), speckle(4), one_bit)),
    "tired_copier_200": Preset(
        200, False, 60, (low_toner(0.35), skew(1.5), blur(0.9), edge_shadow(0.6), grain(5), speckle(25))
    ),
    "thin_paper_200": Preset(200, False, 65, (bleed_through(0.12), paper(0.08), skew(1.0), grain(3))),
    "small_150": Preset(150, True, 55, (paper(0.04), skew(1.0), blur(0.4), grain(3))),
    "fax_200": Preset(200, False, 0, (skew(0.8), blur(0.7), fax)),
    "telephone": Preset(170, True, 70, (paper(0.06), blur(0.7), on_a_table(0.03), lamp(0.45), grain(4))),
}
SCANNERS = tuple(name for name in PRESETS if name != "telephone")


def degrade(image: Image, preset: str, seed: int) -> Image:
    """The page as that device would have taken it; see `PRESETS` for the names."""
    rng = np.random.default_rng(seed)
    for step in PRESETS[preset].steps:
        image = step(image, rng)
    return image


def turned(image: Image, degrees: int) -> Image:
    """The page laid on the glass turned clockwise by 90, 180 or 270 degrees."""
    return np.ascontiguousarray(np.rot90(image, k=(4 - degrees // 90) % 4))


def blank_back(front: Image, preset: str, seed: int) -> Image:
    """The empty back of that page: paper, and a trace of the front on thin paper."""
    white = np.full_like(front, 255)
    if "thin" in preset:
        ghost = cv2.bitwise_not(cv2.GaussianBlur(cv2.flip(front, 1), (0, 0), 3))
        white = np.asarray(cv2.addWeighted(white, 1, ghost, -0.1, 0), np.uint8)
    return degrade(white, preset, seed)
