"""Tiles, two beside one another where there is room."""

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.theme import Theme
from desktop.ui.widgets.buttons import Tile


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
