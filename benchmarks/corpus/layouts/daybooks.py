"""Extracts of the daybooks of the police (main courante): what was told, no complaint made."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.door_annex_parts import after, reference
from benchmarks.corpus.layouts.parts import cells
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import street
from benchmarks.corpus.wording import any_date, long_date, of, phone_groups

_TOLD = (
    "Je signale que ma porte a été cassée le {d} par des policiers qui cherchaient un ancien locataire. Je souhaite que cela soit noté.",
    "L'intéressé expose que le {d}, son logement a été ouvert de force en son absence et que la serrure est à remplacer.",
    "Le {d} au matin, on a forcé ma porte. J'ai su ensuite que c'était une perquisition. Je ne veux pas donner de suite pour l'instant.",
    "Dit avoir trouvé sa porte fracturée le {d} ; rien n'a été volé ; demande une trace écrite pour son assurance.",
)
_OTHERS = ("Différend de voisinage", "Perte de documents", "Tapage", "Abandon du domicile conjugal", "Objet trouvé", "Stationnement gênant", "Fugue signalée", "Malaise sur la voie publique")  # fmt: skip


def _told(annex: Annex, rng: Random) -> str:
    return rng.choice(_TOLD).format(d=any_date(annex.day, rng))


def users_statement(annex: Annex, rng: Random) -> Sheet:
    """What the program of a police station prints: labels and values in capitals, the statement, one stamp."""
    who, officer, day = annex.person, person(rng), after(annex, rng, 0, 6)
    css = f"body{{font:9.8pt/1.5 {rng.choice([SANS, MONO, NARROW])}}} .t{{border:.5mm solid #000;text-align:center;padding:3mm;font-weight:bold;margin:5mm 0}} u{{font-weight:bold}}"
    body = (
        f"<table class=full><tr><td>MINISTÈRE DE L'INTÉRIEUR<br>Direction {rng.choice(['interdépartementale', 'départementale'])} de la police nationale<br>{rng.choice(['Commissariat', 'Circonscription'])} {escape(of(annex.address.place.commune))}<br>{escape(street(rng))}<br>Tél. {phone_groups(phone(rng))}</td><td class=r>le {day:%d/%m/%Y} à {rng.randint(8, 22):02d}:{rng.randint(0, 59):02d}<br>n° {reference(rng, '9999/999999', '99/9999')}</td></tr></table><div class=t>{rng.choice(['DÉCLARATION D’USAGER', 'MAIN COURANTE', 'RÉCÉPISSÉ DE MAIN COURANTE', 'COMPTE RENDU DE DÉCLARATION'])}</div>"
        f"<p><u>RÉDACTEUR</u> : {rng.choice(['GPX', 'BRIGADIER', 'ADJOINT DE SÉCURITÉ'])} {escape(officer.used_name.upper())}, matricule {rng.randint(100000, 999999)}<br><u>OBJET</u> : {rng.choice(['DÉGRADATIONS', 'DIVERS - INFORMATION', 'LITIGE', 'AUTRES NATURES DE FAITS'])}<br><u>ÉTAT</u> : {rng.choice(['SANS SUITE JUDICIAIRE', 'POUR INFORMATION', 'CLOS'])}</p><p><u>DÉCLARANT</u><br>NOM : {escape(who.used_name.upper())}<br>PRÉNOM : {escape(who.forenames[0].upper())}<br>SEXE : {who.sex} - NÉ(E) LE {who.born:%d/%m/%Y} À {escape(who.birthplace.commune.upper())}<br>NATIONALITÉ : FRANÇAISE<br>ADRESSE : {escape(annex.address.line.upper())}<br>TÉL : {phone_groups(phone(rng))}</p>"
        f"<p><u>LIEU DES FAITS</u> : {rng.choice(['DOMICILE', 'MÊME ADRESSE', escape(annex.address.street.upper())])}<br><u>PÉRIODE</u> : {annex.day:%d/%m/%Y}</p><p><u>{rng.choice(['DÉCLARATION', 'EXPOSÉ', 'FAITS RELATÉS'])}</u></p><p>{_told(annex, rng)}</p><p>{rng.choice(['Je prends acte que cette déclaration ne donnera lieu à aucune enquête.', 'L’usager ne souhaite pas déposer plainte ce jour.', 'Le présent écrit n’est pas un procès-verbal.'])}</p>"
        f"<table class=full><tr><td>Le déclarant<br>{signature(rng, 34)}</td><td>L'agent<br>{signature(rng, 34)}{round_stamp(rng, 'POLICE NATIONALE', escape(annex.address.place.department), size_mm=30)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="16mm 20mm"), {})


def register_page(annex: Annex, rng: Random) -> Sheet:
    """A page copied out of the register: a table of the day's events in which only one row is legible."""
    day, who = after(annex, rng, 0, 4), annex.person
    css = f"@page{{size:A4 landscape}}body{{font:8.8pt/1.45 {rng.choice([SERIF, NARROW, DEJA])}}} .g{{width:100%}} .g td,.g th{{border:.25mm solid #333;padding:1.8mm;vertical-align:top;text-align:left}} .x{{background:#111;color:#111}}"
    row = rng.randint(1, 4)
    number, rows = rng.randint(40, 900), []
    for n in range(6):
        hour = f"{7 + 2 * n} h {rng.randint(10, 59)}"
        if n == row:
            rows.append(cells((f"{number + n}", hour, rng.choice(["Dégradation", "Renseignement", "Porte fracturée"]), f"{who.short_title} {escape(who.used_name.upper())} {escape(who.forenames[0])}<br>{escape(annex.address.line)}", _told(annex, rng), rng.choice(["RAS", "Inscrit", "Avis OPJ"]))))  # fmt: skip
        else:
            rows.append(cells((f"{number + n}", hour, rng.choice(_OTHERS), "<span class=x>xxxxxxxx xxxxxxx</span>", "<span class=x>xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</span>", "-")))  # fmt: skip
    body = (
        f"<p><b>{rng.choice(['Poste de police', 'Commissariat de secteur', 'Hôtel de police'])} {escape(of(annex.address.place.commune))}</b> - {rng.choice(['extrait du registre', 'cahier de service', 'journal des événements', 'registre de main courante'])} - feuillet {rng.randint(12, 380)}<br>Journée du {long_date(day)} - brigade {rng.choice('ABCD')}</p><table class=g>{cells(('N°', 'Heure', rng.choice(['Nature', 'Événement']), rng.choice(['Requérant', 'Personne']), rng.choice(['Relation', 'Observations', 'Mention']), 'Suite'), 'th')}{''.join(rows)}</table>"
        f"<p style='margin-top:5mm'>{rng.choice(['Extrait certifié conforme, les autres mentions étant occultées.', 'Copie délivrée à l’intéressé' + who.agrees + ' sur sa demande.', 'Pour copie conforme'])}, le {any_date(after(annex, rng, 5, 30), rng)}.</p>{boxed_stamp(rng, ('COPIE', 'LE CHEF DE POSTE'))}{signature(rng)}"
    )
    return Sheet(document(css, body, size="A4 landscape", margin="13mm"), {})


