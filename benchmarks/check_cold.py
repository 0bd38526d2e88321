"""How long `jaga-akun check` takes from a cold start to its verdict, beside a Python that does nothing."""

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

RUNS, LIMIT = 15, 0.25
TEXTS = (
    ("a link", "prakerja.vip"),
    (
        "a message",
        "Selamat! Anda lolos Prakerja gelombang 72. Klaim insentif di https://prakerja-klaim.xyz sebelum besok",
    ),
)


def seconds(command: Sequence[str]) -> list[float]:
    """The times of some runs, the first (which warms the disk) left out."""
    found = []
    for _ in range(RUNS + 1):
        began = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
        found.append(time.perf_counter() - began)
    return found[1:]


def main() -> None:
    """Print best and median for each kind of text."""
    bare = seconds((sys.executable, "-c", "pass"))
    for name, text in TEXTS:
        ours = seconds((sys.executable, "-m", "desktop", "check", text))
        figures = f"best {min(ours):.3f} s, median {statistics.median(ours):.3f} s"
        print(f"check, {name}, cold: {figures} (at most {LIMIT} s; bare Python {min(bare):.3f} s)")


if __name__ == "__main__":
    main()
