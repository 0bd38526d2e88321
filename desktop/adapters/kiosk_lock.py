"""One kiosk at a time for a user: a file that the watching process holds locked, and that locks nobody out afterwards.

The lock is the operating system's and ends with the process that holds it, however that ends. It is not handed down.
"""

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

NAME = "jaga-akun-kiosk"


class RunsAlreadyError(Exception):
    """Another process holds the lock."""


@contextmanager
def one_kiosk(file: Path | None = None) -> Iterator[None]:
    """Hold the lock as long as the `with` lasts; raises RunsAlreadyError at once.

    Where it cannot be had for another reason (a folder that cannot be written, a file that somebody else put there)
    nobody is kept apart: a kiosk that does not open helps nobody.
    """
    with ExitStack() as held:
        with suppress(OSError):
            number = _opened(lock_file() if file is None else file)
            held.callback(os.close, number)
            _lock(number)
        yield


def lock_file() -> Path:
    """In the folder of this session (XDG), else in the temporary folder with the user's number."""
    told = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    if told.is_absolute() and told.is_dir():
        return told / f"{NAME}.lock"
    user = f"-{os.getuid()}" if sys.platform != "win32" else ""  # there each user has a temporary folder
    return Path(tempfile.gettempdir()) / f"{NAME}{user}.lock"


def _opened(file: Path) -> int:
    """The open file; raises OSError, also for a link or a file of somebody else's."""
    number = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    about = os.fstat(number)
    if sys.platform != "win32" and not (stat.S_ISREG(about.st_mode) and about.st_uid == os.getuid()):
        os.close(number)
        raise PermissionError
    return number


def _lock(number: int) -> None:
    """Lock it; raises RunsAlreadyError, and OSError where the disk knows no locks."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415  # only there

            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415  # not there

            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # Windows says the latter
        raise RunsAlreadyError from None
