"""Files that harm, absurd or broken ones: each made from nothing, by name, with what must become of it."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Iterable, Sequence

import pikepdf
from PIL import Image

from tests.mailed import mail, marked_encrypted, pdf, picture, zipped

_ROW_CHUNK = 500


def grey_png(width: int, height: int) -> bytes:
    """A PNG of one grey, written row by row: the picture itself is never in memory."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    packer = zlib.compressobj(1)
    rows = (b"\0" + b"\x90" * width) * _ROW_CHUNK
    packed = b"".join(packer.compress(rows) for _ in range(height // _ROW_CHUNK)) + packer.flush()
    chunks = ((b"IHDR", header), (b"IDAT", packed), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def written_pdf(pages: int, rows: int = 8) -> bytes:
    """A born-digital PDF: on every page, rows of words and its number."""
    return text_pdf(
        [f"Pièce {number}, ligne {row} : constat des lieux et des travaux" for row in range(rows)]
        for number in range(1, pages + 1)
    )


def text_pdf(pages: Iterable[Sequence[str]]) -> bytes:
    """A born-digital PDF: the rows of each page, one under the other."""
    document = pikepdf.new()
    font = document.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type1,
            BaseFont=pikepdf.Name.Helvetica,
            Encoding=pikepdf.Name.WinAnsiEncoding,
        )
    )
    for rows in pages:
        page = document.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page.Contents = document.make_stream(_shown(rows))
    written = io.BytesIO()
    document.save(written, static_id=True)
    return written.getvalue()


def _shown(rows: Sequence[str]) -> bytes:
    """The operators that show the rows; hexadecimal strings need no escapes."""
    lines = (f"<{row.encode('cp1252').hex()}> Tj T*" for row in rows)
    return f"BT /F1 11 Tf 20 TL 60 780 Td {' '.join(lines)} ET".encode()


def white_picture(size: tuple[int, int] = (400, 560)) -> bytes:
    """A sheet with nothing on it, as a PNG."""
    written = io.BytesIO()
    Image.new("L", size, 255).save(written, "PNG")
    return written.getvalue()


def pdf_of_a_huge_picture(side: int) -> bytes:
    """A PDF whose only page is one picture of side × side grey pixels, a few kilobytes packed."""
    document = pikepdf.new()
    page = document.add_blank_page(page_size=(595, 842))
    packer = zlib.compressobj(1)
    rows = (b"\x90" * side) * _ROW_CHUNK
    packed = b"".join(packer.compress(rows) for _ in range(side // _ROW_CHUNK)) + packer.flush()
    picture_stream = pikepdf.Stream(document, packed)
    picture_stream.Type, picture_stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    picture_stream.Width = picture_stream.Height = side
    picture_stream.ColorSpace, picture_stream.BitsPerComponent = pikepdf.Name.DeviceGray, 8
    picture_stream.Filter = pikepdf.Name.FlateDecode
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(I=document.make_indirect(picture_stream)))
    page.Contents = document.make_stream(b"q 595 0 0 842 0 0 cm /I Do Q")
    written = io.BytesIO()
    document.save(written, static_id=True)
    return written.getvalue()


def bomb(megabytes: int) -> bytes:
    """A ZIP archive of so many megabytes of zeros."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("zeros", "w") as member:
        for _ in range(megabytes):
            member.write(bytes(1_000_000))
    return written.getvalue()


def nested(levels: int, *, mails: bool) -> bytes:
    """A PDF in so many archives, or mails, one inside the other."""
    content, name = pdf(1, title="au fond"), "fond.pdf"
    for level in range(levels):
        files = {name: content}
        content = mail(f"Niveau {level}", files) if mails else zipped(files)
        name = f"niveau-{level}.{'eml' if mails else 'zip'}"
    return content


def encrypted_pdf() -> bytes:
    """A PDF that needs a password to be opened."""
    return pdf(2, encryption=pikepdf.Encryption(user="secret", owner="plus secret"))


def noise(size: int, seed: int, head: bytes = b"") -> bytes:
    """Random bytes behind a head that promises a format."""
    return head + random.Random(seed).randbytes(size)


def hostile_files() -> dict[str, tuple[bytes, str]]:
    """By name: the content, and the fate and code that must be its own ("rejected vide")."""
    whole, photo = written_pdf(3), picture("JPEG")
    return {
        "00-vide.pdf": (b"", "rejected vide"),
        "01-tronqué.pdf": (whole[: len(whole) // 2], "processed pdf_repare"),
        "02-tronqué.jpg": (photo[: len(photo) // 3], "processed image_incomplete"),
        "03-renommé.jpg": (written_pdf(1, rows=5), "processed"),
        "04-renommé.pdf": (picture("PNG", shade=20), "processed"),
        "05-programme.pdf": (noise(5_000, 1, b"MZ\x90\0"), "rejected format_non_pris_en_charge"),
        "06-chiffré.pdf": (encrypted_pdf(), "rejected chiffre"),
        "07-chiffré.zip": (marked_encrypted(zipped({"a.pdf": pdf(1)})), "rejected chiffre"),
        "08-immense.png": (grey_png(20_000, 20_000), "rejected trop_de_pixels"),
        "09-mille.pdf": (written_pdf(1000, rows=1), "rejected trop_de_pages"),
        "10-mille-une.pdf": (written_pdf(1001, rows=1), "rejected trop_de_pages"),
        "11-bombe.zip": (bomb(400), "rejected archive_trop_compressee"),
        "12-hasard.bin": (noise(100_000, 2), "rejected format_non_pris_en_charge"),
        "13-hasard.pdf": (noise(100_000, 3, b"%PDF-1.7\n"), "rejected tronque"),
        "14-hasard.jpg": (noise(100_000, 4, b"\xff\xd8\xff\xe0"), "rejected illisible"),
        "15-poupées.zip": (nested(12, mails=False), "container"),
        "16-poupées.eml": (nested(12, mails=True), "container"),
        "17-immense.pdf": (pdf_of_a_huge_picture(20_000), "processed"),
    }
