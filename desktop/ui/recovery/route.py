"""Where a question stands on the route of somebody's answers: what was asked before it, and what comes next."""

from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.logic.recovery.flow import following
from desktop.logic.recovery.model import PLAN, Answers, Flow
from desktop.logic.recovery.routes import most_left
from desktop.ui.page import Open
from desktop.ui.recovery.places import Asking, Planned


@unshown
class Spot(NamedTuple):
    """A question on the route: the nodes before it, and how many may still come after it."""

    before: tuple[str, ...]
    left: int


def spot_of(flow: Flow, answers: Answers, node: str) -> Spot:
    """Where a node stands, by the answers to what is asked before it."""
    given: dict[str, tuple[str, ...]] = {}
    at = flow.start
    while at not in {node, PLAN} and answers.get(at):
        given[at] = answers[at]
        at = following(flow.questions[at], given)
    return Spot(tuple(given), most_left(flow, given))


def next_node(flow: Flow, answers: Answers, node: str) -> str:
    """The node behind a question that was answered, or PLAN."""
    before = spot_of(flow, answers, node).before
    return following(flow.questions[node], {one: answers[one] for one in (*before, node)})


def onward(flow: Flow, answers: Answers, node: str) -> Open:
    """The place behind a question that was answered."""
    to = next_node(flow, answers, node)
    return Open(Planned()) if to == PLAN else Open(Asking(to))
