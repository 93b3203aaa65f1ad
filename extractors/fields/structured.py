"""Values that no reading of letters is needed for: coded zones, structured invoices, codes, mail headers.

They win over pixels when their check digits, or the file that holds them, vouch for them.
"""

from collections.abc import Iterable, Iterator, Sequence

from claims.fields import Method
from claims.pages import WHOLE_PAGE, Box, Line, ReadPage, Word
from extractors.fields.barcodes import read_barcode
from extractors.fields.candidates import Candidate, Words
from extractors.fields.facturx import read_invoice
from extractors.fields.mail_headers import header_candidates
from extractors.fields.mrz import ZoneField, find_zones
from extractors.fields.passages import Row, passage
from extractors.fields.twoddoc import read_2d_doc

Named = tuple[str, Candidate]
MOST_DIGITS_IN_NAMES = 3  # misread letters; a line of dates has a dozen
STATED = 0.99  # a structured invoice states its own figures


def structured_candidates(pages: Sequence[ReadPage], rows: Sequence[Row]) -> dict[str, list[Candidate]]:
    """Candidates by field name from every structured source of the document."""
    found: dict[str, list[Candidate]] = {}
    for read in (header_candidates, _zones, _invoice, _codes):
        for name, candidate in read(pages, rows):
            found.setdefault(name, []).append(candidate)
    return found


def _zones(pages: Sequence[ReadPage], rows: Sequence[Row]) -> Iterator[Named]:
    """Machine-readable zones; a value is proved when its own digit and the composite one hold."""
    for number in range(len(pages)):
        text = passage([(row, row.line.words) for row in rows if row.page == number])
        if "<" not in text.text:
            continue
        for zone in find_zones(text.text):
            for field in zone.fields:
                words = text.between(field.start, field.end)
                proved = zone.proved and field.proved and not field.repaired and not _blind(field)
                printed = text.text[field.start : field.end]
                if not _coded(field.name, field.value, printed) and not zone.proved:
                    continue
                yield field.name, Candidate(field.value, words, printed, field.strength, proved, Method.MRZ)


def _blind(field: ZoneField) -> bool:
    """Whether the digits of a zone check nothing: G counts ten more than 6, which a sum modulo ten forgets.

    ICAO 9303-3, 4.9: letters count 10 to 35, and the sum is taken modulo 10.
    """
    return field.name == "numero_document" and not field.value.isdigit() and bool({"6", "G"} & {*field.value})


def _coded(name: str, value: str, printed: str) -> bool:
    """Whether a line can be the coded one: it has fillers, and names are not made of digits.

    A number never begins as its line does: "IDFRA" is the kind of document and the State.
    """
    if name == "numero_document" and value.startswith(("IDFRA", "P<FRA")):
        return False
    digits = sum(c.isdigit() for c in printed)
    return "<" in printed and (name not in {"nom", "prenoms"} or digits <= MOST_DIGITS_IN_NAMES)


def _invoice(pages: Sequence[ReadPage], rows: Sequence[Row]) -> Iterator[Named]:
    """The structured invoice embedded in the file; the page drawn beside it is where it can be seen."""
    for number, page in enumerate(pages):
        for name, value in _stated(page):
            words = _drawn(value, number, rows) or _placeholder(number, WHOLE_PAGE, value)
            yield name, Candidate(value, words, value, STATED, proved=True, method=Method.FACTURX)


def _stated(page: ReadPage) -> Iterable[tuple[str, str]]:
    """What the invoice states, as the process that read the page read it too."""
    if page.invoice is not None:
        return page.invoice.values
    kept = read_invoice(page.invoice_xml) if page.invoice_xml else None
    return kept.values.items() if kept is not None else ()


def _drawn(value: str, page: int, rows: Sequence[Row]) -> Words:
    """The words of the page that print this very value, if a line does."""
    letters = "".join(c for c in value.casefold() if c.isalnum())
    for row in rows:
        if row.page == page and letters and letters in _letters(row):
            return tuple((row, word) for word in row.line.words)
    return ()


def _letters(row: Row) -> str:
    return "".join(c for c in row.line.text.casefold() if c.isalnum())


def _codes(pages: Sequence[ReadPage], rows: Sequence[Row]) -> Iterator[Named]:
    """Two-dimensional and linear codes. Signatures are not verified: they prove nothing yet."""
    for number, page in enumerate(pages):
        for code in page.barcodes:
            sealed = read_2d_doc(code.text)
            method = Method.BARCODE if sealed is None else Method.TWO_D_DOC
            for reading in read_barcode(code) if sealed is None else sealed.readings:
                words = _placeholder(number, code.box, reading.value)
                yield (
                    reading.name,
                    Candidate(reading.value, words, reading.value, reading.strength, method=method),
                )


def _placeholder(page: int, box: Box, text: str) -> Words:
    """A word that stands for what has a place on the page but no letters there."""
    word = Word(text, box)
    return ((Row(page, -1, Line((word,)), box), word),)
