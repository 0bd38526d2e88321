"""The flow as a drawing has every question, option and step; no sentence of a pack can break out of its label."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.recovery.graph import Edge, Graph, Node, Shape, dot, draw, mermaid
from tests.logic.recovery.little_flow import little_flow

FLOW = little_flow()
GRAPH = draw(FLOW, lambda key: f"sentence {key}")

DOT_NODE = re.compile(r'  (\w+) \[shape=\w+, label="((?:[^"\\]|\\.)*)"\];')
MERMAID_NODE = re.compile(r'  (\w+)[\[(>/]+"([^"]*)"[\])/]+')


def named(*lines: str) -> str:
    """The name of the node with these lines at its beginning."""
    return next(node.name for node in GRAPH.nodes if node.lines[: len(lines)] == lines)


def leads(start: str) -> dict[str, str]:
    """Where arrows lead from a node, with their labels."""
    return {edge.end: edge.label for edge in GRAPH.edges if edge.start == start}


def test_every_question_option_and_step_is_drawn_with_its_cards() -> None:
    shapes = [node.shape for node in GRAPH.nodes]

    assert shapes.count(Shape.QUESTION) == 5
    assert shapes.count(Shape.OPTION) == 3 + 4 + 3 + 3 + 3
    assert shapes.count(Shape.STEP) + shapes.count(Shape.OTHER_WAY) == len(FLOW.steps)
    assert Node(named("now 10 call"), Shape.STEP, ("now 10 call", "sentence t", "MO-2")) in GRAPH.nodes


def test_the_names_of_a_drawing_are_each_there_once_and_no_word_of_its_language() -> None:
    names = [node.name for node in GRAPH.nodes]

    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[qos]\d+|p", name) for name in names)
    assert {end for edge in GRAPH.edges for end in (edge.start, edge.end)} <= set(names)


def test_an_option_leads_where_it_decides_and_says_what_else_it_hangs_on() -> None:
    options = [node.name for node in GRAPH.nodes if node.shape is Shape.OPTION]
    start_locked, harm_money, harm_unsure = options[1], options[3], options[6]
    code_of_bank = options[8]

    assert leads(start_locked) == {named("mail"): ""}
    assert leads(harm_money) == {named("code_of"): "harm=code", named("access"): "harm=app", "p": ""}
    assert leads(harm_unsure) == {"p": ""}
    assert leads(code_of_bank) == {named("access"): "harm=app", "p": ""}


def test_a_step_hangs_on_the_plan_and_leads_to_its_other_ways() -> None:
    assert Edge("p", named("now 10 call"), "money / bank") in GRAPH.edges
    assert Edge(named("today 55 gone"), named("later 99 form"), "gone") in GRAPH.edges
    assert Edge(named("now 10 call"), named("now 90 branch"), dashed=True) in GRAPH.edges


def test_both_drawings_have_all_nodes_and_arrows() -> None:
    assert [found[0] for found in DOT_NODE.findall(dot(GRAPH))] == [node.name for node in GRAPH.nodes]
    assert [found[0] for found in MERMAID_NODE.findall(mermaid(GRAPH))] == [node.name for node in GRAPH.nodes]
    assert dot(GRAPH).count(" -> ") == mermaid(GRAPH).count("->") == len(GRAPH.edges)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_no_sentence_breaks_out_of_its_label(sentence: str) -> None:
    graph = Graph((Node("q0", Shape.QUESTION, ("start", sentence)),), (Edge("q0", "q0", sentence),))

    for text in (dot(graph), mermaid(graph)):
        assert len([line for line in text.split("\n") if line.strip()]) <= 5
    label = DOT_NODE.findall(dot(graph))[0][1].removeprefix("start\\n")
    assert re.sub(r"\\(.)", r"\1", label) == sentence.replace("\n", " ")
    assert MERMAID_NODE.findall(mermaid(graph))[0][1].startswith("start<br/>")


@pytest.mark.parametrize("sign", list('<>&#`[]{}|"\\'))
def test_a_sign_of_mermaid_becomes_its_number(sign: str) -> None:
    graph = Graph((Node("q0", Shape.QUESTION, (f"a{sign}b",)),), ())

    assert f"a#{ord(sign)};b" in mermaid(graph)
