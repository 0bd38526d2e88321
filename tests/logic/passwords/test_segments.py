"""The one pass over a text finds what trying every way to put it together finds."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.segments import LETTERS, by_end, cheapest

LONGEST, MOST_MATCHES = 8, 7
COSTS = st.floats(0, 9, width=32)
KINDS = [vocabulary.WORD, vocabulary.DIGITS, vocabulary.DECORATION, vocabulary.DATE]


class Problem(NamedTuple):
    """A text is only the costs of its letters here."""

    letters: list[float]
    matches: list[Match]


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    letters = draw(st.lists(COSTS, min_size=1, max_size=LONGEST))
    matches: list[Match] = []
    for _ in range(draw(st.integers(0, MOST_MATCHES))):
        start = draw(st.integers(0, len(letters) - 1))
        end = draw(st.integers(start + 1, len(letters)))
        cost, code, joining = draw(COSTS), draw(st.sampled_from(KINDS)), draw(st.floats(0, 3, width=32))
        matches.append(Match(start, end, cost, code, joining=joining))
    return Problem(letters, matches)


def sequences(matches: Sequence[Match], start: int, end: int) -> Iterator[tuple[Match, ...]]:
    """Every choice of matches that lie one behind the other between two places."""
    yield ()
    for match in matches:
        if start <= match.start and match.end <= end:
            yield from ((match, *rest) for rest in sequences(matches, match.end, end))


def cost_of(chosen: Sequence[Match], letters: Sequence[float], start: int, end: int) -> float:
    """What a sequence costs, counted part by part."""
    cost, place = 0.0, start
    for match in chosen:
        cost += run(letters, place, match.start, start)
        cost += match.cost + (match.joining if match.start > start else 0.0)
        place = match.end
    return cost + run(letters, place, end, start)


def run(letters: Sequence[float], first: int, last: int, start: int) -> float:
    """What single letters cost, the first of them at a place behind the start or not."""
    return sum(letters[first:last]) + (LETTERS if start < first < last else 0.0)


@given(problems(), st.data())
def test_the_cheapest_sequence_is_the_cheapest_of_all(problem: Problem, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(problem.letters) - 1))
    end = data.draw(st.integers(start + 1, len(problem.letters)))

    parts = cheapest(by_end(problem.matches, len(problem.letters)), problem.letters, start, end)

    costs = [cost_of(one, problem.letters, start, end) for one in sequences(problem.matches, start, end)]
    assert parts.cost == pytest.approx(min(costs), abs=1e-4)


@given(problems())
def test_the_matches_that_are_told_make_up_the_cost_that_is_told(problem: Problem) -> None:
    size = len(problem.letters)

    parts = cheapest(by_end(problem.matches, size), problem.letters, 0, size)

    assert all(one.end <= other.start for one, other in zip(parts.matches, parts.matches[1:], strict=False))
    assert cost_of(parts.matches, problem.letters, 0, size) == pytest.approx(parts.cost, abs=1e-4)


@given(problems(), COSTS)
def test_one_more_match_never_makes_a_text_dearer(problem: Problem, cost: float) -> None:
    size = len(problem.letters)
    more = [*problem.matches, Match(0, size, cost, vocabulary.WORD, joining=1.0)]

    with_it = cheapest(by_end(more, size), problem.letters, 0, size).cost

    assert with_it <= cheapest(by_end(problem.matches, size), problem.letters, 0, size).cost
    assert with_it <= cost


def test_letters_without_a_match_cost_what_the_model_says() -> None:
    assert cheapest(by_end([], 3), [1.0, 2.0, 0.5], 0, 3) == (3.5, ())


def test_a_match_that_begins_before_the_piece_is_no_part_of_it() -> None:
    match = Match(0, 2, 0.0, vocabulary.WORD, joining=0.0)

    assert cheapest(by_end([match], 3), [5.0, 5.0, 5.0], 1, 3).matches == ()


def test_the_first_part_is_joined_to_nothing_and_the_second_pays() -> None:
    first, second = (Match(at, at + 1, 1.0, vocabulary.WORD, joining=0.75) for at in (0, 1))

    assert cheapest(by_end([first, second], 2), [9.0, 9.0], 0, 2) == (2.75, (first, second))
