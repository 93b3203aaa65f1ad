"""Statements entered in a daybook: a program's dense print, a security firm's log, a certificate, a caretaker's report, a chief's letter."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick, tick
from benchmarks.corpus.layouts.door_annex_parts import after, reference
from benchmarks.corpus.layouts.parts import born, surname_first
from benchmarks.corpus.layouts.running_text import (
    framed,
    in_columns,
    run_in,
    running_foot,
    sections,
    small_print,
)
from benchmarks.corpus.layouts.setting import MONO, NARROW, SANS, SERIF
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.wording import any_date, long_date, of, phone_groups

_SAID = (
    "Je désire signaler que ma porte a été ouverte de force par un service que je ne connais pas. Je n'étais pas chez moi. Rien n'a disparu à première vue. Je ne veux pas porter plainte mais il me faut un écrit pour mon bailleur.",
    "J'ai été réveillée en pleine nuit par des personnes en armes. Elles m'ont demandé si je connaissais un certain individu, ce que j'ai nié. Elles se sont retirées. Ma porte ne ferme plus. Je fais cette déclaration par précaution.",
    "Je vous informe que je dors chez ma sœur depuis l'intervention, mon logement n'étant plus clos. J'ai posé un cadenas. Je décline toute responsabilité en cas de vol.",
    "Des policiers ont abîmé ma porte, pensant être au quatrième étage alors que j'habite au troisième. Ils se sont excusés. On m'a conseillé de venir ici pour qu'une trace soit gardée.",
)


def programs_print(annex: Annex, rng: Random) -> Sheet:
    """The whole record as the program prints it: event, place, persons, statement, follow-up, in capitals and codes."""
    who, day, clerk = annex.person, after(annex, rng, 0, 7), person(rng)
    head = [("ÉVÉNEMENT N°", reference(rng, "9999/999/99999", "99999999")), ("TYPE", pick(rng, "DÉCLARATION USAGER", "DIFFÉRENDS - AUTRES", "DÉGÂTS SUR BIEN PRIVÉ")), ("ENREGISTRÉ", f"{day:%d/%m/%Y} {rng.randint(8, 20)}H{rng.randint(10, 59)}"), ("PÉRIODE DES FAITS", f"{annex.day:%d/%m/%Y}"), ("COMMUNE", annex.address.place.commune.upper()), ("VOIE", annex.address.street.upper()), ("NATURE LIEU", pick(rng, "APPARTEMENT", "HABITATION COLLECTIVE", "PARTIES PRIVATIVES"))]  # fmt: skip
    people = [["Qualité", "Identité", "Naissance", "Coordonnées"], [pick(rng, "DÉCLARANT", "REQUÉRANT"), escape(surname_first(who)), f"{who.born:%d/%m/%Y}", phone_groups(phone(rng))], [pick(rng, "MIS EN CAUSE", "IMPLIQUÉ"), "NON IDENTIFIÉ", "-", "-"]]  # fmt: skip
    ends = pick(rng, "LE DÉCLARANT EST AVISÉ QUE LA PRÉSENTE N'INTERROMPT PAS LA PRESCRIPTION ET NE DÉCLENCHE AUCUNE POURSUITE.", "SUITE DONNÉE : SANS. ARCHIVAGE CINQ ANS.", "L'USAGER DÉCLINE L'OFFRE DE DÉPOSER PLAINTE.")  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'NOUVELLE MAIN COURANTE INFORMATISÉE', 'MINISTÈRE DE L’INTÉRIEUR - MAIN COURANTE', 'FICHE MAIN COURANTE'), (f'CIRCONSCRIPTION {of(annex.address.place.commune).upper()}',))}{pairs(rng, head)}{grid(people)}<p><b>{pick(rng, 'RELATION DES FAITS', 'DÉCLARATION RECUEILLIE', 'OBSERVATIONS')}</b></p>{paragraphs(rng.choice(_SAID), ends)}<p>RÉDACTEUR : {escape(clerk.used_name.upper())} {pick(rng, 'GPX', 'BC', 'PA')} - VALIDEUR : {escape(person(rng).used_name.upper())}</p><table class=full><tr><td>{pick(rng, 'Signature du déclarant', 'Le déclarant')}<br>{signature(rng, 34)}</td><td>{at_times(rng, round_stamp(rng, 'POLICE NATIONALE', 'COPIE'))}</td></tr></table>"
    return Sheet(page(rng, body, faces=(MONO, NARROW, SANS), css=running_foot(rng, "Consultation tracée - diffusion limitée")), {})  # fmt: skip


def guards_log(annex: Annex, rng: Random) -> Sheet:
    """The electronic daybook of a residence's security service: rounds, calls, the morning when the door was broken."""
    day, guard = annex.day, person(rng)
    seen = [f"Arrivée de plusieurs véhicules de police, effectifs montés au {rng.randint(1, 9)}e étage.", f"Bruits de coups. Porte de {pick(rng, 'l’appartement', 'M. ou Mme')} {annex.person.used_name} fracturée.", "Départ des effectifs. Un avis a été laissé sur place.", "Pose d'une rubalise devant l'entrée en attente du locataire."]  # fmt: skip
    rows = [["Heure", pick(rng, "Évènement", "Main courante"), "Agent"], ["00h10", pick(rng, "Ronde extérieure, RAS", "Prise de poste, consignes lues"), "A2"], ["03h05", pick(rng, "Alarme parking, levée de doute négative", "Tapage au hall B, cessé"), "A1"]]  # fmt: skip
    rows += [[f"06h{10 + 7 * n}", escape(text), pick(rng, "A1", "A2", "PC")] for n, text in enumerate(seen)]
    rows += [["08h00", "Relève, matériel en compte", "A3"]]
    body = f"{issuer(rng, pick(rng, 'Sûreté Résidentielle', 'PC Sécurité', 'Groupement de surveillance des immeubles'), (annex.address.street, annex.address.place.commune))}{heading(rng, 'MAIN COURANTE', 'MAIN COURANTE ÉLECTRONIQUE', 'JOURNAL DES ÉVÉNEMENTS', 'EXTRAIT DE MAIN COURANTE SÉCURITÉ')}<p>{pick(rng, 'Vacation du', 'Site - journée du')} {any_date(day, rng)}<br>{pick(rng, 'Chef de poste', 'Rédacteur')} : {escape(guard.name)}, carte professionnelle {reference(rng, 'CAR-999-9999-99-99-99999999')}</p>{grid(rows)}{paragraphs(pick(rng, 'Extrait remis au locataire à sa demande avec l’accord du donneur d’ordre.', 'Copie pour le bailleur et l’occupant.'))}{signature(rng)}{small_print(rng, 'L’autorisation d’exercice ne confère aucune prérogative de puissance publique à l’entreprise ou aux personnes qui en bénéficient (article L. 612-14 du code de la sécurité intérieure).')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, MONO)), {})


