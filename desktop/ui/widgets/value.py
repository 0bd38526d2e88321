"""A number or an address that is dialled, typed or copied: the keyboard reaches it, selects in it and copies it."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.ui.theme import Theme
from desktop.ui.widgets.lines import SetText

LARGE = (40, 34, 28)
"""The largest that fits in one line; the smallest goes on in a second one. A value is never cut short."""
_KEY = Qt.Key


class Value(QLabel):
    """A value in the mono face, in the first of `sizes` that fits in one line.

    Where the keyboard is, all of it is selected; Shift with an arrow, Home or End selects a part. `copied` says that
    Ctrl+C was pressed, and has the part, empty for all of it. What is copied is copied by whoever hears that.
    """

    copied = Signal(str)

    def __init__(self, value: str, theme: Theme, name: str = "", sizes: Sequence[str | int] = LARGE) -> None:
        super().__init__()
        self._theme = theme
        self._sets = tuple(
            SetText(value, theme.font(size, bold=True, mono=True), theme.line_height(size)) for size in sizes
        )
        self._anchor = self._cursor = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(value)
        self.setAccessibleName(name or value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def selected(self) -> str:
        """The part that is selected."""
        return self.text()[slice(*sorted((self._anchor, self._cursor)))]

    def hasHeightForWidth(self) -> bool:
        """It may need a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines that it needs."""
        return math.ceil(self._fit(width).size(width).height())

    def sizeHint(self) -> QSize:
        """One line of the largest."""
        whole = self._sets[0].whole
        return QSize(math.ceil(whole.width()) + 2, math.ceil(whole.height()))

    def minimumSizeHint(self) -> QSize:
        """What a narrow column has."""
        whole = self._sets[-1].whole
        return QSize(min(math.ceil(whole.width()), self._theme.px(220)), math.ceil(whole.height()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """All of it is meant at first."""
        super().focusInEvent(event)
        self._select(0, len(self.text()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is."""
        super().focusOutEvent(event)
        self._select(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select and copy; every other key is the page's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit("" if self.selected in {"", self.text()} else self.selected)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select(0, len(self.text()))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and (to := self._reached(event.key())) is not None:
            self._select(self._anchor, to)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The value, what is selected on a tint."""
        layout, _ = self._fit(self.width()).lines(self.width())
        painter = QPainter(self)
        painter.setPen(self._theme.color("ink"))
        layout.draw(painter, QPointF(0, 0), [self._selection()] if self.selected else [])

    def _selection(self) -> QTextLayout.FormatRange:
        stretch, tint = QTextLayout.FormatRange(), QTextCharFormat()
        stretch.start, stretch.length = min(self._anchor, self._cursor), len(self.selected)
        tint.setBackground(self._theme.color("brand_soft"))
        stretch.format = tint
        return stretch

    def _reached(self, key: int) -> int | None:
        """Where a key moves the end of what is selected."""
        ways = {
            _KEY.Key_Left: self._cursor - 1, _KEY.Key_Right: self._cursor + 1, _KEY.Key_Home: 0,
            _KEY.Key_End: len(self.text()),
        }  # fmt: skip
        return min(max(ways[_KEY(key)], 0), len(self.text())) if key in ways else None

    def _select(self, anchor: int, cursor: int) -> None:
        self._anchor, self._cursor = anchor, cursor
        self.update()

    def _fit(self, width: int) -> SetText:
        return next((one for one in self._sets if one.whole.width() <= width), self._sets[-1])
