"""What the pages of the check-up share: today, what is kept, and the ways that lead elsewhere."""

import datetime
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from desktop.logic.pack.programme import Programme
from desktop.logic.private import unshown
from desktop.logic.rotation.calendar import Appointment
from desktop.logic.rotation.facts import Account, AccountKind
from desktop.logic.rotation.schedule import Standing, kept_28, months_later
from desktop.logic.sheet import Paper
from desktop.logic.words import Words
from desktop.ui.checkup.book import Book
from desktop.ui.page import Surroundings
from desktop.ui.places import Place

TakeAlong = Callable[[tuple[Appointment, ...], QWidget], str]
"""Takes dates along as a file; gives the text id of what came of it, empty for nothing to say."""

PrintCard = Callable[[tuple[Appointment, ...], QWidget, Surroundings, Callable[[str], None]], None]
"""Prints dates as a card; tells the text ids of what comes of it, empty ones for nothing to say."""

ICONS = {AccountKind.EMAIL: "envelope", AccountKind.PROGRAMME: "identification-card", AccountKind.OTHER: "key"}


@unshown
class Desk(NamedTuple):
    """`book` is None where nothing is kept, `shown` the accounts of a picture, which are written nowhere.

    `change` gives the place of the guided change of an account; `contact` is where the recovery of a mailbox or a
    number begins, None for a pack without it. `save`, `cards` and `copy` are None where that
    may not be done. `erased` hears
    that all that was kept is gone, the saved plan too.
    """

    programme: Programme
    today: Callable[[], datetime.date]
    book: Book | None
    change: Callable[[int], Place]
    contact: Place | None = None
    save: TakeAlong | None = None
    cards: Callable[[Paper], PrintCard] | None = None
    erased: Callable[[], None] = lambda: None
    copy: Callable[[str], None] | None = None
    shown: tuple[Account, ...] | None = None

    @property
    def keeps(self) -> bool:
        """Whether anything is kept here; a picture says so too."""
        return self.book is not None or self.shown is not None

    @property
    def accounts(self) -> tuple[Account, ...]:
        """What is known of the accounts now, none where nothing was read."""
        if self.shown is not None:
            return self.shown
        return (self.book.known.accounts if self.book is not None else None) or ()


def name_of(account: Account, words: Words) -> str:
    """What an account is called: by its label, else by its kind."""
    return account.label or kind_name(account.kind, words)


def kind_name(kind: AccountKind, words: Words) -> str:
    """What accounts of a kind are called."""
    return words(f"checkup.kind.{kind}")


def dates_of(standings: tuple[Standing, ...], today: datetime.date) -> tuple[Appointment, ...]:
    """The next dates for a phone, mailboxes first: of what has come due already, today."""
    return tuple(
        Appointment(one.account.kind, one.account.every, _to_come(one.due or today, today))
        for one in standings
        if one.account.every is not None
    )


def _to_come(due: datetime.date, today: datetime.date) -> datetime.date:
    """The day, today where it is over; behind the 28th the first of the next month: none of it lies in the past."""
    day = kept_28(max(due, today))
    return day if day >= today else months_later(today.replace(day=1), 1)
