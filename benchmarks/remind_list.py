"""How long `jaga-akun remind --list` takes from a cold start, beside `jaga-akun --version`, with two accounts kept."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping

RUNS, LIMIT = 15, 2.0
JAGA = (sys.executable, "-m", "desktop")
ACCOUNTS = (
    ("accounts", "add", "--kind", "email", "--changed", "2026-01-10", "--every", "6"),
    ("accounts", "add", "--kind", "programme", "--changed", "unknown", "--every", "3"),
)


def seconds(environment: Mapping[str, str], *command: str) -> float:
    """The time of one run."""
    began = time.perf_counter()
    subprocess.run((*JAGA, *command), stdout=subprocess.DEVNULL, check=False, env=environment)
    return time.perf_counter() - began


def main() -> None:
    """Print best and median of both, taken in turn so that both meet the same load, and their ratio."""
    times: dict[str, list[float]] = {"--version": [], "--list": []}
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
        for account in ACCOUNTS:
            subprocess.run((*JAGA, *account), stdout=subprocess.DEVNULL, check=True, env=environment)
        for run in range(RUNS + 1):
            version, listed = seconds(environment, "--version"), seconds(environment, "remind", "--list")
            if run:  # the first warms the disk
                times["--version"].append(version)
                times["--list"].append(listed)
    for name, of_runs in (("best", min), ("median", statistics.median)):
        version, listed = of_runs(times["--version"]), of_runs(times["--list"])
        ratio = f"{listed / version:.2f} times (at most {LIMIT})"
        print(f"remind --list, {name} of {RUNS}: {listed:.3f} s, --version {version:.3f} s: {ratio}")


if __name__ == "__main__":
    main()
