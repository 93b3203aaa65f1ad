"""Plis: the papers of a dossier as they arrive, with exact ground truth beside them.

`make_pli` draws a dossier, lays its papers out, packs them (one scan, separate files, a mail, a mail
with an archive, a typed cover with scans behind it) and writes the folder that the contract calls a
pli: the input files and `truth.json`. Beside the contract's keys, `made` says how it was made.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.corpus import detention_dossiers, detention_papers, door_dossiers, door_papers
from benchmarks.corpus.annexes import COMPANY_ANNEXES, UNSCORED_WITH_COMPANY_ANNEXES, draw_annexes
from benchmarks.corpus.degrade import PRESETS
from benchmarks.corpus.detention_dossiers import DetentionDossier, DetentionScenario
from benchmarks.corpus.door_dossiers import DoorDossier, Piece, Scenario
from benchmarks.corpus.layouts import lay_out
from benchmarks.corpus.layouts.setting import with_arrival_stamp
from benchmarks.corpus.mails import CoveringMail, claim_mail, covering_mail
from benchmarks.corpus.packing import PACKINGS, Laid, Packed
from benchmarks.corpus.papers import Sheet
from benchmarks.corpus.rendering import pdf_of

_STRAYS = ("autre", "autre", "autre", "avis_imposition", "justificatif_domicile")
# What only the letter tells of a case: a letter that leaves it out leaves it unknown, and it is not scored.
_TOLD_BY_THE_LETTER = {
    "expediteur_courriel": "courriel",
    "expediteur_telephone": "telephone",
    "expediteur_adresse": "adresse",
}
_CLAIM_IS_THE_MAIL = 0.5  # share of door claims by mail whose text is the claim itself


@dataclass(frozen=True, slots=True)
class Plan:
    """How one pli is made; what is None is drawn from the seed.

    `packing` is a key of `packing.PACKINGS`; `preset` one of `degrade.PRESETS`; `envelope`: the cover is
    scanned with the rest (on paper only); `strays`: how many decoys are slipped in; `annexes`: how many
    pieces that nobody asked for are sent along.
    """

    scenario: Scenario | DetentionScenario
    packing: str
    preset: str
    envelope: bool
    stamp: bool
    strays: int
    reserved: bool = False
    annexes: int = 0


def draw_plan(rng: Random, *, reserved: bool = False) -> Plan:
    """Any plan: three door claims for one detention, every way of sending."""
    door = rng.random() < 0.72
    scenario = door_dossiers.draw_scenario(rng) if door else detention_dossiers.draw_scenario(rng)
    return Plan(
        scenario=scenario,
        packing=rng.choice(["scan", "scan", "scan", "files", "mail", "mail_archive", "mixed"]),
        preset=rng.choice(sorted(set(PRESETS) - {"telephone"})),
        envelope=rng.random() < 0.6,
        stamp=rng.random() < 0.5,
        strays=rng.choice([0, 0, 0, 1, 1, 2]),
        reserved=reserved,
        annexes=rng.choice([0, 1, 2, 2, 3, 4]),
    )


def make_pli(folder: Path, plan: Plan, seed: str) -> Path:
    """Write one pli into that folder, which is made; everything follows from the plan and the seed."""
    rng = Random(seed)
    if isinstance(plan.scenario, Scenario):
        door = door_dossiers.draw(rng, plan.scenario)
        return _write(folder, plan, rng, door, door_papers.papers(door, rng))
    detention = detention_dossiers.draw(rng, plan.scenario)
    return _write(folder, plan, rng, detention, detention_papers.papers(detention, rng))


def _write(
    folder: Path, plan: Plan, rng: Random, dossier: DoorDossier | DetentionDossier, pieces: list[Piece]
) -> Path:
    by_mail = plan.packing.startswith("mail")
    mail = _mail_of(dossier, rng)
    if by_mail and isinstance(dossier, DoorDossier) and rng.random() < _CLAIM_IS_THE_MAIL:
        mail = claim_mail(dossier.claim, dossier.posted)
        pieces = pieces[1:]
    covered = plan.envelope and plan.packing == "scan"
    laid = _lay_out_all(plan, rng, dossier, _with_covers(pieces, plan, rng, dossier, covered=covered))
    folder.mkdir(parents=True, exist_ok=True)
    packed = PACKINGS[plan.packing](folder, laid, mail, plan.preset, rng)
    sent = dossier.posted if by_mail or covered else None
    truth = _truth(laid, packed, dossier, pieces, sent)
    truth["made"] = {
        "packing": plan.packing,
        "degradation": plan.preset if plan.packing in ("scan", "mixed") else "file by file",
        "reserved": plan.reserved,
        "families": [f"{doc.type}/{doc.family}" for doc in laid],
    }
    (folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
    return folder


def _mail_of(dossier: DoorDossier | DetentionDossier, rng: Random) -> CoveringMail:
    if isinstance(dossier, DoorDossier):
        return covering_mail(dossier.person, dossier.email, dossier.posted, rng)
    return covering_mail(dossier.petition.lawyer, "cabinet@avocat.example", dossier.posted, rng)


def _with_covers(
    pieces: list[Piece], plan: Plan, rng: Random, dossier: DoorDossier | DetentionDossier, *, covered: bool
) -> list[Piece]:
    """The pieces with annexes after them, the envelope at one end and strays anywhere after the claim."""
    out = [*pieces, *draw_annexes(dossier, plan.annexes, rng)]
    for _ in range(plan.strays):
        out.insert(rng.randint(1, len(out)), (rng.choice(_STRAYS), dossier.person))
    if covered:
        mailing = (
            door_papers.mailing(dossier)
            if isinstance(dossier, DoorDossier)
            else detention_papers.mailing(dossier)
        )
        out.insert(rng.choice([0, 0, len(out)]), ("enveloppe", mailing))
        if mailing.tracking and rng.random() < 0.3:
            out.append(("avis_reception_recommande", mailing))
    return out


def _lay_out_all(
    plan: Plan, rng: Random, dossier: DoorDossier | DetentionDossier, pieces: list[Piece]
) -> list[Laid]:
    laid = []
    for kind, paper in pieces:
        family, sheet = lay_out(kind, paper, rng, reserved=plan.reserved)
        if (
            plan.stamp
            and plan.packing == "scan"
            and kind in ("lettre_demande", "requete_reparation_detention")
        ):
            sheet = Sheet(with_arrival_stamp(sheet.html, rng, f"{dossier.posted:%d/%m/%Y}"), sheet.fields)
        laid.append(Laid(kind, family, sheet, pdf_of(sheet)))
    return laid


def _truth(
    laid: list[Laid],
    packed: Packed,
    dossier: DoorDossier | DetentionDossier,
    pieces: list[Piece],
    sent: date | None,
) -> dict[str, Any]:
    documents: list[dict[str, Any]] = [
        {"type": doc.type, "pages": [list(at) for at in packed.places[n]], "fields": dict(doc.sheet.fields)}
        for n, doc in enumerate(laid)
    ]
    documents += packed.extra
    case = (
        door_papers.case_truth(dossier, pieces, sent)
        if isinstance(dossier, DoorDossier)
        else detention_papers.case_truth(dossier, pieces, sent)
    )
    if any(doc.type in COMPANY_ANNEXES for doc in laid):
        for key in UNSCORED_WITH_COMPANY_ANNEXES:
            case.pop(key, None)
    for letter in (doc.sheet.fields for doc in laid if doc.type == "lettre_demande"):
        for name in (told for name, told in _TOLD_BY_THE_LETTER.items() if letter.get(name) is None):
            case["fields"].pop(name, None)
    truth: dict[str, Any] = {
        "inputs": list(packed.inputs),
        "documents": documents,
        "cases": [case],
        "text": packed.text,
    }
    return truth | ({"items": packed.items} if packed.items else {})
