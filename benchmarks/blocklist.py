"""How long a look-up in the list of common passwords takes, what the list covers, and how often it errs.

Coverage is told by rows of the counted list and by accounts. For the second figure every other row is left out of the
list, so that it says something of passwords that no list has.
"""

import argparse
import random
import string
import time
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.logic.passwords.blocklist import HEAD, KEY, Blocklist, Blocklists, open_blocklists
from desktop.logic.passwords.strength import BANDS
from desktop.logic.passwords.variants import listed_variant
from tools.build_blocklist import COUNTED, build, counted_rows, ranked

ASKED, SEED = 20_000, 5
LETTERS = string.ascii_letters + string.digits
DRESSED = [f"1P4ssw0rD{number}!" for number in range(1000)]


def microseconds(texts: Sequence[str], ask: Callable[[str], object]) -> float:
    """The mean time of a question, the best of three rounds."""
    rounds = []
    for _ in range(3):
        began = time.perf_counter()
        for text in texts:
            ask(text)
        rounds.append(time.perf_counter() - began)
    return min(rounds) / len(texts) * 1e6


def held_back(text: str) -> bool:
    """Whether a row is in the half that the list does without."""
    return zlib.crc32(text.encode()) % 2 == 1


def share(rows: Sequence[tuple[str, int]], is_found: Callable[[str], bool]) -> str:
    """What part of counted rows is found, by rows and by accounts."""
    found = [count for text, count in rows if is_found(text)]
    return f"{len(found)} of {len(rows)} rows, {100 * sum(found) / sum(count for _, count in rows):.1f} % by accounts,"


def main() -> None:
    """Print time, coverage and false alarms."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--counted", type=Path, default=COUNTED, help="the counted list")
    counted_file = parser.parse_args().counted
    lists = open_blocklists()
    chance = random.Random(SEED)  # noqa: S311  # the same texts each time
    strange = ["".join(chance.choices(LETTERS, k=12)) for _ in range(ASKED)]
    print(f"the list: {lists.entries} entries, {HEAD.size + lists.entries * (KEY + 1)} bytes")
    print(f"one look-up, not listed: {microseconds(strange, lists.rank):.1f} us")
    for name, texts in (("12 random letters and digits", strange[:2000]), ("dressed up", DRESSED)):
        cost = microseconds(texts, lambda text: listed_variant(text, lists))
        print(f"all variants of a text, {name}: {cost:.0f} us")
    alarms = sum(lists.rank(text) is not None for text in strange)
    near = sum((listed_variant(text, lists) or BANDS[-1]) < BANDS[1] for text in strange)
    print(f"of {ASKED} random texts: {alarms} listed, {near} within 10^6 guesses of a listed one")
    if not counted_file.exists():
        print(f"coverage: not measured, {counted_file.name} is not here")
        return
    counted = counted_rows(counted_file)
    found = share(counted, lambda text: lists.rank(text) is not None)
    print(f"the counted list, from which ours is built: {found} listed")
    half = Blocklists(Blocklist(build(ranked((text for text, _ in counted), left_out=held_back)), "half"))
    rest = [(text, count) for text, count in counted if held_back(text)]
    found = share(rest, lambda text: listed_variant(text, half) is not None)
    print(f"rows that were held back: {found} are a change of one that was not")


if __name__ == "__main__":
    main()
