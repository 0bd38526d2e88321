"""From the cost of a sequence of parts to guesses.

The sum of the parts' costs says well which of two passwords falls first, but grows too fast: an attacker does not try
every word before the first word with a year. The scale was drawn by hand over the counted list and over templates, so
that the middle of each kind comes close to its truth.

What people put together of known parts costs little for each of its characters; whoever knows how they do it tries few
kinds, so such a sum grows more slowly. Chance costs more a character, also where it happens to hold short words.
"""

from itertools import pairwise

Points = tuple[tuple[float, float], ...]

_CHANCE: Points = ((0.0, 0.0), (3.0, 2.6), (8.0, 5.4), (14.0, 11.0), (24.0, 18.0), (40.0, 32.0))
_COMPOSED: Points = ((0.0, 0.0), (3.0, 2.6), (8.0, 3.3), (11.0, 4.3), (14.0, 6.2), (24.0, 13.0), (40.0, 25.0))
"""Cost and guesses, both log10; straight lines between, the last line goes on."""

_DENSE, _LOOSE = 1.1, 0.9
"""Cost of a character from which on it is chance, and up to which it is all composed. Of ten small letters drawn by
chance one in a hundred costs less than 1.09 each, of eight characters of all classes less than 1.13."""

_DIGIT = 0.8
"""What a digit counts for beside letters: there are fewer."""


def letters_worth(text: str) -> float:
    """How many letters a text is worth where its cost is told by the letter; 0 for digits alone, which are chance."""
    digits = sum(map(str.isdigit, text))
    return len(text) - (1 - _DIGIT) * digits if digits < len(text) else 0.0


def guesses_of(cost: float, size: float = 0.0, put_together: float = 0.0) -> float:
    """log10 of the guesses for a cost, which is that of a whole worth so many letters; 0: of chance, or of a part.

    `put_together` is what parts cost of it that somebody chose; chance and what is counted through keep their price.
    """
    chance = _along(cost, _CHANCE)
    if not size:
        return chance
    composed = min(max((_DENSE - cost / size) / (_DENSE - _LOOSE), 0.0), 1.0)
    return chance - composed * (_along(put_together, _CHANCE) - _along(put_together, _COMPOSED))


def cost_of(guesses_log10: float) -> float:
    """The cost that stands for this many guesses: what a part costs whose guesses can be counted."""
    return _along(guesses_log10, tuple((guesses, cost) for cost, guesses in _CHANCE))


def _along(value: float, points: Points) -> float:
    (x, y), (to_x, to_y) = next((line for line in pairwise(points) if value <= line[1][0]), (points[-2], points[-1]))
    return y + (value - x) * (to_y - y) / (to_x - x)
