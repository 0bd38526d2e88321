"""The one door to background work: answers arrive here, late and unwanted ones do not, and nothing is told."""

import logging
import threading

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from desktop.ui import background


def test_an_answer_arrives_on_the_windows_own_thread(qtbot: QtBot) -> None:
    jobs = background.Jobs()
    seen: list[tuple[int, int]] = []

    jobs.run(threading.get_ident, lambda there: seen.append((there, threading.get_ident())), seen.clear, 10_000)
    qtbot.waitUntil(lambda: bool(seen))

    assert seen[0][0] != threading.get_ident()
    assert seen[0][1] == threading.get_ident()


def test_a_forgotten_answer_never_arrives(qtbot: QtBot) -> None:
    jobs = background.Jobs()
    seen: list[str] = []
    go = threading.Event()

    old = jobs.run(lambda: (go.wait(10), "old")[1], seen.append, lambda: seen.append("failed"), 10_000)
    old.forget()
    jobs.run(lambda: "new", seen.append, lambda: seen.append("failed"), 10_000)
    go.set()
    qtbot.waitUntil(lambda: bool(seen))
    background.wait_for_all()
    qtbot.waitUntil(lambda: not jobs.running)

    assert seen == ["new"]


def test_a_failure_is_told_without_its_words(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    jobs = background.Jobs()
    seen: list[str] = []

    def job() -> None:
        raise ValueError("hunter2")

    with caplog.at_level(logging.DEBUG):
        jobs.run(job, lambda _: seen.append("answer"), lambda: seen.append("failed"), 10_000)
        qtbot.waitUntil(lambda: bool(seen))

    assert seen == ["failed"]
    assert "ValueError" in caplog.text
    assert "hunter2" not in caplog.text


def test_a_job_past_its_deadline_fails_once(qtbot: QtBot) -> None:
    jobs = background.Jobs()
    seen: list[str] = []
    go = threading.Event()

    jobs.run(lambda: go.wait(10), lambda _: seen.append("answer"), lambda: seen.append("failed"), 1)
    qtbot.waitUntil(lambda: bool(seen))
    go.set()
    background.wait_for_all()
    qtbot.waitUntil(lambda: not jobs.running)

    assert seen == ["failed"]


def test_five_thousand_signals_do_not_bring_the_program_down(qtbot: QtBot) -> None:
    class Source(QObject):
        said = Signal(bool)

    heard: list[bool] = []
    source = Source()
    source.said.connect(heard.append)

    for _ in range(5000):
        source.said.emit(True)

    assert len(heard) == 5000
