"""Orders that nobody needs to guess: alphabets of many scripts and the rows of their keyboards, in either direction."""

from collections.abc import Iterator, Sequence

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import case_cost
from desktop.logic.passwords.normalised import Normalised
from desktop.logic.text import same_letters

_GRAM, _LONGEST = 3, 48
_SHORTEST_LATIN = 4
"""Three letters of a Latin row stand in many words."""

_COST, _JOINING = 2.5, 1.2
"""log10 of what it takes to choose one of some hundred rows, where to begin and in which direction."""


class Orders:
    """The rows as they are read, small letters and in NFKC. Made once, never changed."""

    def __init__(self, rows: Sequence[str]) -> None:
        self._rows = [*rows, *(row[::-1] for row in rows)]
        self._places: dict[str, list[tuple[int, int]]] = {}
        for number, row in enumerate(self._rows):
            for place in range(len(row) - _GRAM + 1):
                self._places.setdefault(row[place : place + _GRAM], []).append((number, place))

    def end(self, lower: str, start: int) -> int:
        """Where the longest walk along a row ends that begins at `start`; `start` itself where none does."""
        found = self._places.get(lower[start : start + _GRAM])
        if found is None:
            return start
        rest = lower[start : start + _LONGEST]
        return max(start + same_letters(rest, self._rows[row][place:]) for row, place in found)


def find_orders(reading: Normalised, orders: Orders) -> Iterator[Match]:
    """Every walk along a row that no longer one holds."""
    lower, last = reading.lower, 0
    for start in range(len(reading) - _GRAM + 1):
        end = orders.end(lower, start)
        walk = lower[start:end]
        if end > last and len(walk) >= (_SHORTEST_LATIN if walk.isascii() else _GRAM):
            last = end
            yield Match(start, end, _COST + case_cost(reading.text[start:end]), vocabulary.SEQUENCE, _JOINING)
