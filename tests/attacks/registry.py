"""Attacks: files that are made to harm, each from nothing when the tests run, each with what it tries."""

from collections.abc import Callable
from dataclasses import dataclass

CANARY = "http://127.0.0.1:{port}"
"""Where files of the corpus try to reach: a listener of the tests, told to `build` as `port`."""


@dataclass(frozen=True, slots=True)
class Attack:
    """One hostile file.

    `name` is that of the file, `tries` a sentence. `build` makes the bytes; it is given the port that nothing
    may reach. `fate` is what must become of the file ("rejected vide"), "" when any fate will do.
    """

    name: str
    tries: str
    build: Callable[[int], bytes]
    fate: str = ""


def attack(name: str, tries: str, made: bytes | Callable[[], bytes], fate: str = "") -> Attack:
    """An attack that reaches for nothing outside: `made` is its bytes, or what makes them."""
    return Attack(name, tries, lambda _: made() if callable(made) else made, fate)
