"""The listed passwords that a typed one may be a trivial change of: "P4ssword2024!" is "password", dressed up.

Each spelling comes with what the change costs a cracker: by how many the guesses grow that find the listed password
when such a change is tried on every entry. The factors:

* capitals: zxcvbn's count of the ways to set them (Wheeler, USENIX Security 2016): first, last or all cost 2;
* signs for letters: 2 for each sign, ours after zxcvbn's "all or none";
* an ending: its place among the endings. The order of the seven first ones is that of the counted list we ship (of
  what stands behind a listed word there, by use: "1" 39 %, "123" 18 %, "12" 6 %, "1234", "2", "11", "01" 3 to 2 %).
  Every other run of digits costs what it takes to try all of its length, a year 100, a repeated sign 2 more for each;
  "!" costs 5, another sign 33, as many as there are on a keyboard. These are ours;
* a beginning: 10 times the same ending, for the counted list has 17 times fewer of them;
* backwards and doubled: 2 each, the first as zxcvbn has it.
"""

import math
import re
from collections.abc import Iterator

from desktop.logic.passwords.blocklist import Blocklists

MOST = 40
"""So many spellings are looked up, the cheapest ones: a third of a millisecond."""
LONGEST_ENDING, LONGEST_BEGINNING = 8, 4
SHORTEST = 3
"""What is left without an ending has at least so many letters; with fewer it is no word."""

_TWICE = math.log10(2)
_BEGINNING = 1.0
_ENDINGS = {ending: math.log10(place) for place, ending in enumerate(("1", "123", "12", "1234", "2", "11", "01"), 2)}
_SIGN, _EXCLAMATION = math.log10(33), math.log10(5)
_YEAR = re.compile(r"(?:19[3-9]|20[0-4])[0-9]")
_RUN = re.compile(r"[0-9]+|([^0-9])\1*")

_SIGNS = "01!|34@5$7+896"
_READINGS = (str.maketrans(_SIGNS, "oiiieaassttbgg"), str.maketrans(_SIGNS, "olllEaassttbgb".lower()))
"""Two, for 1, ! and | are read as i and as l, and 6 as g and as b."""


def variants(text: str) -> Iterator[tuple[str, float]]:
    """Other spellings and log10 of the factor of each, cheapest first; never the text itself, at most `MOST`."""
    factors: dict[str, float] = {}
    for middle, dress in _undressed(text):
        for plain, change in _undone(middle):
            factors[plain] = min(dress + change, factors.get(plain, math.inf))
    factors.pop(text, None)
    yield from sorted(factors.items(), key=lambda item: item[1])[:MOST]


def listed_variant(text: str, lists: Blocklists) -> float | None:
    """log10 of the guesses that find this text as a change of a listed one, the least; None when it is no such change.

    Whether the text itself is listed is not asked here: that is `Blocklists.rank`.
    """
    found = ((lists.rank(plain), factor) for plain, factor in variants(text))
    return min((math.log10(rank) + factor for rank, factor in found if rank is not None), default=None)


def ending_cost(ending: str) -> float:
    """log10 of the factor of digits and signs behind a word."""
    return sum(_run_cost(run[0]) for run in _RUN.finditer(ending))


def _run_cost(run: str) -> float:
    if run in _ENDINGS:
        return _ENDINGS[run]
    repeated = (len(run) - 1) * _TWICE
    if not run.isdecimal() or not run.isascii():
        return (_EXCLAMATION if run[0] == "!" else _SIGN) + repeated
    if _YEAR.fullmatch(run):
        return 2.0
    return 1.0 + repeated if len(run) > 1 and len(set(run)) == 1 else float(len(run))


def _undressed(text: str) -> Iterator[tuple[str, float]]:
    """The text, and what is left of it without so much of what is no letter at its ends."""
    yield text, 0.0
    ends = [cut for cut in range(1, _not_letters(reversed(text), LONGEST_ENDING) + 1) if len(text) - cut >= SHORTEST]
    begins = [cut for cut in range(1, _not_letters(iter(text), LONGEST_BEGINNING) + 1) if len(text) - cut >= SHORTEST]
    for cut in ends:
        yield text[:-cut], ending_cost(text[-cut:])
    for cut in begins:
        yield text[cut:], _BEGINNING + ending_cost(text[:cut])
    if ends and begins and len(middle := text[begins[-1] : -ends[-1]]) >= SHORTEST:
        yield middle, _BEGINNING + ending_cost(text[: begins[-1]]) + ending_cost(text[-ends[-1] :])


def _not_letters(letters: Iterator[str], limit: int) -> int:
    """How many of the first ones are no letters, counted up to the limit."""
    count = 0
    for letter in letters:
        if count == limit or letter.isalpha():
            break
        count += 1
    return count


def _undone(middle: str) -> Iterator[tuple[str, float]]:
    """The middle as it is, and with its capitals, signs, direction and doubling undone."""
    capitals = _capitals_cost(middle)
    lower = middle.lower()
    yield middle, 0.0
    yield middle[:1].lower() + middle[1:], _TWICE
    yield lower, capitals
    yield lower[::-1], capitals + _TWICE
    half = len(lower) // 2
    if half >= SHORTEST and lower[:half] == lower[half:]:
        yield lower[:half], capitals + _TWICE
    if signs := len(set(_SIGNS) & set(lower)):
        for reading in _READINGS:
            yield lower.translate(reading), capitals + signs * _TWICE


def _capitals_cost(text: str) -> float:
    """log10 of the ways to set capitals that are tried before these."""
    upper, lower = sum(map(str.isupper, text)), sum(map(str.islower, text))
    if not upper:
        return 0.0
    if not lower or (upper == 1 and (text[0].isupper() or text[-1].isupper())):
        return _TWICE
    if upper + lower > 32:  # the sum below is nearly this, and would be long
        return (upper + lower) * _TWICE
    return math.log10(sum(math.comb(upper + lower, count) for count in range(1, min(upper, lower) + 1)))
