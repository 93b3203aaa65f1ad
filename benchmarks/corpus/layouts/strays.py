"""More papers that have no place in a claim, tempting for the names, sums and accounts they hold; tax papers."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from html import escape
from random import Random

from benchmarks.corpus.accounts import account
from benchmarks.corpus.companies import company
from benchmarks.corpus.drawings import logo, signature
from benchmarks.corpus.layouts.setting import DEJA, HANDS, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import Person, person, phone
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import long_date, phone_groups


def _day(rng: Random) -> date:
    return date(2024, 1, 1) + timedelta(days=rng.randrange(900))


def appointment(someone: Person, rng: Random) -> Sheet:
    """A hospital's letter that gives an appointment."""
    day, where, doctor = _day(rng), address(rng), person(rng)
    visit = day + timedelta(days=rng.randint(20, 120))
    body = (
        f"<table class=full><tr><td>{logo(rng, '#457b9d')}<br><b>Centre hospitalier de {escape(where.place.commune)}</b><br>{rng.choice(['Service d’ophtalmologie', 'Consultations de cardiologie', 'Imagerie médicale'])}<br>{lines(where.lines)}<br>Secrétariat : {phone_groups(phone(rng))}</td><td class=r>Le {day:%d/%m/%Y}<br><br>{escape(someone.title)} {escape(someone.name)}<br>Né{someone.agrees} le {someone.born:%d/%m/%Y}<br>N° de dossier : {rng.randint(10**8, 10**9)}</td></tr></table>"
        f"<h3 style='margin-top:10mm'>Objet : votre rendez-vous</h3><p>{someone.title},</p><p>Nous vous confirmons votre rendez-vous avec le docteur {escape(doctor.name)} :</p><p class=c style='font-size:14pt'><b>le {long_date(visit)} à {rng.randint(8, 17)} h {rng.choice(['00', '15', '30'])}</b></p><p>Merci de vous présenter {rng.choice([15, 20, 30])} minutes avant l'heure, muni{someone.agrees} de votre carte Vitale, de votre pièce d'identité et de la lettre de votre médecin traitant. Prix de la consultation : {rng.randint(30, 70)},00 €, dont {rng.randint(20, 29)},50 € remboursés.</p><p>En cas d'empêchement, prévenez-nous 48 heures à l'avance.</p><p>Le secrétariat</p>"
    )
    return Sheet(document(f"body{{font:11pt/1.55 {rng.choice([SANS, DEJA])}}}", body, margin="18mm 22mm"), {})


def bank_offer(someone: Person, rng: Random) -> Sheet:
    """A bank offers a loan to its customer: rates, a table of instalments, small print."""
    lender, day, colour = account(rng).bank, _day(rng), rng.choice(["#9d0208", "#005f73", "#3a0ca3"])
    rows = "".join(f"<tr><td>{rng.randint(2, 20) * 1000} €</td><td>{months} mois</td><td>{rng.randint(80, 560)},{rng.randint(10, 99)} €</td><td>{rng.randint(3, 8)},{rng.randint(10, 99)} %</td></tr>" for months in (12, 24, 48, 60))  # fmt: skip
    css = f"body{{font:10pt/1.55 {rng.choice([DEJA, SANS])}}} .h{{background:{colour};color:#fff;padding:8mm;font-size:22pt}} .w td,.w th{{border-bottom:.3mm solid {colour};padding:2mm}} small{{font-size:6.5pt}}"
    body = (
        f"<div class=h>Et si vos projets n'attendaient plus ?<br><span style='font-size:12pt'>{escape(lender.name)}</span></div><p style='margin-top:6mm'>{escape(someone.title)} {escape(someone.used_name)}, vous êtes client{someone.agrees} chez nous et cette offre vous est réservée jusqu'au {day:%d/%m/%Y}.</p><p>Rénover votre logement, changer vos fenêtres ou votre porte d'entrée, remplacer votre voiture : empruntez de 2 000 € à 20 000 €.</p><table class='w full'><tr><th>Montant</th><th>Durée</th><th>Mensualité</th><th>TAEG fixe</th></tr>{rows}</table>"
        f"<p style='margin-top:5mm;font-size:13pt'>Appelez le {phone_groups(phone(rng))} avec le code <b>PROJET{rng.randint(10, 99)}</b></p><p><b>Un crédit vous engage et doit être remboursé. Vérifiez vos capacités de remboursement avant de vous engager.</b></p><small>{escape(lender.name)}, {escape(lender.form)} au capital de {lender.capital * 100} €, {escape(lender.address.line)}, SIREN {lender.siren}. Assurance facultative : {rng.randint(3, 19)},{rng.randint(10, 99)} € par mois. Offre sous réserve d'acceptation du dossier. Délai de rétractation de 14 jours.</small>"
    )
    return Sheet(document(css, body, margin="12mm"), {})


