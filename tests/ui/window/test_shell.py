"""The window: the way there and back, what is kept, what is thrown away, and where the keyboard is."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.settings import LANGUAGE, TEXT_SIZE, THEME
from desktop.premises import personal
from desktop.rooms.all import Rooms
from desktop.ui.application import Application
from desktop.ui.page import Choose, Finish, Open
from desktop.ui.places import About, Channels, Check, Home, Place, Recovery, Settings
from desktop.ui.shell import Shell
from desktop.ui.widgets import Button, PlainLabel, ScrollPage
from desktop.window import Window
from tests.ui.host import names
from tests.ui.seen_stops import Seen, View
from tests.ui.shown import WIDE, settle

PAGES = (Home(), Check(), Channels(), Recovery("urgent"), Settings(), About())


def focusable(window: QWidget) -> list[QWidget]:
    """Everything that Tab must reach; of a group of radio buttons Tab reaches one."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
    ]


def box_of(shell: Shell) -> QPlainTextEdit:
    box = shell.page.findChild(QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    return box


def with_keyboard() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(shell: Shell, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or shell, key, modifier)
    settle()


def test_escape_goes_back_and_never_closes(shell: Shell, qtbot: QtBot) -> None:
    shell.open(Settings())
    shell.open(About())

    press(shell, Qt.Key.Key_Escape)
    assert list(names(shell)) == ["home", "settings"]
    press(shell, Qt.Key.Key_Escape)
    press(shell, Qt.Key.Key_Escape)

    assert list(names(shell)) == ["home"]
    assert shell.isVisible()


def test_what_was_typed_is_still_there_after_back(shell: Shell) -> None:
    shell.open(Check())
    box_of(shell).setPlainText("contoh pesan")
    shell.open(About())

    shell.back()

    assert box_of(shell).toPlainText() == "contoh pesan"


def test_what_was_typed_survives_another_look_size_and_language(shell: Shell) -> None:
    shell.open(Check())
    box_of(shell).setPlainText("contoh pesan")

    for setting, value in ((THEME, "dark"), (TEXT_SIZE, 150), (LANGUAGE, "en")):
        shell.want(Choose(setting.name, value))

    assert box_of(shell).toPlainText() == "contoh pesan"


def test_finishing_throws_every_page_away(shell: Shell) -> None:
    shell.open(Check())
    box_of(shell).setPlainText("rahasia")
    page = weakref.ref(shell.page)

    shell.want(Finish())
    settle()
    gc.collect()

    assert page() is None
    assert names(shell) == ("home",)
    shell.open(Check())
    assert box_of(shell).toPlainText() == ""


def test_opening_a_page_on_the_way_back_forgets_what_lay_between(shell: Shell) -> None:
    for page in (Settings(), About(), Settings()):
        shell.want(Open(page))

    assert names(shell) == ("home", "settings")


def test_a_choice_applies_at_once_and_the_keyboard_stays_there(shell: Shell, window: Window) -> None:
    shell.open(Settings())
    before = shell.windowTitle()
    english = next(one for one in shell.page.findChildren(QAbstractButton) if one.accessibleName() == "English")
    english.setFocus()

    QTest.keyClick(english, Qt.Key.Key_Space)
    settle()

    assert window.settings.language == "en"
    assert shell.windowTitle() != before
    assert with_keyboard().accessibleName() == "English"


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: type(page).__name__)
def test_tab_reaches_everything_and_shows_where_it_is(shell: Shell, page: Place) -> None:
    shell.want(Finish() if isinstance(page, Home) else Open(page))
    settle()
    wanted = {one for one in focusable(shell) if not _one_of_a_group(one)}
    reached: set[QWidget] = set()

    for _ in range(3 * len(focusable(shell)) + 3):
        press(shell, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier if _takes_tab() else Qt.KeyboardModifier(0))
        reached.add(with_keyboard())
        assert shell.ring.isVisible()

    assert not {one.accessibleName() for one in wanted - reached}


