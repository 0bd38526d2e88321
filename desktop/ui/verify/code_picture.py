"""The picture that was given, with a frame round each code that was read, in the colour and shape of its verdict."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.logic.private import unshown
from desktop.logic.verify.answer.judgement import Judgement, Piece, Verdict, worst
from desktop.logic.verify.answer.shown_picture import CodePlace, ShownPicture
from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as

_LONGEST = 320  # pixels at 100 %
_BAR = 24  # what a scroll bar takes, which does not grow


@unshown
class Framed(NamedTuple):
    """A code's place, its verdict, and its number where there are several (else 0)."""

    place: CodePlace
    verdict: Verdict
    number: int = 0


class CodePicture(QWidget):
    """The picture in grey. It is decoration for nobody: its name says how many codes were read in it."""

    def __init__(
        self, picture: ShownPicture, framed: Sequence[Framed], words: Words, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self.framed = theme, tuple(framed)
        grey = QImage(picture.grey, picture.width, picture.height, picture.width, QImage.Format.Format_Grayscale8)
        self._image = grey.copy()  # Qt does not keep the bytes
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        hear_as(self, As.PICTURE, words("code.picture", count=len(self.framed)))

    def sizeHint(self) -> QSize:
        """As large as it is, up to a readable size and what a narrow window has room for."""
        window = self.window().width()
        longest = min(self._theme.px(_LONGEST), window - 2 * self._theme.side(window) - _BAR)
        size = self._image.size()
        return size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture, a frame and a sign for each code."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        for one in self.framed:
            self._draw_frame(painter, one)

    def _draw_frame(self, painter: QPainter, framed: Framed) -> None:
        theme, (key, icon) = self._theme, self._theme.verdict(framed.verdict)
        place, wide, high = framed.place, self.width(), self.height()
        box = QRectF(
            QPointF(place.left * wide - 4, place.top * high - 4),
            QPointF(place.right * wide + 4, place.bottom * high + 4),
        ).intersected(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setPen(QPen(theme.color(f"{key}_solid"), 4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)
        size, digits = theme.px(26), str(framed.number) if framed.number else ""
        sign = QRectF(box.topLeft(), QSize(size + theme.px(14 * len(digits)), size))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{key}_solid"))
        painter.drawRoundedRect(sign, 6, 6)
        inner = theme.px(18)
        pad = (size - inner) / 2
        painter.drawPixmap(sign.topLeft() + QPointF(pad, pad), theme.icon(icon, inner, f"on_{key}"))
        painter.setPen(theme.color(f"on_{key}"))
        painter.setFont(theme.font("small", bold=True))
        painter.drawText(
            sign.adjusted(size, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, digits
        )


def framed_codes(judgement: Judgement) -> list[Framed]:
    """Each code that was read, with the verdict of what it holds.

    That of the whole where there is one alone, and where not all was read: a picture that moves may show another code.
    """
    if judgement.picture is None:
        return []
    if len(judgement.pieces) == 1 or not judgement.complete:
        return [Framed(place, judgement.verdict) for _, place in judgement.picture.codes]
    return [_framed(payload, place, judgement.pieces) for payload, place in judgement.picture.codes]


def _framed(payload: str, place: CodePlace, pieces: Sequence[Piece]) -> Framed:
    """The number of the piece that holds a payload, and its worst; what has nothing to judge in it is not known."""
    for number, piece in enumerate(pieces, 1):
        if payload in piece.text:
            found = (*(one.verdict for one in piece.links), *(one.verdict for one in piece.senders))
            return Framed(place, worst(*found) if found else Verdict.UNKNOWN, number)
    return Framed(place, Verdict.UNKNOWN)
