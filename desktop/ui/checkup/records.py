"""The records of the check-up in the personal store: each change reads afresh and writes in one transaction."""

import datetime

from desktop.logic.rotation.erase import NOTHING, Elsewhere, erase_all
from desktop.logic.rotation.facts import Account, Answer
from desktop.logic.rotation.schedule import Refused, schedule, with_answer, with_danger
from desktop.logic.rotation.store import AccountStore
from desktop.ui.checkup.changes import Change, Erase, Every, New, Note, Remove, Rename, Say


class StoreRecords:
    """`elsewhere` is what a person has of ours outside the store, which goes with all the rest."""

    def __init__(self, store: AccountStore, elsewhere: Elsewhere = NOTHING) -> None:
        self._store, self._elsewhere = store, elsewhere

    def accounts(self) -> tuple[Account, ...]:
        """Every account with its facts."""
        return self._store.accounts()

    def version(self) -> object:
        """What is another value as soon as anybody has written."""
        return self._store.data_version()

    def take_damaged(self) -> str | None:
        """The name of the file that a damaged store was moved to."""
        return self._store.take_damaged()

    def do(self, change: Change, today: datetime.date) -> bool:
        """Write one change; whether it is as wished now."""
        match change:
            case New(kind, label, every, changed):
                self._store.add(Account(0, kind, label, every, today, changed))
            case Remove(number):
                self._store.remove(number)
            case Erase():
                erase_all(self._store, self._elsewhere)
            case _:
                made = self._store.edit(change.account, lambda accounts: _edited(accounts, change, today))
                return isinstance(made, Account)
        return True


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
