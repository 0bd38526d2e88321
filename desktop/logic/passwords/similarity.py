"""Is a password the same as another one, a trivial variant of it, or a different one?

Two questions need this: whether a new password is only the old one with a turn (30 % of modified passwords fall within
ten guesses once the old one is known: Wang 2017), and whether two accounts share one. Both texts are in hand when it is
asked; nothing of them is kept, logged or given back.

A rule is a name in `Way` and a predicate on a pair; the first that holds names the variant. Rules must stay silent on
strangers: `benchmarks/similarity.py` counts how often two unrelated passwords of a leaked list are called a variant.
"""

import string
from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from desktop.logic.distance import ends_in_common, within
from desktop.logic.passwords import similarity_rules as rules
from desktop.logic.passwords.net_spelling import is_abbreviated, is_shortened, plain, sound_alike
from desktop.logic.passwords.similarity_rules import Pair, Reading, make_pair
from desktop.logic.passwords.similarity_slots import is_the_next_number, is_the_same_day, walked

LONGEST = 1_024
"""Past this many characters (after NFKC) only the rules that look at the ends are asked."""


_PHRASE = 4
"""From so many words on, the words decide: two phrases of six from one list may share two of them by chance."""


class Likeness(StrEnum):
    """What two passwords are to each other."""

    SAME = "same"
    VARIANT = "variant"
    DIFFERENT = "different"


class Way(StrEnum):
    """How a variant was made."""

    CASE = "case"
    REVERSED = "reversed"
    ROTATED = "rotated"
    LEET = "l33t"
    REPEATED = "repeated"
    SAME_CORE = "same-core"
    WALKED_SLOT = "walked-slot"
    CONTAINED = "contained"
    FEW_LETTERS = "few-letters"
    SAME_ENDING = "same-ending"
    ONE_WORD = "one-word"
    COMMON_RUN = "common-run"


class Comparison(NamedTuple):
    """The answer; `way` stands beside VARIANT only."""

    likeness: Likeness
    way: Way | None = None


def compare(old: str, new: str) -> Comparison:
    """Compare two passwords; the order does not matter, no text raises."""
    one, other = rules.normal("NFKC", old), rules.normal("NFKC", new)
    if one == other:
        return Comparison(Likeness.SAME)
    if not one or not other:
        return Comparison(Likeness.DIFFERENT)
    pair = make_pair(Reading(one), Reading(other))
    table = RULES if len(pair.long.low) <= LONGEST else RULES_FOR_ENDLESS
    way = next((way for way, holds in table if holds(pair)), None)
    return Comparison(Likeness.VARIANT, way) if way else Comparison(Likeness.DIFFERENT)


def _is_case(pair: Pair) -> bool:
    """Case, accents, or the shift key held over the digits: Rahasia, RAHASIA; 123, !@#."""
    return pair.short.low == pair.long.low or rules.shift_held(pair.short.text) == rules.shift_held(pair.long.text)


def _is_reversed(pair: Pair) -> bool:
    """Backwards as a whole, or its core: 0991idub, idub2024."""
    short, long = pair.short, pair.long
    if short.low[::-1] == long.low or short.leet[::-1] == long.leet:
        return True
    return len(short.core) >= 4 and short.core[::-1] == long.core


def _is_rotated(pair: Pair) -> bool:
    """The front moved to the end: budi1990, 1990budi; days, months and years in another order."""
    short, long = pair.short, pair.long
    if len(short.low) < 4:
        return False
    if len(short.leet) == len(long.leet) and short.leet in long.leet * 2:
        return True
    if len(short.core) == len(long.core) >= 5 and short.core != long.core and short.core in long.core * 2:
        return True
    return is_the_same_day(short.low, long.low)


def _is_leet(pair: Pair) -> bool:
    """Letters written as digits and symbols, or as in chats: r4h4s14, c4y4n9qu."""
    if pair.short.leet == pair.long.leet:
        return True
    one, other = pair.short.leet, pair.long.leet
    return len(one) >= 4 and pair.prefix + pair.suffix > 0 and sound_alike(one, other)


def _is_repeated(pair: Pair) -> bool:
    """Written twice, or letters held down: budibudi, sayaaang, 1111111."""
    short, long = pair.short, pair.long
    if len(short.low) < 3 or len(long.low) < 4:
        return False
    if rules.unit(short.low) == rules.unit(long.low) or rules.squeeze(short.low) == rules.squeeze(long.low):
        return True
    if len(short.letters) >= 3 and len(long.letters) >= 3:
        return rules.unit(short.letters) == rules.unit(long.letters)
    return rules.unit(rules.signs_dropped(short.low)) == rules.unit(rules.signs_dropped(long.low)) != ""


