"""Every file of a pli, at every depth, has one fate; what is wrong with one never stops the others."""

import io
import os
import shutil
import socket
import tarfile
import zipfile

import pikepdf
import pytest

from claims.errors import Unavailable
from claims.items import Fate
from claims.reasons import refusal
from extractors.containment.levels import Containment
from extractors.limits import Limits
from extractors.pool import ReaderPool
from pipeline.intake.contained import copy_to_read
from pipeline.intake.given import given_files
from pipeline.intake.unpack import unpack
from tests.attacks.archives import member, tar
from tests.mailed import docx, mail, marked_encrypted, pdf, picture, portfolio, tnef, zipped
from tests.opened import Opened, open_paths, open_pli, shared_process


def test_files_are_taken_out_of_mails_and_archives_at_any_depth():
    inner = mail("Dedans", {"scan.pdf": pdf(3)})
    opened = open_pli({"a.eml": mail("Bonjour", {"pj.zip": zipped({"dossier/message.eml": inner})})})
    assert opened.fates == {
        "a.eml": "container",
        "a.eml/body": "processed",
        "a.eml/pj.zip": "container",
        "a.eml/pj.zip/dossier/message.eml": "container",
        "a.eml/pj.zip/dossier/message.eml/body": "processed",
        "a.eml/pj.zip/dossier/message.eml/scan.pdf": "processed",
    }
    assert [(source.item.rpartition("/")[2], source.page) for source in opened.unpacked.sources] == [
        ("body", 1),
        ("body", 1),
        ("scan.pdf", 1),
        ("scan.pdf", 2),
        ("scan.pdf", 3),
    ]


def test_the_same_bytes_twice_are_read_once_and_the_first_is_named():
    opened = open_pli({"a.pdf": pdf(2), "b.zip": zipped({"copie.pdf": pdf(2)})})
    assert opened.fates["b.zip/copie.pdf"] == "duplicate doublon"
    assert "a.pdf" in opened.item("b.zip/copie.pdf").reason.message


def test_two_equal_names_in_one_container_stay_two_items():
    first, second = mail("un", {"scan.pdf": pdf(1)}), mail("deux", {"scan.pdf": pdf(2)})
    archive = zipped({"m1.eml": first, "m2.eml": second}).replace(b"m2.eml", b"m1.eml")
    opened = open_pli({"a.zip": archive})
    assert opened.fates["a.zip/m1.eml/scan.pdf"] == "processed"
    assert opened.fates["a.zip/m1 (2).eml/scan.pdf"] == "processed"


@pytest.mark.parametrize(
    ("name", "content", "fate"),
    [
        ("vide.pdf", b"", "rejected vide"),
        ("photo.jpg", pdf(1), "processed"),
        ("facture.pdf", picture("JPEG"), "processed"),
        ("secret.pdf", pdf(encryption=pikepdf.Encryption(user="u", owner="o")), "rejected chiffre"),
        ("secret.zip", marked_encrypted(zipped({"a.pdf": pdf(1)})), "rejected chiffre"),
        ("long.pdf", pdf(1001), "rejected trop_de_pages"),
        ("cut.zip", zipped({"a.pdf": pdf(9)})[:300], "rejected tronque"),
        ("bombe.zip", zipped({"a": bytes(30_000_000)}), "rejected archive_trop_compressee"),
        ("hasard.bin", b"\1\x80" + os.urandom(3000), "rejected format_non_pris_en_charge"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(30), "rejected archive_non_prise_en_charge"),
        ("rdv.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR", "ignored calendrier"),
        ("moi.vcf", b"BEGIN:VCARD\nEND:VCARD", "ignored carte_de_visite"),
        ("Thumbs.db", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "ignored fichier_systeme"),
        ("note.txt", b"Bonjour", "processed"),
        ("blanc.txt", b" \r\n", "rejected vide"),
        ("page.html", b"<html><body><p>Bonjour", "processed"),
        ("liste.xml", b"<?xml version='1.0'?><a>Bonjour</a>", "processed"),
    ],
)
def test_each_kind_of_file_has_its_fate(name, content, fate):
    opened = open_pli({name: content})
    assert opened.fates == {name: fate}
    item = opened.item(name)
    assert (item.pages > 0) == (item.fate is Fate.PROCESSED)


def test_a_bad_file_does_not_stop_the_others():
    opened = open_pli({"1.pdf": b"", "2.zip": b"PK\3\4", "3.eml": b"From: a\nTo: b\n\n", "4.pdf": pdf(1)})
    assert list(opened.fates.values()) == [
        "rejected vide",
        "rejected tronque",
        "container",
        "ignored corps_vide",
        "processed",
    ]


