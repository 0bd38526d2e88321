"""`jaga-akun check-password`: one password, typed unseen or from standard input, never from the arguments.

No hints either: a name or a birth date behind an option would stay in the history of the shell. `batch` takes them.
"""

import sys
import warnings
from codecs import getincrementaldecoder
from getpass import GetPassWarning, getpass

from desktop.cli import terminal
from desktop.cli.answer_password import PasswordDesk
from desktop.cli.engine import make_engine
from desktop.cli.finding_json import Sentences
from desktop.cli.options import Options, UsageError
from desktop.cli.programme import open_programme
from desktop.cli.report_password import report_password
from desktop.logic.limits import MAX_TEXT
from desktop.logic.words import Words, load_words

STRONG, WEAK, FAIR = 0, 1, 3
STATUS = (WEAK, WEAK, FAIR, STRONG, STRONG)
"""The exit status of each score."""

_MOST_BYTES = MAX_TEXT
"""What is read of one line; the estimate looks at its first thousand characters and says so."""


def check_password(options: Options) -> int:
    """Ask for a password and print how strong it is; gives the exit status of its score."""
    programme = open_programme(options)
    engine = make_engine(options, programme)
    words = load_words(options.language, programme)
    password = _ask(words) if sys.stdin is not None and sys.stdin.isatty() else _first_line()
    desk = PasswordDesk(engine, Sentences(words), options.day)
    measured = desk.measure(password)
    terminal.write(desk.answer(measured) + "\n" if options.json else report_password(measured.strength, words))
    return STATUS[measured.strength.score]


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


def _first_line() -> str:
    """The first line of standard input without its end; empty when there is none."""
    stream = terminal.source()
    line = stream.readline(_MOST_BYTES) if stream is not None else b""
    try:
        text = getincrementaldecoder("utf-8-sig")().decode(line, final=len(line) < _MOST_BYTES)
    except UnicodeDecodeError:
        text = None
    if text is None:
        raise UsageError("cli.usage.not-utf-8")
    return text.removesuffix("\n").removesuffix("\r")
