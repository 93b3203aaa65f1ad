"""The catalogue and the procedures, read from their TOML files and checked once, strictly.

A wrong catalogue would misread every pli after it: anything unknown, mistyped, dangling or without a
source is refused, with the file, the line and the key.
"""

import re
from collections.abc import Iterator
from datetime import date
from importlib.abc import Traversable
from importlib.resources import files

from claims.cases import Claimant, Dwelling, Procedure
from claims.folding import fold
from claims.pages import PageKind
from claims.rulebook import (
    CaseFieldSpec,
    Choice,
    Condition,
    Cue,
    DocumentType,
    FieldSpec,
    Kind,
    ProcedureSpec,
    Requirement,
    Rule,
    Rulebook,
    Zone,
)
from claims.sufficiency import CHECKS, WAIVERS
from claims.toml_tables import Table, TomlFile

READINGS = ("portail_strict", "metier")
METRICS = ("exact", "people", "address", "text")
# In procedures/: what every procedure has, case fields and rules, and the flags raised in all of them.
SHARED = ("common", "consistency")
HEAVIEST = 10  # no cue weighs more, in log-odds: it would silence all others
_FOLDED = re.compile(r"[a-z0-9]+(?: [a-z0-9]+)*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_CLOSED_KINDS = (Kind.CHOICE, Kind.BOOLEAN)


def load_rulebook(root: Traversable | None = None) -> Rulebook:
    """Every document type and procedure under `root`; the ones shipped with the program by default.

    `root` holds `document_types/*.toml` and `procedures/*.toml`.

    Raises: BadCatalogue: a file breaks the rules of the catalogue; file, line and key are named.
    """
    root = root or files("claims")
    types = {file.name: _document_type(file) for file in _toml_files(root / "document_types")}
    by_id = {kind.id: kind for kind in types.values()}
    procedures: dict[Procedure, ProcedureSpec] = {}
    shared: tuple[TomlFile, ...] = ()
    for file in _toml_files(root / "procedures"):
        if _stem(file) in SHARED:
            shared = (*shared, file)
            continue
        spec = _procedure(file, shared, by_id)
        procedures[spec.id] = spec
    return Rulebook(by_id, procedures)


def _toml_files(folder: Traversable) -> Iterator[TomlFile]:
    """The TOML files of a folder, the shared ones first, then by name."""
    named = {entry.name: entry for entry in folder.iterdir() if entry.name.endswith(".toml")}
    for name in sorted(named, key=lambda name: (name.removesuffix(".toml") not in SHARED, name)):
        yield TomlFile(f"{folder.name}/{name}", named[name].read_text(encoding="utf-8"))


def _stem(file: TomlFile) -> str:
    return file.name.rpartition("/")[2].removesuffix(".toml")


def _document_type(file: TomlFile) -> DocumentType:
    table = file.root()
    identity = table.text("id")
    if identity != _stem(file):
        raise table.refuse("id", f"'{identity}' is not the name of its file", identity)
    kind = DocumentType(
        id=identity,
        label=table.text("label"),
        procedures=table.members("procedures", Procedure),
        source=table.text("source"),
        multi_page=table.flag("multi_page"),
        kinds=table.members("kinds", PageKind),
        cues=tuple(_cues(table.tables("cue"))),
        fields=tuple(_fields(table.tables("field"))),
    )
    table.close()
    return kind


def _fields(tables: tuple[Table, ...]) -> Iterator[FieldSpec]:
    names = set()
    for table in tables:
        spec = _field(table)
        if spec.name in names:
            raise table.refuse("name", f"'{spec.name}' stands there twice", spec.name)
        names.add(spec.name)
        yield spec


def _cues(tables: tuple[Table, ...]) -> Iterator[Cue]:
    """Cues stand in groups of one zone and one weight."""
    seen = set()
    for table in tables:
        zone = table.member("zone", Zone)
        weight = table.number("weight")
        if not -HEAVIEST <= weight <= HEAVIEST:
            raise table.refuse("weight", f"must be from -{HEAVIEST} to {HEAVIEST}")
        for phrase in table.texts("phrases"):
            _check_folded(table, "phrases", phrase)
            if (zone, phrase) in seen:
                raise table.refuse("phrases", f"'{phrase}' stands there twice in that zone", phrase)
            seen.add((zone, phrase))
            yield Cue(phrase, weight, zone)
        table.close()


def _check_folded(table: Table, key: str, phrase: str) -> None:
    """Phrases are compared with folded text: one that is not folded would never match."""
    if not _FOLDED.fullmatch(phrase):
        raise table.refuse(key, f"'{phrase}' is not folded; write '{fold(phrase)}'", phrase)


def _field(table: Table) -> FieldSpec:
    kind = table.member("kind", Kind)
    labels = table.texts("labels", ())
    for label in labels:
        _check_folded(table, "labels", label)
    spec = FieldSpec(
        name=_name(table, "name"),
        kind=kind,
        label=table.text("label"),
        labels=labels,
        finder=_name(table, "finder") if table.has("finder") else None,
        near=table.texts("near", ()),
        far=table.texts("far", ()),
        then=table.texts("then", ()),
        choices=tuple(_choices(table, kind)),
        metric=_one_of(table, "metric", METRICS, "exact"),
    )
    table.close()
    return spec


def _name(table: Table, key: str) -> str:
    name = table.text(key)
    if not _NAME.fullmatch(name):
        raise table.refuse(key, f"'{name}' is not a name: lower case letters, digits and _", name)
    return name


def _one_of(table: Table, key: str, allowed: tuple[str, ...], default: str | None = None) -> str:
    value = table.text(key, default)
    if value not in allowed:
        raise table.refuse(key, f"unknown value '{value}'; one of: {', '.join(allowed)}", value)
    return value


def _choices(table: Table, kind: Kind) -> Iterator[Choice]:
    """Choices stand under [field.choices], VALUE = [phrases]; closed lists must have them, others none."""
    if table.has("choices") != (kind in _CLOSED_KINDS):
        raise table.refuse(
            "choices", f"a field of kind {kind} must {'' if kind in _CLOSED_KINDS else 'not '}have any"
        )
    choices = table.table("choices")
    values = tuple(choices.entries)
    for value in values:
        if kind is Kind.BOOLEAN and value not in ("true", "false"):
            raise choices.refuse(value, "a boolean is true or false")
        phrases = choices.texts(value)
        for phrase in phrases:
            _check_folded(choices, value, phrase)
        yield Choice(value, phrases)


def _procedure(file: TomlFile, shared: tuple[TomlFile, ...], types: dict[str, DocumentType]) -> ProcedureSpec:
    table = file.root()
    common = [other.root() for other in shared]
    identity = table.member("id", Procedure)
    if identity.value.lower() != _stem(file):
        raise table.refuse("id", f"'{identity}' is not the name of its file", identity)
    label, source = table.text("label"), table.text("source")
    for other in common:
        other.text("source")
    tables = (*common, table)
    rules = tuple(_rule(entry) for each in tables for entry in each.tables("rule"))
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
    table.close()
    for reading in readings:
        yield Requirement(piece, reading, one_of, when, checks, why, source, optional, never_enough, unless)


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
        name=_name(table, "name"),
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
    )
    table.close()
    return rule


def _constant(table: Table, key: str, value: object) -> str | int | float | list[str]:
    if isinstance(value, bool) or not isinstance(value, str | int | float | list):
        raise table.refuse(key, "a constant is a number, a string or a list of strings")
    if isinstance(value, list) and not all(isinstance(each, str) for each in value):
        raise table.refuse(key, "a list of constants holds strings only")
    return value
