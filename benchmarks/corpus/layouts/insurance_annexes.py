"""Certificates of home insurance: that a contract runs, for whom, where, and what it covers."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.door_annex_parts import between, claimant, euros, reference, window
from benchmarks.corpus.layouts.parts import label_rows
from benchmarks.corpus.layouts.setting import (
    DEJA,
    DEJA_SERIF,
    MONO,
    NARROW,
    SANS,
    SERIF,
    document,
    lines,
)
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups, spaced

_COVERS = (
    "Incendie, explosion et risques annexes", "Dégâts des eaux et gel", "Événements climatiques", "Vol et vandalisme",
    "Bris de glaces", "Catastrophes naturelles et technologiques", "Responsabilité civile vie privée",
    "Responsabilité civile locative", "Recours des voisins et des tiers", "Dommages électriques", "Attentats",
    "Défense pénale et recours suite à accident", "Assistance au domicile", "Protection juridique",
)  # fmt: skip
_STATUS = ("locataire", "propriétaire occupant", "propriétaire non occupant", "occupant à titre gratuit")


def _term(annex: Annex, rng: Random) -> tuple[date, date, date]:
    """The day of issue and the period it vouches for."""
    issued = between(annex.day - timedelta(days=250), annex.sent, rng)
    start = issued.replace(day=1) if rng.random() < 0.6 else issued - timedelta(days=rng.randint(0, 90))
    return issued, start, start + timedelta(days=365)


def cover_grid(annex: Annex, rng: Random) -> Sheet:
    """An insurer's management centre: letterhead, a box of references, covers in a ticked grid."""
    firm, colour, (issued, start, end) = company(rng, "insurer"), rng.choice(["#003f88", "#b5179e", "#1b7f5c", "#b23a00"]), _term(annex, rng)  # fmt: skip
    covers = rng.sample(_COVERS, rng.randint(6, 11))
    grid = "".join(f"<tr><td>{cover}</td><td class=c>{rng.choice(['Oui', '&#10004;', 'Garanti', '&#10004;'])}</td></tr>" for cover in covers)  # fmt: skip
    css = f"body{{font:9.5pt/1.5 {rng.choice([SANS, DEJA, NARROW])}}} h1{{color:{colour};font-size:{rng.choice([14, 17])}pt;margin:6mm 0 3mm}} .g td,.g th{{border:.25mm solid {colour};padding:1.3mm 3mm}} .k{{border:.3mm solid #999;padding:3mm 5mm;margin:4mm 0}} .s{{font-size:6.5pt;color:#555;text-align:justify}}"
    rows = [("Souscripteur", annex.company.name if annex.company else annex.person.name), ("N° de contrat", reference(rng, "999999999 X", "99-X-9999999", "XX 9999999 99")), ("Formule", rng.choice(["Essentielle", "Confort", "Intégrale", "Équilibre"])), ("Bien assuré", annex.address.line), ("Qualité", rng.choice(_STATUS)), ("Nombre de pièces principales", str(rng.randint(1, 6)))]  # fmt: skip
    title = rng.choice(["ATTESTATION D'ASSURANCE HABITATION", "Attestation Multirisque Habitation", "Votre attestation annuelle", "Certificat d'assurance - Contrat Habitation", "Attestation responsabilité civile locative"])  # fmt: skip
    words = rng.choice(
        [
            f"Nous soussignés, {escape(firm.name)}, certifions que le contrat désigné ci-dessous couvre le logement indiqué, du {start:%d/%m/%Y} au {end:%d/%m/%Y}, sous réserve du paiement des cotisations.",
            f"Par la présente, {escape(firm.name)} confirme assurer l'habitation ci-après pour la période du {long_date(start)} au {long_date(end)} minuit.",
            f"{escape(firm.name)} atteste garantir, au jour de l'émission du présent document, le risque d'habitation suivant. Prochaine échéance : {end:%d/%m/%Y}.",
        ]
    )
    body = (
        f"<table class=full><tr><td>{logo(rng, colour, 17)}<br><b>{escape(firm.name)}</b><br>{lines(firm.address.lines)}<br>{phone_groups(firm.phone)}</td><td style='padding-top:18mm'>{window(annex)}</td></tr></table><h1>{title}</h1><p>{words}</p><div class=k><table>{label_rows(rows)}</table></div>"
        f"<table class='g full'><tr><th>{rng.choice(['Nature des garanties', 'Événements couverts', 'Garanties souscrites'])}</th><th>{rng.choice(['Acquise', 'Souscrit', ''])}</th></tr>{grid}</table><p style='margin-top:4mm'>{rng.choice(['Ce document ne constitue qu’une présomption de garantie et n’engage pas la société au-delà des clauses du contrat auquel il se réfère.', 'Document établi pour être remis au bailleur, conformément à l’article 7 g de la loi n° 89-462 du 6 juillet 1989.', 'Il appartient au destinataire de vérifier que le contrat n’a pas été résilié depuis.'])}</p>"
        f"<p>{escape(firm.address.place.commune)}, le {any_date(issued, rng)}</p><p>{rng.choice(['Pour la société', 'Le directeur général', 'Le service Production'])}</p>{signature(rng, 34)}<p class=s>{escape(firm.name)} - {escape(firm.form)} - {spaced(firm.siren, 3, 3, 3)} - entreprise régie par le code des assurances, soumise au contrôle de l'ACPR, 4 place de Budapest, CS 92459, 75436 Paris Cedex 09.</p>"
    )
    return Sheet(document(css, body, margin="14mm 19mm"), {})


