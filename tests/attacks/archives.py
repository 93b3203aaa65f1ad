"""Archives that unpack into far more than they are, lie about what they hold, or lead out of their folder."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterable

from tests.attacks.quine import self_printing, with_own_sum
from tests.attacks.registry import Attack, attack
from tests.hostile_files import noise
from tests.mailed import marked_encrypted, pdf, zipped

MEGA = 1_000_000
TOO_PACKED = "rejected archive_trop_compressee"
_LOCAL, _CENTRAL, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")


def zeros_zip(method: int, megabytes: int = 10, names: Iterable[str] = ("zeros",)) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name in names:
            archive.writestr(name, bytes(megabytes * MEGA))
    return written.getvalue()


def lying_zip(declared: int, real: int) -> bytes:
    """Headers that say `declared` bytes of a member of `real` zeros."""
    octets = bytearray(zipped({"a.txt": bytes(real)}))
    at = octets.find(b"PK\x01\x02")
    struct.pack_into("<L", octets, 22, declared)
    struct.pack_into("<L", octets, at + 24, declared)
    return bytes(octets)


def _local(name: bytes, method: int, crc: int, packed: int, size: int) -> bytes:
    return _LOCAL.pack(b"PK\x03\x04", 20, 0, method, 0, 0, crc, packed, size, len(name), 0) + name


def _central(name: bytes, crc: int, packed: int, size: int, at: int) -> bytes:
    head = (b"PK\x01\x02", 20, 20, 0, 8, 0, 0, crc, packed, size, len(name), 0, 0, 0, 0, 0, at)
    return _CENTRAL.pack(*head) + name


def _closed(body: bytes, central: Iterable[bytes], count: int) -> bytes:
    directory = b"".join(central)
    return body + directory + _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(body), 0)


def _deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def overlapping_zip(count: int) -> bytes:
    """Many entries over the same megabyte (D. Fifield, A better zip bomb, 2019: full overlap)."""
    content = bytes(MEGA)
    packed, crc = _deflated(content), zlib.crc32(content)
    body = _local(b"a", 8, crc, len(packed), MEGA) + packed
    return _closed(body, (_central(b"a", crc, len(packed), MEGA, 0) for _ in range(count)), count)


def quoting_zip(count: int) -> bytes:
    """Each member quotes the header of the next and goes on into its data (the same, quoted overlap)."""
    content = bytes(MEGA)
    packed = _deflated(content)
    entries = []
    body = b""
    for number in reversed(range(count)):
        name = f"{number:03d}".encode()
        crc = zlib.crc32(content)
        header = _local(name, 8, crc, len(packed), len(content))
        entries.append((name, crc, len(packed), len(content)))
        body = header + packed
        packed = b"\0" + struct.pack("<HH", len(header), len(header) ^ 0xFFFF) + body
        content = header + content
    central, at = [], 0
    for name, crc, size, whole in reversed(entries):
        central.append(_central(name, crc, size, whole, at))
        at += _LOCAL.size + len(name) + 5
    return _closed(body, central, count)


def own_zip(name: bytes = b"r.zip") -> bytes:
    """An archive whose only member is that archive."""

    def made(crc: int) -> bytes:
        packed, size = b"", 0
        for _ in range(2):  # sizes are known once it was made without them
            before = _local(name, 8, crc, len(packed), size)
            behind = _closed(before + packed, [_central(name, crc, len(packed), size, 0)], 1)
            behind = behind[len(before) + len(packed) :]
            packed = self_printing(before, behind)
            size = len(before) + len(packed) + len(behind)
        before = _local(name, 8, crc, len(packed), size)
        return _closed(before + packed, [_central(name, crc, len(packed), size, 0)], 1)

    return with_own_sum(made)


def own_gzip() -> bytes:
    """The same of gzip."""
    head = b"\x1f\x8b\x08" + bytes(6) + b"\xff"

    def made(crc: int) -> bytes:
        size = len(head) + 8 + len(self_printing(head, bytes(8)))
        tail = struct.pack("<LL", crc, size)
        return head + self_printing(head, tail) + tail

    return with_own_sum(made)


def doll_bomb(levels: int, width: int) -> bytes:
    """Archives in archives, a few of each: they unpack into as many as the power says."""

    def level(left: int, mark: str) -> bytes:
        if not left:
            return zipped({f"{mark}.bin": mark.encode() + bytes(MEGA)})
        return zipped({f"{n}.zip": level(left - 1, f"{mark}{n}") for n in range(width)})

    return level(levels, "z")


def with_entries(count: int) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}", b"")
    return written.getvalue()


def patched(octets: bytes, at_mark: bytes, offset: int, form: str, *values: int) -> bytes:
    changed = bytearray(octets)
    struct.pack_into(form, changed, changed.find(at_mark) + offset, *values)
    return bytes(changed)


def ended(entries: int, size: int, at: int) -> bytes:
    """An end record alone."""
    return _END.pack(b"PK\x05\x06", 0, 0, entries, entries, size, at, 0)


def zip_of(name: str, content: bytes, *, mode: int = 0, extra: bytes = b"") -> bytes:
    info = zipfile.ZipInfo(name)
    info.external_attr, info.extra = mode << 16, extra
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(info, content)
    return written.getvalue()


def tar(*members: tarfile.TarInfo, content: bytes = b"x" * 10, form: int = tarfile.GNU_FORMAT) -> bytes:
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w", format=form) as archive:
        for member in members:
            archive.addfile(member, io.BytesIO(content) if member.isreg() else None)
    return written.getvalue()


def member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "", size: int = 10) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, link
    info.size = size if kind == tarfile.REGTYPE else 0
    return info


def raw_header(name: bytes, size: bytes, kind: bytes, rest: bytes = b"") -> bytes:
    """A tar header written by hand, its checksum right."""
    head = bytearray(512)
    head[0 : len(name)] = name
    head[100:108], head[124 : 124 + len(size)], head[156:157] = b"0000644\0", size, kind
    head[257:265], head[148:156] = b"ustar  \0", b" " * 8
    head[386 : 386 + len(rest)] = rest
    head[148:156] = b"%06o\0 " % sum(head)
    return bytes(head)


def sparse_tar(members: int, real_size: int) -> bytes:
    """Members that are said to be large and hold nothing but holes."""
    rest = b"%011o\0%011o\0" % (0, 0) + bytes(72) + b"\0" + b"%011o\0" % real_size
    heads = (raw_header(b"f%d" % number, b"%011o\0" % 0, b"S", rest) for number in range(members))
    return b"".join(heads) + bytes(1024)


def linked_headers(count: int) -> bytes:
    """Headers that each only announce the next one."""
    head = raw_header(b"././@LongLink", b"%011o\0" % 2, b"L")
    return (head + b"a\0".ljust(512, b"\0")) * count + tar(member("b.txt"))


def pax(records: bytes) -> bytes:
    head = raw_header(b"pax", b"%011o\0" % len(records), b"x")
    return head + records + bytes(-len(records) % 512) + tar(member("b.txt"))


def with_lots() -> bytes:
    return gzip.compress(bytes(10 * MEGA))


PLAIN = zipped({"a.bin": noise(200, 7)})
ARCHIVES: list[Attack] = [
    attack("deflate.zip", "10 MB of zeros", lambda: zeros_zip(zipfile.ZIP_DEFLATED), TOO_PACKED),
    attack("bzip2.zip", "the same, packed by bzip2", lambda: zeros_zip(zipfile.ZIP_BZIP2), TOO_PACKED),
    attack("lzma.zip", "the same, packed by LZMA", lambda: zeros_zip(zipfile.ZIP_LZMA), TOO_PACKED),
    attack("many.zip", "ten such", lambda: zeros_zip(8, 5, map(str, range(10))), TOO_PACKED),
    attack("lie-small.zip", "says 10 bytes of 10 MB", lambda: lying_zip(10, 10 * MEGA)),
    attack("lie-large.zip", "says 4 GB of 10 bytes", lambda: lying_zip(0xFFFFFFF0, 10), TOO_PACKED),
    attack("lie-none.zip", "says nothing of 10 MB", lambda: lying_zip(0, 10 * MEGA)),
    attack("overlap.zip", "200 entries over one megabyte", lambda: overlapping_zip(200), TOO_PACKED),
    attack("quoted.zip", "60 entries that quote one another", lambda: quoting_zip(60), TOO_PACKED),
    attack("own.zip", "holds itself, for ever", own_zip, "container"),
    attack("own.gz", "unpacks to itself, for ever", own_gzip, "container"),
    attack("dolls.zip", "64 megabytes in 4 levels of archives", lambda: doll_bomb(3, 4), "container"),
    attack("entries.zip", "3,000 empty files", lambda: with_entries(3000), "rejected trop_de_fichiers"),
    attack("directory.zip", "a directory of 4 GB, says the end", lambda: ended(65535, 0xFFFFFFFF, 0)),
    attack("end-alone.zip", "an end without anything", lambda: ended(1, 46, 0)),
    attack(
        "negative.zip", "a directory that starts before the file", lambda: PLAIN[:40] + ended(1, 60, 9999)
    ),
    attack("two-ends.zip", "an end in the comment of the end", lambda: PLAIN + ended(0, 0, 0)),
    attack("prefixed.zip", "a program before the archive", lambda: b"PK\x03\x04" + noise(500, 8) + PLAIN),
    attack("encrypted.zip", "a password", lambda: marked_encrypted(zipped({"a": b"1"})), "rejected chiffre"),
    attack("method-99.zip", "a way of packing for AES", lambda: patched(PLAIN, b"PK\x01\x02", 10, "<H", 99)),
    attack("method-14.zip", "LZMA data that are none", lambda: patched(PLAIN, b"PK\x01\x02", 10, "<H", 14)),
    attack("method-12.zip", "bzip2 data that are none", lambda: patched(PLAIN, b"PK\x01\x02", 10, "<H", 12)),
    attack("crc.zip", "a wrong sum", lambda: patched(PLAIN, b"PK\x01\x02", 16, "<L", 1)),
    attack("offset.zip", "a member beyond the end", lambda: patched(PLAIN, b"PK\x01\x02", 42, "<L", 1 << 30)),
    attack(
        "extra.zip", "extra fields longer than they are", lambda: zip_of("a", b"1", extra=b"\1\0\xff\xff")
    ),
    attack("zip64.zip", "64-bit sizes cut short", lambda: zip_of("b", b"1", extra=b"\1\0\4\0abcd")),
    attack("truncated.zip", "half an archive", lambda: PLAIN[: len(PLAIN) // 2], "rejected tronque"),
    attack("link.zip", "a link to /etc/passwd", lambda: zip_of("a.txt", b"/etc/passwd", mode=0o120777)),
    attack("device.zip", "a device", lambda: zip_of("null", b"", mode=0o020666)),
    attack("bomb.gz", "10 MB of zeros", with_lots, TOO_PACKED),
    attack("twice.gz", "the same, packed twice", lambda: gzip.compress(with_lots())),
    attack("members.gz", "ten members of 5 MB", lambda: gzip.compress(bytes(5 * MEGA)) * 10, TOO_PACKED),
    attack("cut.gz", "no end", lambda: gzip.compress(noise(500, 9))[:-20], "rejected tronque"),
    attack("tail.gz", "rubbish behind the end", lambda: gzip.compress(b"Bonjour") + noise(300, 10)),
    attack(
        "name.gz", "a name that leads away", lambda: b"\x1f\x8b\x08\x08" + bytes(6) + b"../../x\0" + b"\3\0"
    ),
    attack("header.gz", "a header without end", lambda: b"\x1f\x8b\x08\x1f" + bytes(6) + b"\xff\xff" * 400),
    attack("tar.gz", "a bomb in a tar in a gzip", lambda: gzip.compress(sparse_tar(20, 15 * MEGA))),
    attack("bomb.bz2", "10 MB of zeros", lambda: bz2.compress(bytes(10 * MEGA))),
    attack("bomb.xz", "the same in xz", lambda: lzma.compress(bytes(10 * MEGA))),
    attack("bomb.7z", "an archive of 7-Zip", lambda: b"7z\xbc\xaf\x27\x1c\0\4" + noise(300, 11)),
    attack("bomb.rar", "an archive of RAR", lambda: b"Rar!\x1a\x07\1\0" + noise(300, 12)),
    attack("bomb.cab", "a cabinet", lambda: b"MSCF\0\0\0\0" + noise(300, 13)),
    attack("sparse.tar", "20 files of 15 MB made of holes", lambda: sparse_tar(20, 15 * MEGA), TOO_PACKED),
    attack("sparse-huge.tar", "one of 8 TB", lambda: sparse_tar(1, 0o77777777777)),
    attack("negative.tar", "a negative size", lambda: raw_header(b"a", b"\xff" * 12, b"0") + bytes(1024)),
    attack(
        "huge.tar", "a size of 2^88", lambda: raw_header(b"b", b"\x80" + b"\xff" * 11, b"0") + bytes(1024)
    ),
    attack("long-link.tar", "a name of 8 GB", lambda: raw_header(b"c", b"77777777777\0", b"L") + bytes(2048)),
    attack("announce.tar", "3,000 headers that announce the next", lambda: linked_headers(3000)),
    attack("pax-size.tar", "a header that changes the size", lambda: pax(b"22 size=9999999999999\n")),
    attack("pax-loop.tar", "a record of no length", lambda: pax(b"0 path=a\n" * 50)),
    attack("pax-odd.tar", "a record longer than it is", lambda: pax(b"99999 path=a\n")),
    attack("pax-sparse.tar", "a map of holes that is none", lambda: pax(b"29 GNU.sparse.map=0,9999,,,,\n")),
    attack("hard-link.tar", "a link to itself", lambda: tar(member("a", tarfile.LNKTYPE, "a"))),
    attack("sym-link.tar", "a link out", lambda: tar(member("a", tarfile.SYMTYPE, "/etc/passwd"))),
    attack(
        "through.tar",
        "a file through a link out",
        lambda: tar(member("d", tarfile.SYMTYPE, "/tmp"), member("d/vaguemestre-piege.bin")),
    ),
    attack("fifo.tar", "a pipe, on which one would wait", lambda: tar(member("p", tarfile.FIFOTYPE))),
    attack("device.tar", "the disk", lambda: tar(member("sda", tarfile.BLKTYPE))),
    attack("same.tar", "one name a hundred times", lambda: tar(*[member("a.bin")] * 100)),
    attack(
        "checksum.tar",
        "a header spoilt midway",
        lambda: tar(member("a.bin"), member("b.bin"))[:1100] + b"\xff" * 900,
    ),
    attack(
        "portfolio.zip",
        "a PDF that is sound",
        lambda: zipped({"fond.pdf": pdf(1, title="sain")}),
        "container",
    ),
]
