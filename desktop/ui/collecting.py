"""Cycles are collected in the window's thread alone: a Qt object that dies in another one can stop both for ever.

There Qt holds a lock of its signals and waits for Python, while the window holds Python and waits for that lock (seen
with PySide 6.11: a job that read the pack came upon a closed page). So Python's own collector stays off, which would
run in whatever thread makes the next object, and a timer does its work by the same thresholds.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


def collect_here(owner: QObject) -> None:
    """From now on, as long as `owner` lives, and in this thread."""
    gc.disable()
    timer = QTimer(owner)
    timer.timeout.connect(collect_due)
    timer.start(EVERY_MS)


def collect_due() -> None:
    """Collect the oldest generation whose threshold is passed, with the younger ones; often nothing."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(counts) if count > most > 0]
    if due:
        gc.collect(due[-1])
