"""Whether a piece that is there is good enough.

A piece is insufficient only on positive evidence: an expiry date that was read and is past, a holder who
is someone else. What could not be read leaves the piece present, with a word to the agent.

Each check and waiver has a rule of the same name in the procedure's TOML: its source, its constants
and its sentences.
"""

import re
from collections.abc import Callable

from claims.account_holders import holder_is_claimant
from claims.documents import Document
from claims.identity_papers import both_sides, not_expired
from claims.pages import PageKind
from claims.periods import add_months
from claims.remarks import Grade, Remark, french, remark
from claims.situation import Folder, day_of

_BLANK_TO_FILL = re.compile(r"(?:\.\s?){8,}|_{6,}|…{3,}")

Check = Callable[[Document, Folder], Remark | None]
Waiver = Callable[[Folder], bool]


def readable(document: Document, folder: Folder) -> Remark | None:
    """Words were read on at least one page, well enough; photographs need none."""
    pages = [page for page in document.pages if page.kind is not PageKind.PHOTO]
    if not pages:
        return None
    if not any(page.lines and page.failure is None for page in pages):
        return remark(folder, "lisible", Grade.INSUFFICIENT)
    least = float(str(folder.spec.rule("lisible").constants["confiance_min"]))
    if max(page.confidence for page in pages) < least:
        return remark(folder, "lisible", Grade.UNVERIFIED)
    return None


def filled_in(document: Document, folder: Folder) -> Remark | None:
    """A form whose blanks are all still there is no document yet."""
    blanks = sum(len(_BLANK_TO_FILL.findall(page.text)) for page in document.pages)
    least = int(str(folder.spec.rule("rempli").constants["blancs_min"]))
    read = any(field.value not in ("true", "false") for field in document.fields)
    if read or blanks < least:
        return None
    return remark(folder, "rempli", Grade.INSUFFICIENT)


def signed(document: Document, folder: Folder) -> Remark | None:
    """A signature cannot be seen by the program; a signatory's name at the end can."""
    if document.value("signe") == "true" or document.value("signataire"):
        return None
    return remark(folder, "signe", Grade.UNVERIFIED)


def recent_kbis(document: Document, folder: Folder) -> Remark | None:
    """An extract no older than three months on the day of reception."""
    edited = day_of(document.value("date_edition"))
    if edited is None:
        return remark(folder, "kbis_recent", Grade.UNVERIFIED)
    months = int(str(folder.spec.rule("kbis_recent").constants["mois"]))
    if add_months(edited, months) >= folder.situation.received:
        return None
    return remark(folder, "kbis_recent", Grade.INSUFFICIENT, date=french(edited))


def real_invoice(document: Document, folder: Folder) -> Remark | None:
    """A pro forma or a credit note is no invoice for works; a deposit invoice is not the last one."""
    nature = document.value("nature")
    if nature in ("PROFORMA", "AVOIR"):
        return remark(folder, "facture_definitive", Grade.INSUFFICIENT)
    if nature == "ACOMPTE":
        return remark(folder, "facture_definitive", Grade.UNVERIFIED)
    return None


def matching_payment(document: Document, folder: Folder) -> Remark | None:
    """A payment of an invoice's amount; a statement without that amount proves nothing."""
    totals = [total for invoice in folder.of("facture") if (total := invoice.value("montant_ttc"))]
    if not totals:
        return remark(folder, "paiement_correspondant", Grade.UNVERIFIED)
    if document.type == "releve_bancaire":
        text = "\n".join(page.text for page in document.pages)
        found = any(_printed(total).search(text) for total in totals)
        return None if found else remark(folder, "paiement_correspondant", Grade.NOT_IT)
    paid = document.value("montant")
    if paid is None or paid in totals:
        return None
    return remark(folder, "paiement_correspondant", Grade.UNVERIFIED, "other_amount", montant=paid)


def _printed(amount: str) -> re.Pattern[str]:
    """The ways an amount in its normal form, "1110.52", is printed: "1 110,52", "1.110,52", "1,110.52"."""
    euros, _, cents = amount.partition(".")
    head = len(euros) % 3 or 3
    groups = [euros[:head], *(euros[i : i + 3] for i in range(head, len(euros), 3))]
    return re.compile(r"(?<![\d.,])" + r"[\s.,]?".join(groups) + rf"\s?[.,]\s?{cents}(?!\d)")


def release_order_joined(document: Document, folder: Folder) -> Remark | None:
    """A warrant says when detention began; it counts only with the order that ended it."""
    beginnings = ("mandat_depot", "ordonnance_placement_detention")
    if document.type not in beginnings or folder.of("ordonnance_mise_en_liberte"):
        return None
    return remark(folder, "mise_en_liberte_jointe", Grade.NOT_IT)


def invoices_marked_paid(folder: Folder) -> bool:
    """Every invoice for works says that it is paid; deposits and credit notes follow the last invoice."""
    invoices = folder.of("facture")
    final = [invoice for invoice in invoices if invoice.value("nature") is None] or invoices
    return bool(final) and all(_marked_paid(invoice) for invoice in final)


