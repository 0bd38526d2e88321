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
    """Points: the paper that a printer takes when nobody asks for another, and the `longest` page of that width."""

    wide: float
    high: float
    longest: float

    @property
    def roll(self) -> bool:
        """Whether it is a roll."""
        return self.wide < _ROLL

    def smaller(self, pages: Pages) -> float:
        """How much narrower than ours it is, 1 at most."""
        return min(self.wide * 2 / pages.size.width(), 1.0)

    def asked(self, pages: Pages) -> QSizeF:
        """The paper to ask for, in half points: F4 and Letter are near enough to A4, a roll is cut behind the text."""
        if self.roll:
            return QSizeF(self.wide * 2, pages.size.height() * self.smaller(pages))
        near = self.smaller(pages) > _NEAR and self.high * 2 / pages.size.height() > _NEAR
        return QSizeF(self.wide * 2, self.high * 2) if near else pages.size


def loaded(info: "QPrinterInfo") -> Loaded:
    """The paper of a printer by what its driver says; A4 where it says nothing."""
    default = info.defaultPageSize().sizePoints()
    if default.isEmpty():
        return Loaded(595, 842, 842)
    sizes = [size.sizePoints() for size in info.supportedPageSizes()]
    longest = max([default.height(), *(size.height() for size in sizes if abs(size.width() - default.width()) <= 3)])
    if info.supportsCustomPageSizes():
        longest = max(longest, info.maximumPhysicalPageSize().sizePoints().height())
    return Loaded(default.width(), default.height(), longest)


def fitting(sheet: Sheet, paper: Loaded) -> Pages:
    """A roll takes every sheet as a slip, in pieces where it is cut too early; pages take every sheet as pages."""
    if not paper.roll:
        return lay_out(sheet._replace(paper=Paper.A4))
    slip = sheet._replace(paper=Paper.SLIP)
    whole = lay_out(slip)
    room = paper.longest * 2 / paper.smaller(whole)
    return whole if whole.size.height() <= room else lay_out(slip, room)
