"""A stream of bytes -> its lines, as they come, with a cap on how much of one line is ever held."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from desktop.logic.private import unshown

LONGEST = 36_000_000
"""A picture or mail of 25 MiB in base64, and room for the rest of its request."""

_CHUNK = 65_536


class Readable(Protocol):
    """The one thing that is needed of a stream: give what is there, wait only when nothing is."""

    def read1(self, size: int = ..., /) -> bytes:
        """At most `size` bytes, empty at the end."""
        ...


@unshown
class Line(NamedTuple):
    """One line without its newline; `content` is None when it is longer than the cap. `number` counts from 1."""

    number: int
    content: bytes | None


def read_lines(stream: Readable, before_waiting: Callable[[], None], longest: int = LONGEST) -> Iterator[Line]:
    """The lines of `stream`. `before_waiting` is called before each read: a reader may wait for what it asked first."""
    number, pending, size, skipping = 0, list[bytes](), 0, False
    while chunk := _next(stream, before_waiting):
        *complete, rest = chunk.split(b"\n")
        for piece in complete:
            number += 1
            if not skipping:
                yield _line(number, [*pending, piece] if pending else [piece], longest)
            pending, size, skipping = [], 0, False
        if rest and not skipping:
            pending.append(rest)
            size += len(rest)
            if size > longest:
                pending, size, skipping = [], 0, True
                yield Line(number + 1, None)
    if pending:
        yield _line(number + 1, pending, longest)


def _next(stream: Readable, before_waiting: Callable[[], None]) -> bytes:
    before_waiting()
    return stream.read1(_CHUNK)


def _line(number: int, pieces: list[bytes], longest: int) -> Line:
    content = pieces[0] if len(pieces) == 1 else b"".join(pieces)
    return Line(number, content if len(content) <= longest else None)
