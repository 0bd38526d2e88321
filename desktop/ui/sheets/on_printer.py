"""A sheet onto a printer that is set up already: as large as its paper takes it, as a job called as the program is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF

from desktop.logic.sheet import Paper, Sheet
from desktop.ui.sheets.loaded import Loaded, fitting
from desktop.ui.sheets.pages import Pages, lay_out
from desktop.ui.sheets.pdf import UNITS, page_layout, paint

if TYPE_CHECKING:  # Qt's printing is loaded with the first sheet: nobody needs it before the first paint
    from PySide6.QtPrintSupport import QPrinter


def set_up(printer: "QPrinter", size: QSizeF, job: str) -> None:
    """Ask for paper of this size in half points; what is called `job` is seen in the system's list by many."""
    printer.setDocName(job)
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(size))


def draw(sheet: Sheet, printer: "QPrinter", job: str, loaded: Loaded) -> bool:
    """Draw the sheet as the paper that lies in the printer takes it; False where it took no page."""
    pages = fitting(sheet, loaded)
    set_up(printer, loaded.asked(pages), job)
    return _painted(pages, printer)


def drawn(sheet: Sheet, printer: "QPrinter") -> bool:
    """Draw on the paper that somebody chose for the printer; False where it took no page."""
    pages, paper = lay_out(sheet), printer.pageLayout().fullRectPoints()
    if sheet.paper is Paper.SLIP and paper.height() < pages.size.height() / 2 * 0.95:
        pages = fitting(sheet, Loaded(paper.width(), paper.height(), paper.height()))
    return _painted(pages, printer)


def _painted(pages: Pages, printer: "QPrinter") -> bool:
    well = paint(pages, printer, _scale(pages, printer), printer.newPage)
    return well and printer.printerState() not in {printer.PrinterState.Error, printer.PrinterState.Aborted}


def _scale(pages: Pages, printer: "QPrinter") -> float:
    """Dots of the printer a half point; less where the chosen paper is smaller than ours."""
    paper = printer.pageLayout().fullRectPoints()
    fits = min(1.0, paper.width() * 2 / pages.size.width(), paper.height() * 2 / pages.size.height())
    return printer.resolution() / UNITS * (fits if fits < 0.99 else 1.0)
