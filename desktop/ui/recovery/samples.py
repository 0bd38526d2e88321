"""Made-up people for pictures of the recovery: found by a flow's own routes, whatever programme it is of."""

import datetime
from collections.abc import Callable, Iterator

from desktop.logic.recovery.case import Case
from desktop.logic.recovery.flow import Reached, replay
from desktop.logic.recovery.model import Flow, Step, WaitKind
from desktop.logic.recovery.plan import Plan, plan
from desktop.logic.recovery.routes import all_paths
from desktop.logic.situation import URGENT
from desktop.ui.places import Place, Recovery
from desktop.ui.recovery.places import Asking, AtStep, Paper, Planned

_HALF_AN_HOUR = datetime.timedelta(minutes=30)
_A_DAY = datetime.timedelta(days=1)


def sample_places(flow: Flow, now: datetime.datetime) -> Iterator[tuple[str, Place]]:
    """Names of pictures, and the places that they show; nothing for a flow without the urgent question."""
    entry = flow.entries.get(URGENT)
    if entry is None:
        return
    node, before = entry.node, dict(entry.answers)
    options = [one.id for one in flow.questions[node].options if not one.unsure]
    for count in (1, 4):
        chosen = tuple(options[:count])
        yield f"harm-{count}", Recovery(URGENT, Case({**before, node: chosen}))
    one = Case(_first(flow, lambda path: path.answers.get(node) == tuple(options[:1])))
    many = Case(_first(flow, lambda path: path.answers.get(node) == tuple(options[:3])))
    last = replay(flow, many.answers).asked[-1]
    yield "question", Asking(last, many)
    yield "plan", Planned(one)
    yield "plan-many", Planned(many)
    yield from _failed(flow, one, now)
    yield from _waits(flow, now)
    for size in ("a4", "slip"):
        yield f"paper-{size}", Paper(size, many)
    for letter in _plan(flow, many, now).letters[:1]:
        yield "letter", Paper(letter.id, many)


def _failed(flow: Flow, case: Case, now: datetime.datetime) -> Iterator[tuple[str, Place]]:
    """The first step, as it is; failed with another way; and with every way tried."""
    first = _plan(flow, case, now).steps[0]
    failed = case._replace(failed={first.step.id: now})
    yield "step", AtStep(first.step.id, case)
    yield "step-failed", AtStep(first.step.id, failed)
    yield "plan-failed", Planned(failed)
    yield "plan-last-way", Planned(case._replace(failed=dict.fromkeys((first.step.id, *first.chain), now)))


def _waits(flow: Flow, now: datetime.datetime) -> Iterator[tuple[str, Place]]:
    """A wait that runs, one that is over, and one of which nobody knows when it began."""
    waiting = _waiting(flow)
    candidates = (path for path in all_paths(flow) if any(step.due(path.situation) for step in waiting))
    found = next(((path, wait) for path in candidates for wait in _clock_waits(flow, path, now)), None)
    if found is None:
        return
    path, (step, wait) = found
    case = Case(path.answers)
    yield "step-wait", AtStep(step, case)
    for name, began in (("running", now - _HALF_AN_HOUR), ("over", now - _A_DAY), ("assumed", None)):
        yield f"plan-wait-{name}", Planned(case.timed(wait, began))


def _waiting(flow: Flow) -> list[Step]:
    """The steps that are a wait by the clock which begins by itself."""
    clocks = {one.id for one in flow.waits.values() if one.kind is WaitKind.CLOCK and not one.told}
    return [step for step in flow.steps.values() if step.wait in clocks]


def _clock_waits(flow: Flow, path: Reached, now: datetime.datetime) -> list[tuple[str, str]]:
    waits = plan(flow, path.situation, now, {}).waits
    return [(one.step, one.wait.id) for one in waits if one.wait.kind is WaitKind.CLOCK and not one.wait.told]


def _first(flow: Flow, wanted: Callable[[Reached], bool]) -> dict[str, tuple[str, ...]]:
    return dict(next(path.answers for path in all_paths(flow) if wanted(path)))


def _plan(flow: Flow, case: Case, now: datetime.datetime) -> Plan:
    return plan(flow, replay(flow, case.answers).situation, now, case.times)
