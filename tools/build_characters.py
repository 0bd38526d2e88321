"""Build `resources/words/characters.bin`: how likely each character of a password is after the ones before it.

Learnt from the counted list of `tools/build_blocklist.py` and from the lists in `resources/words/passwords`, which
must be built before. The model and its file are told in `desktop/logic/passwords/frequency.py`.

    python -m tools.build_characters [--counted FILE]
"""

import argparse
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.logic.passwords.frequency import END, START, STEPS, write_character_model
from tools.build_blocklist import COUNTED, counted_rows
from tools.manifest import WORDS, write_entry
from tools.packages import FAKER, LANGUAGE, PWDB

TARGET = WORDS / "characters.bin"
ORDER = 5
LEAST = 4.0
"""An n-gram is left out when the shorter one says nearly the same: its weight times log10 of what it says otherwise."""

SIGNS = 96
"""What a character is chosen from when nothing at all is known."""

_UNIT = 400
"""Accounts that weigh as one. A password of n accounts weighs the root of n / 400: the first must not drown all."""

Weighed = tuple[str, float]
Counts = dict[str, dict[str, float]]


def passwords(rows: Iterable[tuple[str, int]]) -> Iterator[Weighed]:
    """Counted passwords and their weights."""
    return ((text.lower(), math.sqrt(count / _UNIT)) for text, count in rows)


def words(folder: Path = WORDS / "passwords") -> Iterator[Weighed]:
    """The words of every list; the first of a list weigh most."""
    for file in sorted(folder.glob("*.txt")):
        for place, word in enumerate(file.read_text("ascii").split()):
            yield word, 5 / math.sqrt(place + 10)


def build(texts: Iterable[Weighed]) -> bytes:
    """The file of a model that has learnt these texts; what holds anything but ASCII teaches nothing."""
    counts = _count((text, weight) for text, weight in texts if text.isascii() and "\n" not in text)
    totals = {context: (sum(after.values()), len(after)) for context, after in counts.items()}
    chances = _Chances(counts, totals)
    costs: dict[str, int] = {}
    fallbacks: dict[str, int] = {}
    for context, after in counts.items():
        total, kinds = totals[context]
        fallback = kinds / (total + kinds)
        kept = {letter: chance for letter in after if (chance := chances.worth_keeping(context, letter, fallback))}
        costs |= {context + letter: _steps(chance) for letter, chance in kept.items()}
        if kept:
            fallbacks[context] = _steps(fallback)
    return write_character_model(ORDER, costs, fallbacks)


class _Chances:
    """Witten-Bell: in a context of weight n with t kinds of successors, t / (n + t) is left to the shorter context."""

    def __init__(self, counts: Counts, totals: dict[str, tuple[float, int]]) -> None:
        self._counts, self._totals = counts, totals

    def of(self, context: str, letter: str) -> float:
        """The chance of a letter after a context."""
        shorter = self.of(context[1:], letter) if context else 1 / SIGNS
        total, kinds = self._totals[context]
        return (self._counts[context].get(letter, 0.0) + kinds * shorter) / (total + kinds)

    def worth_keeping(self, context: str, letter: str, fallback: float) -> float:
        """The chance of a letter after a context, 0 where falling back to the shorter one says nearly the same."""
        chance = self.of(context, letter)
        if not context:
            return chance
        otherwise = fallback * self.of(context[1:], letter)
        return chance if self._counts[context][letter] * math.log10(chance / otherwise) >= LEAST else 0.0


def _count(texts: Iterable[Weighed]) -> Counts:
    counts: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for text, weight in texts:
        padded = START * (ORDER - 1) + text + END
        for place in range(ORDER - 1, len(padded)):
            for size in range(ORDER):
                counts[padded[place - size : place]][padded[place]] += weight
    return {context: dict(after) for context, after in counts.items()}


def _steps(chance: float) -> int:
    return min(round(-math.log10(chance) * STEPS), 255)


def main(argv: list[str] | None = None) -> None:
    """Write the model and its entry in the manifest."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counted", type=Path, default=COUNTED)
    counted = parser.parse_args(argv).counted
    PWDB.check(counted.read_bytes())
    content = build([*passwords(counted_rows(counted)), *words()])
    TARGET.write_bytes(content)
    entry = {
        "built_by": "tools/build_characters.py",
        "from": [source.told() for source in (PWDB, LANGUAGE, FAKER)],
        "licence": "Apache-2.0 AND MIT AND ODC-By-1.0",
    }
    write_entry(TARGET.name, entry)
    print(f"{TARGET.name}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