def statement_in_prose(annex: Annex, rng: Random) -> Sheet:
    """A visitor's statement taken down in one long paragraph by a police officer, with the notice that it is no complaint."""
    who, day, officer = annex.person, after(annex, rng, 0, 7), person(rng)
    body = f"<p><b>{pick(rng, 'Commissariat subdivisionnaire', 'Bureau de police', 'Commissariat du secteur')}</b> {escape(of(annex.address.place.commune))}<br>{phone_groups(phone(rng))}</p>{heading(rng, 'DÉCLARATION INSCRITE À LA MAIN COURANTE', 'Main courante', 'MAIN COURANTE - DÉCLARATION', 'PRISE DE DÉCLARATION')}<p style='text-align:justify'>{pick(rng, 'Ce jour,', 'Le')} {long_date(day)}, {pick(rng, 'se présente au poste', 'nous recevons à l’accueil')} {who.title} {escape(surname_first(who))}, {born(who)}, demeurant {escape(annex.address.line)}, laquelle personne nous déclare au sujet de faits du {any_date(annex.day, rng)} : « {escape(rng.choice(_SAID))} {escape(pick(rng, 'C’est tout ce que j’ai à dire.', 'Je me réserve le droit de déposer plainte plus tard.', 'Je souhaite une copie de cette déclaration.'))} » {pick(rng, 'Sur notre demande, le déclarant précise n’avoir subi aucune violence.', 'L’intéressé a été orienté vers le service social du commissariat.', '')}</p>{framed('<p>' + pick(rng, 'IMPORTANT : la main courante n’est pas une plainte. Elle permet seulement de dater des événements. Le procureur de la République n’en est pas destinataire.', 'Information : cette inscription ne constitue pas une preuve de la réalité des faits et ne sera suivie d’aucune investigation.') + '</p>')}<p>Enregistrée sous le n° {reference(rng, '9999-99999', '99/99999')} par {escape(officer.name)}, {pick(rng, 'policier adjoint', 'brigadier', 'réserviste')}</p>{signature(rng)}"
    return Sheet(page(rng, body, faces=(SERIF, SANS, MONO, *PLAIN)), {})


