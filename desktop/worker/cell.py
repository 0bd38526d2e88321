"""Our side of the cell: starts the process that reads strangers' files, hands it one after the other, ends it in time.

A picture is decoded by libraries that are not written in Python; whoever breaks one of them with a file must not read
the next. So a process that had a picture gets no other file, and a new one is made ready meanwhile. Mails are read by
Python alone, and one process reads many.
"""

import atexit
import os
import signal
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import IO, cast

from desktop.adapters.own_command import READING, own_command
from desktop.adapters.piped import piped
from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.qr.picture import Picture
from desktop.logic.verify.read_file import FileRead, GivenUp, likely_kind
from desktop.worker.windows_job import join_job
from desktop.worker.wire import Header, Question, receive_answer, receive_held, send_question

SECONDS = 15.0
"""A file is given up after so long, whatever its process does; most systems end that after five of the processor."""


class Cell:
    """One file at a time, whoever asks. `spare`: when a process is used up the next is started at once.

    An ordinary class: its `repr` shows nothing.
    """

    def __init__(self, *, spare: bool, command: Sequence[str] = (), seconds: float = SECONDS) -> None:
        self._spare, self._seconds = spare, seconds
        self._command = tuple(command) or own_command(READING)
        self._turn, self._change = threading.Lock(), threading.Lock()
        self._worker: _Worker | None = None
        self._over = False
        atexit.register(self.end)

    def prepare(self) -> None:
        """Start a process that waits for the first file."""
        with suppress(OSError), self._turn:
            self._ready()

    def read(self, content: bytes, kind: Kind | None = None) -> FileRead:
        """What stands in a file; `GivenUp` where it took too much or where no process could be had."""
        return self._ask(Question(Header((len(content),), kind), (content,)), kind or likely_kind(content))

    def read_pixels(self, picture: Picture) -> FileRead:
        """What the codes of the first frame of a picture hold."""
        grounds = picture.frames[0]
        sizes, first = tuple(len(one.grey) for one in grounds), grounds[0]
        header = Header(sizes, Kind.QR, first.width, first.height, picture.more_grounds)
        return self._ask(Question(header, tuple(one.grey for one in grounds)), Kind.QR)

    def end(self) -> None:
        """End the process, in the middle of a file too; it is gone when this returns, and no other is started."""
        with self._change:
            self._over = True
            if self._worker is not None:
                self._worker.end()
        atexit.unregister(self.end)

    @property
    def number(self) -> int:
        """The number of the process that waits; raises OSError where none can be had."""
        with self._turn:
            return self._ready().number

    def held(self) -> tuple[str, ...]:
        """What this system takes from the process; raises OSError, EOFError or ValueError where there is none."""
        with self._turn:
            return self._ready().held

    def _ask(self, question: Question, kind: Kind) -> FileRead:
        with self._turn:
            read: FileRead = GivenUp(kind)
            with suppress(OSError, EOFError, ValueError):
                read = self._ready().ask(question, self._seconds)
            if kind is not Kind.EMAIL or isinstance(read, GivenUp):
                self._replace()
            return read

    def _replace(self) -> None:
        """This process is used up."""
        with self._change:
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()
        if self._spare:
            with suppress(OSError):
                self._ready()

    def _ready(self) -> "_Worker":
        """The process that waits, started where there is none or somebody ended it; raises OSError."""
        with self._change:
            if self._over:
                raise InterruptedError
            if self._worker is not None and self._worker.gone:
                self._worker.end()
                self._worker = None
            if self._worker is None:
                self._worker = _Worker(self._command)
            return self._worker


class _Worker:
    """One process. Starting it raises OSError."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = piped(command)
        self.number = self._process.pid
        self._job = join_job(self._process)
        self._to, self._of = cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)
        self._held: tuple[str, ...] | None = None

    @property
    def held(self) -> tuple[str, ...]:
        """What it may not do, as it says; who asks first waits until it is ready."""
        if self._held is None:
            self._held = receive_held(self._of)
        return self._held

    @property
    def gone(self) -> bool:
        """Whether it has ended by itself, or by somebody else."""
        return self._process.poll() is not None

    def ask(self, question: Question, seconds: float) -> FileRead:
        """The answer; raises OSError, EOFError or ValueError where there is none in time."""
        clock = threading.Timer(seconds, self._kill)
        clock.daemon = True
        clock.start()
        try:
            send_question(self._to, question)
            _ = self.held
            return receive_answer(self._of)
        finally:
            clock.cancel()

    def end(self) -> None:
        """End it, and wait until the system has no trace of it."""
        self._kill()
        self._process.wait()
        for pipe in (self._to, self._of):
            with suppress(OSError):  # what it had not read yet
                pipe.close()

    def _kill(self) -> None:
        """With whatever it started: it has a session of its own."""
        if sys.platform == "win32":
            self._process.kill()
            return
        if self._process.returncode is not None:
            return
        with suppress(ProcessLookupError, PermissionError):  # gone; macOS says the second of what is not buried yet
            os.killpg(self.number, signal.SIGKILL)