def _is_same_core(pair: Pair) -> bool:
    """Other digits and symbols at the ends or among the letters: Budi1990!, budi2024, b1u2d3i."""
    short, long = pair.short, pair.long
    quarter = len(long.low) / 4
    if len(short.core) >= max(3, quarter) and short.core == long.core:
        return True
    if len(short.letters) >= max(4, quarter) and short.letters == long.letters:
        return True
    bare = rules.signs_dropped(short.low)
    if len(bare) >= max(4, quarter) and bare == rules.signs_dropped(long.low):
        return True
    return pair.prefix + pair.suffix > 0 and (_has_lost_vowels(short.letters, long.letters) or _is_cut_short(pair))


def _is_cut_short(pair: Pair) -> bool:
    """Three consonants for a word before the same number: syg2024 of sayang2024."""
    short, long = pair.short.letters, pair.long.letters
    if len(short) != 3 or len(long) < 5 or len(pair.short.low) < 5:
        return False
    same = pair.short.low.replace(short, "", 1) == pair.long.low.replace(long, "", 1)
    return same and is_abbreviated(short, long)


def _has_lost_vowels(short: str, long: str) -> bool:
    """As in chat: mrdk2024 of merdeka2024, smngat of semangat."""
    short, long = sorted((plain(short), plain(long)), key=len)
    return 4 <= len(short) < len(long) and rules.squeeze(short) != rules.squeeze(long) and is_shortened(short, long)


def _is_contained(pair: Pair) -> bool:
    """One stands whole in the other, and is a good part of it or long enough to be known again."""
    short, long = pair.short, pair.long
    if _holds(long.low, short.low) or _holds(rules.signs_dropped(long.low), rules.signs_dropped(short.low)):
        return True
    if not short.low.isdecimal() and not long.low.isdecimal() and _holds(long.leet, short.leet):
        return True
    # Something was put in at one place.
    if pair.prefix + pair.suffix == len(short.low) >= 6 and 5 * len(short.low) >= 3 * len(long.low):
        return True
    return _begins_or_ends_with(short.core, long) or _begins_or_ends_with(long.core, short)


def _begins_or_ends_with(core: str, other: Reading) -> bool:
    """True for a core that is two thirds of the other text, half of it from seven letters on, and stands at its end."""
    if len(core) < 5:
        return False
    share = 2 if len(core) >= 7 else 1.5
    return any(_stands_at_an_end(core, text) and share * len(core) >= len(text) for text in (other.core, other.leet))


def _holds(long: str, short: str) -> bool:
    """True when the longer text holds the shorter one, and not by chance."""
    if len(short) < 4 or short not in long:
        return False
    if len(short) == 4 or (short.isdecimal() and (len(short) == 5 or rules.everyday(short))):
        return 5 * len(short) >= 3 * len(long) and _stands_at_an_end(short, long)
    return len(short) >= 8 or 5 * len(short) >= 2 * len(long)


def _stands_at_an_end(short: str, long: str) -> bool:
    """True when the longer text begins or ends with the shorter one."""
    return long.startswith(short) or long.endswith(short)


def _is_walked(pair: Pair) -> bool:
    """The same place walked: januari24, maret24; Jakarta#01, Bandung#01; qwerty12, asdfgh12."""
    short, long = pair.short.low, pair.long.low
    if walked(short, long, pair.prefix, pair.suffix):
        return True
    first, second = rules.spelled(short), rules.spelled(long)
    if (first, second) != (short, long) and walked(first, second, *ends_in_common(first, second)):
        return True
    return _is_stepped(short, long)


def _is_stepped(short: str, long: str) -> bool:
    """Every character moved by the same step: 11112222, 22223333; abc123, bcd234."""
    if len(short) != len(long) or len(short) < 4:
        return False
    step = ord(long[0]) - ord(short[0])
    if abs(step) <= 9 and all(ord(theirs) - ord(ours) == step for ours, theirs in zip(short, long, strict=True)):
        return True
    return not short.isdecimal() and (rules.next_keys(short) == long or rules.next_keys(long) == short)


