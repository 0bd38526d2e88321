"""A better secret than one thought up: words, syllables or characters drawn by chance, with exact bits.

The strength of such a secret is a count, no estimate: how many equally likely ones the same draw could have given. That
holds only where two draws never give one text, so every alphabet here can be read back in one way, and that is checked.
The number of bits is the base-2 logarithm of the count (Shannon 1948; NIST SP 800-63-3, appendix A, for passwords).
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from itertools import combinations, pairwise
from math import log2, perm

from desktop.logic.resources import shipped_text

Below = Callable[[int], int]
"""Takes n, gives a number from 0 to n - 1, each equally likely."""

FEWEST_WORDS, MOST_WORDS = 4, 10
FEWEST_SYLLABLES, MOST_SYLLABLES = 9, 18
SHORTEST_PASSWORD, LONGEST_PASSWORD = 12, 64

_ONSETS = ("b", "c", "d", "g", "h", "j", "k", "l", "m", "n", "ng", "ny", "p", "r", "s", "t", "w", "y")
_UNWANTED = frozenset({"bi", "ci", "co", "ho", "ki", "lo", "su", "ti"})
"""Left out because they end or begin short rude words; what is left is a power of two."""

SYLLABLES = tuple(onset + vowel for onset in _ONSETS for vowel in "aiou" if onset + vowel not in _UNWANTED)
"""64 Indonesian open syllables, 6 bits each. No e, which is said in two ways; none begins another."""

SYLLABLES_IN_A_GROUP = 3

CLASSES = ("abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "#%*+-=?@")
"""Small and capital letters, digits, symbols: 64 characters without l I 1 | ! and o O 0, which readers mix up."""

WITHOUT_SYMBOLS = CLASSES[:3]
"""For the sign-up form that refuses symbols: 56 characters."""

_LOST = 0.01

_TRIES = 10_000
"""At 12 characters two draws of three hold every class; a source of chance that fails so often is broken."""


class Separator(StrEnum):
    """What may stand between two words."""

    HYPHEN = "-"
    SPACE = " "
    DOT = "."
    NONE = ""


@dataclass(frozen=True, slots=True)
class Passphrase:
    """One secret made by chance; its `repr` shows the strength only.

    Attributes:
        text: The secret as it is typed.
        words: The words or groups of syllables it is joined from, in order; a random password is its own only word.
        bits: Base-2 logarithm of the number of equally likely secrets it was drawn from.
    """

    text: str = field(repr=False)
    words: tuple[str, ...] = field(repr=False)
    bits: float


def whole_bits(bits: float) -> int:
    """Bits as they are told: rounded down, but for what four words lose because they all differ."""
    return int(bits + _LOST)


@cache
def load_passphrase_words() -> tuple[str, ...]:
    """The 2,048 Indonesian words, sorted (`tools/build_passphrase_words.py`); 11 bits each. Loaded when needed."""
    return tuple(shipped_text("words", "passphrase.txt").split())


def make_passphrase(
    words: Sequence[str], count: int = 6, separator: str = Separator.HYPHEN, below: Below = secrets.randbelow
) -> Passphrase:
    """Words drawn one by one, the same word possibly twice.

    Args:
        words: What to draw from: distinct, at least two, none holding the separator.
        count: How many words, 4 to 10.
        separator: What stands between them, one of `Separator`.
        below: The source of chance, asked once a word.

    Returns:
        The phrase; its bits are count x log2(number of words). Of the fewest words none comes twice: a draw with one
        twice is thrown away whole, so each that is kept stays equally likely, and the bits are a little fewer.

    Raises:
        ValueError: A count or a separator that is not offered, or words that could be read back in two ways.
        RuntimeError: The source of chance never gives different words.
    """
    if not FEWEST_WORDS <= count <= MOST_WORDS:
        raise ValueError(f"a passphrase has {FEWEST_WORDS} to {MOST_WORDS} words")
    if separator not in tuple(Separator):
        raise ValueError("the separator is none of those offered")
    _check_readable(words, separator)
    all_differ = count == FEWEST_WORDS <= len(words)
    for _ in range(_TRIES):
        drawn = tuple(words[below(len(words))] for _ in range(count))
        if len(set(drawn)) == count or not all_differ:
            bits = log2(perm(len(words), count)) if all_differ else count * log2(len(words))
            return Passphrase(separator.join(drawn), drawn, bits)
    raise RuntimeError("the source of chance gives no variety")


def make_pronounceable(syllables: int = 9, below: Below = secrets.randbelow) -> Passphrase:
    """Syllables that can be said aloud, in groups of three with hyphens between: shorter than a passphrase.

    Args:
        syllables: How many, 9 to 18.
        below: The source of chance, asked once a syllable.

    Returns:
        The secret; its `words` are the groups, its bits 6 x syllables, so 54 by default.

    Raises:
        ValueError: A number of syllables that is not offered.
    """
    if not FEWEST_SYLLABLES <= syllables <= MOST_SYLLABLES:
        raise ValueError(f"a pronounceable password has {FEWEST_SYLLABLES} to {MOST_SYLLABLES} syllables")
    drawn = [SYLLABLES[below(len(SYLLABLES))] for _ in range(syllables)]
    starts = range(0, syllables, SYLLABLES_IN_A_GROUP)
    groups = tuple("".join(drawn[start : start + SYLLABLES_IN_A_GROUP]) for start in starts)
    return Passphrase(Separator.HYPHEN.join(groups), groups, syllables * log2(len(SYLLABLES)))


def make_password(length: int = 20, classes: Sequence[str] = CLASSES, below: Below = secrets.randbelow) -> Passphrase:
    """Characters for a password manager, at least one of every class.

    A draw that lacks a class is thrown away whole: every string that is kept stays equally likely.

    Args:
        length: How many characters, 12 to 64.
        classes: The characters by class, no character twice.
        below: The source of chance, asked once a character.

    Returns:
        The password; its bits are log2(`count_accepted(classes, length)`).

    Raises:
        ValueError: A length that is not offered, or classes that are empty, overlap or are too many for it.
        RuntimeError: The source of chance never gives every class.
    """
    if not SHORTEST_PASSWORD <= length <= LONGEST_PASSWORD:
        raise ValueError(f"a random password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters")
    alphabet = "".join(classes)
    if not alphabet or not all(classes) or len(set(alphabet)) < len(alphabet):
        raise ValueError("the classes of characters are empty or overlap")
    if len(classes) > length:
        raise ValueError("there are more classes than characters")
    bits = log2(count_accepted(classes, length))
    for _ in range(_TRIES):
        text = "".join(alphabet[below(len(alphabet))] for _ in range(length))
        if all(any(character in group for character in text) for group in classes):
            return Passphrase(text, (text,), bits)
    raise RuntimeError("the source of chance gives no variety")


def count_accepted(classes: Sequence[str], length: int) -> int:
    """How many strings of `length` characters hold at least one of every class, by inclusion and exclusion.

    The classes share no character. From all strings those without a class are taken away, those without two given back.
    """
    sizes = [len(group) for group in classes]
    return sum(
        (-1) ** missing * (sum(sizes) - sum(lost)) ** length
        for missing in range(len(sizes) + 1)
        for lost in combinations(sizes, missing)
    )


def _check_readable(words: Sequence[str], separator: str) -> None:
    """Raises ValueError when two draws could give one text, for then the bits would be fewer than said."""
    if len(words) < 2 or len(set(words)) < len(words) or not all(words):
        raise ValueError("the words are too few, empty or not distinct")
    if separator and any(separator in word for word in words):
        raise ValueError("a word holds the separator")
    # In sorted order a word that begins others stands right before one of them.
    if not separator and any(after.startswith(before) for before, after in pairwise(sorted(words))):
        raise ValueError("a word begins another, so nothing tells where it ends")
