"""Mails as they really come: odd headers, wrong charsets, parts named in one place only. No part is lost."""

import base64
import os
from email.message import EmailMessage

import pytest

from tests.compound_files import compound_file, outlook_message
from tests.mailed import mail, pdf, picture
from tests.opened import open_pli


def raw_mail(*parts: str, kind: str = 'mixed; boundary="b"') -> bytes:
    head = "From: Camille <c@exemple.fr>\nTo: b@exemple.fr\nSubject: Demande\n"
    head += f"Content-Type: multipart/{kind}\n\n"
    return (head + "".join(f"--b\n{part}\n" for part in parts) + "--b--\n").encode("utf-8", "surrogateescape")


TEXT = "Content-Type: text/plain; charset=utf-8\n\nBonjour"
PDF = base64.encodebytes(pdf(1)).decode()


@pytest.mark.parametrize(
    ("headers", "name"),
    [
        ('Content-Type: application/pdf; name="facture.pdf"', "facture.pdf"),
        (
            'Content-Type: application/pdf\nContent-Disposition: attachment; filename="facture.pdf"',
            "facture.pdf",
        ),
        ("Content-Type: application/pdf\nContent-Disposition: inline; filename=facture.pdf", "facture.pdf"),
        ("Content-Type: application/pdf", "piece-1.pdf"),
        ("Content-Type: application/pdf; name==?utf-8?Q?re=C3=A7u.pdf?=", "reçu.pdf"),
        ('Content-Type: application/pdf; name="=?iso-8859-1?B?cmXndS5wZGY=?="', "reçu.pdf"),
        ("Content-Type: application/pdf;\n name*=utf-8''re%C3%A7u.pdf", "reçu.pdf"),
        ("Content-Type: application/pdf;\n name*0*=utf-8''re%C3%A7;\n name*1=u.pdf", "reçu.pdf"),
        ("Content-Type: application/pdf; name=reçu.pdf", "reçu.pdf"),
        ("Content-Disposition: attachment; filename=facture.pdf", "facture.pdf"),
        ('Content-Type: ;;=; name="facture.pdf', "facture.pdf"),
        ("Content-Type: application/pdf; name*=klingon''facture.pdf", "facture.pdf"),
        ("Content-Type: text/plain; name=body", "body (2)"),
        ("Content-Type: image/jpeg; name=../../x.pdf", "x.pdf"),
        ("X-Odd: é\nContent-Type: application/pdf; name=facture.pdf", "facture.pdf"),
    ],
)
def test_an_attachment_is_found_however_it_is_named(headers, name):
    part = f"{headers}\nContent-Transfer-Encoding: base64\n\n{PDF}"
    fates = open_pli({"a.eml": raw_mail(TEXT, part)}).fates
    assert fates == {"a.eml": "container", "a.eml/body": "processed", f"a.eml/{name}": "processed"}


@pytest.mark.parametrize(
    "encoded",
    [
        PDF.replace("\n", "\r\n\r\n"),
        PDF.replace("\n", " !\n"),
        PDF.replace("\n", "").rstrip("="),
        "\n".join(base64.b64encode(pdf(1)[at : at + 50]).decode() for at in range(0, len(pdf(1)), 50)),
    ],
    ids=["blank lines", "garbage between lines", "one line without padding", "padding on every line"],
)
def test_damaged_base64_gives_the_bytes_that_were_sent(encoded):
    part = f"Content-Type: application/pdf; name=f.pdf\nContent-Transfer-Encoding: base64\n\n{encoded}"
    item = open_pli({"a.eml": raw_mail(TEXT, part)}).item("a.eml/f.pdf")
    assert item.size == len(pdf(1))


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("utf-8", "Élodie".encode()),
        ("iso-8859-1", "Élodie".encode()),  # says latin-1, is UTF-8
        ("us-ascii", "Élodie".encode("cp1252")),
        ("utf-8", "Élodie".encode("cp1252")),
        ("inconnu", "Élodie".encode("cp1252")),
        ("utf-16", "Élodie".encode("utf-16")),
        ("iso-8859-15", "Élodie".encode("iso-8859-15")),
        ('"', "Élodie".encode()),
    ],
)
def test_text_is_read_whatever_its_charset_is_said_to_be(charset, text):
    body = base64.encodebytes(text).decode()
    part = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64\n\n{body}"
    assert "Élodie" in open_pli({"a.eml": raw_mail(part)}).text("a.eml/body")


