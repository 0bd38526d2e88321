"""How a visit begins, when its person is asked whether they are there, and when it ends by itself."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.logic.kiosk.idle import Phase
from desktop.logic.kiosk.policy import Policy
from desktop.ui.kiosk.countdown import Countdown
from desktop.ui.kiosk.places import Staff
from desktop.ui.page import DRESS, Choose, Step, Toggle
from desktop.ui.passwords.places import Password
from desktop.ui.passwords.strength import PasswordPage
from desktop.ui.places import Check, Home, Verdict
from desktop.ui.verify.check_page import CheckPage
from tests.ui.kiosk.conftest import Opened, OpenKiosk
from tests.ui.shown import settle


def later(opened: Opened, seconds: float) -> None:
    """Time goes by, and the window looks at the clock."""
    opened.clock.now += seconds
    opened.window.tick()
    settle()


def phase(opened: Opened) -> Phase:
    return opened.window.idle.phase(opened.clock.now)


def test_an_untouched_start_page_stays_for_ever(opened: Opened) -> None:
    QTest.mouseMove(opened.shell.windowHandle(), QPoint(400, 300))
    QTest.keyClick(opened.shell.page.first_focus(), Qt.Key.Key_Tab)

    later(opened, 1e7)

    assert phase(opened) is Phase.FRESH
    assert opened.shell.over is None


@pytest.mark.parametrize(
    "begin",
    [
        lambda opened: opened.shell.want(Choose("language", "en")),
        lambda opened: opened.shell.want(Step("text_size")),
        lambda opened: opened.shell.open(Check()),
        lambda opened: opened.shell.open(Staff()),
        lambda opened: QTest.keyClick(opened.shell.page.first_focus(), Qt.Key.Key_Return),
    ],
    ids=["language", "size", "a task", "staff", "Enter"],
)
def test_a_choice_or_a_task_begins_a_visit(qtbot: QtBot, opened: Opened, begin: Callable[[Opened], object]) -> None:
    begin(opened)
    settle()

    later(opened, 179)
    assert isinstance(opened.shell.over, Countdown)
    later(opened, 1)
    qtbot.waitUntil(lambda: not opened.window.ending)

    assert phase(opened) is Phase.FRESH
    assert opened.shell.places == (Home(),)
    assert opened.window.settings.language == "id"


def test_looking_at_the_panel_begins_none(opened: Opened) -> None:
    opened.shell.want(Toggle(DRESS))

    later(opened, 1e7)

    assert phase(opened) is Phase.FRESH


def test_the_times_are_those_of_the_policy(open_kiosk: OpenKiosk) -> None:
    opened = open_kiosk(Policy(idle_s=15, countdown_s=20))
    opened.shell.open(Check())

    later(opened, 14)
    assert opened.shell.over is None
    later(opened, 2)
    over = opened.shell.over
    assert isinstance(over, Countdown)
    assert "19" in over.ring.accessibleName()


@pytest.mark.parametrize(
    "does",
    [
        lambda shell: QTest.keyClick(QApplication.focusWidget() or shell, Qt.Key.Key_A),
        lambda shell: [QTest.mouseMove(shell.windowHandle(), QPoint(x, 47)) for x in (31, 41)],
        lambda shell: QTest.mouseClick(shell.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5)),
        lambda shell: QTest.mouseClick(shell.over.stay_button, Qt.MouseButton.LeftButton),
        lambda shell: shell.over.stay_button.click(),
    ],
    ids=["a key", "the mouse", "a press beside", "the big button", "the button by accessibility"],
)
def test_whoever_is_still_there_finds_every_letter(
    qtbot: QtBot, opened: Opened, does: Callable[[object], object]
) -> None:
    opened.shell.open(Password())
    page = opened.shell.page
    assert isinstance(page, PasswordPage)
    QTest.keyClicks(page.field.edit, "rahasia sekali")
    later(opened, 130)
    assert isinstance(opened.shell.over, Countdown)
    assert not page.isVisible()

    does(opened.shell)
    qtbot.waitUntil(lambda: opened.shell.over is None)

    assert opened.shell.page is page
    assert page.isVisible()
    assert page.field.edit.text() == "rahasia sekali"
    assert QApplication.focusWidget() is page.field.edit
    later(opened, 119)
    assert opened.shell.over is None


def test_a_press_at_the_countdown_hits_nothing_below_it(qtbot: QtBot, opened: Opened) -> None:
    opened.shell.open(Check())
    later(opened, 130)
    over = opened.shell.over
    assert isinstance(over, Countdown)
    middle = over.stay_button.mapTo(opened.shell, over.stay_button.rect().center())
    places = opened.shell.places

    QTest.mouseClick(opened.shell.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(lambda: opened.shell.over is None)
    settle()

    assert opened.shell.places == places
    assert isinstance(opened.shell.page, CheckPage)


def test_a_button_whose_release_nobody_tells_does_not_keep_the_page_covered(qtbot: QtBot, opened: Opened) -> None:
    opened.shell.open(Check())
    later(opened, 130)
    window = opened.shell.windowHandle()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    later(opened, 0.5)
    assert isinstance(opened.shell.over, Countdown)
    later(opened, 0.6)

    assert opened.shell.over is None
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_erase_now_ends_at_once(qtbot: QtBot, opened: Opened) -> None:
    opened.shell.open(Check())
    later(opened, 130)
    over = opened.shell.over
    assert isinstance(over, Countdown)

    over.leave_button.click()
    qtbot.waitUntil(lambda: not opened.window.ending)

    assert opened.shell.places == (Home(),)


def test_after_a_night_of_sleep_the_first_key_finds_the_start_page(qtbot: QtBot, opened: Opened) -> None:
    opened.shell.open(Check())
    opened.clock.now += 8 * 3600

    QTest.keyClick(QApplication.focusWidget() or opened.shell, Qt.Key.Key_A)
    opened.window.tick()
    qtbot.waitUntil(lambda: not opened.window.ending)

    assert opened.shell.places == (Home(),)


def test_a_late_answer_opens_its_page_below_the_countdown(qtbot: QtBot, opened: Opened) -> None:
    opened.shell.open(Check())
    page = opened.shell.page
    assert isinstance(page, CheckPage)
    QTest.keyClicks(page.box, "prakerja.vip")
    page.start()
    later(opened, 130)
    assert isinstance(opened.shell.over, Countdown)
    qtbot.waitUntil(lambda: isinstance(opened.window.way.here, Verdict), timeout=20_000)
    settle()

    assert not opened.shell.page.isVisible()
    assert opened.shell.over.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is opened.shell.over or opened.shell.over.isAncestorOf(focus)

    QTest.keyClick(focus, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: opened.shell.over is None)
    assert opened.shell.page.isVisible()


@pytest.mark.parametrize(
    "end",
    [
        lambda shell: QTest.keyClick(
            QApplication.focusWidget() or shell, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier
        ),
        lambda shell: shell._header.buttons["finish"].click(),
    ],
    ids=["Shift+Esc", "Selesai"],
)
def test_a_person_ends_it_themselves(qtbot: QtBot, opened: Opened, end: Callable[[object], object]) -> None:
    opened.shell.open(Check())
    settle()

    end(opened.shell)
    qtbot.waitUntil(lambda: opened.shell.places == (Home(),))

    assert phase(opened) is Phase.FRESH


def test_what_is_typed_is_covered_while_another_program_has_the_keyboard(opened: Opened) -> None:
    opened.shell.open(Check())
    page = opened.shell.page
    before = QApplication.focusWidget()

    opened.window.note_state(Qt.ApplicationState.ApplicationInactive)
    assert opened.shell.veiled
    veil = opened.shell._veil
    assert veil is not None
    assert veil.geometry() == opened.shell.rect()
    assert opened.shell.childAt(opened.shell.rect().center()) in {veil, *veil.children()}

    opened.window.note_state(Qt.ApplicationState.ApplicationActive)
    assert not opened.shell.veiled
    assert opened.shell.page is page
    assert QApplication.focusWidget() is before


def test_an_untouched_start_page_is_not_covered(opened: Opened) -> None:
    opened.window.note_state(Qt.ApplicationState.ApplicationInactive)

    assert not opened.shell.veiled


def test_the_countdown_is_seen_also_while_another_program_has_the_keyboard(opened: Opened) -> None:
    opened.shell.open(Check())
    opened.window.note_state(Qt.ApplicationState.ApplicationInactive)

    later(opened, 130)

    over = opened.shell.over
    assert isinstance(over, Countdown)
    middle = over.stay_button.mapTo(opened.shell, over.stay_button.rect().center())
    assert opened.shell.childAt(middle) is over.stay_button


def test_the_window_cannot_be_closed_and_is_always_called_the_same(opened: Opened) -> None:
    opened.shell.open(Check())
    settle()

    assert not opened.shell.close()

    assert opened.shell.isVisible()
    assert opened.shell.windowTitle() == "Jaga Akun"
    assert isinstance(opened.shell.page, CheckPage)
