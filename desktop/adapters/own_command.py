"""How this program starts itself as another process: one way for a checkout, a package and a frozen program."""

import sys
from pathlib import Path

WINDOWED = "Jaga Akun"
"""The name of the packaged program without a console, beside the one with it (`packaging/jaga-akun.spec`)."""

PRINTING = "printing-process"
"""The command of the process that talks to printers. Nobody types it, so no help names it."""

READING = "reading-process"
"""The command of the process that reads strangers' files; nobody types that either."""


def own_command(*arguments: str) -> tuple[str, ...]:
    """The program and its words, with these behind them; it does not matter in which folder it is started.

    By the path of its file, as `-m` would look for a package of that name in the current folder first.
    """
    if getattr(sys, "frozen", False):
        return (sys.executable, *arguments)
    return (sys.executable, str(Path(__file__).resolve().parents[1] / "__main__.py"), *arguments)


def window_command() -> tuple[str, ...]:
    """A packaged program as something is to start it that shows no console: on Windows and macOS a second program."""
    window = Path(sys.executable).with_name(WINDOWED + Path(sys.executable).suffix)
    return (str(window) if window.is_file() else sys.executable,)
