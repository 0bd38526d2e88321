"""The way of a person through the pages, without a window: forth, back, what stands on it once, what is remembered."""

import subprocess
import sys
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.places import About, Channels, Check, Draft, Home, Place, Recovery, Settings
from desktop.ui.way import begin


class Question(NamedTuple):
    """A step of a flow: one of a kind for each key."""

    key: str
    answer: str = ""


NEW = begin(Home(), Home("home.damaged"))
DRAFT = Check(Draft("pesan yang ditulis"))


def test_one_goes_forth_and_back() -> None:
    way = NEW.open(Settings()).open(About())

    assert way.places == (Home(), Settings(), About())
    assert way.back().places == (Home(), Settings())
    assert way.back().back().back().places == (Home(),)


def test_what_the_first_page_had_to_say_is_said_once() -> None:
    assert NEW.here == Home("home.damaged")
    assert NEW.open(About()).back().here == Home()


def test_a_place_that_stands_on_the_way_is_gone_back_to() -> None:
    way = NEW.open(Settings()).open(About()).open(Settings())

    assert way.places == (Home(), Settings())


def test_three_questions_stand_on_the_way_and_two_steps_back_show_the_first() -> None:
    way = NEW
    for key in ("what", "when", "how much"):
        way = way.open(Question(key))

    assert way.places[1:] == (Question("what"), Question("when"), Question("how much"))
    assert way.back().back().here == Question("what")
    assert way.back().back().back().at_home


def test_an_answer_stays_with_its_question() -> None:
    way = NEW.open(Question("what")).leave(Question("what", "otp")).open(Question("when"))

    assert way.back().here == Question("what", "otp")


def test_what_was_written_is_there_again_after_back_and_coming_anew() -> None:
    way = NEW.open(Check()).leave(DRAFT).back()

    assert way.at_home
    assert way.open(Check()).here == DRAFT


def test_what_was_written_is_there_on_the_way_back() -> None:
    way = NEW.open(Check()).leave(DRAFT).open(About())

    assert way.back().here == DRAFT


def test_a_place_that_says_something_of_its_own_is_not_what_was_left() -> None:
    way = NEW.open(Check()).leave(DRAFT).back()

    assert way.open(Check(Draft("lain"))).here == Check(Draft("lain"))
    assert way.open(Recovery("urgent")).here == Recovery("urgent")


def test_who_wants_to_check_another_finds_the_old_one_marked_as_such() -> None:
    way = NEW.open(Check()).leave(DRAFT).open(About()).open(Check(another=True))

    assert way.places == (Home(), DRAFT._replace(another=True))


def test_places_of_two_kinds_that_hold_the_same_are_two() -> None:
    way = NEW.open(Settings()).open(Channels())

    assert way.places == (Home(), Settings(), Channels())


def test_the_end_forgets_everything() -> None:
    way = NEW.open(Check()).leave(DRAFT).open(About()).finish(Home("home.finished"))

    assert way.places == (Home("home.finished"),)
    assert way.open(Check()).here == Check()


PLACES = st.sampled_from((Check(), DRAFT, Settings(), About(), Channels(), Question("a"), Question("b")))


@given(st.lists(st.one_of(PLACES, st.none()), max_size=30))
def test_wherever_one_goes_home_is_the_first_and_no_place_stands_twice(steps: list[Place | None]) -> None:
    way = NEW
    for step in steps:
        way = way.back() if step is None else way.open(step)
        kinds = [(type(place), getattr(place, "key", None)) for place in way.places]

        assert isinstance(way.places[0], Home)
        assert len(kinds) == len(set(kinds))
    for _ in steps:
        way = way.back()
    assert way.at_home


def test_the_way_needs_no_qt() -> None:
    code = "import sys; import desktop.ui.way; print([name for name in sys.modules if 'PySide6' in name])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
