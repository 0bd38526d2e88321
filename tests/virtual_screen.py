"""A screen of a test's own (Xvfb), for what only a real window system shows. Skips where there is none."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def virtual_screen(size: str = "1366x768") -> Iterator[str]:
    """Its name for `DISPLAY`, as long as the `with` lasts."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed: no window system of its own for this test")
    told, tell = os.pipe()
    try:
        screen = subprocess.Popen(
            [program, "-displayfd", str(tell), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
            pass_fds=[tell],
            stderr=subprocess.DEVNULL,
        )
        os.close(tell)
        with open(told, "rb", closefd=False) as number:  # a pipe
            name = number.readline().decode().strip()
        if not name:
            pytest.skip("Xvfb does not start here")
        yield f":{name}"
    finally:
        os.close(told)
        screen.terminate()
        screen.wait(10)