def test_headers_are_shown_in_french_above_the_text():
    content = mail("Ma porte", {"photo.png": picture()}, subject="Porte cassée")
    assert open_pli({"a.eml": content}).text("a.eml/body").split("\n") == [
        "De : Camille Exemple <camille@exemple.fr>",
        "À : bureau@exemple.gouv.fr",
        "Date : 04/03/2024 à 10:12",
        "Objet : Porte cassée",
        "Pièces jointes : photo.png",
        "Ma porte",
    ]


def test_the_headers_go_with_the_pages_of_the_text():
    (source,) = open_pli({"a.eml": mail("Ma porte")}).unpacked.sources
    assert source.mail is not None
    assert (source.mail.sender_address, source.mail.date.isoformat()) == (
        "camille@exemple.fr",
        "2024-03-04T10:12:00+01:00",
    )


@pytest.mark.parametrize(
    "header",
    [
        "From: =?utf-8?Q?=",
        "From: <<<>>>",
        "From: a@b, c@d,",
        "From: \x00",
        "Date: hier",
        "Date: Mon, 99 Foo 20244 99:99:99 +9999",
        "Message-ID: <[",
        "Subject: =?x?B?====?=",
        "To: undisclosed-recipients:;",
        "Content-Type: a",
        "In-Reply-To: \udce9",
    ],
)
def test_odd_headers_never_cost_the_mail(header):
    content = f"{header}\nReceived: x\nMIME-Version: 1.0\n\nMa porte".encode("utf-8", "surrogateescape")
    assert open_pli({"a.eml": content}).fates["a.eml"] == "container"


def test_a_nested_message_keeps_its_exact_bytes():
    inner = mail("Dedans\n", {"scan.pdf": pdf(1)})
    part = "Content-Type: message/rfc822\n\n" + inner.decode()
    item = open_pli({"a.eml": raw_mail(TEXT, part)}).item("a.eml/message.eml")
    assert (item.media_type, item.size) == ("message/rfc822", len(inner))


def test_the_plain_text_is_preferred_unless_it_says_nothing():
    said = "Ma porte a été cassée par erreur le 3 mars à mon domicile"
    both = open_pli({"a.eml": mail(said, html=f"<p>{said} (html)</p>")})
    assert "(html)" not in both.text("a.eml/body")
    html_only = open_pli({"a.eml": mail("Voir HTML", html=f"<p>{said}</p>")})
    assert said in html_only.text("a.eml/body").replace("\n", " ")


def test_files_inside_the_alternatives_are_taken_too():
    inner = f"--c\nContent-Type: text/html\n\n<p>Bonjour</p>\n--c\n{_pdf_part()}\n--c--"
    nested = f'Content-Type: multipart/mixed; boundary="c"\n\n{inner}'
    fates = open_pli({"a.eml": raw_mail(TEXT, nested, kind='alternative; boundary="b"')}).fates
    assert fates["a.eml/f.pdf"] == "processed"


def _pdf_part() -> str:
    return f"Content-Type: application/pdf; name=f.pdf\nContent-Transfer-Encoding: base64\n\n{PDF}"


@pytest.mark.parametrize(
    "content",
    [
        raw_mail(TEXT, _pdf_part(), kind="mixed"),  # the boundary is not declared
        raw_mail(TEXT, _pdf_part())[: -len("--b--\n")],  # the mail is cut before its end
        raw_mail(TEXT, _pdf_part()).replace(b"\n", b"\r\n"),
        raw_mail(TEXT).replace(b"--b--", b"--b--\nfin") + f"--b\n{_pdf_part()}\n--b--".encode(),
    ],
    ids=["no boundary declared", "cut", "CRLF", "a part after the end"],
)
def test_parts_are_found_in_badly_built_mails(content):
    fates = open_pli({"a.eml": content}).fates
    assert fates["a.eml/body"] == "processed"
    assert fates["a.eml/f.pdf"] == "processed"


def test_a_multipart_without_any_part_is_read_as_text():
    assert "Bonjour" in open_pli({"a.eml": raw_mail().replace(b"--b--", b"Bonjour")}).text("a.eml/body")


def test_logos_and_technical_parts_are_ignored_and_photographs_are_not():
    message = EmailMessage()
    message["From"], message["To"] = "a@exemple.fr", "b@exemple.fr"
    message.set_content("Bonjour")
    message.add_alternative('<p>Bonjour</p><img src="cid:logo"><img src="cid:photo">', subtype="html")
    related = message.get_payload()[1]
    related.add_related(picture(size=(200, 80)), "image", "png", cid="<logo>", filename="logo.png")
    related.add_related(picture(size=(1600, 1200)), "image", "png", cid="<photo>", filename="photo.png")
    message.add_attachment(picture(size=(1, 1)), "image", "png", filename="point.png")
    message.add_attachment("BEGIN:VCALENDAR\n", subtype="calendar", filename="rdv.ics")
    opened = open_pli({"a.eml": message.as_bytes()})
    assert opened.fates == {
        "a.eml": "container",
        "a.eml/body": "processed",
        "a.eml/logo.png": "ignored image_decorative",
        "a.eml/photo.png": "processed",
        "a.eml/point.png": "ignored image_decorative",
        "a.eml/rdv.ics": "ignored calendrier",
    }


