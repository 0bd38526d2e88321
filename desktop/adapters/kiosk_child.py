"""A window of the kiosk as the process that watches over it has it: started, listened to, let go of, ended."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, cast

from desktop.adapters.piped import piped
from desktop.logic.kiosk.lines import LONGEST_LINE, Told, line_of

LAST_SECOND = 1.0
"""Seconds that a process has to end by itself when it has closed its pipe."""


class KioskChild:
    """One process. `hears` is called with each of its lines, and with None when it has ended, from another thread.

    Starting it raises OSError. Its standard error, with whatever Qt or Python would say there, goes nowhere.
    """

    def __init__(self, command: Sequence[str], hears: "Callable[[KioskChild, Told | None], None]") -> None:
        self._hears = hears
        self._process = piped(command)
        threading.Thread(target=self._listen, daemon=True).start()

    @property
    def number(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def status(self) -> int | None:
        """The status it ended with; None before."""
        return self._process.returncode

    def let_go(self) -> None:
        """Break its pipe: it wipes what is left and ends by itself."""
        with suppress(OSError):
            cast("IO[bytes]", self._process.stdin).close()

    def kill(self) -> None:
        """End it at once, with whatever it started, whether it is stopped or loops."""
        if self._process.returncode is not None:
            return
        with suppress(OSError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)

    def _listen(self) -> None:
        lines = cast("IO[bytes]", self._process.stdout)
        with suppress(OSError, ValueError), lines:
            for data in iter(lambda: lines.readline(LONGEST_LINE), b""):
                line = line_of(data)
                if line is not None:
                    self._hears(self, line)
        self._wait()
        self._hears(self, None)

    def _wait(self) -> None:
        """Until the system has no trace of it: one that closed its pipe and stays is ended."""
        try:
            self._process.wait(LAST_SECOND)
        except subprocess.TimeoutExpired:
            self.kill()
            self._process.wait()
        self.let_go()
