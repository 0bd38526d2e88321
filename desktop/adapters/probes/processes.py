"""The processes of this machine as Linux tells of them: who started whom, for whom, with which words around."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from desktop.logic.private import unshown

_DEEPEST = 64
"""Processes above one: a ring, as a process that is replaced while we look could make one, must end."""


@unshown
class Process(NamedTuple):
    """One process: its number, that of the one that started it, its name (15 letters at most)."""

    number: int
    parent: int
    name: str
    folder: Path

    @property
    def arguments(self) -> tuple[str, ...]:
        """The words that it was started with; none where nobody may read them."""
        return tuple(_read(self.folder / "cmdline").split("\0")[:-1])

    @property
    def environment(self) -> dict[str, str]:
        """What it was given at its start; empty where nobody may read it, and what it set later is not there."""
        pairs = (line.partition("=") for line in _read(self.folder / "environ").split("\0"))
        return {name: value for name, equals, value in pairs if equals}

    @property
    def user(self) -> int:
        """The number of the user for whom it runs, -1 where nobody tells."""
        for line in _read(self.folder / "status").splitlines():
            if line.startswith("Uid:"):
                return int(line.split()[1])
        return -1


def every_process(proc: Path = Path("/proc")) -> dict[int, Process]:
    """All that can be seen, by number; empty where a system does not tell."""
    found = (_process(folder) for folder in _folders(proc))
    return {one.number: one for one in found if one is not None}


def above(processes: dict[int, Process], number: int | None = None) -> Iterator[Process]:
    """Who started this process, who started that one, and so on."""
    one = processes.get(os.getpid() if number is None else number)
    for _ in range(_DEEPEST):
        one = None if one is None else processes.get(one.parent)
        if one is None:
            return
        yield one


def _folders(proc: Path) -> list[Path]:
    with suppress(OSError):
        return [folder for folder in proc.iterdir() if folder.name.isdecimal()]
    return []


def _process(folder: Path) -> Process | None:
    """`stat` holds "number (name) state parent ...", and a name may hold brackets and blanks."""
    before, _, behind = _read(folder / "stat").rpartition(")")
    number, _, name = before.partition(" (")
    fields = behind.split()
    if not number.isdecimal() or len(fields) < 2:
        return None
    return Process(int(number), int(fields[1]), name, folder)


def _read(file: Path) -> str:
    with suppress(OSError):  # gone meanwhile, or closed to us
        return file.read_bytes().decode("utf-8", "replace")
    return ""
