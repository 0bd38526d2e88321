"""A copied passphrase: left out of histories, and gone after its time if it is still ours."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.clipboard import KEPT_MS, LEAVE_OUT, VisitClipboard
from desktop.ui.widgets import PlainLabel
from tests.ui.passwords.judged import Open
from tests.ui.shown import settle

PHRASE = "kapal-senja-rumput"


@pytest.fixture
def board(qapp: QApplication) -> Iterator[VisitClipboard]:
    yield VisitClipboard()
    QGuiApplication.clipboard().clear()


NOTE = "Salinan terhapus setelah 30 detik."


def there() -> str:
    return QGuiApplication.clipboard().text()


def test_it_can_be_pasted_elsewhere(board: VisitClipboard) -> None:
    board.copy_secret(PHRASE)

    assert there() == PHRASE
    assert board.waiting


def test_histories_are_asked_to_leave_it_out(board: VisitClipboard) -> None:
    board.copy_secret(PHRASE)

    data = QGuiApplication.clipboard().mimeData()
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    assert {kind: bytes(data.data(kind).data()) for kind in LEAVE_OUT} == LEAVE_OUT


def test_it_goes_when_its_time_is_over(qtbot: QtBot) -> None:
    board = VisitClipboard(kept_ms=1)

    board.copy_secret(PHRASE)
    qtbot.waitUntil(lambda: not board.waiting)

    assert there() == ""


def test_thirty_seconds_are_its_time(board: VisitClipboard) -> None:
    board.copy_secret(PHRASE)

    assert KEPT_MS == 30_000
    assert board._timer.interval() == KEPT_MS
    assert board._timer.isSingleShot()


def test_what_somebody_copied_since_stays(board: VisitClipboard) -> None:
    board.copy_secret(PHRASE)
    QGuiApplication.clipboard().setText("something else")

    board._timer.timeout.emit()

    assert there() == "something else"


def test_the_same_words_copied_by_somebody_else_stay_too(board: VisitClipboard) -> None:
    board.copy_secret(PHRASE)
    QGuiApplication.clipboard().setText(PHRASE)

    board._timer.timeout.emit()

    assert there() == PHRASE


def test_a_second_copy_has_its_own_time(board: VisitClipboard) -> None:
    board.copy_secret(PHRASE)
    board.copy_secret("lain-lagi")

    assert there() == "lain-lagi"
    board.forget_secret()
    assert there() == ""
    assert not board.waiting


def test_no_attribute_holds_the_secret(board: VisitClipboard) -> None:
    board.copy_secret(PHRASE)

    assert PHRASE not in repr(vars(board))


def test_the_phrase_is_copied_by_the_button_under_it_and_says_for_how_long(
    room: Open, board: VisitClipboard, heard: list[str]
) -> None:
    page = room(copy=board.copy).page
    assert page.aside.copy is not None

    page.aside.copy.setFocus()
    QTest.keyClick(page.aside.copy, Qt.Key.Key_Return)
    settle()

    assert there() == page.aside.proposal.text
    assert heard == [NOTE]
    assert any(label.text() == NOTE and label.isVisible() for label in page.findChildren(PlainLabel))
    assert page.aside.copy.label == "Tersalin"


def test_the_big_print_copies_what_it_shows(room: Open, board: VisitClipboard, heard: list[str]) -> None:
    shown = room(page="passphrase", copy=board.copy).print

    next(action for action in shown.bar_actions() if action.primary).do()
    settle()

    assert there() == shown.proposal.text
    assert heard == [NOTE]
    assert next(action for action in shown.bar_actions() if action.primary).text == "Tersalin"


def test_another_draw_is_not_copied_yet(room: Open, board: VisitClipboard) -> None:
    page = room(copy=board.copy).page
    assert page.aside.copy is not None
    page.aside.copy.click()

    page.aside.again.setFocus()
    QTest.keyClick(page.aside.again, Qt.Key.Key_Return)
    settle()

    assert page.aside.copy.label == "Salin frasa sandi"
