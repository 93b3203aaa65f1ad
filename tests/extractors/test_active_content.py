"""What a file would do elsewhere is noted, in whatever way it is written; what does nothing is not."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from claims.active_content import HARMLESS, NOTES, in_order
from extractors.inspection import inspect_file
from extractors.limits import Limits
from extractors.markup_actions import notes_of_html, notes_of_xml
from extractors.office_actions import notes_of_office
from tests.compound_files import Storage, compound_file
from tests.mailed import docx, pdf, zipped


def script() -> Dictionary:
    return Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def link(to: str = "https://exemple.fr/") -> Dictionary:
    return Dictionary(S=Name.URI, URI=String(to))


def made(change=lambda document, page: None, pages: int = 1, **options) -> bytes:
    """A PDF of blank pages that `change` has been at."""
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page(page_size=(595, 842))
    change(document, document.pages[0].obj)
    written = io.BytesIO()
    document.save(written, static_id=True, **options)
    return written.getvalue()


def at_opening(action):
    return lambda document, _: document.Root.__setattr__("OpenAction", action())


def on_a_note(kind, **actions):
    def change(document, page):
        acts = {name: action() for name, action in actions.items()}
        pinned = Dictionary(Type=Name.Annot, Subtype=kind, Rect=Array([0, 0, 9, 9]), **acts)
        page.Annots = Array([document.make_indirect(pinned)])

    return change


def in_names(document, _):
    tree = Dictionary(Names=Array([String("a"), document.make_indirect(script())]))
    document.Root.Names = Dictionary(JavaScript=tree)


def in_a_form(document, _):
    field = Dictionary(FT=Name.Tx, T=String("a"), AA=Dictionary(K=script()))
    document.Root.AcroForm = Dictionary(Fields=Array([document.make_indirect(field)]))


def behind_another(document, _):
    document.Root.OpenAction = Dictionary(S=Name.GoTo, D=Array([]), Next=Array([link(), script()]))


def with_xfa(document, _):
    document.Root.AcroForm = Dictionary(Fields=Array([]), XFA=document.make_stream(b"<xdp/>"))


def outside_stream(document, page):
    stream = document.make_stream(b"")
    stream.FFilter, stream.F = Name.FlateDecode, Dictionary(FS=Name.URL, F=String("http://127.0.0.1/x"))
    page.Contents = stream


PDFS = {
    "a program when opened": (made(at_opening(script)), ["programme_pdf"]),
    "a program among the names": (made(in_names), ["programme_pdf"]),
    "a program on a field": (made(in_a_form), ["programme_pdf"]),
    "a program on a note": (made(on_a_note(Name.Widget, A=script)), ["programme_pdf"]),
    "a program behind a harmless action": (made(behind_another), ["programme_pdf"]),
    "a program whose name is written in escapes": (
        made(at_opening(script)).replace(b"/JavaScript", b"/J#61vaScript").replace(b"/JS", b"/J#53"),
        ["programme_pdf"],
    ),
    "a program in an object stream": (
        made(in_names, object_stream_mode=pikepdf.ObjectStreamMode.generate),
        ["programme_pdf"],
    ),
    "a launch": (made(at_opening(lambda: Dictionary(S=Name.Launch, F=String("cmd.exe")))), ["lancement"]),
    "another file": (
        made(
            at_opening(
                lambda: Dictionary(S=Name.GoToR, F=String("\\\\10.0.0.1\\a.pdf"), D=Array([0, Name.Fit]))
            )
        ),
        ["renvoi_distant"],
    ),
    "a file inside": (made(at_opening(lambda: Dictionary(S=Name.GoToE, T=Dictionary()))), ["renvoi_distant"]),
    "a link followed by itself": (made(at_opening(link)), ["renvoi_distant"]),
    "a link to a file share": (
        made(on_a_note(Name.Link, A=lambda: link("file://10.0.0.1/a"))),
        ["renvoi_distant"],
    ),
    "a form that is sent": (
        made(on_a_note(Name.Widget, A=lambda: Dictionary(S=Name.SubmitForm, F=String("http://x/")))),
        ["envoi_formulaire"],
    ),
    "a form that is filled from elsewhere": (
        made(on_a_note(Name.Widget, A=lambda: Dictionary(S=Name.ImportData, F=String("a.fdf")))),
        ["envoi_formulaire"],
    ),
    "a dynamic form beside pages": (made(with_xfa), ["formulaire_xfa"]),
    "a film": (made(on_a_note(Name.RichMedia)), ["multimedia"]),
    "content in another place": (made(outside_stream), ["renvoi_distant"]),
    "an owner's password": (
        made(encryption=pikepdf.Encryption(user="", owner="secret")),
        ["pdf_protege"],
    ),
    "something added behind the end": (
        pdf(1) + b"\n9 0 obj\n<< /A 1 >>\nendobj\nxref\n0 0\ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF\n",
        ["pdf_complete"],
    ),
    "nothing": (made(), []),
    "a linearized file": (made(linearize=True), []),
    "an ordinary link": (made(on_a_note(Name.Link, A=link)), []),
    "words that only sound like it": (
        made(lambda document, _: document.docinfo.__setitem__("/Title", "Cours de /JavaScript et /Launch")),
        [],
    ),
}


@pytest.mark.parametrize("what", PDFS)
def test_what_a_pdf_would_do_is_noted(tmp_path, what):
    content, codes = PDFS[what]
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    assert list(inspect_file(path, "application/pdf", tmp_path, Limits()).notes) == codes


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEXT = "application/vnd.oasis.opendocument.text"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relation(kind: str, target: str) -> bytes:
    told = f'Id="r" Type="{TYPES}/{kind}" Target="{target}" TargetMode="External"'
    return f"<Relationships><Relationship {told}/></Relationships>".encode()


def sheet(kind: int) -> bytes:
    """A workbook's record of one sheet."""
    return b"\x85\0\x0a\0" + bytes(4) + bytes([0, kind, 2, 0]) + b"ab"


