"""Printing in a process of its own: a print server that accepts and never answers holds up nobody but that process.

Qt asks the server wherever it names a printer, and gives up after minutes. The process has ten seconds, then it is
ended. Its spool file, which holds the sheet, lies in a folder of its own that goes in every case.
"""

import json
import os
import pickle
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import IO, cast

from desktop.adapters.piped import piped
from desktop.logic.printing import Printed
from desktop.logic.sheet import Sheet

SECONDS = 10.0

_TO_END = 1.5
"""Seconds that a killed process is waited for at most: the window's thread waits."""


class _Running:
    """One question under way. An ordinary class: its `repr` shows nothing."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self.given_up = False


class PrintProcess:
    """The printers of the system. `command` starts what answers one question (`ui/sheets/at_printer.py`)."""

    def __init__(self, command: Sequence[str], seconds: float = SECONDS) -> None:
        self._command, self._seconds = tuple(command), seconds
        self._running: list[_Running] = []
        self._ended = threading.Condition()

    def names(self) -> tuple[str, ...] | None:
        """Those that print on paper; None where the system does not answer in time."""
        answer = self._ask(("names",))
        return tuple(map(str, answer)) if isinstance(answer, list) else None

    def send(self, sheet: Sheet, printer: str, job: str) -> Printed:
        """Print a sheet on the printer of this very name, as a job that the system's list calls `job`."""
        answer = self._ask(("send", sheet, printer, job))
        return Printed(answer) if isinstance(answer, str) and answer in set(Printed) else Printed.SILENT

    def stop(self) -> None:
        """Give up what is under way: the sheet is in no process and no file any more when this returns."""
        with self._ended:
            for running in self._running:
                running.given_up = True
                if running.process is not None:
                    _kill(running.process)
            self._ended.wait_for(lambda: not self._running, _TO_END)

    def _ask(self, question: tuple[object, ...]) -> object:
        """The answer to one question; None where there was none in time."""
        with suppress(OSError, ValueError), self._process() as process:
            to, of = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
            said = pickle.dumps(question)
            to.write(len(said).to_bytes(8, "big") + said)
            to.flush()  # and it stays open: when we are gone it breaks, and the process ends itself
            answer: object = json.loads(of.readline())
            return answer
        return None

    @contextmanager
    def _process(self) -> Iterator["subprocess.Popen[bytes]"]:
        """The process for as long as the `with` lasts, at most so many seconds; nothing of it is left behind."""
        with self._registered() as running, _spool() as folder:
            process = self._begin(running, folder)
            clock = threading.Timer(self._seconds, _kill, (process,))
            clock.start()
            try:
                yield process
            finally:
                clock.cancel()
                _kill(process)
                with suppress(OSError):  # what it had not read yet
                    process.communicate()  # until its output is closed: then the last of them is gone

    def _begin(self, running: "_Running", folder: str) -> "subprocess.Popen[bytes]":
        """Start it, unless it was given up before. Raises OSError."""
        with self._ended:
            if running.given_up:
                raise InterruptedError
            running.process = _start(self._command, folder)
            return running.process

    @contextmanager
    def _registered(self) -> Iterator["_Running"]:
        """One question, known to `stop` until all of it is cleared away."""
        running = _Running()
        with self._ended:
            self._running.append(running)
        try:
            yield running
        finally:
            with self._ended:
                self._running.remove(running)
                self._ended.notify_all()


def _spool() -> "tempfile.TemporaryDirectory[str]":
    """Where CUPS puts what it sends, for this process only."""
    return tempfile.TemporaryDirectory(prefix="jaga-akun-print-", ignore_cleanup_errors=True)


def _start(command: Sequence[str], folder: str) -> "subprocess.Popen[bytes]":
    """Start it without a screen or a bus of the session; its files go into `folder`. Raises OSError."""
    bus = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"} if sys.platform.startswith("linux") else {}
    return piped(command, TMPDIR=folder, QT_QPA_PLATFORM="offscreen", **bus)


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """It and the one that it watches (`print_guard.py`): both are in a session of their own."""
    if sys.platform == "win32":
        process.kill()
        return
    with suppress(ProcessLookupError, PermissionError):  # gone; macOS says the second of what is not buried yet
        os.killpg(process.pid, signal.SIGKILL)
