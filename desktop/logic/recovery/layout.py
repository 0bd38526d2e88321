"""What of a plan hangs on the flow alone: which clauses ask for which step, the order of steps, and the other ways.

A plan is asked for with every tick and some 13,000 times by a check of a pack. So clauses are found by the words of the
situation instead of being tried one by one, and what follows from the steps that are due is worked out once for them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import count
from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.logic.recovery.model import Clause, Flow, Handed, Letter, Said, Situation, Step
from desktop.logic.recovery.per_flow import per_flow
from desktop.logic.recovery.waits import RunningWait

MOST_KEPT = 4_096
"""Layouts kept for a flow; a whole programme has some 3,000."""


@unshown
class PlannedStep(NamedTuple):
    """A step in its place. `n` counts from 1 over all groups; `parts` are the steps that were merged into it.

    `step` of one that has parts has the group and phase of its earliest part and the date of the newest. `cards`,
    `contacts` and `sources` are those of the step and its parts, each once; `chain` are the ids of the other ways in
    the order in which they are offered when it fails.
    """

    n: int
    step: Step
    parts: tuple[Step, ...]
    cards: tuple[str, ...]
    contacts: tuple[str, ...]
    sources: tuple[str, ...]
    chain: tuple[str, ...]
    wait: RunningWait | None


@unshown
class Layout(NamedTuple):
    """What follows from the steps that are due. `waiting` are the places of steps that are a wait.

    `alternatives`: the steps that can be reached by failing and are not there, with the ids of those that lead to them.
    `told`: the numbers of what is said because a step has a card.
    """

    steps: tuple[PlannedStep, ...]
    waiting: tuple[int, ...]
    alternatives: tuple[tuple[Step, tuple[str, ...]], ...]
    told: frozenset[int]


class Asking(NamedTuple):
    """A clause that asks for an entry: `has` and `lacks` as in `Clause`, and the number of the entry."""

    has: Situation
    lacks: Situation
    number: int


class Clauses(NamedTuple):
    """The clauses of many entries, each under one of its words; `always` are those that ask for no word.

    `sure`: word -> the entries of which a clause asks for this word and nothing else, which most of them do.
    `words` are all words of both.
    """

    words: Situation
    sure: Mapping[str, frozenset[int]]
    by_word: Mapping[str, tuple[Asking, ...]]
    always: tuple[Asking, ...]

    def holding(self, situation: Situation) -> set[int]:
        """The numbers of the entries of which a clause holds."""
        found = {one.number for one in self.always if one.lacks.isdisjoint(situation)}
        words = situation & self.words
        found.update(*[self.sure[word] for word in words if word in self.sure])
        for word in words:
            for has, lacks, number in self.by_word.get(word, ()):
                if number not in found and has <= situation and lacks.isdisjoint(situation):
                    found.add(number)
        return found


class Beside(NamedTuple):
    """What is said beside the steps, each with a number of its own over all five."""

    notices: tuple[tuple[int, Said], ...]
    limits: tuple[tuple[int, Said], ...]
    unknown: tuple[tuple[int, Said], ...]
    letters: tuple[tuple[int, Letter], ...]
    dangers: tuple[tuple[int, Handed], ...]


class Index(NamedTuple):
    """A flow as plans ask for it. `entries`: each step that has a time, in the order of a plan; see `_ranked`.

    `told`: the clauses of what stands in `beside`, and in `by_card` the numbers of what a card asks for. `placed` and
    `layouts` are filled as they are asked for.
    """

    flow: Flow
    entries: tuple[tuple[Step, Step | None], ...]
    due: Clauses
    beside: Beside
    told: Clauses
    by_card: Mapping[str, frozenset[int]]
    placed: dict[tuple[int, str, tuple[str, ...]], PlannedStep]
    layouts: dict[tuple[int, ...], Layout]


@per_flow
def index_of(flow: Flow) -> Index:
    """The flow as plans ask for it."""
    entries = _ranked(flow)
    asking = [(part or step) for step, part in entries]
    beside = _numbered(flow)
    said: list[tuple[int, Said | Letter | Handed]] = [one for part in beside for one in part]
    return Index(
        flow=flow,
        entries=entries,
        due=_by_word((clause, step.unless, n) for n, step in enumerate(asking) for clause in step.when),
        beside=beside,
        told=_by_word((clause, frozenset(), n) for n, told in said for clause in told.when),
        by_card=_by_card((n, told) for n, told in said if not isinstance(told, Handed)),
        placed={},
        layouts={},
    )


def layout_of(index: Index, due: Collection[int]) -> Layout:
    """The layout of the entries with these numbers."""
    key = tuple(sorted(due))
    found = index.layouts.get(key)
    if found is None:
        if len(index.layouts) >= MOST_KEPT:
            index.layouts.clear()
        found = index.layouts[key] = _lay_out(index, key)
    return found


def chain_of(flow: Flow, ids: Collection[str], first: Iterable[str]) -> tuple[str, ...]:
    """The ways that are offered one after the other: `first`, then theirs, each once and none of `ids`."""
    chain = dict.fromkeys(one for one in first if one not in ids)
    reached = list(chain)
    for one in reached:
        for way in flow.steps[one].fails:
            if way not in chain and way not in ids:
                chain[way] = None
                reached.append(way)
    return tuple(reached)


def _ranked(flow: Flow) -> tuple[tuple[Step, Step | None], ...]:
    """The steps that have a time by group, phase and id; a part is there as (what gathers it, itself), at its place."""
    timed = [step for step in flow.steps.values() if step.when]
    pairs = [(flow.steps[step.merge], step) if step.merge else (step, None) for step in timed]
    return tuple(sorted(pairs, key=_rank))


def _rank(pair: tuple[Step, Step | None]) -> tuple[int, int, str, str]:
    step, part = pair
    timed = part or step
    return timed.group, timed.phase, step.id, timed.id


def _by_word(asking: Iterable[tuple[Clause, Situation, int]]) -> Clauses:
    sure: dict[str, set[int]] = {}
    others: dict[str, list[Asking]] = {}
    always: list[Asking] = []
    for clause, unless, number in asking:
        asked = Asking(clause.has, clause.lacks | unless, number)
        if not asked.has:
            always.append(asked)
        elif len(asked.has) == 1 and not asked.lacks:
            sure.setdefault(min(asked.has), set()).add(number)
        else:
            # Under the first by name: any would do, but the same for every run.
            others.setdefault(min(asked.has), []).append(asked)
    return Clauses(
        frozenset((*sure, *others)),
        {word: frozenset(numbers) for word, numbers in sure.items()},
        {word: tuple(clauses) for word, clauses in others.items()},
        tuple(always),
    )


def _numbered(flow: Flow) -> Beside:
    number = count()
    return Beside(
        notices=tuple(zip(number, flow.notices, strict=False)),
        limits=tuple(zip(number, flow.limits, strict=False)),
        unknown=tuple(zip(number, flow.unknown, strict=False)),
        letters=tuple(zip(number, flow.letters.values(), strict=False)),
        dangers=tuple(zip(number, flow.dangers, strict=False)),
    )


def _by_card(said: Iterable[tuple[int, Said | Letter]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, told in said:
        for card in told.cards:
            found.setdefault(card, set()).add(number)
    return {card: frozenset(numbers) for card, numbers in found.items()}


def _lay_out(index: Index, due: tuple[int, ...]) -> Layout:
    gathered: dict[str, list[Step]] = {}
    for number in due:
        step, part = index.entries[number]
        gathered.setdefault(step.id, []).extend([] if part is None else [part])
    steps = tuple(_placed(index, n, *one) for n, one in enumerate(gathered.items(), start=1))
    return Layout(
        steps=steps,
        waiting=tuple(place for place, one in enumerate(steps) if one.step.wait is not None),
        alternatives=_alternatives(index.flow, steps),
        told=frozenset(n for one in steps for card in one.cards for n in index.by_card.get(card, ())),
    )


def _placed(index: Index, n: int, name: str, parts: list[Step]) -> PlannedStep:
    key = (n, name, tuple(part.id for part in parts))
    found = index.placed.get(key)
    if found is None:
        found = index.placed[key] = _place(index.flow, n, index.flow.steps[name], tuple(parts))
    return found


def _place(flow: Flow, n: int, step: Step, parts: tuple[Step, ...]) -> PlannedStep:
    whole = (step, *parts)
    ids = {one.id for one in whole}
    fails = _once(one.fails for one in whole)
    if parts:
        group, phase = min((part.group, part.phase) for part in parts)
        step = step._replace(group=group, phase=phase, date=max(one.date for one in whole), fails=_without(fails, ids))
    return PlannedStep(
        n=n,
        step=step,
        parts=parts,
        cards=_once(one.cards for one in whole),
        contacts=_once(one.contacts for one in whole),
        sources=_once(one.sources for one in whole),
        chain=chain_of(flow, ids, fails),
        wait=None,
    )


def _alternatives(flow: Flow, steps: tuple[PlannedStep, ...]) -> tuple[tuple[Step, tuple[str, ...]], ...]:
    there = {one.id for planned in steps for one in (planned.step, *planned.parts)}
    of: dict[str, list[str]] = {}
    for name, fails in _failing(flow, steps, there):
        for way in fails:
            if way not in there:
                of.setdefault(way, []).append(name)
    return tuple((flow.steps[way], tuple(names)) for way, names in of.items())


def _failing(
    flow: Flow, steps: tuple[PlannedStep, ...], there: Collection[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every step that is there or can be reached by failing, with its own other ways."""
    yield from ((planned.step.id, planned.step.fails) for planned in steps)
    reached = chain_of(flow, there, _once(planned.step.fails for planned in steps))
    yield from ((way, flow.steps[way].fails) for way in reached)


def _once(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for ids in lists for one in ids))


def _without(ids: Iterable[str], unwanted: Collection[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one not in unwanted)
