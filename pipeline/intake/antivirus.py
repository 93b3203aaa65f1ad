"""What looks at a file before anything opens it."""

from pathlib import Path
from typing import Protocol

from claims.items import Reason


class Antivirus(Protocol):
    """Knows harmful files from their bytes."""

    def prove(self) -> None:
        """Make sure that its «clean» means that it has looked. Raises: as `look`."""
        ...

    def look(self, path: Path) -> Reason | None:
        """Why the file must not be opened; None when all of it was looked at and no harm is known of it.

        Raises: Unavailable: no answer, or none that can be trusted. OperatorMustAct: it is set up so that
        its «clean» would not mean that it has looked.
        """
        ...
