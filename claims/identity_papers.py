"""Whether an identity paper is whole and still valid."""

import re
from datetime import date

from claims.comparing import name_words
from claims.documents import Document
from claims.folding import fold
from claims.periods import add_months
from claims.remarks import IDENTITY, Grade, Remark, french, remark
from claims.situation import Folder, day_of

_TWO_SIDED = ("CNI", "TITRE_SEJOUR")
_RECTO = (
    "surname", "given names", "prenoms", "prenom s", "nationalite", "nationality", "date de naissance",
    "ne le", "nee le", "ne e le",
)  # fmt: skip
_VERSO = (
    "carte valable jusqu", "valable jusqu au", "date de delivrance", "date of issue", "delivree le",
    "adresse", "address",
)  # fmt: skip
_CARD_MRZ = re.compile(
    r"I[DRA-Z<][A-Z]{3}[A-Z0-9<]{9}[0-9<]"
)  # first of three lines, on the back of new cards
_OLD_CARD_NUMBER = re.compile(r"\d{12}")
MAJORITY_YEARS = 18


def both_sides(document: Document, folder: Folder) -> Remark | None:
    """The two sides of an identity card or residence permit; a passport has one."""
    if len(document.pages) > 1 or not _two_sided(document):
        return None
    texts = [page.text for card in folder.of(*IDENTITY) if _one_holder(card, document) for page in card.pages]
    sides = {side for text in texts for side in _sides(text)}
    if sides == {"recto", "verso"}:
        return None
    if not sides:
        return remark(folder, "recto_verso", Grade.UNVERIFIED)
    return remark(folder, "recto_verso", Grade.INSUFFICIENT, side=sides.pop())


def _two_sided(document: Document) -> bool:
    """Whether it is a card: it says so, or says nothing and shows the code that stands on a card's back."""
    kind = document.value("type_document")
    return kind in _TWO_SIDED or (kind is None and any(_three_lines(page.text) for page in document.pages))


def _one_holder(card: Document, other: Document) -> bool:
    """Whether two documents may be the two sides of one card: no name on one contradicts the other."""
    names = [name_words(name) for name in (card.value("nom"), other.value("nom")) if name]
    return card is other or len(names) < 2 or names[0] == names[1]


def _sides(text: str) -> set[str]:
    """The sides of a card that a page shows."""
    folded = f" {fold(text)} "
    sides = {"recto"} if any(f" {cue}" in folded for cue in _RECTO) else set()
    if any(f" {cue}" in folded for cue in _VERSO) or _three_lines(text):
        sides.add("verso")
    return sides


def _three_lines(text: str) -> bool:
    """A machine-readable zone of three lines of thirty, which stands on the back."""
    lines = [line.replace(" ", "").upper() for line in text.splitlines()]
    zone = [line for line in lines if line.count("<") >= 2 and 28 <= len(line) <= 32]
    return len(zone) >= 2 and any(_CARD_MRZ.match(line) for line in zone)


def not_expired(document: Document, folder: Folder) -> Remark | None:
    """An expiry date on or after the day of reception; old French cards were prolonged by five years."""
    last = day_of(document.value("date_expiration"))
    if last is None:
        return remark(folder, "non_perime", Grade.UNVERIFIED)
    day = folder.situation.received
    if last >= day:
        return None
    prolonged = _prolonged(document, last, folder)
    if prolonged >= day:
        return remark(folder, "non_perime", Grade.UNVERIFIED, "prolonged", date=french(prolonged))
    return remark(folder, "non_perime", Grade.INSUFFICIENT, date=french(last))


def _prolonged(document: Document, last: date, folder: Folder) -> date:
    """The expiry of a card once prolonged, for the cards that were: old ones, issued to adults."""
    constants = folder.spec.rule("non_perime").constants
    first_day, last_day = (
        date.fromisoformat(str(constants[key])) for key in ("delivree_depuis", "delivree_jusqu_a")
    )
    issued = add_months(last, -12 * int(str(constants["validite_ans"])))
    born = day_of(document.value("date_naissance"))
    old_card = _OLD_CARD_NUMBER.fullmatch(document.value("numero_document") or "")
    adult = born is not None and add_months(born, 12 * MAJORITY_YEARS) <= issued
    if old_card and adult and first_day <= issued <= last_day:
        return add_months(last, 12 * int(str(constants["prorogation_ans"])))
    return last
