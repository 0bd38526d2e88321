"""How many guesses a password takes an attacker who knows Indonesia.

The parts that the matchers know and the letters between them make a cost; leaked lists, their near variants and the
owner's other passwords can only lower what comes of it. Nothing is remembered from one estimate to the next.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from math import log10
from typing import NamedTuple

from desktop.logic.findings import Finding
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.capitals import as_asked_for, as_before
from desktop.logic.passwords.data import PasswordData
from desktop.logic.passwords.explain import explain
from desktop.logic.passwords.known_numbers import beside_a_number
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.affection import find_affection
from desktop.logic.passwords.matchers.affixes import find_between, find_endings, find_signs, find_suffixes
from desktop.logic.passwords.matchers.dates import find_date_matches
from desktop.logic.passwords.matchers.dictionary import (
    Dictionaries,
    Dictionary,
    find_plain_words,
    find_swapped_words,
    find_words,
    ranked,
)
from desktop.logic.passwords.matchers.few_letters import find_few_letters
from desktop.logic.passwords.matchers.identity import CODES, find_numbers_of_people
from desktop.logic.passwords.matchers.labels import find_labels
from desktop.logic.passwords.matchers.lines import find_lines
from desktop.logic.passwords.matchers.names import find_syllable_names
from desktop.logic.passwords.matchers.orders import find_orders
from desktop.logic.passwords.matchers.respelled import find_respelled
from desktop.logic.passwords.matchers.skeletons import find_skeletons
from desktop.logic.passwords.matchers.stretched import find_runs, find_stretched
from desktop.logic.passwords.matchers.walks import find_repeats, find_sequences, find_walks
from desktop.logic.passwords.normalised import Normalised, normalise
from desktop.logic.passwords.owner import NOBODY, Owner, owner_of
from desktop.logic.passwords.phrases import Phrase, phrase_of
from desktop.logic.passwords.scale import guesses_of, letters_worth
from desktop.logic.passwords.segments import Parts, by_end, cheapest
from desktop.logic.passwords.similarity import Likeness, compare
from desktop.logic.passwords.strength import LISTED_SCORE, Strength, score_of
from desktop.logic.passwords.variants import listed_variant
from desktop.logic.private import unshown

DEAREST_LETTER = 1.9
"""log10 of the guesses for a letter at most: who knows nothing tries some eighty signs."""

_CAPITAL_LETTER = 1.0

MARKS = 0.5
"""log10 of what it costs to try a known stretch with marks on its letters; a single letter costs as a capital does."""

LISTS_FIRST = 0.8
"""Who guesses tries lists of leaked passwords before anything else: the share of the power of ten that is left."""

UNLISTED = 2.0
"""log10 of the guesses that a password takes at least which is on no list and says nothing of its owner."""

_THREE_DIGITS = 3.0
_COUNTED = {vocabulary.DATE, vocabulary.FEW_LETTERS, *CODES}
"""Parts that take what they take, whatever stands beside them."""

_SAME_AS_OTHER, _VARIANT_OF_OTHER = 0.0, 2.0
"""log10 of the guesses for who holds another password of the same person: they try it, then its variants. Of those a
third falls within ten guesses (Wang et al. 2017)."""

_MOST_OTHERS = 100


@unshown
class Look(NamedTuple):
    """What one of the looks says: log10 of the guesses, and what to tell about it."""

    guesses_log10: float
    finding: Finding | None = None


class Estimator:
    """Made once; keeps its data and nothing of any password, hint or answer. Any thread may use it."""

    def __init__(self, data: PasswordData, programme_words: Sequence[str]) -> None:
        self._data = data
        self._words = data.words.joined(Dictionary(vocabulary.PROGRAMME, ranked(programme_words)))

    def estimate(
        self, password: str, *, about: Sequence[str] = (), others: Sequence[str] = (), today: date
    ) -> Strength:
        """The strength of a password, which may be empty and of any length; the first 1,024 letters are judged.

        `about`: words about its owner (names, birth date, town), `others`: other passwords of theirs.
        """
        reading = normalise(password)
        if not reading.text:
            return Strength(0.0, 0, findings=(vocabulary.EMPTY(),))
        owner = owner_of(about, today, self._data.regions) if about else NOBODY
        parts, at_most = self._parts(reading, owner, today.year)
        rank = self._data.blocklists.rank(reading.written)
        phrase = phrase_of(reading, parts.matches, self._data.public, self._words)
        own = guesses_of(parts.cost, letters_worth(reading.text), _put_together(parts, reading.text))
        looks = [*(self._unlisted(reading, parts, phrase, own) if rank is None else self._listed(own, rank))]
        looks += _other(password, others)
        looks += [] if at_most is None else [Look(at_most)]
        guesses = min(look.guesses_log10 for look in looks)
        score = score_of(guesses) if rank is None else min(score_of(guesses), LISTED_SCORE)
        told = [look.finding for look in looks if look.finding is not None]
        findings = explain(password, reading, parts.matches, told, score, phrase)
        return Strength(guesses, score, rank is not None, findings)

    def _parts(self, reading: Normalised, owner: Owner, this_year: int) -> tuple[Parts, float | None]:
        """The cheapest parts; and log10 of the guesses at most where it is a number of a person with little beside."""
        letters, size = self._letters(reading), len(reading)
        matches = [*self._matches(reading, owner, this_year)]
        if reading.marked:
            matches = [_with_marks(match, reading) for match in matches]
        if reading.text != reading.lower:
            matches = [as_before(match, reading.text) for match in matches]
        ending = by_end(matches, size)
        for match in find_repeats(reading, lambda start, end: cheapest(ending, letters, start, end).cost):
            ending[match.end].append(match)
        parts = cheapest(ending, letters, 0, size)
        parts = parts._replace(cost=max(parts.cost - as_asked_for(reading.text), 0.0))
        return parts, beside_a_number(matches, ending, letters, reading.lower)

    def _matches(self, reading: Normalised, owner: Owner, this_year: int) -> Iterator[Match]:
        about_owner = (Dictionaries(Dictionary(vocabulary.ABOUT_OWNER, ranked(owner.words))),) if owner.words else ()
        looked_into = (self._words, *about_owner)
        for dictionaries in looked_into:
            yield from find_words(reading, dictionaries)
            yield from find_respelled(reading, dictionaries)
        yield from find_lines(reading, self._data.lines)
        yield from find_orders(reading, self._data.orders)
        yield from find_skeletons(reading, self._data.skeletons, self._words.__contains__)
        yield from find_affection(reading)
        yield from find_syllable_names(reading)
        yield from find_signs(reading)
        yield from find_suffixes(reading)
        yield from find_between(reading)
        yield from find_endings(reading)
        yield from find_date_matches(reading, this_year)
        yield from find_numbers_of_people(reading, this_year, owner, self._words.__contains__)
        yield from find_labels(reading)
        yield from find_few_letters(reading)
        yield from find_walks(reading)
        yield from find_sequences(reading)
        yield from find_runs(reading)
        yield from find_stretched(reading, partial(_held, looked_into))

    def _letters(self, reading: Normalised) -> list[float]:
        costs = self._data.model.costs(reading.lower)
        return [
            min(cost, DEAREST_LETTER) + _CAPITAL_LETTER * (letter.isupper() + (place in reading.marked))
            for place, (cost, letter) in enumerate(zip(costs, reading.text, strict=True))
        ]

    def _listed(self, own: float, rank: float) -> Iterator[Look]:
        """A password of the lists: between its place there and what its parts say, an Indonesian list has others."""
        place = log10(rank)
        yield Look(LISTS_FIRST * (place + min(own, place)) / 2, vocabulary.LISTED(entries=self._entries()))

    def _unlisted(self, reading: Normalised, parts: Parts, phrase: Phrase, own: float) -> Iterator[Look]:
        """What the parts say, and what a near variant on the lists says."""
        about_owner = any(match.code is vocabulary.ABOUT_OWNER for match in parts.matches)
        own = min(own if about_owner else max(own, UNLISTED, phrase.least), phrase.most)
        yield Look(own)
        guesses = listed_variant(reading.text, self._data.blocklists)
        place = self._data.blocklists.rank(reading.text) if reading.marked else None
        if place is not None:
            guesses = min(log10(place) + MARKS, own if guesses is None else guesses)
        if guesses is not None and guesses <= own:
            yield Look(max(guesses, UNLISTED), vocabulary.LISTED_VARIANT(entries=self._entries()))

    def _entries(self) -> str:
        return str(self._data.blocklists.entries)


def _put_together(parts: Parts, text: str) -> float:
    """What parts cost that somebody chose: no dates, numbers of people, rare digits, no chance of several classes."""
    every = sum(one.cost + (one.joining if one.start else 0.0) for one in parts.matches)
    rare = (one for one in parts.matches if one.code is vocabulary.DIGITS and one.cost >= _THREE_DIGITS)
    counted = sum(one.cost for one in (*rare, *(one for one in parts.matches if one.code in _COUNTED)))
    loose = parts.cost - every if parts.cost > every and _is_mixed(parts, text) else 0.0
    return max(parts.cost - counted - loose, 0.0)


def _is_mixed(parts: Parts, text: str) -> bool:
    """Whether letters and others stand among the single characters: a name that no list has is letters only."""
    held = {place for one in parts.matches for place in range(one.start, one.end)}
    return len({letter.isalpha() for place, letter in enumerate(text) if place not in held}) > 1


def _held(looked_into: Sequence[Dictionaries], squeezed: Normalised) -> Iterator[Match]:
    """What is looked for under letters that are held down."""
    for dictionaries in looked_into:
        yield from find_plain_words(squeezed, dictionaries)
        yield from find_swapped_words(squeezed, dictionaries)
    yield from find_sequences(squeezed)
    yield from find_walks(squeezed)


def _with_marks(match: Match, reading: Normalised) -> Match:
    """The match with what the marks on its letters cost: one more try of the whole."""
    if reading.marked.isdisjoint(range(match.start, match.end)):
        return match
    return match._replace(cost=match.cost + MARKS, dressed=(*match.dressed, vocabulary.MARKED))


def _other(password: str, others: Sequence[str]) -> Iterator[Look]:
    """What the other passwords of the same person give away: the worst of it, told once."""
    found = {compare(other, password).likeness for other in others[:_MOST_OTHERS]}
    if Likeness.SAME in found:
        yield Look(_SAME_AS_OTHER, vocabulary.SAME_AS_OTHER())
    elif Likeness.VARIANT in found:
        yield Look(_VARIANT_OF_OTHER, vocabulary.VARIANT_OF_OTHER())
