"""Who watches the process that prints: when the one who asked is gone, it is ended and its spool file removed.

It cannot do that itself: while Qt waits for a print server no other thread of Python runs (measured).
"""

import os
import select
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable


def guarded(work: Callable[[], int]) -> int:
    """Do the work in a process of its own, which has this one's pipes; gives its exit status. On Windows just do it."""
    if sys.platform == "win32":
        return work()
    over, at_work = os.pipe()
    number = os.fork()
    if number == 0:
        os.close(over)
        return work()  # `at_work` closes with the process, however that ends
    os.close(at_work)
    if not _lives_as_long_as_who_asks(over):
        os.kill(number, signal.SIGKILL)
        shutil.rmtree(tempfile.gettempdir(), ignore_errors=True)
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])


def _lives_as_long_as_who_asks(over: int) -> bool:
    """Wait for the end of the work, or of the one at the other end of our input; whether the work ended first."""
    ends = select.poll()
    ends.register(over, 0)
    ends.register(sys.stdin.fileno(), 0)  # only its end is looked for: what comes there is the other process's
    return over in dict(ends.poll())
