"""The one window of a visit: it cannot be closed, is always called the same, and something may stand over its page.

What stands over it is opaque and keeps everything below it out of reach: the page is hidden, not thrown away, so that
whoever was asked whether they are still there finds every letter where it was.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.kiosk.fitted_shell import FittedShell
from desktop.ui.page import Intention, Surroundings
from desktop.ui.shell import Dress, Furniture
from desktop.ui.way import Way

if TYPE_CHECKING:
    from desktop.ui.host import Host


class Aide(Protocol):
    """Who knows what a helper may read beside the page."""

    def make_strip(self, around: Surroundings) -> QWidget:
        """What stands between header and page, in these words and this look."""
        ...

    def follow(self, now: QWidget | None) -> None:
        """Something else has the keyboard now."""
        ...

    def toggle(self, part: str) -> bool:
        """Do what a key of the helper's asks for; False for a part that is not theirs."""
        ...


class KioskShell(FittedShell):
    """A shell that covers: `hang` something over the page and `draw_back`, `veil` while nobody looks.

    With an `aide` a strip of the helper stands below the header.
    """

    _over: QWidget | None = None
    _veil: QWidget | None = None
    _below: QWidget | None = None
    _bare = False
    _hear_state: Callable[[Qt.ApplicationState], None] | None = None

    def __init__(self, host: "Host", furniture: Furniture, aide: Aide | None = None) -> None:
        self._aide = aide
        super().__init__(host, furniture)

    @property
    def over(self) -> QWidget | None:
        """What stands over the page."""
        return self._over

    @property
    def veiled(self) -> bool:
        """Whether the page is covered because nobody looks."""
        return self._veil is not None

    @property
    def bare(self) -> bool:
        """Whether the visit is over and no page is left."""
        return self._bare

    def hang(self, over: QWidget) -> None:
        """Put something over everything, in place of what stood there."""
        if self._over is None:
            self._below = self.focusWidget()
        else:
            self._throw(self._over)
        self._over = over
        over.setParent(self)
        self._cover()

    def draw_back(self) -> None:
        """Take away what stands over the page; the keyboard is where it was."""
        if self._over is None:
            return
        self._throw(self._over)
        self._over = None
        if self._frame is not None:
            for top in self._tops:
                top.setHidden(self._frame.page.whole)
            self._frame.show()
            before = self._below if self._below is not None and shiboken6.isValid(self._below) else None
            (before or self._frame.page.first_focus()).setFocus(Qt.FocusReason.OtherFocusReason)
        self._below = None
        self._raise()

    def veil(self, veil: QWidget | None) -> None:
        """Lay something over the page that takes nothing from it, not even the keyboard; None takes it away."""
        if self._veil is not None:
            self._throw(self._veil)
        self._veil = veil
        if veil is not None:
            veil.setParent(self)
            veil.setGeometry(self.rect())
            veil.show()
        self._raise()

    def follow(self, application: QGuiApplication, hear: Callable[[Qt.ApplicationState], None]) -> None:
        """Let somebody hear, as long as this window is there, whether the program has the keyboard of the screen."""
        self._hear_state = hear
        application.applicationStateChanged.connect(self._state_changed)
        hear(application.applicationState())

    def strip(self) -> None:
        """The visit is over: no page is left, on Qt's side too once what was thrown away is deleted."""
        self._bare = True
        self._below = None
        if self._frame is not None:
            self.close_panel()
            self.type_on_screen(typing=False)
        self._drop()

    def forget_keyboard(self) -> None:
        """The window outlives the visit: on a fresh one nobody has used the keyboard yet, and no ring shows."""
        if self._ring is not None:
            self._ring.forget()
        self.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, on=False)

    def begin(self) -> None:
        """A new visit begins, with its first page."""
        self._bare = False
        self._put_on(self._host.dress())
        if self._ring is not None:
            self._ring.restyle(self._dressed.around.theme)
        self._go(self._host.way)
        self.draw_back()
        self.update()

    def finish(self, *, quick: bool = False) -> None:
        """Whoever finishes leaves nothing; the host has the page go, and the next one begin."""
        self._host.finish(quick=quick)

    def want(self, intention: Intention) -> None:
        """Nobody wants anything of a visit that is over."""
        if not self._bare:
            super().want(intention)

    def setWindowTitle(self, _title: str) -> None:
        """The title tells nobody which page is open."""
        super().setWindowTitle(self.words("app.name"))

    def toggle(self, part: str) -> None:
        """A part of the window's own, or what a helper's key asks for."""
        if self._aide is None or not self._aide.toggle(part):
            super().toggle(part)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt+F4 arrives here and ends."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nobody took scroll the page, where there is one that is seen."""
        if not self._bare and self._over is None:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What stands over the page is as large as the window."""
        super().resizeEvent(event)
        for over in (self._over, self._veil):
            if over is not None:
                over.setGeometry(self.rect())

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if self._hear_state is not None:
            self._hear_state(state)

    def _put_on(self, dress: Dress) -> None:
        super()._put_on(dress)
        if self._aide is not None:
            strip = self._aide.make_strip(dress.around)
            self._column.insertWidget(len(self._tops), strip)
            self._tops = (*self._tops, strip)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        super()._follow(old, new)
        if self._aide is not None:
            self._aide.follow(new)

    def _go(self, way: Way) -> None:
        """A late answer may open a page while something stands over it: it stays below."""
        super()._go(way)
        if self._over is not None:
            self._below = None
            self._cover()
        self._raise()

    def _cover(self) -> None:
        over = self._over
        if over is None:
            return
        for below in (*self._tops, *(() if self._frame is None else (self._frame,))):
            below.hide()
        over.setGeometry(self.rect())
        over.show()
        self._raise()
        over.setFocus(Qt.FocusReason.OtherFocusReason)

    def _raise(self) -> None:
        """The veil over the page, what asks something over the veil."""
        for over in (self._veil, self._over):
            if over is not None:
                over.raise_()

    def _throw(self, over: QWidget) -> None:
        over.hide()
        over.deleteLater()
