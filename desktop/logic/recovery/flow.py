"""The flow of a programme: loaded from its pack, and walked anew from the start, whatever was answered before."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from desktop.logic.jsonfile import is_there
from desktop.logic.pack import head
from desktop.logic.pack.content import references_of
from desktop.logic.pack.programme import Programme
from desktop.logic.private import unshown
from desktop.logic.recovery.model import PLAN, Answers, Flow, Kind, Question, Situation
from desktop.logic.recovery.read_flow import FOLDER, read_flow


@unshown
class Reached(NamedTuple):
    """Where answers lead: `asked` are the questions answered on the way, `answers` the answers that counted.

    `next_node` is the question to ask now; None where the plan is reached.
    """

    asked: tuple[str, ...]
    situation: Situation
    next_node: str | None
    answers: Answers


def load(programme: Programme, folder: Path | None = None) -> Flow | None:
    """The flow of the pack that `programme` was loaded from; None for a pack without one.

    Raises ContentError for what `read` refuses, and for what only the whole can tell is wrong. The built-in pack is
    asked as a whole by our tests, not at every start.
    """
    flow = read(programme, folder)
    return flow if flow is None or folder is None else _sound(flow, programme)


def read(programme: Programme, folder: Path | None = None) -> Flow | None:
    """The same, of a pack of which only each entry was checked.

    Raises ContentError when a file is broken or speaks of a text, source, fact, channel or id that is not there.
    """
    if not has_flow(folder):
        return None
    return read_flow(head.opener(head.find_pack(folder)), references_of(programme))


def _sound(flow: Flow, programme: Programme) -> Flow:
    from desktop.logic.recovery.whole.check import flow_faults  # noqa: PLC0415  # the built-in pack needs none of it

    for fault in flow_faults(flow, programme):
        raise fault.error()
    return flow


def has_flow(folder: Path | None) -> bool:
    """Whether the pack in a folder, the built-in one for None, has a flow at all."""
    return folder is None or is_there(folder / FOLDER)


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


def in_order(flow: Flow, situation: Situation) -> tuple[str, ...]:
    """The words of a situation as the flow lists them: a set has another order in every run."""
    return tuple(word for word in flow.words if word in situation)
