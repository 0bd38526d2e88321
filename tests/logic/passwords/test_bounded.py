"""A long or nasty password costs no more than its length: what is counted is work, never time.

Four times the length may make four times the matches and calls; a step that is quadratic makes sixteen times as many.
"""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from types import FrameType
from typing import NamedTuple, SupportsIndex

import pytest

from benchmarks.password_bounds import FAMILIES
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.data import PasswordData
from desktop.logic.passwords.estimator import Estimator
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import find_words
from desktop.logic.passwords.matchers.walks import find_repeats
from desktop.logic.passwords.normalised import Normalised, normalise
from desktop.logic.passwords.owner import Owner
from desktop.logic.passwords.segments import by_end, cheapest
from desktop.logic.passwords.variants import MOST as MOST_VARIANTS
from desktop.logic.passwords.variants import variants
from tests.logic.passwords.conftest import TODAY

pytestmark = pytest.mark.slow

LONGEST = 1024
LONG = LONGEST // 2
"""Long enough to tell four times the work from sixteen times; `benchmarks/password_bounds.py` takes the longest."""
FACTOR = 3.0
"""2 is linear; a family that is drawn by chance varies."""
MOST, MOST_LOOKS = (25, 3, 40, 700), 300
"""For each character of a password, on the nastiest family: see `Work`, and `looks`."""


class Work(NamedTuple):
    """What one estimate did: matches, and calls of the cheapest sequence; the letters of all those; all calls."""

    matches: int
    sequences: int
    letters: int
    calls: int


Count = Callable[[str], Work]


def counter(estimator: Estimator) -> Count:
    """Counts the work of one estimate by watching its calls."""

    def counted(text: str) -> Work:
        matches, lengths, calls = [0], list[int](), [0]

        def watch(frame: FrameType, event: str, argument: object) -> None:
            if event != "call":
                return
            calls[0] += 1
            if frame.f_code is by_end.__code__:
                matches[0] = len(frame.f_locals["matches"])
            elif frame.f_code is cheapest.__code__:
                lengths.append(frame.f_locals["end"] - frame.f_locals["start"])

        before = sys.getprofile()
        sys.setprofile(watch)
        try:
            estimator.estimate(text, about=("Sutrisno Wibowo", "12 Mei 1998", "aku", "3273"), today=TODAY)
        finally:
            sys.setprofile(before)
        return Work(matches[0], len(lengths), sum(lengths), calls[0])

    return counted


@pytest.fixture
def count(estimator: Estimator) -> Count:
    """Counts the work of one estimate."""
    return counter(estimator)


@pytest.mark.parametrize("name", FAMILIES)
def test_four_times_the_length_is_at_most_six_times_the_work_and_no_place_makes_much(count: Count, name: str) -> None:
    shorter, longer = count(FAMILIES[name](LONG // 4)), count(FAMILIES[name](LONG))

    for before, after, most in zip(shorter, longer, MOST, strict=True):
        assert after <= 2 * FACTOR * max(before, 64)
        assert after <= most * LONG


def test_beyond_the_longest_that_is_read_no_more_is_done(count: Count) -> None:
    text = FAMILIES["random"](20_000)

    at_most, more = count(text[:LONGEST]), count(text)

    assert more[:3] == at_most[:3]


def test_many_hints_and_long_ones_make_no_more_work_than_some(count: Count, estimator: Estimator) -> None:
    calls = [0]

    def counting(frame: FrameType, event: str, argument: object) -> None:
        calls[0] += event == "call"

    def work(hints: Sequence[str]) -> int:
        calls[0] = 0
        sys.setprofile(counting)
        estimator.estimate("sutrisno1998", about=hints, others=hints, today=TODAY)
        sys.setprofile(None)
        return calls[0]

    some = [f"{text}{number}" for number, text in enumerate(["1-2-3 " * 20, "aku" * 40] * 50)]

    assert work(some * 9) <= 1.01 * work(some)
    assert work([one * 50 for one in some[:4]]) <= FACTOR * work(some[:4])


class Watched(str):  # noqa: SLOT000  # it has a count of its own
    """A text that counts how often somebody looks at a part of it, for steps that call nothing."""

    looks = 0

    def __getitem__(self, place: SupportsIndex | slice) -> str:
        self.looks += 1
        return super().__getitem__(place)


def looks(text: str, data: PasswordData) -> float:
    """How often the words and the repeats look at each place of a text."""
    reading = normalise(text)
    watched = Watched(reading.lower)
    reading = replace(reading, lower=watched)
    for _ in (*find_words(reading, data.words), *find_repeats(reading, lambda start, end: 1.0)):
        pass
    return watched.looks / len(reading)


@pytest.mark.parametrize("name", FAMILIES)
def test_words_and_repeats_look_at_each_place_only_so_often(data: PasswordData, name: str) -> None:
    shorter, longer = looks(FAMILIES[name](LONG // 4), data), looks(FAMILIES[name](LONG), data)

    assert longer <= 1.5 * shorter
    assert longer <= MOST_LOOKS


@pytest.mark.parametrize("name", FAMILIES)
def test_only_so_many_variants_are_looked_up(name: str) -> None:
    assert len(list(variants(FAMILIES[name](LONGEST)))) <= MOST_VARIANTS


class Quadratic(Estimator):
    """Finds something everywhere, of every length."""

    def _matches(self, reading: Normalised, owner: Owner, this_year: int) -> Iterator[Match]:
        yield from super()._matches(reading, owner, this_year)
        for start in range(len(reading)):
            for end in range(start + 1, len(reading) + 1):
                yield Match(start, end, 1.0, vocabulary.SUFFIX, joining=1.0)


def test_the_count_sees_a_step_that_is_quadratic(data: PasswordData) -> None:
    count = counter(Quadratic(data, ()))

    shorter, longer = count("x7" * 64), count("x7" * 128)

    assert longer.matches > FACTOR * shorter.matches


def test_no_pattern_of_the_room_is_written_so_that_it_can_go_back_and_forth_without_end() -> None:
    # A repeat of a repeat is where a search goes back and forth: none of the patterns has one.
    patterns = [
        value.pattern
        for name, one in sys.modules.items()
        if name.startswith(("desktop.logic.passwords", "desktop.logic.indonesia"))
        for value in vars(one).values()
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str)
    ]

    assert len(patterns) > 8
    assert not [pattern for pattern in patterns if re.search(r"[+*]\)[+*]", pattern)]
