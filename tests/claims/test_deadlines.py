"""Time limits end where the law puts them, and the board shows what falls due, the nearest first."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.assembly import assemble_cases
from claims.cases import Claimant, Deadline, DeadlineState, Dwelling, Procedure
from claims.deadlines import board, deadlines
from claims.documents import Document
from claims.periods import is_working_day
from claims.rulebook import Rulebook
from claims.situation import Folder, Situation

DETENTION = {"procedure": "DETENTION_PROVISOIRE", "dwelling": "INCONNU"}
TODAY = date(2026, 3, 10)


@pytest.fixture
def ends(rulebook: Rulebook) -> Any:
    def find(situation: Situation, rule: str, *documents: Document) -> Deadline | None:
        found = deadlines(Folder(rulebook.procedures[situation.procedure], situation, documents))
        return next((deadline for deadline in found if deadline.rule == rule), None)

    return find


@pytest.mark.parametrize(
    ("final", "notified", "due"),
    [
        ("2024-01-22", None, "2024-07-22"),
        ("2023-08-31", None, "2024-02-29"),  # no 31 February; a leap year
        ("2022-08-31", None, "2023-02-28"),
        ("2024-08-31", None, "2025-02-28"),
        ("2023-10-01", None, "2024-04-02"),  # 1 April 2024 is Easter Monday
        ("2023-07-13", None, "2024-01-15"),  # 13 January 2024 is a Saturday
        ("2024-11-08", None, "2025-05-09"),  # 8 May is a holiday
        ("2024-01-22", "2024-01-10", "2024-07-10"),  # the stricter of the two starts
        (None, "2024-01-10", "2024-07-10"),
    ],
)
def test_six_months_end_on_the_stricter_day_clamped_and_carried(
    ends: Any, situate: Any, piece: Any, final: str | None, notified: str | None, due: str
) -> None:
    decision = piece("decision_relaxe", **({"date_notification": notified} if notified else {}))
    values = {"date_definitive": final} if final else {}
    found = ends(situate(avis_149_present="true", **DETENTION, **values), "DP-04", decision)
    assert found.due == date.fromisoformat(due)


def test_without_notice_of_the_right_nothing_runs_and_nothing_is_due(ends: Any, situate: Any) -> None:
    found = ends(situate(avis_149_present="false", date_definitive="2020-01-22", **DETENTION), "DP-04")
    assert (found.state, found.due) == (DeadlineState.NOT_RUNNING, None)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2024-03-04", "2024-03-14"),
        ("2024-03-06", "2024-03-18"),  # the 16th is a Saturday
        ("2024-05-10", "2024-05-21"),  # the 20th is Whit Monday
        ("2024-12-22", "2025-01-02"),  # 1 January
    ],
)
def test_ten_days_to_the_cnrd_run_from_the_day_after_receipt(
    ends: Any, situate: Any, received: str, due: str
) -> None:
    found = ends(situate(date_notification_ordonnance=received, **DETENTION), "DP-08")
    assert found.due == date.fromisoformat(due)


def test_what_nobody_has_started_has_no_deadline(ends: Any, situate: Any) -> None:
    assert ends(situate(**DETENTION), "DP-08") is None
    assert ends(situate(), "pieces_manquantes") is None
    assert ends(situate(reception=None), "age_du_pli") is None


@pytest.mark.parametrize(
    ("asked", "sent_since", "due", "state"),
    [
        ("2026-03-01", None, "2026-03-31", DeadlineState.RUNNING),
        ("2026-02-08", None, "2026-03-10", DeadlineState.RUNNING),  # the last day is still in time
        ("2026-02-07", None, "2026-03-09", DeadlineState.OVERDUE),
        ("2026-01-20", "2026-03-02", "2026-04-01", DeadlineState.RUNNING),  # a piece came in meanwhile
    ],
)
def test_thirty_days_are_given_for_missing_pieces(
    ends: Any, situate: Any, asked: str, sent_since: str | None, due: str, state: DeadlineState
) -> None:
    values = {"date_demande_pieces": asked} | ({"date_derniere_piece": sent_since} if sent_since else {})
    found = ends(situate(**values), "pieces_manquantes")
    assert (found.due, found.state) == (date.fromisoformat(due), state)


@pytest.mark.parametrize(
    ("earlier", "due"), [((), "2022-12-31"), (("2021-09-10",), "2025-12-31"), (("2023-01-02",), "2022-12-31")]
)
def test_only_a_claim_made_in_time_starts_the_four_years_again(
    ends: Any, situate: Any, piece: Any, earlier: tuple[str, ...], due: str
) -> None:
    proofs = [piece("avis_reception_recommande", date_cachet=day) for day in earlier]
    found = ends(situate(date_operation="2018-06-01", date_envoi="2025-02-01"), "BP-08", *proofs)
    assert found.due == date.fromisoformat(due)


def test_the_postmark_of_the_envelope_is_the_day_that_counts(rulebook: Rulebook, piece: Any) -> None:
    papers = (
        piece("lettre_demande", date="2027-12-20", date_operation="2023-03-15"),
        piece("attestation_information", date_operation="2023-03-15"),
        piece("enveloppe", date_cachet="2028-01-03"),
    )
    _, (case, *_) = assemble_cases(papers, rulebook, date(2028, 1, 10))
    found = next(deadline for deadline in case.deadlines if deadline.rule == "BP-08")
    assert (found.state, found.inputs["date_envoi"]) == (DeadlineState.MISSED, "2028-01-03")


def _deadline(
    due: str | None, state: DeadlineState = DeadlineState.RUNNING, since: str | None = None
) -> Deadline:
    days = [date.fromisoformat(day) if day else None for day in (due, since)]
    return Deadline("R-1", "Délai", state, "Une phrase.", *days)


def test_the_board_shows_the_nearest_day_first_then_the_oldest_plis() -> None:
    lines = board(
        {
            "c1": [_deadline("2026-03-31"), _deadline(None, since="2026-03-01")],
            "c2": [_deadline("2026-03-09"), _deadline(None, since="2025-12-01")],
            "c3": [_deadline("2026-03-10"), _deadline("2020-01-01", DeadlineState.MET)],
        },
        TODAY,
    )
    assert [(line.case, line.days_left, line.age_days) for line in lines] == [
        ("c2", -1, None),
        ("c3", 0, None),
        ("c1", 21, None),
        ("c2", None, 99),
        ("c1", None, 9),
    ]


def test_the_board_reads_an_old_draft_as_of_today() -> None:
    lines = board({"c1": [_deadline("2026-03-09")], "c2": [_deadline("2026-03-10")]}, TODAY)
    assert [line.state for line in lines] == [DeadlineState.OVERDUE, DeadlineState.RUNNING]


def test_a_deadline_in_doubt_never_becomes_overdue() -> None:
    (line,) = board({"c1": [_deadline("2020-01-01", DeadlineState.UNKNOWN)]}, TODAY)
    assert line.state is DeadlineState.UNKNOWN


DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))


@given(final=DAYS, sent=DAYS)
def test_six_months_always_end_on_a_working_day_and_are_missed_only_after_it(
    rulebook: Rulebook, final: date, sent: date
) -> None:
    found = _six_months(rulebook, final, sent, told="true")
    assert found.due is not None
    assert is_working_day(found.due)
    assert timedelta(days=181) <= found.due - final <= timedelta(days=190)
    assert found.state is (DeadlineState.MET if sent <= found.due else DeadlineState.MISSED)


@given(final=st.none() | DAYS, sent=st.none() | DAYS, told=st.sampled_from(["true", None]))
def test_what_is_not_known_is_never_missed(
    rulebook: Rulebook, final: date | None, sent: date | None, told: str | None
) -> None:
    found = _six_months(rulebook, final, sent, told)
    if final is None or sent is None or told is None:
        assert found.state is DeadlineState.UNKNOWN


@given(start=st.none() | DAYS, sent=st.none() | DAYS, received=st.none() | DAYS)
def test_the_four_years_are_missed_only_on_known_days(
    rulebook: Rulebook, start: date | None, sent: date | None, received: date | None
) -> None:
    said = {"date_operation": start, "date_envoi": sent}
    values = {name: day.isoformat() for name, day in said.items() if day}
    person, owner = Claimant.PERSONNE_PHYSIQUE, Dwelling.PROPRIETAIRE
    situation = Situation(Procedure.BRIS_PORTE, person, owner, TODAY, reception=received, values=values)
    spec = rulebook.procedures[Procedure.BRIS_PORTE]
    found = next(d for d in deadlines(Folder(spec, situation, ())) if d.rule == "BP-08")
    if found.state is DeadlineState.MISSED:
        counted = sent or received
        assert start
        assert counted
        assert found.due == date(start.year + 4, 12, 31) < counted


def _six_months(rulebook: Rulebook, final: date | None, sent: date | None, told: str | None) -> Deadline:
    said = {"date_definitive": final, "date_envoi": sent}
    values = {name: day.isoformat() for name, day in said.items() if day}
    values |= {"avis_149_present": told} if told else {}
    situation = Situation(
        Procedure.DETENTION_PROVISOIRE, Claimant.PERSONNE_PHYSIQUE, Dwelling.INCONNU, TODAY, values=values
    )
    spec = rulebook.procedures[Procedure.DETENTION_PROVISOIRE]
    return next(d for d in deadlines(Folder(spec, situation, ())) if d.rule == "DP-04")