OFFICE = {
    "a macro": (WORD, {"word/vbaProject.bin": b"x"}, ["macro"]),
    "a sheet of macros": (SHEET, {"xl/macrosheets/sheet1.xml": b"x"}, ["macro"]),
    "a template from elsewhere": (
        WORD,
        {"word/_rels/settings.xml.rels": relation("attachedTemplate", "http://127.0.0.1/a.dotm")},
        ["element_distant"],
    ),
    "a picture from elsewhere, in UTF-16": (
        WORD,
        {
            "word/_rels/document.xml.rels": relation("image", "http://127.0.0.1/a.png")
            .decode()
            .encode("utf-16")
        },
        ["element_distant"],
    ),
    "a link to click": (
        WORD,
        {"word/_rels/document.xml.rels": relation("hyperlink", "http://exemple.fr/")},
        [],
    ),
    "a field of DDE cut into letters": (
        WORD,
        {"word/document.xml": b"<w:instrText>D</w:instrText><w:t>x</w:t><w:instrText>DEAUTO c:\\\\cmd"},
        ["champ_dde"],
    ),
    "the former ministry of roads": (WORD, {"word/document.xml": b"<w:t>la DDE de la Creuse</w:t>"}, []),
    "a picture included by a field": (
        WORD,
        {"word/document.xml": b'<w:fldSimple w:instr="INCLUDEPICTURE http://127.0.0.1/a.png"/>'},
        ["element_distant"],
    ),
    "a sheet linked by DDE": (
        SHEET,
        {"xl/externalLinks/externalLink1.xml": b'<externalLink><ddeLink ddeService="cmd"/></externalLink>'},
        ["champ_dde"],
    ),
    "a file inside": (WORD, {"word/embeddings/oleObject1.bin": b"x"}, ["objet_incorpore"]),
    "a macro of LibreOffice": (TEXT, {"Basic/Standard/Module1.xml": b"x"}, ["macro"]),
    "an event of LibreOffice": (TEXT, {"content.xml": b'<script:event-listener x="y"/>'}, ["macro"]),
    "a section from elsewhere": (
        TEXT,
        {"content.xml": b'<text:section-source xlink:href="http://127.0.0.1/a.odt"/>'},
        ["element_distant"],
    ),
    "a source of DDE": (TEXT, {"content.xml": b"<office:dde-source/>"}, ["champ_dde"]),
    "nothing": (WORD, {"word/document.xml": b"<w:t>Bonjour</w:t>"}, []),
}


@pytest.mark.parametrize("what", OFFICE)
def test_what_an_office_package_would_do_is_noted(tmp_path, what):
    media_type, files, codes = OFFICE[what]
    path = tmp_path / "a"
    path.write_bytes(zipped({"[Content_Types].xml": b"<Types/>", **files}))
    assert list(notes_of_office(path, media_type)) == codes


