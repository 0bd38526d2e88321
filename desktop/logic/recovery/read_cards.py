"""`flows/cards.json` -> the fact cards that the steps rest on."""

from desktop.logic.jsonfile import Node
from desktop.logic.pack.programme import Confidence
from desktop.logic.pack.references import read_entries
from desktop.logic.recovery.flow_ids import FlowIds, ids_in, plain_id
from desktop.logic.recovery.model import Card

FILE = "flows/cards.json"


def with_cards(root: Node, known: FlowIds) -> FlowIds:
    """The ids that the file declares, beside those known before."""
    return known._replace(cards=ids_in(root, "cards"))


def read_cards(root: Node, known: FlowIds) -> dict[str, Card]:
    """The cards by their ids."""
    return {card.id: card for card in read_entries(root, "cards", lambda node: _card(node, known))}


def _card(node: Node, known: FlowIds) -> Card:
    entry = node.fields(("id", "label", "sources", "confidence"), ("date",))
    return Card(
        id=plain_id(entry["id"]),
        label=known.pack.text_id(entry["label"]),
        sources=known.pack.source_ids(entry["sources"]),
        date=entry["date"].partial_date() if "date" in entry else None,
        confidence=entry["confidence"].word(Confidence),
    )
