"""What `flows/steps.json` has beside steps and waits: notices, limits, letters, dangers."""

from enum import StrEnum

from desktop.logic.danger import DangerKind
from desktop.logic.jsonfile import Node
from desktop.logic.pack.references import read_list
from desktop.logic.recovery.flow_ids import FlowIds, plain_id
from desktop.logic.recovery.letters import sentences_of
from desktop.logic.recovery.model import Clause, Handed, Letter, Said

_MORE_OF_A_LETTER = ("happened", "times", "done", "failed", "blanks", "only")


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
    entry = node.fields(("id", *parts, "errors", "requests", "attachments"), ("when", "cards", *_MORE_OF_A_LETTER))
    _asks(node, entry)
    title, to, opening, closing = (known.pack.text_id(entry[part]) for part in parts)
    by_step = {name: _by_step(entry[name], known) if name in entry else {} for name in ("requests", "done", "failed")}
    letter = Letter(
        id=plain_id(entry["id"]),
        when=known.clauses(entry["when"]) if "when" in entry else (),
        cards=known.card_list(entry["cards"]) if "cards" in entry else (),
        title=title,
        to=to,
        opening=opening,
        errors=known.pack.text_ids(entry["errors"]),
        requests=by_step["requests"],
        attachments=known.pack.text_ids(entry["attachments"]),
        closing=closing,
        happened=known.pack.text_ids(entry["happened"]) if "happened" in entry else (),
        times=_texts(entry["times"], known) if "times" in entry else {},
        done=by_step["done"],
        failed=by_step["failed"],
        blanks=known.pack.text_ids(entry["blanks"]) if "blanks" in entry else (),
    )
    return letter._replace(only=_only(entry["only"], letter, known)) if "only" in entry else letter


def _only(node: Node, letter: Letter, known: FlowIds) -> dict[str, tuple[Clause, ...]]:
    members = node.members()
    for text, clauses in members.items():
        if text not in sentences_of(letter):
            clauses.fail("no such member, only text ids of this letter")
    return {text: known.clauses(clauses) for text, clauses in members.items()}


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


def _by_step(node: Node, known: FlowIds) -> dict[str, str]:
    for name, text in node.members().items():
        if known.steps is not None and name not in known.steps:
            text.fail("no such member, only ids of steps in steps.json")
    return _texts(node, known)


def _texts(node: Node, known: FlowIds) -> dict[str, str]:
    return {name: known.pack.text_id(text) for name, text in node.members().items()}
