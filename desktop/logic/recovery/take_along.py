"""The plan to take along: the same steps, contacts and waits as on the page, for somebody who leaves the computer."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from desktop.logic.codes import code_of
from desktop.logic.pack.programme import Programme
from desktop.logic.private import unshown
from desktop.logic.recovery.model import Flow, Group, Said, Step, Where
from desktop.logic.recovery.plan import Plan, PlannedStep, standing
from desktop.logic.recovery.say import NEVER_GIVE, Contact, clock, contacts, source_line, wait_line
from desktop.logic.sheet import Block, Boxed, Heading, Lines, Log, Numbered, Paper, Reach, Sheet
from desktop.logic.words import Words

_MARK = " · "
_LARGE = 22
"""Letters of a number or address that stands in large type; longer ones would take a line of the page each."""

_FEW, _MANY, _FEW_STEPS = 2, 4, 14
"""Pages of A4 at most: of a plan of one harm, which has up to fourteen steps, and of one of all."""

LOG_ROWS = 10
"""Lines to note whom one has told, and the number that they gave."""


@unshown
class Taken(NamedTuple):
    """A plan and all that it is told with; `done` and `failed` are ids of steps.

    `chosen`: step id -> the one of its tabs that somebody needs; all of them stand where none was chosen.
    """

    plan: Plan
    flow: Flow
    programme: Programme
    words: Words
    done: Collection[str] = ()
    failed: Collection[str] = ()
    chosen: Mapping[str, str] = MappingProxyType({})


def take_along(taken: Taken, paper: Paper = Paper.A4) -> Sheet:
    """The whole plan: contacts, waits, what to give to nobody, codes of official addresses, a log to fill in."""
    words, issued = taken.words, taken.programme.issued
    title, footer = words("plan.title"), words("take.footer", date=words.date(issued))
    most = _FEW if len(taken.plan.steps) <= _FEW_STEPS else _MANY
    return Sheet(title, paper, tuple(_Writer(taken).blocks()), footer, most)


class _Writer:
    """Puts one plan on paper. `_told`: contact -> the number of the step where it stands already."""

    def __init__(self, taken: Taken) -> None:
        self._plan, self._flow, self._programme, self._words, self._done, self._failed, self._chosen = taken
        self._told: dict[str, int] = {}
        self._numbers = {one.id: p.n for p in self._plan.steps for one in (p.step, *p.parts)}

    def blocks(self) -> Iterator[Block]:
        """Everything in its order."""
        yield Lines(tuple(self._head()))
        for group in Group:
            planned = [one for one in self._plan.steps if one.step.group is group]
            if planned:
                yield Heading(self._words(f"plan.group.{group.word}"))
            for one in planned:
                yield from self._planned(one)
        yield Boxed(self._words("plan.never"), (_MARK.join(self._words(f"plan.never.{one}") for one in NEVER_GIVE),))
        yield from self._to_know()
        yield from self._codes()
        yield Heading(self._words("take.log"))
        yield Log(tuple(self._words(f"take.log.{head}") for head in ("date", "who", "number")), LOG_ROWS)

    def _head(self) -> Iterator[str]:
        now = self._plan.now
        yield self._words("take.made", date=self._words.long_date(now.date()), time=clock(now))
        if said := tuple(self._all(self._plan.notices)):
            yield " ".join(said)

    def _planned(self, planned: PlannedStep) -> Iterator[Block]:
        step = planned.step
        parts = (self._words(part.title) for part in planned.parts)
        explained = tuple(self._explained(step, planned.contacts))
        reached = self._new_contacts(planned.contacts, planned.n)
        texts = (*explained, *parts, *self._rests(step), *self._typed(reached))
        small = [*self._tabs(step), source_line(step, planned.sources, self._programme, self._words)]
        if step.id not in self._failed:
            small += self._if_it_fails(planned)
        yield Numbered(str(planned.n), self._words(step.title), texts, (_MARK.join(small),), self._state(step))
        yield from (one for one in reached if len(one.value) <= _LARGE)
        yield from self._instead(planned)

    def _explained(self, step: Step, contacts: Iterable[str]) -> Iterator[str]:
        """What explains a step: its detail, on which device, where its contacts stand already."""
        said = [self._words(step.detail)] if step.detail is not None else []
        if step.where is not Where.ANY:
            said.append(self._words(f"take.where.{step.where.value}"))
        said += self._known_contacts(contacts)
        if said:
            yield " ".join(said)

    def _tabs(self, step: Step) -> Iterator[str]:
        """The ways of a step by what somebody has; the chosen one alone where one was chosen."""
        for tab in step.tabs:
            if self._chosen.get(step.id, tab.id) == tab.id:
                yield self._words("take.tab", label=self._words(tab.label), detail=self._words(tab.detail))

    def _rests(self, step: Step) -> Iterator[str]:
        """When a step may be taken: its own wait, and those that come before it."""
        for wait in self._plan.waits:
            if wait.step == step.id or wait.wait.id in step.after:
                yield wait_line(wait, self._programme, self._words)

    def _if_it_fails(self, planned: PlannedStep) -> Iterator[str]:
        """The first of the other ways, for whoever is without the program then."""
        for way in planned.chain[:1]:
            if way in self._numbers:
                yield self._words("take.fails.step", n=self._numbers[way])
            else:
                yield self._words("take.fails", title=self._words(self._flow.steps[way].title))

    def _instead(self, planned: PlannedStep) -> Iterator[Block]:
        """The ways that stand under a failed step, and the sentence that there is no more."""
        ways = standing(planned, self._failed)
        for way in ways:
            if way in self._numbers:
                yield Lines((self._words("plan.instead.step", n=self._numbers[way]),))
            else:
                yield from self._way(self._flow.steps[way], planned.n)
        if planned.step.id in self._failed and all(way in self._failed for way in ways):
            yield Lines((self._words("plan.instead.none"),))

    def _way(self, step: Step, number: int) -> Iterator[Block]:
        title = self._words("plan.instead", title=self._words(step.title))
        explained = tuple(self._explained(step, step.contacts))
        reached = self._new_contacts(step.contacts, number)
        texts = (*explained, *self._rests(step), *self._typed(reached))
        small = [*self._tabs(step), source_line(step, step.sources, self._programme, self._words)]
        yield Numbered("", title, texts, (_MARK.join(small),), self._state(step))
        yield from (one for one in reached if len(one.value) <= _LARGE)

    def _known_contacts(self, ids: Iterable[str]) -> Iterator[str]:
        """Where contacts stand that an earlier step has already."""
        for number in sorted({self._told[one] for one in ids if one in self._told}):
            yield self._words("take.contacts.step", n=number)

    def _new_contacts(self, ids: Iterable[str], number: int) -> tuple[Reach, ...]:
        """The contacts that stand nowhere yet; from now on they stand at this step."""
        new = tuple(one for one in ids if one not in self._told)
        made = contacts(self._programme, new, self._words)
        self._told.update((contact.channel.id, number) for contact in made)
        return tuple(Reach(contact.name, contact.value, self._seen(contact)) for contact in made)

    def _seen(self, contact: Contact) -> str:
        seen = contact.channel.seen_on
        return self._words("take.seen", date=self._words.date(seen)) if seen and contact.certain else contact.note

    def _typed(self, reached: Iterable[Reach]) -> Iterator[str]:
        """Addresses that are typed, not dialled, and too long for large letters: in a line each."""
        for one in reached:
            if len(one.value) > _LARGE:
                yield self._words("take.contact", name=one.name, value=one.value, note=one.note)

    def _codes(self) -> Iterator[Block]:
        """For each step the code of the first of its addresses that may have one; the others can be typed."""
        known = {channel.id: channel for channel in self._programme.channels}
        steps = ((known[one] for one in planned.contacts if one in known) for planned in self._plan.steps)
        firsts = (next((code for one in channels if (code := code_of(one))), None) for channels in steps)
        codes = dict.fromkeys(code for code in firsts if code is not None)
        if codes:
            yield Heading(self._words("take.codes"))
            yield from codes

    def _to_know(self) -> Iterator[Block]:
        """What the plan cannot do, and what nobody knows: one box, for each sentence says which it is."""
        limits, unknown = (" ".join(self._all(said)) for said in (self._plan.limits, self._plan.unknown))
        if limits or unknown:
            title = "plan.limits" if limits else "plan.unknown"
            yield Boxed(self._words(title), tuple(text for text in (limits, unknown) if text))

    def _all(self, said: Iterable[Said]) -> Iterator[str]:
        yield from (self._words(one.says) for one in said)

    def _state(self, step: Step) -> str:
        return "done" if step.id in self._done else "failed" if step.id in self._failed else ""
