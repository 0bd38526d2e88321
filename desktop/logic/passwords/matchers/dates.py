"""Dates and years. An attacker goes through the days from today backwards, in every usual way to write one."""

import re
from collections.abc import Iterator
from math import log10

from desktop.logic.indonesia.dates import WrittenDate, find_dates, is_year
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.normalised import Normalised

_LEAST_YEARS = 20
"""As in zxcvbn: of years close to today at least so many are tried."""

_DAYS_OF_YEAR = 365
_JOINING = 1.5
_WAYS = 4  # to separate the parts, as in zxcvbn
_SPELLINGS = 3  # of a month's name
_YEAR = re.compile(r"(?=((?:19|20)\d\d))")


def find_date_matches(reading: Normalised, this_year: int) -> Iterator[Match]:
    """Every stretch that reads as a date, or as a year of these times."""
    for date in find_dates(reading.lower, this_year):
        yield Match(*date.span, log10(_guesses(date, this_year)), vocabulary.DATE, _JOINING)
    for match in _YEAR.finditer(reading.lower):
        year = int(match[1])
        if is_year(year, this_year):
            yield Match(match.start(), match.start() + 4, log10(_years(year, this_year)), vocabulary.YEAR, _JOINING)


def _guesses(date: WrittenDate, this_year: int) -> float:
    days = _DAYS_OF_YEAR if date.day else 12
    years = _years(date.year, this_year) if date.year else 1
    return days * years * (_WAYS if date.separated else 1) * (_SPELLINGS if date.spelled else 1)


def _years(year: int, this_year: int) -> int:
    return max(abs(this_year - year), _LEAST_YEARS)
