"""The papers of a claim for a detention, and what must be found in the case they make."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from benchmarks.corpus.companies import company
from benchmarks.corpus.court_papers import CustodyOrder, PaySlip, PrisonPaper, WorkContract
from benchmarks.corpus.detention_dossiers import (
    CUSTODY_TYPES,
    DECISION_TYPES,
    DetentionDossier,
    add_months,
    duration,
)
from benchmarks.corpus.door_dossiers import Piece
from benchmarks.corpus.papers import BankDetails, Mailing, Truth
from benchmarks.corpus.people import nir, person

_JOBS = (
    "chauffeur livreur",
    "agent d'entretien",
    "préparateur de commandes",
    "boulanger",
    "mécanicien",
    "vendeur",
)


def papers(d: DetentionDossier, rng: Random) -> list[Piece]:
    """The pieces of the dossier, the petition first; what the scenario leaves out is not there."""
    held = PrisonPaper(
        d.scenario.custody,
        d.courts.prison,
        str(rng.randint(1200, 99999)),
        d.person,
        d.start,
        d.end,
        d.courts.tribunal if d.decision.on_appeal else d.decision.court,
        d.decision.offence,
    )
    pieces: list[Piece] = [("requete_reparation_detention", d.petition), ("mandat_avocat", d.petition)]
    parts: dict[str, Piece] = {
        "decision": (DECISION_TYPES[d.scenario.kind], d.decision),
        "certificate": (f"certificat_non_{d.finality.kind}", d.finality),
        "custody": (CUSTODY_TYPES[d.scenario.custody], held),
        "identity": ("carte_identite", d.identity),
    }
    pieces += [piece for name, piece in parts.items() if name not in d.scenario.omitted]
    pieces.append(("rib", BankDetails(d.account, f"{d.person.short_title} {d.person.name}", d.address)))
    return pieces + _orders(d, rng) + _work(d, rng)


def _orders(d: DetentionDossier, rng: Random) -> list[Piece]:
    kinds = (
        ("mandat", "mandat_depot", d.start),
        ("placement", "ordonnance_placement_detention", d.start),
        ("liberte", "ordonnance_mise_en_liberte", d.end),
    )
    return [
        (
            kind,
            CustodyOrder(
                name,
                d.courts.tribunal,
                day,
                d.person,
                d.decision.offence,
                d.courts.prison,
                person(rng),
                d.decision.parquet,
            ),
        )
        for name, kind, day in kinds
        if "custody" not in d.scenario.omitted and rng.random() < 0.35
    ]


def _work(d: DetentionDossier, rng: Random) -> list[Piece]:
    """Three pay slips and a contract, when wages are claimed."""
    if len(d.petition.heads) < 2:
        return []
    firm, number, job = company(rng, "employer"), nir(d.person, rng), rng.choice(_JOBS)
    gross = Decimal(rng.randint(176_000, 290_000)) / 100
    slips: list[Piece] = []
    for back in (3, 2, 1):
        net = (gross * Decimal(rng.randint(7650, 7850)) / 10000).quantize(Decimal("0.01"))
        slips.append(
            (
                "bulletin_paie",
                PaySlip(firm, d.person, d.address, number, add_months(d.start, -back), gross, net, job),
            )
        )
    hired = d.start - timedelta(days=rng.randint(400, 2500))
    return [
        *slips,
        ("contrat_travail", WorkContract(firm, person(rng), d.person, d.address, hired, gross, job)),
    ]


def mailing(d: DetentionDossier) -> Mailing:
    """The envelope it came in."""
    return Mailing(f"Maître {d.petition.lawyer.name}", d.address, d.tracking, d.posted)


def case_truth(d: DetentionDossier, pieces: list[Piece], sent: date | None) -> dict[str, Any]:
    """What the case must say; what no paper settles is not scored."""
    missing = {
        {
            "decision": DECISION_TYPES[d.scenario.kind],
            "certificate": "certificat_non_appel",
            "custody": "fiche_penale",
            "identity": "carte_identite",
        }[name]
        for name in d.scenario.omitted
    }
    # Any of the three decisions would do, and which one lacks is not known when none is there.
    truth: dict[str, Any] = {
        "procedure": "DETENTION_PROVISOIRE",
        "claimant": "PERSONNE_PHYSIQUE",
        "fields": _fields(d, sent),
        "insufficient": [],
        "findings": _findings(d, sent),
    }
    if "decision" not in d.scenario.omitted:
        truth["missing"] = sorted(missing)
    verdict = _verdict(d, truth["findings"])
    return truth | ({"verdict": verdict} if verdict else {})


def _findings(d: DetentionDossier, sent: date | None) -> dict[str, str]:
    said = set(d.scenario.omitted)
    findings = {} if "decision" in said else {"DP-02": "ok"}
    if "certificate" not in said:
        findings["DP-03"] = "ok"
        if (
            sent
            and d.scenario.final_said
            and d.scenario.notice
            and "decision" not in said
            and d.finality.final
        ):
            findings["DP-04"] = "ok" if sent <= add_months(d.finality.final, 6) else "problem"
    return findings


def _verdict(d: DetentionDossier, findings: dict[str, str]) -> str | None:
    if findings.get("DP-04") == "problem":
        return "likely_ineligible"
    if d.scenario.omitted:
        return None if d.scenario.late else "incomplete"
    return "complete" if findings.get("DP-04") == "ok" else None


def _fields(d: DetentionDossier, sent: date | None) -> Truth:
    said = d.scenario.omitted
    truth: Truth = {
        "nom": d.person.used_name,
        "prenom": d.person.forenames[0],
        "date_naissance": d.person.born.isoformat(),
        "adresse": d.address.line,
        "avocat": d.petition.lawyer.name,
        "montant_demande": f"{d.petition.total:.2f}",
        "date_debut_detention": d.start.isoformat(),
        "date_fin_detention": d.end.isoformat(),
        "duree_detention": duration(d.start, d.end),
        "etablissement": d.courts.prison,
        "date_envoi": sent.isoformat() if sent else None,
        "iban": d.account.iban,
        "bic": d.account.bic,
    }
    if "decision" not in said:
        truth |= {
            "type_decision": d.scenario.kind,
            "date_decision": d.decision.day.isoformat(),
            "juridiction": d.decision.court,
            "numero_parquet": d.decision.parquet,
        }
        if d.decision.notice:
            truth["avis_149_present"] = "true"
    if "certificate" not in said and d.finality.final:
        truth["date_definitive"] = d.finality.final.isoformat()
    return truth
