"""A court is told by its seat or its department, and each of them is of one cour d'appel."""

from collections import Counter

import pytest

from claims.courts_of_appeal import _table, court_of_appeal


@pytest.mark.parametrize(
    ("court", "seat"),
    [
        ("Cour d'appel de Douai, 6e chambre", "douai"),
        ("COUR D'APPEL D'AIX-EN-PROVENCE", "aix en provence"),
        ("Tribunal judiciaire de Béthune", "douai"),
        ("Tribunal correctionnel de Lons-le-Saunier", "besancon"),
        ("Tribunal judiciaire pour enfants de Bobigny", "paris"),
        ("Cour d'assises du Pas-de-Calais", "douai"),
        ("COUR CRIMINELLE DÉPARTEMENTALE DE L'HÉRAULT", "montpellier"),
        ("Cour d'assises d'appel de la Vienne", "poitiers"),
        ("Tribunal judiciaire de Vienne", "grenoble"),
        ("Tribunal judiciaire de Saint-Denis de La Réunion", "saint denis de la reunion"),
        ("Tribunal correctionnel, 12e chambre", None),
        ("Tribunal judiciaire de Villeneuve", None),
        ("Cour d'appel de Saint-Denis", "saint denis de la reunion"),
        ("Cour d'appel de Papeete", "papeete"),
        ("Cour d'assises de la Loire-Atlantique", "rennes"),
        ("Cour d'assises de la Loire", "lyon"),
        ("Cour d'appel de Doual", None),  # misread: a doubt, not another court
        ("", None),
    ],
)
def test_a_court_is_of_the_district_of_its_seat(court, seat):
    assert court_of_appeal(court) == seat


def test_no_seat_and_no_department_is_of_two_districts():
    for names in ("tribunals", "departments"):
        counted = Counter(name for told in _table().values() for name in told[names])
        assert max(counted.values()) == 1


def test_every_court_of_appeal_and_every_department_is_there():
    """Thirty-six courts; 101 departments, one of them by two names, and two territories that are none."""
    assert len(_table()) == 36
    assert sum(len(told["departments"]) for told in _table().values()) == 101 + 1 + 2
