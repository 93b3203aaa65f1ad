"""The papers of a claim for a door, and what must be found in the case they make."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from benchmarks.corpus.companies import company
from benchmarks.corpus.door_dossiers import DoorDossier, Piece, required
from benchmarks.corpus.dwelling_papers import (
    Deed,
    InsurerRefusal,
    LandlordRefusal,
    Lease,
    Registration,
    Subrogation,
)
from benchmarks.corpus.papers import BankDetails, Mailing, Notice, Payment, Report, Truth
from benchmarks.corpus.people import Person, person
from benchmarks.corpus.places import address
from benchmarks.corpus.wording import e164

_LETS_IN_PERSON = 0.4  # share of tenants whose landlord is a natural person


def _name(someone: Person) -> str:
    return f"{someone.title} {someone.name}"


def _insurer(d: DoorDossier, rng: Random) -> Piece:
    day = d.operation + timedelta(days=rng.randint(12, 40))
    refusal = InsurerRefusal(
        company(rng, "insurer"),
        f"{rng.randint(10**7, 10**8)}",
        f"{day.year}{rng.randint(10**5, 10**6)}",
        d.person,
        d.residence,
        d.operation,
        day,
        Decimal(rng.randint(120, 400)) if rng.random() < 0.4 else None,
    )
    return "non_prise_en_charge_assurance", refusal


def _tenure_papers(d: DoorDossier, rng: Random) -> list[Piece]:
    landlord = company(rng, rng.choice(["landlord", "social_landlord"]), d.home.place)
    tenant = _name(d.person) if d.company is None else _name(person(rng))
    owner = d.company.name if d.company else landlord.name
    where = d.company.address if d.company else landlord.address
    if d.company is None and rng.random() < _LETS_IN_PERSON:
        owner, where = _name(person(rng)), address(rng)
    start = d.operation - timedelta(days=rng.randint(200, 2000))
    refused = d.operation + timedelta(days=rng.randint(8, 40))
    seller, notary = _name(person(rng)), person(rng)
    return [
        ("contrat_location", Lease(owner, where, tenant, d.home, start, Decimal(rng.randint(380, 1250)))),
        (
            "non_prise_en_charge_bailleur",
            LandlordRefusal(owner, where, d.person, d.home, d.operation, refused),
        ),
        (
            "titre_propriete",
            Deed(_name(d.person), seller, notary, d.home, start, Decimal(rng.randint(70, 420) * 1000)),
        ),
    ]


def _company_papers(d: DoorDossier, rng: Random) -> list[Piece]:
    if d.company is None:
        return []
    age = rng.randint(130, 700) if d.scenario.flaws.get("extrait_kbis") == "old" else rng.randint(5, 75)
    day = d.posted - timedelta(days=age)
    since = day - timedelta(days=rng.randint(800, 6000))
    insured, paid = person(rng), d.operation + timedelta(days=rng.randint(20, 60))
    claim_number = f"{paid.year}-{rng.randint(10**5, 10**6)}"
    return [
        ("extrait_kbis", Registration(d.company, d.person, d.company.address.place, day, since)),
        ("piece_identite_signataire", d.identity),
        (
            "quittance_subrogative",
            Subrogation(d.company, insured, d.invoice.total, d.operation, paid, claim_number, d.home),
        ),
    ]


def papers(d: DoorDossier, rng: Random) -> list[Piece]:
    """The pieces of the dossier, the claim first; what the scenario leaves out is not there."""
    payment_day = d.invoice.day + timedelta(days=2)
    payer = d.company.name if d.company else f"{d.person.title} {d.person.name}"
    payment = Payment(payer, d.invoice.supplier.name, d.invoice.total, payment_day, d.account)
    proof = "releve_bancaire" if d.scenario.paid == "statement" else "preuve_paiement_facture"
    every: list[Piece] = [
        ("attestation_information", Notice(d.service, d.operation, d.home)),
        ("photo_prejudice", f"{rng.choice(['door', 'lock'])}/{d.seed}"),
        ("carte_identite", d.identity),
        ("devis" if d.invoice.quote else "facture", d.invoice),
        (proof, payment),
        ("rib", BankDetails(d.account, d.account_holder, d.residence)),
        *_tenure_papers(d, rng),
        _insurer(d, rng),
        *_company_papers(d, rng),
    ]
    asked = set(required(d.scenario.claimant, d.scenario.dwelling)) - d.scenario.omitted
    if "facture" in asked:
        asked |= {"devis"}
    if d.scenario.paid == "mark" or d.invoice.quote or "facture" in d.scenario.omitted:
        asked -= {"preuve_paiement_facture"}
    elif d.scenario.paid == "statement":
        asked |= {"releve_bancaire"}
    kept = [piece for piece in every if piece[0] in asked]
    if d.scenario.report:
        kept.append(
            ("pv_fdo", Report(d.procedure_number, d.operation, d.home, d.service, rng.randint(6, 20)))
        )
    return [("lettre_demande", d.claim), *kept]


def mailing(d: DoorDossier) -> Mailing:
    """The envelope it came in."""
    sender = d.company.name if d.company else d.person.name
    return Mailing(sender, d.residence, d.tracking, d.posted)


def case_truth(d: DoorDossier, pieces: list[Piece], sent: date | None) -> dict[str, Any]:
    """What the case must say. `sent`: the day that an envelope or a mail tells, None without one."""
    given = {kind for kind, _ in pieces}
    missing, insufficient = _shortfalls(d, given)
    findings = _findings(d)
    return {
        "procedure": "BRIS_PORTE",
        "claimant": d.scenario.claimant,
        **({} if d.scenario.claimant == "ASSUREUR" else {"dwelling": d.scenario.dwelling}),
        "fields": _fields(d, given, sent),
        "missing": sorted(missing),
        "insufficient": sorted(insufficient),
        "findings": findings,
        "verdict": _verdict(findings, missing | insufficient),
    }


def _shortfalls(d: DoorDossier, given: set[str]) -> tuple[set[str], set[str]]:
    """Pieces that are missing, and those that are there but do not do."""
    needed = set(required(d.scenario.claimant, d.scenario.dwelling))
    missing = needed - given
    insufficient = set(d.scenario.flaws) - {"facture"}
    if "devis" in given:
        missing -= {"facture"}
        insufficient |= {"facture"}
    if (d.invoice.paid and "facture" in given) or "releve_bancaire" in given:
        missing -= {"preuve_paiement_facture"}
    if d.scenario.report:
        missing -= {"attestation_information"}  # the police report proves the operation as well
    return missing, insufficient


def _findings(d: DoorDossier) -> dict[str, str]:
    target = "unknown" if d.scenario.quiet else "ok"
    # The claim of a year dies at the end of the fourth year after it (loi 68-1250, art. 1).
    late = d.posted > date(d.operation.year + 4, 12, 31)
    return {"BP-01": target, "BP-02": target, "BP-08": "problem" if late else "ok"}


def _verdict(findings: dict[str, str], shortfalls: set[str]) -> str:
    if "problem" in findings.values():
        return "likely_ineligible"
    if shortfalls:
        return "incomplete"
    return "to_check" if "unknown" in findings.values() else "complete"


def _fields(d: DoorDossier, given: set[str], sent: date | None) -> Truth:
    """The values of the case; a key that is absent is not scored."""
    truth: Truth = {
        "nom": d.person.used_name,
        "prenom": d.person.forenames[0],
        "courriel": d.email,
        "telephone": e164(d.phone),
        "adresse": d.residence.line,
        "date_operation": d.operation.isoformat(),
        "adresse_operation": d.home.line,
        "date_envoi": sent.isoformat() if sent else None,
    }
    if given & {"carte_identite", "piece_identite_signataire"}:
        truth["date_naissance"] = d.person.born.isoformat()
    if d.company:
        truth["raison_sociale"] = d.company.name
    if "extrait_kbis" in given and d.company:
        truth["siren"] = d.company.siren
    if "rib" in given:
        truth |= {"iban": d.account.iban, "bic": d.account.bic, "titulaire": d.account_holder}
    else:
        truth |= {"iban": None, "bic": None, "titulaire": None}
    total = f"{d.invoice.total:.2f}"
    truth |= {
        "montant_factures": total if "facture" in given else None,
        "montant_devis": total if "devis" in given else None,
    }
    if d.claim.amount is not None:
        truth["montant_demande"] = total
    if d.scenario.report:
        truth |= {"numero_procedure": d.procedure_number, "service_enqueteur": d.service.name}
    return truth
