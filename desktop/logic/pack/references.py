"""What the files of a pack say of one another: ids of texts, sources, facts and channels, looked up in one place."""

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple, TypeVar

from desktop.logic.jsonfile import Node, no_repeats

Entry = TypeVar("Entry")

Known = Collection[str] | None
"""The ids that a file holds; None where it cannot be read: then nobody can say which are missing."""


class References(NamedTuple):
    """The ids that may be spoken of, and the pack's own.

    `texts`: for each file that must say a text id, its name and its ids. `superseded`: channels that were replaced.
    `unsure`: facts and channels that nobody may state as known today.
    """

    texts: Mapping[str, Collection[str]]
    sources: Known = None
    facts: Known = None
    channels: Known = None
    programme: str = ""
    superseded: Collection[str] = ()
    unsure: Collection[str] = ()

    def text_id(self, node: Node) -> str:
        """A text id that every language of the pack has."""
        key = node.text()
        for file, texts in self.texts.items():
            if key not in texts:
                node.fail(f"a text id that {file} has")
        return key

    def text_ids(self, node: Node) -> tuple[str, ...]:
        """A list of text ids, none twice."""
        nodes = node.items()
        for item in nodes:
            self.text_id(item)
        return no_repeats(nodes)

    def source_ids(self, node: Node) -> tuple[str, ...]:
        """One or more ids of sources."""
        ids = _listed_in(self.sources, node, "the id of a source in sources.json")
        if not ids:
            node.fail("at least one source")
        return ids

    def fact_id(self, node: Node) -> str:
        """The id of a fact."""
        return _one_of(self.facts, node, "the id of a fact in status.json")

    def fact_ids(self, node: Node) -> tuple[str, ...]:
        """Any number of ids of facts."""
        return _listed_in(self.facts, node, "the id of a fact in status.json")

    def channel_id(self, node: Node) -> str:
        """The id of a channel."""
        return _one_of(self.channels, node, "the id of a channel in channels.json")

    def channel_ids(self, node: Node) -> tuple[str, ...]:
        """Any number of ids of channels."""
        return _listed_in(self.channels, node, "the id of a channel in channels.json")


def read_entries(root: Node, member: str, read: Callable[[Node], Entry]) -> tuple[Entry, ...]:
    """The entries of a file that is one list under one name; each has an `id` that no other has."""
    return read_list(root.fields((member,))[member], read)


def read_list(node: Node, read: Callable[[Node], Entry]) -> tuple[Entry, ...]:
    """The entries of a list; each has an `id` that no other has."""
    nodes = node.items()
    no_repeats(node.members()["id"] for node in nodes if isinstance(node.value, dict) and "id" in node.value)
    return tuple(read(node) for node in nodes)


def _listed_in(known: Known, node: Node, expected: str) -> tuple[str, ...]:
    nodes = node.items()
    for item in nodes:
        _one_of(known, item, expected)
    return no_repeats(nodes)


def _one_of(known: Known, node: Node, expected: str) -> str:
    key = node.text()
    if known is not None and key not in known:
        node.fail(expected)
    return key
