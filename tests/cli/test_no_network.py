"""No command opens a socket: heard from inside a fresh process, where nothing else runs."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EAR = """
import sys

def hear(event, arguments):
    if event.startswith("socket."):
        sys.stderr.write(f"HEARD {event}\\n")

sys.addaudithook(hear)
from desktop.main import main
status = main(sys.argv[1:])
sys.stderr.write(f"LIBRARIES {sorted({'requests', 'urllib3'} & sys.modules.keys())}\\n")
sys.exit(status)
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    [
        ["check", "https://bit.ly/3xYz9"],
        ["check", "prakerja.go.id"],
        ["check-password"],
        ["passphrase"],
        ["batch"],
        ["--help"],
    ],
    ids=" ".join,
)
def test_no_command_opens_a_socket(command: list[str]) -> None:
    lines = (
        'https://bit.ly/3xYz9\n{"kind": "link", "text": "https://s.id/abc"}\n{"kind": "password", "text": "rahasia"}\n'
    )

    done = subprocess.run(
        [sys.executable, "-c", EAR, *command], input=lines, cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.stdout
    assert "HEARD" not in done.stderr
    assert "LIBRARIES []" in done.stderr
