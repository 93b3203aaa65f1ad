"""A page read from its text layer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.pages import Barcode, Box, Line, PageKind
from extractors.text.barcodes import dark_areas, find_barcodes
from extractors.text.ink import ink, paper
from extractors.text.kinds import MOST_CARD_WORDS, has_mrz, kind_of, look
from extractors.text.layers import Surroundings, Trust, trust
from extractors.text.orientation import turn_image
from extractors.text.pdf_pages import grey_pixels, open_page
from extractors.text.pdf_text import TextLayer, read_text_layer
from extractors.text.placement import Placement
from extractors.text.plumbed_text import second_opinion
from extractors.text.rows import PlacedWord, lines_in_reading_order
from extractors.text.rules import blotted_out, find_rules
from extractors.text.unread import unread_words

if TYPE_CHECKING:
    import numpy.typing as npt

    from extractors.text.barcodes import Areas
    from extractors.text.engine import GreyImage
    from extractors.text.ink import Mask

# Modules of a 2D-Doc are 0.4 mm wide: three pixels.
_CODE_DPI = 200
# Where the ground is darker than this share of the lightest paper, there is a picture.
_PAPER_LEVEL = 0.72


@dataclass(frozen=True, slots=True)
class ReadLayer:
    """A page read from its text layer; `width` and `height` of the upright page in points."""

    lines: tuple[Line, ...]
    barcodes: tuple[Barcode, ...]
    kind: PageKind
    rotation: int
    width: float
    height: float


def read_layer(path: Path, number: int, *, is_ours: bool = False) -> ReadLayer | None:
    """The page as its text layer gives it, or None when its pixels must be read instead.

    `is_ours`: the program typeset the page itself, of a mail. Its layer is what was written, in whatever
    language or none: a page of one letter 5,000 times keeps tesseract busy for minutes.

    Raises: UnreadableFile: the page cannot be opened.
    """
    layer = read_text_layer(path, number)
    if not layer.words:
        return None
    dpi = layer.preview.shape[1] / layer.width * 72
    ground = paper(layer.preview, dpi)
    mask = ink(layer.preview, dpi, ground)
    rules = find_rules(mask, dpi, None)
    mask = blotted_out(mask, rules)
    unread = unread_words(_without_pictures(mask, ground), dpi, (word.box for word in layer.words))
    around = Surroundings(unread, layer.is_scan)
    verdict = Trust.GOOD if is_ours else trust(layer, around)
    if verdict is Trust.GARBLED:
        layer = replace(layer, words=second_opinion(path, number, layer), undecoded=0.0)
        verdict = trust(layer, around)
    if verdict is not Trust.GOOD:
        return None
    lines = lines_in_reading_order(
        [PlacedWord(word) for word in layer.words], layer.width / layer.height, _on_page(rules, layer)
    )
    return ReadLayer(
        lines=lines,
        barcodes=_codes(path, number, layer, dark_areas(layer.preview, dpi, ground) * (_CODE_DPI / dpi)),
        kind=_kind(layer, mask, dpi, lines),
        rotation=layer.rotation,
        width=layer.width,
        height=layer.height,
    )


def _without_pictures(mask: "Mask", ground: "GreyImage") -> "Mask":
    """The ink where paper can be seen around it: the texture of photographs is no writing."""
    import numpy as np

    return np.where(ground < _PAPER_LEVEL * np.percentile(ground[::4, ::4], 99), 0, mask)


def _kind(layer: TextLayer, mask: "Mask", dpi: float, lines: Sequence[Line]) -> PageKind:
    """Pages of many words are printed; the others are looked at."""
    if len(layer.words) > MOST_CARD_WORDS and not has_mrz(lines):
        return PageKind.PRINTED
    kind = kind_of(look(layer.preview, mask, dpi), lines)
    return PageKind.PRINTED if kind is PageKind.BLANK else kind


def _on_page(rules: "Sequence[npt.NDArray[Any]]", layer: TextLayer) -> list[Box]:
    """Rules in pixels of the preview as boxes on the page."""
    height, width = layer.preview.shape
    return [
        Box(left / width, top / height, right / width, bottom / height)
        for boxes in rules
        for left, top, right, bottom in boxes.tolist()
    ]


def _codes(path: Path, number: int, layer: TextLayer, areas: "Areas") -> tuple[Barcode, ...]:
    """The codes on the page, rendered again, finer, when there are areas as dark as a code."""
    import numpy as np

    if not len(areas):
        return ()
    with open_page(path, number) as page:
        grey = turn_image(grey_pixels(page, _CODE_DPI), layer.rotation)
    return find_barcodes(grey, areas, Placement(np.eye(3), grey.shape[1], grey.shape[0], 0))
