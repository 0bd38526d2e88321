"""A second screen of a real window system: it is the helper's, and it is unplugged in the middle of a secret."""

import json
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
from pathlib import Path
from PySide6.QtTest import QTest
from desktop.kiosk_window import Held, KioskOptions
from desktop.ui.application import Application
from desktop.ui.passwords.places import Password
from desktop.ui.places import Check

application = Application(["x"])
held = Held(application, KioskOptions(Path(sys.argv[1])))
window, shell = held.window, held.window.shell
shell.showFullScreen()

def tell():
    for _ in range(20):
        application.qt.processEvents()
    held._look_at_screens()
    shown = [one for one in application.qt.topLevelWidgets() if one.isVisible()]
    helper = window.helper
    print(json.dumps({
        "windows": sorted((type(one).__name__, *one.geometry().getRect()) for one in shown),
        "screens": len(application.qt.screens()),
        "page": type(shell.page).__name__,
        "typed": getattr(getattr(shell.page, "edit", None), "entered", ""),
        "strip": helper.strip.isVisible(),
        "sheet": None if helper.sheet is None else helper.sheet.script.shut,
        "helps": held._seen.helper,
    }), flush=True)

for line in sys.stdin:
    match line.strip():
        case "secret":
            shell.open(Password())
            QTest.keyClicks(shell.page.edit, "rahasia")
        case "check":
            shell.open(Check())
    tell()
"""


def test_unplugged_in_the_middle_of_a_secret_it_leaves_one_window_and_nothing_beside_the_secret(tmp_path: Path) -> None:
    policy = tmp_path / "kiosk.json"
    policy.write_text(json.dumps({"assisted": True, "two_displays": True}), "utf-8")
    with virtual_screen("2048x700") as display:
        monitors = Monitors(display)
        monitors.add("first", 0, 1024, output=True)
        monitors.add("second", 1024, 1024)
        with program(PROGRAM, display, tmp_path, str(policy)) as shown:
            told = shown.wait_for(2)
            assert told["windows"] == [["Cover", 1024, 0, 1024, 700], ["KioskShell", 0, 0, 1024, 700]]
            assert (told["sheet"], told["helps"]) == (False, True)

            told = shown.ask("secret")
            assert (told["page"], told["typed"], told["sheet"], told["strip"]) == (
                "PrivatePage",
                "rahasia",
                True,
                False,
            )

            monitors.remove("second")
            told = shown.wait_for(1)
            assert told["windows"] == [["KioskShell", 0, 0, 1024, 700]]
            assert (told["page"], told["typed"], told["sheet"], told["strip"]) == (
                "PrivatePage",
                "rahasia",
                None,
                False,
            )
            assert not told["helps"]

            assert shown.ask("check")["strip"]

            monitors.add("second", 1024, 1024)
            told = shown.wait_for(2)
            assert (told["sheet"], told["strip"]) == (False, False)
        monitors.close()
