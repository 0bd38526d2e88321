"""A terminal for a command that has something typed at it without being seen. There is none on Windows."""

import os
import pty
import subprocess
import sys
import termios
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START = """
import os, sys
os.open(os.ttyname(0), os.O_RDWR)  # the first one of a session to open it owns it: Ctrl+C reaches us
from desktop.main import main
sys.exit(main())
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
