"""A print server that accepts and never answers: the window goes on, and what matters is written by hand."""

import ctypes.util
import sys
import time
from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop.adapters.own_command import PRINTING, own_command
from desktop.adapters.print_process import PrintProcess
from desktop.logic.recovery.case import Case
from desktop.ui.printing import OnePrinter, Outcome
from desktop.ui.recovery.places import Paper
from desktop.ui.widgets import Kind
from tests.print_server import SEND, of_printing, print_server, silent_server
from tests.ui.recovery.conftest import MakePerson
from tests.ui.recovery.person import MONEY, Person

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the print server of the tests is one of CUPS"),
    pytest.mark.skipif(ctypes.util.find_library("cups") is None, reason="Qt prints by libcups, which is not here"),
]

CHOSEN = Case(MONEY, chosen={"bank-call": "pay-bca-phone"})
SILENCE = 3.0
"""Seconds after which a window whose thread stands still is taken for dead."""


def at_a_printer(make_person: MakePerson, name: str, seconds: float) -> Person:
    """Somebody where one printer prints, before the sheet of their plan."""
    person = make_person()
    premises = person.window.premises
    printing = OnePrinter(PrintProcess(own_command(PRINTING), seconds), name)
    premises.outside = premises.outside._replace(printing=lambda: printing)
    person.goes_to(Paper("a4", CHOSEN))
    return person


def test_the_beat_goes_on_and_it_is_written_by_hand(
    make_person: MakePerson, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    beats: list[float] = []
    clock = QTimer()
    clock.timeout.connect(lambda: beats.append(time.monotonic()))
    with silent_server() as address:
        monkeypatch.setenv("CUPS_SERVER", address)
        person = at_a_printer(make_person, "Depan", SILENCE + 1)
        clock.start(100)

        person.clicks(person.button(Kind.PRIMARY))
        assert person.paper.said.text.text() == person.says(Outcome.SENDING.value)
        by_hand = person.says(Outcome.BY_HAND.value)
        qtbot.waitUntil(lambda: person.paper.said.text.text() == by_hand, timeout=30_000)

    clock.stop()
    assert len(beats) > SILENCE  # it was silent for longer than that
    assert max(after - before for before, after in pairwise(beats)) < SILENCE
    assert person.paper.preview.isVisible()
    assert person.paper.by_hand.isVisible()


def test_who_ends_while_it_prints_waits_for_nobody_and_leaves_nothing(
    make_person: MakePerson, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with print_server(Depan="Epson L3150") as server:
        server.silent_at = SEND
        monkeypatch.setenv("CUPS_SERVER", server.address)
        person = at_a_printer(make_person, "Depan", 60)
        person.clicks(person.button(Kind.PRIMARY))
        qtbot.waitUntil(server.reached.is_set, timeout=30_000)

        begun = time.monotonic()
        person.window.visit.end(everything=True)

    assert time.monotonic() - begun < 30  # half of what the printer may take
    assert person.window.visit.printing is None
    assert of_printing() == []
