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
import ctypes, json, os, resource, socket, sys
from pathlib import Path
from desktop.worker.confined import confine

def failed(what):
    try:
        what()
    except (OSError, MemoryError) as error:
        return type(error).__name__
    return ""

def called(name, *arguments):
    if getattr(system, name)(*arguments) in (-1, 2**64 - 1):
        raise OSError(ctypes.get_errno(), name)

theirs = Path(sys.argv[1])
system = ctypes.CDLL(None, use_errno=True)
system.shmat.restype = ctypes.c_size_t
parent = os.getppid()
tries = {
    "memory": lambda: bytes(450_000_000),
    "network": lambda: socket.create_connection(("127.0.0.1", int(sys.argv[2])), 2),
    "bus": lambda: socket.socket(socket.AF_UNIX).connect(sys.argv[3]),
    "files": lambda: theirs.read_bytes(),
    "write": lambda: (theirs.parent / "new").write_bytes(b"x"),
    "run": lambda: os.execv(sys.executable, [sys.executable, "-c", ""]),
    "signal": lambda: os.kill(parent, 0),
    "thread's signal": lambda: called("tgkill", parent, parent, 0),
    "child": lambda: os.fork() or os._exit(0),
    "pixels": lambda: called("shmat", 0, None, 0),
    "keys": lambda: called("syscall", 219 if os.uname().machine == "aarch64" else 250, 0, -3, 0),
    "rights": lambda: theirs.chmod(0),
    "times": lambda: os.utime(theirs),
    "pace": lambda: os.setpriority(os.PRIO_PROCESS, parent, 19),
    "limits": lambda: resource.prlimit(parent, resource.RLIMIT_CPU),
    "own limits": lambda: resource.setrlimit(resource.RLIMIT_CPU, resource.getrlimit(resource.RLIMIT_CPU)),
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


HANDS = ["signal", "thread's signal", "pixels", "keys", "rights", "times", "pace", "limits"]


@pytest.mark.parametrize("what", ["network", "bus", "run", "child", *HANDS])
def test_no_socket_is_had_nothing_started_and_nothing_of_the_persons_touched(tried: Found, what: str) -> None:
    if "calls" not in tried[0]:
        pytest.skip("this system or this processor refuses no calls")

    assert tried[1][what] == "PermissionError"


@pytest.mark.parametrize("what", ["files", "write", "run"])
def test_no_file_of_anybody_can_be_opened_and_no_program_run(tried: Found, what: str) -> None:
    if "files" not in tried[0]:
        pytest.skip("this system has no Landlock")

    assert tried[1][what] == "PermissionError"


@pytest.mark.parametrize("what", ["ours", "lazily", "own limits"])
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
