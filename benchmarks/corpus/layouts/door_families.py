"""Families of the papers of a door claim."""

from collections.abc import Callable
from typing import Any

from benchmarks.corpus.layouts import (
    banking,
    claims,
    deeds,
    identities,
    identity_copies,
    insurer_letters,
    invoice_parts,
    invoices,
    landlord_exchanges,
    landlord_letters,
    leases,
    letters,
    long_letters,
    operations,
    payments,
    photo_sheets,
    refusals,
    registers,
    ribs,
    setting,
    software_invoices,
    tenancies,
    tenures,
    trade_invoices,
    unit_papers,
)
from benchmarks.corpus.layouts.family import Family
from benchmarks.corpus.papers import Sheet


def _model(name: str) -> Callable[[Any], bool]:
    return lambda paper: bool(paper.model == name)


def _kind(name: str) -> Callable[[Any], bool]:
    return lambda paper: bool(paper.service.kind == name)


def _of_a_person(claim: Any) -> bool:
    return claim.company is None


def _of_a_company(claim: Any) -> bool:
    return claim.company is not None


def _firm_lets(paper: Any) -> bool:
    return not paper.landlord.startswith(("Madame ", "Monsieur "))


_INVOICES = (
    Family("workshop", invoices.workshop, invoice_parts.at_one_rate),
    Family("banner", invoices.banner, invoice_parts.at_one_rate),
    Family("craftsman", invoices.craftsman, invoice_parts.at_one_rate),
    Family("platform", invoices.platform, invoice_parts.at_one_rate),
    Family("pad", invoices.pad, invoice_parts.at_one_rate),
    Family("accounting", software_invoices.accounting),
    Family("joinery", software_invoices.joinery, invoice_parts.taxed),
    Family("balance", software_invoices.balance),
    Family("two_pages", software_invoices.two_pages),
    Family("sidebar", software_invoices.sidebar),
    Family("emergency", trade_invoices.emergency),
    Family("sole_trader", trade_invoices.sole_trader, invoice_parts.untaxed),
    Family("store", trade_invoices.store, invoice_parts.taxed),
    Family("letter", trade_invoices.letter),
)
_IDENTITIES = (
    Family("card_2021", identities.card_2021, _model("cni_2021")),
    Family("card_1995", identities.card_1995, _model("cni_1995")),
    Family("passport", identities.passport, _model("passeport")),
    Family("passport_spread", identity_copies.passport_spread, _model("passeport")),
    Family("certified_copy", identity_copies.certified_copy),
    Family("enlarged", identity_copies.enlarged),
    Family("on_a_table", identity_copies.on_a_table),
)

