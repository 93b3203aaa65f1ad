"""Every layout family, by type of document; and the families that tuning never sees.

A family is a layout and a wording together. `RESERVED` names the families that are never used when a
corpus is made for tuning: they are used with `--reserved` only, to measure on pages that no rule or
model was written from. It stands here and nowhere else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.corpus.layouts import (
    banking,
    courts,
    decoys,
    identities,
    invoice_parts,
    invoices,
    letters,
    mailings,
    operations,
    payments,
    prisons_and_pay,
    ribs,
    setting,
    software_invoices,
    tenures,
    trade_invoices,
)
from benchmarks.corpus.papers import Sheet

LayOut = Callable[[Any, Random], Sheet]


@dataclass(frozen=True, slots=True)
class Family:
    """A layout family; `fits` says whether it can print that paper (a police form, a gendarmerie's…)."""

    name: str
    lay_out: LayOut
    fits: Callable[[Any], bool] = lambda _: True


def _model(name: str) -> Callable[[Any], bool]:
    return lambda paper: bool(paper.model == name)


def _kind(name: str) -> Callable[[Any], bool]:
    return lambda paper: bool(paper.service.kind == name)


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
)
_DECISIONS = (Family("solemn", courts.solemn_decision), Family("clerk_copy", courts.clerk_copy))
_CERTIFICATES = (Family("clerk", courts.clerk_certificate), Family("boxed", courts.boxed_certificate))
_ORDERS = (Family("plain", courts.plain_order), Family("framed", courts.framed_order))
_REGISTRY = (
    Family("certificate", prisons_and_pay.registry_certificate),
    Family("card", prisons_and_pay.registry_card),
)

FAMILIES: dict[str, tuple[Family, ...]] = {
    "lettre_demande": (
        Family("classic", letters.claim(setting.classic)),
        Family("typed", letters.claim(setting.typed)),
        Family("handwritten", letters.claim(setting.handwritten)),
        Family("centred", letters.claim(setting.centred)),
        Family("column", letters.claim(setting.column)),
    ),
    "courrier_relance": (Family("classic", letters.reminder),),
    "attestation_information": (
        Family("police_notice", operations.police_notice, _kind("PN")),
        Family("gendarmerie_notice", operations.gendarmerie_notice, _kind("GN")),
        Family("service_letter", operations.service_letter, lambda notice: not notice.blank),
    ),
    "pv_fdo": (
        Family("police_report", operations.police_report, _kind("PN")),
        Family("gendarmerie_report", operations.gendarmerie_report, _kind("GN")),
    ),
    "photo_prejudice": (Family("photograph", lambda picture, _: Sheet("", {}, picture)),),
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
    ),
    "contrat_location": (
        Family("form", tenures.lease_form),
        Family("prose", tenures.lease_prose),
        Family("furnished", tenures.lease_furnished),
    ),
    "non_prise_en_charge_assurance": (
        Family("band", letters.insurer_refusal(setting.band, 0)),
        Family("classic", letters.insurer_refusal(setting.classic, 1)),
        Family("column", letters.insurer_refusal(setting.column, 2)),
    ),
    "non_prise_en_charge_bailleur": (
        Family("classic", letters.landlord_refusal(setting.classic, 0)),
        Family("centred", letters.landlord_refusal(setting.centred, 1)),
        Family("band", letters.landlord_refusal(setting.band, 2)),
    ),
    "extrait_kbis": (
        Family("extract", tenures.register_extract),
        Family("certificate", tenures.register_certificate),
    ),
    "quittance_subrogative": (
        Family("receipt", tenures.subrogation_receipt),
        Family("form", tenures.subrogation_form),
    ),
    "enveloppe": (
        Family("typed", mailings.typed_envelope),
        Family("handwritten", mailings.handwritten_envelope),
    ),
    "avis_reception_recommande": (
        Family("posting_receipt", mailings.posting_receipt),
        Family("delivery_card", mailings.delivery_card),
    ),
    "requete_reparation_detention": (
        Family("pleading", courts.pleading),
        Family("tabled", courts.tabled_petition),
    ),
    "mandat_avocat": (Family("power", decoys.lawyers_power),),
    "decision_non_lieu": _DECISIONS,
    "decision_relaxe": _DECISIONS,
    "decision_acquittement": _DECISIONS,
    "certificat_non_appel": _CERTIFICATES,
    "certificat_non_pourvoi": _CERTIFICATES,
    "mandat_depot": _ORDERS,
    "ordonnance_placement_detention": _ORDERS,
    "ordonnance_mise_en_liberte": _ORDERS,
    "fiche_penale": (
        Family("table", prisons_and_pay.record_table),
        Family("list", prisons_and_pay.record_list),
    ),
    "billet_sortie": _REGISTRY,
    "certificat_presence_detention": _REGISTRY,
    "bulletin_paie": (
        Family("table", prisons_and_pay.pay_table),
        Family("clear", prisons_and_pay.pay_clear),
    ),
    "contrat_travail": (
        Family("articles", prisons_and_pay.contract_articles),
        Family("letter", prisons_and_pay.contract_letter),
    ),
    "avis_imposition": (Family("notice", decoys.tax_notice),),
    "autre": (
        Family("advert", decoys.advert),
        Family("english_letter", decoys.english_letter),
        Family("town_bulletin", decoys.town_bulletin),
        Family("school_letter", decoys.school_letter),
    ),
}

RESERVED = frozenset(
    {
        ("lettre_demande", "column"),
        ("facture", "pad"),
        ("devis", "pad"),
        ("facture", "balance"),
        ("devis", "balance"),
        ("facture", "sidebar"),
        ("devis", "sidebar"),
        ("facture", "store"),
        ("devis", "store"),
        ("rib", "slip"),
        ("rib", "chequebook"),
        ("rib", "vertical"),
        ("preuve_paiement_facture", "card_ticket"),
        ("preuve_paiement_facture", "online_receipt"),
        ("preuve_paiement_facture", "debit_advice"),
        ("contrat_location", "furnished"),
        ("non_prise_en_charge_assurance", "column"),
        ("non_prise_en_charge_bailleur", "band"),
        ("autre", "school_letter"),
    }
)


def lay_out(kind: str, paper: Any, rng: Random, *, reserved: bool = False) -> tuple[str, Sheet]:
    """Lay a paper of that type out in one of the families that fit it: the family's name and the sheet.

    `reserved`: in a reserved family where the type has one; otherwise never in a reserved one.
    """
    fitting = [family for family in FAMILIES[kind] if family.fits(paper)]
    kept = [family for family in fitting if ((kind, family.name) in RESERVED) == reserved] or fitting
    family = rng.choice(kept)
    return family.name, family.lay_out(paper, rng)
