"""Families of pieces that are sent along: on kin, health, work and legal persons."""

from benchmarks.corpus.layouts import (
    association_registers,
    associations,
    civil_status,
    co_ownership,
    custody_rulings,
    delegations,
    dismissals,
    family_books,
    health_annexes,
    job_offers,
    jobseeker_papers,
    psychological_reports,
    public_bodies,
    schooling,
)
from benchmarks.corpus.layouts.family import Family

CIVIL_FAMILIES: dict[str, tuple[Family, ...]] = {
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
}
