"""The countdown: what was typed is covered, one press keeps it, and the seconds are said in time."""

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.words import Words
from desktop.ui.kiosk.countdown import Countdown
from desktop.ui.kiosk.ground import Ground
from desktop.ui.theme import NAMES, Theme
from tests.ui.kiosk.seen.shared import LEFT, Around
from tests.ui.shown import SMALL, WIDE, misfits, settle


@pytest.fixture
def countdown(qtbot: QtBot, around: Around) -> Iterator[Countdown]:
    made = Countdown(around(), 60)
    qtbot.addWidget(made)
    made.resize(*WIDE)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    settle()
    yield made
    made.close()


def test_one_large_button_has_the_keyboard(qtbot: QtBot, countdown: Countdown) -> None:
    assert QApplication.focusWidget() is countdown.stay_button
    assert countdown.stay_button.height() >= 68

    with qtbot.waitSignal(countdown.stay):
        QTest.keyClick(countdown.stay_button, Qt.Key.Key_Return)


def test_who_is_done_need_not_wait(qtbot: QtBot, countdown: Countdown) -> None:
    with qtbot.waitSignal(countdown.leave):
        QTest.mouseClick(countdown.leave_button, LEFT)


def test_it_says_the_seconds_that_it_is_shown(countdown: Countdown, spoken: Mapping[str, Words]) -> None:
    countdown.show_left(7)

    assert countdown.ring.accessibleName() == spoken["id"]("kiosk.countdown.left", count=7) == "Sisa 7 detik."


def test_a_screen_reader_hears_it_three_times(countdown: Countdown, told: list[str]) -> None:
    for left in range(60, -1, -1):
        countdown.show_left(left)

    heard = list(dict.fromkeys(told))
    assert heard == ["Sisa 60 detik.", "Sisa 30 detik.", "Sisa 10 detik."]


@pytest.mark.parametrize("left", [59, 30, 1, 0])
def test_the_ring_shows_the_share_that_is_left(countdown: Countdown, left: int) -> None:
    countdown.show_left(60)
    full = countdown.ring.grab().toImage()

    countdown.show_left(left)

    assert countdown.ring.grab().toImage() != full


@pytest.mark.parametrize("look", NAMES)
@pytest.mark.parametrize("text", ["", "Menyiapkan"])
def test_nothing_shows_through_the_ground(qtbot: QtBot, look: str, text: str) -> None:
    below = QWidget()
    qtbot.addWidget(below)
    below.resize(*SMALL)
    ground = Ground(Theme(look, 1.0), text, below)
    ground.setGeometry(below.rect())
    below.show()
    pictures = []

    for colour in ("#ff0000", "#00ff00"):
        palette = below.palette()
        palette.setColor(below.backgroundRole(), QColor(colour))
        below.setPalette(palette)
        pictures.append(below.grab().toImage())

    assert pictures[0] == pictures[1]
    below.close()


@pytest.mark.parametrize(("size", "scale"), [(size, scale) for size in (WIDE, SMALL) for scale in (1.0, 1.5)])
@pytest.mark.parametrize("language", ["id", "en"])
def test_all_of_it_has_room(qtbot: QtBot, around: Around, size: tuple[int, int], scale: float, language: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    shown = Countdown(around(language, scale=scale), 300)
    column.addWidget(shown)
    window.resize(*size)
    window.show()
    settle()

    assert misfits(window) == []
    assert (window.width(), window.height()) == size
    window.close()
