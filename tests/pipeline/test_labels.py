"""What agents looked at becomes ground truth; what nobody looked at says nothing."""

import pytest

from claims.review import EditKind
from pipeline.deciding import BULK
from pipeline.export.labels import SETTING, labelled
from pipeline.reviewing import Change
from storage import schema
from storage.database import Database
from storage.objects import DirectoryObjects
from tests.reviewed import ITEM, RULEBOOK, Office, place

CONFIRM, VALUE, ABSENT = EditKind.CONFIRM, EditKind.VALUE, EditKind.ABSENT


@pytest.fixture
def office(tmp_path):
    database = Database(f"sqlite:///{tmp_path}/ledger.db")
    schema.migrate(database)
    yield Office(database, DirectoryObjects(tmp_path / "objects"))
    database.close()


def labels(office, *changes):
    """The truth that these edits make of a letter, an invoice and a lease."""
    reviewed = office.edit(office.drafted(), *changes, actor=office.agent())
    return labelled(reviewed.draft, reviewed.said, [ITEM], {BULK}, RULEBOOK)


def test_documents_are_as_agents_left_them(office):
    truth = labels(office, Change(EditKind.RETYPE, 0, "", {"place": place(3), "type": "titre_propriete"}))
    assert [d["type"] for d in truth["documents"]] == ["lettre_demande", "facture", "titre_propriete"]
    assert [d["pages"] for d in truth["documents"]] == [[[ITEM, n]] for n in (1, 2, 3)]
    assert (truth["inputs"], truth["made"]["degradation"]) == ([ITEM], SETTING)
    assert (truth["cases"][0]["procedure"], truth["cases"][0]["documents"]) == ("BRIS_PORTE", [0, 1, 2])


def test_a_value_that_nobody_looked_at_is_no_truth(office):
    truth = labels(office, Change(CONFIRM, 1, "nom", {"value": "LEFORT"}, BULK))
    assert truth["cases"][0]["fields"] == {}
    assert all(document["fields"] == {} for document in truth["documents"])


def test_a_confirmed_value_is_that_of_the_documents_that_say_it(office):
    truth = labels(office, Change(CONFIRM, 1, "nom", {"value": "LEFORT"}, "typed"))
    assert truth["cases"][0]["fields"] == {"nom": "LEFORT"}
    assert truth["documents"][0]["fields"] == {"expediteur_nom": "LEFORT"}
    assert truth["documents"][1]["fields"] == {}


def test_of_a_document_that_says_something_else_nothing_is_known(office):
    truth = labels(office, Change(VALUE, 1, "nom", {"value": "Duval"}, "typed"))
    assert truth["cases"][0]["fields"] == {"nom": "Duval"}
    assert truth["documents"][0]["fields"] == {}


def test_a_value_pointed_at_on_a_page_is_that_of_its_document(office):
    source = {"place": place(1), "box": [0.1, 0.1, 0.2, 0.12], "text": "Duval"}
    truth = labels(office, Change(VALUE, 1, "nom", {"value": "Duval", "source": source}, "picked"))
    assert truth["documents"][0]["fields"] == {"expediteur_nom": "Duval"}


def test_what_nothing_in_the_case_says_must_not_be_found_in_its_documents(office):
    truth = labels(office, Change(ABSENT, 1, "montant_demande", {}))
    assert truth["cases"][0]["fields"] == {"montant_demande": None}
    assert truth["documents"][0]["fields"] == {"montant_demande": None}
