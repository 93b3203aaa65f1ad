"""Inputs that once broke a parser, minimised, by target; each keeps what it taught."""

from tests.compound_files import Storage, compound_file


def _endless_small_sectors() -> bytes:
    """Small sectors of 2^251 bytes: more than a length can say."""
    octets = bytearray(
        compound_file(Storage({"__substg1.0_1000001F": b"B\0", "__properties_version1.0": bytes(64)}))
    )
    octets[32:34] = (251).to_bytes(2, "little")  # [MS-CFB] 2.2, mini sector shift
    return bytes(octets)


REGRESSIONS: dict[str, list[bytes]] = {
    "html": [b"<p>Bonjour</p><![endifv"],  # the standard library's parser gives up: the whole mail was lost
    "outlook": [_endless_small_sectors()],
    # a letter in the end of a SIRET whose SIREN is sound: the whole pli was not understood
    "numbers": [b"SIRET 732 829 320 0003b@c.fr, 1A 123"],
    "2d-doc": [b"DC03FR000001FFFF1250061F5000025000127B060A58732829320ABCDE"],
    # the member that says what kind of document it is does not unpack: no kind was found of the whole archive
    "formats": [
        bytes.fromhex(
            "504b0304140000000800000021002ec6320c2900000027000000080000006d696d65747970654b2c28c8c9f10147"
            "ffffffffffcb4bd1cb4f2cce2cd6cb2f48cd4bc94f2ecd4dcd2bd12b49ad280100504b0102140314000000080000"
            "0021005ec6320c29000000270000000800000000000000000000008001000000006d696d6574797065504b050600"
            "00000001000100360000004f0000000000"
        )
    ],
}
