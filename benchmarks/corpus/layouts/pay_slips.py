"""More pay slips: of payroll programs, of an old printer, of a household, of an agency."""
# ruff: noqa: E501 - rows of HTML are read as rows

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.court_papers import PaySlip
from benchmarks.corpus.drawings import logo
from benchmarks.corpus.layouts.parts import cells, surname_first
from benchmarks.corpus.layouts.setting import DEJA, DEJA_SERIF, MONO, NARROW, SANS, SERIF, document, lines
from benchmarks.corpus.papers import Sheet, without
from benchmarks.corpus.wording import MONTHS, long_date, money, spaced
from claims.folding import unaccented

_CENT = Decimal("0.01")
_SHARES = (
    ("Sécurité sociale - Maladie Maternité", "7,00", 6),
    ("Complémentaire - Santé", "1,25", 9),
    ("Sécurité sociale plafonnée", "6,90", 33),
    ("Sécurité sociale déplafonnée", "0,40", 4),
    ("Complémentaire Tranche 1", "4,01", 18),
    ("CSG déductible de l'impôt", "6,80", 20),
    ("CSG/CRDS non déductible", "2,90", 10),
)


@dataclass(frozen=True, slots=True)
class _Pay:
    """The sums of a slip: `before_tax` less `tax` is what is paid; `taxable` stands above it."""

    withheld: tuple[tuple[str, str, Decimal, Decimal], ...]  # label, rate, employee's part, employer's part
    before_tax: Decimal
    tax: Decimal
    taxable: Decimal

    @property
    def employers_part(self) -> Decimal:
        """The employer's contributions, in euros."""
        return sum((part for *_, part in self.withheld), Decimal())

    @property
    def employees_part(self) -> Decimal:
        """The employee's contributions, in euros."""
        return sum((part for _, _, part, _ in self.withheld), Decimal())


def _pay(slip: PaySlip, rng: Random) -> _Pay:
    """The sums between gross and net, with a tax at source that is nil for half of the employees."""
    tax = (slip.net * Decimal(rng.choice([0, 0, 13, 21, 35])) / 1000).quantize(_CENT)
    before_tax = slip.net + tax
    withheld = slip.gross - before_tax
    parts = [(withheld * share / 100).quantize(_CENT) for _, _, share in _SHARES]
    parts[0] += withheld - sum(parts, Decimal())
    rows = tuple(
        (label, rate, part, (part * rng.randint(11, 24) / 10).quantize(_CENT))
        for (label, rate, _), part in zip(_SHARES, parts, strict=True)
    )
    return _Pay(rows, before_tax, tax, before_tax + (slip.gross * Decimal("0.029")).quantize(_CENT))


def _plain(amount: Decimal) -> str:
    return money(amount, unit="")


def _month(slip: PaySlip) -> str:
    return f"{MONTHS[slip.month.month - 1]} {slip.month.year}"


def _bounds(slip: PaySlip) -> tuple[date, date]:
    last = monthrange(slip.month.year, slip.month.month)[1]
    return slip.month.replace(day=1), slip.month.replace(day=last)


def _hired(slip: PaySlip, rng: Random) -> str:
    return f"{rng.randint(1, 28):02d}/{rng.randint(1, 12):02d}/{slip.month.year - rng.randint(2, 9)}"


