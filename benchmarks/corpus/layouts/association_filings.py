"""Filings of associations with the State: receipts by the teleservice, forms, gazette extracts, replies of a registry, searches."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, hand_and_ink, pen, pick, some
from benchmarks.corpus.layouts.associations import association
from benchmarks.corpus.layouts.door_annex_parts import boxes, reference
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, Letter
from benchmarks.corpus.layouts.stationery import PLAIN, grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person
from benchmarks.corpus.wording import MONTHS, any_date, long_date, of

_NEXT = "<div style='page-break-before:always'></div>"
_LAW = (
    "Toute association qui omet de déclarer dans les trois mois un changement survenu dans son administration est passible de l'amende prévue à l'article 8 de la loi du 1er juillet 1901.",
    "Le présent récépissé ne vaut pas reconnaissance de la licéité de l'objet ni des activités du groupement.",
    "L'association jouit de la capacité juridique à compter de la publication d'un extrait de sa déclaration au Journal officiel.",
    "Les modifications ne sont opposables aux tiers qu'à partir du jour où elles ont été déclarées.",
    "Le numéro attribué doit être rappelé dans toute correspondance avec le greffe des associations.",
    "La déclaration peut être consultée par toute personne, sur demande, sans déplacement des pièces.",
)


def _number(annex: Annex, rng: Random) -> str:
    return f"W{annex.address.place.department[:2]}{rng.randint(1, 4)}{rng.randint(0, 999999):06d}"


def teleservice_proof(annex: Annex, rng: Random) -> Sheet:
    """What the teleservice prints when a declaration was sent: file number, steps, papers received."""
    (name, _), day, head = association(rng), earlier(annex, rng, 30, 1500), annex.person
    facts = [("Nature de la démarche", pick(rng, "Création", "Modification de la liste des dirigeants", "Changement de siège")), ("Association", name), ("N° RNA", _number(annex, rng)), ("Déclarant", f"{head.name}, {pick(rng, 'président', 'mandataire', 'trésorier')}"), ("Siège déclaré", annex.address.line), ("Dossier", reference(rng, "A-9-XXX9XX9XX", "E9999999"))]  # fmt: skip
    steps = [["Étape", "Date", "État"], ["Dépôt", f"{day:%d/%m/%Y}", "terminé"], ["Instruction par le greffe", f"{day + timedelta(days=5):%d/%m/%Y}", "terminé"], ["Publication", f"{day + timedelta(days=16):%d/%m/%Y}", pick(rng, "demandée", "transmise au JOAFE")]]  # fmt: skip
    body = f"{heading(rng, 'e-création d’association : accusé d’enregistrement', 'Compte Asso - preuve de dépôt', 'Télédéclaration d’association - récapitulatif')}{pairs(rng, facts)}{grid(steps)}{paragraphs(pick(rng, 'Pièces reçues : procès-verbal, statuts signés, liste des personnes chargées de l’administration.', 'Documents joints : statuts.pdf, pv.pdf, dirigeants.pdf'), *some(rng, _LAW, 2), 'Ce document est généré automatiquement et ne nécessite pas de signature.')}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), {})


def gazette_notice(annex: Annex, rng: Random) -> Sheet:
    """One notice of the gazette alone on its certified page: number of the announcement, aim, seat, dates."""
    (name, aim), day = association(rng), earlier(annex, rng, 60, 4000)
    shown = day + timedelta(days=rng.randint(7, 12))
    office = pick(rng, "préfecture", "sous-préfecture") + " " + of(annex.address.place.commune)
    said = pick(
        rng,
        f"Déclaration à la {office}. {name.upper()}. Objet : {aim}. Siège social : {annex.address.line}. Date de la déclaration : {long_date(day)}.",
        f"{name.upper()} - {aim[0].upper()}{aim[1:]}. Siège : {annex.address.line}. Déclarée à la {office} le {day:%d/%m/%Y}.",
    )
    body = f"{issuer(rng, 'Journal officiel de la République française', (pick(rng, 'Associations et fondations d’entreprise', 'Annonces des associations'), f'{shown.year - 1868}e année - n° {rng.randint(1, 52)}'))}{heading(rng, 'JOAFE - Extrait', 'TÉMOIN DE PUBLICATION', f'Annonce n° {rng.randint(1, 2400)}', 'Extrait du Journal officiel - associations')}<p>{pick(rng, 'Création', 'Modification', 'Nouveau siège')} - {pick(rng, 'Publiée le', 'Parution du')} {any_date(shown, rng)}</p>{paragraphs(said, pick(rng, 'Le directeur de l’information légale et administrative certifie la conformité de cet extrait.', 'La page originale, signée électroniquement, fait seule foi.'), pick(rng, 'Mots-clés : action sociale, insertion, logement', 'Famille : clubs de loisirs, relations'))}{at_times(rng, round_stamp(rng, 'DILA', 'R F'))}"
    return Sheet(page(rng, body, faces=(SERIF, SANS, *PLAIN)), {})


def officers_form(annex: Annex, rng: Random) -> Sheet:
    """The official form that lists who manages the association: birth, trade, home, office held; filed with a stamp."""
    (name, _), day = association(rng), earlier(annex, rng, 20, 900)
    roles = ("Président(e)", "Trésorier(ère)", "Secrétaire", "Vice-président(e)", "Administrateur(trice)")[: rng.randint(3, 5)]  # fmt: skip
    people = [annex.person, *(person(rng) for _ in roles[1:])]
    rows = [["Qualité", "Nom et prénom", "Né(e) le", "Nationalité", "Profession"], *([role, f"{escape(one.used_name.upper())} {one.forenames[0]}", f"{one.born:%d/%m/%Y}", "française", pick(rng, "retraité", "employée", "artisan", "sans profession", "professeur")] for role, one in zip(roles, people, strict=True))]  # fmt: skip
    body = f"<p>Cerfa n° {pick(rng, '13971', '13972', '13973')}*{rng.randint(3, 5):02d}</p>{heading(rng, 'DÉCLARATION DE LA LISTE DES PERSONNES CHARGÉES DE L’ADMINISTRATION D’UNE ASSOCIATION', 'DÉCLARATION D’ASSOCIATION - dirigeants', 'Déclaration préalable d’une association')}<p>Loi du 1er juillet 1901, article 5 - Décret du 16 août 1901</p>{pairs(rng, [('1. Numéro RNA', _number(annex, rng)), ('2. Titre', name), ('3. Siège', annex.address.line)])}<p>{boxes(('première déclaration', 'modification', 'renouvellement sans changement'), {rng.randrange(3)}, ' &nbsp; ')}</p>{grid(rows)}{paragraphs(*some(rng, _LAW, rng.randint(1, 3)), 'Les informations sont enregistrées au répertoire national des associations.')}<p>Signature de deux dirigeants, le {day:%d/%m/%Y} : {signature(rng, 28)} {signature(rng, 28)}</p>{at_times(rng, round_stamp(rng, 'GREFFE DES ASSOCIATIONS', 'DÉPOSÉ'))}"
    return Sheet(page(rng, body, faces=(SANS, NARROW)), {})


def registrys_answer(annex: Annex, rng: Random) -> Sheet:
    """The registry of associations writes that the file is complete, and encloses the receipt."""
    (name, _), day, clerk, town = association(rng), earlier(annex, rng, 20, 2500), person(rng), annex.address.place.commune  # fmt: skip
    letter = Letter(
        head=(pick(rng, "Préfecture", "Direction départementale de l'emploi, du travail et des solidarités", "Sous-préfecture"), "Greffe des associations", town),
        addressee=(f"Association {name}", *annex.address.lines), dateline=f"{town}, le {any_date(day, rng)}",
        subject=pick(rng, "récépissé de déclaration", "votre déclaration d'association", "attestation d'inscription au répertoire national des associations"),
        greeting=pick(rng, "Madame la présidente, Monsieur le président,", "Madame, Monsieur,"),
        paragraphs=(
            pick(rng, f"J'ai l'honneur de vous donner récépissé de la déclaration relative à l'association « {name} », enregistrée sous le numéro {_number(annex, rng)}.", f"Votre association « {name} » figure au répertoire national sous l'identifiant {_number(annex, rng)}."),
            f"Ses dirigeants déclarés sont {annex.person.title} {annex.person.name}, à la présidence, et {person(rng).name}, à la trésorerie.",
            *some(rng, _LAW, rng.randint(2, 4)),
            pick(rng, "Je vous invite à conserver ce courrier sans limite de durée.", "Le présent document vous est délivré sur votre demande."),
        ),
        closing=f"<div class=r>{pick(rng, 'Pour le préfet, le chef de bureau', 'La greffière des associations')}<br>{escape(clerk.name)}<br>{signature(rng)}</div>",
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=(SANS, SERIF, MONO)), {})


def rna_search(annex: Annex, rng: Random) -> Sheet:
    """The printed sheet of a search in the directory of associations: identity, gazette, activity codes."""
    (name, aim), day = association(rng), earlier(annex, rng, 2, 120)
    made = day - timedelta(days=rng.randint(400, 9000))
    facts = [("Identifiant RNA", _number(annex, rng)), ("Titre", name), ("Titre court", "".join(word[0] for word in name.split()).upper()), ("Objet", aim), ("Adresse du siège", annex.address.line), ("Date de création", f"{made:%d/%m/%Y}"), ("Dernière déclaration", f"{made + timedelta(days=rng.randint(30, 380)):%d/%m/%Y}"), ("Position", pick(rng, "Active", "A - en activité")), ("Régime", "loi 1901 - association simplement déclarée")]  # fmt: skip
    body = f"<p style='color:#666'>{pick(rng, 'Recherche &gt; Associations &gt; Fiche', 'Annuaire des associations - export')} - {day:%d/%m/%Y}</p>{heading(rng, escape(name), 'Fiche du répertoire national des associations', f'RNA - {escape(name)}')}{pairs(rng, facts)}{paragraphs(pick(rng, 'Ces informations proviennent des déclarations faites par les associations et n’ont pas été vérifiées.', 'Sources : RNA, JOAFE. Mise à jour mensuelle.'), pick(rng, 'Cette association n’a pas de numéro SIRET connu.', 'Aucun compte annuel déposé.', 'Nomenclature : 014025, 019012'))}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), {})


def receipt_and_list(annex: Annex, rng: Random) -> Sheet:
    """A registry's receipt with the list of officers on a second leaf."""
    (name, aim), day, head = association(rng), earlier(annex, rng, 60, 2500), annex.person
    number = f"W{annex.address.place.department[:2]}{rng.randint(1, 4)}{rng.randint(0, 999999):06d}"
    rows = [["Fonction", "Nom, prénom", "Domicile"], *([role, escape(f"{one.used_name.upper()} {one.forenames[0]}"), escape(annex.address.place.commune)] for role, one in (("Présidence", head), ("Secrétariat", person(rng)), ("Trésorerie", person(rng))))]  # fmt: skip
    told = paragraphs(f"Le représentant de l'État {of(annex.address.place.commune)} certifie avoir reçu, le {long_date(day)}, la déclaration prévue à l'article 5 de la loi du 1er juillet 1901, concernant l'association ainsi identifiée :")  # fmt: skip
    body = f"{heading(rng, 'RÉCÉPISSÉ DE DÉCLARATION', 'Récépissé de dépôt - association', 'DÉCLARATION DE CRÉATION : RÉCÉPISSÉ')}{told}{pairs(rng, [('Titre', name), ('Objet', aim), ('Siège', annex.address.line), ('Inscription au répertoire national', number)])}<p>{pick(rng, 'Pour le préfet', 'Le chef du bureau des libertés publiques')} {signature(rng)}</p>{round_stamp(rng, 'PRÉFECTURE', 'ASSOCIATIONS')}{_NEXT}<p>{number} - annexe</p><h3>{pick(rng, 'Personnes chargées de l’administration', 'Liste des dirigeants déclarés')}</h3>{grid(rows)}{paragraphs('Cette liste remplace les précédentes.', pick(rng, 'Changements à déclarer dans les trois mois.', 'Publication au Journal officiel : demandée, gratuite depuis 2020.'))}"
    return Sheet(page(rng, body, faces=PLAIN), {})


