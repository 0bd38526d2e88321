"""The composition root: arguments, then a window, a tour of pictures, or the command line.

The window's half is in `desktop.opening`, so that `jaga-akun check` imports no Qt (a test).
"""

import gc
import sys

from desktop.arguments import Command, Given, UsageError, parse
from desktop.commands import KIOSK_CHILD, READER, WINDOW, every_command


def main(argv: list[str] | None = None) -> int:
    """Run the program; gives the exit status (commands have their own).

    0 fine, 2 wrong usage, 69 no screen for the window, 70 broken content.
    """
    arguments = sys.argv[1:] if argv is None else argv
    window = _for_the_window(arguments)
    if window is not None:
        gc.disable()  # all that is made before the first paint is kept; to look through it again and again takes time
        try:
            return window[0].run(window[1])
        except UsageError:
            pass  # told below
        except Exception as error:  # noqa: BLE001  # of the start; what happens later is Qt's to catch
            from desktop.cli import fallen  # noqa: PLC0415  # only when something went wrong

            return fallen(error, arguments)
    from desktop.cli import run  # noqa: PLC0415  # the window needs no command line

    return run(arguments, every_command())


def _for_the_window(arguments: list[str]) -> tuple[Command, Given] | None:
    """The window, or the process that reads for it, and what it is given. None: the other commands are read.

    What is wrong with a window's arguments is told by the command line.
    """
    try:
        return parse(arguments, (WINDOW, KIOSK_CHILD, READER))
    except UsageError:
        return None


if __name__ == "__main__":
    sys.exit(main())
