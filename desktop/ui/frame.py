"""What stands round a page: the header above, the action bar below, a panel beside. Only the shell builds these."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from desktop.ui.page import Action, Intention, Open, Page, Surroundings
from desktop.ui.places import Home
from desktop.ui.widgets import Button, Column, IconLine, Kind, PlainLabel, Row
from desktop.ui.widgets.rosette import Mark

_FINGER = 44  # pixels, whatever the text size: what a finger hits
_WAY_PAD = 9  # six ways have room beside the name at 1366 pixels


class _Strip(Row):
    """A row across the window on the surface colour, with a hairline at one side."""

    def __init__(self, around: Surroundings, *, line_below: bool) -> None:
        super().__init__(around.theme, 0)
        self._line_below = line_below
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Surface and hairline."""
        painter, line = QPainter(self), round(self.theme.line)
        painter.fillRect(self.rect(), self.theme.color("surface"))
        y = self.height() - line if self._line_below else 0
        painter.fillRect(0, y, self.width(), line, self.theme.color("line"))


class HeaderWay(NamedTuple):
    """A way that is always there, and what it wants; its words are `shell.<id>`.

    `rank` tells who stays when there is no room for all: the lowest stay.
    """

    id: str
    icon: str
    rank: int
    wants: Intention

    @property
    def leads_home(self) -> bool:
        """Whether it leads to the first page, where it is of no use."""
        return isinstance(self.wants, Open) and isinstance(self.wants.place, Home)


class _Way(Button):
    """A button of the header. Lower where the window has no room for more than one column."""

    crowded = True
    low = False

    def sizeHint(self) -> QSize:
        """All words in one line."""
        return QSize(super().sizeHint().width(), self._high())

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        return QSize(super().minimumSizeHint().width(), self._high())

    def heightForWidth(self, _width: int) -> int:
        """The same at any width: the words of a way never wrap."""
        return self._high()

    def set_low(self, *, low: bool) -> None:
        """Low or as high as any button, with its icon or without."""
        self.low = low
        self.show_icon(shown=not low)

    def _high(self) -> int:
        return max(self.theme.px(36), _FINGER) if self.low else self.theme.size("button")


class Header(_Strip):
    """Mark, name, who we are not, and the ways that are always there.

    In a window of one column all of it takes two lines of small words: what a page says needs the room.
    """

    def __init__(self, around: Surroundings, ways: tuple[HeaderWay, ...], want: Callable[[Intention], None]) -> None:
        super().__init__(around, line_below=True)
        words, theme = around.words, around.theme
        self._ways, self._want = ways, want
        self._mark = self.add(Mark(theme))
        self.space(14)
        self._names = names = self.add(Column(theme), 1)
        names.box.addStretch()
        self._name = names.add(PlainLabel(words("app.name"), theme, "h3", bold=True))
        self._disclaimer = names.add(PlainLabel(words("shell.disclaimer"), theme, "small", "muted"))
        names.box.addStretch()
        self._together: PlainLabel | None = None
        self.space(12)
        self.buttons = {way.id: self._button(around, way) for way in ways}
        self._at_home = False

    def set_at_home(self, *, at_home: bool) -> None:
        """Take the way home out while one is at home."""
        self._at_home = at_home
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Any window will do: the ways give way."""
        return QSize(self.theme.px(320), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many ways as there is room for; those that go are reached from the settings page."""
        super().resizeEvent(event)
        self._fit()

    def _button(self, around: Surroundings, way: HeaderWay) -> _Way:
        button = self.add(_Way(around.words(f"shell.{way.id}"), around.theme, way.icon, Kind.GHOST, pad=_WAY_PAD))
        button.setAccessibleDescription(around.words(f"shell.{way.id}.hint"))
        button.clicked.connect(lambda: self._want(way.wants))
        return button

    def _fit(self) -> None:
        theme, single = self.theme, self.theme.single(self.window().width())
        side, high = theme.side(self.window().width()), theme.sp(5 if single else 9)
        # A ghost's own padding lets the last word end at the margin.
        self.box.setContentsMargins(side, high, side - theme.sp(_WAY_PAD), high)
        self.setMinimumHeight(0 if single else theme.size("header"))
        narrow = theme.narrow(self.window().width())
        for button in self.buttons.values():
            button.set_low(low=single)
        self._put_together(together=single)
        disclaimer = self._disclaimer.sizeHint().width() * (0.6 if narrow else 1)
        room = self.width() - 2 * side - theme.px(46) - theme.sp(26) - disclaimer
        shown = list(self._ways)  # hidden ones too: the others must not change with the page
        while sum(self.buttons[way.id].sizeHint().width() for way in shown) > room:
            worst = max(way.rank for way in shown)
            if worst == 0:
                break
            shown = [way for way in shown if way.rank != worst]
        for way in self._ways:
            self.buttons[way.id].setVisible(way in shown and not (self._at_home and way.leads_home))

    def _put_together(self, *, together: bool) -> None:
        """The name before the disclaimer, in its lines, or above it."""
        if together and self._together is None:
            name, theme = self._name.text(), self.theme
            text = f"{name}. {self._disclaimer.text()}"
            self._together = PlainLabel(text, theme, "small", strong=((0, len(name)),))
            self._names.box.insertWidget(1, self._together)
        if self._together is not None:
            self._together.setVisible(together)
        self._mark.setFixedSize(*(2 * [self.theme.px(36 if together else 46)]))
        self._name.setVisible(not together)
        self._disclaimer.setVisible(not together)


