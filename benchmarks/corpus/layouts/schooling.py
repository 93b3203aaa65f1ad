"""Certificates of schools: a college, a university, a mistress of a village school, a training centre."""
# ruff: noqa: E501 - rows of HTML are read as rows

from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import (
    at_times,
    child,
    days_held,
    earlier,
    hand_and_ink,
    pen,
    pick,
    tick,
)
from benchmarks.corpus.layouts.parts import cells, label_rows
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, of, phone_groups

_NAMES = ("Jacques-Prévert", "des Quatre-Vents", "Simone-Veil", "du Bois-Joli", "Louise-Michel", "Arthur-Rimbaud", "les Tilleuls", "de la Rivière")  # fmt: skip


def _student_number(rng: Random) -> str:
    return f"{rng.randint(10**8, 10**9)}{rng.choice('ABCDEFGH')}{rng.choice('ABCDEFGH')}"


def secondary(annex: Annex, rng: Random) -> Sheet:
    """A college or lycée: the ministry's head, then what its program knows of a pupil."""
    pupil, day, where = (
        child(annex.person, rng, annex.sent, youngest=4000),
        earlier(annex, rng, 5, 400),
        address(rng),
    )
    year = day.year if day.month > 8 else day.year - 1
    kind = pick(rng, "Collège", "Lycée professionnel", "Lycée polyvalent", "Collège privé")
    css = f"body{{font:10.5pt/1.6 {rng.choice([SANS, DEJA, NARROW])}}} .k{{width:48mm;font-size:8.5pt;border-right:.3mm solid #bbb}} .m{{padding-left:8mm}} .w td{{padding:1.2mm 3mm 1.2mm 0}}"
    rows = label_rows(
        [
            ("Nom", pupil.birth_name.upper()),
            ("Prénom(s)", ", ".join(pupil.forenames)),
            ("Né(e) le", f"{pupil.born:%d/%m/%Y} à {pupil.birthplace.commune}"),
            (pick(rng, "INE", "N° identifiant national", "Identifiant"), _student_number(rng)),
            (pick(rng, "Classe", "Division"), pick(rng, "6e B", "5e 2", "4e C", "3e 4", "2nde GT 7", "1re STMG 2", "CAP 1 EPC")),
            (pick(rng, "Régime", "Qualité"), pick(rng, "Externe", "Demi-pensionnaire", "Interne")),
        ]
    )  # fmt: skip
    says = pick(
        rng,
        f"Je soussigné(e), {pick(rng, 'chef d’établissement', 'proviseur', 'principal du collège')}, certifie que l'élève désigné(e) ci-dessous est inscrit(e) et fréquente régulièrement l'établissement au titre de l'année scolaire {year}-{year + 1} :",
        f"Le chef d'établissement certifie que l'élève ci-après est scolarisé(e) dans son établissement depuis le {1 if year % 2 else 2}/09/{year} :",
        f"Année scolaire {year}/{year + 1}. L'élève dont l'identité suit suit les cours de notre établissement.",
    )
    body = (
        f"<table class=full><tr><td class=k>{logo(rng, '#000091', 15)}<br><b>Académie {escape(of(where.place.commune))}</b><br><br>{kind} {rng.choice(_NAMES)}<br>{lines(where.lines)}<br>Tél. {phone_groups(phone(rng))}<br>UAI {rng.randint(10**6, 10**7):07d}{rng.choice('ABCDEFHJ')}<br><br>{pick(rng, 'Secrétariat des élèves', 'Vie scolaire', 'Scolarité')}</td><td class=m><h2>{pick(rng, 'CERTIFICAT DE SCOLARITÉ', 'Certificat de scolarité', 'ATTESTATION DE SCOLARITÉ', '')}</h2><p>{says}</p><table class=w>{rows}</table>"
        f"<p>{at_times(rng, f'Responsable légal : {escape(annex.person.title)} {escape(annex.person.name)}, {escape(annex.address.line)}')}</p><p>{pick(rng, 'Certificat établi à la demande de la famille.', 'Pour servir et valoir ce que de droit.', 'Délivré pour la caisse d’allocations familiales.', '')}</p><p class=r>{escape(where.place.commune)}, le {any_date(day, rng)}<br>{pick(rng, 'Le principal', 'La proviseure', 'P/O le chef d’établissement')}</p>{signature(rng)}{boxed_stamp(rng, (kind.upper(), where.place.commune.upper()))}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="16mm 18mm"), {})


def university(annex: Annex, rng: Random) -> Sheet:
    """The certificate that a student prints: number, diploma, a code to check it, detachable cards."""
    who = (
        annex.person if annex.person.born.year > 1990 else child(annex.person, rng, annex.sent, youngest=6300)
    )
    day, where, colour = (
        earlier(annex, rng, 5, 400),
        address(rng),
        rng.choice(["#c1121f", "#3a0ca3", "#00695c", "#b35900"]),
    )
    year = day.year if day.month > 8 else day.year - 1
    course = pick(rng, "Licence 2 Administration économique et sociale", "BUT Gestion logistique et transport - 1re année", "Licence professionnelle Métiers du bâtiment", "Master 1 Droit des affaires", "Diplôme d'accès aux études universitaires (DAEU B)", "L3 Sciences de l'éducation")  # fmt: skip
    squares = "".join(f'<rect x="{x}" y="{y}" width="1" height="1"/>' for x in range(21) for y in range(21) if rng.random() < 0.5)  # fmt: skip
    css = f"body{{font:9.5pt/1.55 {rng.choice([DEJA, SANS])}}} .t{{color:{colour};font-size:17pt}} .f{{border:.3mm solid {colour};padding:4mm}} .cut{{border-top:.3mm dashed #000;margin-top:9mm;padding-top:4mm;font-size:8pt}} .cut td{{border:.2mm solid #555;padding:3mm;width:50%}}"
    body = (
        f"<table class=full><tr><td class=t>{logo(rng, colour, 13)} Université {escape(of(where.place.commune))}</td><td class=r>{pick(rng, 'Direction des études et de la vie étudiante', 'UFR Sciences humaines et sociales', 'Service de la scolarité centrale')}<br>{lines(where.lines)}</td></tr></table><p style='margin-top:8mm'><b>{pick(rng, 'Certificat de scolarité', 'CERTIFICAT D’INSCRIPTION', 'Attestation d’inscription')} {year}/{year + 1}</b></p>"
        f"<div class=f>{pick(rng, 'Le président de l’université certifie que', 'La présidente de l’Université atteste que')}<br><b>{escape(who.title)} {escape(who.birth_name.upper())} {escape(' '.join(who.forenames))}</b><br>N° étudiant {rng.randint(20_000_000, 23_000_000)} - INE {_student_number(rng)}<br>Né{who.agrees} le {who.born:%d/%m/%Y} à {escape(who.birthplace.commune)}<br><br>{pick(rng, 'est régulièrement inscrit(e) pour l’année universitaire', 'est inscrit(e) administrativement au titre de l’année')} {year}-{year + 1} en :<br><b>{escape(course)}</b><br>Régime : {pick(rng, 'formation initiale', 'formation continue', 'apprentissage')} - {pick(rng, 'présentiel', 'enseignement à distance')}{at_times(rng, f'<br>Droits acquittés : {rng.randint(170, 260)},00 € - CVEC {rng.randint(90, 105)},00 €')}</div>"
        f"<table class=full style='margin-top:5mm'><tr><td>Édité le {day:%d/%m/%Y}<br>{pick(rng, 'Document généré automatiquement, sans signature manuscrite.', 'Pour le président et par délégation, la responsable de la scolarité')}</td><td class=r><svg width='24mm' height='24mm' viewBox='0 0 21 21'>{squares}</svg></td></tr></table><div class=cut><table class=full><tr><td>ÉTUDIANT {year}/{year + 1}<br><b>{escape(who.birth_name.upper())} {escape(who.forenames[0])}</b><br>{escape(course)}</td><td>À remettre à l'organisme de transport ou à la caisse<br>{escape(who.birth_name.upper())} {escape(who.forenames[0])}<br>Établissement {rng.randint(10**6, 10**7):07d}{rng.choice('ABCDEF')}</td></tr></table></div>"
    )
    return Sheet(document(css, body, margin="15mm 17mm"), {})


def training_centre(annex: Annex, rng: Random) -> Sheet:
    """A training body vouches for who came, how many hours, and when the course broke off."""
    who, where = annex.person, address(rng)
    start, end = days_held(annex, rng)
    day, hours = earlier(annex, rng, 5, 200), rng.randrange(70, 800, 35)
    title = pick(rng, "ATTESTATION D'ENTRÉE EN FORMATION", "Attestation d'inscription et d'assiduité", "CERTIFICAT D'APPRENTISSAGE - ATTESTATION DE PRÉSENCE", "Certificat de réalisation")  # fmt: skip
    css = f"body{{font:10pt/1.5 {rng.choice([NARROW, SANS, MONO])}}} .w td,.w th{{border:.25mm solid #333;padding:2mm 3mm;text-align:left}} h3{{background:{rng.choice(['#dfe7fd', '#e9f5db', '#eee'])};padding:3mm;text-align:center}}"
    module = pick(rng, "Titre professionnel Agent de propreté et d'hygiène", "CAP Métier de maçon", "Préparateur de commandes en entrepôt - CACES 1, 3 et 5", "Français et remise à niveau", "BTS Management commercial en alternance")  # fmt: skip
    months = "".join(cells((str(n), str(35 * n), str(35 * n - n * rng.randint(0, 6)), pick(rng, "-", "-", str(rng.randint(1, 14))))) for n in range(1, rng.randint(3, 6)))  # fmt: skip
    body = (
        f"<p>{logo(rng, '#386641', 14)} <b>{pick(rng, 'CFA des Métiers', 'Centre de formation du Val', 'Greta des Rives', 'Forma-Pont', 'Unité locale d’enseignement')} - {escape(where.place.commune)}</b><br>{escape(where.line)} - déclaration d'activité n° {rng.randint(10**10, 10**11 - 1)}</p><h3>{title}</h3><p>{pick(rng, 'Je soussigné(e)', 'Nous soussignés')}, {escape(person(rng).name)}, {pick(rng, 'directeur du centre', 'responsable pédagogique', 'coordinatrice de la formation')}, {pick(rng, 'atteste que le stagiaire désigné ci-dessous a suivi la formation suivante', 'certifie que la personne ci-dessous est inscrite dans notre organisme')}.</p>"
        f"<table class='w full'>{label_rows([('Stagiaire', who.name), ('Date de naissance', f'{who.born:%d/%m/%Y}'), ('Intitulé', module), ('Période', pick(rng, f'jusqu’au {start:%d/%m/%Y} (interruption)', f'du {end:%d/%m/%Y} au {day:%d/%m/%Y}')), ('Durée', f'{hours} heures dont {hours // 5} en entreprise'), ('Financeur', pick(rng, 'Région', 'OPCO', 'France Travail', 'Compte personnel de formation'))])}</table>"
        f"<table class='w full' style='margin-top:5mm'><tr><th>Mois</th><th>Heures prévues</th><th>Heures réalisées</th><th>Absences</th></tr>{months}</table><p style='margin-top:6mm'>{pick(rng, 'Sous réserve du contrôle du service fait.', 'Les feuilles d’émargement sont tenues à disposition.', 'La formation n’a pu être menée à son terme.')}</p><p>Le {long_date(day)}{signature(rng)}{round_stamp(rng, 'FORMATION ' + where.place.commune.upper(), 'CFA', size_mm=30)}</p>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), {})


def schoolmistress(annex: Annex, rng: Random) -> Sheet:
    """A half sheet that the head of a primary school fills in by pen."""
    pupil, day, where = (
        child(annex.person, rng, annex.sent, youngest=1300),
        earlier(annex, rng, 5, 300),
        address(rng),
    )
    hand, ink = hand_and_ink(rng)
    year = day.year if day.month > 8 else day.year - 1
    letters = "ABCDEF"
    nursery = (day - pupil.born).days < 365 * 6
    level = pick(rng, "petite section", "moyenne section", "grande section") if nursery else pick(rng, "CP", "CE1", "CE2", "CM1", "CM2")  # fmt: skip

    def w(text: str) -> str:
        return pen(text, hand, ink, 16)

    remark = at_times(
        rng,
        f"Observations : {w(pick(rng, 'néant', 'enfant assidu', 'mange à la cantine', 'vient à la garderie le soir'))}<br>",
    )
    css = f"body{{font:12pt/2.1 {rng.choice([DEJA_SERIF, SERIF, SANS])}}} .s{{border:.3mm solid #888;padding:7mm 9mm;border-radius:3mm}}"
    body = (
        f"<div class=s><p style='line-height:1.3'>École {pick(rng, 'maternelle', 'primaire', 'élémentaire publique')} {rng.choice(_NAMES)}<br>{escape(where.line)}<br>{at_times(rng, f'RNE {rng.randint(10**6, 10**7):07d}{rng.choice(letters)} - circonscription {escape(of(where.place.commune))}')}</p>{at_times(rng, '<p class=c><u>' + pick(rng, 'Certificat', 'Certificat d’inscription', 'Attestation de fréquentation scolaire') + '</u></p>', 0.7)}"
        f"{pick(rng, 'Je soussigné(e)', 'Je, soussigné(e),')} {w(person(rng).name)} {pick(rng, 'directeur/directrice de l’école', 'chargé(e) d’école')} certifie que {tick(pupil.sex == 'F')} la jeune {tick(pupil.sex == 'M')} le jeune {w(pupil.forenames[0] + ' ' + pupil.birth_name)} né(e) le {w(f'{pupil.born:%d/%m/%Y}')} {pick(rng, 'fréquente régulièrement la classe de', 'est inscrit(e) en')} {w(level)} depuis la rentrée {w(str(year))}.<br>{pick(rng, 'Nom du parent', 'Père, mère ou tuteur')} : {w(annex.person.name)}<br>{remark}Fait à {w(where.place.commune)} le {w(f'{day:%d/%m/%y}')}<br><table class=full><tr><td>{signature(rng)}</td><td>{boxed_stamp(rng, ('ÉCOLE PUBLIQUE', where.place.postcode))}</td></tr></table></div>"
    )
    return Sheet(document(css, body, size=pick(rng, "A4", "A5 landscape"), margin="12mm"), {})
