"""A sheet on the page as it will be on paper: white in every look, as wide as the page lets it be."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.logic.sheet import Paper, Sheet
from desktop.ui.sheets.pages import Page, Pages, lay_out
from desktop.ui.theme import Theme
from desktop.ui.widgets.boxes import Column
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.qr_code import LIGHT

_WIDE = {Paper.A4: 860, Paper.SLIP: 360}
"""Pixels at 100 % that a page takes where there is room: its smallest type is then as large as on paper."""


class SheetPreview(Column):
    """All pages one below the other. A screen reader hears each by its title and number, and all that it says."""

    def __init__(self, sheet: Sheet, theme: Theme) -> None:
        super().__init__(theme, 16)
        self.pages: Pages = lay_out(sheet)
        wide = theme.px(_WIDE[sheet.paper])
        self.views = tuple(self.add(_View(page, self.pages, wide, theme)) for page in self.pages.pages)
        for number, view in enumerate(self.views, 1):
            hear_as(view, As.TEXT, f"{sheet.title} {number}/{len(self.views)}")


class _View(QLabel):
    """One page, heard as text."""

    def __init__(self, page: Page, pages: Pages, wide: int, theme: Theme) -> None:
        super().__init__()
        self._page, self._size, self._wide, self._theme = page, pages.size, wide, theme
        self.setAccessibleDescription(page.text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(wide)

    def hasHeightForWidth(self) -> bool:
        """The height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As the paper has it."""
        return round(self._size.height() * min(width, self._wide) / self._size.width())

    def sizeHint(self) -> QSize:
        """The widest."""
        return QSize(self._wide, self.heightForWidth(self._wide))

    def minimumSizeHint(self) -> QSize:
        """A page that can still be recognised."""
        return QSize(220, self.heightForWidth(220))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper with a hairline round it, and what stands on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("line_strong"), 1))
        painter.setBrush(LIGHT)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        scale = self.width() / self._size.width()
        painter.scale(scale, scale)
        self._page.draw(painter)
