"""Every set of answers with its plan, and the figures over all of them: what `guide --paths` prints."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from desktop.logic.recovery.flow import Reached, in_order
from desktop.logic.recovery.model import Answers, Flow, Situation
from desktop.logic.recovery.plan import Plan, PlannedStep, plan, steps_of
from desktop.logic.recovery.render_set import covering, masks
from desktop.logic.recovery.routes import all_paths

_ANY_TIME = datetime.datetime(2026, 1, 1, 12)  # noqa: DTZ001  # no plan has other steps at another time


class Outcome(NamedTuple):
    """What of a plan a path tells, everything in plan order and each once; `first` is the id of step 1."""

    steps: tuple[str, ...]
    cards: tuple[str, ...]
    first: str | None
    contacts: tuple[str, ...]
    waits: tuple[str, ...]
    sources: tuple[str, ...]


class PathLine(NamedTuple):
    """One set of answers. `situation` is in the order of the flow's words; `render`: it is one to look at.

    Paths of one situation share one `outcome`.
    """

    answers: Answers
    situation: tuple[str, ...]
    asked: tuple[str, ...]
    outcome: Outcome
    render: bool


class Summary(NamedTuple):
    """The figures over all paths.

    `plans` and `routes` count the different ones; `questions_median` is over the routes. `dead_ends`: paths without a
    step. `unreachable`: questions, options as `node=option`, steps and alternatives that no path comes to.
    """

    paths: int
    situations: int
    plans: int
    routes: int
    questions_max: int
    questions_median: int | float
    steps_max: int
    dead_ends: int
    unreachable: tuple[str, ...]
    cards_unused: tuple[str, ...]
    render_set: int


class Walked(NamedTuple):
    """All paths in the order of the file, and their summary."""

    paths: tuple[PathLine, ...]
    summary: Summary


def walk(flow: Flow) -> Walked:
    """Enumerate the flow: some seconds for a whole programme."""
    reached = tuple(all_paths(flow))
    shown = {situation: _shown(steps_of(flow, situation)) for situation in {one.situation for one in reached}}
    # Many situations share their steps, and everything that is told of a plan here hangs on them.
    examples = {steps: situation for situation, steps in shown.items()}
    different = {steps: plan(flow, situation, _ANY_TIME, {}) for steps, situation in examples.items()}
    by_steps = {steps: _outcome(made) for steps, made in different.items()}
    outcomes = {situation: by_steps[steps] for situation, steps in shown.items()}
    spelt = {situation: in_order(flow, situation) for situation in shown}
    rendered = covering(masks((_options(one.answers), shown[one.situation]) for one in reached))
    paths = tuple(
        PathLine(one.answers, spelt[one.situation], one.asked, outcomes[one.situation], place in rendered)
        for place, one in enumerate(reached)
    )
    return Walked(paths, _summary(flow, reached, different.values(), outcomes, len(rendered)))


def _outcome(made: Plan) -> Outcome:
    ids = tuple(one.step.id for one in made.steps)
    return Outcome(
        steps=ids,
        cards=_once(one.cards for one in made.steps),
        first=ids[0] if ids else None,
        contacts=_once(one.contacts for one in made.steps),
        waits=_once([one.wait.id] for one in made.waits),
        sources=_once(one.sources for one in made.steps),
    )


def _options(answers: Answers) -> list[str]:
    return [f"{node}={option}" for node, chosen in answers.items() for option in chosen]


def _shown(steps: Iterable[PlannedStep]) -> tuple[str, ...]:
    """The steps of a plan and their parts."""
    return tuple(step.id for one in steps for step in (one.step, *one.parts))


def _summary(
    flow: Flow,
    reached: Sequence[Reached],
    different: Iterable[Plan],
    outcomes: dict[Situation, Outcome],
    render_set: int,
) -> Summary:
    routes = {one.asked for one in reached}
    lengths = sorted(len(route) for route in routes)
    return Summary(
        paths=len(reached),
        situations=len(outcomes),
        plans=len({one.steps for one in outcomes.values()}),
        routes=len(routes),
        questions_max=lengths[-1],
        questions_median=_median(lengths),
        steps_max=max(len(one.steps) for one in outcomes.values()),
        dead_ends=sum(not outcomes[one.situation].steps for one in reached),
        unreachable=tuple(_unreachable(flow, reached, different)),
        cards_unused=tuple(_cards_unused(flow)),
        render_set=render_set,
    )


def _unreachable(flow: Flow, reached: Sequence[Reached], plans: Iterable[Plan]) -> Iterator[str]:
    chosen = {pair for one in reached for pair in one.answers.items()}
    answered = {f"{node}={option}" for node, options in chosen for option in options}
    asked = {node for one in reached for node in one.asked}
    there: set[str] = set()
    for made in plans:
        there.update(_shown(made.steps), (step.id for step, _ in made.alternatives))
    yield from (node for node in flow.questions if node not in asked)
    for node, question in flow.questions.items():
        yield from (name for option in question.options if (name := f"{node}={option.id}") not in answered)
    yield from (step for step in flow.steps if step not in there)


def _cards_unused(flow: Flow) -> Iterator[str]:
    used = {card for step in flow.steps.values() for card in step.cards}
    used.update(card for step in flow.steps.values() for tab in step.tabs for card in tab.cards)
    return (card for card in flow.cards if card not in used)


def _median(lengths: Sequence[int]) -> int | float:
    low, high = lengths[(len(lengths) - 1) // 2], lengths[len(lengths) // 2]
    return low if (low + high) == 2 * low else (low + high) / 2


def _once(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for ids in lists for one in ids))
