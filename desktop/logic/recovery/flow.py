"""Answers -> how far they lead: the questions are walked anew from the start, whatever was answered before."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.logic.recovery.model import PLAN, Answers, Flow, Kind, Question, Situation


@unshown
class Reached(NamedTuple):
    """Where answers lead: `asked` are the questions answered on the way, `answers` the answers that counted.

    `next_node` is the question to ask now; None where the plan is reached.
    """

    asked: tuple[str, ...]
    situation: Situation
    next_node: str | None
    answers: Answers


def replay(flow: Flow, answers: Answers) -> Reached:
    """Walk from the start as far as the answers go.

    Answers to questions that are not on the way are left alone, and so is one that the question does not allow (an
    option it has not, two of which one may be chosen): it is asked again.
    """
    used: dict[str, tuple[str, ...]] = {}
    node = flow.start
    while node != PLAN and node not in used:
        chosen = allowed(flow.questions[node], answers.get(node, ()))
        if not chosen:
            return Reached(tuple(used), said(flow, used), node, used)
        used[node] = chosen
        node = following(flow.questions[node], used)
    return Reached(tuple(used), said(flow, used), None, used)


def allowed(question: Question, chosen: Iterable[str]) -> tuple[str, ...]:
    """The chosen options in the order of the question; empty where the question does not allow them."""
    wanted = set(chosen)
    options = [option for option in question.options if option.id in wanted]
    alone = question.kind is Kind.ONE or any(option.unsure for option in options)
    if len(options) < len(wanted) or (alone and len(options) > 1):
        return ()
    return tuple(option.id for option in options)


def following(question: Question, answers: Answers) -> str:
    """Where the first way leads whose guards hold: a question, or PLAN."""
    for way in question.next:
        if all((guard.option in answers.get(guard.node, ())) is guard.chosen for guard in way.guards):
            return way.to
    return PLAN


def said(flow: Flow, answers: Answers) -> Situation:
    """The words that the chosen options say."""
    return frozenset(
        word
        for node, chosen in answers.items()
        for option in flow.questions[node].options
        if option.id in chosen
        for word in option.says
    )
