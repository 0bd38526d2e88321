"""The places in a password that people walk through: a month, a day, a town, a colour, a row of keys, a number.

Who must change a password every month writes januari24, then maret24; who has an account more, Rini77gmail and
Rini77shopee.
"""

import re
from collections import Counter

from desktop.logic.distance import ends_in_common
from desktop.logic.passwords.similarity_families import (
    CHOSEN,
    FAMILY,
    KEYS,
    MONTHS,
    NUMBER,
    NUMBER_OR_WORD,
    ORDERED,
    SITE,
)
from desktop.logic.passwords.similarity_rules import NO_LETTER, counted, signs_dropped

_LONGEST = max(map(len, FAMILY))
_BACK = 5
"""How far two words of a family may agree at their ends: "selasa" and "senin", "september" and "november"."""
_BESIDE, _TELLING = 2, 5
"""Characters beside an everyday word, and beside a service that we do not know, so that strangers hardly share them."""

_ROUND = frozenset({"100", "1000"})

_MONTH_NUMBER = {word: f"{number:02}" for number, words in enumerate(MONTHS, 1) for word in words.split()}
_LETTERS = re.compile(r"[^\W\d_]+")
_TOKENS = re.compile(r"[^\W\d_]+|\d+|[\W_]")
_MOST_TOKENS = 24


def _family(one: str, other: str) -> str | None:
    """The family that both words belong to."""
    family = FAMILY.get(one)
    if family is None or FAMILY.get(other) != family:
        return _spelled_out(*sorted((one, other)))
    # A hand that takes the next row takes as many keys; zxcvbnm is the shortest row.
    apart = abs(len(one) - len(other))
    return None if family in KEYS and apart > (1 if min(len(one), len(other)) < 7 else 3) else family


def _spelled_out(digits: str, word: str) -> str | None:
    """The family of a number of one or two digits, or a round one, and another one in letters."""
    counted_out = digits.isdecimal() and (len(digits) < 3 or digits in _ROUND)
    return NUMBER_OR_WORD if counted_out and FAMILY.get(word) == NUMBER else None


def _service(one: str, other: str, beside: int) -> str | None:
    """The family of services where one word is of it and the other may be one that we do not know."""
    known = FAMILY.get(one) == SITE or FAMILY.get(other) == SITE
    return (
        SITE
        if known and beside >= _TELLING and all(len(word) > 2 and word.isalpha() for word in (one, other))
        else None
    )


def walked(one: str, other: str, prefix: int, suffix: int) -> bool:
    """True when two lower-case texts are the same but for one word, and both words are of one family.

    `prefix` and `suffix` are how many characters the texts have in common at their ends (they do not overlap).
    """
    family, beside = _walked_within(one, other, prefix, suffix)
    if family is not None:
        return beside > 0 or family in ORDERED
    return _walked_tokens(one, other)


def _walked_within(one: str, other: str, prefix: int, suffix: int) -> tuple[str | None, int]:
    """The family of the word that differs, and how many characters stand beside it; it may be glued on: gajimaret."""
    if one == other or max(len(one), len(other)) - prefix - suffix > _LONGEST:
        return None, 0
    for start in range(prefix, max(prefix - _BACK, 0) - 1, -1):
        for end in range(suffix, max(suffix - _BACK, 0) - 1, -1):
            first, second = one[start : len(one) - end], other[start : len(other) - end]
            family = _family(first, second) or _service(first, second, start + end)
            if family is None or (family in CHOSEN and start + end < _BESIDE):
                continue
            # The short ones stand in ordinary words: mar-ia, jun-ia.
            glued = (one[start - 1 : start] + one[len(one) - end :][:1]).strip(NO_LETTER)
            if not glued or start + end >= 4 or min(len(first), len(second)) >= 4:
                return family, start + end
    return None, 0


def _walked_tokens(one: str, other: str) -> bool:
    """The number beside the word may walk as well, and the order may change: desember2024, januari2025, 2025januari."""
    mine, yours = _TOKENS.findall(one), _TOKENS.findall(other)
    if len(mine) != len(yours) or not 1 < len(mine) <= _MOST_TOKENS:
        return False
    shared = Counter(mine) & Counter(yours)
    changed = False
    for ours, theirs in zip(_left(mine, shared), _left(yours, shared), strict=True):
        if _near(ours, theirs):
            continue
        if ours.isdecimal() or theirs.isdecimal():
            return False
        family, _ = _walked_within(ours, theirs, *ends_in_common(ours, theirs))
        if family is None:
            return False
        changed = True
    return changed


def _left(tokens: list[str], shared: Counter[str]) -> list[str]:
    """The tokens that the other text has not, numbers last, so that they can be laid side by side."""
    return sorted((Counter(tokens) - shared).elements(), key=lambda token: (token.isdecimal(), FAMILY.get(token, "")))


def _near(one: str, other: str) -> bool:
    """True for two numbers that people step between: 7 and 8, 01 and 02, 2024 and 2026, 123 and 456."""
    if not (one.isdecimal() and other.isdecimal()) or max(len(one), len(other)) > 8:
        return False
    if len(one) == len(other) >= 3 and counted(one) and counted(other):
        return True
    return abs(int(one) - int(other)) <= (12 if len(one) == 4 else 3)


def is_the_next_number(one: str, other: str) -> bool:
    """True for two numbers of which one is the other plus one, up to 20 digits: 03058709, 03058710."""
    return max(len(one), len(other)) <= 20 and abs(int(one) - int(other)) == 1


def is_the_same_day(one: str, other: str) -> bool:
    """True for a day, month and year in another order or form: 12051998, 1998-05-12, 12mei1998, 120598."""
    if not all(text[0].isdecimal() and text[-1].isdecimal() for text in (one, other)):
        return False
    short, long = sorted((_date_digits(one), _date_digits(other)), key=len)
    if len(short) not in {6, 8} or len(long) not in {6, 8} or not (short + long).isdecimal():
        return False
    left = Counter(_halves(long)) - Counter(_halves(short))
    return not left if len(short) == len(long) else left in (Counter(["19"]), Counter(["20"]))


def _date_digits(text: str) -> str:
    """A date in digits alone: 12-05-1998, 12mei1998; other texts without their symbols."""
    words = _LETTERS.findall(text)
    number = _MONTH_NUMBER.get(words[0]) if len(words) == 1 else None
    return signs_dropped(text.replace(words[0], number) if number else text)


def _halves(digits: str) -> list[str]:
    """The digits two by two."""
    return [digits[place : place + 2] for place in range(0, len(digits), 2)]
