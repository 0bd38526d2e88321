"""`flows/steps.json` -> the steps and waits of a plan; what is said beside them is read by `read_said.py`."""

from collections.abc import Mapping
from enum import StrEnum

from desktop.logic.jsonfile import Node
from desktop.logic.pack.programme import Confidence
from desktop.logic.pack.references import read_list
from desktop.logic.recovery.flow_ids import FlowIds, ids_in, plain_id
from desktop.logic.recovery.model import Counts, Group, Step, Tab, Wait, WaitKind, Where

FILE = "flows/steps.json"

MEMBERS = ("steps", "waits", "notices", "limits", "unknown", "letters", "dangers")

_REQUIRED = ("id", "group", "phase", "cards", "title", "sources", "date", "confidence", "where")
_OPTIONAL = ("detail", "when", "unless", "contacts", "ours", "after", "fails", "merge", "tabs", "wait")


class _GroupWord(StrEnum):
    NOW = "now"
    TODAY = "today"
    LATER = "later"


def read_group(node: Node) -> Group:
    """The name of a group."""
    return Group[node.word(_GroupWord).name]


def with_steps(root: Node, known: FlowIds) -> FlowIds:
    """The ids that the file declares, beside those known before."""
    return known._replace(steps=ids_in(root, "steps"), waits=ids_in(root, "waits"))


def read_steps(node: Node, known: FlowIds) -> dict[str, Step]:
    """The steps by their ids."""
    steps = {step.id: step for step in read_list(node, lambda entry: _step(entry, known))}
    for entry in node.items():
        _hold_to_gatherer(entry, steps)
    return steps


def _hold_to_gatherer(node: Node, steps: Mapping[str, Step]) -> None:
    """A step can only become a part of one that has no time and no other step of its own."""
    merge = node.members().get("merge") if isinstance(node.value, dict) else None
    gatherer = None if merge is None else steps.get(str(merge.value))
    if merge is not None and gatherer is not None and (gatherer.when or gatherer.merge):
        merge.fail("a step without when and merge")


def read_waits(node: Node, known: FlowIds) -> dict[str, Wait]:
    """The waits by their ids."""
    return {wait.id: wait for wait in read_list(node, lambda entry: _wait(entry, known))}


def _step(node: Node, known: FlowIds) -> Step:
    entry = node.fields(_REQUIRED, _OPTIONAL)
    if not entry["cards"].items():
        entry["cards"].fail("at least one card")
    return Step(
        id=plain_id(entry["id"]),
        group=read_group(entry["group"]),
        phase=entry["phase"].integer(),
        cards=known.card_list(entry["cards"]),
        title=known.pack.text_id(entry["title"]),
        detail=known.pack.text_id(entry["detail"]) if "detail" in entry else None,
        when=known.clauses(entry["when"]) if "when" in entry else (),
        unless=frozenset(known.word_list(entry["unless"])) if "unless" in entry else frozenset(),
        contacts=known.contacts(entry["contacts"]) if "contacts" in entry else (),
        sources=known.pack.source_ids(entry["sources"]),
        date=entry["date"].partial_date(),
        confidence=entry["confidence"].word(Confidence),
        ours=entry["ours"].boolean() if "ours" in entry else False,
        where=entry["where"].word(Where),
        after=known.wait_list(entry["after"]) if "after" in entry else (),
        fails=_fails(entry, known),
        merge=_merge(entry, known),
        tabs=read_list(entry["tabs"], lambda tab: _tab(tab, known)) if "tabs" in entry else (),
        wait=known.wait(entry["wait"]) if "wait" in entry else None,
    )


def _fails(entry: dict[str, Node], known: FlowIds) -> tuple[str, ...]:
    if "fails" not in entry:
        return ()
    for way in entry["fails"].items():
        if way.value == entry["id"].value:
            way.fail("another step than this one")
    return known.step_list(entry["fails"])


def _merge(entry: dict[str, Node], known: FlowIds) -> str | None:
    if "merge" not in entry:
        return None
    if entry["merge"].value == entry["id"].value:
        entry["merge"].fail("another step than this one")
    if "when" not in entry or "wait" in entry:
        entry["merge"].fail("no such member in a step without when, or in one that waits")
    return known.step(entry["merge"])


def _tab(node: Node, known: FlowIds) -> Tab:
    entry = node.fields(("id", "label", "detail", "cards", "contacts", "sources"))
    return Tab(
        id=plain_id(entry["id"]),
        label=known.pack.text_id(entry["label"]),
        detail=known.pack.text_id(entry["detail"]),
        cards=known.card_list(entry["cards"]),
        contacts=known.contacts(entry["contacts"]),
        sources=known.pack.source_ids(entry["sources"]),
    )


def _wait(node: Node, known: FlowIds) -> Wait:
    kind = _wait_kind(node)
    length = "minutes" if kind is WaitKind.CLOCK else "working_days"
    entry = node.fields(("id", "kind", length, "sources"), ("limit", "counts", "told"))
    told = entry["told"].boolean() if "told" in entry else False
    if not told and "limit" not in entry:
        node.fail('a member "limit" in a wait that is not told')
    if ("limit" in entry) is not ("counts" in entry):
        node.fail('both "limit" and "counts", or none of them')
    return Wait(
        id=plain_id(entry["id"]),
        kind=kind,
        length=_at_least_one(entry[length]),
        limit=_at_least_one(entry["limit"]) if "limit" in entry else 0,
        counts=entry["counts"].word(Counts) if "counts" in entry else Counts.NOTHING,
        told=told,
        sources=known.pack.source_ids(entry["sources"]),
    )


def _wait_kind(node: Node) -> WaitKind:
    """The kind, before it is known which other members belong to it."""
    members = node.members() if isinstance(node.value, dict) else {}
    return members["kind"].word(WaitKind) if "kind" in members else WaitKind.CLOCK


def _at_least_one(node: Node) -> int:
    number = node.integer()
    if not number:
        node.fail("a whole number from 1 on")
    return number
