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


@pytest.mark.parametrize("page", ["password", "passphrase"])
def test_the_page_copies_its_proposal_and_says_for_how_long(
    room: Open, board: VisitClipboard, heard: list[str], page: str
) -> None:
    opened = room(page=page, copy=board.copy)
    shown = opened.page if page == "password" else opened.print
    proposal = opened.page.aside.proposal if page == "password" else opened.print.proposal
    note = "Salinan terhapus setelah 30 detik."

    copy = next(action for action in shown.bar_actions() if action.primary)
    copy.do()
    settle()

    assert there() == proposal.text
    assert heard == [note]
    assert any(label.text() == note and label.isVisible() for label in shown.findChildren(PlainLabel))
    assert next(action for action in shown.bar_actions() if action.primary).text == "Tersalin"


def test_another_draw_is_not_copied_yet(room: Open, board: VisitClipboard) -> None:
    page = room(copy=board.copy).page
    page.bar_actions()[0].do()

    page.aside.again.setFocus()
    QTest.keyClick(page.aside.again, Qt.Key.Key_Return)
    settle()

    assert page.bar_actions()[0].text == "Salin frasa sandi"
