"""Standard input and output as bytes: UTF-8 whatever the locale, a newline is one byte, a closed pipe is no drama."""

import os
import sys
from io import BufferedIOBase
from typing import BinaryIO, cast

from desktop.logic.text import HIDDEN, JOINERS

_SAFE_CONTROLS = "\n"


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


def raw_source() -> RawSource | None:
    """As `source`."""
    return RawSource(sys.stdin.fileno()) if sys.stdin is not None else None


def write(text: str) -> None:
    """Write a text to the terminal at once. A closed pipe is quietly given up: the exit status still tells."""
    write_bytes(text.encode("utf-8", "replace"))


def write_bytes(content: bytes) -> None:
    """Write a file's content at once; a closed pipe as above."""
    stream = output()
    if stream is None:
        return
    try:
        stream.write(content)
        stream.flush()
    except BrokenPipeError:
        forget()


def complain(text: str) -> None:
    """One line of trouble to standard error, without a traceback. Nothing in it can steer the terminal."""
    if sys.stderr is not None:
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
    except OSError:
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
