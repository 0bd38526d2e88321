"""Buttons, painted whole: their words wrap, their looks come from the theme, Enter works as Space does."""

import math
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.lines import Lines, SetText, longest_word, set_lines

_FINGER = 44  # pixels, whatever the text size: what a finger hits


class Kind(Enum):
    """How much a button asks for: one primary a page, danger for what is urgent, ghost for ways round."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    GHOST = "ghost"
    DANGER = "danger"


class Look(NamedTuple):
    """How a button looks now: colour keys (empty for none) and the width of its border."""

    fill: str
    edge: str
    ink: str
    border: float
    dashed: bool = False


class Pressable(QPushButton):
    """A button that is painted by its class; its height follows its width.

    `crowded` says that others stand close beside it: the focus ring is then drawn on its edge, not outside.
    """

    crowded = False

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)  # not Minimum: that would make the height of the hint the least, at any width
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The words may take more lines in less width."""
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Outside a dialog Qt lets only Space press a button."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Back to rest."""
        super().leaveEvent(event)
        self.update()

    def frame(self, painter: QPainter, look: "Look", radius: int) -> None:
        """The body with its border inside the widget."""
        fill, edge = (
            self.theme.color(key) if key else QColor(Qt.GlobalColor.transparent) for key in (look.fill, look.edge)
        )
        width = look.border
        pen = QPen(edge, width)
        if look.dashed:
            pen.setDashPattern([4, 3])
        if width == 0:
            pen = QPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius
        )


class Button(Pressable):
    """A button of one line, more where there is no room. `icon_after` puts the icon right: it goes on from here."""

    low = False

    def __init__(
        self,
        text: str,
        theme: Theme,
        icon: str = "",
        kind: Kind | str = Kind.SECONDARY,
        *,
        icon_after: bool = False,
        pad: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, theme, parent)
        self._label, self._icon, self._icon_after = text, icon, icon_after
        self.kind = Kind(kind)
        self._font = theme.font("body", bold=True)
        self._set = SetText(text, self._font)
        self._also: dict[str, SetText] = {}
        self._pad = theme.sp(pad or (12 if self.kind is Kind.GHOST else 24))
        self._icon_size = theme.px(22) if icon else 0
        self._gap = theme.sp(10) if icon and text else 0

    @property
    def label(self) -> str:
        """What stands on the button."""
        return self._label

    def set_low(self, *, low: bool) -> None:
        """Only as high as a finger needs, or as any button."""
        self.low = low
        self.updateGeometry()

    def relabel(self, text: str, icon: str | None = None) -> None:
        """Say something else ("Tersalin")."""
        self._label = text
        self._icon = self._icon if icon is None else icon
        self._set = SetText(text, self._font)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def keep_room(self, *texts: str) -> None:
        """Be as wide as the widest of these and of what it says: it and its neighbours stay when it says another."""
        self._also = {text: self._also.get(text) or SetText(text, self._font) for text in texts}
        self.updateGeometry()

    def show_icon(self, *, shown: bool) -> None:
        """With or without its icon, where room is scarce; the words always stay."""
        self._icon_size = self.theme.px(22) if self._icon and shown else 0
        self._gap = self.theme.sp(10) if self._icon_size and self._label else 0
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All words in one line."""
        sets = (self._set, *self._also.values())
        words = math.ceil(max(one.whole.width() for one in sets)) if self._label else 0
        return QSize(words + self._around(), self._high())

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        word = max(longest_word(text, self._font) for text in (self._label, *self._also))
        width = math.ceil(word) + self._around() - self._spare()
        return QSize(width, self._high())

    def heightForWidth(self, width: int) -> int:
        """The height of a button, more when the words need a second line."""
        return max(self._high(), math.ceil(self._words_height(width)) + self.theme.sp(4 if self.low else 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Body, icon, words: as a group in the middle (a ghost's too, its body shows only under the pointer)."""
        painter, look = QPainter(self), self._look()
        self.frame(painter, look, self.theme.radius("control"))
        lines = self._lines(self.width())
        words, group = lines.size.width(), lines.size.width() + self._icon_size + self._gap
        x = (self.width() - group) / 2
        words_x = x if self._icon_after else x + group - words
        icon_x = x + words + self._gap if self._icon_after else x
        if self._icon_size:
            icon = self.theme.icon(self._icon, self._icon_size, look.ink)
            painter.drawPixmap(QPointF(icon_x, (self.height() - self._icon_size) / 2), icon)
        lines.draw(painter, words_x, (self.height() - lines.size.height()) / 2, self.theme.color(look.ink))

    def _high(self) -> int:
        return max(self.theme.px(36), _FINGER) if self.low else self.theme.size("button")

    def _around(self) -> int:
        return 2 * self._pad + self._icon_size + self._gap + 2

    def _spare(self) -> int:
        """What of the padding may go before a word breaks."""
        return 2 * max(self._pad - self.theme.sp(12), 0)

    def _words_height(self, width: int) -> float:
        if width >= self.sizeHint().width():
            return self._set.whole.height()
        return max(self._lines(width, text).size.height() for text in (self._label, *self._also))

    def _lines(self, width: int, text: str | None = None) -> Lines:
        wish = self.sizeHint().width()
        pad = self._around() if width >= wish else self._around() - self._spare()
        return set_lines(self._label if text is None else text, self._font, width - pad + 1, wrap=width < wish)

    def _look(self) -> Look:
        on, down = self.underMouse() and self.isEnabled(), self.isDown()
        if not self.isEnabled():
            ghost = self.kind is Kind.GHOST
            return (
                Look("", "", "disabled_ink", 0)
                if ghost
                else Look("disabled_bg", "disabled_ink", "disabled_ink", 2, True)
            )
        if self.kind is Kind.PRIMARY:
            return Look("brand_press" if down else "brand_hover" if on else "brand", "", "on_brand", 0)
        if self.kind is Kind.DANGER:
            return Look("palsu_soft" if on or down else "surface", "palsu", "palsu", 2)
        fill = "faint" if down else "brand_soft" if on else ""
        if self.kind is Kind.GHOST:
            edged = on and self.theme.name == "contrast"  # brand_soft is black there: the border shows the pointer
            return Look(fill, "brand_text" if edged else "", "brand_text", 2 if edged else 0)
        return Look(fill or "surface", "brand_text" if on or down else "line_strong", "brand_text", 2)
