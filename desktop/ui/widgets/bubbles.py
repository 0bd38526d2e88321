"""Callouts on a text: a filled bubble under a line, its tip at the words that it is about. Painted, never parsed."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from desktop.logic.private import unshown
from desktop.ui.theme import Theme
from desktop.ui.widgets.lines import Lines, set_lines

_TIP = 8  # pixels at 100 %: how far the tip reaches up to the words


@unshown
class Called(NamedTuple):
    """What a bubble says, the colour key of how bad it is, and the x of the words that it points at."""

    text: str
    color: str
    x: float


@unshown
class Bubble(NamedTuple):
    """A bubble in its place: its words, its body, and the point that its tip reaches."""

    words: Lines
    body: QRectF
    tip: QPointF
    color: str


def bubbles_under(called: Sequence[Called], top: float, width: float, theme: Theme) -> tuple[list[Bubble], float]:
    """The bubbles below a line that ends at `top`, beside one another where there is room; and where they end."""
    if not called:
        return [], top
    found: list[Bubble] = []
    free, row, low = 0.0, top + theme.sp(_TIP), top
    for one in sorted(called, key=lambda each: each.x):
        words, room = _words(one.text, width, theme)
        left = max(min(one.x - theme.sp(18), width - room), 0.0)
        if found and left < free:
            left, row = (free, row) if free + room <= width else (left, low + theme.sp(_TIP))
        body = QRectF(left, row, room, words.size.height() + 2 * theme.sp(5))
        tip = min(max(one.x, left + theme.sp(12)), body.right() - theme.sp(12))
        found.append(Bubble(words, body, QPointF(tip, top), one.color))
        free, low = body.right() + theme.sp(8), max(low, body.bottom())
    return found, low + theme.sp(8)


def draw_bubble(painter: QPainter, bubble: Bubble, theme: Theme) -> None:
    """The tip, the body over it, the words."""
    tip, body, half = bubble.tip, bubble.body, theme.sp(7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"{bubble.color}_solid"))
    foot = body.top() + 1
    painter.drawPolygon(QPolygonF([tip, QPointF(tip.x() + half, foot), QPointF(tip.x() - half, foot)]))
    painter.drawRoundedRect(body, 8, 8)
    bubble.words.draw(painter, body.left() + theme.sp(12), body.top() + theme.sp(5), theme.color(f"on_{bubble.color}"))


def _words(text: str, width: float, theme: Theme) -> tuple[Lines, float]:
    """The words set, and the width of their bubble."""
    sides = 2 * theme.sp(12)
    words = set_lines(text, theme.font("small", bold=True), max(width - sides, 1.0))
    return words, min(words.size.width() + sides, width)
