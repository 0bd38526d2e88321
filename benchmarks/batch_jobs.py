"""`batch --jobs N` against one process over the same links: pairs in turn, the median of their ratios."""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.links import write_requests

LINKS, PAIRS, JOBS, LIMIT = 200_000, 5, 2, 0.60


def seconds(jobs: int, requests: Path, answers: Path) -> float:
    """How long so many processes take over a file of requests, from the start to the end."""
    command = (sys.executable, "-m", "desktop", "batch", "--today", "2026-11-24", "--jobs", str(jobs))
    with requests.open("rb") as source, answers.open("wb") as target:
        began = time.perf_counter()
        subprocess.run(command, stdin=source, stdout=target, check=True)
        return time.perf_counter() - began


def pair(jobs: int, requests: Path) -> tuple[float, float]:
    """Seconds of one process and of several, one behind the other; raises ValueError for other answers."""
    files = [requests.with_suffix(f".{number}") for number in (1, jobs)]
    one, many = (seconds(number, requests, file) for number, file in zip((1, jobs), files, strict=True))
    if files[0].read_bytes() != files[1].read_bytes():
        raise ValueError("other answers")
    return one, many


def main() -> None:
    """Print each pair, and the median of the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", type=int, default=LINKS)
    parser.add_argument("--pairs", type=int, default=PAIRS)
    parser.add_argument("--jobs", type=int, default=JOBS)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        requests = Path(folder) / "requests.jsonl"
        write_requests(requests, given.links)
        ratios = []
        for _ in range(given.pairs):
            one, many = pair(given.jobs, requests)
            ratios.append(many / one)
            print(f"1 process {one:.2f} s, {given.jobs} processes {many:.2f} s: {many / one:.2f}")
    print(f"batch --jobs {given.jobs}, {given.links} links: {statistics.median(ratios):.2f} of one process "
          f"(median of {given.pairs} pairs; at most {LIMIT})")  # fmt: skip


if __name__ == "__main__":
    main()
