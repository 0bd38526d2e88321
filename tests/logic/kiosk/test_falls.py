"""When staff is called, and for how long."""

import pytest

from desktop.logic.kiosk.falls import Falls


def fallen(*moments: float) -> Falls:
    falls = Falls()
    for moment in moments:
        falls = falls.fell(moment)
    return falls


@pytest.mark.parametrize(
    ("moments", "called"),
    [
        ((), False),
        ((0, 1), False),
        ((0, 1, 2), True),
        ((0, 150, 299.9), True),
        ((0, 150, 300), False),
        ((0, 200, 400, 600), False),
        ((0, 200, 400, 450), True),
    ],
)
def test_the_third_fall_in_five_minutes_calls_staff(moments: tuple[float, ...], called: bool) -> None:
    assert fallen(*moments).calls(moments[-1] if moments else 0) is called


def test_after_ten_minutes_it_is_tried_again_and_falls_count_from_the_beginning() -> None:
    falls = fallen(0, 1, 2)

    assert falls.calls(601.9)
    assert not falls.calls(602)
    assert not falls.fell(603).fell(604).calls(604)
    assert falls.fell(603).fell(604).fell(605).calls(605)


def test_falls_of_the_page_that_calls_them_change_nothing() -> None:
    falls = fallen(0, 1, 2)

    assert falls.fell(100).fell(101).fell(102) == falls
