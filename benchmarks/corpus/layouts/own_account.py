"""What the self-employed show of their income: certificates, accounts, books, tax forms."""
# ruff: noqa: E501 - rows of HTML are read as rows

from datetime import date, timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.annexes import Annex
from benchmarks.corpus.companies import siren, siret_of
from benchmarks.corpus.drawings import logo, round_stamp, signature
from benchmarks.corpus.layouts.held import day_between, held
from benchmarks.corpus.layouts.parts import cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, HANDS, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.people import nir, person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import MONTHS, long_date, money, spaced

_TRADES = ("plomberie", "coiffure à domicile", "maçonnerie générale", "vente sur marchés", "taxi", "livraison de repas", "entretien d'espaces verts", "dépannage informatique", "peinture en bâtiment")  # fmt: skip


def _euros(amount: int) -> str:
    return money(Decimal(amount), unit="")[:-3]


def turnover_certificate(annex: Annex, rng: Random) -> Sheet:
    """The collecting body certifies the turnover declared, quarter by quarter."""
    case, who = held(annex, rng), annex.person
    day = day_between(rng, case.end, annex.sent)
    number = siret_of(siren(rng), rng)
    year = case.start.year - rng.choice([1, 2])
    sums = [rng.randint(900, 14000) for _ in range(4)]
    rows = "".join(cells((f"{n}{'er' if n == 1 else 'e'} trimestre {year}", f"<div class=r>{_euros(amount)} €</div>", f"<div class=r>{_euros(amount * 22 // 100)} €</div>")) for n, amount in enumerate(sums, 1))  # fmt: skip
    colour = rng.choice(["#003d7c", "#00857c", "#3d2f7f"])
    css = f"body{{font:10.5pt/1.55 {rng.choice([SANS, DEJA])}}} .w td,.w th{{border:.3mm solid {colour};padding:1.8mm 3mm}} .w th{{background:{colour};color:#fff}} h3{{color:{colour};margin-top:10mm}}"
    body = (
        f"<table class=full><tr><td>{logo(rng, colour, 14)}<br><b>Urssaf</b><br>{rng.choice(['Service auto-entrepreneurs', 'Espace travailleurs indépendants', 'Gestion des comptes'])}<br>Édité le {day:%d/%m/%Y}</td><td style='padding-top:20mm'>{escape(who.short_title)} {escape(who.name)}<br>{lines(annex.address.lines)}</td></tr></table><h3>{rng.choice(['Attestation fiscale - chiffre d’affaires déclaré', 'Attestation de chiffre d’affaires', 'Récapitulatif de vos déclarations ' + str(year), 'Relevé des déclarations de recettes'])}</h3>"
        f"<p>SIRET {spaced(number, 3, 3, 3, 5)} - n° de sécurité sociale {spaced(nir(who, rng), 1, 2, 2, 2, 3, 3, 2)}<br>Activité : {rng.choice(_TRADES)} ({rng.choice(['prestations de services BIC', 'profession libérale BNC', 'vente de marchandises'])})<br>Date de début d'activité : {case.start - timedelta(days=rng.randint(200, 2500)):%d/%m/%Y}</p><table class='w full'><tr><th>Période</th><th>Montant déclaré</th><th>Cotisations</th></tr>{rows}<tr><td><b>Total {year}</b></td><td class=r><b>{_euros(sum(sums))} €</b></td><td class=r>{_euros(sum(sums) * 22 // 100)} €</td></tr></table>"
        f"<p style='margin-top:6mm'>{rng.choice(['Ce document reprend les montants que vous avez déclarés, sous réserve de contrôle ultérieur.', 'Attestation délivrée sur la base des éléments déclarés par le cotisant.', 'Vous devez reporter ce montant sur votre déclaration de revenus complémentaire.'])}</p><p style='font-size:8pt'>Code de sécurité : {''.join(rng.choices('ABCDEFGHJK23456789', k=15))}</p>"
    )
    return Sheet(document(css, body, margin="16mm 19mm"), {})


