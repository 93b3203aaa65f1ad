"""The catalogue and the procedures, read from their TOML files and checked once, strictly.

A wrong catalogue would misread every pli after it: anything unknown, mistyped, dangling or without a
source is refused, with the file, the line and the key.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib.abc import Traversable
from importlib.resources import files

from claims.cases import Procedure
from claims.form_files import read_form
from claims.pages import PageKind
from claims.procedure_files import procedure_spec
from claims.question_files import read_questions
from claims.rulebook import Choice, Cue, DocumentType, FieldSpec, Kind, Rulebook, Zone
from claims.toml_tables import Table, TomlFile, alternatives, check_folded

METRICS = ("exact", "people", "address", "text")
# In procedures/: what every procedure has, case fields and rules, and the flags raised in all of them.
SHARED = ("common", "consistency")
QUESTIONS = "questions"  # there too: what only humans can say
HEAVIEST = 10  # no cue weighs more, in log-odds: it would silence all others
_CLOSED_KINDS = (Kind.CHOICE, Kind.BOOLEAN)


def load_rulebook(root: Traversable | None = None) -> Rulebook:
    """Every document type and procedure under `root`; the ones shipped with the program by default.

    `root` holds `document_types/*.toml`, `procedures/*.toml` and, where there are any, `forms/*.toml`.

    Raises: BadCatalogue: a file breaks the rules of the catalogue; file, line and key are named.
    """
    root = root or files("claims")
    types = {file.name: _document_type(file) for file in _toml_files(root / "document_types")}
    by_id = {kind.id: kind for kind in types.values()}
    if (root / "forms").is_dir():
        by_id = _with_forms(by_id, root / "forms")
    found = {_stem(file): file for file in _toml_files(root / "procedures")}
    shared = tuple(file for stem, file in found.items() if stem in SHARED)
    own = {stem: file for stem, file in found.items() if stem not in (*SHARED, QUESTIONS)}
    specs = (procedure_spec(file, stem, shared, by_id) for stem, file in own.items())
    procedures = {spec.id: spec for spec in specs}
    asked = read_questions(found[QUESTIONS], procedures) if QUESTIONS in found else ()
    return Rulebook(by_id, procedures, asked)


def _toml_files(folder: Traversable) -> Iterator[TomlFile]:
    """The TOML files of a folder, the shared ones first, then by name."""
    named = {entry.name: entry for entry in folder.iterdir() if entry.name.endswith(".toml")}
    for name in sorted(named, key=lambda name: (name.removesuffix(".toml") not in SHARED, name)):
        yield TomlFile(f"{folder.name}/{name}", named[name].read_text(encoding="utf-8"))


def _with_forms(types: Mapping[str, DocumentType], folder: Traversable) -> dict[str, DocumentType]:
    """The types, each with the printed forms that it may be written on."""
    made = dict(types)
    for file in _toml_files(folder):
        name, form = read_form(file, _stem(file), types)
        made[name] = replace(made[name], forms=(*made[name].forms, form))
    return made


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
            check_folded(table, "phrases", phrase)
            if (zone, phrase) in seen:
                raise table.refuse("phrases", f"'{phrase}' stands there twice in that zone", phrase)
            seen.add((zone, phrase))
            yield Cue(phrase, weight, zone)
        table.close()


def _field(table: Table) -> FieldSpec:
    kind = table.member("kind", Kind)
    labels = table.texts("labels", ())
    for label in labels:
        check_folded(table, "labels", label)
    spec = FieldSpec(
        name=table.name("name"),
        kind=kind,
        label=table.text("label"),
        labels=labels,
        finder=table.name("finder") if table.has("finder") else None,
        near=table.texts("near", ()),
        far=table.texts("far", ()),
        then=table.texts("then", ()),
        choices=tuple(_choices(table, kind)),
        unsaid=_unsaid(table),
        metric=_one_of(table, "metric", METRICS, "exact"),
    )
    table.close()
    return spec


def _unsaid(table: Table) -> tuple[str, ...]:
    written = table.texts("unsaid", ())
    return tuple(phrase for each in written for phrase in alternatives(table, "unsaid", each))


def _one_of(table: Table, key: str, allowed: tuple[str, ...], default: str | None = None) -> str:
    value = table.text(key, default)
    if value not in allowed:
        raise table.refuse(key, f"unknown value '{value}'; one of: {', '.join(allowed)}", value)
    return value


def _choices(table: Table, kind: Kind) -> Iterator[Choice]:
    """Choices stand under [field.choices], VALUE = [phrases]; closed lists must have them, others none.

    A phrase may stand for several: «n etait pas {vise|visee}».
    """
    if table.has("choices") != (kind in _CLOSED_KINDS):
        raise table.refuse(
            "choices", f"a field of kind {kind} must {'' if kind in _CLOSED_KINDS else 'not '}have any"
        )
    choices = table.table("choices")
    values = tuple(choices.entries)
    for value in values:
        if kind is Kind.BOOLEAN and value not in ("true", "false"):
            raise choices.refuse(value, "a boolean is true or false")
        written = choices.texts(value)
        phrases = dict.fromkeys(phrase for each in written for phrase in alternatives(choices, value, each))
        yield Choice(value, tuple(phrases))
