"""RTF bodies of Outlook are read: packed or not, plain or around HTML."""

import struct

import pytest

from pipeline.intake.rich_text import packed_rtf_to_text


def packed(rtf: bytes, kind: int = 0x414C454D) -> bytes:
    return struct.pack("<4L", len(rtf) + 12, len(rtf), kind, 0) + rtf


# "hello world" as [MS-OXRTFCP] packs it: literals, references into the window, its checksum
PACKED_EXAMPLE = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)


def test_the_published_example_is_unpacked():
    assert packed_rtf_to_text(PACKED_EXAMPLE) == "hello world"


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (rb"{\rtf1\ansi Ma porte\par a \'e9t\'e9 cass\'e9e}", "Ma porte\na été cassée"),
        (rb"{\rtf1 1 234,56 \u8364?}", "1 234,56 €"),
        (rb"{\rtf1{\fonttbl{\f0 Arial;}}{\*\generator Riched20;}a \{b\} \\c}", r"a {b} \c"),
        (
            rb"{\rtf1\fromhtml1{\*\htmltag64 <p>}\htmlrtf non\htmlrtf0 Ma porte{\*\htmltag72 </p>}cass\'e9e}",
            "Ma porte\n\ncassée",
        ),
    ],
)
def test_text_is_read_from_rtf(rtf, text):
    assert packed_rtf_to_text(packed(rtf)) == text


@pytest.mark.parametrize(
    "body", [b"", b"\0" * 7, packed(b"{\\rtf1 a}", kind=1), PACKED_EXAMPLE[:30], b"\xff" * 90]
)
def test_damaged_bodies_give_what_can_be_read_and_no_error(body):
    assert isinstance(packed_rtf_to_text(body), str)