def columns(slip: PaySlip, rng: Random) -> Sheet:
    """A payroll program's slip: five columns with the employer's part, sums of the year at the foot."""
    first, last = _bounds(slip)
    pay = _pay(slip, rng)
    person, firm = slip.person, slip.employer
    css = f"body{{font:8pt/1.3 {rng.choice([SANS, NARROW])}}} .w{{width:100%}} .w td,.w th{{border-left:.2mm solid #333;border-right:.2mm solid #333;padding:.7mm 1.5mm}} .w th,.g td,.g th{{border:.2mm solid #333;background:#f0f0f0}} .w td+td{{text-align:right}} .k{{border:.3mm solid #333;padding:2mm;height:30mm}} .g{{width:100%;margin-top:2mm;font-size:7pt}} .g td,.g th{{padding:1mm;text-align:center;background:none}}"
    body_rows = [cells(("Salaire de base", "151,67", _plain(slip.gross / Decimal("151.67")), _plain(slip.gross), "")), cells(("<b>SALAIRE BRUT</b>", "", "", f"<b>{_plain(slip.gross)}</b>", ""))]  # fmt: skip
    body_rows += [
        cells((label, _plain(slip.gross), rate, f"-{_plain(part)}", _plain(owed)))
        for label, rate, part, owed in pay.withheld
    ]
    body_rows.append(
        cells(
            ("<b>TOTAL COTISATIONS</b>", "", "", f"-{_plain(pay.employees_part)}", _plain(pay.employers_part))
        )
    )
    body_rows.append(cells(("Net à payer avant impôt sur le revenu", "", "", _plain(pay.before_tax), "")))
    body_rows.append(
        cells(("Impôt sur le revenu prélevé à la source", _plain(pay.taxable), "", f"-{_plain(pay.tax)}", ""))
    )
    year = Decimal(slip.month.month)
    totals = (
        ("Heures", "Brut", "Net imposable", "Charges patron.", "Congés pris", "Congés restants"),
        ("151,67", _plain(slip.gross), _plain(pay.taxable), _plain(pay.employers_part), str(rng.randint(0, 5)), f"{rng.randint(2, 24)},50"),
        (f"{151.67 * slip.month.month:.2f}", _plain(slip.gross * year), _plain(pay.taxable * year), _plain(pay.employers_part * year), str(rng.randint(5, 20)), ""),
    )  # fmt: skip
    body = (
        f"<table class=full><tr><td style='width:50%'><div class=k><b>{escape(firm.name)}</b><br>{lines(firm.address.lines)}<br>Siret : {rng.choice([firm.siret, spaced(firm.siret, 3, 3, 3, 5)])} &nbsp; Code Naf : {rng.choice(['4941B', '8121Z', '1071C', '5229A'])}<br>Urssaf/Msa : {rng.randint(100, 999)} {rng.randrange(10**12):012d}</div></td><td><div class=k><b style='font-size:12pt'>{rng.choice(['BULLETIN DE SALAIRE', 'BULLETIN DE PAIE'])}</b><br>Période : {_month(slip)}<br>du {first:%d/%m/%Y} au {last:%d/%m/%Y}<br>Paiement le {last:%d/%m/%Y} par virement</div></td></tr>"
        f"<tr><td><div class=k>Matricule : {rng.randint(12, 999):05d}<br>N° SS : {spaced(slip.nir, 1, 2, 2, 2, 3, 3, 2)}<br>Emploi : {slip.job}<br>Entrée : {_hired(slip, rng)}<br>Coefficient : {rng.randint(110, 240)} &nbsp; Échelon : {rng.randint(1, 4)}</div></td><td><div class=k style='font-size:10pt'><br>{person.title} {escape(person.name)}<br>{lines(slip.address.lines)}</div></td></tr></table><br>"
        f"<table class=w>{cells(('Éléments de paie', 'Base', 'Taux', 'À payer / Part salarié', 'Part employeur'), 'th')}{''.join(body_rows)}<tr><td style='border-top:.2mm solid #333' colspan=5></td></tr></table>"
        f"<table class=g>{cells(totals[0], 'th')}{cells(totals[1])}{cells(totals[2])}</table><p class=r style='font-size:11pt;margin-top:3mm'><b>{rng.choice(['NET PAYÉ', 'Net payé en euros', 'NET À PAYER'])} : {money(slip.net, unit=rng.choice([' €', ' EUR', '']))}</b></p><p style='font-size:6.5pt'>Pour la définition des termes employés, se reporter au site du service public, rubrique bulletin de paie. À conserver sans limitation de durée.</p>"
    )
    return Sheet(document(css, body, margin="10mm"), slip.fields())