def copy_asked_for(annex: Annex, rng: Random) -> Sheet:
    """The answer to a request for a copy: who asked, what is released, the entry itself quoted in a frame."""
    who, day = annex.person, after(annex, rng, 0, 6)
    given = after(annex, rng, 10, 40)
    parts = [
        ("Demande", f"Par courrier, {who.title} {who.name}, {born(who)}, a sollicité la copie de la déclaration faite le {any_date(day, rng)}."),
        ("Texte de la déclaration", f"« {rng.choice(_SAID)} »"),
        ("Réserves", pick(rng, "Les noms des tiers ont été occultés en application de l'article L. 311-6 du code des relations entre le public et l'administration.", "La présente copie ne préjuge ni de l'exactitude des dires ni d'une quelconque responsabilité.")),
        ("Conservation", "La déclaration est effacée automatiquement à l'expiration d'un délai de cinq ans."),
    ]  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'DIRECTION DE LA SÉCURITÉ DE PROXIMITÉ', 'CIRCONSCRIPTION DE POLICE NATIONALE', 'SERVICE DÉPARTEMENTAL DE POLICE'), ('Unité de gestion de la main courante', annex.address.place.commune))}{heading(rng, 'COPIE DE MAIN COURANTE', 'DÉLIVRANCE D’UN EXTRAIT', 'ATTESTATION DE MAIN COURANTE')}<p>Main courante n° {reference(rng, '9999/99999')} - faits du {annex.day:%d/%m/%Y} - {escape(annex.address.line)}</p>{sections(rng, parts)}<p class=r>Délivrée le {given:%d/%m/%Y}<br>{pick(rng, 'Le chef de circonscription', 'Par délégation, le major')}<br>{signature(rng)}</p>{at_times(rng, boxed_stamp(rng, ('POUR COPIE', 'CONFORME')))}"
    return Sheet(page(rng, body), {})


def form_with_boxes(annex: Annex, rng: Random) -> Sheet:
    """A gendarmerie's form for an entry without complaint: boxes for the kind of event, statement in two columns."""
    who, day, chosen = annex.person, after(annex, rng, 0, 6), rng.randrange(5)
    kinds = (
        "Trouble de voisinage",
        "Perte",
        "Information / renseignement",
        "Bien endommagé",
        "Différend familial",
    )
    ticks = " &nbsp; ".join(f"{tick(n == chosen)} {kind}" for n, kind in enumerate(kinds))
    told = run_in(rng, [("Circonstances", rng.choice(_SAID)), ("Précision", pick(rng, "Aucune plainte n'est déposée ce jour.", "L'opération émanait d'un autre service, non identifié à ce stade.", "Le requérant a reçu un imprimé d'intervention."))])  # fmt: skip
    body = f"<table class=full><tr><td><b>GENDARMERIE NATIONALE</b><br>{pick(rng, 'Brigade de proximité', 'Brigade territoriale autonome')} {escape(of(annex.address.place.commune))}</td><td class=r>{pick(rng, 'Registre', 'Inscription')} n° {reference(rng, '999-9999', '99999')}</td></tr></table>{heading(rng, 'INSCRIPTION EN MAIN COURANTE', 'RECUEIL D’INFORMATION SANS PLAINTE', 'Déclaration d’usager')}<p>{ticks}</p>{pairs(rng, [('Nom et prénom', surname_first(who)), ('Né(e) le', f'{who.born:%d/%m/%Y} à {who.birthplace.commune}'), ('Domicile', annex.address.line), ('Faits du', f'{annex.day:%d/%m/%Y}'), ('Déclaration du', f'{day:%d/%m/%Y}')])}{in_columns(told)}<table class=full><tr><td>Le militaire<br>{signature(rng, 32)}</td><td>Le déclarant<br>{signature(rng, 32)}</td></tr></table>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, SERIF)), {})
