"""What needs no word: walks over the keyboard, sequences such as abcd or 2468, and repeats."""

import re
from collections.abc import Callable, Iterator
from math import comb, log10
from typing import Any

from zxcvbn.matching import GRAPHS, spatial_match
from zxcvbn.scoring import (
    KEYBOARD_AVERAGE_DEGREE,
    KEYBOARD_STARTING_POSITIONS,
    KEYPAD_AVERAGE_DEGREE,
    KEYPAD_STARTING_POSITIONS,
)

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.normalised import Normalised

_BOARDS = {name: GRAPHS[name] for name in ("qwerty", "keypad")}
"""The boards that are sold in Indonesia."""

_STARTS = {
    "qwerty": (KEYBOARD_STARTING_POSITIONS, KEYBOARD_AVERAGE_DEGREE),
    "keypad": (KEYPAD_STARTING_POSITIONS, KEYPAD_AVERAGE_DEGREE),
}
"""Keys to start from, and neighbours that a key has in the middle."""

_LONGEST_WALK = 64
"""Keys that are counted: who walked so far is beyond every band, and the count beyond what a float holds."""

_LONGEST_PERIOD = 64
_JOINING = 1.2
_OBVIOUS_STARTS = frozenset("aAzZ019")
_WIDEST_STEP = 5
_VOWELS, _VOWELS_COST = re.compile("aiueo|aeiou|oeuia|uoiea|aiue|aeio"), 1.0
"""As they are said at school, forwards and backwards."""


def find_walks(reading: Normalised) -> Iterator[Match]:
    """Neighbouring keys, by zxcvbn's graphs and its count of the ways to walk."""
    walks: list[Any] = spatial_match(reading.text, _graphs=_BOARDS)  # its types know fewer keys than it gives
    for walk in walks:
        start, end = walk["i"], walk["j"] + 1
        cost = _walk_cost(*_STARTS[walk["graph"]], end - start, walk["turns"], walk["shifted_count"])
        yield Match(start, end, cost, vocabulary.KEYBOARD, _JOINING)


def _walk_cost(starts: int, degree: float, keys: int, turns: int, shifted: int) -> float:
    """log10 of the walks of so many keys and turns or fewer, times the ways to hold the shift key.

    zxcvbn adds up C(i - 1, j - 1) * starts * degree^j for every length i and number of turns j; the sum over i is
    C(keys, j) - 1.
    """
    keys = min(keys, _LONGEST_WALK)
    shifted = min(shifted, keys)
    walks = sum((comb(keys, turn) - 1) * degree**turn for turn in range(1, min(turns, keys - 1) + 1))
    fewer = min(shifted, keys - shifted)
    ways = sum(comb(keys, count) for count in range(1, fewer + 1)) if fewer else 1 + bool(shifted)
    return log10(starts * walks) + log10(ways)


def find_sequences(reading: Normalised) -> Iterator[Match]:
    """Runs of letters or digits with one step: abcd, 97531; guesses as zxcvbn counts them; the vowels in a row."""
    for vowels in _VOWELS.finditer(reading.lower):
        yield Match(*vowels.span(), _VOWELS_COST, vocabulary.SEQUENCE, _JOINING)
    text, start = reading.text, 0
    while start < len(text) - 1:
        step = ord(text[start + 1]) - ord(text[start])
        end = start + 2
        while end < len(text) and ord(text[end]) - ord(text[end - 1]) == step:
            end += 1
        long_enough = end - start > 2 or abs(step) == 1
        if 0 < abs(step) <= _WIDEST_STEP and long_enough and _is_one_kind(text[start:end]):
            base = 4 if text[start] in _OBVIOUS_STARTS else 10 if text[start].isdigit() else 26
            yield Match(start, end, log10(base * (1 if step > 0 else 2) * (end - start)), vocabulary.SEQUENCE, _JOINING)
        start = end - 1


def _is_one_kind(run: str) -> bool:
    return run.isdigit() or (run.isalpha() and (run.islower() or run.isupper()))


def find_repeats(reading: Normalised, cost_of: Callable[[int, int], float]) -> Iterator[Match]:
    """A piece two times and more in a row. `cost_of` gives the cost of the piece from start to end."""
    text = reading.lower
    for period in range(1, min(len(text) // 2, _LONGEST_PERIOD) + 1):
        run = 0
        for place in range(period, len(text) + 1):
            if place < len(text) and text[place] == text[place - period]:
                run += 1
                continue
            times = run // period + 1
            if times > 1 and (period > 1 or run > 1) and not _shorter(text, place - period, place):
                yield from _repeat(place - run - period, period, times, run % period, cost_of)
            run = 0


def _shorter(text: str, start: int, end: int) -> bool:
    """Whether the piece is itself a repeat, which a shorter period has already told."""
    piece = text[start:end]
    return piece in (piece + piece)[1:-1]


def _repeat(start: int, period: int, times: int, more: int, cost_of: Callable[[int, int], float]) -> Iterator[Match]:
    for first in range(start, start + min(more, 3) + 1):
        cost = cost_of(first, first + period) + log10(times)
        yield Match(first, first + period * times, cost, vocabulary.REPEAT, _JOINING)
