"""Numbers that name a person or a thing of theirs: NIK, telephone number, number plate, account behind a label.

An attacker need not try all that could exist. Lists of such numbers were leaked and are traded, and whoever knows the
owner knows them. So none of these ever costs more than `MOST` guesses, which is below the third band.
"""

import re
from collections.abc import Iterator
from math import log10

from desktop.logic.indonesia.nik import LENGTH, read_nik
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.accounts import Known, find_accounts
from desktop.logic.passwords.matchers.plates import find_plates
from desktop.logic.passwords.normalised import Normalised
from desktop.logic.passwords.owner import Owner
from desktop.logic.passwords.scale import cost_of

MOST = 7.9
"""log10 of the guesses for any of them: some hundred million people, lines and vehicles, in the likeliest order."""

CODES = frozenset({vocabulary.NIK, vocabulary.PHONE, vocabulary.PLATE, vocabulary.ACCOUNT})
"""What the matches of this file are called."""

_DAYS_OF_YEAR, _LEAST_YEARS = 365, 20
_JOINING = 1.0

_GAP = r"[\s._/-]?"
_MOBILE = re.compile(
    rf"(?=(?<!\d)((?:\(?(?:\+|00)?62\)?{_GAP}(?:\(?0\)?)?|\(?0){_GAP}8\d{{1,2}}\)?(?:{_GAP}\d){{6,9}})(?:(?:19|20)\d\d|123)?(?!\d))"
)
_PREFIXES = 45
"""Four-digit beginnings of the operators' mobile numbers, 0811 to 0899."""

_AREA = r"(?:2[1-4]|31|61|2[3-9]\d|3[2-8]\d|4[0-8]\d|5[1-6]\d|6[2-5]\d|7[0-7]\d|9[0-8]\d)"
_LANDLINE = re.compile(
    rf"(?=(?<!\d)((?:\(?\+?62\)?{_GAP}\(?|\(?0){_AREA}\)?{_GAP}[1-9]\d{{2,3}}{_GAP}\d{{3,4}})(?!\d))"
)
_AREAS, _LONGEST_LANDLINE = 300, 11
"""More digits than these are as likely a number drawn by chance."""

_GROUPS = re.compile(
    r"(?<!\d)(?:\d{6}([\s._-])\d{6}\1\d{4}|\d{4}([\s._-])\d{4}\2\d{4}\2\d{4}|\d\d([\s._-])\d\d\3\d\d\3\d{6}\3\d{4})(?!\d)"
)
"""The ways to write a NIK in groups."""


def find_numbers_of_people(reading: Normalised, this_year: int, owner: Owner, known: Known) -> Iterator[Match]:
    """NIK, telephone number, number plate, and a number behind a label. `known` tells whether letters are a word."""
    lower = reading.lower
    yield from _niks(lower, this_year, owner)
    yield from _telephones(lower)
    for plate in find_plates(reading):
        yield Match(plate.start, plate.end, _cost(plate.size_log10), vocabulary.PLATE, _JOINING)
    for start, end in find_accounts(reading, this_year, known):
        yield Match(start, end, cost_of(MOST), vocabulary.ACCOUNT, _JOINING)


def _niks(lower: str, this_year: int, owner: Owner) -> Iterator[Match]:
    """In any order of digits: the largest provinces first, low numbers before high ones, as districts are counted."""
    for start in range(len(lower) - LENGTH + 1):
        yield from _nik(lower[start : start + LENGTH], start, start + LENGTH, this_year, owner)
    for grouped in _GROUPS.finditer(lower):
        digits = "".join(filter(str.isdigit, grouped.group()))
        yield from _nik(digits, *grouped.span(), this_year, owner)


def _nik(digits: str, start: int, end: int, this_year: int, owner: Owner) -> Iterator[Match]:
    nik = read_nik(digits, this_year)
    if nik is None:
        return
    born_known = (nik.day, nik.month, nik.year) in owner.dates
    place_known = nik.place in owner.places or nik.place[:4] in owner.places
    days = 1 if born_known else _DAYS_OF_YEAR * max(this_year - nik.year, _LEAST_YEARS)
    places = nik.district if place_known else nik.province * nik.regency * nik.district
    yield Match(start, end, _cost(log10(places * days * 2 * nik.serial)), vocabulary.NIK, _JOINING)


def _telephones(lower: str) -> Iterator[Match]:
    for match in _MOBILE.finditer(lower):
        national = len(_national(match[1]))
        yield Match(*match.span(1), _cost(log10(_PREFIXES) + national - 3), vocabulary.PHONE, _JOINING)
    for match in _LANDLINE.finditer(lower):
        national = len(_national(match[1]))
        if national < _LONGEST_LANDLINE:
            yield Match(*match.span(1), _cost(log10(_AREAS) + national - 3), vocabulary.PHONE, _JOINING)


def _national(number: str) -> str:
    digits = "".join(filter(str.isdigit, number)).lstrip("0")
    return digits.removeprefix("62").removeprefix("0")


def _cost(guesses_log10: float) -> float:
    return cost_of(min(guesses_log10, MOST))
