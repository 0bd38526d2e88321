"""What is typed at the check-up: a password is nowhere, a label in the store only, and after "erase" nowhere either.

One canary is typed into every field of the guided change, another as the name of every account. Then every object of
Python, every widget of Qt, and every file below a home of its own are searched. Freed memory is not claimed.
"""

import logging
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.adapters.login_entry import MemoryEntry
from desktop.adapters.personal_store import PersonalStore
from desktop.adapters.store_file import FILE_NAME
from desktop.arguments import Given
from desktop.cli.machine import Machine
from desktop.cli.reminding import remind
from desktop.logic.rotation.calendar import calendar, event_text
from desktop.logic.rotation.card import card
from desktop.logic.rotation.erase import Elsewhere
from desktop.logic.rotation.facts import AccountKind
from desktop.logic.rotation.old_passwords import OldPasswords
from desktop.logic.rotation.schedule import schedule
from desktop.ui.checkup.account_page import AccountPage
from desktop.ui.checkup.change_make import MakePage
from desktop.ui.checkup.change_places import GuidedChange, Step, change_of
from desktop.ui.checkup.desk import dates_of
from desktop.ui.checkup.overview import CheckupPage
from desktop.ui.checkup.places import FormOf, Removing
from desktop.ui.checkup.records import StoreRecords
from desktop.ui.checkup.removing import RemovingPage
from desktop.ui.page import Back, Finish, Open
from desktop.ui.places import Home
from tests.logic.rotation.tags_kept import MemoryKey
from tests.traces import Canary
from tests.ui.checkup.conftest import Person, Sits
from tests.ui.checkup.kept import TODAY

pytestmark = pytest.mark.slow

SECRET = Canary("kenari-senja-rumput-lompat", "x7731")
LABEL = Canary("dengkat-malam", "x42")


def secret() -> str:
    return SECRET.text


def label() -> str:
    return LABEL.text


class Home_:  # noqa: N801  # not the place of that name
    """A home folder of its own: whatever the program writes anywhere lies below it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.store = PersonalStore(folder / "data")
        self.key = MemoryKey()

    def holding(self, wanted: Canary) -> set[str]:
        """The names of the files that hold a text."""
        return {Path(one).name for one in wanted.in_files(self.folder)}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home_:
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return Home_(tmp_path)


@pytest.fixture
def person(sits: Sits, home: Home_, caplog: pytest.LogCaptureFixture) -> Iterator[Person]:
    """Somebody whose mailbox and programme's account have a name each, typed into the form, and the switch is on."""
    caplog.set_level(logging.DEBUG)
    LABEL.renew()
    SECRET.renew()
    one = sits(by=StoreRecords(home.store, Elsewhere(home.key.delete)))
    old = one.window.visit.old = OldPasswords(home.store, home.key, lambda size: bytes(range(size)))
    old.turn_on()
    for kind in (AccountKind.EMAIL, AccountKind.PROGRAMME):
        page = one.open(FormOf())
        assert isinstance(page, AccountPage)
        assert page.kind is not None
        page.kind.choices[kind].click()
        QTest.keyClicks(page.label, label())
        press_filled(one)
    one.open()
    yield one
    assert secret() not in caplog.text
    assert label() not in caplog.text


