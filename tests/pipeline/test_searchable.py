"""`vaguemestre pdf`: one PDF of all that came, its pages in order, its words searched; what lacks is said."""

import os
from email.message import EmailMessage

import pikepdf
import pypdfium2
import pytest

from extractors.limits import Limits
from extractors.pool import ReaderPool
from extractors.text.reading import failed_page
from pipeline import searchable
from pipeline.cli import main
from tests.drawn import INVOICE, LETTER, noisy, photographed, scans_pdf, typeset


@pytest.fixture(autouse=True)
def _default_settings(monkeypatch):
    for name in [name for name in os.environ if name.startswith("VAGUEMESTRE_")]:
        monkeypatch.delenv(name)


def texts(path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [shown.get_textpage().get_text_range() for shown in document]


@pytest.mark.slow
def test_a_mail_and_a_scan_make_one_pdf_in_reading_order(tmp_path, capsys):
    invoice = typeset(INVOICE, tmp_path / "facture.pdf")
    letter = noisy(photographed(typeset(LETTER, tmp_path / "lettre.pdf")))
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Claire Exemple <claire@exemple.fr>", "Ma porte"
    mail.set_content("Bonjour,\nVous trouverez ma facture ci-jointe.\n")
    for name, content in (("facture.pdf", invoice.read_bytes()), ("vide.pdf", b"")):
        mail.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    (tmp_path / "courriel.eml").write_bytes(bytes(mail))
    scans_pdf(tmp_path / "scan.pdf", [letter])
    output = tmp_path / "sortie.pdf"
    assert main(["pdf", str(tmp_path / "courriel.eml"), str(tmp_path / "scan.pdf"), str(output)]) == 0
    said = capsys.readouterr()
    assert said.out == f"{output} : 3 pages\n"
    assert "courriel.eml/vide.pdf : Le fichier est vide" in said.err
    mailed, invoiced, scanned = texts(output)
    assert "Vous trouverez ma facture ci-jointe." in mailed
    assert "Total TTC 788,04 €" in invoiced
    assert "forces de l'ordre ont ouvert la porte de mon" in scanned
    assert output.stat().st_size < 3 * 265_000
    with pikepdf.open(output) as pdf, pdf.open_metadata() as about:
        assert about["dc:title"] == "sortie"
        assert all([*shown.get_images()] == ["/Im0"] for shown in pdf.pages)


@pytest.mark.slow
def test_many_pages_are_written_in_parts_and_stay_in_order(tmp_path, monkeypatch):
    monkeypatch.setattr(searchable, "_AT_ONCE", 2)
    sheets = "".join(f"<p style='break-after: page'>Feuillet numéro {n} de la demande</p>" for n in range(5))
    typeset(sheets, tmp_path / "long.pdf")
    told: list[tuple[int, int]] = []
    output = tmp_path / "sortie.pdf"
    with ReaderPool(Limits()) as readers:
        copied = searchable.write_searchable_pdf(
            [tmp_path / "long.pdf"], output, Limits(), readers, lambda done, total: told.append((done, total))
        )
    pages = len(told)
    assert (copied.pages, copied.remarks) == (pages, ())
    assert told == [(n, pages) for n in range(1, pages + 1)]
    assert [text.split("numéro ")[1][0] for text in texts(output) if "numéro" in text] == list("01234")


class Unlucky(ReaderPool):
    """Readers that do not get through the second page, and cannot draw the third."""

    def read(self, sources):
        for source, page in zip(sources, super().read(sources), strict=True):
            yield failed_page(source, "delai_depasse") if source.page == 2 else page

    def pictures(self, source, rotation):
        return None if source.page == 3 else super().pictures(source, rotation)


@pytest.mark.slow
def test_what_a_page_lacks_is_said_and_stops_no_other(tmp_path):
    sheets = "".join(f"<p style='break-before: page'>Feuillet {n}</p>" for n in (1, 2, 3))
    typeset(sheets, tmp_path / "a.pdf")
    output = tmp_path / "sortie.pdf"
    with Unlucky(Limits()) as readers:
        copied = searchable.write_searchable_pdf(
            [tmp_path / "a.pdf"], output, Limits(), readers, lambda *_: None
        )
    assert [text.strip() for text in texts(output)] == ["Feuillet 1", ""]
    unread, undrawn = copied.remarks
    assert unread.startswith("a.pdf, page 2 : montrée sans texte")
    assert "120" in unread
    assert undrawn.startswith("a.pdf, page 3 : cette page ne peut pas être dessinée")


def test_without_any_page_nothing_is_written_and_what_was_there_stays(tmp_path, capsys):
    (tmp_path / "vide.pdf").write_bytes(b"")
    (tmp_path / "sortie.pdf").write_bytes(b"hier")
    assert main(["pdf", str(tmp_path / "vide.pdf"), str(tmp_path / "sortie.pdf")]) == 2
    said = capsys.readouterr().err
    assert "vide.pdf : Le fichier est vide" in said
    assert "aucune page" in said
    assert (tmp_path / "sortie.pdf").read_bytes() == b"hier"


@pytest.mark.parametrize(
    ("paths", "complaint"),
    [
        (["absent.pdf", "sortie.pdf"], "introuvable : absent.pdf"),
        (["pli", "nulle/part.pdf"], "dossier introuvable : nulle"),
        (["pli", "dossier"], "c'est un dossier"),
        (["pli/a.txt", "pli/a.txt"], "l'écrire ailleurs"),
        (["pli", "pli/sortie.pdf"], "l'écrire ailleurs"),
    ],
)
def test_where_it_cannot_read_or_write_is_named_before_anything_is_read(
    tmp_path, monkeypatch, capsys, paths, complaint
):
    monkeypatch.chdir(tmp_path)
    for folder in ("pli", "dossier"):
        (tmp_path / folder).mkdir()
    (tmp_path / "pli" / "a.txt").write_text("Bonjour")
    assert main(["pdf", *paths]) == 2
    assert complaint in capsys.readouterr().err
    assert (tmp_path / "pli" / "a.txt").read_text() == "Bonjour"
