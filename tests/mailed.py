"""Builders of the files that people send, sound and otherwise, made with the libraries that write them."""

import io
import struct
import zipfile
from email.message import EmailMessage

import pikepdf
from PIL import Image


def pdf(pages: int = 1, title: str = "", **options: object) -> bytes:
    """A PDF of blank pages; `title` makes its bytes its own."""
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page(page_size=(595, 842))
    document.docinfo["/Title"] = title
    written = io.BytesIO()
    document.save(written, static_id=True, **options)
    return written.getvalue()


def portfolio(files: dict[str, bytes], pages: int = 1) -> bytes:
    """A PDF that carries other files."""
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page(page_size=(595, 842))
    for name, content in files.items():
        document.attachments[name] = content
    written = io.BytesIO()
    document.save(written, static_id=True)
    return written.getvalue()


def picture(
    form: str = "PNG", size: tuple[int, int] = (600, 800), shade: int = 90, **options: object
) -> bytes:
    """A picture with something on it down to its last row."""
    image = Image.linear_gradient("L").resize(size).point(lambda value: (value + shade) % 256).convert("RGB")
    written = io.BytesIO()
    image.save(written, form, **options)
    return written.getvalue()


def multipage(form: str, pages: int) -> bytes:
    """A picture file that holds several pictures."""
    images = [Image.effect_noise((300, 400), 60 + page) for page in range(pages)]
    written = io.BytesIO()
    images[0].save(written, form, save_all=True, append_images=images[1:])
    return written.getvalue()


def zipped(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these files, in this order."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=compression)
    return written.getvalue()


def marked_encrypted(archive: bytes) -> bytes:
    """The same ZIP archive, its members said to be behind a password."""
    octets = bytearray(archive)
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = octets.find(signature)
        while at >= 0:
            octets[at + flags] |= 1
            at = octets.find(signature, at + 4)
    return bytes(octets)


def mail(
    text: str = "", attachments: dict[str, bytes] | None = None, subject: str = "Demande", html: str = ""
) -> bytes:
    """A mail as a sound program writes it."""
    message = EmailMessage()
    message["From"] = "Camille Exemple <camille@exemple.fr>"
    message["To"] = "bureau@exemple.gouv.fr"
    message["Subject"] = subject
    message["Date"] = "Mon, 04 Mar 2024 10:12:00 +0100"
    message["Message-ID"] = "<un@exemple.fr>"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    for name, content in (attachments or {}).items():
        message.add_attachment(content, "application", "octet-stream", filename=name)
    return message.as_bytes()


def tnef(subject: str, attachments: dict[str, bytes]) -> bytes:
    """A winmail.dat, attribute by attribute as [MS-OXTNEF] lays it out."""
    octets = bytearray(struct.pack("<LH", 0x223E9F78, 1))
    octets += _attribute(1, 0x8004, 1, subject.encode("cp1252") + b"\0")
    for name, content in attachments.items():
        octets += _attribute(2, 0x9002, 6, bytes(14))
        octets += _attribute(2, 0x8010, 1, name.encode("cp1252") + b"\0")
        octets += _attribute(2, 0x800F, 6, content)
    return bytes(octets)


def _attribute(level: int, name: int, kind: int, value: bytes) -> bytes:
    head = struct.pack("<BHHL", level, name, kind, len(value))
    return head + value + struct.pack("<H", sum(value) & 0xFFFF)


def docx(text: str) -> bytes:
    """The smallest Word document that says something."""
    schemas = "http://schemas.openxmlformats.org"
    kinds = "application/vnd.openxmlformats"
    word = f"{schemas}/wordprocessingml/2006/main"
    files = {
        "[Content_Types].xml": (
            f'<Types xmlns="{schemas}/package/2006/content-types">'
            f'<Default Extension="rels" ContentType="{kinds}-package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" '
            f'ContentType="{kinds}-officedocument.wordprocessingml.document.main+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{schemas}/package/2006/relationships"><Relationship Id="r1" '
            f'Type="{schemas}/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": (
            f'<w:document xmlns:w="{word}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body>'
            "</w:document>"
        ),
    }
    return zipped({name: content.encode() for name, content in files.items()})
