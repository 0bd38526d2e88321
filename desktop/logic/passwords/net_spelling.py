"""Words as they are typed in chats: smngt for semangat, aq and aqu for aku, cyank for sayang, moe for mu, taw for tau.

By rule, not by list: vowels are left out, letters are taken for others that sound alike, the old spelling comes back.
The estimate, the owner's own words and the comparison of two passwords read by the same rules.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from desktop.logic.private import unshown

VOWELS = "aiueo"
_NO_VOWEL = str.maketrans("", "", VOWELS)
_CONSONANTS = "bcdfghjklmnpqrstvwxyz"
_SHORTEST_WORD, _SHORTEST_FORM = 5, 4


@unshown
class Respelling(NamedTuple):
    """A rule for every piece that it names: what the piece stands for."""

    pieces: re.Pattern[str]
    stands_for: dict[str, str]


def _respelling(rules: str, **named: str) -> Respelling:
    """Rules as "piece=letters"; a piece with a `named` pattern stands only where that holds."""
    table = dict(rule.split("=") for rule in rules.split())
    patterns = (named.get(piece, piece) for piece in sorted(table, key=len, reverse=True))
    return Respelling(re.compile("|".join(patterns)), table)


_ENDS = f"(?![{VOWELS}])"
RESPELLINGS = (
    _respelling("qu=ku q=k oe=u nk=ng z=s aw=au ow=au dh=t ph=f", nk=f"nk{_ENDS}", aw=f"aw{_ENDS}", ow=f"ow{_ENDS}"),
    _respelling("qu=ku q=ku oe=u nk=ng ch=s c=s z=s x=nya dh=t", nk=f"nk{_ENDS}", q=f"q{_ENDS}", x=f"x{_ENDS}"),
    _respelling("oe=u dj=j tj=c nj=ny sj=sy ch=kh j=y"),
)
"""Sounds of today, first as they stand and then as one coos; and the spelling before 1972."""

_MOST_CHANGES = RESPELLINGS[1]


@unshown
class Respelled(NamedTuple):
    """`starts` and `ends` are places in the text that was given; -1 in the middle of what stands for one piece."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def respelled(lower: str) -> Iterator[Respelled]:
    """What small letters stand for, by each of the rules that changes something."""
    for rule in RESPELLINGS:
        if rule.pieces.search(lower):
            yield _respelled(lower, rule)


def _respelled(lower: str, rule: Respelling) -> Respelled:
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    place = 0
    while place < len(lower):
        found = rule.pieces.match(lower, place)
        piece = found.group() if found else lower[place]
        meant = rule.stands_for[piece] if found else piece
        inside = [-1] * (len(meant) - 1)
        text.append(meant)
        starts += [place, *inside]
        place += len(piece)
        ends += [*inside, place]
    return Respelled("".join(text), tuple(starts), tuple(ends))


def plain(lower: str) -> str:
    """Small letters as they would stand in a dictionary, by the rules that change most."""
    return _applied(_MOST_CHANGES, lower)


def sound_alike(one: str, other: str) -> bool:
    """Whether small letters stand for the same by one of the rules."""
    return any(_applied(rule, one) == _applied(rule, other) for rule in RESPELLINGS)


def _applied(rule: Respelling, lower: str) -> str:
    return rule.pieces.sub(lambda found: rule.stands_for[found.group()], lower)


def skeleton(word: str) -> str:
    """A word of five letters and more without the vowels behind its first letter; nothing for a shorter one."""
    return word[0] + word[1:].translate(_NO_VOWEL) if len(word) >= _SHORTEST_WORD else ""


def shortened(word: str) -> set[str]:
    """A word of five letters and more as people shorten it: without vowels, the first or the last one, an h.

    Asked for thousands of words when the lists are read, so there is no pattern in it.
    """
    if len(word) < _SHORTEST_WORD:
        return set()
    begin, rest = word[0], word[1:]
    last = len(word.rstrip(_CONSONANTS)) - 1
    first = len(word) - len(word.lstrip(_CONSONANTS))
    run = max(len(word[: last + 1].rstrip(VOWELS)), 1)
    forms = {begin + rest.translate(_NO_VOWEL), begin + word[1:run].translate(_NO_VOWEL) + word[run:]}
    if 0 < first <= last:
        forms |= {word[:first] + word[first + 1 :], word[:last] + word[last + 1 :]}
    if "h" in rest:
        forms.add(begin + rest.replace("h", ""))
    forms.discard(word)
    return {form for form in forms if len(form) >= _SHORTEST_FORM}


def is_shortened(short: str, long: str) -> bool:
    """Whether the short text is the long one with nothing but vowels and h left out behind its first letter."""
    return _left_out(short, long, frozenset(f"{VOWELS}h"))


def is_abbreviated(short: str, long: str) -> bool:
    """Whether consonants stand for a word that begins with them and has them in their order: syg, bdg, rhs."""
    return not set(short) & set(VOWELS) and _left_out(short, long, None)


def _left_out(short: str, long: str, may_miss: frozenset[str] | None) -> bool:
    """Whether the long text begins like the short one and holds its letters in their order; None: any may miss."""
    if not short or short[0] != long[0]:
        return False
    place = 0
    for letter in long:
        if place < len(short) and letter == short[place]:
            place += 1
        elif may_miss is not None and letter not in may_miss:
            return False
    return place == len(short)
