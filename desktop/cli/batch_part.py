"""What a process of `batch --jobs` does: answer the chunks of lines that it is given, until there are no more."""

import pickle
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import BinaryIO, NamedTuple, cast

from desktop.arguments import UsageError
from desktop.cli import terminal
from desktop.cli.answer import Desk
from desktop.cli.conversation import ANSWERED, REFUSED, Conversation
from desktop.cli.desk import open_desk
from desktop.cli.lines import Line
from desktop.cli.options import Options
from desktop.logic.frames import read_frame, write_frame
from desktop.logic.jsonfile import ContentError
from desktop.logic.private import unshown


@unshown
class Reply(NamedTuple):
    """The answers to a chunk as they are written out, and the worst status among them."""

    status: int
    answers: bytes


def serve(options: Options) -> int:
    """Answer what comes by standard input until it is closed; gives the exit status."""
    source, target = cast("BinaryIO", terminal.demanded_source()), terminal.output()
    try:
        desk = open_desk(options, many=True)
    except (UsageError, ContentError):  # who starts us opens the same meanwhile, and says so
        return REFUSED
    try:
        while target is not None:
            lines = _unpacked(read_frame(source))
            write_frame(target, _packed_reply(answer(desk, lines, paths=options.paths)))
    except (EOFError, BrokenPipeError):  # nobody asks, or nobody wants to know, any more
        terminal.forget()
    return ANSWERED


def answer(desk: Desk, lines: Iterable[Line], *, paths: bool) -> Reply:
    """The answers to some lines, which may name files only with `paths`."""
    target = BytesIO()
    status = Conversation(desk, target, paths=paths).answer(lines)
    return Reply(status, target.getvalue())


def packed(lines: Sequence[Line]) -> bytes:
    """Lines that follow one another, as they are sent to a process of our own; only the last may be in UTF-16."""
    return pickle.dumps((lines[0].number, [line.content for line in lines], lines[-1].utf_16))


def _unpacked(question: bytes) -> Sequence[Line]:
    first, contents, utf_16 = pickle.loads(question)  # noqa: S301  # who starts us with other bytes is us already
    lines = [Line(number, content) for number, content in enumerate(contents, first)]
    return [*lines[:-1], lines[-1]._replace(utf_16=utf_16)]


def _packed_reply(reply: Reply) -> bytes:
    return bytes((reply.status,)) + reply.answers


def unpacked_reply(content: bytes) -> Reply:
    """The answers as they were sent; no more is made of the bytes of one who has read what strangers wrote."""
    return Reply(content[0], content[1:])
