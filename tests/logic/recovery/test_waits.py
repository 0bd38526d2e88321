"""A wait ends at a clock time that hangs on its beginning alone; working days skip Saturday and Sunday."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.recovery.model import Counts, Wait, WaitKind
from desktop.logic.recovery.waits import RunningWait, WaitState, elapsed, ends, run


def at(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text)


MOMENTS = st.datetimes(at("2020-01-01"), at("2040-01-01"))


def clock(minutes: int, *, told: bool = False) -> Wait:
    return Wait("code", WaitKind.CLOCK, minutes, 5, Counts.REQUESTS, told, ("S1",))


def days(count: int) -> Wait:
    return Wait("days", WaitKind.WORKING_DAYS, count, 0, Counts.NOTHING, told=True, sources=("S1",))


@pytest.mark.parametrize(
    ("minutes", "began", "until"),
    [
        (120, "2026-11-24T13:10", "2026-11-24T15:10"),
        (120, "2026-11-24T23:30", "2026-11-25T01:30"),
        (1440, "2026-11-30T08:00", "2026-12-01T08:00"),
        (60, "2026-12-31T23:30", "2027-01-01T00:30"),
        (1440, "2028-02-28T12:00", "2028-02-29T12:00"),
        (10080, "2026-12-28T09:00", "2027-01-04T09:00"),
    ],
)
def test_a_wait_of_minutes_goes_over_midnight_month_and_year(minutes: int, began: str, until: str) -> None:
    assert ends(clock(minutes), at(began)) == at(until)


@pytest.mark.parametrize(
    ("count", "began", "until"),
    [
        (5, "2026-11-24T13:10", "2026-12-01T13:10"),  # Tuesday -> Tuesday
        (1, "2026-11-26T10:00", "2026-11-27T10:00"),  # Thursday -> Friday
        (1, "2026-11-27T10:00", "2026-11-30T10:00"),  # Friday -> Monday
        (1, "2026-11-28T10:00", "2026-11-30T10:00"),  # Saturday -> Monday
        (1, "2026-11-29T10:00", "2026-11-30T10:00"),  # Sunday -> Monday
        (5, "2026-11-28T10:00", "2026-12-04T10:00"),  # Saturday -> Friday
        (5, "2026-11-29T10:00", "2026-12-04T10:00"),  # Sunday -> Friday
        (6, "2026-11-28T10:00", "2026-12-07T10:00"),
        (3, "2026-12-30T10:00", "2027-01-04T10:00"),  # over the end of the year
    ],
)
def test_working_days_skip_the_weekend(count: int, began: str, until: str) -> None:
    assert ends(days(count), at(began)) == at(until)


@given(MOMENTS, st.integers(1, 60))
def test_between_beginning_and_end_lie_so_many_working_days(began: datetime.datetime, count: int) -> None:
    until = ends(days(count), began)

    after = [began + datetime.timedelta(days=n) for n in range(1, (until - began).days + 1)]
    assert until.weekday() < 5
    assert sum(day.weekday() < 5 for day in after) == count


@given(MOMENTS, MOMENTS, st.integers(1, 20000))
def test_a_clock_that_goes_back_or_forth_shows_the_same_end(
    began: datetime.datetime, now: datetime.datetime, minutes: int
) -> None:
    seen = run(clock(minutes), "step", now, {"code": began})

    assert (seen.began, seen.until, seen.assumed) == (began, ends(clock(minutes), began), False)
    assert seen.state is (WaitState.RUNNING if now < ends(clock(minutes), began) else WaitState.OVER)


def test_a_wait_is_over_with_its_last_minute() -> None:
    times = {"code": at("2026-11-24T13:10")}

    assert run(clock(120), "step", at("2026-11-24T15:09"), times).state is WaitState.RUNNING
    assert run(clock(120), "step", at("2026-11-24T15:10"), times).state is WaitState.OVER


@pytest.mark.parametrize("times", [{}, {"code": None}])
def test_a_wait_whose_beginning_nobody_knows_counts_from_now_and_says_so(
    times: dict[str, datetime.datetime | None],
) -> None:
    now = at("2026-11-24T13:40")

    assert run(clock(120), "step", now, times) == RunningWait(
        clock(120), "step", now, at("2026-11-24T15:40"), assumed=True, state=WaitState.RUNNING
    )


def test_a_wait_that_is_told_has_not_begun_before_somebody_says_so() -> None:
    now, wait = at("2026-11-24T13:40"), clock(120, told=True)

    untold = run(wait, "step", now, {})
    assert (untold.began, untold.until, untold.state) == (None, None, WaitState.NOT_BEGUN)
    assert run(wait, "step", now, {"code": at("2026-11-24T13:00")}).until == at("2026-11-24T15:00")
    assert run(wait, "step", now, {"code": None}).assumed


@pytest.mark.parametrize("wait", [clock(10**15), days(10**15), clock(120), days(5)])
def test_a_wait_beyond_the_calendar_ends_with_it(wait: Wait) -> None:
    assert ends(wait, at("9999-12-31T23:59")).year == 9999


@pytest.mark.parametrize(
    ("since", "minutes"),
    [
        ("2026-11-24T13:00", 40),
        ("2026-11-23T13:40", 1440),
        ("2026-11-24T13:40", 0),
        ("2026-11-24T14:00", 0),
        (None, None),
    ],
)
def test_what_has_gone_by_is_told_in_whole_minutes(since: str | None, minutes: int | None) -> None:
    assert elapsed(None if since is None else at(since), at("2026-11-24T13:40")) == minutes
