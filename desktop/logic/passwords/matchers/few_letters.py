"""Few different characters in many ways: kKkKjJkJ, b5b2Bb7b, 110010110.

Who tries such passwords chooses the characters first and then puts them in order, so the length adds little: C(26, k)
letters and C(10, d) digits, times the arrangements, times the ways to set capitals.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import comb, log10

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.normalised import Normalised
from desktop.logic.passwords.scale import cost_of

_MOST_KINDS = 3
_SHORTEST, _CAPPED, _LONGEST = 7, range(8, 13), 48
_MOST_GUESSES = 7.9
"""log10 of the guesses for any of eight to twelve characters, which many make and cracking rules have."""

_JOINING = 1.2
_PATTERN = log10(8)
"""Capitals everywhere, at the start, every second letter, or in pairs."""

_MOST_CASE_BITS = 4


def find_few_letters(reading: Normalised) -> Iterator[Match]:
    """Every longest stretch of at most three letters, whatever their case, and three digits."""
    lower, start = reading.lower, 0
    if len(lower) < _SHORTEST:
        return
    kinds: Counter[str] = Counter()
    different = {True: 0, False: 0}
    for end, letter in enumerate(lower):
        if not (letter.isascii() and letter.isalnum()):
            yield from _stretch(reading, start, end)
            kinds, different, start = Counter(), {True: 0, False: 0}, end + 1
            continue
        kind = letter.isalpha()
        if not kinds[letter] and different[kind] == _MOST_KINDS:
            yield from _stretch(reading, start, end)
            while different[kind] == _MOST_KINDS:
                first, start = lower[start], start + 1
                kinds[first] -= 1
                different[first.isalpha()] -= not kinds[first]
        different[kind] += not kinds[letter]
        kinds[letter] += 1
    yield from _stretch(reading, start, len(lower))


def _stretch(reading: Normalised, start: int, end: int) -> Iterator[Match]:
    if end - start >= _SHORTEST:
        guesses = _guesses(reading.text[start : min(end, start + _LONGEST)])
        yield Match(start, end, cost_of(guesses), vocabulary.FEW_LETTERS, _JOINING)


def _guesses(text: str) -> float:
    """log10 of the guesses for a text of few different letters and digits."""
    kinds = set(text.lower())
    letters = sum(map(str.isalpha, kinds))
    chosen = comb(26, letters) * comb(10, len(kinds) - letters)
    guesses = log10(chosen) + len(text) * log10(len(kinds)) + capitals_cost(text)
    return min(guesses, _MOST_GUESSES) if len(text) in _CAPPED else guesses


def capitals_cost(text: str) -> float:
    """log10 of the ways to set the capitals: few for a pattern, else one bit a letter, up to four letters."""
    letters = [letter.isupper() for letter in text if letter.isalpha()]
    if not any(letters):
        return 0.0
    capitals = sum(letters)
    every_second = all(one is not other for one, other in pairwise(letters))
    in_pairs = all(one is other for one, other in zip(letters[::2], letters[1::2], strict=False))
    if capitals == len(letters) or (capitals == 1 and letters[0]) or every_second or in_pairs:
        return _PATTERN
    return min(len(letters), _MOST_CASE_BITS) * log10(2)
