"""Files that cost too much hold up nobody: not a text, not the end of the window, not the next page."""

import sys
import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from benchmarks.hostile_bytes import heavy
from benchmarks.hostile_files import beside
from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.kiosk.policy import Policy
from desktop.premises import kiosk, personal
from desktop.rooms.all import Rooms
from desktop.ui import background
from desktop.ui.application import Application
from desktop.ui.places import Check
from desktop.window import Window
from desktop.worker.cell import Cell


def test_a_text_does_not_wait_for_files_nor_for_anything_else(qtbot: QtBot) -> None:
    jobs, go, answers = background.Jobs(), threading.Event(), list[str]()
    for lane in (background.Lane.FILES, background.Lane.FILES, *[background.Lane.REST] * 8):
        jobs.run(lambda: go.wait(20), lambda _: None, answers.clear, 30_000, lane)

    jobs.run(lambda: "a verdict", answers.append, answers.clear, 30_000, background.Lane.TEXTS)
    qtbot.waitUntil(lambda: answers == ["a verdict"])

    assert not go.is_set()
    go.set()


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells of processes")
def test_a_link_has_its_verdict_while_two_files_are_read_and_closing_ends_all_of_it() -> None:
    found = beside({"one.jpg": heavy(), "two.jpg": heavy()})

    assert found.reading
    assert found.status == 0


def test_the_process_that_reads_is_started_by_the_first_page_that_takes_a_file_and_ends_with_its_person(
    application: Application, qtbot: QtBot, open_shell: Callable[[Window], object]
) -> None:
    window = Window(application, personal(MemorySettingsStore()), Rooms, ticks=lambda: 1e9)
    shell = window.shell
    open_shell(window)
    assert window.visit._reader is None

    shell.open(Check())
    reader = window.visit.reader
    assert isinstance(reader, Cell)
    qtbot.waitUntil(lambda: reader._worker is not None)
    process = reader._worker._process if reader._worker is not None else None
    shell.finish()

    assert process is not None
    assert process.returncode is not None
    assert window.visit._reader is None


def test_where_no_file_may_be_opened_nothing_reads_any() -> None:
    premises = kiosk(Policy())

    assert not premises.can.files
    assert premises.outside.reader is None
