"""The paper that lies in a printer, and a sheet laid out for it: nobody at a shared machine can put in another.

A page that is asked for on other paper waits in many printers until somebody has changed it.
"""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSizeF

from desktop.logic.sheet import Paper, Sheet
from desktop.ui.sheets.pages import Pages, lay_out

if TYPE_CHECKING:  # Qt's printing is loaded with the first sheet
    from PySide6.QtPrintSupport import QPrinterInfo

_ROLL = 340.0
"""Points (120 mm): what is narrower is the roll of a receipt printer, 58, 80 or 112 mm wide."""

_NEAR = 0.9
"""A page that takes ours at nine tenths is asked for as it lies there."""


class Loaded(NamedTuple):
    """Points: the paper that a printer takes when nobody asks for another; the `heights` that it has in that width.

    `custom` is the highest page that may have any height, 0 where none may.
    """

    wide: float
    high: float
    heights: tuple[float, ...] = ()
    custom: float = 0.0

    @property
    def roll(self) -> bool:
        """Whether it is a roll."""
        return self.wide < _ROLL

    @property
    def longest(self) -> float:
        """Where a roll is cut at the latest."""
        return max(self.high, self.custom, *self.heights)

    def smaller(self, pages: Pages) -> float:
        """How much narrower than ours it is, 1 at most."""
        return min(self.wide * 2 / pages.size.width(), 1.0)

    def asked(self, pages: Pages) -> QSizeF:
        """The paper to ask for, in half points: a size that the printer has, or it would take another one."""
        if self.roll:
            return QSizeF(self.wide * 2, self._height(pages.size.height() / 2 * self.smaller(pages)) * 2)
        near = self.smaller(pages) > _NEAR and self.high * 2 / pages.size.height() > _NEAR
        return QSizeF(self.wide * 2, self.high * 2) if near else pages.size

    def _height(self, needed: float) -> float:
        """Cut right behind the text where that can be, else at the next height that there is."""
        if needed <= self.custom:
            return needed
        return min((high for high in (self.high, *self.heights) if high >= needed - 1), default=needed)


def loaded(info: "QPrinterInfo") -> Loaded:
    """The paper of a printer by what its driver says; A4 where it says nothing."""
    default = info.defaultPageSize().sizePoints()
    if default.isEmpty():
        return Loaded(595, 842)
    sizes = [size.sizePoints() for size in info.supportedPageSizes()]
    heights = tuple(float(size.height()) for size in sizes if abs(size.width() - default.width()) <= 3)
    custom = info.maximumPhysicalPageSize().sizePoints().height() if info.supportsCustomPageSizes() else 0
    return Loaded(default.width(), default.height(), heights, custom)


def fitting(sheet: Sheet, paper: Loaded) -> Pages:
    """A roll takes every sheet as a slip, in pieces where it is cut too early; pages take every sheet as pages."""
    if not paper.roll:
        return lay_out(sheet._replace(paper=Paper.A4))
    slip = sheet._replace(paper=Paper.SLIP)
    whole = lay_out(slip)
    room = paper.longest * 2 / paper.smaller(whole)
    return whole if whole.size.height() <= room else lay_out(slip, room)
