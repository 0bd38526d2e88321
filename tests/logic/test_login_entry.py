"""An entry at login is text: written for any path, read back to the same command, stale when it starts nothing."""

import configparser
import os
import plistlib
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.login_entry import (
    AUTOSTART,
    LAUNCH_AGENT,
    LONGEST_RUN_VALUE,
    OFF,
    RUN_VALUE,
    Command,
    LoginState,
    LoginText,
    state_of,
)

KINDS = {"autostart": AUTOSTART, "run": RUN_VALUE, "agent": LAUNCH_AGENT}
PATHS = (
    "/usr/bin/jaga-akun",
    "/home/Siti Aminah/Program Saya/jaga-akun",
    '/home/a "b"/jaga-akun',
    "/home/$HOME/`id`/100%u/jaga\\akun",
    "/home/ünï/Жага/jaga-akun",
    "/home/semi;colon&and|pipe/#1/~/jaga-akun",
    "C:\\Program Files\\Jaga Akun\\jaga-akun.exe",
    "C:\\akhir dengan garis\\",
)
OF_WINDOWS = tuple(path for path in PATHS if '"' not in path)
NEITHER = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1)


def everywhere(_path: str) -> bool:
    return True


def nowhere(_path: str) -> bool:
    return False


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("kind", [AUTOSTART, LAUNCH_AGENT], ids=["autostart", "agent"])
def test_an_entry_reads_back_as_the_command_that_it_was_made_of(kind: LoginText, path: str) -> None:
    command = (path, "-m", "desktop", "remind")

    assert kind.read(kind.write(command)) == command


@pytest.mark.parametrize("path", OF_WINDOWS)
def test_a_value_of_the_registry_reads_back_as_the_command_that_it_was_made_of(path: str) -> None:
    assert RUN_VALUE.read(RUN_VALUE.write((path, "remind"))) == (path, "remind")


@given(st.lists(NEITHER, min_size=1, max_size=4).map(tuple))
def test_any_command_comes_back_from_an_autostart_file(command: Command) -> None:
    assert AUTOSTART.read(AUTOSTART.write(command)) == command


@given(st.lists(NEITHER.map(lambda text: text.replace('"', "")).filter(bool), min_size=1, max_size=3).map(tuple))
def test_any_command_that_fits_comes_back_from_a_value_of_the_registry(command: Command) -> None:
    if sum(map(len, command)) < LONGEST_RUN_VALUE // 3:
        assert RUN_VALUE.read(RUN_VALUE.write(command)) == command


def test_an_autostart_file_starts_the_program_and_no_shell_sees_its_path() -> None:
    text = AUTOSTART.write(("/opt/Jaga Akun/$x/50%/jaga-akun", "remind"))

    parser = configparser.RawConfigParser()
    parser.read_string(text)
    entry = parser["Desktop Entry"]

    assert entry["Type"] == "Application"
    assert entry["Terminal"] == "false"
    assert entry["Exec"] == r'"/opt/Jaga Akun/\\$x/50%%/jaga-akun" "remind"'


def test_an_autostart_file_has_one_line_for_the_program_whatever_its_path() -> None:
    text = AUTOSTART.write(("/opt/a\nExec=/bin/false\n/jaga-akun", "remind"))

    assert [line for line in text.splitlines() if line.startswith("Exec=/bin")] == []
    assert AUTOSTART.read(text) == ("/opt/a\nExec=/bin/false\n/jaga-akun", "remind")


@pytest.mark.skipif(os.name != "posix", reason="the shell stands in for the session that starts entries")
def test_the_quotes_of_an_autostart_file_are_those_of_a_shell(tmp_path: Path) -> None:
    program = tmp_path / 'a $HOME `id` "q" b' / "jaga-akun"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\necho "started $1"\n')
    program.chmod(0o700)
    line = next(one for one in AUTOSTART.write((str(program), "remind")).splitlines() if one.startswith("Exec="))

    command = line.removeprefix("Exec=").replace("\\\\", "\\")

    assert subprocess.run(["sh", "-c", command], capture_output=True, check=True).stdout == b"started remind\n"


