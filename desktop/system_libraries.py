"""Libraries of the system that Qt needs and no Python package brings: which are missing, and what to install.

Qt tells of them in English, in part, or ends the process. Asked only when there is no window: the loader says what it
lacks when the part of Qt that draws windows is loaded by hand.
"""

import ctypes
import os
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

Fault = tuple[str, dict[str, str]]
"""A text id and its values."""

DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Library -> package of Debian and Ubuntu. `DRAWING` is needed always, `WINDOW` for a window on X11."""

_LIBRARY = re.compile(r"lib[\w.+-]+\.so[\w.]*")
_SYSTEMS = {"DISPLAY": "xcb", "WAYLAND_DISPLAY": "wayland"}
"""What tells of a screen, and the part of Qt that opens windows there."""


def loads(library: str) -> bool:
    """Whether the system's loader finds a library."""
    return not _fault(library)


def missing(libraries: Iterable[str]) -> list[str]:
    """Those of the libraries that this system cannot load."""
    return [name for name in libraries if not loads(name)]


def named_in(message: str) -> list[str]:
    """The libraries that the loader, or Python by its words, says it cannot find."""
    return list(dict.fromkeys(_LIBRARY.findall(message)))


def why_no_window() -> Fault:
    """Why Qt opens no window in this session: a library is missing, or there is no screen."""
    lacking = [name for plugin in _plugins() for name in named_in(_fault(str(plugin)))]
    more = missing(WINDOW) if set(lacking) & WINDOW.keys() else []  # the loader stops at the first
    return lack_of((*lacking, *more)) or ("shell.no-screen", {})


def lack_of(libraries: Iterable[str]) -> Fault | None:
    """What to say of libraries that are missing, None where none is. Packages that we do not know go by the library."""
    names, known = list(dict.fromkeys(libraries)), DRAWING | WINDOW
    if not names:
        return None
    values = {"libraries": ", ".join(names), "packages": " ".join(known.get(name, name) for name in names)}
    return "shell.no-library", values


def _plugins() -> Iterator[Path]:
    """The parts of Qt that should open a window here, where Qt came as a Python package. Qt itself is not asked."""
    found = find_spec("PySide6") if sys.platform.startswith("linux") else None
    qt = Path(found.origin).parent / "Qt" / "plugins" if found and found.origin else Path()
    asked = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    for system in (asked,) if asked else (system for told, system in _SYSTEMS.items() if os.environ.get(told)):
        yield from sorted((qt / "platforms").glob(f"libq{system}*.so"))


def _fault(library: str) -> str:
    """Why the loader does not load it; empty where it does."""
    try:
        ctypes.CDLL(library)
    except OSError as error:
        return str(error)
    return ""
