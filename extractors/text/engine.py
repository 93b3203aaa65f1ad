"""What reading asks of an OCR engine, and what an engine gives back."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

if TYPE_CHECKING:
    import numpy.typing as npt

    # (height, width) uint8, ink dark on light paper. The stubs of OpenCV do not say what their arrays hold.
    GreyImage: TypeAlias = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class SeenWord:
    """One word as an engine saw it: its ink's edges in pixels of the image it was given.

    Pixels count from the top left; `right` and `bottom` lie just outside the ink. `confidence` is the
    engine's own, 0 to 1. `row` names the line the engine put the word on: two words with the same row
    stand on one line of one of the engine's blocks. The engine's blocks themselves are not kept: on
    boxed tables and side-by-side addresses they are wrong too often to build on.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    row: tuple[int, ...]
    other: str | None = None  # what a second engine made of it, None when it was not asked
    by_hand: bool = False  # its letters look written by hand


def mean_confidence(seen: Sequence[SeenWord]) -> float:
    """The mean confidence of words, long ones counting for more; 0 without words."""
    letters = sum(len(word.text) for word in seen)
    return sum(word.confidence * len(word.text) for word in seen) / letters if letters else 0.0


@dataclass(frozen=True, slots=True)
class HeardWord:
    """What a second engine makes of one word. `confidence` is that of its least sure letter, 0 to 1."""

    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class HeardPart:
    """One word of a line as the second engine reads it: its edges in pixels from the picture's left.

    `confidence` is the mean of its letters, 0 to 1.
    """

    text: str
    left: float
    right: float
    confidence: float


class SecondReader(Protocol):
    """Reads what another engine has found: two that agree are surer than either is of itself."""

    @property
    def name(self) -> str:
        """Which engine and version."""
        ...

    def read_word(self, image: "GreyImage") -> HeardWord:
        """The text of a picture that holds one word, (height, width) uint8, ink dark."""
        ...

    def read_line(self, image: "GreyImage") -> tuple[HeardPart, ...]:
        """The words of a picture that holds one line, (height, width) uint8, ink dark, left to right."""
        ...


class OcrEngine(Protocol):
    """Reads the words of one upright page image."""

    @property
    def name(self) -> str:
        """Which engine, language and version: results of two names are not comparable."""
        ...

    def read(
        self, image: "GreyImage", dpi: int, timeout_s: float, *, sparse: bool = False
    ) -> tuple[SeenWord, ...]:
        """The words seen, in the engine's own order.

        `dpi` is the resolution the letters were printed at: it tells the engine how tall to expect
        them. The engine gives up after `timeout_s` seconds. `sparse` asks for words wherever they are,
        without making out a layout first: it finds those that the layout took for pictures.

        Raises:
            MissingProgram: the engine or its language is not installed.
            Unavailable: the engine died, or took longer than `timeout_s` (code "delai_depasse").
        """
        ...