def listing(slip: PaySlip, rng: Random) -> Sheet:
    """The slip of an old program on continuous paper: capitals, fixed width, no accents."""
    first, last = _bounds(slip)
    pay = _pay(slip, rng)
    person, firm = slip.person, slip.employer
    rows = [
        f"{firm.name.upper():<46}BULLETIN DE PAIE",
        f"{firm.address.street:<46}PAIE DU {first:%d.%m.%y} AU {last:%d.%m.%y}",
        f"{firm.address.place.postcode} {firm.address.place.commune}",
        f"SIRET {firm.siret}  APE {rng.choice(['602M', '4941A', '747Z'])}",
        "-" * 76,
        f"MATRICULE {rng.randint(1, 400):04d}      EMPLOI {slip.job.upper()}",
        f"NO S.S.   {slip.nir[:13]} {slip.nir[13:]}   ENTREE {_hired(slip, rng)}",
        "",
        *(f"{'':<40}{row}" for row in (f"{person.short_title} {person.name.upper()}", *slip.address.lines)),
        "-" * 76,
        f"{'RUBRIQUE':<40}{'BASE':>12}{'RETENUE':>12}{'GAIN':>12}",
        f"{'100 SALAIRE MENSUEL 151H67':<40}{'151.67':>12}{'':>12}{_plain(slip.gross):>12}",
        f"{'    TOTAL BRUT':<40}{'':>12}{'':>12}{_plain(slip.gross):>12}",
        *(
            f"{f'{n} {label.upper()}':<40}{_plain(slip.gross):>12}{_plain(part):>12}"
            for n, (label, _, part, _) in enumerate(pay.withheld, 301)
        ),
        f"{'    TOTAL RETENUES':<40}{'':>12}{_plain(pay.employees_part):>12}",
        f"{'890 IMPOT PRELEVE A LA SOURCE':<40}{_plain(pay.taxable):>12}{_plain(pay.tax):>12}",
        "-" * 76,
        f"{'CUMUL BRUT':<16}{_plain(slip.gross * slip.month.month):>14}   {'CUMUL IMPOSABLE':<16}{_plain(pay.taxable * slip.month.month):>14}",
        f"{'MODE DE REGLEMENT : VIREMENT':<46}{rng.choice(['NET A PAYER', 'NET PAYE']):<14}{_plain(slip.net):>14}",
    ]
    banding = "background:repeating-linear-gradient(#fff 0,#fff 9mm,#eef5ee 9mm,#eef5ee 18mm)"
    body = f"<pre style='font:9.5pt/1.5 {MONO};{banding if rng.random() < 0.6 else ''}'>{escape(unaccented(chr(10).join(rows)).upper())}</pre><p>{long_date(last)} - UN DOUBLE DE CE BULLETIN EST CONSERVE PAR L'EMPLOYEUR</p>"
    return Sheet(document(f"body{{font:7pt {MONO}}}", body, margin="14mm 12mm"), slip.fields())


def lawful_model(slip: PaySlip, rng: Random) -> Sheet:
    """The State's model since 2023: contributions by risk, net for social benefits, net before tax, tax."""
    first, last = _bounds(slip)
    pay = _pay(slip, rng)
    person, firm = slip.person, slip.employer
    colour = rng.choice(["#00598a", "#6a1b4d", "#3c6e47", "#b45309"])
    css = f"body{{font:8pt/1.4 {rng.choice([DEJA, SANS])}}} .w{{width:100%}} .w td{{padding:.8mm 2mm;border-bottom:.15mm solid #ddd}} .w td+td{{text-align:right}} .s td{{background:{colour}22;color:{colour};font-weight:bold}} .m td{{border:.4mm solid {colour};font-weight:bold;padding:1.5mm 2mm}} .e{{color:{colour};font-size:13pt;font-weight:bold}}"

    def section(title: str) -> str:
        return f"<tr class=s><td colspan=4>{title}</td></tr>"

    risks = [section("Santé")]
    for n, (label, rate, part, owed) in enumerate(pay.withheld):
        if n in (2, 5):
            risks.append(section({2: "Retraite", 5: "CSG - CRDS"}[n]))
        risks.append(cells((label, rate, _plain(part), _plain(owed))))
    body = (
        f"<table class=full><tr><td>{logo(rng, colour, 14)}</td><td><b>{escape(firm.name)}</b><br>{escape(firm.address.line)}<br>SIRET {firm.siret} - {firm.form}</td><td class=r><span class=e>{rng.choice(['Bulletin de paie', 'Fiche de paie'])}</span><br>{_month(slip).capitalize()}<br>Date de paiement : {last:%d/%m/%Y}</td></tr></table>"
        f"<table class=full style='margin:5mm 0'><tr><td style='width:52%'>Salarié{person.agrees} : <b>{escape(surname_first(person))}</b><br>Emploi : {slip.job}<br>N° de sécurité sociale : {slip.nir}<br>Contrat à durée indéterminée, entrée le {_hired(slip, rng)}</td><td>{person.short_title} {escape(person.name)}<br>{lines(slip.address.lines)}</td></tr></table>"
        f"<table class=w><tr class=s><td>Rémunération</td><td>Taux %</td><td>Part salarié</td><td>Part employeur</td></tr>{cells(('Salaire de base - 151,67 heures', '', _plain(slip.gross), ''))}{cells(('<b>Rémunération brute</b>', '', f'<b>{_plain(slip.gross)}</b>', ''))}{''.join(risks)}{cells(('<b>Total des cotisations et contributions</b>', '', _plain(pay.employees_part), _plain(pay.employers_part)))}</table><br>"
        f"<table class=w><tr class=m><td>Montant net social</td><td>{money(pay.taxable - Decimal(rng.randint(900, 3000)) / 100)}</td></tr><tr class=m><td>Net à payer avant impôt sur le revenu</td><td>{money(pay.before_tax)}</td></tr>{cells(('Impôt sur le revenu prélevé à la source - montant net imposable ' + money(pay.taxable), money(pay.tax)))}<tr class=m><td>{rng.choice(['Net à payer au salarié', 'Net payé', 'Net à payer (en euros)'])}</td><td>{money(slip.net)}</td></tr>{cells(('Total versé par l’employeur', money(slip.gross + pay.employers_part)))}</table>"
        f"<p style='font-size:6.5pt;margin-top:5mm'>Période du {first:%d/%m/%Y} au {last:%d/%m/%Y}. Congés N-1 : {rng.randint(0, 12)} jours ; congés N : {rng.randint(2, 20)} jours. Pour toute question : service paie, {rng.choice(['cabinet comptable', 'ressources humaines'])}.</p>"
    )
    return Sheet(document(css, body, margin="11mm"), slip.fields())


