"""Five bands that tell how strong a password is, never by colour alone: an icon, a word and the bands say the same."""

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.lines import Lines, set_lines

LEVELS = 5
_ICONS = ("", "x-circle-fill", "warning-fill", "info-fill", "check-circle-fill", "circle-wavy-check-fill")
"""One a level."""


class MeterWords(NamedTuple):
    """What the meter says: each band, each level as a whole ("Kuat: tingkat 4 dari 5"), and why there is no level.

    `unknown`: nothing to measure yet; `busy`: still working; `late`: it did not finish.
    """

    bands: tuple[str, ...]
    levels: tuple[str, ...]
    unknown: str
    busy: str
    late: str


class StrengthMeter(QWidget):
    """Bands filled up to the level in the level's one colour; level 0 is "nothing to measure yet"."""

    def __init__(self, words: MeterWords, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hear_as(self, As.METER)
        self._words, self._theme = words, theme
        self._level = 0
        self._state = words.unknown
        self._small, self._bold = theme.font("small"), theme.font("small", bold=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tell()

    @property
    def level(self) -> int:
        """1 to 5, 0 for none."""
        return self._level

    @property
    def reached(self) -> tuple[int, int]:
        """The level, of how many."""
        return self._level, LEVELS

    @property
    def busy(self) -> bool:
        """Whether the answer is still awaited."""
        return self._state == self._words.busy

    @property
    def said(self) -> str:
        """The meter in words, as a screen reader says it."""
        return self._words.levels[self._level - 1] if self._level else self._state

    def show_level(self, level: int) -> None:
        """An answer; 0 takes it back."""
        self._level, self._state = level, self._words.unknown
        self._tell()

    def show_busy(self) -> None:
        """It takes longer; an old level would be a wrong one."""
        self._level, self._state = 0, self._words.busy
        self._tell()

    def show_late(self) -> None:
        """It did not finish."""
        self._level, self._state = 0, self._words.late
        self._tell()

    def hasHeightForWidth(self) -> bool:
        """The words need more lines in a narrow column."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Head, bands, words; the same for every level, so that nothing jumps while one types."""
        theme = self._theme
        head = max(theme.px(32), *(self._head(word, width).size.height() for word in self._heads()))
        foot = max(self._foot(level, width).size.height() for level in range(1, LEVELS + 1))
        one_line = set_lines(self._words.bands[0], self._bold, 0, wrap=False).size.height()
        return math.ceil(head + theme.sp(8) + theme.px(14) + theme.sp(6) + (one_line if self._fits(width) else foot))

    def sizeHint(self) -> QSize:
        """A readable column."""
        width = self._theme.px(620)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Five bands that can be told apart."""
        width = self._theme.px(220)
        return QSize(width, self._theme.px(80))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon and word, bands, the word under each band or the level as a sentence."""
        painter, theme, width = QPainter(self), self._theme, self.width()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, ink = theme.px(32), f"meter{self._level}" if self._level else "muted"
        word = self._word()
        lines = self._head(word, width)
        head = max(size, *(self._head(one, width).size.height() for one in self._heads()))
        icon = "lock" if self._state == self._words.unknown else "hourglass"
        icon = _ICONS[self._level] if self._level else icon
        painter.drawPixmap(QPointF(0, (head - size) / 2), theme.icon(icon, size, ink))
        colour = theme.color("ink" if self._level else "muted")
        lines.draw(painter, size + theme.sp(12), (head - lines.size.height()) / 2, colour)
        y = head + theme.sp(8)
        self._bands(painter, y)
        y += theme.px(14) + theme.sp(6)
        if self._fits(width):
            self._names(painter, y)
        elif self._level:
            self._foot(self._level, width).draw(painter, 0, y, theme.color("ink"))

    def _bands(self, painter: QPainter, top: float) -> None:
        theme, high = self._theme, self._theme.px(14)
        edge = 2.0 if theme.name == "contrast" else 1.5
        for index in range(LEVELS):
            filled = index < self._level
            key = f"meter{self._level}" if filled else "line_strong"
            painter.setPen(QPen(theme.color(key), edge))
            painter.setBrush(theme.color(key) if filled else Qt.BrushStyle.NoBrush)
            band = QRectF(*self._place(index, self.width()), 0, 0)
            band = QRectF(band.x() + edge / 2, top + edge / 2, band.y() - edge, high - edge)
            painter.drawRoundedRect(band, band.height() / 2, band.height() / 2)

    def _names(self, painter: QPainter, top: float) -> None:
        for index, name in enumerate(self._words.bands):
            now = index + 1 == self._level
            painter.setFont(self._bold if now else self._small)
            painter.setPen(self._theme.color("ink" if now else "muted"))
            left, wide = self._place(index, self.width())
            room = QRectF(left, top, wide, self.height() - top)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, name)

    def _place(self, index: int, width: int) -> tuple[float, float]:
        """The left end and the width of a band."""
        gap = self._theme.sp(6)
        wide = (width - gap * (LEVELS - 1)) / LEVELS
        return index * (wide + gap), wide

    def _fits(self, width: int) -> bool:
        metrics = QFontMetricsF(self._bold)
        return max(metrics.horizontalAdvance(name) for name in self._words.bands) <= self._place(0, width)[1]

    def _word(self) -> str:
        return self._words.bands[self._level - 1] if self._level else self._state

    def _heads(self) -> tuple[str, ...]:
        return (*self._words.bands, self._words.unknown, self._words.busy, self._words.late)

    def _head(self, word: str, width: int) -> Lines:
        theme, bold = self._theme, word in self._words.bands
        room = width - theme.px(32) - theme.sp(12)
        return set_lines(word, theme.font("h2" if bold else "h3", bold=bold), room, theme.line_height("h2"))

    def _foot(self, level: int, width: int) -> Lines:
        return set_lines(self._words.levels[level - 1], self._bold, width)

    def _tell(self) -> None:
        self.setAccessibleName(self.said)
        self.update()