@pytest.mark.parametrize(
    ("media_type", "root", "codes"),
    [
        (
            "application/msword",
            Storage({"WordDocument": bytes(64)}, {"Macros": Storage({"x": b"y"})}),
            ["macro"],
        ),
        ("application/msword", Storage({"WordDocument": b"\x13 DDEAUTO c:\\cmd".ljust(64)}), ["champ_dde"]),
        ("application/vnd.ms-excel", Storage({"Workbook": sheet(1)}), ["macro"]),
        ("application/vnd.ms-excel", Storage({"Workbook": sheet(0)}), []),
        (
            "application/msword",
            Storage({"WordDocument": bytes(64)}, {"ObjectPool": Storage({"x": b"y"})}),
            ["objet_incorpore"],
        ),
    ],
)
def test_what_an_older_office_document_would_do_is_noted(tmp_path, media_type, root, codes):
    path = tmp_path / "a"
    path.write_bytes(compound_file(root))
    assert list(notes_of_office(path, media_type)) == codes


@pytest.mark.parametrize(
    ("rich_text", "codes"),
    [
        (rb"{\rtf1{\field{\*\fldinst { DDEAUTO c:\\cmd}}}}", ["champ_dde"]),
        (rb"{\rtf1{\*\template http://127.0.0.1/a.dotm}}", ["element_distant"]),
        (rb"{\rtf1{\field{\*\fldinst INCLUDEPICTURE http://127.0.0.1/a}}}", ["element_distant"]),
        (rb"{\rtf1{\object\objemb{\*\objdata 0105}}}", ["objet_incorpore"]),
        (rb"{\rtf1 la DDE de la Creuse}", []),
    ],
)
def test_what_a_rich_text_would_do_is_noted(tmp_path, rich_text, codes):
    path = tmp_path / "a.rtf"
    path.write_bytes(rich_text)
    assert list(notes_of_office(path, "application/rtf")) == codes


@pytest.mark.parametrize(
    ("html", "codes"),
    [
        ("<script>x()</script>", ["page_active"]),
        ("<SCR\0IPT src=x></SCRIPT>", ["page_active"]),
        ("<img src=x onerror=alert(1)>", ["page_active"]),
        ("<svg/onload=alert(1)>", ["page_active"]),
        ("<a href='java&#115;cript:x'>a</a>", ["page_active"]),
        ("<a href='java&#10;script:x'>a</a>", ["page_active"]),
        ('<meta http-equiv="refresh" content="0;url=http://x">', ["page_active"]),
        ("<iframe src='http://127.0.0.1/'></iframe>", ["page_active", "contenu_distant"]),
        ("<form action=http://x><input name=iban></form>", ["formulaire_html"]),
        ("<img width=1 src='http://127.0.0.1/pixel.gif'>", ["contenu_distant"]),
        ("<td background=//127.0.0.1/a.png>", ["contenu_distant"]),
        ("<p style='background:url(https://x/a.png)'>", ["contenu_distant"]),
        ("<p>Bonjour, mon option = 3, voir <a href='https://exemple.fr'>le site</a></p><img src=cid:a>", []),
    ],
)
def test_what_a_page_would_do_is_noted(html, codes):
    assert list(notes_of_html(html)) == codes


@pytest.mark.parametrize(
    ("xml", "is_noted"),
    [
        ('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', True),
        ('<?xml version="1.0"?><!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd"><a/>', True),
        ('<?xml version="1.0"?><a>Bonjour</a>', False),
    ],
)
def test_entities_of_xml_are_noted(xml, is_noted):
    assert notes_of_xml(xml) == (("entites_xml",) if is_noted else ())


@pytest.mark.parametrize("code", NOTES)
def test_each_note_says_what_to_do_and_what_can_do_harm_says_not_to_open(code):
    message = NOTES[code]
    assert message[0].isupper()
    assert message.endswith(".")
    assert len(message) < 200
    assert code in HARMLESS or "n'ouvrez pas l'original" in message or "n'y répondez pas" in message


def test_what_can_do_harm_comes_first():
    assert in_order(["pdf_complete", "macro", "macro"]) == ("macro", "pdf_complete")


def test_an_ordinary_document_has_no_note(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(docx("Bonjour"))
    assert notes_of_office(path, WORD) == ()