def household(slip: PaySlip, rng: Random) -> Sheet:
    """A slip that the State's service for small employers makes: short sentences, few lines."""
    first, last = _bounds(slip)
    pay = _pay(slip, rng)
    person, firm = slip.person, slip.employer
    css = f"body{{font:9.5pt/1.5 {rng.choice([DEJA_SERIF, SERIF])}}} h3{{text-align:center;border:.3mm solid #000;padding:2mm}} .b{{border:.25mm solid #777;padding:3mm;margin-bottom:4mm}} .w td{{padding:1mm 0}} .w{{width:100%}}"
    declared = f"{slip.month:%Y%m}{rng.randrange(10**7):07d}"
    figures = (
        ("Nombre d'heures effectuées", "151,67"), ("Salaire brut", money(slip.gross)), ("Total des cotisations salariales", money(pay.employees_part)),
        ("Salaire net imposable", money(pay.taxable)), ("Prélèvement à la source", money(pay.tax)), ("<b>Salaire net versé</b>", f"<b>{money(slip.net)}</b>"),
    )  # fmt: skip
    body = (
        f"<p style='font-size:8pt'>Centre national de traitement - déclaration n° {declared} enregistrée le {last:%d/%m/%Y}</p><h3>BULLETIN DE SALAIRE<br><small>Période d'emploi : du {first:%d/%m/%Y} au {last:%d/%m/%Y}</small></h3>"
        f"<table class=full><tr><td style='width:50%'><div class=b><b>EMPLOYEUR</b><br>{escape(firm.name)}<br>{lines(firm.address.lines)}<br>N° Siret : {spaced(firm.siret, 3, 3, 3, 5)}</div></td><td><div class=b><b>SALARIÉ</b><br>{escape(person.name)}<br>{lines(slip.address.lines)}<br>N° Sécurité sociale : {slip.nir}</div></td></tr></table>"
        f"<p>Nature de l'emploi : {slip.job}. Contrat conclu le {_hired(slip, rng)}.</p><table class=w>{''.join(cells((label, f'<div class=r>{value}</div>')) for label, value in figures)}</table>"
        f"<p style='margin-top:6mm'>Les cotisations, soit {money(pay.employees_part + pay.employers_part)}, seront prélevées sur le compte de l'employeur le {rng.randint(12, 17)} du deuxième mois suivant. Ce bulletin tient lieu de justificatif ; il se substitue à la délivrance d'un bulletin de paie par l'employeur.</p>"
    )
    return Sheet(document(css, body, margin="16mm"), slip.fields())


