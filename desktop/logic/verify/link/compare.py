"""A name that imitates and the name it imitates, letter under letter: what is the same, other, added, missing, swapped.

The alignment is the cheapest way from one name to the other; letters that only look alike cost less than others, so
that they come to stand under one another. Both names can be read off the places again.
"""

import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

import ada_url

from desktop.logic.findings import Finding
from desktop.logic.private import unshown
from desktop.logic.text import digits_as_letters, fold, script
from desktop.logic.verify.answer import vocabulary
from desktop.logic.verify.answer.judgement import LinkReading

LONGEST = 80
"""Names longer than this many letters are not compared: nobody reads them letter by letter."""

_LIKE, _OTHER, _GAP, _SWAP, _AROUND = 1, 3, 2, 3, 2
_MOST_LABELS = 6
_HOSTS = frozenset(
    code.id
    for code in (
        vocabulary.LINK_LOOKALIKE,
        vocabulary.LINK_SAME_NAME,
        vocabulary.LINK_COMBINED_NAME,
        vocabulary.LINK_DASHES,
    )
)


class Change(StrEnum):
    """What happened at one place."""

    SAME = "same"
    OTHER = "other"
    ADDED = "added"
    MISSING = "missing"
    SWAPPED = "swapped"
    ENDING = "ending"  # another ending than the official one, as a whole


@unshown
class Place(NamedTuple):
    """One place: the letter of the imitating name above the real one; empty where there is none."""

    odd: str
    real: str
    change: Change


@unshown
class Difference(NamedTuple):
    """One thing to tell. `at` are places in the imitating name from 1 on; odd letters have `script` and `codepoint`."""

    change: Change
    at: tuple[int, ...]
    odd: str
    real: str
    script: str = ""
    codepoint: str = ""


@unshown
class Comparison(NamedTuple):
    """Two names letter by letter, and what to tell about it in the order of reading."""

    places: tuple[Place, ...]

    @property
    def odd(self) -> str:
        """The imitating name."""
        return "".join(place.odd for place in self.places)

    @property
    def real(self) -> str:
        """The name that is imitated."""
        return "".join(place.real for place in self.places)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The same letter exchanged at several places is told once, letters added or missing in a row together."""
        return _told(self.places)


def compare_finding(finding: Finding, handles: Iterable[str] = ()) -> Comparison | None:
    """What a finding about an imitation compares; `handles` are the official accounts. None when there is nothing."""
    evidence = finding.evidence
    if finding.code in _HOSTS:
        return compare_hosts(evidence["host"], evidence["official"])
    if finding.code == vocabulary.PROFILE_IMITATES.id:
        return compare_names(evidence["handle"], (evidence["name"], *handles))
    if finding.code == vocabulary.SENDER_IMITATES.id:
        _, at, host = evidence["address"].rpartition("@")
        return compare_hosts(host, evidence["official"]) if at else compare_names(host, (evidence["name"],))
    return None


def compare_hosts(host: str, official: str) -> Comparison | None:
    """A host (ASCII or not) beside the official one; what stands before and behind the name is marked as a whole."""
    shown = ".".join(_unicode(label) for label in host.lower().removeprefix("www.").split("."))
    labels = shown.split(".")
    name, dot, rest = official.removeprefix("www.").partition(".")
    if len(shown) > LONGEST or len(labels) > _MOST_LABELS or shown == official:
        return None
    found: list[tuple[int, int, tuple[Place, ...]]] = []
    for first in range(len(labels)):
        for last in range(first + 1, len(labels) + 1):
            front = "".join(f"{label}." for label in labels[:first])
            middle, ending = ".".join(labels[first:last]), "".join(f".{label}" for label in labels[last:])
            for real, real_ending in ((name, dot + rest), (f"{name}{dot}{rest}", "")):
                cost, places = align(middle, real)
                cost += _AROUND * (bool(front) + (ending != real_ending))
                whole = (*_front(front), *places, *_ending(ending, real_ending))
                found.append((cost, len(found), whole))
    return Comparison(min(found)[2])


def compare_names(name: str, reals: Iterable[str]) -> Comparison | None:
    """A handle or a sender's name beside the nearest of the real ones, in small letters."""
    odd = name.lower()
    if len(odd) > LONGEST:
        return None
    found = [align(odd, real.lower().removeprefix("@")) for real in reals if len(real) <= LONGEST]
    if not found:
        return None
    _, places = min(found, key=lambda pair: pair[0])
    return Comparison(places) if any(place.change is not Change.SAME for place in places) else None


