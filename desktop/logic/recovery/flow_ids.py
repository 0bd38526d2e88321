"""The ids that the files of `flows/` may speak of, and how each kind of reference is written."""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from desktop.logic.jsonfile import Node, no_repeats
from desktop.logic.pack.references import Known, References
from desktop.logic.recovery.model import Clause, Guard

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")

AND = " and "


class FlowIds(NamedTuple):
    """The ids of the pack and of its flow; None where a file cannot be read.

    `nodes`: question -> its options. `words`: what options may say and guards may ask for.
    """

    pack: References
    words: Known = None
    nodes: Mapping[str, Collection[str]] | None = None
    steps: Known = None
    waits: Known = None
    cards: Known = None

    def word(self, node: Node) -> str:
        """A word of the situation."""
        return one_of(self.words, node, "a word that questions.json lists in words")

    def word_list(self, node: Node) -> tuple[str, ...]:
        """Any number of words, none twice."""
        return _each(node, self.words, "a word that questions.json lists in words")

    def step_list(self, node: Node) -> tuple[str, ...]:
        """Any number of steps, none twice."""
        return _each(node, self.steps, "the id of a step in steps.json")

    def step(self, node: Node) -> str:
        """A step."""
        return one_of(self.steps, node, "the id of a step in steps.json")

    def wait(self, node: Node) -> str:
        """A wait."""
        return one_of(self.waits, node, "the id of a wait in steps.json")

    def wait_list(self, node: Node) -> tuple[str, ...]:
        """Any number of waits, none twice."""
        return _each(node, self.waits, "the id of a wait in steps.json")

    def card_list(self, node: Node) -> tuple[str, ...]:
        """Any number of cards, none twice."""
        return _each(node, self.cards, "the id of a card in cards.json")

    def contacts(self, node: Node) -> tuple[str, ...]:
        """Any number of channels, none of them replaced by another."""
        ids = self.pack.channel_ids(node)
        for item in node.items():
            if isinstance(item.value, str) and item.value in self.pack.superseded:
                item.fail("a channel that was not superseded")
        return ids

    def clauses(self, node: Node) -> tuple[Clause, ...]:
        """The alternatives of a `when`."""
        nodes = node.items()
        if not nodes:
            node.fail("at least one alternative")
        no_repeats(nodes)
        return tuple(self._clause(item) for item in nodes)

    def _clause(self, node: Node) -> Clause:
        pieces = node.text().split(AND)
        bare = [self.word(node.piece(piece.removeprefix("!"))) for piece in pieces]
        if len(set(bare)) < len(bare):
            node.fail("each word once")
        lacks = frozenset(word for word, piece in zip(bare, pieces, strict=True) if piece.startswith("!"))
        return Clause(frozenset(bare) - lacks, lacks)

    def guards(self, node: Node) -> tuple[Guard, ...]:
        """The conditions of an `if`, all of which must hold."""
        return tuple(self._guard(node.piece(piece)) for piece in node.text().split(AND))

    def _guard(self, node: Node) -> Guard:
        name, equals, option = node.text().partition("=")
        if not equals:
            node.fail("node=option or node!=option, joined by and")
        guard = Guard(name.removesuffix("!"), option, not name.endswith("!"))
        if self.nodes is not None and equals:
            if guard.node not in self.nodes:
                node.fail("the id of a question before the sign")
            elif option not in self.nodes[guard.node]:
                node.fail("the id of an option of that question behind the sign")
        return guard


def one_of(known: Known, node: Node, expected: str) -> str:
    """A text that is one of `known`."""
    key = node.text()
    if known is not None and key not in known:
        node.fail(expected)
    return key


def plain_id(node: Node) -> str:
    """An id that guards and answers can name: no blank and no sign in it."""
    text = node.text()
    if text and not _ID.fullmatch(text):
        node.fail("an id of letters, digits, dot, dash and underline")
    return text


def ids_in(root: Node, member: str) -> Known:
    """The ids in a list of a file, before it is read; None where there is no such list."""
    entries = root.value.get(member) if isinstance(root.value, dict) else None
    if not isinstance(entries, list):
        return None
    ids = (entry.get("id") for entry in entries if isinstance(entry, dict))
    return frozenset(one for one in ids if isinstance(one, str))


def _each(node: Node, known: Known, expected: str) -> tuple[str, ...]:
    nodes = node.items()
    for item in nodes:
        one_of(known, item, expected)
    return no_repeats(nodes)