def _takes_tab() -> bool:
    edit = QApplication.focusWidget()
    return isinstance(edit, QPlainTextEdit) and not edit.tabChangesFocus()


def _one_of_a_group(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and widget.autoExclusive()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: type(page).__name__)
def test_everything_that_takes_the_keyboard_has_a_name(shell: Shell, page: Place) -> None:
    shell.want(Finish() if isinstance(page, Home) else Open(page))
    settle()

    nameless = [one for one in focusable(shell) if not one.accessibleName() and not isinstance(one, ScrollPage)]

    assert not nameless


def test_the_ring_is_for_the_keyboard_only_and_follows_scrolling(shell: Shell) -> None:
    shell.resize(1024, 700)
    shell.want(Choose("text_size", 150))
    shell.open(Settings())
    settle()
    press(shell, Qt.Key.Key_Tab)
    target = with_keyboard()
    scroll = shell.page.findChild(ScrollPage)
    assert isinstance(scroll, ScrollPage)
    before = shell.ring.geometry()

    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().value() + 20)
    settle()
    moved = shell.ring.geometry()
    QTest.mousePress(shell.page, Qt.MouseButton.LeftButton)

    assert scroll.content.isAncestorOf(target)
    assert moved != before
    assert not shell.ring.isVisible()


@pytest.mark.slow
def test_no_page_opens_a_window_of_its_own(seen_in: Callable[[View], tuple[Seen, ...]]) -> None:
    assert {seen.name: seen.strangers for seen in seen_in(View("id", WIDE, 100)) if seen.strangers} == {}


def test_the_window_is_called_as_its_page(shell: Shell) -> None:
    for page in PAGES:
        shell.want(Open(page))
        assert shell.windowTitle() == shell.page.title


def shown_texts(shell: Shell) -> list[str]:
    return [label.text() for label in shell.findChildren(PlainLabel) if label.isVisible()]


def test_every_page_says_that_we_are_not_official(shell: Shell, window: Window) -> None:
    for page in PAGES:
        shell.want(Open(page))
        settle()

        assert window.words()("shell.disclaimer") in shown_texts(shell)


def test_a_text_field_menu_speaks_our_language(shell: Shell, window: Window) -> None:
    shell.open(Check())

    menu = box_of(shell).createStandardContextMenu()
    said = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions() if action.text()]
    menu.deleteLater()

    assert said == ["Urungkan", "Ulangi", "Potong", "Salin", "Tempel", "Hapus", "Pilih semua"]


def test_a_line_field_menu_speaks_our_language(shell: Shell) -> None:
    field = QLineEdit(shell)

    menu = field.createStandardContextMenu()
    said = {action.text().partition("\t")[0].replace("&", "") for action in menu.actions() if action.text()}
    menu.deleteLater()

    assert said == {"Urungkan", "Ulangi", "Potong", "Salin", "Tempel", "Hapus", "Pilih semua"}


def test_ctrl_enter_presses_the_filled_button(shell: Shell, qtbot: QtBot) -> None:
    shell.open(Check())
    box_of(shell).setPlainText("https://contoh.example/")

    press(shell, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: names(shell)[-1] == "verdict", timeout=15_000)


def test_enter_presses_a_button(shell: Shell) -> None:
    shell.open(About())
    back = next(one for one in shell.findChildren(Button) if one.label == "Kembali")
    back.setFocus()

    press(shell, Qt.Key.Key_Return)

    assert names(shell) == ("home",)


def test_a_foreign_pack_is_named_on_every_page(
    application: Application, second_pack: Path, open_shell: Callable[[Window], Shell]
) -> None:
    window = Window(application, personal(MemorySettingsStore(), second_pack), Rooms)
    shell = open_shell(window)
    notice = window.words()("shell.foreign")

    for page in PAGES:
        shell.want(Open(page))
        settle()

        assert window.programme.name in notice
        assert notice in shown_texts(shell)
        assert "rakerja" not in " ".join(shown_texts(shell))
