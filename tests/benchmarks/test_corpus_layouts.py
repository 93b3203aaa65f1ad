"""What the truth of a document says stands on its pages, in some printed form."""

import re
from datetime import date
from decimal import Decimal
from random import Random

import pytest

from benchmarks.corpus import detention_dossiers, detention_papers, door_dossiers, door_papers
from benchmarks.corpus.detention_dossiers import DetentionScenario
from benchmarks.corpus.door_dossiers import Scenario
from benchmarks.corpus.layouts import FAMILIES, RESERVED, lay_out
from benchmarks.corpus.rendering import pdf_of, text_of
from benchmarks.corpus.wording import day_in_words, in_words, long_date, money
from claims.folding import fold

SAID_ONLY_BY_THE_TYPE = {"type_attestation", "refus", "acquittee", "sexe", "mois"}


def every_paper():
    """Papers of every type and kind, by type."""
    papers: dict[str, list] = {}
    door = [
        Scenario(report=True, paid="proof"),
        Scenario(dwelling="PROPRIETAIRE", paid="statement", report=True),
        Scenario("SCI", "BAILLEUR"),
        Scenario("ASSUREUR", "LOCATAIRE"),
        Scenario(flaws={"facture": "quote"}),
    ]
    for n, scenario in enumerate(door * 6):
        rng = Random(f"layouts {n}")
        dossier = door_dossiers.draw(rng, scenario)
        mailing = door_papers.mailing(dossier)
        extra = [("autre", dossier.person), ("avis_imposition", dossier.person), ("enveloppe", mailing)]
        extra += [("courrier_relance", dossier.claim)]
        extra += [("avis_reception_recommande", mailing)] if mailing.tracking else []
        for kind, paper in door_papers.papers(dossier, rng) + extra:
            papers.setdefault(kind, []).append(paper)
    for n, kind in enumerate(["NON_LIEU", "RELAXE", "ACQUITTEMENT"] * 4):
        rng = Random(f"detention {n}")
        custody = ["fiche", "billet", "certificat"][n % 3]
        dossier = detention_dossiers.draw(rng, DetentionScenario(kind, custody=custody))
        for kind_of_paper, paper in detention_papers.papers(dossier, rng):
            papers.setdefault(kind_of_paper, []).append(paper)
    return papers


PAPERS = every_paper()
LAID_OUT = [
    pytest.param(kind, family, id=f"{kind}/{family.name}")
    for kind, families in FAMILIES.items()
    for family in families
    if any(family.fits(paper) for paper in PAPERS.get(kind, ())) and kind != "photo_prejudice"
]


def printed_forms(name, value):
    """Ways in which that value may stand on a page, folded."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        day = date.fromisoformat(value)
        forms = [
            long_date(day),
            f"{day:%d/%m/%Y}",
            f"{day:%d %m %y}",
            f"{in_words(day.year)} le {day_in_words(day)}",
        ]
        return [fold(form) for form in forms]
    if re.fullmatch(r"\d+\.\d\d", value):
        return [fold(money(Decimal(value), unit=""))]
    if name.endswith("telephone"):
        return [fold("0" + value.removeprefix("+33"))]
    return [fold(value)]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "family"), LAID_OUT)
def test_every_value_of_the_truth_is_printed(kind, family):
    for paper in [paper for paper in PAPERS[kind] if family.fits(paper)][:2]:
        sheet = family.lay_out(paper, Random(kind))
        page = fold(" ".join(text_of(pdf_of(sheet)))).replace(" ", "")
        for name, value in sheet.fields.items():
            if value is None or name in SAID_ONLY_BY_THE_TYPE:
                continue
            # The parts of an address, the words of a name may be printed in any order: each must be there.
            parts = value.split(" ") if name in ("personne", "representant") else value.split(", ")
            for part in parts:
                forms = [form.replace(" ", "") for form in printed_forms(name, part)]
                assert any(form in page for form in forms), (name, part)


def test_reserved_families_exist_and_leave_one_for_tuning():
    for kind, name in RESERVED:
        names = {family.name for family in FAMILIES[kind]}
        assert name in names
        assert names - {reserved for type_, reserved in RESERVED if type_ == kind}


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in RESERVED}))
def test_reserved_families_are_laid_out_only_when_asked_for(kind):
    paper = PAPERS[kind][0]
    tuned = {lay_out(kind, paper, Random(n))[0] for n in range(30)}
    reserved = {lay_out(kind, paper, Random(n), reserved=True)[0] for n in range(30)}
    assert not {(kind, name) for name in tuned} & RESERVED
    assert {(kind, name) for name in reserved} <= RESERVED
