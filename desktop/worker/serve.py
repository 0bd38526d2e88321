"""The process that reads strangers' files: one question after the other on its standard input, until that is closed.

It knows no pack, judges nothing and says nothing but its answers; what somebody's file holds stands in no error of it.
"""

import gc
import os
import sys
from importlib import import_module
from typing import IO

from desktop.logic.verify.qr.picture import Picture, Pixels
from desktop.logic.verify.qr.scan import read_picture
from desktop.logic.verify.read_file import FileRead, GivenUp, likely_kind, read_file
from desktop.worker.confined import confine, ending_with, grant_time
from desktop.worker.wire import Question, next_question, send_answer, send_held

_LIBRARIES = (*(f"PIL.{name}ImagePlugin" for name in ("Png", "Jpeg", "WebP", "Bmp", "Gif")), "zxingcpp")


def serve() -> int:
    """Answer until nobody asks any more; gives the exit status."""
    gc.enable()  # see main.py
    sys.dont_write_bytecode = True
    sys.excepthook = lambda *_: None  # a traceback could hold a stranger's text
    source, target = _pipes()
    for name in _LIBRARIES:
        import_module(name)
    send_held(target, confine())
    while _serve_one(source, target):
        pass  # and nothing of the last file is held while the next is waited for
    return 0


def _serve_one(source: IO[bytes], target: IO[bytes]) -> bool:
    """Answer one question; whether there was one."""
    question = next_question(source)
    if question is None:
        return False
    grant_time()
    with ending_with(source.fileno()):
        answer = _answer(question)
    send_answer(target, answer)
    return True


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Our ends of the pipes; what a library reads or prints is nobody's."""
    source, target = (os.fdopen(os.dup(number), mode) for number, mode in ((0, "rb"), (1, "wb")))
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    os.close(nowhere)
    return source, target


def _answer(question: Question) -> FileRead:
    header, parts = question
    try:
        if not header.width:
            return read_file(parts[0], header.kind)
        grounds = tuple(Pixels(header.width, header.height, part) for part in parts)
        return read_picture(Picture((grounds,), more_grounds=header.more_grounds))
    except MemoryError:
        return GivenUp(header.kind or likely_kind(parts[0]))
