"""A file of somebody's, read whole if it is an ordinary one and not too large, and never waited for."""

import errno
import os
import stat
from pathlib import Path

_BINARY = getattr(os, "O_BINARY", 0)
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class NotPlainError(OSError):
    """There is something, but no ordinary file: a folder, a pipe, a device, a link, or more than was asked for."""


def read_plain(place: Path, most: int, *, links: bool = False) -> bytes:
    """The bytes of a file; with `links` also of one that a link leads to.

    Raises NotPlainError (EFBIG for more than `most` bytes), FileNotFoundError also for a path that can be none, and
    any other OSError.
    """
    try:
        return _content(place, most, links=links)
    except ValueError:  # a zero byte, or half a character
        raise FileNotFoundError from None


def _content(place: Path, most: int, *, links: bool) -> bytes:
    """A link may lead to what only this user can read. Systems without O_NOFOLLOW are asked first."""
    if not stat.S_ISREG((place.stat() if links else place.lstat()).st_mode):
        raise _not_plain(errno.EINVAL, place)
    number = os.open(place, os.O_RDONLY | _AT_ONCE | _BINARY | (0 if links else _NO_LINK))
    with os.fdopen(number, "rb") as opened:
        about = os.fstat(number)
        if not stat.S_ISREG(about.st_mode):  # somebody was quicker
            raise _not_plain(errno.EINVAL, place)
        content = opened.read(most + 1) if about.st_size <= most else b""
    if content is None:  # one of the kernel's own that waits for news
        raise _not_plain(errno.EAGAIN, place)
    if about.st_size > most or len(content) > most:
        raise _not_plain(errno.EFBIG, place)
    return content


def _not_plain(number: int, place: Path) -> NotPlainError:
    return NotPlainError(number, os.strerror(number), str(place))
