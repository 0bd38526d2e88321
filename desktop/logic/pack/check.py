"""Everything that is wrong with a programme pack, for the person who writes it.

A start refuses a pack at the first fault. Who writes one wants all of them: the same readers go through every file
and note what they would have refused. Beyond that the languages are held to one another.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from desktop.logic.jsonfile import ContentError, Faults, Node
from desktop.logic.pack import channels, facts, head, signs, sources, texts
from desktop.logic.pack.content import read_pack
from desktop.logic.pack.hosts import HostRules, public_suffixes, shared_hosts
from desktop.logic.pack.references import References

FILES = (head.FILE, channels.FILE, facts.FILE, signs.FILE, sources.FILE)


class Room(NamedTuple):
    """Files of a pack that belong to one room. `read` opens them by their names and knows the ids of the pack."""

    files: tuple[str, ...]
    read: Callable[[Callable[[str], Node], References], object]


def pack_faults(folder: Path, networks: Mapping[str, str], rooms: Sequence[Room]) -> tuple[ContentError, ...]:
    """All faults of the pack in a folder, file by file; empty for a pack that can be used.

    `networks`: see `HostRules`. `rooms`: what reads the files that are not read here.
    """
    faults: Faults = {}
    open_file = head.opener(folder, faults)
    said = texts.open_texts(open_file)
    sentences = texts.read_texts(said)
    known = References({"every file in texts/": ids} if (ids := texts.compare_texts(said)) else {})
    _, known = read_pack(open_file, sentences, known, HostRules(public_suffixes(), networks, shared_hosts()))
    for room in rooms:
        room.read(open_file, known)
    order = (*FILES, *(file for room in rooms for file in room.files), *texts.FILES.values())
    return tuple(sorted(faults.values(), key=lambda fault: order.index(fault.file)))