def test_headers_of_a_zip_are_not_believed():
    """The member says that it holds ten bytes; it inflates to thirty million."""
    honest = zipped({"a": bytes(30_000_000)})
    at = honest.rindex(b"PK\1\2")
    lying = bytearray(honest)
    for where in (22, at + 24):
        lying[where : where + 4] = (10).to_bytes(4, "little")
    assert open_pli({"bombe.zip": bytes(lying)}).item("bombe.zip/a").fate is Fate.REJECTED


@pytest.mark.slow
def test_a_bomb_in_layers_is_stopped_by_what_comes_out_of_the_whole_pli():
    layer = os.urandom(1_500_000)
    archive = zipped({f"{number}.zip": zipped({"a": layer + bytes([number])}) for number in range(9)})
    fates = open_pli({"couches.zip": archive}, max_unpacked_mb=20).fates
    assert fates["couches.zip/0.zip"] == "container"
    assert "rejected archive_trop_grosse" in fates.values()


def test_mails_and_archives_too_deep_are_refused_where_the_cap_stands():
    content = zipped({"lettre.txt": b"au fond"})
    for level in range(7):
        content = zipped({f"{level}.zip": content})
    opened = open_pli({"poupees.zip": content}, max_depth=6)
    assert list(opened.fates.values()) == ["container"] * 6 + ["rejected trop_profond"]


def test_more_files_than_allowed_are_refused_one_by_one():
    opened = open_pli({"a.zip": zipped({f"{n}.txt": str(n).encode() for n in range(8)})}, max_items=10)
    assert set(opened.fates.values()) == {"container", "processed"}
    opened = open_pli({f"{n}.txt": str(n).encode() for n in range(12)}, max_items=10)
    assert list(opened.fates.values())[10:] == ["rejected trop_de_fichiers"] * 2


def test_an_archive_with_absurdly_many_members_is_not_opened():
    archive = zipped({f"{n:05d}": b"" for n in range(3000)})
    assert open_pli({"a.zip": archive}).fates == {"a.zip": "rejected trop_de_fichiers"}


def test_a_file_over_the_cap_is_refused_and_its_neighbours_are_read():
    archive = zipped({"gros.bin": os.urandom(2_000_001), "a.pdf": pdf(1)})
    opened = open_pli({"a.zip": archive, "gros.pdf": bytes(3_000_001)}, max_file_mb=2)
    assert opened.fates["a.zip"] == "rejected fichier_trop_gros"
    assert opened.fates["gros.pdf"] == "rejected fichier_trop_gros"
    opened = open_pli(
        {"a.zip": zipped({"gros.bin": bytes(2_000_001), "b.bin": os.urandom(90_000)})}, max_file_mb=2
    )
    assert opened.fates["a.zip/gros.bin"] == "rejected fichier_trop_gros"
    assert opened.item("a.zip/gros.bin").size == 2_000_001


def test_the_pages_of_a_pli_are_capped_as_a_whole():
    opened = open_pli({"a.pdf": pdf(6), "b.pdf": pdf(5), "c.pdf": pdf(4)}, max_pli_pages=10)
    assert list(opened.fates.values()) == ["processed", "rejected trop_de_pages_pli", "processed"]


def test_an_encrypted_member_is_refused_and_its_neighbours_are_read():
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("clair.pdf", pdf(1))
        archive.writestr("secret.pdf", pdf(2))
    octets = bytearray(written.getvalue())
    octets[octets.rindex(b"PK\1\2") + 8] |= 1
    assert open_pli({"a.zip": bytes(octets)}).fates == {
        "a.zip": "container",
        "a.zip/clair.pdf": "processed",
        "a.zip/secret.pdf": "rejected chiffre",
    }


@pytest.mark.parametrize(
    ("untrusted", "shown"),
    [
        ("../../etc/passwd.txt", "etc/passwd.txt"),
        ("/racine.txt", "racine.txt"),
        ("photos\\porte.txt", "photos/porte.txt"),
        ("fact\u202etxt.exe", "facttxt.exe"),
        ("a\nb.txt", "a b.txt"),
        ("..", "fichier-1"),
    ],
)
def test_names_inside_an_archive_lead_nowhere_and_hide_nothing(tmp_path, untrusted, shown):
    opened = open_pli({"a.zip": zipped({untrusted: b"bonjour"})}, tmp_path)
    assert opened.fates == {"a.zip": "container", f"a.zip/{shown}": "processed"}
    assert not (tmp_path.parent / "etc").exists()


