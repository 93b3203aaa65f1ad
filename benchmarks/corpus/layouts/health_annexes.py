"""Certificates of doctors: a surgery, an emergency ward, a prison's care unit, a sheet of the pad."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, days_held, earlier, hand_and_ink, pick, some, tick
from benchmarks.corpus.layouts.parts import born, label_rows
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, in_words, long_date, of, phone_groups

_COMPLAINTS = (
    "un syndrome anxieux avec troubles du sommeil et réveils nocturnes",
    "un état de stress avec reviviscences, hypervigilance et évitement",
    "un épisode dépressif d'intensité modérée, avec perte de poids de quatre kilos",
    "des lombalgies chroniques invalidantes",
    "une hypertension artérielle mal équilibrée",
    "des céphalées de tension et une irritabilité inhabituelle",
    "une dermatose eczématiforme des deux mains",
)
_CARE = (
    "Un traitement anxiolytique et hypnotique a été instauré.",
    "Un arrêt de travail de quinze jours a été prescrit.",
    "Un suivi psychologique régulier est indiqué.",
    "Le traitement antidépresseur est poursuivi pour une durée d'au moins six mois.",
    "L'état de santé nécessite des consultations mensuelles.",
)


def surgery(annex: Annex, rng: Random) -> Sheet:
    """A doctor in town types what was found and said; head with numbers and hours."""
    who, doctor, where, day = annex.person, person(rng), address(rng), earlier(annex, rng, 3, 300)
    css = f"body{{font:11pt/1.6 {rng.choice([SANS, SERIF, DEJA])}}} .h{{border-bottom:.4mm solid {rng.choice(['#2a9d8f', '#555', '#1d3557'])};padding-bottom:3mm}} .p{{margin:7mm 0}}"
    paragraphs = [
        pick(
            rng,
            f"Je soussigné{doctor.agrees}, docteur {escape(doctor.name)}, certifie avoir examiné ce jour {escape(who.title)} {escape(who.name)}, {born(who)}.",
            f"Je certifie suivre régulièrement depuis {rng.randint(2010, 2023)} {escape(who.title)} {escape(who.name)} (né{who.agrees} le {who.born:%d/%m/%Y}).",
            f"Docteur {escape(doctor.name)}, {pick(rng, 'médecin traitant', 'médecin généraliste')} de {escape(who.short_title)} {escape(who.used_name.upper())}, j'atteste de ce qui suit.",
        ),
        f"{pick(rng, 'Le patient présente', 'L’examen clinique retrouve', 'Cette personne souffre actuellement d’un tableau associant')} {' ; '.join(rng.sample(_COMPLAINTS, rng.randint(1, 2)))}, {pick(rng, 'qu’il ou elle rapporte à des événements récents', 'dans un contexte réactionnel selon ses dires', 'symptômes dont la date de début déclarée est le ' + long_date(annex.day))}.",
        *some(rng, _CARE, 2),
        pick(rng, "Certificat remis en main propre à l'intéressé(e) à sa demande, pour faire valoir ce que de droit.", "Fait à la demande du patient et remis en mains propres.", "Sous toutes réserves, pour valoir ce que de droit."),
    ]  # fmt: skip
    body = (
        f"<table class='full h'><tr><td><b>{pick(rng, 'Docteur', 'Dr')} {escape(doctor.name)}</b><br>{pick(rng, 'Médecine générale', 'Médecin généraliste conventionné secteur 1', 'Psychiatre', 'Médecine générale - ancien interne des hôpitaux')}<br>RPPS {rng.randint(10**10, 10**11 - 1)}<br>AM {rng.randint(10**8, 10**9)}</td><td class=r>{lines(where.lines)}<br>{phone_groups(phone(rng))}<br>{at_times(rng, 'Sur rendez-vous, sauf le jeudi')}</td></tr></table><p class='r p'>{pick(rng, escape(where.place.commune) + ', le ', 'Le ')}{any_date(day, rng)}</p>{at_times(rng, '<h3 class=c>' + pick(rng, 'CERTIFICAT MÉDICAL', 'Certificat', 'ATTESTATION MÉDICALE') + '</h3>', 0.75)}{''.join(f'<p>{text}</p>' for text in paragraphs)}"
        f"<div style='margin:8mm 0 0 95mm'>{signature(rng)}{at_times(rng, boxed_stamp(rng, ('Dr ' + doctor.used_name.upper(), 'Médecin', where.place.commune)))}</div><p style='position:fixed;bottom:-8mm;font-size:7pt'>{pick(rng, 'Membre d’une association agréée, le règlement des honoraires par chèque est accepté.', 'En cas d’urgence, composer le 15.', '')}</p>"
    )
    return Sheet(document(css, body, margin="16mm 20mm"), {})


def emergency_ward(annex: Annex, rng: Random) -> Sheet:
    """A hospital's initial certificate: findings by region of the body, days of incapacity."""
    who, doctor, where = annex.person, person(rng), address(rng)
    day = min(annex.sent, annex.day + timedelta(days=rng.randint(0, 3)))
    css = f"body{{font:9.5pt/1.45 {rng.choice([SANS, NARROW])}}} .w td{{border:.25mm solid #666;padding:2mm 3mm;vertical-align:top}} .b{{font-weight:bold;background:#dde5ee;padding:1.2mm 3mm;margin:3mm 0 2mm}}"
    wounds = some(
        rng,
        (
            "Face : érosion linéaire de deux centimètres de la pommette gauche, sans saignement.",
            "Membre supérieur droit : ecchymose violacée de 4 x 3 cm face externe du bras ; mobilité conservée.",
            "Rachis : contracture paravertébrale cervicale, douleur à la palpation.",
            "Poignets : deux sillons érythémateux circulaires, sans déficit sensitif.",
            "Thorax : douleur à la pression de la sixième côte, auscultation libre ; radiographie sans fracture.",
            "Genou gauche : plaie superficielle, appui possible.",
            "Retentissement psychique : pleurs, angoisse, trouble de l'endormissement déclaré.",
        ),
        rng.randint(2, 4),
    )
    days = rng.choice([0, 1, 2, 3, 5, 8, 10])
    body = (
        f"<table class=full><tr><td>{logo(rng, '#0077b6', 15)}<br><b>{pick(rng, 'CENTRE HOSPITALIER', 'CHU', 'Groupe hospitalier')} {escape(of(where.place.commune)).upper()}</b><br>{pick(rng, 'Service d’accueil des urgences', 'Unité médico-judiciaire', 'Urgences adultes')}<br>Chef de service : Dr {escape(person(rng).name)}</td><td class=r>IPP {rng.randint(10**9, 10**10)}<br>Passage n° {rng.randint(10**7, 10**8)}<br>Édité le {day:%d/%m/%Y} {rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}</td></tr></table><h3 class=c>{pick(rng, 'CERTIFICAT MÉDICAL INITIAL', 'CERTIFICAT DE CONSTATATIONS', 'CERTIFICAT DESCRIPTIF DE LÉSIONS', 'Compte rendu et certificat de passage')}</h3>"
        f"<table class='w full'>{label_rows([('Patient', f'{who.used_name.upper()} {who.forenames[0]}'), ('Né(e) le', f'{who.born:%d/%m/%Y}'), ('Adresse', annex.address.line), ('Examiné(e) le', f'{day:%d/%m/%Y} à {rng.randint(6, 23)} h {rng.randint(0, 59):02d}'), ('Praticien', f'Dr {doctor.name}')])}</table><div class=b>{pick(rng, 'Dires du patient', 'Faits allégués', 'Circonstances rapportées')}</div><p>{pick(rng, 'Déclare avoir été bousculé(e) et menotté(e) au cours d’une intervention.', 'Dit avoir été réveillé(e) en sursaut par un fracas et avoir chuté.', 'Rapporte une altercation ; aucun fait n’a été vérifié par nos soins.')}</p><div class=b>{pick(rng, 'Examen clinique', 'Constatations')}</div>{''.join(f'<p>{text}</p>' for text in wounds)}<div class=b>Examens complémentaires</div><p>{tick(rng.random() < 0.5)} Radiographies &nbsp; {tick(rng.random() < 0.3)} Scanner &nbsp; {tick(rng.random() < 0.4)} Biologie &nbsp; {tick(rng.random() < 0.4)} Avis psychiatrique</p>"
        f"<p><b>{pick(rng, 'Incapacité totale de travail', 'ITT au sens pénal')} : {days} ({in_words(days)}) jour{'s' if days > 1 else ''}</b>, {pick(rng, 'sous réserve de complications ultérieures', 'à compter des faits, sauf aggravation', 'à réévaluer')}.</p><table class=full><tr><td>{pick(rng, 'Remis au patient', 'Établi sur réquisition', 'Remis en main propre sur demande')}</td><td>Dr {escape(doctor.name)}{signature(rng)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="13mm 16mm"), {})


def care_unit(annex: Annex, rng: Random) -> Sheet:
    """A letter of the care unit: of a prison when the claim is of a detention, else of a medical centre."""
    who, doctor, day = annex.person, person(rng), earlier(annex, rng, 3, 200)
    start, end = days_held(annex, rng)
    end = min(end, day)
    unit = pick(rng, "Unité sanitaire en milieu pénitentiaire", "USMP", "Dispositif de soins psychiatriques") if annex.prison else pick(rng, "Centre médico-psychologique", "Centre de santé municipal", "Maison de santé pluriprofessionnelle")  # fmt: skip
    css = f"body{{font:10.5pt/1.55 {rng.choice([DEJA_SERIF, SERIF, MONO])}}} .k{{font-size:9pt;line-height:1.3}}"
    paragraphs = some(
        rng,
        (
            f"{pick(rng, 'J’ai l’honneur de vous faire savoir que', 'Par la présente, je vous confirme que')} {escape(who.title)} {escape(who.name)}, né{who.agrees} le {long_date(who.born)}, a bénéficié de consultations dans notre unité entre le {start:%d/%m/%Y} et le {end:%d/%m/%Y}.",
            f"À {pick(rng, 'son arrivée', 'l’entretien d’accueil')}, il était noté {rng.choice(_COMPLAINTS)}.",
            f"{rng.randint(3, 28)} consultations médicales et {rng.randint(4, 60)} entretiens infirmiers figurent au dossier.",
            f"Une prise en charge par le psychologue de l'unité a été proposée{pick(rng, ' et acceptée', ', puis interrompue', '')}.",
            f"Le traitement comportait {pick(rng, 'un anxiolytique à visée hypnotique', 'un antidépresseur', 'des antalgiques de palier 2')}, distribué {pick(rng, 'quotidiennement', 'deux fois par semaine')}.",
            "Les éléments couverts par le secret ne peuvent être communiqués qu'au patient, qui peut demander copie de son dossier.",
        ),
        4,
    )
    body = f"<table class=full><tr><td class=k>{logo(rng, '#6a994e', 12)}<br>{escape(unit)}<br><b>{escape(annex.prison or 'Secteur ' + annex.address.place.commune)}</b><br>Secrétariat médical {phone_groups(phone(rng))}<br>Dr {escape(doctor.name)}, {pick(rng, 'praticien hospitalier', 'médecin coordonnateur', 'psychiatre')}</td><td class=r>Le {any_date(day, rng)}</td></tr></table><p style='margin:9mm 0'>{pick(rng, 'Objet : attestation de suivi', 'Concerne : ' + escape(who.name), 'Réf. dossier ' + str(rng.randint(1000, 99999)))}</p>{pick(rng, '<p>Cher confrère,</p>', '<p>Maître,</p>', '<p>À qui de droit,</p>', '')}{''.join(f'<p>{text}</p>' for text in paragraphs)}<p>{pick(rng, 'Bien confraternellement,', 'Cette attestation est remise à l’intéressé(e).', 'Je reste à votre disposition.')}</p><div style='margin-left:80mm'>{signature(rng)}</div>"
    return Sheet(document(css, body, margin="20mm 22mm"), {})


def pad_sheet(annex: Annex, rng: Random) -> Sheet:
    """A small sheet of the prescription pad, scribbled by hand, hard to read."""
    who, doctor, where, day = annex.person, person(rng), address(rng), earlier(annex, rng, 3, 300)
    hand, ink = hand_and_ink(rng)
    css = f"body{{font:8pt/1.3 {rng.choice([SANS, SERIF])}}} .x{{font:italic {rng.choice([15, 17, 18])}pt/1.4 {hand},{SERIF};color:{ink};margin-top:8mm}} .x p{{margin-left:{rng.randint(0, 12)}mm}} .bar{{letter-spacing:-.2mm;font:14pt {MONO}}}"
    first = pick(rng, f"Vu ce jour {who.short_title} {who.name}", f"Je certifie que l'état de santé de {who.short_title} {who.name}", f"{who.short_title} {who.name}, {day.year - who.born.year} ans,")  # fmt: skip
    then = pick(rng, "est suivi par mes soins pour troubles anxieux", "présente une insomnie rebelle et un état anxieux", "ne peut reprendre son emploi pour l'instant", "doit éviter tout effort pendant 3 semaines")  # fmt: skip
    more = pick(rng, "Consultation psy à prévoir", "Arrêt prolongé jusqu'à nouvel avis", "A revoir dans 1 mois", "Remis en mains propres")  # fmt: skip
    body = f"<table class=full><tr><td><b style='font-size:10pt'>Dr {escape(doctor.name)}</b><br>{pick(rng, 'Médecin', 'Omnipraticien', 'Médecine du sport - homéopathie')}<br>{lines(where.lines)}<br>{phone_groups(phone(rng), '.')}</td><td class=r><span class=bar>{'|' * rng.randint(14, 22)}</span><br>{rng.randint(10**8, 10**9)}<br>{rng.randint(10**10, 10**11 - 1)}</td></tr></table><div class=x><p class=r>{day:%d/%m/%y}</p><p>{escape(first)}</p><p>{escape(then)}</p><p>{escape(pick(rng, 'depuis le ' + f'{annex.day:%d/%m/%y}', 'depuis plusieurs mois', 'en lien avec sa situation'))}</p><p>{escape(more)}</p>{signature(rng, 46)}</div>"
    return Sheet(document(css, body, size=pick(rng, "A5", "A5", "A4"), margin="11mm 12mm"), {})