def agents_word(annex: Annex, rng: Random) -> Sheet:
    """A general agent certifies in prose, between two rules, with his stamp; nothing in tables."""
    firm, agent, office, (issued, start, end) = company(rng, "insurer"), person(rng), address(rng, annex.address.place), _term(annex, rng)  # fmt: skip
    css = f"body{{font:{rng.choice(['11.5', '12'])}pt/1.7 {rng.choice([SERIF, DEJA_SERIF])};text-align:justify}} h2{{text-align:center;font-weight:{rng.choice(['normal', 'bold'])};letter-spacing:{rng.choice(['0', '.6mm'])};margin:10mm 0}}"
    covers = ", ".join(cover.lower() for cover in rng.sample(_COVERS, rng.randint(3, 6)))
    number = reference(rng, "9999999", "X 999 999", "99999/99")
    since = start - timedelta(days=rng.randint(0, 1500))
    opening = rng.choice(
        [
            f"Je soussigné{agent.agrees} {escape(agent.name)}, agissant en qualité d'agent général de la compagnie {escape(firm.name)}, certifie par la présente que {claimant(annex)} a contracté auprès de notre agence une police n° {number} à effet du {long_date(since)} pour le local à usage d'habitation sis {escape(annex.address.line)}.",
            f"Nous certifions que le logement occupé par {claimant(annex)}, {escape(annex.address.line)}, est couvert depuis le {long_date(since)} par notre contrat Habitation n° {number}, souscrit auprès de {escape(firm.name)}.",
            f"À la demande de l'intéressé{annex.person.agrees}, il est attesté que {claimant(annex)} possède auprès de notre compagnie, sous la police {number}, une assurance « Multirisques Habitation » concernant son domicile : {escape(annex.address.line)}.",
        ]
    )
    title = rng.choice(["<h2>ATTESTATION</h2>", "<h2>Attestation d'assurance</h2>", "<h2>À QUI DE DROIT</h2>", "<h2>Note de couverture habitation</h2>", "<br><br>"])  # fmt: skip
    body = (
        f"<b>{escape(agent.name.upper())}</b><br>{rng.choice(['Assurances - Placements', 'Agent général', 'Cabinet d’assurances'])}<br>{lines(office.lines)}<br>Tél. {phone_groups(phone(rng), '.')}<br><small>ORIAS n° {rng.randint(7000000, 9999999):08d}</small>{title}<p>{opening}</p><p>{rng.choice(['Ce contrat comporte notamment les garanties', 'Sont couverts les événements suivants', 'L’assurance porte sur'])} : {covers}.</p>"
        f"<p>{rng.choice([f'La cotisation est réglée jusqu’au {long_date(end)}.', f'Les primes ont été acquittées pour la période expirant le {long_date(end)}.', f'Le contrat se renouvelle par tacite reconduction le {long_date(end)}.'])}</p><p>{rng.choice(['En foi de quoi nous délivrons la présente pour servir ce que de droit.', 'Établi pour valoir justificatif auprès du propriétaire.', 'Cette attestation ne saurait engager la compagnie en dehors des limites du contrat.'])}</p>"
        f"<p class=r>{escape(office.place.commune)}, le {any_date(issued, rng)}</p>{boxed_stamp(rng, (agent.name.upper(), 'AGENT GÉNÉRAL', office.place.commune.upper()))}{signature(rng)}"
    )
    return Sheet(document(css, body, margin="24mm 26mm"), {})


