"""A writer of OLE compound files, enough for Outlook mails: no library at hand writes them."""

import struct
from dataclasses import dataclass, field

_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SMALL = 4096  # streams below would go to the mini stream; they are padded above it instead


@dataclass
class Storage:
    """A folder of an OLE file: streams and storages by name."""

    streams: dict[str, bytes] = field(default_factory=dict)
    storages: dict[str, "Storage"] = field(default_factory=dict)


def compound_file(root: Storage) -> bytes:
    """The bytes of the file. Every stream has sectors of its own, small ones a mini stream made of them."""
    entries: list[list[int | str | bytes]] = [["Root Entry", 5, b""]]
    _list_entries(root, entries, 0)
    mini, mini_fat = bytearray(), []
    sectors, fat = bytearray(), []
    places = []
    for _, kind, content in [(e[0], e[1], e[2]) for e in entries]:
        assert isinstance(content, bytes)
        if kind != 2 or not content:
            places.append((_END, 0))
        elif len(content) < _SMALL:
            places.append((_chain(mini, mini_fat, content, 64), len(content)))
        else:
            places.append((_chain(sectors, fat, content, _SECTOR), len(content)))
    if mini:
        places[0] = (_chain(sectors, fat, bytes(mini), _SECTOR), len(mini))
    mini_table = struct.pack(f"<{len(mini_fat)}L", *mini_fat)
    mini_start = _chain(sectors, fat, mini_table, _SECTOR, b"\xff") if mini_fat else _END
    directory = b"".join(_entry(entry, place) for entry, place in zip(entries, places, strict=True))
    directory_start = _chain(sectors, fat, directory, _SECTOR)
    fat_sectors = 1
    while (len(fat) + fat_sectors) > fat_sectors * 128:
        fat_sectors += 1
    first_fat = len(fat)
    table = [*fat, *[_FAT] * fat_sectors]
    table += [_FREE] * (fat_sectors * 128 - len(table))
    header = struct.pack(
        "<8s16x5H6x9L",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6),
        *(0, fat_sectors, directory_start, 0, _SMALL, mini_start, -(-len(mini_table) // _SECTOR), _END, 0),
    )
    located = [*range(first_fat, first_fat + fat_sectors)]
    header += struct.pack("<109L", *located, *[_FREE] * (109 - len(located)))
    return header + bytes(sectors) + struct.pack(f"<{len(table)}L", *table)


def _chain(space: bytearray, table: list[int], content: bytes, unit: int, fill: bytes = b"\0") -> int:
    start = len(table)
    count = -(-len(content) // unit)
    space += content + fill * (count * unit - len(content))
    table += [*range(start + 1, start + count), _END]
    return start


def _list_entries(storage: Storage, entries: list[list[int | str | bytes]], owner: int) -> None:
    """Siblings hang to the right of one another: slow to search, right for any reader."""
    children = [(name, 2, content) for name, content in storage.streams.items()]
    previous = None
    for name, kind, content in [*children, *((name, 1, b"") for name in storage.storages)]:
        at = len(entries)
        entries.append([name, kind, content, _FREE, _FREE])
        if previous is None:
            entries[owner] = [
                *entries[owner][:3],
                entries[owner][3] if len(entries[owner]) > 3 else _FREE,
                at,
            ]
        else:
            entries[previous][3] = at
        previous = at
        if kind == 1:
            _list_entries(storage.storages[name], entries, at)


def _entry(entry: list[int | str | bytes], place: tuple[int, int]) -> bytes:
    name, kind, _, right, child = [*entry, _FREE, _FREE][:5]
    encoded = str(name).encode("utf-16-le")
    start, size = place
    return struct.pack(
        "<64sHBB3L36xLQ",
        encoded,
        len(encoded) + 2,
        kind,
        1,
        _FREE,
        right,
        child,
        start if size else _END,
        size,
    )


def outlook_message(
    subject: str, text: str, attachments: dict[str, "bytes | Storage"] | None = None, *, inside: bool = False
) -> Storage:
    """The storages of an Outlook mail; an attachment may be another one (made with `inside`)."""
    count = len(attachments or {})
    properties = struct.pack("<8x4L", 0, count, 0, count) + (b"" if inside else bytes(8))
    message = Storage(
        {
            "__properties_version1.0": properties,
            "__substg1.0_0037001F": subject.encode("utf-16-le"),
            "__substg1.0_1000001F": text.encode("utf-16-le"),
            "__substg1.0_0C1A001F": "Camille Exemple".encode("utf-16-le"),
            "__substg1.0_5D01001F": "camille@exemple.fr".encode("utf-16-le"),
        }
    )
    for number, (name, content) in enumerate((attachments or {}).items()):
        attached = Storage(
            {"__properties_version1.0": bytes(8), "__substg1.0_3707001F": name.encode("utf-16-le")}
        )
        if isinstance(content, Storage):
            attached.storages["__substg1.0_3701000D"] = content
        else:
            attached.streams["__substg1.0_37010102"] = content
        message.storages[f"__attach_version1.0_#{number:08X}"] = attached
    return message
