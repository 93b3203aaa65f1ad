"""Papers of visits to a prisoner: the permit, the list of visits held, a certificate, a booking."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.drawings import logo, round_stamp, signature
from benchmarks.corpus.layouts.held import day_between, held, paragraphs, pen
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import email, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, phone_groups

_KIN = ("mère", "père", "conjoint(e)", "compagne", "sœur", "frère", "fils", "fille", "ami(e)", "tante")


def visiting_permit(annex: Annex, rng: Random) -> Sheet:
    """The permit: prisoner, visitor, a place for the photograph, conditions in small print."""
    case, visitor, home = held(annex, rng), person(rng), address(rng)
    day = day_between(rng, case.start + timedelta(days=5), min(case.start + timedelta(days=40), case.end))
    by_pen, by_hand = rng.random() < 0.5, pen(rng)

    def put(value: str) -> str:
        return by_hand(value, 14) if by_pen else f"<b>{escape(value)}</b>"

    rules = (
        "Ce permis est strictement personnel. Il est présenté à chaque visite avec une pièce d'identité en cours de validité.",
        "Il peut être suspendu ou retiré pour des motifs d'ordre, de sécurité ou de prévention des infractions.",
        "Les mineurs doivent être accompagnés. Aucun objet, aucune somme ne peut être remis au parloir.",
        "Le présent permis est valable jusqu'à la fin de la détention provisoire, sauf décision contraire du magistrat.",
        "Le linge est déposé selon les horaires affichés à l'entrée de l'établissement.",
    )
    css = f"body{{font:10.5pt/1.8 {rng.choice([SANS, SERIF, DEJA])}}} .b{{border:.6mm solid #333;padding:6mm}} .ph{{width:35mm;height:45mm;border:.3mm solid #777;text-align:center;padding-top:16mm;font-size:8pt;background:#e9e9e9}} ol,.s{{font-size:8pt;line-height:1.4}}"
    body = (
        f"<div class=b><table class=full><tr><td><b>{rng.choice([escape(case.court), 'MINISTÈRE DE LA JUSTICE', escape(case.prison)])}</b><br>{rng.choice(['Direction de l’administration pénitentiaire', 'Cabinet du juge d’instruction', 'Service des visites'])}<h2>{rng.choice(['PERMIS DE VISITE', 'PERMIS DE COMMUNIQUER', 'AUTORISATION DE VISITE', 'PERMIS PERMANENT DE VISITE'])}</h2>N° {rng.randint(1000, 99999)} {rng.choice(['', f'/ {day.year}'])}</td><td><div class=ph>{rng.choice(['photographie', 'Photo du<br>visiteur'])}</div></td></tr></table>"
        f"<p>{rng.choice(['Le visiteur', 'La personne désignée ci-après', 'Est autorisé(e)'])} : {put(f'{visitor.short_title} {visitor.name}')}<br>né(e) le {put(f'{visitor.born:%d/%m/%Y}')} à {put(visitor.birthplace.commune)}<br>demeurant : {put(home.line)}<br>lien de parenté : {put(rng.choice(_KIN))}</p><p>{rng.choice(['à rendre visite à', 'est autorisée à communiquer avec', 'à visiter au parloir'])} : {put(surname_first(annex.person))}<br>écroué(e) sous le n° {put(case.ecrou)} - {put(case.prison)}</p><p>Type de parloir : {rng.choice(['ordinaire', 'sans dispositif de séparation', 'avec dispositif hygiaphone'])}</p><p>Le {put(f'{day:%d/%m/%Y}')}, le {rng.choice(['chef d’établissement', 'juge d’instruction', 'directeur'])}</p>{signature(rng)}{round_stamp(rng, case.prison.upper()[:34], 'VISITES')}<div class=s>{paragraphs(rng, rules, 2, 4)}</div></div>"
    )
    return Sheet(document(css, body, margin="14mm"), {})


def visits_history(annex: Annex, rng: Random) -> Sheet:
    """A print-out of the prison's program: a line a visit, who came, who did not."""
    case = held(annex, rng)
    visitors = [(surname_first(person(rng)), rng.choice(_KIN)) for _ in range(rng.randint(1, 4))]
    day, rows = case.start + timedelta(days=rng.randint(8, 25)), ""
    while day <= case.end and rows.count("<tr>") < rng.randint(55, 70):
        name, kin = rng.choice(visitors)
        hour = rng.choice(["08:45", "09:30", "10:15", "13:45", "14:30", "15:15", "16:00"])
        state = rng.choice(["Effectué", "Effectué", "Effectué", "Effectué", "Absent", "Annulé visiteur"])
        rows += cells((f"{day:%d/%m/%Y}", hour, escape(name), kin, rng.choice(["45", "60"]), state, rng.choice(["P1", "P2", "P3"])))  # fmt: skip
        day += timedelta(days=rng.choice([3, 4, 7, 7, 14]))
    css = f"body{{font:8.5pt/1.35 {rng.choice([SANS, MONO, NARROW])}}} .w td,.w th{{border:.2mm solid #888;padding:.7mm 2mm;text-align:left}} .w th{{background:#ddd}} thead{{display:table-header-group}}"
    title = rng.choice(["Historique des parloirs", "RELEVÉ DES VISITES", "Liste des parloirs réalisés par personne détenue", "Édition parloirs - fiche individuelle"])  # fmt: skip
    printed = day_between(rng, case.end, annex.sent)
    body = (
        f"<table class=full><tr><td>{escape(case.prison)}<br>Unité : {rng.choice(['MAH', 'QMA', 'MAF', 'Bât. A', 'Bât. C'])}</td><td class=r>Imprimé le {printed:%d/%m/%Y} {rng.randint(8, 17):02d}:{rng.randint(0, 59):02d}<br>Utilisateur : {escape(case.clerk.forenames[0][0])}{escape(case.clerk.used_name.upper())}</td></tr></table><h3>{title}</h3><p>Écrou {case.ecrou} - {escape(surname_first(annex.person))} - né(e) {annex.person.born:%d/%m/%Y} - entrée {case.start:%d/%m/%Y} - sortie {case.end:%d/%m/%Y}</p>"
        f"<table class='w full'><thead><tr><th>Date</th><th>Heure</th><th>Visiteur</th><th>Lien</th><th>Durée</th><th>État</th><th>Cabine</th></tr></thead>{rows}</table><p style='margin-top:4mm'>{rng.choice(['Nombre de lignes', 'Total des rendez-vous'])} : {rows.count('<tr>')} - visiteurs titulaires d'un permis : {len(visitors)}</p>"
    )
    return Sheet(document(css, body, margin="12mm"), {})


