"""Looks at a screen until its input ends, and prints how often it looked and how often it saw a screen that is bare.

Bare is a screen that is black in its middle and near its corners: so an X server without a window looks.
"""

import sys
import threading

from PySide6.QtGui import QGuiApplication

NEAR = 40
"""Pixels from the edge."""

PAUSE_S = 0.01
"""Seconds between two looks, less than a frame: who looks without a pause leaves a slow screen no time to draw."""


def wait_for_the_end(ended: threading.Event) -> None:
    """Until the input ends."""
    sys.stdin.read()
    ended.set()


def main() -> None:
    """Say "looking" after the first look, so that one knows when to begin."""
    screen = QGuiApplication(sys.argv).primaryScreen()
    size, ended = screen.size(), threading.Event()
    threading.Thread(target=wait_for_the_end, args=(ended,), daemon=True).start()
    across, down = (NEAR, size.width() // 2, size.width() - NEAR), (NEAR, size.height() // 2, size.height() - NEAR)
    looks = bare = 0
    while not ended.wait(PAUSE_S):
        picture = screen.grabWindow(0).toImage()
        looks += 1
        bare += all(picture.pixelColor(x, y).lightness() == 0 for x in across for y in down)
        if looks == 1:
            sys.stdout.write("looking\n")
            sys.stdout.flush()
    sys.stdout.write(f"{looks} {bare}\n")


main()
