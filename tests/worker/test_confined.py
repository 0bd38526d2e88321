"""What the process may not do, tried in a process that has given it up."""

import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.worker.cell import Cell

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems take less away")

ROOT = Path(__file__).resolve().parents[2]
TRIES = """
import json, os, socket, sys
from pathlib import Path
from desktop.worker.confined import confine

def failed(what):
    try:
        what()
    except (OSError, MemoryError) as error:
        return type(error).__name__
    return ""

theirs = Path(sys.argv[1])
tries = {
    "memory": lambda: bytes(450_000_000),
    "network": lambda: socket.create_connection(("127.0.0.1", int(sys.argv[2])), 2),
    "bus": lambda: socket.socket(socket.AF_UNIX).connect(sys.argv[3]),
    "files": lambda: theirs.read_bytes(),
    "write": lambda: (theirs.parent / "new").write_bytes(b"x"),
    "run": lambda: os.execv(sys.executable, [sys.executable, "-c", ""]),
    "signal": lambda: os.kill(os.getppid(), 0),
    "ours": lambda: Path(json.__file__).read_bytes() and Path(sys.executable).read_bytes(),
    "lazily": lambda: b"=".decode("iso2022_kr"),
}
held = confine()
print(json.dumps([held, {name: failed(what) for name, what in tries.items()}]))
"""


Found = tuple[list[str], dict[str, str]]


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """What the system took away, and how each try ended."""
    theirs = tmp_path_factory.mktemp("theirs") / "letter.txt"
    theirs.write_bytes(b"x")
    bus = str(theirs.parent / "bus")
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_server(bus, family=socket.AF_UNIX):
        arguments = (TRIES, str(theirs), str(server.getsockname()[1]), bus)
        done = subprocess.run([sys.executable, "-c", *arguments], cwd=ROOT, capture_output=True, check=True)
    held, found = json.loads(done.stdout)
    return held, found


def test_no_more_memory_can_be_had_than_the_largest_pictures_need(tried: Found) -> None:
    assert "memory" in tried[0]
    assert tried[1]["memory"] == "MemoryError"


def test_nobody_can_be_reached(tried: Found) -> None:
    if "network" not in tried[0] and "files" not in tried[0]:
        pytest.skip("this system lets no ordinary user leave the network")

    assert tried[1]["network"]


@pytest.mark.parametrize("what", ["network", "bus", "signal", "run"])
def test_no_socket_is_had_no_signal_sent_and_no_program_run(tried: Found, what: str) -> None:
    if "calls" not in tried[0]:
        pytest.skip("this system or this processor refuses no calls")

    assert tried[1][what] == "PermissionError"


@pytest.mark.parametrize("what", ["files", "write", "run"])
def test_no_file_of_anybody_can_be_opened_and_no_program_run(tried: Found, what: str) -> None:
    if "files" not in tried[0]:
        pytest.skip("this system has no Landlock")

    assert tried[1][what] == "PermissionError"


@pytest.mark.parametrize("what", ["ours", "lazily"])
def test_python_still_finds_its_own_files(tried: Found, what: str) -> None:
    assert tried[1][what] == ""


def test_the_processor_works_for_so_long_and_no_longer() -> None:
    program = "from desktop.worker.confined import grant_time\ngrant_time(1)\nwhile True: pass"

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)

    assert done.returncode == -signal.SIGXCPU


def test_the_process_itself_says_what_was_taken_from_it(tried: Found) -> None:
    cell = Cell(spare=False)

    assert list(cell.held()) == tried[0]
    cell.end()