def _marked_paid(invoice: Document) -> bool:
    marked = invoice.value("acquittee")
    return marked == "true" or (marked is None and invoice.value("date_paiement") is not None)


def lease_signed(document: Document, folder: Folder) -> Remark | None:
    """A lease that says it is a draft is none; a signature by hand cannot be seen by the program."""
    if document.type != "contrat_location" or document.value("signe") == "true":
        return None
    grade = Grade.INSUFFICIENT if document.value("signe") == "false" else Grade.UNVERIFIED
    return remark(folder, "bail_signe", grade)


def stamped_and_dated(document: Document, folder: Folder) -> Remark | None:
    """The form of the police counts with its stamp and the day of the operation."""
    if document.type != "attestation_information":
        return None
    if document.value("type_attestation") == "PAS_ATTESTATION":
        return remark(folder, "avis_date_et_cachet", Grade.NOT_IT)
    if "false" in (document.value("cachet"), document.value("datee")):
        return remark(folder, "avis_date_et_cachet", Grade.INSUFFICIENT)
    if document.value("date_operation") is None:
        return remark(folder, "avis_date_et_cachet", Grade.UNVERIFIED, "sans_date")
    if document.value("cachet") is None and document.value("service") is None:
        return remark(folder, "avis_date_et_cachet", Grade.UNVERIFIED)
    return None


def insurer_refuses(document: Document, folder: Folder) -> Remark | None:
    """A letter of the insurer that refuses; where it pays a part, what is left may be claimed."""
    refused = document.value("refus")
    paid = document.value("montant_verse")
    if refused == "true" and paid is None:
        return None
    left = paid or document.value("franchise")
    if left is not None:
        return remark(folder, "refus_assurance", Grade.UNVERIFIED, "partielle", montant=left)
    grade = Grade.INSUFFICIENT if refused == "false" else Grade.UNVERIFIED
    return remark(folder, "refus_assurance", grade)


def landlord_refuses(document: Document, folder: Folder) -> Remark | None:
    """A letter of the landlord that refuses to replace the door, or allows the tenant to."""
    said = (document.value("refus"), document.value("autorisation"))
    if "true" in said:
        return None
    grade = Grade.INSUFFICIENT if "false" in said else Grade.UNVERIFIED
    return remark(folder, "refus_bailleur", grade)


def three_payslips(document: Document, folder: Folder) -> Remark | None:
    """Enough payslips, of different months where these are known."""
    months = {slip.value("mois") or slip.id for slip in folder.of("bulletin_paie")}
    least = int(str(folder.spec.rule("bulletins_suffisants").constants["nombre_min"]))
    if len(months) >= least:
        return None
    return remark(folder, "bulletins_suffisants", Grade.INSUFFICIENT, nombre=str(len(months)))


def itemised_and_paid(document: Document, folder: Folder) -> Remark | None:
    """A lawyer's bill counts for what it details of the detention, once paid."""
    paid = document.value("acquittee")
    if paid == "false":
        return remark(folder, "honoraires_payes", Grade.INSUFFICIENT)
    return remark(folder, "honoraires_payes", Grade.UNVERIFIED, "" if paid is None else "detail")


def decision_joined(document: Document, folder: Folder) -> Remark | None:
    """The pieces of the proceedings hold a decision; what is not recognised may yet be there."""
    if folder.said("types_decision").value == "aucune":
        return remark(folder, "decision_jointe", Grade.INSUFFICIENT)
    if any(piece.value("est_decision") for piece in folder.of(document.type)):
        return None
    return remark(folder, "decision_jointe", Grade.UNVERIFIED)


def diligence_proved(document: Document, folder: Folder) -> Remark | None:
    """The party's own steps to have the case judged, which nobody but a human can weigh."""
    proved = folder.said("preuves_diligences")
    if proved.yes:
        return None
    grade = Grade.INSUFFICIENT if proved.no else Grade.UNVERIFIED
    return remark(folder, "diligences_prouvees", grade)


CHECKS: dict[str, Check] = {
    "lisible": readable,
    "rempli": filled_in,
    "signe": signed,
    "recto_verso": both_sides,
    "non_perime": not_expired,
    "kbis_recent": recent_kbis,
    "rib_du_demandeur": holder_is_claimant,
    "facture_definitive": real_invoice,
    "paiement_correspondant": matching_payment,
    "mise_en_liberte_jointe": release_order_joined,
    "bail_signe": lease_signed,
    "avis_date_et_cachet": stamped_and_dated,
    "refus_assurance": insurer_refuses,
    "refus_bailleur": landlord_refuses,
    "bulletins_suffisants": three_payslips,
    "honoraires_payes": itemised_and_paid,
    "decision_jointe": decision_joined,
    "diligences_prouvees": diligence_proved,
}
WAIVERS: dict[str, Waiver] = {"facture_acquittee": invoices_marked_paid}
