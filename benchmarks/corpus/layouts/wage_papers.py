"""More pay slips and contracts of employment: by hand, on a mobile's print, in a temp's or a kitchen's way; fixed terms, apprenticeships."""
# ruff: noqa: E501 - rows of HTML are read as rows

from calendar import monthrange
from datetime import timedelta
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.court_papers import PaySlip, WorkContract
from benchmarks.corpus.drawings import boxed_stamp, logo, signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick
from benchmarks.corpus.layouts.blocks import dots, said
from benchmarks.corpus.layouts.parts import born, cells, label_rows, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet, without
from benchmarks.corpus.wording import MONTHS, long_date, money, money_in_words, spaced

_SHARES = (("Maladie, maternité, invalidité", 8), ("Vieillesse plafonnée", 30), ("Vieillesse déplafonnée", 3), ("Complémentaire tranche 1", 18), ("CEG", 5), ("Chômage", 4), ("CSG déductible", 24), ("CSG/CRDS imposable", 8))  # fmt: skip
_CLAUSES = (
    "Le salarié est soumis au règlement intérieur, dont il reconnaît avoir reçu un exemplaire.",
    "La convention collective applicable est tenue à disposition dans les locaux.",
    "La caisse de retraite complémentaire et l'organisme de prévoyance sont ceux de la branche.",
    "Toute modification de situation familiale ou d'adresse sera portée à la connaissance de l'employeur.",
    "Le véhicule confié reste à usage strictement professionnel.",
    "Les congés sont pris selon l'ordre arrêté par l'employeur après avis des intéressés.",
    "La rupture obéit aux règles du code du travail et au préavis conventionnel.",
)


def _month(slip: PaySlip) -> str:
    return f"{MONTHS[slip.month.month - 1]} {slip.month.year}"


def _bounds(slip: PaySlip) -> tuple[str, str]:
    last = monthrange(slip.month.year, slip.month.month)[1]
    return f"01/{slip.month:%m/%Y}", f"{last}/{slip.month:%m/%Y}"


def _plain(amount: Decimal) -> str:
    return money(amount, unit="")


def _withheld(slip: PaySlip, tax: Decimal) -> list[tuple[str, Decimal]]:
    """The contributions: what is left of the gross pay is the net one and the tax."""
    whole = slip.gross - slip.net - tax
    rows = [(label, (whole * share / 100).quantize(Decimal("0.01"))) for label, share in _SHARES]
    first, amount = rows[0]
    return [(first, amount + whole - sum(part for _, part in rows)), *rows[1:]]


def _siret(slip: PaySlip, rng: Random) -> str:
    return pick(rng, slip.employer.siret, spaced(slip.employer.siret, 3, 3, 3, 5))


