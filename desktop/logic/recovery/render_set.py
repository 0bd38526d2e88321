"""Which few answer sets are to be looked at: every option, every two options that can meet, and every step is in one.

Greedy: the set that shows most of what was not seen yet, the first of them by the file. The same for every run.
"""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heapreplace
from itertools import combinations


class _Bits(dict[object, int]):
    """Everything that can be seen -> a bit of its own, given in the order in which it is first met."""

    def __missing__(self, seen: object) -> int:
        bit = self[seen] = 1 << len(self)
        return bit


def masks(paths: Iterable[tuple[Sequence[str], tuple[str, ...]]]) -> list[int]:
    """For each path, given as its options and its steps, what it shows: a bit for each option, pair and step."""
    bits = _Bits()
    of_steps: dict[tuple[str, ...], int] = {}
    return [_of_options(options, bits) | _of_steps(steps, of_steps, bits) for options, steps in paths]


def covering(shown: Sequence[int]) -> frozenset[int]:
    """The places of the masks that together show what all show."""
    first = {mask: place for place, mask in reversed(list(enumerate(shown)))}
    gains = [(-mask.bit_count(), place) for mask, place in first.items()]
    heapify(gains)
    missing = _all(shown)
    chosen = set()
    while missing:
        gain, place = gains[0]
        now = -(shown[place] & missing).bit_count()
        if now != gain:
            heapreplace(gains, (now, place))  # what it shows was seen elsewhere meanwhile
            continue
        heappop(gains)
        chosen.add(place)
        missing &= ~shown[place]
    return frozenset(chosen)


def _of_options(options: Sequence[str], bits: _Bits) -> int:
    mask = 0
    for option in options:
        mask |= bits[option]
    for pair in combinations(options, 2):
        mask |= bits[pair]
    return mask


def _of_steps(steps: tuple[str, ...], known: dict[tuple[str, ...], int], bits: _Bits) -> int:
    found = known.get(steps)
    if found is None:
        found = known[steps] = _all(bits[(step,)] for step in steps)
    return found


def _all(shown: Iterable[int]) -> int:
    mask = 0
    for one in shown:
        mask |= one
    return mask
