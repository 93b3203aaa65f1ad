"""Proofs of address: a family benefits office, health insurance, a domiciliation, a mobile bill, a home insurance payment plan, a school, a tax office."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import boxed_stamp, logo, round_stamp, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, tick
from benchmarks.corpus.layouts.codes import bars
from benchmarks.corpus.layouts.door_annex_parts import euros, reference
from benchmarks.corpus.layouts.running_text import framed, in_columns, run_in, small_print
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, Letter, lines
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs, post
from benchmarks.corpus.layouts.stray_notices import some_day
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, nir, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import MONTHS, any_date, long_date, money, of, phone_groups


def benefits_office(someone: Person, rng: Random) -> Sheet:
    """A family benefits office's certificate of payment: number of the file, household, sums of the month, the code to verify it."""
    where, day = address(rng, flat=True), some_day(rng)
    month = f"{MONTHS[day.month - 1]} {day.year}"
    rows = [["Prestation", "Montant"], *([name, money(euros(rng, 40, 620))] for name in rng.sample(("Aide personnalisée au logement", "Allocation de logement sociale", "Prime d'activité", "Revenu de solidarité active", "Allocations familiales avec conditions de ressources", "Complément familial"), rng.randint(1, 3)))]  # fmt: skip
    body = f"{issuer(rng, f'Caisse d’allocations familiales {of(where.place.commune)}', ('Service public des prestations familiales', '32 30 (service gratuit + prix appel)'), f'{escape(someone.title)} {escape(someone.name)}<br>{lines(where.lines)}')}{heading(rng, 'ATTESTATION DE PAIEMENT', 'Attestation de paiement et de situation', 'RELEVÉ DE DROITS')}<p>{pick(rng, 'N° allocataire', 'Numéro de dossier')} : {reference(rng, '9999999')} - {pick(rng, 'code postal de résidence', 'commune')} {where.place.postcode}</p>{paragraphs(pick(rng, f'Le directeur certifie que la personne ci-dessus, domiciliée {where.line}, a bénéficié des prestations suivantes pour {month}.', f'Pour le mois de {month}, vous avez perçu :'))}{grid(rows)}<p>{pick(rng, 'Composition du foyer', 'Votre situation')} : {pick(rng, 'une personne seule', 'un couple, deux enfants', 'un parent isolé, un enfant')}, quotient familial {rng.randint(180, 1400)} €</p><p class=r>Le {long_date(day)}<br>{pick(rng, 'Le directeur', 'Pour la caisse')}</p>{small_print(rng, 'Toute modification de ces informations doit être signalée immédiatement. La loi punit quiconque se rend coupable de fraude ou de fausse déclaration (articles 313-1 et 441-1 du code pénal, L. 114-17 du code de la sécurité sociale).')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW, DEJA)), {})


def health_insurance(someone: Person, rng: Random) -> Sheet:
    """A certificate of rights of the health insurance: numbers, members, dates, which regime; address in the window."""
    where, day = address(rng, flat=True), some_day(rng)
    rows = [["Bénéficiaire", "Naissance", "Droits ouverts"], [escape(f"{someone.used_name.upper()} {someone.forenames[0]}"), f"{someone.born:%d/%m/%Y}", f"du {day:%d/%m/%Y} au {day + timedelta(days=364):%d/%m/%Y}"]]  # fmt: skip
    body = f"<table class=full><tr><td>{logo(rng, '#0b4f8a', 12)}<br><b>l'Assurance maladie obligatoire</b><br>{pick(rng, 'Caisse primaire', 'CPAM')} {escape(of(where.place.commune))}</td><td>{escape(someone.short_title)} {escape(someone.name.upper())}<br>{lines(where.lines)}</td></tr></table>{heading(rng, 'ATTESTATION DE DROITS', 'Attestation de droits à l’assurance maladie', 'VOTRE ATTESTATION VITALE')}<p>{pick(rng, 'N° de sécurité sociale', 'Immatriculation')} : {nir(someone, rng)}<br>{pick(rng, 'Organisme de rattachement', 'Code gestion')} {reference(rng, '01-999-9999')}</p>{grid(rows)}{paragraphs(pick(rng, 'Ce document est à présenter aux professionnels de santé en l’absence de carte.', 'Régime général. Exonération du ticket modérateur : non.'), pick(rng, 'Médecin traitant déclaré.', 'Complémentaire santé solidaire : sans participation.', 'Modulation à compter de la date indiquée.'))}<p>Le {any_date(day, rng)}</p>{framed('<p>' + pick(rng, 'Vous changez d’adresse ? Faites-le depuis votre compte : vos documents suivront.', 'Vos démarches 24 h/24 sur votre compte, sans papier ni attente.') + '</p>')}{small_print(rng, 'Informatique et libertés : droit d’accès et de rectification auprès du directeur de votre organisme. Attestation établie sous réserve de modifications ultérieures.')}"
    return Sheet(page(rng, body, faces=(SANS, NARROW)), {})


