"""Pictures of any mode as a viewer shows them: what is transparent shows white paper."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image


def opaque(picture: "Image.Image") -> "Image.Image":
    """The picture in a mode that turns into grey or colour without surprise: 8 bits a channel, no alpha.

    Sixteen bits and floating point are stretched from their darkest to their lightest dot.
    """
    from PIL import Image

    if picture.mode.startswith(("I", "F")):
        low, high = picture.getextrema()
        scale = 255 / max(float(high) - float(low), 1.0)  # type: ignore[arg-type]
        return picture.convert("F").point(lambda level: (level - low) * scale).convert("L")
    if picture.has_transparency_data:
        coloured = picture.convert("RGBA")
        paper = Image.new("RGBA", coloured.size, "white")
        return Image.alpha_composite(paper, coloured)
    return picture.convert("RGB") if picture.mode == "CMYK" else picture
