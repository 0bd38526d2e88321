"""How long `jaga-akun guide --answers` takes from a cold start to its plan, beside `jaga-akun check`."""

import statistics
import subprocess
import sys
import time

RUNS, LIMIT = 15, 2.0
ANSWERS = b'{"situation": ["money.sent", "code.mail", "password.given", "password.same", "access.in"]}'
JAGA = (sys.executable, "-m", "desktop")


def seconds(*command: str, given: bytes = b"") -> float:
    """The time of one run."""
    began = time.perf_counter()
    subprocess.run((*JAGA, *command), input=given, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def main() -> None:
    """Print best and median of both, taken in turn so that both meet the same load, and their ratio."""
    times: dict[str, list[float]] = {"check": [], "guide": []}
    for run in range(RUNS + 1):
        check, guide = seconds("check", "prakerja.vip"), seconds("guide", "--answers", "-", given=ANSWERS)
        if run:  # the first warms the disk
            times["check"].append(check)
            times["guide"].append(guide)
    for name, of_runs in (("best", min), ("median", statistics.median)):
        check, guide = of_runs(times["check"]), of_runs(times["guide"])
        ratio = f"{guide / check:.2f} times (at most {LIMIT})"
        print(f"guide --answers, {name} of {RUNS}: {guide:.3f} s, check {check:.3f} s: {ratio}")


if __name__ == "__main__":
    main()
