"""`flows/questions.json` -> the words of a situation, the questions, and the ways into them."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from desktop.logic.jsonfile import Node, no_repeats
from desktop.logic.pack.references import read_list
from desktop.logic.recovery.flow_ids import FlowIds, ids_in, one_of, plain_id
from desktop.logic.recovery.model import PLAN, Answers, Entry, Kind, Option, Question, Way

FILE = "flows/questions.json"

MOST_OPTIONS = 9
"""As many options may a question have as there are keys to choose them by; so all choices of several can be counted."""


class Asked(NamedTuple):
    """What the file says; `words` are all that a situation may be made of."""

    words: tuple[str, ...]
    start: str
    entries: Mapping[str, Entry]
    questions: Mapping[str, Question]


def with_questions(root: Node, known: FlowIds) -> FlowIds:
    """The ids that the file declares, beside those known before."""
    return known._replace(words=_words_in(root), nodes=_nodes_in(root))


def read_questions(root: Node, known: FlowIds) -> Asked:
    """The questions in their order; `known` are the ids of the pack and those of `with_questions`."""
    entry = root.fields(("words", "start", "entries", "nodes"))
    questions = read_list(entry["nodes"], lambda node: _question(node, known))
    return Asked(
        words=_words(entry["words"]),
        start=_node_id(entry["start"], known),
        entries={name: _entry(name, node, known) for name, node in entry["entries"].members().items()},
        questions={question.id: question for question in questions},
    )


def _words_in(root: Node) -> frozenset[str] | None:
    words = root.value.get("words") if isinstance(root.value, dict) else None
    return frozenset(word for word in words if isinstance(word, str)) if isinstance(words, list) else None


def _nodes_in(root: Node) -> dict[str, Collection[str]] | None:
    if ids_in(root, "nodes") is None:
        return None
    nodes = (node for node in root.members()["nodes"].items() if isinstance(node.value, dict))
    named = [(node.members().get("id", node).value, ids_in(node, "options") or ()) for node in nodes]
    return {name: options for name, options in named if isinstance(name, str)}


def _words(node: Node) -> tuple[str, ...]:
    nodes = node.items()
    for word in nodes:
        plain_id(word)
    return no_repeats(nodes)


def _node_id(node: Node, known: FlowIds) -> str:
    return one_of(known.nodes, node, "the id of a question in nodes")


def _target(node: Node, known: FlowIds) -> str:
    return PLAN if node.value == PLAN else one_of(known.nodes, node, f"the id of a question in nodes, or {PLAN}")


def _entry(name: str, node: Node, known: FlowIds) -> Entry:
    entry = node.fields(("node", "answers"))
    return Entry(name, _node_id(entry["node"], known), read_answers(entry["answers"], known))


def read_answers(node: Node, known: FlowIds) -> Answers:
    """Node -> chosen options; each must be an option of that question."""
    answers = node.members()
    return {name: _chosen(name, chosen, known) for name, chosen in answers.items()}


def _chosen(name: str, node: Node, known: FlowIds) -> tuple[str, ...]:
    if known.nodes is not None and name not in known.nodes:
        node.fail("no such member, only ids of questions in nodes")
        return ()
    options = None if known.nodes is None else known.nodes[name]
    for option in node.items():
        one_of(options, option, "the id of an option of that question")
    return node.texts()


def _question(node: Node, known: FlowIds) -> Question:
    entry = node.fields(("id", "kind", "text", "why", "say", "options", "next"), ("hint",))
    if plain_id(entry["id"]) == PLAN:
        entry["id"].fail(f"an id that is not {PLAN}")
    return Question(
        id=entry["id"].text(),
        kind=entry["kind"].word(Kind),
        text=known.pack.text_id(entry["text"]),
        why=known.pack.text_id(entry["why"]),
        say=known.pack.text_id(entry["say"]),
        options=_options(entry["options"], known),
        next=tuple(_way(way, known) for way in entry["next"].items()),
        hint=known.pack.text_id(entry["hint"]) if "hint" in entry else None,
    )


def _options(node: Node, known: FlowIds) -> tuple[Option, ...]:
    for option in node.items()[MOST_OPTIONS : MOST_OPTIONS + 1]:
        option.fail(f"at most {MOST_OPTIONS} options")
    return read_list(node, lambda option: _option(option, known))


def _option(node: Node, known: FlowIds) -> Option:
    entry = node.fields(("id", "text", "says"), ("line", "preview", "unsure"))
    return Option(
        id=plain_id(entry["id"]),
        text=known.pack.text_id(entry["text"]),
        says=known.word_list(entry["says"]),
        line=known.pack.text_id(entry["line"]) if "line" in entry else None,
        preview=known.word_list(entry["preview"]) if "preview" in entry else (),
        unsure=entry["unsure"].boolean() if "unsure" in entry else False,
    )


def _way(node: Node, known: FlowIds) -> Way:
    entry = node.fields(("to",), ("if",))
    return Way(known.guards(entry["if"]) if "if" in entry else (), _target(entry["to"], known))
