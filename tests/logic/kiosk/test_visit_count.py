import pytest

from desktop.logic.kiosk.tally import Outcome, Topic
from desktop.logic.kiosk.visit_count import Counted, VisitCount


@pytest.mark.parametrize("timed_out", [False, True])
def test_nothing_is_counted_of_a_start_page_that_nobody_touched(timed_out: bool) -> None:
    count = VisitCount()
    count.reached()  # a page that says so without a tile before it is no visit

    assert count.ended(timed_out=timed_out) is None


def test_the_first_page_says_what_a_visit_was_about() -> None:
    count = VisitCount()
    count.begin(Topic.WALLET)
    count.begin(Topic.PASSWORD)

    assert count.ended(timed_out=False) == Counted(Topic.WALLET, Outcome.LEFT)


@pytest.mark.parametrize(
    ("referred", "reached", "timed_out", "outcome"),
    [
        (False, False, False, Outcome.LEFT),
        (False, False, True, Outcome.TIMED_OUT),
        (False, True, False, Outcome.DONE),
        (False, True, True, Outcome.DONE),
        (True, False, False, Outcome.REFERRED),
        (True, False, True, Outcome.REFERRED),
        (True, True, False, Outcome.REFERRED),
        (True, True, True, Outcome.REFERRED),
    ],
)
def test_the_outcome_is_what_was_reached_and_only_else_how_it_ended(
    referred: bool, reached: bool, timed_out: bool, outcome: Outcome
) -> None:
    count = VisitCount()
    count.begin(Topic.NIK_TAKEN)
    if referred:
        count.refer()
    if reached:
        count.reached()

    assert count.ended(timed_out=timed_out) == Counted(Topic.NIK_TAKEN, outcome)


def test_a_helper_may_send_on_who_opened_nothing() -> None:
    count = VisitCount()
    count.refer()

    assert count.ended(timed_out=False) == Counted(Topic.OTHER, Outcome.REFERRED)
