"""The check-ups of the next twelve months, month by month."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.logic.rotation.facts import AccountKind
from desktop.logic.rotation.schedule import Standing, months_later

MONTHS = 12


@unshown
class Marked(NamedTuple):
    """One check-up: in which of the twelve months (0 is this one), its day, and whose it is."""

    month: int
    on: datetime.date
    standing: Standing


def shown_in_strip(standings: tuple[Standing, ...]) -> tuple[Standing, ...]:
    """The first mailbox and the first account of the programme; others stand in the list only."""
    firsts = (
        next((one for one in standings if one.account.kind is kind and one.due is not None), None)
        for kind in (AccountKind.EMAIL, AccountKind.PROGRAMME)
    )
    return tuple(one for one in firsts if one is not None)


def year_ahead(standings: tuple[Standing, ...], today: datetime.date) -> tuple[Marked, ...]:
    """Every check-up up to twelve months from this one, as they come if each is done on its day."""
    return tuple(marked for one in shown_in_strip(standings) for marked in _of(one, today))


def _of(standing: Standing, today: datetime.date) -> Iterator[Marked]:
    if standing.due is None:
        return
    first = max(standing.due, today)
    month = _distance(today, first)
    while month < MONTHS:
        yield Marked(month, first, standing)
        if not standing.account.every:
            return
        first = months_later(first, standing.account.every)
        month = _distance(today, first)


def _distance(today: datetime.date, day: datetime.date) -> int:
    return (day.year - today.year) * 12 + day.month - today.month
