"""`jaga-akun check-password` at a terminal: a warning first, no echo, a quiet end, and the echo is given back."""

import sys

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals", allow_module_level=True)

from tests.cli.terminal import Terminal

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("ctrl_c")]

CANARY = "zqxKaswari#7719"
PROMPT = "(tidak tampak saat diketik): "


def test_a_password_is_typed_unseen_after_a_warning() -> None:
    terminal = Terminal("check-password")

    terminal.type_at(PROMPT, CANARY.encode() + b"\n")
    answer, status, echo = terminal.end()

    assert "Jangan ketik kata sandi asli di komputer bersama." in terminal.shown
    assert CANARY not in terminal.shown + answer
    assert answer.splitlines()[0].endswith("dari 4.")
    assert (status in {0, 3, 4}, echo) == (True, True)


def test_ctrl_c_at_the_prompt_ends_quietly() -> None:
    terminal = Terminal("check-password")

    terminal.type_at(PROMPT, CANARY.encode() + b"\x03")

    assert terminal.end() == ("", 130, True)
    assert CANARY not in terminal.shown
    assert "Traceback" not in terminal.shown


def test_the_end_of_the_input_at_the_prompt_ends_quietly() -> None:
    terminal = Terminal("check-password", "--json")

    terminal.type_at(PROMPT, b"\x04")

    assert terminal.end() == ("", 130, True)
    assert "Traceback" not in terminal.shown


def test_a_password_that_is_no_utf_8_is_wrong_usage() -> None:
    terminal = Terminal("check-password")

    terminal.type_at(PROMPT, CANARY.encode() + b"\xff\n")

    assert terminal.end() == ("", 2, True)
    assert CANARY not in terminal.shown
    assert "UTF-8" in terminal.shown
