"""Every way through the questions of a flow: walked by what has been said so far, each state once.

Answers that say the same and that no later guard tells apart are one state, so that thousands of answer sets take a
moment. A flow may be broken: a question that comes again ends its way, which then does not come to the plan.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from desktop.logic.recovery.model import PLAN, Flow, Kind, Option, Question, Situation, Way

LONGEST_WALK = 30
"""Questions on one way; far more than anybody answers, so that a broken flow ends too."""

MOST_STATES = 200_000
"""States that are walked; ours has some thousand. More is a flow that nobody could ever have tried."""

Chosen = tuple[str, str]
GuardedWays = tuple[tuple[frozenset[Chosen], frozenset[Chosen], str], ...]


class Walk(NamedTuple):
    """All ways. `whole`: False when they were too many and some were left out.

    `situations` and `chosen` (node, option) are of ways that come to the plan; `before` tells for each question that is
    asked which ones stand before it on some way; `longest` are the questions of the longest way.
    """

    situations: frozenset[Situation]
    before: Mapping[str, frozenset[str]]
    chosen: frozenset[Chosen]
    longest: tuple[str, ...]
    whole: bool


class _State(NamedTuple):
    """Where somebody is: `kept` are the answers that a guard may ask for."""

    node: str
    route: tuple[str, ...]
    kept: frozenset[Chosen]
    said: Situation


def walk(flow: Flow) -> Walk:
    """Walk all ways from the first question on; every target must be a question or the plan."""
    walker = _Walker(flow)
    walker.arrives(_State(flow.start, (), frozenset(), frozenset()))
    return Walk(
        frozenset(walker.situations),
        {node: frozenset(before) for node, before in walker.before.items()},
        frozenset(walker.chosen),
        walker.longest,
        len(walker.seen) < MOST_STATES,
    )


def choices(question: Question) -> Iterator[tuple[Option, ...]]:
    """Everything that can be answered: "I do not know" stands alone, and no answer is none."""
    if question.kind is Kind.ONE:
        yield from ((option,) for option in question.options)
        return
    sure = [option for option in question.options if not option.unsure]
    for number in range(1, len(sure) + 1):
        yield from combinations(sure, number)
    yield from ((option,) for option in question.options if option.unsure)


def guarded_ways(question: Question) -> GuardedWays:
    """The ways of a question, each with the answers that must be given and those that must not."""
    return tuple((_answers(way, chosen=True), _answers(way, chosen=False), way.to) for way in question.next)


def _answers(way: Way, *, chosen: bool) -> frozenset[Chosen]:
    return frozenset((guard.node, guard.option) for guard in way.guards if guard.chosen is chosen)


def target(ways: GuardedWays, kept: frozenset[Chosen]) -> str | None:
    """Where the first way leads whose guards all hold; None where none does."""
    for needed, refused, to in ways:
        if needed <= kept and refused.isdisjoint(kept):
            return to
    return None


class _Walker:
    """Gathers while it walks."""

    def __init__(self, flow: Flow) -> None:
        self.ways = {question.id: guarded_ways(question) for question in flow.questions.values()}
        ways = (way for question in flow.questions.values() for way in question.next)
        self.asked_for = {(guard.node, guard.option) for way in ways for guard in way.guards}
        self.answers = {question.id: tuple(self._answers(question)) for question in flow.questions.values()}
        self.seen: dict[_State, bool] = {}
        self.situations: set[Situation] = set()
        self.before: defaultdict[str, set[str]] = defaultdict(set)
        self.chosen: set[Chosen] = set()
        self.longest: tuple[str, ...] = ()

    def _answers(self, question: Question) -> Iterator[tuple[frozenset[Chosen], frozenset[Chosen], Situation]]:
        """For each answer: what is chosen, what of it a guard may ask for, what it says."""
        for options in choices(question):
            chosen = frozenset((question.id, option.id) for option in options)
            yield chosen, chosen & self.asked_for, frozenset(word for option in options for word in option.says)

    def arrives(self, state: _State) -> bool:
        """Whether a way from this state comes to the plan."""
        if state.node == PLAN:
            self.situations.add(state.said)
            self.longest = max(self.longest, state.route, key=len)
            return True
        if state.node in state.route or len(state.route) >= LONGEST_WALK or len(self.seen) >= MOST_STATES:
            return False
        if state not in self.seen:
            self.before[state.node].update(state.route)
            self.seen[state] = self._goes_on(state)
        return self.seen[state]

    def _goes_on(self, state: _State) -> bool:
        ways, arrived = self.ways[state.node], False
        for chosen, asked_for, says in self.answers[state.node]:
            kept = state.kept | asked_for
            to = target(ways, kept)
            if to is not None and self.arrives(_State(to, (*state.route, state.node), kept, state.said | says)):
                self.chosen |= chosen
                arrived = True
        return arrived
