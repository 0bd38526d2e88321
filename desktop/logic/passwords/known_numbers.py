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

_FEWEST_DIGITS, _SHORTEST_WORD, _VEHICLE_AND_REGION = 3, 4, 4
_NO_WORDS = frozenset({vocabulary.DIGITS, vocabulary.YEAR, vocabulary.DATE, vocabulary.DECORATION, vocabulary.NUMBER})

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
    if number.code is vocabulary.PLATE and further and not _is_plate(number, before, behind, text):
        return None
    return MOST if further <= _FURTHER else max(MOST, guesses_of(before.cost + behind.cost) + _WAYS)


def _is_plate(plate: Match, before: Parts, behind: Parts, text: str) -> bool:
    """Whether a stretch among others is a plate: chance puts a few letters and digits in that order, too."""
    written = text[plate.start : plate.end]
    digits = sum(map(str.isdigit, written))
    if written[:_VEHICLE_AND_REGION].isalpha():
        return digits > 1
    if digits < _FEWEST_DIGITS:
        return False
    if not written.isalnum():  # chance does not set the gaps
        return True
    return _stands_off(text[: plate.start][-1:], before, plate.start) and _stands_off(
        text[plate.end :][:1], behind, len(text) - plate.end
    )


def _stands_off(touching: str, side: Parts, size: int) -> bool:
    """Whether nothing touches it on a side, or digits, a suffix or one word of four letters and more do."""
    if not touching.isalnum():
        return True
    if size > sum(match.end - match.start for match in side.matches):
        return False
    words = [match for match in side.matches if match.code not in _NO_WORDS]
    return len(words) <= 1 and all(
        (match.end - match.start >= _SHORTEST_WORD and not match.dressed) or match.code is vocabulary.SUFFIX
        for match in words
    )
