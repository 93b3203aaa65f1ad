"""Text laid out as pages is the text that was sent, line by line, and fetches nothing."""

import pypdfium2
import pytest

from claims.errors import OverLimit
from extractors.limits import Limits
from pipeline.intake.typeset import typeset_text
from tests.mailed import mail
from tests.opened import open_pli


def lines_of(path, page=0):
    with pypdfium2.PdfDocument(path) as document:
        return document[page].get_textpage().get_text_range().replace("\r\n", "\n").split("\n")


def test_each_visual_line_of_a_quoted_paragraph_is_marked(tmp_path):
    typeset_text("> " + "Il manque votre relevé. " * 20 + "\nMon texte", tmp_path / "a.pdf", Limits())
    *quoted, last = lines_of(tmp_path / "a.pdf")
    assert len(quoted) > 4
    assert all(line.startswith("> ") for line in quoted)
    assert last == "Mon texte"


def test_markup_in_a_text_is_only_text(tmp_path):
    hostile = "<img src='file:///etc/passwd'><b>gras</b> & <script>1</script>"
    typeset_text(hostile, tmp_path / "a.pdf", Limits())
    assert lines_of(tmp_path / "a.pdf") == [hostile]


def test_a_long_text_takes_several_pages(tmp_path):
    pages = typeset_text("\n".join(f"ligne {n}" for n in range(150)), tmp_path / "a.pdf", Limits())
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
        assert (pages, len(document)) == (3, 3)
    assert lines_of(tmp_path / "a.pdf", 2)[-1] == "ligne 149"


def test_a_text_over_the_cap_on_pages_is_refused(tmp_path):
    with pytest.raises(OverLimit) as caught:
        typeset_text("x\n" * 10_000, tmp_path / "a.pdf", Limits(max_pages=100))
    assert caught.value.code == "trop_de_pages"


def test_letters_of_all_kinds_and_controls_do_no_harm(tmp_path):
    typeset_text("1 234,56 € «œuvre» ’ \u202f☎ 😀\tb\x00\x07", tmp_path / "a.pdf", Limits())
    assert "1 234,56 € «œuvre» ’" in lines_of(tmp_path / "a.pdf")[0]


def test_the_quoted_part_of_a_mail_is_marked_on_its_page():
    text = "Voici le RIB.\n\nLe 4 mars 2024, Bureau a écrit :\n> Il manque le RIB.\n"
    shown = open_pli({"a.eml": mail(text, subject="Re: dossier")}).text("a.eml/body").split("\n")
    assert shown[-3:] == ["Voici le RIB.", "> Le 4 mars 2024, Bureau a écrit :", "> Il manque le RIB."]