def online_card(annex: Annex, rng: Random) -> Sheet:
    """What a young online insurer lets one download: cards, rounded corners, friendly words."""
    colour, (issued, start, end) = rng.choice(["#5e60ce", "#ef476f", "#06a77d", "#ff7d00"]), _term(annex, rng)
    brand = rng.choice(["Nidou", "Toitclair", "Assurnid", "Perchoir", "Mabicoque"])
    css = f"body{{font:10pt/1.6 {rng.choice([DEJA, SANS])};color:#222}} .h{{color:{colour};font-size:22pt;font-weight:bold}} .k{{background:#f4f4f8;border-radius:4mm;padding:5mm 7mm;margin:5mm 0}} .k b{{color:{colour}}} .s{{font-size:7pt;color:#777}}"
    who, name = claimant(annex), annex.person.forenames[0]
    covers = "".join(f"<li>{cover}</li>" for cover in rng.sample(_COVERS, rng.randint(4, 7)))
    body = (
        f"<div class=h>{logo(rng, colour, 12)} {brand}</div><h2>{rng.choice([f'{escape(name)}, voici votre attestation', 'Votre logement est bien assuré', 'Attestation habitation', 'Justificatif à remettre à votre propriétaire'])}</h2><div class=k><b>{rng.choice(['Qui est assuré ?', 'L’assuré'])}</b><br>{who}<br>né{annex.person.agrees} le {annex.person.born:%d/%m/%Y}</div><div class=k><b>{rng.choice(['Quel logement ?', 'Votre chez-vous'])}</b><br>{escape(annex.address.line)}<br>{rng.choice(['Appartement', 'Maison', 'Studio'])} - {rng.randint(1, 5)} pièce(s) - {rng.randint(18, 110)} m² - occupé en tant que {rng.choice(_STATUS)}</div>"
        f"<div class=k><b>{rng.choice(['Depuis quand et jusqu’à quand ?', 'Dates'])}</b><br>Du {start:%d/%m/%Y} à 00:00 au {end:%d/%m/%Y} à 23:59, renouvelé chaque année sauf résiliation<br>Contrat {reference(rng, 'MRH-XX99-9999', 'X9X9-X9X9-99', 'HAB9999999999')}</div><div class=k><b>{rng.choice(['Ce qui est couvert', 'Les garanties'])}</b><ul>{covers}</ul></div>"
        f"<p>{rng.choice(['Ce document prouve que vous êtes couvert pour les dommages que vous pourriez causer au logement loué.', 'Sous réserve du bon encaissement de vos mensualités.'])} Généré en ligne le {issued:%d/%m/%Y} à {rng.randint(7, 23)}:{rng.randint(10, 59)}.</p><p class=s>{brand} est une marque distribuée par un courtier inscrit à l'ORIAS sous le n° {rng.randint(10**7, 10**8 - 1)}. Risque porté par {escape(company(rng, 'insurer').name)}. Pour vérifier ce document : verif.{brand.lower()}.example, code {reference(rng, 'XX9-X99')}.</p>"
    )
    return Sheet(document(css, body, margin="16mm 20mm"), {})


