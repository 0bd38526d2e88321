"""A plan with all that it is told with on the command line: pack, flow, words, and what the person has said."""

from collections.abc import Collection
from typing import NamedTuple

from desktop.logic.pack.programme import Programme
from desktop.logic.private import unshown
from desktop.logic.recovery.model import Answers, Flow
from desktop.logic.recovery.plan import Plan
from desktop.logic.words import Words


@unshown
class Ground(NamedTuple):
    """What a plan is made of before anybody has answered."""

    programme: Programme
    flow: Flow
    words: Words


@unshown
class Guided(NamedTuple):
    """`asked`: the questions whose answers say the situation, None where no answers do."""

    ground: Ground
    plan: Plan
    answers: Answers
    asked: tuple[str, ...] | None
    situation: tuple[str, ...]
    done: Collection[str]
    failed: Collection[str]

    def state(self, step: str) -> str:
        """Where a step is: open, done or failed."""
        if step in self.done:
            return "done"
        return "failed" if step in self.failed else "open"
