"""Printing and saving: what the printer or the file gets, and the sentence when there is no printer or no place."""

import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.printing import Printed
from desktop.logic.sheet import Paper, Sheet
from desktop.logic.words import Words
from desktop.ui.application import qt_key
from desktop.ui.background import Jobs, wait_for_all
from desktop.ui.page import Surroundings
from desktop.ui.printing import OnePrinter, OnPaper, Outcome, Printing, in_file
from desktop.ui.theme import Theme
from tests.ui.sheets.papers import plan


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def words(spoken: Mapping[str, Words]) -> Words:
    return spoken["id"]


class Printers:
    """The printers of a system: those that it names, and what becomes of a sheet; `answer` holds an answer back."""

    def __init__(self, names: tuple[str, ...] | None = ("Depan",), printed: Printed = Printed.SENT) -> None:
        self._names, self._printed = names, printed
        self.sent: list[tuple[Sheet, str, str]] = []
        self.stopped = 0
        self.answer = threading.Event()
        self.answer.set()
        self.threads = set[int]()

    def names(self) -> tuple[str, ...] | None:
        self.threads.add(threading.get_ident())
        return self._names

    def send(self, sheet: Sheet, printer: str, job: str) -> Printed:
        self.threads.add(threading.get_ident())
        self.sent.append((sheet, printer, job))
        self.answer.wait(60)
        return self._printed

    def stop(self) -> None:
        self.stopped += 1
        self.answer.set()


class Office:
    """A printer that writes down what it is sent."""

    def __init__(self, file: Path) -> None:
        self.file, self.jobs = file, list[str]()

    def choose(self, printer: QPrinter, _parent: QWidget, _words: Words) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.file))
        self.jobs.append(printer.docName())
        return True


Prints = Callable[[OnPaper, Sheet], list[Outcome]]


@pytest.fixture
def prints(qtbot: QtBot, parent: QWidget, words: Words) -> Prints:
    """Prints a sheet and waits; gives all that was told."""
    jobs = Jobs()

    def printed(printing: OnPaper, sheet: Sheet) -> list[Outcome]:
        told: list[Outcome] = []
        printing.on_paper(sheet, parent, Surroundings(words, Theme("light", 1.0), lambda: jobs), told.append)
        qtbot.waitUntil(lambda: not jobs.running and bool(told), timeout=30_000)
        return told

    return printed


def test_all_pages_reach_the_printer_in_a_job_named_after_the_program(prints: Prints, tmp_path: Path) -> None:
    office = Office(tmp_path / "out.pdf")

    told = prints(Printing(Printers(), office.choose), plan(20))

    reader = PdfReader(office.file)
    assert told == [Outcome.PRINTED]
    assert office.jobs == ["Jaga Akun"]
    assert len(reader.pages) == 3
    assert [round(float(side)) for side in reader.pages[0].mediabox] == [0, 0, 595, 842]
    assert "1/3" in reader.pages[0].extract_text()


def test_a_slip_is_sent_as_long_as_it_is(prints: Prints, tmp_path: Path) -> None:
    office = Office(tmp_path / "out.pdf")

    prints(Printing(Printers(), office.choose), plan(20, Paper.SLIP))

    [page] = PdfReader(office.file).pages
    assert round(float(page.mediabox.width)) == 227
    assert float(page.mediabox.height) > 1000


def test_a_slip_sent_to_a_printer_of_pages_becomes_pages(prints: Prints, tmp_path: Path) -> None:
    from PySide6.QtGui import QPageSize

    office = Office(tmp_path / "out.pdf")

    def on_a4(printer: QPrinter, parent: QWidget, words: Words) -> bool:
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        return office.choose(printer, parent, words)

    prints(Printing(Printers(), on_a4), plan(20, Paper.SLIP))

    assert len(PdfReader(office.file).pages) == 3


@pytest.mark.parametrize("names", [(), None], ids=["no printer", "no answer"])
def test_nothing_is_asked_where_there_is_no_printer(prints: Prints, names: tuple[()] | None, words: Words) -> None:
    asked: list[object] = []

    def ask(*given: object) -> bool:
        asked.append(given)
        return True

    told = prints(Printing(Printers(names), ask), plan())

    assert told == [Outcome.NO_PRINTER]
    assert asked == []
    assert words(told[0].value) == "Tidak ada printer yang siap. Sambungkan printer, lalu coba lagi."


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)  # so Qt says it too
def test_a_printer_that_is_gone_is_said(prints: Prints, words: Words, tmp_path: Path) -> None:
    office = Office(tmp_path / "no such folder" / "out.pdf")

    [outcome] = prints(Printing(Printers(), office.choose), plan())

    assert outcome is Outcome.GONE
    assert not outcome.well
    assert words(outcome.value).startswith("Printer tidak menjawab.")


