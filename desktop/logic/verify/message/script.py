"""A text cut into words, each with all that it may be read as: ready to be searched by any vocabulary.

A text is folded first (look-alike letters, marks, hidden characters), and each word is also read with digits as letters
(d4ft4r), with repeated letters cut (daftaaar) and with letters that were spread out put together (d a f t a r).
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from desktop.logic.findings import Span
from desktop.logic.later import later
from desktop.logic.private import unshown
from desktop.logic.text import Folded, digits_as_letters, folded, squeeze
from desktop.logic.verify.message.spread import spread_out, together

_WORD = later(r"[a-z][a-z0-9]*(?:'[a-z]+)?|\d+(?:[.,]\d+)*(?![a-z])|\d+x\d+|[0-9][a-z0-9]*(?:'[a-z]+)?|%|👉")
_SENTENCE_END = later(
    r"!|\?|;|\n\s*(?:\n|[-*\u2022]|\d{1,2}[.)])|\.(?<!\.\.)(?=\s|$)"
    r"|,(?=\s*(?:mohon|tolong|tlg|silakan|silahkan|segera|harap|sebutkan|kirim))"
)
"""A line break alone ends a sentence only before a capital: mails are wrapped, and chats break lines anywhere.

Each choice begins with a sign of its own, so that a search leaps from sign to sign.
"""
_DOUBLED = re.compile(r"(.)\1")
NUMBER = re.compile(r"\d[\d.,]*(?:rb|ribu|jt|juta|k)?")
"""A number as one word: 3, 1.000, 50rb."""


@unshown
class Word(NamedTuple):
    """One word: its readings, its place in the folded text, its sentence, and whether it alone begins big."""

    readings: tuple[str, ...]
    start: int
    end: int
    sentence: int
    capital: bool = False


@unshown
@dataclass(frozen=True)
class Script:
    """A text cut into words, ready to be searched by any vocabulary; what each of them looks up is made once."""

    source: Folded
    words: tuple[Word, ...]

    @cached_property
    def places(self) -> Mapping[tuple[str, ...], list[int]]:
        """Each different word by its readings, and the numbers of the words that are read so."""
        found: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            found[word.readings].append(place)
        return found

    @cached_property
    def behind(self) -> Mapping[tuple[str, ...], set[str]]:
        """Each different word by its readings, and the readings of the words that stand right behind it."""
        found: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for before, after in {(one.readings, other.readings) for one, other in pairwise(self.words)}:
            found[before].update(after)
        return found

    @cached_property
    def joints(self) -> tuple[int, ...]:
        """The numbers of the words before which anything else stands than one blank."""
        text, before, found = self.source.text, 0, []
        for place, (_, start, end, _, _) in enumerate(self.words):
            if start - before != 1 or text[before] != " ":
                found.append(place)
            before = end
        return tuple(found)

    def gap(self, place: int) -> str:
        """What stands between a word and the one before it; behind the last word for the number of words."""
        end = self.words[place].start if place < len(self.words) else len(self.source.text)
        return self.source.text[self.words[place - 1].end : end]

    @cached_property
    def readings(self) -> frozenset[str]:
        """Every reading of every word."""
        return frozenset(reading for readings in self.places for reading in readings)

    def span(self, first: int, last: int) -> Span:
        """The span in the original text of the words first to last (inclusive)."""
        return self.source.span(self.words[first].start, self.words[last].end)


def read_script(text: str) -> Script:
    """Cut a text into words, with all their readings."""
    source = folded(text)
    letters, origin = source.text, source.origin
    ends = [match.start() for match in _SENTENCE_END().finditer(letters)]
    ends.append(len(letters))
    words: list[Word] = []
    place = sentence = before = 0
    for start, shown, end in _pieces(letters):
        first = origin[start]
        capital = text[first].isupper() and not text[first + 1 : first + 2].isupper()
        if ends[place] < start:
            place = bisect_left(ends, start, place)
            sentence += 1
        elif capital and words and "\n" in letters[before:start]:
            sentence += 1
        words.append(Word(_readings(shown), start, end, sentence, capital))
        before = end
    return Script(source, tuple(words))


def _pieces(text: str) -> Iterator[tuple[int, str, int]]:
    """Words with their places; a word whose letters were spread out is one piece."""
    place = 0
    for spread in spread_out(text):
        yield from _placed(text, place, spread.start())
        yield from together(spread)
        place = spread.end()
    yield from _placed(text, place, len(text))


def _placed(text: str, start: int, end: int) -> Iterator[tuple[int, str, int]]:
    """The words of a part of a text with their places; nothing a word could begin with stands between two of them."""
    for word in _WORD().findall(text, start, end):
        first = text.index(word, start)
        start = first + len(word)
        yield first, word, start


def _readings(word: str) -> tuple[str, ...]:
    if word.isalpha():
        return (word, squeeze(word)) if _DOUBLED.search(word) else (word,)
    if NUMBER.fullmatch(word):
        return (word,)
    readings = (word, digits_as_letters(word), digits_as_letters(word.replace("1", "l")))
    return tuple(dict.fromkeys((*readings, *map(squeeze, readings))))
