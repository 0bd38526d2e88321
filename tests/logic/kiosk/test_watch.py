"""When a window counts as lost."""

import pytest

from desktop.logic.kiosk.lines import Line
from desktop.logic.kiosk.watch import Watch


def later(watch: Watch, seconds: float) -> Watch:
    """So many seconds later, looked at four times a second as the parent does."""
    for _ in range(int(seconds * 4)):
        watch = watch.after(0.25)
    return watch


READY = Watch().hears(Line.BEAT).hears(Line.READY)


@pytest.mark.parametrize(
    ("watch", "seconds", "lost"),
    [
        (READY, 2.75, False),
        (READY, 3, True),
        (Watch(), 14.75, False),
        (Watch(), 15, True),
        (Watch().hears(Line.BEAT), 14.75, False),
        (Watch().hears(Line.BEAT), 15, True),
    ],
)
def test_three_seconds_of_silence_are_too_many_and_fifteen_before_it_was_ready(
    watch: Watch, seconds: float, lost: bool
) -> None:
    assert later(watch, seconds).lost is lost


def test_every_line_begins_the_silence_anew() -> None:
    watch = READY
    for _ in range(100):
        watch = later(watch, 2.5).hears(Line.BEAT)
        assert not watch.lost


def test_a_window_that_beats_and_never_becomes_ready_is_lost() -> None:
    watch = Watch().hears(Line.BEAT)
    for _ in range(29):
        watch = later(watch, 0.5).hears(Line.BEAT)
    assert not watch.lost

    assert later(watch, 0.5).lost


def test_a_machine_that_slept_is_given_time_to_beat() -> None:
    assert not READY.after(8 * 3600).lost
