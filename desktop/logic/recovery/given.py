"""What a file of answers gives is held to the flow: the place of what does not fit, and never what stands there."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from desktop.logic.recovery.model import Flow, Kind, Question


class Why(StrEnum):
    """Why something does not fit."""

    UNKNOWN = "unknown"  # no such question, option or word
    TWICE = "twice"  # listed before
    SEVERAL = "several"  # two options of a question of which one is chosen
    BESIDE_UNSURE = "beside-unsure"  # "I do not know" beside others
    TOGETHER = "together"  # two words of which a situation has one at most
    NEEDS = "needs"  # a word that stands beside another only


class Misfit(NamedTuple):
    """The first thing that does not fit. `place` is a JSON pointer of ids of the pack and numbers."""

    place: str
    why: Why


def misfit_of_answers(flow: Flow, answers: Mapping[str, Sequence[str]]) -> Misfit | None:
    """What is wrong with answers of the shape node -> options; None for answers that can be replayed.

    A question that the flow has not is told at the place of the whole: its name is a value that somebody wrote.
    """
    for node, chosen in answers.items():
        question = flow.questions.get(node)
        if question is None:
            return Misfit("/answers", Why.UNKNOWN)
        found = next(_misfits(question, chosen, f"/answers/{node}"), None)
        if found is not None:
            return found
    return None


def misfit_of_situation(flow: Flow, words: Sequence[str]) -> Misfit | None:
    """What is wrong with a list of words; None for a situation."""
    return next(_misfits_of_words(flow, words), None)


def _misfits(question: Question, chosen: Sequence[str], place: str) -> Iterator[Misfit]:
    options = {option.id: option for option in question.options}
    yield from _listed(chosen, options, place)
    if len(chosen) > 1 and question.kind is Kind.ONE:
        yield Misfit(place, Why.SEVERAL)
    if len(chosen) > 1 and any(options[one].unsure for one in chosen):
        yield Misfit(place, Why.BESIDE_UNSURE)


def _misfits_of_words(flow: Flow, words: Sequence[str]) -> Iterator[Misfit]:
    place = "/situation"
    yield from _listed(words, flow.words, place)
    situation = frozenset(words)
    if any(len(words & situation) > 1 for words in flow.order.one_of):
        yield Misfit(place, Why.TOGETHER)
    needed = (flow.order.needs[word] for word in words if word in flow.order.needs)
    if any(needs.isdisjoint(situation) for needs in needed):
        yield Misfit(place, Why.NEEDS)


def _listed(ids: Sequence[str], known: Sequence[str] | Mapping[str, object], place: str) -> Iterator[Misfit]:
    for index, one in enumerate(ids):
        if one not in known:
            yield Misfit(f"{place}/{index}", Why.UNKNOWN)
        elif one in ids[:index]:
            yield Misfit(f"{place}/{index}", Why.TWICE)
