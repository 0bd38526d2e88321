"""The panel of language, text size and look: a part of the window, over its page, and no window of its own."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QSizePolicy, QWidget

from desktop.logic.settings import LANGUAGE, TEXT_SIZE, THEME, Setting
from desktop.ui.page import Choose, Intention, Surroundings
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Card, FlowRow, Heading, Row, ScrollPage
from desktop.ui.widgets.buttons import Kind
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.heard_as import As, hear_as

_SHOWN = (TEXT_SIZE, THEME, LANGUAGE)
_WIDE, _ROOMY = 640, 430


class DressPanel(QWidget):
    """It lies over the whole window and lets no press through; Esc and its button put it away.

    A choice goes to `want` at once. `group` is the one that has the keyboard.
    """

    put_away = Signal()
    pressed_beside = Signal()

    def __init__(self, around: Surroundings, want: Callable[[Intention], None], group: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._around, self._want, self._first = around, want, group
        self._groups: dict[str, QButtonGroup] = {}
        theme, words = around.theme, around.words
        hear_as(self, As.GROUP, words("shell.dress.title"))
        self._card = _Card(theme, self)
        self._card.head.add(Heading(words("shell.dress.title"), theme, "h2"), 1, _MIDDLE)
        self.close_button = self._card.head.add(Button(words("shell.dress.close"), theme, "x", Kind.GHOST), 0, _MIDDLE)
        self.close_button.clicked.connect(self.put_away)
        for setting in _SHOWN:
            self._build(setting)

    @property
    def group(self) -> str:
        """The group that has the keyboard; the first where none has it."""
        now = QApplication.focusWidget()
        return next((name for name, group in self._groups.items() if now in group.buttons()), _SHOWN[0].name)

    def take_keyboard(self) -> None:
        """Give the keyboard to what is chosen in the group that had it."""
        chosen = self._groups.get(self._first, self._groups[_SHOWN[0].name]).checkedButton()
        (chosen or self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, below: int = 0) -> None:
        """Fill the window; the card hangs at its right, from so many pixels down or higher where it must."""
        window, theme = self.window(), self._around.theme
        self.setGeometry(window.rect())
        gap = theme.sp(16)
        side = min(theme.side(window.width()), max(gap, (window.width() - theme.px(_ROOMY)) // 2))
        wide = min(theme.px(_WIDE), window.width() - 2 * side)
        high = min(self._card.heightForWidth(wide), window.height() - 2 * gap)
        top = max(gap, min(below + theme.sp(8), window.height() - high - gap))
        self._card.setGeometry(window.width() - side - wide, top, wide, high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away; no key goes on to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the card."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.pressed_beside.emit()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  # Qt's own
        """Tab stays within the panel."""
        stops = [
            one
            for one in self.findChildren(QAbstractButton)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
        ]
        if not stops:  # Qt asks while it hides the panel, too
            return super().focusNextPrevChild(forward)
        stops.sort(key=lambda one: _reading(one.mapTo(self, QPoint(0, 0))))
        now = QApplication.focusWidget()
        at = stops.index(now) if isinstance(now, QAbstractButton) and now in stops else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def _build(self, setting: Setting) -> None:
        words, theme, column = self._around.words, self._around.theme, self._card.body.content
        column.add(Heading(words(setting.text), theme))
        column.space(6)
        row, group = column.add(FlowRow(theme, 10)), QButtonGroup(self)
        column.space(14)
        now = {LANGUAGE: words.language, TEXT_SIZE: round(theme.scale * 100), THEME: theme.name}[setting]
        for value in setting.choices:
            if value == "system":  # it looks like one of the others
                continue
            choice = row.add(Choice(words(setting.choice_text(value)), theme, compact=True))
            choice.setAccessibleDescription(words(setting.text))
            choice.setChecked(value == now)
            choice.clicked.connect(self._chooser(setting.name, now, value))
            group.addButton(choice)
        hear_as(row, As.GROUP, words(setting.text))
        one_stop(group)
        self._groups[setting.name] = group

    def _chooser(self, name: str, now: object, value: str | int) -> Callable[[], None]:
        def choose() -> None:
            if value != now:
                self._want(Choose(name, value))

        return choose


_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class _Card(Card):
    """A head that always stays, and the choices, which scroll where the window has no room for all."""

    edge = "line_strong"

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, 4, parent)
        self.margins(26, 12, 12, 12)
        self.head = self.add(Row(theme, 12))
        self.body = self.add(ScrollPage(theme, side=False), 1)
        self.body.content.margins(0, 0, 8, 0)
        self.body.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def heightForWidth(self, width: int) -> int:
        """All of it, without scrolling."""
        self.head.turn(down=width < self.theme.px(_ROOMY))
        edges = self.box.contentsMargins()
        room = width - edges.left() - edges.right()
        parts = self.head.box.heightForWidth(room) + self.body.content.box.heightForWidth(room)
        return parts + self.box.spacing() + edges.top() + edges.bottom()


def _reading(corner: QPoint) -> tuple[int, int]:
    """Down, then across."""
    return corner.y(), corner.x()
