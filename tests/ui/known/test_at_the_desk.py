"""At a kiosk with a real cupsd: a sheet comes out without a dialog; jammed or gone it is written by hand."""

import ctypes.util
import io
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from desktop.logic.kiosk.policy import Policy
from desktop.ui.page import Open
from desktop.ui.places import Blank
from desktop.ui.printing import Outcome
from desktop.ui.sheets.paper_page import PaperPage
from tests.cups_server import CUPSD, CannotRunError, Cups, Queue, cups
from tests.ui.kiosk.conftest import OpenKiosk
from tests.ui.shown import settle

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="cupsd is run as Debian has it"),
    pytest.mark.skipif(CUPSD is None, reason="cupsd is not installed"),
    pytest.mark.skipif(ctypes.util.find_library("cups") is None, reason="Qt prints by libcups, which is not here"),
]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Cups]:
    try:
        with (
            tempfile.TemporaryDirectory(prefix="jaga-akun-cups-") as folder,
            cups(Path(folder), {"Depan": Queue(), "Cadangan": Queue()}) as running,
        ):
            monkeypatch.setenv("CUPS_SERVER", running.address)
            yield running
    except CannotRunError:
        pytest.skip("cupsd does not come up here")


def test_a_sheet_comes_out_then_the_printer_jams_then_it_is_gone(
    open_kiosk: OpenKiosk, server: Cups, qtbot: QtBot
) -> None:
    opened = open_kiosk(Policy(printer="Depan"))
    opened.shell.want(Open(Blank("report.a4")))
    settle()
    page = opened.shell.page
    assert isinstance(page, PaperPage)
    words = opened.window.words()
    [print_it] = page.bar_actions()  # nothing can be saved here

    def prints() -> str:
        print_it.do()
        qtbot.waitUntil(lambda: page.said.text.text() != words(Outcome.SENDING.value), timeout=30_000)
        return page.said.text.text()

    assert prints() == words(Outcome.PRINTED.value)
    assert not page.by_hand.isVisible()
    text = " ".join(one.extract_text() for one in PdfReader(io.BytesIO(server.printed("Depan"))).pages)
    assert words("report.title") in " ".join(text.split())
    qtbot.waitUntil(lambda: not server.kept(), timeout=30_000)

    for happens in (server.stops, server.loses):
        happens("Depan")
        assert prints() == words(Outcome.BY_HAND.value)
        assert page.by_hand.isVisible()
        assert server.kept() == []
    assert server.listeners["Cadangan"].documents == []  # Qt would have taken it in place of the lost one
