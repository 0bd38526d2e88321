"""A file from somebody's stick: read whole if it is an ordinary one and not too large, and never waited for."""

import errno
import os
import stat
from pathlib import Path


def stick_file(name: str, most: int) -> bytes:
    """The bytes of a file. Raises OSError for a link, a pipe, a device; EFBIG for one of more than `most` bytes."""
    try:
        return _content(Path(name), most)
    except ValueError:  # a zero byte in a path
        raise FileNotFoundError from None


def _content(place: Path, most: int) -> bytes:
    """A link is none: it may lead to what only this user can read, and systems without O_NOFOLLOW are asked first."""
    if not stat.S_ISREG(place.lstat().st_mode):
        raise FileNotFoundError
    number = os.open(place, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | _BINARY)
    with os.fdopen(number, "rb") as opened:
        about = os.fstat(number)
        if not stat.S_ISREG(about.st_mode):  # somebody was quicker
            raise FileNotFoundError
        content = opened.read(most + 1) if about.st_size <= most else b""
    if about.st_size > most or len(content) > most:
        raise OSError(errno.EFBIG, "")
    return content


_BINARY = getattr(os, "O_BINARY", 0)
