"""How this program starts itself as another process: one way for a checkout, a package and a frozen program."""

import sys
from pathlib import Path

CONSOLE, WINDOWED = "jaga-akun", "Jaga Akun"
"""The names of the packaged program; on Windows and macOS there are both, and only the first has standard streams
(`packaging/jaga-akun.spec`)."""

PRINTING = "printing-process"
"""The command of the process that talks to printers. Nobody types it, so no help names it."""

READING = "reading-process"
"""The command of the process that reads strangers' files; nobody types that either."""


def own_command(*arguments: str) -> tuple[str, ...]:
    """The program and its words, with these behind them; it does not matter in which folder it is started.

    By the path of its file, as `-m` would look for a package of that name in the current folder first.
    """
    if is_packaged():
        return (_beside(CONSOLE), *arguments)
    return (sys.executable, str(Path(__file__).resolve().parents[1] / "__main__.py"), *arguments)


def is_packaged() -> bool:
    """Whether this is a program of its own, made by PyInstaller: then there is no Python to start."""
    return bool(getattr(sys, "frozen", False))


def window_command() -> tuple[str, ...]:
    """A packaged program as something is to start it that shows no console."""
    return (_beside(WINDOWED),)


def _beside(name: str) -> str:
    """The packaged program of this name, else the one that runs."""
    this = Path(sys.executable)
    other = this.with_name(name + this.suffix)
    return str(other if other.is_file() else this)
