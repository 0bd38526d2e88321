"""A screen of a benchmark's own (Xvfb), a home with nothing in it, and a person at the keyboard (xdotool)."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

XVFB, XDOTOOL = shutil.which("Xvfb") or "", shutil.which("xdotool") or ""
WINDOW = ("search", "--onlyvisible", "--name", "^Jaga Akun$")
MOMENT = 1.0
"""Seconds after which a page takes presses, on a slow machine too."""


@contextmanager
def own_screen() -> Iterator[dict[str, str]]:
    """The environment of a person at it. Raises RuntimeError where a program for that is missing."""
    if not XVFB or not XDOTOOL:
        raise RuntimeError("Xvfb or xdotool is not installed")
    told, tell = os.pipe()
    command = [XVFB, "-displayfd", str(tell), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
    with (
        tempfile.TemporaryDirectory() as home,
        subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL) as screen,
        os.fdopen(told) as number,
    ):
        os.close(tell)
        folders = dict.fromkeys(("HOME", "XDG_RUNTIME_DIR", "TMPDIR"), home)
        try:
            yield {**os.environ, **folders, "DISPLAY": f":{number.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            screen.terminate()


def at_the_window(environment: Mapping[str, str]) -> None:
    """Wait until one window of ours stands alone, and give it the keyboard."""
    search = [XDOTOOL, *WINDOW]
    while len(subprocess.run(search, capture_output=True, check=False, env=environment).stdout.split()) != 1:
        time.sleep(0.05)
    time.sleep(MOMENT)
    subprocess.run([*search, "windowfocus", "--sync"], check=True, capture_output=True, env=environment)


def press(environment: Mapping[str, str], *keys: str, after: float = MOMENT) -> None:
    """Press one key after the other, each so many seconds after what came before: a new page takes none at once."""
    for key in keys:
        time.sleep(after)
        subprocess.run([XDOTOOL, "key", key], check=True, env=environment)


def type_in(environment: Mapping[str, str], text: str) -> None:
    """Type a text as a person does: one key press a letter."""
    time.sleep(MOMENT)
    subprocess.run([XDOTOOL, "type", text], check=True, env=environment)
    time.sleep(MOMENT)
