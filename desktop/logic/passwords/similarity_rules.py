"""The parts of the comparison of two passwords that need no list: edits, runs, endings, words, repetitions.

Every function takes two texts and says yes or no in time that grows with their length, not with its square.
"""

import re
import unicodedata
from collections import Counter
from typing import Literal, NamedTuple

from desktop.logic.distance import ends_in_common
from desktop.logic.private import unshown

_LEET = str.maketrans("0134578@$!|+€l9", "oieastbasiiteig")
"""Digits and symbols as the letters they stand for; i, l, 1 and ! are one sign, whoever reads it."""
_SPELLED = str.maketrans("01345@$!", "oieasasi")
_SHIFTED = str.maketrans("!@#$%^&*()", "1234567890")
NO_LETTER = "0123456789 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_DROPPED = frozenset({"Mn", "Me", "Cf"})
_CORE = re.compile(r"[^\W\d_](?:.*[^\W\d_])?", re.DOTALL)
_LETTERS = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+")
_SIGNS = re.compile(r"[\W_]")
_KEYS = str.maketrans("qwertyuioasdfghjkzxcvbn", "wertyuiopsdfghjklxcvbnm")
_RUN = re.compile(r"(.)\1+", re.DOTALL)
_YEAR = re.compile(r"(?:19|20)\d\d")
_COUNTED = ("01234567890123456789", "98765432109876543210")
_SEPARATORS = frozenset(" -_.,")


_PIECE = 256


def normal(form: Literal["NFKC", "NFKD"], text: str) -> str:
    """The text in a Unicode normal form; piece by piece where it is long.

    Python orders a run of combining marks in quadratic time: 60,000 of them take five seconds at once.
    """
    if len(text) <= 4 * _PIECE or text.isascii():
        return unicodedata.normalize(form, text)
    pieces = (text[start : start + _PIECE] for start in range(0, len(text), _PIECE))
    return "".join(unicodedata.normalize(form, piece) for piece in pieces)


def fold(text: str) -> str:
    """The text without case, accents and characters that take no room."""
    if text.isascii():
        return text.lower()
    parts = normal("NFKD", text.upper().casefold())
    kept = "".join(part for part in parts if unicodedata.category(part) not in _DROPPED)
    return kept or parts


