"""A cover on every screen but the visit's: one window each, without controls, also on a screen that comes later.

Where somebody helps and has a screen of their own, the first of these windows is theirs.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

FRAMELESS = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint


def fill_screen(window: QWidget, screen: QScreen) -> None:
    """Let a frameless window stand over all of a screen, and go on doing so when the screen is turned."""
    window.setGeometry(screen.geometry())
    window.setScreen(screen)
    if window.isVisible():
        window.showFullScreen()


class Cover(QWidget):
    """The window of one covered screen. It cannot be closed and takes no keyboard from the visit."""

    def __init__(self, screen: QScreen, inside: QWidget, title: str) -> None:
        super().__init__()
        self.setWindowFlags(FRAMELESS | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle(title)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(inside)
        self._screen = screen
        screen.geometryChanged.connect(self._fit)
        self._fit()
        self.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """It goes with its screen only."""
        event.ignore()

    def _fit(self) -> None:
        fill_screen(self, self._screen)


class SecondScreen(Protocol):
    """Who has something to show on a second screen; None where that is a cover like the others."""

    def make_sheet(self) -> QWidget | None:
        """What stands on it."""
        ...

    def sheet_gone(self) -> None:
        """The screen is gone, or it became the visit's."""
        ...

    def moved(self) -> None:
        """The visit is about to stand on another screen than before."""
        ...


class Covers(QObject):
    """Covers every screen that is not the first; `window` stays on the first one, whichever that is.

    `inside` makes what is drawn on a cover; `second` is asked for the first of them.
    """

    def __init__(
        self,
        application: QGuiApplication,
        window: QWidget,
        inside: Callable[[], QWidget],
        title: str,
        second: SecondScreen | None = None,
    ) -> None:
        super().__init__(window)
        self._application, self._window, self._inside, self._title = application, window, inside, title
        self._second, self._placed = second, False
        self._theirs: QScreen | None = None
        self._covers: dict[QScreen, Cover] = {}
        self._first: QScreen | None = None
        application.screenAdded.connect(self._look)
        application.screenRemoved.connect(self._gone)
        application.primaryScreenChanged.connect(self._look)
        self._look()

    @property
    def covers(self) -> tuple[Cover, ...]:
        """The covers that stand now."""
        return tuple(self._covers.values())

    @property
    def helps(self) -> bool:
        """Whether one of them is not a cover but somebody's who helps."""
        return self._theirs is not None

    def _look(self) -> None:
        first: QScreen | None = self._application.primaryScreen()
        if first is None:
            return  # no screen at all for a moment: the next one is told of
        if first is not self._first:
            self._first = first
            self._take(first)
            first.geometryChanged.connect(self._fit)
            self._tell_moved()
            self._fit()
        for screen in self._application.screens():
            if screen is not first and screen not in self._covers:
                self._covers[screen] = Cover(screen, self._theirs_or_cover(screen), self._title)

    def _theirs_or_cover(self, screen: QScreen) -> QWidget:
        sheet = self._second.make_sheet() if self._second is not None and self._theirs is None else None
        if sheet is None:
            return self._inside()
        self._theirs = screen
        return sheet

    def _tell_moved(self) -> None:
        """Not of the first screen that there ever was."""
        if self._second is not None and self._placed:
            self._second.moved()
        self._placed = True

    def _fit(self) -> None:
        if self._first is not None:
            fill_screen(self._window, self._first)

    def _gone(self, screen: QScreen) -> None:
        self._take(screen)
        if screen is self._first:
            self._first = None
        self._look()

    def _take(self, screen: QScreen) -> None:
        """Take a cover away; hidden at once, or Qt would move it to the visit's screen."""
        cover = self._covers.pop(screen, None)
        if cover is not None:
            cover.hide()
            cover.deleteLater()
        if screen is self._theirs and self._second is not None:
            self._theirs = None
            self._second.sheet_gone()