def test_a_delivery_report_is_ignored_and_the_mail_it_returns_is_opened():
    report = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@b"
    returned = "Content-Type: message/rfc822\n\n" + mail("Ma porte").decode()
    fates = open_pli({"a.eml": raw_mail(TEXT, report, returned, kind='report; boundary="b"')}).fates
    assert list(fates.values()) == [
        "container",
        "processed",
        "ignored compte_rendu_de_remise",
        "container",
        "processed",
    ]


def test_the_text_and_files_of_a_signed_mail_are_read_through_its_signature():
    inner = raw_mail(TEXT, _pdf_part()).split(b"Demande\n", 1)[1]
    wrapped = base64.encodebytes(signed(inner)).decode()
    head = "From: a@exemple.fr\nTo: b@exemple.fr\nContent-Transfer-Encoding: base64\n"
    kind = "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\n\n"
    opened = open_pli({"a.eml": (head + kind + wrapped).encode()})
    assert opened.fates == {"a.eml": "container", "a.eml/body": "processed", "a.eml/f.pdf": "processed"}


def test_a_signed_file_is_read_and_a_lone_signature_ignored():
    opened = open_pli({"f.pdf.p7m": signed(pdf(2)), "smime.p7s": signed(None), "x.p7m": enveloped()})
    assert opened.fates == {
        "f.pdf.p7m": "container",
        "f.pdf.p7m/f.pdf": "processed",
        "smime.p7s": "ignored signature_electronique",
        "x.p7m": "rejected chiffre",
    }


def _der(tag: int, content: bytes) -> bytes:
    size = len(content)
    length = bytes([size]) if size < 128 else b"\x84" + size.to_bytes(4, "big")
    return bytes([tag]) + length + content


def _pkcs7(number: int, content: bytes) -> bytes:
    return _der(0x30, _der(6, bytes.fromhex("2a864886f70d0107") + bytes([number])) + _der(0xA0, content))


def signed(content: bytes | None) -> bytes:
    """SignedData around some content (or none: a detached signature), without its certificates."""
    carried = b"" if content is None else _der(0xA0, _der(4, content))
    held = _der(0x30, _der(6, bytes.fromhex("2a864886f70d010701")) + carried)
    return _pkcs7(2, _der(0x30, _der(2, b"\1") + _der(0x31, b"") + held + _der(0x31, b"")))


def enveloped() -> bytes:
    return _pkcs7(3, _der(0x30, os.urandom(200)))


def test_outlook_mails_are_read_with_the_mails_attached_to_them():
    inner = outlook_message("Dedans", "Le texte du dedans", {"photo.png": picture()}, inside=True)
    message = outlook_message("Porte", "Ma porte\r\na été cassée", {"f.pdf": pdf(300), "x": inner})
    opened = open_pli({"a.msg": compound_file(message)})
    assert opened.fates == {
        "a.msg": "container",
        "a.msg/body": "processed",
        "a.msg/f.pdf": "processed",
        "a.msg/Dedans.eml": "container",
        "a.msg/Dedans.eml/body": "processed",
        "a.msg/Dedans.eml/photo.png": "processed",
    }
    assert "Camille Exemple <camille@exemple.fr>" in opened.text("a.msg/body")
    assert "a été cassée" in opened.text("a.msg/body")
    assert "Le texte du dedans" in opened.text("a.msg/Dedans.eml/body")


@pytest.mark.slow
def test_a_mail_of_thirty_thousand_parts_is_refused():
    bomb = raw_mail(TEXT) + b"--b\n\nx\n" * 30_000
    assert open_pli({"a.eml": bomb}).fates == {"a.eml": "rejected trop_de_fichiers"}


@pytest.mark.slow
def test_a_mail_of_five_hundred_levels_is_read_as_far_as_it_makes_sense():
    levels = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(500))
    content = f"From: a@exemple.fr\nTo: b@exemple.fr\n{levels}\nfond".encode()
    assert open_pli({"a.eml": content}).fates["a.eml"] == "container"
