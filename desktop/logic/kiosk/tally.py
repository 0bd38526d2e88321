"""What a centre counts: how many visits there were, of which topic and with which outcome, and nothing about anybody.

A cell has no place for a word that is not ours: what is no `Topic` or `Outcome` cannot be counted.
"""

import datetime
from enum import StrEnum
from typing import NamedTuple

from desktop.logic.private import unshown

FIRST_DAY = datetime.date(2020, 1, 1)
"""The first day that is counted: a clock that says less is wrong."""

KEPT_DAYS = 90
"""So old may a day become that is kept; one that is older is pruned."""

MOST = 1_000_000_000
"""The highest count of a cell, and the highest revision: more is no tally."""


class Topic(StrEnum):
    """What a visit was about: the tile or the room of its first page."""

    FORGOT_PASSWORD = "forgot-password"  # noqa: S105  # a topic
    ACCOUNT_MISUSED = "account-misused"
    CONTACT_LOST = "contact-lost"
    NIK_TAKEN = "nik-taken"
    WALLET = "wallet"
    SUSPICIOUS_MESSAGE = "suspicious-message"
    ALREADY_HAPPENED = "already-happened"
    PASSWORD = "password"  # noqa: S105  # same
    CHECK_UP = "check-up"
    OTHER = "other"


class Outcome(StrEnum):
    """How a visit ended."""

    DONE = "done"
    """A plan, a verdict or a sheet was reached."""
    REFERRED = "referred"
    """The helper sent the visitor on to somebody else."""
    LEFT = "left"
    TIMED_OUT = "timed-out"
    """The idle clock ended it, and nothing was reached."""


@unshown
class Cell(NamedTuple):
    """How many visits of one hour (0 to 23, by the clock on the wall) were alike."""

    hour: int
    topic: Topic
    outcome: Outcome
    assisted: bool
    times: int = 1


@unshown
class DayCount(NamedTuple):
    """What one PC has counted on one day. `pc` is drawn by chance: 32 hexadecimal digits that name no machine.

    `revision`: how often that PC had counted anything when it changed this day last. Of two, the higher one is whole.
    """

    pc: str
    day: datetime.date
    revision: int
    cells: tuple[Cell, ...]


def oldest_kept(today: datetime.date) -> datetime.date:
    """The first day that is not pruned today."""
    return max(FIRST_DAY, today - datetime.timedelta(days=min(KEPT_DAYS, (today - datetime.date.min).days)))


def to_take(came: tuple[DayCount, ...], known: dict[tuple[str, datetime.date], int], own: str) -> list[DayCount]:
    """Of what another file brings: the days that are newer than those we know. `known` are revisions by PC and day.

    Of our own (`own`, empty where we have counted nothing) we know it better than any file. To take the same file
    again changes nothing, nor does the order of files.
    """
    return [one for one in came if one.pc != own and one.revision > known.get((one.pc, one.day), 0)]
