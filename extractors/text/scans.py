"""A straight page made easy to read: print on bands reversed, evenly lit, free of dust and ruled lines.

Each step is switched by a measure of the page and leaves alone a page that does not need it. The page stays
grey: no way of making it black and white beat tesseract's own.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractors.text import bands, ink, rules, specks
from extractors.text.orientation import turn_image
from extractors.text.placement import Placement, turning
from extractors.text.straightening import StraightPage

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage
    from extractors.text.ink import Mask

# Grey levels between the lightest and the darkest paper of a page, above which light is evened out: scans
# under a lid have 2 to 10, a page in half shadow 60 and more.
_UNEVEN = 25


@dataclass(frozen=True, slots=True)
class CleanPage:
    """A page ready for an engine.

    `grey` is (height, width) uint8, ink dark, its lines level, either upright or upside down. `dpi` is
    its resolution. `placement` says where its pixels lie on the page. `rules` are the ruled lines that
    were erased, as boxes of its own pixels. `ink` is what is dark, rules apart, at `ink_dpi`.
    """

    grey: "GreyImage"
    dpi: int
    placement: Placement
    rules: "rules.Rules"
    ink: "Mask"
    ink_dpi: float


def turned(page: CleanPage, turn: int) -> CleanPage:
    """The page turned clockwise by a further 90, 180 or 270 degrees."""
    import numpy as np

    height, width = page.grey.shape
    turns = turning(width, height, turn)
    place = page.placement
    return replace(
        page,
        grey=turn_image(page.grey, turn),
        ink=turn_image(page.ink, turn),
        placement=replace(
            place,
            to_original=place.to_original @ np.linalg.inv(turns),
            rotation=(place.rotation + turn) % 360,
        ),
        rules=rules.moved(page.rules, turns),
    )


@dataclass(frozen=True, slots=True)
class _Stage:
    """The page between two steps, and its copy that is measured."""

    grey: "GreyImage"
    small: "GreyImage"
    small_dpi: float

    @property
    def scale(self) -> float:
        """Pixels of the page in one pixel of the copy."""
        return float(self.grey.shape[1] / self.small.shape[1])


def clean(page: StraightPage) -> CleanPage:
    """The page as an engine reads it best."""
    import numpy as np

    stage = _Stage(page.grey, page.small, page.small_dpi)
    stage = _evenly_lit(_dark_on_light(_dusted(stage, page.dpi)))
    mask = ink.ink(stage.small, stage.small_dpi)
    found = rules.find_rules(mask, stage.small_dpi, page.letters)
    return CleanPage(
        grey=_without_rules(stage, found),
        dpi=page.dpi,
        placement=page.placement,
        rules=(np.concatenate(found) * stage.scale).astype(np.int32),
        ink=rules.blotted_out(mask, found),
        ink_dpi=stage.small_dpi,
    )


def _dusted(stage: _Stage, dpi: int) -> _Stage:
    """Missed words on speckled pages: 84 % as they are, 8 % dusted."""
    if not specks.is_speckled(stage.grey, dpi):
        return stage
    grey = specks.without_specks(stage.grey, dpi)
    return _Stage(grey, ink.shrunk(grey, dpi), stage.small_dpi)


def _dark_on_light(stage: _Stage) -> _Stage:
    import numpy as np

    found = bands.find_bands(stage.small, stage.small_dpi)
    if not len(found):
        return stage
    paper = int(np.percentile(stage.small[::4, ::4], 90))
    return _Stage(
        bands.with_bands_reversed(stage.grey, (found * stage.scale).astype(np.int32), paper),
        bands.with_bands_reversed(stage.small, found, paper),
        stage.small_dpi,
    )


def _evenly_lit(stage: _Stage) -> _Stage:
    """Each pixel divided by the paper around it, when the paper is not equally light everywhere.

    Missed words under a shadow: 29 to 68 % as they are, 1 % evened out.
    """
    import cv2
    import numpy as np

    background = ink.paper(stage.small, stage.small_dpi)
    darkest, lightest = np.percentile(background[::4, ::4], (3, 97))
    if lightest - darkest < _UNEVEN:
        return stage
    size = (stage.grey.shape[1], stage.grey.shape[0])
    large = cv2.resize(background, size, interpolation=cv2.INTER_LINEAR)
    return _Stage(
        cv2.divide(stage.grey, large, scale=255),
        cv2.divide(stage.small, background, scale=255),
        stage.small_dpi,
    )


def _without_rules(stage: _Stage, found: "tuple[rules.Rules, rules.Rules]") -> "GreyImage":
    """The page with its ruled lines, given in pixels of the measured copy, erased."""
    import numpy as np

    level, upright = ((boxes * stage.scale).astype(np.int32) for boxes in found)
    if not len(level) and not len(upright):
        return stage.grey
    return rules.without_rules(stage.grey, (level, upright), stage.small_dpi * stage.scale)
