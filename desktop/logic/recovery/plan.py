"""A situation -> the one plan: a pure function of the set of words, the time, and what has failed."""

import datetime
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile

from desktop.logic.private import unshown
from desktop.logic.recovery.layout import Index, Layout, PlannedStep, index_of, layout_of
from desktop.logic.recovery.model import Flow, Handed, Letter, Said, Situation, Step
from desktop.logic.recovery.waits import RunningWait, Times, WaitState, elapsed, run

__all__ = ["Plan", "PlannedStep", "RunningWait", "Times", "WaitState", "plan", "standing", "steps_of"]


@unshown
@dataclass(frozen=True, slots=True)
class Plan:
    """What to do in a situation; `elapsed` in minutes, None where the time is unknown.

    `alternatives`: every step that can be reached by failing and is not in `steps`, with the ids of the steps and
    alternatives whose `fails` name it. `waits`: those of the steps, then those of ways that stand in for failed ones.
    """

    situation: Situation
    now: datetime.datetime
    steps: tuple[PlannedStep, ...]
    alternatives: tuple[tuple[Step, tuple[str, ...]], ...]
    waits: tuple[RunningWait, ...]
    elapsed: Mapping[str, int | None]
    notices: tuple[Said, ...]
    limits: tuple[Said, ...]
    unknown: tuple[Said, ...]
    letters: tuple[Letter, ...]
    dangers: tuple[Handed, ...]


def plan(
    flow: Flow,
    situation: Situation,
    now: datetime.datetime,
    times: Times,
    failed: Collection[str] = (),
) -> Plan:
    """The plan of a situation: its steps by group, phase and id, each once.

    A situation that no step answers is planned as with the word that the flow falls back to.
    """
    index = index_of(flow)
    planned_for, layout = _laid_out(index, situation)
    told = index.told.holding(planned_for) | layout.told
    steps = _running(flow, layout, now, times)
    return Plan(
        situation=situation,
        now=now,
        steps=steps,
        alternatives=layout.alternatives,
        waits=tuple(_waits(flow, steps, now, times, failed)),
        elapsed=_elapsed(flow, situation, now, times),
        notices=tuple([one for n, one in index.beside.notices if n in told]),
        limits=tuple([one for n, one in index.beside.limits if n in told]),
        unknown=tuple([one for n, one in index.beside.unknown if n in told]),
        letters=tuple([one for n, one in index.beside.letters if n in told]),
        dangers=tuple([one for n, one in index.beside.dangers if n in told]),
    )


def steps_of(flow: Flow, situation: Situation) -> tuple[PlannedStep, ...]:
    """The steps of the plan of a situation and nothing else of it: no wait has begun."""
    return _laid_out(index_of(flow), situation)[1].steps


def standing(planned: PlannedStep, failed: Collection[str]) -> tuple[str, ...]:
    """The ways that stand under a step: none while it has not failed, then one more for each that fails too.

    The last of them is the one to try; when that one has failed as well, no other way is known.
    """
    if planned.step.id not in failed:
        return ()
    tried = takewhile(lambda way: way in failed, planned.chain)
    return planned.chain[: sum(1 for _ in tried) + 1]


def _laid_out(index: Index, situation: Situation) -> tuple[Situation, Layout]:
    """The situation that is planned for, and its layout."""
    due = index.due.holding(situation)
    if not due:
        situation |= {index.flow.order.fallback}
        due = index.due.holding(situation)
    return situation, layout_of(index, due)


def _running(flow: Flow, layout: Layout, now: datetime.datetime, times: Times) -> tuple[PlannedStep, ...]:
    if not layout.waiting:
        return layout.steps
    steps = list(layout.steps)
    for place in layout.waiting:
        step = steps[place].step
        if step.wait is not None:
            steps[place] = steps[place]._replace(wait=run(flow.waits[step.wait], step.id, now, times))
    return tuple(steps)


def _waits(
    flow: Flow, steps: tuple[PlannedStep, ...], now: datetime.datetime, times: Times, failed: Collection[str]
) -> Iterator[RunningWait]:
    """The waits of the steps, then those of the ways that stand in for failed ones."""
    yield from (planned.wait for planned in steps if planned.wait is not None)
    if failed:
        ways = dict.fromkeys(way for planned in steps for way in standing(planned, failed))
        waiting = (flow.steps[way] for way in ways if way not in {planned.step.id for planned in steps})
        yield from (run(flow.waits[step.wait], step.id, now, times) for step in waiting if step.wait is not None)


def _elapsed(flow: Flow, situation: Situation, now: datetime.datetime, times: Times) -> dict[str, int | None]:
    counted = flow.order.elapsed.items()
    return {name: elapsed(times.get(name), now) for name, words in counted if not words.isdisjoint(situation)}
