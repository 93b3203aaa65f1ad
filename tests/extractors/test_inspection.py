"""What one file holds is found without trusting it; what is wrong is said with a code and a sentence."""

import os
import zlib

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageFile

from claims.errors import EncryptedFile, IntakeError, OverLimit, UnreadableFile
from extractors.formats import true_media_type
from extractors.inspection import inspect_file
from extractors.limits import Limits
from tests.mailed import multipage, pdf, picture, portfolio


def inspected(folder, content, **caps):
    path = folder / "untrusted"
    path.write_bytes(content)
    return inspect_file(path, true_media_type(path), folder, Limits(**caps))


def refusal_of(folder, content, **caps):
    with pytest.raises(IntakeError) as caught:
        inspected(folder, content, **caps)
    return caught.value


def test_a_sound_pdf_is_read_where_it_is(tmp_path):
    found = inspected(tmp_path, pdf(3))
    assert (found.pages, found.content, found.reserve) == (3, tmp_path / "untrusted", None)


def test_a_damaged_pdf_is_repaired_and_the_agent_told(tmp_path):
    found = inspected(tmp_path, pdf(30)[:-400])
    assert (found.pages, found.reserve) == (30, "pdf_repare")
    with pypdfium2.PdfDocument(found.content) as repaired:
        assert len(repaired) == 30


def test_a_pdf_that_only_restricts_printing_is_read_from_a_decrypted_copy(tmp_path):
    found = inspected(tmp_path, pdf(2, encryption=pikepdf.Encryption(user="", owner="secret")))
    assert found.pages == 2
    with pikepdf.open(found.content) as copy:
        assert not copy.is_encrypted


