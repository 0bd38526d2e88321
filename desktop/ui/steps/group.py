"""A group of a plan: its heading opens and closes it, and says and shows how much of it is done."""

import math

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent

from desktop.ui.steps.plan_step import BLEED
from desktop.ui.steps.progress import ShareBar
from desktop.ui.theme import Theme
from desktop.ui.widgets.boxes import Column, bring_into_view
from desktop.ui.widgets.buttons import Look, Pressable
from desktop.ui.widgets.heard_as import fold
from desktop.ui.widgets.lines import SetText, longest_word


class PlanGroup(Column):
    """Heading, bar, and `body` for the rows. `said` is "1 dari 5 selesai". `turned` says whether it is open now."""

    turned = Signal(bool)

    def __init__(self, title: str, said: str, done: int, of: int, theme: Theme, *, opened: bool = True) -> None:
        super().__init__(theme)
        self._title = title
        self.heading = self.add(_Heading(title, said, theme))
        self.heading.setChecked(opened)
        around = self.add(Column(theme))
        around.margins(BLEED, 0, BLEED, 8)
        self.bar = around.add(ShareBar(f"{title}: {said}", done, of, theme))
        self.body = self.add(Column(theme, 4))
        self.body.setVisible(opened)
        self.heading.toggled.connect(self._turn)
        self.heading.clicked.connect(lambda on: bring_into_view(self) if on else None)

    @property
    def is_open(self) -> bool:
        """Whether its rows are shown."""
        return self.heading.isChecked()

    def open(self, *, opened: bool = True) -> None:
        """Open or close it."""
        self.heading.setChecked(opened)

    def show_done(self, said: str, done: int, of: int) -> None:
        """So much of it is done now."""
        self.heading.say(said)
        self.bar.show_value(f"{self._title}: {said}", done, of)

    def _turn(self, opened: bool) -> None:  # noqa: FBT001  # a signal hands it over
        self.body.setVisible(opened)
        self.turned.emit(opened)


class _Heading(Pressable):
    """The title, a caret, and at the right how much is done; below the title where there is no room."""

    def __init__(self, title: str, said: str, theme: Theme) -> None:
        super().__init__(title, theme)
        fold(self)
        self._name = title
        self._title = SetText(title, theme.font("h2", bold=True), theme.line_height("h2"))
        self.say(said)

    def say(self, said: str) -> None:
        """How much is done."""
        self._said = SetText(said, self.theme.font("body", bold=True), self.theme.line_height("body"))
        self.setAccessibleName(f"{self._name}, {said}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Both in one line."""
        width = math.ceil(self._title.whole.width() + self._said.whole.width()) + self._around() + self.theme.sp(24)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        word = longest_word(self._name, self.theme.font("h2", bold=True))
        return QSize(math.ceil(word) + self._around(), self.theme.size("button"))

    def heightForWidth(self, width: int) -> int:
        """One line, or two."""
        room, title = width - self._around(), self._title
        words = title.size(room).height() + (0 if self._fits(width) else self._said.size(room).height())
        return max(self.theme.size("button"), math.ceil(words) + self.theme.sp(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title and caret, what is done, a surface under the pointer."""
        painter, theme = QPainter(self), self.theme
        on = (self.underMouse() or self.isDown()) and self.isEnabled()
        if on:
            edge = "brand_text" if theme.name == "contrast" else ""
            self.frame(painter, Look("brand_soft", edge, "ink", 2 if edge else 0), theme.radius("control"))
        left, room = theme.sp(BLEED), self.width() - self._around()
        title, said = self._title.lines(room), self._said.lines(room)
        beside = self._fits(self.width())
        high = title.size.height() + (0 if beside else said.size.height())
        top = (self.height() - high) / 2
        title.draw(painter, left, top, theme.color("ink"))
        size = theme.px(24)
        caret = theme.icon("caret-up" if self.isChecked() else "caret-down", size, "brand_text")
        x = left + title.size.width() + theme.sp(10)
        painter.drawPixmap(QPointF(x, top + (title.size.height() - size) / 2), caret)
        said_x = self.width() - left - said.size.width() if beside else left
        said_y = (self.height() - said.size.height()) / 2 if beside else top + title.size.height()
        said.draw(painter, said_x, said_y, theme.color("ink" if beside else "muted"))

    def _around(self) -> int:
        return 2 * self.theme.sp(BLEED) + self.theme.px(24) + self.theme.sp(10) + 2

    def _fits(self, width: int) -> bool:
        both = self._title.whole.width() + self._said.whole.width() + self.theme.sp(24)
        return both <= width - self._around()
