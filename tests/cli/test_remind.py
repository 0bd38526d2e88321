"""`jaga-akun remind`: one notification a day for what is due or urgent, counted only when somebody took it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.adapters.dbus_notifier import DBusNotifier, Waits
from desktop.adapters.login_entry import MemoryEntry
from desktop.adapters.notifier import LibraryNotifier
from desktop.adapters.one_at_a_time import one_at_a_time
from desktop.arguments import Given
from desktop.cli.machine import Machine
from desktop.cli.reminding import FINE, NOBODY, remind
from desktop.logic.danger import DangerKind
from desktop.logic.ports import LoginEntry, Notifier
from desktop.logic.rotation.facts import Account, AccountKind, Happened
from desktop.logic.words import Words
from tests.private_bus import PrivateBus

TODAY = date(2026, 11, 28)
LABEL = "kenari7731 siti@contoh.com"
QUICK = Waits(in_all=0.3, between=0.01, answer=0.3)

LONG_AGO = Account(1, AccountKind.EMAIL, LABEL, 6, date(2026, 1, 2), date(2025, 11, 1))
FRESH = Account(1, AccountKind.EMAIL, LABEL, 6, TODAY, TODAY)
SOON = FRESH._replace(changed=date(2026, 6, 1), every=6)
URGENT = FRESH._replace(every=None, facts=(Happened(DangerKind.LEAKED, TODAY),))


class Kept:
    """A store in memory: the port, and nothing of a disk."""

    def __init__(self, *accounts: Account, shown: date | None = None) -> None:
        self.kept, self.shown = accounts, shown

    def accounts(self) -> tuple[Account, ...]:
        return self.kept

    def reminded_on(self) -> date | None:
        return self.shown

    def note_reminder(self, day: date) -> None:
        self.shown = day

    def take_damaged(self) -> str | None:
        return None


Remind = Callable[..., int]


def on_a_machine(
    store: Kept,
    notifier: Notifier,
    words: Words,
    today: date = TODAY,
    alone: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> int:
    """The exit status of one reminder, in a language."""

    def no_entry() -> LoginEntry:
        return MemoryEntry("nowhere")

    machine = Machine(lambda: store, lambda: notifier, no_entry, alone, dict)
    return remind(Given((), {"--lang": words.language}), machine, store, today)


@pytest.fixture
def reminds(words: Words) -> Remind:
    def once(store: Kept, bus: PrivateBus, today: date = TODAY) -> int:
        return on_a_machine(store, DBusNotifier({"DBUS_SESSION_BUS_ADDRESS": bus.address}, QUICK), words, today)

    return once


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[PrivateBus]:
    with PrivateBus(tmp_path) as one:
        yield one


@pytest.mark.parametrize("account", [LONG_AGO, URGENT], ids=["due", "urgent"])
def test_what_is_due_or_urgent_is_told_once_a_day(reminds: Remind, bus: PrivateBus, account: Account) -> None:
    store = Kept(FRESH._replace(id=2), account)

    assert reminds(store, bus) == FINE
    assert reminds(store, bus) == FINE
    assert len(bus.shown) == 1
    assert reminds(store, bus, TODAY + timedelta(days=1)) == FINE

    assert len(bus.shown) == 2
    assert store.shown == TODAY + timedelta(days=1)


def test_a_clock_that_is_put_back_over_midnight_and_again_tells_nothing_twice(reminds: Remind, bus: PrivateBus) -> None:
    store = Kept(URGENT, shown=TODAY)

    for back in (1, 0, 1):
        assert reminds(store, bus, TODAY - timedelta(days=back)) == FINE

    assert (len(bus.shown), store.shown) == (0, TODAY)


@pytest.mark.parametrize("accounts", [(), (FRESH,), (SOON,)], ids=["none", "fine", "soon"])
def test_where_nothing_is_due_nobody_is_even_asked(
    reminds: Remind, bus: PrivateBus, accounts: tuple[Account, ...]
) -> None:
    store = Kept(*accounts)

    assert reminds(store, bus) == FINE

    assert (bus.shown, store.shown) == ([], None)


def test_the_notification_has_no_label_address_or_link(reminds: Remind, bus: PrivateBus, words: Words) -> None:
    reminds(Kept(LONG_AGO), bus)

    [(_, body)] = bus.shown
    assert body[3:5] == (words("remind.title"), words("remind.text"))
    told = repr(body)
    assert not [part for part in ("kenari", "siti", "@", "://", "www", ".id", ".com") if part in told]


@pytest.mark.parametrize("behaves", ["silent", "refuses", "no number", "hangs up"])
def test_a_day_counts_only_when_the_service_answered_with_an_id(
    reminds: Remind, tmp_path: Path, behaves: str, capsys: pytest.CaptureFixture[str], words: Words
) -> None:
    store = Kept(LONG_AGO)
    with PrivateBus(tmp_path, behaves) as bus:
        assert reminds(store, bus) == NOBODY

        assert store.shown is None
        assert capsys.readouterr().err == f"jaga-akun: {words('remind.nobody')}\n"
        bus.behaves = "answers"
        assert reminds(store, bus) == FINE

    assert store.shown == TODAY


def test_a_clock_that_goes_back_does_not_silence_the_reminder(reminds: Remind, bus: PrivateBus) -> None:
    store = Kept(LONG_AGO, shown=date(2030, 1, 1))

    assert reminds(store, bus) == FINE

    assert len(bus.shown) == 1


def test_where_the_system_would_show_nothing_the_reason_is_told(
    words: Words, capsys: pytest.CaptureFixture[str]
) -> None:
    status = on_a_machine(Kept(LONG_AGO), LibraryNotifier(signed=False), words)

    assert status == NOBODY
    assert capsys.readouterr().err == f"jaga-akun: {words('remind.obstacle.unsigned')}\n"


def test_two_logins_in_one_moment_show_one_notification(words: Words, bus: PrivateBus, tmp_path: Path) -> None:
    store, both, ended = Kept(LONG_AGO), threading.Barrier(2), list[int]()
    notifier = DBusNotifier({"DBUS_SESSION_BUS_ADDRESS": bus.address}, Waits(20, 0.01, 20))

    @contextmanager
    def alone() -> Iterator[None]:
        both.wait(60)  # both have seen that something is due
        with one_at_a_time(tmp_path):
            yield

    def log_in() -> None:
        ended.append(on_a_machine(store, notifier, words, TODAY, alone))

    logins = [threading.Thread(target=log_in) for _ in range(2)]
    for one in logins:
        one.start()
    for one in logins:
        one.join(30)

    assert ended == [FINE, FINE]
    assert len(bus.shown) == 1
