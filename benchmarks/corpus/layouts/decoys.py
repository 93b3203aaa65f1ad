"""Papers that stray into envelopes, and simple ones that are only to be recognised."""
# ruff: noqa: E501 - rows of HTML are read as rows

from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.companies import company
from benchmarks.corpus.court_papers import Petition
from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.layouts.setting import DEJA, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, money


def advert(_: Person, rng: Random) -> Sheet:
    """A shop's leaflet: large words, prices."""
    firm = company(rng, rng.choice(["employer", "carpenter"]))
    colour = rng.choice(["#d62828", "#f77f00", "#2a9d8f"])
    goods = rng.sample(
        [
            "Canapé convertible",
            "Lot de 6 verres",
            "Perceuse sans fil",
            "Couette 4 saisons",
            "Aspirateur",
            "Salon de jardin",
            "Vélo enfant",
            "Machine à café",
        ],
        4,
    )
    cells = "".join(
        f"<td style='border:.6mm dashed {colour};padding:6mm;font-size:15pt'>{good}<br><b style='font-size:26pt;color:{colour}'>{rng.randint(9, 399)},99 €</b></td>{'</tr><tr>' if n == 1 else ''}"
        for n, good in enumerate(goods)
    )
    body = f"<div style='background:{colour};color:#fff;padding:10mm;font-size:34pt;text-align:center'><b>{rng.choice(['SOLDES', 'PROMO FOLLE', 'ANNIVERSAIRE'])}<br>-{rng.choice([30, 40, 50, 70])} %</b></div><h2>{escape(firm.name)} vous invite du 3 au 15 du mois</h2><table class=full><tr>{cells}</tr></table><p>Offre non cumulable, dans la limite des stocks disponibles. Ne pas jeter sur la voie publique.</p>"
    return Sheet(document(f"body{{font-family:{DEJA}}}", body, margin="12mm"), {})


def english_letter(person: Person, rng: Random) -> Sheet:
    """A letter in English about something else."""
    body = (
        f"<p><b>Northfield Storage Ltd</b><br>{rng.randint(2, 90)} Harbour Lane<br>Bristol</p><p>{escape(person.name)}</p><p>Dear customer,</p><p>Thank you for your enquiry regarding the rental of a storage unit. Please find below our current rates, valid until the end of the month.</p>"
        f"<p>Small unit: £{rng.randint(20, 60)} per week<br>Large unit: £{rng.randint(70, 160)} per week</p><p>Should you require any further information, do not hesitate to contact our customer service team.</p><p>Yours sincerely,</p>{signature(rng)}"
    )
    return Sheet(document(f"body{{font:11pt/1.5 {SERIF}}}", body, margin="25mm"), {})


def town_bulletin(_: Person, rng: Random) -> Sheet:
    """A page of a town's newsletter in two columns."""
    stories = [
        "La bibliothèque municipale sera fermée pour inventaire la première semaine du mois. Les livres peuvent être rendus dans la boîte extérieure.",
        "Le marché de producteurs revient chaque samedi matin sur la place. Une dizaine d'exposants proposent fruits, légumes et fromages.",
        "Les travaux de la piscine avancent : le nouveau bassin sera ouvert au public à la rentrée, avec des horaires élargis.",
        "La collecte des encombrants aura lieu sur rendez-vous. Inscription à l'accueil de la mairie ou par téléphone.",
        "Le club de randonnée recherche des bénévoles pour baliser les sentiers de la commune.",
    ]
    rng.shuffle(stories)
    columns = "".join(
        f"<h3>{rng.choice(['Vie locale', 'Culture', 'Travaux', 'Sports', 'En bref'])}</h3><p>{story}</p>"
        for story in stories
    )
    return Sheet(
        document(
            f"body{{font:11pt/1.5 {SERIF};text-align:justify}} .k{{columns:2}}",
            f"<h1>Le Petit Journal de la commune</h1><p>Numéro {rng.randint(10, 90)}</p><div class=k>{columns}</div>",
        ),
        {},
    )


def school_letter(person: Person, rng: Random) -> Sheet:
    """A school's note to parents."""
    where = address(rng)
    body = f"{logo(rng, '#287')}<b>École élémentaire {rng.choice(['Jules Ferry', 'des Platanes', 'du Centre'])}</b><br>{lines(where.lines)}<h3>Sortie scolaire</h3><p>Chers parents, la classe visitera le musée le mois prochain. Une participation de {rng.randint(4, 15)} euros est demandée. Merci de remplir le coupon ci-dessous et de prévoir un pique-nique.</p><p>............................................................</p><p>Nom de l'enfant : <br>Autorise - n'autorise pas</p><p>La directrice</p>{signature(rng)}"
    return Sheet(document(f"body{{font:12pt/1.6 {SANS}}}", body), {})


def tax_notice(person: Person, rng: Random) -> Sheet:
    """An income tax notice, first page."""
    income = rng.randint(14_000, 48_000)
    rows = [
        ("Salaires et assimilés", income),
        ("Déduction 10 %", income // 10),
        ("Revenu fiscal de référence", income - income // 10),
        ("Impôt sur le revenu net", income // 18),
    ]
    body = (
        f"<b>DIRECTION GÉNÉRALE DES FINANCES PUBLIQUES</b><h2>AVIS D'IMPÔT {rng.randint(2022, 2025)}<br>IMPÔT SUR LES REVENUS</h2><p>Numéro fiscal : {rng.randrange(10**12):013d}<br>Référence de l'avis : {rng.randrange(10**12):013d}</p><div style='margin-left:100mm'>{escape(person.name.upper())}</div>"
        f"<table class=full>{''.join(f'<tr><td>{label}</td><td class=r>{money(Decimal(amount))}</td></tr>' for label, amount in rows)}</table><p>Nombre de parts : {rng.choice(['1', '1,5', '2', '2,5'])}</p>"
    )
    return Sheet(
        document(f"body{{font:10pt/1.6 {SANS}}} td{{border-bottom:.2mm solid #999;padding:2mm}}", body), {}
    )


def lawyers_power(petition: Petition, rng: Random) -> Sheet:
    """The mandate given to the lawyer."""
    person, lawyer = petition.person, petition.lawyer
    body = (
        f"<h2 class=c>{rng.choice(['POUVOIR SPÉCIAL', 'MANDAT DE REPRÉSENTATION'])}</h2><p>Je soussigné{person.agrees}, {escape(person.name)}, demeurant {escape(petition.address.line)},</p><p>donne mandat à Maître {escape(lawyer.name)}, avocat au barreau de {petition.bar}, de me représenter et d'agir en mon nom dans la procédure de réparation de ma détention provisoire, de signer la requête et de recevoir toute notification à son cabinet, où je fais élection de domicile.</p>"
        f"<p>Fait le {long_date(petition.day)}, bon pour pouvoir.</p>{signature(rng)}"
    )
    return Sheet(document(f"body{{font:12pt/1.7 {SERIF}}}", body, margin="25mm"), {})
