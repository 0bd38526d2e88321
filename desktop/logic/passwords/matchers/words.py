"""Words: of the lists, of the programme, of the owner; in any case, with l33t, backwards."""

from collections.abc import Iterator, Mapping, Sequence
from math import comb, log10
from typing import NamedTuple

from desktop.logic.findings import Code
from desktop.logic.passwords import codes
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.reading import Reading

LONGEST_WORD = 32
SHORTEST_WORD = 3

CAPITAL = 0.8
BACKWARDS = 1.6
SWAP = 0.6
SPACED = 0.5
"""log10 of what it costs to try a word with a capital, backwards, with one more letter swapped, with signs between."""


class Dictionary(NamedTuple):
    """Words and their ranks from 1, the likeliest first, and what a match in it is called.

    `price` is log10 of what the list costs, `joining` what a word of it costs on top as a further part. `steepness` is
    below 1 where the order is less sure than that of a count.
    """

    code: Code
    ranks: Mapping[str, int]
    price: float = 0.0
    joining: float = 0.0
    steepness: float = 1.0

    def cost(self, word: str) -> float | None:
        """log10 of the guesses for one of its words."""
        rank = self.ranks.get(word)
        return None if rank is None else self.price + self.steepness * log10(rank)


def find_words(reading: Reading, dictionaries: Sequence[Dictionary], known: frozenset[str]) -> Iterator[Match]:
    """Every stretch that is a word of a dictionary. `known` holds every word of all of them, for one quick look."""
    text, lower, size = reading.text, reading.lower, len(reading)
    for start, end in _stretches(lower, known):
        cost, code, joining = _cheapest(lower[start:end], dictionaries)
        yield Match(start, end, cost + case_cost(text[start:end]), code, joining)
    for leet in reading.leets:
        for start, end in _stretches(leet, known):
            swaps = _swaps(lower[start:end], leet[start:end])
            if swaps:
                cost, code, joining = _cheapest(leet[start:end], dictionaries)
                cost += SWAP * swaps + case_cost(text[start:end])
                yield Match(start, end, cost, code, joining, (codes.SWAPPED_LETTERS,))
    backwards = lower[::-1]
    for last, first in _stretches(backwards, known):
        start, end = size - first, size - last
        if lower[start:end] != backwards[last:first]:  # what reads the same both ways is no trick
            cost, code, joining = _cheapest(backwards[last:first], dictionaries)
            cost += BACKWARDS + case_cost(text[start:end])
            yield Match(start, end, cost, code, joining, (codes.REVERSED,))


def find_spaced_words(reading: Reading, dictionaries: Sequence[Dictionary], known: frozenset[str]) -> Iterator[Match]:
    """Words of the lists written with signs or spaces between: "aku cinta kamu", "bhinneka-tunggal-ika"."""
    places = [place for place, letter in enumerate(reading.lower) if letter.isalnum()]
    if len(places) == len(reading):
        return
    letters = "".join(reading.lower[place] for place in places)
    for start, end in _stretches(letters, known):
        first, last = places[start], places[end - 1] + 1
        if last - first > end - start:
            cost, code, joining = _cheapest(letters[start:end], dictionaries)
            yield Match(first, last, cost + SPACED + case_cost(reading.text[first:last]), code, joining)


def _stretches(letters: str, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    size = len(letters)
    for start in range(size - SHORTEST_WORD + 1):
        for end in range(start + SHORTEST_WORD, min(start + LONGEST_WORD, size) + 1):
            if letters[start:end] in known:
                yield start, end


def _cheapest(word: str, dictionaries: Sequence[Dictionary]) -> tuple[float, Code, float]:
    """The cost of a word that one of the dictionaries has, and the code and the joining of that one."""
    costs = ((one.cost(word), one.code, one.joining) for one in dictionaries)
    return min(((cost, code, more) for cost, code, more in costs if cost is not None), key=lambda found: found[0])


def _swaps(written: str, word: str) -> int:
    """How many different signs stand for letters."""
    return len({sign for sign, letter in zip(written, word, strict=True) if sign != letter})


def case_cost(text: str) -> float:
    """log10 of the ways to set capitals (zxcvbn's count): one way, the first, the last or all, else every choice."""
    upper = sum(letter.isupper() for letter in text)
    if not upper:
        return 0.0
    lower = sum(letter.islower() for letter in text)
    if not lower or (upper == 1 and (text[0].isupper() or text[-1].isupper())):
        return CAPITAL
    return CAPITAL + log10(sum(comb(upper + lower, count) for count in range(1, min(upper, lower) + 1)))
