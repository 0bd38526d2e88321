"""The composition root: arguments, then a window, a tour of pictures, or the command line.

The window's half is in `desktop.opening`, so that `jaga-akun check` imports no Qt (a test).
"""

import gc
import sys

from desktop.arguments import TOUR, command_of, tour_options, window_options
from desktop.logic.languages import LANGUAGES


def main(argv: list[str] | None = None) -> int:
    """Run the program; gives the exit status (commands have their own).

    0 fine, 2 wrong usage, 69 no screen for the window, 70 broken content.
    """
    arguments = sys.argv[1:] if argv is None else argv
    command = command_of(arguments)
    if command == TOUR:
        tour = tour_options(arguments)
        if tour is not None:
            from desktop.opening import draw_tour  # noqa: PLC0415  # Qt, only where it is needed

            return draw_tour(tour)
    window = window_options(arguments, LANGUAGES) if command is None else None
    if window is not None:
        gc.disable()  # all that is made before the first paint is kept; to look through it again and again takes time
        from desktop.opening import open_window  # noqa: PLC0415  # Qt, only where it is needed

        return open_window(window)
    from desktop.cli import run  # noqa: PLC0415  # the window needs no command line

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
