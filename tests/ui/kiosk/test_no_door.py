"""No key and no press leads out: every page, every key that opens something somewhere, a right press on everything."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.kiosk.policy import Policy
from desktop.premises import NOTHING
from desktop.ui.kiosk.places import Staff
from desktop.ui.passwords.ask_breach import BreachQuestion
from desktop.ui.passwords.places import Password
from desktop.ui.places import Home, Place, Verdict
from desktop.ui.room import Stop
from tests.ui.kiosk.conftest import Opened, OpenKiosk
from tests.ui.shown import settle

ROOT = Path(__file__).resolve().parents[3]
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.MetaModifier,
)
_K = Qt.Key
KEYS = (
    *(Qt.Key(_K.Key_F1 + index) for index in range(12)),
    _K.Key_Menu, _K.Key_Tab, _K.Key_Space, _K.Key_Escape, _K.Key_Insert, _K.Key_Print, _K.Key_Help, _K.Key_Delete,
    _K.Key_Return, _K.Key_Home, _K.Key_End, _K.Key_PageDown, _K.Key_Plus, _K.Key_Minus, _K.Key_Comma, _K.Key_Slash,
)  # fmt: skip
MEDIA = (
    _K.Key_Copy, _K.Key_Cut, _K.Key_Paste, _K.Key_OpenUrl, _K.Key_HomePage, _K.Key_Explorer, _K.Key_LaunchMail,
    _K.Key_LaunchMedia, _K.Key_Search, _K.Key_WWW, _K.Key_Calculator, _K.Key_MediaPlay, _K.Key_VolumeUp, _K.Key_Back,
    _K.Key_Refresh, _K.Key_Save, _K.Key_Open, _K.Key_New, _K.Key_Close, _K.Key_Exit, _K.Key_PowerOff,
    _K.Key_ContextMenu if hasattr(_K, "Key_ContextMenu") else _K.Key_Context1,
)  # fmt: skip
LETTERS = tuple(Qt.Key(_K.Key_A + index) for index in range(26))

PRESSES = (
    *((key, held) for key in KEYS for held in MODIFIERS),
    *((key, MODIFIERS[0]) for key in MEDIA),
    *((key, held) for key in LETTERS for held in MODIFIERS if held not in {MODIFIERS[0], MODIFIERS[3]}),
)
IN_TURN = 12
"""Each page gets every twelfth press, others than the page before it: every press comes to two pages at least."""

DOORS = {"QFileDialog", "QPrintDialog", "QMessageBox", "QDesktopServices", "QMenu", "QColorDialog", "QInputDialog"}
HELD_BY_CAN = {
    "ui/printing.py": "Can.files and Can.print: a room hands its pages None",
    "ui/traceless.py": "what both of them open leaves nothing behind",
    "ui/verify/choose_file.py": "Can.files: a room hands its page None",
    "ui/widgets/secret_edit.py": "the menu of a field: its event is shut",
}
"""The modules that name a door, and what keeps a kiosk from it."""


class Opened_(QObject):  # noqa: N801  # what was opened, not a kiosk
    """Hears of every address that somebody would have opened."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    @Slot(QUrl)
    def heard(self, address: QUrl) -> None:
        self.addresses.append(address.toString())


