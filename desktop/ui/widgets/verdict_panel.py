"""The verdict as shape, word and colour: a slab left of the page, a band above it when the window is narrow.

The colour fills only as much as the words need; what is below stays a pale tint, so that a worried person is told and
not shouted at. In high contrast it is black with a frame.
"""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.logic.private import unshown
from desktop.logic.verify.answer.judgement import Verdict
from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.lines import Lines, set_lines
from desktop.ui.widgets.rosette import draw_rosette

_FRAME = 8
_WORD_LEAST = 30
_BESIDE_LEAST = 240  # pixels at 100 %: a narrower sentence is hard to read
_PETALS = {
    Verdict.OFFICIAL: (0, 1, 2, 3, 4, 5),
    Verdict.PARTNER: (0, 1, 2, 3, 4, 5),
    Verdict.UNPROVEN: (0, 1, 3, 4, 5),
    Verdict.UNKNOWN: (0, 2, 3, 4, 5),
    Verdict.FAKE: (0, 3, 4, 5),
}


@unshown
@dataclass(frozen=True, slots=True)
class PanelWords:
    """The word ("PALSU"), the one sentence and the quiet note."""

    word: str
    sentence: str
    note: str


@unshown
@dataclass(frozen=True, slots=True)
class _Band:
    """Where things stand in a band of this height; the icon is in the middle of it."""

    icon: int
    height: float
    word: Lines
    word_at: QPointF
    sentence: Lines
    sentence_at: QPointF


