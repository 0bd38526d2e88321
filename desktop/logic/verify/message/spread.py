"""Words whose letters were spread out: d a f t a r, O-T-P, k i r i m O T P."""

import re
from collections.abc import Iterator
from itertools import pairwise

from desktop.logic.later import later

_KNOWN_WORDS = 2
_JOINT = r"[^a-z0-9\n]"
_GAPS = rf"{_JOINT}{{1,2}}"
_SHORT_NAMES = "|".join(_GAPS.join(name) for name in ("otp", "0tp", "ktp", "pin", "p1n"))
_SPREAD = later(rf"(?<![a-z0-9])(?:[a-z](?:{_GAPS}[a-z0-9]){{3,}}|{_SHORT_NAMES})(?![a-z0-9])")
_LONE = later(rf"{_JOINT}[a-z0-9]{_JOINT}")
"""A letter by itself: without one, none were spread out."""
_INSIDE = later(r"kirim(?:kan|in)?|sebut(?:kan)?|transfer|bayar|kode|foto|otp|ktp|pin|apk")
"""Words that are found again where a whole order was spread out letter by letter: k i r i m O T P."""


def spread_out(text: str) -> Iterator[re.Match[str]]:
    """Where letters stand by themselves and make words together."""
    if _LONE().search(text):
        yield from _SPREAD().finditer(text)


def together(spread: re.Match[str]) -> Iterator[tuple[int, str, int]]:
    """The word whose letters were spread out, or the words where two and more are known among them."""
    places = [place for place, letter in enumerate(spread.group(), spread.start()) if letter.isalnum()]
    word = "".join(spread.string[place] for place in places)
    known = [found.span() for found in _INSIDE().finditer(word)]
    if len(known) < _KNOWN_WORDS:
        yield places[0], word, places[-1] + 1
        return
    cuts = sorted({0, len(word), *(cut for span in known for cut in span)})
    yield from ((places[first], word[first:last], places[last - 1] + 1) for first, last in pairwise(cuts))
