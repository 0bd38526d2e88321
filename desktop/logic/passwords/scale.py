"""From the cost of a sequence of parts to guesses.

The sum of the parts' costs says well which of two passwords falls first, but grows too fast: an attacker does not try
every word before the first word with a year. The scale was drawn by hand over the counted list and the templates in
`benchmarks/password_templates.py`, so that the middle of each kind comes close to its truth.
"""

from itertools import pairwise

_POINTS = ((0.0, 0.0), (3.0, 2.6), (8.0, 5.4), (14.0, 11.0), (24.0, 18.0), (40.0, 32.0))
"""Cost and guesses, both log10; straight lines between, the last line goes on."""


def guesses_of(cost: float) -> float:
    """log10 of the guesses for a cost."""
    return _along(cost, _POINTS)


def cost_of(guesses_log10: float) -> float:
    """The cost that stands for this many guesses: what a part costs whose guesses can be counted."""
    return _along(guesses_log10, [(guesses, cost) for cost, guesses in _POINTS])


def _along(value: float, points: "tuple[tuple[float, float], ...] | list[tuple[float, float]]") -> float:
    (x, y), (to_x, to_y) = next((line for line in pairwise(points) if value <= line[1][0]), (points[-2], points[-1]))
    return y + (value - x) * (to_y - y) / (to_x - x)