def visits_certificate(annex: Annex, rng: Random) -> Sheet:
    """The prison certifies how often a relative came."""
    case, visitor = held(annex, rng), person(rng)
    day = day_between(rng, case.end, annex.sent)
    count = rng.randint(2, max(3, (case.end - case.start).days // 7))
    css = f"body{{font:11.5pt/1.7 {rng.choice([SERIF, SANS])}}} .a{{font-size:9.5pt}} h2{{text-align:center;margin:14mm 0 10mm;text-decoration:{rng.choice(['underline', 'none'])}}}"
    claim = rng.choice(
        [
            f"certifie que {visitor.title} {escape(visitor.name)}, titulaire d'un permis de visite, s'est présenté{visitor.agrees} {count} fois aux parloirs",
            f"atteste que {count} parloirs ont été accordés à {visitor.title} {escape(visitor.name)}",
            f"certifie, au vu des registres, que {visitor.title} {escape(visitor.name)} a bénéficié de {count} visites",
        ]
    )
    body = (
        f"<div class=a>{logo(rng, '#2b4162', 13)}<br>Direction interrégionale des services pénitentiaires<br><b>{escape(case.prison)}</b><br>{rng.choice(['Bureau des parloirs', 'Service des permis de visite', 'Secrétariat de direction'])}<br>Tél. {phone_groups(phone(rng))}</div><p class=r>Le {long_date(day)}</p><h2>{rng.choice(['ATTESTATION', 'ATTESTATION DE VISITES', 'CERTIFICAT DE PARLOIRS'])}</h2><p>Je soussigné{case.clerk.agrees}, {escape(case.clerk.name)}, {rng.choice(['adjoint au chef d’établissement', 'responsable du service des parloirs', 'surveillant brigadier'])}, {claim} de {annex.person.title} {escape(annex.person.name)}, {born(annex.person)}, écroué{annex.person.agrees} sous le numéro {case.ecrou}, du {long_date(case.start)} au {long_date(case.end)}.</p>"
        f"<p>{rng.choice(['Fait pour servir et valoir ce que de droit.', 'La présente est délivrée à la demande de la famille.', 'Attestation établie pour être produite en justice.'])}</p>{signature(rng)}{round_stamp(rng, 'ADMINISTRATION PÉNITENTIAIRE', 'PARLOIRS')}"
    )
    return Sheet(document(css, body, margin="20mm 24mm"), {})


def booking_messages(annex: Annex, rng: Random) -> Sheet:
    """Messages that confirm bookings, printed from a mailbox one after the other."""
    case, visitor = held(annex, rng), person(rng)
    css = f"body{{font:9.5pt/1.5 {rng.choice([DEJA, SANS])}}} .m{{border-top:.6mm solid #999;padding:3mm 0 6mm}} .m td{{padding:.4mm 5mm .4mm 0;color:#333}} .g{{background:#edf6ee;border-left:1.4mm solid #3a8f4d;padding:3mm 5mm;font-size:11pt;margin:3mm 0}}"
    day, told = day_between(rng, case.start + timedelta(days=10), case.end), ""
    for _ in range(rng.randint(2, 4)):
        slot = f"{rng.randint(8, 16)}h{rng.choice(['00', '15', '45'])}"
        heads = [("De", "ne-pas-repondre@rendez-vous-visites.example"), ("À", email(visitor, rng)), ("Date", f"{day - timedelta(days=3):%d/%m/%Y} {rng.randint(7, 22)}:{rng.randint(10, 59)}"), ("Objet", rng.choice(["Votre créneau est réservé", "Confirmation de rendez-vous", "Rappel : votre venue"]))]  # fmt: skip
        told += f"<div class=m><table>{label_rows(heads)}</table><p>Bonjour,</p><div class=g>{rng.choice(['Créneau confirmé', 'Réservation n° ' + str(rng.randint(10**6, 10**7)), 'C’est noté !'])}<br>{day:%d/%m/%Y} à {slot} - tour {rng.randint(1, 6)}<br>{escape(case.prison)}<br>Détenu : {escape(annex.person.used_name.upper())} {escape(annex.person.forenames[0][0])}. ({case.ecrou})<br>Adultes : {rng.randint(1, 3)} - enfants : {rng.randint(0, 2)}</div><p>{rng.choice(['Arrivez 45 minutes avant. Passé l’appel, le tour est perdu.', 'En cas d’empêchement, annulez au plus tard la veille à midi.', 'Pensez au sac de linge : deux par personne au plus.'])}</p></div>"
        day = min(day + timedelta(days=7), case.end)
    head = f"<p style='font-size:8pt'>{rng.choice(['Boîte de réception', 'Imprimé depuis la messagerie', 'Messages sélectionnés'])} - {escape(visitor.name)} - {lines((email(visitor, rng),))}</p>"
    return Sheet(document(css, head + told, margin="14mm 18mm"), {})
