"""One of several answers: a radio button or a tick box painted whole, so that the whole box can be pressed."""

import math

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.lines import SetText, keep_whole, longest_word


class Whole(QAbstractButton):
    """What both forms share: words, sizes, keys and the box; `_mark` draws what tells whether it is chosen.

    No `QRadioButton` and no `QCheckBox`: those tell a screen reader the place of Qt's own mark, which is not drawn.
    """

    def __init__(
        self, text: str, theme: Theme, detail: str = "", *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self._label, self._detail, self._theme, self._compact = text, detail, theme, compact
        self._font = theme.font("body" if compact else "lead", bold=not compact)
        self._words = SetText(keep_whole(text), self._font)
        self._more = SetText(keep_whole(detail), theme.font("small" if detail else 1))
        self._radio = theme.px(22 if compact else 28)
        self._pad = theme.sp(10 if compact else 20)
        self._gap = theme.sp(8 if compact else 18)
        self.setAccessibleName(text)
        self.setAccessibleDescription(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def label(self) -> str:
        """What stands on it."""
        return self._label

    def hasHeightForWidth(self) -> bool:
        """The words may take more lines in less width."""
        return True

    def sizeHint(self) -> QSize:
        """All words in one line, up to a readable width."""
        one_line = max(self._words.whole.width(), self._more.whole.width())
        width = min(math.ceil(one_line) + self._around() + 2, self._theme.px(620))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        return QSize(math.ceil(longest_word(self._label, self._font)) + self._around() + 2, self._least())

    def heightForWidth(self, width: int) -> int:
        """The words and the room round them, never less than a finger needs."""
        room = width - self._around()
        words = self._words.size(room).height() + self._more.size(room).height()
        return max(self._least(), math.ceil(words) + self._theme.sp(20))

    def hitButton(self, _pos: QPoint) -> bool:
        """The whole box is the button."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, as Space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, ring with or without its dot, words."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, on = self.isChecked(), self.underMouse() and self.isEnabled()
        width = 3.0 if chosen else 2.0
        painter.setPen(QPen(theme.color("brand_text" if chosen or on else "line_strong"), width))
        painter.setBrush(theme.color("brand_soft" if chosen or on else "surface"))
        radius = theme.radius("control")
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius
        )
        painter.setPen(QPen(theme.color("brand_text" if chosen else "line_strong"), 2.5))
        painter.setBrush(theme.color("surface"))
        self._mark(painter, QPointF(self._pad + self._radio / 2, self.height() / 2), chosen=chosen)
        room = self.width() - self._around()
        label, detail = self._words.lines(room), self._more.lines(room)
        gap = theme.sp(2) if self._detail else 0
        x, top = (
            self._pad + self._radio + self._gap,
            (self.height() - label.size.height() - detail.size.height() - gap) / 2,
        )
        label.draw(painter, x, top, theme.color("ink"))
        if self._detail:
            detail.draw(painter, x, top + label.size.height() + gap, theme.color("muted"))

    def _mark(self, painter: QPainter, centre: QPointF, *, chosen: bool) -> None:
        """Draw it with the pen and the brush of its edge."""
        raise NotImplementedError

    def _least(self) -> int:
        return self._theme.size("touch_min" if self._compact else "choice_two_line" if self._detail else "choice")

    def _around(self) -> int:
        return 2 * self._pad + self._radio + self._gap


class Choice(Whole):
    """An answer with its words, and a line of detail if it needs one. `compact` for many short ones in a row."""

    def __init__(
        self, text: str, theme: Theme, detail: str = "", *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, theme, detail, compact=compact, parent=parent)
        self.setAutoExclusive(True)

    def _mark(self, painter: QPainter, centre: QPointF, *, chosen: bool) -> None:
        painter.drawEllipse(centre, self._radio / 2 - 1.5, self._radio / 2 - 1.5)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("brand_text"))
            painter.drawEllipse(centre, self._radio * 0.25, self._radio * 0.25)


class ManyChoice(Whole):
    """One of several answers of which more than one may hold: the same box with a tick instead of a dot."""

    def _mark(self, painter: QPainter, centre: QPointF, *, chosen: bool) -> None:
        half, theme = self._radio / 2 - 1.5, self._theme
        if chosen:
            painter.setBrush(theme.color("brand_text"))
        painter.drawRoundedRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), 6, 6)
        if chosen:
            size = round(self._radio * 0.72)
            painter.drawPixmap(centre - QPointF(size / 2, size / 2), theme.icon("check", size, "surface"))


def one_stop(group: QButtonGroup) -> None:
    """Let Tab enter a group once, at the chosen one, else the first; Qt does so only after it has had the keyboard."""
    stop = group.checkedButton() or next((one for one in group.buttons() if one.isEnabled()), None)
    for choice in group.buttons():
        choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus if choice is stop else Qt.FocusPolicy.ClickFocus)
