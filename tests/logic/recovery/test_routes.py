"""All ways through the questions: each set of answers once, how many are left, the shortest way to some words."""

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.recovery.flow import Reached, replay
from desktop.logic.recovery.routes import all_paths, choices, most_left, shortest_route
from tests.logic.recovery.little_flow import files, little_flow, read

FLOW = little_flow()
PATHS = tuple(all_paths(FLOW))


def test_a_question_of_several_answers_is_counted_with_every_choice_and_not_knowing_alone() -> None:
    assert list(choices(FLOW.questions["harm"])) == [
        ("money",),
        ("code",),
        ("app",),
        ("money", "code"),
        ("money", "app"),
        ("code", "app"),
        ("money", "code", "app"),
        ("unsure",),
    ]
    assert list(choices(FLOW.questions["access"])) == [("in",), ("out",), ("unsure",)]


def test_every_set_of_answers_is_there_once_and_reaches_the_plan() -> None:
    sets = [tuple(sorted(one.answers.items())) for one in PATHS]

    assert len(sets) == len(set(sets))
    assert all(replay(FLOW, one.answers) == one for one in PATHS)


def test_the_number_of_paths_is_what_one_reckons_by_hand() -> None:
    access = 1 + 3 + 1  # in; out with three answers about the mailbox; not tried
    harms = {
        "money": 1,
        "code": 2 * access + 1,
        "app": access,
        "money code": 2 * access + 1,
        "money app": access,
        "code app": 3 * access,
        "money code app": 3 * access,
        "unsure": 1,
    }

    assert len(PATHS) == 2 * sum(harms.values()) + 3


@pytest.mark.parametrize(
    ("answers", "left"),
    [
        ({}, 4),
        ({"start": ("locked",)}, 0),
        ({"start": ("given",)}, 3),
        ({"start": ("given",), "harm": ("app",)}, 1),
        ({"start": ("given",), "harm": ("money",)}, 0),
        ({"start": ("given",), "harm": ("money", "code")}, 2),
    ],
)
def test_it_is_said_how_many_questions_can_come_at_the_most(answers: dict[str, tuple[str, ...]], left: int) -> None:
    assert most_left(FLOW, answers) == left


@given(st.sampled_from(PATHS), st.integers(0, 4))
def test_the_number_of_questions_left_is_the_longest_of_the_ways_from_there(path: Reached, asked: int) -> None:
    given_so_far = dict(list(path.answers.items())[:asked])
    if replay(FLOW, given_so_far).next_node is None:
        assert most_left(FLOW, given_so_far) == 0
        return

    same = [one for one in PATHS if given_so_far.items() <= one.answers.items()]
    assert most_left(FLOW, given_so_far) == max(len(one.asked) for one in same) - len(given_so_far) - 1


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ({"money"}, ("start", "harm")),
        ({"money", "bank"}, ("start", "harm", "code_of")),
        ({"out"}, ("start", "mail")),
        ({"out", "app"}, ("start", "harm", "access", "mail")),
        ({"app"}, ("start", "harm", "access")),
        ({"unclear"}, ("start", "harm")),
        ({"unclear", "money"}, None),
        ({"gone"}, None),
        (set(), None),
    ],
)
def test_the_shortest_way_that_says_exactly_these_words_is_found(
    words: set[str], asked: tuple[str, ...] | None
) -> None:
    found = shortest_route(FLOW, frozenset(words))

    assert (found and found.asked) == asked
    assert found is None or (found.situation == words and replay(FLOW, found.answers) == found)


def test_where_two_ways_are_as_short_the_first_of_the_file_is_taken() -> None:
    found = shortest_route(FLOW, frozenset({"money"}))

    assert found is not None
    assert found.answers["start"] == ("given",)


def test_the_shortest_way_is_the_shortest_of_all_for_every_set_of_words() -> None:
    words = FLOW.words
    for chosen in chain.from_iterable(combinations(words, count) for count in range(len(words) + 1)):
        situation = frozenset(chosen)
        lengths = [len(one.asked) for one in PATHS if one.situation == situation]
        found = shortest_route(FLOW, situation)
        assert (found and len(found.asked)) == min(lengths, default=None)


def test_a_flow_that_turns_in_a_circle_ends_all_the_same() -> None:
    content = files()
    content["flows/questions.json"]["nodes"][4]["next"] = [{"to": "start"}]
    flow = read(content)

    assert replay(flow, {"start": ("locked",), "mail": ("open",)}).next_node is None
    assert len(list(all_paths(flow))) == len(PATHS)
    assert most_left(flow, {}) == 4
    assert shortest_route(flow, frozenset({"gone"})) is None
