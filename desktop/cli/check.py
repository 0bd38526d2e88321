"""`jaga-akun check TEXT...|-`: one text, one verdict with its reasons, in words or as JSON."""

from desktop.cli import terminal
from desktop.cli.desk import open_desk
from desktop.cli.options import Options, UsageError
from desktop.cli.report import report
from desktop.cli.request import MARKS_OF_UTF_16, mended
from desktop.logic.verify.check import MAX_TEXT, TooLargeError
from desktop.logic.verify.judgement import Verdict

STDIN = ("-",)
STATUS = {Verdict.OFFICIAL: 0, Verdict.PARTNER: 0, Verdict.FAKE: 1, Verdict.UNKNOWN: 3, Verdict.UNPROVEN: 3}

_MOST_BYTES = 4 * MAX_TEXT


def check(options: Options) -> int:
    """Judge the text and print what was found; gives the exit status of the verdict."""
    text = _from_stdin() if options.text == STDIN else _as_typed(" ".join(options.text))
    desk = open_desk(options)
    sender = None if options.sender is None else _as_typed(options.sender)
    try:
        judgement = desk.judge(text, options.kind, options.via, sender)
    except TooLargeError:
        raise UsageError("cli.usage.too-long") from None
    if options.json:
        terminal.write(desk.answer(judgement) + "\n")
    else:
        terminal.write(report(judgement, desk.words, desk.programme))
    return STATUS[judgement.verdict]


def _from_stdin() -> str:
    stream = terminal.source()
    content = stream.read(_MOST_BYTES + 1) if stream is not None else b""
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
