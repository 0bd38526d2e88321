"""The window of a shared machine with what is fitted into it: the panel of choices, and the keyboard on the screen.

Both are parts of the window, never windows of their own. The keyboard stands below everything, wherever there is a
field, once somebody has asked for it by its button or by touching a field; the page gives way and scrolls.
"""

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.logic.settings import LANGUAGE
from desktop.ui.kiosk.dress_panel import DressPanel
from desktop.ui.kiosk.furniture import DRESS, KEYBOARD
from desktop.ui.kiosk.in_sight import keep_in_sight
from desktop.ui.kiosk.touch import TouchedFields, can_be_typed_into
from desktop.ui.later import later
from desktop.ui.page import Back, Finish, Intention, Open, Press
from desktop.ui.shell import Furniture, Shell
from desktop.ui.way import Way

if TYPE_CHECKING:
    from desktop.ui.events import Listener
    from desktop.ui.host import Host
    from desktop.ui.kiosk.keyboard import ScreenKeyboard


class FittedShell(Shell):
    """A shell with a panel and a keyboard; both are away on every start page that is newly shown."""

    def __init__(self, host: "Host", furniture: Furniture) -> None:
        self._panel: DressPanel | None = None
        self._keyboard: ScreenKeyboard | None = None
        self._typing = self._redressing = False
        self._before: QWidget | None = None
        super().__init__(host, furniture)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def panel(self) -> DressPanel | None:
        """The panel of choices, while it is open."""
        return self._panel

    @property
    def keyboard(self) -> "ScreenKeyboard | None":
        """The keyboard on the screen, while it is shown."""
        return self._keyboard

    def want(self, intention: Intention) -> None:
        """Under the open panel nothing is pressed; "back" and "done" put it away first."""
        if self._panel is not None and isinstance(intention, Back | Open | Press | Finish):
            self.close_panel()
            if not isinstance(intention, Finish):
                return
        super().want(intention)

    def toggle(self, part: str) -> None:
        """Show the panel or the keyboard, or put it away."""
        if part == DRESS and self._panel is None:
            self._before = QApplication.focusWidget()
            self._open_panel(LANGUAGE.name)
        elif part == DRESS:
            self.close_panel()
        elif part == KEYBOARD:
            self.type_on_screen(typing=self._keyboard is None)

    def type_on_screen(self, *, typing: bool) -> None:
        """Show the keyboard wherever there is a field, from now on; or no longer."""
        self._typing = typing
        if typing and not can_be_typed_into(QApplication.focusWidget()):
            field = next(iter(self._fields()), None)
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._find_field()

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
        _throw(panel)

    def redress(self) -> None:
        """The panel and the keyboard are built anew too, and stay."""
        group = self._panel.group if self._panel is not None else ""
        self._redressing = True
        super().redress()
        self._redressing = False
        if self._keyboard is not None:
            self._hide_keyboard()
            self._find_field()
        if self._panel is not None:
            _throw(self._panel)
            self._open_panel(group)

    def listeners(self) -> "tuple[Listener, ...]":
        """A touched field brings the keyboard."""
        return (TouchedFields(lambda: self.type_on_screen(typing=True)),)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both stand where the window has room for them."""
        super().resizeEvent(event)
        self._place()

    def _go(self, way: Way) -> None:
        super()._go(way)
        if not self._redressing:
            self.close_panel()
            self._typing = self._typing and not way.at_home
        later(self, self._find_field)  # a new page's fields are shown in the next round

    def _open_panel(self, group: str) -> None:
        self._panel = DressPanel(self._dressed.around, self.want, group, self)
        self._panel.put_away.connect(self.close_panel)
        self._place()
        self._panel.show()
        self._panel.raise_()
        self._panel.take_keyboard()

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whatever takes the keyboard out of the panel lies over it: the panel goes."""
        panel = self._panel
        if panel is not None and new is not None and not self._redressing and not panel.isAncestorOf(new):
            self._panel = self._before = None
            _throw(panel)
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
        if self._panel is not None:
            self._panel.place()

    def _show_field(self) -> None:
        """Scroll to the field that is typed into, when its page has found its new height."""
        field = QApplication.focusWidget()
        if field is not None and can_be_typed_into(field) and self.isAncestorOf(field):
            keep_in_sight(field)


def _throw(part: QWidget) -> None:
    part.hide()
    part.deleteLater()
