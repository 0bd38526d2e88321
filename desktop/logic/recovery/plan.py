"""A situation -> the one plan: a pure function of the set of words, the time, and what has failed."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.logic.recovery.model import Flow, Handed, Letter, Said, Situation, Step, Wait

Times = Mapping[str, datetime.datetime | None]
"""Wait id, or what time is counted from ("money") -> when it began on the clock of the place; None for unknown."""


class WaitState(StrEnum):
    """Where a wait is."""

    NOT_BEGUN = "not-begun"
    RUNNING = "running"
    OVER = "over"


@unshown
class RunningWait(NamedTuple):
    """A wait of a plan. `began` and `until` are None before it has begun; `assumed`: nobody knew when, so from now."""

    wait: Wait
    step: str
    began: datetime.datetime | None
    until: datetime.datetime | None
    assumed: bool
    state: WaitState


@unshown
class PlannedStep(NamedTuple):
    """A step in its place. `n` counts from 1 over all groups; `parts` are the steps that were merged into it.

    `cards`, `contacts` and `sources` are those of the step and its parts, each once; `chain` are the ids of the other
    ways in the order in which they are offered when it fails.
    """

    n: int
    step: Step
    parts: tuple[Step, ...]
    cards: tuple[str, ...]
    contacts: tuple[str, ...]
    sources: tuple[str, ...]
    chain: tuple[str, ...]
    wait: RunningWait | None


@unshown
@dataclass(frozen=True, slots=True)
class Plan:
    """What to do in a situation; `elapsed` in minutes, None where the time is unknown."""

    situation: Situation
    now: datetime.datetime
    steps: tuple[PlannedStep, ...]
    alternatives: tuple[tuple[Step, tuple[str, ...]], ...]
    waits: tuple[RunningWait, ...]
    elapsed: Mapping[str, int | None]
    notices: tuple[Said, ...]
    limits: tuple[Said, ...]
    unknown: tuple[Said, ...]
    letters: tuple[Letter, ...]
    dangers: tuple[Handed, ...]


def plan(
    flow: Flow,
    situation: Situation,
    now: datetime.datetime,
    times: Times,
    failed: Collection[str] = (),
) -> Plan:
    """The plan of a situation: its steps by group, phase and id, each once."""
    raise NotImplementedError
