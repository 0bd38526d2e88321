"""`jaga-akun kiosk check-policy FILE`: what is in force, every problem with its place, and a status for scripts."""

import json
from pathlib import Path

import pytest

from desktop.cli import run
from desktop.commands import every_command
from desktop.logic.kiosk.policy import STRICTEST, Policy, in_force
from desktop.logic.languages import LANGUAGES

COMMANDS = every_command()
WRONG = '{"idle_s": 9, "rooms": ["verify", "settings"], "\\u001b[2Jx": 1}'


def check(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = run(["kiosk", "check-policy", *arguments], COMMANDS)
    said = capfd.readouterr()
    assert said.err == ""
    return status, said.out


def test_a_good_policy_is_told_as_it_is_in_force(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "kiosk.json"
    file.write_text('{"idle_s": 30, "desk": {"name": "Meja 3"}}')

    status, out = check(capfd, str(file), "--json")

    answer = json.loads(out)
    assert (status, out.count("\n")) == (0, 1)
    assert list(answer) == ["ok", "problems", "policy"]
    assert (answer["ok"], answer["problems"]) == (True, [])
    assert answer["policy"] == in_force(Policy()) | {"idle_s": 30, "desk": {"name": "Meja 3", "hours": ""}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refused_policy_names_each_place_and_shows_the_strictest(
    language: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.json"
    file.write_text(WRONG)

    status, out = check(capfd, str(file), "--json", "--lang", language)

    answer = json.loads(out)
    assert status == 1
    assert [(one["place"], one["code"]) for one in answer["problems"]] == [
        ("/idle_s", "range"), ("/rooms/1", "choice"), ("/\x1b[2Jx", "unknown"),
    ]  # fmt: skip
    assert all(set(one) == {"place", "code", "says"} and one["says"] for one in answer["problems"])
    assert (answer["ok"], answer["policy"]) == (False, in_force(STRICTEST))


def test_in_words_it_says_the_same_and_nothing_steers_the_terminal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "kiosk.json"
    file.write_text(WRONG)

    status, out = check(capfd, str(file), "--lang", "en")

    lines = out.splitlines()
    assert status == 1
    assert lines[0] == "This policy is refused. The strictest policy is in force."
    assert lines[1] == "  /idle_s: Out of range; expected: a whole number from 15 to 3600 (seconds)."
    assert lines[3].startswith("  /[U+001B][2Jx: ")
    assert "  idle_s: 60" in lines
    assert "\x1b" not in out


@pytest.mark.parametrize("name", ["gone.json", ".", "zero\0byte"])
def test_a_file_that_cannot_be_read_is_a_refused_policy(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    status, out = check(capfd, f"{tmp_path}/{name}", "--json")

    assert status == 1
    assert [(one["place"], one["code"]) for one in json.loads(out)["problems"]] == [("/", "unreadable")]


def test_a_pin_is_only_said_to_be_there(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "kiosk.json"
    pin = {"n": 32768, "r": 8, "p": 1, "salt": "0a" * 16, "hash": "fe" * 32}
    file.write_text(json.dumps({"pin": pin}))

    assert json.loads(check(capfd, str(file), "--json")[1])["policy"]["pin"] is True
    assert "fefe" not in check(capfd, str(file), "--json")[1] + check(capfd, str(file))[1]


@pytest.mark.parametrize("arguments", [(), ("a", "b"), ("a", "--policy", "b")])
def test_one_file_is_what_it_takes(arguments: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["kiosk", "check-policy", *arguments], COMMANDS) == 2
    assert capfd.readouterr().out == ""
