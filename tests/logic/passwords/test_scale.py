"""Costs become guesses and guesses costs on one line that always rises."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.passwords.scale import cost_of, guesses_of
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