def landscape_grid(slip: PaySlip, rng: Random) -> Sheet:
    """A wide grid with the base, the rate, gains and losses in columns, the totals under them, the net in a corner."""
    first, last = _bounds(slip)
    tax = Decimal(rng.choice([0, 1240, 2710, 4399])) / 100
    rows = cells(("Salaire mensuel", "151,67", _plain(slip.gross), "")) + "".join(cells((label, _plain(slip.gross), "", _plain(amount))) for label, amount in _withheld(slip, tax))  # fmt: skip
    if tax:
        rows += cells(("Prélèvement à la source", "", "", _plain(tax)))
    css = f"body{{font:8.5pt/1.35 {rng.choice([NARROW, SANS])}}} .w{{width:100%}} .w td,.w th{{border-left:.2mm solid #444;border-right:.2mm solid #444;padding:.8mm 2mm}} .w th{{border:.2mm solid #444;background:{pick(rng, '#eee', '#dbe7f2', '#fff')}}} .w td+td{{text-align:right}} .n{{border:.5mm solid #000;padding:2mm 5mm;font-size:12pt;margin:4mm 0 0 auto;width:70mm}}"
    label = pick(rng, "NET PAYÉ", "NET À PAYER", "Net à payer en euros")
    body = (
        f"<table class=full><tr><td><b>{escape(slip.employer.name)}</b><br>{lines(slip.employer.address.lines)}<br>{pick(rng, 'Siret', 'N° SIRET', 'SIRET :')} {_siret(slip, rng)}<br>{pick(rng, 'NAF', 'APE', 'Code NAF')} {rng.randint(10, 96)}{rng.randint(10, 99)}{rng.choice('ABZ')}</td><td><b>{pick(rng, 'BULLETIN DE SALAIRE', 'BULLETIN DE PAYE', 'FICHE DE PAIE')}</b><br>Période du {first} au {last}<br>{_month(slip).upper()}</td><td>{escape(surname_first(slip.person))}<br>{lines(slip.address.lines)}<br>Matr. {rng.randint(1, 999):05d}<br>N° SS {spaced(slip.nir, 1, 2, 2, 2, 3, 3, 2)}</td></tr></table>"
        f"<p>{pick(rng, 'Emploi', 'Qualification', 'Fonction')} : {slip.job} - {pick(rng, 'coef.', 'coefficient', 'échelon')} {rng.randint(110, 240)}</p><table class=w>{cells(('Rubrique', 'Base / nombre', 'À payer', 'À retenir'), 'th')}{rows}<tr><th>Totaux</th><th></th><th class=r>{_plain(slip.gross)}</th><th class=r>{_plain(slip.gross - slip.net)}</th></tr></table><div class=n>{label} <b>{money(slip.net)}</b></div><p>{pick(rng, 'Payé par virement le', 'Virement', 'Chèque du')} {last} - {pick(rng, 'à conserver sans limitation de durée', 'congés acquis : ' + str(rng.randint(2, 25)) + ' jours')}</p>"
    )
    return Sheet(document(css, body, size="A4 landscape", margin="10mm"), slip.fields())


def written_by_hand(slip: PaySlip, rng: Random) -> Sheet:
    """A slip of a stationer's pad filled in by a small employer, no company number on it at times."""
    hand, ink = hand_and_ink(rng)
    shown = rng.random() < 0.5

    def put(value: str) -> str:
        return pen(value, hand, ink, 14)

    withheld = slip.gross - slip.net
    css = f"body{{font:9.5pt/2 {rng.choice([SANS, SERIF])}}} .k{{border:.4mm solid #234;padding:4mm 6mm;width:150mm}} .k td{{padding-right:8mm}}"
    number = f"<br>SIRET {put(slip.employer.siret)}" if shown else ""
    body = f"<div class=k><p class=c><b>{pick(rng, 'BULLETIN DE PAIE', 'Bulletin de salaire', 'FEUILLE DE PAYE')}</b></p>Employeur {put(slip.employer.name)}{number}<br>Salarié(e) {put(slip.person.name)}<br>Emploi {put(slip.job)}<br>Mois de {put(_month(slip))}<table>{cells(('Salaire brut', put(_plain(slip.gross))))}{cells(('Cotisations', put(_plain(withheld))))}{cells(('<b>' + pick(rng, 'NET À PAYER', 'Net payé', 'RESTE À PAYER (net)') + '</b>', put(_plain(slip.net))))}</table>{pick(rng, 'Payé en espèces', 'Payé par chèque', 'Virement')} - signature {signature(rng, 32)}</div>"
    fields = slip.fields()
    return Sheet(document(css, body, margin="16mm"), fields if shown else without(fields, "siret"))


