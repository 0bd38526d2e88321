"""Whether the machine starts us by itself: a unit of systemd that is switched on, an entry at login, Shell Launcher."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from desktop.logic.kiosk.selfcheck import Around, Check, Code
from desktop.logic.plain_file import read_plain

_WORD = "--kiosk"
_LARGEST = 64 * 1024
_RUN = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Run"


def autostart(around: Around) -> Check:
    """Whether something starts the program with `--kiosk`."""
    if sys.platform.startswith("linux"):
        return _said(any_entry(Path("/"), Path.home()))
    if sys.platform == "win32":
        return _said(around is Around.SHELL_LAUNCHER or _in_registry())
    return Check(Code.AUTOSTART)


def any_entry(root: Path, home: Path) -> bool:
    """Whether one of the entries below starts us. One that cannot be read starts nothing that we know of."""
    return any(_WORD in _read(file) for file in _entries(root, home))


def _entries(root: Path, home: Path) -> Iterator[Path]:
    """A unit counts where it is wanted by a target; an entry at login where it lies."""
    for units in (root / "etc/systemd/system", root / "etc/systemd/user", home / ".config/systemd/user"):
        yield from units.glob("*.wants/*.service")
    for folder in (root / "etc/xdg/autostart", home / ".config/autostart"):
        yield from folder.glob("*.desktop")


def _read(file: Path) -> str:
    with suppress(OSError):
        return read_plain(file, _LARGEST, links=True).decode("utf-8", "replace")
    return ""


def _in_registry() -> bool:
    from desktop.adapters.probes.windows import values  # noqa: PLC0415  # only there

    registry = import_module("winreg")
    return any(_WORD in text for machine in (True, False) for text in values(registry, _RUN, machine=machine))


def _said(starts: object) -> Check:
    return Check(Code.AUTOSTART, "entry" if starts else "none")
