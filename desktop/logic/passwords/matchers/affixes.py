"""What people put between and behind words: a sign, a few digits, a suffix such as -ku or -nya."""

import re
from collections.abc import Iterator, Mapping
from math import log10

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.normalised import Normalised


def _ranks(pieces: str) -> Mapping[str, int]:
    return {piece: rank for rank, piece in enumerate(pieces.split(), 1)}


_SIGNS = {" ": 1, **_ranks("! @ . # _ - * $ ? & + , / !! % = !@ @@ !@# ~ ^ ** .. ... !!!")}
"""Signs at the end or between words, the most common first (our own order)."""

_SUFFIXES = _ranks("ku mu nya kan an lah i in nih kah pun deh aja dong loh yang ya x z s h qu q koe kuh")
"""Endings of Indonesian words, written and chatted (our own order)."""

_ENDINGS = _ranks("1 123 12 2 01 3 11 7 5 4 13 22 21 23 10 99 88 77 07 00 1234")
"""Digits behind a word; the order of the first seven is that of the counted list (see `variants`), the rest is ours."""

_JOINING_SIGN, _JOINING_DIGITS, _JOINING_SUFFIX = 0.1, 0.9, 0.6

_SIGN_RUN = re.compile(r" |[^\w\s]+|_+")
_ENDING = re.compile(r"(?<=[a-z!@#$._-])[0-9]{1,4}(?![0-9])")
_SUFFIX = re.compile(rf"(?<=[a-z]{{3}})(?=({'|'.join(sorted(_SUFFIXES, key=len, reverse=True))}))")


def find_signs(reading: Normalised) -> Iterator[Match]:
    """Runs of the usual signs."""
    for match in _SIGN_RUN.finditer(reading.lower):
        rank = _SIGNS.get(match.group())
        if rank is not None:
            yield Match(*match.span(), log10(rank + 1), vocabulary.DECORATION, _JOINING_SIGN)


def find_endings(reading: Normalised) -> Iterator[Match]:
    """A few digits behind a word: those that many choose, or one of all there are."""
    for match in _ENDING.finditer(reading.lower):
        digits = match.group()
        rank = _ENDINGS.get(digits)
        tries = 10.0 ** len(digits) if rank is None else rank + 1.0
        yield Match(*match.span(), log10(tries), vocabulary.DIGITS, _JOINING_DIGITS)


def find_suffixes(reading: Normalised) -> Iterator[Match]:
    """Endings that can follow a word."""
    for match in _SUFFIX.finditer(reading.lower):
        ending = match[1]
        yield Match(
            match.start(), match.start() + len(ending), log10(_SUFFIXES[ending] + 1), vocabulary.SUFFIX, _JOINING_SUFFIX
        )
