"""Addresses that a request says to go on to: never one elsewhere."""

import re

_NEVER_IN_ONE = re.compile(r"[\x00-\x1f\x7f\\]")  # browsers drop tabs and lines, and read \ as /


def ours(path: str) -> str:
    """A page of ours to go on to; the first one when that would be elsewhere."""
    is_ours = path.startswith("/") and not path.startswith("//") and not _NEVER_IN_ONE.search(path)
    return path if is_ours else "/"
