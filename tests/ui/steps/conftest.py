"""A window in which parts of pages stand by themselves, in any look and size."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.application import Application
from desktop.ui.theme import Theme
from desktop.ui.widgets import ScrollPage
from tests.ui.shown import settle

W = TypeVar("W", bound=QWidget)
Stand = Callable[..., W]


@pytest.fixture
def stand(application: Application, qtbot: QtBot) -> Callable[..., QWidget]:
    """stand(make, look=, scale=, size=): what `make` makes of a theme, in an active window of that size."""

    windows: list[QWidget] = []  # qtbot holds none of them

    def stood(
        make: Callable[[Theme], W], look: str = "light", scale: float = 1.0, size: tuple[int, int] = (900, 700)
    ) -> W:
        theme = Theme(look, scale)
        window = QWidget()
        window.setStyleSheet(theme.qss())
        layout = QVBoxLayout(window)
        layout.setContentsMargins(0, 0, 0, 0)
        windows.append(window)
        page = ScrollPage(theme)
        layout.addWidget(page)
        made = page.content.add(make(theme))
        page.content.stretch()
        qtbot.addWidget(window)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        settle()
        return made

    return stood
