"""Forms filled in by hand: each answer is looked for where the form has it written, and told unread there."""

from dataclasses import replace

import pytest

from claims.pages import Box, Line, ReadPage
from extractors.fields.extract import READ, read_fields
from extractors.fields.forms import from_zones, laid_forms
from extractors.fields.passages import rows_of
from tests.filled_forms import GENDARMERIE, KIND, POLICE, as_it_is, filled, in_zone, smaller_and_lower, zone
from tests.reviewed import ITEM
from tests.sheets import document, prose, sheet


def read(page: ReadPage) -> tuple[dict[str, str], set[str]]:
    """The values read, and the names of the fields told unread."""
    made = read_fields(document(KIND.id, page), KIND)
    return {field.name: field.value for field in made.fields}, {each.name for each in made.unread}


@pytest.mark.parametrize("form", [POLICE, GENDARMERIE], ids=["police", "gendarmerie"])
@pytest.mark.parametrize("move", [as_it_is, smaller_and_lower], ids=["scan", "photograph"])
def test_what_is_written_in_a_zone_is_read_though_the_words_beside_it_are_not(form, move):
    page = filled(
        form,
        (in_zone(form, "date_operation", 0.42, 0.62), "14 mars 2026"),
        (in_zone(form, "adresse_operation", 0.41, 0.93, 0.3), "12 rue des Lilas, 69003 LYON"),
        move=move,
        without="de l operation",
    )
    values, unread = read(page)
    assert values["date_operation"] == "2026-03-14"
    assert values["adresse_operation"].startswith("12 rue des Lilas")
    assert not {"date_operation", "adresse_operation"} & unread
    assert "service_telephone" in unread


@pytest.mark.parametrize("move", [as_it_is, smaller_and_lower], ids=["scan", "photograph"])
def test_where_nothing_could_be_read_the_place_on_the_page_is_told(move):
    made = read_fields(document(KIND.id, filled(POLICE, move=move)), KIND)
    (told,) = (each for each in made.unread if each.name == "adresse_operation")
    meant = move(zone(POLICE, "adresse_operation"))
    assert (told.item, told.page) == (ITEM, 1)
    sides = zip(
        (told.box.x0, told.box.y0, told.box.x1, told.box.y1),
        (meant.x0, meant.y0, meant.x1, meant.y1),
        strict=True,
    )
    assert all(abs(one - other) < 0.022 for one, other in sides)


@pytest.mark.parametrize("form", [POLICE, GENDARMERIE], ids=["police", "gendarmerie"])
def test_a_form_is_told_from_its_other_version(form):
    rows = rows_of([filled(form)])
    assert [each.form.id for each in laid_forms(rows, KIND)] == [form.id]


def test_an_address_written_for_the_service_is_not_that_of_the_operation():
    service = in_zone(POLICE, "service_adresse", 0.2, 0.7, 0.3)
    values, unread = read(filled(POLICE, (service, "4 place de la Mairie, 38000 GRENOBLE")))
    assert values["service_adresse"].startswith("4 place de la Mairie")
    assert "adresse_operation" not in values
    assert "adresse_operation" in unread


def test_writing_that_leaves_its_line_is_still_its_own():
    low = Box(0.42, 0.738, 0.62, 0.750)  # of the date, a line too low
    values, _ = read(filled(POLICE, (low, "le 14 mars 2026")))
    assert values["date_operation"] == "2026-03-14"


def test_a_few_words_of_the_form_that_no_line_holds_do_not_hide_it():
    page = filled(POLICE)
    kept = tuple(line for n, line in enumerate(page.lines) if n % 3)
    assert len(laid_forms(rows_of([replace(page, lines=kept)]), KIND)) == 1


@pytest.mark.parametrize(
    "other",
    [
        prose("\n".join(anchor.text for anchor in POLICE.anchors)),
        sheet(*((0.1, 0.9 - 0.06 * n, anchor.text) for n, anchor in enumerate(POLICE.anchors))),
        sheet(*((a.box.x0, a.box.y0, a.text) for a in POLICE.anchors[:4])),
        prose("Nos services sont intervenus le 14 mars 2026 au 12 rue des Lilas, 69003 LYON."),
        sheet(),
    ],
    ids=["a letter that says the same", "upside down", "its head alone", "another attestation", "blank"],
)
def test_what_is_not_the_form_has_no_zones(other):
    assert laid_forms(rows_of([other]), KIND) == []
    assert read_fields(document(KIND.id, other), KIND).unread == ()


def test_a_phrase_that_stands_elsewhere_does_not_draw_the_form_away():
    page = filled(POLICE)
    moved = {POLICE.anchors[3].text: 0.12, POLICE.anchors[8].text: -0.09}
    lines = tuple(
        Line(
            tuple(
                replace(w, box=Box(w.box.x0, w.box.y0 + down, w.box.x1, w.box.y1 + down)) for w in each.words
            )
        )
        for each in page.lines
        for down in [moved.get(each.text, 0.0)]
    )
    (laid,) = laid_forms(rows_of([replace(page, lines=lines)]), KIND)
    assert abs(laid.zones["date_operation"].y0 - zone(POLICE, "date_operation").y0) < 0.003


def test_a_zone_gives_what_is_written_in_it_and_nothing_else():
    written = (in_zone(POLICE, "date_operation", 0.42, 0.62), "14 mars 2026")
    rows = rows_of([filled(POLICE, written, (in_zone(POLICE, "service", 0.4, 0.6), "2 mai 2025"))])
    spec = KIND.spec("date_operation")
    assert [each.value for each in from_zones(spec, laid_forms(rows, KIND), rows, READ[spec.kind])] == [
        "2026-03-14"
    ]