def test_a_value_of_the_registry_is_quoted_even_where_no_blank_asks_for_it() -> None:
    assert RUN_VALUE.write(("C:\\Jaga\\jaga-akun.exe", "remind")) == '"C:\\Jaga\\jaga-akun.exe" "remind"'
    assert RUN_VALUE.write(("C:\\Jaga Akun\\", "remind")) == '"C:\\Jaga Akun\\\\" "remind"'


@pytest.mark.parametrize(
    "path", ["C:\\" + "a" * LONGEST_RUN_VALUE, 'C:\\a"b', "C:\\a\nb"], ids=["long", "quote", "line"]
)
def test_what_windows_would_not_start_is_not_written(path: str) -> None:
    with pytest.raises(ValueError, match=r"^$"):
        RUN_VALUE.write((path, "remind"))


def test_a_launch_agent_names_program_and_arguments_and_starts_at_login() -> None:
    agent = plistlib.loads(LAUNCH_AGENT.write(("/Users/siti aminah/jaga-akun", "remind")).encode())

    assert agent["ProgramArguments"] == ["/Users/siti aminah/jaga-akun", "remind"]
    assert agent["RunAtLoad"] is True
    assert "KeepAlive" not in agent


def test_a_launch_agent_takes_no_path_that_a_property_list_cannot_hold() -> None:
    with pytest.raises(ValueError, match="control characters"):
        LAUNCH_AGENT.write(("/Users/a\x07b/jaga-akun", "remind"))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_an_entry_that_is_not_there_is_off(kind: LoginText) -> None:
    assert state_of(None, kind, everywhere) == OFF


@pytest.mark.parametrize(
    ("command", "is_there", "state"),
    [
        (("/opt/jaga-akun", "remind"), everywhere, LoginState(on=True)),
        (("/opt/jaga-akun", "remind"), nowhere, LoginState(on=True, stale=True)),
        (("/bin/sh", "-c", "sleep 60; jaga-akun remind"), everywhere, LoginState(on=True)),
    ],
    ids=["fresh", "moved", "written by hand"],
)
@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_an_entry_is_stale_where_its_program_is_gone_and_not_where_somebody_wrote_another(
    kind: LoginText, command: Command, is_there: Callable[[str], bool], state: LoginState
) -> None:
    assert state_of(kind.write(command), kind, is_there) == state


@pytest.mark.parametrize("text", ["", "[Desktop Entry]\nName=x\n", "<plist/>", "\0", "<!DOCTYPE x [<!ENTITY a 'b'>]>"])
@pytest.mark.parametrize("kind", [AUTOSTART, LAUNCH_AGENT], ids=["autostart", "agent"])
def test_a_text_that_we_never_wrote_is_stale(kind: LoginText, text: str) -> None:
    assert state_of(text, kind, everywhere) == LoginState(on=True, stale=True)


def test_an_empty_value_of_the_registry_is_stale() -> None:
    assert state_of(" ", RUN_VALUE, everywhere) == LoginState(on=True, stale=True)


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Hidden = true "])
def test_an_autostart_file_that_a_desktop_switched_off_is_off(line: str) -> None:
    text = AUTOSTART.write(("/opt/jaga-akun", "remind")).replace("X-GNOME-Autostart-enabled=true", line)

    assert state_of(text, AUTOSTART, everywhere) == OFF


def test_a_launch_agent_that_was_switched_off_is_off() -> None:
    agent = plistlib.loads(LAUNCH_AGENT.write(("/opt/jaga-akun", "remind")).encode()) | {"Disabled": True}

    assert state_of(plistlib.dumps(agent).decode(), LAUNCH_AGENT, everywhere) == OFF
