"""Two writers that are killed at any moment: every id that was printed is there afterwards, and no half of an account.

The moment is told to the system beforehand (`setitimer`): its signal ends the process like a kill, wherever it is.
"""

import random
import signal
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import NamedTuple

from desktop.adapters.personal_store import PersonalStore
from desktop.logic.danger import DangerKind
from desktop.logic.rotation.facts import Account, AccountKind, Answer, Answered, Happened

KILLS, WRITERS = 200, 2
LONGEST = 0.08
"""Seconds: some ten transactions."""

ROOT = Path(__file__).resolve().parents[1]
DAY = date(2026, 11, 28)
ACCOUNT = Account(
    0, AccountKind.OTHER, "x" * 60, 6, DAY, DAY, DAY,
    (*(Happened(danger, DAY) for danger in DangerKind), *(Answered(answer, DAY) for answer in Answer)),
)  # fmt: skip


class Seen(NamedTuple):
    """How many ids were printed; those that are not there; accounts that are not whole; damaged files."""

    printed: int
    lost: int
    halves: int
    damaged: int


def write(folder: Path, seconds: float) -> None:
    """Keep one account after the other, and print each id, until the system ends this process."""
    store = PersonalStore(folder)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    while True:
        print(store.add(ACCOUNT), flush=True)


def kill(folder: Path, kills: int, chance: random.Random) -> Seen:
    """So many times: let two write side by side, each killed at a moment of its own, and look at what is kept."""
    printed: set[int] = set()
    lost = halves = damaged = 0
    for _ in range(kills):
        printed |= _round(folder, [chance.uniform(0.0005, LONGEST) for _ in range(WRITERS)])
        store = PersonalStore(folder)
        accounts = store.accounts()
        lost += len(printed - {one.id for one in accounts})
        halves += sum(one != ACCOUNT._replace(id=one.id) for one in accounts)
        damaged += len(list(folder.glob("*damaged*")))
    return Seen(len(printed), lost, halves, damaged)


def _round(folder: Path, moments: list[float]) -> set[int]:
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "benchmarks.kills", str(folder), str(moment)], cwd=ROOT, stdout=subprocess.PIPE
        )
        for moment in moments
    ]
    told = [writer.communicate()[0] for writer in running]
    if any(writer.returncode != -signal.SIGALRM for writer in running):
        raise RuntimeError("a writer ended by itself")
    return {int(line) for lines in told for line in lines.splitlines(keepends=True) if line.endswith(b"\n")}


def main() -> None:
    """Print what was seen in so many kills."""
    with tempfile.TemporaryDirectory() as folder:
        seen = kill(Path(folder), KILLS, random.Random())  # noqa: S311  # moments, no secrets
    print(
        f"{KILLS} kills of {WRITERS} writers: {seen.printed} ids printed, {seen.lost} lost, "
        f"{seen.halves} accounts not whole, {seen.damaged} damaged files"
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        write(Path(sys.argv[1]), float(sys.argv[2]))
    main()
