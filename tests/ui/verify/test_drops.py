"""What may be dropped on is lit as a whole while something hovers, and takes it wherever it is let go."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.logic.verify.answer.judgement import Judgement
from desktop.ui.drop_page import DropPage
from desktop.ui.places import Draft
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.widgets.drop_light import DropLight
from tests.ui.shown import Show, settle

TEXT = "https://prakerja.vip/daftar"
ACTION, BUTTON, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def text() -> QMimeData:
    data = QMimeData()
    data.setText(TEXT)
    return data


def hover(over: QWidget, data: QMimeData) -> bool:
    """Drag it over something; whether that takes it."""
    entered = QDragEnterEvent(QPoint(9, 9), ACTION, data, BUTTON, NONE)
    entered.ignore()
    QApplication.sendEvent(over, entered)
    return entered.isAccepted()


def let_go(over: QWidget, data: QMimeData) -> None:
    QApplication.sendEvent(over, QDropEvent(QPointF(9, 9), ACTION, data, BUTTON, NONE))
    settle()


def lights(page: QWidget) -> list[DropLight]:
    settle()
    return [one for one in page.findChildren(DropLight) if one.isVisible()]


def test_a_text_let_go_anywhere_on_the_check_page_stands_in_its_box(show: Show) -> None:
    page, data = show("check").page, text()
    assert isinstance(page, CheckPage)

    assert hover(page, data)
    [light] = lights(page)
    assert light.geometry() == page.rect()
    assert light.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    let_go(page, data)

    assert lights(page) == []
    assert page.draft == Draft(TEXT, typed=False, via=page.draft.via)


def test_the_light_stays_over_the_box_and_goes_with_what_hovers(show: Show) -> None:
    page, data = show("check").page, text()
    assert isinstance(page, CheckPage)

    hover(page, data)
    QApplication.sendEvent(page, QDragLeaveEvent())
    hover(page.box.viewport(), data)
    assert len(lights(page)) == 1
    QApplication.sendEvent(page.box.viewport(), QDragLeaveEvent())

    assert lights(page) == []


def test_what_is_let_go_on_a_verdict_is_checked_next(show: Show, check: Callable[[Draft], Judgement]) -> None:
    shell, data = show("verdict", check(Draft("prakerja.go.id"))), text()
    page = shell.page
    assert isinstance(page, DropPage)

    assert page.acceptDrops()
    assert hover(page, data)
    assert len(lights(page)) == 1
    let_go(page, data)

    assert isinstance(shell.page, CheckPage)
    assert shell.page.draft.text == TEXT


def test_nothing_that_cannot_be_judged_is_taken_or_lit(show: Show) -> None:
    page, colour = show("check").page, QMimeData()
    colour.setColorData("red")

    assert not hover(page, colour)
    assert lights(page) == []
