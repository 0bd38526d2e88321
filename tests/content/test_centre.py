"""What docs/centre.md and docs/command-line.md say of the kiosk is what the program does."""

import json
import re
import shlex
from pathlib import Path

import pytest

from desktop.adapters.policy_file import usual_place
from desktop.arguments import parse
from desktop.commands import every_command
from desktop.logic.kiosk.installation import PLACES
from desktop.logic.kiosk.pin import LONGEST_WAIT
from desktop.logic.kiosk.policy import COUNTDOWN_S, IDLE_S, LONGEST_DESK, ROOMS, Policy, in_force

ROOT = Path(__file__).resolve().parents[2]
CENTRE = (ROOT / "docs" / "centre.md").read_text("utf-8")
COMMAND_LINE = (ROOT / "docs" / "command-line.md").read_text("utf-8").partition("## `kiosk`")[2]
STAFF = CENTRE.partition("## Yang tidak boleh dilakukan petugas")[2]

A_PAGE = 45
"""Lines that an A4 page takes when the file is printed as it is."""


def rows(text: str) -> dict[str, list[str]]:
    """The rows of all tables by the words in code of their first cell."""
    cells = [row.strip("|").split("|") for row in re.findall(r"^\|.*\|$", text, re.MULTILINE)]
    return {name: row[1:] for row in cells for name in re.findall(r"`([^`]+)`", row[0])}


def test_every_key_of_a_policy_has_its_row_with_its_default() -> None:
    told = rows(CENTRE)

    for name, default in in_force(Policy()).items():
        assert name in told
        if not isinstance(default, (dict, list)) and name != "pin":
            assert told[name][-1].strip().strip("`") == json.dumps(default).strip('"')


def test_bounds_and_rooms_stand_in_the_rows() -> None:
    told = {name: " ".join(row) for name, row in rows(CENTRE).items()}

    assert f"{IDLE_S[0]} to {IDLE_S[1]}" in told["idle_s"]
    assert f"{COUNTDOWN_S[0]} to {COUNTDOWN_S[1]}" in told["countdown_s"]
    assert f"at most {LONGEST_DESK} characters" in told["desk"]
    assert all(f"`{room}`" in told["rooms"] for room in ROOMS)
    assert f"always {LONGEST_WAIT} seconds" in CENTRE


def test_every_file_of_the_installation_has_its_row() -> None:
    assert set(PLACES) <= rows(CENTRE).keys()
    assert usual_place().as_posix() in CENTRE


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"^    jaga-akun (kiosk .+)$", CENTRE + COMMAND_LINE, re.MULTILINE)))
)
def test_a_command_that_is_shown_can_be_written(command: str) -> None:
    assert parse(shlex.split(command, comments=True), every_command())


def test_every_code_of_a_problem_is_told() -> None:
    texts = json.loads((ROOT / "resources" / "texts" / "en" / "policy.json").read_text("utf-8"))
    codes = {name.rpartition(".")[2] for name in texts if name.startswith("policy.problem.")} - {"line"}

    assert codes == rows(COMMAND_LINE).keys()


def test_the_sheet_for_staff_is_one_page_and_says_what_never_to_do_with_a_password() -> None:
    lines = STAFF.strip().splitlines()

    assert len(lines) <= A_PAGE
    assert CENTRE.endswith(STAFF)
    for verb in ("memilihkan", "mengetikkan", "mencatat"):
        assert any(re.match(r"\d+\. Jangan", line) and verb in line and "kata sandi" in line for line in lines)


def test_the_way_to_a_working_desk_is_one_page_and_names_what_the_policy_has() -> None:
    way = CENTRE.partition("## From a bare PC to a working desk")[2].partition("\n## ")[0]

    assert len(way.strip().splitlines()) <= A_PAGE
    for needed in ("`printer`", '"assisted": true', '"tally": true', "PreserveJobFiles No", "set-pin", "selfcheck"):
        assert needed in way


@pytest.mark.parametrize("command", sorted(set(re.findall(r"`(?:jaga-akun )(sheet [^`]+|facts[^`]*)`", CENTRE))))
def test_a_sheet_that_is_named_can_be_made(command: str) -> None:
    assert parse(shlex.split(command), every_command())
