"""Build `resources/words/blocklist.bin`: keys and ranks of 110,000 common and leaked passwords, none of them in clear.

Sources: a counted list (Pwdb-Public, cut to 100,000 rows), in its order, and after it what else stands in the list
`passwords` of zxcvbn, each at its own place there. The format is told in `desktop/logic/passwords/blocklist.py`.

    python -m tools.build_blocklist [--counted FILE] [--without FILE]
    python -m tools.build_blocklist --from LIST --out FILE [--top NUMBER]

The second form makes a list for a centre: LIST has a password a line, most used first, or lines `SHA-1:count` as Pwned
Passwords gives them, in any order. It takes up to 400 bytes of memory an entry; of `SHA-1:count` lines only the
`--top` are held. What is in LIST is used as it stands; its licence is the centre's affair.
"""

import argparse
import ast
import gzip
import heapq
import math
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import chain, islice
from pathlib import Path

from desktop.logic.passwords.blocklist import COARSEST, FINEST, HEAD, KEY, MAGIC, key
from tools.manifest import WORDS, write_entry
from tools.packages import PWDB, ZXCVBN

COUNTED = Path(__file__).resolve().parents[2] / "shared" / "data" / "pwdb_100k.tsv.gz"
TARGET = WORDS / "blocklist.bin"
TOP = 10_000_000

Row = tuple[bytes, int]
"""A key and its rank, from 1."""

_HASH_LINE = re.compile(r"([0-9A-Fa-f]{40}):([0-9]{1,15})")


def build(rows: Iterable[Row]) -> bytes:
    """The file of a list, from rows in any order; of a key that comes twice the first rank counts.

    Raises ValueError for a rank beyond 10^10.
    """
    ranks: dict[bytes, int] = {}
    for one, rank in rows:
        ranks.setdefault(one, rank)
    steps = FINEST if max(ranks.values(), default=1) <= 10 ** (255 / FINEST) else COARSEST
    ordered = sorted(ranks)
    codes = bytes(round(steps * math.log10(ranks[one])) for one in ordered)
    return b"".join((HEAD.pack(MAGIC, len(ordered), KEY, steps), *ordered, codes))


def counted_rows(file: Path) -> list[tuple[str, int]]:
    """Passwords and how many accounts have them (TSV in gzip), most used first."""
    with gzip.open(file, "rt", encoding="utf-8", newline="\n") as lines:
        parts = (line.rstrip("\n").rpartition("\t") for line in lines)
        return [(text, int(count)) for text, _, count in parts]


def zxcvbn_passwords() -> list[str]:
    """The list of zxcvbn, most used first, read from its wheel without running it."""
    module = ast.parse(ZXCVBN.files()["zxcvbn/frequency_lists.py"])
    # {"passwords": "123456,password,...".split(","), ...}
    [lists] = [node for node in ast.walk(module) if isinstance(node, ast.Dict)]
    values = {ast.literal_eval(name): value for name, value in zip(lists.keys, lists.values, strict=True) if name}
    split = next(node for node in ast.walk(values["passwords"]) if isinstance(node, ast.Attribute))
    passwords: str = ast.literal_eval(split.value)
    return passwords.split(",")


def ranked(passwords: Iterable[str], left_out: Callable[[str], bool] = lambda _: False) -> Iterator[Row]:
    """Rows of passwords in order of use. Who leaves some out moves the others to no better place."""
    return ((key(text), rank) for rank, text in enumerate(passwords, 1) if not left_out(text))


def listed(file: Path, top: int) -> Iterator[Row]:
    """Rows of a centre's list, see above; raises SystemExit for a list that mixes both kinds of line."""
    with file.open(encoding="utf-8-sig", errors="surrogateescape", newline="\n") as stream:
        lines = (line.rstrip("\r\n") for line in stream)
        filled = (line for line in lines if line)
        first = next(filled, "")
        every = chain([first] if first else [], filled)
        if _HASH_LINE.fullmatch(first):
            # Stable: a list that is in order already stays in it.
            most = heapq.nlargest(top, map(_counted_key, every), key=lambda row: row[1])
            yield from ((one, rank) for rank, (one, _) in enumerate(most, 1))
        else:
            yield from ranked(islice(every, top))


def _counted_key(line: str) -> Row:
    match = _HASH_LINE.fullmatch(line)
    if match is None:
        raise SystemExit("a list of SHA-1:count has another line in it")
    return bytes.fromhex(match[1])[:KEY], int(match[2])


def write(data: bytes, target: Path) -> int:
    """Put a list in its place in one step, for a program may have the old one open; gives its number of entries."""
    beside = target.with_name(target.name + ".new")
    with ExitStack() as undo:
        undo.callback(beside.unlink, missing_ok=True)
        beside.write_bytes(data)
        beside.replace(target)
    entries: int = HEAD.unpack_from(data)[1]
    print(f"{target.name}: {entries} entries, {len(data)} bytes")
    return entries


def main(argv: list[str] | None = None) -> None:
    """Write one list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counted", type=Path, default=COUNTED, help="the counted list of our own list")
    parser.add_argument("--without", type=Path, help="a file of passwords, one a line, that are left out")
    parser.add_argument("--from", type=Path, dest="source", help="a centre's list")
    parser.add_argument("--out", type=Path, help="where a list goes that is not the program's own")
    parser.add_argument("--top", type=int, default=TOP, help=f"how many of a centre's list, {TOP:,} if not said")
    asked = parser.parse_args(argv)
    if asked.out is None and (asked.source or asked.without):
        parser.error("--from and --without need --out: the program's own list is made of its own sources, whole")
    without = frozenset(asked.without.read_text("utf-8").splitlines() if asked.without else ())
    if asked.source:
        rows: Iterable[Row] = listed(asked.source, asked.top)
    else:
        PWDB.check(asked.counted.read_bytes())
        own = ([text for text, _ in counted_rows(asked.counted)], zxcvbn_passwords())
        rows = chain.from_iterable(ranked(passwords, without.__contains__) for passwords in own)
    entries = write(build(rows), asked.out or TARGET)
    if asked.out is None:
        sources = [source.told() for source in (PWDB, ZXCVBN)]
        entry = {"built_by": "tools/build_blocklist.py", "from": sources, "licence": "MIT", "entries": entries}
        write_entry(TARGET.name, entry)


if __name__ == "__main__":
    main()
