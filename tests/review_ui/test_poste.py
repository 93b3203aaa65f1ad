"""The verification station as a browser without scripts sees it, over the real program."""

import re
from dataclasses import replace

import pytest
import sqlalchemy as sa

from claims.people import Role
from pipeline import wiring
from pipeline.settings import Settings
from storage import quality, schema
from storage.objects import DirectoryObjects
from storage.tables import proposal
from tests.filled_forms import POLICE, filled, in_zone
from tests.review_ui.browsing import act, confirm_all, doubts, person, revision
from tests.reviewed import CLAIM, LETTER, RIB, Office, pages
from tests.storage.arrivals import NOON, at


@pytest.fixture
def office(site):
    """Plis can be laid before the agents of the site, whose pages are served."""
    home = site.folder / "var"
    database = wiring.database(Settings(home=home))
    schema.migrate(database)
    yield Office(database, DirectoryObjects(home / "objects"))
    database.close()


@pytest.fixture
def agent(site, office):
    site.start("web")
    return person(site, "redacteur")


def test_a_case_is_shown_with_its_values_pieces_rules_and_what_there_is_to_do(office, agent):
    pli = office.drafted()
    page = agent.get(f"/travail/{pli}/1")
    assert page.status == 200
    for said in ("LEFORT Marie", "Bris de porte, personne physique, locataire", "Montant demandé", "RIB"):
        assert said in page.shown
    assert 'value="1 110,52"' in page.text.replace("\u202f", " ")
    assert "nom" in doubts(page)


def test_a_value_written_by_hand_says_so_beside_how_it_was_read(office, agent):
    pli = office.drafted()
    assert "écrit à la main" not in agent.get(f"/travail/{pli}/1").shown
    office.reread(
        pli,
        [
            replace(page, lines=tuple(replace(line, words=_by_hand(line)) for line in page.lines))
            for page in CLAIM
        ],
    )
    assert ", écrit à la main, toujours à vérifier" in agent.get(f"/travail/{pli}/1").shown


def test_where_a_form_has_a_value_that_could_not_be_read_its_place_is_shown_to_type_it_from(office, agent):
    form = filled(POLICE, (in_zone(POLICE, "date_operation", 0.42, 0.62), "14 mars 2026"))
    pli = office.drafted([form, replace(pages(RIB)[0], page=2)])
    case = f"/travail/{pli}/1"
    page = agent.get(case)
    address = 'name="name" value="adresse_operation"'
    (unread,) = [each for each in _unread(page) if address in each]
    assert "rien n&#39;a pu être lu dans cette case du formulaire" in unread
    left, top, right, bottom = map(
        float, re.search(r'data-position="0" data-box="([^"]+)"', unread)[1].split(",")
    )
    assert left < 0.1
    assert (round(top, 2), round(right, 2), round(bottom, 2)) == (0.72, 0.94, 0.8)
    typed = {"name": "adresse_operation", "act": "set", "value": "12 rue des Lilas 33000 Bordeaux"}
    after = act(agent, f"{case}/valeur", page, **typed)
    assert not [each for each in _unread(after) if address in each]
    assert "12 rue des Lilas" in after.text


def _unread(page):
    return re.findall(r'<li class="field unread">.*?</li>', page.text, re.DOTALL)


def _by_hand(line):
    return tuple(replace(word, by_hand=True) for word in line.words)


def test_a_value_typed_is_normalised_and_one_that_is_none_is_refused_in_words(office, agent):
    pli = office.drafted()
    case = f"/travail/{pli}/1"
    page = agent.get(case)
    wrong = act(agent, f"{case}/valeur", page, name="date_operation", act="set", value="32/13/2025")
    assert wrong.status == 422
    assert 'value="32/13/2025"' in wrong.text
    assert 'aria-invalid="true"' in wrong.text
    right = act(agent, f"{case}/valeur", page, name="date_operation", act="set", value="13 janvier 2025")
    assert right.status == 200
    assert 'value="13/01/2025"' in right.text
    assert "La machine avait lu « 12/01/2025 »" in right.shown


