"""Dates as people here write them: every spelling is read, and what no calendar has is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.indonesia.dates import MONTHS, WrittenDate, find_dates, full_year, is_year

YEAR = 2026
DAYS = st.dates(date(1930, 1, 1), date(YEAR, 12, 31))

WHOLE = [
    ("17agustus1945", (17, 8, 1945)),
    ("17 agustus 1945", (17, 8, 1945)),
    ("17-agustus-1945", (17, 8, 1945)),
    ("12 mei 98", (12, 5, 1998)),
    ("12mei98", (12, 5, 1998)),
    ("12 mei '98", (12, 5, 1998)),
    ("12may1998", (12, 5, 1998)),
    ("3pebruari70", (3, 2, 1970)),
    ("1nopember1999", (1, 11, 1999)),
    ("5okt2001", (5, 10, 2001)),
    ("5agt01", (5, 8, 2001)),
    ("31/des/99", (31, 12, 1999)),
    ("12051998", (12, 5, 1998)),
    ("120598", (12, 5, 1998)),
    ("1251998", (12, 5, 1998)),
    ("12598", (12, 5, 1998)),
    ("19980512", (12, 5, 1998)),
    ("980512", (12, 5, 1998)),
    ("051998", (0, 5, 1998)),
    ("12-05-1998", (12, 5, 1998)),
    ("12/05/98", (12, 5, 1998)),
    ("12.5.1998", (12, 5, 1998)),
    ("12_05_1998", (12, 5, 1998)),
    ("1-5-98", (1, 5, 1998)),
    ("1998-05-12", (12, 5, 1998)),
    ("05/31/1998", (31, 5, 1998)),
    ("agustus2020", (0, 8, 2020)),
    ("agustus 20", (0, 8, 2020)),
    ("17agustus", (17, 8, 0)),
    ("17-8", (17, 8, 0)),
    ("1708", (17, 8, 0)),
    ("29022000", (29, 2, 2000)),
    ("29feb2024", (29, 2, 2024)),
]
BARE = [("010203", {(1, 2, 2003), (2, 1, 2003), (3, 2, 2001)}), ("05-13", {(13, 5, 0)})]
NONE = ["", "mei", "m3i", "99-99-99", "00000000", "32-13", "0-0-0", "1.x.98", "satu mei", "123", "mei 5", "12 mai 98"]
IMPOSSIBLE = [("31feb1998", 31), ("30feb98", 30), ("31april1998", 31), ("32mei1998", 32), ("31 jun 70", 31)]


def whole(text: str, year: int = YEAR) -> list[WrittenDate]:
    """The readings of the whole text."""
    return [found for found in find_dates(text, year) if found.span == (0, len(text))]


def read(text: str) -> set[tuple[int, int, int]]:
    return {(found.day, found.month, found.year) for found in whole(text)}


@pytest.mark.parametrize(("text", "day"), WHOLE)
def test_every_spelling_is_read(text: str, day: tuple[int, int, int]) -> None:
    assert day in read(text)


@pytest.mark.parametrize(("text", "days"), BARE)
def test_every_reading_is_given_and_no_other(text: str, days: set[tuple[int, int, int]]) -> None:
    assert read(text) == days


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_date_is_not_read(text: str) -> None:
    assert list(find_dates(text, YEAR)) == []


@pytest.mark.parametrize(("text", "day"), IMPOSSIBLE)
def test_a_day_that_no_month_has_is_no_day(text: str, day: int) -> None:
    assert day not in {found.day for found in find_dates(text, YEAR)}
    assert whole(text) == []


@pytest.mark.parametrize("text", ["31-02-1998", "31/2/98", "30-2-1998", "13-13-1998", "31-4-98"])
def test_numbers_that_no_calendar_has_are_no_whole_date(text: str) -> None:
    assert whole(text) == []


@pytest.mark.parametrize("text", ["31feb", "30 feb", "mei3000"])
def test_a_month_alone_is_no_date(text: str) -> None:
    assert list(find_dates(text, YEAR)) == []


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("budi12mei98!", "12mei98"),
        ("xx1998-05-12xx", "1998-05-12"),
        ("aku 1-5-98", "1-5-98"),
        ("x17081945", "17081945"),
    ],
)
def test_a_date_is_found_where_it_stands(text: str, piece: str) -> None:
    start = text.index(piece)

    assert (start, start + len(piece)) in {found.span for found in find_dates(text, YEAR)}


@pytest.mark.parametrize("text", ["agustus2020", "17agustus1945", "12 mei 98"])
def test_a_month_that_is_a_word_is_told(text: str) -> None:
    assert [(found.spelled, found.separated) for found in whole(text)] == [(True, False)]


@pytest.mark.parametrize(("text", "told"), [("12-05-1998", True), ("12051998", False)])
def test_signs_between_the_parts_are_told(text: str, told: bool) -> None:
    assert {found.separated for found in whole(text)} == {told}


@pytest.mark.parametrize(
    ("short", "today", "full"),
    [(98, 2026, 1998), (26, 2026, 2026), (0, 2026, 2000), (45, 2026, 1945), (45, 2050, 2045)],
)
def test_two_digits_are_the_latest_year_that_has_come(short: int, today: int, full: int) -> None:
    assert full_year(short, today) == full


@pytest.mark.parametrize(("number", "answer"), [(1899, False), (1900, True), (2026, True), (2036, True), (2037, False)])
def test_a_year_is_of_these_times(number: int, answer: bool) -> None:
    assert is_year(number, YEAR) is answer


NAMES = st.sampled_from(sorted(MONTHS))
SEPARATORS = st.sampled_from(["", " ", "-", "/", ".", "_"])


@given(DAYS, NAMES, SEPARATORS)
def test_a_day_with_its_month_in_letters_is_read_again(day: date, name: str, separator: str) -> None:
    day_number = min(day.day, 28)

    for year in (f"{day.year}", f"{day.year % 100:02}"):
        found = whole(f"{day_number}{separator}{name}{separator}{year}")
        assert [(one.day, one.month, one.spelled) for one in found] == [(day_number, MONTHS[name], True)]
        assert {one.year % 100 for one in found} == {day.year % 100}


@pytest.mark.parametrize(
    "form", ["%d%m%Y", "%Y%m%d", "%m%d%Y", "%d-%m-%Y", "%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %m %Y"]
)
@given(day=DAYS)
def test_a_day_in_numbers_is_read_again(form: str, day: date) -> None:
    assert (day.day, day.month, day.year) in read(day.strftime(form))


@pytest.mark.parametrize("form", ["%d%m%y", "%y%m%d", "%d-%m-%y", "%d/%m/%y", "%d.%m.%y"])
@given(day=DAYS)
def test_a_day_with_a_short_year_is_read_again(form: str, day: date) -> None:
    year = full_year(day.year % 100, YEAR)

    assert (day.day, day.month, year) in read(day.strftime(form)) or (day.month, day.day) == (2, 29)


@given(day=DAYS)
def test_a_day_without_zeros_is_read_again(day: date) -> None:
    text = f"{day.day}-{day.month}-{day.year}"

    assert (day.day, day.month, day.year) in read(text)


@given(st.text(max_size=60), st.integers(1990, 2100))
def test_any_text_may_be_read_and_every_reading_lies_in_it(text: str, year: int) -> None:
    for found in find_dates(text, year):
        assert 0 <= found.span[0] < found.span[1] <= len(text)
        assert 0 <= found.day <= 31
        assert 1 <= found.month <= 12
        assert not found.year or is_year(found.year, year + 1)
