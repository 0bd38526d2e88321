"""What people put between and behind words: a sign, a few digits, a suffix such as -ku or -nya."""

import re
from collections.abc import Iterable, Iterator
from math import log10

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import CAPITAL
from desktop.logic.passwords.normalised import Normalised


def _ranks(pieces: str) -> dict[str, int]:
    return {piece: rank for rank, piece in enumerate(pieces.split(), 1)}


def _one_of(pieces: Iterable[str]) -> str:
    return "|".join(sorted(pieces, key=len, reverse=True))


_SIGNS = {" ": 1, **_ranks("! @ . # _ - * $ ? & + , / !! % = !@ @@ !@# ~ ^ ** .. ... !!!")}
"""Signs at the end or between words, the most common first (our own order)."""

_SUFFIXES = _ranks(
    "ku mu nya q qu kan an lah i in nih kah pun deh aja dong loh yang ya x z s h koe kuh bgt banget ok oke yes id "
    "selalu forever 4ever ever fc jaya gg pro ml jos bro sis"
)
"""Endings of Indonesian words, written and chatted (our own order)."""

_ENDINGS = _ranks(
    "1 123 12 1234 2 11 01 13 10 7 12345 22 3 23 123456 21 5 69 99 666 14 101 8 9 4 24 09 15 6 88 007 08 07 17 16 18 "
    "77 00 20 19 777 111 25 06 0 04 05 33 98 55 03 02 100 27 26 28 45 44 66"
) | dict.fromkeys(("321", "4321", "54321"), 19)
"""Digits behind a word, by use: the first sixty of the counted list, without its held-back tenth. Who counts down
takes a rule, so those three are as likely as the doubled digits."""

_LONGEST_OF_ALL = 4
"""So many digits are tried from 0 to the end."""

_JOINING_SIGN, _JOINING_DIGITS, _JOINING_SUFFIX, _JOINING_BETWEEN = 0.1, 0.9, 0.6, 0.3

_BETWEEN = _ranks("love dan n sayang cinta and x suka sama ama bin binti vs for the of 4 2")
"""What stands between two names or words, with or without signs (our own order)."""

_AGAIN, _MOST_AGAIN = 0.4, 4
"""log10 of what it costs to try a sign twice and more."""

_SIGN_RUN = re.compile(r" |[^\w\s]+|_+")
_ENDING = re.compile(r"(?<=[^0-9\s])[0-9]{1,6}(?![0-9])")
_JOINER = r"[\s@._&-]"
_SUFFIX = re.compile(rf"(?:(?<=[a-z0-9][a-z]{{2}})|(?<=[a-z]{_JOINER}))(?=({_one_of(_SUFFIXES)}))")
_BEFORE = _ranks("my om si mr ms dj")
"""Two letters that people put before a word, and that are in no list of ours (our own order)."""
_WORD_BEFORE = re.compile(rf"(?:{_one_of(_BEFORE)})(?={_JOINER}?[a-z]{{4}})")
_WORD_BETWEEN = re.compile(
    rf"(?:(?<=[a-z][a-z0-9]{{2}})|(?<=[a-z0-9]{{2}}{_JOINER}))(?=({_one_of(_BETWEEN)}){_JOINER}?[a-z]{{3}})"
)


def find_signs(reading: Normalised) -> Iterator[Match]:
    """Runs of the usual signs; the last of an unusual run alone, for one before may be a letter: K@mpu$@1."""
    for match in _SIGN_RUN.finditer(reading.lower):
        start, end = match.span()
        again = 0.0
        run = match.group()
        if run not in _SIGNS:
            same = len(set(run)) == 1 and len(run) <= _MOST_AGAIN
            run, start, again = run[-1], start if same else end - 1, _AGAIN * same
        rank = _SIGNS.get(run)
        if rank is not None:
            yield Match(start, end, log10(rank + 1) + again, vocabulary.DECORATION, _JOINING_SIGN)


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


def find_between(reading: Normalised) -> Iterator[Match]:
    """What joins two words: "n", "dan", "love"; what stands before one: "my"."""
    if before := _WORD_BEFORE.match(reading.lower):
        cost = log10(_BEFORE[before.group()] + 1) + CAPITAL * (not reading.text[: before.end()].islower())
        yield Match(0, before.end(), cost, vocabulary.SUFFIX, 0.0)
    for match in _WORD_BETWEEN.finditer(reading.lower):
        word = match[1]
        cost = log10(_BETWEEN[word] + 1)
        yield Match(match.start(), match.start() + len(word), cost, vocabulary.SUFFIX, _JOINING_BETWEEN)
