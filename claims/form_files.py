"""Blanks of printed forms, read from `claims/forms/*.toml` and checked."""

from collections.abc import Iterator, Mapping

from claims.pages import Box
from claims.rulebook import Anchor, DocumentType, Form, FormZone
from claims.toml_tables import Table, TomlFile, check_folded

FEWEST_ANCHORS = 5  # two give a place, a size and a turn; the others say whether it is this form


def read_form(file: TomlFile, stem: str, types: Mapping[str, DocumentType]) -> tuple[str, Form]:
    """A form, and the id of the type of document that it makes.

    Raises: BadCatalogue: it names no type, or a zone names no field of it; a box is none.
    """
    table = file.root()
    identity = table.text("id")
    if identity != stem:
        raise table.refuse("id", f"'{identity}' is not the name of its file", identity)
    type_id = table.text("type")
    if type_id not in types:
        raise table.refuse("type", f"'{type_id}' is no document type", type_id)
    form = Form(
        id=identity,
        label=table.text("label"),
        source=table.text("source"),
        anchors=tuple(_anchors(table.tables("anchor"))),
        zones=tuple(_zones(table.tables("zone"), types[type_id])),
    )
    if len(form.anchors) < FEWEST_ANCHORS:
        raise table.refuse("anchor", f"at least {FEWEST_ANCHORS} are needed")
    table.close()
    return type_id, form


def _anchors(tables: tuple[Table, ...]) -> Iterator[Anchor]:
    for table in tables:
        text = table.text("text")
        check_folded(table, "text", text)
        yield Anchor(text, _box(table))
        table.close()


def _zones(tables: tuple[Table, ...], kind: DocumentType) -> Iterator[FormZone]:
    seen = set()
    for table in tables:
        name = table.name("field")
        if kind.spec(name) is None:
            raise table.refuse("field", f"'{name}' is no field of {kind.id}", name)
        if name in seen:
            raise table.refuse("field", f"'{name}' stands there twice", name)
        seen.add(name)
        yield FormZone(name, _box(table))
        table.close()


def _box(table: Table) -> Box:
    sides = table.numbers("box")
    is_box = len(sides) == 4 and all(0 <= side <= 1 for side in sides)
    if not is_box or sides[0] >= sides[2] or sides[1] >= sides[3]:
        raise table.refuse("box", "must be left, top, right, bottom, from 0 to 1")
    return Box(*sides)
