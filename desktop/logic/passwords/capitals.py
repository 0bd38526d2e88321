"""Capitals as a habit of the whole: Each Word, ALL OF IT, and what forms ask for (a capital, a digit, a sign).

A matcher counts the capitals of its own stretch. Who begins each word with one does that once, and so does who holds
the shift key; and where a form wants a capital, a digit and a sign, nearly everybody puts them in that order.
"""

import re

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import CAPITAL

_AGAIN = 0.2
"""log10 of what it costs to go on as with the first word."""

_ASKED_FOR = re.compile(r"[A-Z][^A-Z]*[a-z][^A-Z]*(?:[0-9][^A-Z0-9a-z]+|[^A-Za-z0-9]+[0-9]+)[^A-Za-z]*")
ASKED_FOR = 0.6
"""log10 of what is saved when the first letter is the only capital, and digits and a sign end it."""

_BY_KEYS = frozenset({vocabulary.KEYBOARD, vocabulary.SEQUENCE, vocabulary.REPEAT})


def as_before(match: Match, text: str) -> Match:
    """The match with what its capitals cost where they only go on as the text begins."""
    word = text[match.start : match.end]
    if not match.start or match.code in _BY_KEYS or match.cost < CAPITAL or not word[:1].isupper():
        return match
    goes_on = word.isupper() if text[:2].isupper() else text[0].isupper() and word.istitle()
    return match._replace(cost=match.cost - CAPITAL + _AGAIN) if goes_on else match


def as_asked_for(text: str) -> float:
    """log10 of the guesses that the whole takes fewer because its form is the one that everybody uses."""
    return ASKED_FOR if _ASKED_FOR.fullmatch(text) else 0.0
