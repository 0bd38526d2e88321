"""A double click does what one click does, at every button of every page: the second press was meant for the first.

No button is meant to act twice within half a second, "Acak lagi" neither: nobody has read what it drew by then.
"""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.passwords.breach import NotFound
from desktop.logic.verify.answer.judgement import Via
from desktop.logic.verify.link.short_link import Failure, Reason
from desktop.premises import personal
from desktop.rooms.all import LISTED, Listed, Rooms
from desktop.rooms.passwords import check_password
from desktop.rooms.verify import judge, judge_file
from desktop.ui import background
from desktop.ui.application import Application
from desktop.ui.frame import ActionBar
from desktop.ui.home.hero import HeroTile
from desktop.ui.once import Once
from desktop.ui.page import Page, Surroundings
from desktop.ui.passwords.draw import draw
from desktop.ui.passwords.places import Passphrase, Password
from desktop.ui.passwords.proposal import Wish
from desktop.ui.passwords.strength import Abilities, PasswordPage
from desktop.ui.passwords.typed import Left, Sheet
from desktop.ui.places import About, Channels, Check, Draft, Home, Place, Recovery, Settings, Verdict
from desktop.ui.recovery.places import Asking, AtStep, Planned, Prevention
from desktop.ui.room import Room, Stop, draws, pages
from desktop.ui.shell import Shell
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.files import Files
from desktop.ui.verify.verdict import VerdictPage
from desktop.ui.widgets import Button, Kind, PlainLabel
from desktop.ui.widgets.secret_print import SecretPrint
from desktop.window import Window
from tests.read_here import ReadHere
from tests.ui.clocks import HandClock, double_click
from tests.ui.host import names
from tests.ui.seen_stops import Seen, View, buttons, named
from tests.ui.shown import WIDE, settle

PAGES = (
    Home, Check, Verdict, Channels, Recovery, Asking, Planned, AtStep, Prevention, Settings, About, Password,
    Passphrase,
)  # fmt: skip
_ANSWERS = {"_One", "_Many", "Choice"}
_ALIKE: dict[type[Place], set[str]] = {
    Channels: {"FilterChip", "Choice"}, Verdict: {"_DisclosureButton"}, About: {"_DisclosureButton"},
    Planned: {"_Body", "Tick", "_Heading"},
}  # fmt: skip
"""Parts of a row, chips above a list, what unfolds the rest: one of a sort does what all of them do on this page."""

COPIED = "teks di papan klip"
MESSAGE = "Prakerja: kirim kode OTP ke sini https://prakerja.vip/daftar"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def window(application: Application, clock: HandClock) -> Window:
    """The whole program, but that nobody asks the network or opens a dialog of the system."""

    def here(window: Window) -> Room:
        def check(around: Surroundings, place: Check) -> Page:
            files = Files(lambda _parent: None, ReadHere(), partial(judge_file, window))
            return CheckPage(around, place, partial(judge, window), window.engine.checker().describe, files)

        def verdict(around: Surroundings, place: Verdict) -> Page:
            copy = window.visit.clipboard.copy
            entries = window.premises.entries
            return VerdictPage(
                around, place.judgement, window.programme, copy, lambda *_: Failure(Reason.GONE), entries
            )

        def password(around: Surroundings, place: Password) -> Page:
            sheet = place.left if isinstance(place.left, Sheet) else Sheet()
            left = place.left if isinstance(place.left, Left) else Left(Once(sheet), Wish())
            can = Abilities(
                partial(check_password, window), draw, compare=True, may_ask=True,
                ask_breach=lambda *_: NotFound(), copy=window.visit.clipboard.copy_secret,
            )  # fmt: skip
            return PasswordPage(around, left, can)

        return Room(pages(draws(Check, check), draws(Verdict, verdict), draws(Password, password)))

    listed = (Listed(here, (Check, Verdict, Password)), *LISTED)
    return Window(application, personal(MemorySettingsStore()), lambda one: Rooms(one, listed), ticks=clock)


@pytest.fixture(autouse=True)
def _clean() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().setText("")


