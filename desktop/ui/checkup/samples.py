"""Made-up accounts for pictures of the check-up: one set a state."""

import datetime
from collections.abc import Iterator

from desktop.logic.danger import DangerKind
from desktop.logic.rotation.facts import Account, AccountKind, Fact, Happened
from desktop.logic.rotation.schedule import months_later
from desktop.ui.places import Checkup

_FINE, _SOON, _DUE = -60, -173, -200
_PROGRAMME = -46


def sample_places(today: datetime.date) -> Iterator[tuple[str, Checkup]]:
    """A name and a place each: nothing of them is written."""
    yield "empty", Checkup(shown=())
    for name, days in (("fine", _FINE), ("soon", _SOON), ("due", _DUE)):
        yield name, Checkup(shown=two(today, days))
    yield "unknown", Checkup(shown=two(today, None))
    yield "urgent", Checkup(shown=two(today, _FINE, (Happened(DangerKind.LEAKED, today),)))
    yield "damaged", Checkup(shown=(), damaged="jaga-akun.damaged-1.sqlite3")
    mailbox, programme = two(today, _FINE)
    others = tuple(_other(today, number) for number in (3, 4))
    yield "many", Checkup(shown=(mailbox, programme._replace(every=None), *others))


def two(today: datetime.date, days: int | None, facts: tuple[Fact, ...] = ()) -> tuple[Account, Account]:
    """A mailbox that was changed so many days after today, None for nobody knows when, and the programme's account."""
    changed = None if days is None else today + datetime.timedelta(days)
    mailbox = Account(1, AccountKind.EMAIL, None, 6, months_later(today, -1) if days is not None else today, changed)
    told = None if days is None else today + datetime.timedelta(_PROGRAMME)
    programme = Account(2, AccountKind.PROGRAMME, None, 6, mailbox.added, told)
    return mailbox._replace(facts=facts), programme


def _other(today: datetime.date, number: int) -> Account:
    changed = months_later(today, -number)
    return Account(number, AccountKind.OTHER, f"E-wallet {number - 2}", 12, changed, changed)
