"""Public collections of leaked passwords with counts, as others published them; none of them is part of the project.

They lie in a folder of their own, `../shared/data/panel` or the one that `--panel` names: the files of SecLists (a
count, a space, the password), or rows of a password, a tab and a count; plain or gzipped. What is not there is not
measured, and said.
"""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.counted import Row

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data" / "panel"
SECLISTS = "danielmiessler/SecLists, Passwords/Leaked-Databases"


class Collection(NamedTuple):
    """A collection: the file, its commit there, rows as published; `in_sight` when the constants were chosen."""

    name: str
    file: str
    commit: str
    rows: int
    in_sight: bool = False


COLLECTIONS = (
    Collection("muslimMatch", "muslimMatch-withcount.txt", "245984882affd301ae6db07a030dd173c477caea", 95_073),
    Collection("faithwriters", "faithwriters-withcount.txt", "8dc1c82fb911bfaab8c7320103f719a829f5bd57", 8_348),
    Collection("singles.org", "singles.org-withcount.txt", "607c3293b4cb9d40f582c964cee4a4251195d117", 12_234),
    Collection("porn-unknown", "porn-unknown-withcount.txt", "8dc1c82fb911bfaab8c7320103f719a829f5bd57", 8_089),
    Collection("hak5", "hak5-withcount.txt", "", 2_351),
    Collection("elitehacker", "elitehacker-withcount.txt", "", 895),
    Collection("MySpace", "myspace-withcount.txt", "", 37_144, in_sight=True),
    Collection("phpBB", "phpbb-withcount.txt", "245984882affd301ae6db07a030dd173c477caea", 184_389, in_sight=True),
    Collection("honeynet", "honeynet-withcount.txt", "607c3293b4cb9d40f582c964cee4a4251195d117", 226_081),
    Collection("RockYou", "rockyou-withcount.txt", "", 14_344_391, in_sight=True),
)
"""The files of SecLists with counts; without a commit: known by name from other lists of its files, not seen."""


def told(collection: Collection, rows: int) -> str:
    """Which collection it is, where it lies, and how much of it is at hand."""
    place = f"{SECLISTS}/{collection.file} @ {collection.commit[:10] or '?'}"
    sight = ", in sight when the constants were chosen" if collection.in_sight else ""
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
    """Each collection that lies in the folder, with its rows; those that we do not know by name as well."""
    known = {one.file: one for one in COLLECTIONS}
    files = sorted(file for file in folder.glob("*") if file.is_file()) if folder.is_dir() else []
    for file in files:
        name = file.name.removesuffix(".gz")
        yield known.get(name, Collection(name.split("-withcount")[0], name, "", 0)), rows_of(file)


def rows_of(file: Path) -> list[Row]:
    """The rows of a file, the most used first."""
    text = (gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()).decode(
        "utf-8", "replace"
    )
    counted = sorted(filter(None, map(_row, text.split("\n"))), key=lambda row: -row[1])
    return [Row(password, count, place) for place, (password, count) in enumerate(counted, 1)]


def _row(line: str) -> tuple[str, int] | None:
    line = line.rstrip("\r")
    password, tab, count = line.rpartition("\t")
    if not tab:
        count, _, password = line.lstrip().partition(" ")
    return (password, int(count)) if password and count.strip().isdecimal() else None
