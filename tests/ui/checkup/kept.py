"""Accounts that are kept until a test ends, by the same rules as the store's."""

import datetime

from desktop.logic.rotation.facts import Account, AccountKind
from desktop.logic.rotation.schedule import Refused, schedule, with_answer, with_danger
from desktop.logic.store import StoreError
from desktop.ui.checkup.changes import Change, Erase, Every, New, Note, Remove, Rename, Say

TODAY = datetime.date(2026, 11, 28)

MAILBOX = Account(1, AccountKind.EMAIL, None, 6, datetime.date(2026, 9, 1), datetime.date(2026, 9, 29))
PROGRAMME = Account(2, AccountKind.PROGRAMME, None, 6, datetime.date(2026, 9, 1), datetime.date(2026, 10, 13))


def due(account: Account) -> Account:
    """The same account, whose check-up is over for some days."""
    return account._replace(changed=datetime.date(2026, 5, 12))


class MemoryRecords:
    """`written` is every change in its order; with `fault` each call raises it; `damaged` is said once."""

    def __init__(self, *accounts: Account) -> None:
        self._accounts = {one.id: one for one in accounts}
        self.written: list[Change] = []
        self.fault: StoreError | None = None
        self.damaged: str | None = None

    def accounts(self) -> tuple[Account, ...]:
        self._fail()
        return tuple(self._accounts.values())

    def version(self) -> object:
        self._fail()
        return len(self.written)

    def do(self, change: Change, today: datetime.date) -> bool:
        self._fail()
        self.written.append(change)
        match change:
            case New(kind, label, every, changed):
                number = max(self._accounts, default=0) + 1
                self._accounts[number] = Account(number, kind, label, every, today, changed)
            case Erase():
                self._accounts.clear()
            case Remove(number):
                self._accounts.pop(number, None)
            case Every(number, every):
                self._accounts[number] = self._accounts[number]._replace(every=every)
            case Rename(number, label):
                self._accounts[number] = self._accounts[number]._replace(label=label)
            case Note(number, danger, on):
                return self._take(number, with_danger(self._accounts[number], danger, on, today))
            case Say(number, answer):
                accounts = schedule(self._accounts.values(), today)
                standing = next((one for one in accounts if one.account.id == number), None)
                return standing is not None and self._take(number, with_answer(standing, answer, today))
        return True

    def take_damaged(self) -> str | None:
        said, self.damaged = self.damaged, None
        return said

    def _take(self, number: int, become: Account | Refused) -> bool:
        if isinstance(become, Refused):
            return False
        self._accounts[number] = become
        return True

    def _fail(self) -> None:
        if self.fault is not None:
            raise self.fault


class StandingClock:
    """A clock that stands at a day."""

    def __init__(self) -> None:
        self.day = TODAY

    def today(self) -> datetime.date:
        return self.day

    def now(self) -> datetime.datetime:
        return datetime.datetime.combine(self.day, datetime.time(13, 40))
