"""How long `jaga-akun accounts add` takes from a cold start until the account is kept, beside `--version`."""

import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS, LIMIT = 15, 2.5
JAGA = (sys.executable, "-m", "desktop")
ADD = ("accounts", "add", "--kind", "email", "--changed", "unknown", "--every", "6")


def seconds(folder: str, *command: str) -> float:
    """The time of one run, with the data in a folder."""
    began = time.perf_counter()
    environment = {**os.environ, "XDG_DATA_HOME": folder}
    subprocess.run((*JAGA, *command), env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def main() -> None:
    """Print best and median of both, taken in turn so that both meet the same load, and their ratio."""
    times: dict[str, list[float]] = {"version": [], "add": []}
    with tempfile.TemporaryDirectory() as folder:
        for run in range(RUNS + 1):
            version, add = seconds(folder, "--version"), seconds(folder, *ADD)
            if run:  # the first warms the disk
                times["version"].append(version)
                times["add"].append(add)
    for name, of_runs in (("best", min), ("median", statistics.median)):
        version, add = of_runs(times["version"]), of_runs(times["add"])
        ratio = f"{add / version:.2f} times (at most {LIMIT})"
        print(f"accounts add, {name} of {RUNS}: {add:.3f} s, --version {version:.3f} s: {ratio}")


if __name__ == "__main__":
    main()
