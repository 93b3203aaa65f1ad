"""Logical documents: which pages belong together, and which piece they are."""

from dataclasses import dataclass

from claims.fields import Field, Unread
from claims.pages import ReadPage

DECISIONS = ("decision_non_lieu", "decision_relaxe", "decision_acquittement")


@dataclass(frozen=True, slots=True)
class Document:
    """One piece of a pli: its pages in reading order, its type in the catalogue, the values it holds.

    `confidence` is the probability, 0 to 1, that `type` is right. `unread` are the places where it has values
    written that could not be read.
    """

    id: str
    type: str
    confidence: float
    pages: tuple[ReadPage, ...]
    fields: tuple[Field, ...] = ()
    unread: tuple[Unread, ...] = ()

    def field(self, name: str) -> Field | None:
        """The field of that name, or None when the document does not say."""
        return next((field for field in self.fields if field.name == name), None)

    def value(self, name: str) -> str | None:
        """The value of the field of that name, or None when the document does not say."""
        field = self.field(name)
        return field.value if field else None
