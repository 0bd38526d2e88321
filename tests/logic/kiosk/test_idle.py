"""When a visit ends by itself, second by second."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.kiosk.idle import Idle, Phase

FRESH = Idle(120, 60)
BEGUN = FRESH.begun(1000.0)


@pytest.mark.parametrize("later", [0.0, 119.0, 1e9])
def test_an_untouched_start_page_never_ends(later: float) -> None:
    assert FRESH.phase(1000.0 + later) == Phase.FRESH
    assert FRESH.stirred(1000.0).phase(1000.0 + later) == Phase.FRESH
    assert FRESH.left(1000.0 + later) == 0


@pytest.mark.parametrize(
    ("later", "phase", "left"),
    [
        (0.0, Phase.HERE, 180),
        (119.9, Phase.HERE, 61),
        (120.0, Phase.ASKED, 60),
        (120.2, Phase.ASKED, 60),
        (179.5, Phase.ASKED, 1),
        (180.0, Phase.OVER, 0),
        (1e9, Phase.OVER, 0),
    ],
)
def test_a_person_is_asked_after_two_minutes_and_gone_after_three(later: float, phase: Phase, left: int) -> None:
    assert BEGUN.phase(1000.0 + later) == phase
    assert BEGUN.left(1000.0 + later) == left


def test_a_second_begin_extends_nothing() -> None:
    assert BEGUN.begun(1100.0) == BEGUN


@pytest.mark.parametrize("later", [1.0, 119.0, 120.0, 179.9])
def test_whatever_somebody_does_extends_from_then_on(later: float) -> None:
    assert BEGUN.stirred(1000.0 + later).phase(1000.0 + later + 119.9) == Phase.HERE


@given(st.lists(st.floats(0, 179.9), max_size=400))
def test_it_is_extended_without_limit(waits: list[float]) -> None:
    idle, now = BEGUN, 1000.0
    for wait in waits:
        now += wait
        idle = idle.stirred(now)
    assert idle.phase(now) == Phase.HERE


def test_after_a_night_of_sleep_the_first_key_wakes_nothing() -> None:
    morning = 1000.0 + 8 * 3600

    assert BEGUN.stirred(morning).phase(morning) == Phase.OVER


def test_a_clock_that_went_back_ends_nothing() -> None:
    assert BEGUN.phase(-1e9) == Phase.HERE
