"""Structured invoices (Factur-X, ZUGFeRD, Order-X): XML of UN/CEFACT's cross industry invoice."""

import re
from pathlib import Path

from extractors.inspection import MOST_XML_BYTES

_ROOTS = frozenset({"CrossIndustryInvoice", "CrossIndustryDocument", "SCRDMCCBDACIOMessageStructure"})
_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml.*?\?>\s*", re.DOTALL)


def read_invoice_xml(path: Path) -> str | None:
    """The XML as text, without its declaration, when the file is such an invoice; else None."""
    from defusedxml import DefusedXmlException, ElementTree

    with path.open("rb") as file:
        content = file.read(MOST_XML_BYTES + 1)
    if len(content) > MOST_XML_BYTES or b"<" not in content[:16]:
        return None
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError):
        return None
    if root.tag.rpartition("}")[2] not in _ROOTS:
        return None
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else _declared_encoding(content)
    return _DECLARATION.sub("", content.decode(encoding, "replace"))


def _declared_encoding(content: bytes) -> str:
    declared = re.match(
        rb"\s*<\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)", content.removeprefix(b"\xef\xbb\xbf")
    )
    return declared[1].decode() if declared else "utf-8-sig"
