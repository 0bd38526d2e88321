"""A kiosk's window over 500 visits of a monkey, what the end of a visit takes, and what its filter costs an event.

All in one process, without the change of it that a real kiosk makes: memory after 500 visits against that after 20, the
wipe until the cover stands against `Shell.finish()` of personal mode in the same run, an event with the filter against
one without.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QWidget

from benchmarks.monkey import settle, visits
from desktop.adapters.settings_store import MemorySettingsStore
from desktop.kiosk_visit import Around, KioskWindow
from desktop.logic.kiosk.policy import Policy, Reading
from desktop.premises import kiosk, personal
from desktop.rooms.all import Rooms
from desktop.ui.application import Application
from desktop.ui.kiosk.doors import Doors
from desktop.ui.kiosk.staff import StaffWays
from desktop.ui.places import Check, Draft
from desktop.window import Window

VISITS, EARLY, MEMORY_LIMIT = 500, 20, 1.05
ENDS, END_MS, END_LIMIT = 15, 150.0, 2.5
EVENTS, FILTER_LIMIT = 100_000, 2.5
TEXT = "akun saya diminta kode 482913"


def resident_kib() -> int:
    """Of this process, now."""
    return int(Path("/proc/self/statm").read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def silent(_kind: QtMsgType, _context: QMessageLogContext, _message: str) -> None:
    """The offscreen platform says something at each change of size."""


def kiosk_window(application: Application, over: Callable[[], None] | None) -> KioskWindow:
    """A kiosk's window, shown. `over` hears that a visit is wiped; None: the next begins at once."""
    around = Around(StaffWays(lambda: None), over=over)
    ticks = iter(range(10**9)).__next__  # by this clock every button has stood there long enough
    window = KioskWindow(application, kiosk(Policy()), Reading(Policy()), around, ticks)
    window.shell.resize(1366, 768)
    window.shell.show()
    settle()
    return window


def end_ms(end: Callable[[], None], begin: Callable[[], None]) -> float:
    """The median of the ends of a visit that has a message on the check page."""
    taken = []
    for _ in range(ENDS):
        begin()
        settle()
        started = time.perf_counter()
        end()
        taken.append((time.perf_counter() - started) * 1000)
        settle()
    return statistics.median(taken)


def ends(application: Application) -> tuple[float, float]:
    """Milliseconds: the wipe of a kiosk until its cover stands, and `finish` of personal mode."""
    place = Check(Draft(TEXT * 40))
    held = kiosk_window(application, lambda: None)

    def begin_again() -> None:
        held.shell.begin()
        held.shell.open(place)

    covered = end_ms(held.end_visit, begin_again)
    own = Window(application, personal(MemorySettingsStore()), Rooms)
    own.shell.resize(1366, 768)
    own.shell.show()
    settle()
    finished = end_ms(own.shell.finish, lambda: own.shell.open(place))
    for shell in (held.shell, own.shell):
        shell.hide()
        shell.deleteLater()
    settle()
    return covered, finished


def event_us(widget: QWidget) -> float:
    """Microseconds of one event that concerns nobody."""
    event = QEvent(QEvent.Type.User)
    started = time.perf_counter()
    for _ in range(EVENTS):
        QCoreApplication.sendEvent(widget, event)
    return (time.perf_counter() - started) * 1e6 / EVENTS


def memory(application: Application, number: int) -> tuple[int, int]:
    """KiB after the first visits, and after all."""
    window, early = kiosk_window(application, None), 0
    for engine in (
        window.engine.checker,
        window.engine.estimator,
    ):  # a real window makes them ready with its first paint
        engine()
    window.engine.checker().check(TEXT, today=window.premises.outside.clock.today())
    for visit in visits(window, lambda: TEXT):
        if visit == EARLY:
            early = resident_kib()
        if visit == number:
            return early, resident_kib()
    raise AssertionError


def main() -> int:
    """Print the figures; 1 when one is over its limit."""
    qInstallMessageHandler(silent)
    number = int(sys.argv[1]) if len(sys.argv) > 1 else VISITS
    application = Application(["kiosk"])
    application.load_all_faces()
    widget = QWidget()
    bare = min(event_us(widget) for _ in range(3))
    doors = Doors(application.qt, lambda: None)
    filtered = min(event_us(widget) for _ in range(3))
    print(f"an event: {bare:.2f} us, with the filter {filtered:.2f} us: {filtered / bare:.2f} times")
    covered, finished = ends(application)
    print(f"end of a visit to the cover: {covered:.0f} ms, personal {finished:.0f} ms: {covered / finished:.2f} times")
    early, late = memory(application, number)
    print(f"memory after {EARLY} visits: {early} KiB, after {number}: {late} KiB: {late / early:.3f} times")
    doors.open()
    within = (
        filtered <= FILTER_LIMIT * bare
        and covered <= min(END_MS, END_LIMIT * finished)
        and late <= MEMORY_LIMIT * early
    )
    return 0 if within else 1


if __name__ == "__main__":
    sys.exit(main())
