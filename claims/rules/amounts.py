"""What may be paid for a broken door: never twice, and for an identical door."""

from decimal import Decimal

from claims.cases import Claimant, Finding, Outcome
from claims.findings import euros, finding
from claims.rulebook import Rule
from claims.situation import Folder, Said


def no_double_payment(rule: Rule, folder: Folder) -> Finding:
    """BP-09: no more than the invoices less what was received; an insurer, no more than it paid."""
    asked = folder.said("montant_demande")
    if folder.situation.claimant is Claimant.ASSUREUR:
        return _subrogated(rule, folder, asked)
    invoiced, received = folder.said("montant_factures"), folder.said("montant_deja_indemnise")
    inputs = [asked, invoiced, received]
    demand, total, paid = (euros(each) for each in inputs)
    if demand is None or total is None:
        return finding(rule, Outcome.UNKNOWN, inputs)
    if paid is None:
        key = "plus_que_factures" if demand > total else "versement_inconnu"
        return finding(rule, Outcome.UNKNOWN, inputs, key=key)
    return _within(rule, inputs, demand, total - paid)


def _subrogated(rule: Rule, folder: Folder, asked: Said) -> Finding:
    paid = folder.read("montant", "quittance_subrogative")
    demand, most = euros(asked), euros(paid)
    if demand is None or most is None:
        return finding(rule, Outcome.UNKNOWN, [asked, paid], key="quittance")
    return _within(rule, [asked, paid], demand, most)


def _within(rule: Rule, inputs: list[Said], demand: Decimal, most: Decimal) -> Finding:
    outcome = Outcome.OK if demand <= most else Outcome.PROBLEM
    return finding(rule, outcome, inputs, computed={"plafond": f"{max(most, Decimal(0)):.2f}"})


def identical_repair(rule: Rule, folder: Folder) -> Finding:
    """BP-10: an armoured door is paid for where there was one."""
    billed = folder.said("facture_porte_blindee", "facture", "devis")
    before = folder.said("est_porte_blindee")
    if billed.no or (billed.yes and before.yes):
        return finding(rule, Outcome.OK, [billed, before])
    if billed.yes and before.no:
        return finding(rule, Outcome.PROBLEM, [billed, before])
    key = "origine_inconnue" if billed.yes else ""
    return finding(rule, Outcome.UNKNOWN, [billed, before], key=key)
