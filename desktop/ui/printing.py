"""Sheets on paper or in a file of the person's choice. What went wrong is a sentence, never a dialog of ours.

Qt's printing is loaded with the first sheet: nobody needs it before the first paint.
"""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.logic.sheet import Paper, Sheet
from desktop.logic.words import Words
from desktop.ui.sheets.pages import Pages, lay_out
from desktop.ui.sheets.pdf import UNITS, page_layout, paint, pdf

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

ChoosePrinter = Callable[["QPrinter", QWidget, Words], bool]
"""Lets the person choose a printer and set it up; False when they changed their mind."""

ChoosePlace = Callable[[str, QWidget, Words], Path | None]
"""Lets the person choose where a file of this name goes; None when they changed their mind."""


class Outcome(Enum):
    """What came of it; the value is the id of the sentence that says so, empty where there is nothing to say."""

    PRINTED = "printing.printed"
    SAVED = "printing.saved"
    CANCELLED = ""
    NO_PRINTER = "printing.none"
    GONE = "printing.gone"
    NOT_SAVED = "printing.not_saved"

    @property
    def well(self) -> bool:
        """Whether nothing went wrong."""
        return self in {Outcome.PRINTED, Outcome.SAVED, Outcome.CANCELLED}


def ask_printer(printer: "QPrinter", parent: QWidget, words: Words) -> bool:
    """The system's dialog; a file is none of its choices, that has a button of its own."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog  # noqa: PLC0415

    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(words("printing.title"))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    # A window of its own takes on nothing from its parent but the style sheet.
    dialog.setPalette(parent.palette())
    dialog.setFont(parent.font())
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def ask_place(name: str, parent: QWidget, words: Words) -> Path | None:
    """The system's dialog, in the folder of documents; the end of the name says what kind of file it is.

    It shows folders, so never on a shared machine.
    """
    from PySide6.QtCore import QStandardPaths  # noqa: PLC0415
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    start = str(documents / name) if documents.is_dir() else name
    kind = Path(name).suffix.removeprefix(".")
    dialog = QFileDialog(parent, words(f"printing.save.{kind}"), start, f"{words(f'printing.{kind}')} (*.{kind})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(kind)
    dialog.setPalette(parent.palette())
    dialog.setFont(parent.font())
    chosen = dialog.selectedFiles() if dialog.exec() == QFileDialog.DialogCode.Accepted else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def any_printer() -> bool:
    """Whether the system knows a printer."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415

    return bool(QPrinterInfo.availablePrinterNames())


class Printing:
    """Prints and saves sheets for a page. The dialogs and the look for printers are the system's unless a test's."""

    def __init__(
        self,
        ask_printer: ChoosePrinter = ask_printer,
        ask_place: ChoosePlace = ask_place,
        any_printer: Callable[[], bool] = any_printer,
    ) -> None:
        self._ask_printer, self._ask_place, self._any_printer = ask_printer, ask_place, any_printer

    def on_paper(self, sheet: Sheet, parent: QWidget, words: Words) -> Outcome:
        """Print it after the system's dialog. The job is called as the program is: its list is seen by many."""
        if not self._any_printer():
            return Outcome.NO_PRINTER
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415

        pages, printer = lay_out(sheet), QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(words("app.name"))
        printer.setFullPage(True)
        printer.setPageLayout(page_layout(pages))
        if not self._ask_printer(printer, parent, words):
            return Outcome.CANCELLED
        pages = _fitting(sheet, pages, printer)
        printed = paint(pages, printer, _scale(pages, printer), printer.newPage)
        well = printed and printer.printerState() not in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}
        return Outcome.PRINTED if well else Outcome.GONE

    def in_file(self, sheet: Sheet, parent: QWidget, words: Words) -> Outcome:
        """Save it as a PDF where the person says."""
        place = self._ask_place(f"{_file_name(sheet.title)}.pdf", parent, words)
        if place is None:
            return Outcome.CANCELLED
        try:
            place.write_bytes(pdf(sheet))
        except OSError:
            return Outcome.NOT_SAVED
        return Outcome.SAVED


def _fitting(sheet: Sheet, pages: Pages, printer: "QPrinter") -> Pages:
    """A slip that was sent to a printer of single pages becomes pages."""
    paper = printer.pageLayout().fullRectPoints()
    if sheet.paper is Paper.SLIP and paper.height() < pages.size.height() / 2 * 0.95:
        return lay_out(sheet._replace(paper=Paper.A4))
    return pages


def _scale(pages: Pages, printer: "QPrinter") -> float:
    """Dots of the printer a half point; less where the chosen paper is smaller than ours."""
    paper = printer.pageLayout().fullRectPoints()
    fits = min(1.0, paper.width() * 2 / pages.size.width(), paper.height() * 2 / pages.size.height())
    return printer.resolution() / UNITS * (fits if fits < 0.99 else 1.0)


def _file_name(title: str) -> str:
    """A title as a name that every system takes."""
    kept = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in title)
    return " ".join(kept.split())[:60] or "Jaga Akun"
