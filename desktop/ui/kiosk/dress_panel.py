"""The panel of language, text size and look: a part of the window, over its page, and no window of its own."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QSizePolicy, QWidget

from desktop.logic.settings import LANGUAGE, TEXT_SIZE, THEME, Setting
from desktop.ui.page import Choose, Intention, Surroundings
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Card, FlowRow, Heading, Row
from desktop.ui.widgets.buttons import Kind
from desktop.ui.widgets.choice import Choice, one_stop
from desktop.ui.widgets.heard_as import As, hear_as

_SHOWN = (LANGUAGE, TEXT_SIZE, THEME)
_WIDE = 560


class DressPanel(QWidget):
    """It lies over the whole window and lets no press through; a press beside it, Esc or its button put it away.

    A choice goes to `want` at once. `group` is the one that has the keyboard.
    """

    put_away = Signal()

    def __init__(self, around: Surroundings, want: Callable[[Intention], None], group: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._around, self._want = around, want
        self._groups: dict[str, QButtonGroup] = {}
        self._card = _Card(around.theme, 6, self)
        theme, words = around.theme, around.words
        head = self._card.add(Row(theme, 12))
        head.add(Heading(words("kiosk.dress"), theme, "h2"), 1, Qt.AlignmentFlag.AlignVCenter)
        self.close_button = head.add(Button(words("kiosk.dress.close"), theme, "x", Kind.GHOST))
        self.close_button.clicked.connect(self.put_away)
        for setting in _SHOWN:
            self._build(setting)
        self._first = group

    @property
    def group(self) -> str:
        """The group that has the keyboard; the first where none has it."""
        now = QApplication.focusWidget()
        return next((name for name, group in self._groups.items() if now in group.buttons()), LANGUAGE.name)

    def take_keyboard(self) -> None:
        """Give the keyboard to what is chosen in the group that had it."""
        chosen = self._groups.get(self._first, self._groups[LANGUAGE.name]).checkedButton()
        (chosen or self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Fill the window; the sheet stands at its right, as wide as there is room."""
        window, theme = self.window(), self._around.theme
        self.setGeometry(window.rect())
        side = theme.side(window.width())
        wide = min(theme.px(_WIDE), window.width() - 2 * side)
        high = min(self._card.heightForWidth(wide), window.height() - 2 * theme.sp(16))
        self._card.setGeometry(window.width() - side - wide, theme.sp(16), wide, high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away; no key goes on to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the sheet: away with it."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.put_away.emit()
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
        words, theme, card = self._around.words, self._around.theme, self._card
        card.space(6)
        card.add(Heading(words(setting.text), theme))
        row, group = card.add(FlowRow(theme, 10)), QButtonGroup(self)
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


class _Card(Card):
    """Its height follows its width."""

    edge = "line_strong"

    def __init__(self, theme: Theme, gap: int, parent: QWidget) -> None:
        super().__init__(theme, gap, parent)
        self.margins(26, 16, 20, 26)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def heightForWidth(self, width: int) -> int:
        """What its parts need."""
        return self.box.heightForWidth(width)


def _reading(corner: QPoint) -> tuple[int, int]:
    """Down, then across."""
    return corner.y(), corner.x()
