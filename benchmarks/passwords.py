"""How well the estimate of passwords orders and rates them, and how fast, beside zxcvbn and zxcvbn-rs-py.

    python benchmarks/passwords.py [COUNTED LIST] [--panel FOLDER] [--each]

Order: the held-back tenth of the counted list; our lists and models are built without it, zxcvbn's are whole for both.
Panel: other public collections with counts (`benchmarks/panel.py`), each estimated as the program ships.
Over-rated: more than ten times the truth, which is the place in the counted list or the size of the template.
"""

import random
import statistics
import string
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from math import log10
from pathlib import Path

import zxcvbn
import zxcvbn_rs_py

from benchmarks.counted import Row, counted, data_without_held_back, is_held_back, weighted_spearman
from benchmarks.panel import COLLECTIONS, collections, folder_of, told
from benchmarks.password_afterwards import AFTERWARDS
from benchmarks.password_english import ENGLISH
from benchmarks.password_fresh import FRESH
from benchmarks.password_habits import HELD_BACK, IN_SIGHT
from benchmarks.password_strangers import STRANGERS
from benchmarks.password_templates import BY_RULE, TEMPLATES, passwords
from desktop.engine import programme_words
from desktop.logic.pack.content import load_programme
from desktop.logic.passwords.data import load_password_data
from desktop.logic.passwords.estimator import Estimator
from desktop.logic.passwords.passphrase import Separator, load_passphrase_words, make_passphrase

TODAY = date(2026, 11, 28)
MADE = 4_000
STRONG = 3
KINDS = {
    "templates": TEMPLATES,
    "by rule": BY_RULE,
    "habits in sight": IN_SIGHT,
    "habits held back": HELD_BACK,
    "fresh": FRESH,
    "afterwards": AFTERWARDS,
    "strangers": STRANGERS,
    "English": ENGLISH,
}
"""Sets of kinds; what of them was in sight when the estimator was made is said in each file."""

_ZXCVBN_READS = 72

Estimate = Callable[[str], float]
"""A password -> log10 of its guesses."""


def peers(ours: Estimator) -> dict[str, Estimate]:
    """What is compared, by name."""
    return {
        "Jaga Akun": lambda password: ours.estimate(password, today=TODAY).guesses_log10,
        "zxcvbn 4.5.0": lambda password: float(zxcvbn.zxcvbn(password[:_ZXCVBN_READS])["guesses_log10"]),
        "zxcvbn-rs-py": lambda password: float(zxcvbn_rs_py.zxcvbn(password[:_ZXCVBN_READS]).guesses_log10),
    }


def order(rows: Sequence[Row], ours: Estimator) -> None:
    """The order of the held-back rows, all, and those in and outside zxcvbn's list; and how many are over-rated."""
    from zxcvbn.matching import RANKED_DICTIONARIES

    held = [row for row in rows if is_held_back(row.password)]
    in_zxcvbn = RANKED_DICTIONARIES["passwords"].keys()
    sets = {
        "all": held,
        "in zxcvbn's list": [row for row in held if row.password in in_zxcvbn],
        "outside it": [row for row in held if row.password not in in_zxcvbn],
    }
    for name, estimate in peers(ours).items():
        guesses = {row.password: estimate(row.password) for row in held}
        for title, some in sets.items():
            value = weighted_spearman([guesses[row.password] for row in some], [row.accounts for row in some])
            print(f"{name:14}order of held-back rows, {title:18}{len(some):6}{value:8.3f}")
        over = sum(10 ** guesses[row.password] > 10 * row.place for row in held)
        print(f"{name:14}over-rated of held-back rows {100 * over / len(held):19.1f} %")


def panel(ours: Estimator, folder: Path) -> None:
    """The order of each public collection that is at hand, and of parts of it; and how many rows are over-rated."""
    from zxcvbn.matching import RANKED_DICTIONARIES

    in_zxcvbn, in_ours = RANKED_DICTIONARIES["passwords"].keys(), load_password_data().blocklists
    at_hand = set()
    for collection, rows in collections(folder):
        at_hand.add(collection.file)
        print(told(collection, len(rows)))
        outside = [row for row in rows if row.password not in in_zxcvbn]
        sets = {
            "all": rows,
            "in zxcvbn's": [row for row in rows if row.password in in_zxcvbn],
            "outside": outside,
            "on neither": [row for row in outside if in_ours.rank(row.password) is None],
        }
        for name, estimate in peers(ours).items():
            guesses = {row.password: estimate(row.password) for row in rows}
            values = "".join(f"{title:>14} {_order(some, guesses)}" for title, some in sets.items())
            placed = [row for row in rows if row.place]
            over = sum(guesses[row.password] > 1 + log10(row.place) for row in placed)
            print(f"    {name:14}{values}   over-rated {100 * over / max(len(placed), 1):5.1f} %")
    missing = [one.name for one in COLLECTIONS if one.file not in at_hand]
    print(f"not at hand, not measured: {', '.join(missing) or 'none'}")