def elected_domicile(someone: Person, rng: Random) -> Sheet:
    """A social centre's certificate of election of domicile for a person without a stable home, by pen on a form."""
    where, day = address(rng), some_day(rng)
    hand, ink = hand_and_ink(rng)

    def put(text: str) -> str:
        return pen(text, hand, ink)

    body = f"<p><b>{pick(rng, 'RÉPUBLIQUE FRANÇAISE', 'CENTRE COMMUNAL D’ACTION SOCIALE', 'ORGANISME AGRÉÉ')}</b> {escape(where.place.commune)}</p>{heading(rng, 'ATTESTATION D’ÉLECTION DE DOMICILE', 'Élection de domicile', 'ATTESTATION DE DOMICILIATION')}<p style='font-size:8.5pt'>{pick(rng, '(Articles L. 264-2 et D. 264-1 du code de l’action sociale et des familles)', 'Personnes sans domicile stable')}</p><p style='line-height:2.1'>{pick(rng, 'Nom de l’organisme', 'Organisme domiciliataire')} : {put(pick(rng, 'CCAS', 'Accueil de jour', 'Association Le Relais'))} {put(where.place.commune)}<br>Adresse postale : {put(where.line)}<br>certifie que {tick(someone.sex == 'F')} Mme {tick(someone.sex == 'M')} M. {put(someone.name)}<br>né(e) le {put(f'{someone.born:%d/%m/%Y}')} à {put(someone.birthplace.commune)}<br>a élu domicile auprès de l'organisme du {put(f'{day:%d/%m/%Y}')} au {put(f'{day + timedelta(days=364):%d/%m/%Y}')}</p>{paragraphs(pick(rng, 'La présente attestation permet de prétendre au service des prestations sociales légales, à la délivrance d’un titre national d’identité, à l’inscription sur les listes électorales et à l’aide juridictionnelle.', 'L’intéressé s’engage à se présenter ou à téléphoner au moins une fois tous les trois mois, faute de quoi la domiciliation sera radiée.'))}<p>{pick(rng, 'Cachet et signature', 'Le responsable')} {signature(rng)}{round_stamp(rng, 'ACTION SOCIALE', 'CCAS')}</p>"
    return Sheet(page(rng, body, faces=(SANS, SERIF)), {})


def mobile_bill(someone: Person, rng: Random) -> Sheet:
    """A mobile operator's bill: line, package, calls outside it, next payment, advertising and terms in columns."""
    where, day, line = address(rng, flat=True), some_day(rng), phone(rng)
    base, extra = Decimal(rng.choice([999, 1299, 1599, 1999, 2499])) / 100, euros(rng, 0, 12)
    rows = [["Vos abonnements et consommations", "TTC"], [pick(rng, "Forfait 100 Go 5G", "Forfait bloqué 2 h", "Série limitée 40 Go"), money(base)], [pick(rng, "Hors forfait : numéros spéciaux", "Communications depuis l'étranger", "SMS surtaxés"), money(extra)], ["<b>Total prélevé</b>", f"<b>{money(base + extra)}</b>"]]  # fmt: skip
    terms = run_in(rng, [("Un souci ?", "Le service clients répond tous les jours de 8 h à 20 h depuis votre mobile."), ("Litige", "Après réclamation écrite, vous pouvez saisir la Médiation des communications électroniques."), ("Engagement", pick(rng, "Sans engagement.", "Fin d'engagement dans onze mois.")), ("Inclusion", "Un tarif social de téléphonie est accordé sous conditions de ressources."), ("Bon à savoir", "L'ARCEP met à disposition un comparateur de couverture.")])  # fmt: skip
    body = f"{issuer(rng, pick(rng, 'Ondélia Mobile', 'Téliss', 'Voxa Télécom', 'Mobiline'), ('Facture mobile',), f'{escape(someone.name)}<br>{lines(where.lines)}')}{heading(rng, f'Facture du {long_date(day)}', 'VOTRE FACTURE MOBILE', f'Facture n° {rng.randint(10**9, 10**10)}')}{pairs(rng, [('Titulaire', f'{someone.short_title} {someone.name}'), ('Ligne', phone_groups(line)), ('Compte client', reference(rng, '9.99999999', '999999999')), ('Adresse de facturation', where.line), ('Prélèvement', f'{day + timedelta(days=12):%d/%m/%Y}')])}{grid(rows)}{in_columns(terms)}{at_times(rng, bars(rng))}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), {})


