"""No input makes any step worse than linear: nasty patterns at 8, 16, 32 and 64 KiB, and how the time grows.

Doubling the size may double the time. A factor near 4 is a quadratic step. What is fast anyway says nothing.
"""

import argparse
import time
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from desktop.logic.limits import MAX_TEXT
from desktop.logic.pack.content import load_programme
from desktop.logic.verify.answer.judgement import Kind
from desktop.logic.verify.check import Checker
from desktop.logic.verify.message.phrases import load_phrases

SIZES = (8_192, 16_384, 32_768, MAX_TEXT)
LIMIT = 3.0
"""2 is linear; caches and a busy machine blur it."""
TELLING, LONG = 0.004, 0.1
TODAY = date(2026, 11, 24)
PATTERNS = (
    "a", ".", "-", "@", "/", "\\", "\n", "%", "%2e", "*21*", "rn", "prakerja", "prakerja.", "prakerja-",
    "p r a k e r j a ", "prakerja.go.id@", "prakerja.go.id/", "https://", "http://a@", "https://a.b/?url=", "x.com ",
    "bit.ly/a,", "www.", "[.]", "[a](b.co) ", "<a href=b.co>", "a@b.co ", "From: <", "0812-3456-7890 ", "+62 ",
    "\u0430", "\u200b", "\u202e", "\U0001f449", "xn--", "jangan kirim kode otp ", "selamat anda menang hadiah ",
    "mama minta pulsa 0002-01-", "1.000.", "gel 72 ", "Rp1.", "a.b.",
    "((((", "_*~",
)  # fmt: skip


class Growth(NamedTuple):
    """How the time of one pattern and kind grew, at worst, and how long the largest took."""

    factor: float
    seconds: float
    pattern: str
    kind: str


def seconds(checker: Checker, text: str, kind: Kind) -> float:
    """The time of one run, the better of two where it is short; of our process alone, whatever else runs."""
    best = float("inf")
    for _ in range(2):
        began = time.process_time()
        checker.check(text, today=TODAY, kind=kind)
        best = min(best, time.process_time() - began)
        if best > LONG:
            break
    return best


def filled(pattern: str, size: int) -> str:
    """The pattern as often as it fits into a number of bytes."""
    return pattern * (size // len(pattern.encode()))


def measure(checker: Checker) -> Iterator[Growth]:
    """The growth of every pattern, of every kind."""
    for kind in (Kind.LINK, Kind.MESSAGE, Kind.SENDER):
        for pattern in PATTERNS:
            times = [seconds(checker, filled(pattern, size), kind) for size in SIZES]
            factors = [later / earlier for earlier, later in pairwise(times) if earlier > TELLING]
            if times[-3] > TELLING:  # over two doublings: one busy moment makes no factor
                factors = [(times[-1] / times[-3]) ** 0.5]
            yield Growth(max(factors, default=0.0), times[-1], pattern, str(kind))


def main() -> None:
    """Print the worst growth and the slowest text."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    checker = Checker((load_programme(),), load_phrases("id"))
    found = list(measure(checker))
    worst, slowest = max(found), max(found, key=lambda growth: growth.seconds)
    print(f"{len(PATTERNS)} patterns, every kind, {SIZES[0]} to {SIZES[-1]} bytes: twice the size takes at worst "
          f"{worst.factor:.1f} times as long ({worst.pattern!r}, {worst.kind}; at most {LIMIT:.0f})")  # fmt: skip
    print(f"the slowest 64 KiB: {slowest.seconds * 1000:.0f} ms ({slowest.pattern!r}, {slowest.kind})")
    for growth in sorted(found, reverse=True):
        if growth.factor > LIMIT:
            figures = f"{growth.factor:.1f} times, {growth.seconds * 1000:.0f} ms"
            print(f"  too steep: {figures} ({growth.pattern!r}, {growth.kind})")


if __name__ == "__main__":
    main()
