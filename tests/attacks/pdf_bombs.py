"""PDFs that unpack, or draw, far more than they are."""

import struct
import zlib

from tests.attacks.pdf_live import live
from tests.attacks.pdf_writing import (
    FONT,
    MEGA,
    PAGE,
    flate,
    grey,
    one_page,
    picture,
    stream,
    with_resources,
)
from tests.attacks.pictures import empty_jp2
from tests.attacks.registry import Attack, attack
from tests.hostile_files import noise


def lying_sizes() -> bytes:
    return one_page(b"<< /Length 99999999999 >>\nstream\nBT ET\nendstream")


def jbig2(side: int) -> bytes:
    """A page of JBIG2 (ITU-T T.88) that is one sound region of that side: any bytes are arithmetic codes."""
    sides = struct.pack(">LL", side, side)
    page = struct.pack(">LBBBL", 0, 48, 0, 1, 19) + sides + bytes(11)
    coded = sides + bytes(9) + b"\x08" + b"\x03\xff\xfd\xff\x02\xfe\xfe\xfe" + bytes(38) + b"\xff\xac"
    return page + struct.pack(">LBBBL", 1, 38, 0, 1, len(coded)) + coded


def jbig2_page(side: int) -> bytes:
    return picture(grey(side, side, b"/JBIG2Decode").replace(b"8 /", b"1 /"), jbig2(side))


BOMBS: list[Attack] = [
    attack(
        "flate.pdf",
        "contents of 10 MB of spaces",
        lambda: one_page(stream(zlib.compress(b" " * 10 * MEGA, 9), b"/Filter /FlateDecode")),
    ),
    attack(
        "flate-thrice.pdf",
        "contents packed three times",
        lambda: one_page(stream(flate(20, 3), b"/Filter [/FlateDecode /FlateDecode /FlateDecode]")),
    ),
    attack(
        "hex-chain.pdf",
        "five hundred filters in a row",
        lambda: one_page(stream(b"20>", b"/Filter [" + b"/ASCIIHexDecode " * 500 + b"]")),
    ),
    attack(
        "lzw.pdf", "data that are no LZW", lambda: one_page(stream(noise(900, 31), b"/Filter /LZWDecode"))
    ),
    attack(
        "run-length.pdf",
        "runs of 10 MB",
        lambda: one_page(stream(b"\x81 " * 80_000 + b"\x80", b"/Filter /RunLengthDecode")),
    ),
    attack(
        "predictor.pdf",
        "a row of a billion columns",
        lambda: one_page(
            stream(flate(1), b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 1000000000 >>")
        ),
    ),
    attack(
        "jbig2.pdf",
        "a JBIG2 page of 65,000 by 65,000",
        lambda: picture(
            grey(65_000, 65_000, b"/JBIG2Decode").replace(b"8 /", b"1 /"),
            b"\0\0\0\0\x30\0\1\0\0\0\x13" + b"\0\0\xfd\xe8" * 2 + bytes(11),
        ),
    ),
    attack("jbig2-sound.pdf", "65,000 by 65,000 in a sound JBIG2", lambda: jbig2_page(65_000), "processed"),
    attack("jbig2-large.pdf", "20,000 by 20,000 in a sound JBIG2", lambda: jbig2_page(20_000), "processed"),
    attack(
        "jpx-sound.pdf",
        "65,000 by 65,000 in a sound JPEG 2000 of a hundred bytes",
        lambda: picture(grey(65_000, 65_000, b"/JPXDecode"), empty_jp2(65_000)),
        "processed",
    ),
    attack(
        "jpx-large.pdf",
        "20,000 by 20,000 in a sound JPEG 2000",
        lambda: picture(grey(20_000, 20_000, b"/JPXDecode"), empty_jp2(20_000)),
        "processed",
    ),
    attack(
        "jbig2-noise.pdf",
        "JBIG2 data that are none",
        lambda: picture(grey(100, 100, b"/JBIG2Decode"), noise(900, 32)),
    ),
    attack(
        "jpx.pdf",
        "a JPEG 2000 of 65,000 by 65,000",
        lambda: picture(
            grey(65_000, 65_000, b"/JPXDecode"),
            b"\xff\x4f\xff\x51\0\x29\0\0"
            + b"\0\0\xfd\xe8" * 2
            + bytes(8)
            + b"\0\0\xfd\xe8" * 2
            + bytes(8)
            + b"\0\1\7\1\1"
            + noise(300, 33),
        ),
    ),
    attack(
        "ccitt.pdf",
        "a fax of 65,000 by 65,000",
        lambda: picture(
            grey(65_000, 65_000, b"/CCITTFaxDecode /DecodeParms << /K -1 /Columns 65000 /Rows 65000 >>"),
            bytes(500),
        ),
    ),
    attack(
        "dct.pdf", "a JPEG that is none", lambda: picture(grey(9000, 9000, b"/DCTDecode"), noise(900, 34))
    ),
    attack(
        "image-65k.pdf",
        "a picture of 65,000 by 65,000",
        lambda: picture(grey(65_000, 65_000, b"/FlateDecode"), flate(5)),
    ),
    attack("lengths.pdf", "a stream of 100 GB, says its length", lying_sizes),
    attack(
        "page-huge.pdf",
        "a page of ten kilometres",
        lambda: one_page(stream(b""), page=PAGE.replace(b"595 842", b"28346456 28346456")),
    ),
    attack(
        "page-none.pdf",
        "a page without size",
        lambda: one_page(stream(b""), page=PAGE.replace(b"595 842", b"0 0")),
    ),
    attack(
        "page-nan.pdf",
        "a page of a size that is no number",
        lambda: one_page(stream(b""), page=PAGE.replace(b"595 842", b"/A (b)")),
    ),
    attack(
        "page-unit.pdf",
        "units of a thousand kilometres",
        lambda: one_page(stream(b""), page=PAGE.replace(b"/Contents", b"/UserUnit 999999999 /Contents")),
    ),
    attack(
        "glyphs.pdf",
        "a million letters on one spot",
        lambda: one_page(
            stream(
                zlib.compress(b"BT /F 9 Tf 9 9 Td " + b"(aaaaaaaaaa) Tj " * 100_000 + b"ET"),
                b"/Filter /FlateDecode",
            ),
            {5: FONT},
            with_resources(b"/Font << /F 5 0 R >>"),
        ),
    ),
    attack(
        "strokes.pdf",
        "two million strokes",
        lambda: one_page(
            stream(zlib.compress(b"0 0 m " + b"9 9 l " * 2_000_000 + b"S"), b"/Filter /FlateDecode")
        ),
    ),
    attack(
        "dashes.pdf", "a line of endless dashes", lambda: one_page(stream(b"[0.0001] 0 d 0 0 m 595 842 l S"))
    ),
    attack(
        "shading.pdf",
        "a function that calls itself",
        lambda: one_page(
            stream(b"/S sh"),
            {5: b"<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R] /Bounds [] /Encode [0 1] >>"},
            with_resources(
                b"/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] "
                b"/Function 5 0 R >> >>"
            ),
        ),
    ),
    attack(
        "spaces.pdf",
        "a colour space made of itself",
        lambda: one_page(
            stream(b"/C cs 1 scn 0 0 9 9 re f"),
            {5: b"[/Indexed 5 0 R 255 (a)]"},
            with_resources(b"/ColorSpace << /C 5 0 R >>"),
        ),
    ),
    attack(
        "attached-bomb.pdf",
        "10 MB of zeros attached",
        lambda: live(lambda document, _: document.attachments.__setitem__("zeros", bytes(10 * MEGA)), 0),
    ),
]
