"""The window to its first painted page, and its peak memory, against a bare PySide6 window in the same run.

The bare window is the least that shows words: a QMainWindow with one QLabel. Both read the clock right after the paint,
with the same few lines of `desktop/startup.py`. Where nothing else is said both paint without a display.
"""

import argparse
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
RUNS, TIME_LIMIT, MEMORY_LIMIT = 9, 1.5, 1.4
STARTUP = Path(__file__).resolve().parent.parent / "desktop" / "startup.py"

BARE = f"""
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.done)
        return False
    def done(self):
        exec(compile(open({str(STARTUP)!r}, "rb").read(), "startup", "exec"), globals())
        sys.stdout.write(startup_line() + "\\n")
        application.quit()
application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("Jaga Akun"))
window.resize(1024, 700)
watch = Watch(window)
window.installEventFilter(watch)
window.show()
application.exec()
"""


class Figure(NamedTuple):
    """One start: milliseconds since the process began, peak memory in MiB."""

    milliseconds: float
    mebibytes: float


def start(command: Sequence[str]) -> Figure:
    """Start once; the process prints as "187 ms 61.2 MiB"."""
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=ENVIRONMENT)
    words = done.stdout.split()
    return Figure(float(words[0]), float(words[2]))


def main() -> None:
    """Print times, memory and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS)
    runs = parser.parse_args().runs
    bare, ours = [], []
    for _ in range(runs + 1):  # turn and turn about: both feel the same load
        bare.append(start((sys.executable, "-c", BARE)))
        ours.append(start((sys.executable, "-m", "desktop", "--until-painted")))
    bare, ours = bare[1:], ours[1:]  # the first ones warm the disk
    for name, choose in (("best", min), ("median", statistics.median)):
        theirs, mine = choose(one.milliseconds for one in bare), choose(one.milliseconds for one in ours)
        ratio = f"{mine / theirs:.2f} times (at most {TIME_LIMIT})"
        print(f"first painted page, {name} of {runs}: {mine:.0f} ms, bare window {theirs:.0f} ms: {ratio}")
    theirs, mine = statistics.median(one.mebibytes for one in bare), statistics.median(one.mebibytes for one in ours)
    print(
        f"peak memory: {mine:.1f} MiB, bare window {theirs:.1f} MiB: {mine / theirs:.2f} times (at most {MEMORY_LIMIT})"
    )


if __name__ == "__main__":
    main()