def schedule(annex: Annex, rng: Random) -> Sheet:
    """A broker's program prints the schedule of a policy in fixed-width letters: sums covered, excesses, premium."""
    firm, broker, (issued, start, end) = company(rng, "insurer"), company(rng, "landlord"), _term(annex, rng)
    premium = euros(rng, 110, 640)
    css = f"body{{font:8.8pt/1.5 {rng.choice([MONO, NARROW])}}} .g td,.g th{{border-bottom:.2mm dashed #444;padding:.8mm 2mm;text-align:left}} .t{{border:.5mm solid #000;padding:2mm;text-align:center}}"
    sums = "".join(f"<tr><td>{cover.upper()}</td><td>{rng.randint(4, 90) * 1000} EUR</td><td>{rng.choice(['NEANT', '120 EUR', '150 EUR', '230 EUR', '380 EUR (*)'])}</td></tr>" for cover in rng.sample(_COVERS, rng.randint(6, 9)))  # fmt: skip
    body = (
        f"<table class=full><tr><td>CABINET {escape(broker.name.upper())}<br>COURTIER EN ASSURANCES<br>{lines(broker.address.lines)}</td><td>POLICE &nbsp;: {reference(rng, '999.999.999', 'HB99999999')}<br>AVENANT : {rng.randint(0, 4)}<br>CLIENT &nbsp;: {rng.randint(10**4, 10**6)}<br>EDITE LE {issued:%d.%m.%Y} PAGE 1</td></tr></table><br><div class=t>{rng.choice(['CONDITIONS PARTICULIERES', 'DISPOSITIONS PARTICULIERES VALANT CERTIFICAT', 'EXTRAIT DE POLICE'])}<br>{rng.choice(['HABITATION', 'MULTIRISQUES HABITATION', 'PACK LOGEMENT'])}</div>"
        f"<p><br>COMPAGNIE APERITRICE : {escape(firm.name.upper())} (100 %)<br>PRENEUR : {claimant(annex).upper()}<br>RISQUE SIS : {escape(annex.address.line.upper())}<br>OCCUPATION : {rng.choice(_STATUS).upper()}, RESIDENCE PRINCIPALE<br>EFFET {start:%d.%m.%Y} - ECHEANCE {end:%d.%m} - FRACTIONNEMENT {rng.choice(['MENSUEL', 'ANNUEL', 'SEMESTRIEL'])}</p><p>DECLARATIONS DU PRENEUR : CONSTRUCTION EN DUR ; PORTE D'ACCES MUNIE DE {rng.randint(1, 3)} POINT(S) DE CONDAMNATION ; INOCCUPATION INFERIEURE A 90 JOURS ; {rng.choice(['PAS DE SINISTRE', 'UN SINISTRE'])} DANS LES 36 MOIS.</p>"
        f"<table class='g full'><tr><th>GARANTIE</th><th>CAPITAL</th><th>FRANCHISE</th></tr>{sums}</table><p><br>(*) FRANCHISE LEGALE<br>PRIME TTC ANNUELLE : {money(premium)} DONT TAXES {money(premium / 9)} ET CONTRIBUTION ATTENTATS 6,50 EUR</p><p>FAIT EN {rng.choice(['DEUX', 'TROIS'])} EXEMPLAIRES. LE PRENEUR RECONNAIT AVOIR RECU LES CONDITIONS GENERALES MODELE {rng.randint(100, 999)}.</p>"
        f"<table class=full><tr><td>LE PRENEUR<br>{signature(rng, 32)}</td><td>POUR LA COMPAGNIE<br>{round_stamp(rng, broker.name.upper(), 'COURTIER', size_mm=30)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="13mm 17mm"), {})
