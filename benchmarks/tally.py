"""`tally record` from a cold start beside `--version`; and 1,000 raw files of 90 days merged, exported and drawn.

Each file is of a PC that has counted some twenty visits on each day, in sixteen kinds of hour, topic and outcome.
"""

import datetime
import random
import tempfile
from pathlib import Path

from benchmarks.cold_start import VERSION, Cold, compare, kept_in, seconds
from desktop.logic.kiosk.tally import Cell, DayCount, Outcome, Topic
from desktop.logic.kiosk.tally_raw import raw

LIMIT = 2.5
FILES, DAYS, CELLS, SECONDS = 1_000, 90, 16, 20
LAST = datetime.date(2026, 11, 28)
RECORD = ("tally", "record", "--topic", "wallet", "--outcome", "done", "--assisted", "yes")


def of_a_pc(number: int) -> bytes:
    """The raw file of one PC."""
    chance = random.Random(number)  # noqa: S311  # the same files each time
    topics, outcomes = tuple(Topic), tuple(Outcome)

    def cells() -> tuple[Cell, ...]:
        kinds = {(chance.randrange(8, 16), chance.choice(topics), chance.choice(outcomes)) for _ in range(CELLS)}
        return tuple(Cell(*kind, chance.random() < 0.5, chance.choice((1, 1, 2))) for kind in sorted(kinds))

    pc = f"{chance.getrandbits(128):032x}"
    return raw(DayCount(pc, LAST - datetime.timedelta(n), DAYS - n, cells()) for n in range(DAYS))


def merging(folder: Path) -> None:
    """Print what it takes to merge all files, to merge them again, and what comes of them."""
    files = [folder / f"{number}.json" for number in range(FILES)]
    for number, file in enumerate(files):
        file.write_bytes(of_a_pc(number))
    environment = kept_in(folder)

    def took(*command: str) -> float:
        return seconds(Cold(command[1], command), environment)

    names = [str(file) for file in files]
    print(f"{FILES} files of {DAYS} days, {sum(file.stat().st_size for file in files) / 1e6:.0f} MB")
    print(f"merged: {took('tally', 'merge', *names):.1f} s (at most {SECONDS})")
    print(f"merged again: {took('tally', 'merge', *names):.1f} s")
    today = ("--today", LAST.isoformat())
    for kind in ("csv", "pdf"):
        out = folder / f"all.{kind}"
        one = took("tally", "export", f"--{kind}", str(out), *today)
        print(f"export --{kind}: {one:.1f} s, {out.stat().st_size / 1000:.0f} kB")
    print(f"one visit more in this store: {took(*RECORD):.1f} s")


def main() -> None:
    """Both figures."""
    with tempfile.TemporaryDirectory() as folder:
        compare(Cold("tally record", RECORD), VERSION, LIMIT, kept_in(folder))
        merging(Path(folder))


if __name__ == "__main__":
    main()
