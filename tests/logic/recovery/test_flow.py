"""Answers are replayed from the start: what is not on the way is left alone, what does not fit is asked again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.recovery.flow import allowed, in_order, replay
from desktop.logic.recovery.given import Misfit, Why, misfit_of_answers, misfit_of_situation
from tests.logic.recovery.little_flow import little_flow

FLOW = little_flow()

ANYTHING = st.dictionaries(
    st.sampled_from([*FLOW.questions, "plan", "nowhere"]),
    st.lists(st.sampled_from(["given", "locked", "money", "code", "app", "mail", "out", "unsure", "none"])).map(tuple),
)


def test_nothing_answered_leads_to_the_first_question() -> None:
    reached = replay(FLOW, {})

    assert (reached.asked, reached.situation, reached.next_node) == ((), frozenset(), "start")


def test_answers_lead_over_their_questions_to_the_plan() -> None:
    reached = replay(FLOW, {"start": ("given",), "harm": ("money", "code"), "code_of": ("bank",)})

    assert reached.asked == ("start", "harm", "code_of")
    assert reached.situation == {"money", "bank"}
    assert reached.next_node is None


@pytest.mark.parametrize(
    ("answers", "next_node"),
    [
        ({"start": ("locked",)}, "mail"),
        ({"start": ("unsure",)}, "harm"),
        ({"start": ("given",), "harm": ("app",)}, "access"),
        ({"start": ("given",), "harm": ("money",)}, None),
        ({"start": ("given",), "harm": ("code", "app")}, "code_of"),
        ({"start": ("given",), "harm": ("code", "app"), "code_of": ("bank",)}, "access"),
        ({"start": ("given",), "harm": ("code",), "code_of": ("unsure",)}, "access"),
        ({"start": ("given",), "harm": ("unsure",)}, None),
    ],
)
def test_the_first_way_whose_guards_hold_is_taken(answers: dict[str, tuple[str, ...]], next_node: str | None) -> None:
    assert replay(FLOW, answers).next_node == next_node


def test_an_answer_that_is_off_the_way_says_nothing_and_guards_nothing() -> None:
    reached = replay(FLOW, {"start": ("locked",), "harm": ("money", "app"), "mail": ("gone",)})

    assert reached.situation == {"out", "gone"}
    assert "harm" not in reached.answers


def test_after_a_change_the_later_answers_stand_where_they_are_asked_again() -> None:
    first = {"start": ("given",), "harm": ("app",), "access": ("out",), "mail": ("gone",)}
    changed = {**first, "harm": ("code",)}

    assert replay(FLOW, changed).next_node == "code_of"
    assert replay(FLOW, {**changed, "code_of": ("mail",)}).situation == {"mail", "out", "gone"}


@pytest.mark.parametrize("chosen", [(), ("none",), ("given", "locked"), ("given", "none"), ("given", "unsure")])
def test_what_a_question_does_not_allow_is_asked_again(chosen: tuple[str, ...]) -> None:
    assert replay(FLOW, {"start": chosen}).next_node == "start"


def test_several_answers_stand_in_the_order_of_the_question() -> None:
    assert allowed(FLOW.questions["harm"], ["app", "money"]) == ("money", "app")
    assert allowed(FLOW.questions["harm"], ["unsure"]) == ("unsure",)
    assert allowed(FLOW.questions["harm"], ["unsure", "money"]) == ()


@given(ANYTHING)
def test_any_answers_are_replayed(answers: dict[str, tuple[str, ...]]) -> None:
    reached = replay(FLOW, answers)

    assert reached.situation <= set(FLOW.words)
    assert tuple(reached.answers) == reached.asked
    assert replay(FLOW, reached.answers) == reached
    assert reached.next_node is None or reached.next_node in FLOW.questions


def test_what_somebody_answered_is_in_no_repr() -> None:
    assert repr(replay(FLOW, {"start": ("locked",)})) == "Reached(...)"


def test_words_stand_in_the_order_of_the_flow() -> None:
    assert in_order(FLOW, frozenset({"unclear", "in", "money"})) == ("money", "in", "unclear")


@pytest.mark.parametrize(
    ("answers", "misfit"),
    [
        ({"harm": ["money", "app"], "start": ["given"]}, None),
        ({"mail": []}, None),
        ({"secret": ["money"]}, Misfit("/answers", Why.UNKNOWN)),
        ({"harm": ["money", "secret"]}, Misfit("/answers/harm/1", Why.UNKNOWN)),
        ({"harm": ["money", "money"]}, Misfit("/answers/harm/1", Why.TWICE)),
        ({"start": ["given", "locked"]}, Misfit("/answers/start", Why.SEVERAL)),
        ({"harm": ["unsure", "money"]}, Misfit("/answers/harm", Why.BESIDE_UNSURE)),
    ],
)
def test_answers_that_do_not_fit_are_told_by_their_place(answers: dict[str, list[str]], misfit: Misfit | None) -> None:
    assert misfit_of_answers(FLOW, answers) == misfit


@pytest.mark.parametrize(
    ("words", "misfit"),
    [
        ([], None),
        (["money", "in"], None),
        (["limit", "mail"], None),
        (["money", "secret"], Misfit("/situation/1", Why.UNKNOWN)),
        (["money", "money"], Misfit("/situation/1", Why.TWICE)),
        (["in", "out"], Misfit("/situation", Why.TOGETHER)),
        (["limit"], Misfit("/situation", Why.NEEDS)),
    ],
)
def test_words_that_are_no_situation_are_told_by_their_place(words: list[str], misfit: Misfit | None) -> None:
    assert misfit_of_situation(FLOW, words) == misfit
