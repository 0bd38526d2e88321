"""What `flows/steps.json` has beside steps and waits: notices, limits, letters, dangers."""

from enum import StrEnum

from desktop.logic.danger import DangerKind
from desktop.logic.jsonfile import Node
from desktop.logic.pack.references import read_list
from desktop.logic.recovery.flow_ids import FlowIds, plain_id
from desktop.logic.recovery.model import Handed, Letter, Said


class _Account(StrEnum):
    EMAIL = "email"
    PROGRAMME = "programme"


def read_said(node: Node, known: FlowIds) -> tuple[Said, ...]:
    """Notices, limits or unknowns, in their order."""
    return read_list(node, lambda entry: _said(entry, known))


def read_letters(node: Node, known: FlowIds) -> dict[str, Letter]:
    """The letters by their ids."""
    return {letter.id: letter for letter in read_list(node, lambda entry: _letter(entry, known))}


def read_dangers(node: Node, known: FlowIds) -> tuple[Handed, ...]:
    """The dangers in their order."""
    return read_list(node, lambda entry: _danger(entry, known))


def _said(node: Node, known: FlowIds) -> Said:
    entry = node.fields(("id", "says"), ("when", "cards", "facts", "sources"))
    _asks(node, entry)
    return Said(
        id=plain_id(entry["id"]),
        says=known.pack.text_id(entry["says"]),
        when=known.clauses(entry["when"]) if "when" in entry else (),
        cards=known.card_list(entry["cards"]) if "cards" in entry else (),
        facts=_facts(entry["facts"], known) if "facts" in entry else (),
        sources=known.pack.source_ids(entry["sources"]) if "sources" in entry else (),
    )


def _letter(node: Node, known: FlowIds) -> Letter:
    parts = ("title", "to", "opening", "closing")
    entry = node.fields(("id", *parts, "errors", "requests", "attachments"), ("when", "cards"))
    _asks(node, entry)
    title, to, opening, closing = (known.pack.text_id(entry[part]) for part in parts)
    return Letter(
        id=plain_id(entry["id"]),
        when=known.clauses(entry["when"]) if "when" in entry else (),
        cards=known.card_list(entry["cards"]) if "cards" in entry else (),
        title=title,
        to=to,
        opening=opening,
        errors=known.pack.text_ids(entry["errors"]),
        requests=_requests(entry["requests"], known),
        attachments=known.pack.text_ids(entry["attachments"]),
        closing=closing,
    )


def _danger(node: Node, known: FlowIds) -> Handed:
    entry = node.fields(("id", "when", "account", "danger"))
    return Handed(
        id=plain_id(entry["id"]),
        when=known.clauses(entry["when"]),
        account=entry["account"].word(_Account).value,
        danger=entry["danger"].word(DangerKind).value,
    )


def _asks(node: Node, entry: dict[str, Node]) -> None:
    if "when" not in entry and "cards" not in entry:
        node.fail('a member "when" or "cards"')


def _facts(node: Node, known: FlowIds) -> tuple[str, ...]:
    for fact in node.items():
        known.pack.fact_id(fact)
    return node.texts()


def _requests(node: Node, known: FlowIds) -> dict[str, str]:
    members = node.members()
    for name, request in members.items():
        if known.steps is not None and name not in known.steps:
            request.fail("no such member, only ids of steps in steps.json")
    return {name: known.pack.text_id(request) for name, request in members.items()}
