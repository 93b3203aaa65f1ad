"""Pay slips of other makes: a temporary town worker's, a shop's two columns, a print from an online safe."""
# ruff: noqa: E501 - rows of HTML are read as rows

from decimal import Decimal
from html import escape
from random import Random

from benchmarks.corpus.court_papers import PaySlip
from benchmarks.corpus.drawings import signature
from benchmarks.corpus.layouts.annex_parts import at_times, hand_and_ink, pen, pick, some
from benchmarks.corpus.layouts.door_annex_parts import reference
from benchmarks.corpus.layouts.setting import DEJA, MONO, NARROW, SANS, SERIF, lines
from benchmarks.corpus.layouts.stationery import grid, heading, issuer, page, pairs, paragraphs
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.wording import MONTHS, money, spaced

_NEXT = "<div style='page-break-before:always'></div>"
_WITHHELD = (("Vieillesse plafonnée", 34), ("Retraite complémentaire T1", 18), ("CSG déductible", 31), ("CSG/CRDS non déductible", 13))  # fmt: skip
_NOTES = (
    "Conservez ce bulletin sans limitation de durée.",
    "Convention collective applicable : voir affichage. Durée du préavis : articles L. 1234-1 et suivants du code du travail.",
    "Congés payés : acquis au cours de la période de référence, à prendre avant le 31 mai.",
    "Exonérations et écrêtements de charges portés au pied de l'état récapitulatif.",
    "En cas d'erreur, adressez-vous au service de la paie avant le 5 du mois suivant.",
)


def _month(slip: PaySlip) -> str:
    return f"{MONTHS[slip.month.month - 1]} {slip.month.year}"


def _withheld(slip: PaySlip) -> list[tuple[str, Decimal]]:
    """What lies between gross and net, by label; the last one takes what rounding leaves."""
    gap = slip.gross - slip.net
    parts = [(label, (gap * share / 100).quantize(Decimal("0.01"))) for label, share in _WITHHELD]
    return [*parts, ("Prévoyance", gap - sum((part for _, part in parts), Decimal()))]


def town_workers_slip(slip: PaySlip, rng: Random) -> Sheet:
    """The slip of a large employer's office: codes of wage items, to pay and to deduct, coded references."""
    rows = [["Code", "Éléments", "À payer", "À déduire"], ["101000", pick(rng, "Traitement brut", "Salaire de base mensualisé"), money(slip.gross, unit=""), ""], *([str(rng.randint(200000, 799999)), label.upper(), "", money(part, unit="")] for label, part in _withheld(slip)), ["", "<b>NET À PAYER EUROS</b>", f"<b>{money(slip.net, unit='')}</b>", ""]]  # fmt: skip
    facts = [("Employeur", slip.employer.name), ("SIRET", spaced(slip.employer.siret, 3, 3, 3, 5)), ("Agent", f"{slip.person.short_title} {slip.person.used_name.upper()} {slip.person.forenames[0]}"), ("N° sécu", slip.nir), ("Emploi", slip.job), ("Période", _month(slip).upper()), ("Affectation", reference(rng, "99/999/XX", "SITE 99"))]  # fmt: skip
    body = f"{heading(rng, 'BULLETIN DE PAYE', 'BULLETIN DE SALAIRE', 'FEUILLE DE PAIE')}{pairs(rng, facts)}{grid(rows)}{paragraphs(*some(rng, _NOTES, rng.randint(1, 3)))}{at_times(rng, '<p>Mode de paiement : virement - libellé : PAIE</p>')}"
    return Sheet(page(rng, body, faces=(MONO, NARROW, SANS)), slip.fields())


def shopkeepers_slip(slip: PaySlip, rng: Random) -> Sheet:
    """A small shop's slip from a free spreadsheet: gross, one sum of contributions by family, net in a frame, signature of receipt."""
    hours = Decimal("151.67")
    rows = [["Désignation", "Nombre", "Taux", "Montant"], [pick(rng, "Heures travaillées", "Salaire mensuel"), "151,67", money((slip.gross / hours).quantize(Decimal("0.0001")), unit=""), money(slip.gross)], *([label, "", pick(rng, "selon barème", "légal"), f"- {money(part)}"] for label, part in _withheld(slip))]  # fmt: skip
    head = issuer(rng, slip.employer.name, (*slip.employer.address.lines, f"SIRET {slip.employer.siret}", "APE " + pick(rng, "4711B", "5610C", "8121Z")), f"{escape(slip.person.title)} {escape(slip.person.name)}<br>{'<br>'.join(map(escape, slip.address.lines))}")  # fmt: skip
    body = f"{head}{heading(rng, f'Bulletin de paie de {_month(slip)}', f'BULLETIN DE SALAIRE - {_month(slip)}', f'Fiche de paie : {_month(slip)}')}<p>{pick(rng, 'Poste', 'Emploi occupé')} : {slip.job} - {pick(rng, 'employé, niveau II', 'ouvrier, coef. 150')} - SS {slip.nir}</p>{grid(rows)}<div style='border:.5mm solid #000;padding:3mm;width:80mm;margin-left:auto'>{pick(rng, 'NET PAYÉ', 'Net à payer au salarié', 'Net versé')} <b>{money(slip.net)}</b></div>{paragraphs(*some(rng, _NOTES, rng.randint(2, 4)))}<p>{pick(rng, 'Reçu le bulletin et la somme, signature :', 'Payé par chèque.')}</p>"
    return Sheet(page(rng, body, faces=(SANS, DEJA)), slip.fields())


