"""What the window runs in, asked of real processes: a shell that is called `cage` starts Python, which looks up."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.adapters.probes.around import is_nested, switches
from desktop.adapters.probes.processes import above, every_process
from desktop.adapters.probes.windows import Started, of_windows
from desktop.logic.kiosk.selfcheck import Around

ROOT = Path(__file__).resolve().parents[3]
LOOK = "from desktop.adapters.probes.around import around; print(around().name)"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "WLR_BACKENDS")

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes as Linux tells of them")


@pytest.fixture
def cage(tmp_path: Path) -> Path:
    """A shell of that name."""
    shell = shutil.which("dash") or shutil.which("bash")
    assert shell is not None
    return Path(shutil.copy(Path(shell).resolve(), tmp_path / "cage"))


def looked(program: Path, *arguments: str, **environment: str) -> str:
    """What a process finds that the shell started; behind it the shell still has something to do."""
    bare = {name: value for name, value in os.environ.items() if name not in SCREENS}
    code = f'"{sys.executable}" -c "{LOOK}"; exit 0'
    words = [*arguments] if "-s" in arguments else [*arguments, "-c", code]
    done = subprocess.run(
        [program, *words], input=code if "-s" in arguments else "", cwd=ROOT, env=bare | environment,
        capture_output=True, text=True, check=True, timeout=30,
    )  # fmt: skip
    return done.stdout.strip()


@linux
def test_cage_above_is_a_closed_shell(cage: Path) -> None:
    assert looked(cage) == Around.CAGE.name


@linux
def test_cage_that_lets_people_switch_is_told_apart(cage: Path) -> None:
    assert looked(cage, "-s") == Around.CAGE_THAT_SWITCHES.name


@linux
@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_cage_in_a_window_of_a_desktop_closes_nothing(cage: Path, variable: str) -> None:
    assert looked(cage, **{variable: ":7"}) == Around.NESTED_CAGE.name


@linux
def test_cage_whose_surroundings_nobody_may_read_could_be_a_window(cage: Path) -> None:
    code = f'"{sys.executable}" -c "{LOOK}"; exit 0'
    done = subprocess.run([cage, "-c", code], cwd=ROOT, env={}, capture_output=True, text=True, check=True, timeout=30)

    assert done.stdout.strip() == Around.UNKNOWN.name


@linux
def test_cage_on_no_screen_is_nobodys_window(cage: Path) -> None:
    assert looked(cage, WLR_BACKENDS="headless", DISPLAY=":7") == Around.CAGE.name


@linux
@pytest.mark.parametrize("name", ["openbox", "cage2", "encage"])
def test_any_other_program_above_is_a_desktop(cage: Path, name: str) -> None:
    assert looked(cage.rename(cage.with_name(name))) == Around.OTHER_DESKTOP.name


@linux
def test_the_way_up_begins_with_who_started_us_and_ends() -> None:
    numbers = [one.number for one in above(every_process())]

    assert numbers[0] == os.getppid()
    assert len(numbers) == len(set(numbers))


@linux
def test_a_name_with_brackets_and_blanks_is_read_whole(cage: Path) -> None:
    odd = cage.rename(cage.with_name("a) S 1 (b"))
    with subprocess.Popen([odd, "-c", "read wait"], stdin=subprocess.PIPE) as shell:
        found = every_process()[shell.pid]
        told = found.name, found.parent, found.user
        shell.communicate()

    assert told == ("a) S 1 (b", os.getpid(), os.getuid())


def test_where_no_process_is_told_nobody_is_above(tmp_path: Path) -> None:
    assert every_process(tmp_path / "none") == {}
    assert list(above({})) == []


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        ("cage jaga-akun --kiosk", False),
        ("cage -d -- jaga-akun -s", False),
        ("cage -s -- jaga-akun", True),
        ("cage -ds -- jaga-akun", True),
        ("cage -m last -- jaga-akun", False),
        ("cage -mlast -- jaga-akun", False),
        ("", False),
    ],
)
def test_the_option_is_read_among_its_own_words_only(arguments: str, answer: bool) -> None:
    assert switches(arguments.split(" ")) is answer


@pytest.mark.parametrize(
    ("environment", "answer"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"WLR_BACKENDS": "drm,libinput", "DISPLAY": ":0"}, False),
        ({"WLR_BACKENDS": "x11"}, True),
        ({"WLR_BACKENDS": "drm,wayland"}, True),
        ({"WAYLAND_SOCKET": "7"}, True),
    ],
)
def test_cage_is_a_window_where_wlroots_makes_it_one(environment: dict[str, str], answer: bool) -> None:
    assert is_nested(environment) is answer


@pytest.mark.parametrize(
    ("names", "assigned", "around"),
    [
        ("CustomShellHost.exe", False, Around.SHELL_LAUNCHER),
        ("cmd.exe ESHELL.EXE", False, Around.SHELL_LAUNCHER),
        ("explorer.exe CustomShellHost.exe", False, Around.WINDOWS_DESKTOP),
        ("explorer.exe", True, Around.ASSIGNED_ACCESS),
        ("CustomShellHost.exe", True, Around.SHELL_LAUNCHER),
        ("winlogon.exe", True, Around.ASSIGNED_ACCESS),
        ("winlogon.exe", False, Around.UNKNOWN_WINDOWS),
    ],
)
def test_of_windows_the_nearest_shell_decides(names: str, assigned: bool, around: Around) -> None:
    chain = ["jaga-akun.exe", *names.split()]
    processes = {number: Started(number + 1, name) for number, name in enumerate(chain)}
    processes[len(chain)] = Started(len(chain), "a ring.exe")

    assert of_windows(processes, 0, assigned=assigned) is around
