"""A kiosk from one visit to the next: the memory of its parent over 50 changes, and "Selesai" to the next start page.

The parent's windows are stand-ins that end their visit at once, so that it does nothing but change. The time is that of
real windows on a screen of their own: from the press that ends a visit until the window of the next one tells that it
is painted, against `jaga-akun --until-painted` on the same screen, turn and turn about.
"""

import os
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path

from benchmarks.own_screen import at_the_window, own_screen, press, type_in
from benchmarks.startup import start
from desktop.kiosk_parent import Kiosk, Window, window_command

CHANGES, EARLY, MEMORY_LIMIT = 50, 5, 1.05
VISITS, TIME_LIMIT = 9, 2.0
ROOT = Path(__file__).resolve().parents[1]
MYSELF = (sys.executable, "-m", "benchmarks.kiosk_changes")

STAND_IN = """
import sys
sys.stdout.write("ready\\ncovered\\nover\\n")
sys.stdout.flush()
sys.stdin.read()
"""


class Counted(Kiosk):
    """A kiosk that notes its resident memory (KiB) with each window that is ready, and ends after so many changes."""

    memory: list[int]

    def _put_in_place(self, window: Window) -> None:
        super()._put_in_place(window)
        self.memory.append(resident_kib())
        if len(self.memory) > CHANGES:
            self.stop()


class Timed(Kiosk):
    """A kiosk that notes the moment at which each window is ready, and wakes who waits for it."""

    moment = 0.0
    changed: threading.Event

    def _put_in_place(self, window: Window) -> None:
        self.moment = time.perf_counter()
        super()._put_in_place(window)
        self.changed.set()


def resident_kib() -> int:
    """Of this process, now."""
    return int(Path("/proc/self/statm").read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def change() -> None:
    """In a process of its own, which imports what the parent does: print its memory after each change."""
    kiosk = Counted(lambda _: (sys.executable, "-I", "-S", "-c", STAND_IN))
    kiosk.memory = []
    kiosk.run()
    print(*kiosk.memory)


def memory() -> None:
    """Print what the parent holds after a few changes and after many."""
    done = subprocess.run([*MYSELF, "change"], cwd=ROOT, capture_output=True, text=True, check=True)
    held = [int(one) for one in done.stdout.split()]
    early, late = held[EARLY], held[CHANGES]
    print(
        f"memory of the parent: {early / 1024:.1f} MiB after {EARLY} changes, {late / 1024:.1f} MiB after {CHANGES}: "
        f"{late / early:.3f} times (at most {MEMORY_LIMIT})"
    )


def times() -> None:
    """At a screen: print how long it takes from the press to the next painted start page."""
    kiosk = Timed(lambda call: window_command(None, None, call))
    kiosk.changed = threading.Event()
    thread = threading.Thread(target=kiosk.run)
    thread.start()
    kiosk.changed.wait()
    ours, theirs = [], []
    for _ in range(VISITS):
        ours.append(one_visit(kiosk))
        theirs.append(start((sys.executable, "-m", "desktop", "--until-painted")).milliseconds)
    kiosk.stop()
    thread.join()
    for name, choose in (("best", min), ("median", statistics.median)):
        mine, bare = choose(ours), choose(theirs)
        print(
            f'"Selesai" to the painted start page, {name} of {VISITS}: {mine:.0f} ms, '
            f"--until-painted {bare:.0f} ms: {mine / bare:.2f} times (at most {TIME_LIMIT})"
        )


def one_visit(kiosk: Timed) -> float:
    """Somebody opens the first task, types, and ends their visit; milliseconds until the next start page is painted."""
    at_the_window(os.environ)
    press(os.environ, "Return")
    type_in(os.environ, "prakerja.vip")
    kiosk.changed.clear()
    began = time.perf_counter()
    press(os.environ, "shift+Escape", after=0)
    kiosk.changed.wait()
    return (kiosk.moment - began) * 1000


def main() -> None:
    """Print both."""
    memory()
    try:
        with own_screen() as environment:
            subprocess.run([*MYSELF, "times"], cwd=ROOT, env=environment, check=True)
    except RuntimeError as error:
        print(f"not measured: {error}")


if __name__ == "__main__":
    {"change": change, "times": times}.get(sys.argv[-1], main)()
