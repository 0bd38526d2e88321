"""Tiles: ways into a task, each painted whole as a button is, two beside one another where there is room."""

import math

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.buttons import Look, Pressable
from desktop.ui.widgets.lines import SetText, keep_whole, longest_word


class Tile(Pressable):
    """A way into a task: icon, name, one muted line, a chevron. `urgent` for the one that cannot wait."""

    def __init__(
        self, title: str, hint: str, theme: Theme, icon: str, *, urgent: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, theme, parent)
        self.setAccessibleDescription(hint)
        self._title, self._hint, self._icon, self._urgent = title, hint, icon, urgent
        self._pad = theme.sp(24)
        self._icon_size = theme.px(34)
        self._chevron = theme.px(24)
        self._set_title = SetText(keep_whole(title), theme.font("h3", bold=True), theme.line_height("h3"))
        self._set_hint = SetText(keep_whole(hint), theme.font("body"), theme.line_height("body"))

    @property
    def hint(self) -> str:
        """The muted line."""
        return self._hint

    def rehint(self, hint: str) -> None:
        """Say something else in the muted line."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self._set_hint = SetText(keep_whole(hint), self.theme.font("body"), self.theme.line_height("body"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """A readable tile."""
        width = self.theme.px(380)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word."""
        word = longest_word(self._title, self.theme.font("h3", bold=True))
        return QSize(math.ceil(word) + self._beside(), self.theme.px(90 if self._hint else 74))

    def heightForWidth(self, width: int) -> int:
        """The words and the room round them."""
        room = width - self._beside()
        words = self._set_title.size(room).height() + self._hint_height(room)
        return max(self.theme.px(92 if self._hint else 76), math.ceil(words) + self.theme.sp(2 * 20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Body, icon beside the first line, words, chevron in the middle of the right."""
        painter, theme = QPainter(self), self.theme
        look = self._look()
        self.frame(painter, look, theme.radius("tile"))
        room = self.width() - self._beside()
        title, hint = self._set_title.lines(room), self._set_hint.lines(room)
        top = (self.height() - title.size.height() - self._hint_height(room)) / 2
        icon_top = top + (title.size.height() - self._icon_size) / 2 + theme.sp(2)
        x = self._pad + self._icon_size + theme.sp(18)
        painter.drawPixmap(QPointF(self._pad, icon_top), theme.icon(self._icon, self._icon_size, look.ink))
        title_ink, hint_ink = self._inks()
        title.draw(painter, x, top, theme.color(title_ink))
        hint.draw(painter, x, top + title.size.height() + theme.sp(4), theme.color(hint_ink))
        place = QPointF(self.width() - self._pad - self._chevron + theme.px(5), (self.height() - self._chevron) / 2)
        painter.drawPixmap(place, theme.icon("caret-right", self._chevron, look.ink))

    def _hint_height(self, room: int) -> float:
        """The muted line with the space above it; a tile without one is lower."""
        return self._set_hint.size(room).height() + self.theme.sp(4) if self._hint else 0.0

    def _inks(self) -> tuple[str, str]:
        """The colours of name and line."""
        return ("palsu", "ink") if self._urgent else ("ink", "muted")

    def _beside(self) -> int:
        return 2 * self._pad + self._icon_size + self._chevron + self.theme.sp(18 + 12)

    def _look(self) -> Look:
        on = self.underMouse() or self.isDown()
        if self._urgent:
            return Look("surface" if on else "palsu_soft", "palsu", "palsu", 2)
        return Look(
            "brand_soft" if on else "surface",
            "brand_text" if on else "line",
            "brand_text",
            2 if on else self.theme.line,
        )


class TileGrid(QWidget):
    """Tiles in one or two columns; the last one alone takes the whole row."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._tiles: list[Tile] = []
        self._columns = 2
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.sp(16))

    def put(self, tile: Tile) -> Tile:
        """One more tile; gives it back."""
        self._tiles.append(tile)
        self._arrange()
        return tile

    def set_columns(self, columns: int) -> None:
        """Set the tiles in one or two columns."""
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        for tile in self._tiles:
            self._grid.removeWidget(tile)
        for index, tile in enumerate(self._tiles):
            alone = index == len(self._tiles) - 1 and index % self._columns == 0
            row, column = divmod(index, self._columns)
            self._grid.addWidget(tile, row, column, 1, self._columns if alone else 1)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
