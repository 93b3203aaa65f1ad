"""An estimate is a range with its reserves, never one figure, and never what was claimed."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.assembly import assemble_cases
from claims.cases import Procedure
from claims.detention import Custody, custody
from claims.errors import BadCatalogue
from claims.estimate import Estimate, estimate
from claims.rulebook import Rulebook
from claims.scale import Direction, detention_caps, moral_harm, read_caps, read_scale
from claims.toml_tables import TomlFile

PARTIAL = {"decision_partielle": "true"}


def _of(**values: str) -> Estimate | None:
    return estimate(moral_harm(), custody((), values), ())


@pytest.mark.parametrize(
    ("period", "low", "high"),
    [
        ("2022-01-01/2022-01-01", "2000", "6000"),
        ("2022-01-01/2022-03-30", "2000", "6000"),  # two months and thirty days
        ("2022-01-01/2022-03-31", "6000", "25000"),  # three months
        ("2022-01-01/2022-12-31", "6000", "25000"),  # twelve months
        ("2022-01-01/2023-01-01", "30000", None),  # twelve months and a day
        ("2018-01-25/2023-05-17", "30000", None),
    ],
)
def test_the_range_is_that_of_the_length(period: str, low: str, high: str | None) -> None:
    found = _of(periodes_detention=period)
    assert found is not None
    assert (found.low, found.high) == (Decimal(low), Decimal(high) if high else None)


@pytest.mark.parametrize(
    ("values", "note"),
    [
        ({"periodes_arse": "2022-01-01/2022-06-30"}, "surveillance électronique"),
        ({"periodes_detention": "2022-03-10/2022-10-19", **PARTIAL}, "Décision partielle"),
        (
            {
                "periodes_detention": "2022-03-10/2022-06-10",
                "decision_partielle": "true",
                "plafond_mois": "4",
            },
            "Aucun jour",
        ),
        (
            {"periodes_detention": "2022-03-10/2022-06-10", "periodes_autre_cause": "2022-01-01/2022-12-31"},
            "Aucun jour",
        ),
    ],
)
def test_there_is_no_range_where_the_scale_or_the_length_gives_none(
    values: dict[str, str], note: str
) -> None:
    found = _of(**values)
    assert found is not None
    assert (found.low, found.high) == (None, None)
    assert any(note in said for said in found.notes)


def test_the_length_that_counts_is_what_the_cap_leaves() -> None:
    period = {
        "periodes_detention": "2022-03-10/2022-10-19",
        "decision_partielle": "true",
        "plafond_mois": "4",
    }
    found = _of(**period)
    assert found is not None
    assert found.length is not None
    assert (found.length.iso(), found.low, found.high) == ("P3M10D", Decimal(6000), Decimal(25000))


def test_nothing_is_estimated_when_nothing_is_known() -> None:
    assert _of() is None


def test_it_always_says_that_it_binds_nobody_and_where_the_scale_is_silent() -> None:
    found = _of(periodes_detention="2022-01-01/2022-12-31")
    assert found is not None
    for words in ("indicative", "propre à l'affaire", "n'engage ni le premier président ni la commission"):
        assert words in found.warning
    assert any("25 000 €" in note and "30 000 €" in note for note in found.notes)


def test_factors_name_the_documents_that_may_show_them_and_move_no_figure(piece: Any) -> None:
    held = Custody(custody((), {"periodes_detention": "2022-01-01/2022-06-30"}).served)
    papers = (piece("livret_famille"), piece("casier_judiciaire"), piece("bulletin_paie"))
    bare, shown = estimate(moral_harm(), held, ()), estimate(moral_harm(), held, papers)
    assert bare is not None
    assert shown is not None
    assert (shown.low, shown.high) == (bare.low, bare.high)
    seen = {each.factor.id: each.documents for each in shown.factors}
    assert seen["vie_familiale"] == ("d1",)
    assert seen["incarceration_anterieure"] == ("d2",)
    assert seen["conditions_difficiles"] == ()
    assert {each.factor.direction for each in shown.factors} == set(Direction)
    assert {each.head.id for each in shown.heads if each.documents} == {"salaires_pendant"}


def test_harm_from_the_proceedings_is_sent_to_the_other_way() -> None:
    instead = {each.id: each.instead for each in moral_harm().exclusions}
    assert "L.141-1" in instead["procedure"]
    assert "9-1" in instead["reputation"]


def test_the_estimate_never_becomes_what_is_claimed(rulebook: Rulebook, piece: Any) -> None:
    papers = (
        piece(
            "requete_reparation_detention", date_debut_detention="2022-01-01", date_fin_detention="2022-12-31"
        ),
        piece("decision_relaxe", date="2023-01-10"),
    )
    _, (case, *_) = assemble_cases(papers, rulebook, date(2026, 3, 10))
    assert case.procedure is Procedure.DETENTION_PROVISOIRE
    assert case.estimate is not None
    assert case.estimate.low == Decimal(6000)
    assert case.value("montant_demande") is None


@given(st.integers(0, 6000), st.integers(0, 400))
def test_a_longer_detention_never_has_a_lower_range(days: int, more: int) -> None:
    first = date(2005, 3, 31).toordinal()
    shorter, longer = (
        _of(periodes_detention=f"2005-03-31/{date.fromordinal(first + n)}") for n in (days, days + more)
    )
    assert shorter is not None
    assert longer is not None
    assert longer.low is not None
    assert shorter.low is not None
    assert longer.low >= shorter.low


def test_the_seed_s_caps_are_the_usual_ones_and_every_cap_has_its_source() -> None:
    caps = detention_caps()
    assert {cap.id: cap.months for cap in caps if cap.is_usual} == {"delit": 4, "crime": 24}
    assert all("CPP art. 145-" in cap.source for cap in caps)


Broken = Callable[[str, str], TomlFile]


@pytest.fixture
def broken() -> Broken:
    def make(right: str, wrong: str) -> TomlFile:
        text = (files("claims") / "estimates" / "prejudice_moral.toml").read_text(encoding="utf-8")
        assert right in text
        return TomlFile("estimates/prejudice_moral.toml", text.replace(right, wrong, 1))

    return make


@pytest.mark.parametrize(
    ("right", "wrong", "key"),
    [
        ('low = "2000"', "low = 2000", "band[1].low"),  # a number of TOML is a float
        ('low = "2000"', 'low = "deux mille"', "band[1].low"),
        ('low = "2000"', 'low = "-1"', "band[1].low"),
        ('low = "2000"', 'low = "NaN"', "band[1].low"),
        ('high = "6000"', 'high = "1000"', "band[1].high"),
        ("under_months = 3", "under_months = 2.5", "band[1].under_months"),
        ("under_months = 3", "under_months = 15", "band"),
        ("under_months = 3\n", "", "band"),
        ('low = "30000"', 'low = "30000"\nup_to_months = 24', "band"),
        ('direction = "aggravating"', 'direction = "up"', "factor[1].direction"),
        ('direction = "aggravating"', 'direction = "aggravating"\nweight = 1.2', "factor[1].weight"),
        ('evidence = ["rapport_conditions_detention", ', 'evidence = ["rapport", ', "factor[1].evidence"),
        ('pieces = ["justificatif_logement_perdu"]', "pieces = []", "head[7].pieces"),
        ('in_force = "2025-01-01"', 'in_force = "hier"', "in_force"),
    ],
)
def test_a_wrong_scale_is_refused(
    broken: Broken, rulebook: Rulebook, right: str, wrong: str, key: str
) -> None:
    with pytest.raises(BadCatalogue) as refused:
        read_scale(broken(right, wrong), rulebook.types)
    assert f": {key}: " in refused.value.message


@pytest.mark.parametrize("table", ["factor", "head", "exclusion"])
def test_a_line_without_a_source_is_refused(broken: Broken, rulebook: Rulebook, table: str) -> None:
    file = broken(f"[[{table}]]\n", f'[[{table}]]\nsource = "  "\n')
    lines = file.text.splitlines()
    at = lines.index('source = "  "')
    own = next(n for n in range(at + 1, len(lines)) if lines[n].startswith("source"))
    without = "\n".join(lines[:own] + lines[own + 1 :])
    with pytest.raises(BadCatalogue, match="source: must be a string that is not empty"):
        read_scale(TomlFile(file.name, without), rulebook.types)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("months = 4", "months = 0"),
        ("months = 4", 'months = "quatre"'),
        ("usual = true", 'usual = "oui"'),
        ('source = "CPP art. 145-1"\n', ""),
        ('id = "delit"', 'id = "delit"\nclass = "X"'),
    ],
)
def test_a_wrong_cap_is_refused(right: str, wrong: str) -> None:
    text = (files("claims") / "estimates" / "plafonds_detention.toml").read_text(encoding="utf-8")
    assert right in text
    with pytest.raises(BadCatalogue):
        read_caps(TomlFile("estimates/plafonds_detention.toml", text.replace(right, wrong, 1)))
