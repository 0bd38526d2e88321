"""All ways through the questions: every set of answers, how many questions are left, the shortest way to some words.

A question of several answers is counted with every choice but the empty one, and "I do not know" alone.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from desktop.logic.recovery.flow import Reached, following, replay
from desktop.logic.recovery.model import PLAN, Answers, Flow, Kind, Question, Situation
from desktop.logic.recovery.per_flow import per_flow

Choice = tuple[tuple[str, ...], Situation]
"""The options chosen in one question, and the words that they say."""


class _Ways(NamedTuple):
    """Per question: all its choices, those that guards can tell apart, and all words that can be said from it on.

    `left`: the longest way from a question on, by the answers that guards ask for; filled as it is asked.
    """

    choices: Mapping[str, tuple[Choice, ...]]
    told_apart: Mapping[str, tuple[tuple[str, ...], ...]]
    sayable: Mapping[str, Situation]
    left: dict[tuple[str, frozenset[tuple[str, tuple[str, ...]]]], int]


def all_paths(flow: Flow) -> Iterator[Reached]:
    """Every set of answers that reaches the plan, in the order of the file; some 34,000 for a whole programme."""
    yield from _paths(flow, _ways(flow), flow.start, {}, frozenset())


def most_left(flow: Flow, answers: Answers) -> int:
    """How many more questions can come, at the most, after the one that is asked now."""
    reached = replay(flow, answers)
    return 0 if reached.next_node is None else _longest(flow, _ways(flow), reached.next_node, reached.answers) - 1


def shortest_route(flow: Flow, situation: Situation) -> Reached | None:
    """The way of the fewest questions whose answers say exactly these words, the first of them by the file.

    None where no answers say them: words can be put together that no question brings together.
    """
    ways = _ways(flow)
    for most in range(1, len(flow.questions) + 1):
        found = next(_exact(flow, ways, situation, (flow.start, {}, frozenset()), most), None)
        if found is not None:
            return found
    return None


def choices(question: Question) -> Iterator[tuple[str, ...]]:
    """Everything that may be chosen: single options first, then several, "I do not know" last and alone."""
    sure = [option.id for option in question.options if not option.unsure]
    most = len(sure) if question.kind is Kind.MANY else 1
    for count in range(1, most + 1):
        yield from combinations(sure, count)
    yield from ((option.id,) for option in question.options if option.unsure)


@per_flow
def _ways(flow: Flow) -> _Ways:
    chosen = {name: tuple(_choices(question)) for name, question in flow.questions.items()}
    return _Ways(
        choices=chosen,
        told_apart={name: _told_apart(flow, name) for name in flow.questions},
        sayable=_sayable(flow),
        left={},
    )


def _choices(question: Question) -> Iterator[Choice]:
    says = {option.id: option.says for option in question.options}
    return ((chosen, frozenset(word for one in chosen for word in says[one])) for chosen in choices(question))


def _told_apart(flow: Flow, name: str) -> tuple[tuple[str, ...], ...]:
    """The choices of a question without the options that no guard asks for, each once."""
    ways = (way for question in flow.questions.values() for way in question.next)
    asked_for = {guard.option for way in ways for guard in way.guards if guard.node == name}
    kept = (tuple(one for one in chosen if one in asked_for) for chosen in choices(flow.questions[name]))
    return tuple(dict.fromkeys(kept))


def _sayable(flow: Flow) -> dict[str, Situation]:
    """Question -> the words of all options from it on, whatever is answered."""
    own = {name: {w for o in question.options for w in o.says} for name, question in flow.questions.items()}
    targets = {name: {way.to for way in question.next} - {PLAN} for name, question in flow.questions.items()}
    for _ in flow.questions:
        for name, to in targets.items():
            own[name].update(*(own[target] for target in to))
    return {PLAN: frozenset(), **{name: frozenset(words) for name, words in own.items()}}


def _paths(flow: Flow, ways: _Ways, node: str, answers: Answers, situation: Situation) -> Iterator[Reached]:
    if node == PLAN or node in answers:
        yield Reached(tuple(answers), situation, None, answers)
        return
    for chosen, says in ways.choices[node]:
        given = {**answers, node: chosen}
        yield from _paths(flow, ways, following(flow.questions[node], given), given, situation | says)


def _longest(flow: Flow, ways: _Ways, node: str, answers: Answers) -> int:
    if node == PLAN or node in answers:
        return 0
    key = (node, frozenset(answers.items()))
    if key not in ways.left:
        given = ({**answers, node: chosen} for chosen in ways.told_apart[node])
        ways.left[key] = 1 + max(_longest(flow, ways, following(flow.questions[node], one), one) for one in given)
    return ways.left[key]


_Place = tuple[str, Answers, Situation]
"""The question to ask, the answers before it, and what they say."""


def _exact(flow: Flow, ways: _Ways, wanted: Situation, place: _Place, most: int) -> Iterator[Reached]:
    node, answers, situation = place
    if node == PLAN or node in answers:
        if situation == wanted:
            yield Reached(tuple(answers), situation, None, answers)
        return
    if not most or not wanted - situation <= ways.sayable[node]:
        return
    for chosen, says in ways.choices[node]:
        if says <= wanted:
            given = {**answers, node: chosen}
            after = following(flow.questions[node], given)
            yield from _exact(flow, ways, wanted, (after, given, situation | says), most - 1)
