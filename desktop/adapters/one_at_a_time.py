"""One process at a time in a folder, as long as a `with` lasts; a process that is killed lets go of it by itself."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

_LOOK_AGAIN = 0.01


@contextmanager
def one_at_a_time(folder: Path, at_most: float | None = None) -> Iterator[None]:
    """Wait until no other process is in here, so many seconds at most. Nothing is written into the folder.

    Where a system or its disk knows no lock on a folder (Windows, some networks) nobody is kept apart, nor from a
    process that stays for longer.
    """
    with ExitStack() as held:
        if sys.platform != "win32":
            import fcntl  # noqa: PLC0415  # only where there is one

            with suppress(OSError):
                number = os.open(folder, os.O_RDONLY)
                held.callback(os.close, number)
                if at_most is None:
                    fcntl.flock(number, fcntl.LOCK_EX)
                else:
                    _lock_within(number, at_most)
        yield


def _lock_within(number: int, seconds: float) -> None:
    """Lock an opened folder unless that takes longer."""
    import fcntl  # noqa: PLC0415  # only where there is one

    end = time.monotonic() + seconds
    while True:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                return
            time.sleep(_LOOK_AGAIN)
        else:
            return