def test_readings_that_differ_on_an_account_are_typed_again_without_seeing_them(office, agent):
    one, other = "FR76 3000 6000 0112 3456 7890 189", "FR14 2004 1010 0505 0001 3M02 606"
    pli = office.drafted(pages(LETTER, RIB.format(iban=one), RIB.format(iban=other)))
    case = f"/travail/{pli}/1"
    page = agent.get(case)
    assert "Les lectures divergent" in page.shown
    field = page.text[page.text.index('data-field="iban"') :]
    assert one not in field[: field.index("</form>")]
    seen = act(agent, f"{case}/valeur", page, name="iban", act="confirm", value="")
    assert seen.status == 422, "confirming without typing is no reading"
    right = act(agent, f"{case}/valeur", page, name="iban", act="set", value=other)
    assert "ressaisi à l'aveugle" in right.shown.replace("&#39;", "'")


def test_a_value_typed_blind_that_no_reading_gives_is_asked_for_twice(office, agent):
    one, other = "FR76 3000 6000 0112 3456 7890 189", "FR14 2004 1010 0505 0001 3M02 606"
    third = "FR76 3000 1007 9412 3456 7890 185"
    pli = office.drafted(pages(LETTER, RIB.format(iban=one), RIB.format(iban=other)))
    case = f"/travail/{pli}/1"
    page = agent.get(case)
    first = act(agent, f"{case}/valeur", page, name="iban", act="set", value=third)
    assert first.status == 422
    assert "Retapez-la une seconde fois" in first.shown
    second = act(agent, f"{case}/valeur", page, name="iban", act="set", value=third, again=third)
    assert second.status == 200


def test_two_agents_on_one_case_cannot_overwrite_each_other(site, office, agent):
    pli = office.drafted()
    case = f"/travail/{pli}/1"
    mine = agent.get(case)
    other = person(site, "redacteur", "dominique")
    theirs = other.get(case)
    assert "Redacteur" in theirs.shown or "redacteur" in theirs.shown
    assert "a ce dossier ouvert" in theirs.shown
    refused = act(other, f"{case}/valeur", theirs, name="nom", act="confirm")
    assert refused.status == 409
    assert "a repris ce dossier" in refused.shown
    assert other.post(f"{case}/tenir", {"take_over": "true"}).status == 200
    done = act(other, f"{case}/valeur", theirs, name="nom", act="confirm")
    assert done.status == 200
    late = act(agent, f"{case}/valeur", mine, name="prenom", act="confirm")
    assert late.status == 409


def test_an_edit_of_somebody_who_has_not_seen_the_last_one_is_refused(office, agent):
    pli = office.drafted()
    case = f"/travail/{pli}/1"
    before = agent.get(case)
    act(agent, f"{case}/valeur", before, name="nom", act="confirm")
    late = act(agent, f"{case}/valeur", before, name="prenom", act="absent")
    assert late.status == 409
    assert "a changé depuis" in late.shown


def test_a_case_is_confirmed_once_every_doubt_was_looked_at_and_the_next_one_comes(office, agent):
    pli, following = office.drafted(), office.drafted(name="deux.pdf", content="bb")
    case = f"/travail/{pli}/1"
    early = act(agent, f"{case}/decision", agent.get(case), act="confirm")
    assert early.status == 409
    assert "Il reste à vérifier" in early.shown
    page = confirm_all(agent, pli)
    done = act(agent, f"{case}/decision", page, act="confirm")
    assert done.url.endswith(f"/travail/{following}/1")
    closed = agent.get(case)
    assert "confirmé par" in closed.shown
    refused = act(agent, f"{case}/valeur", closed, name="nom", act="absent")
    assert refused.status == 409
    reopened = act(agent, f"{case}/decision", closed, act="reopen")
    assert "à relire" in reopened.shown


def test_a_rejection_and_a_second_look_say_why(office, agent):
    pli = office.drafted()
    case = f"/travail/{pli}/1"
    page = agent.get(case)
    assert act(agent, f"{case}/decision", page, act="reject").status == 409
    assert act(agent, f"{case}/decision", page, act="second").status == 409
    asked = act(agent, f"{case}/decision", page, act="second", note="Le bail est-il signé ?")
    assert asked.status == 200


def test_who_asked_for_a_second_look_does_not_give_it(site, office, agent):
    pli = office.drafted()
    case = f"/travail/{pli}/1"
    page = confirm_all(agent, pli)
    act(agent, f"{case}/decision", page, act="second", note="Montant élevé.")
    again = agent.get(case)
    assert act(agent, f"{case}/decision", again, act="confirm").status == 409
    agent.post(f"{case}/liberer")
    other = person(site, "validateur")
    page = other.get(case)
    assert act(other, f"{case}/decision", page, act="confirm").status == 200
    assert "confirmé par" in other.get(case).shown


