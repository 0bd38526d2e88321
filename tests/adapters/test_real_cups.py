"""Printing by a real cupsd: what reaches a printer, which queues get nothing, and what stays on the disk."""

import ctypes.util
import io
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop.adapters.own_command import PRINTING, own_command
from desktop.adapters.print_process import PrintProcess
from desktop.logic.printing import Printed
from desktop.logic.sheet import Lines, Numbered, Paper, Ruled, Sheet
from tests.cups_server import CUPSD, ROLL, CannotRunError, Cups, Queue, cups

LONG = 60.0
STEPS = tuple(
    Numbered(str(n), f"Langkah {n}", ("Satu kalimat yang cukup panjang untuk dua baris.",)) for n in range(12)
)
SHEET = Sheet("Rencana", Paper.A4, (Lines(("Kalimat pertama.",)), Ruled("Nomor laporan"), *STEPS), "Kaki lembar.")
QUEUES = {
    "Depan": Queue(),
    "Pendek": Queue("Generic Receipt Printer", (ROLL,)),
    "Folio": Queue(papers=((612, 936), (595, 842))),
    "Ruang_2": Queue("Generic CUPS-PDF Printer"),
    "Macet": Queue(state="Stopped"),
    "Tutup": Queue(accepting=False),
    "Berkas": Queue(device="file:///dev/null"),
}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="cupsd is run as Debian has it"),
    pytest.mark.skipif(CUPSD is None, reason="cupsd is not installed"),
    pytest.mark.skipif(ctypes.util.find_library("cups") is None, reason="Qt prints by libcups, which is not here"),
]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cups]:
    try:
        # Below /tmp itself: cupsd gives up its rights, and the folders of pytest are closed to others.
        with tempfile.TemporaryDirectory(prefix="jaga-akun-cups-") as folder, cups(Path(folder), QUEUES) as running:
            yield running
    except CannotRunError:
        pytest.skip("cupsd does not come up here")


@pytest.fixture
def send(server: Cups, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Sheet], Printed]:
    monkeypatch.setenv("CUPS_SERVER", server.address)
    return lambda printer, sheet: PrintProcess(own_command(PRINTING), LONG).send(sheet, printer, "Jaga Akun")


Send = Callable[[str, Sheet], Printed]


def text_of(document: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(document)).pages).split())


def size_of(document: bytes) -> tuple[int, int]:
    box = PdfReader(io.BytesIO(document)).pages[0].mediabox
    return round(float(box.width)), round(float(box.height))


def test_a_sheet_comes_out_of_the_queue_of_that_name_and_nothing_stays(server: Cups, send: Send) -> None:
    assert send("Depan", SHEET) is Printed.SENT
    document = server.printed("Depan")

    assert size_of(document) == (595, 842)
    assert "Kalimat pertama." in text_of(document)
    assert "Langkah 11" in text_of(document)


REFUSED = {
    "depan": Printed.NO_PRINTER,  # spelt otherwise
    "Ruang_2": Printed.A_FILE,  # by its model
    "Berkas": Printed.A_FILE,  # by its device
    "Macet": Printed.STOPPED,
    "Tutup": Printed.STOPPED,
}


def test_a_queue_that_prints_on_no_paper_gets_nothing(server: Cups, send: Send) -> None:
    before = sorted(server.spool.iterdir())

    assert {queue: send(queue, SHEET) for queue in REFUSED} == REFUSED
    assert sorted(server.spool.iterdir()) == before


def test_a_roll_takes_a_page_of_a4_as_a_slip_and_goes_on_where_it_is_cut(server: Cups, send: Send) -> None:
    assert send("Pendek", SHEET) is Printed.SENT

    document = server.printed("Pendek")
    assert size_of(document) == (226, 283)
    assert len(PdfReader(io.BytesIO(document)).pages) > 2
    assert "Langkah 11" in text_of(document)


def test_a_slip_comes_on_the_pages_that_lie_in_the_printer(server: Cups, send: Send) -> None:
    assert send("Folio", SHEET._replace(paper=Paper.SLIP)) is Printed.SENT

    document = server.printed("Folio")
    assert size_of(document) == (612, 936)
    assert len(PdfReader(io.BytesIO(document)).pages) == 1