def press_filled(person: Person) -> None:
    QTest.keyClick(person.shell, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    person.wait()


def type_everywhere(qtbot: QtBot, person: Person) -> MakePage:
    page = person.page
    assert isinstance(page, MakePage)
    fields = page.findChildren(QLineEdit)
    assert len(fields) == 2
    for edit in fields:
        QTest.keyClicks(edit, secret())
    qtbot.waitUntil(lambda: not page.live.waiting)
    person.wait()
    return page


def test_a_password_of_the_guided_change_is_in_no_object_while_it_stands_in_its_field(
    qtbot: QtBot, person: Person, home: Home_
) -> None:
    person.open(change_of(1, Step.MAKE))
    page = type_everywhere(qtbot, person)

    assert SECRET.in_objects() == []
    assert home.holding(SECRET) == set()
    assert secret() not in repr((page, page.leave(), page.place, page._read(), person.window.way))


@pytest.mark.parametrize("away", [Back(), Finish(), Open(Home()), "onwards"], ids=["back", "finish", "home", "onwards"])
def test_a_password_of_the_guided_change_is_nowhere_once_its_step_is_left(
    qtbot: QtBot, person: Person, home: Home_, away: object
) -> None:
    for step in (Step.FIRST, Step.OPEN, Step.MAKE):
        person.open(change_of(2, step))
    type_everywhere(qtbot, person)

    if away == "onwards":
        for step in (Step.OTHERS, Step.DATE):
            press_filled(person)
            here = person.window.way.here
            assert isinstance(here, GuidedChange)
            assert here.step is step
        press_filled(person)
        assert isinstance(person.page, CheckupPage)
        assert len(home.store.tags().bits) == 1
    else:
        person.shell.want(away)  # type: ignore[arg-type]  # an intention
        person.wait()

    assert SECRET.everywhere() == []
    assert home.holding(SECRET) == set()
    assert secret() not in " ".join(person.heard)


def test_a_label_is_in_the_store_only_and_in_nothing_that_is_taken_along(person: Person, home: Home_) -> None:
    page = person.page
    assert isinstance(page, CheckupPage)
    words, programme = page.words, person.window.programme
    standings = schedule(home.store.accounts(), TODAY)
    dates = dates_of(standings, TODAY)
    assert [row.name.text() for row in page.rows.values()] == [label(), label()]

    assert home.holding(LABEL) == {FILE_NAME}
    assert label() not in repr((standings, dates, page.leave(), person.window.way, page, person.window.visit.book))
    code = page.aside.code
    assert code is not None
    taken = [
        calendar(dates, person.clock.now(), words).decode(),
        *(event_text(one, words) for one in dates),
        code.code.accessibleName(),
        code.words.text(),
        *(text for block in card(dates, programme, words).blocks for text in _texts(block)),
        *_notified(home),
    ]
    assert len(taken) > 10
    assert not [text for text in taken if label() in text]


def _texts(block: object) -> list[str]:
    """Every text of a block of a sheet: all of them are tuples of texts and tuples."""
    if isinstance(block, str):
        return [block]
    return [text for part in block for text in _texts(part)] if isinstance(block, tuple) else []


class HeardNotifier:
    """Takes every notification."""

    obstacle = ""

    def __init__(self) -> None:
        self.shown: list[str] = []

    def show(self, title: str, text: str) -> bool:
        self.shown += [title, text]
        return True


def _notified(home: Home_) -> list[str]:
    notifier = HeardNotifier()
    machine = Machine(lambda: home.store, lambda: notifier, lambda: MemoryEntry("nowhere"), nullcontext, dict)
    assert remind(Given((), {}), machine, home.store, TODAY) == 0
    assert len(notifier.shown) == 2
    return notifier.shown


@pytest.mark.parametrize("gone", [False, True], ids=["on the page", "after the end of the visit"])
def test_after_erase_a_label_is_in_no_file_and_with_its_person_it_is_nowhere(
    qtbot: QtBot, person: Person, home: Home_, *, gone: bool
) -> None:
    person.open(Removing())
    page = person.page
    assert isinstance(page, RemovingPage)
    page.yes.click()
    person.wait()

    qtbot.waitUntil(lambda: home.holding(LABEL) == set(), timeout=20_000)
    assert not (home.folder / "data" / FILE_NAME).exists()
    assert (home.key.key, person.window.visit.old) == (None, None)
    if gone:
        person.shell.want(Finish())
        person.wait()
        person.heard.clear()  # the test's own ear
    else:
        assert isinstance(person.page, CheckupPage)
        assert person.page.first is not None
    person.heard.clear()
    with suppress(TimeoutError):
        qtbot.waitUntil(lambda: LABEL.everywhere() == [], timeout=20_000)
    assert LABEL.everywhere() == []
