"""Partial dates: exactly what a source told, no more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.dates import PartialDate


@pytest.mark.parametrize("text", ["2024", "2025-10", "2026-11-24"])
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    partial = PartialDate.parse(text)

    assert partial.iso == text
    assert str(partial) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-",
        "2024-13",
        "2024-00",
        "2024-02-30",
        "2024-2-3",
        "2024-08-00",
        "2024-08-31 ",
        "٢٠٢٤",
        "0000",
        "x",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PartialDate.parse(text)


def test_a_day_without_a_month_is_refused() -> None:
    with pytest.raises(ValueError, match="month"):
        PartialDate(2024, day=3)


def test_what_is_known_less_exactly_comes_first() -> None:
    written = ["2025-01-01", "2024", "2024-08-02", "2024-08"]

    ordered = sorted(PartialDate.parse(text) for text in written)

    assert [one.iso for one in ordered] == ["2024", "2024-08", "2024-08-02", "2025-01-01"]


@given(st.dates())
def test_every_day_survives_writing_and_reading(day: date) -> None:
    assert PartialDate.parse(PartialDate.of(day).iso) == PartialDate.of(day)


@given(st.dates(), st.dates())
def test_whole_dates_are_ordered_as_days_are(one: date, other: date) -> None:
    assert (PartialDate.of(one) < PartialDate.of(other)) == (one < other)
