"""`jaga-akun kiosk install --dry-run`: the files that make a machine a kiosk, written down and nothing more."""

import shlex
import shutil
import subprocess
import sys
from configparser import RawConfigParser
from pathlib import Path

import pytest

from desktop.adapters.own_command import own_command
from desktop.cli import run
from desktop.commands import every_command
from desktop.logic.kiosk.installation import PLACES, in_a_unit, installation
from desktop.logic.kiosk.policy import Policy, read_policy

COMMANDS = every_command()
UNIT = "jaga-akun-kiosk.service"


class Unit(RawConfigParser):
    """A unit of systemd: keys keep their letters, and may come more than once."""

    def __init__(self, text: str) -> None:
        super().__init__(strict=False, delimiters=("=",), comment_prefixes=("#",), interpolation=None)
        self.read_string(text)

    def optionxform(self, optionstr: str) -> str:
        return optionstr


def install(*options: str) -> int:
    return run(["kiosk", "install", *options], COMMANDS)


def test_the_unit_starts_the_program_in_cage_as_a_user_of_its_own_and_again_whatever_it_ended_with() -> None:
    service = Unit(installation(("/opt/jaga-akun",))[UNIT].decode())["Service"]

    assert (service["User"], service["Restart"], service["LimitCORE"]) == ("jaga-akun-kiosk", "always", "0")
    words = shlex.split(service["ExecStart"])
    assert words[:2] == ["/usr/bin/cage", "--"]  # no -s: no other console
    assert words[-4:] == ["/opt/jaga-akun", "--kiosk", "--policy", "/etc/jaga-akun/kiosk.json"]


def test_only_an_end_by_the_pin_of_staff_keeps_the_kiosk_closed(tmp_path: Path) -> None:
    service = Unit(installation(("/opt/jaga-akun",))[UNIT].decode())["Service"]
    mark = service["ExecCondition"].rpartition(" ")[2]
    assert service["ExecCondition"] == f"/usr/bin/test ! -e {mark}"
    # As systemd reads it: $$ is a dollar sign. The program's part is played by `sh -c "exit 0"` and the like.
    words = [word.replace("$$", "$") for word in shlex.split(service["ExecStart"])]
    shell = [word.replace(mark, str(tmp_path / "ended")) for word in words[2 : words.index("kiosk") + 1]]

    for status, noted in ((69, False), (75, False), (1, False), (0, True)):
        subprocess.run([*shell, "/bin/sh", "-c", f"exit {status}"], check=False)
        assert (tmp_path / "ended").exists() is noted


def test_the_policy_to_begin_with_can_be_used() -> None:
    assert read_policy(installation(("x",))["kiosk.json"]).policy == Policy()


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("/opt/jaga akun/run", '"/opt/jaga akun/run"'),
        ('a"b\\c', '"a\\"b\\\\c"'),
        ("50%$HOME", '"50%%$$HOME"'),
    ],
)
def test_no_word_of_the_command_is_taken_apart_by_systemd(word: str, written: str) -> None:
    assert in_a_unit((word,)) == written


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_finds_no_fault_in_the_unit(tmp_path: Path) -> None:
    text = installation((sys.executable, "-m", "desktop"))[UNIT].decode()
    # cage and the kiosk's user need not be on this machine.
    text = text.replace("/usr/bin/cage", "/usr/bin/env").replace("User=jaga-akun-kiosk", "User=root")
    (tmp_path / UNIT).write_text(text)

    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / UNIT)], capture_output=True, text=True, check=False
    )

    assert UNIT not in done.stderr
    assert done.returncode == 0


def test_everything_is_printed_with_its_place(capfd: pytest.CaptureFixture[str]) -> None:
    assert install("--dry-run") == 0

    said = capfd.readouterr()
    files = installation(own_command())
    assert said.err == ""
    for name, place in PLACES.items():
        assert f"# ----- {place}\n" in said.out
        assert files[name].decode() in said.out
    assert "{{" not in said.out


def test_with_a_folder_the_files_are_written_there_and_never_over_others(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert install("--dry-run", "--out", str(tmp_path)) == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(PLACES)
    (tmp_path / "kiosk.json").write_text("mine")
    (tmp_path / UNIT).unlink()

    assert install("--dry-run", "--out", str(tmp_path)) == 1

    assert (tmp_path / "kiosk.json").read_text() == "mine"
    assert not (tmp_path / UNIT).exists()
    assert str(tmp_path) not in "".join(capfd.readouterr())


def test_a_folder_that_is_not_there_cannot_be_written(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert install("--dry-run", "--out", str(tmp_path / "gone")) == 73


def test_without_dry_run_it_is_wrong_usage_and_nothing_is_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert install() == 2
    assert install("--out", str(tmp_path)) == 2

    assert not list(tmp_path.iterdir())
    assert "--dry-run" in capfd.readouterr().err
