"""What makes a PDF of picture pages an archive's: PDF/A-2u, ISO 19005-2.

The pages themselves already keep to it: the font is embedded, each glyph has its text, there is no script,
no transparency and no attachment.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pikepdf

_LANGUAGE = "fr-FR"
_SRGB = "sRGB IEC61966-2.1"


def save_archival(parts: Sequence[Path], title: str, output: Path) -> None:
    """Join PDFs made of picture pages into one PDF/A-2u under a title.

    Takes as much memory as the file is large: 0.25 MB a page. The same parts do not give the same bytes: the
    colour profile holds the moment it was made.
    """
    import pikepdf

    whole = pikepdf.new()
    with ExitStack() as opened:
        for part in parts:
            whole.pages.extend(opened.enter_context(pikepdf.open(part)).pages)
        _mark(whole, title)
        whole.save(output, min_version="1.7", object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _mark(pdf: "pikepdf.Pdf", title: str) -> None:
    from pikepdf import Array, Dictionary

    pdf.Root.OutputIntents = Array([_screen_colours(pdf)])
    pdf.Root.Lang = _LANGUAGE
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    with pdf.open_metadata(set_pikepdf_as_editor=False) as about:
        about["dc:title"] = title
        about["dc:language"] = {_LANGUAGE}
        about["pdf:Producer"] = "Vaguemestre"
        about["pdfaid:part"] = "2"
        about["pdfaid:conformance"] = "U"


def _screen_colours(pdf: "pikepdf.Pdf") -> "pikepdf.Object":
    """What the colours of the pictures mean: sRGB."""
    from pikepdf import Dictionary, Name, Stream
    from PIL import ImageCms

    profile = Stream(pdf, ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=_SRGB,
        Info=_SRGB,
        DestOutputProfile=pdf.make_indirect(profile),
    )
    return pdf.make_indirect(intent)
