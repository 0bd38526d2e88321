"""The entry at login: written and removed by one switch, told as it is on the disk, whoever touched it meanwhile."""

import os
import stat
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Self

import pytest

from desktop.adapters.login_entry import FileEntry, RegistryEntry, login_entry, this_program
from desktop.adapters.own_command import own_command
from desktop.logic.login_entry import AUTOSTART, LAUNCH_AGENT, OFF, LoginState, LoginText

KINDS = {"autostart": AUTOSTART, "agent": LAUNCH_AGENT}
ON, STALE = LoginState(on=True), LoginState(on=True, stale=True)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program in a folder with blanks."""
    path = tmp_path / "Program Saya" / "jaga akun"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\n")
    path.chmod(0o700)
    return path


def entry(tmp_path: Path, program: Path, kind: LoginText = AUTOSTART) -> FileEntry:
    return FileEntry(tmp_path / "autostart" / "jaga-akun-remind.desktop", kind, (str(program), "remind"))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_one_switch_writes_and_removes(tmp_path: Path, program: Path, kind: LoginText) -> None:
    one = entry(tmp_path, program, kind)
    assert one.state() == OFF

    one.write()
    assert one.state() == ON
    one.write()
    one.remove()
    one.remove()

    assert one.state() == OFF
    assert list((tmp_path / "autostart").iterdir()) == []


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_an_entry_whose_program_moved_is_stale_until_it_is_written_anew(
    tmp_path: Path, program: Path, kind: LoginText
) -> None:
    entry(tmp_path, program, kind).write()
    moved = program.rename(program.with_name("jaga"))
    one = entry(tmp_path, moved, kind)
    assert one.state() == STALE

    one.write()

    assert one.state() == ON


def test_an_entry_that_somebody_deleted_is_off(tmp_path: Path, program: Path) -> None:
    one = entry(tmp_path, program)
    one.write()

    Path(one.place).unlink()

    assert one.state() == OFF


def test_the_program_of_another_installation_that_is_still_there_is_left_alone(tmp_path: Path, program: Path) -> None:
    entry(tmp_path, program).write()

    assert entry(tmp_path, tmp_path / "another").state() == ON


def test_the_file_is_its_owners_only(tmp_path: Path, program: Path) -> None:
    one = entry(tmp_path, program)
    one.write()

    assert stat.S_IMODE(Path(one.place).stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform != "linux", reason="paths that are no UTF-8 are Linux's")
def test_a_path_that_is_no_utf_8_is_written_as_it_is(tmp_path: Path) -> None:
    program = tmp_path / b"jaga-\xff".decode("utf-8", "surrogateescape")
    program.write_text("")
    program.chmod(0o700)
    one = entry(tmp_path, program)

    one.write()

    assert b"jaga-\xff" in Path(one.place).read_bytes()
    assert one.state() == ON


def test_a_place_that_cannot_be_used_raises_and_leaves_nothing(tmp_path: Path, program: Path) -> None:
    one = entry(tmp_path, program)
    (tmp_path / "autostart").write_text("a file in the way")
    with pytest.raises(OSError, match="autostart"):
        one.write()
    assert one.state() == OFF
    one.remove()

    (tmp_path / "autostart").unlink()
    Path(one.place).mkdir(parents=True)
    for act in (one.state, one.write, one.remove):
        with pytest.raises(OSError, match="jaga-akun-remind"):
            act()
    assert list((tmp_path / "autostart").iterdir()) == [Path(one.place)]


@pytest.mark.skipif(sys.platform != "linux", reason="the folder of XDG")
def test_on_linux_the_entry_is_an_autostart_file_of_the_person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert login_entry().place == str(tmp_path / "autostart" / "jaga-akun-remind.desktop")

    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert login_entry().place == str(tmp_path / "home" / ".config" / "autostart" / "jaga-akun-remind.desktop")


def test_the_command_of_an_entry_starts_this_very_program() -> None:
    *command, last = this_program()
    assert last == "remind"

    done = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True)

    assert done.stdout.startswith("jaga-akun ")


@pytest.mark.parametrize(("there", "name"), [(True, "Jaga Akun.exe"), (False, "jaga-akun.exe")])
def test_a_packaged_program_is_started_without_a_console_where_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, *, there: bool
) -> None:
    (tmp_path / "jaga-akun.exe").touch()
    if there:
        (tmp_path / "Jaga Akun.exe").touch()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "jaga-akun.exe"))

    assert this_program() == (str(tmp_path / name), "remind")
    assert own_command("x") == (sys.executable, "x")


class Key:
    def __init__(self, values: dict[str, object]) -> None:
        self.values = values

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_ended: object) -> None:
        pass


class Winreg(ModuleType):
    """As much of Python's `winreg` as we call: this machine has no registry."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ = "HKCU", 2, 1

    def __init__(self) -> None:
        super().__init__("winreg")
        self.keys: dict[str, dict[str, object]] = {}

    def OpenKey(self, root: str, path: str, _reserved: int = 0, _access: int = 0) -> Key:
        assert root == self.HKEY_CURRENT_USER
        if path not in self.keys:
            raise FileNotFoundError
        return Key(self.keys[path])

    def CreateKeyEx(self, _root: str, path: str, _reserved: int, _access: int) -> Key:
        return Key(self.keys.setdefault(path, {}))

    def QueryValueEx(self, key: Key, name: str) -> tuple[object, int]:
        if name not in key.values:
            raise FileNotFoundError
        return key.values[name], self.REG_SZ

    def SetValueEx(self, key: Key, name: str, _reserved: int, _kind: int, value: object) -> None:
        key.values[name] = value

    def DeleteValue(self, key: Key, name: str) -> None:
        if key.values.pop(name, None) is None:
            raise FileNotFoundError


RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"


@pytest.fixture
def registry() -> Winreg:
    return Winreg()


def test_a_value_of_the_registry_is_written_read_and_removed(registry: Winreg, program: Path) -> None:
    one = RegistryEntry(registry, (str(program), "remind"))
    assert one.state() == OFF
    one.remove()

    one.write()
    assert registry.keys == {RUN: {"Jaga Akun": f'"{program}" "remind"'}}
    assert one.state() == ON
    program.unlink()
    assert one.state() == STALE
    one.remove()

    assert one.state() == OFF
    assert registry.keys == {RUN: {}}


def test_what_the_task_manager_switched_off_is_off_until_the_switch_is_pressed(registry: Winreg, program: Path) -> None:
    one = RegistryEntry(registry, (str(program), "remind"))
    one.write()
    registry.keys[APPROVED] = {"Jaga Akun": b"\x03\0\0\0" + bytes(8)}
    assert one.state() == OFF

    one.write()

    assert one.state() == ON


def test_a_path_that_windows_could_not_start_cannot_be_written(registry: Winreg) -> None:
    with pytest.raises(OSError, match=r"^$"):
        RegistryEntry(registry, ("C:\\" + "a" * 260, "remind")).write()

    assert not registry.keys


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_a_pipe_in_its_place_is_not_waited_for_and_can_be_replaced(tmp_path: Path, program: Path) -> None:
    one = entry(tmp_path, program)
    (tmp_path / "autostart").mkdir()
    os.mkfifo(one.place)

    with pytest.raises(OSError, match="jaga-akun-remind"):
        one.state()
    one.write()

    assert one.state() == ON
