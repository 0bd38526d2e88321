"""The records of the check-up in the personal store: each change reads afresh and writes in one transaction."""

import datetime
from collections.abc import Callable
from typing import Protocol

from desktop.logic.rotation.facts import Account, Answer
from desktop.logic.rotation.schedule import Refused, schedule, with_answer, with_danger
from desktop.logic.store import StoreUnwritable
from desktop.ui.checkup.changes import Change, Erase, Every, New, Note, Remove, Rename, Say

Edit = Callable[[tuple[Account, ...]], Account | Refused]


class Accounts(Protocol):
    """What is needed of the store; each call raises StoreError where it cannot be done."""

    def accounts(self) -> tuple[Account, ...]:
        """Every account that is kept."""
        ...

    def add(self, account: Account) -> int:
        """Keep one account more; gives its id. That of the value counts for nothing."""
        ...

    def edit(self, account: int, edit: Edit) -> Account | Refused | None:
        """Keep what `edit` makes of all accounts in place of one."""
        ...

    def remove(self, account: int) -> bool:
        """Keep this account no longer; whether there was one."""
        ...

    def erase(self) -> None:
        """Delete all that is kept."""
        ...

    def take_damaged(self) -> str | None:
        """The name of the file that a damaged store was moved to since this was asked last."""
        ...


class StoreRecords:
    """`elsewhere` deletes what a person has of ours outside the store (entry at login, key); each raises OSError."""

    def __init__(self, store: Accounts, elsewhere: tuple[Callable[[], None], ...] = ()) -> None:
        self._store, self._elsewhere = store, elsewhere

    def accounts(self) -> tuple[Account, ...]:
        """Every account with its facts."""
        return self._store.accounts()

    def take_damaged(self) -> str | None:
        """The name of the file that a damaged store was moved to."""
        return self._store.take_damaged()

    def do(self, change: Change, today: datetime.date) -> int | None:
        """Write one change; gives the id of a new account."""
        match change:
            case New(kind, label, every, changed):
                return self._store.add(Account(0, kind, label, every, today, changed))
            case Remove(number):
                self._store.remove(number)
            case Erase():
                self._erase()
            case _:
                self._store.edit(change.account, lambda accounts: _edited(accounts, change, today))
        return None

    def _erase(self) -> None:
        """The store last: it alone says what there is elsewhere, so that who comes again after a fault finds it."""
        try:
            for delete in self._elsewhere:
                delete()
        except OSError as error:
            raise StoreUnwritable from error
        self._store.erase()


def _edited(
    accounts: tuple[Account, ...], change: Say | Every | Rename | Note, today: datetime.date
) -> Account | Refused:
    standing = next(one for one in schedule(accounts, today) if one.account.id == change.account)
    match change:
        case Say(_, answer):
            return with_answer(standing, Answer(answer), today)
        case Note(_, danger, on):
            return with_danger(standing.account, danger, on, today)
        case Every(_, every):
            return standing.account._replace(every=every)
        case Rename(_, label):
            return standing.account._replace(label=label)
