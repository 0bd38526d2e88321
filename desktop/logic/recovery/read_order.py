"""`flows/order.json` -> what every plan must keep to, and which words can be a situation together."""

from collections.abc import Mapping

from desktop.logic.jsonfile import Node
from desktop.logic.pack.references import read_list
from desktop.logic.recovery.flow_ids import FlowIds, plain_id
from desktop.logic.recovery.model import Order, Rule, RuleKind, Situation
from desktop.logic.recovery.read_steps import read_group

FILE = "flows/order.json"

_MEMBERS = ("rules", "fallback", "one_of", "needs", "harms", "moving", "elapsed")


def read_order(root: Node, known: FlowIds) -> Order:
    """The rules; `known` are the ids of the pack and of the other files."""
    entry = root.fields(_MEMBERS, ("ends",))
    return Order(
        rules=read_list(entry["rules"], lambda node: _rule(node, known)),
        fallback=known.word(entry["fallback"]),
        one_of=tuple(frozenset(known.word_list(words)) for words in entry["one_of"].items()),
        needs=_needs(entry["needs"], known),
        harms=known.word_list(entry["harms"]),
        moving=frozenset(known.step_list(entry["moving"])),
        elapsed=_elapsed(entry["elapsed"], known),
        ends=frozenset(known.step_list(entry["ends"])) if "ends" in entry else frozenset(),
    )


def _rule(node: Node, known: FlowIds) -> Rule:
    entry = node.fields(("id", "kind", "steps"), ("when", "then", "group"))
    kind = entry["kind"].word(RuleKind)
    for member, of in (("then", RuleKind.BEFORE), ("group", RuleKind.OPENS)):
        if kind is of and member not in entry:
            node.given(entry["kind"]).fail(f'a member "{member}" in a rule of this kind')
    if "then" in entry and kind is not RuleKind.BEFORE:
        entry["then"].given(entry["kind"]).fail("no such member in a rule of this kind")
    return Rule(
        id=plain_id(entry["id"]),
        kind=kind,
        when=known.clauses(entry["when"]) if "when" in entry else (),
        steps=_at_least_one(entry["steps"], known),
        then=_at_least_one(entry["then"], known) if "then" in entry else (),
        group=read_group(entry["group"]).word if "group" in entry else "",
    )


def _at_least_one(node: Node, known: FlowIds) -> tuple[str, ...]:
    steps = known.step_list(node)
    if not steps:
        node.fail("at least one step")
    return steps


def _needs(node: Node, known: FlowIds) -> Mapping[str, Situation]:
    members = node.members()
    for name, needed in members.items():
        if known.words is not None and name not in known.words:
            needed.fail("no such member, only words that questions.json lists in words")
    return {name: frozenset(known.word_list(needed)) for name, needed in members.items()}


def _elapsed(node: Node, known: FlowIds) -> Mapping[str, Situation]:
    members = node.members()
    for name, counted in members.items():
        if name in (known.waits or ()):
            counted.fail("a name that is not the id of a wait")
    return {name: frozenset(known.word_list(counted)) for name, counted in members.items()}
