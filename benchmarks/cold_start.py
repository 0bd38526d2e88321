"""Two commands from a cold start, taken in turn so that both meet the same load; for whoever compares them."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

JAGA = (sys.executable, "-m", "desktop")
RUNS = 15


class Cold(NamedTuple):
    """What a command is called here, its words, what it reads, and the status by which it ends when all is well."""

    name: str
    command: tuple[str, ...]
    given: bytes = b""
    status: int = 0


VERSION = Cold("--version", ("--version",))


def kept_in(folder: str | Path) -> dict[str, str]:
    """An environment in which a person's data and choices lie in a folder."""
    return {**os.environ, "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}


def seconds(one: Cold, environment: Mapping[str, str] | None = None) -> float:
    """The time of one run; ends the benchmark where the command did not do what is measured."""
    began = time.perf_counter()
    done = subprocess.run(
        (*JAGA, *one.command), input=one.given, stdout=subprocess.DEVNULL, check=False, env=environment
    )
    if done.returncode != one.status:
        raise SystemExit(f"{one.name} ended with {done.returncode}")
    return time.perf_counter() - began


def compare(measured: Cold, beside: Cold, limit: float, environment: Mapping[str, str] | None = None) -> None:
    """Print best and median of both and their ratio, which is to be at most `limit`."""
    pairs = [(seconds(measured, environment), seconds(beside, environment)) for _ in range(RUNS + 1)]
    ours, theirs = zip(*pairs[1:], strict=True)  # the first warms the disk
    for name, of_runs in (("best", min), ("median", statistics.median)):
        one, other = of_runs(ours), of_runs(theirs)
        ratio = f"{one / other:.2f} times (at most {limit})"
        print(f"{measured.name}, {name} of {RUNS}: {one:.3f} s, {beside.name} {other:.3f} s: {ratio}")
