"""What somebody tells of an account in a form, before it is kept: ids of what is chosen, and what is typed."""

import datetime
from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.logic.rotation.facts import AccountKind
from desktop.logic.rotation.label import label_of
from desktop.logic.rotation.schedule import FIRST_DAY, is_known, months_later
from desktop.logic.rotation.typed_day import read_day

OFF = "off"
"""The interval of a calendar that is off."""

USUAL = "6"
"""The interval that is offered."""

_AGO = {"now": 0, "3": 3, "6": 6, "12": 12}
WHEN = (*_AGO, "date", "unknown")
"""The answers to when a password was last changed."""


@unshown
class Draft(NamedTuple):
    """What stands in a form: the ids of what is chosen, and what is typed."""

    kind: AccountKind = AccountKind.OTHER
    when: str = "unknown"
    typed: str = ""
    every: str = USUAL
    label: str = ""


@unshown
class Fault(NamedTuple):
    """What is missing in a form: the id of the sentence that says so."""

    text_id: str


def told_label(draft: Draft) -> str | Fault | None:
    """The name that was told, None for none."""
    try:
        return label_of(draft.label)
    except ValueError:
        return Fault("checkup.label.wrong")


def told_day(draft: Draft, today: datetime.date) -> datetime.date | Fault | None:
    """The day that was told, None for one that nobody remembers."""
    if draft.when in _AGO:
        return months_later(today, -_AGO[draft.when]) if _AGO[draft.when] else today
    if draft.when == "unknown":
        return None
    day = read_day(draft.typed)
    fits = day is not None and day >= FIRST_DAY and is_known(day, today)
    return day if fits else Fault("checkup.when.wrong")


def months_of(every: str) -> int | None:
    """The interval of a choice."""
    return None if every == OFF else int(every)
