"""The one plan that a person keeps: ids and minutes, no word and no letter; and what of it a newer flow still knows."""

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.logic.recovery.case import Case
from desktop.logic.recovery.model import Answers, Flow, Question
from desktop.logic.recovery.plan import Times


@unshown
class Tick(NamedTuple):
    """A step that was ticked: in which minute, and the cards that it rested on."""

    at: datetime.datetime
    cards: tuple[str, ...]


@unshown
class SavedPlan(NamedTuple):
    """What is kept: of which pack and version, option ids, ticked and failed steps, starts of waits.

    `times` as in a case: None for "I do not know when". Minutes are on the clock of the place.
    """

    pack: str
    version: int
    answers: Answers
    ticks: Mapping[str, Tick]
    failed: Mapping[str, datetime.datetime]
    times: Times


@unshown
class Resumed(NamedTuple):
    """What a flow still knows of a saved plan, as a case that is kept. `lost`: what it had of answers and steps.

    `newer`: the pack has another version than the one that the plan was made with.
    """

    case: Case
    lost: tuple[str, ...]
    newer: bool

    @property
    def changed(self) -> bool:
        """Whether to say that steps have changed."""
        return self.newer or bool(self.lost)


def keep(flow: Flow, pack: str, version: int, case: Case) -> SavedPlan:
    """The plan of a case, to be kept; what the flow does not know is left out."""
    return SavedPlan(
        pack=pack,
        version=version,
        answers=dict(case.answers),
        ticks={step: Tick(_minute(at), flow.steps[step].cards) for step, at in case.done.items() if step in flow.steps},
        failed={step: _minute(at) for step, at in case.failed.items() if step in flow.steps},
        times={key: None if at is None else _minute(at) for key, at in case.times.items()},
    )


def resume(flow: Flow, pack: str, version: int, saved: SavedPlan) -> Resumed | None:
    """Go on with a saved plan; None for one of another programme.

    An answer is kept where question and options are still there, a tick where its step is and rests on the same cards.
    """
    if saved.pack != pack:
        return None
    answers = {node: chosen for node, chosen in saved.answers.items() if _known(flow.questions.get(node), chosen)}
    done = {step: tick.at for step, tick in saved.ticks.items() if _same(flow, step, tick)}
    failed = {step: at for step, at in saved.failed.items() if step in flow.steps}
    counted = {*flow.waits, *flow.order.elapsed}
    times = {key: at for key, at in saved.times.items() if key in counted}
    lost = (*(saved.answers.keys() - answers.keys()), *({*saved.ticks, *saved.failed} - {*done, *failed}))
    return Resumed(Case(answers, done, failed, times, kept=True), tuple(sorted(lost)), saved.version != version)


def _known(question: Question | None, chosen: tuple[str, ...]) -> bool:
    return question is not None and {*chosen} <= {option.id for option in question.options}


def _same(flow: Flow, step: str, tick: Tick) -> bool:
    return step in flow.steps and flow.steps[step].cards == tick.cards


def _minute(at: datetime.datetime) -> datetime.datetime:
    return at.replace(second=0, microsecond=0)
