"""The program as a person or a script runs it: a process of its own, or its conversation over bytes."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

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


@pytest.fixture(scope="session")
def jaga() -> Run:
    """`jaga("check", "prakerja.vip", given=b"...", LC_ALL="C")`: run the command to its end."""

    def run(*arguments: str, given: bytes = b"", **environment: str) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [sys.executable, "-m", "desktop", *arguments],
            cwd=ROOT,
            input=given,
            capture_output=True,
            check=False,
            env={**os.environ, **environment},
        )

    return run


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
