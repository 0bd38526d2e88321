"""Letters that are held down: mantaaaap, aaiiuueeoo, aaabbbcccddd. What is left of each run is read again.

Nobody who guesses tries more than a few ways to hold a key: every letter twice or three times, or one of them long.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from math import log10

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.few_letters import capitals_cost
from desktop.logic.passwords.normalised import Normalised

_TWICE, _THRICE = re.compile(r"(.)\1", re.DOTALL), re.compile(r"(.)\1\1", re.DOTALL)
_JOINING = 1.2
_SHORTEST = 5
_UNEVEN = 0.3
_LETTERS, _DIGITS, _SIGNS = log10(26), 1.0, log10(33)

Find = Callable[[Normalised], Iterable[Match]]

_EVERY, _ONE, _DOUBLED = 0.8, 0.7, 1.8
"""log10 of the ways to hold every letter alike, or one of them; each further one that is held costs a bit.

A letter that stands twice is mostly no play: many words have one."""


def find_stretched(reading: Normalised, find: Find) -> Iterator[Match]:
    """The matches of the text with every run cut to one letter, and with every long run cut to two."""
    if not _TWICE.search(reading.lower):
        return
    for keep in (1, 2) if _THRICE.search(reading.lower) else (1,):
        yield from _found(reading, _kept(reading.lower, keep), find)


def _kept(lower: str, keep: int) -> list[int]:
    """The first places of every run, one of a run of two; two of a longer run where two are kept."""
    places: list[int] = []
    start = 0
    for _, run in groupby(lower):
        size = sum(1 for _ in run)
        places += range(start, start + (min(size, keep) if size > 2 or keep == 1 else size))
        start += size
    return places


def _found(reading: Normalised, places: list[int], find: Find) -> Iterator[Match]:
    ends = [*places[1:], len(reading)]
    squeezed = reading.part(places)
    for match in find(squeezed):
        start, end = places[match.start], ends[match.end - 1]
        if end - start > match.end - match.start:
            sizes = [ends[place] - places[place] for place in range(match.start, match.end)]
            if len(set(sizes)) == 1 or not reading.lower[start:end].isdecimal():
                yield match._replace(start=start, end=end, cost=match.cost + _ways(sizes))


def _ways(sizes: list[int]) -> float:
    """log10 of the ways to hold the letters so; `sizes` are those of the runs."""
    if len(set(sizes)) == 1:
        return _EVERY
    held = sum(size > 1 for size in sizes)
    return (_ONE if max(sizes) > 2 else _DOUBLED) + log10(len(sizes)) + 0.3 * (held - 1)


def find_runs(reading: Normalised) -> Iterator[Match]:
    """Runs of two letters and more beside one another, whatever the letters: kkwwbbtt, xxxqqq77."""
    if not _TWICE.search(reading.lower):
        return
    start = place = 0
    sizes: list[int] = []
    for _, run in groupby(reading.lower):
        size = sum(1 for _ in run)
        if size == 1:
            yield from _runs(reading, start, sizes)
            start, sizes = place + 1, []
        else:
            sizes.append(size)
        place += size
    yield from _runs(reading, start, sizes)


def _runs(reading: Normalised, start: int, sizes: list[int]) -> Iterator[Match]:
    end = start + sum(sizes)
    if len(sizes) > 1 and end - start >= _SHORTEST:
        ways = _EVERY if len(set(sizes)) == 1 else _UNEVEN * len(sizes)
        letters = (letter for letter, _ in groupby(reading.lower[start:end]))
        cost = sum(map(_letter, letters)) + ways + capitals_cost(reading.text[start:end])
        yield Match(start, end, cost, vocabulary.REPEAT, _JOINING)


def _letter(letter: str) -> float:
    return _LETTERS if letter.isalpha() else _DIGITS if letter.isdecimal() else _SIGNS
