"""`prevention.json` -> how to protect the account: pieces of advice, each with why, sources and a room to go to.

A pack may have none. As a poster they hang in a training centre.
"""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from desktop.logic.dates import PartialDate
from desktop.logic.jsonfile import Node, is_there, read_json
from desktop.logic.pack import head
from desktop.logic.pack.content import references_of
from desktop.logic.pack.programme import Confidence, Programme
from desktop.logic.pack.references import References, read_entries
from desktop.logic.recovery.say import source_line
from desktop.logic.sheet import Lines, Numbered, Paper, Sheet
from desktop.logic.words import Words

FILE_NAME = "prevention.json"


class Leads(StrEnum):
    """The room where a piece of advice can be followed; its button says `prevention.room.<room>`."""

    CHECK = "check"
    PASSWORD = "password"  # noqa: S105  # the name of a room
    CHANNELS = "channels"
    RECOVER = "recover"


class Advice(NamedTuple):
    """One thing to do. `title` and `why` are text ids; `date` is that of the newest source.

    `ours` marks a rule of this project drawn from the sources, said by none.
    """

    id: str
    title: str
    why: str
    sources: tuple[str, ...]
    date: PartialDate
    confidence: Confidence
    ours: bool
    room: Leads


def load_prevention(programme: Programme, folder: Path | None = None) -> tuple[Advice, ...]:
    """The advice of the pack that `programme` was loaded from, in its order; none where it has no such file.

    Raises ContentError when the file is broken or speaks of a text or source that the pack has not.
    """
    if not has_prevention(folder):
        return ()
    return read_prevention(read_json(head.find_pack(folder) / FILE_NAME, FILE_NAME), references_of(programme))


def has_prevention(folder: Path | None) -> bool:
    """Whether the pack in a folder, the built-in one for None, has advice."""
    return folder is None or is_there(folder / FILE_NAME)


def read_prevention(root: Node, known: References) -> tuple[Advice, ...]:
    """The advice in its order; `known` are the ids of the pack that it may speak of."""
    return read_entries(root, "cards", lambda node: _advice(node, known))


def advice_source(advice: Advice, programme: Programme, words: Words) -> str:
    """One short line: who says so, and since when."""
    return source_line(advice, advice.sources, programme, words)


def poster(cards: tuple[Advice, ...], programme: Programme, words: Words, paper: Paper = Paper.A4) -> Sheet:
    """All advice on one page, to be hung up."""
    numbered = (
        Numbered(str(n), words(one.title), (words(one.why),), (advice_source(one, programme, words),))
        for n, one in enumerate(cards, start=1)
    )
    footer = words("take.footer", date=words.date(programme.issued))
    lead = Lines((words("prevention.poster.lead"),))
    return Sheet(words("prevention.poster.title"), paper, (lead, *numbered), footer, most=1)


def _advice(node: Node, known: References) -> Advice:
    entry = node.fields(("id", "title", "why", "sources", "date", "confidence", "room"), ("ours",))
    return Advice(
        id=entry["id"].text(),
        title=known.text_id(entry["title"]),
        why=known.text_id(entry["why"]),
        sources=known.source_ids(entry["sources"]),
        date=entry["date"].partial_date(),
        confidence=entry["confidence"].word(Confidence),
        ours=entry["ours"].boolean() if "ours" in entry else False,
        room=entry["room"].word(Leads),
    )