def _order(rows: Sequence[Row], guesses: Mapping[str, float]) -> str:
    """The order of some rows with how many there are; nothing can be said of one count only."""
    if len({row.accounts for row in rows}) < 2:
        return f"  –   ({len(rows):6,})"
    value = weighted_spearman([guesses[row.password] for row in rows], [row.accounts for row in rows])
    return f"{value:5.3f} ({len(rows):6,})"


def templates(ours: Estimator) -> None:
    """Over-rated and under-rated passwords of each set of Indonesian kinds."""
    for title, some in KINDS.items():
        made = [*passwords(MADE // len(some), templates=some)]
        for name, estimate in peers(ours).items():
            guesses = [estimate(password) for _, password in made]
            wide = [guess - template.size_log10 for guess, (template, _) in zip(guesses, made, strict=True)]
            over, under = (100 * sum(hit) / len(made) for hit in ([x > 1 for x in wide], [x < -2 for x in wide]))
            print(f"{name:14}{title}: over-rated {over:5.1f} %, under a hundredth of the truth {under:5.1f} %, "
                  f"middle {statistics.median(wide):+.1f} powers of ten")  # fmt: skip
        if "--each" in sys.argv:
            by_template(made, ours)


def by_template(made: "Sequence[tuple[object, str]]", ours: Estimator) -> None:
    """The templates that are over-rated most."""
    counts: dict[str, list[float]] = {}
    for template, password in made:
        guess = ours.estimate(password, today=TODAY).guesses_log10
        counts.setdefault(template.name, []).append(guess - template.size_log10)  # type: ignore[attr-defined]
    for name, wide in counts.items():
        print(f"    {name:28}over {100 * sum(x > 1 for x in wide) / len(wide):5.1f} %  "
              f"middle {statistics.median(wide):+5.1f}")  # fmt: skip


def never_weak(ours: Estimator) -> None:
    """Random passwords and generated passphrases that are called weaker than strong: none may be."""
    source = random.Random(7)  # noqa: S311  # samples of a benchmark, no secrets
    signs = string.ascii_letters + string.digits
    samples = ["".join(source.choice(signs) for _ in range(12)) for _ in range(2000)]
    words = load_passphrase_words()
    for separator in Separator:
        for count in (4, 5, 6):
            samples += [make_passphrase(words, count, separator, below=source.randrange).text for _ in range(500)]
    weak = sum(ours.estimate(one, today=TODAY).score < STRONG for one in samples)
    print(f"random passwords of 12 and generated passphrases called weak: {weak} of {len(samples)}")


def speed(ours: Estimator, rows: Sequence[Row]) -> None:
    """The middle time of a typical password: a hundred from the list."""
    some = [row.password for row in rows[:: len(rows) // 100]]
    times = {name: statistics.median(_seconds(estimate, one) for one in some) for name, estimate in peers(ours).items()}
    for name, seconds in times.items():
        print(f"{name:14}typical password {1000 * seconds:6.2f} ms, {seconds / times['zxcvbn 4.5.0']:.2f} of zxcvbn")


def _seconds(estimate: Estimate, password: str) -> float:
    best = float("inf")
    for _ in range(3):
        begun = time.perf_counter()
        estimate(password)
        best = min(best, time.perf_counter() - begun)
    return best


def main() -> None:
    """Print every figure."""
    arguments = sys.argv[1:]
    folder = folder_of(arguments)
    rows = counted([one for one in arguments if not one.startswith("--")])
    words = programme_words((load_programme(),))
    order(rows, Estimator(data_without_held_back(rows), words))
    whole = Estimator(load_password_data(), words)
    panel(whole, folder)
    templates(whole)
    never_weak(whole)
    speed(whole, rows)


if __name__ == "__main__":
    main()
