"""The reviewed draft is the machine's with the standing edits applied; nothing is lost or overwritten."""

import json
from datetime import timedelta
from itertools import count
from threading import Thread

import pytest
import sqlalchemy as sa

from claims.errors import AgentMustAct
from claims.review import EditKind
from pipeline.export.pieces import named_pieces
from pipeline.joining import whole_draft
from pipeline.reviewing import Change, Reviewer
from storage import cases, reviews, schema, tables, work
from storage.database import Database
from storage.objects import DirectoryObjects, Shelf
from storage.page_codec import page_bytes
from tests.reviewed import (
    ADVERTISEMENT,
    CLAIM,
    INVOICE,
    LETTER,
    RIB,
    RULEBOOK,
    Office,
    pages,
    place,
    types,
    value,
)
from tests.sheets import prose
from tests.storage.arrivals import NOON, at


@pytest.fixture(params=["sqlite", "postgresql"])
def office(request, tmp_path):
    url = f"sqlite:///{tmp_path}/ledger.db"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres").new_database()
    database = Database(url)
    schema.migrate(database)
    yield Office(database, DirectoryObjects(tmp_path / "objects"))
    database.close()


@pytest.fixture
def agent(office):
    return office.agent()


IBAN = "FR76 3000 6000 0112 3456 7890 189"


def first_case(office, pli):
    return office.reviewer.opened(pli).draft["cases"][0]


def set_value(name, value, case=1):
    return Change(EditKind.VALUE, case, name, {"value": value}, "typed")


def finding(reviewed, rule, case=1):
    return next(f for f in reviewed.draft["cases"][case - 1]["findings"] if f["rule"] == rule)


def test_a_pli_that_nobody_touched_is_shown_as_the_machine_drafted_it(office):
    pli = office.drafted()
    opened = office.reviewer.opened(pli)
    assert opened.draft == opened.machine
    assert (opened.revision, opened.marks, opened.undoable) == (0, {}, None)
    assert types(opened) == ["lettre_demande", "facture", "contrat_location"]


def test_a_pli_without_a_draft_cannot_be_opened(office):
    assert office.reviewer.opened("P000000-XXXXXX") is None


def test_a_corrected_value_stands_and_the_machine_keeps_its_own(office, agent):
    pli = office.drafted()
    made = office.edit(pli, set_value("nom", "LEFORT-DUVAL"), actor=agent)
    assert value(made, "nom") == "LEFORT-DUVAL"
    mark = made.marks[1]["nom"]
    assert (mark["mark"], mark["by"], mark["machine"]["value"]) == ("corrected", agent, "LEFORT")
    assert made.draft["cases"][0]["fields"][0]["decision"] == "auto"
    assert office.reviewer.opened(pli).draft == made.draft


def test_a_value_the_machine_did_not_find_is_added_and_one_that_is_not_there_is_taken_out(office, agent):
    pli = office.drafted()
    made = office.edit(pli, set_value("numero_procedure", "00467/2025/000123"), actor=agent)
    made = office.edit(pli, Change(EditKind.ABSENT, 1, "montant_demande", {}), actor=agent)
    assert value(made, "numero_procedure") == "00467/2025/000123"
    assert value(made, "montant_demande") is None
    assert made.marks[1]["numero_procedure"]["mark"] == "added"
    assert made.marks[1]["montant_demande"]["mark"] == "absent"


def test_a_confirmed_value_keeps_its_pixels_and_is_no_longer_to_be_looked_at(office, agent):
    pli = office.drafted()
    made = office.edit(pli, Change(EditKind.CONFIRM, 1, "nom", {"value": "LEFORT"}), actor=agent)
    before = next(f for f in made.machine["cases"][0]["fields"] if f["name"] == "nom")
    after = next(f for f in made.draft["cases"][0]["fields"] if f["name"] == "nom")
    assert (after["box"], after["method"]) == (before["box"], before["method"])
    assert (before["decision"], after["decision"]) == ("check", "auto")
    assert made.marks[1]["nom"]["mark"] == "confirmed"


def test_a_value_pointed_at_on_the_page_tells_where(office, agent):
    pli = office.drafted()
    source = {"place": place(2), "box": [0.1, 0.2, 0.3, 0.25], "text": "1 110,52 €"}
    change = Change(EditKind.VALUE, 1, "montant_factures", {"value": "1110.52", "source": source}, "picked")
    made = office.edit(pli, change, actor=agent)
    field = next(f for f in made.draft["cases"][0]["fields"] if f["name"] == "montant_factures")
    assert (field["method"], field["page"], field["box"]) == ("human", 2, [0.1, 0.2, 0.3, 0.25])


