"""The window of a shared machine with what is fitted into it besides its panel: the keyboard on the screen.

It is a part of the window, never a window of its own. It stands below everything, wherever there is a field, once
somebody has asked for it by its button or by touching a field; the page gives way and scrolls.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.dressing_shell import DressingShell
from desktop.ui.kiosk.furniture import KEYBOARD
from desktop.ui.kiosk.in_sight import keep_in_sight
from desktop.ui.kiosk.touch import TouchedFields, can_be_typed_into
from desktop.ui.later import later
from desktop.ui.shell import Furniture
from desktop.ui.way import Way

if TYPE_CHECKING:
    from desktop.ui.events import Listener
    from desktop.ui.host import Host
    from desktop.ui.kiosk.keyboard import ScreenKeyboard


class FittedShell(DressingShell):
    """A shell with a panel and a keyboard; both are away on every start page that is newly shown."""

    def __init__(self, host: "Host", furniture: Furniture) -> None:
        self._keyboard: ScreenKeyboard | None = None
        self._typing = False
        super().__init__(host, furniture)

    @property
    def keyboard(self) -> "ScreenKeyboard | None":
        """The keyboard on the screen, while it is shown."""
        return self._keyboard

    def toggle(self, part: str) -> None:
        """Show the panel or the keyboard, or put it away."""
        if part == KEYBOARD:
            self.type_on_screen(typing=self._keyboard is None)
        else:
            super().toggle(part)

    def type_on_screen(self, *, typing: bool) -> None:
        """Show the keyboard wherever there is a field, from now on; or no longer."""
        self._typing = typing
        if typing and not can_be_typed_into(QApplication.focusWidget()):
            field = next(iter(self._fields()), None)
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._find_field()

    def redress(self) -> None:
        """The keyboard is built anew too, and stays; below the panel."""
        super().redress()
        if self._keyboard is not None:
            self._hide_keyboard()
            self._find_field()
        if self._panel is not None:
            self._panel.raise_()

    def listeners(self) -> "tuple[Listener, ...]":
        """A touched field brings the keyboard."""
        return (TouchedFields(lambda: self.type_on_screen(typing=True)),)

    def _go(self, way: Way) -> None:
        super()._go(way)
        if not self._redressing:
            self._typing = self._typing and not way.at_home
        later(self, self._find_field)  # a new page's fields are shown in the next round

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        super()._follow(old, new)
        self._find_field()

    def _find_field(self) -> None:
        """Show the keyboard or hide it. It stays while its page has a field: a page must not jump under a press."""
        wanted = self._typing and bool(self._fields())
        if wanted and self._keyboard is None:
            from desktop.ui.kiosk.keyboard import ScreenKeyboard  # noqa: PLC0415  # only where somebody wants it

            self._keyboard = ScreenKeyboard(self.words, self._dressed.around.theme, self)
            # After the event that asks for it, whose key must not be gone by then.
            away = Qt.ConnectionType.QueuedConnection
            self._keyboard.put_away.connect(self._put_keyboard_away, away)
            self._place()
            self._keyboard.show()
        elif not wanted and self._keyboard is not None:
            self._hide_keyboard()
        if wanted:
            self._show_field()

    def _fields(self) -> list[QWidget]:
        """The fields of the page that can be typed into now."""
        if self._frame is None or not self._frame.isVisible():
            return []
        return [one for one in self._frame.page.findChildren(QWidget) if can_be_typed_into(one) and one.isVisible()]

    def _put_keyboard_away(self) -> None:
        self.type_on_screen(typing=False)

    def _hide_keyboard(self) -> None:
        if self._keyboard is not None:
            _throw(self._keyboard)
            self._keyboard = None
            self._place()

    def _place(self) -> None:
        if self._keyboard is not None:
            high = self._keyboard.sizeHint().height()
            self._keyboard.setGeometry(0, self.height() - high, self.width(), high)
        self._column.setContentsMargins(0, 0, 0, 0 if self._keyboard is None else self._keyboard.height())
        super()._place()

    def _show_field(self) -> None:
        """Scroll to the field that is typed into, when its page has found its new height."""
        field = QApplication.focusWidget()
        if field is not None and can_be_typed_into(field) and self.isAncestorOf(field):
            keep_in_sight(field)


def _throw(part: QWidget) -> None:
    part.hide()
    part.deleteLater()
