"""`sources.json` -> where everything that the pack states was read."""

from desktop.logic.jsonfile import Node
from desktop.logic.pack.programme import Confidence, Source, SourceKind
from desktop.logic.pack.references import read_entries

FILE = "sources.json"


def read_sources(root: Node) -> tuple[Source, ...]:
    """The sources in their order."""
    return read_entries(root, "sources", _source)


def _source(node: Node) -> Source:
    entry = node.fields(("id", "title", "publisher", "kind", "confidence"), ("date", "address"))
    return Source(
        id=entry["id"].text(),
        title=entry["title"].text(),
        publisher=entry["publisher"].text(),
        date=entry["date"].partial_date() if "date" in entry else None,
        address=entry["address"].text() if "address" in entry else "",
        kind=entry["kind"].word(SourceKind),
        confidence=entry["confidence"].word(Confidence),
    )