@pytest.mark.parametrize(
    ("content", "kind", "code"),
    [
        (b"", UnreadableFile, "vide"),
        (pdf(encryption=pikepdf.Encryption(user="secret", owner="autre")), EncryptedFile, "chiffre"),
        (pdf(0), UnreadableFile, "sans_page"),
        (pdf(1001), OverLimit, "trop_de_pages"),
        (pdf(30)[:40], UnreadableFile, "tronque"),
        (b"%PDF-1.7\n" + os.urandom(2000) + b"%%EOF", UnreadableFile, "illisible"),
        (picture("JPEG")[:600], UnreadableFile, "illisible"),
        (picture("JPEG", size=(1200, 1600))[:720], UnreadableFile, "tronque"),
        (picture("WEBP")[:400], UnreadableFile, "illisible"),
        (multipage("TIFF", 4), OverLimit, "trop_de_pages"),
    ],
    ids=[
        *("nothing", "locked", "no page", "1001 pages", "cut pdf", "noise"),
        *("cut jpeg", "half a jpeg", "cut webp", "4 pictures"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_code(tmp_path, content, kind, code):
    caps = {"max_pages": 3} if content[:2] == b"II" else {}
    error = refusal_of(tmp_path, content, **caps)
    assert (type(error), error.code) == (kind, code)


def test_the_cap_is_named_with_its_value(tmp_path):
    assert "600" in refusal_of(tmp_path, pdf(1001)).message


@pytest.mark.slow
def test_a_huge_picture_is_refused_before_it_is_decoded(tmp_path):
    path = tmp_path / "huge.png"
    Image.new("1", (20_000, 20_000)).save(path)
    with pytest.raises(OverLimit) as caught:
        inspect_file(path, "image/png", tmp_path, Limits())
    assert caught.value.code == "trop_de_pixels"
    assert "120" in caught.value.message


def test_a_line_under_a_signature_is_a_picture_though_it_is_two_pixels_high(tmp_path):
    found = inspected(tmp_path, picture("JPEG", (600, 2)))
    assert (found.pages, found.width, found.height) == (1, 600, 2)


def test_the_pages_of_a_tiff_are_its_pictures(tmp_path):
    assert inspected(tmp_path, multipage("TIFF", 3)).pages == 3


def test_a_tiff_that_lost_its_last_pages_is_read_and_the_agent_told(tmp_path):
    found = inspected(tmp_path, multipage("TIFF", 3)[:-150_000])
    assert found.pages < 3
    assert found.reserve == "image_incomplete"


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_only_the_first_picture_of_an_animation_is_a_page(tmp_path, form):
    assert inspected(tmp_path, multipage(form, 3)).pages == 1


@pytest.mark.parametrize("set_by_others", [True, False])
def test_half_a_photograph_is_read_and_the_agent_told(tmp_path, monkeypatch, set_by_others):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", set_by_others)
    whole = picture("JPEG", size=(1200, 1600))
    found = inspected(tmp_path, whole[: len(whole) // 2])
    assert (found.pages, found.reserve) == (1, "image_incomplete")
    with Image.open(found.content) as copy:
        copy.load()
        assert copy.size == (1200, 1600)


@pytest.mark.parametrize("form", ["HEIF", "AVIF"])
def test_pictures_of_telephones_are_read_from_a_jpeg_copy(tmp_path, form):
    import pillow_heif

    pillow_heif.register_heif_opener()
    found = inspected(tmp_path, picture(form, size=(640, 480)))
    assert (found.pages, found.content_media_type, found.width, found.height) == (1, "image/jpeg", 640, 480)


def test_files_carried_by_a_pdf_are_taken_out(tmp_path):
    found = inspected(tmp_path, portfolio({"devis.pdf": pdf(2), "note.txt": b"bonjour"}))
    contents = {name: path.read_bytes() for name, path in found.embedded}
    assert contents == {"devis.pdf": pdf(2), "note.txt": b"bonjour"}


def test_a_bomb_carried_by_a_pdf_is_named_and_left_inside(tmp_path):
    found = inspected(tmp_path, portfolio({"note.txt": b"bonjour", "bombe": bytes(30_000_000)}))
    assert [name for name, _ in found.embedded] == ["note.txt"]
    assert found.refused == (("bombe", "archive_trop_compressee"),)


@pytest.mark.slow
def test_bytes_packed_twice_are_a_bomb(tmp_path):
    document = pikepdf.new()
    document.add_blank_page()
    packed = zlib.compress(zlib.compress(bytes(50_000_000)))
    stream = pikepdf.Stream(document, packed)
    stream.Filter = pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])
    document.Root.Names = pikepdf.Dictionary(
        EmbeddedFiles=pikepdf.Dictionary(
            Names=pikepdf.Array(
                [
                    pikepdf.String("b"),
                    pikepdf.Dictionary(EF=pikepdf.Dictionary(F=stream), F=pikepdf.String("b")),
                ]
            )
        )
    )
    document.save(tmp_path / "double.pdf")
    found = inspected(tmp_path, (tmp_path / "double.pdf").read_bytes())
    assert found.refused == (("b", "archive_trop_compressee"),)


def test_a_structured_invoice_is_read_with_its_pdf(tmp_path):
    xml = '<rsm:CrossIndustryInvoice xmlns:rsm="urn:x"><a>réglé</a></rsm:CrossIndustryInvoice>'
    declared = b'<?xml version="1.0" encoding="UTF-8"?>\n' + xml.encode()
    assert inspected(tmp_path, portfolio({"factur-x.xml": declared})).invoice_xml == xml


def test_xml_that_defines_entities_is_no_invoice(tmp_path):
    hostile = b'<!DOCTYPE r [<!ENTITY a "b">]><CrossIndustryInvoice>&a;</CrossIndustryInvoice>'
    assert inspected(tmp_path, portfolio({"factur-x.xml": hostile})).invoice_xml is None


def test_a_form_that_only_adobe_reader_draws_is_refused(tmp_path):
    document = pikepdf.new()
    document.add_blank_page()
    document.Root.NeedsRendering = True
    document.Root.AcroForm = pikepdf.Dictionary(XFA=pikepdf.Array([]), Fields=pikepdf.Array([]))
    document.save(tmp_path / "xfa.pdf")
    assert refusal_of(tmp_path, (tmp_path / "xfa.pdf").read_bytes()).code == "formulaire_dynamique"


def test_the_renderer_has_no_engine_for_what_acts_in_a_pdf():
    """PDFium runs scripts and dynamic forms only where it is built with V8 and XFA."""
    assert not {"V8", "XFA"} & set(pypdfium2.PDFIUM_INFO.flags)
