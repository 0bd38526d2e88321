"""A plan in words for the terminal: the same as its JSON, in the same order, in 78 columns."""

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop.cli.guided import Ground, Guided
from desktop.cli.sheet_text import WIDTH, headed, wrapped
from desktop.logic.private import unshown
from desktop.logic.recovery.model import Group, Step
from desktop.logic.recovery.plan import Plan, PlannedStep, RunningWait
from desktop.logic.recovery.say import NEVER_GIVE, clock, contacts, elapsed_line, source_line, wait_line

_INDENT = 4


@unshown
class _Told(NamedTuple):
    """The lines of a step before and after what hangs on the plan."""

    before: tuple[str, ...]
    after: tuple[str, ...]


def plan_text(guided: Guided) -> str:
    """The whole plan, lines ended by newlines. Nothing in it can steer the terminal."""
    return PlanWriter(guided.ground).text(guided)


class PlanWriter:
    """Puts plans in words. What of a step is the same in every plan is put in words once."""

    def __init__(self, ground: Ground) -> None:
        self._programme, self._flow, self._words = ground
        self._told: dict[tuple[str, ...], _Told] = {}

    def text(self, guided: Guided) -> str:
        """The whole plan."""
        plan = guided.plan
        parts = (
            self._head(plan.now),
            self._answers(guided),
            *(wrapped(self._words(one.says)) for one in plan.notices),
            *self._steps(guided),
            *self._alternatives(plan),
            self._waits(plan),
            self._elapsed(plan),
            *self._end(plan),
        )
        return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"

    def _head(self, now: datetime.datetime) -> list[str]:
        """What this is, for when, and by which data."""
        words, programme = self._words, self._programme
        title = words("plan.title")
        when = words("guide.now", date=words.long_date(now.date()), time=clock(now))
        data = words("cli.data", version=str(programme.version), date=words.date(programme.issued))
        return [*wrapped(title), "=" * min(len(title), WIDTH), *wrapped(data), *wrapped(when)]

    def _answers(self, guided: Guided) -> list[str]:
        """What was answered; the words of a situation that no answers say."""
        if guided.asked is None:
            return wrapped(self._words("guide.situation", words=", ".join(guided.situation)))
        lines = wrapped(self._words("recovery.answers"))
        for node in guided.asked:
            question = self._flow.questions[node]
            chosen = [option.text for option in question.options if option.id in guided.answers[node]]
            lines += wrapped(self._words(question.text), 2)
            lines += [line for text in chosen for line in wrapped(self._words(text), 4, "> ")]
        return lines

    def _steps(self, guided: Guided) -> Iterator[list[str]]:
        """The three groups, each with its heading."""
        for group in Group:
            planned = [one for one in guided.plan.steps if one.step.group is group]
            if planned:
                yield self._heading(f"plan.group.{group.word}")
                yield from (list(self._step(guided, one)) for one in planned)

    def _step(self, guided: Guided, planned: PlannedStep) -> Iterator[str]:
        step, words, state = planned.step, self._words, guided.state(planned.step.id)
        told = self._told_of(planned)
        title = f"{words(step.title)} ({words('plan.state.failed')})" if state == "failed" else words(step.title)
        yield from headed(title, str(planned.n), state)
        yield from told.before
        for wait in [planned.wait] if planned.wait else self._waited_for(guided.plan, step):
            yield from wrapped(wait_line(wait, self._programme, words), _INDENT)
        yield from told.after
        if state == "failed" and not step.fails:
            yield from wrapped(words("plan.instead.none"), _INDENT)

    def _waited_for(self, plan: Plan, step: Step) -> list[RunningWait]:
        return [one for one in plan.waits if one.wait.id in step.after]

    def _told_of(self, planned: PlannedStep) -> "_Told":
        """What of a step hangs on itself and its parts alone."""
        key = (planned.step.id, *(part.id for part in planned.parts))
        if key not in self._told:
            self._told[key] = _Told(tuple(self._before(planned)), tuple(self._after(planned)))
        return self._told[key]

    def _before(self, planned: PlannedStep) -> Iterator[str]:
        parts = (self._words(part.title) for part in planned.parts)
        for text in (*self._explained(planned.step), *parts):
            yield from wrapped(text, _INDENT)
        yield from self._contacts(planned.contacts)

    def _after(self, planned: PlannedStep) -> Iterator[str]:
        step, words = planned.step, self._words
        yield from wrapped(words(f"step.where.{step.where.value}"), _INDENT)
        yield from wrapped(source_line(step, planned.sources, self._programme, words), _INDENT)
        if step.fails:
            ways = "; ".join(words(self._flow.steps[one].title) for one in step.fails)
            yield from wrapped(words("guide.fails", ways=ways), _INDENT)

    def _explained(self, step: Step) -> Iterator[str]:
        """What explains a step, and each of its ways where it has several."""
        words = self._words
        if step.detail is not None:
            yield words(step.detail)
        for tab in step.tabs:
            yield f"{words(tab.label)}: {words(tab.detail)}"

    def _contacts(self, ids: tuple[str, ...]) -> Iterator[str]:
        for one in contacts(self._programme, ids, self._words):
            yield from wrapped(f"{one.name}: {one.value}", _INDENT, "* ")
            yield from wrapped(one.note, _INDENT + 2)

    def _alternatives(self, plan: Plan) -> Iterator[list[str]]:
        """The other ways, for when a step fails."""
        if plan.alternatives:
            yield self._heading("guide.alternatives")
        for step, _of in plan.alternatives:
            yield [*wrapped(self._words(step.title), 0, "- "), *self._told_of_way(step)]

    def _told_of_way(self, step: Step) -> tuple[str, ...]:
        key = ("", step.id)
        if key not in self._told:
            explained = [line for text in self._explained(step) for line in wrapped(text, _INDENT)]
            source = source_line(step, step.sources, self._programme, self._words)
            self._told[key] = _Told((*explained, *self._contacts(step.contacts)), tuple(wrapped(source, _INDENT)))
        return (*self._told[key].before, *self._told[key].after)

    def _waits(self, plan: Plan) -> list[str]:
        """When which wait is over."""
        lines: list[str] = []
        for wait in plan.waits:
            title = self._words(self._flow.steps[wait.step].title)
            lines += wrapped(f"{title}: {wait_line(wait, self._programme, self._words)}", 2, "- ")
            lines += wrapped(self._words("when.assumed"), _INDENT) if wait.assumed else []
        return [*self._heading("guide.waits"), *lines] if lines else []

    def _elapsed(self, plan: Plan) -> list[str]:
        """How long ago it was, where that was told; no clock that comforts."""
        told = (minutes for minutes in plan.elapsed.values() if minutes is not None)
        return [line for minutes in told for line in wrapped(elapsed_line(minutes, self._words))]

    def _end(self, plan: Plan) -> Iterator[list[str]]:
        """What to know, what is not known, the letters, and what the check-up should hear."""
        words = self._words
        yield self._listed("plan.never", (words(f"plan.never.{one}") for one in NEVER_GIVE))
        yield self._listed("plan.limits", (words(one.says) for one in plan.limits))
        yield self._listed("plan.unknown", (words(one.says) for one in plan.unknown))
        yield self._listed("guide.letters", (f"{words(one.title)} (--letter {one.id})" for one in plan.letters))
        yield self._listed(
            "plan.more",
            (f"{words(f'guide.account.{one.account}')}: {words(f'guide.danger.{one.danger}')}" for one in plan.dangers),
        )

    def _listed(self, title: str, texts: Iterable[str]) -> list[str]:
        lines = [line for text in texts for line in wrapped(text, 2, "- ")]
        return [*self._heading(title), *lines] if lines else []

    def _heading(self, title: str) -> list[str]:
        return wrapped(self._words(title).upper())