def test_names_of_zips_made_on_windows_or_unix_read_as_they_were_written():
    for encoding in ("cp850", "utf-8"):
        archive = bytearray(zipped({"xxxxxxxx.txt": b"a"}))
        name = "relevÉ.txt".encode(encoding).ljust(12, b"_")
        octets = bytes(archive).replace(b"xxxxxxxx.txt", name)
        (_, inside) = open_pli({"a.zip": octets}).fates
        assert inside.startswith("a.zip/relevÉ.txt")


def test_what_a_mac_or_a_camera_adds_to_an_archive_is_ignored():
    opened = open_pli(
        {"a.zip": zipped({"__MACOSX/._a.pdf": b"\0\5\x16\7" + bytes(30), ".DS_Store": b"\0\0\0\1Bud1"})}
    )
    assert list(opened.fates.values())[1:] == ["ignored fichier_systeme"] * 2


def test_tar_and_gzip_are_opened_under_the_same_caps():
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w:gz") as archive:
        for name, content in {"a.pdf": pdf(1), "lien": None}.items():
            info = tarfile.TarInfo(name)
            info.size = len(content or b"")
            if content is None:
                info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
            archive.addfile(info, io.BytesIO(content or b""))
    assert open_pli({"a.tgz": written.getvalue()}).fates == {
        "a.tgz": "container",
        "a.tgz/a.tar": "container",
        "a.tgz/a.tar/a.pdf": "processed",
        "a.tgz/a.tar/lien": "rejected pas_un_fichier",
    }


def test_files_carried_by_a_pdf_follow_it():
    xml = b'<CrossIndustryInvoice xmlns="urn:x"><a>1</a></CrossIndustryInvoice>'
    opened = open_pli(
        {"f.pdf": portfolio({"factur-x.xml": xml, "devis.pdf": pdf(2), "bombe": bytes(30_000_000)})}
    )
    assert opened.fates == {
        "f.pdf": "processed",
        "f.pdf/devis.pdf": "processed",
        "f.pdf/factur-x.xml": "ignored donnees_structurees",
        "f.pdf/bombe": "rejected archive_trop_compressee",
    }
    assert opened.unpacked.sources[0].invoice_xml == xml.decode()


def test_attachments_wrapped_by_outlook_are_taken_out():
    wrapped = tnef("Demande", {"facture.pdf": pdf(2), "porte.jpg": picture("JPEG")})
    assert open_pli({"a.eml": mail("Bonjour", {"winmail.dat": wrapped})}).fates == {
        "a.eml": "container",
        "a.eml/body": "processed",
        "a.eml/winmail.dat": "container",
        "a.eml/winmail.dat/facture.pdf": "processed",
        "a.eml/winmail.dat/porte.jpg": "processed",
    }


def test_folders_are_read_in_name_order_and_links_inside_them_are_not_followed(tmp_path):
    folder = tmp_path / "pli"
    (folder / "b").mkdir(parents=True)
    (folder / "c.txt").write_bytes(b"c")
    (folder / "b" / "d.txt").write_bytes(b"d")
    (folder / "a.txt").write_bytes(b"a")
    (folder / "lien.txt").symlink_to("/etc/passwd")
    (folder / "boucle").symlink_to(folder)
    os.mkfifo(folder / "tube")
    assert open_paths([folder], tmp_path).fates == {
        "pli/a.txt": "processed",
        "pli/b/d.txt": "processed",
        "pli/boucle": "rejected pas_un_fichier",
        "pli/c.txt": "processed",
        "pli/lien.txt": "rejected pas_un_fichier",
        "pli/tube": "rejected pas_un_fichier",
    }


def test_paths_that_are_no_files_have_a_fate(tmp_path):
    (tmp_path / "vide").mkdir()
    given = [tmp_path / "absent.pdf", tmp_path / "vide", tmp_path.joinpath("/dev/zero")]
    assert open_paths(given, tmp_path).fates == {
        "absent.pdf": "rejected introuvable",
        "zero": "rejected pas_un_fichier",
    }


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_office_documents_become_pages():
    opened = open_pli({"lettre.docx": docx("Ma porte a été cassée"), "faux.docx": docx("")[:-30] + bytes(30)})
    assert opened.fates["lettre.docx"] == "processed"
    assert "Ma porte a été cassée" in opened.text("lettre.docx")
    assert opened.item("faux.docx").fate is Fate.REJECTED


_LINKED = """<?xml version="1.0"?><office:document-content office:version="1.2"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text><text:p>Bonjour
 <draw:frame svg:width="3cm" svg:height="3cm" text:anchor-type="as-char"><draw:image xlink:href="{url}"
 xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>
 <text:section text:name="s"><text:section-source xlink:href="{url}"/></text:section>
</office:text></office:body></office:document-content>"""