def old_cutting(annex: Annex, rng: Random) -> Sheet:
    """An old cutting of the gazette pasted on a sheet, with a line by pen that says what it is."""
    (name, aim), (hand, ink), day = association(rng), hand_and_ink(rng), earlier(annex, rng, 3000, 12000)
    said = f"{day:%-d} {MONTHS[day.month - 1]} {day.year}. Déclaration à la {pick(rng, 'préfecture', 'sous-préfecture')} {of(annex.address.place.commune)}. <b>{escape(name)}</b>. Objet : {escape(aim)}. Siège social : {escape(annex.address.line)}."
    body = f"<p>{pen(pick(rng, 'Parution au J.O. de notre association', 'Copie du Journal officiel', 'J.O. associations'), hand, ink)}</p><div style='border:.2mm dashed #888;padding:4mm;width:{rng.randint(80, 120)}mm;transform:rotate({rng.uniform(-1.5, 1.5):.1f}deg);font:8.5pt/1.4 {SERIF};text-align:justify'>JOURNAL OFFICIEL DE LA RÉPUBLIQUE FRANÇAISE<br>{pick(rng, 'Associations - créations', 'DÉCLARATIONS D’ASSOCIATIONS')} - {day + timedelta(days=15):%d/%m/%Y}<br><br>{said}</div><p>{pen(pick(rng, 'n° RNA demandé', 'certifié conforme'), hand, ink)} {signature(rng, 30)}</p>"
    return Sheet(page(rng, body, faces=PLAIN), {})