def town_police(annex: Annex, rng: Random) -> Sheet:
    """The municipal police of a town notes what an inhabitant came to say: the town's arms, prose, the mayor's authority."""
    town, officer, day, who = annex.address.place.commune, person(rng), after(annex, rng, 0, 12), annex.person
    css = f"body{{font:11pt/1.6 {rng.choice([DEJA_SERIF, SERIF, DEJA])}}} .h{{border-bottom:.8mm solid {rng.choice(['#1d3557', '#9b2226', '#2b9348'])};padding-bottom:3mm}}"
    body = (
        f"<table class='full h'><tr><td>{logo(rng, '#274690', 20)}</td><td class=c><span style='font-size:16pt'>{rng.choice(['Ville', 'Commune'])} {escape(of(town))}</span><br>{rng.choice(['Police municipale', 'Service de la tranquillité publique'])}<br><small>{escape(street(rng))} - {phone_groups(phone(rng), '.')}</small></td></tr></table><p style='margin-top:8mm'><b>{rng.choice(['Fiche de doléance', 'Note d’événement', 'Inscription au registre du poste', 'Signalement d’un administré'])}</b> n° {rng.randint(11, 980)}-{day.year}</p>"
        f"<p>{rng.choice([f'Aujourd’hui {long_date(day)}, nous avons reçu au poste {who.title} {escape(who.name)}, habitant {escape(annex.address.line)}.', f'{who.title} {escape(who.name)}, domicilié{who.agrees} {escape(annex.address.line)}, s’est présenté{who.agrees} à l’accueil le {long_date(day)}.'])}</p><p>{rng.choice(['Cette personne nous a fait part de ce qui suit :', 'Elle souhaite porter à notre connaissance :'])}</p><p style='margin-left:12mm;font-style:italic'>« {_told(annex, rng)} »</p><p>{rng.choice(['Nous l’avons orientée vers le commissariat pour une éventuelle plainte et l’avons informée que le poste n’a pas compétence pour enquêter.', 'Une patrouille est passée sur les lieux et a vu la porte hors d’usage. Aucune autre diligence n’a été faite.'])}</p>"
        f"<p>Copie remise à l'intéressé{who.agrees}, pour ses démarches.</p><p class=r>{escape(officer.name)}<br>{rng.choice(['Brigadier-chef principal', 'Gardien-brigadier', 'Chef de service'])}, agréé{officer.agrees} et assermenté{officer.agrees}</p>{round_stamp(rng, f'MAIRIE {of(town)}'.upper(), 'POLICE', size_mm=36)}{signature(rng)}"
    )
    return Sheet(document(css, body, margin="18mm 24mm"), {})
