"""One process at a time in a folder, as long as a `with` lasts; a process that is killed lets go of it by itself."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Wait until no other process is in here. Nothing is written into the folder.

    Where a system or its disk knows no lock on a folder (Windows, some networks) nobody is kept apart.
    """
    with ExitStack() as held:
        if sys.platform != "win32":
            import fcntl  # noqa: PLC0415  # only where there is one

            with suppress(OSError):
                number = os.open(folder, os.O_RDONLY)
                held.callback(os.close, number)
                fcntl.flock(number, fcntl.LOCK_EX)
        yield
