"""Start the program from a checkout; say in plain words what is missing when it cannot start.

    python tools/start.py [ARGUMENTS OF jaga-akun]
    python tools/start.py --probe      only look whether the window's libraries are there

Qt needs a few libraries of the system that no Python package brings, even when it draws into pictures only. This runs
before the program does, so its sentences stand here, in both languages.
"""

import os
import sys
from collections.abc import Callable, Iterable

from desktop.system_libraries import DRAWING, WINDOW, missing, named_in

TOUR = "build/tour"
ONE_VIEW = "id-light-100-1366"


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
    names = ", ".join(dict.fromkeys([*lost, *named_in(error)])) or error
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
