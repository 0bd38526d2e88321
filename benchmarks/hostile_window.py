"""A window in which somebody gives up on hostile files and checks a link beside them: what `hostile_files.py` starts.

It prints one line of JSON, what the link took and which process still reads a file then, and closes.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from desktop.adapters.settings_store import MemorySettingsStore
from desktop.opening import ended
from desktop.premises import personal
from desktop.rooms.all import Rooms
from desktop.ui.application import Application
from desktop.ui.places import Check, Draft
from desktop.ui.shell import Shell
from desktop.ui.verify.check_page import CheckPage
from desktop.ui.verify.files import FileCheck
from desktop.ui.verify.verdict import VerdictPage
from desktop.window import Window

LINK = "https://prakerja.go.id.contoh-masuk.xyz/login"
BUSY_TICKS = os.sysconf("SC_CLK_TCK") // 10


def main() -> int:
    """Open the window and drive it; gives the exit status."""
    application = Application(sys.argv[:1])
    window = Window(application, personal(MemorySettingsStore()), Rooms, ticks=lambda: time.monotonic() + 60)
    shell = window.shell
    shell.show()
    QTimer.singleShot(0, lambda: drive(shell, [Path(name) for name in sys.argv[1:]]))
    return ended(application.qt.exec())


def drive(shell: Shell, files: list[Path]) -> None:
    """Give up on each file while it is read, check a link, close while the files are still being read."""
    shell.open(Check(Draft(LINK)))
    link_s(shell)  # the engine is built
    alone = link_s(shell)
    reader = 0
    for file in files:
        shell.open(Check())
        cast("FileCheck", cast("CheckPage", shell.page).files).check(file)
        reader = reader or busy_child()
        shell.back()
    taken = link_s(shell)
    sys.stdout.write(
        json.dumps({"alone_s": alone, "link_s": taken, "reader": reader, "reading": reader in children()}) + "\n"
    )
    sys.stdout.flush()
    shell.close()


def link_s(shell: Shell) -> float:
    """Seconds from the press to the painted verdict of a link."""
    shell.open(Check(Draft(LINK)))
    began = time.perf_counter()
    cast("CheckPage", shell.page).start()
    until(lambda: isinstance(shell.page, VerdictPage))
    QApplication.processEvents()
    return time.perf_counter() - began


def busy_child() -> int:
    """The number of the process that we started and that works."""
    until(lambda: bool(children()))
    (number,) = children()
    before = ticks(number)
    until(lambda: ticks(number) > before + BUSY_TICKS)
    return number


def until(holds: Callable[[], bool], seconds: float = 30) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError
        QCoreApplication.processEvents()
        time.sleep(0.001)


def children() -> list[int]:
    """The processes that this one started."""
    every = (entry for entry in Path("/proc").iterdir() if entry.name.isdigit())
    return [int(entry.name) for entry in every if parent(entry) == os.getpid()]


def parent(entry: Path) -> int:
    """The process that started one, 0 where it is gone."""
    try:
        return int(fields(entry)[1])
    except OSError:
        return 0


def ticks(number: int) -> int:
    """What a process has taken of the processor."""
    return sum(map(int, fields(Path("/proc") / str(number))[11:13]))


def fields(entry: Path) -> list[str]:
    """What the system tells of a process, from its state on."""
    return (entry / "stat").read_text("ascii").rpartition(")")[2].split()


if __name__ == "__main__" and sys.argv[1:]:  # `make bench` starts every file of this folder
    sys.exit(main())
