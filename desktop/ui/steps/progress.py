"""How far one is, in words: which question this is, and how many may still come. No bar: nobody knows the number."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from desktop.ui.theme import Theme
from desktop.ui.widgets.boxes import Row
from desktop.ui.widgets.plain_label import PlainLabel


class _Heard(QProgressBar):
    """Heard as progress, with a number and a range; `PlainLabel`s beside or on it are what is seen."""

    def __init__(self, name: str, value: int, most: int) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_value(name, value, most)

    def show_value(self, name: str, value: int, most: int) -> None:
        """Say another number of as many."""
        self.setAccessibleName(name)
        self.setRange(0, max(most, value, 1))
        self.setValue(value)


class StepHeader(Row):
    """The room's name at the left, "Pertanyaan 2, paling banyak 4 lagi" at the right. `number` of at most `most`."""

    def __init__(self, room: str, words: str, number: int, most: int, theme: Theme) -> None:
        super().__init__(theme, 24)
        self._room = self.add(PlainLabel(room, theme, color="muted"))
        self.stretch()
        self.words = self.add(_Words(words, number, most, theme))
        self._down = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where both do not stand in one line."""
        super().resizeEvent(event)
        both = self._room.sizeHint().width() + self.words.sizeHint().width() + 2 * self.box.spacing()
        if self._down != (both > self.width()):
            self._down = not self._down
            self.turn(down=self._down)


class _Words(_Heard):
    """Progress that is drawn as its words."""

    def __init__(self, words: str, number: int, most: int, theme: Theme) -> None:
        super().__init__(words, number, most)
        self.label = PlainLabel(words, theme, bold=True, parent=self)
        self.setSizePolicy(self.label.sizePolicy())

    def hasHeightForWidth(self) -> bool:
        """As its words."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As its words."""
        return self.label.heightForWidth(width)

    def sizeHint(self) -> QSize:
        """As its words."""
        return self.label.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As its words."""
        return self.label.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words take all of it."""
        super().resizeEvent(event)
        self.label.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words draw themselves."""


class ShareBar(_Heard):
    """One bar filled by the share that is done; the words beside it say the same."""

    def __init__(self, words: str, done: int, of: int, theme: Theme) -> None:
        super().__init__(words, done, of)
        self._theme = theme
        self.setFixedHeight(theme.px(10))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """An outline, and as much of it filled as is done."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = 2.0 if theme.name == "contrast" else 1.5
        bar = self.rect().toRectF().adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
        radius = bar.height() / 2
        painter.setPen(QPen(theme.color("line_strong"), edge))
        painter.drawRoundedRect(bar, radius, radius)
        if self.value():
            bar.setWidth(max(bar.width() * self.value() / self.maximum(), bar.height()))
            painter.setPen(QPen(theme.color("brand_text" if theme.name != "dark" else "brand"), edge))
            painter.setBrush(theme.color("brand"))
            painter.drawRoundedRect(bar, radius, radius)
