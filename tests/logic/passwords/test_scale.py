"""Costs become guesses and guesses costs on one line that always rises."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.passwords.scale import cost_of, guesses_of, letters_worth
from desktop.logic.passwords.strength import BANDS

COSTS = st.floats(0, 3000)


def test_what_costs_nothing_is_guessed_at_once() -> None:
    assert guesses_of(0.0) == 0.0
    assert cost_of(0.0) == 0.0


@given(COSTS)
def test_the_way_back_from_guesses_leads_to_the_same_cost(cost: float) -> None:
    assert cost_of(guesses_of(cost)) == pytest.approx(cost, abs=1e-6)


@given(COSTS)
def test_the_way_back_from_a_cost_leads_to_the_same_guesses(guesses: float) -> None:
    assert guesses_of(cost_of(guesses)) == pytest.approx(guesses, abs=1e-6)


@given(COSTS, st.floats(1e-3, 100))
def test_what_costs_more_takes_more_guesses(cost: float, more: float) -> None:
    assert guesses_of(cost) < guesses_of(cost + more)


@given(COSTS)
def test_guesses_never_exceed_the_cost(cost: float) -> None:
    assert guesses_of(cost) <= cost


def test_the_line_has_no_jump() -> None:
    line = [guesses_of(tenth / 10) for tenth in range(1000)]
    steps = [later - earlier for earlier, later in pairwise(line)]

    assert 0 < min(steps) <= max(steps) < 0.2


@pytest.mark.parametrize("band", BANDS)
def test_every_band_can_be_reached(band: float) -> None:
    assert guesses_of(cost_of(band) - 0.01) < band < guesses_of(cost_of(band) + 0.01)


@given(COSTS, st.floats(1, 64), st.floats(0, 20))
def test_what_is_put_together_never_takes_more_than_chance(cost: float, size: float, put_together: float) -> None:
    assert guesses_of(cost, size, min(cost, put_together)) <= guesses_of(cost)


@given(st.floats(0, 60), st.floats(1e-3, 5), st.floats(1, 64))
def test_what_costs_more_takes_more_guesses_for_every_size(cost: float, more: float, size: float) -> None:
    assert guesses_of(cost, size, cost) < guesses_of(cost + more, size, cost + more)


def test_parts_that_are_counted_through_keep_their_price() -> None:
    assert guesses_of(9.0, 14, put_together=9.0) < guesses_of(9.0, 14, put_together=4.0)
    assert guesses_of(9.0, 14, put_together=0.0) == guesses_of(9.0)


def test_characters_that_cost_much_are_chance_and_digits_alone_too() -> None:
    assert guesses_of(11.5, 10, put_together=11.5) == guesses_of(11.5)
    assert letters_worth("94716035820371") == 0.0
    assert letters_worth("budi12") < letters_worth("budiku") == 6
