"""What is kept of somebody's recovery, and what of it a newer flow still knows."""

import datetime
from typing import NamedTuple

from desktop.logic.pack.programme import Programme
from desktop.logic.ports import PlanStore
from desktop.logic.private import unshown
from desktop.logic.recovery.case import Case
from desktop.logic.recovery.model import Flow, Question
from desktop.logic.saved_plan import SavedPlan, Tick
from desktop.logic.store import DAMAGED, StoreError


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


def to_keep(flow: Flow, programme: Programme, case: Case, began: datetime.datetime) -> SavedPlan:
    """The plan of a case, to be kept since `began`; what the flow does not know is left out."""
    return SavedPlan(
        programme=programme.id,
        version=programme.version,
        began=_minute(began),
        answers=dict(case.answers),
        ticks={step: Tick(_minute(at), flow.steps[step].cards) for step, at in case.done.items() if step in flow.steps},
        failed={step: _minute(at) for step, at in case.failed.items() if step in flow.steps},
        times={key: None if at is None else _minute(at) for key, at in case.times.items()},
    )


def resume(flow: Flow, programme: Programme, saved: SavedPlan) -> Resumed | None:
    """Go on with a saved plan; None for one of another programme.

    An answer is kept where question and options are still there, a tick where its step is and rests on the same cards.
    """
    if saved.programme != programme.id:
        return None
    answers = {node: chosen for node, chosen in saved.answers.items() if _known(flow.questions.get(node), chosen)}
    done = {step: tick.at for step, tick in saved.ticks.items() if _same(flow, step, tick)}
    failed = {step: at for step, at in saved.failed.items() if step in flow.steps}
    counted = {*flow.waits, *flow.order.elapsed}
    times = {key: at for key, at in saved.times.items() if key in counted}
    lost = (*(saved.answers.keys() - answers.keys()), *({*saved.ticks, *saved.failed} - {*done, *failed}))
    case = Case(answers, done, failed, times, kept=saved.began)
    return Resumed(case, tuple(sorted(lost)), saved.version != programme.version)


@unshown
class Found(NamedTuple):
    """What the store holds: a plan to go on with, kept since a day; or why there is none, `fault` a text id.

    `file` is the name that a damaged store was moved to.
    """

    resumed: Resumed | None = None
    fault: str = ""
    file: str = ""


def look_up(store: PlanStore, flow: Flow, programme: Programme) -> Found:
    """Look for a kept plan. It may take seconds, and runs in a thread."""
    try:
        saved = store.load()
    except StoreError as error:
        return Found(fault=error.text_id)
    moved = store.take_damaged()
    resumed = None if saved is None else resume(flow, programme, saved)
    return Found(resumed, DAMAGED, moved) if moved else Found(resumed)


def _known(question: Question | None, chosen: tuple[str, ...]) -> bool:
    return question is not None and {*chosen} <= {option.id for option in question.options}


def _same(flow: Flow, step: str, tick: Tick) -> bool:
    return step in flow.steps and flow.steps[step].cards == tick.cards


def _minute(at: datetime.datetime) -> datetime.datetime:
    return at.replace(second=0, microsecond=0)
