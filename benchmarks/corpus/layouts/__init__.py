"""Every layout family, by type of document. A family is a layout and a wording together."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.corpus.layouts import (
    association_registers,
    associations,
    bailiffs,
    banking,
    certificates,
    civil_papers,
    civil_status,
    claims,
    co_ownership,
    complaints,
    court_forms,
    courts,
    criminal_records,
    custody_rulings,
    daybooks,
    decoys,
    deeds,
    delegations,
    dismissals,
    expert_reports,
    family_books,
    fee_agreements,
    fee_notes,
    health_annexes,
    house_arrests,
    household,
    identities,
    identity_copies,
    insurance_annexes,
    insurer_letters,
    invoice_parts,
    invoices,
    job_offers,
    jobseeker_papers,
    journeys,
    judgments,
    landlord_exchanges,
    landlord_letters,
    leases,
    legal_aid,
    letters,
    long_letters,
    longer_detentions,
    losses,
    lost_homes,
    mailings,
    ministry_annexes,
    operations,
    own_account,
    pay_slips,
    payments,
    petitions,
    photo_sheets,
    posted,
    powers,
    prison_registry,
    prison_reports,
    prisons_and_pay,
    psychological_reports,
    public_bodies,
    refusals,
    registers,
    reminders,
    rents,
    reparation_notices,
    ribs,
    schooling,
    setting,
    settlements,
    software_invoices,
    strays,
    tenancies,
    tenures,
    trade_invoices,
    unit_papers,
    visits,
    work_contracts,
)
from benchmarks.corpus.layouts.reserved import RESERVED
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


def _of_a_person(claim: Any) -> bool:
    return claim.company is None


def _of_a_company(claim: Any) -> bool:
    return claim.company is not None


def _firm_lets(paper: Any) -> bool:
    return not paper.landlord.startswith(("Madame ", "Monsieur "))


def _at_first(decision: Any) -> bool:
    return not decision.on_appeal


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

FAMILIES: dict[str, tuple[Family, ...]] = {
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
    "courrier_relance": (
        Family("classic", letters.reminder),
        Family("second_reminder", reminders.second_reminder),
        Family("by_hand", reminders.reminder_by_hand),
        Family("papers_on_request", reminders.papers_on_request),
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
    "enveloppe": (
        Family("typed", mailings.typed_envelope),
        Family("handwritten", mailings.handwritten_envelope),
        Family("franked", mailings.franked_envelope),
        Family("window", posted.window_envelope),
        Family("label", posted.label_envelope),
    ),
    "avis_reception_recommande": (
        Family("posting_receipt", mailings.posting_receipt),
        Family("delivery_card", mailings.delivery_card),
        Family("tracking_print", mailings.tracking_print),
        Family("signed_slip", posted.signed_slip),
        Family("online", posted.online_registered),
    ),
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
    "avis_imposition": (
        Family("notice", decoys.tax_notice),
        Family("bill", strays.tax_bill),
        Family("situation", strays.tax_situation),
    ),
    "justificatif_domicile": (
        Family("power_bill", household.power_bill),
        Family("phone_bill", household.phone_bill),
        Family("supply_certificate", household.supply_certificate),
    ),
    "attestation_assurance": (
        Family("cover_grid", insurance_annexes.cover_grid),
        Family("agents_word", insurance_annexes.agents_word),
        Family("online_card", insurance_annexes.online_card),
        Family("schedule", insurance_annexes.schedule),
    ),
    "declaration_sinistre": (
        Family("paper_form", losses.paper_form),
        Family("insureds_letter", losses.insureds_letter),
        Family("web_summary", losses.web_summary),
        Family("call_sheet", losses.call_sheet),
    ),
    "rapport_expertise_assurance": (
        Family("firm_report", expert_reports.firm_report),
        Family("letter_report", expert_reports.letter_report),
        Family("joint_minutes", expert_reports.joint_minutes),
    ),
    "constat_commissaire_justice": (
        Family("solemn_record", bailiffs.solemn_record),
        Family("illustrated_record", bailiffs.illustrated_record),
        Family("numbered_findings", bailiffs.numbered_findings),
    ),
    "plainte": (
        Family("police_hearing", complaints.police_hearing),
        Family("gendarmerie_receipt", complaints.gendarmerie_receipt),
        Family("to_the_prosecutor", complaints.to_the_prosecutor),
        Family("online_complaint", complaints.online_complaint),
    ),
    "main_courante": (
        Family("users_statement", daybooks.users_statement),
        Family("register_page", daybooks.register_page),
        Family("town_police", daybooks.town_police),
    ),
    "quittance_loyer": (
        Family("landlords_receipt", rents.landlords_receipt),
        Family("agency_notice", rents.agency_notice),
        Family("counterfoil", rents.counterfoil),
        Family("social_account", rents.social_account),
    ),
    "justificatif_logement_perdu": (
        Family("lease_ended", lost_homes.lease_ended),
        Family("removal_bill", lost_homes.removal_bill),
        Family("storage_unit", lost_homes.storage_unit),
        Family("leaving_inventory", lost_homes.leaving_inventory),
        Family("eviction_record", lost_homes.eviction_record),
    ),
    "courrier_ministere": (
        Family("state_charter", ministry_annexes.state_charter),
        Family("old_letterhead", ministry_annexes.old_letterhead),
        Family("portal_message", ministry_annexes.portal_message),
    ),
    "courrier_requerant": (
        Family("acceptance_form", settlements.acceptance_form),
        Family("accepting_letter", settlements.accepting_letter),
        Family("settlement_deed", settlements.settlement_deed),
    ),
    "arrete_paiement": (
        Family("ministers_order", settlements.ministers_order),
        Family("payment_sheet", settlements.payment_sheet),
        Family("grouped_decision", settlements.grouped_decision),
    ),
    "casier_judiciaire": (
        Family("blank_bulletin", criminal_records.blank_bulletin),
        Family("of_courts", criminal_records.bulletin_of_courts),
        Family("by_letter", criminal_records.record_by_letter),
        Family("in_columns", criminal_records.bulletin_in_columns),
    ),
    "ordonnance_arse": (
        Family("order", house_arrests.house_order),
        Family("form", house_arrests.house_form),
        Family("chamber", house_arrests.house_ruling),
    ),
    "ordonnance_prolongation_detention": (
        Family("prose", longer_detentions.extension_in_prose),
        Family("points", longer_detentions.extension_in_points),
        Family("hearing", longer_detentions.extension_hearing),
    ),
    "avis_droit_reparation": (
        Family("slip", reparation_notices.notice_slip),
        Family("letter", reparation_notices.notice_by_letter),
        Family("at_the_prison", reparation_notices.notice_at_the_prison),
        Family("questions", reparation_notices.notice_sheet),
    ),
    "justificatif_parloir": (
        Family("permit", visits.visiting_permit),
        Family("history", visits.visits_history),
        Family("certificate", visits.visits_certificate),
        Family("bookings", visits.booking_messages),
    ),
    "justificatif_transport": (
        Family("train", journeys.train_ticket),
        Family("slips", journeys.till_slips),
        Family("route", journeys.route_print),
        Family("coach", journeys.coach_booking),
        Family("by_hand", journeys.mileage_by_hand),
    ),
    "justificatif_revenus_independant": (
        Family("turnover", own_account.turnover_certificate),
        Family("accounts", own_account.annual_accounts),
        Family("accountant", own_account.accountants_letter),
        Family("takings", own_account.takings_book),
        Family("tax_form", own_account.professional_return),
    ),
    "facture_avocat": (
        Family("note", fee_notes.fee_note),
        Family("timed", fee_notes.timed_bill),
        Family("provision", fee_notes.call_for_provision),
        Family("settled", fee_notes.settled_statement),
    ),
    "convention_honoraires": (
        Family("articles", fee_agreements.agreement_in_articles),
        Family("letter", fee_agreements.letter_of_mission),
        Family("form", fee_agreements.agreement_form),
    ),
    "decision_aide_juridictionnelle": (
        Family("decision", legal_aid.aid_granted),
        Family("print_out", legal_aid.aid_print_out),
        Family("minutes", legal_aid.aid_minutes),
    ),
    "piece_procedure_civile": (
        Family("writ", civil_papers.writ),
        Family("pleadings", civil_papers.pleadings),
        Family("labour_summons", civil_papers.labour_summons),
        Family("calendar", civil_papers.judges_calendar),
        Family("messages", civil_papers.counsel_messages),
    ),
    "rapport_conditions_detention": (
        Family("inspection", prison_reports.inspection_report),
        Family("association", prison_reports.association_pages),
        Family("bar_visit", prison_reports.visit_of_the_bar),
        Family("figures", prison_reports.monthly_figures),
    ),
    "acte_naissance": (
        Family("full_copy", civil_status.full_copy),
        Family("extract", civil_status.extract),
        Family("register_page", civil_status.register_page),
        Family("multilingual", civil_status.multilingual),
    ),
    "livret_famille": (
        Family("spouses", family_books.spouses),
        Family("children", family_books.children),
        Family("lying_open", family_books.lying_open),
    ),
    "jugement_garde": (
        Family("judgment", custody_rulings.judgment),
        Family("interim_order", custody_rulings.interim_order),
        Family("approved_agreement", custody_rulings.approved_agreement),
    ),
    "certificat_scolarite": (
        Family("secondary", schooling.secondary),
        Family("university", schooling.university),
        Family("training_centre", schooling.training_centre),
        Family("schoolmistress", schooling.schoolmistress),
    ),
    "certificat_medical": (
        Family("surgery", health_annexes.surgery),
        Family("emergency_ward", health_annexes.emergency_ward),
        Family("care_unit", health_annexes.care_unit),
        Family("pad_sheet", health_annexes.pad_sheet),
    ),
    "expertise_psychologique": (
        Family("court_expert", psychological_reports.court_expert),
        Family("questions", psychological_reports.questions),
        Family("scored_sittings", psychological_reports.scored_sittings),
    ),
    "attestation_france_travail": (
        Family("situation", jobseeker_papers.situation),
        Family("payments", jobseeker_papers.payments),
        Family("rights_opened", jobseeker_papers.rights_opened),
        Family("list_of_periods", jobseeker_papers.list_of_periods),
    ),
    "lettre_licenciement": (
        Family("long_absence", dismissals.long_absence),
        Family("grave_fault", dismissals.grave_fault),
        Family("want_of_work", dismissals.want_of_work),
    ),
    "promesse_embauche": (
        Family("headed_offer", job_offers.headed_offer),
        Family("offer_form", job_offers.offer_form),
        Family("craftsmans_word", job_offers.craftsmans_word),
    ),
    "pouvoir_signataire": (
        Family("delegation", delegations.delegation),
        Family("proxy", delegations.proxy),
        Family("board_extract", delegations.board_extract),
        Family("mayors_decree", delegations.mayors_decree),
    ),
    "pv_ag_syndic": (
        Family("agents_minutes", co_ownership.agents_minutes),
        Family("votes_listing", co_ownership.votes_listing),
        Family("volunteers_notebook", co_ownership.volunteers_notebook),
    ),
    "pv_association_statuts": (
        Family("statutes", associations.statutes),
        Family("minutes", associations.minutes),
        Family("book_page", associations.book_page),
    ),
    "declaration_rna_joafe": (
        Family("receipt", association_registers.receipt),
        Family("change_receipt", association_registers.change_receipt),
        Family("gazette_page", association_registers.gazette_page),
        Family("web_notice", association_registers.web_notice),
    ),
    "identification_etablissement_publique": (
        Family("situation_notice", public_bodies.situation_notice),
        Family("council_extract", public_bodies.council_extract),
        Family("prefects_decree", public_bodies.prefects_decree),
        Family("directory_page", public_bodies.directory_page),
    ),
    "autre": (
        Family("advert", decoys.advert),
        Family("english_letter", decoys.english_letter),
        Family("town_bulletin", decoys.town_bulletin),
        Family("school_letter", decoys.school_letter),
        Family("call_for_funds", household.call_for_funds),
        Family("parking_notice", household.parking_notice),
        Family("missed_parcel", household.missed_parcel),
        Family("appointment", strays.appointment),
        Family("bank_offer", strays.bank_offer),
        Family("recipe", strays.recipe),
        Family("shopping_list", strays.shopping_list),
        Family("blank_mandate", strays.blank_mandate),
        Family("water_board", strays.water_board),
        Family("delivery_note", strays.delivery_note),
    ),
}


def lay_out(kind: str, paper: Any, rng: Random, *, reserved: bool = False) -> tuple[str, Sheet]:
    """Lay a paper of that type out in one of the families that fit it: the family's name and the sheet.

    `reserved`: in a reserved family where the type has one; otherwise never in a reserved one.
    """
    fitting = [family for family in FAMILIES[kind] if family.fits(paper)]
    kept = [family for family in fitting if ((kind, family.name) in RESERVED) == reserved] or fitting
    family = rng.choice(kept)
    return family.name, family.lay_out(paper, rng)
