"""What is worth a second look in a pack that can be used: sentences nobody says, or that speak of somebody else."""

from collections.abc import Collection, Iterator
from enum import StrEnum
from typing import NamedTuple

from desktop.logic.dates import PartialDate
from desktop.logic.pack.programme import Programme


class RemarkKind(StrEnum):
    """What is remarked on."""

    UNUSED = "unused"  # a sentence that no file of the pack and no page asks for
    LEFT_OVER = "left-over"  # a sentence that names another programme, as after copying its pack
    ISSUED = "issued"  # the pack says it is older than something it was made from
    NO_FLOWS = "no-flows"  # files that a whole room needs are not there, and so the room is not


class Remark(NamedTuple):
    """One remark: about which text id, source, fact or channel."""

    kind: RemarkKind
    about: str


def remarks_on(programme: Programme, used: Collection[str], others: Collection[Programme]) -> tuple[Remark, ...]:
    """All remarks on a pack. `used` are the text ids that somebody asks for, `others` packs it may be copied from."""
    return (*_unused(programme, used), *_left_over(programme, others), *_issued(programme))


def text_ids(programme: Programme) -> frozenset[str]:
    """The sentences that the files of a pack name, as far as `pack/` reads them."""
    notes = (channel.note for channel in programme.channels if channel.note)
    return frozenset((*notes, *(fact.text for fact in programme.facts), *programme.not_known))


def _unused(programme: Programme, used: Collection[str]) -> Iterator[Remark]:
    known = dict.fromkeys(key for texts in programme.texts.values() for key in texts)
    yield from (Remark(RemarkKind.UNUSED, key) for key in known if key not in used)


def _left_over(programme: Programme, others: Collection[Programme]) -> Iterator[Remark]:
    own = {name.name for name in programme.protected}
    strange = {name.name for other in others if other.id != programme.id for name in other.protected if not name.shared}
    texts = ((key, text.lower()) for texts in programme.texts.values() for key, text in texts.items())
    found = dict.fromkeys(key for key, text in texts if any(name in text for name in strange - own))
    yield from (Remark(RemarkKind.LEFT_OVER, key) for key in found)


def _issued(programme: Programme) -> Iterator[Remark]:
    issued = programme.issued.isoformat()
    dates: list[tuple[PartialDate | None, str]] = [(source.date, source.id) for source in programme.sources]
    dates += [(fact.date, fact.id) for fact in programme.facts]
    dates += [(channel.seen_on, channel.id) for channel in programme.channels]
    for date, about in dates:
        # Only as far as the date is known: a source of 2026 is no younger than a pack of June 2026.
        if date is not None and str(date) > issued[: len(str(date))]:
            yield Remark(RemarkKind.ISSUED, about)