def power_payment_plan(someone: Person, rng: Random) -> Sheet:
    """An electricity supplier's payment plan: place of consumption, delivery point, eleven dates, end of contract terms."""
    where, day = address(rng, flat=True), some_day(rng)
    due = euros(rng, 38, 190)
    rows = [["Échéance", "Montant TTC"], *([f"{(day + timedelta(days=30 * n)):%d/%m/%Y}", money(due)] for n in range(1, rng.randint(8, 11)))]  # fmt: skip
    letter = Letter(
        head=(pick(rng, "Lumen Énergies", "Volta Particuliers", "Énergie du Ponant"), "Service clients", phone_groups(phone(rng))),
        addressee=(f"{someone.title} {someone.name}", *where.lines),
        dateline=f"Le {any_date(day, rng)}",
        subject=pick(rng, "votre échéancier", "mensualisation de votre électricité", "bienvenue - votre calendrier de paiement"),
        greeting=pick(rng, "Bonjour,", f"{someone.title},"),
        references=(f"Client {reference(rng, '9 999 999 999')}", f"Point de livraison {reference(rng, '99999999999999')}", f"Lieu de consommation : {where.line}"),
        paragraphs=(
            pick(rng, "Vous avez choisi de régler votre énergie en plusieurs fois ; voici les dates auxquelles votre compte sera débité.", "À la suite de la relève de votre compteur communicant, nous avons ajusté vos mensualités."),
            pick(rng, "Une facture de régularisation vous sera envoyée à l'issue de la période.", "Vous pouvez modifier ce montant une fois par an sans frais."),
            pick(rng, "Ce courrier constitue un justificatif de domicile.", "Puissance souscrite : 6 kVA, option heures creuses."),
        ),
        closing=grid(rows) + small_print(rng, "Le médiateur national de l'énergie peut être saisi gratuitement. Les chèques énergie sont acceptés. L'énergie est notre avenir, économisons-la !"),
    )  # fmt: skip
    return Sheet(post(letter, rng, faces=(SANS, NARROW, DEJA)), {})


def host_and_hosted(someone: Person, rng: Random) -> Sheet:
    """A sworn statement of lodging by a relative on a form: both persons, since when, the penal code, papers to attach."""
    host, where, day = person(rng), address(rng, flat=True), some_day(rng)
    since = day - timedelta(days=rng.randint(40, 1200))
    parts = [
        ("L'hébergeant", f"{host.title} {host.name}, né{host.agrees} le {host.born:%d/%m/%Y}, {where.line}"),
        ("La personne hébergée", f"{someone.title} {someone.name}, né{someone.agrees} le {someone.born:%d/%m/%Y} à {someone.birthplace.commune}"),
        ("Lien", pick(rng, "ami", "parent", "frère ou sœur", "conjoint")), ("Depuis le", f"{since:%d/%m/%Y}, {pick(rng, 'à titre gratuit', 'sans contrepartie', 'et jusqu’à nouvel ordre')}"),
    ]  # fmt: skip
    body = f"{heading(rng, 'DÉCLARATION SUR L’HONNEUR D’HÉBERGEMENT', 'CERTIFICAT D’HÉBERGEMENT', 'JUSTIFICATIF DE DOMICILE - PERSONNE HÉBERGÉE')}{run_in(rng, parts) if rng.random() < 0.5 else pairs(rng, parts)}{paragraphs(pick(rng, 'Je déclare sur l’honneur héberger à mon adresse, de façon stable, la personne désignée ci-dessus.', 'J’atteste que cette personne réside effectivement chez moi et y reçoit son courrier.'), pick(rng, 'Fait pour la préfecture et toute administration qui en ferait la demande.', 'Pièces jointes : carte d’identité de l’hébergeant et facture à son nom.'))}<p>À {escape(where.place.commune)}, le {any_date(day, rng)}</p><table class=full><tr><td>L'hébergeant {signature(rng, 34)}</td><td>{at_times(rng, 'L’hébergé ' + signature(rng, 34))}</td></tr></table>{small_print(rng, 'Article 441-1 du code pénal : constitue un faux toute altération frauduleuse de la vérité, de nature à causer un préjudice, dans un écrit. Le faux et l’usage de faux sont punis de trois ans d’emprisonnement et de 45 000 euros d’amende.')}"
    return Sheet(page(rng, body), {})


