"""One window per screen: the visit's on the first, a cover on every other, also on one that comes later."""

import sys
from pathlib import Path

import pytest

from tests.ui.kiosk.monitors import Monitors, program
from tests.virtual_screen import virtual_screen

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 and /proc are Linux's"),
]

PROGRAM = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from desktop.ui.application import Application
from desktop.ui.kiosk.covers import FRAMELESS, Covers

application = Application(["x"])
window = QWidget()
window.setWindowFlags(FRAMELESS)
covers = Covers(application.qt, window, QWidget, "Jaga Akun")
window.showFullScreen()

def tell():
    shown = [one for one in application.qt.topLevelWidgets() if one.isVisible()]
    places = sorted((type(one).__name__, *one.geometry().getRect()) for one in shown)
    print(json.dumps({"windows": places, "screens": len(application.qt.screens())}), flush=True)

for line in sys.stdin:
    if line == "tell\\n":
        for _ in range(20):
            application.qt.processEvents()
        tell()
    elif line == "close\\n":
        for one in application.qt.topLevelWidgets():
            if one is not window:
                one.close()
        tell()
"""


def test_every_screen_but_the_first_is_covered_also_a_late_one(tmp_path: Path) -> None:
    with virtual_screen("1600x700") as display:
        monitors = Monitors(display)
        monitors.add("first", 0, 800, output=True)
        with program(PROGRAM, display, tmp_path) as shown:
            assert shown.wait_for(1)["windows"] == [["QWidget", 0, 0, 800, 700]]

            monitors.add("late", 800, 800)
            both = [["Cover", 800, 0, 800, 700], ["QWidget", 0, 0, 800, 700]]
            assert shown.wait_for(2)["windows"] == both
            assert shown.ask("close")["windows"] == both

            monitors.remove("late")
            assert shown.wait_for(1)["windows"] == [["QWidget", 0, 0, 800, 700]]
        monitors.close()
