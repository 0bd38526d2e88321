"""A second screen of a real window system: it is the helper's, and it is unplugged in the middle of a secret."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.ui.kiosk.test_covers import ROOT, Monitors
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


class Program:
    """The kiosk's window; it tells of itself when it is asked."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def ask(self, what: str = "tell") -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{what}\n")
        self._process.stdin.flush()
        told: dict[str, Any] = json.loads(self._process.stdout.readline())
        return told

    def wait_for(self, screens: int) -> dict[str, Any]:
        """What it tells, when it knows of so many screens."""
        for _ in range(200):
            if self.ask()["screens"] == screens:
                return self.ask()
        pytest.fail(f"the program never heard of {screens} screens")


@contextmanager
def program(display: str, folder: Path) -> Iterator[Program]:
    policy = folder / "kiosk.json"
    policy.write_text(json.dumps({"assisted": True, "two_displays": True}), "utf-8")
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DBUS_", "XDG_"))}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(policy)],
        env={
            **bare,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(folder),
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        yield Program(process)
    finally:
        process.kill()
        process.communicate(timeout=10)


def test_unplugged_in_the_middle_of_a_secret_it_leaves_one_window_and_nothing_beside_the_secret(tmp_path: Path) -> None:
    with virtual_screen("2048x700") as display:
        monitors = Monitors(display)
        monitors.add("first", 0, 1024, output=True)
        monitors.add("second", 1024, 1024)
        with program(display, tmp_path) as shown:
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
