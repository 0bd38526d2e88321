"""Words: of the lists, of the programme, of the owner; in any case, with l33t, backwards."""

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from functools import cached_property
from itertools import pairwise
from math import comb, log10
from operator import itemgetter
from typing import NamedTuple

from desktop.logic.findings import Code, Span
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.normalised import Normalised
from desktop.logic.private import unshown

LONGEST_WORD = 32
SHORTEST_WORD = 3
_MANY, _LONG_TEXT = 12, 64
"""Most words have no more letters; in a long text longer ones are looked for only where one begins."""

CAPITAL = 0.8
BACKWARDS = 1.6
SWAP, SWAP_MORE = 0.6, 0.4
SPACED = 0.5
"""log10 of what it costs to try a word with a capital, backwards, with a letter swapped and one more, with signs
between."""


_SPACES, _ODD_SIGN = frozenset(" -._"), 0.8
"""Signs that nearly everybody sets between letters, and log10 of what another one costs on top."""


@unshown
class Dictionary(NamedTuple):
    """Words and their ranks from 1, the likeliest first, and what a match in it is called.

    `price` is log10 of what the list costs, `joining` what a word of it costs on top as a further part. `steepness` is
    below 1 where the order is less sure than that of a count. An `everyday` word is called what it is: people take
    those for passwords too, so they stand in lists of another kind.
    """

    code: Code
    ranks: Mapping[str, int]
    price: float = 0.0
    joining: float = 0.0
    steepness: float = 1.0
    everyday: frozenset[str] = frozenset()

    def code_of(self, word: str) -> Code:
        """What a match of one of its words is called."""
        return vocabulary.WORD if word in self.everyday else self.code

    def cost(self, rank: int) -> float:
        """log10 of the guesses for the word of this rank."""
        return self.price + self.steepness * log10(rank)


def ranked(words: Sequence[str]) -> dict[str, int]:
    """Word -> its rank from 1; the first place of a word counts."""
    return dict(zip(reversed(words), range(len(words), 0, -1), strict=True))


_COST = itemgetter(0)


class Dictionaries:
    """Dictionaries, and every word of all of them in one set: most stretches are no word, and one look tells."""

    def __init__(self, *dictionaries: Dictionary) -> None:
        self._all = [(one, one.ranks.get) for one in dictionaries]
        self._known: dict[str, int] = {}  # no set: whoever collects garbage goes through a set each time
        for one in dictionaries:
            self._known.update(one.ranks)
        self._more = frozenset[str]()

    def joined(self, more: Dictionary) -> "Dictionaries":
        """These and a small one; these stay as they are, and none of their words is read again."""
        both = copy(self)
        both._add(more)  # noqa: SLF001  # one of its own kind
        return both

    @cached_property
    def _begins(self) -> frozenset[str]:
        """How the long words begin; made when somebody first types a long text, for it takes twenty milliseconds."""
        return frozenset({word[:_MANY] for word in (*self._known, *self._more) if len(word) > _MANY})

    def _add(self, more: Dictionary) -> None:
        self.__dict__.pop("_begins", None)
        self._all = [*self._all, (more, more.ranks.get)]
        self._more = self._more.union(more.ranks)

    def __contains__(self, word: str) -> bool:
        """Whether one of the dictionaries has it."""
        return word in self._known or word in self._more

    def stretches(self, letters: str) -> Iterator[Span]:
        """Start and end of every stretch of the letters that is a word."""
        size, known, more = len(letters), self._known, self._more
        begins = self._begins if size > _LONG_TEXT else None
        for start in range(size - SHORTEST_WORD + 1):
            longest = LONGEST_WORD if begins is None or letters[start : start + _MANY] in begins else _MANY
            for end in range(start + SHORTEST_WORD, min(start + longest, size) + 1):
                if (word := letters[start:end]) in known or word in more:
                    yield start, end

    def cheapest(self, word: str) -> tuple[float, Code, float]:
        """The cost of a word that one of the dictionaries has, and the code and the joining of that one."""
        having = [(one.cost(rank), one) for one, look in self._all if (rank := look(word)) is not None]
        cost, cheapest = min(having, key=_COST)
        return cost, cheapest.code_of(word), cheapest.joining


