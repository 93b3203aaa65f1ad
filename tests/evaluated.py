"""Outcomes and drafted fields for tests of the evaluation: small, made by hand, nobody is meant."""

from benchmarks.evaluation.outcomes import FieldOutcome, Outcomes, Place, Setting
from claims.fields import Decision, Field, Method, Provenance
from claims.pages import Box

HERE = Setting("pli-1", "clean")


def drafted(
    name: str, value: str, *, confidence: float = 0.9, auto: bool = False, at: Place = ("pli.pdf", 1)
) -> Field:
    """A value that a draft says, read on the page `at`."""
    where = Provenance(*at, Box(0.1, 0.1, 0.3, 0.12), value, Method.OCR)
    return Field(name, value, where, confidence, Decision.AUTO if auto else Decision.CHECK)


def said_right(*, confidence: float = 0.9, auto: bool = False, where: str = "rib") -> FieldOutcome:
    """A value that is there, and was read."""
    said = drafted("titulaire", "Jeanne ROUSSEAU", confidence=confidence, auto=auto)
    return FieldOutcome(HERE, where, "titulaire", "Jeanne ROUSSEAU", said, printed=True)


def said_wrong(*, confidence: float = 0.9, auto: bool = False, where: str = "rib") -> FieldOutcome:
    """A value that is there, and was taken for another."""
    said = drafted("titulaire", "Banque Exemple", confidence=confidence, auto=auto)
    return FieldOutcome(HERE, where, "titulaire", "Jeanne ROUSSEAU", said, printed=True)


def not_found(*, printed: bool = True) -> FieldOutcome:
    """A value that is there, and was not read."""
    return FieldOutcome(HERE, "rib", "titulaire", "Jeanne ROUSSEAU", None, printed)


def invented(*, auto: bool = False) -> FieldOutcome:
    """A value that is not there, and was said."""
    return FieldOutcome(HERE, "rib", "bic", None, drafted("bic", "PSSTFRPPPAR", auto=auto), printed=True)


def outcomes_of(*fields: FieldOutcome, setting: Setting = HERE) -> Outcomes:
    """A pli of which nothing is known but what became of its values."""
    return Outcomes(setting, 0, 0, 0, (), fields, (), ())
