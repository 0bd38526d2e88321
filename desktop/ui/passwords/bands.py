"""Where the easy parts of a password stand: a coloured band under its letters, with a word: "nama", "tahun".

The words say what the colours mean, and a screen reader hears them from left to right. Nothing of the text is here,
only how far its letters reach on the screen.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.logic.findings import Finding, Severity, Span
from desktop.logic.passwords import vocabulary
from desktop.logic.private import unshown
from desktop.logic.words import Words
from desktop.ui.secrets.findings_view import LOOKS
from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as

_DRESS = frozenset({vocabulary.SWAPPED_LETTERS.id, vocabulary.REVERSED.id, vocabulary.MARKED.id})
"""What was done to a part stands where the part itself stands."""

_THICK, _GAP, _BETWEEN = 6, 4, 10


@unshown
class Band(NamedTuple):
    """A part of the password: where it stands in code points, what it is, the key of its colour."""

    span: Span
    word: str
    color: str


def bands_of(findings: Sequence[Finding], words: Words) -> tuple[Band, ...]:
    """The bands of an answer, from left to right."""
    placed = {finding.spans[0]: finding for finding in findings if finding.spans and finding.code not in _DRESS}
    return tuple(Band(span, _word(placed[span], words), _color(placed[span].severity)) for span in sorted(placed))


def _word(finding: Finding, words: Words) -> str:
    return words(f"password.part.{finding.code.removeprefix('password.')}")


def _color(severity: Severity) -> str:
    return LOOKS[severity][1]


class PlaceBands(QWidget):
    """`reach` gives from where to where code points stand on the screen, in pixels from the widget's left edge."""

    def __init__(
        self, reach: Callable[[Span], tuple[float, float]], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._reach, self._theme = reach, theme
        self._font = theme.font("small", bold=True)
        self.bands: tuple[Band, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def said(self) -> str:
        """The words from left to right."""
        return " | ".join(band.word for band in self.bands)

    def show_bands(self, bands: tuple[Band, ...]) -> None:
        """Draw these; their room is kept, so that nothing jumps while one types."""
        self.bands = bands
        hear_as(self, As.PICTURE if bands else As.NOTHING).setAccessibleName(self.said)
        self.update()

    def sizeHint(self) -> QSize:
        """A band and a line of words."""
        theme = self._theme
        return QSize(theme.px(220), theme.px(_THICK) + theme.sp(_GAP) + round(QFontMetricsF(self._font).height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bands, and under each its word; where they have no room beside one another, all words in a row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        for band in self.bands:
            self._draw_band(painter, band)
        rooms = self._rooms()
        if all(left.right() + self._theme.sp(_BETWEEN) <= right.left() for left, right in pairwise(rooms)):
            for band, room in zip(self.bands, rooms, strict=True):
                painter.setPen(self._theme.color(band.color))
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, band.word)
        else:
            self._draw_row(painter, rooms)

    def _draw_band(self, painter: QPainter, band: Band) -> None:
        left, right = self._ends(band)
        edge = QPen(self._theme.color(band.color), self._theme.line)
        painter.setPen(edge)
        painter.setBrush(self._theme.color(band.color))
        thick = self._theme.px(_THICK)
        if right > left:
            painter.drawRoundedRect(QRectF(left, 0.5, right - left, thick - 1), thick / 2, thick / 2)

    def _draw_row(self, painter: QPainter, rooms: Sequence[QRectF]) -> None:
        metrics = QFontMetricsF(self._font)
        left = max(min(rooms[0].left(), self.width() - metrics.horizontalAdvance(self.said)), 0.0)
        painter.setPen(self._theme.color("ink"))
        text = metrics.elidedText(self.said, Qt.TextElideMode.ElideRight, self.width() - left)
        painter.drawText(QRectF(left, rooms[0].top(), self.width() - left, rooms[0].height()), 0, text)

    def _rooms(self) -> list[QRectF]:
        """Where each word stands: in the middle under its band, within the widget."""
        metrics, theme = QFontMetricsF(self._font), self._theme
        top = theme.px(_THICK) + theme.sp(_GAP)
        rooms = []
        for band in self.bands:
            left, right = self._ends(band)
            wide = metrics.horizontalAdvance(band.word) + 1
            start = max(min((left + right - wide) / 2, self.width() - wide), 0.0)
            rooms.append(QRectF(start, top, wide, metrics.height()))
        return rooms

    def _ends(self, band: Band) -> tuple[float, float]:
        """A hair's breadth less than its letters, so that two bands stay two; nothing beyond the field's edges."""
        left, right = self._reach(band.span)
        return max(left + 1.5, 0.0), min(right - 1.5, float(self.width()))
