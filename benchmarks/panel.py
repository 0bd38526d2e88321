"""Public collections of leaked passwords, as others published them; none of them is part of the project.

They lie in a folder of their own, `../shared/data/panel` or the one that `--panel` names; plain or gzipped:

* files of SecLists with counts: a count, a space, the password; or rows of a password, a tab and a count;
* lists without counts, the most used first. Such lists are made by sorting "count password" backwards, so rows in
  falling order of their letters had one count: they share the place of their first, and its inverse stands for a count;
* pieces of a file that could not be had whole, as `name.part-offset.txt`: their rows have a count but no place.

What is not there is not measured, and said.
"""

import gzip
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from benchmarks.counted import Row

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data" / "panel"
SECLISTS = "danielmiessler/SecLists, Passwords/Leaked-Databases"
NCRACK = "Debian package ncrack 0.7+debian-4, /usr/share/ncrack"
PART = ".part-"


class Collection(NamedTuple):
    """A collection: the file, its commit in SecLists or its package, rows as published.

    `in_sight` when constants were chosen; `by_place`: without counts.
    """

    name: str
    file: str
    source: str
    rows: int
    in_sight: bool = False
    by_place: bool = False


COLLECTIONS = (
    Collection("muslimMatch", "muslimMatch-withcount.txt", "245984882affd301ae6db07a030dd173c477caea", 95_073),
    Collection("faithwriters", "faithwriters-withcount.txt", "8dc1c82fb911bfaab8c7320103f719a829f5bd57", 8_348),
    Collection("singles.org", "singles.org-withcount.txt", "607c3293b4cb9d40f582c964cee4a4251195d117", 12_234),
    Collection("porn-unknown", "porn-unknown-withcount.txt", "8dc1c82fb911bfaab8c7320103f719a829f5bd57", 8_089),
    Collection("hak5", "hak5.txt", "5c9217fe8e930c41d128aacdc68cbce7ece96e4f", 2_351, by_place=True),
    Collection("elitehacker", "elitehacker.txt", "59a5f1b4c7f14428ebd7ed7638e11ebeb2b80438", 895, by_place=True),
    Collection("MySpace, without counts", "myspace.pwd", NCRACK, 37_144, in_sight=True, by_place=True),
    Collection("phpBB, most used, without counts", "phpbb.pwd", NCRACK, 8_494, in_sight=True, by_place=True),
    Collection("phpBB", "phpbb-withcount.txt", "245984882affd301ae6db07a030dd173c477caea", 184_389, in_sight=True),
    Collection("honeynet", "honeynet-withcount.txt", "607c3293b4cb9d40f582c964cee4a4251195d117", 226_081),
    Collection("RockYou", "rockyou-withcount.txt", "", 14_344_391, in_sight=True),
)
"""What is known of public collections. Of elitehacker the rows behind the 895th are another list, and left out."""


def told(collection: Collection, rows: int) -> str:
    """Which collection it is, where it lies, and how much of it is at hand."""
    source = collection.source
    place = source if source == NCRACK else f"{SECLISTS}/{collection.file} @ {source[:10] or '?'}"
    sight = ", in sight when constants were chosen" if collection.in_sight else ""
    return f"{collection.name} ({place}): {rows:,} rows of {collection.rows:,}{sight}"


def folder_of(arguments: list[str]) -> Path:
    """The folder that `--panel` names, or the usual one; takes the option out of the arguments."""
    if "--panel" not in arguments:
        return FOLDER
    place = arguments.index("--panel")
    named = arguments[place + 1 : place + 2]
    del arguments[place : place + 2]
    if not named:
        sys.exit("--panel needs a folder")
    return Path(named[0])


def collections(folder: Path) -> Iterator[tuple[Collection, list[Row]]]:
    """Each collection that we know and that lies in the folder, with its rows; pieces behind the beginning."""
    for one in COLLECTIONS:
        files = [file for file in (folder / one.file, folder / f"{one.file}.gz") if file.is_file()]
        if not files:
            continue
        rows = ordered_rows(_lines(files[0])[: one.rows]) if one.by_place else counted_rows(_lines(files[0]))
        stem = one.file.removesuffix(".txt")
        pieces = [row for piece in sorted(folder.glob(f"{stem}{PART}*.txt")) for row in counted_rows(_lines(piece))]
        yield one, [*rows, *(row._replace(place=0) for row in pieces)]


def _lines(file: Path) -> list[str]:
    content = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    return [line.rstrip("\r") for line in content.decode("utf-8", "replace").split("\n")]


def counted_rows(lines: Sequence[str]) -> list[Row]:
    """The rows of a list with counts, the most used first."""
    counted = sorted(filter(None, map(_row, lines)), key=lambda row: -row[1])
    return [Row(password, count, place) for place, (password, count) in enumerate(counted, 1)]


def ordered_rows(lines: Sequence[str]) -> list[Row]:
    """The rows of a list without counts; its length through the place of those that share one stands for a count."""
    listed = [line for line in dict.fromkeys(lines) if line]
    rows: list[Row] = []
    first = 1
    for place, (before, password) in enumerate(pairwise(["", *listed]), 1):
        if password.encode() > before.encode():
            first = place
        rows.append(Row(password, max(len(listed) // first, 1), place))
    return rows


def _row(line: str) -> tuple[str, int] | None:
    password, tab, count = line.rpartition("\t")
    if not tab:
        count, _, password = line.lstrip().partition(" ")
    return (password, int(count)) if password and count.strip().isdecimal() else None
