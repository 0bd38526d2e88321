"""`status.json` -> the dated facts about the programme."""

from desktop.logic.jsonfile import Node
from desktop.logic.pack.programme import Confidence, Fact, FactKind
from desktop.logic.pack.references import References, read_entries

FILE = "status.json"


def read_facts(root: Node, known: References) -> tuple[Fact, ...]:
    """The facts in their order."""
    return read_entries(root, "facts", lambda node: _fact(node, known))


def _fact(node: Node, known: References) -> Fact:
    entry = node.fields(("id", "kind", "date", "text", "sources", "confidence"), ("review_by", "values"))
    values = entry["values"].members() if "values" in entry else {}
    return Fact(
        id=entry["id"].text(),
        kind=entry["kind"].word(FactKind),
        date=entry["date"].partial_date(),
        text=known.text_id(entry["text"]),
        sources=known.source_ids(entry["sources"]),
        confidence=entry["confidence"].word(Confidence),
        review_by=entry["review_by"].whole_date() if "review_by" in entry else None,
        values={name: value.integer() for name, value in values.items()},
    )
