"""Each probe on this very machine, or on files that look as on another: closed, open, and when nobody can tell."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop.adapters.probes.all import LookedFor, in_time, self_check
from desktop.adapters.probes.autostart import any_entry
from desktop.adapters.probes.clipboard import among, clipboard_history
from desktop.adapters.probes.clock import is_kept
from desktop.adapters.probes.displays import displays
from desktop.adapters.probes.others import beside
from desktop.adapters.probes.policy_owner import policy_owner
from desktop.adapters.probes.printers import printers
from desktop.adapters.probes.processes import every_process
from desktop.adapters.probes.screen_reader import screen_reader
from desktop.adapters.probes.tool import asked
from desktop.logic.kiosk.selfcheck import UNKNOWN, Around, Check, Code, Seen, State

TODAY = date(2026, 11, 29)

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at what Linux tells")


@contextmanager
def running(folder: Path, name: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process of that name, for as long as the `with` lasts."""
    program = Path(shutil.copy("/bin/cat", folder / name))
    with subprocess.Popen([program], stdin=subprocess.PIPE, env=os.environ | environment) as process:
        yield process
        process.communicate()


def tool(folder: Path, name: str, script: str) -> Path:
    """A program of the system, as it is elsewhere."""
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return program


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose programs are found before those of the system."""
    folder = tmp_path / "tools"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


def test_every_check_is_made_in_its_order(tmp_path: Path) -> None:
    checks = self_check(LookedFor(tmp_path / "kiosk.json", None, TODAY, TODAY))

    assert [check.code for check in checks] == list(Code)
    assert {check.code: check.reason for check in checks}[Code.PRINTERS] == "none-wanted"


def test_a_probe_that_hangs_or_fails_could_not_tell_and_holds_nobody_up() -> None:
    def hangs() -> Check:
        time.sleep(60)
        return Check(Code.CLOCK, "kept")

    def fails() -> Check:
        raise OSError

    begun = time.monotonic()
    checks = in_time({Code.CLOCK: hangs, Code.VT: fails, Code.SHELL: lambda: Check(Code.SHELL, "cage")}, 2)

    assert [check.reason for check in checks] == [UNKNOWN, UNKNOWN, "cage"]
    assert time.monotonic() - begun < 30


def test_a_program_that_does_not_answer_is_given_up(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.adapters.probes.tool.SECONDS", 0.2)
    tool(tools, "lpstat", "exec sleep 60")

    assert asked("lpstat") is None
    assert asked("no-such-program") is None


def test_a_program_is_asked_in_english(tools: Path) -> None:
    tool(tools, "lpstat", 'echo "$LC_ALL $1"')

    assert asked("lpstat", "-v") == "C -v\n"


@pytest.mark.parametrize(("said", "reason"), [("Monitors: 1", "one"), ("Monitors: 2", "several"), ("x: 2", UNKNOWN)])
def test_screens_are_counted_by_xrandr(said: str, reason: str, tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    tool(tools, "xrandr", f"echo '{said}'")

    assert displays(Seen()).reason == reason


def test_without_xrandr_or_a_display_nobody_can_tell(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool(tools, "xrandr", "echo 'Monitors: 1'")
    monkeypatch.delenv("DISPLAY", raising=False)
    assert displays(Seen()).reason == UNKNOWN

    monkeypatch.setenv("DISPLAY", ":7")
    tool(tools, "xrandr", "exit 1")
    assert displays(Seen()).reason == UNKNOWN


def test_what_a_window_sees_of_its_screens_is_believed() -> None:
    assert displays(Seen(screens=2)).reason == "covered"


@pytest.mark.parametrize(
    ("seen", "where", "wanted", "reason"),
    [
        (Seen(screens=2, helper=True), Around.OTHER_DESKTOP, True, "helper"),
        (Seen(screens=3, uncovered=1, helper=True), Around.OTHER_DESKTOP, True, "uncovered"),
        (Seen(screens=1), Around.OTHER_DESKTOP, True, "missing"),
        (Seen(screens=2), Around.OTHER_DESKTOP, True, "missing"),
        (Seen(screens=1), Around.OTHER_DESKTOP, False, "one"),
        (Seen(screens=1), Around.CAGE, True, "stretched"),
        (Seen(screens=2), Around.CAGE, False, "stretched"),
        (Seen(screens=2), Around.NESTED_CAGE, True, "stretched"),
        (Seen(screens=1), Around.CAGE, False, "one"),
        (Seen(screens=2, helper=True), Around.SHELL_LAUNCHER, True, "helper"),
    ],
)
def test_a_screen_for_the_helper_is_there_missing_or_stretched_over(
    seen: Seen, where: Around, wanted: bool, reason: str
) -> None:
    assert displays(seen, where, two_wanted=wanted).reason == reason


def test_from_outside_a_cage_with_two_wanted_screens_is_told_too(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    tool(tools, "xrandr", "echo 'Monitors: 2'")

    assert displays(Seen(), Around.CAGE).reason == "stretched"
    assert displays(Seen(), Around.OTHER_DESKTOP, two_wanted=True).reason == "several"


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [("Ruang_2", "there"), ("Found", "there"), ("Berkas", "file"), ("PDF", "file"), ("Ruang", "missing")],
)
def test_a_printer_is_looked_up_by_lpstat(wanted: str, reason: str, tools: Path) -> None:
    lines = (
        "Ruang_2",
        "Berkas",
        "PDF",
        "Found",
        "device for Ruang_2: ipp://10.0.0.7/print",
        "device for Berkas: cups-pdf:/",
    )
    tool(tools, "lpstat", "\n".join(f"echo '{line}'" for line in lines))

    assert printers(wanted, Seen()).reason == reason


def test_without_lpstat_nobody_can_tell_of_a_printer(tools: Path) -> None:
    tool(tools, "lpstat", "exit 1")

    assert printers("Office", Seen()).reason == UNKNOWN
    assert printers("Office", Seen(printers=("Office",))).reason == "there"
    assert printers(None, Seen()).reason == "none-wanted"


def test_a_program_that_keeps_what_is_copied_is_named(tmp_path: Path) -> None:
    with running(tmp_path, "klipper"), running(tmp_path, "copyq"):
        check = clipboard_history()

    assert check.reason == "program"
    assert check.values == {"names": "copyq, klipper"}
    assert clipboard_history().reason != "program"


def test_an_extension_of_the_desktop_cannot_be_seen(tmp_path: Path) -> None:
    with running(tmp_path, "gnome-shell") as shell:
        assert among([every_process()[shell.pid]]).reason == UNKNOWN

    assert among([]).reason == "off"


def test_no_reader_finds_the_way_without_a_bus(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool(tools, "orca", "true")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/7/bus")
    assert screen_reader().reason == "there"

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")
    assert screen_reader().reason == "no-bus"


def test_a_bus_without_a_reader_is_not_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/7/bus")

    assert screen_reader().reason == "none"


UNIT = "[Service]\nExecStart=cage -- /opt/jaga-akun --kiosk\n"


@pytest.mark.parametrize(
    ("place", "content", "starts"),
    [
        ("root/etc/systemd/system/multi-user.target.wants/k.service", UNIT, True),
        ("root/etc/systemd/system/k.service", UNIT, False),
        ("root/etc/xdg/autostart/k.desktop", "Exec=jaga-akun --kiosk", True),
        ("home/.config/autostart/k.desktop", "Exec=jaga-akun remind", False),
        ("home/.config/systemd/user/default.target.wants/k.service", UNIT, True),
    ],
)
def test_what_starts_us_by_itself_is_switched_on(place: str, content: str, starts: bool, tmp_path: Path) -> None:
    (tmp_path / place).parent.mkdir(parents=True)
    (tmp_path / place).write_text(content)

    assert any_entry(tmp_path / "root", tmp_path / "home") is starts


def test_an_entry_that_leads_nowhere_starts_nothing(tmp_path: Path) -> None:
    wants = tmp_path / "etc/systemd/system/x.wants"
    wants.mkdir(parents=True)
    (wants / "gone.service").symlink_to(tmp_path / "gone")
    os.mkfifo(wants / "pipe.service")  # reading it would wait for ever

    assert not any_entry(tmp_path, tmp_path)


def test_the_kernel_is_asked_who_keeps_the_clock_and_nothing_is_changed() -> None:
    before = time.time() - time.monotonic()

    assert is_kept() in {True, False, None}
    assert abs(time.time() - time.monotonic() - before) < 1


def owner(file: Path) -> str:
    return policy_owner(file).reason


def test_who_owns_the_policy_or_its_folder_can_change_it(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.json"
    assert owner(file) == "writable"

    file.write_text("{}")
    file.chmod(0o444)
    assert owner(file) == "writable"


@pytest.fixture
def of_root() -> Iterator[Path]:
    """A folder of root's that everybody may read."""
    if os.getuid() != 0:
        pytest.skip("only root can look at files as somebody else")
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        (Path(folder) / "kiosk.json").write_text("{}")
        yield Path(folder)


