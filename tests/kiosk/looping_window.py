"""The window of a kiosk as the program starts it, which never comes back from a signal: it loops in its own thread."""

import signal
import sys

from desktop.main import main


def loop(*_: object) -> None:
    """In the thread of the window, as a fault of ours would."""
    while True:
        pass


signal.signal(signal.SIGUSR1, loop)
sys.exit(main(sys.argv[1:]))
