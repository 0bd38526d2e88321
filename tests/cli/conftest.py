"""The program as a person or a script runs it: a process of its own, or its conversation over bytes."""

import io
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from desktop.cli.answer import Desk
from desktop.cli.conversation import Conversation
from desktop.cli.desk import open_desk
from desktop.cli.options import Options

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 11, 24)

Answer = dict[str, Any]
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]
Ask = Callable[[Sequence[Mapping[str, object]]], list[Answer]]


class Forks:
    """The command line in forks of one process, see `forks.py`: 300 ms cheaper than a start."""

    def __init__(self) -> None:
        self._asked, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        for end in (self._asked, theirs):  # a package that is imported for a comparison sets a limit for all sockets
            end.settimeout(None)
        number = theirs.fileno()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.cli.forks", str(number)],
            cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=[number],
        )  # fmt: skip
        theirs.close()

    def run(
        self, arguments: Sequence[str], given: bytes, out: BinaryIO | None = None
    ) -> "subprocess.CompletedProcess[bytes]":
        with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as kept, tempfile.TemporaryFile() as errors:
            source.write(given)
            source.seek(0)
            files = [file.fileno() for file in (source, out or kept, errors)]
            socket.send_fds(self._asked, [json.dumps(arguments).encode()], files)
            status = int(self._asked.recv(16))
            said = (os.pread(file.fileno(), 1 << 30, 0) for file in (kept, errors))
            return subprocess.CompletedProcess(arguments, status, *said)

    def close(self) -> None:
        self._asked.close()
        assert self._process.wait() == 0


def start(
    arguments: Sequence[str], given: bytes, environment: Mapping[str, str]
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "desktop", *arguments],
        cwd=ROOT, input=given, capture_output=True, check=False, env={**os.environ, **environment},
    )  # fmt: skip


@pytest.fixture(scope="session")
def jaga() -> Iterator[Run]:
    """`jaga("check", "prakerja.vip", given=b"...", LC_ALL="C")`: run the command to its end, as a process of its own.

    With an environment it is really started; else, and where there are forks, it is one, which may write to `out`.
    """
    forks = Forks() if hasattr(os, "fork") else None

    def run(
        *arguments: str, given: bytes = b"", out: BinaryIO | None = None, **environment: str
    ) -> "subprocess.CompletedProcess[bytes]":
        if forks is None or environment:
            return start(arguments, given, environment)
        return forks.run(arguments, given, out)

    yield run
    if forks is not None:
        forks.close()


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """What is started here hears Ctrl+C, even where our own shell ignores it (`make test &`, nohup)."""
    ours = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, ours)


@pytest.fixture(scope="session")
def desk() -> Desk:
    return open_desk(Options(today=TODAY))


@pytest.fixture(scope="session")
def converse(desk: Desk) -> Callable[[bytes], tuple[list[Answer], int]]:
    """Bytes of a batch -> the answers and the exit status."""

    def hold(given: bytes) -> tuple[list[Answer], int]:
        target = io.BytesIO()
        status = Conversation(desk, target).hold(io.BytesIO(given))
        lines = target.getvalue().decode("ascii").splitlines()
        return [json.loads(line, parse_constant=_no_json) for line in lines], status

    return hold


@pytest.fixture(scope="session")
def ask(converse: Callable[[bytes], tuple[list[Answer], int]]) -> Ask:
    """Requests -> answers."""

    def answers(requests: Sequence[Mapping[str, object]]) -> list[Answer]:
        return converse("".join(json.dumps(request) + "\n" for request in requests).encode())[0]

    return answers


def _no_json(name: str) -> object:
    raise AssertionError(f"{name} is no JSON")
