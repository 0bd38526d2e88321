"""`jaga-akun check TEXT...|-` and `check --file F`: one text or file, one verdict with its reasons, or as JSON."""

from desktop.cli import terminal
from desktop.cli.answer import Desk
from desktop.cli.desk import open_desk
from desktop.cli.files import FileError, read_path
from desktop.cli.json_line import MARKS_OF_UTF_16
from desktop.cli.options import Options, UsageError
from desktop.cli.report import report
from desktop.cli.request import mended
from desktop.logic.limits import MAX_TEXT
from desktop.logic.verify.answer.judgement import Judgement, Verdict
from desktop.logic.verify.check import TooLargeError
from desktop.logic.verify.file_kind import kind_of

STDIN = ("-",)
STATUS = {Verdict.OFFICIAL: 0, Verdict.PARTNER: 0, Verdict.FAKE: 1, Verdict.UNKNOWN: 3, Verdict.UNPROVEN: 3}

_MOST_BYTES = 4 * MAX_TEXT


def check(options: Options) -> int:
    """Judge the text and print what was found; gives the exit status of the verdict."""
    judgement, desk = _of_text(options) if options.file is None else _of_file(options, options.file)
    if options.json:
        terminal.write(desk.answer(judgement) + "\n")
    else:
        terminal.write(report(judgement, desk.words, desk.programme))
    return STATUS[judgement.verdict]


def _of_text(options: Options) -> tuple[Judgement, Desk]:
    typed = options.text != STDIN  # typed is not pasted (decision 1), and who writes a command is likely to type
    text = _not_empty(_as_typed(" ".join(options.text)) if typed else _from_stdin())
    desk = open_desk(options)
    sender = None if options.sender is None else _as_typed(options.sender)
    try:
        return desk.judge(text, options.kind, options.via, sender, typed=typed), desk
    except TooLargeError:
        raise UsageError("cli.usage.too-long") from None


def _of_file(options: Options, path: str) -> tuple[Judgement, Desk]:
    """The judgement of a file as what its content is: a picture, a saved mail, else a text."""
    try:
        content = read_path(path)
        kind = kind_of(content)
        text = _not_empty(_decoded(content), "cli.file.empty") if kind is None else ""
        desk = open_desk(options)
        return desk.judge(text, None, None, None) if kind is None else desk.judge_file(content, kind), desk
    except FileError as error:
        raise UsageError(error.text_id) from None
    except TooLargeError:
        raise UsageError("cli.usage.too-long") from None


def _not_empty(text: str, text_id: str = "cli.usage.no-text") -> str:
    """The text; raises UsageError for blanks alone: a script whose variable was empty asked nothing."""
    if not text.strip():
        raise UsageError(text_id)
    return text


def _from_stdin() -> str:
    stream = terminal.source()
    return _decoded(stream.read(_MOST_BYTES + 1) if stream is not None else b"")


def _decoded(content: bytes) -> str:
    if len(content) > _MOST_BYTES:
        raise UsageError("cli.usage.too-long")
    try:
        return content.decode("utf-16" if content.startswith(MARKS_OF_UTF_16) else "utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError("cli.usage.not-utf-8") from None


def _as_typed(text: str) -> str:
    """An argument as the terminal sent it: in a C locale Python takes UTF-8 apart into half characters."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return mended(text)
