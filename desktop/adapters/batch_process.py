"""One of the processes that share a batch: started when it is needed, started anew when it was killed."""

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from threading import Lock
from typing import BinaryIO, cast

from desktop.logic.frames import read_frame, write_frame

_SECONDS_TO_END = 2.0

_MOST_STARTS = 16
"""Starts without one answer: then it is no line's fault that none comes."""


class BatchProcess:
    """A process that answers one question after the other. `command` starts it; see `desktop.cli.batch_part`."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)
        self._lock = Lock()
        self._ended = False
        self._starts = 0
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, unless it runs. Raises OSError where it cannot be started, RuntimeError after `end`."""
        with self._lock:
            if self._ended:
                raise RuntimeError("ended")
            if self._process is None:
                self._starts += 1
                if self._starts > _MOST_STARTS:
                    raise ChildProcessError("starts and never answers")
                self._process = _start(self._command)

    def ask(self, question: bytes) -> bytes:
        """The answer to a question; raises EOFError when the process ended meanwhile, and as `start` does."""
        self.start()
        process = cast("subprocess.Popen[bytes]", self._process)
        try:
            write_frame(cast("BinaryIO", process.stdin), question)
            answer = read_frame(cast("BinaryIO", process.stdout))
        except (EOFError, OSError):
            self._bury(process)
            raise EOFError from None
        self._starts = 0
        return answer

    def end(self, *, now: bool = False) -> None:
        """End it for good. It ends by itself when it has no question; with `now` in the middle of one."""
        with self._lock:
            self._ended = True
            process = self._process
        if process is None:
            return
        if now:
            process.kill()
            process.wait()
            return
        with suppress(OSError):
            cast("BinaryIO", process.stdin).close()
        with suppress(subprocess.TimeoutExpired):
            process.wait(_SECONDS_TO_END)
        _close(process)

    def _bury(self, process: "subprocess.Popen[bytes]") -> None:
        """Forget a process that is gone; raises RuntimeError where it was ended by us."""
        with self._lock:
            self._process = None
            _close(process)
            if self._ended:
                raise RuntimeError("ended")


def _close(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):  # what it had not read yet
            cast("BinaryIO", pipe).close()


def _start(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    """In a group of its own: Ctrl+C is heard by the one that writes the answers, which then ends the others."""
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        process_group=None if sys.platform == "win32" else 0,
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    )
