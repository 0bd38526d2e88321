"""`known.json` -> the five questions, each with its answer and what the answer rests on. A pack may have none."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from desktop.logic.jsonfile import Node, is_there, read_json
from desktop.logic.pack import head
from desktop.logic.pack.content import references_of
from desktop.logic.pack.programme import Programme
from desktop.logic.pack.references import References, read_list

FILE = head.KNOWN_FILE


_RESTS_ON = ("facts", "channels", "unknown")


class Question(StrEnum):
    """What people ask, in the order of the page."""

    OPEN = "open"
    REPLACED = "replaced"
    REAL = "real"
    FALSE = "false"
    UNKNOWN = "unknown"


class Answered(NamedTuple):
    """A question with its `answer`, a text id; what that rests on, as ids of facts and channels; `unknown` texts."""

    question: Question
    answer: str
    facts: tuple[str, ...]
    channels: tuple[str, ...]
    unknown: tuple[str, ...]


def has_known(folder: Path | None) -> bool:
    """Whether the pack in a folder, the built-in one for None, has such a page."""
    return folder is None or is_there(folder / FILE)


def load_known(programme: Programme, folder: Path | None = None) -> tuple[Answered, ...]:
    """All questions of the pack that `programme` was loaded from; none where it has no such file.

    Raises ContentError when the file is broken, or states what nobody knows.
    """
    if not has_known(folder):
        return ()
    return read_known(read_json(head.find_pack(folder) / FILE, FILE), references_of(programme))


def read_known(root: Node, known: References) -> tuple[Answered, ...]:
    """Every question once, in the order in which people ask; `known` are the ids of the pack."""
    node = root.fields(("questions",))["questions"]
    read = read_list(node, lambda entry: _answered(entry, known))
    if node.value is not None and tuple(one.question for one in read) != tuple(Question):
        node.fail(f"the questions {', '.join(Question)}, in this order")
    return read


def _answered(node: Node, known: References) -> Answered:
    entry = node.fields(("id", "answer"), _RESTS_ON)
    question = entry["id"].word(Question)
    there: dict[str, Node] = {name: entry[name] for name in _RESTS_ON if name in entry}
    answered = Answered(
        question=question,
        answer=known.text_id(entry["answer"]),
        facts=known.fact_ids(there["facts"]) if "facts" in there else (),
        channels=known.channel_ids(there["channels"]) if "channels" in there else (),
        unknown=known.text_ids(there["unknown"]) if "unknown" in there else (),
    )
    if question is not Question.UNKNOWN:
        _nothing_unsure(there, known)
    if not (answered.facts or answered.channels or answered.unknown):
        node.fail("at least one fact, channel or unknown text")
    return answered


def _nothing_unsure(there: dict[str, Node], known: References) -> None:
    """What a weak source says, what may be out of use and what nobody knows is no answer to anything."""
    for name in ("facts", "channels"):
        for item in there[name].items() if name in there else ():
            if isinstance(item.value, str) and item.value in known.unsure:
                item.fail("something that is known: of a sure source, and still in use")
    if "unknown" in there:
        there["unknown"].fail('no such member, only under the question "unknown"')
