"""A read page comes back from the object store as it was."""

from datetime import UTC, datetime

import pytest

from claims.items import MailHeaders
from claims.pages import Barcode, Box, Invoice, Line, PageKind, ReadPage, TextSource, Word
from storage.page_codec import mail_from_text, mail_text, page_bytes, page_from_bytes

MAIL = MailHeaders(
    "Ève Dupont", "eve@exemple.fr", ("bureau@exemple.fr",), "Ma porte", datetime(2026, 3, 2, 9, tzinfo=UTC),
    "<1@exemple.fr>", "", ("facture.pdf",),
)  # fmt: skip
PAGE = ReadPage(
    item="message.eml/body",
    page=2,
    width=595.25,
    height=842.0,
    text_source=TextSource.OCR,
    kind=PageKind.PRINTED,
    lines=(
        Line((Word("Objet", Box(0.1, 0.2, 0.3, 0.25), 0.91), Word("é\udce9", Box(0.4, 0.2, 0.5, 0.25))), 3),
        Line(
            (
                Word("2O24", Box(0.1, 0.3, 0.2, 0.35), 0.5, "2024"),
                Word("x", Box(0.3, 0.3, 0.4, 0.35), 0.5, ""),
                Word("Dinan", Box(0.5, 0.3, 0.6, 0.35), 0.5, None, by_hand=True),
                Word("Vert", Box(0.7, 0.3, 0.8, 0.35), 0.5, "Vent", by_hand=True),
            ),
            4,
        ),
        Line((), 5),
    ),
    rotation=270,
    barcodes=(Barcode("QRCode", "https://exemple.fr", Box(0.0, 0.0, 0.1, 0.1)),),
    mail=MAIL,
    quoted=frozenset({1, 0}),
    invoice=Invoice((("numero", "F-1"),)),
    invoice_xml="<facture/>",
)


def test_a_page_comes_back_as_it_was():
    assert page_from_bytes(page_bytes(PAGE)) == PAGE


def test_the_same_page_gives_the_same_bytes():
    assert page_bytes(PAGE) == page_bytes(page_from_bytes(page_bytes(PAGE)))


def test_bytes_of_another_form_are_refused():
    import gzip

    with pytest.raises(ValueError, match="form"):
        page_from_bytes(gzip.compress(b'{"form": "autre/9"}'))


@pytest.mark.parametrize("mail", [None, MAIL, MailHeaders("", "", (), "", None)])
def test_headers_come_back_as_they_were(mail):
    assert mail_from_text(mail_text(mail)) == mail
