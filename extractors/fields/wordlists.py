"""Lists of words kept as data beside this module, one phrase a line, without accents, in small letters."""

import re
from functools import cache
from importlib import resources


@cache
def words(name: str) -> frozenset[str]:
    """The phrases of that list."""
    text = resources.files("extractors.fields").joinpath("words", f"{name}.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line)


@cache
def any_of(name: str) -> str:
    """A pattern for any phrase of that list in plain text, the longest first; line ends count as spaces."""
    longest_first = sorted(words(name), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"[ \n]+") for phrase in longest_first) + ")"
