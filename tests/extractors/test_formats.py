"""The true type of a file comes from its content alone."""

import os
import zipfile

import pytest

from extractors.formats import is_mail, true_media_type
from tests.compound_files import Storage, compound_file, outlook_message
from tests.mailed import docx, mail, pdf, picture, tnef, zipped

_ODT = zipped(
    {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}, zipfile.ZIP_STORED
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"", "application/x-empty"),
        (pdf(), "application/pdf"),
        (b"@PJL JOB\r\n" * 20 + pdf(), "application/pdf"),
        (picture("JPEG"), "image/jpeg"),
        (picture("PNG"), "image/png"),
        (picture("TIFF"), "image/tiff"),
        (picture("GIF"), "image/gif"),
        (picture("BMP"), "image/bmp"),
        (picture("WEBP"), "image/webp"),
        (picture("AVIF"), "image/avif"),
        (mail("Bonjour"), "message/rfc822"),
        (b"\xef\xbb\xbf" + mail("Bonjour"), "message/rfc822"),
        (b"From x Mon Mar  4 10:12:00 2024\n" + mail("Bonjour"), "message/rfc822"),
        (b"Received: from a\n by b\nMIME-Version: 1.0\n\nBonjour", "message/rfc822"),
        (b"De : Camille\nDate : 3 mars\nObjet : demande", "text/plain"),
        ("Élodie a payé".encode("cp1252"), "text/plain"),
        ("Élodie a payé".encode("utf-16"), "text/plain"),
        (b"<!DOCTYPE html><html><body>Bonjour", "text/html"),
        (b"<?xml version='1.0'?><facture/>", "text/xml"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR", "text/calendar"),
        (b"BEGIN:VCARD\nEND:VCARD", "text/vcard"),
        (b"{\\rtf1 Bonjour}", "application/rtf"),
        (zipped({"a.txt": b"a"}), "application/zip"),
        (docx("Bonjour"), _WORD),
        (_ODT, "application/vnd.oasis.opendocument.text"),
        (tnef("Sujet", {}), "application/ms-tnef"),
        (compound_file(outlook_message("Sujet", "Texte")), "application/vnd.ms-outlook"),
        (compound_file(Storage({"WordDocument": bytes(5000)})), "application/msword"),
        (compound_file(Storage({"EncryptedPackage": bytes(5000)})), "application/encrypted"),
        (compound_file(Storage({"WordDocument": bytes(11) + b"\1" + bytes(5000)})), "application/encrypted"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(30), "application/x-7z-compressed"),
        (b"Rar!\x1a\x07\x00" + bytes(30), "application/vnd.rar"),
    ],
)
def test_the_type_comes_from_the_content(tmp_path, content, media_type):
    path = tmp_path / "facture.jpg"
    path.write_bytes(content)
    assert true_media_type(path) == media_type
    assert is_mail(path) == (media_type == "message/rfc822")


def test_random_bytes_are_of_no_kind_that_is_read(tmp_path):
    path = tmp_path / "facture.pdf"
    for _ in range(50):
        path.write_bytes(b"\x01\x80" + os.urandom(3000))
        assert true_media_type(path).startswith(("application/", "audio/", "video/", "font/", "image/x-"))
