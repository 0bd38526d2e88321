"""Guesses of a password by an attacker who knows Indonesia."""

from collections.abc import Sequence
from datetime import date

from desktop.logic.passwords import codes
from desktop.logic.passwords.strength import Strength, score_of


class Estimator:
    """Made once; keeps its data and nothing of any password, hint or answer."""

    def __init__(self, data: object, programme_words: Sequence[str]) -> None:
        self._data, self._programme_words = data, tuple(programme_words)

    def estimate(
        self, password: str, *, about: Sequence[str] = (), others: Sequence[str] = (), today: date
    ) -> Strength:
        """The strength of a password, which may be empty."""
        if not password:
            return Strength(0.0, 0, findings=(codes.EMPTY(),))
        return Strength(float(len(password)), score_of(len(password)))
