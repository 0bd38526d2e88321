"""Both sides of a change by the calendar, each with its source: what the programme advises and what standards say."""

from collections.abc import Iterator

from desktop.logic.pack.programme import FactKind, Programme
from desktop.logic.rotation.steps import Sourced, standard_lines
from desktop.logic.sources import source_lines
from desktop.logic.words import Words


def honest(programme: Programme, words: Words) -> tuple[Sourced, ...]:
    """What is said on every page and paper that asks for a check-up; a programme without such advice is not named."""
    return tuple(_sentences(programme, words))


def _sentences(programme: Programme, words: Words) -> Iterator[Sourced]:
    for fact in programme.facts:
        if fact.kind is FactKind.PASSWORD:
            yield Sourced(words(fact.text), source_lines(words, programme, fact.sources))
    standards = standard_lines(words)
    yield Sourced(words("honest.standards"), standards)
    yield Sourced(words("honest.forced"), standards)
    yield Sourced(words("honest.so"), (words("honest.ours"),))
