"""Small arrangements of words: a numbered step, an icon with a sentence, an explanation that opens on demand."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets.boxes import Column, Row, bring_into_view
from desktop.ui.widgets.buttons import Button, Kind
from desktop.ui.widgets.heard_as import fold
from desktop.ui.widgets.lines import Strong, line_room
from desktop.ui.widgets.plain_label import PlainLabel


class Icon(QWidget):
    """An icon in a square of `size` pixels at 100 %; decoration, the words beside it say the same."""

    def __init__(
        self, name: str, theme: Theme, size: int = 22, color: str = "muted", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._theme, self._size, self._color = name, theme, theme.px(size), color
        self.setFixedSize(QSize(self._size, self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The glyph."""
        QPainter(self).drawPixmap(0, 0, self._theme.icon(self._name, self._size, self._color))


class Disc(QWidget):
    """A number in a filled disc."""

    def __init__(
        self, number: int, theme: Theme, fill: str = "brand", ink: str = "on_brand", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.number, self._theme, self._fill, self._ink = number, theme, fill, ink
        self.setFixedSize(QSize(theme.size("disc"), theme.size("disc")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Disc and number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._fill))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setFont(self._theme.font("small", bold=True))
        painter.setPen(self._theme.color(self._ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.number))


class _Beside(Row):
    """Something small at the height of the first line, words beside it."""

    def __init__(self, mark: QWidget, theme: Theme, gap: int, first_line: float, parent: QWidget | None) -> None:
        super().__init__(theme, gap, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        holder = self.add(Column(theme), 0, Qt.AlignmentFlag.AlignTop)
        lower = max(round((first_line - mark.height()) / 2), 0)
        holder.box.setContentsMargins(0, lower, 0, 0)
        holder.add(mark)
        self.words = self.add(Column(theme, 2), 1)
        self._words_down = max(round((mark.height() - first_line) / 2), 0)
        self.indent = mark.width() + theme.sp(gap)
        self.words.box.setContentsMargins(0, self._words_down, 0, 0)


class NumberedStep(_Beside):
    """A step to do: its number, what to do, and a line of detail if it needs one.

    `heard` is what to do with its number, for ears: "Langkah 2 dari 5: ...".
    """

    def __init__(
        self,
        number: int,
        title: str,
        theme: Theme,
        detail: str = "",
        strong: Strong = (),
        *,
        heard: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            Disc(number, theme), theme, 14, line_room(theme.font("body"), theme.line_height("body")), parent
        )
        self.title = self.words.add(PlainLabel(title, theme, strong=strong, bold=bool(detail)))
        self.title.setAccessibleName(heard)
        if detail:
            self.words.add(PlainLabel(detail, theme, color="muted"))
        self.words.stretch()


def numbered(
    texts: Sequence[str], words: Words, theme: Theme, details: Sequence[str] = (), *, first: int = 1
) -> Iterator[NumberedStep]:
    """Steps one after another, from the number `first` on; a detail for each or for none."""
    last = first + len(texts) - 1
    for place, text in enumerate(texts):
        heard = words("shell.step", n=first + place, all=last, text=text)
        yield NumberedStep(first + place, text, theme, details[place] if details else "", heard=heard)


class IconLine(_Beside):
    """A sentence with an icon at its first line."""

    def __init__(
        self,
        icon: str,
        text: str,
        theme: Theme,
        color: str = "ink",
        icon_color: str = "",
        type_key: str = "body",
        strong: Strong = (),
        parent: QWidget | None = None,
    ) -> None:
        mark = Icon(icon, theme, 22 if type_key != "small" else 20, icon_color or color)
        super().__init__(mark, theme, 12, line_room(theme.font(type_key), theme.line_height(type_key)), parent)
        self.text = self.words.add(PlainLabel(text, theme, type_key, color, strong=strong))
        self.words.stretch()


class Disclosure(Column):
    """A button that opens and closes a longer text below it; put that text into `body`.

    The button may be put into another box; the text stays here. Whoever opens it sees it: the page scrolls.
    """

    toggled = Signal(bool)

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 4, parent)
        self.button = self.add(_DisclosureButton(text, theme), 0, Qt.AlignmentFlag.AlignLeft)
        self.body = self.add(Column(theme, 8))
        self.body.margins(0, 4, 0, 8)
        self.body.hide()
        self.button.toggled.connect(self._turn)
        self.button.clicked.connect(self._pressed)

    def open(self, *, opened: bool = True) -> None:
        """Open or close it."""
        self.button.setChecked(opened)

    def _turn(self, opened: bool) -> None:  # noqa: FBT001  # a signal hands it over
        self.body.setVisible(opened)
        self.toggled.emit(opened)

    def _pressed(self, opened: bool) -> None:  # noqa: FBT001  # a signal hands it over
        if opened:
            bring_into_view(self)


class _DisclosureButton(Button):
    """A ghost button whose caret tells whether the text below is open."""

    def __init__(self, text: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, theme, "caret-down", Kind.GHOST, icon_after=True, parent=parent)
        fold(self)
        self._pad = 0
        self.toggled.connect(lambda opened: self.relabel(self.label, "caret-up" if opened else "caret-down"))

    def sizeHint(self) -> QSize:
        """Lower than a button that does something, still high enough for a finger."""
        return QSize(super().sizeHint().width(), self.theme.size("touch_min"))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        return QSize(super().minimumSizeHint().width(), self.theme.size("touch_min"))

    def heightForWidth(self, width: int) -> int:
        """The same for more lines."""
        return max(self.theme.size("touch_min"), round(self._words_height(width)) + self.theme.sp(12))
