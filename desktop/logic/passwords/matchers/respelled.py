"""Words in the spelling of chats, as `net_spelling` reads them."""

from collections.abc import Iterator

from desktop.logic.passwords import net_spelling, vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import SWAP, Dictionaries, case_cost
from desktop.logic.passwords.normalised import Normalised

_LONGEST = 64
"""Who types like a chat types no more than that."""

_PRICE = 0.5
"""log10 of the guesses that the rules cost on top of the word."""


def find_respelled(reading: Normalised, dictionaries: Dictionaries) -> Iterator[Match]:
    """Every stretch that stands for a word by one of the rules, with l33t undone too."""
    if len(reading) > _LONGEST:
        return
    for letters in (reading.lower, *reading.leets):
        price = _PRICE if letters == reading.lower else _PRICE + SWAP
        for meant in net_spelling.respelled(letters):
            yield from _words(reading, meant, dictionaries, price)


def _words(
    reading: Normalised, meant: net_spelling.Respelled, dictionaries: Dictionaries, price: float
) -> Iterator[Match]:
    for first, last in dictionaries.stretches(meant.text):
        start, end = meant.starts[first], meant.ends[last - 1]
        word = meant.text[first:last]
        if start >= 0 and end >= 0 and reading.lower[start:end] != word:
            cost, _, joining = dictionaries.cheapest(word)
            yield Match(start, end, cost + price + case_cost(reading.text[start:end]), vocabulary.CHAT, joining)
