"""The flow as a drawing: questions, options, and the steps with their cards, for Graphviz (dot) and for Mermaid."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import NamedTuple

from desktop.logic.recovery.flow_ids import AND
from desktop.logic.recovery.model import PLAN, Clause, Flow, Group, Guard, Kind, Option, Question, Step, Way

Sentence = Callable[[str], str]
"""The sentence of a text id."""


class Shape(Enum):
    """What a node of the drawing is."""

    QUESTION = "question"
    OPTION = "option"
    PLAN = "plan"
    STEP = "step"
    OTHER_WAY = "other-way"


class Node(NamedTuple):
    """A node: a name of letters and digits, and the lines of its label."""

    name: str
    shape: Shape
    lines: tuple[str, ...]


class Edge(NamedTuple):
    """An arrow by the names of its ends; `dashed` leads to what is done when a step fails."""

    start: str
    end: str
    label: str = ""
    dashed: bool = False


class Graph(NamedTuple):
    """A drawing, in the order of the pack's files."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def draw(flow: Flow, words: Sentence) -> Graph:
    """The drawing of a flow in the language of `words`."""
    names = _names(flow)
    return Graph(tuple(_nodes(flow, names, words)), tuple(_edges(flow, names)))


def dot(graph: Graph) -> str:
    """The text that `dot -Tsvg` draws."""
    shapes = {
        Shape.QUESTION: "box",
        Shape.OPTION: "ellipse",
        Shape.PLAN: "doubleoctagon",
        Shape.STEP: "note",
        Shape.OTHER_WAY: "component",
    }
    lines = [f"  {one.name} [shape={shapes[one.shape]}, label={_quoted(one.lines)}];" for one in graph.nodes]
    lines += [f"  {one.start} -> {one.end}{_dot_style(one)};" for one in graph.edges]
    return "\n".join(("digraph flow {", "  rankdir=LR;", *lines, "}", ""))


def mermaid(graph: Graph) -> str:
    """The text that Mermaid draws."""
    shapes = {
        Shape.QUESTION: '["{}"]',
        Shape.OPTION: '("{}")',
        Shape.PLAN: '(("{}"))',
        Shape.STEP: '[/"{}"/]',
        Shape.OTHER_WAY: '>"{}"]',
    }
    lines = [f"  {one.name}{shapes[one.shape].format(_entities(one.lines))}" for one in graph.nodes]
    lines += [f"  {one.start} {_mermaid_arrow(one)} {one.end}" for one in graph.edges]
    return "\n".join(("flowchart LR", *lines, ""))


_Names = dict[str, str]
"""What stands in the flow ("node", "node=option", "step:id") -> its name in the drawing: no id can be a key word."""


def _names(flow: Flow) -> _Names:
    options = [f"{node}={option.id}" for node, question in flow.questions.items() for option in question.options]
    names = {node: f"q{n}" for n, node in enumerate(flow.questions)}
    names |= {option: f"o{n}" for n, option in enumerate(options)}
    names |= {f"step:{step}": f"s{n}" for n, step in enumerate(flow.steps)}
    return names | {PLAN: "p"}


def _nodes(flow: Flow, names: _Names, words: Sentence) -> Iterator[Node]:
    for node, question in flow.questions.items():
        yield Node(names[node], Shape.QUESTION, (node, words(question.text)))
        for option in question.options:
            yield Node(names[f"{node}={option.id}"], Shape.OPTION, _option_lines(option, words))
    yield Node(names[PLAN], Shape.PLAN, (PLAN,))
    for step in flow.steps.values():
        shape = Shape.STEP if step.when else Shape.OTHER_WAY
        yield Node(names[f"step:{step.id}"], shape, _step_lines(step, words))


def _option_lines(option: Option, words: Sentence) -> tuple[str, ...]:
    return (words(option.text), *([" ".join(option.says)] if option.says else []))


def _step_lines(step: Step, words: Sentence) -> tuple[str, ...]:
    return (f"{Group(step.group).word} {step.phase} {step.id}", words(step.title), " ".join(step.cards))


def _edges(flow: Flow, names: _Names) -> Iterator[Edge]:
    for node, question in flow.questions.items():
        for option in question.options:
            name = names[f"{node}={option.id}"]
            yield Edge(names[node], name)
            for guards, to in _targets(question, option):
                yield Edge(name, names[to], AND.join(_guard(guard) for guard in guards))
    for step in flow.steps.values():
        yield from _edges_of_step(step, names)


def _edges_of_step(step: Step, names: _Names) -> Iterator[Edge]:
    name = names[f"step:{step.id}"]
    if step.when:
        start, end = (names[PLAN], name) if step.merge is None else (name, names[f"step:{step.merge}"])
        yield Edge(start, end, " / ".join(_clause(clause) for clause in step.when))
    yield from (Edge(name, names[f"step:{way}"], dashed=True) for way in step.fails)


def _targets(question: Question, option: Option) -> Iterator[tuple[tuple[Guard, ...], str]]:
    """Where an option can lead: what must hold besides it, and where it leads then; the last is without conditions."""
    for way in question.next:
        open_guards = _left_open(question, option, way)
        if open_guards is not None:
            yield open_guards, way.to
            if not open_guards:
                return


def _left_open(question: Question, option: Option, way: Way) -> tuple[Guard, ...] | None:
    """The guards that this option does not decide; None where it decides against the way."""
    alone = question.kind is Kind.ONE or option.unsure
    left = []
    for guard in way.guards:
        if guard.node != question.id or (guard.option != option.id and not alone):
            left.append(guard)
        elif (guard.option == option.id) is not guard.chosen:
            return None
    return tuple(left)


def _guard(guard: Guard) -> str:
    return f"{guard.node}{'=' if guard.chosen else '!='}{guard.option}"


def _clause(clause: Clause) -> str:
    return AND.join((*sorted(clause.has), *(f"!{word}" for word in sorted(clause.lacks))))


def _quoted(lines: tuple[str, ...]) -> str:
    escaped = (line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") for line in lines)
    return '"' + "\\n".join(escaped) + '"'


def _dot_style(edge: Edge) -> str:
    marks = [f"label={_quoted((edge.label,))}"] if edge.label else []
    marks += ["style=dashed"] if edge.dashed else []
    return f" [{', '.join(marks)}]" if marks else ""


def _entities(lines: tuple[str, ...]) -> str:
    """Each sign that Mermaid or HTML reads as its own becomes an entity; `#` begins one."""
    own = {ord(sign): f"#{ord(sign)};" for sign in "#&<>\"'`\\[](){}|;"}
    return "<br/>".join(line.translate(own).replace("\n", " ") for line in lines)


def _mermaid_arrow(edge: Edge) -> str:
    arrow = "-.->" if edge.dashed else "-->"
    return f'{arrow}|"{_entities((edge.label,))}"|' if edge.label else arrow
