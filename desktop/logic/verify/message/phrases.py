"""Recognising phrases of a vocabulary in a text as people really write it.

A phrase is words with one blank between them. `a|b` is a choice, `..` a gap of up to four words of one sentence, a `*`
at the end of a word any ending, `#` a number. A text is folded first (look-alike letters, marks, hidden characters),
and each word is also read with digits as letters (d4ft4r), with repeated letters cut (daftaaar) and with letters that
were spread out put together (d a f t a r).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from desktop.logic.findings import Span
from desktop.logic.jsonfile import read_json
from desktop.logic.private import unshown
from desktop.logic.resources import resources
from desktop.logic.text import Folded, digits_as_letters, folded, squeeze

MAX_GAP = 4
_KNOWN_WORDS = 2
_WORD = re.compile(r"\d+(?:[.,]\d+)*(?![a-z])|\d+x\d+|[a-z0-9]+(?:'[a-z]+)?|%|👉")
_GAPS = r"[^a-z0-9\n]{1,2}"
_SHORT_NAMES = "|".join(_GAPS.join(name) for name in ("otp", "0tp", "ktp", "pin", "p1n"))
_SPREAD = re.compile(rf"(?<![a-z0-9])(?:[a-z](?:{_GAPS}[a-z0-9]){{3,}}|{_SHORT_NAMES})(?![a-z0-9])")
_INSIDE = re.compile(r"kirim(?:kan|in)?|sebut(?:kan)?|transfer|bayar|kode|foto|otp|ktp|pin|apk")
"""Words that are found again where a whole order was spread out letter by letter: k i r i m O T P."""
_SENTENCE_END = re.compile(
    r"[!?;]|\n\s*(?:\n|[-*\u2022]|\d{1,2}[.)])|(?<!\.)\.(?=\s|$)"
    r"|,(?=\s*(?:mohon|tolong|tlg|silakan|silahkan|segera|harap|sebutkan|kirim))"
)
"""A line break alone ends a sentence only before a capital: mails are wrapped, and chats break lines anywhere."""
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


@dataclass(frozen=True, slots=True)
class Script:
    """A text cut into words, ready to be searched by any vocabulary."""

    source: Folded
    words: tuple[Word, ...]

    def span(self, first: int, last: int) -> Span:
        """The span in the original text of the words first to last (inclusive)."""
        return self.source.span(self.words[first].start, self.words[last].end)


def read_script(text: str) -> Script:
    """Cut a text into words, with all their readings."""
    source = folded(text)
    ends = [match.start() for match in _SENTENCE_END.finditer(source.text)]
    words: list[Word] = []
    place, sentence, origin = 0, 0, source.origin
    for start, end, shown in _pieces(source.text):
        capital = text[origin[start]].isupper() and not text[origin[start] + 1 : origin[start] + 2].isupper()
        if place < len(ends) and ends[place] < start:
            while place < len(ends) and ends[place] < start:
                place += 1
            sentence += 1
        elif capital and words and "\n" in source.text[words[-1].end : start]:
            sentence += 1
        words.append(Word(_readings(shown), start, end, sentence, capital))
    return Script(source, tuple(words))


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Words with their places; a word whose letters were spread out is one piece."""
    place = 0
    for spread in _SPREAD.finditer(text):
        yield from (
            (found.start(), found.end(), found.group()) for found in _WORD.finditer(text, place, spread.start())
        )
        yield from _together(spread)
        place = spread.end()
    yield from ((found.start(), found.end(), found.group()) for found in _WORD.finditer(text, place))


def _together(spread: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """The word whose letters were spread out, or the words where two and more are known among them."""
    places = [place for place, letter in enumerate(spread.group(), spread.start()) if letter.isalnum()]
    word = "".join(spread.string[place] for place in places)
    known = [found.span() for found in _INSIDE.finditer(word)]
    if len(known) < _KNOWN_WORDS:
        yield places[0], places[-1] + 1, word
        return
    cuts = sorted({0, len(word), *(cut for span in known for cut in span)})
    yield from ((places[first], places[last - 1] + 1, word[first:last]) for first, last in pairwise(cuts))


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
    """One place of a phrase: the words it takes, beginnings it takes, whether a number, and whether a gap is before."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    number: bool
    gap: bool

    def takes(self, readings: tuple[str, ...]) -> bool:
        for reading in readings:
            if reading in self.words:
                return True
        if self.number and _NUMBER.fullmatch(readings[0]):
            return True
        if self.beginnings:
            return any(reading.startswith(self.beginnings) for reading in readings)
        return False


_Phrase = tuple[str, tuple[_Element, ...]]


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
        elements.append(_Element(words, beginnings, "#" in choices, gap))
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
        for word in first.words:
            self._by_word[word].append((group, elements))
        if first.beginnings:
            self._others.append((group, elements))
        elif first.number:
            self._numbered.append((group, elements))

    def find(self, script: Script) -> Iterator[Hit]:
        """Every phrase of every group in a text, in the order of its first word."""
        candidates = self._candidates(script)
        for place, word in enumerate(script.words):
            for group, elements in candidates[word.readings]:
                if len(elements) == 1:
                    yield Hit(group, place, place)
                elif (last := _match(elements, script.words, place)) is not None:
                    yield Hit(group, place, last)

    def _candidates(self, script: Script) -> Mapping[tuple[str, ...], list[_Phrase]]:
        """For each word of a text, by its readings, the phrases that may begin with it: looked for only once."""
        words = {word.readings for word in script.words}
        present = {reading for readings in words for reading in readings}
        begun = {
            reading: [one for one in self._by_word[reading] if _can_stand(one[1], present)]
            for reading in present
            if reading in self._by_word
        }
        found = {readings: [one for reading in readings for one in begun.get(reading, ())] for readings in words}
        for readings, phrases in found.items():
            others = [*self._others, *self._numbered] if readings[0][0].isdigit() else self._others
            phrases.extend(one for one in others if one[1][0].takes(readings))
        return found


def _can_stand(elements: tuple[_Element, ...], present: set[str]) -> bool:
    """Whether each word of a phrase is somewhere in a text: most phrases are ruled out by that, once for the text."""
    return not any(
        element.words.isdisjoint(present) and not element.number and not element.beginnings for element in elements[1:]
    )


def _match(elements: tuple[_Element, ...], words: tuple[Word, ...], place: int) -> int | None:
    """The number of the last word when the elements after the first follow `place`, each as near as it can be."""
    sentence, most = words[place].sentence, len(words)
    for element in elements[1:]:
        for following in range(place + 1, min(place + 2 + (MAX_GAP if element.gap else 0), most)):
            word = words[following]
            if word.sentence != sentence:
                return None
            if element.takes(word.readings):
                place = following
                break
        else:
            return None
    return place


def load_phrases(language: str) -> Mapping[str, tuple[str, ...]]:
    """How people write about money, codes, haste ... in a language: group -> phrases; raises ContentError."""
    name = f"signs/{language}.json"
    root = read_json(resources() / "signs" / f"{language}.json", name).fields(("groups",))
    return {group: node.texts() for group, node in root["groups"].members().items()}
