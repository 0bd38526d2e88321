"""One step of a plan as a row: its tick, what to do, where that is from; a wait stands out as a band with a ring."""

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from desktop.logic.private import unshown
from desktop.ui.steps.tick import State, Tick
from desktop.ui.steps.wait_ring import Left, Ring, ring
from desktop.ui.theme import Theme
from desktop.ui.widgets.boxes import Column, Row
from desktop.ui.widgets.buttons import Look, Pressable
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.lines import SetText, Strong, keep_dates, keep_whole, longest_word

BLEED = 18
"""Pixels at 100 % by which rows reach into the margins: ticks stand under the heading, tints beside it."""


@unshown
class StepRow(NamedTuple):
    """A step in words. `heard`: how it is called where only its title is not enough ("Langkah 2, sekarang: ...").

    `tick` is the name of its tick for a screen reader ("Sudah selesai: ..."); without one it is only looked at.
    `texts` explain it, `strong` makes stretches of the first bold, `small` says source and date. `left` is for a wait.
    `other` for another way, which stands under the step that failed. Without an `id` there is nothing to open.
    """

    id: str
    mark: str
    state: State
    title: str
    heard: str
    tick: str = ""
    texts: tuple[str, ...] = ()
    strong: Strong = ()
    small: tuple[str, ...] = ()
    left: Left | None = None
    other: bool = False


class PlanStep(Row):
    """A row. `opened` carries its id; `ticked` its id, and whether it is done now, and changes nothing by itself."""

    opened = Signal(str)
    ticked = Signal(str, bool)

    def __init__(self, row: StepRow, theme: Theme) -> None:
        super().__init__(theme, 10)
        self.row = row
        self._frame()
        holder = self.add(Column(theme), 0, Qt.AlignmentFlag.AlignTop)
        self.tick = holder.add(Tick(row.mark, row.state, row.tick, theme))
        holder.margins(0, 4, 0, 0)
        self.body = self.add(_Body(row, theme), 1)
        self.body.clicked.connect(lambda: self.opened.emit(self.row.id))
        self.tick.clicked.connect(lambda: self.ticked.emit(self.row.id, self.row.state is not State.DONE))

    def show_row(self, row: StepRow) -> None:
        """The same step as it stands now; the keyboard stays where it is."""
        self.row = row
        self.tick.show_state(row.mark, row.state, row.tick)
        self.body.show_row(row)
        self._frame()
        self.update()

    def _frame(self) -> None:
        """Room around: more inside the band of a wait, and another way stands in from the left."""
        side = BLEED + (self.theme.tokens["size"]["tick"] + 18 if self.row.other else 0)
        edge = 10 if self.row.state is State.WAITING else 4
        self.margins(side, edge, BLEED - 8, edge)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The band of a wait."""
        if self.row.state is not State.WAITING:
            return
        theme, painter = self.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edged = theme.name == "contrast"
        painter.setPen(QPen(theme.color("line"), theme.line) if edged else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("sunken"))
        inset, radius = theme.line / 2, theme.radius("tile")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)


@unshown
class _Set(NamedTuple):
    """One paragraph of the row: its text, its colour, and the room above it."""

    text: SetText
    color: str
    above: int


class _Body(Pressable):
    """Title, lines and ring; pressed as a whole."""

    def __init__(self, row: StepRow, theme: Theme) -> None:
        super().__init__(row.heard, theme)
        self._pad = theme.sp(8)
        self.show_row(row)
        if not row.id:
            hear_as(self, As.TEXT)

    def show_row(self, row: StepRow) -> None:
        """Other words."""
        theme = self.theme
        self._title, self._opens = row.title, bool(row.id)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row.id else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=not row.id)
        self.setAccessibleName(row.heard)
        self.setAccessibleDescription(" ".join((*row.texts, *row.small)))
        muted = row.state in {State.DONE, State.FAILED}
        title = SetText(keep_whole(row.title), theme.font("h3", bold=True), theme.line_height("h3"))
        self._parts = (
            _Set(title, "muted" if muted else "ink", 0),
            *(self._line(text, row.strong if index == 0 else ()) for index, text in enumerate(row.texts)),
            *(self._small(text) for text in row.small),
        )
        self._ring: Ring | None = ring(row.left, theme) if row.left is not None else None
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A readable column."""
        width = self.theme.px(620)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word of the title."""
        word = longest_word(self._title, self.theme.font("h3", bold=True))
        ring_ = self._ring.diameter if self._ring is not None else 0
        return QSize(math.ceil(max(word, ring_)) + self._beside(), self.theme.size("touch_min"))

    def heightForWidth(self, width: int) -> int:
        """All lines, and the ring beside them or below them."""
        words = math.ceil(self._words(width)) + 2 * self._pad
        if self._ring is None:
            return max(words, self.theme.size("touch_min") + self._pad)
        high = self._ring.diameter
        return words + high + self._pad if self._under(width) else max(words, high + 2 * self._pad)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface under the pointer, the lines, the ring, and a chevron: it opens."""
        painter, theme = QPainter(self), self.theme
        if (self.underMouse() or self.isDown()) and self.isEnabled():
            edge = "brand_text" if theme.name == "contrast" else ""
            self.frame(painter, Look("brand_soft", edge, "ink", 2 if edge else 0), theme.radius("control"))
        y = float(self._pad)
        for text, color, above in self._parts:
            lines = text.lines(self._room(self.width()))
            lines.draw(painter, self._pad, y + above, theme.color(color))
            y += above + lines.size.height()
        right = self.width() - self._pad - self._chevron()
        if self._ring is not None:
            across = not self._under(self.width())
            x = right - self._ring.diameter - theme.sp(10) if across else self._pad
            top = (self.height() - self._ring.diameter) / 2 if across else y + self._pad
            self._ring.draw(painter, QPointF(x, top), theme)
        if not self._opens:
            return
        size = self._chevron()
        place = QPointF(right + theme.px(4), (self.height() - size) / 2)
        painter.drawPixmap(place, theme.icon("caret-right", size, "brand_text" if self.underMouse() else "muted"))

    def _line(self, text: str, strong: Strong) -> _Set:
        theme = self.theme
        shown = keep_dates(text) if strong else keep_whole(text)
        return _Set(SetText(shown, theme.font("body"), theme.line_height("body"), strong), "ink", theme.sp(4))

    def _small(self, text: str) -> _Set:
        theme = self.theme
        return _Set(SetText(keep_whole(text), theme.font("small"), theme.line_height("small")), "muted", theme.sp(4))

    def _chevron(self) -> int:
        return self.theme.px(20)

    def _beside(self) -> int:
        return 2 * self._pad + self._chevron() + self.theme.sp(10) + 2

    def _under(self, width: int) -> bool:
        """Whether the ring goes below the words: beside it they would have less than half of the width."""
        return self._ring is not None and self._ring.diameter + self._beside() > width / 2

    def _room(self, width: int) -> float:
        beside = self._beside()
        if self._ring is not None and not self._under(width):
            beside += self._ring.diameter + self.theme.sp(10)
        return width - beside

    def _words(self, width: int) -> float:
        room = self._room(width)
        return sum(part.above + part.text.size(room).height() for part in self._parts)
