"""Looking at one thing after another, each for a limited time: what is found, and what to do about it."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from claims.errors import OperatorMustAct, Unavailable
from pipeline.frames import kind_of
from pipeline.settings import Settings


class Level(StrEnum):
    """How serious a finding is, and who must act."""

    FINE = "ok"
    REMARK = "remarque"  # it works, and could be better
    FAULT = "faute"  # the operator must put something right
    AWAY = "absence"  # something does not answer: perhaps only for now


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one thing: a French sentence, without any secret, that says what to do."""

    level: Level
    words: str


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to look at: its name in French, and the look."""

    name: str
    look: Callable[[Settings], Finding]


def fine(words: str) -> Finding:
    """It is as it should be."""
    return Finding(Level.FINE, words)


def remark(words: str) -> Finding:
    """It works, and could be better."""
    return Finding(Level.REMARK, words)


def fault(words: str) -> Finding:
    """The operator must put it right."""
    return Finding(Level.FAULT, words)


def away(words: str) -> Finding:
    """It does not answer."""
    return Finding(Level.AWAY, words)


def examine(checks: Sequence[Check], settings: Settings, timeout_s: float) -> Iterator[tuple[Check, Finding]]:
    """All checks at once, told in their order; one that takes longer than `timeout_s` is told to hang."""
    looks = [_Look(check, settings) for check in checks]
    for look in looks:
        look.thread.start()
    for look in looks:
        look.thread.join(timeout_s)
        yield (
            look.check,
            look.found
            or away(f"Pas de réponse en {timeout_s:.0f} s : réessayer, ou redémarrer ce dont il s'agit."),
        )


class _Look:
    """A check in a thread that does not keep the program from ending."""

    def __init__(self, check: Check, settings: Settings) -> None:
        self.check = check
        self.found: Finding | None = None
        self.thread = threading.Thread(target=self._look, args=[settings], daemon=True)

    def _look(self, settings: Settings) -> None:
        try:
            self.found = self.check.look(settings)
        except Unavailable as error:
            self.found = away(f"Pas de réponse ({error.message}) : réessayer plus tard.")
        except OperatorMustAct as error:
            self.found = fault(f"Refusé : {error.message}")
        except OSError as error:
            self.found = fault(f"Pas d'accès ({error.strerror or kind_of(error)}).")
        except Exception as error:  # the outermost frame of a check: the others must be told all the same
            self.found = fault(f"La vérification elle-même a échoué ({kind_of(error)}) : le signaler.")