def _is_few_letters(pair: Pair) -> bool:
    """A slip of the finger or two; more in a long text, none that matters in a short one."""
    short, long = pair.short.low, pair.long.low
    if len(short) >= 4 and within(short, long, 1):
        return True
    if short.isdecimal() and long.isdecimal():
        return (len(short) >= 10 and within(short, long, 2)) or is_the_next_number(short, long)
    if _is_one_sign_for_another(short, long):
        return True
    short, long = rules.undecorated(short, long, pair.prefix, pair.suffix)
    size = min(len(short), len(long))
    if size >= 8 and within(short, long, 2 if size < 14 else 3 if size < 20 else 4):
        return True
    core, other = sorted((pair.short.core, pair.long.core), key=len)
    return len(core) >= 6 and 2 * len(core) >= len(pair.long.low) and within(core, other, 1)


def _is_one_sign_for_another(short: str, long: str) -> bool:
    """The same letter replaced wherever it stands: rahasia, rqhqsiq."""
    if len(short) != len(long) or len(short) < 7:
        return False
    changed = [both for both in zip(short, long, strict=True) if both[0] != both[1]]
    return len(set(changed)) == 1 and 2 * len(changed) <= len(short)


def _is_same_ending(pair: Pair) -> bool:
    """Another base before the same telling ending, or after the same beginning: Ibu@2024!, Ayah@2024!."""
    short = pair.short.low
    head, tail = short[: pair.prefix], short[len(short) - pair.suffix :]
    pieces = head.rstrip(string.ascii_letters), tail.lstrip(string.ascii_letters)
    return any(rules.telling(piece) and 3 * len(piece) >= len(pair.long.low) for piece in pieces)


def _is_one_word(pair: Pair) -> bool:
    """A passphrase with one word changed, or its words in another order."""
    return rules.words_in_common(pair.short, pair.long)


def _is_common_run(pair: Pair) -> bool:
    """More than half of the longer one stands in the other: in one run, at both ends, or in pieces moved about."""
    short, long = pair.short.low, pair.long.low
    if short.isdecimal() and long.isdecimal():
        # Two birthdays of one month and year share six of eight digits.
        return len(short) >= 7 and rules.common_run(short, long, max(7, -(-len(long) * 3 // 4)))
    if pair.prefix + pair.suffix >= 8 and 5 * (pair.prefix + pair.suffix) >= 4 * len(long):
        return True
    first, second = rules.undecorated(short, long, pair.prefix, pair.suffix)
    phrases = min(len(pair.short.words()), len(pair.long.words())) >= _PHRASE
    return _shares_most(*sorted((first, second), key=len), phrases=phrases) or _shares_backwards(pair)


def _shares_most(short: str, long: str, *, phrases: bool) -> bool:
    """True for a run of 60 % (50 % from ten characters on, but in phrases), ends of as much, moved pieces."""
    if 5 * len(short) < 2 * len(long) or len(short) < 4:
        return False
    most = -(-len(long) * 3 // 5)
    half = most if phrases else max(10, -(-len(long) // 2))
    if rules.common_run(short, long, max(5, min(most, half))):
        return True
    prefix, suffix = ends_in_common(short, long)
    if prefix + suffix >= 7 and 5 * (prefix + suffix) >= 3 * len(long):
        return True
    return len(short) >= 10 and rules.grams_in_common(short, long) >= 0.6


def _shares_backwards(pair: Pair) -> bool:
    """True when a long run of one stands backwards in the other."""
    short, long = pair.short.low, pair.long.low
    return len(short) >= 6 and rules.common_run(short[::-1], long, max(6, -(-len(long) * 7 // 10)))


Rule = tuple[Way, Callable[[Pair], bool]]

RULES: tuple[Rule, ...] = (
    (Way.CASE, _is_case),
    (Way.REVERSED, _is_reversed),
    (Way.LEET, _is_leet),
    (Way.ROTATED, _is_rotated),
    (Way.SAME_CORE, _is_same_core),
    (Way.REPEATED, _is_repeated),
    (Way.WALKED_SLOT, _is_walked),
    (Way.CONTAINED, _is_contained),
    (Way.FEW_LETTERS, _is_few_letters),
    (Way.ONE_WORD, _is_one_word),
    (Way.SAME_ENDING, _is_same_ending),
    (Way.COMMON_RUN, _is_common_run),
)

RULES_FOR_ENDLESS: tuple[Rule, ...] = (
    (Way.CASE, _is_case),
    (Way.REVERSED, _is_reversed),
    (Way.LEET, _is_leet),
    (Way.SAME_CORE, _is_same_core),
    (Way.COMMON_RUN, lambda pair: 5 * (pair.prefix + pair.suffix) >= 3 * len(pair.long.low)),
)