def find_words(reading: Normalised, dictionaries: Dictionaries) -> Iterator[Match]:
    """Every stretch that is a word: as it stands, with signs for letters, backwards, with signs between the letters."""
    yield from find_plain_words(reading, dictionaries)
    yield from find_swapped_words(reading, dictionaries)
    yield from _backwards(reading, dictionaries)
    yield from _spaced(reading, dictionaries)


def find_plain_words(reading: Normalised, dictionaries: Dictionaries) -> Iterator[Match]:
    """Every stretch that is a word as it stands."""
    for start, end in dictionaries.stretches(reading.lower):
        cost, code, joining = dictionaries.cheapest(reading.lower[start:end])
        yield Match(start, end, cost + case_cost(reading.text[start:end]), code, joining)


def find_swapped_words(reading: Normalised, dictionaries: Dictionaries) -> Iterator[Match]:
    """Every stretch that is a word with signs for letters."""
    for leet in reading.leets:
        for start, end in dictionaries.stretches(leet):
            swaps = _swaps(reading.lower[start:end], leet[start:end])
            if swaps:
                cost, code, joining = dictionaries.cheapest(leet[start:end])
                cost += SWAP + SWAP_MORE * (swaps - 1) + case_cost(reading.text[start:end])
                yield Match(start, end, cost, code, joining, (vocabulary.SWAPPED_LETTERS,))


def _backwards(reading: Normalised, dictionaries: Dictionaries) -> Iterator[Match]:
    size, letters = len(reading), reading.lower[::-1]
    for last, first in dictionaries.stretches(letters):
        start, end = size - first, size - last
        if reading.lower[start:end] != letters[last:first]:  # what reads the same both ways is no trick
            cost, code, joining = dictionaries.cheapest(letters[last:first])
            cost += BACKWARDS + case_cost(reading.text[start:end])
            yield Match(start, end, cost, code, joining, (vocabulary.REVERSED,))


def _spaced(reading: Normalised, dictionaries: Dictionaries) -> Iterator[Match]:
    """Signs or spaces between the letters: "aku cinta kamu", "bhinneka-tunggal-ika"."""
    places = [place for place, letter in enumerate(reading.lower) if letter.isalnum()]
    if len(places) == len(reading):
        return
    letters = "".join(reading.lower[place] for place in places)
    for start, end in dictionaries.stretches(letters):
        first, last = places[start], places[end - 1] + 1
        signs = _signs_between(reading.lower, places[start:end])
        if signs and (signs <= _SPACES or _is_one_sign(signs)):
            cost, code, joining = dictionaries.cheapest(letters[start:end])
            cost += SPACED + (0.0 if signs <= _SPACES else _ODD_SIGN) + case_cost(reading.text[first:last])
            yield Match(first, last, cost, code, joining)


def _is_one_sign(signs: set[str]) -> bool:
    """Whether the same single sign stands everywhere."""
    return len(signs) == 1 and all(len(sign) == 1 for sign in signs)


def _signs_between(text: str, places: Sequence[int]) -> set[str]:
    """What stands between letters at these places, where something does."""
    return {text[one + 1 : other] for one, other in pairwise(places) if other - one > 1}


def _swaps(written: str, word: str) -> int:
    """How many different signs stand for letters."""
    return len({sign for sign, letter in zip(written, word, strict=True) if sign != letter})


def case_cost(text: str) -> float:
    """log10 of the ways to set capitals (zxcvbn's count): one way, the first, the last or all, else every choice.

    Where signs stand for letters a machine sets a capital behind each of them as well: "K@Mpus".
    """
    upper = sum(letter.isupper() for letter in text)
    if not upper:
        return 0.0
    lower = sum(letter.islower() for letter in text)
    if not lower or text.istitle() or (upper == 1 and (text[0].isupper() or text[-1].isupper())):
        return CAPITAL
    return CAPITAL + log10(sum(comb(upper + lower, count) for count in range(1, min(upper, lower) + 1)))
