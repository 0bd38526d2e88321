"""The pasted message with the decisive parts marked and called out. Painted, never parsed."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.logic.findings import Span
from desktop.logic.private import unshown
from desktop.ui.theme import Theme
from desktop.ui.widgets.boxes import Card
from desktop.ui.widgets.bubbles import Bubble, Called, bubbles_under, draw_bubble
from desktop.ui.widgets.buttons import Button, Kind
from desktop.ui.widgets.heard_as import As, audible, fold, hear_as
from desktop.ui.widgets.readable_text import JOINER, Readable, is_long, keep_round, readable

_LINE_HEIGHT = 1.32  # more than elsewhere: bands and underlines need room between two lines


@unshown
@dataclass(frozen=True, slots=True)
class Mark:
    """A reason's number, where it stands in the text (code points), and the colour key of how bad it is.

    `callout` is what a bubble below it says at once; a mark without one is drawn with the numbers only.
    """

    number: int
    spans: tuple[Span, ...]
    color: str = "palsu"
    callout: str = ""


@unshown
class _Laid(NamedTuple):
    """The text in lines of a width, the bubbles between them, and the height of all."""

    width: int
    layout: QTextLayout
    bubbles: tuple[Bubble, ...]
    height: float


class MarkedMessage(QWidget):
    """The text with its marks. `links` are drawn in the mono face, `breaks` are the places of the names that decide.

    At first only what is called out is marked; `show_numbers` marks everything, each with the number of its reason.
    `color` is that of signs which stand for something invisible; `cut` says how many letters are left out somewhere.
    """

    def __init__(
        self,
        text: str,
        marks: Sequence[Mark],
        color: str,
        theme: Theme,
        *,
        links: Sequence[Span] = (),
        breaks: Sequence[int] = (),
        name: str = "",
        cut: Callable[[int], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._marks, self._color, self._theme = text, tuple(marks), color, theme
        self._links, self._breaks = tuple(links), tuple(breaks)
        self._font = theme.font("lead")
        self._disc = theme.px(24)
        self._name, self._cut = name, cut
        self._whole, self._numbered = not is_long(text), False
        self._laid: _Laid | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        hear_as(self, As.TEXT, name)
        self._read()

    def show_whole(self, *, whole: bool) -> None:
        """Show every word, or only what stands round the marks."""
        self._whole = whole
        self._read()

    def show_numbers(self, *, numbered: bool) -> None:
        """Mark all that has a reason, with its number, or only what is called out."""
        self._numbered = numbered
        self._read()

    @property
    def shown(self) -> str:
        """What is drawn."""
        return self._readable.text

    @property
    def called(self) -> tuple[str, ...]:
        """What the bubbles say, from the top."""
        return tuple(bubble.words.layout.text() for bubble in self._lay(self.width()).bubbles)

    def band(self, number: int) -> str:
        """The drawn text under the mark of a number, its stretches joined: what a test can read."""
        units = self._readable.text.encode("utf-16-le", "surrogatepass")
        stretches = [stretch for mark in self._marks if mark.number == number for stretch in self._stretches(mark)]
        found = (units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass") for start, end in stretches)
        return "".join(found).replace(JOINER, "")

    def hasHeightForWidth(self) -> bool:
        """The height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return math.ceil(self._lay(width).height)

    def sizeHint(self) -> QSize:
        """A readable column."""
        width = self._theme.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Some words wide."""
        return QSize(self._theme.px(200), self._theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bands, then the words, then underlines and discs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _, layout, bubbles, _ = self._lay(self.width())
        for mark in self._drawn():
            for stretch in self._stretches(mark):
                self._draw_band(painter, layout, stretch, event.rect(), mark.color)
        painter.setPen(self._theme.color("ink"))
        layout.draw(painter, QPointF(0, 0), [], QRectF(event.rect()))
        for place, number in self._readable.discs:
            self._draw_disc(painter, layout, place, number)
        for bubble in bubbles:
            draw_bubble(painter, bubble, self._theme)

    def _drawn(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self._marks if self._numbered or mark.callout)

    def _read(self) -> None:
        """Make the text anew that is drawn and heard."""
        spans = [span for mark in self._drawn() for span in mark.spans]
        discs = [(start, mark.number) for mark in self._marks for start, _ in mark.spans] if self._numbered else []
        kept = None if self._whole else keep_round(self._text, spans)
        self._readable: Readable = readable(
            self._text, breaks=self._breaks, discs=discs, kept=kept, whole=self._links, cut=self._cut
        )
        self._laid = None
        heard = [self._readable.text.replace("\u2028", "\n")]
        heard += [f"{mark.callout}: {self.band(mark.number)}" for mark in self._marks if mark.callout]
        self.setAccessibleDescription(audible("\n".join(heard)))
        self.updateGeometry()
        self.update()

    def _stretches(self, mark: Mark) -> list[Span]:
        """Where a mark is drawn, in UTF-16; nothing for what is left out."""
        places = self._readable.places
        last = len(places) - 1
        found = ((places[min(start, last)], places[min(end, last)]) for start, end in mark.spans)
        return [(start, end) for start, end in found if end > start]

    def _lay(self, width: int) -> _Laid:
        if self._laid is None or self._laid.width != width:
            layout = QTextLayout(self._readable.text, self._font)
            option = QTextOption(Qt.AlignmentFlag.AlignLeft)
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.setFormats(self._formats())
            self._laid = _Laid(width, layout, *self._lines(layout, width))
        return self._laid

    def _lines(self, layout: QTextLayout, width: int) -> tuple[tuple[Bubble, ...], float]:
        """Put every line in its place; a bubble stands below the line in which its words begin."""
        top, bubbles, called = 0.0, list[Bubble](), self._called()
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            height = line.height() * _LINE_HEIGHT
            line.setPosition(QPointF(0, top + (height - line.height()) / 2))
            end = line.textStart() + line.textLength()
            here = [(mark, stretch) for mark, stretch in called if line.textStart() <= stretch[0] < end]
            under = [Called(mark.callout, mark.color, _middle(line, stretch)) for mark, stretch in here]
            more, top = bubbles_under(under, top + height, width, self._theme)
            bubbles += more
        layout.endLayout()
        return tuple(bubbles), top

    def _called(self) -> list[tuple[Mark, Span]]:
        """What is called out, with the first of its stretches that is drawn."""
        stretches = ((mark, self._stretches(mark)) for mark in self._marks if mark.callout)
        return [(mark, drawn[0]) for mark, drawn in stretches if drawn]

    def _formats(self) -> list[QTextLayout.FormatRange]:
        theme, places = self._theme, self._readable.places
        mono, sign, disc, cut = (QTextCharFormat() for _ in range(4))
        mono.setFontFamilies(theme.font("lead", mono=True).families())
        sign.setForeground(theme.color(self._color))
        sign.setFontFamilies(theme.font("lead", mono=True).families())
        space = QFontMetricsF(self._font).horizontalAdvance("\u00a0")
        disc.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        disc.setFontLetterSpacing(self._disc + theme.sp(7) - space)
        ranges = [_range(places[start], places[end], mono) for start, end in self._links if end < len(places)]
        for mark in self._drawn():
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.Bold)
            bold.setForeground(theme.color(mark.color))
            ranges += [_range(start, end, bold) for start, end in self._stretches(mark)]
        ranges += [_range(start, end, sign) for start, end in self._readable.symbols]
        ranges += [_range(place, place + 1, disc) for place, _ in self._readable.discs]
        cut.setForeground(theme.color("muted"))
        cut.setFontItalic(True)
        ranges += [_range(start, end, cut) for start, end in self._readable.cuts]
        return ranges

    def _draw_band(self, painter: QPainter, layout: QTextLayout, stretch: Span, shown: QRect, color: str) -> None:
        theme, (start, end) = self._theme, stretch
        first, last = (layout.lineForTextPosition(place).lineNumber() for place in stretch)
        for index in range(first, last + 1):
            line = layout.lineAt(index)
            if line.y() > shown.bottom() or line.y() + line.height() < shown.top():
                continue
            low, high = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if low >= high:
                continue
            left, right = sorted((_x(line, low), _x(line, high)))
            right = min(right, line.naturalTextRect().right())
            if right <= left:
                continue
            room = QRectF(left - 2, line.y() - 1, right - left + 4, line.height() + 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(f"{color}_soft"))
            painter.drawRoundedRect(room, 4, 4)
            painter.fillRect(QRectF(room.left(), room.bottom() - 2, room.width(), 2), theme.color(color))

    def _draw_disc(self, painter: QPainter, layout: QTextLayout, place: int, number: int) -> None:
        line = layout.lineForTextPosition(place)
        if not line.isValid():
            return
        theme, size = self._theme, self._disc
        disc = QRectF(_x(line, place), line.y() + (line.height() - size) / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        color = next(mark.color for mark in self._marks if mark.number == number)
        painter.setBrush(theme.color(f"{color}_solid"))
        painter.drawEllipse(disc)
        painter.setPen(theme.color(f"on_{color}"))
        painter.setFont(theme.font(15, bold=True))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number))


class MessageCard(Card):
    """A message on a card, with a button to show all of a long one."""

    def __init__(self, message: MarkedMessage, theme: Theme, more: str, less: str, *, long: bool) -> None:
        super().__init__(theme, 8)
        self.message = self.add(message)
        self._more, self._less = more, less
        if long:
            self.button = self.add(Button(more, theme, "caret-down", Kind.GHOST), 0, Qt.AlignmentFlag.AlignLeft)
            fold(self.button)
            self.button.toggled.connect(self._turn)

    def _turn(self, whole: bool) -> None:  # noqa: FBT001  # a signal hands it over
        self.message.show_whole(whole=whole)
        self.button.relabel(self._less if whole else self._more, "caret-up" if whole else "caret-down")


def _middle(line: QTextLine, stretch: Span) -> float:
    """Where a tip points: the middle of what of a stretch stands in this line."""
    low, high = _x(line, stretch[0]), _x(line, min(stretch[1], line.textStart() + line.textLength()))
    return (low + min(high, line.naturalTextRect().right())) / 2


def _range(start: int, end: int, format_: QTextCharFormat) -> QTextLayout.FormatRange:
    stretch = QTextLayout.FormatRange()
    stretch.start, stretch.length, stretch.format = start, max(end - start, 0), format_
    return stretch


def _x(line: QTextLine, place: int) -> float:
    """Where a place of the text stands in a line; the binding answers with the place too."""
    answer = line.cursorToX(place)
    return answer[0] if isinstance(answer, tuple) else answer  # type: ignore[return-value]
