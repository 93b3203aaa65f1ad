"""How a rule says what it found: its sentence, its inputs, the pages they were read on."""

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from claims.cases import Bearing, Finding, Outcome
from claims.remarks import sentence
from claims.rulebook import Rule
from claims.situation import Folder, Said


def finding(
    rule: Rule,
    outcome: Outcome,
    inputs: Iterable[Said] = (),
    *,
    key: str = "",
    motives: tuple[str, ...] = (),
    computed: Mapping[str, str] = MappingProxyType({}),
) -> Finding:
    """A finding with the sentence that the rule has for `key`, or for the outcome.

    `computed` are inputs that the rule worked out from the others.

    Raises: ValueError: the rule's file does not grant it that outcome.
    """
    if outcome not in rule.outcomes:
        raise ValueError(f"{rule.id} never answers {outcome}")
    inputs = tuple(inputs)
    values = {said.name: said.value or "unknown" for said in inputs} | dict(computed)
    said_by = key or outcome.value
    return Finding(
        rule.id,
        outcome,
        sentence(rule, said_by, values),
        values,
        {said.name: said.pages for said in inputs if said.pages},
        motives,
        Bearing.AUCUNE if said_by in rule.quiet else rule.bears_on,
    )


def number(rule: Rule, name: str) -> int:
    """A constant of the rule that is a whole number."""
    return int(str(rule.constants[name]))


def names(rule: Rule, name: str) -> list[str]:
    """A constant of the rule that is a list of names."""
    value = rule.constants[name]
    return value if isinstance(value, list) else [str(value)]


def euros(said: Said) -> Decimal | None:
    """The amount that is said, or None."""
    try:
        return Decimal(said.value) if said.value else None
    except InvalidOperation:
        return None


def suggested(rule: Rule, folder: Folder) -> tuple[str, ...]:
    """The portal's motives of rejection that fit a problem found by that rule, the most precise first."""
    fitting = [
        motive
        for motive in folder.spec.motives
        if rule.id in motive.rules
        and motive.landlord in (None, folder.situation.lets)
        and all(folder.said(name).value == value for name, value in motive.facts.items())
    ]
    return tuple(motive.id for motive in sorted(fitting, key=lambda motive: -len(motive.facts)))
