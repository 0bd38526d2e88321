"""What the worst files cost that we can make, and a link beside them: `python benchmarks/hostile_files.py` (Linux).

Each file goes the way of every file: into a process of its own, and what was read there is judged here.
"""

import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from benchmarks.hostile_bytes import MAILS, PICTURES, heavy
from desktop.logic.limits import MAX_FILE
from desktop.logic.pack.content import load_programme
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases
from desktop.logic.verify.read_file import GivenUp, Unreadable
from desktop.worker.cell import Cell

ROOT = Path(__file__).resolve().parents[1]


class Cost(NamedTuple):
    """What one file took and what became of it.

    `seconds` to its answer; `cpu` seconds of the processor and bytes of memory in the process that read it, with what
    every such process takes.
    """

    name: str
    seconds: float
    cpu: float
    memory: int
    became: str


def main() -> None:
    """Print a row for each file, the worst of them, and the link."""
    checker = Checker((load_programme(),), load_phrases("id"))
    held = Cell(spare=False)
    print(f"taken from the process that reads: {', '.join(held.held()) or 'nothing but its time'}")
    held.end()
    costs = [cost(name, make(), checker) for name, make in {**PICTURES, **MAILS}.items()]
    for one in costs:
        taken = f"{one.seconds:5.2f} s, processor {one.cpu:4.2f} s, {one.memory / 1e6:3.0f} MB"
        print(f"{taken}  {one.name}: {one.became}")
    slowest, busiest = max(one.seconds for one in costs), max(one.cpu for one in costs)
    most = max(one.memory for one in costs) / 1e6
    print(f"at most, of {len(costs)} files: {slowest:.2f} s, processor {busiest:.2f} s, {most:.0f} MB")
    found = beside({"one.jpg": heavy(), "two.jpg": heavy()})
    print(f"a link alone {found.alone_s:.2f} s, beside two such files {found.link_s:.2f} s")
    print(f"from closing the window to the end of its last process: {found.end_s:.2f} s")


def cost(name: str, content: bytes, checker: Checker) -> Cost:
    """Have one file read by a process that is ready, and judged."""
    if len(content) > MAX_FILE:
        raise ValueError(name)
    cell = Cell(spare=False)
    cell.held()
    watch = Watch(cell.number)
    cpu_before, began = children_cpu(), time.perf_counter()
    read = cell.read(content)
    if isinstance(read, Unreadable):
        became = f"refused ({read.text_id})"
    else:
        judged = checker.file(read, today=datetime.now(tz=UTC).date())
        became = f"{'given up, ' if isinstance(read, GivenUp) else ''}{judged.verdict}"
    taken = time.perf_counter() - began
    cell.end()
    return Cost(name, taken, children_cpu() - cpu_before, watch.most(), became)


def children_cpu() -> float:
    """Seconds of the processor that our processes took which are gone."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Watch:
    """Asks all the while how much memory a process had at most: when it is gone nobody can."""

    def __init__(self, number: int) -> None:
        self._status, self._most = Path(f"/proc/{number}/status"), 0
        self._thread = threading.Thread(target=self._look)
        self._thread.start()

    def most(self) -> int:
        """In bytes, when it is gone."""
        self._thread.join()
        return self._most

    def _look(self) -> None:
        while (found := re.search(r"VmHWM:\s+(\d+) kB", self._told())) is not None:
            self._most = 1024 * int(found[1])
            time.sleep(0.005)

    def _told(self) -> str:
        try:
            return self._status.read_text("ascii")
        except OSError:
            return ""


class Beside(NamedTuple):
    """A window with hostile files: seconds of a link alone and beside them, and from closing to the last process.

    `reading`: whether a file was still being read when the link had its verdict.
    """

    alone_s: float
    link_s: float
    end_s: float
    reading: bool
    status: int


def beside(files: Mapping[str, bytes]) -> Beside:
    """Drive such a window."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in files]
        for path, content in zip(paths, files.values(), strict=True):
            path.write_bytes(content)
        command = [sys.executable, "-m", "benchmarks.hostile_window", *map(str, paths)]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": folder}
        with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE) as window:
            told = json.loads(window.stdout.readline() if window.stdout is not None else b"")
            closed = time.perf_counter()
            window.wait()
        while alive(told["reader"]):
            time.sleep(0.01)
        took = time.perf_counter() - closed
        return Beside(told["alone_s"], told["link_s"], took, told["reading"], window.returncode)


def alive(number: int) -> bool:
    """Whether a process still does something, and is not only waited for by nobody."""
    try:
        return Path(f"/proc/{number}/stat").read_text("ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


if __name__ == "__main__":
    main()
