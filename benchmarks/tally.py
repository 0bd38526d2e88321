"""`tally record` from a cold start beside `--version`; and 1,000 raw files of 90 days merged, exported and drawn.

Each file is of a PC that has counted some twenty visits on each day, in sixteen kinds of hour, topic and outcome.
"""

import datetime
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop.logic.kiosk.tally import Cell, DayCount, Outcome, Topic
from desktop.logic.kiosk.tally_raw import raw

RUNS, LIMIT = 15, 2.5
FILES, DAYS, CELLS, SECONDS = 1_000, 90, 16, 20
LAST = datetime.date(2026, 11, 28)
JAGA = (sys.executable, "-m", "desktop")
RECORD = ("tally", "record", "--topic", "wallet", "--outcome", "done", "--assisted", "yes")


def seconds(folder: Path, *command: str) -> float:
    """The time of one run, with the data in a folder."""
    began = time.perf_counter()
    environment = {**os.environ, "XDG_DATA_HOME": str(folder)}
    subprocess.run((*JAGA, *command), env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def of_a_pc(number: int) -> bytes:
    """The raw file of one PC."""
    chance = random.Random(number)  # noqa: S311  # the same files each time
    topics, outcomes = tuple(Topic), tuple(Outcome)

    def cells() -> tuple[Cell, ...]:
        kinds = {(chance.randrange(8, 16), chance.choice(topics), chance.choice(outcomes)) for _ in range(CELLS)}
        return tuple(Cell(*kind, chance.random() < 0.5, chance.choice((1, 1, 2))) for kind in sorted(kinds))

    pc = f"{chance.getrandbits(128):032x}"
    return raw(DayCount(pc, LAST - datetime.timedelta(n), DAYS - n, cells()) for n in range(DAYS))


def cold_start(folder: Path) -> None:
    """Print best and median of both, taken in turn so that both meet the same load, and their ratio."""
    times: dict[str, list[float]] = {"version": [], "record": []}
    for run in range(RUNS + 1):
        version, record = seconds(folder, "--version"), seconds(folder, *RECORD)
        if run:  # the first warms the disk
            times["version"].append(version)
            times["record"].append(record)
    for name, of_runs in (("best", min), ("median", statistics.median)):
        version, record = of_runs(times["version"]), of_runs(times["record"])
        ratio = f"{record / version:.2f} times (at most {LIMIT})"
        print(f"tally record, {name} of {RUNS}: {record:.3f} s, --version {version:.3f} s: {ratio}")


def merging(folder: Path) -> None:
    """Print what it takes to merge all files, to merge them again, and what comes of them."""
    files = [folder / f"{number}.json" for number in range(FILES)]
    for number, file in enumerate(files):
        file.write_bytes(of_a_pc(number))
    names = [str(file) for file in files]
    print(f"{FILES} files of {DAYS} days, {sum(file.stat().st_size for file in files) / 1e6:.0f} MB")
    print(f"merged: {seconds(folder, 'tally', 'merge', *names):.1f} s (at most {SECONDS})")
    print(f"merged again: {seconds(folder, 'tally', 'merge', *names):.1f} s")
    today = ("--today", LAST.isoformat())
    for kind in ("csv", "pdf"):
        out = folder / f"all.{kind}"
        took = seconds(folder, "tally", "export", f"--{kind}", str(out), *today)
        print(f"export --{kind}: {took:.1f} s, {out.stat().st_size / 1000:.0f} kB")
    print(f"one visit more in this store: {seconds(folder, *RECORD):.1f} s")


def main() -> None:
    """Both figures."""
    with tempfile.TemporaryDirectory() as folder:
        cold_start(Path(folder))
        merging(Path(folder))


if __name__ == "__main__":
    main()
