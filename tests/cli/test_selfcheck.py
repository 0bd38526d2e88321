"""`jaga-akun selfcheck`: the grade and every check, for a script and for staff, in processes of its own."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.arguments import parse
from desktop.cli.selfcheck import selfcheck_command
from desktop.cli.selfchecking import selfchecking
from desktop.commands import every_command
from desktop.logic.kiosk.selfcheck import Check, Code, State, reasons

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "WLR_BACKENDS")
NOWHERE = "/no/such/folder/kiosk.json"

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at what Linux tells")


def run(*arguments: str, within: Path | None = None) -> tuple[int, str, str]:
    """Status, output, complaints; `within` is a shell that starts the program."""
    command = [sys.executable, "-m", "desktop", "selfcheck", *arguments]
    if within is not None:
        command = [str(within), "-c", '"$@"; exit $?', "sh", *command]
    bare = {name: value for name, value in os.environ.items() if name not in SCREENS}
    done = subprocess.run(command, cwd=ROOT, env=bare, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


def checked(*arguments: str, within: Path | None = None) -> Any:  # noqa: ANN401  # JSON
    status, out, err = run("--json", *arguments, within=within)
    assert (status, err) == (0, "")
    return json.loads(out)


@linux
@pytest.mark.slow
def test_the_answer_has_a_grade_and_every_check_with_all_its_members() -> None:
    answer = checked("--policy", NOWHERE)

    assert list(answer) == ["grade", "checks"]
    assert answer["grade"] in {"keras", "sedang", "lunak"}
    assert [check["code"] for check in answer["checks"]] == [str(code) for code in Code]
    for check in answer["checks"]:
        assert list(check) == ["code", "state", "says", "close"]
        assert check["state"] in {"ok", "open", "unknown"}
        assert check["says"]
        assert bool(check["close"]) is (check["state"] != "ok")


@linux
@pytest.mark.slow
def test_under_cage_the_lock_is_hard(tmp_path: Path) -> None:
    shell = shutil.which("dash") or shutil.which("bash")
    assert shell is not None
    cage = Path(shutil.copy(Path(shell).resolve(), tmp_path / "cage"))

    answer = checked("--policy", NOWHERE, within=cage)

    assert answer["grade"] == "keras"
    assert [check["state"] for check in answer["checks"][:3]] == ["ok", "ok", "ok"]


@linux
@pytest.mark.slow
def test_the_real_cage_is_known(tmp_path: Path) -> None:
    program = shutil.which("cage")
    if program is None or os.getuid() == 0:
        pytest.skip("cage is not installed, or this is root, for whom cage does not run")
    out = tmp_path / "out.json"
    script = f'exec "{sys.executable}" -m desktop selfcheck --json > "{out}"'
    bare = {name: value for name, value in os.environ.items() if name not in SCREENS}
    wlroots = {"WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman", "XDG_RUNTIME_DIR": str(tmp_path)}

    subprocess.run([program, "--", "sh", "-c", script], cwd=ROOT, env=bare | wlroots, check=False, timeout=60)

    assert json.loads(out.read_text())["grade"] == "keras"


@linux
@pytest.mark.slow
def test_the_printer_of_the_policy_is_looked_for_and_of_a_refused_policy_none(tmp_path: Path) -> None:
    policy = tmp_path / "kiosk.json"
    policy.write_text('{"format": 1, "printer": "Tidak ada"}')
    named = {check["code"]: check for check in checked("--policy", str(policy))["checks"]}["printers"]
    policy.write_text('{"format": 1, "printer": "Tidak ada", "idle": 5}')
    refused = {check["code"]: check for check in checked("--policy", str(policy))["checks"]}["printers"]

    assert named["state"] in {"open", "unknown"}
    assert refused["state"] == "ok"


@linux
@pytest.mark.slow
def test_staff_read_the_grade_first_and_how_to_close_what_is_open() -> None:
    status, out, err = run("--policy", NOWHERE, "--lang", "en")

    assert (status, err) == (0, "")
    assert out.startswith("Lock: ")
    assert "\nshell: open\n    There is an ordinary desktop" in out
    assert "\n    > Run it in cage" in out


def test_a_name_on_the_machine_steers_no_terminal(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    check = Check(Code.OTHER_PROGRAMS, "some", {"count": 1, "names": "\x1b[31mx"})
    command = selfcheck_command(lambda given: selfchecking(given, lambda _policy, _day: (check,)))
    for arguments in (["selfcheck"], ["selfcheck", "--json"]):
        asked, given = parse(arguments, (command,))
        assert asked.run(given) == 0

    assert b"\x1b" not in capfdbinary.readouterr().out


@pytest.mark.parametrize("code", Code)
def test_the_status_is_0_however_it_stands_but_for_a_program_that_is_not_whole(
    code: Code, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    asked: list[tuple[Path | None, date]] = []

    def look(policy: Path | None, day: date) -> tuple[Check, ...]:
        asked.append((policy, day))
        return tuple(Check(code, reason, {"count": 2, "names": "x"}) for reason in reasons(code))

    command, given = parse(["selfcheck", "--json", "--policy", "k.json"], every_command())

    assert command.name == "selfcheck"
    assert selfchecking(given, look) == (70 if code is Code.RESOURCES else 0)
    assert asked[0][0] == Path("k.json")
    states = [check["state"] for check in json.loads(capfdbinary.readouterr().out)["checks"]]
    assert set(states) == {str(state) for state in State}
