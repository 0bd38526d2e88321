"""The national identity number (NIK): six digits of a place, six of a birth date, four of a serial number.

The day is raised by 40 for women. Source of the build: Peraturan Presiden 25/2008 and the district codes of the
Ministry of Home Affairs (from memory; the codes change as districts are split, so they are kept wide here).
"""

from typing import NamedTuple

from desktop.logic.indonesia.dates import full_year, is_day
from desktop.logic.private import unshown

LENGTH = 16

PROVINCES = (
    "32",
    "35",
    "33",
    "12",
    "36",
    "31",
    "73",
    "18",
    "16",
    "14",
    "13",
    "53",
    "11",
    "51",
    "52",
    "61",
    "34",
    "63",
    "64",
    "15",
    "62",
    "72",
    "71",
    "74",
    "91",
    "94",
    "21",
    "17",
    "81",
    "76",
    "19",
    "82",
    "75",
    "65",
    "92",
    "95",
    "96",
    "93",
)
"""The first two digits of every province, the one with most people first (census of 2020, from memory)."""

_CITIES_FROM = 71
_LAST_REGENCY, _LAST_CITY, _LAST_DISTRICT = 35, 79, 60
_WOMEN = 40


@unshown
class Nik(NamedTuple):
    """The parts of a number that can be one. `place` is six digits; `regency` counts from 1, cities as well."""

    place: str
    province: int  # its place in `PROVINCES`, from 1
    regency: int
    district: int
    day: int
    month: int
    year: int
    serial: int


def read_nik(digits: str, this_year: int) -> Nik | None:
    """The parts of sixteen digits; None when they cannot be a NIK."""
    if len(digits) != LENGTH or not (digits.isascii() and digits.isdigit()) or digits[:2] not in PROVINCES:
        return None
    regency, district = int(digits[2:4]), int(digits[4:6])
    city = _CITIES_FROM <= regency <= _LAST_CITY
    if not (city or 1 <= regency <= _LAST_REGENCY) or not 1 <= district <= _LAST_DISTRICT:
        return None
    day, month, short, serial = int(digits[6:8]), int(digits[8:10]), int(digits[10:12]), int(digits[12:])
    day -= _WOMEN if day > _WOMEN else 0
    year = full_year(short, this_year - 1)  # nobody was born next year
    if not (is_day(day, month, year) and serial):
        return None
    province = PROVINCES.index(digits[:2]) + 1
    return Nik(
        digits[:6], province, regency - _CITIES_FROM + 1 if city else regency, district, day, month, year, serial
    )
