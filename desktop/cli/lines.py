"""A stream of bytes -> its lines, as they come, with a cap on how much of one line is ever held."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol

from desktop.cli.json_line import is_blank, is_utf_16
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
    """One line without its newline. `number` counts from 1.

    `content` is None when it is longer than the cap. One in `utf_16` stands for the whole input, which is refused.
    """

    number: int
    content: bytes | None
    utf_16: bool = False


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


def refusing_utf_16(lines: Iterable[Line]) -> Iterator[Line]:
    """The same lines; where the first that is not blank is UTF-16, as some shells write it, it is the last one."""
    rest = iter(lines)
    for line in rest:
        utf_16 = line.content is not None and is_utf_16(line.content)
        yield line._replace(utf_16=utf_16)
        if utf_16:
            deque(rest, maxlen=0)  # read to the end: who writes is not to be stopped by a closed pipe
        elif line.content is None or not is_blank(line.content):
            yield from rest


def _next(stream: Readable, before_waiting: Callable[[], None]) -> bytes:
    before_waiting()
    return stream.read1(_CHUNK)


def _line(number: int, pieces: list[bytes], longest: int) -> Line:
    content = pieces[0] if len(pieces) == 1 else b"".join(pieces)
    return Line(number, content if len(content) <= longest else None)