def as_nobody(file: Path) -> str:
    """What a user finds who owns nothing here."""
    os.seteuid(65534)
    try:
        return owner(file)
    finally:
        os.seteuid(0)


def test_a_policy_of_somebody_elses_is_closed(of_root: Path) -> None:
    assert as_nobody(of_root / "kiosk.json") == "others"
    assert as_nobody(of_root / "none" / "kiosk.json") == "others"


def test_a_policy_that_everybody_may_write_is_open(of_root: Path) -> None:
    (of_root / "kiosk.json").chmod(0o666)

    assert as_nobody(of_root / "kiosk.json") == "writable"


def test_a_folder_that_everybody_may_write_is_open(of_root: Path) -> None:
    of_root.chmod(0o777)

    assert as_nobody(of_root / "kiosk.json") == "writable"


def test_a_link_to_a_file_that_can_be_changed_is_open(of_root: Path) -> None:
    (of_root / "target.json").write_text("{}")
    (of_root / "target.json").chmod(0o666)
    (of_root / "link.json").symlink_to(of_root / "target.json")

    assert as_nobody(of_root / "link.json") == "writable"


def test_a_program_with_our_screen_is_seen_and_what_we_started_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    display = f":{os.getpid()}"  # nobody else's
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    environment = {"DISPLAY": display}
    begin = "p = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE)"
    code = f"import subprocess, sys; {begin}; print(p.pid, flush=True); input()"
    program = Path(shutil.copy("/bin/cat", tmp_path / "browser"))

    with (
        running(tmp_path, "xterm") as ours,
        subprocess.Popen(
            [sys.executable, "-c", code, program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as other,
    ):
        assert other.stdout is not None
        stranger = int(other.stdout.readline())
        processes = every_process()
        seen_by_us = beside(processes, os.getpid(), environment)
        seen_by_a_stranger = beside(processes, ours.pid, environment)
        elsewhere = beside(processes, ours.pid, {"DISPLAY": ":78"})
        assert processes[stranger].name == "browser"
        other.communicate("\n")

    assert seen_by_us == []
    assert "browser" in seen_by_a_stranger
    assert "xterm" not in seen_by_a_stranger
    assert elsewhere == []


def test_a_state_is_never_made_up() -> None:
    assert Check(Code.OTHER_PROGRAMS).state is State.UNKNOWN
