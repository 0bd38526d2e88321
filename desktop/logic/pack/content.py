"""The programme pack put together: who is official, what is known since when, what false messages say.

Each file of a pack has its reader beside this one; `programme.json` has it here and, as far as the first page needs it,
in `head.py`. They read for two: a start, which refuses a pack at its first fault, and its author, who wants to hear of
all of them (`check.py`). A pack is loaded whole or not at all.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from desktop.logic.jsonfile import Node
from desktop.logic.pack import channels, facts, head, signs, sources, texts
from desktop.logic.pack.hosts import HostRules, public_suffixes, shared_hosts
from desktop.logic.pack.programme import (
    Channel,
    ChannelStatus,
    Confidence,
    Fact,
    Programme,
    ProtectedName,
    Signs,
    Source,
)
from desktop.logic.pack.references import Known, References


class _Files(NamedTuple):
    """What stands in the files beside `programme.json`, and all ids that can be spoken of."""

    channels: tuple[Channel, ...]
    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]
    signs: Signs
    known: References


def load_programme(folder: Path | None = None) -> Programme:
    """The programme pack of a folder, the built-in one for None; raises ContentError when anything in it is wrong."""
    open_file = head.opener(head.find_pack(folder))
    sentences = texts.read_texts(texts.open_texts(open_file))
    known = References({texts.FILES[language]: ids for language, ids in sentences.items()})
    hosts = HostRules() if folder is None else HostRules(public_suffixes(), shared=shared_hosts())
    programme, _ = read_pack(open_file, sentences, known, hosts, built_in=folder is None)
    return programme


def read_pack(
    open_file: Callable[[str], Node],
    sentences: Mapping[str, Mapping[str, str]],
    known: References,
    hosts: HostRules,
    *,
    built_in: bool = False,
) -> tuple[Programme, References]:
    """A pack whose `sentences` have been read, and the ids in it; `known` are the text ids that it may speak of.

    Raises ContentError, or notes every fault: as the nodes do that `open_file` gives.
    """
    names = head.read_head(open_file(head.FILE))
    pack_id = names["id"].text()
    files = _read_files(open_file, known._replace(programme=pack_id), hosts)
    programme = Programme(
        id=pack_id,
        version=names["version"].integer(),
        issued=names["issued"].whole_date(),
        name=_short(names["name"]),
        full_name=names["full_name"].text(),
        home=names["home"].text(),
        protected=tuple(_protected(pack_id, node, hosts) for node in names["protected"].items()),
        ordinary_words=names["ordinary_words"].texts(),
        channels=files.channels,
        facts=files.facts,
        sources=files.sources,
        signs=files.signs,
        not_known=known.text_ids(names["not_known"]),
        texts=sentences,
        built_in=built_in,
    )
    return programme, files.known


def _read_files(open_file: Callable[[str], Node], known: References, hosts: HostRules) -> _Files:
    root = open_file(sources.FILE)
    read_in = sources.read_sources(root)
    known = known._replace(sources=_ids(root, read_in))
    root = open_file(facts.FILE)
    stated = facts.read_facts(root, known)
    known = known._replace(facts=_ids(root, stated))
    root = open_file(channels.FILE)
    registry = channels.read_channels(root, known, hosts)
    known = known._replace(
        channels=_ids(root, registry), superseded=channels.superseded(registry), unsure=unsure(registry, stated)
    )
    return _Files(registry, stated, read_in, signs.read_signs(open_file(signs.FILE), known, hosts), known)


def _ids(root: Node, entries: Iterable[Channel | Fact | Source]) -> Known:
    return None if root.value is None else frozenset(entry.id for entry in entries)


def references_of(programme: Programme) -> References:
    """The ids that the files of a room may speak of, of a pack that was loaded."""
    return References(
        {texts.FILES[language]: ids for language, ids in programme.texts.items()},
        sources=frozenset(source.id for source in programme.sources),
        facts=frozenset(fact.id for fact in programme.facts),
        channels=frozenset(channel.id for channel in programme.channels),
        programme=programme.id,
        superseded=channels.superseded(programme.channels),
        unsure=unsure(programme.channels, programme.facts),
    )


def unsure(registry: Iterable[Channel], stated: Iterable[Fact]) -> frozenset[str]:
    """The ids of what nobody may state as known: too weak a source, or a channel that may be out of use."""
    weak = {Confidence.LOW, Confidence.MEMORY}
    facts_ = {fact.id for fact in stated if fact.confidence in weak}
    return frozenset(facts_ | {one.id for one in registry if one.confidence in weak or one.status is not _ACTIVE})


_ACTIVE = ChannelStatus.ACTIVE


LONGEST_NAME = 63
"""A label of a host name can be no longer (RFC 1035)."""


def largest_distance(name: str) -> int:
    """How many letters of a name may differ and still count as an imitation: short words are all near one another."""
    return 0 if len(name) <= 4 else 1 if len(name) <= 7 else 2


def _distance(entry: Mapping[str, Node]) -> int:
    limit = largest_distance(entry["name"].text())
    distance = entry["distance"].given(entry["name"]).integer()
    if distance > limit:
        entry["distance"].given(entry["name"]).fail(f"at most {limit} for a name of this length")
    return distance


def _short(node: Node) -> str:
    text = node.text()
    if len(text) > LONGEST_NAME:
        node.fail(f"at most {LONGEST_NAME} letters")
    return text


def _protected(pack_id: str, node: Node, hosts: HostRules) -> ProtectedName:
    entry = node.fields(("name", "host", "distance"), ("sister", "shared"))
    sister, shared = (entry[key].boolean() if key in entry else False for key in ("sister", "shared"))
    return ProtectedName(pack_id, _short(entry["name"]), hosts.own(entry["host"]), _distance(entry), sister, shared)
