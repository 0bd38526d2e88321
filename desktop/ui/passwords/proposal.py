"""A password to take along: what is wished for, and what was drawn. Random, and from nothing that was typed."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from desktop.logic.private import unshown


class Kind(StrEnum):
    """What for: to remember, to say over the telephone, or for a password manager to keep."""

    PHRASE = "phrase"
    SPOKEN = "spoken"
    RANDOM = "random"


LENGTHS = {Kind.PHRASE: (4, 5, 6, 7), Kind.SPOKEN: (9, 12, 15), Kind.RANDOM: (16, 20, 24)}
"""Words, syllables, characters; all lengths of a kind are in reach of what draws them."""

USUAL = {Kind.PHRASE: 6, Kind.SPOKEN: 12, Kind.RANDOM: 20}
SEPARATORS = {"hyphen": "-", "dot": ".", "space": " "}


class Wish(NamedTuple):
    """What to draw. `separator` is an id of `SEPARATORS`."""

    kind: Kind = Kind.PHRASE
    length: int = USUAL[Kind.PHRASE]
    separator: str = "hyphen"


PHRASE = Wish()


@unshown
@dataclass(frozen=True, slots=True)
class Proposal:
    """One drawn password: its parts (words, or groups of letters), what stands between them, how many bits it has."""

    parts: tuple[str, ...]
    separator: str
    bits: float

    @property
    def text(self) -> str:
        """As it is typed into a form."""
        return self.separator.join(self.parts)


Make = Callable[[Wish], Proposal]
"""Draws a password."""


_TRIES = 100  # six words of 2,048: whoever typed fifty of them still gets a phrase without any within a few


def apart_from(make: Make, wish: Wish, typed: str) -> Proposal:
    """A proposal none of whose words stands in what was typed: advice is never built on the password it is about."""
    low = typed.lower()
    proposal = make(wish)
    for _ in range(_TRIES):
        if not _shares(proposal, low):
            break
        proposal = make(wish)
    return proposal


def must_change(proposal: Proposal, typed: str) -> bool:
    """Whether a shown proposal shares a word with what is typed now; who types the proposal itself only tries it."""
    low = typed.lower()
    return _shares(proposal, low) and not _letters("".join(proposal.parts).lower()).startswith(_letters(low))


def _shares(proposal: Proposal, low: str) -> bool:
    return any(part.lower() in low for part in proposal.parts)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