def digest(slip: PaySlip, rng: Random) -> Sheet:
    """A slip in the first person of an online payroll: big net on top, then «ce que vous gagnez», then who pays."""
    tax = Decimal(rng.choice([0, 890, 3125])) / 100
    colour = rng.choice(["#2f6f4f", "#5b3a8c", "#c0392b", "#1f5f8b"])
    css = f"body{{font:9.5pt/1.55 {rng.choice([DEJA, SANS])}}} .n{{background:{colour}18;padding:5mm;border-radius:3mm;font-size:17pt;color:{colour}}} .n small{{font-size:9pt;color:#333;display:block}} .w{{width:100%}} .w td{{padding:1mm;border-bottom:.15mm solid #ccc}} h4{{margin:5mm 0 1mm;color:{colour}}}"
    rows = "".join(cells((label, f"<div class=r>- {money(amount)}</div>")) for label, amount in _withheld(slip, tax))  # fmt: skip
    before = cells(("Net avant impôt", f"<div class=r>{money(slip.net + tax)}</div>")) + cells(("Impôt prélevé à la source", f"<div class=r>- {money(tax)}</div>")) if tax else ""  # fmt: skip
    body = (
        f"<table class=full><tr><td><b>{pick(rng, 'Bulletin de paie', 'Ma fiche de paie', 'Bulletin de paie dématérialisé')}</b><br>{_month(slip).capitalize()}</td><td class=r>{logo(rng, colour, 11)}</td></tr></table><div class=n><small>{pick(rng, 'Net à payer au salarié', 'Net payé', 'Net à payer')}</small>{money(slip.net)}</div><h4>{pick(rng, 'Vous', 'Salarié', 'Pour')}</h4>{escape(slip.person.name)}, {slip.job}<br>{escape(slip.address.line)}<br>N° de sécurité sociale {slip.nir}<h4>{pick(rng, 'Votre employeur', 'Employeur', 'Entreprise')}</h4>{escape(slip.employer.name)}, {escape(slip.employer.address.line)}<br>SIRET {_siret(slip, rng)}"
        f"<h4>{pick(rng, 'Ce que vous gagnez', 'Rémunération brute', 'Brut')}</h4><table class=w>{cells(('Salaire de base', f'<div class=r>{money(slip.gross)}</div>'))}</table><h4>{pick(rng, 'Ce qui est déduit', 'Cotisations', 'De brut à net')}</h4><table class=w>{rows}{before}</table>{at_times(rng, '<p style=font-size:7pt>Bulletin archivé pendant cinquante ans dans votre coffre-fort numérique.</p>')}"
    )
    return Sheet(document(css, body, margin="14mm 18mm"), slip.fields())


def dot_matrix(slip: PaySlip, rng: Random) -> Sheet:
    """An old listing in fixed width, codes before the lines, the net in words at times."""
    tax = Decimal(rng.choice([0, 0, 1995])) / 100
    rows = [f"{code:>4}  {label:<36}{_plain(amount):>12}" for code, (label, amount) in zip(range(310, 400, 10), _withheld(slip, tax), strict=False)]  # fmt: skip
    if tax:
        rows.append(f" 900  {'PRELEVEMENT A LA SOURCE':<36}{_plain(tax):>12}")
    text = "\n".join(
        [
            f"{slip.employer.name}", f"{slip.employer.address.line}", f"SIRET {slip.employer.siret}", "",
            f"BULLETIN DE PAIE     {_month(slip).upper()}", "", f"{surname_first(slip.person)}", f"{slip.address.line}",
            f"SS {slip.nir}   EMPLOI {slip.job.upper()}", "-" * 58, f" 010  {'SALAIRE DE BASE':<36}{_plain(slip.gross):>12}",
            f"      {'TOTAL BRUT':<36}{_plain(slip.gross):>12}", *rows, "-" * 58, f"      {rng.choice(['NET A PAYER', 'NET PAYE', 'NET A PAYER EUROS']):<36}{_plain(slip.net):>12}",
            rng.choice(["", f"      SOIT {money_in_words(slip.net).upper()}"]),
        ]
    )  # fmt: skip
    css = f"body{{font:9.5pt/1.45 {MONO};background:{pick(rng, '#fff', '#f7fbf2')}}} pre{{font:inherit;white-space:pre-wrap}}"
    return Sheet(document(css, f"<pre>{escape(text)}</pre>", margin="12mm"), slip.fields())


