"""Papers of a home that no claim asks for: of the managing agent, of suppliers, of shops, of the landlord's works."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import signature
from benchmarks.corpus.layouts.annex_parts import at_times, pick
from benchmarks.corpus.layouts.setting import DEJA, NARROW, SANS, Letter, document, lines
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import any_date, long_date, money, phone_groups


def some_day(rng: Random) -> date:
    """A day of the years of the corpus."""
    return date(2024, 1, 1) + timedelta(days=rng.randrange(900))


def stair_notice(_: Person, rng: Random) -> Sheet:
    """A notice the managing agent pins in the stairs: works, water cut, reminder of the rules; it is no minutes."""
    agent, day, where = company(rng, "landlord"), some_day(rng), address(rng)
    begins = day + timedelta(days=rng.randint(5, 30))
    title, said = rng.choice(
        [
            ("COUPURE D'EAU", f"L'eau froide sera coupée le {long_date(begins)} de {rng.randint(8, 10)} h à {rng.randint(12, 17)} h, en raison d'une intervention sur la colonne montante."),
            ("TRAVAUX DE RAVALEMENT", f"Les échafaudages seront posés à partir du {long_date(begins)}. Merci de débarrasser balcons et rebords de fenêtres."),
            ("RAPPEL DU RÈGLEMENT", "Les vélos et poussettes n'ont pas leur place dans le hall. Les encombrants déposés dans les parties communes seront enlevés aux frais de leurs propriétaires."),
            ("CHANGEMENT DU CODE D'ACCÈS", f"Le code de la porte du hall change le {begins:%d/%m/%Y}. Il vous sera remis par le gardien, en main propre et sur justification."),
            ("DÉSINSECTISATION", f"L'entreprise passera dans tous les logements le {begins:%d/%m/%Y}, de {rng.randint(8, 11)} h à 17 h. En cas d'absence, laissez vos clés au gardien."),
            ("ASCENSEUR EN PANNE", f"La pièce est commandée ; la remise en service est annoncée pour le {begins:%d/%m/%Y}. Nous vous prions d'excuser la gêne."),
        ]
    )  # fmt: skip
    body = f"{issuer(rng, agent.name, ('Syndic - gestion', agent.email))}<h1 class=c style='font-size:{rng.randint(20, 34)}pt'>{title}</h1><p>{pick(rng, 'Résidence', 'Immeuble', 'Copropriété')} {escape(where.street)}, {escape(where.place.commune)}</p>{paragraphs(pick(rng, 'Mesdames, Messieurs les résidents,', 'Chers résidents,', 'Avis à tous les occupants'), said, pick(rng, 'Nous comptons sur le civisme de chacun.', 'Le conseil syndical vous remercie.', 'Pour toute question : ' + phone_groups(agent.phone)))}<p>Affiché le {day:%d/%m/%Y}</p>{at_times(rng, signature(rng))}"
    return Sheet(page(rng, body), {})


def meeting_call(someone: Person, rng: Random) -> Sheet:
    """A call to the co-owners' meeting with its agenda and a blank proxy: nothing was voted yet."""
    agent, day, where = company(rng, "landlord"), some_day(rng), address(rng)
    held = day + timedelta(days=rng.randint(21, 45))
    points = rng.sample(["Élection du bureau de séance", "Approbation des comptes de l'exercice clos", "Quitus à donner au syndic", "Budget prévisionnel", "Renouvellement du contrat de syndic", "Remplacement de la porte du hall", "Pose de compteurs individuels", "Questions diverses"], rng.randint(4, 7))  # fmt: skip
    letter = Letter(
        head=(agent.name, *agent.address.lines, phone_groups(agent.phone)),
        addressee=(f"{someone.title} {someone.name}", *address(rng, flat=True).lines),
        dateline=f"{agent.address.place.commune}, le {long_date(day)}",
        subject=pick(rng, "convocation à l'assemblée générale", "Votre prochaine assemblée de copropriétaires", "CONVOCATION"),
        greeting=pick(rng, "Madame, Monsieur,", "Cher copropriétaire,"),
        paragraphs=(f"Vous êtes {pick(rng, 'convié', 'convoqué', 'invité')}(e) à l'assemblée des copropriétaires du {where.street}, qui se tiendra le {long_date(held)} à {rng.randint(17, 19)} h 30, {pick(rng, 'salle paroissiale', 'en nos bureaux', 'en visioconférence')}.", "Ordre du jour :", *(f"{n}. {point}" for n, point in enumerate(points, 1)), "En cas d'empêchement, retournez le coupon : « Je soussigné(e) ........................ donne pouvoir à ........................ pour me représenter et voter. » Date et signature :"),
        closing=signature(rng),
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def door_to_door_advert(_: Person, rng: Random) -> Sheet:
    """A tradesman's leaflet: an armoured door on offer, prices, free quote; nobody is named, nothing was ordered."""
    firm = company(rng, rng.choice(["locksmith", "carpenter"]))
    price, colour = rng.randint(7, 29) * 100 - 10, rng.choice(["#c1121f", "#003049", "#f77f00", "#386641"])
    offers = rng.sample(["Porte blindée A2P pose comprise", "Serrure 5 points", "Cylindre haute sécurité", "Dépannage 7j/7 - 24h/24", "Volets roulants sur mesure", "Vitrerie, double vitrage", "Blindage de votre porte existante", "Reproduction de clés minute"], 4)  # fmt: skip
    css = f"body{{font:13pt/1.5 {rng.choice([SANS, DEJA, NARROW])};text-align:center}} .h{{background:{colour};color:#fff;padding:8mm;font-size:24pt;font-weight:bold}} .p{{font-size:40pt;color:{colour};font-weight:bold}}"
    body = (
        f"<div class=h>{pick(rng, 'CAMBRIOLAGES EN HAUSSE !', 'OFFRE DE PRINTEMPS', 'PROTÉGEZ VOTRE FAMILLE', 'VOTRE PORTE NEUVE EN 24 H')}</div><p style='margin-top:8mm'>{escape(firm.name)}, {pick(rng, 'votre artisan du quartier', 'agréé toutes assurances', 'à votre service depuis ' + str(rng.randint(1975, 2015)))}</p><p class=p>{pick(rng, 'à partir de', 'dès', 'seulement')} {price} €*</p><p>{'<br>'.join(offers)}</p>"
        f"<p style='border:1mm dashed {colour};padding:4mm'><b>{pick(rng, 'DEVIS GRATUIT', 'BON DE RÉDUCTION - 15 %', 'DÉPLACEMENT OFFERT')}</b><br>{pick(rng, 'sur présentation de ce prospectus', 'sans engagement, sous 48 h')}</p><p style='font-size:22pt'>{phone_groups(firm.phone)}</p><p style='font-size:7pt'>*Hors TVA, dimensions courantes, offre non cumulable. {escape(firm.name)} {firm.form}, {escape(firm.address.line)}. Ne pas jeter sur la voie publique.</p>"
    )
    return Sheet(document(css, body, margin="14mm", size=rng.choice(["A4", "A5"])), {})


def insurers_advert(someone: Person, rng: Random) -> Sheet:
    """An insurer's offer of a home contract: guarantees and a monthly price, nothing is insured and nothing refused."""
    firm, day = company(rng, "insurer"), some_day(rng)
    monthly = Decimal(rng.randint(690, 2490)) / 100
    letter = Letter(
        head=(firm.name, *firm.address.lines, phone_groups(firm.phone)),
        addressee=(f"{someone.title} {someone.name}", *address(rng).lines),
        dateline=f"Le {any_date(day, rng)}",
        subject=pick(rng, "et si vous payiez moins pour votre logement ?", "votre tarif habitation", "une offre réservée aux nouveaux adhérents"),
        greeting=pick(rng, f"Cher {someone.name}," if someone.sex == "M" else f"Chère {someone.name},", "Bonjour,"),
        paragraphs=(
            f"Vol, incendie, dégâts des eaux, bris de glace : {pick(rng, 'protégez', 'couvrez')} votre logement {pick(rng, 'à partir de', 'pour')} {money(monthly)} par mois, les deux premiers mois offerts.",
            pick(rng, "Porte fracturée, serrure forcée ? Avec notre option Sérénité, un serrurier vient en deux heures.", "Nous nous occupons de résilier votre ancien contrat à votre place.", "Plus de 9 assurés sur 10 nous recommandent."),
            f"Souscrivez avant le {day + timedelta(days=30):%d/%m/%Y} au {phone_groups(phone(rng))} ou en scannant le code ci-contre.",
        ),
        closing="<p style='font-size:7pt'>Document publicitaire sans valeur contractuelle. Conditions, plafonds et exclusions dans la notice. Tarif indicatif pour un deux-pièces sans dépendance.</p>",
        foot=f"{firm.name}, {firm.form}, entreprise régie par le code des assurances",
    )  # fmt: skip
    return Sheet(post(letter, rng), {})


def supplier_reminder(someone: Person, rng: Random) -> Sheet:
    """A supplier of gas or water asks for the meter's reading, or for what is overdue."""
    day, where = some_day(rng), address(rng, flat=True)
    name = pick(
        rng, "Régie des eaux du plateau", "Gaz du Ponant", "Réseau électrique local", "Chauffage urbain SA"
    )
    owed = Decimal(rng.randint(2000, 26000)) / 100
    subject, said = rng.choice(
        [
            ("relevé de votre compteur", "Notre technicien n'a pu accéder à votre compteur. Merci de nous communiquer vous-même l'index figurant sur le cadran : [_][_][_][_][_]."),
            ("rappel de paiement", f"Sauf erreur, la somme de {money(owed)} reste impayée malgré l'échéance passée. Sans règlement sous quinze jours, la fourniture pourra être réduite."),
            ("remplacement de votre compteur", f"Votre compteur sera remplacé gratuitement le {day + timedelta(days=20):%d/%m/%Y}. La présence d'un adulte est nécessaire."),
            ("évolution de nos tarifs", "Les tarifs évoluent au premier du mois prochain. Vous n'avez aucune démarche à faire."),
        ]
    )  # fmt: skip
    letter = Letter((name, f"Service clientèle, {phone_groups(phone(rng))}"), (f"{someone.title} {someone.name}", *where.lines), f"Le {day:%d/%m/%Y}", subject, "Madame, Monsieur,", (said, pick(rng, "Nous restons à votre écoute.", "Votre service clientèle.", "Cordialement,")), "", (f"Référence client {rng.randint(10**8, 10**9)}",))  # fmt: skip
    return Sheet(post(letter, rng), {})


def till_ticket(_: Person, rng: Random) -> Sheet:
    """A supermarket's ticket: groceries, total, card, points; it pays no invoice."""
    day = some_day(rng)
    goods = rng.sample(["PAIN CAMPAGNE", "LAIT 1/2 ECR 6X1L", "POMMES GOLDEN KG", "CAFE MOULU 250G", "JAMBON 4TR", "LESSIVE 2L", "YAOURT NAT X8", "PATES 500G", "PILES LR6 X4", "AMPOULE LED", "EPONGES X3", "RIZ 1KG"], rng.randint(4, 10))  # fmt: skip
    prices = [Decimal(rng.randint(79, 1299)) / 100 for _ in goods]
    listed = "".join(f"<tr><td>{good}</td><td class=r>{money(price, unit='')}</td></tr>" for good, price in zip(goods, prices, strict=True))  # fmt: skip
    body = f"<div class=c><b>{pick(rng, 'SUPER DU COIN', 'LE PANIER VERT', 'MARCHÉ PRESTO', 'ÉPICERIE DU PORT')}</b><br>{escape(address(rng).line)}<br>{day:%d/%m/%Y} {rng.randint(9, 20)}:{rng.randint(10, 59)} caisse {rng.randint(1, 12)}</div><br><table class=full>{listed}</table><hr><table class=full><tr><td><b>TOTAL {len(goods)} ART.</b></td><td class=r><b>{money(sum(prices, Decimal()))}</b></td></tr><tr><td>{pick(rng, 'CB SANS CONTACT', 'ESPECES', 'CARTE TICKET RESTO')}</td><td class=r>{money(sum(prices, Decimal()))}</td></tr></table><p class=c>{pick(rng, 'Points fidélité : ' + str(rng.randint(10, 900)), 'Merci de votre visite', 'Échange sous 15 jours avec ce ticket')}</p>"
    return Sheet(document(f"body{{font:9pt/1.3 {rng.choice([NARROW, 'Liberation Mono'])};width:72mm;margin:{rng.randint(5, 30)}mm auto}}", body, margin="8mm"), {})  # fmt: skip


def price_list(_: Person, rng: Random) -> Sheet:
    """The price list of a firm: works and hourly rates, for anybody; it is no quote."""
    firm = company(rng, rng.choice(["locksmith", "carpenter", "employer"]))
    works = rng.sample(["Ouverture de porte claquée", "Ouverture de porte verrouillée", "Remplacement de cylindre", "Serrure 3 points", "Déplacement zone 1", "Majoration nuit et dimanche", "Heure de main-d'œuvre", "Évacuation de l'ancienne porte"], rng.randint(4, 8))  # fmt: skip
    rows = [
        [pick(rng, "Prestation", "Désignation"), "Prix TTC"],
        *([work, f"{rng.randint(39, 480)},00 €"] for work in works),
    ]
    body = f"{issuer(rng, firm.name, (*firm.address.lines, phone_groups(firm.phone)))}{heading(rng, 'NOS TARIFS', 'GRILLE TARIFAIRE ' + str(some_day(rng).year), 'Prix en vigueur', 'BARÈME DES INTERVENTIONS')}{grid(rows)}<p style='margin-top:5mm'>{pick(rng, 'Tarifs affichés conformément à l’arrêté du 24 janvier 2017.', 'Prix donnés à titre indicatif, susceptibles de modification.', 'Un devis est remis avant toute intervention.')}</p>{lines(('Modes de règlement : CB, chèque, espèces',))}"
    return Sheet(page(rng, body), {})


def empty_form(_: Person, rng: Random) -> Sheet:
    """An accident form, a claim form or a request, printed and left empty."""
    blank = "." * 52
    title, labels = rng.choice(
        [
            ("CONSTAT AMIABLE", ("Date de l'accident", "Heure", "Lieu", "Témoins", "Véhicule A - assuré", "Véhicule B - assuré", "Circonstances")),
            ("DÉCLARATION DE CESSION D'UN VÉHICULE", ("N° d'immatriculation", "Marque", "Ancien propriétaire", "Nouveau propriétaire", "Date et heure")),
            ("DEMANDE DE LOGEMENT SOCIAL", ("Nom", "Prénom", "Nombre d'enfants", "Revenu fiscal", "Communes souhaitées")),
            ("DEMANDE D'INSCRIPTION SUR LES LISTES ÉLECTORALES", ("Nom de naissance", "Prénoms", "Date de naissance", "Adresse", "Signature")),
            ("DEMANDE D'AIDE JURIDICTIONNELLE - NOTICE", ("Votre identité", "Votre situation familiale", "Vos ressources", "Votre affaire", "Votre avocat")),
            ("ÉTAT DES LIEUX (modèle)", ("Entrée", "Séjour", "Cuisine", "Salle d'eau", "Porte et serrures", "Compteurs")),
        ]
    )  # fmt: skip
    body = f"{at_times(rng, '<p><small>cerfa n° ' + str(rng.randint(10000, 16000)) + '*0' + str(rng.randint(1, 9)) + '</small></p>')}{heading(rng, title)}{pairs(rng, [(label, blank) for label in labels])}<p>{pick(rng, 'Fait à ............................ le ...... / ...... / ............', 'À remplir en lettres capitales, à l’encre noire.', 'Document à compléter et à signer.')}</p><p style='font-size:7.5pt'>{pick(rng, 'Quiconque aura fourni sciemment une fausse déclaration s’expose aux peines prévues par la loi.', 'La loi n° 78-17 du 6 janvier 1978 s’applique aux réponses faites à ce formulaire.', 'À ne remplir que d’un seul côté.')}</p>"
    return Sheet(page(rng, body), {})


def visit_slip(someone: Person, rng: Random) -> Sheet:
    """A technician's slip after a visit: boiler, smoke detector, lift; signed by the occupant."""
    firm, day, where, hand = company(rng, "employer"), some_day(rng), address(rng, flat=True), person(rng)
    rows = [("Client", f"{someone.title} {someone.name}"), ("Adresse", where.line), ("Date de passage", f"{day:%d/%m/%Y}"), ("Équipement", pick(rng, "Chaudière gaz murale", "Détecteur de fumée", "VMC", "Ballon d'eau chaude")), ("État", pick(rng, "Conforme", "À surveiller", "RAS", "Joint remplacé")), ("Technicien", hand.name)]  # fmt: skip
    body = f"{issuer(rng, firm.name, (phone_groups(firm.phone),))}{heading(rng, 'BON DE VISITE', 'ATTESTATION D’ENTRETIEN ANNUEL', 'Fiche de passage', 'RAPPORT D’ENTRETIEN')}{pairs(rng, rows)}<table class=full><tr><td>Le technicien<br>{signature(rng, 30)}</td><td>Le client<br>{signature(rng, 30)}</td></tr></table>"
    return Sheet(page(rng, body), {})
