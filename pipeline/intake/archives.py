"""Archives (ZIP, tar, gzip): every member taken out under caps that do not trust the headers."""

import gzip
import hashlib
import lzma
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from claims.errors import OverLimit
from claims.reasons import refusal
from extractors.formats import GZIP, TAR, ZIP
from extractors.zip_directory import DirectoryTooLargeError, check_directory
from pipeline.intake.holding import CHUNK, MEGA, Held, Holding
from pipeline.intake.members import Member, most_unpacked

_ENCRYPTED = 0x1
_UTF8 = 0x800
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    IndexError,
    KeyError,
    struct.error,
)


def read_archive(path: Path, media_type: str, name: str, holding: Holding) -> list[Member]:
    """The files of an archive, in its order; folders hold nothing themselves.

    Raises: UnreadableFile, EncryptedFile, OverLimit: nothing of the archive is kept.
    """
    readers: dict[str, Callable[[Path, str, _Allowance], list[Member]]] = {ZIP: _zip, TAR: _tar, GZIP: _gzip}
    try:
        return readers[media_type](path, name, _Allowance(holding, path.stat().st_size))
    except (*_DAMAGE, tarfile.TarError, NotImplementedError, RecursionError) as error:
        raise refusal("illisible") from error


class _Allowance:
    """How much may still come out of one archive."""

    def __init__(self, holding: Holding, packed_bytes: int) -> None:
        self.holding = holding
        self.limits = holding.limits
        self._most = most_unpacked(packed_bytes, self.limits)

    def keep(self, file: IO[bytes] | gzip.GzipFile) -> Held:
        held = self.holding.keep(iter(lambda: file.read(CHUNK), b""), most=self._most)
        self._most -= held.size
        return held

    def check_declared(self, sizes: list[int]) -> None:
        """Refuse at once what says itself to be over a cap."""
        if len(sizes) > self.limits.max_items:
            raise refusal("trop_de_fichiers", limit=self.limits.max_items)
        if sum(sizes) > self._most:
            raise refusal("archive_trop_compressee", limit=self.limits.max_ratio)
        if sum(size for size in sizes if not self.too_large(size)) > self.holding.left:
            raise refusal("archive_trop_grosse", limit=self.limits.max_unpacked_mb)

    def too_large(self, size: int) -> bool:
        return size > self.limits.max_file_mb * MEGA


def check_office_package(path: Path, holding: Holding) -> None:
    """Hold an Office file, a ZIP inside, against the same caps before another program opens it.

    Raises: UnreadableFile, EncryptedFile, OverLimit.
    """
    try:
        with _open_zip(path, holding.limits.max_items) as archive:
            sizes = [info.file_size for info in archive.infolist()]
            _Allowance(holding, path.stat().st_size).check_declared(sizes)
            names = archive.namelist()
            manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
    except (*_DAMAGE, NotImplementedError, RuntimeError) as error:
        raise refusal("illisible") from error
    if b"encryption-data" in manifest:
        raise refusal("chiffre")


def _open_zip(path: Path, entries: int) -> zipfile.ZipFile:
    try:
        check_directory(path, entries=entries)
    except DirectoryTooLargeError as error:
        raise refusal("trop_de_fichiers", limit=entries) from error
    return zipfile.ZipFile(path)


def _zip(path: Path, _: str, allowance: _Allowance) -> list[Member]:
    try:
        archive = _open_zip(path, allowance.limits.max_items)
    except zipfile.BadZipFile as error:
        raise refusal("tronque") from error
    with archive, path.open("rb") as packed:
        infos = [info for info in archive.infolist() if not info.is_dir() or info.file_size]
        allowance.check_declared([info.file_size for info in infos])
        if infos and all(info.flag_bits & _ENCRYPTED for info in infos):
            raise refusal("chiffre")
        return [_zip_member(archive, info, packed, allowance) for info in infos]


def _zip_member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, packed: IO[bytes], allowance: _Allowance
) -> Member:
    name = _zip_name(info)
    refused = _refused_unread(info, allowance)
    if refused is None:
        try:
            with archive.open(info) as file:
                return Member(name, allowance.keep(file))
        except OverLimit as error:
            if error.code != "fichier_trop_gros":
                raise
            refused = error.code
        except NotImplementedError:
            refused = "compression_inconnue"
        except (*_DAMAGE, RuntimeError):
            refused = "illisible"
    return Member(
        name, Held(Path(archive.filename or ""), _packed_digest(info, packed), info.file_size), refused
    )


def _refused_unread(info: zipfile.ZipInfo, allowance: _Allowance) -> str | None:
    if info.flag_bits & _ENCRYPTED:
        return "chiffre"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "pas_un_fichier"
    return "fichier_trop_gros" if allowance.too_large(info.file_size) else None


def _zip_name(info: zipfile.ZipInfo) -> str:
    """The name as the sender sees it. Without its UTF-8 mark, it is in the encoding of a French console."""
    if info.flag_bits & _UTF8:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
        return raw.decode("utf-8")
    except UnicodeEncodeError:
        return info.filename
    except UnicodeDecodeError:
        return raw.decode("cp850", "replace")


def _packed_digest(info: zipfile.ZipInfo, packed: IO[bytes]) -> str:
    """SHA-256 of the member's bytes as they stand in the archive."""
    digest = hashlib.sha256()
    packed.seek(info.header_offset)
    header = packed.read(_LOCAL_HEADER.size)
    if len(header) == _LOCAL_HEADER.size:
        *_, name_bytes, extra_bytes = _LOCAL_HEADER.unpack(header)
        packed.seek(name_bytes + extra_bytes, 1)
        left = info.compress_size
        while left > 0 and (chunk := packed.read(min(CHUNK, left))):
            digest.update(chunk)
            left -= len(chunk)
    return digest.hexdigest()


def _tar(path: Path, _: str, allowance: _Allowance) -> list[Member]:
    with tarfile.open(path, "r:") as archive:
        return list(_tar_members(archive, allowance))


def _tar_members(archive: tarfile.TarFile, allowance: _Allowance) -> Iterator[Member]:
    for count, info in enumerate(archive):
        if count >= allowance.limits.max_items:
            raise refusal("trop_de_fichiers", limit=allowance.limits.max_items)
        if info.isdir():
            continue
        nothing = Held(Path(str(archive.name)), hashlib.sha256().hexdigest(), 0)
        if not info.isreg():
            yield Member(info.name, nothing, "pas_un_fichier")
        elif allowance.too_large(info.size):
            yield Member(info.name, nothing, "fichier_trop_gros")
        elif (file := archive.extractfile(info)) is not None:
            yield Member(info.name, allowance.keep(file))
    if _goes_on(archive):
        yield Member(
            "suite de l'archive", Held(Path(str(archive.name)), hashlib.sha256().hexdigest(), 0), "illisible"
        )


def _goes_on(archive: tarfile.TarFile) -> bool:
    """Whether something stands where the library stopped: it takes a damaged header for the end, silently."""
    if archive.fileobj is None:
        return False
    archive.fileobj.seek(archive.offset)
    return any(archive.fileobj.read(tarfile.BLOCKSIZE))


def _gzip(path: Path, name: str, allowance: _Allowance) -> list[Member]:
    stem = name[:-4] + ".tar" if name.lower().endswith(".tgz") else name.removesuffix(".gz")
    try:
        with gzip.open(path) as file:
            return [Member(stem if stem != name else f"{name}.contenu", allowance.keep(file))]
    except EOFError as error:
        raise refusal("tronque") from error