def fixed_term(contract: WorkContract, rng: Random) -> Sheet:
    """A fixed-term contract: ground of recourse, term, trial by days; the day it begins, not only that of its signing."""
    person, firm = contract.person, contract.employer
    end, signed = contract.start + timedelta(days=rng.choice([90, 180, 364])), contract.start - timedelta(days=rng.randint(0, 6))  # fmt: skip
    css = f"body{{font:11pt/1.6 {rng.choice([SERIF, SANS, DEJA_SERIF])};text-align:justify}} h3{{text-align:center;border:.4mm solid #000;padding:3mm}}"
    why = pick(rng, "en raison d'un accroissement temporaire d'activité", "en remplacement d'une salariée en congé de maternité", "pour un emploi saisonnier")  # fmt: skip
    body = (
        f"<h3>{pick(rng, 'CONTRAT DE TRAVAIL À DURÉE DÉTERMINÉE', 'CONTRAT À DURÉE DÉTERMINÉE', 'C.D.D. - CONTRAT DE TRAVAIL')}</h3><p>{escape(firm.name)}, {firm.form}, SIRET {spaced(firm.siret, 3, 3, 3, 5)}, {escape(firm.address.line)}, représentée par {escape(contract.manager.name)},</p><p>engage {person.title} {escape(person.name)}, {born(person)}, demeurant {escape(contract.address.line)}, {why}.</p><p>1. {pick(rng, 'Le contrat prend effet le', 'Début du contrat :', 'Il est conclu à compter du')} {long_date(contract.start)}{pick(rng, f' et prendra fin le {long_date(end)}', f' ; terme : {long_date(end)}')}.</p><p>2. Emploi : {contract.job}. Essai : {rng.randint(2, 4)} semaines.</p><p>3. {pick(rng, 'Salaire brut', 'Rémunération mensuelle brute', 'Le salarié percevra')} : {money(contract.gross)} pour {pick(rng, '151,67 heures', '35 heures hebdomadaires')}.</p>"
        f"{''.join(f'<p>{n}. {text}</p>' for n, text in enumerate(rng.sample(_CLAUSES, rng.randint(2, 5)), 4))}<p>{pick(rng, 'Fait à', 'Signé à')} {firm.address.place.commune}, le {said(signed, rng)}.</p><table class=full><tr><td>L'employeur<br>{signature(rng, 32)}</td><td>Le salarié<br>{signature(rng, 32)}</td></tr></table>"
    )
    return Sheet(document(css, body, margin="20mm 23mm"), contract.fields())


def apprenticeship(contract: WorkContract, rng: Random) -> Sheet:
    """A form of four framed blocks in the manner of an apprenticeship's or a helped contract's, values in dots."""
    person, firm = contract.person, contract.employer
    css = f"body{{font:8.5pt/1.9 {rng.choice([SANS, NARROW])}}} .k{{border:.3mm solid #225;margin:2mm 0;padding:2mm 3mm}} .k b.t{{display:block;color:{pick(rng, '#225', '#000', '#a22')}}}"
    kind = pick(rng, "CONTRAT DE TRAVAIL - CONTRAT UNIQUE D'INSERTION", "CONTRAT DE PROFESSIONNALISATION", "CONTRAT D'APPRENTISSAGE (contrat de travail)")  # fmt: skip
    body = (
        f"<p class=c><b>{kind}</b></p><div class=k><b class=t>L'EMPLOYEUR</b>Dénomination {dots(firm.name, 70)} N° SIRET {dots(firm.siret, 45)}<br>Adresse {dots(firm.address.line, 110)}</div><div class=k><b class=t>LE SALARIÉ</b>Nom et prénom {dots(surname_first(person), 70)} Né(e) le {dots(f'{person.born:%d/%m/%Y}', 30)}<br>Adresse {dots(contract.address.line, 110)}</div><div class=k><b class=t>LE MAÎTRE D'APPRENTISSAGE / TUTEUR</b>{dots(contract.manager.name, 60)}</div>"
        f"<div class=k><b class=t>LE CONTRAT</b>{pick(rng, 'Date de début d’exécution', 'Date d’embauche', 'Date d’effet')} {dots(f'{contract.start:%d/%m/%Y}', 40)} Emploi {dots(contract.job, 60)}<br>Salaire brut mensuel {dots(money(contract.gross), 40)} Durée hebdomadaire {dots('35 h 00', 20)}</div><p>Fait le {contract.start - timedelta(days=rng.randint(1, 15)):%d/%m/%Y} &nbsp; L'employeur {signature(rng, 28)} Le salarié {signature(rng, 28)}</p>{at_times(rng, boxed_stamp(rng, ('ENREGISTRÉ', 'OPCO')))}"
    )
    return Sheet(document(css, body, margin="14mm 16mm"), contract.fields())