def agency(slip: PaySlip, rng: Random) -> Sheet:
    """An agency's slip: the client firm and its number beside the employer's, hours week by week."""
    first, last = _bounds(slip)
    pay = _pay(slip, rng)
    person, firm = slip.person, slip.employer
    user = f"{rng.choice(['Plateforme', 'Entrepôts', 'Ateliers'])} {rng.choice(['Nord', 'de la Vallée', 'du Port', 'Saint-Jean'])}"
    weeks = "".join(
        cells((f"Semaine {first.isocalendar().week + n}", "35,00", _plain(slip.gross / Decimal("151.67"))))
        for n in range(4)
    )
    css = f"body{{font:8.5pt/1.35 {NARROW}}} .w{{width:100%;margin:3mm 0}} .w td,.w th{{border-bottom:.2mm solid #999;padding:1mm 2mm;text-align:left}} .h{{background:#222;color:#fff;padding:2mm 4mm;font-size:13pt}} .n{{background:#eee;padding:3mm;text-align:right;font-size:12pt}}"
    rows = "".join(
        cells((label, _plain(slip.gross), rate, _plain(part))) for label, rate, part, _ in pay.withheld
    )
    body = (
        f"<div class=h>BULLETIN DE PAIE - TRAVAIL TEMPORAIRE</div><table class=w><tr><td style='width:50%'><b>Entreprise de travail temporaire</b><br>{escape(firm.name)}<br>{lines(firm.address.lines)}<br>SIRET : {firm.siret}<br>Garantie financière n° {rng.randint(10000, 99999)}</td><td><b>Entreprise utilisatrice</b><br>{user}<br>{rng.randint(1, 60)} zone industrielle<br>Contrat de mission n° {rng.randint(100000, 999999)}-{rng.randint(1, 9)}<br>Motif : accroissement temporaire d'activité</td></tr></table>"
        f"<p>Intérimaire : <b>{escape(surname_first(person))}</b> &nbsp; {escape(slip.address.line)}<br>N° SS {slip.nir} &nbsp; Qualification : {slip.job}<br>Mois de paie : <b>{_month(slip).upper()}</b> &nbsp; Édité le {last:%d/%m/%Y}</p><table class=w>{cells(('Semaine', 'Heures', 'Taux horaire'), 'th')}{weeks}</table>"
        f"<p class=r>Salaire brut (dont indemnités de fin de mission et de congés payés) : {money(slip.gross)}</p><table class=w>{cells(('Retenues', 'Base', 'Taux', 'Montant'), 'th')}{rows}{cells(('Impôt à la source', _plain(pay.taxable), '', _plain(pay.tax)))}</table>"
        f"<p>Acompte du {slip.month.replace(day=15):%d/%m/%Y} : 0,00</p><div class=n>{rng.choice(['Net à payer', 'NET VERSÉ', 'Total net'])} : <b>{money(slip.net)}</b></div><p style='font-size:7pt'>Net imposable : {money(pay.taxable)} - cumul annuel : {money(pay.taxable * slip.month.month)}</p>"
    )
    return Sheet(document(css, body, margin="13mm"), slip.fields())


def counting_house(slip: PaySlip, rng: Random) -> Sheet:
    """An accountant's slip, folded as a letter: no registration number of the employer but its SIREN."""
    _, last = _bounds(slip)
    pay = _pay(slip, rng)
    person, firm = slip.person, slip.employer
    css = f"body{{font:9pt/1.45 {SERIF}}} .w{{width:100%;border:.3mm solid #000}} .w td{{padding:.6mm 2mm}} .w td+td{{text-align:right}} .a{{margin:14mm 0 12mm 100mm;font-size:11pt}}"
    rows = "".join(
        cells((label, rate, _plain(part), _plain(owed))) for label, rate, part, owed in pay.withheld
    )
    body = (
        f"<b style='font-size:12pt'>{escape(firm.name)}</b> <i>{firm.form} au capital de {firm.capital} €</i><br>{escape(firm.address.line)} - R.C.S. {spaced(firm.siren, 3, 3, 3)}<div class=a>{person.title} {escape(person.name)}<br>{lines(slip.address.lines)}</div>"
        f"<p><b>Paie de {_month(slip)}</b> - {slip.job} - immatriculation {slip.nir[:13]} clé {slip.nir[13:]}</p><table class=w>{cells(('Salaire mensuel', '', _plain(slip.gross), ''))}{rows}{cells(('Prélèvement à la source', '', _plain(pay.tax), ''))}{cells(('<b>SALAIRE NET</b>', '', f'<b>{_plain(slip.net)}</b>', ''))}</table>"
        f"<p style='margin-top:6mm'>Somme virée le {last:%d/%m/%Y}. Net fiscal du mois : {money(pay.taxable)}. Net fiscal depuis le 1er janvier : {money(pay.taxable * slip.month.month)}.</p><p><i>Établi par le cabinet d'expertise comptable {rng.choice(['Comptagest', 'Audit du Val'])}, tél. 01 99 00 {rng.randint(10, 99)} {rng.randint(10, 99)}.</i></p>"
    )
    return Sheet(document(css, body, margin="16mm 18mm"), without(slip.fields(), "siret"))
