"""Parsers of text, names, and answers, as targets."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec

from claims.errors import IntakeError
from claims.pages import Barcode, Box
from extractors import checking, contained_reading
from extractors.containment import wire
from extractors.containment.hatch import BadAnswerError
from extractors.fields.addresses import find_addresses
from extractors.fields.amounts import find_amounts
from extractors.fields.barcodes import read_barcode
from extractors.fields.bics import find_bics
from extractors.fields.dates import find_dates
from extractors.fields.emails import find_emails
from extractors.fields.facturx import read_invoice
from extractors.fields.ibans import find_accounts
from extractors.fields.months import find_months
from extractors.fields.mrz import find_zones
from extractors.fields.nirs import find_nirs
from extractors.fields.phones import find_phones
from extractors.fields.references import find_references
from extractors.fields.sirens import find_sirens, find_sirets
from extractors.fields.tracking import find_tracking_numbers
from extractors.fields.twoddoc import read_2d_doc
from extractors.formats import PDF
from extractors.inspection import Inspection
from extractors.markup_actions import notes_of_html, notes_of_xml
from extractors.sources import PageSource
from extractors.text.reading import failed_page
from extractors.viewing import PagePictures
from pipeline.intake import contained
from pipeline.intake.charsets import decode_header_bytes, decode_text, decode_words
from pipeline.intake.clamd import _verdict
from pipeline.intake.markup import html_to_text
from pipeline.intake.names import TakenNames, clean_name, clean_path
from pipeline.intake.quoting import mark_quotes
from pipeline.intake.rich_text import packed_rtf_to_text
from tests.fuzz.target import LIMITS, Target, of_texts


def _charsets(content: bytes) -> None:
    name, _, rest = content.partition(b"\n")
    decode_text(rest, name.decode("latin-1"))
    decode_words(decode_header_bytes(content))


def _answer(content: bytes) -> None:
    with suppress(IntakeError):
        _verdict(content)


def _child(content: bytes) -> None:
    """What a contained process says, believed or not: of every function that is asked of one."""
    with suppress(msgspec.MsgspecError, BadAnswerError, ValueError, RecursionError):
        said = wire.told(content)
        if isinstance(said, wire.Done):
            for function, sound in _ASKED.items():
                with suppress(msgspec.MsgspecError, BadAnswerError):
                    sound(wire.returned(said, function, _none))


def _none(_: str) -> Path:
    raise BadAnswerError("path")


def _names(content: bytes) -> None:
    """Names stay names: no way up, no root, nothing unseen."""
    untrusted = content.decode("utf-8", "surrogateescape")
    taken = TakenNames()
    for line in untrusted.split("\n"):
        for path in (clean_path(line, "a"), clean_name(line, "a"), taken.within("b", clean_path(line, "a"))):
            assert path.isprintable()
            assert not {"", ".", ".."} & set(path.split("/"))


_ASKED: dict[Callable[..., object], Callable[..., object]] = {
    contained_reading.read_one: checking.is_sound_page,
    contained_reading.picture_one: checking.are_sound_pictures,
    contained.copy_to_read: lambda found: checking.is_sound_inspection(found, LIMITS),
    contained.open_letter: lambda opened: opened,
    contained.open_archive: lambda opened: opened,
}
_LATEST = date(2026, 3, 2)
OF_TEXTS = [
    Target(
        "rich text",
        packed_rtf_to_text,
        lambda: [
            b"\x20\0\0\0\x10\0\0\0MELA\0\0\0\0{\\rtf1\\ansi Bonjour \\'e9\\u233? }",
            b"{\\rtf1{\\fonttbl}{\\*\\a b}c\\par}",
        ],
    ),
    Target(
        "html",
        of_texts(html_to_text, notes_of_html, notes_of_xml),
        lambda: [
            b"<p>Bonjour <b>a</b><br><table><tr><td>b</td></tr></table><blockquote type=cite>c<script>",
            b"<img src=http://a onerror=x><form><meta http-equiv=refresh><!--[if mso]><![endif]-->",
        ],
    ),
    Target(
        "quotes",
        of_texts(lambda text: mark_quotes(text, "Re: a", is_reply=True)),
        lambda: [
            "a\n> cité\nLe lun. 4 mars 2024 à 10:12, A <a@b.fr> a écrit :\n> b\nDe : a\nEnvoyé : b\n".encode()
        ],
    ),
    Target("charsets", _charsets, lambda: [b"utf-8\n\xc3\xa9", b"=?utf-8?Q?a=C3=A9?= =?iso-8859-1?B?6Q==?="]),
    Target("clamd", _answer, lambda: [b"stream: OK\0", b"stream: A FOUND\0"]),
    Target(
        "dates",
        of_texts(lambda text: find_dates(text, _LATEST)),
        lambda: [b"le 3 f\xc3\xa9vrier 2025, 12/01/2025, 2025-01-12, le premier mars deux mille vingt"],
    ),
    Target("amounts", of_texts(find_amounts), lambda: ["1 110,52 €, EUR 12.50, mille cent euros".encode()]),
    Target(
        "ibans",
        of_texts(find_accounts),
        lambda: [b"FR76 3000 6000 0112 3456 7890 189", b"30006 00001 12345678901 89"],
    ),
    Target(
        "mrz",
        of_texts(lambda text: find_zones(text, _LATEST)),
        lambda: [
            b"IDFRAD2H6862M24<<<<<<<<<<<<<<<\n8003036F3104153FRA<<<<<<<<<<<0\nROUSSEAU<<JEANNE<MARIE<<<<<<<<",
            b"IDFRAROUSSEAU<<<<<<<<<<<<<<<<<<750123\n0801750123456JEANNE<<MARIE<8003036F2",
        ],
    ),
    Target(
        "addresses",
        of_texts(find_addresses),
        lambda: [b"12 bis rue des Lilas, 33000 Bordeaux\nB.P. 12\n75001 PARIS CEDEX 01"],
    ),
    Target("references", of_texts(find_references), lambda: [b"N/R\xc3\xa9f : 2024/123, RG 23/00123"]),
    Target(
        "2d-doc",
        of_texts(read_2d_doc),
        lambda: [
            b"DC03FR000001125E125B0126FR247500010MME/SPECIMEN/NATACHA\x1d22145 AVENUE DES LILAS\x1d\x1fABC"
        ],
    ),
    Target(
        "facturx",
        of_texts(read_invoice),
        lambda: [
            (
                b"<a:CrossIndustryInvoice xmlns:a='a'><a:ExchangedDocument><a:ID>F1</a:ID>"
                b"</a:ExchangedDocument><a:SupplyChainTradeTransaction/></a:CrossIndustryInvoice>"
            )
        ],
    ),
    Target(
        "numbers",
        of_texts(
            find_bics,
            find_nirs,
            find_sirens,
            find_sirets,
            find_phones,
            find_emails,
            find_tracking_numbers,
            find_months,
        ),
        lambda: [
            b"BNPAFRPPXXX 2 80 03 75 056 123 45 732 829 320 SIRET 732 829 320 00074",
            b"06 12 34 56 78, +33 5 56, a.b@c.fr, 1A 123 456 7890 1, RR 123456785 FR, mars 2024",
        ],
    ),
    Target(
        "bar codes",
        of_texts(lambda text: read_barcode(Barcode("QRCode", text, Box(0, 0, 1, 1)))),
        lambda: [b"BCD\n002\n1\nSCT\nBNPAFRPP\nA\nFR7630006000011234567890189\nEUR12.30", b"1A12345678901"],
    ),
    Target("names", _names, lambda: ["../a\n/etc/é.pdf\nC:\\a\n\u202efdp.exe\na\na".encode()]),
    Target(
        "answers of contained processes",
        _child,
        lambda: [
            wire.answer(failed_page(PageSource("a", 1, Path("a"), PDF), "illisible"), str),
            wire.answer(PagePictures(b"a", b"b", 1), str),
            wire.answer(Inspection(PDF, 1, Path("a"), PDF), str),
        ],
    ),
]
