"""One process at a time in a folder, as long as a `with` lasts; a process that is killed lets go of it by itself."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Wait until no other process is in here. The folder must be there; nothing is written into it.

    Windows knows no lock on a folder: there two that start in the same moment are not kept apart.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415  # only where there is one
    import os  # noqa: PLC0415  # same

    number = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)
