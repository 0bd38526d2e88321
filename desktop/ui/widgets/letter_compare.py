"""Two names one above the other, letter under letter. What differs wears a box and a sign, not a colour alone."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.logic.private import unshown
from desktop.logic.verify.link.compare import Change, Place
from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as

_SIZES = (34, 28, 24)
_PAD, _SIGN, _BANDS = 3, 26, 18


@unshown
@dataclass(frozen=True, slots=True)
class CompareWords:
    """What the widget is, and what its two rows are."""

    name: str
    odd: str
    real: str


class LetterCompare(QWidget):
    """`places` in order; `color` is the colour key of what differs, `said` what a screen reader hears of it.

    A name that is too long for the width shrinks a little, then goes on in another band below.
    """

    def __init__(
        self,
        places: Sequence[Place],
        words: CompareWords,
        said: Sequence[str],
        color: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._places, self._words, self._color, self._theme = tuple(places), words, color, theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        odd, real = ("".join(letters) for letters in zip(*((one.odd, one.real) for one in places), strict=True))
        hear_as(self, As.PICTURE, words.name)
        self.setAccessibleDescription(f"{words.odd}: {odd}. {words.real}: {real}. {' '.join(said)}")

    def hasHeightForWidth(self) -> bool:
        """A long name needs more bands in less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All bands."""
        size, bands = self._bands(width)
        return math.ceil(len(bands) * self._band_height(size) + (len(bands) - 1) * self._theme.sp(_BANDS))

    def sizeHint(self) -> QSize:
        """A readable column."""
        width = self._theme.px(620)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Some letters wide."""
        return QSize(self._theme.px(200), round(self._band_height(_SIZES[-1])))

    def bands(self, width: int) -> list[tuple[Place, ...]]:
        """The places in each band at this width; all of them, in order."""
        return self._bands(width)[1]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The captions, then band after band."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, bands = self._bands(self.width())
        y = 0.0
        for band in bands:
            self._draw_band(painter, band, y, size)
            y += self._band_height(size) + self._theme.sp(_BANDS)

    def _bands(self, width: int) -> tuple[int, list[tuple[Place, ...]]]:
        for size in _SIZES:
            fitting = max(1, int((width - 2) / self._cell(size)))
            if len(self._places) <= fitting or size == _SIZES[-1]:
                return size, [self._places[at : at + fitting] for at in range(0, len(self._places), fitting)]
        raise AssertionError("the smallest size always answers")

    def _cell(self, size: int) -> float:
        metrics = QFontMetricsF(self._theme.font(size, mono=True))
        widest = max((metrics.horizontalAdvance(letter) for place in self._places for letter in place[:2]), default=0.0)
        return max(widest, metrics.horizontalAdvance("m")) + 2 * _PAD

    def _row_height(self, size: int) -> float:
        return QFontMetricsF(self._theme.font(size, bold=True, mono=True)).height() + 2 * _PAD

    def _caption_height(self) -> float:
        return QFontMetricsF(self._theme.font("small")).height() + self._theme.sp(2)

    def _band_height(self, size: int) -> float:
        return 2 * self._row_height(size) + 2 * self._caption_height() + self._theme.px(_SIGN)

    def _draw_band(self, painter: QPainter, band: Sequence[Place], y: float, size: int) -> None:
        cell, row, caption = self._cell(size), self._row_height(size), self._caption_height()
        odd_top = y + caption
        signs = odd_top + row
        real_top = signs + self._theme.px(_SIGN)
        self._draw_caption(painter, self._words.odd, y)
        self._draw_caption(painter, self._words.real, real_top + row)
        at = 1.0
        for change, run in groupby(band, key=_how):
            places = list(run)
            width = cell * len(places)
            if change is not Change.SAME:
                self._box(painter, [one.odd for one in places], QRectF(at, odd_top, width, row), firm=True)
                self._box(painter, [one.real for one in places], QRectF(at, real_top, width, row), firm=False)
                self._sign(painter, change, QPointF(at + width / 2, signs + self._theme.px(_SIGN) / 2))
            for number, place in enumerate(places):
                x = at + number * cell
                same = change is Change.SAME
                self._letter(painter, place.odd, QRectF(x, odd_top, cell, row), size, "ink" if same else self._color)
                self._letter(painter, place.real, QRectF(x, real_top, cell, row), size, "ink" if not same else "muted")
            at += width

    def _box(self, painter: QPainter, letters: Sequence[str], room: QRectF, *, firm: bool) -> None:
        """A tinted box with a firm edge round what stands in the odd name, a dashed one round what is real."""
        theme, filled = self._theme, any(letters)
        pen = QPen(theme.color(self._color if firm else "line_strong"), 2)
        if not (firm and filled):
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.color(f"{self._color}_soft") if firm and filled else Qt.BrushStyle.NoBrush)
        if filled and not letters[-1]:  # an ending that is shorter than the other
            room.setWidth(room.width() * len("".join(letters)) / len(letters))
        painter.drawRoundedRect(room.adjusted(1.5, 1, -1.5, -1), 6, 6)

    def _letter(self, painter: QPainter, letter: str, cell: QRectF, size: int, color: str) -> None:
        if letter:
            painter.setFont(self._theme.font(size, bold=color == self._color, mono=True))
            painter.setPen(self._theme.color(color))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, letter)

    def _draw_caption(self, painter: QPainter, text: str, y: float) -> None:
        font = self._theme.font("small")
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(QPointF(1, y + QFontMetricsF(font).ascent()), text)

    def _sign(self, painter: QPainter, change: Change, at: QPointF) -> None:
        """Between the rows: unequal, plus, minus, or crossing arrows; drawn, because not every face has them."""
        theme = self._theme
        half = theme.px(_SIGN) * 0.26
        painter.setPen(QPen(theme.color(self._color), max(2.0, theme.px(5) / 2)))
        x, y = at.x(), at.y()
        if change is Change.SWAPPED:
            for up in (-1, 1):
                painter.drawLine(QPointF(x - half * 1.6, y - half * up), QPointF(x + half * 1.6, y + half * up))
            return
        if change in {Change.OTHER, Change.ENDING}:
            for line in (-0.4, 0.4):
                painter.drawLine(QPointF(x - half, y + half * line), QPointF(x + half, y + half * line))
            painter.drawLine(QPointF(x - half * 0.55, y + half), QPointF(x + half * 0.55, y - half))
            return
        painter.drawLine(QPointF(x - half, y), QPointF(x + half, y))
        if change is Change.ADDED:
            painter.drawLine(QPointF(x, y - half), QPointF(x, y + half))


def _how(place: Place) -> Change:
    return place.change
