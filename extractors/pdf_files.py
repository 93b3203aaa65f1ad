"""PDF files: opened, repaired or decrypted where that can be done, and what they carry taken out."""

from pathlib import Path
from typing import Any
from uuid import uuid4

from claims.reasons import refusal
from extractors.embedded_files import take_out
from extractors.formats import PDF
from extractors.inspection import Inspection
from extractors.limits import Limits
from extractors.pdf_actions import notes_of_pdf
from extractors.structured_invoices import read_invoice_xml


def inspect_pdf(path: Path, work: Path, limits: Limits) -> Inspection:
    """Count the pages of a PDF and make sure that they can be read.

    A damaged file is repaired by qpdf, one that only restricts printing or copying is opened without
    its password; either way a clean copy goes to `work`.

    Raises: UnreadableFile, EncryptedFile, UnsupportedFormat, OverLimit.
    """
    import pikepdf

    try:
        with pikepdf.open(path) as pdf:
            return _inspect_open(pdf, path, work, limits)
    except pikepdf.PasswordError as error:
        raise refusal("chiffre") from error
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError, RecursionError) as error:
        raise refusal("tronque" if _lacks_its_end(path) else "illisible") from error


def _inspect_open(pdf: Any, path: Path, work: Path, limits: Limits) -> Inspection:
    pages = len(pdf.pages)
    if pages > limits.max_pages:
        raise refusal("trop_de_pages", found=pages, limit=limits.max_pages)
    if _is_dynamic_form(pdf):
        raise refusal("formulaire_dynamique")
    content, repaired = _readable_copy(pdf, path, work)
    embedded, refused = take_out(pdf, work, limits)
    if pages == 0 and not embedded:
        raise refusal("sans_page")
    if pages and _page_count(content) != pages:
        raise refusal("illisible")
    return Inspection(
        media_type=PDF,
        pages=pages,
        content=content,
        content_media_type=PDF,
        embedded=embedded,
        refused=refused,
        invoice_xml=next(filter(None, (read_invoice_xml(file) for _, file in embedded)), None),
        reserve="pdf_repare" if repaired else None,
        notes=notes_of_pdf(pdf, path),
    )


def _is_dynamic_form(pdf: Any) -> bool:
    """True for forms that hold no page of their own: only Adobe Reader draws them."""
    root = pdf.Root
    return bool(root.get("/NeedsRendering", False)) and "/XFA" in root.get("/AcroForm", {})


def _readable_copy(pdf: Any, path: Path, work: Path) -> tuple[Path, bool]:
    """The file itself when it is sound, else a clean copy; and whether damage was repaired."""
    damaged = bool(pdf.get_warnings())
    if not damaged and not pdf.is_encrypted and _page_count(path) == len(pdf.pages):
        return path, False
    copy = work / f"{uuid4().hex}.pdf"
    pdf.save(copy, encryption=False, fix_metadata_version=False)
    return copy, damaged


def _page_count(path: Path) -> int:
    """Pages as the renderer counts them; -1 when it cannot open the file."""
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(path) as document:
            return len(document)
    except (pypdfium2.PdfiumError, OSError):
        return -1


def _lacks_its_end(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 2048))
        return b"%%EOF" not in file.read()