def align(odd: str, real: str) -> tuple[int, tuple[Place, ...]]:
    """The cheapest alignment of two names and its cost; at most LONGEST letters of each are meant."""
    costs = _costs(odd, real)
    places: list[Place] = []
    one, other = len(odd), len(real)
    while one or other:
        here = costs[one][other]
        if one and here == costs[one - 1][other] + _GAP:
            one -= 1
            places.append(Place(odd[one], "", Change.ADDED))
        elif other and here == costs[one][other - 1] + _GAP:
            other -= 1
            places.append(Place("", real[other], Change.MISSING))
        elif _swapped(odd, real, one, other) and here == costs[one - 2][other - 2] + _SWAP:
            places += [Place(odd[one - k], real[other - k], Change.SWAPPED) for k in (1, 2)]
            one, other = one - 2, other - 2
        else:
            one, other = one - 1, other - 1
            change = Change.SAME if odd[one] == real[other] else Change.OTHER
            places.append(Place(odd[one], real[other], change))
    return costs[-1][-1], tuple(reversed(places))


def _costs(odd: str, real: str) -> list[list[int]]:
    rows = [[_GAP * place for place in range(len(real) + 1)]]
    for one, letter in enumerate(odd, 1):
        row = [_GAP * one]
        for other, wanted in enumerate(real, 1):
            best = min(rows[-1][other - 1] + _cost(letter, wanted), rows[-1][other] + _GAP, row[-1] + _GAP)
            if _swapped(odd, real, one, other):
                best = min(best, rows[-2][other - 2] + _SWAP)
            row.append(best)
        rows.append(row)
    return rows


def _cost(letter: str, wanted: str) -> int:
    if letter == wanted:
        return 0
    return _LIKE if wanted in {fold(letter), digits_as_letters(letter)} else _OTHER


def _swapped(odd: str, real: str, one: int, other: int) -> bool:
    if one < 2 or other < 2 or odd[one - 1] == odd[one - 2]:
        return False
    return odd[one - 1] == real[other - 2] and odd[one - 2] == real[other - 1]


def _unicode(label: str) -> str:
    return ada_url.idna_to_unicode(label) if label.startswith("xn--") else label


def _front(front: str) -> tuple[Place, ...]:
    return tuple(Place(letter, "", Change.ADDED) for letter in front)


def _ending(odd: str, real: str) -> tuple[Place, ...]:
    change = Change.SAME if odd == real else Change.ENDING
    length = max(len(odd), len(real))
    return tuple(Place(odd[place : place + 1], real[place : place + 1], change) for place in range(length))


def _pieces(change: Change, group: list[Place]) -> list[list[Place]]:
    """A run of one change in what is told by itself: each exchanged letter, each swapped pair, all else whole."""
    length = {Change.OTHER: 1, Change.SWAPPED: 2}.get(change, len(group))
    return [group[place : place + length] for place in range(0, len(group), length)]


def _told(places: tuple[Place, ...]) -> tuple[Difference, ...]:
    told: dict[tuple[Change, str, str], Difference] = {}
    at = 0
    for change, run in groupby(places, key=lambda place: place.change):
        for piece in _pieces(change, list(run)):
            odd, real = "".join(place.odd for place in piece), "".join(place.real for place in piece)
            here = tuple(range(at + 1, at + len(odd) + 1)) or (at,)
            at += len(odd)
            if change is Change.SAME:
                continue
            before = told.get((change, odd, real)) if change is Change.OTHER else None
            key = (change, odd, real) if change is Change.OTHER else (change, odd, f"{real} {here[0]}")
            told[key] = _difference(change, (*(before.at if before else ()), *here), odd, real)
    return tuple(told.values())


def _difference(change: Change, at: tuple[int, ...], odd: str, real: str) -> Difference:
    if change is not Change.OTHER or odd.isascii():
        return Difference(change, at, odd, real)
    return Difference(change, at, odd, real, script(odd), f"U+{ord(odd):04X}")


def is_letter(text: str) -> bool:
    """Whether a single character is a letter of some script; otherwise it is a digit or a mark."""
    return len(text) == 1 and unicodedata.category(text).startswith(("L", "M"))


def as_seen(link: LinkReading) -> str:
    """The address as its reader sees it, with punycode undone."""
    if "xn--" not in link.text.lower() or not link.opens:
        return link.text
    return link.text.lower().replace(link.opens, ada_url.idna_to_unicode(link.opens))