def letting_certificate(someone: Person, rng: Random) -> Sheet:
    """A landlord's or a caretaker's certificate that the person lives there, typed by the management, with the lot and the floor."""
    where, day, house = address(rng, flat=True), some_day(rng), company(rng, "social_landlord")
    body = f"{issuer(rng, house.name, (*house.address.lines, phone_groups(house.phone)))}{heading(rng, 'ATTESTATION DE RÉSIDENCE', 'ATTESTATION DE LOCATION', 'CERTIFICAT DE DOMICILE', 'ATTESTATION D’OCCUPATION')}{paragraphs(pick(rng, f'Nous attestons que {someone.title} {someone.name}, né{someone.agrees} le {someone.born:%d/%m/%Y}, occupe à titre de résidence principale un logement de notre patrimoine, {where.line}.', f'Le service de la gestion locative certifie que {someone.title} {someone.name} demeure {where.line} et y est titulaire d’un contrat en cours.'), pick(rng, f'Entrée dans les lieux : {day - timedelta(days=rng.randint(200, 3000)):%d/%m/%Y}.', 'Le logement est occupé bourgeoisement.'), pick(rng, 'Cette attestation ne constitue ni une quittance, ni un avis de situation comptable.', 'Document délivré sur demande, valable trois mois.'))}<p>{any_date(day, rng)} {signature(rng)}{at_times(rng, boxed_stamp(rng, ('GESTION LOCATIVE',)))}</p>"
    return Sheet(page(rng, body, faces=(SANS, SERIF, MONO)), {})


def town_tax_account(someone: Person, rng: Random) -> Sheet:
    """A town's bill of canteen or waste, paid through the public treasury: family account, slip to detach."""
    where, day = address(rng, flat=True), some_day(rng)
    rows = [["Objet", "Quantité", "Montant"], *([name, str(rng.randint(1, 22)), money(euros(rng, 4, 90))] for name in rng.sample(("Restauration scolaire", "Accueil périscolaire du soir", "Redevance ordures ménagères, bac 120 l", "Centre de loisirs", "Inscription médiathèque", "Étude surveillée"), 3))]  # fmt: skip
    body = f"{issuer(rng, f'Ville {of(where.place.commune)}', ('Guichet unique - régie des familles', 'Hôtel de ville'), f'{escape(someone.title)} {escape(someone.name)}<br>{lines(where.lines)}')}{heading(rng, 'AVIS DES SOMMES À PAYER', 'FACTURE FAMILLE', 'TITRE EXÉCUTOIRE - AVIS')}{pairs(rng, [('Redevable', someone.name), ('Adresse', where.line), ('Titre', f'n° {rng.randint(100, 9000)} du {day:%d/%m/%Y}'), ('Exercice', str(day.year))])}{grid(rows)}{paragraphs(pick(rng, 'À régler au service de gestion comptable ou chez un buraliste agréé.', 'Paiement en ligne sécurisé par carte ou prélèvement unique.'), 'Dans le délai de deux mois suivant la notification, le redevable peut contester la créance devant la juridiction compétente.')}<div style='border-top:.4mm dashed #000;padding-top:2mm'>{pick(rng, 'TALON DE PAIEMENT', 'Coupon à joindre au chèque')} - {bars(rng)}</div>"
    return Sheet(page(rng, body, faces=(SANS, NARROW, MONO)), {})
