"""More certificates of doctors: descriptive of injuries, of fitness, of hospital stays, by a specialist's letter."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, earlier, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.parts import born, surname_first
from benchmarks.corpus.layouts.setting import Letter, lines
from benchmarks.corpus.layouts.stationery import heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, in_words, long_date, of, phone_groups

_MARKS = (
    "une ecchymose de 4 cm de la face externe du bras gauche",
    "une plaie superficielle de l'arcade, non suturée",
    "des dermabrasions linéaires des deux poignets",
    "une contracture para-vertébrale cervicale",
    "un œdème du genou droit sans signe de fracture",
    "aucune lésion traumatique récente décelable",
)
_MIND = (
    "une anxiété majeure avec crises d'angoisse nocturnes",
    "une peur de rester seule au domicile",
    "des ruminations, une perte de l'élan vital",
    "un sommeil haché, des cauchemars répétés",
    "une humeur triste sans idée suicidaire exprimée",
)


def injuries_described(annex: Annex, rng: Random) -> Sheet:
    """A descriptive certificate: what the patient says, what is seen, days of incapacity in words and figures."""
    who, doctor, day = annex.person, person(rng), earlier(annex, rng, 3, 400)
    days = rng.randint(1, 21)
    at_home = (
        "Déclare avoir été réveillé par l'effraction de sa porte et être tombé.",
        "Rapporte des faits survenus à son domicile.",
        "Dit avoir été menotté et maintenu au sol chez lui.",
    )
    in_prison = (
        "Rapporte une altercation en promenade.",
        "Dit souffrir depuis son incarcération.",
        "Impute son état à la détention.",
    )
    told = rng.choice(in_prison if annex.start else at_home)
    seen = rng.sample(_MARKS, rng.randint(1, 3)) + rng.sample(_MIND, rng.randint(0, 1))
    parts = [
        (pick(rng, "Commémoratifs", "Dires du patient", "Anamnèse"), told),
        (pick(rng, "Examen", "Constatations cliniques", "À l'examen ce jour"), "; ".join(seen).capitalize() + "."),
        (pick(rng, "Retentissement", "Sur le plan psychique"), f"On note {rng.choice(_MIND)}."),
        (pick(rng, "Conclusion", "I.T.T.", "Incapacité"), f"{pick(rng, 'Incapacité totale de travail', 'ITT au sens pénal')} : {days} ({in_words(days)}) jour{'s' if days > 1 else ''}, sauf complications."),
    ]  # fmt: skip
    listed = "".join(f"<p><b>{title}</b> : {escape(text)}</p>" for title, text in parts)
    body = f"{issuer(rng, f'Docteur {doctor.name}', (pick(rng, 'Médecin légiste', 'Unité médico-judiciaire', 'Médecine d’urgence', 'Médecin généraliste'), *address(rng).lines, phone_groups(phone(rng))))}{heading(rng, 'CERTIFICAT MÉDICAL INITIAL', 'CERTIFICAT DE CONSTATATION DE BLESSURES', 'Certificat descriptif', 'COUPS ET BLESSURES - CERTIFICAT')}<p>{pick(rng, 'J’ai examiné', 'Examiné ce jour à sa demande', 'Après interrogatoire et examen de')} {who.short_title} {escape(surname_first(who))}, {born(who)}, {pick(rng, 'le', 'à la date du')} {any_date(day, rng)}.</p>{listed}<p>{pick(rng, 'Dont certificat, remis à la personne elle-même.', 'Certificat établi pour être joint à la procédure.')}</p><div class=r>{signature(rng)}</div>{at_times(rng, round_stamp(rng, 'MÉDECINE LÉGALE', 'UMJ'), 0.4)}"
    return Sheet(page(rng, body), {})


def hospital_stay(annex: Annex, rng: Random) -> Sheet:
    """A hospital's admission office states a stay, and that is all: numbers, ward, dates in and out."""
    who, town = annex.person, address(rng)
    out = earlier(annex, rng, 10, 300)
    came = out - timedelta(days=rng.randint(1, 25))
    rows = [("Patient", surname_first(who)), ("Date de naissance", f"{who.born:%d/%m/%Y}"), ("IPP / NDA", f"{rng.randint(10**7, 10**8)} / {rng.randint(10**8, 10**9)}"), (pick(rng, "Service", "Unité de soins"), pick(rng, "Psychiatrie adulte", "Médecine interne", "Chirurgie orthopédique", "Urgences - UHCD")), (pick(rng, "Entrée", "Admis(e) le"), f"{came:%d/%m/%Y}"), (pick(rng, "Sortie", "Sorti(e) le"), f"{out:%d/%m/%Y}"), ("Praticien", f"Dr {person(rng).name}")]  # fmt: skip
    body = f"{issuer(rng, f'CENTRE HOSPITALIER {of(town.place.commune).upper()}', (*town.lines, 'Bureau des admissions'))}{heading(rng, 'BULLETIN DE SITUATION', 'CERTIFICAT D’HOSPITALISATION', 'Bulletin d’hospitalisation', 'ATTESTATION DE SÉJOUR')}<p>{pick(rng, 'Le directeur de l’établissement certifie que la personne désignée ci-dessous a été hospitalisée :', 'Nous certifions la présence dans nos services de :')}</p>{pairs(rng, rows)}<p>{pick(rng, 'Le présent bulletin ne comporte aucune indication médicale.', 'Délivré à la demande de l’intéressé(e) pour l’employeur ou toute administration.')}</p><p class=r>{escape(town.place.commune)}, le {any_date(out, rng)}<br>{pick(rng, 'L’agent des admissions', 'Pour le directeur')}<br>{signature(rng)}</p>"
    return Sheet(page(rng, body), {})


