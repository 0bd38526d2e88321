"""A strength and a comparison as `check-password --json` and `batch` print them, without a letter of a password."""

import time
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from desktop.cli.finding_json import Sentences, encode, quoted
from desktop.engine import Engine
from desktop.logic.passwords.strength import Strength
from desktop.logic.private import unshown

if TYPE_CHECKING:  # the lists and models come with the first question
    from desktop.logic.passwords.estimator import Estimator


@unshown
class Measured(NamedTuple):
    """A strength, and how long the estimate took."""

    strength: Strength
    milliseconds: float


class PasswordDesk:
    """Answers about passwords; keeps nothing of any."""

    def __init__(self, engine: Engine, sentences: Sentences, today: date) -> None:
        self._engine = engine
        self._sentences = sentences
        self._today = today

    @cached_property
    def _estimator(self) -> "Estimator":
        return self._engine.estimator()

    def measure(self, password: str, about: Sequence[str] = (), others: Sequence[str] = ()) -> Measured:
        """How strong a password is. The time is that of the estimate, not of reading the lists before the first one."""
        estimator = self._estimator
        began = time.perf_counter()
        strength = estimator.estimate(password, about=about, others=others, today=self._today)
        return Measured(strength, (time.perf_counter() - began) * 1000)

    def answer(self, measured: Measured, id_json: str = "null") -> str:
        """A strength as one line of JSON."""
        strength = measured.strength
        guesses, milliseconds = (encode(round(one, 2)) for one in (strength.guesses_log10, measured.milliseconds))
        return (
            f'{{"id": {id_json}, "kind": "password", "guesses_log10": {guesses}, "score": {strength.score}, '
            f'"listed": {encode(strength.listed)}, "findings": {self._sentences.listed(strength.findings)}, '
            f'"milliseconds": {milliseconds}}}'
        )

    def compare(self, old: str, new: str, id_json: str = "null") -> str:
        """What the new password is to the old one, as one line of JSON."""
        from desktop.logic.passwords.change import change_findings  # noqa: PLC0415  # rarely asked
        from desktop.logic.passwords.similarity import compare  # noqa: PLC0415  # same

        comparison = compare(old, new)
        return (
            f'{{"id": {id_json}, "kind": "change", "verdict": {quoted(comparison.likeness)}, '
            f'"findings": {self._sentences.listed(change_findings(comparison))}}}'
        )
