"""The end of a visit: nothing is left, and of each step something would be left without it."""

import gc
import threading
import weakref
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QPixmapCache
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.kiosk_wipe import WIPE, Step, Wiped
from desktop.logic.kiosk.idle import Phase
from desktop.logic.kiosk.policy import Policy
from desktop.premises import kiosk
from desktop.rooms.all import Listed, Rooms
from desktop.ui import background
from desktop.ui.page import Choose, Finish, Page
from desktop.ui.passwords.places import Password
from desktop.ui.places import Check, Home
from desktop.ui.room import Room
from desktop.ui.verify.check_page import CheckPage
from desktop.window import Window
from tests.traces import Canary
from tests.ui.kiosk.conftest import Opened, OpenKiosk
from tests.ui.shown import settle

CANARY = Canary("pais-atak-raseb", "-204")
POLICY = Policy(language="id", text_size=125, theme="dark")
PICTURE = "a-picture-of-a-visit"


Ended = Callable[[tuple[Step, ...]], set[str]]


class Board:
    """The system's clipboard with X11's second one, which the platform of the tests does not have."""

    def __init__(self) -> None:
        self.there = self.selected = CANARY.text

    def text(self) -> str:
        return self.there

    def mark(self, _kind: str) -> bytes:
        return b""

    def ours(self) -> bool:
        return False

    def put(self, text: str, _marks: Mapping[str, bytes]) -> None:
        self.there = text

    def clear(self) -> None:
        self.there = ""

    def clear_selection(self) -> None:
        self.selected = ""


class Ring:
    """Holds itself."""

    def __init__(self) -> None:
        self.myself = self


class Lived(NamedTuple):
    """What a visit has touched."""

    board: Board
    page: Page
    folder: Path
    ring: "weakref.ref[Ring]"
    answers: list[str]
    go: threading.Event


def live(opened: Opened, board: Board) -> Lived:
    """A visit that leaves something everywhere."""
    window, shell = opened.window, opened.shell
    for name, value in (("language", "en"), ("text_size", 150), ("theme", "contrast")):
        shell.want(Choose(name, value))
    shell.open(Check())
    page = shell.page
    assert isinstance(page, CheckPage)
    QTest.keyClicks(page.box, CANARY.text)
    QTest.keyClick(page.box, Qt.Key.Key_Tab)
    shell.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # the offscreen platform does not do it
    folder = window.premises.outside.files.folder()
    (folder / "surat.txt").write_text(CANARY.text, "utf-8")
    picture = QPixmap(8, 8)
    picture.fill(Qt.GlobalColor.red)
    QPixmapCache.insert(PICTURE, picture)
    go, answers = threading.Event(), list[str]()
    window.visit.jobs.run_on(CANARY.text, lambda text: text if go.wait(60) else "", answers.append, go.set, 60_000)
    return Lived(board, page, folder, weakref.ref(Ring()), answers, go)


def left(opened: Opened, lived: Lived) -> set[str]:
    """What a visit has left, by the names of the steps."""
    window, shell = opened.window, opened.shell
    found = {
        "pages": shiboken6.isValid(lived.page),
        "visit": window.way.places != (Home(),) or window.idle.phase(opened.clock.now) is not Phase.FRESH,
        "choices": window.settings[:3] != ("id", "dark", 125),
        "clipboard": lived.board.there != "",
        "selection": lived.board.selected != "",
        "files": lived.folder.exists(),
        "pictures": QPixmapCache.find(PICTURE, QPixmap()),
        "garbage": lived.ring() is not None,
    }
    lived.go.set()
    assert background.wait_for_all()
    settle()
    found["jobs"] = bool(lived.answers)
    found["keyboard"] = shell.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange) or shell.ring.isVisible()
    return {name for name, there in found.items() if there}


@pytest.fixture
def ended(open_kiosk: OpenKiosk) -> Ended:
    """ended(steps): what is left after a visit that ends with these steps."""

    def end(steps: tuple[Step, ...]) -> set[str]:
        board, premises = Board(), kiosk(POLICY)
        premises.outside = premises.outside._replace(clipboard=lambda: board)
        opened = open_kiosk(POLICY, steps=steps, premises=premises)
        gc.disable()
        try:
            lived = live(opened, board)
            settle()
            opened.window.end_visit()
            return left(opened, lived)
        finally:
            gc.enable()
            premises.outside.files.clear()

    return end


def test_after_a_visit_nothing_is_left(ended: Ended) -> None:
    assert ended(WIPE) == set()


@pytest.mark.parametrize("name", [step.name for step in WIPE])
def test_without_a_step_something_is_left(ended: Ended, name: str) -> None:
    assert name in ended(tuple(step for step in WIPE if step.name != name))


def test_a_step_that_fails_holds_up_no_other(open_kiosk: OpenKiosk) -> None:
    def fail(_window: Wiped) -> None:
        raise OSError

    done: list[str] = []
    opened = open_kiosk(steps=(Step("fails", fail), Step("last", lambda _: done.append("last"))))

    with pytest.raises(OSError):  # noqa: PT011  # it has no words
        opened.window.wipe()

    assert done == ["last"]


def test_a_step_that_fails_does_not_leave_the_next_person_before_a_cover(open_kiosk: OpenKiosk) -> None:
    def fail(_window: Wiped) -> None:
        raise OSError

    opened = open_kiosk(steps=(Step("fails", fail),), alone=False)
    opened.shell.open(Check())

    with pytest.raises(OSError):  # noqa: PT011  # it has no words
        opened.window.end_visit()

    assert opened.over == ["over"]


def test_a_room_that_cannot_be_built_leaves_the_page_where_it_was(open_kiosk: OpenKiosk) -> None:
    def broken(_window: Window) -> Room:
        raise RuntimeError

    opened = open_kiosk()
    opened.shell.open(Check())
    settle()
    opened.window.rooms = Rooms(opened.window, (Listed(broken, (Password,)),))

    with pytest.raises(RuntimeError):
        opened.shell.open(Password())

    assert [type(place) for place in opened.shell.places] == [Home, Check]
    assert isinstance(opened.shell.page, CheckPage)
    assert opened.shell.page.isVisible()


def test_whoever_presses_finish_sees_the_cover_at_once_and_the_start_page_after_it(
    qtbot: QtBot, opened: Opened
) -> None:
    opened.shell.open(Check())

    opened.shell.want(Finish())

    assert opened.shell.over is not None
    assert not opened.shell.frame.isVisible()
    qtbot.waitUntil(lambda: not opened.window.ending)
    assert opened.shell.over is None
    assert opened.shell.places == (Home(),)


def test_with_a_process_to_follow_the_cover_stays_and_takes_no_key(qtbot: QtBot, open_kiosk: OpenKiosk) -> None:
    opened = open_kiosk(alone=False)
    opened.shell.open(Check())
    opened.shell.want(Finish())
    qtbot.waitUntil(lambda: opened.over == ["over"])

    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Escape, Qt.Key.Key_Return):
        QTest.keyClick(QApplication.focusWidget() or opened.shell, key)
    QTest.keyClick(opened.shell, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(opened.shell, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)
    settle()

    assert opened.shell.bare
    assert opened.shell.over is not None
    assert opened.over == ["over"]
