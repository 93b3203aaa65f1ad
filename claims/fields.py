"""Values read from documents, and the pixels they were read from."""

from dataclasses import dataclass
from enum import StrEnum

from claims.pages import WHOLE_PAGE, Box


class Method(StrEnum):
    """How a value was read."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    MRZ = "mrz"
    FACTURX = "facturx"
    TWO_D_DOC = "2ddoc"
    BARCODE = "barcode"
    MAIL_HEADER = "mail_header"
    DERIVED = "derived"
    HUMAN = "human"  # an agent said so; never in a draft that nobody has reviewed


class Decision(StrEnum):
    """Whether an agent must look at a value before it is used."""

    AUTO = "auto"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a value was read, so that an agent can look at the very pixels.

    `text` is what stands on the page, untouched; None when the value was derived from other values,
    in which case item, page and box are those of the value it mostly rests on. `page` is from 1. What an
    agent typed without pointing at a page has the item "" and the page 0: its source is the agent. `by_hand`:
    some of its words look written by hand.
    """

    item: str
    page: int
    box: Box
    text: str | None
    method: Method
    by_hand: bool = False

    @property
    def at(self) -> str:
        """The page, "pli.pdf#2"."""
        return f"{self.item}#{self.page}"


NOWHERE = Provenance("", 0, WHOLE_PAGE, None, Method.HUMAN)


@dataclass(frozen=True, slots=True)
class Field:
    """One value, normalised as the contract says, and its source.

    `confidence` is the probability, 0 to 1, that `value` is right. `alternatives` are other readings
    that could not be told apart with certainty, best first. `document` is the id ("d3") of the
    document the value stands in; "" until documents are numbered.
    """

    name: str
    value: str
    provenance: Provenance
    confidence: float
    decision: Decision
    document: str = ""
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """Where a printed form has the value of a field written, and nothing could be read: an agent looks.

    It may be that nothing is written there.
    """

    name: str
    item: str
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class Conflict:
    """A value that does not agree with the one kept for the case, and the document that says so."""

    value: str
    document: str


@dataclass(frozen=True, slots=True)
class CaseField:
    """A value of a case: the field kept, the documents that agree, and those that do not.

    `stated_alike`: printed pages of two documents or more state that very value, and none another.
    `recheck`: why it is looked at though it could go unseen, a code; else "".
    """

    field: Field
    sources: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = ()
    stated_alike: bool = False
    recheck: str = ""
