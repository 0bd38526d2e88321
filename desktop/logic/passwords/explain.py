"""What is told about a password: the whole first, then its parts by place and kind, never a letter of it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from desktop.logic.findings import Code, Finding, worst_first
from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.normalised import LONGEST, Normalised
from desktop.logic.passwords.phrases import FOUR, THREE, Phrase
from desktop.logic.passwords.strength import STRONG

_YEAR = re.compile(r"(?:19|20)\d\d")
"""What stands among the numbers that are used often, and is a year all the same."""

CLASSES = 3
"""Characters of so many classes, none of them part of anything known, are taken for drawn by chance."""

SHORT = 8
"""NIST SP 800-63B-4: the least length of a password beside a second factor."""


def explain(
    password: str,
    reading: Normalised,
    matches: Sequence[Match],
    told: Sequence[Finding],
    score: int,
    phrase: Phrase,
) -> tuple[Finding, ...]:
    """The findings, the worst first; those of the whole before those of the parts."""
    whole = [*told]
    if len(reading) < SHORT:
        whole.append(vocabulary.SHORT(length=str(len(reading))))
    if len(password) > LONGEST:
        whole.append(vocabulary.TOO_LONG(limit=str(LONGEST)))
    parts = [finding for match in matches for finding in _of_part(match, reading)]
    if score >= STRONG:
        whole = [*_praise(reading, matches, phrase), *whole]
        parts = [finding for finding in parts if finding.code == vocabulary.ABOUT_OWNER.id]
    elif _decorated(matches):
        parts.append(vocabulary.DECORATION())
    return worst_first((*whole, *parts))


def _praise(reading: Normalised, matches: Sequence[Match], phrase: Phrase) -> Iterator[Finding]:
    """Only what was drawn by chance is praised; of everything else the number says enough."""
    if phrase.drawn and phrase.words == THREE:
        yield vocabulary.THREE_WORDS()
    elif phrase.words >= FOUR or _by_chance(reading, matches):
        yield vocabulary.HARD_TO_GUESS()


def _by_chance(reading: Normalised, matches: Sequence[Match]) -> bool:
    """Whether characters of several classes stand there that no part explains."""
    explained = {place for match in matches for place in range(match.start, match.end)}
    return len({_class(letter) for place, letter in enumerate(reading.text) if place not in explained}) >= CLASSES


def _class(letter: str) -> str:
    """Small or capital letter, digit, sign; the letters of other scripts by how Unicode sorts them."""
    if not letter.isascii():
        return unicodedata.category(letter)
    return "a" if letter.islower() else "A" if letter.isupper() else "0" if letter.isdigit() else "!"


def _of_part(match: Match, reading: Normalised) -> Iterator[Finding]:
    if match.code is not vocabulary.DECORATION and match.code is not vocabulary.SUFFIX:
        is_year = match.code is vocabulary.NUMBER and _YEAR.fullmatch(reading.text[match.start : match.end])
        yield _placed(vocabulary.YEAR if is_year else match.code, match, reading)
        yield from (_placed(code, match, reading) for code in match.dressed)


def _placed(code: Code, match: Match, reading: Normalised) -> Finding:
    start, end = reading.span(match.start, match.end)
    return code((start, end), first=str(start + 1), last=str(end))


def _decorated(matches: Sequence[Match]) -> bool:
    """Whether a word was made to look hard with a sign."""
    return len(matches) > 1 and any(match.code is vocabulary.DECORATION for match in matches)
