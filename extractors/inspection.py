"""One file, looked into before anything is read from it: how many pages, from which copy, what else it holds.

Runs in a process of its own that can be killed: every byte here comes from outside.
"""

from dataclasses import dataclass
from pathlib import Path

from claims.reasons import refusal
from extractors.formats import EMPTY, PDF, PICTURES
from extractors.limits import Limits

MOST_XML_BYTES = 20_000_000  # of a structured invoice; a long one has 200 kB


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found of a file whose pages can be read.

    `content` is the file to read pages from: the original, or a repaired or converted copy of it, of
    kind `content_media_type`. `embedded` are files found inside (name, content); `refused` names those
    that could not be taken out, with the code of the reason. `reserve` is the code of what an agent
    should know though the file was read, `notes` those of what the file would do if it were opened otherwise.
    `width` and `height` are in pixels, 0 unless it is a picture.
    """

    media_type: str
    pages: int
    content: Path
    content_media_type: str
    embedded: tuple[tuple[str, Path], ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    invoice_xml: str | None = None
    reserve: str | None = None
    width: int = 0
    height: int = 0
    notes: tuple[str, ...] = ()


def inspect_file(path: Path, media_type: str, work: Path, limits: Limits) -> Inspection:
    """Open a PDF or a picture and say what reading it takes; copies are written into `work`.

    Raises:
        UnreadableFile, EncryptedFile, UnsupportedFormat, OverLimit: with a stable code and a sentence.
    """
    if media_type == EMPTY or path.stat().st_size == 0:
        raise refusal("vide")
    if media_type == PDF:
        from extractors.pdf_files import inspect_pdf

        return inspect_pdf(path, work, limits)
    if media_type in PICTURES:
        from extractors.pictures import inspect_picture

        return inspect_picture(path, media_type, work, limits)
    raise refusal("format_non_pris_en_charge", found=media_type)
