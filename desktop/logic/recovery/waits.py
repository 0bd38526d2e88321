"""Waits as clock times: when one began, when it is over. On the clock of the place; a working day is Monday to Friday.

Public holidays are not counted, which whoever shows such a wait says beside it.
"""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.logic.recovery.model import Wait, WaitKind

Times = Mapping[str, datetime.datetime | None]
"""Wait id, or what time is counted from ("money") -> when it began on the clock of the place; None for unknown."""

_DAY = datetime.timedelta(days=1)
_SATURDAY = 5


class WaitState(StrEnum):
    """Where a wait is."""

    NOT_BEGUN = "not-begun"
    RUNNING = "running"
    OVER = "over"


@unshown
class RunningWait(NamedTuple):
    """A wait of a plan. `began` and `until` are None before it has begun; `assumed`: nobody knew when, so from now."""

    wait: Wait
    step: str
    began: datetime.datetime | None
    until: datetime.datetime | None
    assumed: bool
    state: WaitState


def run(wait: Wait, step: str, now: datetime.datetime, times: Times) -> RunningWait:
    """The wait of a step at the time `now`.

    It began when `times` says. One that is told has not begun before something was said of it; any other is taken to
    have begun now where nobody knows. Its end hangs on when it began alone, whatever the clock does.
    """
    if wait.told and wait.id not in times:
        return RunningWait(wait, step, None, None, assumed=False, state=WaitState.NOT_BEGUN)
    known = times.get(wait.id)
    began = now if known is None else known
    until = ends(wait, began)
    state = WaitState.RUNNING if now < until else WaitState.OVER
    return RunningWait(wait, step, began, until, known is None, state)


def ends(wait: Wait, began: datetime.datetime) -> datetime.datetime:
    """When a wait that began then is over; the last moment of the calendar where it would end behind it."""
    try:
        if wait.kind is WaitKind.CLOCK:
            return began + datetime.timedelta(minutes=wait.length)
        return _working_days_after(began, wait.length)
    except OverflowError:
        return datetime.datetime.max  # noqa: DTZ901  # the clock of the place, as every time here


def elapsed(since: datetime.datetime | None, now: datetime.datetime) -> int | None:
    """Whole minutes from a time to now; none of them for a time that is still to come, None for an unknown one."""
    return None if since is None else max(0, (now - since) // datetime.timedelta(minutes=1))


def _working_days_after(began: datetime.datetime, days: int) -> datetime.datetime:
    """The same time of day, so many working days later: the day on which it begins is not counted."""
    weeks, rest = divmod(days, _SATURDAY)
    day = began + weeks * 7 * _DAY
    if day.weekday() >= _SATURDAY and not rest:
        # Whole weeks from a weekend end on the Friday before.
        return day - (day.weekday() - _SATURDAY + 1) * _DAY
    while rest:
        day += _DAY
        rest -= day.weekday() < _SATURDAY
    return day