def safe_copy(slip: PaySlip, rng: Random) -> Sheet:
    """An electronic slip printed from a safe on the web: a summary in cards, families of contributions, a seal of authenticity."""
    cards = [("Employeur", f"{slip.employer.name} - SIRET {slip.employer.siret}"), ("Salarié", slip.person.name), ("Mois de paie", _month(slip)), ("Fonction", slip.job), ("Rémunération brute", money(slip.gross)), ("Total des retenues", money(slip.gross - slip.net)), (pick(rng, "Net à payer", "Montant net versé"), money(slip.net))]  # fmt: skip
    families = [["Famille", "Part salarié"], *([label, money(part)] for label, part in _withheld(slip))]
    body = f"<p style='color:#666'>{pick(rng, 'Coffre-fort numérique', 'Espace salarié')} - {pick(rng, 'copie d’un original électronique', 'document certifié')} {rng.randrange(16**10):010x}</p>{heading(rng, 'Bulletin de paie électronique', 'BULLETIN DE PAIE DÉMATÉRIALISÉ', 'Votre bulletin de paie simplifié')}{pairs(rng, cards)}<h3>{pick(rng, 'Cotisations et contributions sociales', 'Ce qui est prélevé')}</h3>{grid(families)}{paragraphs(*some(rng, _NOTES, rng.randint(2, 4)))}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), slip.fields())


def two_leaf_slip(slip: PaySlip, rng: Random) -> Sheet:
    """A pay slip with its second leaf: leave counted, hours of the month, how to read the slip."""
    month, gap = f"{MONTHS[slip.month.month - 1]} {slip.month.year}", slip.gross - slip.net
    social = (gap * 7 / 10).quantize(Decimal("0.01"))
    rows = [["Rubriques", "Base", "Salarié", "Net"], ["Rémunération du mois", "", "", money(slip.gross)], ["Sécurité sociale et retraites", money(slip.gross), f"- {money(social)}", ""], ["CSG, CRDS et autres", money(slip.gross), f"- {money(gap - social)}", ""], [pick(rng, "Net à payer", "NET À PAYER"), "", "", f"<b>{money(slip.net)}</b>"]]  # fmt: skip
    leave = [["Congés", "Acquis", "Pris", "Solde"], ["N-1", "25,00", str(rng.randint(5, 25)), str(rng.randint(0, 5))], ["N", f"{rng.randint(2, 22)},08", "0", f"{rng.randint(2, 22)},08"]]  # fmt: skip
    help_ = paragraphs("Le brut est la rémunération avant retenues. Le net est ce qui vous est versé.", "La part de l'employeur ne diminue pas votre salaire.", pick(rng, "Un écart ? Le service du personnel vous reçoit le mercredi après-midi.", "Les absences sont retenues avec un mois de décalage."), "Pour la définition des termes, consultez le portail public dédié aux bulletins.")  # fmt: skip
    body = f"{issuer(rng, slip.employer.name, (slip.employer.address.line, f'SIRET {spaced(slip.employer.siret, 3, 3, 3, 5)}'), escape(f'{slip.person.title} {slip.person.name}') + '<br>' + lines(slip.address.lines))}{heading(rng, 'Bulletin de paie', 'BULLETIN DE SALAIRE', 'BULLETIN DE PAYE MENSUEL')}<p>{month} - {slip.job} - n° SS {slip.nir}</p>{grid(rows)}{_NEXT}<h3>{pick(rng, 'Compteurs', 'Vos congés et absences')}</h3>{grid(leave)}<h3>Lire mon bulletin</h3>{help_}"
    return Sheet(page(rng, body, faces=(SANS, DEJA, NARROW)), slip.fields())


def written_slip(slip: PaySlip, rng: Random) -> Sheet:
    """A small employer's slip from a bought pad, filled in by pen."""
    hand, ink = hand_and_ink(rng)

    def w(text: str) -> str:
        return pen(text, hand, ink, 14)

    month, gap = f"{MONTHS[slip.month.month - 1]} {slip.month.year}", slip.gross - slip.net
    body = f"{heading(rng, 'BULLETIN DE PAIE', 'FICHE DE PAYE', 'BULLETIN DE SALAIRE')}<p>Employeur {w(slip.employer.name)}<br>SIRET {w(slip.employer.siret)} - {w(slip.employer.address.line)}</p><p>Salarié(e) {w(slip.person.name)} - emploi {w(slip.job)}<br>N° de sécurité sociale {w(slip.nir)}<br>Mois de {w(month)}</p><p>Salaire brut {w(money(slip.gross))}<br>Total des retenues {w(money(gap))}<br><b>Net à payer</b> {w(money(slip.net))}<br>Payé par {w(pick(rng, 'chèque', 'virement'))}</p><p>{signature(rng)}</p><p style='font-size:7.5pt'>Dans votre intérêt, et pour faire valoir vos droits, conservez ce bulletin sans limitation de durée.</p>"
    return Sheet(page(rng, body, faces=(SANS, SERIF), size=rng.choice(["A4", "A5"])), slip.fields())
