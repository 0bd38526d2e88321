"""What is kept of an account for its check-up: its kind, a name, days and words of ours. Nothing of a password.

Facts stand in the order in which they were recorded: a danger is open until an answer that closes it stands behind it,
whatever the two days are.
"""

import datetime
from enum import StrEnum
from typing import NamedTuple

from desktop.logic.danger import DangerKind
from desktop.logic.private import unshown


class AccountKind(StrEnum):
    """What an account is."""

    EMAIL = "email"
    PROGRAMME = "programme"
    OTHER = "other"


EVERY = (3, 6, 12)
"""Months between two check-ups; None where the calendar is off."""

LONGEST_LABEL = 60


class Answer(StrEnum):
    """What somebody answers to a check-up."""

    CHANGED = "changed"
    KEEP = "keep"
    LATER = "later"
    DISMISS = "dismiss"


@unshown
class Answered(NamedTuple):
    """An answer and its day."""

    answer: Answer
    on: datetime.date


@unshown
class Happened(NamedTuple):
    """A danger and its day."""

    danger: DangerKind
    on: datetime.date


Fact = Answered | Happened


@unshown
class Account(NamedTuple):
    """One account. `label` is None for one without a name, `every` for a calendar that is off.

    `changed` is the day that was told when it was added, None for unknown; `facts` are in the order of recording.
    """

    id: int
    kind: AccountKind
    label: str | None
    every: int | None
    added: datetime.date
    changed: datetime.date | None = None
    snoozed_until: datetime.date | None = None
    facts: tuple[Fact, ...] = ()
