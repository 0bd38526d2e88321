"""What the home page says once: the session is over, the kept choices could not be read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from desktop.adapters.settings_store import FileSettingsStore
from desktop.premises import personal
from desktop.rooms.all import Rooms
from desktop.ui.application import Application
from desktop.ui.page import DAMAGED, Choose
from desktop.ui.places import Check, Home, Place, Settings
from desktop.ui.shell import Shell
from desktop.ui.widgets import PlainLabel, ScrollPage
from desktop.window import Window
from tests.ui.clocks import passed
from tests.ui.shown import settle


def press_finish(shell: Shell, window: Window) -> None:
    name = window.words()("shell.finish")
    next(one for one in shell.findChildren(QAbstractButton) if one.accessibleName() == name).click()
    settle()


def said(shell: Shell) -> list[str]:
    return [label.text() for label in shell.findChildren(PlainLabel) if label.isVisible()]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("page", [Home(), Check()])
def test_finishing_is_said_and_heard_wherever_it_was_pressed(
    shell: Shell, window: Window, announced: list[str], language: str, page: Place
) -> None:
    shell.want(Choose("language", language))
    shell.open(page)

    press_finish(shell, window)

    line = window.words()("home.finished")
    assert line in said(shell)
    assert announced[-1].startswith(line)


def test_finishing_is_said_once(shell: Shell, window: Window, announced: list[str]) -> None:
    press_finish(shell, window)

    shell.open(Check())
    shell.back()
    settle()

    assert window.words()("home.finished") not in said(shell)
    assert announced[-1] == shell.page.title


def test_what_was_said_is_still_there_in_another_language(shell: Shell, window: Window) -> None:
    press_finish(shell, window)

    shell.want(Choose("language", "en"))
    settle()

    assert window.words()("home.finished") in said(shell)


def test_damaged_settings_are_said_on_the_first_page_once(
    application: Application, tmp_path: Path, announced: list[str]
) -> None:
    (tmp_path / "settings.json").write_text("{")
    window = Window(
        application,
        personal(FileSettingsStore(tmp_path)),
        Rooms,
        None,
        passed(),
        lambda _, text: announced.append(text),
    )
    shell = window.shell
    shell.show()
    settle()

    line = window.words()(DAMAGED)
    assert line in said(shell)
    assert announced[-1].startswith(line)
    shell.open(Settings())
    shell.back()
    settle()
    assert line not in said(shell)
    shell.close()


def test_settings_that_were_damaged_while_the_window_was_open_are_said_where_they_are_chosen(
    application: Application, tmp_path: Path
) -> None:
    window = Window(application, personal(FileSettingsStore(tmp_path)), Rooms, None, passed())
    (tmp_path / "settings.json").write_text("{")

    window.choose(Choose("theme", "dark"))

    assert (window.damaged, window.failed) == ("settings.damaged-1.json", False)
    assert FileSettingsStore(tmp_path).load() == {"theme": "dark"}


def test_nothing_is_said_when_nothing_happened(shell: Shell, window: Window) -> None:
    assert not {window.words()(key) for key in ("home.finished", DAMAGED)} & set(said(shell))


def test_the_first_page_has_room_for_its_news(open_shell: Callable[[Window], Shell], window: Window) -> None:
    shell = open_shell(window)

    press_finish(shell, window)

    assert [scroll.verticalScrollBar().maximum() for scroll in shell.page.findChildren(ScrollPage)] == [0]