def test_a_validator_who_asked_for_a_second_look_does_not_give_it_either(site, office, agent):
    pli = office.drafted()
    case = f"/travail/{pli}/1"
    asker = person(site, "validateur")
    page = confirm_all(asker, pli)
    act(asker, f"{case}/decision", page, act="second", note="Montant élevé.")
    refused = act(asker, f"{case}/decision", asker.get(case), act="confirm")
    assert refused.status == 409
    assert "Un autre agent doit regarder" in refused.shown


def test_a_link_that_was_judged_stays_in_sight_when_it_is_no_longer_proposed(office, agent):
    first = office.drafted()
    late = office.drafted(content="bb", name="deux.pdf", moment=at(3600))
    case = f"/travail/{late}/1"
    act(agent, f"{case}/lien", agent.get(case), target=f"{first}-1", accepted="true")
    with office.database.begin() as connection:
        connection.execute(sa.delete(proposal))
    page = agent.get(case)
    assert "Jugé par un agent" in page.shown
    assert "rattaché" in page.shown


def test_a_case_set_aside_needs_a_day(office, agent):
    pli = office.drafted()
    case = f"/travail/{pli}/1"
    page = agent.get(case)
    assert act(agent, f"{case}/decision", page, act="aside", until="bientôt").status == 409
    assert act(agent, f"{case}/decision", page, act="aside", until="2026-04-01").status == 200
    assert "mis de côté" in agent.get(case).shown


def test_a_question_is_answered_and_its_answer_taken_back(office, agent):
    pli = office.drafted()
    case = f"/travail/{pli}/1"
    page = agent.get(case)
    answered = act(agent, f"{case}/reponse", page, name="est_vise", value="true")
    assert "probablement non éligible" in answered.shown
    back = act(agent, f"{case}/reponse", answered, name="est_vise", clear="true")
    assert "probablement non éligible" not in back.shown


def test_documents_are_cut_named_and_joined_again(office, agent):
    pli = office.drafted()
    case = f"/travail/{pli}/1"
    page = agent.get(case)
    named = act(agent, f"{case}/pages", page, act="retype", position="2", kind="Devis")
    assert "Devis" in named.shown
    unknown = act(agent, f"{case}/pages", named, act="retype", position="2", kind="Recette de cuisine")
    assert unknown.status == 409
    joined = act(agent, f"{case}/pages", named, act="join", position="1")
    assert joined.status == 200
    undone = act(agent, f"{case}/annuler", joined)
    assert "Facture" in undone.shown
    redone = act(agent, f"{case}/retablir", undone)
    assert redone.status == 200


def test_a_letter_is_drafted_edited_printed_and_brought_back(office, agent):
    pli = office.drafted()
    letter = f"/travail/{pli}/1/lettres/pieces_manquantes"
    agent.get(f"/travail/{pli}/1")
    page = agent.get(letter)
    assert "RIB" in page.shown
    saved = agent.post(f"{letter}/texte", {"text": "# Bonjour\n\nUn mot <script>alert(1)</script> de trop."})
    assert "modifiée par un agent" in saved.shown
    assert "<script>alert" not in saved.text
    back = agent.post(f"{letter}/texte", {"text": ""})
    assert "modifiée par un agent" not in back.shown


def test_what_was_done_is_told_in_the_history_and_on_the_sheet(office, agent):
    pli = office.drafted()
    case = f"/travail/{pli}/1"
    page = act(agent, f"{case}/valeur", agent.get(case), name="nom", act="set", value="DUVAL")
    act(agent, f"{case}/annuler", page)
    assert "valeur saisie" in agent.get(f"{case}/historique").shown
    assert "annulé par" in agent.get(f"{case}/historique").shown
    page = act(agent, f"{case}/valeur", agent.get(case), name="nom", act="set", value="DUVAL")
    sheet = agent.get(f"{case}/feuille").shown
    assert "DUVAL" in sheet
    assert "la machine avait lu « LEFORT »" in sheet
    assert "lu par vaguemestre test" in sheet


