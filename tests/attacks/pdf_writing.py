"""PDFs written object by object, right or wrong."""

import zlib
from collections.abc import Mapping

MEGA = 1_000_000
ROWS = ["Facture de serrurerie", "Total TTC 120,00 euros", "Merci de votre confiance"]
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>"


def written(objects: Mapping[int, bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of these objects as they are, with a table that finds them."""
    body, places = bytearray(b"%PDF-1.7\n"), {}
    for number, content in objects.items():
        places[number] = len(body)
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % places.get(n, 0) for n in range(1, max(objects) + 1))
    size = max(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    end = b"trailer\n<< /Size %d %b >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(body))
    return bytes(body) + head + table + end


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(content), entries, content)


def one_page(contents: bytes, others: Mapping[int, bytes] | None = None, page: bytes = PAGE) -> bytes:
    """A PDF of one page, whose contents are object 4."""
    usual = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: page,
        4: contents,
    }
    return written({**usual, **(others or {})})


def with_resources(resources: bytes) -> bytes:
    return PAGE.replace(b"/Resources << >>", b"/Resources << %b >>" % resources)


def flate(megabytes: int, times: int = 1) -> bytes:
    content = bytes(megabytes * MEGA)
    for _ in range(times):
        content = zlib.compress(content, 9)
    return content


def picture(entries: bytes, data: bytes) -> bytes:
    """A page that shows one picture."""
    image = stream(data, b"/Type /XObject /Subtype /Image " + entries)
    page = with_resources(b"/XObject << /I 5 0 R >>")
    return one_page(stream(b"q 500 0 0 500 0 0 cm /I Do Q"), {5: image}, page)


def grey(width: int, height: int, filters: bytes) -> bytes:
    size = b"/Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 " % (width, height)
    return size + b"/Filter " + filters
