"""A window with "Aa": the panel of choices hangs over its page, stays while it changes what it stands on, and goes."""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.later import later
from desktop.ui.page import DRESS, Back, Finish, Intention, Open, Press
from desktop.ui.shell import Furniture, Shell
from desktop.ui.way import Way

if TYPE_CHECKING:
    from desktop.ui.dress_panel import DressPanel
    from desktop.ui.host import Host


class DressingShell(Shell):
    """A shell with the panel of text size, look and language; it is away on every page that is newly shown."""

    def __init__(self, host: "Host", furniture: Furniture) -> None:
        self._panel: DressPanel | None = None
        self._redressing, self._opened = False, 0.0
        self._before: QWidget | None = None
        super().__init__(host, furniture)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def panel(self) -> "DressPanel | None":
        """The panel of choices, while it is open."""
        return self._panel

    def want(self, intention: Intention) -> None:
        """Under the open panel nothing is pressed; "back" and "done" put it away first."""
        if self._panel is not None and isinstance(intention, Back | Open | Press | Finish):
            self.close_panel()
            if not isinstance(intention, Finish):
                return
        super().want(intention)

    def toggle(self, part: str) -> None:
        """Show the panel, or put it away."""
        if part == DRESS and self._panel is None:
            self._before = QApplication.focusWidget()
            self._open_panel()
        elif part == DRESS:
            self.close_panel()

    def close_panel(self) -> None:
        """Put the panel away; the keyboard goes back to where it was."""
        if self._panel is None:
            return
        panel, before = self._panel, self._before
        self._panel = self._before = None
        if before is None or not shiboken6.isValid(before) or not before.isVisible():
            way = self._header.buttons.get(DRESS)
            before = way if way is not None and way.isVisible() else self.page.first_focus()
        before.setFocus(Qt.FocusReason.OtherFocusReason)  # first: Qt looks for another one when it hides what has it
        self._throw_away(panel)

    def redress(self) -> None:
        """The panel is built anew too, and stays."""
        group = self._panel.group if self._panel is not None else ""
        self._redressing = True
        super().redress()
        self._redressing = False
        if self._panel is not None:
            self._throw_away(self._panel)
            self._open_panel(group)
        later(self, self._hold_keyboard)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel stands where the window has room for it."""
        super().resizeEvent(event)
        self._place()

    def _go(self, way: Way) -> None:
        super()._go(way)
        if not self._redressing:
            self.close_panel()

    def _open_panel(self, group: str = "") -> None:
        from desktop.ui.dress_panel import DressPanel  # noqa: PLC0415  # not before somebody wants it

        self._panel = DressPanel(self._dressed.around, self.want, group, self)
        self._panel.put_away.connect(self.close_panel)
        self._panel.pressed_beside.connect(self._pressed_beside)
        self._opened = self._host.ticks()
        self._place()
        self._panel.show()
        self._panel.raise_()
        self._panel.take_keyboard()
        self._header.unfold(DRESS, opened=True)

    def _pressed_beside(self) -> None:
        """Away with the panel; but not by the second press of the double click that opened it."""
        from desktop.ui.press_guard import WAIT  # noqa: PLC0415  # not before the first paint

        if self._host.ticks() - self._opened >= WAIT:
            self.close_panel()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whatever takes the keyboard out of the panel lies over it: the panel goes."""
        panel = self._panel
        if panel is None or new is None or not new.isVisible() or self._redressing:
            return
        if not panel.isAncestorOf(new):
            self._panel = self._before = None
            self._throw_away(panel)

    def _throw_away(self, panel: "DressPanel") -> None:
        self._header.unfold(DRESS, opened=False)
        panel.hide()
        panel.deleteLater()

    def _hold_keyboard(self) -> None:
        """An arrow key moves the keyboard after its choice was taken, to a button that is gone by then."""
        now = self.focusWidget()
        if now is not None and now.isVisible():  # type: ignore[redundant-expr]  # the stubs know no None
            return
        if self._panel is not None:
            self._panel.take_keyboard()
        elif self._frame is not None and self._frame.isVisible():
            self._frame.page.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        """Below the header, where there is one and room."""
        if self._panel is not None:
            self._panel.place(self._header.height() if self._header.isVisible() else 0)
