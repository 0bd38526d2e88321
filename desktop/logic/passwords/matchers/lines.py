"""Lines that everybody knows: proverbs, songs, prayers, titles. Whoever guesses tries them from their beginning.

They are compared by their letters alone, so spaces, signs and capitals do not matter. A password that is such a line
and nothing else but what people put to one (digits, a sign, an ending) is one match from its first letter to its last.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

from desktop.logic.passwords import vocabulary
from desktop.logic.passwords.matchers import Match
from desktop.logic.passwords.matchers.dictionary import SWAP, case_cost
from desktop.logic.passwords.normalised import Normalised
from desktop.logic.text import same_letters, squeeze

_BEGINNING = 8
"""So many letters say which lines are meant."""
_SHORTEST_PART = 10
"""A line that breaks off is known by so many letters."""
_FURTHER_LETTERS, _FURTHER_SIGNS, _LETTERS_A_SIGN = 3, 8, 4
"""What may stand beside a whole line, and how many of its own letters for one more sign among them."""

_COST, _JOINING = 4.0, 0.7
_WITH_MORE = 6.0
"""log10 of what a line takes: one of some thousand, broken off somewhere; and with something put to it."""

_LEFT_OUT = ("daripada", "dengan", "yang", "dari", "pun", "nya", "lah", "kan", "itu", "dan")
_SHORTER = (
    *(
        ("tidak", "tak"),
        ("tiada", "tak"),
        ("takkan", "tak"),
        ("menjadi", "jadi"),
        ("ngg", "ng"),
        ("kh", "k"),
        ("sy", "s"),
    ),
    *(("dz", "z"), ("dh", "d"), ("oe", "u"), ("dj", "j"), ("tj", "c"), ("f", "p"), ("v", "p"), ("y", "i")),
)
"""What people leave out of a line, and where they remember or spell it differently."""

_LETTERS_A_SLIP, _MOST_SLIPS = 9, 2
"""In so many letters one may be wrong, missing or too many."""
_LOOSE_BEGINNING = 5


class Lines:
    """Lines by their first letters, as they are and as loosely as people remember them. Made once, never changed."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._exact = _by_beginning(lines, _BEGINNING)

    @cached_property
    def _loose(self) -> dict[str, list[str]]:
        """Made when somebody first types letters enough: it takes ten milliseconds."""
        return _by_beginning(loosened("\n".join(self._lines)).split("\n"), _LOOSE_BEGINNING)

    def known(self, letters: str, start: int = 0) -> int:
        """How many of the letters from `start` on are a line or the beginning of one; 0 for too few."""
        likely = self._exact.get(letters[start : start + _BEGINNING])
        if likely is None:
            return 0
        rest = letters[start:]
        common = ((same_letters(line, rest), len(line)) for line in likely)
        return max((same for same, whole in common if same >= min(whole, _SHORTEST_PART)), default=0)

    def remembered(self, letters: str) -> bool:
        """Whether the letters are a line, or the beginning of one, as people remember and spell it."""
        loose = loosened(letters)
        slips = min(len(loose) // _LETTERS_A_SLIP, _MOST_SLIPS)
        likely = self._loose.get(loose[:_LOOSE_BEGINNING], ()) if len(loose) >= _SHORTEST_PART else ()
        return any(_agree(line, loose, slips) for line in likely)


def loosened(letters: str) -> str:
    """Letters without what people leave out, and with the shorter of two ways to say it; line by line for several."""
    for piece, shorter in (*_SHORTER, *((piece, "") for piece in _LEFT_OUT)):
        letters = letters.replace(piece, shorter)
    return squeeze(letters)


def _agree(line: str, letters: str, slips: int) -> bool:
    """Whether the letters are the line or its beginning, but for some slips of one letter and what may stand behind."""
    same = same_letters(line, letters)
    line, letters = line[same:], letters[same:]
    if len(letters) <= (_FURTHER_LETTERS if not line else 0):
        return True
    return slips > 0 and any(_agree(line[one:], letters[other:], slips - 1) for one, other in ((1, 1), (1, 0), (0, 1)))


def _by_beginning(lines: Sequence[str], size: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in lines:
        found.setdefault(line[:size], []).append(line)
    return found


def find_lines(reading: Normalised, lines: Lines) -> Iterator[Match]:
    """Every stretch that is a line, and the whole where little stands beside one."""
    for letters in dict.fromkeys((reading.lower, *reading.leets)):
        places = [place for place, letter in enumerate(letters) if "a" <= letter <= "z"]
        if len(places) < _BEGINNING:
            continue
        joined = "".join(letters[place] for place in places)
        swaps = sum(letters[place] != reading.lower[place] for place in places)
        yield from _stretches(reading, lines, joined, places, SWAP * bool(swaps))
        if _is_whole(reading, lines, joined):
            yield Match(0, len(reading), _WITH_MORE, vocabulary.SAYING, _JOINING)


def _stretches(
    reading: Normalised, lines: Lines, joined: str, places: Sequence[int], swapped: float
) -> Iterator[Match]:
    for begin in range(len(joined) - _BEGINNING + 1):
        if size := lines.known(joined, begin):
            start, end = places[begin], places[begin + size - 1] + 1
            dressed = (vocabulary.SWAPPED_LETTERS,) if swapped else ()
            cost = _COST + swapped + case_cost(reading.text[start:end])
            yield Match(start, end, cost, vocabulary.SAYING, _JOINING, dressed)


def _is_whole(reading: Normalised, lines: Lines, joined: str) -> bool:
    """Whether the letters are a line, with no more than an ending, and few signs or digits stand among them."""
    others = sum(not letter.isalpha() and letter != " " for letter in reading.lower)
    if others > _FURTHER_SIGNS + len(joined) // _LETTERS_A_SIGN:
        return False
    known = lines.known(joined)
    if known > 0 and len(joined) - known <= _FURTHER_LETTERS:
        return True
    return len(reading) - others >= _SHORTEST_PART and lines.remembered(joined)