def test_an_answer_changes_what_the_rules_say_at_once(office, agent):
    pli = office.drafted()
    assert finding(office.reviewer.opened(pli), "BP-01")["outcome"] == "unknown"
    made = office.edit(pli, Change(EditKind.ANSWER, 1, "est_vise", {"value": "true"}), actor=agent)
    assert finding(made, "BP-01")["outcome"] == "problem"
    assert made.draft["cases"][0]["verdict"] == "likely_ineligible"
    made = office.edit(pli, Change(EditKind.ANSWER, 1, "est_vise", {"value": None}), actor=agent)
    assert finding(made, "BP-01")["outcome"] == "unknown"


def test_a_piece_judged_by_an_agent_stands_in_the_checklist_and_the_verdict(office, agent):
    pli = office.drafted()
    asked = [line["piece"] for line in office.reviewer.opened(pli).draft["cases"][0]["checklist"]]
    assert "rib" in asked
    judged = {"status": "not_required", "why": "Déjà au dossier papier."}
    made = office.edit(pli, Change(EditKind.PIECE, 1, "rib", judged), actor=agent)
    line = next(each for each in made.draft["cases"][0]["checklist"] if each["piece"] == "rib")
    assert (line["status"], line["why"]) == ("not_required", "Déjà au dossier papier.")


def test_a_document_cut_in_two_is_named_and_read_anew(office, agent):
    pli = office.drafted(pages(LETTER, INVOICE))
    joined = office.edit(pli, Change(EditKind.JOIN, 0, "", {"place": place(2)}), actor=agent)
    assert types(joined) == ["lettre_demande"]
    assert value(joined, "montant_factures") is None
    cut = office.edit(pli, Change(EditKind.SPLIT, 0, "", {"place": place(2)}), actor=agent)
    assert types(cut) == ["lettre_demande", "facture"]
    assert value(cut, "montant_factures") == "1110.52"


def test_a_page_that_says_nothing_stands_as_other_until_an_agent_names_it(office, agent):
    pli = office.drafted(pages(LETTER, ADVERTISEMENT))
    office.edit(pli, Change(EditKind.JOIN, 0, "", {"place": place(2)}), actor=agent)
    cut = office.edit(pli, Change(EditKind.SPLIT, 0, "", {"place": place(2)}), actor=agent)
    assert types(cut) == ["lettre_demande", "autre"]
    named = Change(EditKind.RETYPE, 0, "", {"place": place(2), "type": "devis"})
    made = office.edit(pli, named, actor=agent)
    assert types(made) == ["lettre_demande", "devis"]
    assert made.draft["documents"][1]["confidence"] == 1.0


def test_a_page_moved_goes_into_the_document_of_the_page_it_follows(office, agent):
    pli = office.drafted()
    made = office.edit(pli, Change(EditKind.MOVE, 0, "", {"place": place(3), "after": place(1)}), actor=agent)
    held = [[page["page"] for page in document["pages"]] for document in made.draft["documents"]]
    assert held == [[1, 3], [2]]


def test_a_document_given_to_another_case_makes_that_case(office, agent):
    pli = office.drafted()
    second = Change(EditKind.ASSIGN, 0, "", {"place": place(2), "cases": [2]})
    made = office.edit(pli, second, actor=agent)
    assert [case["documents"] for case in made.draft["cases"]] == [["d1", "d3"], ["d2"]]
    with office.database.reading() as connection:
        assert [item.line.number for item in work.of_pli(connection, pli)] == [1, 2]
    undone = office.reviewer.undo(pli, made.revision, agent)
    assert len(undone.draft["cases"]) == 1
    with office.database.reading() as connection:
        assert [item.line.number for item in work.of_pli(connection, pli)] == [1]


def test_undoing_brings_back_exactly_what_was_there_and_redoing_what_was_done(office, agent):
    pli = office.drafted()
    first = office.edit(pli, set_value("nom", "UN"), actor=agent)
    second = office.edit(pli, set_value("nom", "DEUX"), actor=agent)
    undone = office.reviewer.undo(pli, second.revision, agent)
    assert undone.draft == first.draft
    assert undone.redoable.content["value"] == "DEUX"
    redone = office.reviewer.redo(pli, undone.revision, agent)
    assert redone.draft == second.draft
    for _ in range(2):
        redone = office.reviewer.undo(pli, redone.revision, agent)
    assert redone.draft["cases"] == redone.machine["cases"]
    with pytest.raises(AgentMustAct, match="rien à annuler"):
        office.reviewer.undo(pli, redone.revision, agent)


