"""What people put between and behind words: a sign, a few digits, a suffix such as -ku or -nya."""

import re
from collections.abc import Iterator
from math import log10

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.normalised import Normalised


def _ranks(pieces: str) -> dict[str, int]:
    return {piece: rank for rank, piece in enumerate(pieces.split(), 1)}


_SIGNS = {" ": 1, **_ranks("! @ . # _ - * $ ? & + , / !! % = !@ @@ !@# ~ ^ ** .. ... !!!")}
"""Signs at the end or between words, the most common first (our own order)."""

_SUFFIXES = _ranks("ku mu nya q qu kan an lah i in nih kah pun deh aja dong loh yang ya x z s h koe kuh")
"""Endings of Indonesian words, written and chatted (our own order)."""

_ENDINGS = _ranks(
    "1 123 12 1234 2 11 01 13 10 7 12345 22 3 23 123456 21 5 69 99 666 14 101 8 9 4 24 09 15 6 88 007 08 07 17 16 18 "
    "77 00 20 19 777 111 25 06 0 04 05 33 98 55 03 02 100 27 26 28 45 44 66"
) | dict.fromkeys(("321", "4321", "54321"), 19)
"""Digits behind a word, by use: the first sixty of the counted list, without its held-back tenth. Who counts down
takes a rule, so those three are as likely as the doubled digits."""

_LONGEST_OF_ALL = 4
"""So many digits are tried from 0 to the end."""

_JOINING_SIGN, _JOINING_DIGITS, _JOINING_SUFFIX = 0.1, 0.9, 0.6

_SIGN_RUN = re.compile(r" |[^\w\s]+|_+")
_ENDING = re.compile(r"(?<=[a-z!@#$._-])[0-9]{1,6}(?![0-9])")
_SUFFIX = re.compile(rf"(?<=[a-z]{{3}})(?=({'|'.join(sorted(_SUFFIXES, key=len, reverse=True))}))")


def find_signs(reading: Normalised) -> Iterator[Match]:
    """Runs of the usual signs; the last of an unusual run alone, for one before may be a letter: K@mpu$@1."""
    for match in _SIGN_RUN.finditer(reading.lower):
        start, end = match.span()
        if match.group() not in _SIGNS:
            start = end - 1
        rank = _SIGNS.get(reading.lower[start:end])
        if rank is not None:
            yield Match(start, end, log10(rank + 1), vocabulary.DECORATION, _JOINING_SIGN)


def find_endings(reading: Normalised) -> Iterator[Match]:
    """A few digits behind a word: those that many choose, or one of all there are."""
    for match in _ENDING.finditer(reading.lower):
        digits = match.group()
        rank = _ENDINGS.get(digits)
        if rank is not None or len(digits) <= _LONGEST_OF_ALL:
            tries = 10.0 ** len(digits) if rank is None else rank + 1.0
            yield Match(*match.span(), log10(tries), vocabulary.DIGITS, _JOINING_DIGITS)


def find_suffixes(reading: Normalised) -> Iterator[Match]:
    """Endings that can follow a word."""
    for match in _SUFFIX.finditer(reading.lower):
        ending = match[1]
        yield Match(
            match.start(), match.start() + len(ending), log10(_SUFFIXES[ending] + 1), vocabulary.SUFFIX, _JOINING_SUFFIX
        )
