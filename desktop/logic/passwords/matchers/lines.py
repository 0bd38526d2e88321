"""Lines that everybody knows: proverbs, songs, prayers, titles. Whoever guesses tries them whole and from the beginning.

They are compared by their letters alone, so spaces, signs and capitals do not matter. A password that is such a line
and nothing else but what people put to one (digits, a sign, an ending) is one match from its first letter to its last.
"""

import re
from collections.abc import Iterator, Sequence
from os.path import commonprefix

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import SWAP, case_cost
from desktop.logic.passwords.normalised import Normalised

_BEGINNING = 8
"""So many letters say which lines are meant."""
_SHORTEST_PART = 10
"""A line that breaks off is known by so many letters."""
_FURTHER_LETTERS, _FURTHER_SIGNS = 3, 8
"""What may stand beside a whole line."""

_COST, _JOINING = 4.0, 0.7
_WITH_MORE = 6.0
"""log10 of what a line takes: one of some thousand, broken off somewhere; and with something put to it."""

_SPELLINGS = re.compile("tidak|tiada|takkan|menjadi|yang|pun|nya|lah|kan|itu|dan|dengan|daripada|dari")
_SHORTER = {"tidak": "tak", "tiada": "tak", "takkan": "tak", "menjadi": "jadi"}
"""Where people remember a line in different words; all others of these are left out."""


class Lines:
    """Lines by their first letters, as they are and as loosely as people remember them. Made once, never changed."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._exact = _by_beginning(lines)
        self._loose = _by_beginning([loosened(line) for line in lines])

    def known(self, letters: str, start: int = 0) -> int:
        """How many of the letters from `start` on are a line or the beginning of one; 0 for too few."""
        return _known(self._exact, letters[start:])

    def remembered(self, letters: str) -> bool:
        """Whether the letters are a line, or the beginning of one, as people remember it."""
        loose = loosened(letters)
        return _known(self._loose, loose) >= max(len(loose) - _FURTHER_LETTERS, _SHORTEST_PART)


def loosened(letters: str) -> str:
    """Letters without what people leave out, and with the shorter of two ways to say it."""
    return _SPELLINGS.sub(lambda found: _SHORTER.get(found[0], ""), letters)


def _by_beginning(lines: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in lines:
        found.setdefault(line[:_BEGINNING], []).append(line)
    return found


def _known(lines: dict[str, list[str]], letters: str) -> int:
    common = [(len(commonprefix((line, letters))), len(line)) for line in lines.get(letters[:_BEGINNING], ())]
    return max((same for same, whole in common if same >= min(whole, _SHORTEST_PART)), default=0)


def find_lines(reading: Normalised, lines: Lines) -> Iterator[Match]:
    """Every stretch that is a line, and the whole where little stands beside one."""
    for letters in dict.fromkeys((reading.lower, *reading.leets)):
        places = [place for place, letter in enumerate(letters) if "a" <= letter <= "z"]
        joined = "".join(letters[place] for place in places)
        swaps = sum(letters[place] != reading.lower[place] for place in places)
        yield from _stretches(reading, lines, joined, places, SWAP * bool(swaps))
        if _is_whole(reading, lines, joined):
            yield Match(0, len(reading), _WITH_MORE, vocabulary.SAYING, _JOINING)


def _stretches(
    reading: Normalised, lines: Lines, joined: str, places: Sequence[int], swapped: float
) -> Iterator[Match]:
    for begin in range(len(joined) - _BEGINNING + 1):
        size = lines.known(joined, begin)
        if size:
            start, end = places[begin], places[begin + size - 1] + 1
            dressed = (vocabulary.SWAPPED_LETTERS,) if swapped else ()
            cost = _COST + swapped + case_cost(reading.text[start:end])
            yield Match(start, end, cost, vocabulary.SAYING, _JOINING, dressed)


def _is_whole(reading: Normalised, lines: Lines, joined: str) -> bool:
    """Whether the letters are a line, with no more than an ending, and few signs or digits stand among them."""
    others = sum(not letter.isalpha() and letter != " " for letter in reading.lower)
    if len(joined) < _BEGINNING or others > _FURTHER_SIGNS + joined.count("") // 4:
        return False
    known = lines.known(joined)
    return (known > 0 and len(joined) - known <= _FURTHER_LETTERS) or lines.remembered(joined)
