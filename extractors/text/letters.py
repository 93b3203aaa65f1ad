"""The characters of a PDF page, in columns, and the words they make.

They are taken one by one from PDFium, but measured all at once: 3 ms on a full page, against 12 with an
object for each.
"""

import ctypes
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claims.pages import Box, Word
from extractors.text.pdf_pages import viewer_mapping

if TYPE_CHECKING:
    import numpy.typing as npt
    import pypdfium2

    Boxes = npt.NDArray[Any]  # (n, 4): x0, y0, x1, y1, fractions of a page
    Flags = npt.NDArray[Any]  # (n,) bool

# Letters of one word are closer than this, in heights of their line: a space is 0.25 of it or more, and
# letter spacing of justified lines stays under 0.1.
_LETTER_GAP = 0.16
# Letters of one word share at least this much of their height.
_SAME_ROW = 0.5
# Above and below a word's ink, in heights of that ink: low words like "nous" need 0.55 for their ascenders.
_FONT_SLACK = 0.6
# A title in spaced letters: so many at least, this close, in heights of their line.
_SPACED_LETTERS, _SPACED_GAP = 4, 0.6
_HYPHEN_AT_LINE_END = 0x02
_NOWHERE = (0.0,) * 9


@dataclass(frozen=True, slots=True)
class Letters:
    """Characters in the order they were written, one entry each; `texts` is "" where a word ends.

    `boxes` are their places in the line, on the page as shown: their advance, by the height of their
    font; `inks` what they blacken; `turns` their clockwise turn: 0, 90, 180, 270. `undecoded` is the share
    of them for which the fonts hold no text.
    """

    texts: Sequence[str]
    boxes: "Boxes"
    inks: "Boxes"
    turns: "npt.NDArray[Any]"
    undecoded: float

    @property
    def upright_turn(self) -> int:
        """The clockwise turn that makes most of them upright."""
        turns = Counter(turn for turn, text in zip(self.turns.tolist(), self.texts, strict=True) if text)
        return -turns.most_common(1)[0][0] % 360 if turns else 0


