"""The file of one procedure: what it asks for, its case fields, its rules and motives, read strictly."""

from collections.abc import Iterator
from datetime import date

from claims.cases import Bearing, Claimant, Dwelling, Outcome, Procedure
from claims.rulebook import (
    LEVELS,
    CaseFieldSpec,
    Condition,
    DocumentType,
    Kind,
    Motive,
    ProcedureSpec,
    Requirement,
    Rule,
)
from claims.sufficiency import CHECKS, WAIVERS
from claims.toml_tables import Table, TomlFile

READINGS = ("portail_strict", "metier")
_EVERY_OUTCOME = tuple(outcome.value for outcome in Outcome)


def procedure_spec(
    file: TomlFile, stem: str, shared: tuple[TomlFile, ...], types: dict[str, DocumentType]
) -> ProcedureSpec:
    """The procedure of that file, named `stem`, with what the `shared` files give to every procedure.

    Raises: BadCatalogue: the file breaks the rules of the catalogue.
    """
    table = file.root()
    common = [other.root() for other in shared]
    identity = table.member("id", Procedure)
    if identity.value.lower() != stem:
        raise table.refuse("id", f"'{identity}' is not the name of its file", identity)
    label, source = table.text("label"), table.text("source")
    for other in common:
        other.text("source")
    tables = (*common, table)
    rules = tuple(_rule(entry) for each in tables for entry in each.tables("rule"))
    ids = [rule.id for rule in rules]
    twice = next((each for each in ids if ids.count(each) > 1), None)
    if twice is not None:
        raise table.refuse("rule", f"'{twice}' stands there twice", twice)
    spec = ProcedureSpec(
        id=identity,
        label=label,
        source=source,
        requirements=tuple(
            requirement
            for entry in table.tables("requirement")
            for requirement in _requirements(entry, types, {rule.id for rule in rules})
        ),
        case_fields=tuple(
            _case_field(entry, types) for each in tables for entry in each.tables("case_field")
        ),
        rules=rules,
        motives=tuple(_motive(entry, {rule.id for rule in rules}) for entry in table.tables("motive")),
    )
    for each in tables:
        each.close()
    return spec


def _requirements(table: Table, types: dict[str, DocumentType], rules: set[str]) -> Iterator[Requirement]:
    """One requirement a reading it belongs to."""
    piece = table.text("piece")
    one_of = table.texts("one_of", (piece,))
    never_enough = table.texts("never_enough", ())
    _check_types(table, "piece", (piece,), types)
    _check_types(table, "one_of", one_of, types)
    _check_types(table, "never_enough", never_enough, types)
    if one_of[0] != piece:
        raise table.refuse("one_of", f"'{piece}' must stand first: it names the set", one_of[0])
    checks = table.texts("checks", ())
    for check in checks:
        if check not in CHECKS or check not in rules:
            raise table.refuse("checks", f"'{check}' is not a check with its rule in this procedure", check)
    unless = table.text("unless", "")
    if unless and (unless not in WAIVERS or unless not in rules):
        raise table.refuse("unless", f"'{unless}' is not a waiver with its rule in this procedure", unless)
    readings = table.texts("readings")
    unknown = next((reading for reading in readings if reading not in READINGS), None)
    if unknown is not None:
        raise table.refuse("readings", f"unknown reading '{unknown}'", unknown)
    when = Condition(
        claimants=table.members("claimants", Claimant, ()),
        dwellings=table.members("dwellings", Dwelling, ()),
        linked_declaration=table.flag("linked_declaration") if table.has("linked_declaration") else None,
    )
    why, source = table.text("why"), table.text("source")
    optional = table.flag("optional", default=False)
    level, head = _level(table)
    table.close()
    for reading in readings:
        yield Requirement(
            piece, reading, one_of, when, checks, why, source, optional, never_enough, unless, level, head
        )


def _level(table: Table) -> tuple[str, str]:
    """What asks for the piece, and for which head of loss: a piece has a head when a head asks for it."""
    level, head = table.text("level", ""), table.text("head", "")
    if level and level not in LEVELS:
        raise table.refuse("level", f"unknown level '{level}'; one of: {', '.join(LEVELS)}", level)
    if bool(head) != (level == "poste"):
        raise table.refuse("head", "stands with the level 'poste', and with no other")
    return level, head


def _check_types(table: Table, key: str, ids: tuple[str, ...], types: dict[str, DocumentType]) -> None:
    unknown = next((each for each in ids if each not in types), None)
    if unknown is not None:
        raise table.refuse(key, f"no document type '{unknown}'", unknown)


def _case_field(table: Table, types: dict[str, DocumentType]) -> CaseFieldSpec:
    sources = []
    for source in table.texts("sources", ()):
        piece, dot, name = source.partition(".")
        if not dot or piece not in types or types[piece].spec(name) is None:
            raise table.refuse("sources", f"no document type has the field '{source}'", source)
        sources.append((piece, name))
    spec = CaseFieldSpec(
        name=table.name("name"),
        label=table.text("label"),
        kind=table.member("kind", Kind),
        sources=tuple(sources),
    )
    table.close()
    return spec


def _rule(table: Table) -> Rule:
    in_force = table.text("in_force")
    try:
        date.fromisoformat(in_force)
    except ValueError:
        raise table.refuse("in_force", f"'{in_force}' is not a date, YYYY-MM-DD", in_force) from None
    constants = table.table("constants")
    messages = table.table("messages")
    rule = Rule(
        id=table.text("id"),
        label=table.text("label"),
        source=table.text("source"),
        in_force=in_force,
        constants={key: _constant(constants, key, value) for key, value in constants.items()},
        messages={key: messages.text(key) for key in tuple(messages.entries)},
        outcomes=table.members("outcomes", Outcome, _EVERY_OUTCOME),
        bears_on=table.member("bears_on", Bearing, Bearing.RECEVABILITE.value),
        quiet=table.texts("quiet", ()),
    )
    untold = next((key for key in rule.quiet if key not in rule.messages), None)
    if untold is not None:
        raise table.refuse("quiet", f"no message '{untold}'", untold)
    table.close()
    return rule


def _motive(table: Table, rules: set[str]) -> Motive:
    facts = table.table("facts")
    motive = Motive(
        id=table.text("id"),
        label=table.text("label"),
        source=table.text("source"),
        rules=table.texts("rules"),
        landlord=table.flag("landlord") if table.has("landlord") else None,
        facts={name: facts.text(name) for name in tuple(facts.entries)},
    )
    unknown = next((rule for rule in motive.rules if rule not in rules), None)
    if unknown is not None:
        raise table.refuse("rules", f"no rule '{unknown}' in this procedure", unknown)
    table.close()
    return motive


def _constant(table: Table, key: str, value: object) -> str | int | float | list[str]:
    if isinstance(value, bool) or not isinstance(value, str | int | float | list):
        raise table.refuse(key, "a constant is a number, a string or a list of strings")
    if isinstance(value, list) and not all(isinstance(each, str) for each in value):
        raise table.refuse(key, "a list of constants holds strings only")
    return value
