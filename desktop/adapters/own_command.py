"""How this program starts itself as another process: one way for a checkout, a package and a frozen program."""

import sys
from pathlib import Path

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
