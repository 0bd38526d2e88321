"""Recognising phrases of a vocabulary in a text as people really write it.

A phrase is words with one blank between them. `a|b` is a choice, `..` a gap of up to four words of one sentence, a `*`
at the end of a word any ending, `#` a number. A text is cut into words by `script.py`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from desktop.logic.jsonfile import read_json
from desktop.logic.private import unshown
from desktop.logic.resources import resources
from desktop.logic.verify.message.script import NUMBER, Script, Word

MAX_GAP = 4
_NEXT = 2


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
        if self.number and NUMBER.fullmatch(readings[0]):
            return True
        if self.beginnings:
            return any(reading.startswith(self.beginnings) for reading in readings)
        return False


class _Phrase(NamedTuple):
    """A phrase of a group; one of each of the `needed` words must be somewhere in a text that holds it.

    `behind` are the words of which one must stand right behind its first; None where that is left open.
    """

    group: str
    first: _Element
    rest: tuple[_Element, ...]
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


def _read_phrase(group: str, phrase: str) -> _Phrase:
    first, *rest = _compile(phrase)
    needed = tuple(one.words for one in rest if not one.loose)
    closed = bool(rest) and rest[0].reach == _NEXT and not rest[0].loose
    return _Phrase(group, first, tuple(rest), needed, rest[0].words if closed else None)


class Phrases:
    """The phrases of all groups of a vocabulary, indexed by their first word.

    Each is taken apart when a text holds its first word: of some thousand, one message needs some dozen.
    """

    def __init__(self, groups: Mapping[str, Iterable[str]]) -> None:
        self._written: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._read: dict[str, list[_Phrase]] = {}
        self._numbered: list[_Phrase] = []
        self._others: list[_Phrase] = []
        for group, phrases in groups.items():
            for phrase in phrases:
                self._add(group, phrase)

    def _add(self, group: str, phrase: str) -> None:
        first = phrase.partition(" ")[0]
        if first.isalpha():  # nearly all do
            self._written[first].append((group, phrase))
            return
        choices = first.split("|")
        begun = any(choice.endswith("*") for choice in choices)
        for choice in choices:
            if choice != "#" and not choice.endswith("*"):
                self._written[choice].append((group, phrase))
        if begun:
            self._others.append(_read_phrase(group, phrase))
        elif "#" in choices:
            self._numbered.append(_read_phrase(group, phrase))

    def _begun_by(self, word: str) -> list[_Phrase]:
        """The phrases that may begin with a word which begins some."""
        if word not in self._read:
            self._read[word] = [_read_phrase(*one) for one in self._written[word]]
        return self._read[word]

    def find(self, script: Script) -> Iterator[Hit]:
        """Every phrase of every group in a text, in the order of its first word."""
        candidates = self._candidates(script)
        words = script.words
        for place, readings in sorted((place, one) for one in candidates for place in script.places[one]):
            for group, _, rest, _, _ in candidates[readings]:
                if not rest:
                    yield Hit(group, place, place)
                elif (last := _match(rest, words, place)) is not None:
                    yield Hit(group, place, last)

    def _candidates(self, script: Script) -> Mapping[tuple[str, ...], list[_Phrase]]:
        """For each word of a text, by its readings, the phrases that may begin with it, where there are any.

        Most phrases are ruled out once for the text, because one of their words is nowhere in it.
        """
        present = script.readings
        begun = {word: _standing(self._begun_by(word), present) for word in present & self._written.keys()}
        found: dict[tuple[str, ...], list[_Phrase]] = {}
        for readings in script.places if begun else ():
            if phrases := [one for reading in readings if reading in begun for one in begun[reading]]:
                behind = script.behind[readings]
                found[readings] = [one for one in phrases if one.behind is None or not one.behind.isdisjoint(behind)]
        for readings in script.places if self._others or self._numbered else ():
            others = [*self._others, *self._numbered] if readings[0][0].isdigit() else self._others
            if more := [one for one in others if one.first.takes(readings)]:
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


def _match(rest: tuple[_Element, ...], words: tuple[Word, ...], place: int) -> int | None:
    """The number of the last word when the elements after the first follow `place`, each as near as it can be."""
    sentence = words[place].sentence
    for element in rest:
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
