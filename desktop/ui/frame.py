"""What stands round a page: a notice above, the action bar below, a panel beside. Only the shell builds these."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from desktop.ui.page import Action, Page, Surroundings
from desktop.ui.widgets import Button, Column, IconLine, Kind, Row
from desktop.ui.widgets.boxes import sides


class Strip(Row):
    """A row across the window on the surface colour, with a hairline at one side."""

    ground = "surface"

    def __init__(self, around: Surroundings, *, line_below: bool) -> None:
        super().__init__(around.theme, 0)
        self._line_below = line_below
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Surface and hairline."""
        painter, line = QPainter(self), round(self.theme.line)
        painter.fillRect(self.rect(), self.theme.color(self.ground))
        y = self.height() - line if self._line_below else 0
        painter.fillRect(0, y, self.width(), line, self.theme.color("line"))


class Notice(Strip):
    """One line below the header that every page must show: the name of a pack that is not ours."""

    def __init__(self, around: Surroundings, text: str) -> None:
        super().__init__(around, line_below=True)
        self._line = self.add(IconLine("flag", text, around.theme, "ink", "brand_text", "small"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side margin of the page."""
        super().resizeEvent(event)
        side = self.theme.side(self.window().width())
        self.box.setContentsMargins(side, self.theme.sp(6), side, self.theme.sp(8))


class ActionBar(Strip):
    """Back far left, one filled button far right, at most one other beside it.

    Where they have no room in one line, the filled one stands below the others, and all are low.
    """

    def __init__(self, around: Surroundings, back: Callable[[], None] | None) -> None:
        super().__init__(around, line_below=False)
        self.box.setSpacing(around.theme.sp(12))
        self._shown: list[tuple[Action, Button]] = []
        self._back: tuple[Button, ...] = ()
        self._first = self.add(Row(around.theme), 1)
        self._first.box.setSpacing(self.box.spacing())
        if back is not None:
            self.back = self._first.add(Button(around.words("shell.back"), around.theme, "arrow-left", Kind.GHOST))
            self.back.clicked.connect(back)
            self._back = (self.back,)
        self._first.stretch()

    def show_actions(self, actions: tuple[Action, ...]) -> None:
        """Show these. A button of the same kind at the same place keeps the keyboard, whatever it says now."""
        if [_form(action) for action, _ in self._shown] != [_form(action) for action in actions]:
            for _, button in self._shown:
                button.hide()
                button.deleteLater()
            ordered = sorted(actions, key=lambda action: action.primary)
            made = {id(action): self._button(action) for action in ordered}
            self._shown = [(action, made[id(action)]) for action in actions]
            self._arrange()
        else:
            for new, (old, button) in zip(actions, self._shown, strict=True):
                if (new.text, new.icon) != (old.text, old.icon):
                    button.relabel(new.text, new.icon)
                if new.also != old.also:
                    button.keep_room(*new.also)
            self._shown = [(new, button) for new, (_, button) in zip(actions, self._shown, strict=True)]
        for action, button in self._shown:
            button.setEnabled(action.enabled)

    def press_primary(self, takes: Callable[[Button], bool]) -> None:
        """What Ctrl+Enter does. `takes` tells whether a button takes a press now."""
        for action, button in self._shown:
            if action.primary and button.isEnabled() and takes(button):
                button.click()

    def minimumSizeHint(self) -> QSize:
        """Any window will do: see `resizeEvent`."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Back stands at the page's margin, its own padding outside; what has no room beside it stands below."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        single = self.theme.single(self.window().width())
        (left, right), high = sides(self, self.theme), self.theme.sp(7 if single else 16)
        room = self.width() - left - right
        first = [*self._back, *(button for action, button in self._shown if not action.primary)]
        every = [*self._back, *(button for _, button in self._shown)]
        down = self._least(every) > room
        self.setMinimumHeight(0 if single else self.theme.size("action_bar"))
        self.box.setContentsMargins(left - (0 if down else self.theme.sp(12)), high, right, high)
        self.turn(down=down)
        self._first.turn(down=self._least(first) > room)
        for button in every:
            button.set_low(low=down or self.theme.slim(self.window().width()))

    def _least(self, buttons: Sequence[Button]) -> int:
        """The room that they need beside one another."""
        return sum(one.minimumSizeHint().width() for one in buttons) + self.box.spacing() * len(buttons)

    def _button(self, action: Action) -> Button:
        kind = Kind.PRIMARY if action.primary else Kind.DANGER if action.urgent else Kind.SECONDARY
        row = self if action.primary else self._first
        button = row.add(Button(action.text, self.theme, action.icon, kind, icon_after=action.icon_after))
        button.keep_room(*action.also)
        # The action may be another one by the time of the press: look it up then.
        button.clicked.connect(lambda: self._do(button))
        return button

    def _do(self, pressed: Button) -> None:
        for action, button in self._shown:
            if button is pressed:
                action.do()
                return


def _form(action: Action) -> tuple[bool, ...]:
    return action.primary, action.urgent, action.icon_after, bool(action.icon)


class PageFrame(QWidget):
    """A page over its action bar, its panel left of both; the panel goes above when the window is narrow."""

    def __init__(self, around: Surroundings, page: Page, bar: ActionBar | None) -> None:
        super().__init__()
        self._theme, self.page, self.bar = around.theme, page, bar
        self._outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        panel = page.panel()
        if panel is not None:
            self._outer.addWidget(panel)
        column = Column(around.theme)
        self._outer.addWidget(column, 1)
        column.add(page, 1)
        if bar is not None:
            column.add(bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside or above."""
        narrow = self._theme.narrow(self.window().width())
        direction = QBoxLayout.Direction
        self._outer.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        super().resizeEvent(event)
