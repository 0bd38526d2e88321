"""What somebody who has the store learns of an old password by its tag, with the key and without; and what a tag costs.

The tags of a whole list are made with the least cost of scrypt: its last step spreads the bits alike at any cost. A
sample is made at the cost that we use, to measure the time.
"""

import gzip
import time
from collections import Counter
from datetime import date
from pathlib import Path
from statistics import median

from desktop.engine import Engine
from desktop.logic.rotation.tag import BITS, MOST, STRONG, tag

LIST = Path(__file__).resolve().parents[2] / "shared" / "data" / "pwdb_100k.tsv.gz"
KEYS = [(bytes([number]) * 32, bytes([number + 100]) * 32) for number in range(5)]
SAMPLE, LOOKED_AT = 25, 300
DAY = date(2026, 11, 28)


def read(path: Path) -> list[str]:
    """The passwords of the list, the commonest first."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [line.partition("\t")[0] for line in file]


def left_over(words: list[str], salt: bytes, key: bytes) -> tuple[float, int]:
    """Of how many a tag leaves, the mean and the most, for whoever has the key."""
    sizes = Counter(tag(word, salt, key, cost=2) for word in words)
    return len(words) / (1 << BITS), max(sizes.values())


def false_alarms(words: list[str], salt: bytes, key: bytes) -> float:
    """How often ten tags of the last ten words call another one used before."""
    kept = {tag(word, salt, key, cost=2) for word in words[-MOST:]}
    others = words[:-MOST]
    return sum(tag(word, salt, key, cost=2) in kept for word in others) / len(others)


def told_apart(words: list[str]) -> float:
    """The same tag under another key: how often it says yes of the right word. Chance is one in 4,096."""
    (salt, key), (_, other) = KEYS[0], KEYS[1]
    return sum(tag(word, salt, key, cost=2) == tag(word, salt, other, cost=2) for word in words) / len(words)


def cost() -> float:
    """Milliseconds of one tag as it is made."""
    taken = []
    for number in range(SAMPLE):
        began = time.perf_counter()
        tag(f"kapal-{number}", *KEYS[0])
        taken.append(time.perf_counter() - began)
    return median(taken) * 1_000


def main() -> None:
    """Print the figures."""
    words = list(dict.fromkeys(read(LIST)))
    leaves = [left_over(words, *pair) for pair in KEYS]
    alarms = [false_alarms(words, *pair) for pair in KEYS]
    print(f"{len(words):,} of the list; with the key one tag leaves {leaves[0][0]:.1f} on average,", end=" ")
    print(f"at most {max(most for _, most in leaves)}")
    print(f"without the key the right word fits in {told_apart(words):.4%} (chance {1 / (1 << BITS):.4%})")
    print(
        f"ten tags call {sum(alarms) / len(alarms):.3%} of the others used before (reckoned {MOST / (1 << BITS):.3%})"
    )
    estimator = Engine(tuple).estimator()
    strong = sum(estimator.estimate(word, today=DAY).score >= STRONG for word in words[:LOOKED_AT])
    print(f"of the commonest {LOOKED_AT:,}, {strong} would be rated strong and have a tag at all")
    print(f"one tag takes {cost():.0f} ms")


if __name__ == "__main__":
    main()
