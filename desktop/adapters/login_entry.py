"""What has the system start `jaga-akun remind` at login: a file of the person's own, or a value of their registry."""

import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from desktop.adapters.own_command import is_packaged, window_command
from desktop.adapters.settings_store import write_whole
from desktop.logic.login_entry import (
    AGENT_LABEL,
    AUTOSTART,
    AUTOSTART_FILE,
    LAUNCH_AGENT,
    NAME,
    OFF,
    REMIND,
    RUN_VALUE,
    Command,
    LoginState,
    LoginText,
    state_of,
)
from desktop.logic.plain_file import read_plain
from desktop.logic.ports import LoginEntry

_LARGEST = 64 * 1024
"""Bytes that are read of an entry: ours has some hundred."""

_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
"""Where the Task Manager notes what it switched off: an odd first byte."""


def login_entry() -> LoginEntry:
    """The entry of this person on this system."""
    command = this_program()
    if sys.platform == "win32":
        return RegistryEntry(import_module("winreg"), command)
    if sys.platform == "darwin":
        return FileEntry(Path.home() / "Library" / "LaunchAgents" / f"{AGENT_LABEL}.plist", LAUNCH_AGENT, command)
    return FileEntry(_autostart_folder() / AUTOSTART_FILE, AUTOSTART, command)


def this_program() -> Command:
    """How this very program is started at login: by its own command beside the interpreter, else by a module.

    Windows opens a black window for a command; its interpreter without a console, or the packaged window, does not.
    """
    if is_packaged():
        return (*window_command(), REMIND)
    python = Path(sys.executable)
    own = python.with_name("jaga-akun")
    if sys.platform != "win32" and os.access(own, os.X_OK):
        return str(own), REMIND
    silent = python.with_name("pythonw.exe")
    return str(silent if silent.exists() else python), "-m", "desktop", REMIND


def _autostart_folder() -> Path:
    """As the base directory specification says: a relative folder in the variable counts as none."""
    told = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (told if told.is_absolute() else Path.home() / ".config") / "autostart"


def _is_there(program: str) -> bool:
    """Whether it can be started: by its path, or by its name where somebody wrote an entry by hand."""
    from shutil import which  # noqa: PLC0415  # only where there is an entry

    return which(program) is not None


class FileEntry:
    """An entry that is a file."""

    def __init__(self, file: Path, kind: LoginText, command: Command) -> None:
        self._file, self._kind, self._command = file, kind, command
        self.place = str(file)

    def state(self) -> LoginState:
        """Whether the file is there, and whether it starts nothing; raises OSError where it cannot be read."""
        try:
            text = read_plain(self._file, _LARGEST, links=True).decode("utf-8", "surrogateescape")
        except (FileNotFoundError, NotADirectoryError):
            return OFF
        return state_of(text, self._kind, _is_there)

    def write(self) -> None:
        """Put our file in place of whatever is there; raises OSError."""
        write_whole(self._file, _written(self._kind, self._command))

    def remove(self) -> None:
        """Remove the file; raises OSError."""
        with suppress(FileNotFoundError, NotADirectoryError):
            self._file.unlink()


class MemoryEntry:
    """An entry that starts nothing and goes with the program: for pictures of it."""

    def __init__(self, place: str) -> None:
        self.place, self._state = place, OFF

    def state(self) -> LoginState:
        """Whether it was written."""
        return self._state

    def write(self) -> None:
        """It is there now."""
        self._state = LoginState(on=True)

    def remove(self) -> None:
        """It is not there any more."""
        self._state = OFF


class RegistryEntry:
    """An entry that is a value of the registry. `registry` is Python's `winreg`."""

    def __init__(self, registry: ModuleType, command: Command) -> None:
        self._registry, self._command = cast("Any", registry), command
        self.place = rf"HKEY_CURRENT_USER\{_RUN}\{NAME}"

    def state(self) -> LoginState:
        """Whether the value is there and not switched off, and whether it starts nothing; raises OSError."""
        text, noted = self._value(_RUN), self._value(_APPROVED)
        if isinstance(noted, bytes) and noted[:1] and noted[0] % 2:
            return OFF
        return state_of(None if text is None else str(text), RUN_VALUE, _is_there)

    def write(self) -> None:
        """Put our value in place of whatever is there, and take back that it was switched off; raises OSError."""
        text, registry = _written(RUN_VALUE, self._command), self._registry
        with registry.CreateKeyEx(registry.HKEY_CURRENT_USER, _RUN, 0, registry.KEY_SET_VALUE) as key:
            registry.SetValueEx(key, NAME, 0, registry.REG_SZ, text)
        self._delete(_APPROVED)

    def remove(self) -> None:
        """Delete the value; raises OSError."""
        self._delete(_RUN)

    def _value(self, path: str) -> object:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, path) as key:
                value: object = registry.QueryValueEx(key, NAME)[0]
                return value
        except FileNotFoundError:
            return None

    def _delete(self, path: str) -> None:
        registry = self._registry
        with (
            suppress(FileNotFoundError),
            registry.OpenKey(registry.HKEY_CURRENT_USER, path, 0, registry.KEY_SET_VALUE) as key,
        ):
            registry.DeleteValue(key, NAME)


def _written(kind: LoginText, command: Command) -> str:
    """The text of an entry; raises OSError for a path that the system could not start."""
    try:
        return kind.write(command)
    except ValueError:
        raise OSError from None
