"""What the pages of the recovery share: the flow, what the person at the window has told, and what may be done here."""

import datetime
from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QObject

from desktop.logic.pack.programme import Programme
from desktop.logic.private import unshown
from desktop.logic.recovery.case import Case
from desktop.logic.recovery.flow import Reached, replay
from desktop.logic.recovery.model import Flow, Situation
from desktop.logic.recovery.plan import Plan, PlannedStep, plan
from desktop.ui.places import Place
from desktop.ui.recovery.places import Asking, Planned


class Saving(NamedTuple):
    """Keeping the plan on this computer: `save` and `delete` tell later, in words, what went wrong.

    Empty when nothing did. `fault` is what went wrong last; `hear` has a page told of what will.
    """

    save: Callable[[Callable[[str], None]], None]
    delete: Callable[[Callable[[str], None]], None]
    fault: Callable[[], str]
    hear: Callable[[QObject, Callable[[str], None]], None]


@unshown
class Desk(NamedTuple):
    """`case` gives what was told so far, `keep` takes what it has become; `now` is asked for by the room.

    `doors` are the places of other rooms that may be opened from here. `copy` and `saving` are None where that may not
    be done; `notes` says whether dangers can be noted for the check-up. `report`: the channel for which there is a
    sheet to be filled by hand before a report, empty for none.
    """

    flow: Flow
    programme: Programme
    case: Callable[[], Case]
    keep: Callable[[Case], None]
    now: Callable[[], datetime.datetime]
    doors: Mapping[str, Place]
    copy: Callable[[str], None] | None = None
    saving: Saving | None = None
    notes: bool = False
    report: str = ""

    def reached(self) -> Reached:
        """Where the answers lead."""
        return replay(self.flow, self.case().answers)

    def situation(self) -> Situation:
        """What the answers say; before the last of them also what "do this now" is reckoned from."""
        reached, answers = self.reached(), self.case().answers
        if reached.next_node is None:
            return reached.situation
        chosen = (one for node in reached.asked for one in self.flow.questions[node].options if one.id in answers[node])
        return reached.situation.union(*(one.preview for one in chosen))

    def plan(self) -> Plan:
        """The plan of now."""
        return self.plan_of(self.situation(), self.case())

    def onward(self) -> Place:
        """Where one goes on when a step is done: to the plan, or to the question that is open still."""
        node = self.reached().next_node
        return Planned() if node is None else Asking(node)

    def plan_of(self, situation: Situation, case: Case) -> Plan:
        """The plan of a situation, with what this person has told beside it."""
        return plan(self.flow, situation, self.now(), case.times, case.failed)


def current(planned: Plan, case: Case) -> PlannedStep | None:
    """The step to do now: the first that is not settled and has a way left; None when there is none."""
    return next((one for one in planned.steps if not is_settled(case, one) and not _is_stuck(case, one)), None)


def is_settled(case: Case, planned: PlannedStep) -> bool:
    """Whether a step is done, or another way of it that failed is."""
    others = planned.chain if planned.step.id in case.failed else ()
    return any(one in case.done for one in (planned.step.id, *others))


def _is_stuck(case: Case, planned: PlannedStep) -> bool:
    """Whether a step and all its other ways have failed."""
    return all(one in case.failed for one in (planned.step.id, *planned.chain))
