"""How often two unrelated leaked passwords are called a variant, what a comparison costs, and the worst hostile pair.

Pairs are drawn from the counted list, each row alike and by its count. Among them are true variants (password,
password1), above all when rows are drawn by count: the figure is an upper bound, and `--show` prints pairs to judge.
"""

import argparse
import gzip
import itertools
import random
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from desktop.logic.passwords.similarity import LONGEST, Likeness, compare

LIST = Path(__file__).resolve().parents[2] / "shared" / "data" / "pwdb_100k.tsv.gz"
PAIRS, SEED, AIM, MICROSECONDS, MILLISECONDS = 180_000, 7, 0.03, 65, 50
HOSTILE = (
    "a", "ab", "abc", "a1", "1", "123456789", "!", "a!", "aB", "Ab1!", "januari", "qwerty1", "gelas-", "GelasKursi",
    "\u0300\u0316", "\ufdfa", "\u0130", "\ud800", "\U0001f600", "\n", "aaab", "0o",
)  # fmt: skip


def read(path: Path) -> tuple[list[str], list[int]]:
    """The passwords of the list and their counts."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [line.rstrip("\n").rpartition("\t") for line in file]
    return [row[0] for row in rows], [int(row[2]) for row in rows]


def draw(passwords: Sequence[str], weights: Sequence[int] | None) -> list[tuple[str, str]]:
    """The same pairs of different rows every time."""
    choice = random.Random(SEED)  # noqa: S311  # nothing secret is drawn
    drawn = (choice.choices(passwords, weights, k=PAIRS) for _ in range(2))
    return [(one, other) for one, other in zip(*drawn, strict=True) if one != other]


def report(name: str, pairs: Sequence[tuple[str, str]], show: int) -> None:
    """Print how many of the pairs are called a variant, by the way, and the time of one."""
    began = time.perf_counter()
    answers = [compare(one, other) for one, other in pairs]
    microseconds = 1e6 * (time.perf_counter() - began) / len(pairs)
    found = [
        (answer.way, pair) for answer, pair in zip(answers, pairs, strict=True) if answer.likeness is Likeness.VARIANT
    ]
    ways = ", ".join(f"{way} {count}" for way, count in Counter(way for way, _ in found).most_common())
    share = 100 * len(found) / len(pairs)
    print(
        f"{name}: {len(found)} of {len(pairs)} pairs called a variant, {share:.3f} % (unrelated ones at most {AIM} %)"
    )
    print(f"    {microseconds:.0f} µs a pair (at most {MICROSECONDS})")
    print(f"    {ways}")
    for way, (one, other) in found[:show]:
        print(f"    {way:14}{one}  {other}")


def worst() -> float:
    """The milliseconds of the slowest hostile pair, the better of two runs each."""
    texts = [(pattern * LONGEST)[:size] for pattern in HOSTILE for size in (LONGEST, LONGEST - 1, 700)]
    texts += ["a" * 500 + end + "a" * 500 for end in ("b", "bcd", "1", "cb!d")] + ["1" * 1_023 + "a", "a" + "1" * 1_023]
    slowest = 0.0
    for one, other in itertools.combinations(texts, 2):
        took = []
        for _ in range(2):
            began = time.perf_counter()
            compare(one, other)
            took.append(time.perf_counter() - began)
        slowest = max(slowest, min(took))
    return 1e3 * slowest


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("list", nargs="?", type=Path, default=LIST, help="password<TAB>count, gzipped")
    parser.add_argument("--show", type=int, default=0, help="how many of the found pairs to print")
    chosen = parser.parse_args()
    if not chosen.list.is_file():
        print(f"There is no list of counted passwords at {chosen.list}; nothing was measured.")
        return
    passwords, counts = read(chosen.list)
    report("each row alike", draw(passwords, None), chosen.show)
    report("rows by their count", draw(passwords, counts), chosen.show)
    print(f"slowest pair of hostile texts of {LONGEST} characters: {worst():.1f} ms (at most {MILLISECONDS})")


if __name__ == "__main__":
    main()
