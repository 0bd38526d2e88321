"""What to do at a check-up, step by step, each with where it is from: `resources/checkup.json` and the pack say so."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from desktop.logic.jsonfile import Node, read_json
from desktop.logic.pack.programme import FactKind, Programme
from desktop.logic.private import unshown
from desktop.logic.resources import resources
from desktop.logic.sources import lines_of, own_sources, source_lines
from desktop.logic.words import Words

FILE = "checkup.json"


@unshown
class Sourced(NamedTuple):
    """One sentence and the lines that tell where it is from, none where the sentence before tells it."""

    text: str
    sources: tuple[str, ...] = ()


@unshown
class Step(NamedTuple):
    """A step as the file has it: `sources` of ours, empty for a rule of ours, None where nothing is said of it."""

    text: str
    fact: FactKind | None
    sources: tuple[str, ...] | None


@unshown
class Advice(NamedTuple):
    """All that the file says: the sources of what standards say, and the steps by their place."""

    standards: tuple[str, ...]
    steps: dict[str, tuple[Step, ...]]


@cache
def load_advice() -> Advice:
    """What the check-up advises; raises ContentError."""
    root = read_json(resources() / FILE, FILE).fields(("standards", "steps"))
    steps = {name: tuple(_step(one) for one in node.items()) for name, node in root["steps"].members().items()}
    return Advice(root["standards"].texts(), steps)


def _step(node: Node) -> Step:
    entry = node.fields((), ("text", "fact", "sources"))
    return Step(
        entry["text"].text() if "text" in entry else "",
        entry["fact"].word(FactKind) if "fact" in entry else None,
        entry["sources"].texts() if "sources" in entry else None,
    )


def steps(place: str, programme: Programme, words: Words) -> tuple[Sourced, ...]:
    """The steps of a place in their order; what only the programme could say is left out where its pack does not."""
    return tuple(one for step in load_advice().steps[place] for one in _said(step, programme, words))


def standard_lines(words: Words) -> tuple[str, ...]:
    """Where it is from what standards say on changing passwords."""
    return _own(load_advice().standards, words)


def _said(step: Step, programme: Programme, words: Words) -> Iterator[Sourced]:
    fact = next((one for one in programme.facts if one.kind is step.fact), None)
    if fact is not None:
        yield Sourced(words(fact.text), source_lines(words, programme, fact.sources))
    elif step.text:
        sources = () if step.sources is None else _own(step.sources, words)
        yield Sourced(words(step.text), sources)


def _own(ids: tuple[str, ...], words: Words) -> tuple[str, ...]:
    return lines_of(words, (one for one in own_sources() if one.id in ids)) or (words("honest.ours"),)
