"""Start the program from a checkout; say in plain words what is missing when it cannot start.

    python tools/start.py [ARGUMENTS OF jaga-akun]
    python tools/start.py --probe      only look whether the window's libraries are there

Qt needs a few libraries of the system that no Python package brings, even when it draws into pictures only. This runs
before the program does, so its sentences stand here, in both languages.
"""

import ctypes
import os
import re
import sys
from collections.abc import Callable, Iterable

TOUR = "build/tour"
ONE_VIEW = "id-light-100-1366"

# Library -> package of Debian and Ubuntu. `DRAWING` is needed always, `WINDOW` for a window on X11.
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


def missing(libraries: Iterable[str]) -> list[str]:
    """Those of the libraries that this system cannot load."""
    return [name for name in libraries if not loads(name)]


def loads(library: str) -> bool:
    """Whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def qt_error() -> str:
    """Import Qt's widgets, which the program will want at once; why that cannot be, empty when it can."""
    try:
        import PySide6.QtWidgets  # noqa: F401, PLC0415 - the import is the probe
    except ImportError as error:
        return str(error)
    return ""


def windowless() -> bool:
    """Whether this is a Linux session in which no window can be shown and nothing else was asked for."""
    told = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(os.environ.get(name) for name in told)


def needed() -> dict[str, str]:
    """The libraries of this session: those for a window only where one is to be shown on X11."""
    if not sys.platform.startswith("linux"):
        return {}
    on_x11 = os.environ.get("DISPLAY") and not os.environ.get("QT_QPA_PLATFORM")
    return {**DRAWING, **WINDOW} if on_x11 else DRAWING


def complaint(error: str, lost: list[str]) -> str:
    """What is missing and the one line that installs it."""
    named = re.findall(r"lib[\w.+-]+\.so[\w.]*", error)
    names = ", ".join(dict.fromkeys([*lost, *named])) or error
    packages = " ".join({**DRAWING, **WINDOW}.values())
    return (
        f"Pustaka sistem ini belum ada: {names}\nThese system libraries are missing: {names}\n\n"
        f"    sudo apt-get install -y {packages}\n"
    )


def probe(missing: Callable[[Iterable[str]], list[str]] = missing) -> bool:
    """Whether Qt can be used here; says what is missing when it cannot.

    A drawing library that is not found by name may still be there for Qt: only a failing import counts for those.
    Qt does not import the libraries of a window: it ends the whole process when it wants them, so they count by name.
    """
    lost = missing(needed())
    error = qt_error()
    if not error and not set(lost) & set(WINDOW):
        return True
    print(complaint(error, lost), file=sys.stderr)
    return False


def main(arguments: list[str]) -> int:
    """Exit status of the program; 1 when it could not be started."""
    if not probe():
        return 1
    if arguments == ["--probe"]:
        return 0
    without_window = not arguments and windowless()
    if without_window:
        print(f"Tidak ada layar: halaman program digambar ke {TOUR}. No display: drawing the pages to {TOUR}.")
        arguments = ["tour", "--out", TOUR, "--only", ONE_VIEW]
    from desktop.main import main as program  # noqa: PLC0415 - only when Qt is known to be there

    status = program(arguments)
    if without_window and status == 0:
        print(os.path.join(TOUR, "index.html"))  # noqa: PTH118 - a name to show
        print("Bahasa, tampilan, dan ukuran lain: make tour. Other languages, looks and sizes: make tour.")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
