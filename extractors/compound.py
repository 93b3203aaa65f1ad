"""OLE compound files: one format for Outlook mails, old Office documents and encrypted new ones."""

from pathlib import Path

_STREAMS = (
    ("EncryptedPackage", "application/encrypted"),
    ("__properties_version1.0", "application/vnd.ms-outlook"),
    ("WordDocument", "application/msword"),
    ("Workbook", "application/vnd.ms-excel"),
    ("Book", "application/vnd.ms-excel"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
)
_WORD_FLAGS = 10  # offset in the file information block; bit 8 says that a password is needed
_WORD_ENCRYPTED = 0x0100

# what parsing hostile bytes with olefile has been seen to raise
OLE_ERRORS = (
    OSError,
    ValueError,
    IndexError,
    KeyError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
    MemoryError,
)


def compound_media_type(path: Path) -> str:
    """The kind of document an OLE file holds; "application/x-ole-storage" when none of those known."""
    import olefile

    try:
        with olefile.OleFileIO(str(path)) as ole:
            found = next((pair for pair in _STREAMS if ole.exists(pair[0])), None)
            if found is None:
                return "application/x-ole-storage"
            if found[0] == "WordDocument" and _word_is_encrypted(ole.openstream(found[0]).read(12)):
                return "application/encrypted"
            return found[1]
    except OLE_ERRORS:
        return "application/x-ole-storage"


def _word_is_encrypted(block: bytes) -> bool:
    flags = int.from_bytes(block[_WORD_FLAGS : _WORD_FLAGS + 2], "little")
    return bool(flags & _WORD_ENCRYPTED)
