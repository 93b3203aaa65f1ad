"""Blanks of forms are data: whatever is wrong with them is refused, file and line named."""

import pytest

from claims.errors import BadCatalogue
from claims.form_files import read_form
from claims.loading import load_rulebook
from claims.toml_tables import TomlFile

TYPES = load_rulebook().types
HEAD = 'id = "essai"\nlabel = "Essai"\ntype = "attestation_information"\nsource = "essai"\n'
ANCHORS = "".join(f'[[anchor]]\ntext = "ligne {n}"\nbox = [0.1, 0.{n}, 0.5, 0.{n}5]\n' for n in range(1, 6))
ZONE = '[[zone]]\nfield = "date_operation"\nbox = [0.1, 0.6, 0.9, 0.7]\n'


def test_a_form_is_read_with_its_anchors_and_its_zones():
    kind, form = read_form(TomlFile("forms/essai.toml", HEAD + ANCHORS + ZONE), "essai", TYPES)
    assert kind == "attestation_information"
    assert [anchor.text for anchor in form.anchors] == [f"ligne {n}" for n in range(1, 6)]
    assert [(zone.field, zone.box.y1) for zone in form.zones] == [("date_operation", 0.7)]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('id = "essai"', 'id = "autre"', ":1: id: 'autre' is not the name of its file"),
        ("attestation_information", "attestation", ":3: type: 'attestation' is no document type"),
        ("ligne 2", "Ligne 2", ":9: anchor[2].text: 'Ligne 2' is not folded; write 'ligne 2'"),
        ("[0.1, 0.2, 0.5, 0.25]", "[0.1, 0.2, 0.5]", ":10: anchor[2].box: must be left, top, right, bottom"),
        ("[0.1, 0.2, 0.5, 0.25]", "[0.1, 0.2, 0.05, 0.25]", ":10: anchor[2].box: must be left"),
        ("[0.1, 0.2, 0.5, 0.25]", '["0.1"]', ":10: anchor[2].box: must be a list of numbers"),
        ("date_operation", "jour", ":21: zone[1].field: 'jour' is no field of attestation_information"),
        (ZONE, ZONE + ZONE, ":24: zone[2].field: 'date_operation' stands there twice"),
        ('source = "essai"', 'source = "essai"\ncouleur = "bleue"', ":5: couleur: unknown key"),
        (ANCHORS, ANCHORS[: ANCHORS.index("[[anchor]]", 2)], "anchor: at least 5 are needed"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_and_named(before, after, said):
    text = HEAD + ANCHORS + ZONE
    assert before in text
    with pytest.raises(BadCatalogue) as refused:
        read_form(TomlFile("forms/essai.toml", text.replace(before, after)), "essai", TYPES)
    assert said in str(refused.value)