def one_page_contract(contract: WorkContract, rng: Random) -> Sheet:
    """A short contract typed on one page, all in sentences without numbers, with a part-time table or an amendment at its end."""
    person, firm = contract.person, contract.employer
    css = f"body{{font:11.5pt/1.7 {rng.choice([MONO, SERIF, DEJA])}}} .w td{{border:.2mm solid #000;padding:1mm 3mm;font-size:9pt}}"
    hours = "<table class=w>" + cells(("lundi", "mardi", "mercredi", "jeudi", "vendredi")) + cells([pick(rng, "7h-14h", "8h-12h / 13h-16h", "repos", "14h-21h") for _ in range(5)]) + "</table>"  # fmt: skip
    entered = pick(rng, f"est embauché{person.agrees} à dater du {long_date(contract.start)}", f"entre au service de la maison le {long_date(contract.start)}", f"prendra ses fonctions le {long_date(contract.start)}")  # fmt: skip
    body = f"<p>{escape(firm.name)}<br>{lines(firm.address.lines)}</p><p class=c><b>{pick(rng, 'CONTRAT DE TRAVAIL', 'ENGAGEMENT', 'CONTRAT DE TRAVAIL A TEMPS COMPLET')}</b></p><p>{person.title} {escape(person.name)}, {escape(contract.address.line)}, {entered}, en qualité de {contract.job}, {pick(rng, 'pour une durée indéterminée', 'sans limitation de durée')}, moyennant un salaire brut de {money(contract.gross)} par mois.</p><p>{' '.join(rng.sample(_CLAUSES, rng.randint(2, 4)))}</p>{at_times(rng, '<p>Horaires :</p>' + hours, 0.6)}<p>Pour accord, {escape(contract.manager.name)} {signature(rng, 32)} {escape(person.name)} {signature(rng, 32)}</p>"
    return Sheet(document(css, body, margin="22mm"), contract.fields())


def engagement_table(contract: WorkContract, rng: Random) -> Sheet:
    """The particular terms in one long table, the general terms in small print under it."""
    person, firm = contract.person, contract.employer
    rows = [("Entreprise", firm.name), ("Siège", firm.address.line), ("Salarié" + person.agrees, f"{person.title} {person.name}"), ("Domicile", contract.address.line), (pick(rng, "Prise d'effet", "Date d'entrée", "Début"), long_date(contract.start)), ("Fonction", contract.job), ("Statut", pick(rng, "ouvrier", "employé", "non cadre")), (pick(rng, "Rémunération", "Salaire brut"), f"{money(contract.gross)} / mois"), ("Essai", "deux mois"), ("Responsable", contract.manager.name)]  # fmt: skip
    css = f"body{{font:10pt/1.5 {rng.choice([SANS, DEJA])}}} .w{{width:100%}} .w td{{border-bottom:.2mm solid #999;padding:1.6mm}} .s{{font-size:7pt;columns:2;text-align:justify;margin-top:5mm}}"
    body = f"{logo(rng, rng.choice(['#345', '#833', '#363']), 12)}<h2>{pick(rng, 'Contrat de travail - conditions particulières', 'Votre contrat de travail', 'CONTRAT DE TRAVAIL (CDI)')}</h2><table class=w>{label_rows(rows)}</table><div class=s>{' '.join(rng.sample(_CLAUSES, 7))}</div><p>Signatures</p>{signature(rng, 34)}{signature(rng, 34)}"
    return Sheet(document(css, body, margin="16mm 20mm"), contract.fields())
