"""The composition root: arguments, then a window, a tour of pictures, or the command line.

The window's half is in `desktop.opening`, so that `jaga-akun check` imports no Qt (a test).
"""

import gc
import sys

from desktop.arguments import Given, UsageError, parse
from desktop.commands import WINDOW, every_command


def main(argv: list[str] | None = None) -> int:
    """Run the program; gives the exit status (commands have their own).

    0 fine, 2 wrong usage, 69 no screen for the window, 70 broken content.
    """
    arguments = sys.argv[1:] if argv is None else argv
    window = _for_the_window(arguments)
    if window is not None:
        gc.disable()  # all that is made before the first paint is kept; to look through it again and again takes time
        return WINDOW.run(window)
    from desktop.cli import run  # noqa: PLC0415  # the window needs no command line

    return run(arguments, every_command())


def _for_the_window(arguments: list[str]) -> Given | None:
    """What the window is given. None: something stands there that it does not take, so the other commands are read."""
    try:
        return parse(arguments, (WINDOW,))[1]
    except UsageError:
        return None


if __name__ == "__main__":
    sys.exit(main())
