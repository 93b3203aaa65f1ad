"""One document as layout rules see it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claims.folding import fold
from claims.pages import ReadPage
from claims.rulebook import DocumentType, FieldSpec, Kind, Zone
from extractors.fields.blocks import Block, blocks_of
from extractors.fields.candidates import Candidate, Reader
from extractors.fields.passages import Row

LETTERHEAD_DEPTH = 0.45  # of the first page's height
_DOCUMENT_WORDS = re.compile(
    r"^(facture|devis|avoir|date|page|n|client|adresse|objet|ref|reference|tel|telephone|fax|email|mail|siret"
    r"|releve d identite|rib|iban|bic|titulaire|domiciliation|www|http|total|le|madame|monsieur)\b"
)


@dataclass(frozen=True)
class Sheet:
    """One document as layout rules see it."""

    kind: DocumentType
    pages: Sequence[ReadPage]
    rows: Sequence[Row]
    readers: Mapping[Kind, Reader]

    @cached_property
    def blocks(self) -> list[Block]:
        """Blocks of the first page."""
        return blocks_of(self.rows, 0, self.readers[Kind.ADDRESS])

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """Folded phrases that are titles of this type of document: they name no one."""
        return tuple(c.phrase for c in self.kind.cues if c.zone is Zone.TITLE and c.weight > 0)

    def is_heading(self, row: Row) -> bool:
        """Whether a line is the document's own title, or announces something else than a name."""
        text = fold(row.line.text)
        padded = f" {text} "
        return bool(_DOCUMENT_WORDS.match(text)) or any(f" {title} " in padded for title in self.titles)

    @cached_property
    def head(self) -> list[Block]:
        """Blocks that begin in the head of the first page."""
        return [block for block in self.blocks if block.box.y0 < LETTERHEAD_DEPTH]


Finder = Callable[[Sheet, FieldSpec], list[Candidate]]
