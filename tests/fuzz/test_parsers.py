"""No parser of outside bytes raises anything but a refusal: on its seeds, on what once broke it, on noise.

The long way is `make fuzz`, which looks for the branches that these have not seen.
"""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.regressions import REGRESSIONS
from tests.fuzz.targets import BY_NAME, TARGETS

_PIECES = (
    b"", b"\0", b"\xff" * 8, b"\r\n", b"\n\n", b"--b", b"PK\3\4", b"{\\rtf1", b"<", b"<!--", b"&#", b"=?",
    b"?=", b"\x1d", b"76 ", b"1/1/", b"FR", b"<<<<<<", "é".encode(), "\u202e".encode(), b"\xed\xa0\x80",
    b"9" * 40,
)  # fmt: skip


@pytest.mark.parametrize("name", REGRESSIONS)
def test_what_once_broke_a_parser_does_no_more(name):
    for content in REGRESSIONS[name]:
        BY_NAME[name].run(content)


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_no_cut_and_no_change_of_a_sound_input_breaks_a_parser(target):
    chance = random.Random(target.name)
    for seed in target.seeds():
        target.run(seed)
        for _ in range(15):
            target.run(_changed(seed, chance))


def _changed(seed: bytes, chance: random.Random) -> bytes:
    """The seed with a few bytes changed, left out or put in, or a part of it twice."""
    octets = bytearray(seed)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(octets) + 1)
        act = chance.randrange(4)
        if act == 0:
            octets[at : at + 1] = bytes([chance.randrange(256)])
        elif act == 1:
            del octets[at : at + chance.randint(1, 30)]
        elif act == 2:
            octets[at:at] = chance.choice(_PIECES)
        else:
            octets[at:at] = octets[chance.randrange(len(octets) + 1) :][:200]
    return bytes(octets)


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(st.sampled_from(_PIECES), st.binary(max_size=60)), max_size=20))
def test_no_noise_breaks_a_parser(target, pieces):
    target.run(b"".join(pieces))
