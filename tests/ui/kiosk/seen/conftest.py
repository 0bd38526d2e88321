"""Windows of a shared machine, as far as one sees them."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from pytestqt.qtbot import QtBot

from desktop.logic.words import Words
from desktop.ui import background
from desktop.ui.kiosk.fitted_shell import FittedShell
from desktop.ui.page import Surroundings
from desktop.ui.theme import Theme
from desktop.window import Window
from tests.ui.host import jobs_of_a_test
from tests.ui.kiosk.seen.shared import Around, OpenFitted, Pages, fitted, shell_of
from tests.ui.shown import WIDE, settle


@pytest.fixture
def told() -> list[str]:
    """What a screen reader would have heard."""
    return []


@pytest.fixture
def around(spoken: Mapping[str, Words], told: list[str]) -> Around:
    """around(language=, look=, scale=): words and look."""

    def made(language: str = "id", look: str = "light", scale: float = 1.0) -> Surroundings:
        return Surroundings(spoken[language], Theme(look, scale), jobs_of_a_test, lambda _, text: told.append(text))

    return made


@pytest.fixture
def open_fitted(qtbot: QtBot, around: Around) -> Iterator[OpenFitted]:
    """open_fitted(pages, size=, ...): a window of these pages that has the keyboard."""
    opened: list[FittedShell] = []

    def opens(pages: Pages, size: tuple[int, int] = WIDE, **look: object) -> FittedShell:
        shell = shell_of(pages, around(**look))
        qtbot.addWidget(shell)
        shell.resize(*size)
        with qtbot.waitActive(shell):
            shell.show()
            shell.activateWindow()
        qtbot.waitUntil(lambda: shell.ring.watching)
        settle()
        opened.append(shell)
        return shell

    yield opens
    background.wait_for_all()
    for shell in opened:
        shell.close()
    settle()


@pytest.fixture
def open_rooms(qtbot: QtBot, make_window: Callable[..., Window]) -> Iterator[Callable[..., FittedShell]]:
    """open_rooms(size, text_size): all real rooms in the shell of a shared machine."""
    opened: list[FittedShell] = []

    def opens(size: tuple[int, int] = WIDE, text_size: int = 100) -> FittedShell:
        window = make_window()
        window.settings = window.settings._replace(text_size=text_size)
        shell = fitted(window)
        qtbot.addWidget(shell)
        shell.resize(*size)
        with qtbot.waitActive(shell):
            shell.show()
            shell.activateWindow()
        qtbot.waitUntil(lambda: shell.ring.watching)
        settle()
        opened.append(shell)
        return shell

    yield opens
    background.wait_for_all()
    for shell in opened:
        shell.close()
    settle()
