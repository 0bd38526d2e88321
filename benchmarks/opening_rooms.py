"""How long a room takes from its tile to its painted page, the first time in a process, beside the password page."""

import os
import statistics
import subprocess
import sys

ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
RUNS, LIMIT = 11, 1.3

OPEN = """
import sys, time
from PySide6.QtCore import QCoreApplication
from desktop.adapters.settings_store import MemorySettingsStore
from desktop.logic.situation import URGENT
from desktop.premises import personal
from desktop.rooms.all import Rooms
from desktop.ui import background
from desktop.ui.application import Application
from desktop.ui.passwords.places import Password
from desktop.ui.places import Recovery
from desktop.window import Window

application = Application(sys.argv)
window = Window(application, personal(MemorySettingsStore()), Rooms)
shell = window.shell
shell.resize(1366, 768)
shell.show()
shell.grab()
_ = window.programme  # as after the first paint
application.load_all_faces()
for _ in range(4):
    QCoreApplication.processEvents()
began = time.thread_time()
shell.open(Password() if sys.argv[1] == "password" else Recovery(URGENT))
shell.grab()
sys.stdout.write(str(time.thread_time() - began))
background.wait_for_all()
"""


def seconds(room: str) -> float:
    """Processor time of the window's thread for one opening, in a process of its own."""
    command = (sys.executable, "-c", OPEN, room)
    return float(subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=True).stdout)


def main() -> None:
    """Print both and their ratio, taken in turn so that both meet the same load."""
    times: dict[str, list[float]] = {"password": [], "recovery": []}
    for run in range(RUNS + 1):
        for room, found in times.items():
            took = seconds(room)
            if run:  # the first warms the disk
                found.append(took)
    for name, of_runs in (("best", min), ("median", statistics.median)):
        password, recovery = (of_runs(found) * 1000 for found in times.values())
        ratio = f"{recovery / password:.2f} times (at most {LIMIT})"
        print(
            f"opening the recovery, {name} of {RUNS}: {recovery:.0f} ms, the password page {password:.0f} ms: {ratio}"
        )


if __name__ == "__main__":
    main()