def test_a_change_of_mind_says_nothing(prints: Prints, parent: QWidget, words: Words) -> None:
    assert prints(Printing(Printers(), lambda *_: False), plan()) == [Outcome.CANCELLED]
    assert in_file(plan(), parent, words, lambda *_: None) is Outcome.CANCELLED
    assert Outcome.CANCELLED.value == ""


def test_the_one_printer_gets_the_sheet_without_a_dialog_and_never_on_the_windows_thread(prints: Prints) -> None:
    printers, sheet = Printers(), plan()

    told = prints(OnePrinter(printers, "Depan"), sheet)

    assert told == [Outcome.SENDING, Outcome.PRINTED]
    assert printers.sent == [(sheet, "Depan", "Jaga Akun")]
    assert threading.get_ident() not in printers.threads


@pytest.mark.parametrize("printed", [one for one in Printed if one is not Printed.SENT])
def test_where_the_one_printer_fails_it_is_written_by_hand(prints: Prints, printed: Printed, words: Words) -> None:
    told = prints(OnePrinter(Printers(printed=printed), "Depan"), plan())

    assert told == [Outcome.SENDING, Outcome.BY_HAND]
    assert "dengan tangan" in words(told[-1].value)
    assert not told[-1].well


def test_who_left_hears_nothing_of_the_printer(parent: QWidget, words: Words, qtbot: QtBot) -> None:
    printers, jobs, told = Printers(), Jobs(), list[Outcome]()
    printers.answer.clear()
    printing = OnePrinter(printers, "Depan")
    printing.on_paper(plan(), parent, Surroundings(words, Theme("light", 1.0), lambda: jobs), told.append)
    qtbot.waitUntil(lambda: bool(printers.sent))

    jobs.end()
    printing.end()

    assert printers.stopped == 1
    wait_for_all()
    QCoreApplication.sendPostedEvents()
    assert told == [Outcome.SENDING]


def test_a_file_is_called_as_the_sheet_is_and_holds_it(parent: QWidget, words: Words, tmp_path: Path) -> None:
    names: list[str] = []

    def place(name: str, _parent: QWidget, _words: Words) -> Path:
        names.append(name)
        return tmp_path / name

    sheet = plan()._replace(title="Surat: bank / dompet?")
    outcome = in_file(sheet, parent, words, place)

    assert outcome is Outcome.SAVED
    assert names == ["Surat bank dompet.pdf"]
    about = PdfReader(tmp_path / names[0]).metadata
    assert about is not None
    assert about.title == sheet.title


def test_a_place_that_takes_no_file_is_said(parent: QWidget, words: Words, tmp_path: Path) -> None:
    outcome = in_file(plan(), parent, words, lambda *_: tmp_path / "none" / "a.pdf")

    assert outcome is Outcome.NOT_SAVED
    assert words(outcome.value) == "PDF tidak bisa disimpan di tempat itu. Pilih tempat lain."


def test_printing_is_not_loaded_with_the_pages() -> None:
    code = (
        "import sys, desktop.opening, desktop.rooms.all, desktop.ui.printing; "
        "print([name for name in sys.modules if 'PrintSupport' in name or 'zxingcpp' in name])"
    )

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert said.strip() == "[]"


def test_the_dialog_speaks_our_language(parent: QWidget, words: Words, spoken: Mapping[str, Words]) -> None:
    from PySide6.QtPrintSupport import QPrintDialog

    dialog = QPrintDialog(QPrinter(QPrinter.PrinterMode.HighResolution), parent)
    parts = [
        *(button.text() for button in dialog.findChildren(QAbstractButton)),
        *(label.text() for label in dialog.findChildren(QLabel)),
        *(box.title() for box in dialog.findChildren(QGroupBox)),
    ]

    said = {part for part in parts if any(letter.isalpha() for letter in part) and not part.startswith("/")}
    translated = {text for one in spoken.values() for text in one.texts.values()}  # a window may have spoken before
    assert said & {"&Print", *(one(qt_key("&Print")) for one in spoken.values())}
    assert [part for part in said if qt_key(part) not in words and part not in translated] == []
