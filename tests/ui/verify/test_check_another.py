"""After a verdict "check another" finds the old text, chosen: what comes next takes its place, nothing is lost."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.logic.verify.answer.judgement import Via
from desktop.ui.places import Channels, Check, Draft
from desktop.ui.shell import Shell
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.verdict import VerdictPage
from tests.ui.host import names
from tests.ui.shown import Show, settle

OLD, NEW = "https://prakerja.vip/daftar", "www.prakerja.go.id"
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def shell(show: Show, qtbot: QtBot) -> Shell:
    """A pasted text that came by SMS was judged, and "check another" was pressed."""
    shell = show("check", Draft(OLD, via=Via.SMS))
    page = check_page(shell)
    with qtbot.waitSignal(page.wants):
        page.start()
    settle()
    another(shell)
    return shell


def check_page(shell: Shell) -> CheckPage:
    assert isinstance(shell.page, CheckPage)
    return shell.page


def another(shell: Shell) -> None:
    assert isinstance(shell.page, VerdictPage)
    next(action for action in shell.page.bar_actions() if action.primary).do()
    settle()


def paste(page: CheckPage, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    page.box.insertFromMimeData(data)


def test_the_old_text_is_there_and_chosen(shell: Shell) -> None:
    page = check_page(shell)

    assert page.draft == Draft(OLD, via=Via.SMS)
    assert page.box.textCursor().selectedText() == OLD
    assert names(shell) == ("home", "check")


def test_what_is_pasted_takes_its_place(shell: Shell) -> None:
    page = check_page(shell)

    paste(page, NEW)

    assert page.draft == Draft(NEW)


def test_what_is_typed_takes_its_place_and_can_be_taken_back(shell: Shell) -> None:
    page = check_page(shell)

    QTest.keyClicks(page.box, NEW)
    assert page.draft == Draft(NEW, typed=True)

    for _ in range(len(NEW) + 1):
        QTest.keySequence(page.box, QKeySequence(QKeySequence.StandardKey.Undo))
    assert page.box.text == OLD


def test_the_old_text_can_be_corrected_instead(shell: Shell) -> None:
    page = check_page(shell)

    QTest.keyClick(page.box, Qt.Key.Key_End, NO_KEYS)
    QTest.keyClicks(page.box, "/1")

    assert page.box.text == f"{OLD}/1"


def test_where_the_new_one_came_from_is_not_where_the_old_one_did_unless_somebody_says_so(shell: Shell) -> None:
    page = check_page(shell)
    QTest.mouseClick(page.channels[Via.EMAIL], Qt.MouseButton.LeftButton)

    paste(page, NEW)

    assert page.draft.via is Via.EMAIL


def test_the_old_text_can_be_judged_again_and_stays(shell: Shell, qtbot: QtBot) -> None:
    page = check_page(shell)

    with qtbot.waitSignal(page.wants):
        page.start()
    another(shell)

    assert check_page(shell).draft == Draft(OLD, via=Via.SMS)


def test_another_look_leaves_it_chosen(shell: Shell) -> None:
    shell.redress()
    settle()

    assert check_page(shell).box.textCursor().selectedText() == OLD


def test_a_text_that_nobody_judged_is_not_chosen(show: Show, qtbot: QtBot) -> None:
    shell = show("check", Draft("tulisan yang belum diperiksa"))

    shell.open(Channels())
    shell.open(Check())
    settle()

    assert check_page(shell).box.text == "tulisan yang belum diperiksa"
    assert not check_page(shell).box.textCursor().hasSelection()
