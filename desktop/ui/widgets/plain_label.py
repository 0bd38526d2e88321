"""A label whose text is always plain and whose lines have the room that our type asks for."""

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, audible, hear_as
from desktop.ui.widgets.lines import Lines, SetText, Strong, keep_dates, keep_whole, line_room, longest_word, set_lines

_READABLE = 620  # pixels at 100 %: the width a paragraph asks for when nobody tells it one
_HEADING_LEAST = 130  # pixels at 100 %: a heading asks for no more


class PlainLabel(QLabel):
    """A text. `strong` makes stretches bold. It takes the height its width needs; it never elides, never parses."""

    def __init__(
        self,
        text: str,
        theme: Theme,
        type_key: str | int = "body",
        color: str = "ink",
        *,
        bold: bool = False,
        mono: bool = False,
        wrap: bool = True,
        strong: Strong = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._color, self._strong, self._wrap = theme, color, strong, wrap
        self._font: QFont = theme.font(type_key, bold=bold, mono=mono)
        self._line_height = theme.line_height(type_key)
        self._set = SetText("", self._font)
        self._hints: tuple[QSize, QSize] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(self._font)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text; bold stretches belong to the old one and go."""
        if text != self.text():
            self._strong = () if self.text() else self._strong
            whole = keep_dates(text) if self._strong else keep_whole(text)
            self._set, self._hints = SetText(whole, self._font, self._line_height, self._strong), None
            super().setText(text)
            heard = audible(text)
            if heard != text or self.accessibleName():
                self.setAccessibleName(heard)
            self.updateGeometry()

    @property
    def ink(self) -> str:
        """The colour of its letters."""
        return self._color

    def set_color(self, color: str) -> None:
        """Another colour of the theme."""
        self._color = color
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Whether the height follows the width."""
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        """The height that all lines need in this width."""
        return math.ceil((self._set.size(width) if self._wrap else self._set.whole).height())

    def sizeHint(self) -> QSize:
        """One line if it is short, else a readable column."""
        return self._both_hints()[0]

    def minimumSizeHint(self) -> QSize:
        """The longest word, but never more than a narrow column: a long host breaks anywhere."""
        return self._both_hints()[1]

    def _both_hints(self) -> tuple[QSize, QSize]:
        # Layouts ask for these ten times for each time they change.
        if self._hints is None:
            wish = self._wish()
            self._hints = wish, self._least() if self._wrap else wish
        return self._hints

    def _wish(self) -> QSize:
        whole = self._set.whole
        width = math.ceil(whole.width())
        if not self._wrap or width <= self._theme.px(_READABLE):
            return QSize(width, math.ceil(whole.height()))
        return QSize(self._theme.px(_READABLE), self.heightForWidth(self._theme.px(_READABLE)))

    def _least(self) -> QSize:
        width = min(math.ceil(longest_word(self.text(), self._bold_font())), self._theme.px(220))
        return QSize(width, math.ceil(line_room(self._font, self._line_height)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines, at the top unless the alignment says the middle."""
        lines = self._lines(self.width())
        middle = bool(self.alignment() & Qt.AlignmentFlag.AlignVCenter) and not self._wrap
        top = (self.height() - lines.size.height()) / 2 if middle else 0.0
        right = bool(self.alignment() & Qt.AlignmentFlag.AlignRight)
        painter = QPainter(self)
        lines.draw(painter, self.width() - lines.size.width() if right else 0.0, top, self._theme.color(self._color))

    def _bold_font(self) -> QFont:
        if not self._strong:
            return self._font
        font = QFont(self._font)
        font.setBold(True)
        return font

    def _lines(self, width: int) -> Lines:
        if self._wrap:
            return self._set.lines(width)
        return set_lines(self.text(), self._font, width, self._line_height, self._strong, wrap=False)


class Heading(PlainLabel):
    """A heading, heard as one: the page's title, a section of it, or what `level` says.

    Where its longest word has no room it takes smaller letters, so that none is cut.
    """

    def __init__(
        self,
        text: str,
        theme: Theme,
        type_key: str | int = "h3",
        color: str = "ink",
        *,
        level: As | None = None,
        mono: bool = False,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, theme, type_key, color, bold=True, mono=mono, wrap=wrap, parent=parent)
        self._word: tuple[str, float] = "", 0.0
        self._smaller: tuple[str, int, SetText] = "", 0, self._set
        hear_as(self, level or (As.TITLE if type_key == "h1" else As.SECTION), text)

    def heightForWidth(self, width: int) -> int:
        """The height that all lines need in this width."""
        return math.ceil(self._fitting(width).size(width).height()) if self._wrap else super().heightForWidth(width)

    def _least(self) -> QSize:
        """A heading shrinks before it takes more room than a narrow window has."""
        least = super()._least()
        return QSize(min(least.width(), self._theme.px(_HEADING_LEAST)), least.height())

    def _lines(self, width: int) -> Lines:
        return self._fitting(width).lines(width) if self._wrap else super()._lines(width)

    def _fitting(self, width: int) -> SetText:
        """The text as it is set in a width that may be less than its longest word."""
        if width >= self._longest():
            return self._set
        size = max(math.floor(self._font.pixelSize() * width / self._longest()), self._theme.px("small"))
        if self._smaller[:2] != (self.text(), size):
            font = QFont(self._font)
            font.setPixelSize(size)
            self._smaller = self.text(), size, SetText(keep_whole(self.text()), font, self._line_height)
        return self._smaller[2]

    def _longest(self) -> float:
        if self._word[0] != self.text():
            self._word = self.text(), longest_word(self.text(), self._font)
        return self._word[1]
