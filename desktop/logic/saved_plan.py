"""What is kept of a recovery plan: ids, minutes and nothing else. No word of a person, no sentence, no letter."""

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from desktop.logic.private import unshown


@unshown
class Tick(NamedTuple):
    """A step that was done: the minute, and its cards then, by which a newer flow can tell whether it is the same."""

    at: datetime.datetime
    cards: tuple[str, ...]


@unshown
class SavedPlan(NamedTuple):
    """One plan as it is kept. `programme` and `version` are those of the pack that it was made with.

    `answers`: node id -> ids of the chosen options. `ticks` and `failed`: step id -> when. `times`: wait id, or what
    time is counted from, -> when it began, None for unknown. `began` is when the plan was first kept. All times are
    those of the clock on the wall, to the minute, without a zone.
    """

    programme: str
    version: int
    began: datetime.datetime
    answers: Mapping[str, tuple[str, ...]]
    ticks: Mapping[str, Tick]
    failed: Mapping[str, datetime.datetime]
    times: Mapping[str, datetime.datetime | None]
