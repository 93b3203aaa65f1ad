"""Address blocks of a page: the lines that name somebody, and the address under them."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.folding import fold
from claims.pages import Box, Line, Word, union
from extractors.fields.candidates import Reader
from extractors.fields.found import Found
from extractors.fields.passages import Passage, Row, passage

GAP = 1.6  # line heights: more space than that between two lines ends a block
ALIGNED = 0.03  # of the page's width: lines of a block start, or are centred, together
# Words of the offices these letters are sent to: such a block is the addressee.
_ADDRESSEE = (
    "ministere", "ministre", "garde des sceaux", "bureau du precontentieux", "precontentieux",
    "direction des services judiciaires", "place vendome", "agent judiciaire", "premier president",
    "a l attention", "monsieur le", "madame la", "chancellerie", "dsj",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that stand together; `address` is what was read, `names` the rows above it, `beside` what stands
    before it on its own row: «Paul DURAND - 12 rue des Lilas - 69003 LYON».
    """

    rows: tuple[Row, ...]
    text: Passage
    address: Found | None
    names: tuple[Row, ...]
    beside: tuple[Row, ...] = ()

    @property
    def box(self) -> Box:
        """The smallest rectangle that holds the block."""
        return union(row.box for row in self.rows)

    @property
    def folded(self) -> str:
        """Its folded text, padded so that whole words can be looked for."""
        return f" {fold(self.text.text)} "

    @property
    def to_an_office(self) -> bool:
        """Whether it is addressed to the offices that receive claims."""
        return any(f" {words} " in self.folded for words in _ADDRESSEE)


def blocks_of(rows: Sequence[Row], page: int, read_addresses: Reader) -> list[Block]:
    """The blocks of one page of a document, top to bottom then left to right."""
    groups: list[list[Row]] = []
    for row in sorted((r for r in rows if r.page == page and not r.quoted), key=lambda r: r.box.y0):
        home = next((g for g in reversed(groups) if _goes_on(g[-1], row)), None)
        if home is None:
            groups.append([row])
        else:
            home.append(row)
    return [_block(group, read_addresses) for group in groups]


def _goes_on(above: Row, row: Row) -> bool:
    height = max(above.box.height, row.box.height)
    if not -0.3 * height <= row.box.y0 - above.box.y1 <= GAP * height:
        return False
    left = abs(row.box.x0 - above.box.x0) <= ALIGNED
    right = abs(row.box.x1 - above.box.x1) <= ALIGNED
    centred = abs(row.box.middle[0] - above.box.middle[0]) <= ALIGNED
    return left or right or centred


def _block(group: list[Row], read_addresses: Reader) -> Block:
    text = passage([(row, row.line.words) for row in group])
    address = max(read_addresses(text.text), key=lambda found: found.strength, default=None)
    if address is None:
        return Block(tuple(group), text, None, tuple(group))
    first, word = text.between(address.start, address.end)[0]
    above = tuple(group[: group.index(first)])
    return Block(tuple(group), text, address, above, _before(first, word))


def _before(row: Row, first: Word) -> tuple[Row, ...]:
    """What stands before a word of a row, as a row of its own."""
    words = list(row.line.words[: [word is first for word in row.line.words].index(True)])
    while words and not any(map(str.isalnum, words[-1].text)):
        words.pop()
    if not words:
        return ()
    box = union(word.box for word in words)
    return (Row(row.page, row.index, Line(tuple(words), row.line.block), box),)