@pytest.fixture
def addresses() -> Iterator[list[str]]:
    """What would have been opened in a browser, or in a mail program."""
    one = Opened_()
    for scheme in ("http", "https", "mailto", "tel", "file"):
        QDesktopServices.setUrlHandler(scheme, one, "heard")  # type: ignore[arg-type]  # the stubs want bytes
    yield one.addresses
    for scheme in ("http", "https", "mailto", "tel", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


def windows() -> set[QWidget]:
    """Everything of ours that is on the screen, and what another test has left there."""
    return {one for one in QApplication.topLevelWidgets() if one.isVisible()}


def processes() -> set[str]:
    """The processes that this one has started and that are there."""
    tasks = Path("/proc/self/task")
    return {number for task in tasks.glob("*/children") for number in task.read_text("ascii").split()}


def undrawn(open_kiosk: OpenKiosk) -> Opened:
    """A kiosk that finds a place for everything and draws nothing any more, which halves the time."""
    opened = open_kiosk(Policy())
    opened.shell.setUpdatesEnabled(False)
    return opened


def press(opened: Opened, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    """Down and up, where the keyboard is."""
    for down in (True, False):
        QTest.simulateEvent(QApplication.focusWidget() or opened.shell, down, key, held, "", False)


def come(qtbot: QtBot, opened: Opened, place: Place) -> None:
    """At a place, wherever the last press has led."""
    if opened.window.ending:
        qtbot.waitUntil(lambda: not opened.window.ending)
    if opened.window.way.here != place or not opened.shell.page.isVisible():
        opened.shell.close_panel()
        opened.shell.open(place)
        settle()


def places_of(stops: tuple[Stop, ...]) -> list[Place]:
    """One of each kind of page; of verdicts one of each kind of thing that was judged."""
    kinds: dict[object, Place] = {}
    for stop in stops:
        place = stop.place
        told = place.judgement.kind if isinstance(place, Verdict) else ""
        kinds.setdefault((type(place), told), place)
    return [*kinds.values(), Staff()]


@pytest.mark.slow
def test_no_key_leads_out_of_any_page(
    qtbot: QtBot, open_kiosk: OpenKiosk, stops: tuple[Stop, ...], addresses: list[str]
) -> None:
    opened, before = undrawn(open_kiosk), processes()
    standing = windows()
    for index, place in enumerate(places_of(stops)):
        for key, held in PRESSES[index % IN_TURN :: IN_TURN]:
            come(qtbot, opened, place)
            press(opened, key, held)
            assert windows() == standing, (type(place).__name__, key, held)
        assert QGuiApplication.clipboard().text() == "", type(place).__name__
        assert opened.shell.windowTitle() == "Jaga Akun"
    assert processes() == before
    assert addresses == []
    assert opened.ended == []


@pytest.mark.slow
def test_no_right_press_leads_out_of_any_page(
    qtbot: QtBot, open_kiosk: OpenKiosk, stops: tuple[Stop, ...], addresses: list[str]
) -> None:
    opened, before = undrawn(open_kiosk), processes()
    standing = windows()
    for place in places_of(stops):
        come(qtbot, opened, place)
        for one in opened.shell.findChildren(QWidget):
            if one.isVisible():
                middle = one.rect().center()
                for why in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
                    QApplication.sendEvent(one, QContextMenuEvent(why, middle, one.mapToGlobal(middle)))
                there = one.mapTo(opened.shell, middle)
                if opened.shell.rect().contains(there):  # the rest is reached by scrolling
                    QTest.mouseClick(opened.shell.windowHandle(), Qt.MouseButton.RightButton, pos=there)
        settle()
        assert windows() == standing, type(place).__name__
        assert QApplication.activePopupWidget() is None
    assert processes() == before
    assert addresses == []


@pytest.mark.slow
def test_no_page_takes_markup_or_a_drop_or_shows_a_tip(open_kiosk: OpenKiosk, stops: tuple[Stop, ...]) -> None:
    opened = undrawn(open_kiosk)
    for place in (Home(), *places_of(stops)):
        opened.shell.open(place)
        settle()
        for label in opened.shell.findChildren(QLabel):
            plain = label.textFormat() == Qt.TextFormat.PlainText or "<" not in label.text()
            assert plain, (type(place).__name__, label.text()[:40])
            assert not label.openExternalLinks()
        assert [one for one in opened.shell.findChildren(QWidget) if one.toolTip() or one.whatsThis()] == []


def test_what_opens_a_window_of_its_own_is_named_only_where_can_holds_it() -> None:
    named = {
        str(file.relative_to(ROOT / "desktop"))
        for file in (ROOT / "desktop").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom | ast.Import)
        and DOORS & {name.name.rpartition(".")[2] for name in node.names}
    }

    assert named == set(HELD_BY_CAN)
    assert not any(NOTHING)


def test_a_kiosk_can_nothing_and_keeps_nothing(opened: Opened) -> None:
    window = opened.window

    assert window.can == NOTHING
    assert [window.store, window.records, window.login, window.old_passwords, window.printing] == [None] * 5
    assert window.premises.folder is None
    assert window.premises.outside.web is None
    assert window.premises.outside.settings.place == ""


@pytest.mark.parametrize("network", [False, True])
def test_the_look_up_of_leaks_is_offered_by_the_policy_as_no_settings_page_is_there(
    open_kiosk: OpenKiosk, network: bool
) -> None:
    opened = open_kiosk(Policy(network=network))

    opened.shell.open(Password())
    settle()

    assert len(opened.shell.findChildren(BreachQuestion)) == network
    off = opened.shell.words("password-page.breach.off")
    assert off not in {label.text() for label in opened.shell.findChildren(QLabel)}
