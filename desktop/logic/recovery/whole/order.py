"""The rules of `order.json`, asked of every situation at once."""

from collections.abc import Callable, Iterator

from desktop.logic.recovery.model import Flow, Group, Rule, RuleKind
from desktop.logic.recovery.whole.fault import ORDER, Fault, in_words
from desktop.logic.recovery.whole.table import Bits, Stand, Table, stands, together, with_fallback


def order_faults(flow: Flow, known: Table) -> Iterator[Fault]:
    """Each rule that some situation breaks, with the shortest such situation."""
    known = with_fallback(flow, known)
    stood = stands(flow, known)
    for number, rule in enumerate(flow.order.rules):
        broken = _CHECKS[rule.kind](rule, stood, known.any_holds(rule.when) if rule.when else known.everyone)
        if broken:
            example = in_words(known.shortest(broken))
            yield Fault(ORDER, f"/rules/{number}", f"{_asked(rule)} ({rule.id}); not so for {example}")


def harm_faults(flow: Flow, known: Table) -> Iterator[Fault]:
    """Each harm that, added to a situation, takes a step of the first group away that may not move."""
    before = _first_group(flow, with_fallback(flow, known))
    for number, harm in enumerate(flow.order.harms):
        allowed = known.everyone & ~_refused(flow, known, harm)
        after = _first_group(flow, with_fallback(flow, known.adding(harm, allowed)))
        for step, where in before.items():
            lost = where & allowed & ~after.get(step, 0)
            if lost and step not in flow.order.moving:
                expected = (
                    f'{step} to stay when {harm} is added to {in_words(known.shortest(lost))}, or to be in "moving"'
                )
                yield Fault(ORDER, f"/harms/{number}", expected)
                break


def _first_group(flow: Flow, known: Table) -> dict[str, Bits]:
    return together(stand for stand in stands(flow, known) if stand.place[0] is Group.NOW)


def _refused(flow: Flow, known: Table, word: str) -> Bits:
    """Where a word may not be added: another one of its kind is there, or what it needs is not."""
    refused = 0
    for kind in flow.order.one_of:
        if word in kind:
            refused |= known.any_of(kind - {word})
    if word in flow.order.needs:
        refused |= known.everyone & ~known.any_of(flow.order.needs[word])
    return refused


def _asked(rule: Rule) -> str:
    steps, then = " ".join(rule.steps), " ".join(rule.then)
    group = f"the group {rule.group}" if rule.group else "the plan"
    match rule.kind:
        case RuleKind.STARTS:
            return f"{group} to begin with {steps}"
        case RuleKind.OPENS:
            return f"{group} to begin with those of {steps} that it has"
        case RuleKind.BEFORE:
            return f"each of {steps} before each of {then}"
        case RuleKind.LAST:
            return f"{group} to end with those of {steps} that it has"
        case RuleKind.HAS:
            return f"one of {steps} in {group}"
        case RuleKind.NEVER:
            return f"none of {steps} in {group}"


def _within(rule: Rule, stood: tuple[Stand, ...]) -> tuple[Stand, ...]:
    return tuple(stand for stand in stood if not rule.group or stand.place[0].word == rule.group)


def _starts(rule: Rule, stood: tuple[Stand, ...], where: Bits) -> Bits:
    """Broken where one of the steps is missing, too."""
    broken = _opens(rule, stood, where)
    there = together(_within(rule, stood))
    for step in rule.steps:
        broken |= where & ~there.get(step, 0)
    return broken


def _opens(rule: Rule, stood: tuple[Stand, ...], where: Bits) -> Bits:
    """Broken where something else, or a later one of the steps, stands before one of them."""
    broken, within = 0, _within(rule, stood)
    for rank, step in enumerate(rule.steps):
        earlier = rule.steps[:rank]
        for stand in (stand for stand in within if stand.step == step):
            for other in within:
                if other.place < stand.place and other.step not in earlier:
                    broken |= other.where & stand.where & where
    return broken


def _before(rule: Rule, stood: tuple[Stand, ...], where: Bits) -> Bits:
    within = _within(rule, stood)
    broken = 0
    for late in (stand for stand in within if stand.step in rule.steps):
        for early in (stand for stand in within if stand.step in rule.then):
            if early.place < late.place:
                broken |= early.where & late.where & where
    return broken


def _last(rule: Rule, stood: tuple[Stand, ...], where: Bits) -> Bits:
    within = _within(rule, stood)
    broken = 0
    for last in (stand for stand in within if stand.step in rule.steps):
        for other in within:
            if other.step not in rule.steps and other.place > last.place:
                broken |= other.where & last.where & where
    return broken


def _has(rule: Rule, stood: tuple[Stand, ...], where: Bits) -> Bits:
    for stand in _within(rule, stood):
        if stand.step in rule.steps:
            where &= ~stand.where
    return where


def _never(rule: Rule, stood: tuple[Stand, ...], where: Bits) -> Bits:
    broken = 0
    for stand in _within(rule, stood):
        if stand.step in rule.steps:
            broken |= stand.where & where
    return broken


_CHECKS: dict[RuleKind, Callable[[Rule, tuple[Stand, ...], Bits], Bits]] = {
    RuleKind.STARTS: _starts,
    RuleKind.OPENS: _opens,
    RuleKind.BEFORE: _before,
    RuleKind.LAST: _last,
    RuleKind.HAS: _has,
    RuleKind.NEVER: _never,
}
