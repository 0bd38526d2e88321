"""When an account is looked after again, and why: facts and a day -> what is said of each account and what is offered.

Pure and total: it takes dates only, so no time zone can enter. A danger outranks the calendar, the calendar only asks;
how old a password is says nothing about its strength.
"""

import datetime
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from desktop.logic.danger import DangerKind
from desktop.logic.private import unshown
from desktop.logic.rotation.facts import Account, AccountKind, Answer, Answered, Happened

FIRST_DAY, LAST_DAY = datetime.date(2000, 1, 1), datetime.date(2199, 12, 31)
"""The days that the program takes for what happened, and for today."""

LAST_OF_MONTH = 28
"""The latest day of a month for a check-up: every month has it, so none is ever left out by a phone's calendar."""

SOON = datetime.timedelta(days=14)
"""How long before its day a check-up is announced."""

APART = datetime.timedelta(days=14)
"""How far the check-up of another account stands behind that of the mailbox, so that both never fall on one day."""

SNOOZE = datetime.timedelta(days=30)
_A_DAY = datetime.timedelta(days=1)


class State(StrEnum):
    """How an account stands."""

    URGENT = "urgent"
    DUE = "due"
    SOON = "soon"
    FINE = "fine"
    OFF = "off"


class Why(StrEnum):
    """Why it stands so, where no danger is the reason."""

    OFF = "off"
    CLOCK = "clock"
    SNOOZED = "snoozed"
    UNKNOWN = "unknown"
    CALENDAR = "calendar"


class Refused(StrEnum):
    """Why something is not recorded; nothing has changed then."""

    NOT_OFFERED = "not-offered"
    IN_FUTURE = "in-future"


# Tuples, no sets: the hash of an enum's member is worked out in Python, which doubles the time of a thousand accounts.
_CLOSES = (Answer.CHANGED, Answer.DISMISS)
_LOOKED_AFTER = (Answer.CHANGED, Answer.KEEP)

_OFFERED = {
    State.URGENT: (Answer.CHANGED, Answer.DISMISS),
    State.DUE: (Answer.CHANGED, Answer.KEEP, Answer.LATER),
    State.SOON: (Answer.CHANGED, Answer.KEEP, Answer.LATER),
    State.FINE: (Answer.CHANGED, Answer.KEEP),
    State.OFF: (Answer.CHANGED, Answer.KEEP),
}


@unshown
class Standing(NamedTuple):
    """One account on one day. `due`: the day of its check-up, None where the calendar is off."""

    account: Account
    state: State
    why: DangerKind | Why
    due: datetime.date | None

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What may be answered, in the order of the buttons."""
        return _OFFERED[self.state]


def schedule(accounts: Iterable[Account], today: datetime.date) -> tuple[Standing, ...]:
    """How every account stands: mailboxes first, because they open the others, then in the order of their ids."""
    ordered = sorted(accounts, key=lambda one: (one.kind is not AccountKind.EMAIL, one.id))
    leading = next((one for one in ordered if one.kind is AccountKind.EMAIL and one.every is not None), None)
    mailbox = None if leading is None else planned(leading)
    return tuple(_standing(one, mailbox, today) for one in ordered)


def _standing(account: Account, mailbox: datetime.date | None, today: datetime.date) -> Standing:
    """The rows of the table, the first that fits; `mailbox` is the day of the leading mailbox."""
    if (danger := worst_danger(account)) is not None:
        return Standing(account, State.URGENT, danger.danger, danger.on)
    if account.every is None:
        return Standing(account, State.OFF, Why.OFF, None)
    base, snoozed = looked_after(account), account.snoozed_until
    if base is not None and not is_known(base, today):
        return Standing(account, State.DUE, Why.CLOCK, today)
    if snoozed is not None and today < snoozed:
        return Standing(account, State.FINE, Why.SNOOZED, snoozed)
    due = apart(_planned(account, base), None if account.kind is AccountKind.EMAIL else mailbox)
    if snoozed is not None:  # it is over; a longer interval chosen meanwhile takes nothing of it back
        return Standing(account, State.DUE, Why.CALENDAR, min(due, snoozed))
    state = State.DUE if today >= due else State.SOON if today >= due - SOON else State.FINE
    return Standing(account, state, Why.UNKNOWN if base is None else Why.CALENDAR, due)


def is_known(day: datetime.date, today: datetime.date) -> bool:
    """Whether something can have happened that day: tomorrow can, for who wrote it down east of here."""
    return day <= today + _A_DAY


def open_dangers(account: Account) -> tuple[Happened, ...]:
    """The dangers behind the last answer that closes them, in the order of recording."""
    found: list[Happened] = []
    for fact in account.facts:
        if isinstance(fact, Happened):
            found.append(fact)
        elif fact.answer in _CLOSES:
            found.clear()
    return tuple(found)


def worst_danger(account: Account) -> Happened | None:
    """The open danger that is named: the one of the latest day, of one day the one that was recorded last."""
    return max(reversed(open_dangers(account)), key=lambda one: one.on, default=None)


def looked_after(account: Account) -> datetime.date | None:
    """The last day on which it was changed or looked after; None where nobody knows one."""
    return _latest(account, _LOOKED_AFTER)


def last_changed(account: Account) -> datetime.date | None:
    """The last day on which the password was changed, told or answered; None where nobody knows one."""
    return _latest(account, (Answer.CHANGED,))


def _latest(account: Account, answers: tuple[Answer, ...]) -> datetime.date | None:
    days = [one.on for one in account.facts if isinstance(one, Answered) and one.answer in answers]
    return max(days if account.changed is None else (*days, account.changed), default=None)


def planned(account: Account) -> datetime.date:
    """The day of the check-up before it is set apart; of an account whose calendar is not off.

    Of an account that nobody remembers: the day it was added, and another than a mailbox two weeks later.
    """
    return _planned(account, looked_after(account))


def _planned(account: Account, base: datetime.date | None) -> datetime.date:
    if base is not None:
        return months_later(base, account.every or 0)
    return kept_28(account.added if account.kind is AccountKind.EMAIL else account.added + APART)


def apart(day: datetime.date, mailbox: datetime.date | None) -> datetime.date:
    """The day, moved behind that of the mailbox where both would come within two weeks; never earlier."""
    if mailbox is None or abs(day - mailbox) >= APART:
        return day
    return kept_28(mailbox + APART)


def months_later(day: datetime.date, months: int) -> datetime.date:
    """So many months later, on the 28th where the day is later in its month."""
    years, month = divmod(day.month - 1 + months, 12)
    return datetime.date(day.year + years, month + 1, min(day.day, LAST_OF_MONTH))


def kept_28(day: datetime.date) -> datetime.date:
    """The day, the 28th in place of the 29th, 30th and 31st."""
    return day.replace(day=min(day.day, LAST_OF_MONTH))


def with_answer(standing: Standing, answer: Answer, today: datetime.date) -> Account | Refused:
    """The account when this was answered today; refused is what is not offered."""
    if answer not in standing.answers:
        return Refused.NOT_OFFERED
    account = standing.account
    snoozed = account.snoozed_until
    if answer is Answer.LATER:
        snoozed = today + SNOOZE
    elif answer in _LOOKED_AFTER:
        snoozed = None
    return account._replace(facts=(*account.facts, Answered(answer, today)), snoozed_until=snoozed)


def with_danger(account: Account, danger: DangerKind, on: datetime.date, today: datetime.date) -> Account | Refused:
    """The account when this happened that day; refused is a day that has not come."""
    if not is_known(on, today):
        return Refused.IN_FUTURE
    return account._replace(facts=(*account.facts, Happened(danger, on)))
