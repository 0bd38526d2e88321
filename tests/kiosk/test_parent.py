"""The process that watches over a kiosk's window, with a stand-in for the window that does as it is told."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.kiosk_parent import NO_SCREEN, Kiosk
from desktop.logic.kiosk.tally import Outcome, Topic
from desktop.logic.kiosk.visit_count import Counted
from tests.kiosk.running import Running, is_alive, wait_for

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="the stand-in stops itself by signals"),
]


Start = Callable[[str], Running]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts a kiosk whose windows do as the words say, one after the other; it is ended in every case."""
    running = list[Running]()

    def begin(orders: str) -> Running:
        running.append(Running(tmp_path, orders))
        return running[-1]

    yield begin
    for one in running:
        one.end()


def test_one_window_stands_and_is_wiped_when_the_kiosk_is_ended(start: Start) -> None:
    kiosk = start("stay")
    wait_for(lambda: kiosk.noted("ready"))

    assert kiosk.end() < 2

    assert kiosk.status == 0
    assert [one.what for one in kiosk.log] == ["visit", "ready", "wiped"]
    assert not kiosk.alive()


def test_the_pin_ends_it_with_0(start: Start) -> None:
    kiosk = start("out")

    wait_for(lambda: kiosk.status is not None)

    assert kiosk.status == 0
    assert kiosk.began() == ["visit"]
    assert not kiosk.alive()


def test_the_next_visit_has_a_new_process_and_the_old_one_covers_the_screen_until_that_is_painted(start: Start) -> None:
    kiosk = start("over over stay")

    wait_for(lambda: len(kiosk.noted("ready")) == 3 and len(kiosk.alive()) == 1)

    first, second, third = kiosk.noted("ready")
    assert kiosk.alive() == {third.number}
    wiped = {one.number: one.moment for one in kiosk.noted("wiped")}
    assert wiped[first.number] >= second.moment
    assert wiped[second.number] >= third.moment


def test_a_wrong_pin_that_the_disk_cannot_keep_is_told_to_every_window_behind_it(start: Start) -> None:
    kiosk = start("over unkept fall stay")

    wait_for(lambda: len(kiosk.noted("ready")) == 4)

    visits, waiting = kiosk.noted("visit"), kiosk.noted("waits")
    assert [one.number for one in waiting] == [one.number for one in visits[2:]]


def test_as_what_a_visit_was_counted_is_heard_and_no_other_word(start: Start) -> None:
    kiosk = start("count over stay")

    wait_for(lambda: len(kiosk.noted("ready")) == 3)

    assert kiosk.counted == [Counted(Topic.WALLET, Outcome.DONE, assisted=True)]


def test_an_old_window_that_does_not_end_is_ended(start: Start) -> None:
    kiosk = start("stubborn stay")

    wait_for(lambda: len(kiosk.noted("ready")) == 2 and len(kiosk.alive()) == 1)

    assert kiosk.alive() == {kiosk.noted("ready")[1].number}


@pytest.mark.parametrize("fall", ["fall", "exit1", "exit0", "closes"])
def test_a_window_that_fell_is_back_at_once(start: Start, fall: str) -> None:
    kiosk = start(f"{fall} stay")

    wait_for(lambda: kiosk.noted("ready") and len(kiosk.alive()) == 1 and kiosk.began() == ["visit", "visit"])

    first = kiosk.log[0]
    assert not is_alive(first.number)
    limit = 3 if fall == "closes" else 2  # a second more for who closed the pipe and stays
    assert kiosk.noted("visit")[1].moment - first.moment < limit


@pytest.mark.parametrize("hang", ["stop", "loop"])
def test_a_window_that_hangs_is_ended_after_three_seconds_and_back(start: Start, hang: str) -> None:
    kiosk = start(f"{hang} stay")

    wait_for(lambda: len(kiosk.noted("ready")) == 2)

    first, second = kiosk.noted("ready")
    assert 2.7 < second.moment - first.moment < 6
    wait_for(lambda: kiosk.alive() == {second.number})


@pytest.mark.parametrize("order", ["mute", "unready"])
def test_a_window_that_never_becomes_ready_is_ended_after_fifteen_seconds(start: Start, order: str) -> None:
    kiosk = start(f"{order} stay")
    wait_for(kiosk.began)
    first = kiosk.log[0]

    def seconds_go_by() -> bool:
        kiosk.ahead += 0.05
        return len(kiosk.began()) == 2

    wait_for(seconds_go_by)

    assert 14.5 < kiosk.ahead + kiosk.log[1].moment - first.moment < 18
    wait_for(lambda: kiosk.noted("ready") and not is_alive(first.number))


def test_three_falls_call_staff_and_after_ten_minutes_it_is_tried_again_behind_that_page(start: Start) -> None:
    kiosk = start("fall exit1 fall stay")

    wait_for(lambda: kiosk.noted("ready") and kiosk.began() == ["visit", "visit", "visit", "call"])
    calling = kiosk.log[-1].number
    wait_for(lambda: kiosk.log[-1] == kiosk.noted("ready")[-1])
    assert kiosk.began()[-1] == "call"

    kiosk.ahead += 600

    wait_for(lambda: kiosk.began()[-1] == "visit" and kiosk.alive() == {kiosk.log[-2].number})
    wiped = next(one for one in kiosk.noted("wiped") if one.number == calling)
    assert wiped.moment >= kiosk.noted("ready")[-1].moment


def test_a_page_that_calls_staff_and_falls_too_is_opened_again_after_a_while(start: Start) -> None:
    kiosk = start("exit1 exit1 exit1")
    wait_for(lambda: len(kiosk.noted("ready")) == 1)
    first = kiosk.noted("ready")[0]

    os.kill(first.number, 9)

    wait_for(lambda: len(kiosk.noted("ready")) == 2)
    assert kiosk.began()[-1] == "call"
    assert kiosk.noted("ready")[1].moment - first.moment > 4


def test_where_no_screen_was_ever_found_it_ends_with_69(start: Start) -> None:
    kiosk = start("exit69")

    wait_for(lambda: kiosk.status is not None)

    assert kiosk.status == NO_SCREEN == 69


def test_a_screen_that_is_gone_later_is_a_fall_as_any_other(start: Start) -> None:
    kiosk = start("over exit69 stay")

    wait_for(lambda: len(kiosk.noted("ready")) == 2)

    assert kiosk.status is None


def test_a_program_that_is_not_there_is_tried_again_and_the_kiosk_can_be_ended() -> None:
    kiosk = Kiosk(lambda _: ("/no/such/program",))
    threading.Timer(0.5, kiosk.stop).start()

    assert kiosk.run() == 0
