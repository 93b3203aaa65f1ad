"""The copy that pages are read from: the file itself, or a PDF made of a text or Office document."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from claims.reasons import refusal
from extractors.formats import ENCRYPTED, FOREIGN_ARCHIVES, HTML, OFFICE, PDF, PICTURES, TEXTS, XML
from extractors.inspection import Inspection
from extractors.markup_actions import notes_of_html, notes_of_xml
from extractors.office_actions import notes_of_office
from pipeline.intake.archives import check_office_package
from pipeline.intake.charsets import decode_text
from pipeline.intake.holding import MEGA, Holding
from pipeline.intake.markup import HISTORY, HISTORY_END, html_to_text
from pipeline.intake.office import convert_to_pdf
from pipeline.intake.typeset import typeset_text

_TEXT_CAP = 20 * MEGA  # bytes; 600 pages of text have 3 million characters


def reading_copy(
    path: Path, media_type: str, holding: Holding, inspect: Callable[[Path, str], Inspection]
) -> Inspection:
    """What reading this file takes, whatever its kind.

    Raises: SenderMustAct, MissingProgram: with the code and the sentence that become its fate.
    """
    if media_type == PDF or media_type in PICTURES:
        return inspect(path, media_type)
    if media_type in OFFICE:
        return _converted(path, media_type, holding, inspect)
    if media_type in TEXTS:
        return _typeset(path, media_type, holding)
    if media_type == ENCRYPTED:
        raise refusal("chiffre")
    if media_type in FOREIGN_ARCHIVES:
        raise refusal("archive_non_prise_en_charge", found=FOREIGN_ARCHIVES[media_type])
    raise refusal("format_non_pris_en_charge", found=media_type)


def _converted(
    path: Path, media_type: str, holding: Holding, inspect: Callable[[Path, str], Inspection]
) -> Inspection:
    if "openxml" in media_type or "opendocument" in media_type:
        check_office_package(path, holding)
    target = holding.new_path(".pdf")
    convert_to_pdf(path, media_type, target, holding.limits)
    notes = notes_of_office(path, media_type)
    return replace(inspect(target, PDF), media_type=media_type, notes=notes)


def _typeset(path: Path, media_type: str, holding: Holding) -> Inspection:
    if path.stat().st_size > _TEXT_CAP:
        raise refusal("fichier_trop_gros", limit=_TEXT_CAP // MEGA)
    text = decode_text(path.read_bytes())
    notes = notes_of_html(text) if media_type == HTML else notes_of_xml(text) if media_type == XML else ()
    if media_type == HTML:
        text = html_to_text(text).replace(HISTORY, "").replace(HISTORY_END, "")
    if not text.strip("\ufeff\0 \t\r\n"):
        raise refusal("vide")
    target = holding.new_path(".pdf")
    pages = typeset_text(text, target, holding.limits)
    return Inspection(media_type, pages, target, PDF, notes=notes)
