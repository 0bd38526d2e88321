"""Printing in a process of its own: real processes, the system's library of CUPS, print servers of the test's."""

import ctypes.util
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.adapters import print_process
from desktop.adapters.own_command import PRINTING, own_command
from desktop.adapters.print_process import PrintProcess
from desktop.logic.printing import Printed, trial
from desktop.logic.sheet import Lines, Paper, Sheet
from desktop.logic.words import Words
from tests.print_server import CREATE, SEND, of_printing, print_server, silent_server

CANARY = "kenari7731"
SHEET = Sheet("Rencana", Paper.A4, (Lines((CANARY,)),))
LONG = 60.0

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the print server of the tests is one of CUPS"),
    pytest.mark.skipif(ctypes.util.find_library("cups") is None, reason="Qt prints by libcups, which is not here"),
]


@pytest.fixture(autouse=True)
def spool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder for temporary files, with nothing in it afterwards."""
    folder = tmp_path / "spool"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def office(seconds: float = LONG) -> PrintProcess:
    """The printers as the program asks for them."""
    return PrintProcess(own_command(PRINTING), seconds)


def wait_until(holds: object, seconds: float = 30) -> None:
    assert callable(holds)
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_a_sheet_comes_to_the_printer_of_that_name(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_server(Depan="Epson L3150", Ruang_2="HP LaserJet 4") as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)

        assert office().names() == ("Depan", "Ruang_2")
        assert office().send(SHEET, "Ruang_2", "Jaga Akun") is Printed.SENT

    [(printer, job, document)] = server.jobs
    assert (printer, job, document[:5]) == ("Ruang_2", "Jaga Akun", b"%PDF-")


def test_a_name_that_is_not_known_prints_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_server(Depan="Epson L3150") as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)

        assert office().send(SHEET, "depan", "Jaga Akun") is Printed.NO_PRINTER

    assert server.jobs == []


@pytest.mark.parametrize(("name", "made"), [("Depan", "Generic PDF Printer"), ("Kirim_Fax", "HP LaserJet 4")])
def test_a_printer_that_is_a_file_is_refused_and_not_offered(
    name: str, made: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with print_server(**{name: made}) as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)

        assert office().names() == ()
        assert office().send(SHEET, name, "Jaga Akun") is Printed.A_FILE

    assert server.jobs == []


def test_the_test_page_of_staff_is_printed(monkeypatch: pytest.MonkeyPatch, words: Words) -> None:
    with print_server(Depan="Epson L3150") as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)

        assert office().send(trial(words), "Depan", "Jaga Akun") is Printed.SENT

    assert len(server.jobs) == 1


def test_a_server_that_never_answers_is_given_up_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    with silent_server() as address:
        monkeypatch.setenv("CUPS_SERVER", address)
        begun = time.monotonic()

        assert office(2).names() is None
        assert office(2).send(SHEET, "Depan", "Jaga Akun") is Printed.SILENT

    assert time.monotonic() - begun < LONG
    assert of_printing() == []


@pytest.mark.parametrize("operation", [CREATE, SEND])
def test_a_server_that_falls_silent_in_the_middle_leaves_no_spool_file(
    operation: int, monkeypatch: pytest.MonkeyPatch, spool: Path
) -> None:
    answers: list[Printed] = []
    with print_server(Depan="Epson L3150") as server:
        server.silent_at = operation
        monkeypatch.setenv("CUPS_SERVER", server.address)
        printing = office()
        asking = threading.Thread(target=lambda: answers.append(printing.send(SHEET, "Depan", "Jaga Akun")))
        asking.start()
        assert server.reached.wait(60)
        spooled = [file for folder in spool.iterdir() for file in folder.iterdir()]

        monkeypatch.setattr(print_process, "_TO_END", LONG)
        printing.stop()

        assert list(spool.iterdir()) == []
        assert of_printing() == []
        asking.join(LONG)
    assert [file.read_bytes() for file in spooled if file.exists()] == []
    assert len(spooled) == 1
    assert answers == [Printed.SILENT]


def test_the_process_ends_with_who_asked_and_takes_its_file_along(monkeypatch: pytest.MonkeyPatch, spool: Path) -> None:
    code = (
        "import tempfile; from tests.adapters.test_print_process import SHEET, office; "
        f"tempfile.tempdir = {str(spool)!r}; office().send(SHEET, 'Depan', 'Jaga Akun')"
    )
    with print_server(Depan="Epson L3150") as server:
        server.silent_at = SEND
        monkeypatch.setenv("CUPS_SERVER", server.address)
        root = Path(__file__).resolve().parents[2]
        with subprocess.Popen([sys.executable, "-c", code], cwd=root) as asking:
            assert server.reached.wait(60)
            assert len(of_printing()) == 2  # it, and who watches it

            os.kill(asking.pid, signal.SIGKILL)

        wait_until(lambda: of_printing() == [])
        wait_until(lambda: list(spool.iterdir()) == [])


@pytest.mark.parametrize("command", [["/no/such/program"], [sys.executable, "-c", "print('{')"], ["true"]])
def test_a_process_that_does_not_do_its_part_has_no_printers(command: list[str]) -> None:
    assert PrintProcess(command).names() is None
    assert PrintProcess(command).send(SHEET, "Depan", "Jaga Akun") is Printed.SILENT
