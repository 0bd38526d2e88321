"""A password that is made of words: what that alone says of the guesses it takes.

The list that our passphrases are drawn from is public, and so is their form: whoever guesses tries both first. Four
words drawn by chance hold, three hold where an account is locked after some tries, two do not, whatever is put to them.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations
from math import inf, log10
from typing import NamedTuple

from desktop.logic.findings import Span
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import Dictionaries
from desktop.logic.passwords.normalised import Normalised
from desktop.logic.passwords.similarity_families import FAMILY
from desktop.logic.passwords.strength import BANDS
from desktop.logic.private import unshown

WORD = log10(2_048)
"""log10 of the guesses for a word of the public list."""

THREE, FOUR = 3, 4
_ONE_OF_SOME = 2.1
"""log10 of the guesses for a word of a phrase of four and more: nobody tries them from fewer than some hundred."""
_IN_SENTENCES = 0.9
"""How much more than its price in a list a word of a sentence is worth at least."""
THIRD_BAND = BANDS[2]
_TWO_AT_MOST = THIRD_BAND - 0.1

_SHORTEST, _LONGEST = 4, 7
"""Letters of a word of the list."""
_LONGEST_JOINED = 100
_FURTHER = 2
"""So many characters may stand beside two words and the sign between them."""

_UNJOINED, _BETWEEN = re.compile(r"[ .,_-]"), re.compile(r"[\W\d_]")
_PIECE, _DIGIT = re.compile(r"[A-Z]?[a-z]+|[A-Z]+"), re.compile(r"\d")
_RARE, _ENOUGH = 1.6, 2
"""log10 of the guesses from which on a word is none that everybody takes first; of three words so many must be so."""

_LEXICAL = frozenset(
    {
        vocabulary.WORD,
        vocabulary.NAME,
        vocabulary.PLACE,
        vocabulary.SAYING,
        vocabulary.CHAT,
        vocabulary.REGIONAL,
        vocabulary.INTEREST,
        vocabulary.NATIONAL,
        vocabulary.OFFICE,
        vocabulary.ENGLISH,
        vocabulary.COMMON,
    }
)


@unshown
class Phrase(NamedTuple):
    """`words`: how many that have nothing to do with one another; log10 of the guesses they take at least, at most.

    `drawn`: the form is that in which the program puts words of its list together, or others do with digits between.
    """

    words: int = 0
    least: float = 0.0
    most: float = inf
    drawn: bool = False


def phrase_of(reading: Normalised, matches: Sequence[Match], public: Collection[str], known: Dictionaries) -> Phrase:
    """What the words of a password say; `matches` are its parts, `public` the list of our passphrases."""
    if _is_two(reading, public):
        return Phrase(2, most=_TWO_AT_MOST, drawn=True)
    drawn = len(_drawn(reading, public))
    # A part that goes over several of the words is a saying, and no chance; of four and more two may meet by accident.
    by_chance = drawn - (drawn >= FOUR) <= sum(1 for match in matches if _holds_letters(reading, match))
    if drawn == THREE:
        return Phrase(THREE, THIRD_BAND if by_chance else 0.0, THREE * WORD, drawn=True)
    apart = _apart(reading, matches)
    rare = sum(_is_rare(one, public, known) for one in apart)
    if len(apart) == THREE and _DIGIT.search(reading.text) and rare >= _ENOUGH and not _first(apart, known):
        return Phrase(THREE, THIRD_BAND, drawn=True)
    found = _words_in(reading, matches)
    words = max(drawn if by_chance else 0, len(found), len(apart))
    least = sum(_at_least(word, known) for word in found) if words == len(found) > drawn else words * _ONE_OF_SOME
    return Phrase(words, least if words >= FOUR else 0.0, drawn=drawn > 0)


def _at_least(word: str, known: Dictionaries) -> float:
    """log10 of the guesses for one word of a sentence: less for the few that nearly every sentence has."""
    return min(known.cheapest(word)[0] + _IN_SENTENCES, _ONE_OF_SOME) if word in known else _ONE_OF_SOME


def _words_in(reading: Normalised, matches: Sequence[Match]) -> frozenset[str]:
    """The different words among the parts of a password; what goes over a sign is one ("di bawah")."""
    pieces = (reading.lower[one.start : one.end] for one in matches if one.code in _LEXICAL)
    return frozenset(piece for piece in pieces if _UNJOINED.sub("", piece).isalpha())


def _apart(reading: Normalised, matches: Sequence[Match]) -> frozenset[str]:
    """The different words that a sign, a digit or a capital sets apart, known or not; none where a part goes over two.

    Of what people count through (days, colours, relatives) two are no more than one.
    """
    spans = [found.span() for found in _PIECE.finditer(reading.text)]
    if len(spans) < THREE:
        return frozenset()
    words = [reading.lower[start:end] for start, end in spans]
    unlike = {FAMILY.get(word, word) for word in words}
    if min(map(len, words), default=0) < _SHORTEST or len(unlike) < len(words):
        return frozenset()
    joined = any(sum(one.start <= start and end <= one.end for start, end in spans) > 1 for one in matches)
    return frozenset() if joined else frozenset(words)


def _first(words: Collection[str], known: Dictionaries) -> bool:
    """Whether one of the words is among the first of a list."""
    return any(known.cheapest(word)[0] < _RARE for word in words if word in known)


def _is_rare(word: str, public: Collection[str], known: Dictionaries) -> bool:
    """Whether a word is of our list, or of another one that is none of names and no first of it."""
    if word in public:
        return True
    cost, code, _ = known.cheapest(word) if word in known else (0.0, vocabulary.NAME, 0.0)
    return cost >= _RARE and code in _LEXICAL - {vocabulary.NAME}


def _holds_letters(reading: Normalised, match: Match) -> bool:
    return any(map(str.isalpha, reading.lower[match.start : match.end]))


def _drawn(reading: Normalised, public: Collection[str]) -> frozenset[str]:
    """The words of a phrase as the program writes it, with one sign or digit between; none where few come twice."""
    parts = _BETWEEN.split(reading.lower)
    parts = parts if len(parts) > 1 else _joined(reading.lower, public)
    words = frozenset(parts)
    enough = len(words) == len(parts) or len(words) >= FOUR
    return words if enough and all(part in public for part in parts) else frozenset()


def _joined(lower: str, public: Collection[str]) -> list[str]:
    """The four and more words that letters without a sign are made of; fewer are what anybody types."""
    ways: dict[int, list[str]] = {0: []}
    for end in range(_SHORTEST, min(len(lower), _LONGEST_JOINED) + 1):
        for start in range(max(end - _LONGEST, 0), end - _SHORTEST + 1):
            if start in ways and (word := lower[start:end]) in public:
                ways[end] = [*ways[start], word]
    words = ways.get(len(lower), [])
    return words if len(words) >= FOUR else []


def _is_two(reading: Normalised, public: Collection[str]) -> bool:
    """Two words, capitals at their beginnings or everywhere, a sign between them, few further characters."""
    if len(reading) > 2 * _LONGEST + 1 + _FURTHER:
        return False
    return any(
        first[1] <= second[0] and _is_little(reading.lower, first, second)
        for first, second in combinations(_public_words(reading, public), 2)
    )


def _public_words(reading: Normalised, public: Collection[str]) -> Iterator[Span]:
    for start in range(len(reading) - _SHORTEST + 1):
        for end in range(start + _SHORTEST, min(start + _LONGEST, len(reading)) + 1):
            if reading.lower[start:end] in public and _is_cased(reading.text[start:end]):
                yield start, end


def _is_little(lower: str, first: Span, second: Span) -> bool:
    """Whether no more than a sign between the two words and few further characters are left."""
    between = lower[first[1] : second[0]]
    left = first[0] + len(between) + len(lower) - second[1]
    return left <= _FURTHER + any(not letter.isalnum() for letter in between)


def _is_cased(word: str) -> bool:
    return word.islower() or word.isupper() or (word[0].isupper() and word[1:].islower())