class VerdictPanel(QWidget):
    """A verdict. In a narrow window it is a band: icon left, words beside it, no note.

    In a window of one column the band is low, its sentence beside the word where that takes fewer lines: the first
    reason and the first action must stand in what is left.
    """

    def __init__(self, verdict: Verdict, words: PanelWords, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict, self._words, self._theme = verdict, words, theme
        self._key, self._icon = theme.verdict(verdict)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        hear_as(self, As.PICTURE, words.word)
        self.setAccessibleDescription(f"{words.sentence} {words.note}")

    def hasHeightForWidth(self) -> bool:
        """The sentence may need more lines in less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What the words need; nothing in a window where the page says them itself."""
        if self._theme.tight(self.window().width()):
            return 0
        return math.ceil(self._band(width).height if self._is_band() else self._slab_height(width))

    def sizeHint(self) -> QSize:
        """A panel."""
        width = self._slab_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A slab keeps its width, a band its height."""
        if self._is_band():
            return QSize(0, self.heightForWidth(self.width()))
        return QSize(self._slab_width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may mean another height."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A slab or a band."""
        if self._theme.tight(self.window().width()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_band():
            self._paint_band(painter)
        else:
            self._paint_slab(painter)

    def _is_band(self) -> bool:
        return self._theme.narrow(self.window().width())

    @property
    def _framed(self) -> bool:
        return self._theme.name == "contrast"

    @property
    def _ink(self) -> str:
        return self._key if self._framed else f"on_{self._key}"

    def _slab_width(self) -> int:
        """Its colour goes on to the edge of a wide window."""
        px = self.window().width()
        return self._theme.size("panel") + self._theme.side(px) - self._theme.least_side(px)

    def _side(self) -> int:
        """Its words stand below the name of the program."""
        return self._theme.side(self.window().width())

    def _room(self, width: float) -> float:
        return width - self._side() - self._theme.sp(36)

    def _word(self, width: float, largest: int) -> Lines:
        """The word as large as its longest part allows."""
        font = self._theme.font(largest, bold=True)
        longest = max(QFontMetricsF(font).horizontalAdvance(part) for part in self._words.word.split() or [" "])
        size = largest if longest <= width else max(math.floor(largest * width / longest), _WORD_LEAST)
        return set_lines(self._words.word, self._theme.font(size, bold=True), width, 0.94)

    def _sentence(self, width: float, size: int) -> Lines:
        return set_lines(self._words.sentence, self._theme.font(size), width, 1.12)

    def _note(self, width: float) -> Lines:
        return set_lines(self._words.note, self._theme.font("small"), width - self._theme.px(34), 1.1)

    # The slab

    def _solid_height(self, width: float) -> float:
        theme, room = self._theme, self._room(width)
        words = self._word(room, 60).size.height() + self._sentence(room, 24).size.height()
        return theme.sp(48) + theme.px(96) + theme.sp(28) + words + theme.sp(10) + theme.sp(40)

    def _slab_height(self, width: int) -> float:
        room = self._room(width)
        return self._solid_height(width) + self._note(room).size.height() + 2 * self._theme.sp(40)

    def _paint_slab(self, painter: QPainter) -> None:
        theme, side, width = self._theme, self._side(), self.width()
        solid = min(self._solid_height(width), self.height())
        self._ground(painter, solid)
        radius = theme.size("panel") * 0.40
        middle = QPointF(width - radius * 0.5, max(solid + radius * 0.55, self.height() - radius * 0.95))
        if not self._framed:
            self._rosette(painter, middle, radius, solid)
        room, icon = self._room(width), theme.px(96)
        y: float = theme.sp(48)
        pixmap = theme.icon(self._icon, icon, self._ink)
        painter.drawPixmap(QPointF(side - _bearing(icon), y), pixmap)
        y += icon + theme.sp(28)
        word = self._word(room, 60)
        word.draw(painter, side - 2, y, theme.color(self._ink))
        y += word.size.height() + theme.sp(10)
        self._sentence(room, 24).draw(painter, side, y, theme.color(self._ink))
        note = self._note(room)
        top = self.height() - note.size.height() - theme.sp(30)
        if top > solid + theme.sp(8):
            ink = "ink" if self._framed else self._key
            painter.drawPixmap(QPointF(side, top), theme.icon("wifi-slash", theme.px(22), ink))
            note.draw(painter, side + theme.px(34), top, theme.color(ink))

    def _ground(self, painter: QPainter, solid: float) -> None:
        theme = self._theme
        if self._framed:
            self._frame(painter)
            return
        painter.fillRect(self.rect(), theme.color(f"{self._key}_soft"))
        painter.fillRect(QRectF(0, 0, self.width(), solid), theme.color(f"{self._key}_solid"))

    def _frame(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), self._theme.color("bg"))
        pen = QPen(self._theme.color(self._key), _FRAME)
        painter.setPen(pen)
        half = _FRAME / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))

    def _rosette(self, painter: QPainter, middle: QPointF, radius: float, solid: float) -> None:
        painter.save()
        painter.setClipRect(QRectF(0, solid, self.width(), self.height() - solid))
        painter.setOpacity(0.09)
        draw_rosette(painter, middle.x(), middle.y(), radius, self._key, self._theme, _PETALS[self._verdict])
        painter.restore()

    # The band

    def _band(self, width: float) -> "_Band":
        theme, low = self._theme, self._theme.single(self.window().width())
        side = theme.side(self.window().width())
        icon, pad = theme.px(40 if low else 56), theme.sp(8 if low else 14) + (_FRAME if self._framed else 0)
        x = side + icon + theme.sp(16 if low else 22)
        room = width - x - side
        word = self._word(room, 30 if low else 40)
        below = self._sentence(room, 18 if low else 20)
        stacked = word.size.height() + below.size.height()
        if low:
            over = word.size.width() + theme.sp(24)
            beside = self._sentence(room - over, 18) if room - over > theme.px(_BESIDE_LEAST) else below
            high = max(word.size.height(), beside.size.height())
            if beside is not below and high < stacked:
                full = max(icon, high) + 2 * pad
                middle = [QPointF(x + over * n, (full - one.size.height()) / 2) for n, one in enumerate((word, beside))]
                return _Band(icon, full, word, middle[0], beside, middle[1])
        high = max(icon, stacked) + 2 * pad
        top = (high - stacked) / 2
        return _Band(icon, high, word, QPointF(x, top), below, QPointF(x, top + word.size.height()))

    def _paint_band(self, painter: QPainter) -> None:
        theme = self._theme
        if self._framed:
            self._frame(painter)
        else:
            painter.fillRect(self.rect(), theme.color(f"{self._key}_solid"))
        band, ink = self._band(self.width()), theme.color(self._ink)
        at = QPointF(theme.side(self.window().width()) - _bearing(band.icon), (self.height() - band.icon) / 2)
        painter.drawPixmap(at, theme.icon(self._icon, band.icon, self._ink))
        down = (self.height() - band.height) / 2
        band.word.draw(painter, band.word_at.x(), band.word_at.y() + down, ink)
        band.sentence.draw(painter, band.sentence_at.x(), band.sentence_at.y() + down, ink)


def _bearing(icon: int) -> float:
    """How far the ink of a filled round icon starts inside its square: moved out, its edge meets the words below."""
    return icon * 0.09
