"""Both sides of a change by the calendar, each with its source: what the programme advises and what standards say."""

from collections.abc import Iterator
from typing import NamedTuple

from desktop.logic.pack.programme import FactKind, Programme
from desktop.logic.private import unshown
from desktop.logic.sources import lines_of, own_sources, source_lines
from desktop.logic.words import Words

_STANDARDS = ("NIST-800-63B-4", "NCSC-EXPIRY")


@unshown
class Sourced(NamedTuple):
    """One sentence and the lines that tell where it is from."""

    text: str
    sources: tuple[str, ...]


def honest(programme: Programme, words: Words) -> tuple[Sourced, ...]:
    """What is said on every page and paper that asks for a check-up; a programme without such advice is not named."""
    return tuple(_sentences(programme, words))


def _sentences(programme: Programme, words: Words) -> Iterator[Sourced]:
    for fact in programme.facts:
        if fact.kind is FactKind.PASSWORD:
            yield Sourced(words(fact.text), source_lines(words, programme, fact.sources))
    standards = lines_of(words, (one for one in own_sources() if one.id in _STANDARDS))
    yield Sourced(words("honest.standards"), standards)
    yield Sourced(words("honest.forced"), standards)
    yield Sourced(words("honest.so"), (words("honest.ours"),))
