"""A person's text -> what is safe and clear to draw: hidden characters become visible signs, long texts are shortened.

Every displayed piece knows which code points of the text it stands for, so that marks stay where they belong.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from desktop.logic.findings import Span
from desktop.logic.private import unshown
from desktop.logic.text import BIDI, HIDDEN, JOINERS

ZERO_WIDTH_SPACE = "\u200b"
JOINER = "\u2060"
NO_BREAK_SPACE = "\u00a0"
GAP = "…"
_AROUND = 120
"""Code points kept on each side of a mark when a long text is shortened."""
LONG_LETTERS, LONG_LINES = 700, 12


@unshown
@dataclass(frozen=True, slots=True)
class Readable:
    """The text to draw, and for each code point of the original the UTF-16 place where it is drawn.

    `places` has one more entry for the end. A left out code point has the place of the gap that stands for it.
    `discs` are the UTF-16 places kept free for a number, `symbols` the stretches that stand for something invisible,
    `cuts` those that say what is left out.
    """

    text: str
    places: tuple[int, ...]
    discs: tuple[tuple[int, int], ...]
    symbols: tuple[Span, ...]
    cuts: tuple[Span, ...] = ()


def is_long(text: str) -> bool:
    """Whether a text is shortened at first."""
    return len(text) > LONG_LETTERS or text.count("\n") > LONG_LINES


def keep_round(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The stretches of a long text to show: its beginning and what stands round each mark, cut at spaces."""
    wanted = [(0, _AROUND), *((start - _AROUND, min(end, start + 2 * _AROUND) + _AROUND) for start, end in spans)]
    kept: list[Span] = []
    for start, end in sorted(wanted):
        low, high = _at_space(text, max(start, 0), -1), _at_space(text, min(end, len(text)), 1)
        if kept and low <= kept[-1][1] + 20:
            kept[-1] = (kept[-1][0], max(kept[-1][1], high))
        else:
            kept.append((low, high))
    return tuple(kept)


def readable(
    text: str,
    *,
    breaks: Sequence[int] = (),
    discs: Sequence[tuple[int, int]] = (),
    kept: Sequence[Span] | None = None,
    whole: Sequence[Span] = (),
    cut: Callable[[int], str] | None = None,
) -> Readable:
    """Make a text drawable.

    `breaks` are places where a line may break first (before the name that decides), `discs` pairs of place and number
    before which room for a disc is kept, `kept` the stretches to show (all when None). `whole` are the links: no line
    breaks at a hyphen in them, for "https://masuk-" alone looks like another address. `cut` puts into words how many
    letters are left out somewhere.
    """
    builder = _Builder(cut or (lambda _letters: ""))
    free = sorted(discs)
    at_break, shown = frozenset(breaks), tuple(kept) if kept is not None else ((0, len(text)),)
    stretch = 0
    for place, letter in enumerate(text):
        while stretch < len(shown) and place >= shown[stretch][1]:
            stretch += 1
        if stretch == len(shown) or place < shown[stretch][0]:
            builder.leave_out()
            continue
        builder.go_on(place)
        while free and free[0][0] <= place:
            builder.disc(free.pop(0)[1])
        if place in at_break:
            builder.add(ZERO_WIDTH_SPACE)
        hyphen = letter == "-" and any(start <= place < end for start, end in whole)
        if hyphen:
            builder.add(JOINER)
        builder.letter(letter, text[place - 1 : place])
        if hyphen:
            builder.add(JOINER)
    return builder.done()


class _Builder:
    def __init__(self, cut: Callable[[int], str]) -> None:
        self._cut = cut
        self._cuts: list[Span] = []
        self._left_out = 0
        self._pieces: list[str] = []
        self._length = 0
        self._places: list[int] = []
        self._discs: list[tuple[int, int]] = []
        self._symbols: list[Span] = []

    def add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece.encode("utf-16-le", "surrogatepass")) // 2

    def leave_out(self) -> None:
        if not self._left_out:
            self.add(f" {GAP}")
        self._left_out += 1
        self._places.append(self._length)

    def go_on(self, place: int) -> None:
        if self._left_out:
            self._tell()
            self.add("\u2028" if place else "")

    def _tell(self) -> None:
        """How much is left out, on a line of its own."""
        if told := self._cut(self._left_out) if self._left_out else "":
            start = self._length + 1
            self.add(f"\u2028{told}")
            self._cuts.append((start, self._length))
        self._left_out = 0

    def disc(self, number: int) -> None:
        self._discs.append((self._length, number))
        self.add(NO_BREAK_SPACE)

    def letter(self, letter: str, before: str) -> None:
        self._places.append(self._length)
        shown = _shown(letter, before)
        if shown != letter and letter not in "\r\n":
            self._symbols.append((self._length, self._length + len(shown)))
        self.add(shown)

    def done(self) -> Readable:
        places = (*self._places, self._length)
        self._tell()
        return Readable("".join(self._pieces), places, tuple(self._discs), tuple(self._symbols), tuple(self._cuts))


def _shown(letter: str, before: str) -> str:
    """What is drawn for a letter: itself, or a sign for what could not be seen or would turn the order of reading."""
    if letter == "\n":
        return "\u2028"
    if letter == "\r":
        return ""
    if letter == "\t":
        return "    "
    if letter in JOINERS and before and ord(before) > 0x2000:
        return letter  # part of an emoji
    if letter in HIDDEN or letter in BIDI:
        return f"[U+{ord(letter):04X}]"
    code = ord(letter)
    if code < 0x20:
        return chr(0x2400 + code) if code else "\u2400"
    if code == 0x7F or 0x80 <= code < 0xA0 or 0xD800 <= code <= 0xDFFF or letter in {"\u2029", "\ufffc"}:
        return f"[U+{code:04X}]"
    return letter


def _at_space(text: str, place: int, step: int) -> int:
    """The next space in a direction, not farther than a word."""
    for tried in range(24):
        at = place + step * tried
        if at <= 0 or at >= len(text):
            return max(0, min(at, len(text)))
        if text[at].isspace():
            return at if step > 0 else at + 1
    return place


def visible(text: str) -> str:
    """A short piece of a person's text for use within a sentence: one line, nothing hidden in it."""
    line = (" " if letter in "\r\n\t" else letter for letter in text)
    return "".join(_shown(letter, text[place - 1 : place] if place else "") for place, letter in enumerate(line))
