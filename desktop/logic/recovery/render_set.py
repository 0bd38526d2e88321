"""Which few answer sets are to be looked at: every option, every two options that can meet, and every step is in one.

Greedy: the set that shows most of what was not seen yet, the first of them by the file. The same for every run.
"""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heapreplace


class _Numbers(dict[str, int]):
    """Everything that can be seen -> its number, given in the order in which it is first met."""

    def __missing__(self, seen: str) -> int:
        number = self[seen] = len(self)
        return number


def masks(paths: Iterable[tuple[Sequence[str], tuple[str, ...]]]) -> list[int]:
    """For each path, given as its options and its steps, what it shows: a bit for each option, pair and step."""
    options, steps = _Numbers(), _Numbers()
    shown = [(_of_options([options[one] for one in chosen]), of) for chosen, of in paths]
    # The bits of steps stand behind those of all options and pairs.
    behind = len(options) * (len(options) + 1) // 2
    of_steps = {of: _all(1 << behind + steps[step] for step in of) for of in dict.fromkeys(of for _, of in shown)}
    return [mask | of_steps[of] for mask, of in shown]


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


def _of_options(numbers: Sequence[int]) -> int:
    """A row of bits for each option, by which options up to itself it is accompanied: each pair, and itself, once."""
    together = _all(1 << number for number in numbers)
    return _all((together & (2 << number) - 1) << number * (number + 1) // 2 for number in numbers)


def _all(shown: Iterable[int]) -> int:
    mask = 0
    for one in shown:
        mask |= one
    return mask
