"""Pictures that are larger than they look, lie about their size, or turn in circles."""

import io
import struct
import zlib

from PIL import Image

from tests.attacks.registry import Attack, attack
from tests.hostile_files import noise
from tests.mailed import picture

HUGE = 65_000
TOO_LARGE = "rejected trop_de_pixels"


def chunk(kind: bytes, body: bytes, *, said: int | None = None) -> bytes:
    length = len(body) if said is None else said
    return struct.pack(">I", length) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, *chunks: bytes, depth: int = 8, colour: int = 0) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + b"".join(chunks) + chunk(b"IEND", b"")


def data(size: int) -> bytes:
    return chunk(b"IDAT", zlib.compress(bytes(size), 9))


def text_bomb(kind: bytes) -> bytes:
    body = b"a\0" + (b"\0\0\0\0" if kind == b"iTXt" else b"\0") + zlib.compress(bytes(10_000_000), 9)
    if kind == b"iTXt":
        body = b"a\0\1\0\0\0" + zlib.compress(bytes(10_000_000), 9)
    return png(9, 9, chunk(kind, body), data(90))


def jpeg(width: int, height: int) -> bytes:
    """A JPEG whose header says that size."""
    octets = bytearray(picture("JPEG", (64, 64)))
    struct.pack_into(">HH", octets, octets.find(b"\xff\xc0") + 5, height, width)
    return bytes(octets)


def progressive(scans: int) -> bytes:
    """A JPEG that is drawn over and over."""
    octets = picture("JPEG", (2000, 2000), progressive=True)
    at = octets.rfind(b"\xff\xda")
    return octets[:at] + octets[at:-2] * scans + octets[-2:]


def gif(width: int, height: int, frames: int, frame: tuple[int, int] = (1, 1)) -> bytes:
    shown = b"\x2c" + struct.pack("<4HB", 0, 0, *frame, 0) + b"\2\2\x44\1\0"
    return b"GIF89a" + struct.pack("<2H3B", width, height, 0x80, 0, 0) + bytes(6) + shown * frames + b"\x3b"


def tiff(*directories: tuple[tuple[int, int, int, int], ...], end: int | None = 0) -> bytes:
    """Directories of (tag, kind, count, value), each leading to the next, the last to `end`."""
    out, at = b"II*\0" + struct.pack("<L", 8), 8
    for number, entries in enumerate(directories):
        size = 2 + 12 * len(entries) + 4
        is_last = number == len(directories) - 1
        follows = end if is_last and end is not None else at + size
        body = b"".join(struct.pack("<2HLL", *entry) for entry in entries)
        out += struct.pack("<H", len(entries)) + body + struct.pack("<L", follows or 0)
        at += size
    return out


def plain(width: int, height: int, packing: int = 1) -> tuple[tuple[int, int, int, int], ...]:
    return (
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, 1, 8),
        (259, 3, 1, packing),
        (262, 3, 1, 1),
        (273, 4, 1, 8),
        (277, 3, 1, 1),
        (278, 4, 1, height),
        (279, 4, 1, 16),
    )


def webp(width: int, height: int) -> bytes:
    body = struct.pack("<B3x", 0) + struct.pack("<L", width - 1)[:3] + struct.pack("<L", height - 1)[:3]
    chunks = b"VP8X" + struct.pack("<L", 10) + body + b"VP8 " + struct.pack("<L", 30) + noise(30, 41)
    return b"RIFF" + struct.pack("<L", len(chunks) + 4) + b"WEBP" + chunks


def lossless_webp(width: int, height: int) -> bytes:
    bits = (width - 1) | (height - 1) << 14
    body = b"\x2f" + struct.pack("<L", bits) + noise(40, 42) + b"\0"
    return b"RIFF" + struct.pack("<L", len(body) + 12) + b"WEBPVP8L" + struct.pack("<L", len(body)) + body


def bmp(width: int, height: int, bits: int = 24, packing: int = 0, body: bytes = bytes(64)) -> bytes:
    head = struct.pack("<LllHHLLllLL", 40, width, height, 1, bits, packing, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<LHHL", 54 + len(body), 0, 0, 54) + head + body


def heic(boxes: bytes) -> bytes:
    return struct.pack(">L", 24) + b"ftypheic" + bytes(4) + b"mif1heic" + boxes


def box(kind: bytes, body: bytes, *, said: int | None = None) -> bytes:
    return struct.pack(">L", len(body) + 8 if said is None else said) + kind + body


def huge_heic() -> bytes:
    """A real picture whose header says another size."""
    import pillow_heif

    out = io.BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (64, 64), "red")).save(out)
    octets = bytearray(out.getvalue())
    struct.pack_into(">LL", octets, octets.find(b"ispe") + 8, HUGE, HUGE)
    return bytes(octets)


