"""What one person has told and done in the recovery: answers, ticks, failed steps, times. A value of ids and minutes.

It holds no word of the person's own. It lives as long as their visit, or is kept as a saved plan where they want it.
"""

import datetime
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, Self

from desktop.logic.private import unshown
from desktop.logic.recovery.model import Answers, Entry, Flow, Kind, Question
from desktop.logic.recovery.plan import Times

Ticks = Mapping[str, datetime.datetime]
"""Step id -> the minute in which it was ticked, or was said to have failed."""

_NO_ANSWERS: Answers = MappingProxyType({})
_NO_TICKS: Ticks = MappingProxyType({})
_NO_TIMES: Times = MappingProxyType({})
_NOTHING_CHOSEN: Mapping[str, str] = MappingProxyType({})


@unshown
class Case(NamedTuple):
    """What was told and done. `chosen`: step id -> the contact or tab that was chosen there.

    `kept`: since when every change goes to the store, None for never.
    """

    answers: Answers = _NO_ANSWERS
    done: Ticks = _NO_TICKS
    failed: Ticks = _NO_TICKS
    times: Times = _NO_TIMES
    chosen: Mapping[str, str] = _NOTHING_CHOSEN
    kept: datetime.datetime | None = None

    def answered(self, node: str, options: tuple[str, ...]) -> Self:
        """With these options of a question; answers of questions that are off the route now stay."""
        return self._replace(answers={**self.answers, node: options})

    def entered(self, flow: Flow, entry: Entry) -> Self:
        """Come in by an entry: its answers are added to what was chosen of several, and stand for the others."""
        added = {
            node: _joined(flow.questions[node], self.answers.get(node, ()), entry.answers[node])
            for node in entry.answers
        }
        return self._replace(answers={**self.answers, **added})

    def ticked(self, step: str, at: datetime.datetime) -> Self:
        """With a step done, or not done any more."""
        return self._replace(done=_turned(self.done, step, at), failed=_without(self.failed, step))

    def fails(self, step: str, at: datetime.datetime) -> Self:
        """With a step failed, or that taken back."""
        return self._replace(failed=_turned(self.failed, step, at), done=_without(self.done, step))

    def timed(self, key: str, at: datetime.datetime | None) -> Self:
        """With the time of a wait, or of "money"; None for unknown."""
        return self._replace(times={**self.times, key: at})

    def picked(self, step: str, what: str) -> Self:
        """With a contact or a tab chosen at a step."""
        return self._replace(chosen={**self.chosen, step: what})


def _joined(question: Question, chosen: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    """In the order of the question; who is sure of one is unsure no more."""
    if question.kind is Kind.ONE or not more:
        return more or chosen
    wanted = {*chosen, *more}
    return tuple(one.id for one in question.options if one.id in wanted and not one.unsure)


def _turned(ticks: Ticks, step: str, at: datetime.datetime) -> Ticks:
    return _without(ticks, step) if step in ticks else {**ticks, step: at}


def _without(ticks: Ticks, step: str) -> Ticks:
    return {one: minute for one, minute in ticks.items() if one != step}
