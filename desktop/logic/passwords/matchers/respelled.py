"""Words in the spelling of chats, as `net_spelling` reads them."""

import re
from collections.abc import Iterator

from desktop.logic.passwords import net_spelling, vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import SWAP, Dictionaries, case_cost
from desktop.logic.passwords.normalised import Normalised

_LONGEST = 64
"""Who types like a chat types no more than that."""

_VOWEL = re.compile(f"[{net_spelling.VOWELS}]")
_PRICE, _SHORT, _TELLING = 0.5, 0.6, 4
"""log10 of the guesses that the rules cost on top of the word, and on top of that with fewer letters than four."""
_INSIDE = re.compile(r"[a-z][^a-z]+[a-z]")
"""Where letters may stand as signs; digits behind a word are mostly no letters."""

_OURS = 1.0
"""What a word of an Indonesian list costs to join at most: nobody respells English by these rules."""


def find_respelled(reading: Normalised, dictionaries: Dictionaries) -> Iterator[Match]:
    """Every stretch that stands for a word by one of the rules, with l33t undone too."""
    if len(reading) > _LONGEST:
        return
    swapped = reading.leets[:1] if _INSIDE.search(reading.lower) else ()
    for letters in (reading.lower, *swapped):
        for meant in net_spelling.respelled(letters):
            yield from _words(reading, letters, meant, dictionaries)


def _words(
    reading: Normalised, letters: str, meant: net_spelling.Respelled, dictionaries: Dictionaries
) -> Iterator[Match]:
    for first, last in dictionaries.stretches(meant.text):
        start, end = meant.starts[first], meant.ends[last - 1]
        word, lower = meant.text[first:last], reading.lower[start:end]
        if start < 0 or end < 0 or letters[start:end] == word or not _may_be(lower, word):
            continue
        cost, _, joining = dictionaries.cheapest(word)
        if joining > _OURS:
            continue
        cost += _PRICE + (_SHORT if len(lower) < _TELLING else 0.0) + (0.0 if lower.isalpha() else SWAP)
        yield Match(start, end, cost + case_cost(reading.text[start:end]), vocabulary.CHAT, joining)


def _may_be(lower: str, word: str) -> bool:
    """Whether so few letters may stand for a word: chance makes a word of digits alone, or of what has no vowel."""
    return bool(_VOWEL.search(word)) and (lower.isalpha() or sum(map(str.isalpha, lower)) >= _TELLING - 1)
