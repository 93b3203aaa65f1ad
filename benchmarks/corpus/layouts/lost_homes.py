"""A home lost while someone was held: the lease ended, the furniture moved, stored, the keys given back."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.door_annex_parts import between, euros, pen, reference
from benchmarks.corpus.layouts.parts import cells
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import person, phone
from benchmarks.corpus.places import Address, address
from benchmarks.corpus.wording import any_date, day_in_words, in_words, long_date, money, phone_groups

_ROOMS = ("Entrée", "Séjour", "Cuisine", "Chambre 1", "Salle d'eau", "WC", "Cave")


def day_lost(annex: Annex, rng: Random) -> date:
    """A day of the time held, where one is known."""
    first = annex.start or annex.day
    last = min(annex.end or annex.sent, annex.sent)
    return between(first + (last - first) / 4, last, rng)


def home_lost(annex: Annex, rng: Random) -> Address:
    """The home that was lost: the present one, or another before it."""
    return annex.address if rng.random() < 0.5 else address(rng, annex.address.place, flat=True)


def lease_ended(annex: Annex, rng: Random) -> Sheet:
    """The landlord's letter: unpaid rent, the clause of the lease, when the keys are due."""
    firm, day, home, who = company(rng, rng.choice(["landlord", "social_landlord"])), day_lost(annex, rng), home_lost(annex, rng), annex.person  # fmt: skip
    owed, colour = euros(rng, 900, 5200), rng.choice(["#1b4332", "#3c096c", "#333333"])
    css = f"body{{font:10.8pt/1.55 {rng.choice([SANS, SERIF, NARROW])}}} .h{{border-left:2mm solid {colour};padding-left:5mm}}"
    said = rng.choice(
        [
            f"Malgré nos relances, votre compte présente un débit de {money(owed)}. En conséquence, et par application de la clause prévue au contrat, votre bail est résilié de plein droit à la date du {long_date(day)}.",
            f"Nous prenons acte de votre départ des lieux. Le bail qui nous liait prend fin le {long_date(day)}. Le dépôt de garantie sera imputé sur votre dette, arrêtée à {money(owed)}.",
            f"Votre proche nous a fait savoir que vous n'occupez plus le logement. Nous avons accepté la remise des clés et mis un terme à la location au {long_date(day)} ; il reste dû {money(owed)}.",
        ]
    )
    body = (
        f"<div class=h>{logo(rng, colour, 13)} <b>{escape(firm.name)}</b><br>{lines(firm.address.lines)}<br>{phone_groups(firm.phone)}</div><p style='margin:8mm 0 8mm 90mm'>{who.title} {escape(who.name)}<br>{lines(home.lines)}</p><p>{escape(firm.address.place.commune)}, le {any_date(day, rng)}<br>Dossier locataire {reference(rng, '99999', 'L9999/9')}</p><p><b>{rng.choice(['Objet : résiliation de votre bail', 'Objet : fin de location', 'Objet : votre logement', 'Reprise du logement'])}</b></p><p>{who.title},</p><p>{said}</p>"
        f"<p>{rng.choice(['Les effets laissés sur place ont été inventoriés ; ils peuvent être retirés pendant deux mois.', 'Vos meubles devront être enlevés avant la relocation.', 'L’état des lieux sera dressé sans vous si nul ne vous représente.'])}</p><p>{rng.choice(['Nous vous prions de recevoir nos salutations.', 'Restant à votre disposition pour convenir d’un échéancier, nous vous adressons nos salutations distinguées.'])}</p><p>{rng.choice(['Le service contentieux', 'La gestionnaire', 'Pour le bailleur'])}</p>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="18mm 22mm"), {})


def removal_bill(annex: Annex, rng: Random) -> Sheet:
    """A removal firm's invoice: cubic metres, kilometres, men, storage."""
    firm, day, home, who = company(rng, "employer"), day_lost(annex, rng), home_lost(annex, rng), annex.person
    volume = rng.randint(8, 42)
    rows = [(f"Enlèvement et transport de mobilier - {volume} m³", euros(rng, 350, 1400)), (f"Main-d'œuvre, {rng.randint(2, 4)} déménageurs", euros(rng, 150, 600)), ("Cartons, housses, adhésif", euros(rng, 20, 90))]  # fmt: skip
    rows += [("Portage étage sans ascenseur", euros(rng, 40, 160))] if rng.random() < 0.5 else []
    rows += [(f"Mise en dépôt, {rng.randint(1, 6)} mois", euros(rng, 60, 480))] if rng.random() < 0.5 else []
    net = sum((amount for _, amount in rows), Decimal())
    vat = (net / 5).quantize(Decimal("0.01"))
    css = f"body{{font:9.8pt/1.5 {rng.choice([SANS, DEJA, NARROW])}}} .g{{width:100%;margin:5mm 0}} .g td,.g th{{border:.25mm solid #444;padding:1.6mm 3mm}} .h{{font-size:19pt;color:{rng.choice(['#d00000', '#023e8a', '#386641'])}}}"
    body = (
        f"<table class=full><tr><td><span class=h>{rng.choice(['Déménagements', 'Transdem', 'Le Cartonnier'])} {escape(firm.name.split()[-1])}</span><br>{lines(firm.address.lines)}<br>SIRET {firm.siret}</td><td class=r>{rng.choice(['FACTURE', 'Facture de déménagement', 'Note de frais de transport'])}<br>n° {reference(rng, 'F99-9999', '999/9999')}<br>du {day:%d/%m/%Y}</td></tr></table><p><br>{rng.choice(['Client', 'Doit'])} : {who.title} {escape(who.name)}<br>{rng.choice(['Commandé par sa famille', 'Lettre de voiture ' + reference(rng, '99999'), 'Mission réalisée en son absence'])}</p><p>Chargement : {escape(home.line)}<br>Livraison : {escape(rng.choice([address(rng).line, 'notre dépôt, allée 4']))}<br>Distance : {rng.randint(3, 480)} km</p>"
        f"<table class=g>{''.join(f'<tr><td>{label}</td><td class=r>{money(amount)}</td></tr>' for label, amount in rows)}<tr><td>Total HT</td><td class=r>{money(net)}</td></tr><tr><td>TVA 20 %</td><td class=r>{money(vat)}</td></tr><tr><td><b>À payer</b></td><td class=r><b>{money(net + vat)}</b></td></tr></table><p>{rng.choice(['Payé comptant', 'Règlement à réception', 'Acquitté par chèque'])}. {rng.choice(['Valeur déclarée du mobilier : ' + str(rng.randint(2, 15)) + ' 000 €.', 'Aucune réserve à la livraison.'])}</p>{boxed_stamp(rng, (firm.name.upper(), 'TRANSPORTS')) if rng.random() < 0.6 else ''}"
    )
    return Sheet(document(css, body, margin="16mm 19mm"), {})


def storage_unit(annex: Annex, rng: Random) -> Sheet:
    """A hire of a box in a self-storage: terms in frames, a monthly rent, what may not be put there."""
    day, who, site = day_lost(annex, rng), annex.person, address(rng, annex.address.place)
    brand, colour = rng.choice(["Boxou", "Placard Malin", "Mon Garage en Plus", "Stock et Clé"]), rng.choice(["#f48c06", "#3a86ff", "#2b9348"])  # fmt: skip
    rent = euros(rng, 38, 190)
    css = f"body{{font:9.2pt/1.5 {rng.choice([DEJA, SANS])}}} .k{{border:.3mm solid {colour};border-radius:2mm;padding:3mm 5mm;margin:3mm 0}} h1{{color:{colour};font-size:18pt}} .s{{columns:2;font-size:7.4pt;text-align:justify}}"
    body = (
        f"<h1>{logo(rng, colour, 12)} {brand}</h1><h3>{rng.choice(['Contrat de mise à disposition', 'Location d’un box', 'Garde-meuble : conditions de votre location', 'Votre espace de stockage'])} n° {reference(rng, '999999', 'XX-9999')}</h3><div class=k><b>Locataire du box</b><br>{escape(who.name)}<br>{escape(home_lost(annex, rng).line)} (adresse avant dépôt)<br>{rng.choice(['Représenté par : ' + escape(person(rng).name) + ', procuration jointe', 'Accès confié à un proche'])}</div><div class=k><b>Box</b> n° {rng.choice('ABCD')}{rng.randint(1, 220)} - {rng.randint(2, 20)} m² / {rng.randint(5, 50)} m³<br>{escape(site.line)}<br>Contenu déclaré : {rng.choice(['mobilier d’un studio', 'mobilier d’un deux-pièces, cartons', 'meubles et électroménager'])}</div>"
        f"<div class=k><b>Prix</b><br>Entrée le {day:%d/%m/%Y} - durée indéterminée<br>Redevance mensuelle {money(rent)} TTC - assurance {money(euros(rng, 4, 15))}<br>Caution {money(rent)} - cadenas {money(Decimal('12.90'))}</div><div class=s>Le client garde seul la clé. Il s'interdit de déposer des denrées, des matières dangereuses ou des animaux. À défaut de paiement pendant trente jours, l'accès est suspendu ; après mise en demeure, les biens peuvent être vendus ou détruits. Le préavis est de quinze jours. Le prix est révisable chaque année. La société n'est pas dépositaire au sens de l'article 1915 du code civil.</div><p>Signé à {escape(site.place.commune)}, le {any_date(day, rng)}</p>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="15mm 19mm"), {})


def leaving_inventory(annex: Annex, rng: Random) -> Sheet:
    """The state of the premises at departure: a grid of rooms in pen, meters, keys."""
    day, home, who, owner = day_lost(annex, rng), home_lost(annex, rng), annex.person, person(rng)
    css = f"body{{font:8.8pt/1.4 {rng.choice([SANS, NARROW])}}} .v{{{pen(rng, 13)}}} .g{{width:100%;margin:3mm 0}} .g td,.g th{{border:.3mm solid #000;padding:1.5mm 2mm;text-align:left}}"

    def v(*values: str) -> str:
        return f"<span class=v>{escape(rng.choice(values))}</span>"

    rooms = "".join(cells((room, v("bon", "usagé", "moyen"), v("propre", "taches", "trous", "usé"), v("OK", "à repeindre", "néant", "meubles laissés"))) for room in _ROOMS[: rng.randint(4, 7)])  # fmt: skip
    body = (
        f"<h2 class=c>{rng.choice(['ÉTAT DES LIEUX DE SORTIE', 'Constat de sortie', 'Restitution du logement'])}</h2><p>Logement : {v(home.line)}<br>Bailleur : {v(owner.name)} &nbsp; Locataire sortant : {v(who.name)}<br>Date : {v(f'{day:%d/%m/%Y}')} &nbsp; Présents : {v('le bailleur, la mère du locataire', 'le bailleur seul', 'le bailleur et un ami du locataire')}</p><table class=g><tr><th>Pièce</th><th>Sols</th><th>Murs</th><th>Observations</th></tr>{rooms}</table><table class=g><tr><td>Électricité {v(str(rng.randint(1000, 99999)))}</td><td>Eau {v(str(rng.randint(100, 2000)))}</td><td>Clés rendues {v(str(rng.randint(1, 4)))}</td></tr></table>"
        f"<p>Motif du départ : {v('incarcération', 'absence prolongée', 'loyers impayés')}<br>Dépôt de garantie : {v('retenu', 'retenu en partie', 'à restituer sous 2 mois')}<br>Nouvelle adresse : {v('inconnue', 'chez sa mère', annex.address.street)}</p><table class=full><tr><td>Bailleur<br>{signature(rng, 34)}</td><td>{rng.choice(['Pour le locataire', 'Locataire ou mandataire'])}<br>{signature(rng, 34)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="15mm 17mm"), {})


def eviction_record(annex: Annex, rng: Random) -> Sheet:
    """A bailiff's record that the premises were taken back: an order, solemn words, goods left behind."""
    officer, day, home, who, firm = person(rng), day_lost(annex, rng), home_lost(annex, rng), annex.person, company(rng, "social_landlord")  # fmt: skip
    judged = day - timedelta(days=rng.randint(60, 200))
    goods = ", ".join(rng.sample(["un lit", "une table", "un réfrigérateur", "un téléviseur", "des vêtements en sacs", "un canapé", "des papiers", "une machine à laver"], 5))  # fmt: skip
    css = f"body{{font:11pt/1.6 {rng.choice([DEJA_SERIF, SERIF, MONO])};text-align:justify}} .b{{border:.3mm solid #000;padding:3mm;font-size:9pt;margin:5mm 0}}"
    evicted = rng.random() < 0.5
    words = (
        f"Agissant en vertu d'une ordonnance rendue le {long_date(judged)} par le juge des contentieux de la protection, signifiée, j'ai procédé ce jour à la reprise des lieux loués à {who.title} {escape(who.name)}, qui n'y a pas été trouvé{who.agrees}. Un serrurier a ouvert ; les verrous ont été changés. {rng.choice(['Se trouvent dans les lieux', 'Inventaire sommaire des biens'])} : {goods}. {rng.choice(['Ils sont laissés sur place jusqu’à enlèvement.', 'Ils paraissent sans valeur marchande.', 'Ils ont été remisés en garde-meuble aux frais de l’occupant.'])}"
        if evicted
        else f"Je rappelle à {who.title} {escape(who.name)} qu'il lui est fait commandement de libérer le logement dans un délai de deux mois, en exécution du jugement du {long_date(judged)}. Faute de quoi il sera procédé avec le concours de la force publique."
    )
    titles = (
        ["PROCÈS-VERBAL D’EXPULSION", "PROCÈS-VERBAL DE REPRISE", "Reprise de logement"]
        if evicted
        else [
            "COMMANDEMENT DE QUITTER LES LIEUX",
            "COMMANDEMENT",
            "SIGNIFICATION DE JUGEMENT ET COMMANDEMENT",
        ]
    )
    body = (
        f"<p>Maître {escape(officer.name)}, commissaire de justice<br>{phone_groups(phone(rng))} - acte n° {reference(rng, '99999')}</p><div class=b>Pour : {escape(firm.name)}, {escape(firm.address.line)}<br>Contre : {who.title} {escape(who.name)}<br>Lieu : {escape(home.line)}</div><p class=c><b>{rng.choice(titles)}</b></p><p>Le {day_in_words(day)} {in_words(day.year)},</p><p>{words}</p>"
        f"<p>Il peut être demandé des délais au juge de l'exécution (articles L. 412-3 et suivants du code des procédures civiles d'exécution).</p><p>{rng.choice(['Dont acte.', 'Copie laissée en l’étude, avis déposé dans la boîte aux lettres.', 'Copie affichée sur la porte.'])} Coût : {money(euros(rng, 120, 350))}</p>{signature(rng)}{round_stamp(rng, 'COMMISSAIRE DE JUSTICE', 'ACTE', size_mm=34)}"
    )
    return Sheet(document(css, body, margin="20mm 22mm"), {})
