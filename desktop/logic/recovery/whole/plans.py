"""Faults of plans: a situation without one, one that names nobody, a step that nobody is given, a broken rule."""

from collections.abc import Collection, Iterator, Mapping
from itertools import combinations

from desktop.logic.recovery.model import Flow, Situation
from desktop.logic.recovery.whole.fault import STEPS, Fault, in_words
from desktop.logic.recovery.whole.order import harm_faults, order_faults
from desktop.logic.recovery.whole.steps import contacts_of
from desktop.logic.recovery.whole.table import Bits, Table, stands, table, together, with_fallback


def plan_faults(flow: Flow, reached: Collection[Situation]) -> Iterator[Fault]:
    """What no plan may be; `reached` are the situations that ways through the questions come to."""
    known = every_situation(flow, reached)
    stood = together(stands(flow, with_fallback(flow, known)))
    come_to = (1 << len(reached)) - 1  # they are the first of the table
    for number, step in enumerate(flow.steps.values()):
        if step.when and not stood.get(step.id, 0) & come_to:
            yield Fault(STEPS, f"/steps/{number}/when", "words of a situation that the questions come to")
    yield from _without(flow, known, stood)
    yield from order_faults(flow, known)
    yield from harm_faults(flow, known)


def every_situation(flow: Flow, reached: Collection[Situation]) -> Table:
    """All that may be asked for: first what the questions come to, then each word and each pair of harms."""
    pairs = map(frozenset, combinations(flow.order.harms, 2))
    alone = (frozenset((word,)) for word in flow.words)
    return table([*reached, *(words for words in (*alone, *pairs) if allowed(flow, words))])


def allowed(flow: Flow, words: Situation) -> bool:
    """Whether words may be a situation: no two of one kind, and beside each word what it needs."""
    if any(len(kind & words) > 1 for kind in flow.order.one_of):
        return False
    return all(beside & words for word, beside in flow.order.needs.items() if word in words)


def _without(flow: Flow, known: Table, stood: Mapping[str, Bits]) -> Iterator[Fault]:
    empty = silent = known.everyone
    for step, where in stood.items():
        empty &= ~where
        if contacts_of(flow.steps[step]):
            silent &= ~where
    if empty:
        yield Fault(STEPS, "/steps", f"a step for {in_words(known.shortest(empty))}")
    elif silent:
        yield Fault(STEPS, "/steps", f"a step with a channel for {in_words(known.shortest(silent))}")
