"""Standard input and output as bytes: UTF-8 whatever the locale, a newline is one byte, a closed pipe is no drama."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedIOBase
from typing import BinaryIO, cast

from desktop.arguments import UsageError
from desktop.logic.text import HIDDEN, JOINERS

_SAFE_CONTROLS = "\n"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


class UnwritableError(Exception):
    """An answer could not be written: the disk is full, or takes nothing. Nothing of the answer stands in it."""


def output() -> BinaryIO | None:
    """Where answers go; None when the caller closed it."""
    return sys.stdout.buffer if sys.stdout is not None else None


def source() -> BufferedIOBase | None:
    """Where questions come from; None when the caller closed it."""
    return cast("BufferedIOBase", sys.stdin.buffer) if sys.stdin is not None else None


class RawSource:
    """Where questions come from, for a thread of its own: it may still wait when the program ends, so no lock is held.

    Nothing may have been read of `source` before.
    """

    def __init__(self, number: int) -> None:
        self._number = number

    def read1(self, size: int = -1, /) -> bytes:
        """At most `size` bytes, empty at the end; waits only when nothing is there."""
        return os.read(self._number, size)


def demanded_raw_source() -> RawSource:
    """As `demanded_source`."""
    return RawSource(demanded_source().fileno())


def demanded_source() -> BufferedIOBase:
    """Where questions come from; raises UsageError where the caller closed it: nothing was asked at all."""
    stream = source()
    if stream is None:
        raise UsageError("cli.usage.no-input")
    return stream


def write(text: str) -> None:
    """Write a text to the terminal at once. A closed pipe is quietly given up: the exit status still tells."""
    write_bytes(text.encode("utf-8", "replace"))


def write_bytes(content: bytes) -> None:
    """Write a file's content at once; a closed pipe as above. Raises UnwritableError."""
    stream = output()
    if stream is None:
        return
    try:
        write_whole(stream, content)
    except BrokenPipeError:
        forget()


def write_whole(stream: BinaryIO, content: bytes) -> None:
    """Write all of it, then hear of signals: none cuts a line. Raises BrokenPipeError and UnwritableError."""
    try:
        with _signals_later():
            rest = memoryview(content)
            while rest:  # where Python does not buffer (PYTHONUNBUFFERED) one call may write a part only
                rest = rest[stream.write(rest) :]
            stream.flush()
    except BrokenPipeError:
        raise
    except OSError:
        raise UnwritableError from None


@contextmanager
def _signals_later() -> Iterator[None]:
    """As long as it lasts Ctrl+C and SIGTERM wait; then they do what they would have done. Main thread only."""
    import signal  # noqa: PLC0415  # most of what is imported with a command writes nothing
    from threading import current_thread, main_thread  # noqa: PLC0415  # same

    if current_thread() is not main_thread():
        yield
        return
    came: list[int] = []
    before = {one: signal.signal(one, lambda got, _: came.append(got)) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, signal.SIG_DFL if handler is None else handler)
        for got in came[:1]:
            signal.raise_signal(got)


def demand_room(error: OSError) -> None:
    """Raise UnwritableError where a file could not be written because there is no room for it."""
    if error.errno in _NO_ROOM:
        raise UnwritableError from None


def complain(text: str) -> None:
    """One line of trouble to standard error, without a traceback. Nothing in it can steer the terminal."""
    if sys.stderr is not None:
        with suppress(OSError):  # nobody is left to tell
            sys.stderr.write(f"jaga-akun: {shown(text)}\n")


def forget() -> None:
    """Throw away what could not be written, so that the interpreter does not try and complain at its end."""
    if sys.stdout is None:
        return
    try:
        target = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, target)
        os.close(nowhere)


def shown(text: str) -> str:
    """A text of somebody else's as it may go to a terminal: what would steer it, or hide, is written as [U+001B]."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(letter if _is_plain(letter) else f"[U+{ord(letter):04X}]" for letter in text)


def _is_plain(letter: str) -> bool:
    if letter in HIDDEN:
        return letter in JOINERS
    return letter.isprintable() or letter in _SAFE_CONTROLS
