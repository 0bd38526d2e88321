"""What `jaga-akun check-password` does: has one password typed unseen, or reads it, and prints how strong it is."""

import sys
import warnings
from codecs import getincrementaldecoder
from getpass import GetPassWarning, getpass
from io import BufferedIOBase

from desktop.arguments import UsageError
from desktop.cli import terminal
from desktop.cli.answer_password import PasswordDesk
from desktop.cli.engine import make_engine
from desktop.cli.finding_json import Sentences
from desktop.cli.options import Options
from desktop.cli.programme import open_programme
from desktop.cli.report_password import report_password
from desktop.logic.limits import MAX_TEXT
from desktop.logic.words import Words, load_words

_MOST_BYTES = MAX_TEXT
"""What is read of one line; the estimate looks at its first thousand characters and says so."""


def check_password(options: Options, *, json: bool) -> int:
    """Ask for a password and print how strong it is; gives its score (0 to 4). Raises UsageError."""
    programme = open_programme(options)
    engine = make_engine(options, programme)
    words = load_words(options.language, programme)
    password = _ask(words) if sys.stdin is not None and sys.stdin.isatty() else first_line(terminal.source())
    desk = PasswordDesk(engine, Sentences(words), options.day)
    measured = desk.measure(password)
    terminal.write(desk.answer(measured) + "\n" if json else report_password(measured.strength, words))
    return measured.strength.score


def _ask(words: Words) -> str:
    """What is typed at the terminal without being seen. The prompt goes there too, so that the answer can be piped."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", GetPassWarning)
        try:
            typed = getpass(f"{words('cli.password.shared')}\n{words('cli.password.ask')}")
        except GetPassWarning:  # raised before anything is read: this terminal would show it
            fault = "cli.usage.no-hiding"
        except UnicodeDecodeError:
            fault = "cli.usage.not-utf-8"
        except EOFError:
            raise KeyboardInterrupt from None
        else:
            return typed.encode("utf-8", "replace").decode()
    raise UsageError(fault)  # out here, where no other exception with the text hangs on it


def first_line(stream: BufferedIOBase | None) -> str:
    """The first line of a stream without its end; empty when there is none. Raises UsageError for no UTF-8."""
    line = stream.readline(_MOST_BYTES) if stream is not None else b""
    try:
        text = getincrementaldecoder("utf-8-sig")().decode(line, final=len(line) < _MOST_BYTES)
    except UnicodeDecodeError:
        text = None
    if text is None:
        raise UsageError("cli.usage.not-utf-8")
    return text.removesuffix("\n").removesuffix("\r")
