"""Recognising phrases of a vocabulary in a text as people really write it.

A phrase is words with one blank between them. `a|b` is a choice, `..` a gap of up to four words of one sentence, a `*`
at the end of a word any ending, `#` a number. A text is folded first (look-alike letters, marks, hidden characters),
and each word is also read with digits as letters (d4ft4r), with repeated letters cut (daftaaar) and with letters that
were spread out put together (d a f t a r).
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from desktop.logic.findings import Span
from desktop.logic.jsonfile import read_json
from desktop.logic.private import unshown
from desktop.logic.resources import resources
from desktop.logic.text import Folded, digits_as_letters, folded, squeeze
from desktop.logic.verify.message.spread import spread_out, together

MAX_GAP = 4
_NEXT = 2
_WORD = re.compile(r"[a-z][a-z0-9]*(?:'[a-z]+)?|\d+(?:[.,]\d+)*(?![a-z])|\d+x\d+|[0-9][a-z0-9]*(?:'[a-z]+)?|%|👉")
_SENTENCE_END = re.compile(
    r"!|\?|;|\n\s*(?:\n|[-*\u2022]|\d{1,2}[.)])|\.(?<!\.\.)(?=\s|$)"
    r"|,(?=\s*(?:mohon|tolong|tlg|silakan|silahkan|segera|harap|sebutkan|kirim))"
)
"""A line break alone ends a sentence only before a capital: mails are wrapped, and chats break lines anywhere.

Each choice begins with a sign of its own, so that a search leaps from sign to sign.
"""
_DOUBLED = re.compile(r"(.)\1")
_NUMBER = re.compile(r"\d[\d.,]*(?:rb|ribu|jt|juta|k)?")


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
    ends = [match.start() for match in _SENTENCE_END.finditer(letters)]
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
    for word in _WORD.findall(text, start, end):
        first = text.index(word, start)
        start = first + len(word)
        yield first, word, start


@lru_cache(maxsize=2048)
def _readings(word: str) -> tuple[str, ...]:
    if word.isalpha():
        return (word, squeeze(word)) if _DOUBLED.search(word) else (word,)
    if _NUMBER.fullmatch(word):
        return (word,)
    readings = (word, digits_as_letters(word), digits_as_letters(word.replace("1", "l")))
    return tuple(dict.fromkeys((*readings, *map(squeeze, readings))))


@dataclass(frozen=True, slots=True)
class _Element:
    """One place of a phrase: the words it takes, beginnings it takes, whether a number.

    `reach` is one more than how far behind the element before it it may stand; `loose`: not only these words.
    """

    words: frozenset[str]
    beginnings: tuple[str, ...]
    number: bool
    reach: int
    loose: bool

    def takes(self, readings: tuple[str, ...]) -> bool:
        if not self.words.isdisjoint(readings):
            return True
        if self.number and _NUMBER.fullmatch(readings[0]):
            return True
        if self.beginnings:
            return any(reading.startswith(self.beginnings) for reading in readings)
        return False


class _Phrase(NamedTuple):
    """A phrase of a group; one of each of the `needed` words must be somewhere in a text that holds it.

    `behind` are the words of which one must stand right behind its first; None where that is left open.
    """

    group: str
    elements: tuple[_Element, ...]
    needed: tuple[frozenset[str], ...]
    behind: frozenset[str] | None


@unshown
class Hit(NamedTuple):
    """A phrase of a group that was found, as the numbers of its first and last word."""

    group: str
    first: int
    last: int


def _compile(phrase: str) -> tuple[_Element, ...]:
    elements: list[_Element] = []
    gap = False
    for part in phrase.split(" "):
        if part == "..":
            gap = True
            continue
        choices = part.split("|")
        words = frozenset(choice for choice in choices if not choice.endswith("*") and choice != "#")
        beginnings = tuple(choice[:-1] for choice in choices if choice.endswith("*"))
        number = "#" in choices
        reach = _NEXT + (MAX_GAP if gap else 0)
        elements.append(_Element(words, beginnings, number, reach, loose=number or beginnings != ()))
        gap = False
    return tuple(elements)


class Phrases:
    """The phrases of all groups of a vocabulary, indexed by their first word."""

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self._by_word: dict[str, list[_Phrase]] = defaultdict(list)
        self._numbered: list[_Phrase] = []
        self._others: list[_Phrase] = []
        for group, phrases in groups.items():
            for phrase in phrases:
                self._add(group, _compile(phrase))

    def _add(self, group: str, elements: tuple[_Element, ...]) -> None:
        first = elements[0]
        needed = tuple(one.words for one in elements[1:] if not one.loose)
        closed = len(elements) > 1 and elements[1].reach == _NEXT and not elements[1].loose
        phrase = _Phrase(group, elements, needed, elements[1].words if closed else None)
        for word in first.words:
            self._by_word[word].append(phrase)
        if first.beginnings:
            self._others.append(phrase)
        elif first.number:
            self._numbered.append(phrase)

    def find(self, script: Script) -> Iterator[Hit]:
        """Every phrase of every group in a text, in the order of its first word."""
        candidates = self._candidates(script)
        words = script.words
        for place, readings in sorted((place, one) for one in candidates for place in script.places[one]):
            for group, elements, _, _ in candidates[readings]:
                if len(elements) == 1:
                    yield Hit(group, place, place)
                elif (last := _match(elements, words, place)) is not None:
                    yield Hit(group, place, last)

    def _candidates(self, script: Script) -> Mapping[tuple[str, ...], list[_Phrase]]:
        """For each word of a text, by its readings, the phrases that may begin with it, where there are any.

        Most phrases are ruled out once for the text, because one of their words is nowhere in it.
        """
        present = script.readings
        begun = {reading: _standing(self._by_word[reading], present) for reading in present & self._by_word.keys()}
        found: dict[tuple[str, ...], list[_Phrase]] = {}
        for readings in script.places if begun else ():
            if phrases := [one for reading in readings if reading in begun for one in begun[reading]]:
                behind = script.behind[readings]
                found[readings] = [one for one in phrases if one.behind is None or not one.behind.isdisjoint(behind)]
        for readings in script.places if self._others or self._numbered else ():
            others = [*self._others, *self._numbered] if readings[0][0].isdigit() else self._others
            if more := [one for one in others if one.elements[0].takes(readings)]:
                found.setdefault(readings, []).extend(more)
        return found


def _standing(phrases: Iterable[_Phrase], present: frozenset[str]) -> list[_Phrase]:
    """The phrases of which each word is somewhere in a text."""
    found = []
    for phrase in phrases:
        for words in phrase.needed:
            if words.isdisjoint(present):
                break
        else:
            found.append(phrase)
    return found


def _match(elements: tuple[_Element, ...], words: tuple[Word, ...], place: int) -> int | None:
    """The number of the last word when the elements after the first follow `place`, each as near as it can be."""
    sentence = words[place].sentence
    for element in elements[1:]:
        for readings, _, _, number, _ in words[place + 1 : place + element.reach]:
            place += 1
            if number != sentence:
                return None
            if not element.words.isdisjoint(readings) or (element.loose and element.takes(readings)):
                break
        else:
            return None
    return place


def load_phrases(language: str) -> Mapping[str, tuple[str, ...]]:
    """How people write about money, codes, haste ... in a language: group -> phrases; raises ContentError."""
    name = f"signs/{language}.json"
    root = read_json(resources() / "signs" / f"{language}.json", name).fields(("groups",))
    return {group: node.texts() for group, node in root["groups"].members().items()}
