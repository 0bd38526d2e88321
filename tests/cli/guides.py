"""Asking `jaga-akun guide` from a test: an answers file in, its JSON or its refusal out."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from desktop.cli import run

NOW = "2026-11-24T13:40"

Answer = dict[str, Any]


class Ended(NamedTuple):
    """How a command ended, and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def answer(self) -> Answer:
        """The one line of JSON."""
        (line,) = self.out.splitlines()
        found: Answer = json.loads(line)
        return found


Guide = Callable[..., Ended]


def guide_of(folder: Path, captured: pytest.CaptureFixture[bytes]) -> Guide:
    """`guide({"situation": [...]}, "--json")`; what is asked may be raw bytes too, or None for no file."""

    def ask(asked: Mapping[str, object] | bytes | None, *arguments: str) -> Ended:
        file = folder / "answers.json"
        if asked is not None:
            file.write_bytes(asked if isinstance(asked, bytes) else json.dumps(asked).encode())
        status = run(["guide", "--answers", str(file), *arguments])
        out, err = captured.readouterr()
        return Ended(status, out.decode(), err.decode())

    return ask
