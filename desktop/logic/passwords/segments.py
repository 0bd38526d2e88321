"""The cheapest way to put a password together from matches and single letters.

zxcvbn minimises l! * product + 10000^(l-1) over sequences of l patterns (Wheeler, USENIX Security 2016). That asks at
least 10^12 for four patterns, however common, and is why it calls a decorated word very strong. Here a further pattern
costs what joining its kind costs, a letter that belongs to none costs what the character model says, and the sum in
log10 is minimised by one pass over the text.
"""

from collections.abc import Iterable, Sequence
from math import inf
from typing import NamedTuple

from desktop.logic.passwords.matchers import Match
from desktop.logic.private import unshown

LETTERS = 1.7
"""log10 of what single letters cost on top behind another part; a match brings its own (`Match.joining`)."""


@unshown
class Parts(NamedTuple):
    """The cheapest sequence: its cost in log10 of guesses, and its matches in order; single letters stand between."""

    cost: float
    matches: tuple[Match, ...]


def by_end(matches: Iterable[Match], size: int) -> list[list[Match]]:
    """The matches of a text of this size, those that end at each place together."""
    ending: list[list[Match]] = [[] for _ in range(size + 1)]
    for match in matches:
        ending[match.end].append(match)
    return ending


def cheapest(ending: Sequence[Sequence[Match]], letters: Sequence[float], start: int, end: int) -> Parts:
    """The cheapest sequence from `start` to `end`; `letters` are the costs of the single letters of the whole text."""
    size = end - start
    # Two ways to have come as far as a place: in the middle of single letters, or behind a match.
    loose = [inf] * (size + 1)
    closed = [inf] * (size + 1)
    used: list[Match | None] = [None] * (size + 1)
    closed[0] = 0.0
    for place in range(1, size + 1):
        new_run = closed[place - 1] + (LETTERS if place > 1 else 0.0)
        loose[place] = min(loose[place - 1], new_run) + letters[start + place - 1]
        for match in ending[start + place]:
            before = match.start - start
            if before < 0:
                continue
            cost = min(closed[before], loose[before]) + match.cost + (match.joining if before else 0.0)
            if cost < closed[place]:
                closed[place], used[place] = cost, match
    return Parts(min(loose[size], closed[size]), _way_back(loose, closed, used, start))


def _way_back(
    loose: Sequence[float], closed: Sequence[float], used: Sequence[Match | None], start: int
) -> tuple[Match, ...]:
    found: list[Match] = []
    place = len(used) - 1
    in_match = closed[place] <= loose[place]
    while place > 0:
        match = used[place]
        if in_match and match is not None:
            found.append(match)
            place = match.start - start
            in_match = closed[place] <= loose[place]
        else:
            place -= 1
            in_match = place > 0 and closed[place] + LETTERS < loose[place]
    return tuple(reversed(found))
