"""`batch` against a bare loop of json + ada-url + publicsuffixlist over the same links: whole processes."""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.links import write_requests

LINKS, RUNS, LIMIT, AIM = 50_000, 3, 6.0, 4.0

BARE = """
import json, sys
import ada_url
from publicsuffixlist import PublicSuffixList
suffixes = PublicSuffixList()
for line in sys.stdin.buffer:
    request = json.loads(line)
    text = request["text"]
    try:
        host = ada_url.URL(text if "://" in text else "http://" + text).hostname
    except ValueError:
        host = None
    answer = {"id": request["id"], "opens": host, "registrable": suffixes.privatesuffix(host) if host else None}
    sys.stdout.write(json.dumps(answer) + "\\n")
"""


def seconds(command: Sequence[str], requests: Path) -> float:
    """How long a process takes over a file of requests, from its start to its end."""
    with requests.open("rb") as source:
        began = time.perf_counter()
        subprocess.run(command, stdin=source, stdout=subprocess.DEVNULL, check=True)
        return time.perf_counter() - began


def main() -> None:
    """Print the ratio of the best runs, and of the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", type=int, default=LINKS)
    parser.add_argument("--runs", type=int, default=RUNS)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        requests = Path(folder) / "requests.jsonl"
        write_requests(requests, given.links)
        bare, ours = [], []
        for _ in range(given.runs):
            bare.append(seconds((sys.executable, "-c", BARE), requests))
            ours.append(seconds((sys.executable, "-m", "desktop", "batch", "--today", "2026-11-24"), requests))
    ratio = min(ours) / min(bare)
    print(f"batch, {given.links} links: {min(ours):.2f} s, bare loop {min(bare):.2f} s (best of {given.runs})")
    print(f"batch / bare loop: {ratio:.1f} (medians {statistics.median(ours) / statistics.median(bare):.1f}; "
          f"at most {LIMIT:.0f}, aim {AIM:.0f})")  # fmt: skip
    print(f"batch: {min(ours) / given.links * 1e6:.0f} µs a link")


if __name__ == "__main__":
    main()
