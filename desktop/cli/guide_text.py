"""A plan in words for the terminal: the same as its JSON, in the same order, in 78 columns."""

from collections.abc import Iterable, Iterator

from desktop.cli.guided import NEVER_GIVE, Guided
from desktop.cli.sheet_text import WIDTH, numbered, wrapped
from desktop.cli.terminal import shown
from desktop.logic.recovery.model import Group, Step
from desktop.logic.recovery.plan import PlannedStep
from desktop.logic.recovery.say import clock, contacts, elapsed_line, source_line, wait_line
from desktop.logic.sheet import Numbered

_INDENT = 4


def plan_text(guided: Guided) -> str:
    """The whole plan, lines ended by newlines. Nothing in it can steer the terminal."""
    writer = _Writer(guided)
    parts = (
        writer.head(),
        writer.answers(),
        *(wrapped(guided.ground.words(one.says)) for one in guided.plan.notices),
        *writer.steps(),
        *writer.alternatives(),
        writer.waits(),
        writer.elapsed(),
        *writer.end(),
    )
    return shown("\n\n".join("\n".join(lines) for lines in parts if lines) + "\n")


class _Writer:
    """Puts the parts of one plan in words."""

    def __init__(self, guided: Guided) -> None:
        self._guided, self._plan = guided, guided.plan
        self._programme, self._flow, self._words = guided.ground

    def head(self) -> list[str]:
        """What this is, for when, and by which data."""
        words, programme = self._words, self._programme
        title = words("plan.title")
        when = words("guide.now", date=words.long_date(self._plan.now.date()), time=clock(self._plan.now))
        data = words("cli.data", version=str(programme.version), date=words.date(programme.issued))
        return [title, "=" * min(len(title), WIDTH), *wrapped(data), *wrapped(when)]

    def answers(self) -> list[str]:
        """What was answered; the words of a situation that no answers say."""
        if self._guided.asked is None:
            return wrapped(self._words("guide.situation", words=", ".join(self._guided.situation)))
        lines = [self._words("recovery.answers")]
        for node in self._guided.asked:
            question = self._flow.questions[node]
            chosen = [option.text for option in question.options if option.id in self._guided.answers[node]]
            lines += wrapped(self._words(question.text), 2)
            lines += [line for text in chosen for line in wrapped(self._words(text), 4, "> ")]
        return lines

    def steps(self) -> Iterator[list[str]]:
        """The three groups, each with its heading."""
        for group in Group:
            planned = [one for one in self._plan.steps if one.step.group is group]
            if planned:
                yield [self._words(f"plan.group.{group.word}").upper()]
                yield from (list(self._step(one)) for one in planned)

    def _step(self, planned: PlannedStep) -> Iterator[str]:
        step, words = planned.step, self._words
        state, title = self._guided.state(step.id), words(step.title)
        title = f"{title} ({words('plan.state.failed')})" if state == "failed" else title
        texts = (*self._explained(step), *(words(part.title) for part in planned.parts))
        yield from numbered(Numbered(str(planned.n), title, texts, (), state))
        yield from self._contacts(planned.contacts)
        waits = [planned.wait] if planned.wait else [one for one in self._plan.waits if one.wait.id in step.after]
        for wait in waits:
            yield from wrapped(wait_line(wait, self._programme, words), _INDENT)
        yield from wrapped(words(f"step.where.{step.where.value}"), _INDENT)
        yield from wrapped(source_line(step, planned.sources, self._programme, words), _INDENT)
        if step.fails:
            ways = "; ".join(words(self._flow.steps[one].title) for one in step.fails)
            yield from wrapped(words("guide.fails", ways=ways), _INDENT)
        elif state == "failed":
            yield from wrapped(words("plan.instead.none"), _INDENT)

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

    def alternatives(self) -> Iterator[list[str]]:
        """The other ways, for when a step fails."""
        if self._plan.alternatives:
            yield [self._words("guide.alternatives").upper()]
        for step, _of in self._plan.alternatives:
            title = self._words(step.title)
            head = [*wrapped(title, 0, "- "), *(w for text in self._explained(step) for w in wrapped(text, _INDENT))]
            source = source_line(step, step.sources, self._programme, self._words)
            yield [*head, *self._contacts(step.contacts), *wrapped(source, _INDENT)]

    def waits(self) -> list[str]:
        """When which wait is over."""
        lines: list[str] = []
        for wait in self._plan.waits:
            title = self._words(self._flow.steps[wait.step].title)
            lines += wrapped(f"{title}: {wait_line(wait, self._programme, self._words)}", 2, "- ")
            lines += wrapped(self._words("when.assumed"), _INDENT) if wait.assumed else []
        return [self._words("guide.waits").upper(), *lines] if lines else []

    def elapsed(self) -> list[str]:
        """How long ago it was; no clock that comforts."""
        times = self._plan.elapsed.values()
        said = ("plan.elapsed.late" if one is None else one for one in times)
        return [
            line
            for one in said
            for line in wrapped(self._words(one) if isinstance(one, str) else elapsed_line(one, self._words))
        ]

    def end(self) -> Iterator[list[str]]:
        """What to know, what is not known, the letters, and what the check-up should hear."""
        words, plan = self._words, self._plan
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
        return [self._words(title).upper(), *lines] if lines else []
