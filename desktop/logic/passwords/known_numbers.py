"""A number of a person with little beside it: nowa0878..., F1122AB_2021, budi0812...

Whoever is after a person has the number, or goes through leaked lists of such numbers. So what they must guess is what
stands beside it; the whole never counts for more than the number alone while that is little.
"""

from collections.abc import Sequence

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.identity import CODES, MOST
from desktop.logic.passwords.scale import guesses_of
from desktop.logic.passwords.segments import Parts, cheapest

_FURTHER, _MOST_BESIDE = 5, 24
"""So many characters beside a number add nothing, whatever they are; beyond the second it is no longer a number."""

_WAYS = 2.0
"""log10 of the ways to put something that must be guessed beside a number that is known."""


def beside_a_number(
    matches: Sequence[Match], ending: Sequence[Sequence[Match]], letters: Sequence[float], text: str
) -> float | None:
    """log10 of the guesses at most for a text that holds a number of a person; None for one that holds none."""
    found = (_at_most(one, ending, letters, text) for one in matches if one.code in CODES)
    return min((guesses for guesses in found if guesses is not None), default=None)


def _at_most(number: Match, ending: Sequence[Sequence[Match]], letters: Sequence[float], text: str) -> float | None:
    further = len(text) - (number.end - number.start)
    if further > _MOST_BESIDE:
        return None
    before = cheapest(ending, letters, 0, number.start)
    behind = cheapest(ending, letters, number.end, len(text))
    if number.code is vocabulary.PLATE and (
        _glued(text[: number.start][-1:], before, number.start)
        or _glued(text[number.end :][:1], behind, len(text) - number.end)
    ):
        return None
    return MOST if further <= _FURTHER else max(MOST, guesses_of(before.cost + behind.cost) + _WAYS)


def _glued(touching: str, side: Parts, size: int) -> bool:
    """Whether letters that are no word touch a plate: chance puts a few letters and digits in that order, too."""
    return touching.isalnum() and size > sum(match.end - match.start for match in side.matches)