_MANIFEST = b"""<?xml version="1.0"?><manifest:manifest manifest:version="1.2"
 xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_a_document_links_to_is_not_asked_for_even_where_the_network_is_in_reach(tmp_path):
    """LibreOffice as it comes asks the listener six times for this document."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.5)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/x.png"
        files = {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": _LINKED.format(url=url).encode(),
            "META-INF/manifest.xml": _MANIFEST,
        }
        (tmp_path / "lettre.odt").write_bytes(zipped(files, zipfile.ZIP_STORED))
        with ReaderPool(Limits(), 1, containment=Containment.RLIMITS) as processes:
            unpacked = unpack(given_files([tmp_path / "lettre.odt"]), tmp_path, Limits(), processes)
        with pytest.raises(TimeoutError):
            listener.accept()
    assert Opened(unpacked).fates == {"lettre.odt": "processed"}


def test_without_libreoffice_office_documents_say_so(monkeypatch, tmp_path):
    if (bwrap := shutil.which("bwrap")) is not None:
        (tmp_path / "bwrap").symlink_to(bwrap)
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "lettre.docx").write_bytes(docx("Bonjour"))
    with ReaderPool(Limits(), 1) as processes:
        unpacked = unpack(given_files([tmp_path / "lettre.docx"]), tmp_path, Limits(), processes)
    assert Opened(unpacked).fates == {"lettre.docx": "rejected libreoffice_absent"}


@pytest.mark.parametrize(
    ("error", "fate"),
    [
        (refusal("delai_depasse", limit=120), "rejected delai_depasse"),
        (Unavailable("engine gone"), "rejected indisponible"),
        (ZeroDivisionError(), "rejected illisible"),
        (MemoryError(), "rejected illisible"),
    ],
)
def test_whatever_looking_into_a_file_raises_is_the_fate_of_that_file(tmp_path, error, fate):
    (tmp_path / "a.pdf").write_bytes(pdf(1))
    (tmp_path / "b.txt").write_bytes(b"bonjour")

    class Failing:
        def call(self, seconds, keep, function, path, *rest):
            if path.read_bytes().startswith(b"%PDF") and function is copy_to_read:
                raise error
            return shared_process().call(seconds, keep, function, path, *rest)

    unpacked = unpack(given_files([tmp_path / "a.pdf", tmp_path / "b.txt"]), tmp_path, Limits(), Failing())
    assert Opened(unpacked).fates == {"a.pdf": fate, "b.txt": "processed"}


def test_wrappings_and_texts_made_to_exhaust_are_refused_at_once():
    hollow = b"\x78\x9f\x3e\x22\0\0" + b"\2\2\x90\6\0\0\0\0\0\0\0" * 100_000
    opened = open_pli(
        {"winmail.dat": hollow, "ligne.txt": b"x" * 15_000_000, "b.html": b"<table><tr><td>" * 90_000}
    )
    assert list(opened.fates.values()) == [
        "rejected trop_de_fichiers",
        "rejected trop_de_pages",
        "rejected vide",
    ]


def test_a_member_called_as_the_folder_of_another_does_not_hold_it():
    opened = open_pli(
        {"a.zip": zipped({"d": b"Un fichier", "d/e.txt": b"Dans un dossier", "f/g.txt": b"Autre"})}
    )
    assert list(opened.fates) == ["a.zip", "a.zip/d", "a.zip/d (2)/e.txt", "a.zip/f/g.txt"]
    opened = open_pli({"a.zip": zipped({"d/e.txt": b"Dans un dossier", "d": b"Un fichier"})})
    assert list(opened.fates) == ["a.zip", "a.zip/d/e.txt", "a.zip/d (2)"]


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_member_that_does_not_unpack_takes_no_other_with_it(packing):
    archive = bytearray(zipped({"a.txt": b"Bonjour" * 9, "b.txt": b"Bonsoir"}, packing))
    start = archive.find(b"a.txt") + len(b"a.txt")
    archive[start + 4 : start + 12] = b"\xff" * 8
    opened = open_pli({"a.zip": bytes(archive)})
    assert opened.fates == {
        "a.zip": "container",
        "a.zip/a.txt": "rejected illisible",
        "a.zip/b.txt": "processed",
    }


def test_a_tar_damaged_midway_says_that_something_is_missing():
    opened = open_pli({"a.tar": tar(member("a.txt"), member("b.txt"))[:1100] + b"\xff" * 900})
    assert opened.fates["a.tar/suite de l'archive"] == "rejected illisible"
    whole = open_pli({"a.tar": tar(member("a.txt"), member("b.txt"))})
    assert [path for path in whole.fates if "suite" in path] == []