def test_what_was_undone_cannot_be_redone_once_something_else_was_done(office, agent):
    pli = office.drafted()
    made = office.edit(pli, set_value("nom", "UN"), actor=agent)
    office.reviewer.undo(pli, made.revision, agent)
    made = office.edit(pli, set_value("nom", "AUTRE"), actor=agent)
    assert made.redoable is None
    with office.database.reading() as connection:
        past = reviews.history(connection, pli)
    assert [(each.edit.content["value"], each.undone_by) for each in past] == [
        ("UN", "Camille"),
        ("AUTRE", ""),
    ]


def test_what_was_undone_stays_so_once_what_was_done_in_its_place_is_undone_too(office, agent):
    pli = office.drafted()
    ticks = (NOON + timedelta(seconds=n) for n in count())
    reviewer = Reviewer(office.database, office.objects, office.reviewer.rulebook, lambda: next(ticks))
    made = reviewer.edit(pli, 0, [set_value("nom", "UN")], agent)
    undone = reviewer.undo(pli, made.revision, agent)
    made = reviewer.edit(pli, undone.revision, [set_value("nom", "AUTRE")], agent)
    undone = reviewer.undo(pli, made.revision, agent)
    assert undone.redoable.content["value"] == "AUTRE"
    assert value(reviewer.redo(pli, undone.revision, agent), "nom") == "AUTRE"


def test_an_edit_over_a_draft_that_was_made_anew_elsewhere_is_refused_and_the_next_one_stands(office, agent):
    pli = office.drafted()
    seen = office.reviewer.opened(pli)
    elsewhere = Reviewer(office.database, office.objects, office.reviewer.rulebook, lambda: NOON)
    elsewhere.edit(pli, seen.revision, [set_value("nom", "AILLEURS")], agent)
    with pytest.raises(AgentMustAct) as refused:
        office.reviewer.edit(pli, seen.revision, [set_value("nom", "ICI")], agent)
    assert refused.value.code == "modifie_entre_temps"
    seen = office.reviewer.opened(pli)
    assert value(seen, "nom") == "AILLEURS"
    assert value(office.reviewer.edit(pli, seen.revision, [set_value("nom", "ICI")], agent), "nom") == "ICI"


def test_two_agents_cannot_overwrite_each_other(office, agent):
    pli = office.drafted()
    other = office.agent("dominique")
    seen = office.reviewer.opened(pli).revision
    office.edit(pli, set_value("nom", "UN"), actor=agent, revision=seen)
    with pytest.raises(AgentMustAct) as refused:
        office.edit(pli, set_value("nom", "DEUX"), actor=other, revision=seen)
    assert refused.value.code == "modifie_entre_temps"
    assert value(office.reviewer.opened(pli), "nom") == "UN"


def test_edits_stand_when_a_newer_program_reads_the_pli_anew(office, agent):
    pli = office.drafted()
    office.edit(pli, set_value("nom", "CORRIGÉ"), actor=agent)
    office.edit(pli, Change(EditKind.RETYPE, 0, "", {"place": place(3), "type": "devis"}), actor=agent)
    office.reread(pli, CLAIM[:2])
    opened = office.reviewer.opened(pli)
    assert value(opened, "nom") == "CORRIGÉ"
    assert types(opened) == ["lettre_demande", "facture"]


def test_the_line_of_work_follows_what_the_agent_corrects(office, agent):
    pli = office.drafted()
    with office.database.reading() as connection:
        before = work.find(connection, pli, 1)
    office.edit(pli, set_value("nom", "DUVAL"), actor=agent)
    with office.database.reading() as connection:
        after = work.find(connection, pli, 1)
    assert before.line.name == "LEFORT Marie"
    assert after.line.name == "DUVAL Marie"
    assert after.line.doubts == before.line.doubts - 1


def test_a_page_turned_is_shown_as_it_was_read_then_and_undone_as_it_was(office, agent):
    pli = office.drafted(pages(LETTER, ADVERTISEMENT))
    words = office.objects.put(Shelf.DERIVED, page_bytes(prose(INVOICE, item="scan.pdf", page=2)))
    read = {"place": place(2), "rotation": 180, "words": words, "picture": words, "thumbnail": words}
    made = office.edit(pli, Change(EditKind.TURN, 0, "", read), actor=agent)
    assert made.pages[1].words == words
    assert "FACTURE" in made.draft["documents"][-1]["pages"][-1]["text"]
    undone = office.reviewer.undo(pli, made.revision, agent)
    assert undone.pages[1].words != words
    assert "BRADERIE" in undone.draft["documents"][-1]["pages"][-1]["text"]