def read_letters(page: "pypdfium2.PdfPage") -> Letters:
    """Every character of the page, with ends of words between."""
    import numpy as np
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    raw = text.raw
    box, edges = pdfium.FS_RECTF(), [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = edges
    into_box, into_edges = ctypes.byref(box), [ctypes.byref(edge) for edge in edges]
    texts, rows, undecoded = [], [], 0
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        letter = "-" if code == _HYPHEN_AT_LINE_END else chr(code)
        if letter.isspace() or code == 0 or not pdfium.FPDFText_GetLooseCharBox(raw, index, into_box):
            texts.append("")
            rows.append(_NOWHERE)
            continue
        undecoded += _is_undecoded(letter) or pdfium.FPDFText_HasUnicodeMapError(raw, index) == 1
        pdfium.FPDFText_GetCharBox(raw, index, *into_edges)
        texts.append(letter)
        rows.append(
            (
                *(box.left, box.bottom, box.right, box.top),
                *(left.value, bottom.value, right.value, top.value),
                pdfium.FPDFText_GetCharAngle(raw, index),
            )
        )
    columns = np.array(rows, dtype=float).reshape(-1, len(_NOWHERE))
    quarters = np.rint(np.degrees(columns[:, 8]) / 90).astype(int)
    place = viewer_mapping(page)
    return Letters(
        texts,
        _shown(place, columns[:, :4]),
        _shown(place, columns[:, 4:8]),
        (90 * quarters + page.get_rotation()) % 360,
        undecoded / max(sum(map(bool, texts)), 1),
    )


def _is_undecoded(letter: str) -> bool:
    """Replacement characters, private use areas, controls."""
    return letter == "\ufffd" or "\ue000" <= letter <= "\uf8ff" or letter < " "


def _shown(place: Sequence[float], boxes: "Boxes") -> "Boxes":
    """Rectangles (left, bottom, right, top) of the page's own space on the page as shown."""
    import numpy as np

    a, b, c, d, e, f = place
    left, bottom, right, top = boxes.T
    x0, y0 = a * left + b * bottom + c, d * left + e * bottom + f
    x1, y1 = a * right + b * top + c, d * right + e * top + f
    if b == d == 0 and a > 0 > e:  # most pages
        return np.column_stack([x0, y1, x1, y0])
    return np.column_stack([np.minimum(x0, x1), np.minimum(y0, y1), np.maximum(x0, x1), np.maximum(y0, y1)])


def words_of(letters: Letters, rotation: int, aspect: float) -> list[Word]:
    """Runs of letters that follow one another closely, on the page turned clockwise by `rotation`.

    `aspect` is the upright page's width over height. Titles set in spaced letters ("F A C T U R E") are
    put back together.
    """
    import numpy as np

    on_page = _on_page(letters)
    kept = np.flatnonzero(on_page)
    if not len(kept):
        return []
    breaks = np.cumsum(~_continues(letters, on_page, rotation, aspect))[kept]
    starts = np.flatnonzero(np.diff(breaks, prepend=-1))
    texts = ["".join([letters.texts[i] for i in run]) for run in np.split(kept, starts[1:])]
    opening = kept[starts]
    upright = letters.turns[opening] == -rotation % 360
    runs = _spaced_runs(texts, _turned(letters.boxes[opening], rotation).tolist(), upright.tolist(), aspect)
    starts = starts[[begin for begin, _ in runs]]
    boxes = _turned(_unions(letters.boxes[kept], starts), rotation)
    inks = _turned(_unions(letters.inks[kept], starts), rotation)
    return [
        Word("".join(texts[begin:end]), Box(*box))
        for (begin, end), box in zip(runs, _word_boxes(boxes, inks).tolist(), strict=True)
    ]


def _on_page(letters: Letters) -> "Flags":
    """Which letters stand on the page."""
    x0, y0, x1, y1 = letters.boxes.T
    x, y = (x0 + x1) / 2, (y0 + y1) / 2
    on_page: Flags = (x >= 0) & (x <= 1) & (y >= 0) & (y <= 1) & (x1 - x0 > 0) & (y1 - y0 > 0)
    on_page &= _seen(letters)
    return on_page


def _continues(letters: Letters, on_page: "Flags", rotation: int, aspect: float) -> "Flags":
    """Whether each entry belongs to the word that the last letter on the page before it ends."""
    import numpy as np

    seen = np.maximum.accumulate(np.where(on_page, np.arange(len(on_page)), -1))
    last = np.concatenate([[-1], seen[:-1]])
    continues = np.zeros(len(on_page), dtype=bool)
    for turn in np.unique(letters.turns[on_page]).tolist():
        of_turn = np.flatnonzero((letters.turns == turn) & (letters.turns[last] == turn) & (last >= 0))
        boxes = _turned(letters.boxes, -turn % 360)
        wide = 1 / aspect if (-turn - rotation) % 180 else aspect
        continues[of_turn] = _follows(boxes[last[of_turn]], boxes[of_turn], wide)
    continues &= _seen(letters)
    return continues


def _seen(letters: Letters) -> "Flags":
    """Which entries are letters, not ends of words."""
    import numpy as np

    return np.array([text != "" for text in letters.texts], dtype=bool)


def _follows(before: "Boxes", after: "Boxes", aspect: float) -> "Flags":
    """Whether letters, upright, stand in one row with those before them, and close."""
    import numpy as np

    heights = before[:, 3] - before[:, 1], after[:, 3] - after[:, 1]
    tallest = np.maximum(*heights) / aspect
    gap = (after[:, 0] - before[:, 2]) / np.where(tallest != 0, tallest, np.inf)
    shared = np.minimum(before[:, 3], after[:, 3]) - np.maximum(before[:, 1], after[:, 1])
    follows: Flags = (gap > -1) & (gap < _LETTER_GAP) & (shared >= _SAME_ROW * np.minimum(*heights))
    return follows


def _turned(boxes: "Boxes", rotation: int) -> "Boxes":
    """Where boxes lie once their page has been turned clockwise; see `turn_box`."""
    import numpy as np

    x0, y0, x1, y1 = boxes.T
    turned = {
        90: (1 - y1, x0, 1 - y0, x1),
        180: (1 - x1, 1 - y1, 1 - x0, 1 - y0),
        270: (y0, 1 - x1, y1, 1 - x0),
    }
    return np.column_stack(turned[rotation]) if rotation else boxes


def _unions(boxes: "Boxes", starts: "npt.NDArray[Any]") -> "Boxes":
    """The box around each run of boxes; runs begin at `starts`."""
    import numpy as np

    least, most = (np.asarray(of.reduceat(boxes, starts)) for of in (np.minimum, np.maximum))
    return np.column_stack([least[:, :2], most[:, 2:]])


def _word_boxes(boxes: "Boxes", inks: "Boxes") -> "Boxes":
    """The boxes of words, cut at the page's edges.

    Some fonts claim twice the height they use: no box is taller than its ink and 60 % of it either side.
    """
    import numpy as np

    height = inks[:, 3] - inks[:, 1]
    slack = np.where(height > 0, _FONT_SLACK * height, boxes[:, 3] - boxes[:, 1])
    top, bottom = np.maximum(boxes[:, 1], inks[:, 1] - slack), np.minimum(boxes[:, 3], inks[:, 3] + slack)
    least = np.maximum(0.0, np.column_stack([boxes[:, 0], top]))
    return np.column_stack([least, np.minimum(1.0, np.column_stack([boxes[:, 2], bottom]))])


def _spaced_runs(
    texts: Sequence[str], firsts: Sequence[Sequence[float]], upright: Sequence[bool], aspect: float
) -> list[tuple[int, int]]:
    """[first, last) of every run of single letters that make a title, and of every other word by itself.

    `firsts` are the boxes of the words' first letters on the upright page.
    """
    runs: list[tuple[int, int]] = []
    position = 0
    while position < len(texts):
        end = position
        while (
            end < len(texts)
            and (len(texts[end]) == 1 and texts[end].isalpha() and upright[end])
            and (end == position or _is_next_spaced(firsts[end - 1], firsts[end], aspect))
        ):
            end += 1
        if end - position >= _SPACED_LETTERS:
            runs.append((position, end))
        else:
            end = max(end, position + 1)
            runs += [(word, word + 1) for word in range(position, end)]
        position = end
    return runs


def _is_next_spaced(before: Sequence[float], after: Sequence[float], aspect: float) -> bool:
    """Whether a letter is close enough to the letter before it to be one of a spaced title."""
    height = after[3] - after[1]
    gap = (after[0] - before[2]) * aspect
    return 0 < gap < _SPACED_GAP * height and abs(after[3] - before[3]) < 0.2 * height
