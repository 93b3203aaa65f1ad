"""Archives that hold themselves: unpacked, each is what it was, however often.

After R. Cox, «Zip Files All The Way Down», 2010. Deflate knows two orders: print what follows, and repeat the
last bytes printed. The program below, of these alone, prints itself with what stands before and behind it;
the checksum, which is part of what it sums, is found by solving 32 linear equations.
"""

import struct
import zlib
from collections.abc import Callable

_FIXED, _END = [0, 1, 0], [0] * 7  # RFC 1951, 3.2.6: a block of the fixed codes, and its end
_SHORT, _LONG = 5, 10  # bytes of orders


def self_printing(before: bytes, behind: bytes) -> bytes:
    """Deflated data that unpack to `before`, themselves and `behind`."""
    nothing, again = _print(0), _repeat_20()
    first = _repeat(len(before) + _SHORT, _LONG)
    size = 3 * _SHORT + _LONG
    fourth = _repeat(size, _LONG) + nothing
    parts = [_print(len(before) + _SHORT), before, _print(len(before) + _SHORT), first]
    parts += [_print(_LONG), first, nothing]
    parts += [_print(size), _print(_LONG), first, nothing, _print(size), fourth]
    parts += [_print(20), fourth, _print(20), again, *[_print(20), again] * 3]
    last = _repeat(_LONG + _SHORT + len(behind), _LONG) + _print(0, is_last=True)
    closing = [again, nothing, nothing, _print(len(last) + len(behind))]
    return b"".join([*parts, _print(20), *closing, *closing, last, behind, last])


def _print(size: int, *, is_last: bool = False) -> bytes:
    """The order to print so many bytes, which follow: a stored block."""
    return struct.pack("<BHH", is_last, size, size ^ 0xFFFF)


def _repeat(count: int, size: int) -> bytes:
    """The order to print the last bytes again, in `size` bytes: in parts, with empty blocks."""
    parts = [(count,), *((part, count - part) for part in range(3, count - 2))]
    orders = (
        _FIXED
        + [bit for part in some for bit in _match(part, count)]
        + _END
        + (_FIXED + _END) * more
        + [0] * 3
        for some in parts
        for more in range(3)
    )
    return next(_octets(bits) for bits in orders if len(_octets(bits)) == size - 4) + _print(0)[1:]


def _repeat_20() -> bytes:
    """The last twenty bytes again, in five: as twice ten."""
    return _octets(_FIXED + 2 * _match(10, 20) + _END)


def _match(length: int, distance: int) -> list[int]:
    """Codes of RFC 1951, 3.2.5, for lengths below 115, whose codes have seven bits."""
    code, bits = _coded(length - 3, 2)
    far, more = _coded(distance - 1, 1)
    return _most_first(code + 1, 7) + bits + _most_first(far, 5) + more


def _coded(value: int, kept: int) -> tuple[int, list[int]]:
    """The code of a number, `kept` bits of it after its first, and its other bits."""
    extra = max(0, value.bit_length() - 1 - kept)
    return (extra << kept) + (value >> extra), [value >> at & 1 for at in range(extra)]


def _most_first(value: int, size: int) -> list[int]:
    return [value >> at & 1 for at in reversed(range(size))]


def _octets(bits: list[int]) -> bytes:
    groups = (bits[at : at + 8] for at in range(0, len(bits), 8))
    return bytes(sum(bit << at for at, bit in enumerate(group)) for group in groups)


def with_own_sum(made: Callable[[int], bytes]) -> bytes:
    """The file that `made` makes of its own checksum. CRC-32 is linear, as is where it stands in the file."""
    zero = zlib.crc32(made(0))
    rows = [(zlib.crc32(made(bit)) ^ zero ^ bit, bit) for bit in (1 << at for at in range(32))]
    return made(_combined(rows, zero))


def _combined(rows: list[tuple[int, int]], wanted: int) -> int:
    """Which rows, by a bit each, have the wanted sum without carry."""
    found, left = 0, list(rows)
    for at in range(32):
        pivot = next((row for row in left if row[0] >> at & 1), None)
        if pivot is None:
            continue
        left = [_less(row, pivot, at) for row in left if row is not pivot]
        if wanted >> at & 1:
            wanted, found = wanted ^ pivot[0], found ^ pivot[1]
    assert wanted == 0
    return found


def _less(row: tuple[int, int], pivot: tuple[int, int], at: int) -> tuple[int, int]:
    return (row[0] ^ pivot[0], row[1] ^ pivot[1]) if row[0] >> at & 1 else row
