"""Text as people and cheats write it: folding look-alike letters, hidden characters, spans that survive both.

Everything works on code points. `fold` answers "what does this look like to a reader?" and is meant for comparing,
never for showing; `Folded` keeps, for each folded character, where it came from.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop.logic.findings import Span
from desktop.logic.private import unshown
from desktop.logic.resources import shipped

HIDDEN = frozenset(
    [chr(0xAD), chr(0x34F), chr(0x61C), chr(0x115F), chr(0x1160), chr(0x17B4), chr(0x17B5), chr(0x180E), chr(0x3164)]
    + [chr(number) for number in (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070))]
    + [chr(0xFEFF), chr(0xFFA0)]
)
"""Characters that take no room on a screen, bidirectional controls included."""

BIDI = frozenset(chr(number) for number in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""The hidden characters that can turn the order of what is read."""

JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")
"""Hidden characters that emoji and some scripts need; they are no trick by themselves."""

DIGITS_AS_LETTERS = str.maketrans("0134578", "oieastb")
_HALVES = re.compile("[\ud800-\udfff]")
_RUN = re.compile(r"(.)\1+")
_RUN_OF_KIND = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")
_STYLES = ("<font>", "<wide>")
_DROPPED = frozenset({"Mn", "Me", "Cf"})


@cache
def confusables() -> dict[str, str]:
    """Look-alike character -> one or two plain ASCII characters (`tools/build_confusables.py`); loaded when needed."""
    table: dict[str, str] = json.loads(shipped("words", "confusables.json"))
    return table


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """What one character looks like, as plain lower-case text; empty for marks and hidden characters."""
    table = confusables()
    if unicodedata.decomposition(letter).startswith(_STYLES):
        styled = unicodedata.normalize("NFKD", letter).casefold()
        if styled.isascii():  # a bold m is an m, also where a list of look-alikes says "rn"
            return styled
    if letter in table:
        return table[letter]
    if letter in HIDDEN:
        return ""
    decomposed = unicodedata.normalize("NFKD", letter).casefold()
    kept = (part for part in decomposed if unicodedata.category(part) not in _DROPPED)
    return "".join(table.get(part, part) for part in kept)


def fold(text: str) -> str:
    """`text` as a reader sees it: look-alikes replaced, marks and hidden characters dropped, lower case."""
    if text.isascii():
        return text.lower()
    return "".join(letter.lower() if letter.isascii() else _plain(letter) for letter in text)


def digits_as_letters(text: str) -> str:
    """The second reading of a word with digits among its letters: d4ft4r -> daftar."""
    return text.translate(DIGITS_AS_LETTERS)


def same_letters(one: str, other: str) -> int:
    """How many letters two texts have in common from their beginnings on."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (letter, against) in pairs if letter != against), min(len(one), len(other)))


def squeeze(text: str) -> str:
    """Every run of one letter cut to one: daftaaar -> daftar."""
    return _RUN.sub(r"\1", text)


@unshown
@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, the place in the text it came from (plus one for the end)."""

    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The span of the original text that gave the folded characters start to end (exclusive, not empty)."""
        return self.origin[start], self.origin[end - 1] + 1


def folded(text: str) -> Folded:
    """Fold a whole text and keep the way back."""
    if text.isascii():
        return Folded(text.lower(), tuple(range(len(text) + 1)))
    letters: list[str] = []
    origin: list[int] = []
    for run in _RUN_OF_KIND.finditer(text):
        start, end = run.span()
        if run.group().isascii():
            letters.append(run.group().lower())
            origin.extend(range(start, end))
            continue
        for place in range(start, end):
            plain = _plain(text[place])
            letters.append(plain)
            origin.extend([place] * len(plain))
    return Folded("".join(letters), (*origin, len(text)))


def hidden_in(text: str) -> tuple[int, ...]:
    """The places of hidden characters, but not of those that emoji need."""
    if text.isascii():
        return ()
    return tuple(place for place, letter in enumerate(text) if letter in HIDDEN and letter not in JOINERS)


def script(letter: str) -> str:
    """The script of a letter in one lower-case word, as its Unicode name begins: "cyrillic", "greek", "latin"."""
    name = unicodedata.name(letter, "")
    first = name.split(" ", 1)[0].lower()
    return first if first in SCRIPTS else "other"


SCRIPTS = (
    "latin",
    "cyrillic",
    "greek",
    "armenian",
    "hebrew",
    "arabic",
    "georgian",
    "cherokee",
    "coptic",
    "lisu",
    "fullwidth",
)


def mended(text: str) -> str:
    """The text with half characters replaced one for one, so that it can be judged, encoded and shown."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return _HALVES.sub("\ufffd", text)
    return text
