"""The large tile of the home page: the one task that most people came for."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.logic.words import Words
from desktop.ui.theme import Theme
from desktop.ui.widgets import Lines, Pressable, longest_word, set_lines
from desktop.ui.widgets.buttons import Look
from desktop.ui.widgets.rosette import draw_rosette

_SAMPLES = (("link", "home.check.link"), ("phone", "home.check.sender"), ("chat-text", "home.check.message"))


class HeroTile(Pressable):
    """A filled tile. Tall beside others, with what can be checked and the rosette; a band when the window is narrow."""

    def __init__(self, title: str, words: Words, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(title, theme, parent)
        self._words, self._title, self._icon = words, title, icon
        self.setAccessibleDescription(words("home.check.hint"))
        self._band = False
        self._laid: dict[tuple[int, bool], tuple[Lines, Lines]] = {}  # layouts ask often

    def set_band(self, *, band: bool) -> None:
        """A band across the page, or tall."""
        self._band = band
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """About a third of the page."""
        width = self.theme.px(620 if self._band else 432)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word of the title."""
        word = math.ceil(longest_word(self._title, self.theme.font("h2", bold=True)))
        beside = self.theme.px(100) if self._band and not self._slim else 0
        return QSize(word + 2 * self._pad + beside, self.theme.px(120))

    def heightForWidth(self, width: int) -> int:
        """All that stands on it."""
        title, hint = self._texts(width)
        words = title.size.height() + self.theme.sp(6) + hint.size.height()
        if self._band:
            return math.ceil(words) + 2 * self.theme.sp(30)
        samples = len(_SAMPLES) * self.theme.px(40)
        return math.ceil(self.theme.px(48 + 56) + words + samples + self.theme.sp(34 + 20 + 24 + 24 + 32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Body, rosette, words."""
        painter, look = QPainter(self), self._look()
        self.frame(painter, look, self.theme.radius("tile"))
        if self._band:
            self._paint_band(painter)
        else:
            self._paint_tall(painter)

    @property
    def _pad(self) -> int:
        return self.theme.sp(28 if self.theme.narrow(self.window().width()) else 32)

    @property
    def _slim(self) -> bool:
        """Whether there is room for the words alone."""
        return self.theme.slim(self.window().width())

    def _look(self) -> Look:
        on = self.underMouse() or self.isDown()
        border = {"contrast": 5.0, "dark": 1.0}.get(self.theme.name, 0.0)
        return Look("hero_hover" if on else "hero", "hero_line", "on_hero", border)

    def _texts(self, width: int) -> tuple[Lines, Lines]:
        if (width, self._band) in self._laid:
            return self._laid[width, self._band]
        theme = self.theme
        beside = theme.px(54 + 30) + theme.sp(36) if self._band and not self._slim else 0
        room = width - 2 * self._pad - beside
        hint = self._words("home.check.short" if self._band else "home.check.hint")
        title = set_lines(self._title, theme.font("h2", bold=True), room, theme.line_height("h2"))
        laid = title, set_lines(hint, theme.font("lead"), room, theme.line_height("lead"))
        self._laid[width, self._band] = laid
        return laid

    def _paint_band(self, painter: QPainter) -> None:
        theme, pad = self.theme, self._pad
        title, hint = self._texts(self.width())
        size, arrow = theme.px(54), theme.px(30)
        x = pad if self._slim else pad + size + theme.sp(24)
        y = (self.height() - title.size.height() - hint.size.height() - theme.sp(6)) / 2
        title.draw(painter, x, y, theme.color("on_hero"))
        hint.draw(painter, x, y + title.size.height() + theme.sp(6), theme.color("on_hero"))
        if self._slim:
            return
        painter.drawPixmap(QPointF(pad, (self.height() - size) / 2), theme.icon(self._icon, size, "on_hero"))
        place = QPointF(self.width() - pad - arrow, (self.height() - arrow) / 2)
        painter.drawPixmap(place, theme.icon("arrow-right", arrow, "on_hero"))

    def _paint_tall(self, painter: QPainter) -> None:
        theme, pad, ink = self.theme, self._pad, self.theme.color("on_hero")
        self._paint_rosette(painter)
        title, hint = self._texts(self.width())
        y: float = theme.sp(34)
        painter.drawPixmap(QPointF(pad - theme.px(5), y), theme.icon(self._icon, theme.px(56), "on_hero"))
        y += theme.px(56) + theme.sp(20)
        title.draw(painter, pad, y, ink)
        y += title.size.height() + theme.sp(6)
        hint.draw(painter, pad, y, ink)
        y += hint.size.height() + theme.sp(24)
        for icon, key in _SAMPLES:
            line = set_lines(self._words(key), theme.font("lead"), self.width() - 2 * pad - theme.px(38))
            middle = y + theme.px(40) / 2
            painter.drawPixmap(QPointF(pad, middle - theme.px(12)), theme.icon(icon, theme.px(24), "on_hero"))
            line.draw(painter, pad + theme.px(38), middle - line.size.height() / 2, ink)
            y += theme.px(40)
        go = set_lines(self._words("home.check.go"), theme.font("h3", bold=True), 0, wrap=False)
        foot = self.height() - theme.sp(28) - go.size.height()
        go.draw(painter, pad, foot, ink)
        arrow = QPointF(pad + go.size.width() + theme.sp(14), foot + (go.size.height() - theme.px(24)) / 2)
        painter.drawPixmap(arrow, theme.icon("arrow-right", theme.px(24), "on_hero"))

    def _paint_rosette(self, painter: QPainter) -> None:
        """Big and cropped in the lower right corner; a colour just off the ground, so that words stay readable."""
        inside, corner = QPainterPath(), self.theme.radius("tile")
        inside.addRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), corner, corner)
        if self.theme.name != "contrast":
            inside = QPainterPath()
            inside.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner, corner)
        painter.save()
        painter.setClipPath(inside)
        radius = min(self.width(), self.height()) * 0.4
        draw_rosette(painter, self.width() * 0.795, self.height() * 0.865, radius, "pattern", self.theme)
        painter.restore()