def test_a_late_piece_that_is_joined_counts_for_the_case_that_came_first(office, agent):
    first = office.drafted(pages(LETTER, INVOICE))
    asked = {line["piece"]: line["status"] for line in first_case(office, first)["checklist"]}
    assert asked["rib"] == "missing"
    late = office.drafted(pages(RIB.format(iban=IBAN)), "rib.pdf", "bb", moment=at(3600))
    joined = Change(EditKind.LINK, 1, f"{late}-1", {"accepted": True})
    made = office.edit(first, joined, actor=agent)
    line = next(each for each in made.draft["cases"][0]["checklist"] if each["piece"] == "rib")
    assert (line["status"], line["satisfied_by"]) == ("present", [f"{late}:d1"])
    assert value(made, "iban") == IBAN.replace(" ", "")
    assert [document["id"] for document in made.draft["documents"]] == ["d1", "d2"], "its own only"
    undone = office.reviewer.undo(first, made.revision, agent)
    assert value(undone, "iban") is None


def test_the_earlier_pli_is_not_joined_to_the_later_one(office, agent):
    first = office.drafted(pages(LETTER, RIB.format(iban=IBAN)))
    late = office.drafted(pages(LETTER), "lettre.pdf", "bb", moment=at(3600))
    made = office.edit(late, Change(EditKind.LINK, 1, f"{first}-1", {"accepted": True}), actor=agent)
    assert value(made, "iban") is None


def test_edits_and_a_reading_anew_at_once_wait_for_each_other_in_one_order(office, agent):
    pli = office.drafted()

    def correct(n: int) -> None:
        for _ in range(20):
            try:
                office.edit(pli, set_value("nom", f"NOM{n}"), actor=agent)
            except AgentMustAct:
                continue
            return

    threads = [Thread(target=correct, args=[n]) for n in range(4)]
    threads.append(Thread(target=office.reread, args=[pli, CLAIM]))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    opened = office.reviewer.opened(pli)
    with office.database.reading() as connection:
        past = reviews.history(connection, pli)
    assert [each.edit.number for each in past] == [1, 2, 3, 4]
    assert value(opened, "nom") == past[-1].edit.content["value"]


def test_letters_and_exports_know_the_pieces_that_were_joined(office, agent):
    first = office.drafted(pages(LETTER, INVOICE))
    late = office.drafted(pages(RIB.format(iban=IBAN)), "rib.pdf", "bb", moment=at(3600))
    made = office.edit(first, Change(EditKind.LINK, 1, f"{late}-1", {"accepted": True}), actor=agent)
    whole = whole_draft(made.draft, made.joined)
    assert [document["id"] for document in whole["documents"]] == ["d1", "d2", f"{late}:d1"]
    names = [piece.stem for piece in named_pieces(whole, 1, RULEBOOK)]
    assert any("releve-d-identite-bancaire" in name for name in names)
    (page,) = whole["documents"][-1]["pages"]
    assert page["item"] == f"{late}/scan.pdf"


def test_an_edit_waits_for_another_draft_only_when_it_changes_what_its_case_is_known_by(office, agent):
    if office.database.engine.dialect.name != "postgresql":
        pytest.skip("SQLite writes one transaction at a time anyway")
    pli = office.drafted()
    confirmed = Thread(
        target=office.edit, args=(pli, Change(EditKind.CONFIRM, 1, "nom", {"value": "LEFORT"})),
        kwargs={"actor": agent},
    )  # fmt: skip
    renamed = Thread(target=office.edit, args=(pli, set_value("nom", "DUVAL")), kwargs={"actor": agent})
    with office.database.begin() as another_draft:
        cases.lock(another_draft)
        confirmed.start()
        confirmed.join(30)
        assert not confirmed.is_alive()
        renamed.start()
        renamed.join(1)
        assert renamed.is_alive()
    renamed.join(30)
    assert value(office.reviewer.opened(pli), "nom") == "DUVAL"


def test_a_draft_written_anew_by_the_same_run_is_seen_at_once(office):
    pli = office.drafted()
    machine = office.reviewer.opened(pli).machine
    with office.database.begin() as connection:
        content = json.dumps({**machine, "documents": machine["documents"][:1]})
        connection.execute(sa.update(tables.draft).values(content=content, made_at=at(3600)))
    assert types(office.reviewer.opened(pli)) == ["lettre_demande"]


def test_the_pieces_of_a_pli_are_those_that_agents_left(office, agent):
    pli = office.drafted()
    with office.database.reading() as connection:
        first = office.reviewer.pieces(connection, [pli, "P000000-XXXXXX"])
    assert first == {pli: ("lettre_demande", "facture", "contrat_location")}
    office.edit(pli, Change(EditKind.RETYPE, 0, "", {"place": place(2), "type": "devis"}), actor=agent)
    with office.database.reading() as connection:
        assert office.reviewer.pieces(connection, [pli])[pli][1] == "devis"
