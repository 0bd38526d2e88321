"""Sheets on paper or in a file of the person's choice. What went wrong is a sentence, never a dialog of ours.

Qt's printing is loaded with the first sheet: nobody needs it before the first paint. Printers are asked for in a
process of its own, by a job of the person's: a print server that never answers would hold up the window.
"""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from desktop.logic.ports import Printers
from desktop.logic.printing import Printed
from desktop.logic.sheet import Sheet
from desktop.logic.words import Words
from desktop.ui.page import Surroundings
from desktop.ui.sheets.on_printer import drawn, set_up
from desktop.ui.sheets.pages import lay_out
from desktop.ui.sheets.pdf import pdf

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

ChoosePrinter = Callable[["QPrinter", QWidget, Words], bool]
"""Lets the person choose a printer and set it up; False when they changed their mind."""

ChoosePlace = Callable[[str, QWidget, Words], Path | None]
"""Lets the person choose where a file of this name goes; None when they changed their mind."""

_DEADLINE = 12_000
"""Milliseconds: the process has ten seconds, and a little to begin and to end."""


class Outcome(Enum):
    """What came of it; the value is the id of the sentence that says so, empty where there is nothing to say."""

    SENDING = "printing.sending"
    PRINTED = "printing.printed"
    SAVED = "printing.saved"
    CANCELLED = ""
    NO_PRINTER = "printing.none"
    GONE = "printing.gone"
    BY_HAND = "printing.by-hand"
    NOT_SAVED = "printing.not_saved"

    @property
    def well(self) -> bool:
        """Whether nothing went wrong."""
        return self in {Outcome.SENDING, Outcome.PRINTED, Outcome.SAVED, Outcome.CANCELLED}


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

    from desktop.ui.traceless import traceless  # noqa: PLC0415

    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    start = str(documents / name) if documents.is_dir() else name
    kind = Path(name).suffix.removeprefix(".")
    dialog = QFileDialog(parent, words(f"printing.save.{kind}"), start, f"{words(f'printing.{kind}')} (*.{kind})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(kind)
    dialog.setPalette(parent.palette())
    dialog.setFont(parent.font())
    with traceless(dialog):
        chosen = dialog.selectedFiles() if dialog.exec() == QFileDialog.DialogCode.Accepted else []
    return Path(chosen[0]) if chosen else None


Told = Callable[[Outcome], None]
"""Hears what came of it, more than once where it takes a while."""


class OnPaper(Protocol):
    """Prints for a page. What comes of it is told when it is known; who left hears nothing any more."""

    def on_paper(self, sheet: Sheet, parent: QWidget, around: Surroundings, told: Told) -> None:
        """Print it."""
        ...

    def end(self) -> None:
        """The person is gone: what is under way is given up."""
        ...


class Printing:
    """Prints after the system's dialog, or a test's.

    The job itself is the window's: what was chosen in the dialog lives in its printer, and no other process has that.
    """

    def __init__(self, printers: Printers, ask_printer: ChoosePrinter = ask_printer) -> None:
        self._printers, self._ask_printer = printers, ask_printer

    def on_paper(self, sheet: Sheet, parent: QWidget, around: Surroundings, told: Told) -> None:
        """Look for printers, then let the person choose. The job is called as the program is: many see its name."""

        def known(names: tuple[str, ...] | None) -> None:
            told(self._chosen(sheet, parent, around.words) if names else Outcome.NO_PRINTER)

        around.jobs().run(self._printers.names, known, lambda: told(Outcome.NO_PRINTER), _DEADLINE)

    def end(self) -> None:
        """Nobody asks for printers any more."""
        self._printers.stop()

    def _chosen(self, sheet: Sheet, parent: QWidget, words: Words) -> Outcome:
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415  # with the first sheet

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up(printer, lay_out(sheet).size, words("app.name"))
        if not self._ask_printer(printer, parent, words):
            return Outcome.CANCELLED
        return Outcome.PRINTED if drawn(sheet, printer) else Outcome.GONE


class OnePrinter:
    """Prints on one printer that is named, without a dialog, in a process of its own. No file leaves by it."""

    def __init__(self, printers: Printers, name: str) -> None:
        self._printers, self._name = printers, name

    def on_paper(self, sheet: Sheet, _parent: QWidget, around: Surroundings, told: Told) -> None:
        """Print it there. Where that fails it is written by hand, whatever the reason: who sits here cannot mend it."""
        job = around.words("app.name")
        told(Outcome.SENDING)
        around.jobs().run_on(
            sheet,
            lambda given: self._printers.send(given, self._name, job),
            lambda printed: told(Outcome.PRINTED if printed is Printed.SENT else Outcome.BY_HAND),
            lambda: told(Outcome.BY_HAND),
            _DEADLINE,
        )

    def end(self) -> None:
        """The sheet is in no process any more."""
        self._printers.stop()


def in_file(sheet: Sheet, parent: QWidget, words: Words, ask_place: ChoosePlace = ask_place) -> Outcome:
    """Save it as a PDF where the person says. The dialog is the system's unless a test's."""
    place = ask_place(f"{_file_name(sheet.title)}.pdf", parent, words)
    if place is None:
        return Outcome.CANCELLED
    try:
        place.write_bytes(pdf(sheet))
    except OSError:
        return Outcome.NOT_SAVED
    return Outcome.SAVED


def _file_name(title: str) -> str:
    """A title as a name that every system takes."""
    kept = "".join(letter if letter.isalnum() or letter in " -" else " " for letter in title)
    return " ".join(kept.split())[:60] or "Jaga Akun"
