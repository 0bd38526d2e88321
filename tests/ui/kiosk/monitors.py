"""Monitors cut out of the one picture of a virtual X server, and a program on it that tells what it shows.

Monitors are cut out as `xrandr --setmonitor` does it.
"""

import ctypes
import ctypes.util
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]


class _Monitor(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_ulong),
        ("primary", ctypes.c_int),
        ("automatic", ctypes.c_int),
        ("noutput", ctypes.c_int),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("mwidth", ctypes.c_int),
        ("mheight", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    )


class Monitors:
    """Cuts monitors out of the one picture of an X server, and takes them away."""

    def __init__(self, display: str) -> None:
        names = [ctypes.util.find_library(name) for name in ("X11", "Xrandr")]
        if None in names:
            pytest.skip("libX11 and libXrandr are not installed: nobody tells the X server of another screen")
        self._x, self._randr = (ctypes.CDLL(name) for name in names)
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = self._x.XInternAtom.restype = ctypes.c_ulong
        self._x.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
        for does in (self._x.XDefaultRootWindow, self._x.XCloseDisplay):
            does.argtypes = (ctypes.c_void_p,)
        self._x.XSync.argtypes = (ctypes.c_void_p, ctypes.c_int)
        self._randr.XRRSetMonitor.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER(_Monitor))
        self._randr.XRRDeleteMonitor.argtypes = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong)
        self._randr.XRRGetScreenResourcesCurrent.argtypes = (ctypes.c_void_p, ctypes.c_ulong)
        self._randr.XRRGetScreenResourcesCurrent.restype = ctypes.POINTER(_Resources)
        self._display = self._x.XOpenDisplay(display.encode())
        assert self._display
        self._root = self._x.XDefaultRootWindow(self._display)

    def add(self, name: str, x: int, width: int, *, output: bool = False) -> None:
        """A monitor of so many pixels; the one with the `output` takes the place of the whole picture."""
        outputs = self._randr.XRRGetScreenResourcesCurrent(self._display, self._root).contents.outputs
        one = _Monitor(
            self._atom(name), output, 0, int(output), x, 0, width, 700, 200, 200, outputs if output else None
        )
        self._randr.XRRSetMonitor(self._display, self._root, ctypes.byref(one))
        self._x.XSync(self._display, 0)

    def remove(self, name: str) -> None:
        """It is unplugged."""
        self._randr.XRRDeleteMonitor(self._display, self._root, self._atom(name))
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        """Let the server go."""
        self._x.XCloseDisplay(self._display)

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), 0))


class _Resources(ctypes.Structure):
    _fields_ = (
        ("timestamp", ctypes.c_ulong),
        ("config", ctypes.c_ulong),
        ("ncrtc", ctypes.c_int),
        ("crtcs", ctypes.POINTER(ctypes.c_ulong)),
        ("noutput", ctypes.c_int),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    )


class Program:
    """A program under test: it answers each line by one line of JSON, with its `windows` and `screens` at least."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def ask(self, what: str = "tell") -> dict[str, Any]:
        """What it tells after it did what it was asked to."""
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
def program(code: str, display: str, home: Path, *arguments: str) -> Iterator[Program]:
    """It runs on that display as long as the `with` lasts."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DBUS_", "XDG_"))}
    own = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env=bare | own,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        yield Program(process)
    finally:
        process.kill()
        process.communicate(timeout=30)
