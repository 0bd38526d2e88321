"""The desk that answers: a judgement, a strength, a comparison as the objects that `--json` and `batch` print."""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.cli.answer_password import PasswordDesk
from desktop.cli.files import FileError
from desktop.cli.finding_json import Sentences, encode, quoted
from desktop.cli.request import AboutChange, AboutFile, AboutPassword, AboutText, Request
from desktop.engine import Engine
from desktop.logic.pack.programme import Programme
from desktop.logic.verify.answer.judgement import Judgement, Kind, LinkReading, SenderReading, Via
from desktop.logic.verify.check import Checker, TooLargeError
from desktop.logic.words import Words

if TYPE_CHECKING:
    from desktop.logic.verify.read_file import FileRead, FileReader


class Desk:
    """Everything that answering needs: who checks, in which words, and from which data.

    The checker, the password lists and the process that reads files are each made with the first question for them: a
    batch pays for what it asks. `many` questions will come: after a picture that process has a successor at once.
    """

    def __init__(self, engine: Engine, words: Words, programme: Programme, today: date, *, many: bool = False) -> None:
        self.words = words
        self.programme = programme
        self._engine, self._many = engine, many
        self._today = today
        self._sentences = Sentences(words)
        data = {"programme": programme.id, "version": programme.version, "issued": programme.issued.isoformat()}
        self._data = f'"data": {encode(data)}'

    @cached_property
    def _checker(self) -> Checker:
        return self._engine.checker()

    @cached_property
    def _reader(self) -> "FileReader":
        from desktop.worker.cell import Cell  # noqa: PLC0415  # rarely asked

        return Cell(spare=self._many)

    @cached_property
    def _passwords(self) -> PasswordDesk:
        return PasswordDesk(self._engine, self._sentences, self._today)

    def reply(self, request: Request) -> str:
        """The answer to a request of a batch; raises TooLargeError and FileError."""
        match request:
            case AboutText():  # no patterns inside: they cost three microseconds a link
                judgement = self.judge(request.text, request.kind, request.via, request.sender)
                return self.answer(judgement, request.id_json)
            case AboutFile():
                read = self.read(request.content, request.kind)
                return self.answer(self.judge_read(read), request.id_json)
            case AboutPassword():
                measured = self._passwords.measure(request.text, request.about, request.others)
                return self._passwords.answer(measured, request.id_json)
            case AboutChange():
                return self._passwords.compare(request.old, request.new, request.id_json)

    def judge(
        self, text: str, kind: Kind | None, via: Via | None, sender: str | None, *, typed: bool = False
    ) -> Judgement:
        """The judgement of one text, pasted unless it is said to be typed; raises TooLargeError."""
        return self._checker.check(text, today=self._today, kind=kind, via=via, sender=sender, typed=typed)

    def read(self, content: bytes, kind: Kind | None = None) -> "FileRead":
        """What stands in a file: a saved mail, a picture, or without a kind what it looks like."""
        return self._reader.read(content, kind)

    def judge_read(self, read: "FileRead") -> Judgement:
        """The judgement of what was read of a file; raises FileError."""
        from desktop.logic.verify.read_file import Unreadable  # noqa: PLC0415  # rarely asked

        if isinstance(read, Unreadable):
            raise FileError(read.text_id, too_large=read.text_id.startswith("picture.too-"))
        try:
            return self._checker.file(read, today=self._today)
        except TooLargeError:
            raise FileError("cli.file.too-large", too_large=True) from None

    def answer(self, judgement: Judgement, id_json: str = "null") -> str:
        """The answer as one line of JSON in ASCII, without a newline; lone surrogates and controls are escaped.

        Written out by hand: that takes half the time of building dictionaries for json, a tenth of a batch.
        """
        links = ", ".join(map(_link, judgement.links))
        senders = ", ".join(map(_sender, judgement.senders))
        return (
            f'{{"id": {id_json}, "kind": {quoted(judgement.kind)}, "verdict": {quoted(judgement.verdict)}, '
            f'"findings": {self._sentences.listed(judgement.findings)}, "links": [{links}], "senders": [{senders}], '
            f'"claims": [{", ".join(map(quoted, judgement.claims))}], {self._data}}}'
        )


def _link(link: LinkReading) -> str:
    return (
        f'{{"text": {quoted(link.text)}, "scheme": {_or_null(link.scheme)}, "opens": {_or_null(link.opens)}, '
        f'"registrable": {_or_null(link.registrable)}, "verdict": {quoted(link.verdict)}}}'
    )


def _sender(sender: SenderReading) -> str:
    return (
        f'{{"text": {quoted(sender.text)}, "kind": {quoted(sender.kind)}, "normal": {quoted(sender.normal)}, '
        f'"verdict": {quoted(sender.verdict)}}}'
    )


def _or_null(text: str | None) -> str:
    return "null" if text is None else quoted(text)
