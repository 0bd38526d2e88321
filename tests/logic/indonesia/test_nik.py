"""Sixteen digits that can be an identity number, and those that cannot."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.logic.indonesia.nik import LENGTH, PROVINCES, Nik, read_nik

YEAR = 2026


def read(digits: str) -> Nik:
    nik = read_nik(digits, YEAR)
    assert nik is not None
    return nik


@pytest.mark.parametrize(
    ("digits", "day", "month", "year", "serial"),
    [
        ("3201011708450001", 17, 8, 1945, 1),
        ("3201015708450001", 17, 8, 1945, 1),  # a woman
        ("3273014101000001", 1, 1, 2000, 1),  # a woman
        ("3273010101009999", 1, 1, 2000, 9999),
        ("3273017112260042", 31, 12, 2026, 42),
        ("3273013112270042", 31, 12, 1927, 42),
        ("3273012902960001", 29, 2, 1996, 1),
    ],
)
def test_the_birth_date_and_the_serial_number_are_read(
    digits: str, day: int, month: int, year: int, serial: int
) -> None:
    nik = read(digits)

    assert (nik.day, nik.month, nik.year, nik.serial) == (day, month, year, serial)


@pytest.mark.parametrize(
    ("digits", "place", "regency", "district"),
    [
        ("3201051708450001", "320105", 1, 5),
        ("3273601708450001", "327360", 3, 60),  # a city: counted from 71
        ("1171011708450001", "117101", 1, 1),
        ("9171011708450001", "917101", 1, 1),
    ],
)
def test_the_place_is_read_and_cities_are_counted_as_well(digits: str, place: str, regency: int, district: int) -> None:
    nik = read(digits)

    assert (nik.place, nik.regency, nik.district) == (place, regency, district)


def test_the_province_with_most_people_comes_first() -> None:
    assert [read(f"{code}01011708450001").province for code in ("32", "35", "33", "93")] == [1, 2, 3, len(PROVINCES)]


@pytest.mark.parametrize(
    "digits",
    [
        "",
        "320101170845000",
        "32010117084500011",
        "9901011708450001",  # no such province
        "0001011708450001",
        "3200011708450001",  # no such regency
        "3236011708450001",
        "3270011708450001",
        "3280011708450001",
        "3201001708450001",  # no such district
        "3201611708450001",
        "3201010008450001",  # no such day
        "3201013208450001",
        "3201014008450001",
        "3201017208450001",
        "3201011700450001",  # no such month
        "3201011713450001",
        "3201011708450000",  # numbers begin with 0001
        "320101170845000a",
        "3201 1170845 001",
        "-201011708450001",
        "٣٢٠١٠١١٧٠٨٤٥٠٠٠١",
        "３２０１０１１７０８４５０００１",
        "²201011708450001",
        "3201013102450001",
        "3201017104980001",
        "3201012902990001",
    ],
)
def test_what_cannot_be_a_number_of_anybody_is_none(digits: str) -> None:
    assert read_nik(digits, YEAR) is None


@given(
    province=st.sampled_from(PROVINCES),
    regency=st.integers(1, 35) | st.integers(71, 79),
    district=st.integers(1, 60),
    born=st.dates(date(1927, 1, 1), date(YEAR, 12, 31)),
    woman=st.booleans(),
    serial=st.integers(1, 9999),
)
def test_a_number_that_was_made_is_read_again(
    province: str, regency: int, district: int, born: date, woman: bool, serial: int
) -> None:
    place = f"{province}{regency:02}{district:02}"
    day = born.day + (40 if woman else 0)

    nik = read(f"{place}{day:02}{born.month:02}{born.year % 100:02}{serial:04}")

    assert (nik.place, nik.district, nik.serial) == (place, district, serial)
    assert (nik.day, nik.month, nik.year) == (born.day, born.month, born.year)
    assert nik.regency == (regency - 70 if regency > 70 else regency)


@given(st.text("0123456789", min_size=LENGTH, max_size=LENGTH))
def test_the_parts_of_any_number_are_those_of_a_place_and_a_day(digits: str) -> None:
    nik = read_nik(digits, YEAR)

    if nik is not None:
        assert digits.startswith(nik.place)
        assert 1 <= nik.day <= 31
        assert 1 <= nik.month <= 12
        assert YEAR - 100 < nik.year <= YEAR
        assert 1 <= nik.serial <= 9999
        assert 1 <= nik.province <= len(PROVINCES)
