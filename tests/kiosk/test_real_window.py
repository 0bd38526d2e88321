"""The real window of a kiosk on a screen of its own (Xvfb): killed, stopped, hung, ended, left alone."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from desktop.cli.help import sentence
from desktop.kiosk_parent import Kiosk, window_command
from desktop.logic.kiosk import watch
from tests.cli.conftest import ROOT
from tests.kiosk.on_screen import children, left_edge, looked_at, press, program, windows
from tests.kiosk.running import LONGEST, is_alive, wait_for
from tests.virtual_screen import virtual_screen

STORE = ".local/share/jaga-akun/jaga-akun-kiosk.sqlite3"
LOOPING = (sys.executable, "-m", "tests.kiosk.looping_window")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="windows are looked for in /proc and under Xvfb"),
]


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with virtual_screen() as name:
        yield name


@pytest.fixture
def at_home(screen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The environment of a person with nothing in their home, at that screen."""
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", screen)
    for name in ("HOME", "XDG_RUNTIME_DIR", "TMPDIR"):
        folder = tmp_path / name
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(folder))
    return dict(os.environ)


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window is not taken for dead because others have the processor."""
    for name in ("SILENCE_S", "PATIENCE_S"):
        monkeypatch.setattr(watch, name, LONGEST)


class Watched:
    """A kiosk in a thread, with real windows."""

    def __init__(self, command: Callable[[bool], tuple[str, ...]]) -> None:
        self.kiosk = Kiosk(command)
        self.thread = threading.Thread(target=self.kiosk.run)
        self.thread.start()

    def ready(self) -> int:
        """The number of the process whose window is painted; 0 while there is none."""
        shown = self.kiosk._shown
        return shown.child.number if shown is not None and not shown.over else 0

    def another(self, number: int, seconds: float = LONGEST) -> int:
        wait_for(lambda: self.ready() not in {0, number}, seconds)
        return self.ready()


@contextmanager
def watched(command: Callable[[bool], tuple[str, ...]]) -> Iterator[Watched]:
    one = Watched(command)
    try:
        yield one
    finally:
        one.kiosk.stop()
        one.thread.join(LONGEST)
        assert not one.thread.is_alive()


def of_the_program(call: bool) -> tuple[str, ...]:
    return window_command(None, None, call)


def that_may_loop(call: bool) -> tuple[str, ...]:
    return (*LOOPING, *window_command(None, None, call)[2:])


def ended(number: int) -> bool:
    return not is_alive(number)


def files(environment: dict[str, str]) -> set[str]:
    folders = (Path(environment[name]) for name in ("HOME", "XDG_RUNTIME_DIR", "TMPDIR"))
    return {str(file.relative_to(folder)) for folder in folders for file in folder.rglob("*") if file.is_file()}


def test_a_window_that_is_killed_or_stopped_is_back(at_home: dict[str, str]) -> None:
    with watched(of_the_program) as kiosk:
        number = kiosk.another(0)
        for fault in (signal.SIGKILL, signal.SIGSTOP):
            gone = number
            os.kill(gone, fault)
            number = kiosk.another(gone)
            wait_for(partial(ended, gone))
    assert not is_alive(number)
    assert files(at_home) == set()


def test_a_window_that_loops_in_its_own_thread_is_back(
    at_home: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    with watched(that_may_loop) as kiosk:
        number = kiosk.another(0)

        os.kill(number, signal.SIGUSR1)

        assert kiosk.another(number) != number
        wait_for(lambda: not is_alive(number))


@pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed: nobody presses keys")
@pytest.mark.usefixtures("patient")
def test_every_visit_has_a_process_of_its_own(at_home: dict[str, str]) -> None:
    with watched(of_the_program) as kiosk:
        seen = [kiosk.another(0)]
        for _ in range(3):
            press("shift+Escape")
            seen.append(kiosk.another(seen[-1]))
            wait_for(lambda: [is_alive(one) for one in seen] == [False] * (len(seen) - 1) + [True])
            assert len(windows()) == 1
    assert len(set(seen)) == 4
    assert files(at_home) == set()


@pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed: nobody presses keys")
@pytest.mark.usefixtures("patient")
def test_between_two_visits_nobody_sees_what_lies_beneath_and_after_a_fall_for_a_moment(
    at_home: dict[str, str],
) -> None:
    with watched(of_the_program) as kiosk:
        number = kiosk.another(0)
        with looked_at(at_home) as looks:
            for _ in range(3):
                press("shift+Escape")
                number = kiosk.another(number)
        with looked_at(at_home) as fallen:
            os.kill(number, signal.SIGKILL)
            kiosk.another(number)

    assert looks[0] > 10
    assert looks[1] == 0
    assert fallen[1] > 0, "whoever looks would see it"


@pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed: nobody presses keys")
def test_keys_that_come_faster_than_the_window_keeps_up_with_are_no_hang(at_home: dict[str, str]) -> None:
    with watched(of_the_program) as kiosk:
        number = kiosk.another(0)
        press("Return")
        flood = ["xdotool", "type", "--delay", "1", "http://contoh.id/a http://contoh.id/b " * 100]
        subprocess.run(flood, check=True, timeout=4 * LONGEST, capture_output=True)
        press("shift+Escape")  # behind all the others

        kiosk.another(number, 4 * LONGEST)

        assert kiosk.kiosk._falls.moments == ()


@pytest.mark.skipif(shutil.which("xdotool") is None, reason="xdotool is not installed: nobody presses keys")
def test_a_visit_is_counted_by_the_process_that_has_no_window(at_home: dict[str, str], tmp_path: Path) -> None:
    policy, store = tmp_path / "kiosk.json", tmp_path / "HOME" / STORE
    policy.write_text('{"format": 1, "tally": true, "assisted": true}', "utf-8")

    with program(at_home, "--policy", str(policy)) as parent:

        def opened(start: bytes) -> bool:
            press("Return")
            return left_edge() != start

        def visit() -> bool:
            """Somebody opens the first tile and leaves; a press on a page that has just come up counts for nothing."""
            wait_for(lambda: len(children(parent.pid)) == 1)
            (child,) = children(parent.pid)
            start = left_edge()
            wait_for(lambda: opened(start))
            press("shift+Escape")
            wait_for(lambda: not is_alive(child))
            return store.exists()

        wait_for(visit)
        parent.send_signal(signal.SIGTERM)
        assert parent.wait(LONGEST) == 0

    with closing(sqlite3.connect(store)) as connection:
        rows = connection.execute("SELECT topic, outcome, assisted FROM tally").fetchall()
    assert rows == [("already-happened", "left", 1)]  # the first tile of the queue


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_the_system_ends_it_with_0_a_second_one_is_refused_and_one_file_is_left(
    at_home: dict[str, str], end: signal.Signals
) -> None:
    with program(at_home) as parent:
        wait_for(lambda: children(parent.pid))
        with program(at_home, "--lang", "en") as second:
            assert second.stderr is not None
            assert second.stderr.read() == f"jaga-akun: {sentence('cli.kiosk.runs', 'en')}\n"
        assert second.returncode == 75
        (child,) = children(parent.pid)

        parent.send_signal(end)

        assert parent.wait(LONGEST) == 0
    assert not is_alive(child)
    assert files(at_home) == {"jaga-akun-kiosk.lock"}


def test_a_window_whose_parent_is_killed_ends_itself_and_the_next_kiosk_may_start(at_home: dict[str, str]) -> None:
    with program(at_home) as parent:
        wait_for(lambda: children(parent.pid))
        (child,) = children(parent.pid)
        parent.kill()
    wait_for(lambda: not is_alive(child))

    with program(at_home) as parent:
        wait_for(lambda: children(parent.pid))
        parent.terminate()
        assert parent.wait(LONGEST) == 0


def test_a_window_that_hangs_ends_too_when_its_parent_is_killed(at_home: dict[str, str]) -> None:
    with subprocess.Popen(
        [*LOOPING, "kiosk-window"], cwd=ROOT, env=at_home, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as window:
        assert window.stdin is not None
        assert window.stdout is not None
        while window.stdout.readline() != b"ready\n":
            assert window.poll() is None
        window.send_signal(signal.SIGUSR1)

        window.stdin.close()

        assert window.wait(LONGEST) == 0


def test_without_a_screen_it_says_so_and_ends_with_69(at_home: dict[str, str]) -> None:
    with program({**at_home, "DISPLAY": ":987"}, "--lang", "en") as parent:
        assert parent.stderr is not None
        assert parent.stderr.read() == f"jaga-akun: {sentence('shell.no-screen', 'en')}\n"
    assert parent.returncode == 69


def test_what_is_wrong_with_the_policy_is_said_at_the_terminal_and_the_kiosk_runs(
    at_home: dict[str, str], tmp_path: Path
) -> None:
    policy = tmp_path / "kiosk.json"
    policy.write_text('{"idle_s": 3, "language": "en"}', "utf-8")
    with program(at_home, "--policy", str(policy), "--lang", "en") as parent:
        wait_for(lambda: children(parent.pid))
        parent.terminate()
        assert parent.stderr is not None
        said = parent.stderr.read()
    assert parent.returncode == 0
    refused, place = said.splitlines()
    assert refused == f"jaga-akun: {sentence('cli.kiosk.policy.refused', 'en')}"
    assert place.startswith("  /idle_s: ")


def test_what_nobody_can_do_is_wrong_usage_before_anything_is_started(at_home: dict[str, str]) -> None:
    for wrong in (("--programme", "."), ("--blocklist", "x"), ("--until-painted",), ("--lang", "xx"), ("more",)):
        with program(at_home, *wrong) as parent:
            assert parent.wait(LONGEST) == 2, wrong
    for command in (["--policy", "x"], ["kiosk-window"], ["--call"]):
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *command],
            cwd=ROOT, env=at_home, stdin=subprocess.DEVNULL, capture_output=True, check=False,
        )  # fmt: skip
        assert done.returncode == 2, command
    assert files(at_home) == set()
