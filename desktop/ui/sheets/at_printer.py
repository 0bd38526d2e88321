"""The process that talks to printers: it reads one question, writes one line of JSON, and ends. It has no window.

It may hang for minutes in the middle of a call of Qt's; who started it ends it then.
"""

import json
import pickle
import sys
from typing import BinaryIO

from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.logic.printing import Printed, writes_files
from desktop.logic.sheet import Sheet
from desktop.ui.faces import load_faces
from desktop.ui.sheets.on_printer import draw


def serve(questions: BinaryIO, answers: BinaryIO) -> int:
    """Answer one question; gives the exit status. A pickle: the pipe is our own, nobody else writes into it."""
    length = int.from_bytes(questions.read(8), "big")
    question: tuple[object, ...] = pickle.loads(questions.read(length))  # noqa: S301  # see above
    application = QGuiApplication.instance() or QGuiApplication([sys.argv[0]])
    answers.write(json.dumps(answer(question)).encode() + b"\n")
    answers.flush()
    del application
    return 0


def answer(question: tuple[object, ...]) -> list[str] | str:
    """The names of the printers of paper, or what came of a sheet."""
    match question:
        case ("send", Sheet() as sheet, str(printer), str(job)):
            return send(sheet, printer, job)
        case _:
            return [name for name in QPrinterInfo.availablePrinterNames() if not _is_a_file(name)]


def send(sheet: Sheet, printer: str, job: str) -> Printed:
    """Print on the printer of this name: Qt would take another one for a name that it does not know."""
    if printer not in QPrinterInfo.availablePrinterNames():
        return Printed.NO_PRINTER
    if _is_a_file(printer):
        return Printed.A_FILE
    load_faces()
    device = QPrinter(QPrinterInfo.printerInfo(printer), QPrinter.PrinterMode.HighResolution)
    if device.printerName() != printer:  # it went between the two looks
        return Printed.NO_PRINTER
    return Printed.SENT if draw(sheet, device, job) else Printed.GONE


def _is_a_file(name: str) -> bool:
    info = QPrinterInfo.printerInfo(name)
    return writes_files(name, info.makeAndModel(), info.description())
