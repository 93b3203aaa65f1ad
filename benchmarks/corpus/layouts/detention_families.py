"""Families of the papers of a claim for a detention."""

from typing import Any

from benchmarks.corpus.layouts import (
    certificates,
    court_forms,
    courts,
    decoys,
    judgments,
    pay_slips,
    petitions,
    powers,
    prison_registry,
    prisons_and_pay,
    work_contracts,
)
from benchmarks.corpus.layouts.family import Family


def _at_first(decision: Any) -> bool:
    return not decision.on_appeal


_DECISIONS = (
    Family("solemn", courts.solemn_decision, _at_first),
    Family("clerk_copy", courts.clerk_copy, _at_first),
    Family("extract", judgments.extract, _at_first),
    Family("minute", judgments.minute, _at_first),
)
_JUDGMENT = Family("full_judgment", judgments.full_judgment, _at_first)
_ON_APPEAL = Family("on_appeal", judgments.on_appeal, lambda decision: bool(decision.on_appeal))
_CERTIFICATES = (
    Family("clerk", courts.clerk_certificate),
    Family("boxed", courts.boxed_certificate),
    Family("registry_letter", court_forms.registry_letter),
    Family("ticked", court_forms.ticked_certificate),
    Family("both_remedies", certificates.both_remedies),
    Family("stamped_copy", certificates.stamped_copy),
    Family("electronic", certificates.electronic),
)
_ORDERS = (
    Family("plain", courts.plain_order),
    Family("framed", courts.framed_order),
    Family("reasoned", court_forms.reasoned_order),
    Family("warrant", court_forms.warrant),
)
_REGISTRY = (
    Family("certificate", prisons_and_pay.registry_certificate),
    Family("card", prisons_and_pay.registry_card),
    Family("release_form", prison_registry.release_form),
    Family("letter", prison_registry.prison_letter),
)

DETENTION_FAMILIES: dict[str, tuple[Family, ...]] = {
    "requete_reparation_detention": (
        Family("pleading", courts.pleading),
        Family("tabled", courts.tabled_petition),
        Family("firm_letter", petitions.firm_letter),
        Family("memorandum", petitions.memorandum),
    ),
    "mandat_avocat": (
        Family("power", decoys.lawyers_power),
        Family("form", powers.power_form),
        Family("standing", powers.letter_of_standing),
    ),
    "decision_non_lieu": (
        *_DECISIONS,
        Family("investigating_judge", judgments.investigating_judge, _at_first),
        _ON_APPEAL,
    ),
    "decision_relaxe": (*_DECISIONS, _JUDGMENT, _ON_APPEAL),
    "decision_acquittement": (
        *_DECISIONS,
        _JUDGMENT,
        Family("assize_questions", judgments.assize_questions),
    ),
    "certificat_non_appel": _CERTIFICATES,
    "certificat_non_pourvoi": _CERTIFICATES,
    "mandat_depot": _ORDERS,
    "ordonnance_placement_detention": _ORDERS,
    "ordonnance_mise_en_liberte": _ORDERS,
    "fiche_penale": (
        Family("table", prisons_and_pay.record_table),
        Family("list", prisons_and_pay.record_list),
        Family("situation", prison_registry.situation_sheet),
        Family("custody_record", prison_registry.custody_record),
    ),
    "billet_sortie": _REGISTRY,
    "certificat_presence_detention": _REGISTRY,
    "bulletin_paie": (
        Family("table", prisons_and_pay.pay_table),
        Family("clear", prisons_and_pay.pay_clear),
        Family("columns", pay_slips.columns),
        Family("listing", pay_slips.listing),
        Family("lawful_model", pay_slips.lawful_model),
        Family("household", pay_slips.household),
        Family("agency", pay_slips.agency),
        Family("counting_house", pay_slips.counting_house),
    ),
    "contrat_travail": (
        Family("articles", prisons_and_pay.contract_articles),
        Family("letter", prisons_and_pay.contract_letter),
        Family("form", work_contracts.form),
        Family("long_contract", work_contracts.long_contract),
        Family("filled_in", work_contracts.filled_in),
    ),
}
