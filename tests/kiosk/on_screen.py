"""A kiosk's real window as whoever stands before the screen has it: what it shows, its keys, its processes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import ImageGrab

from tests.cli.conftest import ROOT
from tests.kiosk.running import LONGEST, wait_for


@contextmanager
def looked_at(environment: dict[str, str]) -> Iterator[list[int]]:
    """How often the screen was looked at as long as the `with` lasts, and how often it was bare; filled at its end."""
    seen = list[int]()
    command = [sys.executable, str(Path(__file__).with_name("screen_watcher.py"))]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as watcher:
        assert watcher.stdout is not None
        assert watcher.stdout.readline() == "looking\n"
        yield seen
        seen += map(int, watcher.communicate(timeout=LONGEST)[0].split())


def windows() -> list[str]:
    """What stands on the screen."""
    search = ["xdotool", "search", "--onlyvisible", "--name", ".+"]
    return subprocess.run(search, capture_output=True, text=True, check=False, timeout=LONGEST).stdout.split()


def press(key: str) -> None:
    """On the one window that is left: without a window manager nobody gives it the keyboard."""
    wait_for(lambda: len(windows()) == 1)
    window = ["search", "--sync", "--onlyvisible", "--name", "^Jaga Akun$", "windowfocus", "--sync", "key", key]
    subprocess.run(["xdotool", *window], check=True, timeout=LONGEST, capture_output=True)


def left_edge() -> bytes:
    """What the left of the screen looks like: the brand on a start page, the page itself in a room."""
    return ImageGrab.grab(bbox=(0, 0, 200, 768), xdisplay=os.environ["DISPLAY"]).tobytes()


@contextmanager
def program(environment: dict[str, str], *arguments: str) -> Iterator["subprocess.Popen[str]"]:
    """The whole program, as a kiosk; killed when a test fails, for nobody else would end it."""
    command = [sys.executable, "-m", "desktop", "--kiosk", *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        except BaseException:
            process.kill()
            raise


def children(number: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{number}/task/{number}/children").read_text("ascii").split()]
    except OSError:
        return []
