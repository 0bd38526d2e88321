"""Text set in lines with our own line height, painted and never parsed: what a person typed cannot become markup."""

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from desktop.logic.private import unshown

_ENDLESS = 1_000_000.0
_LINE_SEPARATOR = "\u2028"
_SHORT_START = re.compile(r"\b([a-z]-)(?=[a-z])", re.IGNORECASE)
_JOINED = "\\1\u2060"
_MONTH = r"(?:Jan|Feb|Mar|Apr|Mei|May|Jun|Jul|Agu|Aug|Sep|Okt|Oct|Nov|Des|Dec)[a-z]*"
_IN_DATE = re.compile(rf"(?<=\d) (?={_MONTH}\b)|(?<=[a-z]) (?=(?:19|20)\d\d\b)")
_NO_BREAK = "\u00a0"
_WIDTHS = 6  # layouts try a few widths before they settle

Strong = Sequence[tuple[int, int]]
"""Stretches to be bold: start and end in code points."""


@unshown
class Lines(NamedTuple):
    """A text laid out: the layout and the room it takes."""

    layout: QTextLayout
    size: QSizeF

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Draw with the upper left corner at x, y."""
        painter.setPen(colour)
        self.layout.draw(painter, QPointF(x, y))


def set_lines(
    text: str, font: QFont, width: float, line_height: float = 1.0, strong: Strong = (), *, wrap: bool = True
) -> Lines:
    """Lay a text out in a width; a word longer than a line is broken, nothing is ever left out."""
    layout = QTextLayout(text.replace("\r\n", "\n").replace("\n", _LINE_SEPARATOR), font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if wrap else QTextOption.WrapMode.ManualWrap)
    layout.setTextOption(option)
    if strong:
        layout.setFormats([_bold(text, start, end) for start, end in strong])
    top = widest = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0) if wrap else _ENDLESS)
        room = line.height() * line_height
        line.setPosition(QPointF(0, top + (room - line.height()) / 2))
        top += room
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return Lines(layout, QSizeF(widest, top))


class SetText:
    """A text that layouts ask about at many widths: what was set once is kept, wide enough is measured once for all."""

    def __init__(self, text: str, font: QFont, line_height: float = 1.0, strong: Strong = ()) -> None:
        self._text, self._font, self._line_height, self._strong = text, font, line_height, strong
        self._whole: QSizeF | None = None
        self._laid: dict[float, Lines] = {}

    @property
    def whole(self) -> QSizeF:
        """The room of the text when nothing wraps."""
        if self._whole is None:
            self._whole = set_lines(self._text, self._font, 0, self._line_height, self._strong, wrap=False).size
        return self._whole

    def size(self, width: float) -> QSizeF:
        """The room that it takes in a width."""
        return self.whole if width > self.whole.width() else self.lines(width).size

    def lines(self, width: float) -> Lines:
        """Laid out in a width, to be drawn."""
        if width not in self._laid:
            if len(self._laid) >= _WIDTHS:  # a window that is being resized: only the last widths matter
                self._laid.clear()
            self._laid[width] = set_lines(self._text, self._font, width, self._line_height, self._strong)
        return self._laid[width]


def keep_whole(text: str) -> str:
    """A text whose dates, and words with one letter before a hyphen ("e-wallet"), stay whole; for the screen only."""
    return _SHORT_START.sub(_JOINED, keep_dates(text))


def keep_dates(text: str) -> str:
    """A text of the same length whose dates ("29 November 2026") are not broken; for the screen only."""
    return _IN_DATE.sub(_NO_BREAK, text)


def line_room(font: QFont, line_height: float) -> float:
    """The height of one line, as a layout would find it."""
    return math.ceil(QFontMetricsF(font).height()) * line_height


def longest_word(text: str, font: QFont) -> float:
    """The width of the longest word: below it a text starts to break inside words."""
    metrics = QFontMetricsF(font)
    return max((metrics.horizontalAdvance(word) for word in text.split()), default=0.0)


def utf16(text: str, position: int) -> int:
    """Where a code point stands when Qt counts, which is in UTF-16 units."""
    return len(text[:position].encode("utf-16-le", "surrogatepass")) // 2


def _bold(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415  # 1.5 ms that the first page does not need

    stretch = QTextLayout.FormatRange()
    stretch.start = utf16(text, start)
    stretch.length = utf16(text, end) - stretch.start
    format_ = QTextCharFormat()
    format_.setFontWeight(QFont.Weight.Bold)
    stretch.format = format_
    return stretch