class Person:
    """Somebody at the window, who may press twice before the clock moves."""

    def __init__(self, shell: Shell, window: Window, clock: HandClock, qtbot: QtBot) -> None:
        self.shell, self._window, self._clock, self._qtbot = shell, window, clock, qtbot
        shell.setUpdatesEnabled(False)  # it need not be drawn: the guard looks at a button that is pressed anyway
        self._settings = window.settings

    def goes_to(self, place: Place) -> None:
        """As if nothing had been done before."""
        self._window.settings = self._settings
        self.shell.finish()
        if not isinstance(place, Home):  # any two places without a value are equal
            self.shell.open(place)
        QGuiApplication.clipboard().setText(COPIED)
        self.rests()

    def rests(self) -> None:
        """Everything that was begun has come to its end."""
        settle()
        self._qtbot.waitUntil(lambda: not any(timer.isActive() for timer in self.shell.page.findChildren(QTimer)))
        assert background.wait_for_all()
        settle()

    def looks(self) -> None:
        """Long enough to see what stands there."""
        settle()
        self._clock.now += 1

    def sees(self) -> list[object]:
        """All that stands in the window, what of it is scrolled away, and what is on the clipboard."""
        ring = self.shell.ring
        shown = [one for one in self.shell.findChildren(QWidget) if one.isVisible() and one is not ring]
        return [names(self.shell), QGuiApplication.clipboard().text(), *(said for one in shown for said in _said(one))]

    def filled(self) -> Button:
        """The filled button of the bar."""
        bar = self.shell.findChild(ActionBar)
        assert bar is not None
        return next(button for button in bar.findChildren(Button) if button.kind is Kind.PRIMARY)

    def presses(self, point: QPoint, *, keys: bool = False) -> None:
        """At this place of the window, whatever stands there; `keys` presses what has the keyboard then, too."""
        QTest.mouseClick(self.shell.windowHandle(), Qt.MouseButton.LeftButton, pos=point)
        for key in (Qt.Key.Key_Space, Qt.Key.Key_Return) if keys else ():
            now = QApplication.focusWidget()
            if isinstance(now, QAbstractButton):
                QTest.keyClick(now, key)
        self.rests()

    def point(self, button: QAbstractButton) -> QPoint:
        """Where to press it; scrolled there if need be."""
        parent = button.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(button)
            parent = parent.parentWidget()
        settle()
        return button.mapTo(self.shell, button.rect().center())


def _said(widget: QWidget) -> Iterator[object]:
    """What a person, or a person's ear, gets from a widget."""
    yield type(widget).__name__, widget.accessibleName(), widget.isEnabled()
    match widget:
        case QAbstractButton():
            yield widget.isChecked()
        case PlainLabel() | QLineEdit():
            yield widget.text()
        case QPlainTextEdit():
            yield widget.toPlainText()
        case QAbstractScrollArea():
            yield widget.verticalScrollBar().value()


@pytest.fixture
def person(open_shell: Callable[[Window], Shell], window: Window, clock: HandClock, qtbot: QtBot) -> Person:
    return Person(open_shell(window), window, clock, qtbot)


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_a_double_click_does_what_one_click_does(
    person: Person,
    stops: tuple[Stop, ...],
    seen_in: Callable[[View], tuple[Seen, ...]],
    page: type[Place],
) -> None:
    done: set[tuple[str, str]] = set()
    there = {seen.name: seen.buttons for seen in seen_in(View("id", WIDE, 100))}
    for stop in [stop for stop in stops if isinstance(stop.place, page)]:
        if all(key_of(name, stop, page) in done | {None} for name in there[stop.name]):
            continue
        person.goes_to(stop.place)
        fresh = True
        found = [named(button) for button in buttons(person.shell)]
        for index, name in enumerate(found):
            key = key_of(name, stop, page)
            if key is None or key in done:
                continue
            done.add(key)
            if not fresh:
                person.goes_to(stop.place)
            fresh = False
            point = person.point(buttons(person.shell)[index])
            person.looks()

            person.presses(point)
            once = person.sees()
            person.presses(point, keys=True)

            assert person.sees() == once, (stop.name, name)
        assert there[stop.name] - set(found) == set()
    assert len(done) > 1


def key_of(name: tuple[str, str], stop: Stop, page: type[Place]) -> tuple[str, str] | None:
    """By what a button is known when it is met again, in the next row or on another stop; None for the header's.

    The header is the same on every page.
    """
    sort = name[0]
    if sort == "_Way" and page is not Check:
        return None
    if sort in _ALIKE.get(page, ()):
        return sort, ""
    return (stop.name, sort) if page in {Recovery, Asking, AtStep} and sort in _ANSWERS else name


def test_a_double_click_on_check_shows_the_verdict_and_keeps_the_text(person: Person) -> None:
    shell = person.shell
    person.goes_to(Check(Draft(MESSAGE)))
    person.looks()

    double_click(person.filled())
    person.rests()
    double_click(person.filled())
    person.rests()
    assert names(shell) == ("home", "check", "verdict")

    person.looks()
    double_click(person.filled())
    person.rests()
    assert isinstance(shell.page, CheckPage)
    assert shell.page.box.text == MESSAGE


def test_a_double_click_on_copy_leaves_the_phrase_that_was_copied_on_the_screen(person: Person) -> None:
    person.goes_to(Passphrase())
    person.looks()

    double_click(person.filled())
    person.rests()
    double_click(person.filled())
    person.rests()

    shown = person.shell.page.findChildren(SecretPrint)[0].accessibleName()
    assert QGuiApplication.clipboard().text() == shown.replace(", ", "-")


def test_a_double_click_on_the_tile_at_home_chooses_no_origin(person: Person) -> None:
    person.goes_to(Check())
    assert isinstance(person.shell.page, CheckPage)
    sms = person.point(person.shell.page.channels[Via.SMS])
    person.goes_to(Home())
    person.looks()
    assert isinstance(person.shell.childAt(sms), HeroTile)

    person.presses(sms)
    person.presses(sms)

    assert isinstance(person.shell.page, CheckPage)
    assert person.shell.page.draft == Draft(typed=person.shell.page.draft.typed)
