"""The process that talks to printers: it reads one question, writes one line of JSON, and ends. It has no window.

It may hang for minutes in the middle of a call of Qt's; who started it ends it then.
"""

import json
import pickle
import sys
from collections.abc import Callable
from typing import BinaryIO

from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.logic.printing import Printed, Queue, writes_files
from desktop.logic.sheet import Sheet
from desktop.ui.faces import load_faces
from desktop.ui.sheets.loaded import loaded
from desktop.ui.sheets.on_printer import draw

Look = Callable[[str], Queue]
"""What the system tells of the queue of a name, beyond what Qt does."""


def serve(questions: BinaryIO, answers: BinaryIO, look: Look) -> int:
    """Answer one question; gives the exit status. A pickle: the pipe is our own, nobody else writes into it."""
    length = int.from_bytes(questions.read(8), "big")
    question: tuple[object, ...] = pickle.loads(questions.read(length))  # noqa: S301  # see above
    application = QGuiApplication.instance() or QGuiApplication([sys.argv[0]])
    answers.write(json.dumps(answer(question, look)).encode() + b"\n")
    answers.flush()
    del application
    return 0


def answer(question: tuple[object, ...], look: Look) -> list[str] | str:
    """The names of the printers of paper, or what came of a sheet."""
    match question:
        case ("send", Sheet() as sheet, str(printer), str(job)):
            return send(sheet, printer, job, look)
        case _:
            return [name for name in QPrinterInfo.availablePrinterNames() if not _is_a_file(name, look(name))]


def send(sheet: Sheet, printer: str, job: str, look: Look) -> Printed:
    """Print on the printer of this name: Qt would take another one for a name that it does not know."""
    if printer not in QPrinterInfo.availablePrinterNames():
        return Printed.NO_PRINTER
    queue = look(printer)
    if _is_a_file(printer, queue):
        return Printed.A_FILE
    info = QPrinterInfo.printerInfo(printer)
    device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    if device.printerName() != printer:  # it went between the two looks
        return Printed.NO_PRINTER
    if not queue.accepting or info.state() in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}:
        return Printed.STOPPED  # Qt says nothing of a job that the server refuses (measured)
    load_faces()
    return Printed.SENT if draw(sheet, device, job, loaded(info)) else Printed.GONE


def _is_a_file(name: str, queue: Queue) -> bool:
    info = QPrinterInfo.printerInfo(name)
    return writes_files(name, info.makeAndModel(), info.description(), queue.device)
