"""How long the estimate of a password takes at worst: nasty passwords, and the first one in a fresh process.

    python benchmarks/password_bounds.py

Hostile families of 256 and 1,024 characters, the best of some runs each, beside zxcvbn on 72 l33t characters (it takes
no more). The first estimate counts everything from the first import on. What is counted is the processor's time of the
one process, so that work beside it does not count.
"""

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from desktop.engine import programme_words
from desktop.logic.pack.content import load_programme
from desktop.logic.passwords.data import load_password_data
from desktop.logic.passwords.estimator import Estimator

Family = Callable[[int], str]
"""A length -> a password as long."""

TODAY = date(2026, 11, 28)
LIMITS = {256: 60, 1024: 150}
"""Characters -> milliseconds that the best of some runs may take."""

START_LIMIT = 150
RUNS, STARTS = 3, 7
ZXCVBN_READS = 72
ROWS = ("2024", "14789632", "qwertyui", "qwedsa", "zxcv", "1q2w3e")
L33T = "4@8({[<369!1|0$5+7%2"
ROOT = Path(__file__).resolve().parent.parent

FIRST = """
import time
begun = time.process_time()
from datetime import date
from desktop.engine import Engine
from desktop.logic.pack.content import load_programme
estimator = Engine(lambda: (load_programme(),)).estimator()
loaded = time.process_time()
estimator.estimate("Sayangku2024!", about=("Sutrisno Wibowo", "12 Mei 1998"), today=date(2026, 11, 28))
print(loaded - begun, time.process_time() - loaded)
"""
ZXCVBN_WORST = """
import time
from zxcvbn import zxcvbn
begun = time.process_time()
zxcvbn({password!r})
print(time.process_time() - begun)
"""


def drawn(letters: str) -> Family:
    """So many letters drawn by chance, the same each time."""
    return lambda size: "".join(random.Random(size).choices(letters, k=size))  # noqa: S311  # no secrets


def repeated(piece: str) -> Family:
    """A piece over and over."""
    return lambda size: (piece * size)[:size]


def fibonacci(size: int) -> str:
    """The word that repeats itself in most ways."""
    one, other = "a", "b"
    while len(one) < size:
        one, other = one + other, one
    return one[:size]


def zigzags(size: int) -> str:
    """Keys that lie side by side, there and back, by turns of all lengths: on the keypad, then on the letters."""
    chance = random.Random(size)  # noqa: S311  # no secrets
    turns = (row[: chance.randint(2, len(row))][:: chance.choice((1, -1))] for row in chance.choices(ROWS, k=size))
    return "".join(turns)[:size]


def years(size: int) -> str:
    """Years of these times, in no order."""
    return "".join(str(year) for year in random.Random(size).choices(range(1950, 2030), k=size))[:size]  # noqa: S311


def held(size: int) -> str:
    """Every letter held down for two to four times."""
    chance = random.Random(size)  # noqa: S311  # no secrets
    return "".join(letter * chance.randint(2, 4) for letter in drawn("abcdeiou12")(size))[:size]


