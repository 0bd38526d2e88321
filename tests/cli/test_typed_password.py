"""`jaga-akun check-password` at a terminal: a warning first, no echo, a quiet end, and the echo is given back."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo-terminals", allow_module_level=True)

import pty
import termios

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("ctrl_c")]

ROOT = Path(__file__).resolve().parents[2]
CANARY = "zqxKaswari#7719"
PROMPT = "(tidak tampak saat diketik): "
START = """
import os, sys
os.open(os.ttyname(0), os.O_RDWR)  # the first one of a session to open it owns it: Ctrl+C reaches us
from desktop.main import main
sys.exit(main(["check-password", *sys.argv[1:]]))
"""


class Terminal:
    """The command with a terminal of its own, as a person sits before it; its answer goes down a pipe."""

    def __init__(self, *arguments: str) -> None:
        self._ours, theirs = pty.openpty()
        command = [sys.executable, "-c", START, *arguments]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, start_new_session=True
        )
        self._theirs = theirs
        self.shown = ""

    def type_at(self, prompt: str, keys: bytes) -> None:
        """Wait until the prompt is shown, then type."""
        while prompt not in self.shown:
            self.shown += os.read(self._ours, 4_096).decode()
        os.write(self._ours, keys)

    def end(self) -> tuple[str, int, bool]:
        """What was answered, the exit status, and whether the terminal shows what is typed again."""
        answer, _ = self._process.communicate(timeout=60)
        echo = bool(termios.tcgetattr(self._theirs)[3] & termios.ECHO)
        os.set_blocking(self._ours, False)
        with suppress(BlockingIOError):  # nothing more was shown
            self.shown += os.read(self._ours, 65_536).decode()
        os.close(self._ours)
        os.close(self._theirs)
        return answer.decode(), self._process.returncode, echo


def test_a_password_is_typed_unseen_after_a_warning() -> None:
    terminal = Terminal()

    terminal.type_at(PROMPT, CANARY.encode() + b"\n")
    answer, status, echo = terminal.end()

    assert "Jangan ketik kata sandi asli di komputer bersama." in terminal.shown
    assert CANARY not in terminal.shown + answer
    assert answer.splitlines()[0].endswith("dari 4.")
    assert (status in {0, 3, 4}, echo) == (True, True)


def test_ctrl_c_at_the_prompt_ends_quietly() -> None:
    terminal = Terminal()

    terminal.type_at(PROMPT, CANARY.encode() + b"\x03")

    assert terminal.end() == ("", 130, True)
    assert CANARY not in terminal.shown
    assert "Traceback" not in terminal.shown


def test_the_end_of_the_input_at_the_prompt_ends_quietly() -> None:
    terminal = Terminal("--json")

    terminal.type_at(PROMPT, b"\x04")

    assert terminal.end() == ("", 130, True)
    assert "Traceback" not in terminal.shown


def test_a_password_that_is_no_utf_8_is_wrong_usage() -> None:
    terminal = Terminal()

    terminal.type_at(PROMPT, CANARY.encode() + b"\xff\n")

    assert terminal.end() == ("", 2, True)
    assert CANARY not in terminal.shown
    assert "UTF-8" in terminal.shown
