"""Faults of plans: a situation without one, a plan that names nobody to turn to, a step that nobody is ever given."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from desktop.logic.recovery.model import Flow, Situation
from desktop.logic.recovery.whole.fault import STEPS, Fault, in_words
from desktop.logic.recovery.whole.steps import contacts_of
from desktop.logic.recovery.whole.table import Table, stands, table, together, with_fallback


def plan_faults(flow: Flow, reached: Iterable[Situation]) -> Iterator[Fault]:
    """What no plan may be; `reached` are the situations that ways through the questions come to."""
    asked = with_fallback(flow, table(reached))
    given = together(stands(flow, asked))
    for number, step in enumerate(flow.steps.values()):
        if step.when and step.id not in given:
            yield Fault(STEPS, f"/steps/{number}/when", "words of a situation that the questions come to")
    yield from _without(flow, with_fallback(flow, every_situation(flow, reached)))


def every_situation(flow: Flow, reached: Iterable[Situation]) -> Table:
    """All that may be asked for: what the questions come to, each word, each pair of harms."""
    pairs = map(frozenset, combinations(flow.order.harms, 2))
    alone = (frozenset((word,)) for word in flow.words)
    return table([*reached, *(words for words in (*alone, *pairs) if allowed(flow, words))])


def allowed(flow: Flow, words: Situation) -> bool:
    """Whether words may be a situation: no two of one kind, and beside each word what it needs."""
    if any(len(kind & words) > 1 for kind in flow.order.one_of):
        return False
    return all(beside & words for word, beside in flow.order.needs.items() if word in words)


def _without(flow: Flow, known: Table) -> Iterator[Fault]:
    empty = silent = known.everyone
    for step, where in together(stands(flow, known)).items():
        empty &= ~where
        if contacts_of(flow.steps[step]):
            silent &= ~where
    if empty:
        yield Fault(STEPS, "/steps", f"a step for {in_words(known.shortest(empty))}")
    elif silent:
        yield Fault(STEPS, "/steps", f"a step with a channel for {in_words(known.shortest(silent))}")
