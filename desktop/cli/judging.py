"""What `jaga-akun check` does: reads one text or file, has it judged and prints verdict and reasons, or JSON."""

from desktop.arguments import Given, Option, UsageError
from desktop.cli import terminal
from desktop.cli.answer import Desk
from desktop.cli.check import FILE, KIND, SENDER, STATUS, VIA
from desktop.cli.desk import open_desk
from desktop.cli.files import FileError, read_path
from desktop.cli.json_line import MARKS_OF_UTF_16
from desktop.cli.options import JSON, options_of
from desktop.cli.report import report
from desktop.cli.request import mended
from desktop.logic.limits import MAX_TEXT
from desktop.logic.verify.answer.judgement import Judgement
from desktop.logic.verify.check import TooLargeError
from desktop.logic.verify.file_kind import kind_of

STDIN = ("-",)
OF_TEXT: tuple[Option[object], ...] = (KIND, VIA, SENDER)

_MOST_BYTES = 4 * MAX_TEXT


def check(given: Given) -> int:
    """Judge the text and print what was found; gives the exit status of the verdict. Raises UsageError."""
    path = given.get(FILE)
    judgement, desk = _of_text(given) if path is None else _of_file(given, path)
    if given.has(JSON):
        terminal.write(desk.answer(judgement) + "\n")
    else:
        terminal.write(report(judgement, desk.words, desk.programme))
    return STATUS[judgement.verdict]


def _of_text(given: Given) -> tuple[Judgement, Desk]:
    typed = given.texts != STDIN  # typed is not pasted (decision 1), and who writes a command is likely to type
    text = _not_empty(_as_typed(" ".join(given.texts)) if typed else _from_stdin())
    desk = open_desk(options_of(given))
    sender = given.get(SENDER)
    sender = None if sender is None else _as_typed(sender)
    try:
        return desk.judge(text, given.get(KIND), given.get(VIA), sender, typed=typed), desk
    except TooLargeError:
        raise UsageError("cli.usage.too-long") from None


def _of_file(given: Given, path: str) -> tuple[Judgement, Desk]:
    """The judgement of a file as what its content is: a picture, a saved mail, else a text."""
    if given.texts or any(map(given.has, OF_TEXT)):
        raise UsageError("cli.usage.file-and-text")
    try:
        content = read_path(path)
        kind = kind_of(content)
        text = _not_empty(_decoded(content), "cli.file.empty") if kind is None else ""
        desk = open_desk(options_of(given))
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
