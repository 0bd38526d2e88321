"""The window's end of the pipe to its parent: what it tells, and that it ends when nobody watches over it any more."""

import os
import stat
import threading
import time
from contextlib import suppress

from desktop.logic.kiosk.lines import Line, Told, written

GRACE_S = 1.2
"""Seconds that the window has to wipe and end by itself when nobody watches over it any more."""


class ParentPipe:
    """The parent. `told` and `held` are open file numbers: where lines go, and what breaks when it lets the window go.

    A window that beats hears at the next beat that it is to wipe and end. One that hangs hears nothing: its process is
    then ended from a thread, which breaks an endless loop too.
    """

    def __init__(self, told: int, held: int) -> None:
        self._told, self._held, self._unsaid = told, held, b""
        self._gone = False
        with suppress(OSError, AttributeError):  # Windows knows this of pipes from Python 3.12 on
            os.set_blocking(told, False)
        threading.Thread(target=self._wait, daemon=True).start()

    def say(self, line: Told) -> bool:
        """Tell one thing; False where everything is to be wiped and the process to end, as nobody watches any more.

        It never waits: what finds no room goes with the next line, and a beat not at all.
        """
        if not self._unsaid or line is not Line.BEAT:
            self._unsaid += written(line)
        try:
            self._unsaid = self._unsaid[os.write(self._told, self._unsaid) :]
        except BlockingIOError:
            if self._unsaid == written(Line.BEAT):
                self._unsaid = b""
        except OSError:
            self._gone = True
        return not self._gone

    def _wait(self) -> None:
        with suppress(OSError):
            while os.read(self._held, 64):
                pass
        self._gone = True
        time.sleep(GRACE_S)
        os._exit(0)


def is_a_child() -> bool:
    """Whether somebody started this process with pipes, as the parent does: not a person at a terminal."""
    try:
        return all(stat.S_ISFIFO(os.fstat(number).st_mode) for number in (0, 1))
    except OSError:
        return False


def parent_pipe() -> ParentPipe:
    """The pipe of a process that was started to be a window: its standard input and output, which are nobody's then.

    What a library prints goes nowhere, and no process that the window starts holds the pipe open. To be called once.
    """
    told, held = os.dup(1), os.dup(0)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(nowhere, number)
    os.close(nowhere)
    return ParentPipe(told, held)
