"""Dates as people in Indonesia write them: 17agustus1945, 12 Mei 98, 12-05-1998, 120598, 1998-05-12, Agustus2020.

A date here is only a reading: whether 010203 is one nobody knows. Months in Indonesian and English, short and long,
with the spellings of everyday writing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop.logic.findings import Span
from desktop.logic.private import unshown

MONTH_NAMES = (
    ("januari", "january", "jan"),
    ("februari", "pebruari", "february", "feb", "peb"),
    ("maret", "march", "mar", "mrt"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "june", "jun"),
    ("juli", "july", "jul"),
    ("agustus", "august", "agust", "agus", "agt", "ags", "agu", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nopember", "nov", "nop"),
    ("desember", "december", "des", "dec"),
)
"""The spellings of each month, January first."""

MONTHS = {name: number for number, names in enumerate(MONTH_NAMES, 1) for name in names}
"""The name of a month -> its number; all in small letters."""

_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_SEPARATOR = r"[\s./\\_,|-]?"
_SPELLED = re.compile(
    rf"(?:(?<!\d)(?P<day>\d{{1,2}}){_SEPARATOR})?(?P<month>{_NAMES}){_SEPARATOR}(?P<year>\d{{4}}|'?\d{{2}})?(?!\d)"
)
_SEPARATED = re.compile(r"(?=(?<!\d)(\d{1,4})([\s./\\_,|-])(\d{1,2})(?:\2(\d{1,4}))?(?!\d))")
_RUN = re.compile(r"(?<![0-9])[0-9]{4,64}(?![0-9])")
_LONGEST_DATE = 8


@unshown
class WrittenDate(NamedTuple):
    """A reading of a stretch as a date. 0 stands for a day, month or year that is not written.

    `short_year`: the year was written with two digits. `spelled`: the month is a word. `separated`: by signs.
    """

    span: Span
    day: int
    month: int
    year: int
    short_year: bool = False
    spelled: bool = False
    separated: bool = False


def find_dates(lower: str, this_year: int) -> Iterator[WrittenDate]:
    """Every reading of a stretch of a text in small letters as a date, overlapping ones too."""
    yield from _spelled(lower, this_year)
    yield from _separated(lower, this_year)
    yield from _digits(lower, this_year)


def full_year(two_digits: int, this_year: int) -> int:
    """The year that two digits mean: the latest up to next year."""
    century = this_year // 100 * 100
    return century + two_digits if century + two_digits <= this_year + 1 else century - 100 + two_digits


def is_year(number: int, this_year: int) -> bool:
    """Whether people write this as a year: from 1900 to some years on."""
    return 1900 <= number <= this_year + 10


def is_day(day: int, month: int, year: int = 0) -> bool:
    """Whether a calendar has this day; without a year, whether any has."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= month <= 12 and 1 <= day <= (28 + leap if month == 2 else 30 if month in {4, 6, 9, 11} else 31)


def _spelled(lower: str, this_year: int) -> Iterator[WrittenDate]:
    for match in _SPELLED.finditer(lower):
        day, month, written = int(match["day"] or 0), MONTHS[match["month"]], (match["year"] or "").strip("'")
        year = int(written or 0)
        if len(written) == 2:
            year = full_year(year, this_year)
        day_fits, year_fits = not day or is_day(day, month), not year or is_year(year, this_year)
        if not (day and day_fits) and not (year and year_fits):
            continue
        start = match.start() if day_fits else match.start("month")
        end = match.end("year") if year and year_fits else match.end("month")
        yield WrittenDate(
            (start, end), day if day_fits else 0, month, year if year_fits else 0, len(written) == 2, spelled=True
        )


def _separated(lower: str, this_year: int) -> Iterator[WrittenDate]:
    for match in _SEPARATED.finditer(lower):
        first, _, second, third = match.groups()
        start, end = match.start(1), match.end(4) if third is not None else match.end(3)
        for date in _orders((first, second, third or ""), this_year):
            yield date._replace(span=(start, end), separated=True)


def _digits(lower: str, this_year: int) -> Iterator[WrittenDate]:
    """Four to eight digits of a run that people type: ddmm, ddmmyy, ddmmyyyy, yyyymmdd, yymmdd, mmyyyy, dmyyyy."""
    for run in _RUN.finditer(lower):
        for start in range(run.start(), run.end() - 3):
            for size in range(4, min(_LONGEST_DATE, run.end() - start) + 1):
                for parts in _splits(lower[start : start + size]):
                    for date in _orders(parts, this_year):
                        yield date._replace(span=(start, start + size))


def _splits(piece: str) -> Iterator[tuple[str, str, str]]:
    if len(piece) == 8:
        yield piece[:2], piece[2:4], piece[4:]
        yield piece[:4], piece[4:6], piece[6:]
    elif len(piece) == 7:
        yield piece[:1], piece[1:3], piece[3:]
        yield piece[:2], piece[2:3], piece[3:]
    elif len(piece) == 6:
        yield piece[:2], piece[2:4], piece[4:]
        yield piece[:1], piece[1:2], piece[2:]
        yield "", piece[:2], piece[2:]
    elif len(piece) == 5:
        yield piece[:1], piece[1:3], piece[3:]
        yield piece[:2], piece[2:3], piece[3:]
    else:
        yield piece[:2], piece[2:], ""
        yield piece[:1], piece[1:2], piece[2:]


def _orders(parts: tuple[str, str, str], this_year: int) -> Iterator[WrittenDate]:
    """The readings of three written numbers: day month year, year month day, month day year."""
    first, second, third = parts
    for day, month, year in ((first, second, third), (third, second, first), (second, first, third)):
        if len(day) > 2 or len(month) > 2 or len(year) not in {0, 2, 4}:
            continue
        if not month or (day and not is_day(int(day), int(month))) or not 1 <= int(month) <= 12:
            continue
        full = full_year(int(year), this_year) if len(year) == 2 else int(year or 0)
        if not (day or full) or (full and not is_year(full, this_year)):
            continue
        if day and full and not is_day(int(day), int(month), full):
            continue
        yield WrittenDate((0, 0), int(day or 0), int(month), full, short_year=len(year) == 2)
