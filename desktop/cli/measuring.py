"""What `jaga-akun check-password` does: has one password typed unseen, or reads it, and prints how strong it is."""

import sys

from desktop.cli import terminal
from desktop.cli.answer_password import PasswordDesk
from desktop.cli.engine import make_engine
from desktop.cli.finding_json import Sentences
from desktop.cli.options import Options
from desktop.cli.programme import open_programme
from desktop.cli.report_password import report_password
from desktop.cli.unseen import first_line, typed_unseen
from desktop.logic.words import Words, load_words


def check_password(options: Options, *, json: bool) -> int:
    """Ask for a password and print how strong it is; gives its score (0 to 4). Raises UsageError."""
    programme = open_programme(options)
    engine = make_engine(options, programme)
    words = load_words(options.language, programme)
    password = _ask(words) if sys.stdin is not None and sys.stdin.isatty() else first_line(terminal.demanded_source())
    desk = PasswordDesk(engine, Sentences(words), options.day)
    measured = desk.measure(password)
    terminal.write(desk.answer(measured) + "\n" if json else report_password(measured.strength, words))
    return measured.strength.score


def _ask(words: Words) -> str:
    return typed_unseen(f"{words('cli.password.shared')}\n{words('cli.password.ask')}")