def recipe(_: Person, rng: Random) -> Sheet:
    """A web page printed by mistake: its address and date at the edges, comments by readers."""
    day, dish = _day(rng), rng.choice(["Gratin de courgettes", "Tarte aux poireaux", "Gâteau au yaourt", "Poulet basquaise"])  # fmt: skip
    goods = rng.sample(["3 œufs", "200 g de farine", "50 cl de lait", "2 oignons", "1 pincée de sel", "100 g de gruyère", "4 courgettes", "30 g de beurre", "2 gousses d'ail"], 6)  # fmt: skip
    readers = "".join(f"<p><b>{escape(person(rng).name)}</b>, le {day - timedelta(days=rng.randint(2, 300)):%d/%m/%Y} : {rng.choice(['Délicieux, merci !', 'Un peu trop salé pour moi.', 'J’ai remplacé le beurre par de l’huile, très bien.'])}</p>" for _ in range(rng.randint(1, 4)))  # fmt: skip
    css = f"body{{font:10pt/1.6 {rng.choice([SERIF, SANS])}}} .h{{font-size:7pt;color:#555}} li{{margin-bottom:1mm}}"
    body = (
        f"<table class='full h'><tr><td>{day:%d/%m/%Y} {rng.randint(8, 22)}:{rng.randint(10, 59)}</td><td class=r>{dish} - Les recettes du placard</td></tr></table><h1>{dish}</h1><p>Pour {rng.choice([4, 6, 8])} personnes - préparation {rng.randint(10, 30)} min - cuisson {rng.randint(20, 60)} min - coût moyen {rng.randint(4, 15)},{rng.choice(['00', '50'])} €</p><h3>Ingrédients</h3><ul>{''.join(f'<li>{good}</li>' for good in goods)}</ul>"
        f"<h3>Préparation</h3><p>1. Préchauffez le four à {rng.choice([160, 180, 200])} °C. 2. Mélangez le tout dans un saladier. 3. Versez dans un plat beurré. 4. Enfournez et surveillez la cuisson. 5. Laissez tiédir avant d'ouvrir la porte du four.</p><h3>Commentaires</h3>{readers}<p class=h>https://recettes.example/plats/{rng.randint(1000, 99999)} 1/1</p>"
    )
    return Sheet(document(css, body, margin="12mm 18mm"), {})


def shopping_list(_: Person, rng: Random) -> Sheet:
    """A list in pen, with prices, a name and a telephone number."""
    goods = rng.sample(["pain", "lait x2", "piles", "lessive", "tomates", "café", "timbres", "ampoule", "vis 4 mm", "peinture blanche", "croquettes", "joint porte"], rng.randint(6, 10))  # fmt: skip
    rows = "<br>".join(
        f"- {good} {rng.choice(['', f'{rng.randint(1, 30)},{rng.randint(10, 99)}', '!!'])}" for good in goods
    )
    note = rng.choice(
        [
            f"rappeler {person(rng).forenames[0]} {phone_groups(phone(rng))}",
            f"rdv garage {_day(rng):%d/%m} 14h",
            f"reste {rng.randint(20, 90)} €",
        ]
    )
    css = f"body{{font:{rng.randint(18, 24)}pt/1.5 {rng.choice(HANDS)},{SERIF};color:{rng.choice(['#1c2f6e', '#333'])}}}"
    body = f"<div style='transform:rotate({rng.uniform(-2, 2):.1f}deg);margin-left:{rng.randint(0, 60)}mm'>{rows}<br><br>{note}</div>"
    return Sheet(document(css, body), {})


