"""What `jaga-akun batch` does: a conversation of one request a line and one answer a line, in order, streamed."""

from collections.abc import Iterable
from typing import BinaryIO

from desktop.cli import terminal
from desktop.cli.answer import Desk
from desktop.cli.desk import open_desk
from desktop.cli.files import FileError
from desktop.cli.finding_json import encode
from desktop.cli.lines import Line, Readable, read_lines, refusing_utf_16
from desktop.cli.options import Options
from desktop.cli.refusal import ErrorCode, Refusal
from desktop.cli.request import KINDS, Request, read_request, refused_file

ANSWERED, REFUSED, INTERNAL = 0, 1, 70

_MOST_HELD = 262_144
"""Characters of answers that are held while more questions are already there."""


def batch(options: Options) -> int:
    """Answer standard input; gives the exit status: 0, 1 when a line was refused, 70 when one failed."""
    desk = open_desk(options, many=True)
    source, target = terminal.demanded_source(), terminal.output()
    if target is None:
        return REFUSED
    try:
        return Conversation(desk, target, paths=options.paths).hold(source)
    except BrokenPipeError:  # nobody reads on: the rest cannot be answered
        terminal.forget()
        return REFUSED
    except OSError as error:
        terminal.demand_room(error)
        raise


class Conversation:
    """Answers line after line and remembers nothing of them but how well it went."""

    def __init__(self, desk: Desk, target: BinaryIO, *, paths: bool = True) -> None:
        self._desk = desk
        self._target = target
        self._paths = paths
        self._waiting: list[str] = []
        self._held = 0
        self._status = ANSWERED

    def hold(self, source: Readable) -> int:
        """Answer every line of `source`; gives the exit status."""
        return self.answer(refusing_utf_16(read_lines(source, self._flush)))

    def answer(self, lines: Iterable[Line]) -> int:
        """Answer these lines; gives the exit status."""
        for line in lines:
            answer = self._answer(line)
            if answer is not None:
                self._put(answer)
        self._flush()
        return self._status

    def _answer(self, line: Line) -> str | None:
        id_json = "null"
        try:
            request = self._request(line)
            if request is None:
                return None
            id_json = request.id_json
            return self._desk.reply(request)
        except Refusal as refusal:
            return self._refused(line, refusal)
        except FileError as error:
            return self._refused(line, refused_file(error, id_json))
        except Exception as error:  # noqa: BLE001  # the next line is read whatever this one did
            self._complain(error)
            self._status = INTERNAL
            return internal_error(id_json)

    def _request(self, line: Line) -> Request | None:
        if line.utf_16:
            raise Refusal(ErrorCode.BAD_REQUEST, "cli.batch.utf-16")
        if line.content is None:
            raise Refusal(ErrorCode.TOO_LARGE, "cli.batch.line-too-long")
        return read_request(line.content, paths=self._paths)

    def _refused(self, line: Line, refusal: Refusal) -> str:
        self._status = max(self._status, REFUSED)
        says = self._desk.words(refusal.text_id, kinds=", ".join(KINDS))
        error = encode({"code": refusal.code, "line": line.number, "says": says})
        return f'{{"id": {refusal.id_json}, "error": {error}}}'

    def _complain(self, error: Exception) -> None:
        """Of the first fault of ours its place, without a word of the text; a stream of them would tell no more."""
        if self._status != INTERNAL:
            from desktop.cli.fault import place_of  # noqa: PLC0415  # only when something went wrong

            terminal.complain(f"{self._desk.words('cli.internal')} ({place_of(error)})")

    def _put(self, answer: str) -> None:
        self._waiting.append(answer)
        self._held += len(answer)
        if self._held > _MOST_HELD:
            self._flush()

    def _flush(self) -> None:
        if self._waiting:
            terminal.write_whole(self._target, "\n".join((*self._waiting, "")).encode("ascii"))
            self._waiting.clear()
            self._held = 0


def internal_error(id_json: str = "null") -> str:
    """The answer where a fault of ours left none."""
    return f'{{"id": {id_json}, "error": {{"code": "internal"}}}}'