def codestream(width: int, height: int, tile: int, body: bytes = b"") -> bytes:
    sizes = struct.pack(">8L", width, height, 0, 0, tile, tile, 0, 0)
    siz = b"\xff\x51" + struct.pack(">HH", 41, 0) + sizes + b"\0\1\7\1\1"
    return b"\xff\x4f" + siz + b"\xff\x52\0\x0c\0\0\0\1\0\5\4\4\0\0" + body + b"\xff\xd9"


def empty_jp2(side: int) -> bytes:
    """A sound JPEG 2000 of one tile whose packets, one for each 32,768 dots either way, are all empty."""
    packets = bytes(sum((-(-side // (32_768 << level))) ** 2 for level in range(6)))
    bands = b"\xff\x5c\0\x13\x40" + b"\x40" * 16  # 16 bands, of 8 bits each
    tile = b"\xff\x90" + struct.pack(">HHLBB", 10, 0, 14 + len(packets), 0, 1) + b"\xff\x93" + packets
    return jp2(side, side, side, bands + tile)


def jp2(width: int, height: int, tile: int = 64, body: bytes = b"") -> bytes:
    head = box(b"ihdr", struct.pack(">LLHBBBB", height, width, 1, 7, 7, 0, 0)) + box(
        b"colr", b"\1\0\0\0\0\0\x11"
    )
    start = b"\0\0\0\x0cjP  \r\n\x87\n" + box(b"ftyp", b"jp2 \0\0\0\0jp2 ")
    return start + box(b"jp2h", head) + box(b"jp2c", codestream(width, height, tile, body))


def exif_loop() -> bytes:
    """A JPEG whose EXIF directory follows itself."""
    directory = struct.pack("<H", 1) + struct.pack("<2HLL", 0x8769, 4, 1, 8) + struct.pack("<L", 8)
    body = b"Exif\0\0II*\0" + struct.pack("<L", 8) + directory
    whole = picture("JPEG", (64, 64), shade=3)
    return whole[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + whole[2:]


def icon() -> bytes:
    return struct.pack("<3H", 0, 1, 1) + struct.pack("<4B2H2L", 0, 0, 0, 0, 1, 32, 0xFFFFFFFF, 22) + bytes(64)


PICTURES: list[Attack] = [
    attack("size.png", "65,000 by 65,000, says the header", lambda: png(HUGE, HUGE, data(900)), TOO_LARGE),
    attack("size-most.png", "two billion by two billion", lambda: png(2**31 - 1, 2**31 - 1, data(900))),
    attack("size-none.png", "nothing by nothing", lambda: png(0, 0, data(9))),
    attack("line.png", "one line of 65,000,000 dots", lambda: png(65_000_000, 1, data(900)), TOO_LARGE),
    attack("data.png", "10 MB of data for nine dots", lambda: png(3, 3, data(10_000_000))),
    attack(
        "profile.png",
        "a colour profile of 10 MB",
        lambda: png(9, 9, chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(10_000_000), 9)), data(90)),
    ),
    attack("ztxt.png", "a text of 10 MB", lambda: text_bomb(b"zTXt")),
    attack("itxt.png", "a text of 10 MB of the other kind", lambda: text_bomb(b"iTXt")),
    attack("texts.png", "10,000 texts", lambda: png(9, 9, chunk(b"tEXt", b"a\0b") * 10_000, data(90))),
    attack("length.png", "a chunk of 4 GB", lambda: png(9, 9, chunk(b"IDAT", b"a", said=0xFFFFFFF0))),
    attack("palette.png", "a palette that is not there", lambda: png(9, 9, data(90), colour=3)),
    attack("depth.png", "a depth that is none", lambda: png(9, 9, data(90), depth=77)),
    attack(
        "frames.png",
        "a million frames",
        lambda: png(9, 9, chunk(b"acTL", struct.pack(">LL", 1_000_000, 0)), data(90)),
    ),
    attack("size.jpg", "65,000 by 65,000, says the header", lambda: jpeg(HUGE, HUGE), TOO_LARGE),
    attack("size-none.jpg", "nothing by nothing", lambda: jpeg(0, 0)),
    attack("scans.jpg", "200 scans over one another", lambda: progressive(200)),
    attack("exif.jpg", "a directory that follows itself", exif_loop),
    attack(
        "noise.jpg",
        "noise behind a header",
        lambda: picture("JPEG", (64, 64), shade=4)[:300] + noise(3000, 43),
    ),
    attack(
        "comment.jpg",
        "comments of 3 MB",
        lambda: (
            picture("JPEG", (64, 64), shade=5)[:2]
            + (b"\xff\xfe\xff\xff" + bytes(65533)) * 50
            + picture("JPEG", (64, 64), shade=5)[2:]
        ),
    ),
    attack("size.gif", "65,000 by 65,000", lambda: gif(HUGE, HUGE, 1, (HUGE, HUGE)), TOO_LARGE),
    attack("frames.gif", "50,000 frames", lambda: gif(2000, 2000, 50_000)),
    attack("frame-outside.gif", "a frame larger than the picture", lambda: gif(9, 9, 1, (HUGE, HUGE))),
    attack(
        "codes.gif",
        "codes that are none",
        lambda: gif(99, 99, 1)[:-8] + b"\x0c\xff" + b"\xff" * 255 + b"\0\x3b",
    ),
    attack("directories.tif", "10,000 directories", lambda: tiff(*[plain(4, 4)] * 10_000)),
    attack("directories-bare.tif", "10,000 directories without anything", lambda: tiff(*[()] * 10_000)),
    attack("loop.tif", "a directory that follows itself", lambda: tiff(plain(4, 4), end=8)),
    attack("loop-far.tif", "fifty directories in a circle", lambda: tiff(*[plain(4, 4)] * 50, end=8)),
    attack("size.tif", "65,000 by 65,000", lambda: tiff(plain(HUGE, HUGE)), TOO_LARGE),
    attack("size-most.tif", "four billion by four billion", lambda: tiff(plain(2**32 - 1, 2**32 - 1))),
    attack(
        "strips.tif",
        "four billion strips",
        lambda: tiff((*plain(64, 64)[:5], (273, 4, 2**32 - 1, 8), (278, 4, 1, 1), (279, 4, 2**32 - 1, 8))),
    ),
    attack(
        "tiles.tif",
        "tiles of one dot",
        lambda: tiff(
            (
                *plain(9000, 1000)[:5],
                (322, 4, 1, 1),
                (323, 4, 1, 1),
                (324, 4, 9_000_000, 8),
                (325, 4, 9_000_000, 8),
            )
        ),
    ),
    attack("sub.tif", "a directory below itself", lambda: tiff((*plain(4, 4), (330, 4, 1, 8)))),
    attack("fax.tif", "a fax of 65,000 lines in 16 bytes", lambda: tiff(plain(10_000, 1000, 4))),
    attack("lzw.tif", "LZW that is none", lambda: tiff(plain(900, 900, 5)) + noise(900, 44)),
    attack("jpeg.tif", "a JPEG inside that is none", lambda: tiff(plain(900, 901, 7)) + noise(900, 45)),
    attack("big.tif", "a BigTIFF that leads nowhere", lambda: b"II+\0\x08\0\0\0" + b"\xff" * 16),
    attack("kinds.tif", "kinds of values that are none", lambda: tiff(((256, 99, 2**31, 5), (257, 0, 0, 0)))),
    attack("cut.tif", "a page that is not there", lambda: tiff(plain(4, 4), end=99_999)),
    attack("size.webp", "16,384 by 16,384", lambda: webp(16_384, 16_384), TOO_LARGE),
    attack("size-most.webp", "16 million by 16 million", lambda: webp(2**24, 2**24)),
    attack(
        "lossless.webp", "16,384 by 16,384 without loss", lambda: lossless_webp(16_384, 16_384), TOO_LARGE
    ),
    attack("noise.webp", "noise behind a header", lambda: webp(64, 64)[:20] + noise(500, 46)),
    attack("size.heic", "65,000 by 65,000", huge_heic),
    attack("boxes.heic", "3,000 boxes in one another", lambda: heic(b"\0\0\xff\xffmeta" * 3000)),
    attack("box-none.heic", "a box of no length", lambda: heic(box(b"meta", bytes(900), said=0))),
    attack("box-most.heic", "a box of 4 GB", lambda: heic(box(b"meta", bytes(900), said=0xFFFFFFFF))),
    attack(
        "items.heic",
        "items that hold one another",
        lambda: heic(box(b"meta", bytes(4) + box(b"iref", bytes(4) + box(b"dimg", b"\0\1\0\1\0\1")))),
    ),
    attack(
        "size.avif",
        "65,000 by 65,000",
        lambda: heic(box(b"ispe", bytes(4) + struct.pack(">LL", HUGE, HUGE))).replace(b"heic", b"avif"),
    ),
    attack("size.bmp", "65,000 by 65,000 in 64 bytes", lambda: bmp(HUGE, HUGE), TOO_LARGE),
    attack("size-negative.bmp", "upside down, and as large", lambda: bmp(HUGE, -HUGE)),
    attack("size-least.bmp", "less than nothing", lambda: bmp(-1, -1)),
    attack("runs.bmp", "runs that end nowhere", lambda: bmp(9000, 900, 8, 1, b"\0\2\xff\xff" * 40)),
    attack("bits.bmp", "4,000 bits a dot", lambda: bmp(9, 9, 4000)),
    attack("size.jp2", "65,000 by 65,000", lambda: jp2(HUGE, HUGE), TOO_LARGE),
    attack("sound.jp2", "the same, sound, in a hundred bytes", lambda: empty_jp2(HUGE), TOO_LARGE),
    attack("tiles.jp2", "a tile a dot", lambda: jp2(4000, 4000, 1)),
    attack("noise.jp2", "noise behind a header", lambda: jp2(64, 64)[:90] + noise(500, 47)),
    attack("icon.ico", "an icon of 4 GB", icon),
]