@unshown
class Reading:
    """One password in the forms in which it is compared; lives as long as one comparison.

    `low` is folded; `leet` has digits and symbols read as letters; `core` is what stands between the digits and symbols
    at both ends, read in the same way; `letters` is the letters alone, in their order.
    """

    __slots__ = ("core", "leet", "letters", "low", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = low = fold(text)
        self.leet = low.translate(_LEET)
        if low.isascii():
            self.core = low.strip(NO_LETTER).translate(_LEET)
        else:
            found = _CORE.search(low)
            self.core = found[0].translate(_LEET) if found else ""
        self.letters = low if low.isalpha() else "".join(_LETTERS.findall(low))

    def words(self) -> list[str]:
        """The words of three letters and more, as capitals, digits and separators divide them."""
        return [fold(word) for word in _WORDS.findall(self.text) if len(word) > 2]


@unshown
class Pair(NamedTuple):
    """Two readings, the shorter one first, and how much they agree at their ends."""

    short: Reading
    long: Reading
    prefix: int
    suffix: int


def make_pair(one: Reading, other: Reading) -> Pair:
    """Put the shorter text first, so that no answer depends on which was the old one."""
    if (len(one.low), one.low, one.text) > (len(other.low), other.low, other.text):
        one, other = other, one
    return Pair(one, other, *ends_in_common(one.low, other.low))


def common_run(one: str, other: str, length: int) -> bool:
    """True when some run of this many characters, more than an everyday number, stands in both texts."""
    if length > min(len(one), len(other)):
        return False
    runs = {one[start : start + length] for start in range(len(one) - length + 1)}
    found = (other[start : start + length] for start in range(len(other) - length + 1))
    return any(run in runs and _says_much(run) for run in found)


def _says_much(run: str) -> bool:
    """True for a run with four letters, or with six characters that nobody counts."""
    digits = "".join(filter(str.isdecimal, run))
    if len(run) - len(digits) >= 4:
        return True
    return len(run) >= 6 and not everyday(digits)


def grams_in_common(one: str, other: str) -> float:
    """The share of three-character pieces that both texts have, wherever they stand: 2 * shared / all (Dice)."""
    ours = Counter(one[place : place + 3] for place in range(len(one) - 2))
    theirs = Counter(other[place : place + 3] for place in range(len(other) - 2))
    return 2 * (ours & theirs).total() / max(ours.total() + theirs.total(), 1)


def unit(text: str) -> str:
    """The shortest piece that gives the text when it is repeated: budi of budibudi."""
    return text[: (text + text).find(text, 1)]


def squeeze(text: str) -> str:
    """Every run of one character cut to one: sayaaang is sayang."""
    return _RUN.sub(r"\1", text)


def signs_dropped(text: str) -> str:
    """Letters and digits alone: 12-05-1998 is 12051998."""
    return text if text.isalnum() else _SIGNS.sub("", text)


def shift_held(text: str) -> str:
    """What the same keys give without the shift key: !@# is 123."""
    return text.translate(_SHIFTED).lower()


def next_keys(text: str) -> str:
    """What the hand types one key further to the right: nifo for budi."""
    return text.translate(_KEYS)


def spelled(text: str) -> str:
    """Digits and symbols as letters where i and l stay two: j4nu4r1."""
    return text.translate(_SPELLED)


def counted(digits: str) -> bool:
    """True for digits that follow one another: 123, 4321."""
    return any(digits in sequence for sequence in _COUNTED)


def everyday(ending: str) -> bool:
    """True for what strangers share: 123, 321, 777, a year, two digits; at most one symbol with it."""
    digits = "".join(filter(str.isdecimal, ending))
    if len(ending) - len(digits) > 1:
        return False
    return counted(digits) or len(digits) <= 2 or len(set(digits)) == 1 or _YEAR.fullmatch(digits) is not None


def undecorated(one: str, other: str, prefix: int, suffix: int) -> tuple[str, str]:
    """Both texts without the everyday digits that they share at an end: what strangers share says nothing."""
    tail = one[len(one) - suffix :]
    tail = tail[len(tail.rstrip(NO_LETTER)) :]
    head = one[:prefix]
    head = head[: len(head) - len(head.lstrip(NO_LETTER))]
    start = len(head) if head and everyday(head) else 0
    end = len(tail) if tail and everyday(tail) else 0
    first, second = one[start : len(one) - end], other[start : len(other) - end]
    return (first, second) if first and second else (one, other)


def telling(piece: str) -> bool:
    """True for an ending (or beginning) of four and more characters with a symbol that strangers hardly share."""
    if len(piece) < 4:
        return False
    signs = {letter for letter in piece if not letter.isalnum()}
    digits = any(letter.isdecimal() for letter in piece)
    if not signs or (signs <= _SEPARATORS and not digits):
        return False
    number = "".join(filter(str.isdecimal, piece))
    return piece.strip(NO_LETTER) != "" or not counted(number) or len(piece) - len(number) >= 2


def words_in_common(one: Reading, other: Reading) -> bool:
    """True when two passphrases have the same words but for one, or but for a third of six and more.

    Where only one of them shows where its words end, they are looked for in the other.
    """
    (few, text), (many, _) = sorted(
        ((one.words(), one.low), (other.words(), other.low)), key=lambda words: len(words[0])
    )
    most = len(many)
    if len(few) >= 2:
        shared = (Counter(few) & Counter(many)).total()
    elif most >= 4:
        shared = sum(word in text for word in set(many))
    else:
        return False
    return shared >= 2 and (shared == most or (most >= 3 and 3 * shared >= 2 * most))
