"""Words of which only the consonants are left, found without a stored form: pndkr for pendekar, rhs2024 for rahasia.

The words that people shorten most are made when the lists are read (`data.SHORTENED`). The others are looked up by
their skeletons, in an index that is made when somebody types the first one.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import Dictionary, case_cost
from desktop.logic.passwords.net_spelling import skeleton
from desktop.logic.passwords.normalised import Normalised

_RUN = re.compile(r"(?<![a-z])[a-z][bcdfghjklmnpqrstvwxyz]{2,11}(?![a-z])")
_ALONE = 4
"""So few consonants are one only where no other letter stands: chance puts them between digits."""

_PRICE, _JOINING, _STEEPNESS = 1.0, 0.7, 0.7
"""As for the stored forms."""


class Skeletons:
    """The skeletons of the words of some lists, each of the likeliest word that has it; made when first asked."""

    def __init__(self, lists: Sequence[str]) -> None:
        """The lists as they are written, one word a line, the likeliest first."""
        self._lists = lists

    @cached_property
    def dictionary(self) -> Dictionary:
        """Skeleton -> the rank of its word."""
        ranks: dict[str, int] = {}
        for words in self._lists:
            for rank, word in enumerate(words.split(), 1):
                short = skeleton(word)
                ranks[short] = min(rank, ranks.get(short, rank))
        return Dictionary(vocabulary.CHAT, ranks, _PRICE, _JOINING, _STEEPNESS)


def find_skeletons(reading: Normalised, skeletons: Skeletons) -> Iterator[Match]:
    """Every run of letters that is what is left of a word."""
    for found in _RUN.finditer(reading.lower):
        start, end = found.span()
        if end - start <= _ALONE and end - start < sum(map(str.isalpha, reading.lower)):
            continue
        rank = skeletons.dictionary.ranks.get(found.group())
        if rank is not None:
            cost = skeletons.dictionary.cost(rank) + case_cost(reading.text[start:end])
            yield Match(start, end, cost, vocabulary.CHAT, _JOINING)
