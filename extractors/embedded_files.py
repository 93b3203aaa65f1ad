"""Files carried inside a PDF: portfolios, attachments, structured invoices."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

from extractors.limits import Limits

_MEGA = 1_000_000
_RATIO_FLOOR = _MEGA  # smaller than this, a high ratio harms nobody

Taken = tuple[tuple[tuple[str, Path], ...], tuple[tuple[str, str], ...]]


def take_out(pdf: Any, work: Path, limits: Limits) -> Taken:
    """Write the files embedded in an open PDF into `work`.

    Returns: those taken out, as (name, path), and those that could not be, as (name, code).
    """
    taken: list[tuple[str, Path]] = []
    refused: list[tuple[str, str]] = []
    for count, (name, stream) in enumerate(_embedded(pdf)):
        if count >= limits.max_items:
            refused.append((name, "trop_de_fichiers"))
            break
        content, code = _content(stream, limits)
        if code:
            refused.append((name, code))
            continue
        path = work / uuid4().hex
        path.write_bytes(content)
        taken.append((name, path))
    return tuple(taken), tuple(refused)


def _embedded(pdf: Any) -> Iterator[tuple[str, Any]]:
    """Every embedded file once: those of the name tree, then those pinned to a page."""
    seen = set()
    for name, specification in _specifications(pdf):
        for key in ("/UF", "/F"):
            stream = specification.get("/EF", {}).get(key)
            if stream is not None and hasattr(stream, "read_raw_bytes"):
                break
        else:
            continue
        if stream.objgen not in seen or stream.objgen == (0, 0):
            seen.add(stream.objgen)
            yield _name(specification) or name, stream


def _specifications(pdf: Any) -> Iterator[tuple[str, Any]]:
    import pikepdf

    tree = pdf.Root.get("/Names", {}).get("/EmbeddedFiles")
    if isinstance(tree, pikepdf.Dictionary):
        for name, specification in pikepdf.NameTree(tree).items():
            if isinstance(specification, pikepdf.Dictionary):
                yield str(name), specification
    for page in pdf.pages:
        for note in page.obj.get("/Annots", ()):
            pinned = note.get("/FS") if isinstance(note, pikepdf.Dictionary) else None
            if isinstance(pinned, pikepdf.Dictionary):
                yield "piece jointe", pinned


def _name(specification: Any) -> str:
    return next((str(specification[key]) for key in ("/UF", "/F") if key in specification), "")


def _content(stream: Any, limits: Limits) -> tuple[bytes, str | None]:
    """The bytes of an embedded file, or the code of the cap that it goes over.

    Deflate alone is inflated here, under the caps; what is packed twice is refused, as nothing but a
    bomb is.
    """
    import pikepdf

    raw = stream.read_raw_bytes()
    packings = stream.get("/Filter", pikepdf.Array())
    packings = list(packings) if isinstance(packings, pikepdf.Array) else [packings]
    if len(raw) > limits.max_file_mb * _MEGA:
        return b"", "fichier_trop_gros"
    if len(packings) > 1:
        return b"", "archive_trop_compressee"
    if [str(packing) for packing in packings] != ["/FlateDecode"] or "/DecodeParms" in stream:
        try:
            return stream.read_bytes(), None
        except pikepdf.PdfError:
            return b"", "illisible"
    return _inflate(raw, limits)


def _inflate(raw: bytes, limits: Limits) -> tuple[bytes, str | None]:
    cap = limits.max_file_mb * _MEGA
    inflater = zlib.decompressobj()
    try:
        content = inflater.decompress(raw, cap + 1)
    except zlib.error:
        return b"", "illisible"
    if len(content) > max(_RATIO_FLOOR, limits.max_ratio * len(raw)):
        return b"", "archive_trop_compressee"
    if len(content) > cap:
        return b"", "fichier_trop_gros"
    return content, None