def test_a_case_that_is_not_there_is_not_found_and_a_role_without_the_right_sees_none(site, office, agent):
    pli = office.drafted()
    assert agent.get(f"/travail/{pli}/2").status == 404
    assert agent.get("/travail/P000000-XXXXXX/1").status == 404
    for role in (Role.COURRIER, Role.PILOTAGE, Role.ADMIN):
        other = person(site, role)
        assert other.get(f"/travail/{pli}/1").status == 403
        assert other.get(f"/plis/{pli}/pages/0/mots").status == 403


def test_names_from_a_letter_are_text_and_nothing_else(office, agent):
    pli = office.drafted(pages(LETTER.replace("LEFORT", "<img src=x onerror=alert(1)>")))
    page = agent.get(f"/travail/{pli}/1")
    assert "<img src=x" not in page.text


def seed(office: Office, pli: str, field: str, shown: str, right: str) -> None:
    with office.database.begin() as connection:
        assert quality.plant(connection, pli, 1, field, shown, right, "A", NOON)


def test_a_value_shown_wrong_on_purpose_is_told_when_it_is_confirmed_and_never_written(office, agent):
    pli = office.drafted()
    seed(office, pli, "montant_demande", "1101.52", "1110.52")
    case = f"/travail/{pli}/1"
    page = agent.get(case)
    assert 'value="1 101,52"' in page.text
    fooled = act(agent, f"{case}/valeur", page, name="montant_demande", act="set", value="1 101,52")
    assert fooled.status == 409
    assert "Contrôle de qualité" in fooled.shown
    after = agent.get(case)
    assert 'value="1 110,52"' in after.text
    assert revision(after) == revision(page)


def test_a_value_shown_wrong_on_purpose_is_found_by_typing_the_right_one(office, agent):
    pli = office.drafted()
    seed(office, pli, "montant_demande", "1101.52", "1110.52")
    case = f"/travail/{pli}/1"
    found = act(agent, f"{case}/valeur", agent.get(case), name="montant_demande", act="set", value="1 110,52")
    assert found.status == 200
    assert "1101" not in str(office.reviewer.opened(pli).draft)
    with office.database.reading() as connection:
        assert quality.shown(connection, pli, 1) == {}


def test_a_case_is_not_confirmed_over_a_value_shown_wrong_that_nobody_saw(office, agent):
    pli = office.drafted()
    confirm_all(agent, pli)
    seed(office, pli, "date_operation", "2025-01-21", "2025-01-12")
    case = f"/travail/{pli}/1"
    missed = act(agent, f"{case}/decision", agent.get(case), act="confirm")
    assert missed.status == 409
    assert "Contrôle de qualité" in missed.shown
    assert act(agent, f"{case}/decision", agent.get(case), act="confirm").status == 200


def test_confirming_a_case_confirms_what_the_machine_was_sure_of_in_the_agents_name(office, agent):
    sure = "FR76 3000 6000 0112 3456 7890 189"
    pli = office.drafted(pages(LETTER, RIB.format(iban=sure)))
    page = confirm_all(agent, pli)
    before = office.reviewer.opened(pli)
    assert "iban" not in before.marks[1]
    act(agent, f"/travail/{pli}/1/decision", page, act="confirm")
    mark = office.reviewer.opened(pli).marks[1]["iban"]
    assert (mark["mark"], mark["how"]) == ("confirmed", "bulk")
    assert "confirmé avec les valeurs sûres" in agent.get(f"/travail/{pli}/1/feuille").shown


def test_a_late_piece_is_joined_from_its_own_side_and_filed_with_the_case(office, agent):
    first = office.drafted()
    late = office.drafted(
        pages(LETTER.replace("bris de porte", "bris de porte, pièce manquante"), RIB),
        "complement.pdf",
        "bb",
        moment=at(3600),
    )
    case = f"/travail/{late}/1"
    page = agent.get(case)
    assert f"{first}-1" in page.shown
    early = act(agent, f"{case}/decision", page, act="join")
    assert early.status == 409
    joined = act(agent, f"{case}/lien", page, target=f"{first}-1", accepted="true")
    assert "rattaché" in joined.shown
    assert "rattaché" in agent.get(f"/travail/{first}/1").shown
    filed = act(agent, f"{case}/decision", joined, act="join")
    assert filed.status == 200
    assert f"Classé avec le dossier {first}-1" in agent.get(case).shown
    assert act(agent, f"{case}/lien", page, target="P000000-XXXXXX-1", accepted="true").status == 409
