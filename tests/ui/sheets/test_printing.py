"""Printing and saving: what the printer or the file gets, and the sentence when there is no printer or no place."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.logic.sheet import Paper
from desktop.logic.words import Words
from desktop.ui.application import qt_key
from desktop.ui.printing import Outcome, Printing
from tests.ui.sheets.papers import plan


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def words(spoken: Mapping[str, Words]) -> Words:
    return spoken["id"]


class Office:
    """A printer that writes down what it is sent."""

    def __init__(self, file: Path) -> None:
        self.file, self.jobs = file, list[str]()

    def choose(self, printer: QPrinter, _parent: QWidget, _words: Words) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.file))
        self.jobs.append(printer.docName())
        return True


def test_all_pages_reach_the_printer_in_a_job_named_after_the_program(
    parent: QWidget, words: Words, tmp_path: Path
) -> None:
    office = Office(tmp_path / "out.pdf")

    outcome = Printing(office.choose, any_printer=lambda: True).on_paper(plan(20), parent, words)

    reader = PdfReader(office.file)
    assert outcome is Outcome.PRINTED
    assert office.jobs == ["Jaga Akun"]
    assert len(reader.pages) == 3
    assert [round(float(side)) for side in reader.pages[0].mediabox] == [0, 0, 595, 842]
    assert "1/3" in reader.pages[0].extract_text()


def test_a_slip_is_sent_as_long_as_it_is(parent: QWidget, words: Words, tmp_path: Path) -> None:
    office = Office(tmp_path / "out.pdf")

    Printing(office.choose, any_printer=lambda: True).on_paper(plan(20, Paper.SLIP), parent, words)

    [page] = PdfReader(office.file).pages
    assert round(float(page.mediabox.width)) == 227
    assert float(page.mediabox.height) > 1000


def test_a_slip_sent_to_a_printer_of_pages_becomes_pages(parent: QWidget, words: Words, tmp_path: Path) -> None:
    from PySide6.QtGui import QPageSize

    office = Office(tmp_path / "out.pdf")

    def on_a4(printer: QPrinter, parent: QWidget, words: Words) -> bool:
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        return office.choose(printer, parent, words)

    Printing(on_a4, any_printer=lambda: True).on_paper(plan(20, Paper.SLIP), parent, words)

    assert len(PdfReader(office.file).pages) == 3


def test_nothing_is_asked_where_there_is_no_printer(parent: QWidget, words: Words) -> None:
    asked: list[object] = []

    def ask(*given: object) -> bool:
        asked.append(given)
        return True

    printing = Printing(ask, any_printer=lambda: False)

    outcome = printing.on_paper(plan(), parent, words)

    assert outcome is Outcome.NO_PRINTER
    assert asked == []
    assert words(outcome.value) == "Tidak ada printer yang siap. Sambungkan printer, lalu coba lagi."


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)  # so Qt says it too
def test_a_printer_that_is_gone_is_said(parent: QWidget, words: Words, tmp_path: Path) -> None:
    office = Office(tmp_path / "no such folder" / "out.pdf")

    outcome = Printing(office.choose, any_printer=lambda: True).on_paper(plan(), parent, words)

    assert outcome is Outcome.GONE
    assert not outcome.well
    assert words(outcome.value).startswith("Printer tidak menjawab.")


def test_a_change_of_mind_says_nothing(parent: QWidget, words: Words) -> None:
    printing = Printing(lambda *_: False, lambda *_: None, lambda: True)

    assert printing.on_paper(plan(), parent, words) is Outcome.CANCELLED
    assert printing.in_file(plan(), parent, words) is Outcome.CANCELLED
    assert Outcome.CANCELLED.value == ""


def test_a_file_is_called_as_the_sheet_is_and_holds_it(parent: QWidget, words: Words, tmp_path: Path) -> None:
    names: list[str] = []

    def place(name: str, _parent: QWidget, _words: Words) -> Path:
        names.append(name)
        return tmp_path / name

    sheet = plan()._replace(title="Surat: bank / dompet?")
    outcome = Printing(ask_place=place).in_file(sheet, parent, words)

    assert outcome is Outcome.SAVED
    assert names == ["Surat bank dompet.pdf"]
    about = PdfReader(tmp_path / names[0]).metadata
    assert about is not None
    assert about.title == sheet.title


def test_a_place_that_takes_no_file_is_said(parent: QWidget, words: Words, tmp_path: Path) -> None:
    outcome = Printing(ask_place=lambda *_: tmp_path / "none" / "a.pdf").in_file(plan(), parent, words)

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
