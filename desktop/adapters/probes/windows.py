"""What only Windows tells: its registry, and who started whom. Written by its documents; it was never tried there."""

import os
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple, cast

from desktop.logic.kiosk.selfcheck import Around

_ASSIGNED_ACCESS = r"SOFTWARE\Microsoft\Windows\AssignedAccessConfiguration"
"""Below the user's own part of the registry: there only where Assigned Access holds for that user."""

_SHELLS = {
    "customshellhost.exe": Around.SHELL_LAUNCHER,
    "eshell.exe": Around.SHELL_LAUNCHER,
    "explorer.exe": Around.WINDOWS_DESKTOP,
}
"""What starts the programs of a session: Shell Launcher (its two versions) in place of the Explorer."""

_DEEPEST = 64


class Started(NamedTuple):
    """A process of Windows: who started it, and the name of its program."""

    parent: int
    name: str


def around_here() -> Around:
    """What this very process runs in."""
    return of_windows(_processes(), os.getpid(), assigned=has_key(import_module("winreg"), _ASSIGNED_ACCESS))


def of_windows(processes: Mapping[int, Started], number: int, *, assigned: bool) -> Around:
    """What a process runs in: the nearest shell above it decides, and whether Assigned Access holds for the user."""
    for _ in range(_DEEPEST):
        one = processes.get(number)
        if one is None:
            break
        shell = _SHELLS.get(one.name.lower())
        if shell is not None:
            return Around.ASSIGNED_ACCESS if assigned and shell is Around.WINDOWS_DESKTOP else shell
        number = one.parent
    return Around.ASSIGNED_ACCESS if assigned else Around.UNKNOWN_WINDOWS


def has_key(registry: ModuleType, path: str, *, machine: bool = False) -> bool:
    """Whether a key is there, of the user or of the machine. `registry` is Python's `winreg`. Raises OSError."""
    given = cast("Any", registry)
    try:
        with given.OpenKey(given.HKEY_LOCAL_MACHINE if machine else given.HKEY_CURRENT_USER, path):
            return True
    except FileNotFoundError:
        return False


def value(registry: ModuleType, path: str, name: str, *, machine: bool = False) -> object:
    """A value of the registry, None where it is not there. Raises OSError."""
    given = cast("Any", registry)
    try:
        with given.OpenKey(given.HKEY_LOCAL_MACHINE if machine else given.HKEY_CURRENT_USER, path) as key:
            found: object = given.QueryValueEx(key, name)[0]
            return found
    except FileNotFoundError:
        return None


def values(registry: ModuleType, path: str, *, machine: bool = False) -> tuple[str, ...]:
    """All values of a key as texts, none where it is not there. Raises OSError."""
    given = cast("Any", registry)
    try:
        with given.OpenKey(given.HKEY_LOCAL_MACHINE if machine else given.HKEY_CURRENT_USER, path) as key:
            return tuple(str(given.EnumValue(key, index)[1]) for index in range(given.QueryInfoKey(key)[1]))
    except FileNotFoundError:
        return ()


def _processes() -> dict[int, Started]:
    """All processes by number, by the snapshot of the system (`CreateToolhelp32Snapshot`)."""
    ctypes = import_module("ctypes")
    kernel, entry = cast("Any", ctypes).windll.kernel32, _entry()
    kernel.CreateToolhelp32Snapshot.restype = ctypes.c_void_p
    kernel.Process32FirstW.argtypes = kernel.Process32NextW.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    kernel.CloseHandle.argtypes = [ctypes.c_void_p]
    snapshot, found = kernel.CreateToolhelp32Snapshot(2, 0), dict[int, Started]()
    more = kernel.Process32FirstW(snapshot, ctypes.byref(entry))
    while more:
        found[entry.number] = Started(entry.parent, entry.name)
        more = kernel.Process32NextW(snapshot, ctypes.byref(entry))
    kernel.CloseHandle(snapshot)
    return found


def _entry() -> Any:  # noqa: ANN401  # a structure of ctypes
    """An empty `PROCESSENTRY32W`."""
    from ctypes import Structure, c_long, c_size_t, c_ulong, c_wchar, sizeof  # noqa: PLC0415  # only here

    class Entry(Structure):
        _fields_ = (
            ("size", c_ulong), ("usage", c_ulong), ("number", c_ulong), ("heap", c_size_t),
            ("module", c_ulong), ("threads", c_ulong), ("parent", c_ulong), ("priority", c_long),
            ("flags", c_ulong), ("name", c_wchar * 260),
        )  # fmt: skip

    return Entry(size=sizeof(Entry))
