"""A screen of a test's own (Xvfb), for what only a real window system shows. Skips where there is none."""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo


@cache
def missing_library() -> str:
    """What Qt lacks to draw on such a screen, in the loader's words; empty where it lacks nothing."""
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    try:
        ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
    except OSError as error:
        return str(error)
    return ""


@contextmanager
def virtual_screen(size: str = "1366x768") -> Iterator[str]:
    """Its name for `DISPLAY`, as long as the `with` lasts."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed: no window system of its own for this test")
    if missing_library():
        pytest.skip(missing_library())
    told, tell = os.pipe()
    try:
        screen = subprocess.Popen(
            [program, "-displayfd", str(tell), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[tell],
            stderr=subprocess.DEVNULL,
        )  # -noreset: else it resets when its last client goes, and turns away who connects at that moment
        os.close(tell)
        with open(told, "rb", closefd=False) as number:  # a pipe
            name = number.readline().decode().strip()
        if not name:
            pytest.skip("Xvfb does not start here")
        yield f":{name}"
    finally:
        os.close(told)
        screen.terminate()
        screen.wait(30)
