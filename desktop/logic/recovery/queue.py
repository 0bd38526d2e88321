"""`queue.json` -> the tiles of a help desk: what people come with, where each leads, and what the helper says first.

A tile opens the page that checks a message, the register of channels, or a question of the flow with answers given
before it. A pack may have none.
"""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from desktop.logic.jsonfile import Node, is_there, read_json
from desktop.logic.pack import head
from desktop.logic.pack.references import Known, References, read_list
from desktop.logic.recovery.flow_ids import FlowIds, one_of, plain_id
from desktop.logic.recovery.model import Answers, Clause, Entry, Flow, Situation
from desktop.logic.recovery.read_questions import read_answers, with_questions

FILE = "queue.json"

TOPICS = (
    "forgot-password", "account-misused", "contact-lost", "nik-taken", "wallet", "suspicious-message",
    "already-happened", "password", "check-up", "other",
)  # fmt: skip
"""The words by which a visit can be counted; a test holds them to those that are counted."""


class Leads(StrEnum):
    """What a tile opens."""

    RECOVERY = "recovery"
    CHECK = "check"
    CHANNELS = "channels"


class QueueTile(NamedTuple):
    """One thing that people come with. `title`, `say` and `ask` are text ids; `topic` is the word it is counted by.

    In the recovery either an `entry` of the flow is opened or a `node`, with these `answers` given (beside the entry's
    own). `say` is what the helper says first, None for nothing but the question; `ask` is what may be asked.
    """

    id: str
    topic: str
    title: str
    leads: Leads
    entry: str | None
    node: str | None
    answers: Answers
    say: str | None
    ask: tuple[str, ...]

    def entry_of(self, flow: Flow) -> Entry:
        """The way into the flow that it is; raises KeyError for an entry that the flow has not."""
        if self.node is not None:
            return Entry(self.id, self.node, self.answers)
        entry = flow.entries[self.entry or ""]
        return Entry(self.id, entry.node, {**entry.answers, **self.answers})


class FirstSaid(NamedTuple):
    """What is said first to whom one of `when` holds for."""

    when: tuple[Clause, ...]
    say: str


class Queue(NamedTuple):
    """The tiles in their order, and what is said before anything else."""

    tiles: tuple[QueueTile, ...] = ()
    first: tuple[FirstSaid, ...] = ()

    @property
    def said(self) -> tuple[str, ...]:
        """All text ids that it says."""
        tiles = (text for tile in self.tiles for text in (tile.title, *tile.ask, *((tile.say,) if tile.say else ())))
        return (*tiles, *(one.say for one in self.first))

    def first_said(self, situation: Situation) -> str | None:
        """The text id of what somebody in this situation hears first; None for nothing."""
        return next((one.say for one in self.first if any(clause.holds(situation) for clause in one.when)), None)


def has_queue(folder: Path | None) -> bool:
    """Whether the pack in a folder, the built-in one for None, has tiles for a help desk."""
    return folder is None or is_there(folder / FILE)


def load_queue(folder: Path | None = None) -> Queue:
    """The tiles of a pack, without its flow: what they speak of is asked by `pack check`. None where it has no file.

    Raises ContentError when the file is broken.
    """
    if not has_queue(folder):
        return Queue()
    return _read(read_json(head.find_pack(folder) / FILE, FILE), FlowIds(References({})), None)


def read_queue(root: Node, questions: Node | None, known: References) -> Queue:
    """The tiles; `questions` is the content of the flow's questions, None for a pack without a flow.

    `known` are the ids of the pack.
    """
    if questions is None:
        return _read(root, FlowIds(known, words=(), nodes={}), ())
    return _read(root, with_questions(questions, FlowIds(known)), _entries_in(questions))


def _entries_in(questions: Node) -> Known:
    entries = questions.value.get("entries") if isinstance(questions.value, dict) else None
    return frozenset(entries) if isinstance(entries, dict) else None


def _read(root: Node, known: FlowIds, entries: Known) -> Queue:
    entry = root.fields(("tiles",), ("first",))
    tiles = read_list(entry["tiles"], lambda node: _tile(node, known, entries))
    first = entry["first"].items() if "first" in entry else ()
    return Queue(tiles, tuple(_first(node, known) for node in first))


def _first(node: Node, known: FlowIds) -> FirstSaid:
    entry = node.fields(("when", "say"))
    return FirstSaid(known.clauses(entry["when"]), known.pack.text_id(entry["say"]))


def _tile(node: Node, known: FlowIds, entries: Known) -> QueueTile:
    entry = node.fields(("id", "topic", "title", "place"), ("entry", "node", "answers", "say", "ask"))
    leads = entry["place"].word(Leads)
    _one_way(node, leads, entry)
    return QueueTile(
        id=plain_id(entry["id"]),
        topic=one_of(TOPICS, entry["topic"], f"one of {', '.join(TOPICS)}"),
        title=known.pack.text_id(entry["title"]),
        leads=leads,
        entry=one_of(entries, entry["entry"], _ENTRY) if "entry" in entry else None,
        node=one_of(known.nodes, entry["node"], _NODE) if "node" in entry else None,
        answers=read_answers(entry["answers"], known) if "answers" in entry else {},
        say=known.pack.text_id(entry["say"]) if "say" in entry else None,
        ask=known.pack.text_ids(entry["ask"]) if "ask" in entry else (),
    )


_ENTRY = "the id of an entry in flows/questions.json"
_NODE = "the id of a question in flows/questions.json"


def _one_way(node: Node, leads: Leads, entry: dict[str, Node]) -> None:
    """In the recovery exactly one of entry and node; elsewhere there is nothing to answer."""
    ways = [name for name in ("entry", "node") if name in entry]
    if leads is Leads.RECOVERY and len(ways) != 1:
        node.fail('either a member "entry" or a member "node"')
    for name in (*ways, *(("answers",) if "answers" in entry else ())):
        if leads is not Leads.RECOVERY:
            entry[name].fail(f'no such member beside the place "{leads}"')
