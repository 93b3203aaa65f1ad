"""Parsers of files, as targets."""

import gzip
import io
import zipfile
from contextlib import suppress
from pathlib import Path

from PIL import Image

from claims.errors import IntakeError
from extractors.formats import GZIP, PDF, PICTURES, TAR, ZIP, true_media_type
from extractors.inspection import inspect_file
from extractors.office_actions import notes_of_office
from extractors.pdf_hidden_text import notes_of_hidden_text
from extractors.structured_invoices import read_invoice_xml
from extractors.text.engine import HeardWord
from extractors.tiff_chain import pages_are_missing
from extractors.zip_directory import DirectoryTooLargeError, check_directory
from pipeline.intake.archives import read_archive
from pipeline.intake.holding import Holding
from pipeline.intake.mail import read_mail
from pipeline.intake.outlook import read_outlook
from pipeline.intake.signed_messages import signed_content
from pipeline.intake.tnef import read_tnef
from tests.attacks.archives import member, tar
from tests.attacks.mail_writing import mixed, opaque, part, signed
from tests.attacks.pdf_live import LIVE
from tests.compound_files import Storage, compound_file
from tests.fuzz.target import LIMITS, Target, of_files
from tests.hostile_files import text_pdf
from tests.mailed import docx, mail, tnef, zipped


def _archive(path: Path, holding: Holding) -> None:
    for kind in (ZIP, TAR, GZIP):
        with suppress(IntakeError):
            read_archive(path, kind, "a", holding)


def _office(path: Path, _: Holding) -> None:
    for kind in (
        "application/msword",
        "application/vnd.ms-excel",
        "application/rtf",
        "openxml",
        "opendocument",
    ):
        notes_of_office(path, kind)


def _tables(path: Path, _: Holding) -> None:
    pages_are_missing(path)
    with suppress(DirectoryTooLargeError, OSError):
        check_directory(path, entries=10)


class _Deaf:
    """A second engine that reads nothing."""

    name = "deaf"

    def read_word(self, _: object) -> HeardWord:
        return HeardWord("", 0.0)


def _pages(path: Path, holding: Holding) -> None:
    kind = true_media_type(path)
    for one in {PDF, kind} & {PDF, *PICTURES}:
        with suppress(IntakeError):
            found = inspect_file(path, one, holding.work, LIMITS)
            if one == PDF:
                notes_of_hidden_text(found.content, found.pages, _Deaf())


def _picture(form: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (3, 2), "white").save(out, form)
    return out.getvalue()


_MAILS = [
    mail("Bonjour"),
    mixed(part(1), part(2, "Content-Type: text/html"), "--b--"),
    opaque(mail("Dedans")),
]
_COMPOUND = Storage(
    {"__properties_version1.0": bytes(64), "__substg1.0_1000001F": "Bonjour".encode("utf-16-le")}
)
OF_FILES = [
    Target("mail", of_files(read_mail), lambda: _MAILS),
    Target(
        "archives",
        of_files(_archive),
        lambda: [
            zipped({"a": b"b"}, zipfile.ZIP_STORED),
            tar(member("a")),
            gzip.compress(b"a"),
            zipped({"a/b": b"c" * 99}),
        ],
    ),
    Target("tnef", of_files(read_tnef), lambda: [tnef("a", {"b.txt": b"c"})]),
    Target("outlook", of_files(read_outlook), lambda: [compound_file(_COMPOUND)]),
    Target("signed", of_files(signed_content), lambda: [signed(b"Bonjour"), signed(signed(b"a"))]),
    Target(
        "formats",
        of_files(lambda path, _: true_media_type(path)),
        lambda: [docx("a"), zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), *_MAILS],
    ),
    Target(
        "office",
        of_files(_office),
        lambda: [docx("a"), compound_file(_COMPOUND), b"{\\rtf1{\\object\\objdata}}"],
    ),
    Target(
        "invoice file",
        of_files(lambda path, _: read_invoice_xml(path)),
        lambda: [b"<CrossIndustryInvoice/>", b"<?xml version='1.0' encoding='latin-1'?><a/>"],
    ),
    Target(
        "tables of files",
        of_files(_tables),
        lambda: [zipped({"a": b"b"}), b"II*\0\x08\0\0\0\1\0" + bytes(12) + b"\x08\0\0\0"],
    ),
    Target(
        "pages",
        of_files(_pages),
        lambda: [
            text_pdf([["a"]]),
            *(attack.build(9) for attack in LIVE),
            *map(_picture, ("PNG", "TIFF", "GIF", "JPEG", "BMP", "WEBP", "JPEG2000")),
        ],
    ),
]
