"""A kiosk's parent in a thread, with windows that do as they are told, and what can be seen of it from outside."""

import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from desktop.kiosk_parent import Kiosk
from desktop.logic.kiosk.visit_count import Counted

STAND_IN = Path(__file__).with_name("stand_in.py")
LONGEST = 30.0
"""Seconds that anything here may take on a busy machine."""


class Noted(NamedTuple):
    """One line of the log: which process, what it did, and when (seconds of the monotonic clock)."""

    number: int
    what: str
    moment: float


class Running:
    """A kiosk in a thread, and the log of its windows. `ahead` is added to its clock, in seconds."""

    def __init__(self, folder: Path, orders: str) -> None:
        self._folder, self.ahead = folder, 0.0
        (folder / "orders").write_text(orders, "utf-8")
        (folder / "log").touch()
        self.counted: list[Counted] = []
        self.kiosk = Kiosk(self._command, lambda: time.monotonic() + self.ahead, self.counted.append)
        self.status: int | None = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _command(self, call: bool) -> tuple[str, ...]:
        return (sys.executable, "-I", "-S", str(STAND_IN), str(self._folder), *(("--call",) if call else ()))

    def _run(self) -> None:
        self.status = self.kiosk.run()

    @property
    def log(self) -> list[Noted]:
        lines = (line.split() for line in (self._folder / "log").read_text("utf-8").splitlines())
        return [Noted(int(number), what, float(moment)) for number, what, moment in lines]

    def began(self) -> list[str]:
        return [one.what for one in self.log if one.what in {"visit", "call"}]

    def noted(self, what: str) -> list[Noted]:
        return [one for one in self.log if one.what == what]

    def alive(self) -> set[int]:
        return {number for number in {one.number for one in self.log} if is_alive(number)}

    def end(self) -> float:
        """End it; gives the seconds that it took."""
        began = time.monotonic()
        self.kiosk.stop()
        self._thread.join(LONGEST)
        assert not self._thread.is_alive()
        return time.monotonic() - began


def is_alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def wait_for(condition: Callable[[], object], seconds: float = LONGEST) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)
