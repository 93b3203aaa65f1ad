"""How far a command has come, for whoever waits before a terminal."""

from typing import Self, TextIO

_WIDTH = 30


class ProgressBar:
    """A line of progress on a terminal, gone once left; nothing at all elsewhere. A context manager."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._shown = stream.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._stream.write("\r\033[K")

    def advance(self, done: int, total: int) -> None:
        """Show that so many of the pages are read."""
        if self._shown:
            filled = round(_WIDTH * done / total)
            bar = "█" * filled + "░" * (_WIDTH - filled)
            self._stream.write(f"\rLecture des pages {bar} {done}/{total}")
            self._stream.flush()
