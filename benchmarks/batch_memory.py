"""Does `jaga-akun batch` hold more the longer it runs? Its resident memory at a tenth and at the end of the links."""

import argparse
import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import BinaryIO

from benchmarks.links import make_links

LINKS, LIMIT = 1_000_000, 1.05


def resident_mib(pid: int) -> float:
    """The resident memory of a process (Linux)."""
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / (1024 * 1024)


def feed(target: BinaryIO, count: int) -> None:
    """Send the requests; each link is different from the others."""
    with target:
        for number, link in enumerate(make_links(count)):
            text = link.replace("/", f"/{number}", 1) if link.endswith("/") else f"{link}{number}"
            target.write(json.dumps({"id": number, "kind": "link", "text": text}).encode() + b"\n")


def measure(count: int) -> tuple[float, float]:
    """Resident memory after a tenth and after all of the answers, in MiB."""
    command = (sys.executable, "-m", "desktop", "batch", "--today", "2026-11-24")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("no pipes")
        sender = threading.Thread(target=feed, args=(process.stdin, count))
        sender.start()
        early = late = 0.0
        for number, _ in enumerate(process.stdout, 1):
            if number == count // 10:
                early = resident_mib(process.pid)
            elif number == count - 1000:
                late = resident_mib(process.pid)
        sender.join()
    return early, late


def main() -> None:
    """Print both and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", type=int, default=LINKS)
    count = parser.parse_args().links
    if not Path("/proc/self/statm").exists():
        print("batch memory: only measured on Linux")
        return
    early, late = measure(count)
    print(f"batch memory, {count} links: {early:.1f} MiB at 10 %, {late:.1f} MiB at the end: {late / early:.2f} times "
          f"(at most {LIMIT})")  # fmt: skip


if __name__ == "__main__":
    main()