def annual_accounts(annex: Annex, rng: Random) -> Sheet:
    """An accountant's booklet: cover, then the table of what came in and went out."""
    case, who, office = held(annex, rng), annex.person, person(rng)
    end = date(case.start.year - 1, 12, 31)
    sold = rng.randint(28, 140) * 1000 + rng.randint(0, 999)
    spent = [("Achats de matières et fournitures", sold * 24 // 100), ("Autres achats et charges externes", sold * 19 // 100), ("Impôts et taxes", sold * 2 // 100), ("Cotisations sociales de l'exploitant", sold * 15 // 100), ("Dotations aux amortissements", sold * 5 // 100), ("Charges financières", sold // 100)]  # fmt: skip
    before = [(label, amount * rng.randint(80, 115) // 100) for label, amount in spent]
    costs = sum(amount for _, amount in spent)
    rows = "".join(cells((label, f"<div class=r>{_euros(now)}</div>", f"<div class=r>{_euros(then)}</div>")) for (label, now), (_, then) in zip(spent, before, strict=True))  # fmt: skip
    css = f"body{{font:10pt/1.5 {rng.choice([SERIF, SANS, NARROW])}}} .w td,.w th{{padding:1.6mm 3mm;border-bottom:.2mm solid #999}} .n{{break-before:page}} .t{{border:.6mm double #333;padding:14mm;margin-top:45mm;text-align:center}}"
    body = (
        f"<p><b>Cabinet {escape(office.used_name)} {rng.choice(['et associés', 'Conseil', 'Audit'])}</b><br>Société d'expertise comptable inscrite au tableau de l'Ordre<br>{lines(address(rng).lines)}</p><div class=t><h1>{rng.choice(['COMPTES ANNUELS', 'BILAN ET COMPTE DE RÉSULTAT', 'Dossier de gestion', 'LIASSE ET ANNEXES'])}</h1><p>{escape(who.name)} - entreprise individuelle<br>{rng.choice(_TRADES)}<br>{escape(annex.address.line)}</p><p>Exercice du 01/01/{end.year} au 31/12/{end.year}</p></div><p class=c style='margin-top:20mm'>Mission de présentation : nous n'avons pas relevé d'élément remettant en cause la cohérence et la vraisemblance des comptes pris dans leur ensemble.</p>"
        f"<div class=n><h3>{rng.choice(['Compte de résultat', 'Résultat de l’exercice', 'Soldes intermédiaires'])}</h3><p class=r>en euros</p><table class='w full'><tr><th></th><th class=r>{end.year}</th><th class=r>{end.year - 1}</th></tr><tr><td><b>Chiffre d'affaires net</b></td><td class=r>{_euros(sold)}</td><td class=r>{_euros(sold * 9 // 10)}</td></tr>{rows}<tr><td><b>Total des charges</b></td><td class=r>{_euros(costs)}</td><td class=r>{_euros(costs * 9 // 10)}</td></tr><tr><td><b>{rng.choice(['BÉNÉFICE', 'Résultat net comptable', 'Résultat de l’exploitant'])}</b></td><td class=r><b>{_euros(sold - costs)}</b></td><td class=r>{_euros((sold - costs) * 8 // 10)}</td></tr></table><p style='margin-top:8mm'>Prélèvements de l'exploitant : {_euros((sold - costs) * 9 // 10)} euros</p>{round_stamp(rng, 'EXPERT-COMPTABLE', 'VISA')}{signature(rng)}</div>"
    )
    return Sheet(document(css, body, margin="20mm"), {})


def accountants_letter(annex: Annex, rng: Random) -> Sheet:
    """An accountant certifies the income of a few years."""
    case, who, accountant = held(annex, rng), annex.person, person(rng)
    day = day_between(rng, case.end, annex.sent)
    listed = "".join(f"<li>exercice {case.start.year - n} : {_euros(rng.randint(9, 48) * 1000 + rng.randint(0, 999))} euros</li>" for n in (3, 2, 1))  # fmt: skip
    css = f"body{{font:11.5pt/1.7 {rng.choice([SERIF, DEJA])}}} .h{{border-left:3mm solid #7a6a53;padding-left:5mm;font-size:10pt}}"
    body = (
        f"<div class=h><b>{escape(accountant.name)}</b><br>{rng.choice(['Expert-comptable - commissaire aux comptes', 'Expertise comptable et conseil', 'Comptable agréé'])}<br>N° de membre {rng.randint(10000, 99999)}</div><h3 style='margin:16mm 0 8mm'>{rng.choice(['ATTESTATION DE REVENUS', 'Attestation de bénéfices', 'ATTESTATION', 'À qui de droit'])}</h3><p>Je soussigné{accountant.agrees}, {rng.choice(['chargé de la tenue de la comptabilité', 'en ma qualité d’expert-comptable'])} de {who.title} {escape(who.name)}, exerçant en nom propre l'activité de {rng.choice(_TRADES)}, {rng.choice(['atteste que ses bénéfices imposables ont été les suivants', 'certifie que les résultats déclarés s’établissent ainsi'])} :</p><ul>{listed}</ul>"
        f"<p>{rng.choice([f'Depuis le {long_date(case.start)}, aucune recette n’a été enregistrée.', 'L’activité a été interrompue pendant plusieurs mois, sans remplaçant.', 'Les comptes de l’exercice suivant ne sont pas arrêtés.'])}</p><p>Attestation remise à l'intéressé{who.agrees} sur sa demande, le {long_date(day)}.</p>{signature(rng)}"
    )
    return Sheet(document(css, body, margin="24mm 26mm"), {})


def takings_book(annex: Annex, rng: Random) -> Sheet:
    """Two months of a book of takings, ruled and kept by hand."""
    case = held(annex, rng)
    month = case.start.month - 1 or 12
    rows, total = "", 0
    days = sorted(rng.randint(1, 28) for _ in range(rng.randint(17, 29)))
    for n, day in enumerate(days, 1):
        amount = rng.randint(20, 900)
        total += amount
        rows += cells((str(n), f"{day:02d}/{month:02d}", escape(person(rng).used_name), rng.choice(["chantier", "dépannage", "acompte", "marché", "course", "solde"]), rng.choice(["esp.", "chq", "vir.", "CB"]), f"{amount},00"))  # fmt: skip
    css = f"body{{font:9pt/1.2 {SANS}}} .w td{{border:.2mm solid #8aa;padding:.4mm 3mm;font:italic 13pt {rng.choice(HANDS)},{SERIF};color:#1c2f6e}} .w th{{border:.2mm solid #8aa;background:#e5eef0;padding:1mm}}"
    body = f"<p>{rng.choice(['LIVRE DES RECETTES', 'Journal des encaissements', 'Registre chronologique des recettes'])} - folio {rng.randint(3, 60)}</p><p style='font:italic 14pt {rng.choice(HANDS)},{SERIF}'>{escape(annex.person.name)} - {MONTHS[month - 1]} {case.start.year if month < 12 else case.start.year - 1}</p><table class='w full'><tr><th>N°</th><th>Date</th><th>Client</th><th>Nature</th><th>Règlement</th><th>Montant</th></tr>{rows}<tr><td colspan=5>à reporter</td><td>{total},00</td></tr></table>"
    return Sheet(document(css, body, margin="13mm 15mm"), {})


def professional_return(annex: Annex, rng: Random) -> Sheet:
    """A tax form of professional profit: two-letter boxes, digits in their squares, dense print."""
    case, who = held(annex, rng), annex.person
    year = case.start.year - 1
    takings = rng.randint(20, 90) * 1000 + rng.randint(0, 999)
    lines_ = [("AA", "Recettes encaissées, y compris les remboursements de frais", takings), ("AB", "Débours payés pour le compte des clients", takings // 60), ("AC", "Honoraires rétrocédés", 0), ("BA", "Achats", takings // 8), ("BB", "Frais de personnel", 0), ("BF", "Loyers et charges locatives", takings // 11), ("BH", "Travaux, fournitures et services extérieurs", takings // 14), ("BJ", "Transports et déplacements", takings // 18), ("BK", "Charges sociales personnelles", takings // 6), ("BR", "TOTAL DES DÉPENSES", takings // 3), ("CE", "EXCÉDENT", takings - takings // 3), ("CP", "BÉNÉFICE À REPORTER", takings - takings // 3 - takings // 20)]  # fmt: skip
    rows = "".join(f"<tr><td class=x>{n}</td><td>{label}</td><td class=x>{code}</td><td class=r style='font-family:{MONO};font-size:10pt;width:32mm'>{_euros(amount) if amount else ''}</td></tr>" for n, (code, label, amount) in enumerate(lines_, 1))  # fmt: skip
    css = f"body{{font:7.5pt/1.35 {rng.choice([NARROW, SANS])}}} .w td{{border:.2mm solid #446;padding:1.6mm 2mm}} .x{{width:8mm;text-align:center;background:#dfe6f3}} .l td{{padding:.5mm 8mm .5mm 0}}"
    rows_of_who = [("Nom et prénoms", surname_first(who)), ("Adresse professionnelle", annex.address.line), ("SIRET", spaced(siret_of(siren(rng), rng), 3, 3, 3, 5)), ("Nature de l'activité", rng.choice(_TRADES)), ("Régime", rng.choice(["déclaration contrôlée", "réel simplifié"]))]  # fmt: skip
    body = f"<table class=full><tr><td><b>DGFiP</b><br>N° {rng.choice(['2035-A-SD', '2035-SD', '2033-B-SD', '2031-SD'])} - {year + 1}<br>cerfa (reproduction)</td><td class=c><b style='font-size:12pt'>{rng.choice(['COMPTE DE RÉSULTAT FISCAL', 'REVENUS NON COMMERCIAUX ET ASSIMILÉS', 'BÉNÉFICES INDUSTRIELS ET COMMERCIAUX'])}</b><br>Année {year} ou période du 0101{year} au 3112{year}</td><td class=r>à souscrire par voie électronique<br>dépôt du {day_between(rng, date(year + 1, 4, 2), min(date(year + 1, 5, 18), annex.sent)):%d/%m/%Y}</td></tr></table><table class=l style='margin:4mm 0'>{label_rows(rows_of_who)}</table><table class='w full'>{rows}</table><p style='margin-top:3mm'>Les montants sont arrondis à l'euro le plus proche. Ne porter aucun signe dans les cases non servies. Véhicules : barème forfaitaire {rng.choice(['oui', 'non'])} - puissance {rng.randint(4, 7)} CV - kilomètres professionnels {rng.randint(2000, 22000)}.</p>"
    return Sheet(document(css, body, margin="11mm"), {})
