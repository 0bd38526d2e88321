"""The header of every page: who we are, who we are not, and the ways that are always there. "Aa" never leaves it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from desktop.ui.frame import Strip
from desktop.ui.page import Intention, Open, Surroundings
from desktop.ui.places import Home
from desktop.ui.theme import Theme
from desktop.ui.widgets import Button, Column, Kind, PlainLabel, Row
from desktop.ui.widgets.buttons import Look
from desktop.ui.widgets.heard_as import fold
from desktop.ui.widgets.rosette import Mark

_PAD = 9  # six ways have room beside the name at 1366 pixels
_GAP = 14
_TO_STAY = 1  # the rank up to which a way has a second line made for it rather than to go
_IN_TWO_LINES = 0.6  # of its one line: so wide is who we are not


class HeaderWay(NamedTuple):
    """A way that is always there, and what it wants; its words are `shell.<id>`.

    `rank` tells who stays when there is no room for all: the lowest stay, and those of rank 0 always. One that `folds`
    opens something over the page; where room is scarce its icon, which is letters, stands for its word.
    """

    id: str
    icon: str
    rank: int
    wants: Intention
    folds: bool = False

    @property
    def leads_home(self) -> bool:
        """Whether it leads to the first page, where it is of no use."""
        return isinstance(self.wants, Open) and isinstance(self.wants.place, Home)


class _Way(Button):
    """A button of the header. Lower where the window has no room for more than one column, and without its icon."""

    crowded = True

    def __init__(self, text: str, theme: Theme, way: HeaderWay) -> None:
        super().__init__(text, theme, way.icon, Kind.GHOST, pad=_PAD)
        self._text, self._folds = text, way.folds
        if way.folds:
            fold(self)

    def minimumSizeHint(self) -> QSize:
        """The same: the words of a way never wrap."""
        return self.sizeHint()

    def heightForWidth(self, _width: int) -> int:
        """The same at any width."""
        return self._high()

    def set_low(self, *, low: bool) -> None:
        """Low or as high as any button; then its words or its icon are enough."""
        super().set_low(low=low)
        if self._folds:
            name = self.accessibleName()
            self.relabel("" if low else self._text)
            self.setAccessibleName(name)
        self.show_icon(shown=self._folds or not low)

    def _look(self) -> Look:
        """What is open over the page shows by whose button it came."""
        return super()._look()._replace(fill="faint") if self.isChecked() else super()._look()


class Header(Strip):
    """Mark, name, who we are not, and the ways.

    In a window of one column all of it takes two lines of small words: what a page says needs the room. Where even
    the ways that stay have no room beside the name, they stand below it.
    """

    def __init__(self, around: Surroundings, ways: tuple[HeaderWay, ...], want: Callable[[Intention], None]) -> None:
        super().__init__(around, line_below=True)
        self._ways, self._want = ways, want
        self._at_home = self._stacked = False
        self._build_names(around)
        self.space(12)
        self._row = self.add(Row(around.theme))
        self._row.stretch()
        self.buttons = {way.id: self._button(around, way) for way in ways}

    def set_at_home(self, *, at_home: bool) -> None:
        """Take the way home out while one is at home."""
        self._at_home = at_home
        self._fit()

    def unfold(self, way: str, *, opened: bool) -> None:
        """What a way opens over the page is there now, or no longer."""
        if way in self.buttons:
            self.buttons[way].setChecked(opened)

    def minimumSizeHint(self) -> QSize:
        """Any window will do: the ways give way."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many ways as there is room for; those that go are reached from the settings page or the panel."""
        super().resizeEvent(event)
        self._fit()

    def _build_names(self, around: Surroundings) -> None:
        words, theme = around.words, around.theme
        brand = self.add(Row(theme, _GAP), 1)
        self._mark = brand.add(Mark(theme))
        self._names = names = brand.add(Column(theme), 1)
        names.box.addStretch()
        self._name = names.add(PlainLabel(words("app.name"), theme, "h3", bold=True))
        self._disclaimer = names.add(PlainLabel(words("shell.disclaimer"), theme, "small", "muted"))
        names.box.addStretch()
        self._together: PlainLabel | None = None

    def _button(self, around: Surroundings, way: HeaderWay) -> _Way:
        button = self._row.add(_Way(around.words(f"shell.{way.id}"), around.theme, way))
        button.setAccessibleDescription(around.words(f"shell.{way.id}.hint"))
        button.clicked.connect(lambda: self._want(way.wants))
        return button

    def _fit(self) -> None:
        theme, single = self.theme, self.theme.single(self.window().width())
        side, high = theme.side(self.window().width()), theme.sp(5 if single else 9)
        # A ghost's own padding lets the last word end at the margin.
        self.box.setContentsMargins(side, high, side - theme.sp(_PAD), high)
        self.setMinimumHeight(0 if single else theme.size("header"))
        for button in self.buttons.values():
            button.set_low(low=single)
        self._put_together(together=single)
        whole = self.width() - 2 * side + theme.sp(_PAD)
        beside = whole - self._names_width()
        self._stack(stacked=self._needs([way for way in self._ways if way.rank <= _TO_STAY]) > beside)
        self._show(self._fitting(whole if self._stacked else beside))

    def _names_width(self) -> int:
        narrow = self.theme.narrow(self.window().width())
        words = self._disclaimer.sizeHint().width() * (_IN_TWO_LINES if narrow else 1)
        return round(self._mark.width() + words) + self.theme.sp(_GAP + 12)

    def _needs(self, ways: Sequence[HeaderWay]) -> int:
        return sum(self.buttons[way.id].sizeHint().width() for way in ways)

    def _fitting(self, room: int) -> list[HeaderWay]:
        """The ways that have room; hidden ones count too: the others must not change with the page."""
        shown = list(self._ways)
        while self._needs(shown) > room and (worst := max(way.rank for way in shown)) > 0:
            shown = [way for way in shown if way.rank != worst]
        return shown

    def _show(self, ways: Sequence[HeaderWay]) -> None:
        for way in self._ways:
            self.buttons[way.id].setVisible(way in ways and not (self._at_home and way.leads_home))

    def _stack(self, *, stacked: bool) -> None:
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self.turn(down=stacked)
        self._mark.setVisible(not stacked)
        if self._together is not None:  # in other letters, see `_put_together`
            self._together.hide()
            self._together.deleteLater()
            self._together = None
        self._put_together(together=self.theme.single(self.window().width()))

    def _put_together(self, *, together: bool) -> None:
        """The name before the disclaimer, in its lines, or above it; stacked in letters that leave room for a page."""
        if together and self._together is None:
            name, theme = self._name.text(), self.theme._replace(scale=1.0) if self._stacked else self.theme
            text = f"{name}. {self._disclaimer.text()}"
            self._together = PlainLabel(text, theme, "small", strong=((0, len(name)),))
            self._names.box.insertWidget(1, self._together)
        if self._together is not None:
            self._together.setVisible(together)
        self._mark.setFixedSize(*(2 * [self.theme.px(36 if together else 46)]))
        self._name.setVisible(not together)
        self._disclaimer.setVisible(not together)
