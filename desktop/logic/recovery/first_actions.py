"""The first three things to do for somebody who has given something away: the most harmed must not get nothing.

A full recovery asks questions first. This is what holds until then, from the facts of the programme pack, the most
urgent situation first.
"""

from dataclasses import dataclass
from pathlib import Path

from desktop.logic.dates import PartialDate
from desktop.logic.jsonfile import Node, no_repeats, read_json
from desktop.logic.pack.content import PackReader
from desktop.logic.pack.head import find_pack
from desktop.logic.pack.programme import Confidence, Programme

FILE_NAME = "first_actions.json"

ACTIONS = 3
"""More than three are not read by somebody in fear; fewer were never enough in the facts."""


@dataclass(frozen=True, slots=True)
class FirstAction:
    """One thing to do. `title` and `detail` are text ids, `channels` ids of the registry.

    `date` is that of the newest source. `ours` marks a rule of this project drawn from the sources, said by none.
    """

    title: str
    detail: str
    channels: tuple[str, ...]
    sources: tuple[str, ...]
    date: PartialDate
    confidence: Confidence
    ours: bool


@dataclass(frozen=True, slots=True)
class Situation:
    """What was given away: `label` is the answer to choose, `limit` says what these actions cannot do (text ids)."""

    id: str
    label: str
    limit: str
    actions: tuple[FirstAction, ...]


def load_first_actions(programme: Programme, folder: Path | None = None) -> tuple[Situation, ...]:
    """The situations of a pack, the most urgent first; `folder` is the one `programme` was loaded from.

    Raises ContentError when the file is broken or speaks of a text, source or channel that the pack has not.
    """
    root = read_json(find_pack(folder) / FILE_NAME, FILE_NAME)
    reader = PackReader(programme.id, programme.texts, frozenset(source.id for source in programme.sources))
    channels = frozenset(channel.id for channel in programme.channels)
    nodes = root.fields(("situations",))["situations"].items()
    situations = tuple(_situation(node, reader, channels) for node in nodes)
    no_repeats(node.members()["id"] for node in nodes)
    return situations


def _situation(node: Node, reader: PackReader, channels: frozenset[str]) -> Situation:
    entry = node.fields(("id", "label", "limit", "actions"))
    actions = entry["actions"].items()
    if len(actions) != ACTIONS:
        entry["actions"].fail(f"exactly {ACTIONS} actions")
    return Situation(
        id=entry["id"].text(),
        label=reader.text_id(entry["label"]),
        limit=reader.text_id(entry["limit"]),
        actions=tuple(_action(action, reader, channels) for action in actions),
    )


def _action(node: Node, reader: PackReader, channels: frozenset[str]) -> FirstAction:
    entry = node.fields(("title", "detail", "sources", "date", "confidence"), ("channels", "ours"))
    listed = entry["channels"].items() if "channels" in entry else ()
    for channel in listed:
        if channel.text() not in channels:
            channel.fail("the id of a channel in channels.json")
    return FirstAction(
        title=reader.text_id(entry["title"]),
        detail=reader.text_id(entry["detail"]),
        channels=no_repeats(listed),
        sources=reader.source_ids(entry["sources"]),
        date=entry["date"].partial_date(),
        confidence=entry["confidence"].word(Confidence),
        ours=entry["ours"].boolean() if "ours" in entry else False,
    )