def specialists_letter(annex: Annex, rng: Random) -> Sheet:
    """A specialist writes to a colleague or to whom it may concern: history, treatment, outlook."""
    who, doctor, seat, day = annex.person, person(rng), address(rng), earlier(annex, rng, 5, 200)
    letter = Letter(
        head=(f"Docteur {doctor.name}", pick(rng, "Psychiatre - psychothérapeute", "Ancien chef de clinique", "Pneumologue", "Cardiologue"), *seat.lines, f"Secrétariat {phone_groups(phone(rng))}"),
        addressee=tuple(pick(rng, "À l'attention du médecin traitant", "À qui de droit", "Aux autorités judiciaires", "Cher confrère").split("|")),
        dateline=f"{seat.place.commune}, le {any_date(day, rng)}",
        subject=pick(rng, f"état de santé de {who.title} {who.name}", f"{surname_first(who)}, né{who.agrees} le {who.born:%d/%m/%Y}", "certificat à la demande du patient", ""),
        greeting=pick(rng, "Cher confrère,", "Madame, Monsieur,", ""),
        paragraphs=(
            pick(rng, f"Je vois régulièrement en consultation {who.title} {who.name} depuis le {long_date(day - timedelta(days=rng.randint(60, 900)))}.", f"J'ai reçu ce jour votre patient{who.agrees}, {who.title} {who.name}.", f"Je soussigné, {doctor.name}, docteur en médecine, atteste suivre {who.title} {who.name}."),
            f"{pick(rng, 'Son état associe', 'Le tableau clinique comporte', 'Je retrouve')} {rng.choice(_MIND)} et {rng.choice(_MIND)}, {pick(rng, 'apparus au décours des événements que vous savez', 'évoluant depuis plusieurs mois', 'sans antécédent notable')}.",
            pick(rng, "Un traitement par sertraline 50 mg a été débuté, avec une amélioration partielle.", "Je l'ai adressé(e) à une psychologue pour une thérapie de soutien.", "Aucune contre-indication n'est apparue. L'évolution reste imprévisible."),
            pick(rng, "Je le revois dans deux mois.", "L'imputabilité devra être appréciée par un expert.", "Ces soins sont justifiés et devront être poursuivis."),
            pick(rng, "Bien confraternellement,", "Document remis à l'intéressé en mains propres.", "Avec mes sentiments les meilleurs."),
        ),
        closing=signature(rng) + at_times(rng, boxed_stamp(rng, (f"Dr {doctor.used_name.upper()}", seat.place.commune.upper()))),
        foot=pick(rng, "", "Conventionné - carte bancaire acceptée", f"N° RPPS {rng.randint(10**10, 10**11 - 1)}"),
        mark=at_times(rng, logo(rng, "#457b9d", 10) + "<br>", 0.3),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def blanks_by_pen(annex: Annex, rng: Random) -> Sheet:
    """A printed certificate of a duty doctor or of a prison's doctor, its blanks filled in by pen, boxes ticked."""
    who, doctor, day = annex.person, person(rng), earlier(annex, rng, 3, 500)
    hand, ink = hand_and_ink(rng)

    def put(text: str) -> str:
        return pen(text, hand, ink)

    chosen = rng.randrange(4)
    choices = ("est compatible avec la garde à vue", "nécessite un arrêt de travail", "justifie la présence d'un tiers", "est apte / sans contre-indication")  # fmt: skip
    ticks = "<br>".join(f"{tick(n == chosen)} {choice}" for n, choice in enumerate(choices))
    body = f"<p>{pick(rng, 'SOS MÉDECINS - garde', 'Maison médicale de garde', 'Cabinet médical des Remparts', 'Service médical')}<br>{lines((address(rng).line,))}</p>{heading(rng, 'CERTIFICAT MÉDICAL', 'Certificat', 'EXAMEN MÉDICAL')}<p style='line-height:2.1'>Je soussigné(e), Docteur {put(doctor.name)}<br>certifie avoir examiné le {put(f'{day:%d/%m/%Y}')} à {put(str(rng.randint(7, 22)) + ' h')}<br>M. / Mme {put(surname_first(who))} né(e) le {put(f'{who.born:%d/%m/%y}')}<br>et avoir constaté : {put(rng.choice(_MARKS + _MIND))}</p><p>L'état de santé :<br>{ticks}</p><p>Durée : {put(str(rng.randint(2, 15)) + ' jours')} &nbsp; Observations : {put(pick(rng, 'RAS', 'à revoir', 'repos', 'voir ordonnance'))}</p><p>Signature et cachet {signature(rng)}{boxed_stamp(rng, ('Dr ' + doctor.used_name.upper(), str(rng.randint(10**8, 10**9))))}</p>"
    return Sheet(page(rng, body), {})


def sick_leave(annex: Annex, rng: Random) -> Sheet:
    """A notice of sick leave or its extension: numbered boxes, dates, the doctor's identification."""
    who, doctor, day = annex.person, person(rng), earlier(annex, rng, 10, 400)
    until = day + timedelta(days=rng.randint(3, 30))
    facts = [("L'assuré(e)", surname_first(who)), ("Date de naissance", f"{who.born:%d/%m/%Y}"), ("Adresse", annex.address.line), ("Je prescris un arrêt jusqu'au", f"{until:%d/%m/%Y} inclus"), ("Éléments d'ordre médical", pick(rng, "état anxieux", "syndrome dépressif réactionnel", "lombalgie", "stress aigu")), ("Sorties", pick(rng, "autorisées", "sans restriction d'horaire", "non autorisées")), ("Identification du praticien", f"Dr {doctor.name}, {rng.randint(10**8, 10**9)}")]  # fmt: skip
    body = f"{heading(rng, 'AVIS D’ARRÊT DE TRAVAIL', 'CERTIFICAT MÉDICAL D’ARRÊT DE TRAVAIL', 'PROLONGATION D’ARRÊT', 'Certificat d’arrêt de travail')}<p>{tick(True)} initial {tick(False)} prolongation</p>{pairs(rng, facts)}<p>{pick(rng, 'Je certifie avoir examiné l’assuré(e) ce jour,', 'Fait le')} {day:%d/%m/%Y}</p>{signature(rng)}<p style='font-size:8pt'>{pick(rng, 'Volet à adresser au service médical de la caisse dans les 48 heures.', 'Volet 3 - employeur. Les données médicales n’y figurent pas.')}</p>"
    return Sheet(page(rng, body), {})


def therapists_word(annex: Annex, rng: Random) -> Sheet:
    """A psychologist, a nurse or a physiotherapist attests of sessions; no diagnosis, a number of visits."""
    who, carer, day, seat = annex.person, person(rng), earlier(annex, rng, 3, 200), address(rng)
    trade = pick(
        rng,
        "Psychologue clinicienne",
        "Infirmier libéral",
        "Masseur-kinésithérapeute",
        "Sage-femme",
        "Médecin du travail",
    )
    said = pick(rng, f"J'atteste recevoir {who.title} {who.name} en séance depuis le {long_date(day - timedelta(days=rng.randint(30, 500)))}, à raison d'une fois par semaine.", f"{who.title} {who.name} a bénéficié de {rng.randint(3, 40)} séances de soins à mon cabinet.", f"Après examen de {who.title} {who.name}, je constate {rng.choice(_MIND)}.")  # fmt: skip
    body = f"{issuer(rng, carer.name, (trade, *seat.lines, phone_groups(phone(rng))))}{heading(rng, 'ATTESTATION DE SUIVI', 'Certificat', 'ATTESTATION DE SOINS', 'CERTIFICAT DE SUIVI MÉDICAL')}{paragraphs(said, pick(rng, 'Son état nécessite la poursuite de ce suivi.', 'Le travail thérapeutique porte sur les suites d’un événement traumatique.', 'Soins en rapport avec les faits allégués, selon le patient.'), pick(rng, 'Remis en main propre à l’intéressé(e).', 'Pour faire valoir ce que de droit.'))}<p class=r>{escape(seat.place.commune)}, le {any_date(day, rng)}<br>{signature(rng)}</p>"
    return Sheet(page(rng, body), {})
