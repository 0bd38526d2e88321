"""Numbers that name a person or a thing of theirs: NIK, telephone number, number plate.

An attacker need not try all that could exist. Lists of such numbers were leaked and are traded, and whoever knows the
owner knows them. So none of these ever costs more than `_MOST` guesses, which is below the third band.
"""

import re
from collections.abc import Iterator
from math import log10

from desktop.logic.indonesia.nik import LENGTH, read_nik
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.normalised import Normalised
from desktop.logic.passwords.owner import Owner
from desktop.logic.passwords.scale import cost_of

_MOST = 7.9
"""log10 of the guesses for any of them: some hundred million people, lines and vehicles, in the likeliest order."""

_DAYS_OF_YEAR, _LEAST_YEARS = 365, 20
_JOINING = 1.0

_PHONE = re.compile(r"(?=(?<!\d)((?:\+?62|0)[\s.-]?8\d{1,2}(?:[\s.-]?\d){6,9})(?!\d))")
_PREFIXES = 45
"""Four-digit beginnings of the operators' mobile numbers, 0811 to 0899."""

_PLATES = (
    "aa|ab|ad|ae|ag|ba|bb|bd|be|bg|bh|bk|bl|bm|bn|bp|cc|cd|da|db|dc|dd|de|dg|dh|dk|dl|dm|dn|dp|dr|ds|dt|dw|ea|eb|ed|"
    "kb|kh|kt|ku|pa|pb|a|b|d|e|f|g|h|k|l|m|n|p|r|s|t|w|z"
)
"""The first letters of number plates, each a region (from memory of the police's list)."""

_PLATE = re.compile(rf"(?<![a-z0-9])(?:{_PLATES})[\s._-]?([1-9]\d{{0,3}})[\s._-]?([a-z]{{1,3}})(?![a-z0-9])")
_REGIONS = _PLATES.count("|") + 1
_LETTERS = 24
"""Letters that plates use: no I and no O."""


def find_numbers_of_people(reading: Normalised, this_year: int, owner: Owner) -> Iterator[Match]:
    """NIK, telephone number and number plate."""
    yield from _niks(reading.lower, this_year, owner)
    for match in _PHONE.finditer(reading.lower):
        digits = "".join(filter(str.isdigit, match[1]))
        national = digits.removeprefix("62").removeprefix("0")
        yield Match(*match.span(1), _cost(log10(_PREFIXES) + len(national) - 3), vocabulary.PHONE, _JOINING)
    for match in _PLATE.finditer(reading.lower):
        number, letters = match.groups()
        guesses = _REGIONS * 9 * 10 ** (len(number) - 1) * _LETTERS ** len(letters)
        yield Match(*match.span(), _cost(log10(guesses)), vocabulary.PLATE, _JOINING)


def _niks(lower: str, this_year: int, owner: Owner) -> Iterator[Match]:
    """In any order of digits: the largest provinces first, low numbers before high ones, as districts are counted."""
    for start in range(len(lower) - LENGTH + 1):
        nik = read_nik(lower[start : start + LENGTH], this_year)
        if nik is None:
            continue
        born_known = (nik.day, nik.month, nik.year) in owner.dates
        place_known = nik.place in owner.places or nik.place[:4] in owner.places
        days = 1 if born_known else _DAYS_OF_YEAR * max(this_year - nik.year, _LEAST_YEARS)
        places = nik.district if place_known else nik.province * nik.regency * nik.district
        yield Match(start, start + LENGTH, _cost(log10(places * days * 2 * nik.serial)), vocabulary.NIK, _JOINING)


def _cost(guesses_log10: float) -> float:
    return cost_of(min(guesses_log10, _MOST))
