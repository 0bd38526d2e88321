"""What a person says about themselves, so that it is found inside the password; it lives as long as one estimate."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from desktop.logic.findings import Span
from desktop.logic.indonesia.dates import MONTH_NAMES, find_dates
from desktop.logic.indonesia.nik import LENGTH, read_nik
from desktop.logic.passwords.net_spelling import shortened
from desktop.logic.passwords.normalised import normalise
from desktop.logic.private import unshown

_LONGEST_HINT, _MOST_HINTS, _MOST_WORDS = 100, 50, 200
_SHORTEST = 3
_SHORTEST_NUMBER = 9


@unshown
@dataclass(frozen=True, slots=True)
class Owner:
    """`words`: spellings to look for, the likeliest first. `dates`: (day, month, year). `places`: codes as in a NIK."""

    words: tuple[str, ...] = ()
    dates: frozenset[tuple[int, int, int]] = frozenset()
    places: frozenset[str] = frozenset()


NOBODY = Owner()


def owner_of(about: Sequence[str], today: date, regions: Mapping[str, frozenset[str]]) -> Owner:
    """The owner whom the hints describe: names, a birth date, a town, a number, in any spelling.

    `regions`: the name of a regency or city -> the four digits with which the NIK of its people begin.
    """
    words: dict[str, None] = {}
    dates: set[tuple[int, int, int]] = set()
    places: set[str] = set()
    for hint in about[:_MOST_HINTS]:
        lower = normalise(hint[:_LONGEST_HINT]).lower
        for written in find_dates(lower, today.year):
            if written.day and written.year and _stands_alone(lower, written.span):
                dates.add((written.day, written.month, written.year))
        for spelling in _spellings(lower):
            words[spelling] = None
            places |= regions.get(spelling, frozenset())
        digits = "".join(letter for letter in lower if letter.isascii() and letter.isdigit())
        if len(digits) in {4, 6, LENGTH}:
            places |= {digits[:6], digits[:4]}
        nik = read_nik(digits, today.year)
        if nik is not None:
            dates.add((nik.day, nik.month, nik.year))
    for word in [*words]:
        words |= dict.fromkeys(form for form in shortened(word) if word.isalpha())
    for day, month, year in sorted(dates):
        words |= dict.fromkeys(_written(day, month, year))
    return Owner(tuple(words)[:_MOST_WORDS], frozenset(dates), frozenset(places))


def _stands_alone(lower: str, span: Span) -> bool:
    """Whether a stretch is no piece of a longer number."""
    start, end = span
    return not (lower[start - 1 : start].isdigit() or lower[end : end + 1].isdigit())


def _spellings(lower: str) -> Iterator[str]:
    """The words of a hint, the whole without signs, its first letters, the part of an address before the @."""
    parts = "".join(letter if letter.isalnum() else " " for letter in lower).split()
    yield from (part for part in parts if len(part) >= _SHORTEST)
    if len(parts) > 1:
        yield "".join(parts)
        yield "".join(reversed(parts))
        yield from ("".join(pair) for pair in pairwise(parts))
        initials = "".join(part[0] for part in parts)
        if len(initials) >= _SHORTEST:
            yield initials
    digits = "".join(parts)
    if digits.isdigit() and len(digits) >= _SHORTEST_NUMBER:
        national = digits.removeprefix("62").removeprefix("0")
        yield from (f"0{national}", f"62{national}", f"+62{national}", national)
    for part in parts:
        yield from (part[:size] for size in (3, 4, 5) if len(part) > size and part.isalpha())


def _written(day: int, month: int, year: int) -> Iterator[str]:
    """A date in the ways people put it into a password."""
    short = year % 100
    yield from (f"{day:02}{month:02}{year}", f"{day:02}{month:02}{short:02}", f"{day:02}{month:02}", str(year))
    yield from (f"{year}{month:02}{day:02}", f"{day}{month}{year}", f"{day}{month}{short:02}", f"{month:02}{day:02}")
    for name in MONTH_NAMES[month - 1]:
        yield from (f"{day}{name}{year}", f"{day}{name}{short:02}", f"{day}{name}", f"{name}{year}")
    yield from (f"{day:02}-{month:02}-{year}", f"{day:02}/{month:02}/{year}", f"{day:02}.{month:02}.{year}")
