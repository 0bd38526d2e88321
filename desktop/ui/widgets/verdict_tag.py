"""A verdict in a line of words: what stands where a window has no room for its panel."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.logic.verify.answer.judgement import Verdict
from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.lines import Lines, set_lines
from desktop.ui.widgets.verdict_panel import PanelWords

_BESIDE_LEAST = 200  # pixels at 100 %: a narrower sentence stands below the word


class VerdictTag(QWidget):
    """A verdict in one line: icon and word on its colour, its sentence beside them, or below where there is no room."""

    def __init__(self, verdict: Verdict, words: PanelWords, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, theme
        self._key, self._icon = theme.verdict(verdict)
        self._size, self._pad = theme.px(28), theme.sp(8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        hear_as(self, As.PICTURE, words.word)
        self.setAccessibleDescription(words.sentence)

    def hasHeightForWidth(self) -> bool:
        """The sentence may need more lines in less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The chip, or the sentence where it is higher."""
        _, sentence, chip, at = self._set(width)
        return math.ceil(max(chip.height(), at.y() + sentence.size.height()))

    def sizeHint(self) -> QSize:
        """A line."""
        width = self._theme.px(600)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A chip and some words."""
        return QSize(0, self._size + 2 * self._pad)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Chip, icon, word, sentence."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        word, sentence, chip, at = self._set(self.width())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{self._key}_solid"))
        painter.drawRoundedRect(QRectF(0, 0, chip.width(), chip.height()), 8, 8)
        ink = f"on_{self._key}"
        icon_top = (chip.height() - self._size) / 2
        painter.drawPixmap(QPointF(self._pad, icon_top), theme.icon(self._icon, self._size, ink))
        top = (chip.height() - word.size.height()) / 2
        word.draw(painter, 2 * self._pad + self._size, top, theme.color(ink))
        sentence.draw(painter, at.x(), at.y(), theme.color("ink"))

    def _set(self, width: float) -> tuple[Lines, Lines, QSizeF, QPointF]:
        """Word and sentence set, the size of the chip, and where the sentence stands."""
        theme, around, gap = self._theme, 3 * self._pad + self._size, self._theme.sp(14)
        word = set_lines(self._words.word, theme.font("h3", bold=True), width - around)
        chip = QSizeF(word.size.width() + around, max(word.size.height(), self._size) + 2 * theme.sp(5))
        room = width - chip.width() - gap
        if room < theme.px(_BESIDE_LEAST):
            return word, self._sentence(width), chip, QPointF(0, chip.height() + theme.sp(6))
        sentence = self._sentence(room)
        middle = max((chip.height() - sentence.size.height()) / 2, 0.0)
        return word, sentence, chip, QPointF(chip.width() + gap, middle)

    def _sentence(self, width: float) -> Lines:
        return set_lines(self._words.sentence, self._theme.font("body"), width, 1.05)
