"""PP-OCRv6, the recogniser that comes inside the rapidocr wheel, run by ONNX Runtime on one thread.

Only its model is used: rapidocr's own classes take two seconds to import and widen every picture to 320
pixels, which doubles the cost of a word.
"""

from functools import cached_property
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claims.errors import MissingProgram
from extractors.text.engine import HeardPart, HeardWord

if TYPE_CHECKING:
    from extractors.text.engine import GreyImage

_MODEL = "models/PP-OCRv6_rec_small.onnx"
# Pixels: the height that the model was trained on, and the least width that gives it one step to read.
_HEIGHT, _LEAST_WIDTH = 48, 48
# Code points: signs of a width of their own, the first after Latin letters, punctuation and currencies.
_WIDE, _AFTER_LATIN, _SIGNS = range(0xFF01, 0xFF5F), 0x0250, range(0x2000, 0x2150)
_NO_LETTER = 0  # class 0 says "between two letters" (Graves et al., Connectionist Temporal Classification)


class PpOcrReader:
    """Reads a word or a line at a time; the model is loaded when the first is asked for (0.2 s, 120 MB)."""

    @property
    def name(self) -> str:
        """For instance "PP-OCRv6 small, rapidocr 3.10.0".

        Raises: MissingProgram: ONNX Runtime, or the wheel with the model, is not installed.
        """
        if find_spec("onnxruntime") is None:
            raise MissingProgram("the package onnxruntime is not installed: run make setup again")
        _ = _model()
        return f"PP-OCRv6 small, rapidocr {version('rapidocr')}"

    def read_word(self, image: "GreyImage") -> HeardWord:
        """The text of one word's picture, (height, width) uint8, ink dark; empty when nothing is read.

        Raises: MissingProgram: the wheel came without its model.
        """
        scores, best, is_new = self._heard(image)
        if not is_new.any():
            return HeardWord("", 0.0)
        text = "".join(self._letters[index] for index in best[is_new])
        return HeardWord(text, float(scores.max(axis=1)[is_new].min()))

    def read_line(self, image: "GreyImage") -> tuple[HeardPart, ...]:
        """The words of one line's picture, (height, width) uint8, ink dark; none when nothing is read.

        Raises: MissingProgram: the wheel came without its model.
        """
        scores, best, is_new = self._heard(image)
        pixels = image.shape[1] / len(best)
        words: list[HeardPart] = []
        letters: list[tuple[str, int, float]] = []
        for step in [*is_new.nonzero()[0].tolist(), -1]:
            letter = self._letters[best[step]] if step >= 0 else " "
            if letter and not letter.isspace():
                letters.append((letter, step, float(scores[step, best[step]])))
            elif letter and letters:
                words.append(_part(letters, pixels))
                letters = []
        return tuple(words)

    def _heard(self, image: "GreyImage") -> tuple[Any, Any, Any]:
        """The model's scores, (steps, letters); each step's likeliest letter; whether it begins there."""
        scores = self._session.run(None, {self._input: _prepared(image)})[0][0]
        best = scores.argmax(axis=1)
        return scores, best, (best != _NO_LETTER) & (best != [_NO_LETTER, *best[:-1]])

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        return onnxruntime.InferenceSession(str(_model()), options, providers=["CPUExecutionProvider"])

    @cached_property
    def _input(self) -> str:
        return str(self._session.get_inputs()[0].name)

    @cached_property
    def _letters(self) -> list[str]:
        known = self._session.get_modelmeta().custom_metadata_map["character"].splitlines()
        return ["", *map(_latin, known), " "]


def _part(letters: "list[tuple[str, int, float]]", pixels: float) -> HeardPart:
    """A word from its letters, each with its step and how sure it is; a step is so many pixels wide."""
    return HeardPart(
        text="".join(letter for letter, _, _ in letters),
        left=max(0.0, (letters[0][1] - 1) * pixels),
        right=(letters[-1][1] + 2) * pixels,
        confidence=sum(sure for _, _, sure in letters) / len(letters),
    )


def _latin(letter: str) -> str:
    """A letter of the model's as French is written: signs in Chinese width in ours, ideograms as nothing."""
    point = ord(letter[:1] or " ")
    if _WIDE[0] <= point <= _WIDE[-1]:
        return chr(point - _WIDE[0] + ord("!"))
    return letter if point < _AFTER_LATIN or point in _SIGNS else ""


def _model() -> Path:
    """Where the model lies. The package is found, not imported: that takes two seconds.

    Raises: MissingProgram.
    """
    found = find_spec("rapidocr")
    path = Path(found.origin).parent / _MODEL if found is not None and found.origin else None
    if path is None or not path.is_file():
        raise MissingProgram("the package rapidocr, or its model, is not installed: run make setup again")
    return path


def _prepared(image: "GreyImage") -> Any:
    """One picture as the model takes it: (1, 3, 48, width) float32 from -1 to 1."""
    import cv2
    import numpy as np

    height, width = image.shape
    wide = max(_LEAST_WIDTH, round(_HEIGHT * width / height))
    scaled = cv2.resize(image, (wide, _HEIGHT), interpolation=cv2.INTER_LINEAR).astype(np.float32)
    return np.repeat((scaled / 127.5 - 1.0)[None, None], 3, axis=1)