class Notice(_Strip):
    """One line below the header that every page must show: the name of a pack that is not ours."""

    def __init__(self, around: Surroundings, text: str) -> None:
        super().__init__(around, line_below=True)
        self._line = self.add(IconLine("flag", text, around.theme, "ink", "brand_text", "small"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side margin of the page."""
        super().resizeEvent(event)
        side = self.theme.side(self.window().width())
        self.box.setContentsMargins(side, self.theme.sp(6), side, self.theme.sp(8))


class ActionBar(_Strip):
    """Back far left, one filled button far right, at most one other beside it."""

    def __init__(self, around: Surroundings, back: Callable[[], None] | None) -> None:
        super().__init__(around, line_below=False)
        self.box.setSpacing(around.theme.sp(12))
        self._shown: list[tuple[Action, Button]] = []
        if back is not None:
            self.back = self.add(Button(around.words("shell.back"), around.theme, "arrow-left", Kind.GHOST))
            self.back.clicked.connect(back)
        self.stretch()

    def show_actions(self, actions: tuple[Action, ...]) -> None:
        """Show these. A button of the same kind at the same place keeps the keyboard, whatever it says now."""
        if [_form(action) for action, _ in self._shown] != [_form(action) for action in actions]:
            for _, button in self._shown:
                button.deleteLater()
                self.box.removeWidget(button)
            ordered = sorted(actions, key=lambda action: action.primary)
            made = {id(action): self._button(action) for action in ordered}
            self._shown = [(action, made[id(action)]) for action in actions]
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Back stands at the page's margin, its own padding outside."""
        super().resizeEvent(event)
        single = self.theme.single(self.window().width())
        side, high = self.theme.side(self.window().width()), self.theme.sp(7 if single else 16)
        self.setMinimumHeight(0 if single else self.theme.size("action_bar"))
        beside = self.theme.sp(44) if self.width() < self.window().width() else side
        self.box.setContentsMargins(beside - self.theme.sp(12), high, beside, high)

    def _button(self, action: Action) -> Button:
        kind = Kind.PRIMARY if action.primary else Kind.DANGER if action.urgent else Kind.SECONDARY
        button = self.add(Button(action.text, self.theme, action.icon, kind, icon_after=action.icon_after))
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