DOOR_FAMILIES: dict[str, tuple[Family, ...]] = {
    "lettre_demande": (
        Family("classic", letters.claim(setting.classic)),
        Family("typed", letters.claim(setting.typed)),
        Family("handwritten", letters.claim(setting.handwritten)),
        Family("centred", letters.claim(setting.centred)),
        Family("column", letters.claim(setting.column)),
        Family("filled_model", claims.filled_model, _of_a_person),
        Family("kitchen_table", claims.kitchen_table, _of_a_person),
        Family("long_story", claims.long_story, _of_a_person),
        Family("lawyers_claim", claims.lawyers_claim),
        Family("claims_department", claims.claims_department, _of_a_company),
        Family("note", claims.note, _of_a_person),
        Family("drop_in_centre", claims.drop_in_centre, _of_a_person),
        Family("in_parts", claims.in_parts),
        Family("over_the_page", long_letters.over_the_page, _of_a_person),
        Family("both_sides", long_letters.both_sides, _of_a_person),
        Family("pleaded", long_letters.pleaded, _of_a_person),
    ),
    "attestation_information": (
        Family("police_notice", operations.police_notice, _kind("PN")),
        Family("gendarmerie_notice", operations.gendarmerie_notice, _kind("GN")),
        Family("service_letter", operations.service_letter, lambda notice: not notice.blank),
        Family("headquarters", unit_papers.headquarters_letter, lambda notice: not notice.blank),
        Family("statement", unit_papers.signed_statement, lambda notice: not notice.blank),
    ),
    "pv_fdo": (
        Family("police_report", operations.police_report, _kind("PN")),
        Family("gendarmerie_report", operations.gendarmerie_report, _kind("GN")),
        Family("typewritten", unit_papers.typewritten_report),
        Family("search", unit_papers.search_report),
    ),
    "photo_prejudice": (
        Family("photograph", lambda picture, _: Sheet("", {}, picture)),
        Family("pasted", photo_sheets.pasted),
        Family("contact_sheet", photo_sheets.contact_sheet),
        Family("telephone_print", photo_sheets.telephone_print),
        Family("captioned_pair", photo_sheets.captioned_pair),
        Family("exhibit", photo_sheets.exhibit),
    ),
    "carte_identite": _IDENTITIES,
    "piece_identite_signataire": _IDENTITIES,
    "facture": _INVOICES,
    "devis": _INVOICES,
    "preuve_paiement_facture": (
        Family("transfer_order", banking.transfer_order),
        Family("receipt", banking.receipt),
        Family("card_ticket", banking.card_ticket),
        Family("banking_screen", payments.banking_screen),
        Family("cheque_copy", payments.cheque_copy),
        Family("supplier_attestation", payments.supplier_attestation),
        Family("online_receipt", payments.online_receipt),
        Family("debit_advice", payments.debit_advice),
    ),
    "releve_bancaire": (
        Family("statement", banking.statement),
        Family("monthly", banking.monthly_statement),
    ),
    "rib": (
        Family("grid", ribs.grid),
        Family("screen", ribs.screen),
        Family("branch", ribs.branch),
        Family("slip", ribs.slip),
        Family("online", ribs.online),
        Family("telephone_screen", ribs.telephone_screen),
        Family("chequebook", ribs.chequebook),
        Family("bank_letter", ribs.bank_letter),
        Family("vertical", ribs.vertical),
        Family("creditor_sheet", ribs.creditor_sheet),
    ),
    "titre_propriete": (
        Family("notary_certificate", tenures.notary_certificate),
        Family("sale_deed", tenures.sale_deed),
        Family("owners_letter", deeds.owners_letter),
        Family("deed_extract", deeds.deed_extract),
    ),
    "contrat_location": (
        Family("form", tenures.lease_form),
        Family("prose", tenures.lease_prose),
        Family("furnished", tenures.lease_furnished),
        Family("booklet", leases.lease_booklet),
        Family("social", leases.lease_social, _firm_lets),
        Family("numbered", leases.lease_numbered),
        Family("signed_online", tenancies.lease_signed_online),
        Family("typewritten", tenancies.lease_typewritten),
    ),
    "non_prise_en_charge_assurance": (
        Family("band", letters.insurer_refusal(setting.band, 0)),
        Family("classic", letters.insurer_refusal(setting.classic, 1)),
        Family("column", letters.insurer_refusal(setting.column, 2)),
        Family("platform", refusals.insurer_platform),
        Family("agent", refusals.insurer_agent),
        Family("message", refusals.insurer_message),
        Family("clauses_quoted", insurer_letters.clauses_quoted),
        Family("claims_mail", insurer_letters.claims_mail),
        Family("bank_insurer", insurer_letters.bank_insurer),
        Family("broker", insurer_letters.broker),
        Family("guarantee_table", insurer_letters.guarantee_table),
    ),
    "non_prise_en_charge_bailleur": (
        Family("classic", letters.landlord_refusal(setting.classic, 0)),
        Family("centred", letters.landlord_refusal(setting.centred, 1)),
        Family("band", letters.landlord_refusal(setting.band, 2)),
        Family("note", refusals.landlord_note, lambda refusal: not _firm_lets(refusal)),
        Family("tick_boxes", refusals.landlord_tick_boxes),
        Family("agency", refusals.landlord_agency, _firm_lets),
        Family("registered", landlord_letters.registered),
        Family("manager_software", landlord_letters.manager_software, _firm_lets),
        Family("lined_paper", landlord_letters.lined_paper, lambda refusal: not _firm_lets(refusal)),
        Family("housing_body", landlord_letters.housing_body, _firm_lets),
        Family("short_certificate", landlord_letters.short_certificate),
        Family("printed_mail", landlord_exchanges.printed_mail),
        Family("joint_statement", landlord_exchanges.joint_statement),
    ),
    "extrait_kbis": (
        Family("extract", tenures.register_extract),
        Family("certificate", tenures.register_certificate),
        Family("national", registers.national_certificate),
        Family("long_extract", registers.long_extract),
    ),
    "quittance_subrogative": (
        Family("receipt", tenures.subrogation_receipt),
        Family("form", tenures.subrogation_form),
        Family("letter", deeds.subrogation_letter),
        Family("certificate", deeds.subrogation_certificate),
    ),
}
