"""A plan as rows: where each step is, what it is from, and under a failed one the other way."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from desktop.logic.pack.programme import Programme
from desktop.logic.private import unshown
from desktop.logic.recovery.case import Case
from desktop.logic.recovery.model import Flow, WaitKind
from desktop.logic.recovery.plan import Plan, PlannedStep, RunningWait, WaitState, standing
from desktop.logic.recovery.say import clock, left_line, source_line, wait_line
from desktop.logic.words import Words
from desktop.ui.steps.plan_step import StepRow
from desktop.ui.steps.tick import State
from desktop.ui.steps.wait_ring import Left


@unshown
class Telling(NamedTuple):
    """What rows are told from: the plan, what this person has done, and the words."""

    flow: Flow
    programme: Programme
    plan: Plan
    case: Case
    words: Words


def rows_of(telling: Telling, planned: PlannedStep, *, now: bool) -> tuple[StepRow, ...]:
    """The row of a step, and those of the other ways when it has failed; `now`: it is the one to do now."""
    return (_row(telling, planned, now=now), *_others(telling, planned))


def state_of(case: Case, planned: PlannedStep, *, now: bool) -> State:
    """Where a step is."""
    if planned.step.id in case.done:
        return State.DONE
    if planned.step.id in case.failed:
        return State.FAILED
    if planned.wait is not None and planned.wait.state is WaitState.RUNNING and _was_told(case, planned.wait):
        return State.WAITING
    return State.NOW if now else State.TODO


def way_instead(case: Case, chain: tuple[str, ...]) -> str | None:
    """The other way that is shown now: the first that has not failed; None when none is left."""
    return next((one for one in chain if one not in case.failed), None)


def _row(telling: Telling, planned: PlannedStep, *, now: bool) -> StepRow:
    words, step = telling.words, planned.step
    state, title = state_of(telling.case, planned, now=now), words(step.title)
    tick = words("plan.untick" if state is State.DONE else "plan.tick", title=title)
    heard = words("plan.row", n=planned.n, state=words(f"plan.state.{state.value}"), title=title)
    texts = tuple(_texts(telling, planned, state))
    small = () if state is State.FAILED else (source_line(step, planned.sources, telling.programme, words),)
    left = left_of(planned.wait, telling) if state is State.WAITING and planned.wait else None
    return StepRow(step.id, str(planned.n), state, title, heard, tick, texts, (), small, left)


def _texts(telling: Telling, planned: PlannedStep, state: State) -> Iterator[str]:
    words, case, step = telling.words, telling.case, planned.step
    if state is State.DONE:
        yield _when(telling, ("plan.done-at", "plan.done-on"), case.done[step.id])
    elif state is State.FAILED:
        yield _when(telling, ("plan.failed-at", "plan.failed-on"), case.failed[step.id])
    elif planned.wait is not None:
        yield wait_line(planned.wait, telling.programme, words)
    else:
        waits = [one for one in telling.plan.waits if one.wait.id in step.after]
        yield from (wait_line(one, telling.programme, words) for one in waits)


def _when(telling: Telling, texts: tuple[str, str], moment: datetime.datetime) -> str:
    """At what time of today, or on which day before: the text ids of both."""
    at, on = texts
    if moment.date() == telling.plan.now.date():
        return telling.words(at, time=clock(moment))
    return telling.words(on, date=telling.words.day(moment))


def left_of(wait: RunningWait, telling: Telling) -> Left:
    """What is left of a wait, for a ring."""
    began, until, now = wait.began, wait.until, telling.plan.now
    if began is None or until is None or until <= began:
        return Left(0)
    unit = "wait.unit.days" if wait.wait.kind is WaitKind.WORKING_DAYS else "wait.unit.hours"
    return Left(_share(until - now, until - began), left_line(wait, now), telling.words(unit))


def _share(left: datetime.timedelta, whole: datetime.timedelta) -> float:
    return min(max(left / whole, 0.0), 1.0)


def _was_told(case: Case, wait: RunningWait) -> bool:
    return wait.wait.id in case.times


def _others(telling: Telling, planned: PlannedStep) -> Iterator[StepRow]:
    """Under a failed step: the ways that failed too, then the one to try now, or that we know of none."""
    words, case = telling.words, telling.case
    if planned.step.id not in case.failed:
        return
    own = {one.step.id: one.n for one in telling.plan.steps}
    yield from (
        _other(telling, one, State.FAILED)
        for one in standing(planned, case.failed)
        if one in case.failed and one not in own
    )
    way = way_instead(case, planned.chain)
    if way is None:
        title = words("plan.instead.none")
        yield StepRow("", "–", State.TODO, title, title, other=True)
    elif way in own:
        title = words("plan.instead.step", n=own[way])
        yield StepRow(way, str(own[way]), State.TODO, title, title, other=True)
    else:
        yield _other(telling, way, State.DONE if way in case.done else State.NOW)


def _other(telling: Telling, name: str, state: State) -> StepRow:
    words, step = telling.words, telling.flow.steps[name]
    title = words("plan.instead", title=words(step.title))
    small = () if state is State.FAILED else (source_line(step, step.sources, telling.programme, words),)
    heard = words("plan.row.other", state=words(f"plan.state.{state.value}"), title=title)
    return StepRow(name, "→", state, title, heard, small=small, other=True)
