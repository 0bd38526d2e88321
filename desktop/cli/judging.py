"""What `jaga-akun check` does: reads one text or file, has it judged and prints verdict and reasons, or JSON."""

from typing import NamedTuple

from desktop.arguments import UsageError
from desktop.cli import terminal
from desktop.cli.answer import Desk
from desktop.cli.desk import open_desk
from desktop.cli.files import FileError, read_path
from desktop.cli.json_line import MARKS_OF_UTF_16
from desktop.cli.options import Options
from desktop.cli.report import report
from desktop.logic.limits import MAX_TEXT
from desktop.logic.private import unshown
from desktop.logic.text import mended
from desktop.logic.verify.answer.judgement import Judgement, Kind, Verdict, Via
from desktop.logic.verify.check import TooLargeError

STDIN = ("-",)

_MOST_BYTES = 4 * MAX_TEXT


@unshown
class Asked(NamedTuple):
    """What is to be judged: texts, or the file at `path`; `json` prints the answer for a program."""

    texts: tuple[str, ...]
    options: Options
    kind: Kind | None = None
    via: Via | None = None
    sender: str | None = None
    path: str | None = None
    json: bool = False


def check(asked: Asked) -> Verdict:
    """Judge the text and print what was found; gives the verdict. Raises UsageError."""
    judgement, desk = _of_text(asked) if asked.path is None else _of_file(asked, asked.path)
    if asked.json:
        terminal.write(desk.answer(judgement) + "\n")
    else:
        terminal.write(report(judgement, desk.words, desk.programme))
    return judgement.verdict


def _of_text(asked: Asked) -> tuple[Judgement, Desk]:
    typed = asked.texts != STDIN  # typed is not pasted (decision 1), and who writes a command is likely to type
    text = _not_empty(_as_typed(" ".join(asked.texts)) if typed else _from_stdin())
    desk = open_desk(asked.options)
    sender = None if asked.sender is None else _as_typed(asked.sender)
    try:
        return desk.judge(text, asked.kind, asked.via, sender, typed=typed), desk
    except TooLargeError:
        raise UsageError("cli.usage.too-long") from None


def _of_file(asked: Asked, path: str) -> tuple[Judgement, Desk]:
    """The judgement of a file as what its content is: a picture, a saved mail, else a text."""
    from desktop.logic.verify.read_file import EMPTY, NEITHER  # noqa: PLC0415  # a text pays for no file

    if asked.texts or any(one is not None for one in (asked.kind, asked.via, asked.sender)):
        raise UsageError("cli.usage.file-and-text")
    try:
        content = read_path(path)
        desk = open_desk(asked.options)
        read = desk.read(content)
        if read not in (NEITHER, EMPTY):  # a mail is long to hash
            return desk.judge_read(read), desk
        return desk.judge(_not_empty(_decoded(content), "cli.file.empty"), None, None, None), desk
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
    return _decoded(terminal.demanded_source().read(_MOST_BYTES + 1))


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
