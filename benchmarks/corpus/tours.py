"""Every layout family in turn, born-digital: plis that teach what papers are and what they say, and no law.

A corpus of dossiers shows each of hundreds of families once or twice at best, and its scans take an hour to
read; a tour of them all is read from its text in minutes.
"""

import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pikepdf

from benchmarks.corpus import detention_dossiers, detention_papers, door_dossiers, door_papers
from benchmarks.corpus.annexes import ANNEX_TYPES, annex_of
from benchmarks.corpus.detention_dossiers import DetentionScenario
from benchmarks.corpus.door_dossiers import Piece, Scenario
from benchmarks.corpus.layouts import FAMILIES
from benchmarks.corpus.layouts.family import Family
from benchmarks.corpus.layouts.reserved import RESERVED
from benchmarks.corpus.packing import Laid
from benchmarks.corpus.rendering import pdf_of

_TOGETHER = 8  # documents in one file
_FILE = "pieces.pdf"
_DOORS = (
    Scenario(report=True, paid="proof"),
    Scenario(dwelling="PROPRIETAIRE", paid="statement", report=True),
    Scenario("SCI", "BAILLEUR"),
    Scenario("ASSUREUR", "LOCATAIRE"),
    Scenario(flaws={"facture": "quote"}),
)
_DETENTIONS = ("NON_LIEU", "RELAXE", "ACQUITTEMENT")
_CUSTODY = ("fiche", "billet", "certificat")
_DRAWN = 12  # times each of these: a family that prints a rare paper finds one


def every_paper(seed: str) -> dict[str, list[Any]]:
    """Papers of every type and kind, by type; everything follows from the seed."""
    papers: dict[str, list[Any]] = {}
    for kind, paper in (*_of_doors(seed), *_of_detentions(seed)):
        papers.setdefault(kind, []).append(paper)
    return papers


def _of_doors(seed: str) -> Iterator[Piece]:
    for n, scenario in enumerate(_DOORS * _DRAWN):
        rng = Random(f"{seed} door {n}")
        dossier = door_dossiers.draw(rng, scenario)
        mailing = door_papers.mailing(dossier)
        yield from door_papers.papers(dossier, rng)
        yield from ((kind, dossier.person) for kind in ("autre", "avis_imposition", "justificatif_domicile"))
        yield from (("enveloppe", mailing), ("courrier_relance", dossier.claim))
        if mailing.tracking:
            yield "avis_reception_recommande", mailing
        yield from ((kind, annex_of(dossier)) for kind in ANNEX_TYPES)


def _of_detentions(seed: str) -> Iterator[Piece]:
    for n, kind in enumerate(_DETENTIONS * _DRAWN):
        rng = Random(f"{seed} detention {n}")
        custody = _CUSTODY[n % len(_CUSTODY)]
        dossier = detention_dossiers.draw(rng, DetentionScenario(kind, custody=custody))
        yield from detention_papers.papers(dossier, rng)
        yield from ((kind, annex_of(dossier)) for kind in ANNEX_TYPES)


def make_tour(out: Path, seed: int) -> Iterator[tuple[int, int]]:
    """Write the plis of one tour of all families that may be learned from; yields (plis made, plis in all).

    Plis already made are left alone. Photographs are left out: they hold nothing to read.
    """
    papers = every_paper(f"tour {seed}")
    families = [
        (kind, family)
        for kind, those in FAMILIES.items()
        for family in those
        if (kind, family.name) not in RESERVED and any(map(family.fits, papers.get(kind, ())))
    ]
    Random(f"order {seed}").shuffle(families)
    files = [families[at : at + _TOGETHER] for at in range(0, len(families), _TOGETHER)]
    for number, together in enumerate(files):
        yield number, len(files)
        folder = out / f"tour-{seed}-{number:05d}"
        if not (folder / "truth.json").exists():
            _write(folder, [_laid(kind, family, papers, f"{seed} {number}") for kind, family in together])
    yield len(files), len(files)


def _laid(kind: str, family: Family, papers: dict[str, list[Any]], seed: str) -> Laid:
    rng = Random(f"{seed} {kind} {family.name}")
    sheet = family.lay_out(rng.choice([paper for paper in papers[kind] if family.fits(paper)]), rng)
    return Laid(kind, family.name, sheet, pdf_of(sheet))


def _write(folder: Path, laid: Sequence[Laid]) -> None:
    documents, first = [], 1
    with pikepdf.Pdf.new() as whole:
        for doc in (doc for doc in laid if not doc.sheet.picture):
            with pikepdf.Pdf.open(io.BytesIO(doc.pdf)) as part:
                pages = [[_FILE, first + n] for n in range(len(part.pages))]
                whole.pages.extend(part.pages)
            first += len(pages)
            documents.append({"type": doc.type, "pages": pages, "fields": dict(doc.sheet.fields)})
        folder.mkdir(parents=True, exist_ok=True)
        whole.save(folder / _FILE)
    truth = {
        "inputs": [_FILE],
        "documents": documents,
        "cases": [],
        "made": {
            "packing": "tour",
            "degradation": "born-digital",
            "reserved": False,
            "families": [f"{doc.type}/{doc.family}" for doc in laid if not doc.sheet.picture],
        },
    }
    (folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
