"""`jaga-akun kiosk set-pin` at a terminal: asked twice, no echo, a quiet end, and the echo is given back."""

import sys
from pathlib import Path

import pytest

from desktop.adapters.policy_file import load_policy
from desktop.logic.kiosk.pin import is_pin

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals", allow_module_level=True)

from tests.cli.terminal import Terminal

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("ctrl_c")]

PIN = "830461"
ASK, AGAIN = "(not shown while you type): ", "Type it once more: "


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place = tmp_path / "kiosk.json"
    place.write_text("{}")
    return place


@pytest.fixture
def terminal(file: Path) -> Terminal:
    return Terminal("kiosk", "set-pin", "--policy", str(file), "--lang", "en")


def test_a_pin_is_typed_twice_unseen(terminal: Terminal, file: Path) -> None:
    terminal.type_at(ASK, PIN.encode() + b"\n")
    terminal.type_at(AGAIN, PIN.encode() + b"\n")
    answer, status, echo = terminal.end()

    assert (answer, status, echo) == (
        "The staff PIN is set. The kiosk uses it from the next visit on.\n", 0, True,
    )  # fmt: skip
    assert PIN not in terminal.shown + answer
    pin = load_policy(file).policy.pin
    assert pin is not None
    assert is_pin(PIN, pin)


def test_two_that_are_not_alike_change_nothing(terminal: Terminal, file: Path) -> None:
    terminal.type_at(ASK, PIN.encode() + b"\n")
    terminal.type_at(AGAIN, b"830462\n")

    assert terminal.end() == ("", 1, True)
    assert "The two PINs are not the same." in terminal.shown
    assert file.read_text() == "{}"


def test_a_pin_that_is_refused_is_not_asked_for_again(terminal: Terminal, file: Path) -> None:
    terminal.type_at(ASK, b"123456\n")

    assert terminal.end() == ("", 1, True)
    assert AGAIN not in terminal.shown
    assert file.read_text() == "{}"


def test_ctrl_c_ends_quietly_and_changes_nothing(terminal: Terminal, file: Path) -> None:
    terminal.type_at(ASK, b"83\x03")

    assert terminal.end() == ("", 130, True)
    assert file.read_text() == "{}"
