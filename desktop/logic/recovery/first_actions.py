"""The first three things to do for somebody who has given something away: the most harmed must not get nothing.

A full recovery asks questions first. This is what holds until then, from the facts of the programme pack, the most
urgent situation first.
"""

from dataclasses import dataclass
from pathlib import Path

from desktop.logic.dates import PartialDate
from desktop.logic.jsonfile import Node, read_json
from desktop.logic.pack.head import find_pack
from desktop.logic.pack.programme import Confidence, Programme
from desktop.logic.pack.references import References, read_entries
from desktop.logic.pack.texts import FILES

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
    known = References(
        {FILES[language]: ids for language, ids in programme.texts.items()},
        sources=frozenset(source.id for source in programme.sources),
        channels=frozenset(channel.id for channel in programme.channels),
    )
    return read_situations(read_json(find_pack(folder) / FILE_NAME, FILE_NAME), known)


def read_situations(root: Node, known: References) -> tuple[Situation, ...]:
    """The situations in their order; `known` are the ids of the pack that they may speak of."""
    return read_entries(root, "situations", lambda node: _situation(node, known))


def _situation(node: Node, known: References) -> Situation:
    entry = node.fields(("id", "label", "limit", "actions"))
    actions = entry["actions"].items()
    if len(actions) != ACTIONS:
        entry["actions"].fail(f"exactly {ACTIONS} actions")
    return Situation(
        id=entry["id"].text(),
        label=known.text_id(entry["label"]),
        limit=known.text_id(entry["limit"]),
        actions=tuple(_action(action, known) for action in actions),
    )


def _action(node: Node, known: References) -> FirstAction:
    entry = node.fields(("title", "detail", "sources", "date", "confidence"), ("channels", "ours"))
    return FirstAction(
        title=known.text_id(entry["title"]),
        detail=known.text_id(entry["detail"]),
        channels=known.channel_ids(entry["channels"]) if "channels" in entry else (),
        sources=known.source_ids(entry["sources"]),
        date=entry["date"].partial_date(),
        confidence=entry["confidence"].word(Confidence),
        ours=entry["ours"].boolean() if "ours" in entry else False,
    )