FAMILIES: dict[str, Family] = {
    "l33t signs": repeated(L33T),
    "l33t by chance": drawn(L33T),
    "l33t words": repeated("p4$$w0rd5aya7g1lov3"),
    "one letter": repeated("a"),
    "two letters": drawn("ab"),
    "fibonacci": fibonacci,
    "a period of 64": repeated(drawn("abcdefgh")(64)),
    "digits": drawn("0123456789"),
    "ones and twos": drawn("12"),
    "short dates": repeated("1-2-3-"),
    "dates": repeated("12/05/1998 "),
    "months": repeated("januarifebmeijuni1"),
    "mar": repeated("mar"),
    "NIK chain": repeated("3201011708450001"),
    "telephone chain": repeated("0812"),
    "plates": repeated("B1 B "),
    "words": repeated("akuandaibuayahsayangcinta"),
    "short words": repeated("ananananinani"),
    "spaced words": repeated("a-k-u i.b.u "),
    "suffixes": repeated("kunyakan"),
    "keys": repeated("qwertyuiop"),
    "signs": repeated("!@#$%"),
    "capitals": repeated("aB"),
    "a walk there and back on the keypad": repeated("2024"),
    "a walk there and back on the letters": repeated("qwedsa"),
    "walks of all turns": zigzags,
    "years": years,
    "labels": repeated("rt05rw11/blokF7no12 tgl21bln4thn99"),
    "sums": repeated("7jutaperbulan700rb1,5jt/hari"),
    "classes": repeated("xiiipa3XII-TKJ-2"),
    "labels of accounts": repeated("norekbcabudi12345678"),
    "plates in letters": repeated("beatb2871krzaku"),
    "skeletons": drawn("bcdfghjklmnprstwy"),
    "shortened words": repeated("smngtjkrtsyng2024"),
    "chat": repeated("aqucyankqmoetjinta"),
    "held letters": repeated(held(61)),
    "few letters": drawn("kKjJ12"),
    "signs and letters in turn": repeated("a.b-c_1 "),
    "Cyrillic": drawn("\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437"),
    "marked letters": repeated("\u00e1\u00e8\u00fcm"),
    "random": drawn("abcdefghijklmnopqrstuvwxyzABCDEFGH0123456789!@#$"),
    "a line again and again": repeated("malubertanyasesatdijalan"),
    "a line that breaks off": repeated("bagaipunggukmer"),
    "half remembered": repeated("seperttikattakdalemtempurrung"),
    "names of syllables": repeated("tanbunliong"),
    "an alphabet": repeated("\u0430\u0431\u0432\u0433\u0434\u0435"),
    "words in borrowed letters": repeated("\u0440\u0430\u0445\u0430\u0441\u0438\u0430"),
    "marks": lambda size: "a" + "\u0301" * (size - 1),
    "ligatures": repeated("\ufb03"),
}
"""Passwords that are made to take long, by name."""


class Worst(NamedTuple):
    """The family that took longest."""

    milliseconds: float
    family: str


def worst(estimator: Estimator, size: int) -> Worst:
    """The slowest of all families of one size."""
    return max(Worst(1000 * seconds(estimator, family(size)), name) for name, family in FAMILIES.items())


def seconds(estimator: Estimator, password: str) -> float:
    """The best of some runs."""
    best = float("inf")
    for _ in range(RUNS):
        begun = time.process_time()
        estimator.estimate(password, today=TODAY)
        best = min(best, time.process_time() - begun)
    return best


def in_a_fresh_process(code: str) -> list[float]:
    """What a script prints, in milliseconds."""
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True, cwd=ROOT)
    return [1000 * float(figure) for figure in done.stdout.split()]


def main() -> None:
    """Print the worst times and the first one."""
    estimator = Estimator(load_password_data(), programme_words((load_programme(),)))
    for size, limit in LIMITS.items():
        slowest = worst(estimator, size)
        print(f"slowest of {len(FAMILIES)} kinds of {size:,} characters: {slowest.milliseconds:.0f} ms "
              f"({slowest.family}; at most {limit})")  # fmt: skip
    l33t = [FAMILIES[name](ZXCVBN_READS) for name in ("l33t signs", "l33t by chance", "l33t words")]
    ours = max(1000 * seconds(estimator, one) for one in l33t)
    theirs = max(in_a_fresh_process(ZXCVBN_WORST.format(password=one))[0] for one in l33t)
    print(f"slowest of {len(l33t)} of {ZXCVBN_READS} l33t characters: {ours:.1f} ms, zxcvbn 4.5.0 {theirs:,.0f} ms: "
          f"{ours / theirs:.4f} times")  # fmt: skip
    starts = [in_a_fresh_process(FIRST) for _ in range(STARTS)]
    load, first = (statistics.median(one[place] for one in starts) for place in (0, 1))
    print(f"fresh process, median of {STARTS}: {load:.0f} ms to load, {first:.0f} ms the first estimate: "
          f"{load + first:.0f} ms (at most {START_LIMIT})")  # fmt: skip


if __name__ == "__main__":
    main()