def blank_mandate(_: Person, rng: Random) -> Sheet:
    """A direct-debit mandate nobody filled in: labels and empty boxes; only the creditor is printed."""
    creditor = company(rng, "employer")
    boxes = "&#9744; " * 27
    css = f"body{{font:10pt/2 {rng.choice([SANS, NARROW])}}} h2{{font-size:14pt;border-bottom:.5mm solid #000}} .k{{font-family:{DEJA};font-size:8pt}}"
    body = (
        f"<h2>MANDAT DE PRÉLÈVEMENT SEPA</h2><p>Référence unique du mandat : ................................ (à compléter par le créancier)</p><p>En signant ce formulaire, vous autorisez {escape(creditor.name)} à envoyer des instructions à votre banque pour débiter votre compte, et votre banque à débiter votre compte conformément à ces instructions. Vous bénéficiez d'un droit au remboursement dans les 8 semaines suivant la date du débit.</p>"
        f"<p>Votre nom : ..............................................................................<br>Votre adresse : ..........................................................................<br>Code postal : .................... Ville : ...............................................<br>IBAN : <span class=k>{boxes}</span><br>BIC : <span class=k>{'&#9744; ' * 11}</span></p><p>Créancier : {escape(creditor.name)}, {escape(creditor.address.line)}<br>Identifiant créancier SEPA : FR{rng.randint(10, 99)}ZZZ{rng.randint(100000, 999999)}</p><p>Paiement : &#9744; récurrent &nbsp; &#9744; ponctuel</p><p>Fait à .................................... le ....../....../............ Signature :</p>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), {})


def water_board(someone: Person, rng: Random) -> Sheet:
    """A utility abroad writes to a former customer, in English."""
    day = _day(rng)
    body = (
        f"<table class=full><tr><td><b style='font-size:15pt;color:#184e77'>Westbrook Water plc</b><br>PO Box {rng.randint(100, 999)}<br>Leeds</td><td class=r>Account number: {rng.randint(10**8, 10**9)}<br>Date: {day.day} {('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December')[day.month - 1]} {day.year}</td></tr></table><p style='margin-top:10mm'>{'Ms' if someone.sex == 'F' else 'Mr'} {escape(someone.name)}</p><p><b>Your final water bill</b></p>"
        f"<p>Dear customer,</p><p>Thank you for letting us know that you have moved. We have now closed your account. Your final balance is <b>£{rng.randint(10, 180)}.{rng.randint(10, 99)}</b>, which is due by {day + timedelta(days=21):%d/%m/%Y}. If you have already paid, please ignore this letter.</p><p>You can pay by direct debit or by bank transfer: sort code {rng.randint(10, 99)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}, account {rng.randint(10**7, 10**8)}.</p><p>If you believe that a claim for a refund or compensation is due to you, contact our customer team on 0800 {rng.randint(100, 999)} {rng.randint(1000, 9999)}.</p><p>Yours faithfully,</p>{signature(rng)}<p>Customer Services Manager</p>"
    )
    return Sheet(document(f"body{{font:10.5pt/1.6 {rng.choice([SANS, SERIF])}}}", body, margin="20mm"), {})


def delivery_note(someone: Person, rng: Random) -> Sheet:
    """What comes in a parcel: order, articles and quantities, no price."""
    shop, day, where = company(rng, "carpenter"), _day(rng), address(rng)
    goods = rng.sample(["Étagère murale", "Poignée de porte inox", "Lampe de bureau", "Rideau 140 x 250", "Boîte à outils", "Tapis", "Judas optique"], 3)  # fmt: skip
    rows = "".join(f"<tr><td>{rng.randint(100000, 999999)}</td><td>{good}</td><td>{rng.randint(1, 3)}</td><td>{rng.choice(['livré', 'reliquat'])}</td></tr>" for good in goods)  # fmt: skip
    css = f"body{{font:9.5pt/1.5 {rng.choice([MONO, SANS])}}} .w td,.w th{{border:.25mm solid #444;padding:1.6mm}}"
    body = (
        f"<table class=full><tr><td><b>{escape(shop.name)}</b><br>{lines(shop.address.lines)}</td><td class=r><b style='font-size:15pt'>BON DE LIVRAISON</b><br>BL{rng.randint(10**5, 10**6)}<br>{day:%d/%m/%Y}</td></tr></table><p>Livré à : {escape(someone.name)}, {escape(where.line)}<br>Commande n° {rng.randint(10**6, 10**7)} du {day - timedelta(days=rng.randint(2, 20)):%d/%m/%Y} - client {rng.randint(10000, 99999)} - transporteur : {rng.choice(['Vite Livré', 'Relais Pressé'])}</p>"
        f"<table class='w full'><tr><th>Code</th><th>Article</th><th>Qté</th><th>État</th></tr>{rows}</table><p>Colis : {rng.randint(1, 4)} - poids {rng.randint(2, 40)} kg. Retour possible sous 30 jours dans l'emballage d'origine. Réserves éventuelles à noter avant signature.</p><p>Reçu en bon état, signature :</p>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="15mm 18mm"), {})


def tax_bill(someone: Person, rng: Random) -> Sheet:
    """An income tax notice as sent: identifiers in a column, what is left to pay, the table overleaf."""
    income, year, where = rng.randint(16_000, 62_000), rng.randint(2022, 2025), address(rng)
    tax, withheld = income // rng.randint(12, 25), income // 30
    css = f"body{{font:9pt/1.5 {SANS}}} .k{{width:60mm;background:#e9eef5;padding:4mm}} .k,.m{{vertical-align:top}} .m{{padding-left:8mm}} .w td{{padding:1.2mm 2mm;border-bottom:.2mm dotted #777}} .n{{page-break-before:always}}"
    figures = [("Salaires", income), ("Abattement spécifique 10 %", -(income // 10)), ("Revenu brut global", income - income // 10), ("Revenu imposable", income - income // 10), ("Impôt sur les revenus soumis au barème", tax), ("Prélèvement à la source déjà payé", -withheld), ("Revenu fiscal de référence", income - income // 10)]  # fmt: skip
    body = (
        f"<table class=full><tr><td class=k><b>FINANCES PUBLIQUES</b><br><br>Pour vous connecter à votre espace particulier<br>Numéro fiscal : {rng.randint(10**12, 10**13 - 1)}<br>Votre numéro d'accès en ligne : {rng.randint(10**6, 10**7)}<br><br>Référence de l'avis : {str(year)[2:]} {rng.randint(10, 99)} A{rng.randint(10**6, 10**7)} {rng.randint(10, 99)}<br>Numéro FIP : {rng.randint(10**9, 10**10)}<br>Date d'établissement : {rng.randint(10, 28)}/07/{year}<br>Date de mise en recouvrement : 31/07/{year}<br><br>Centre des finances publiques<br>{lines(where.lines)}</td>"
        f"<td class=m><h2>AVIS D'IMPÔT ÉTABLI EN {year}</h2><p>Impôt sur les revenus de l'année {year - 1} et prélèvements sociaux</p><p style='margin:12mm 0'>{escape(someone.short_title.upper())} {escape(someone.used_name.upper())} {escape(someone.forenames[0].upper())}<br>{lines(address(rng).lines)}</p><p><b>Il vous reste à payer : {max(tax - withheld, 0)},00 €</b></p><p>Prélevé le 25/09/{year} sur le compte FR76 XXXX XXXX XXXX {rng.randint(1000, 9999)}.</p></td></tr></table><div class=n><h3>Détail des revenus</h3><table class='w full'>{''.join(f'<tr><td>{label}</td><td class=r>{amount}</td></tr>' for label, amount in figures)}</table><p>Nombre de parts : {rng.choice(['1,00', '1,50', '2,00', '3,00'])}</p></div>"
    )
    return Sheet(document(css, body, margin="14mm"), {})


def tax_situation(someone: Person, rng: Random) -> Sheet:
    """The statement that the tax office gives online once the year is declared."""
    income, year = rng.randint(9_000, 40_000), rng.randint(2022, 2025)
    css = f"body{{font:10pt/1.6 {rng.choice([DEJA, NARROW, SANS])}}} .b{{border:.3mm solid #003189;padding:4mm;margin:4mm 0}}"
    body = (
        f"<p><b>Direction générale des finances publiques</b></p><h2 class=c>Avis de situation déclarative à l'impôt sur le revenu</h2><p class=c>Revenus de l'année {year - 1} - document édité le {rng.randint(10, 28)}/05/{year}</p><div class=b>Déclarant 1 : {escape(someone.name)}<br>Date de naissance : {someone.born:%d/%m/%Y}<br>Adresse déclarée au 1er janvier {year} : {escape(address(rng).line)}<br>Numéro fiscal déclarant 1 : {rng.randint(10**12, 10**13 - 1)}<br>Référence de l'avis : {rng.randint(10**12, 10**13 - 1)}</div>"
        f"<div class=b>Situation : {rng.choice(['célibataire', 'marié(e)', 'pacsé(e)'])} - personnes à charge : {rng.randint(0, 3)} - parts : {rng.choice(['1', '1,5', '2', '2,5'])}<br>Revenu fiscal de référence : <b>{income} €</b><br>Montant de l'impôt sur le revenu net avant corrections : {income // 20} €</div><p>Ce document ne vaut pas avis d'impôt. L'authenticité peut être vérifiée en ligne avec le numéro fiscal et la référence.</p>"
    )
    return Sheet(document(css, body, margin="18mm 20mm"), {})
