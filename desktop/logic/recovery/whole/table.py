"""All situations at once: one bit for each, so that a step is looked up for all of them by a few operations.

What `plan()` finds for one situation, this finds for every one: which steps are due, and where they stand. A test holds
the two equal.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import or_
from typing import NamedTuple

from desktop.logic.recovery.model import Clause, Flow, Group, Situation, Step

Bits = int
"""A set of situations: bit i is the situation with the number i."""

Place = tuple[Group, int, str]
"""What steps are sorted by: group, phase, id."""


class Stand(NamedTuple):
    """A step in a place: in the situations of `where`. A part stands where the step stands that it is merged into."""

    step: str
    place: Place
    where: Bits


class Table(NamedTuple):
    """Situations by their number, and for each word those that have it. `everyone` are all of them."""

    situations: tuple[Situation, ...]
    words: Mapping[str, Bits]
    everyone: Bits

    def holds(self, clause: Clause) -> Bits:
        """Where a clause holds."""
        where = self.everyone
        for word in clause.has:
            where &= self.words.get(word, 0)
        for word in clause.lacks:
            where &= ~self.words.get(word, 0)
        return where

    def any_holds(self, clauses: Iterable[Clause]) -> Bits:
        """Where at least one of the clauses holds."""
        return reduce(or_, map(self.holds, clauses), 0)

    def due(self, step: Step) -> Bits:
        """Where a step is due."""
        return self.any_holds(step.when) & ~self.any_of(step.unless)

    def any_of(self, words: Iterable[str]) -> Bits:
        """Where at least one of the words is."""
        return reduce(or_, (self.words.get(word, 0) for word in words), 0)

    def adding(self, word: str, where: Bits) -> "Table":
        """The same situations, with one more word in those of `where`."""
        return self._replace(words={**self.words, word: self.words.get(word, 0) | where})

    def shortest(self, where: Bits) -> Situation:
        """Of a set that is not empty the situation with the fewest words, as an example."""
        return min(self.members(where), key=lambda situation: (len(situation), sorted(situation)))

    def members(self, where: Bits) -> Iterator[Situation]:
        """The situations of a set."""
        while where:
            lowest = where & -where
            yield self.situations[lowest.bit_length() - 1]
            where ^= lowest


def table(situations: Iterable[Situation]) -> Table:
    """The table of some situations, each once, in their order."""
    rows = tuple(dict.fromkeys(situations))
    bits: dict[str, bytearray] = {}
    for number, situation in enumerate(rows):
        for word in situation:
            column = bits.setdefault(word, bytearray(len(rows) // 8 + 1))
            column[number // 8] |= 1 << number % 8
    words = {word: int.from_bytes(column, "little") for word, column in bits.items()}
    return Table(rows, words, (1 << len(rows)) - 1)


def with_fallback(flow: Flow, known: Table) -> Table:
    """The situations as they are planned: the fallback word is added where no step answers."""
    answered = reduce(or_, (known.due(step) for step in flow.steps.values()), 0)
    return known.adding(flow.order.fallback, known.everyone & ~answered) if flow.order.fallback else known


def stands(flow: Flow, known: Table) -> tuple[Stand, ...]:
    """Every place in which a step stands in some situation, in the order of the plan."""
    found = [Stand(step.id, _place(step), known.due(step)) for step in flow.steps.values() if step.merge is None]
    for whole in {step.merge: None for step in flow.steps.values() if step.merge is not None}:
        found += _merged(flow, known, whole)
    return tuple(sorted((stand for stand in found if stand.where), key=lambda stand: stand.place))


def _place(step: Step) -> Place:
    return step.group, step.phase, step.id


def _merged(flow: Flow, known: Table, whole: str) -> Iterator[Stand]:
    """A merged step and its parts stand at the group and phase of the earliest part that is due."""
    parts = sorted((step for step in flow.steps.values() if step.merge == whole), key=_place)
    due = {part.id: known.due(part) for part in parts}
    earlier = 0
    for first in parts:
        where = due[first.id] & ~earlier
        earlier |= due[first.id]
        place = first.group, first.phase, whole
        yield Stand(whole, place, where)
        yield from (Stand(part.id, place, where & due[part.id]) for part in parts)


def together(stood: Iterable[Stand]) -> dict[str, Bits]:
    """Step -> all situations in which it is in the plan."""
    found: dict[str, Bits] = {}
    for stand in stood:
        found[stand.step] = found.get(stand.step, 0) | stand.where
    return found
