"""Building one piece of a sheet from above: texts one below the other, with whatever is drawn beside them."""

from typing import NamedTuple

from desktop.logic.private import unshown
from desktop.ui.sheets.faces import face
from desktop.ui.sheets.marks import Mark, Words
from desktop.ui.widgets.lines import SetText

_LEADING = 1.02


@unshown
class Piece(NamedTuple):
    """Something that is never torn: its height, the gap above it, its marks; `glued` to what follows if possible."""

    high: float
    above: float
    marks: tuple[Mark, ...]
    glued: bool = False


class Stack:
    """Texts set from `x` in a `width`, all in half points. `y` is how far down it has come."""

    def __init__(self, x: float, width: float) -> None:
        self.x, self.width, self.y = x, max(width, 1.0), 0.0
        self.marks: list[Mark] = []

    def text(
        self,
        text: str,
        size: int,
        *,
        bold: bool = False,
        mono: bool = False,
        muted: bool = False,
        centred: bool = False,
    ) -> None:
        """A text under what is there; nothing for an empty one."""
        if not text:
            return
        lines = SetText(text, face(size, bold=bold, mono=mono), _LEADING).lines(self.width)
        x = self.x + (self.width - lines.size.width()) / 2 if centred else self.x
        self.marks.append(Words(x, self.y, lines, text, muted))
        self.y += lines.size.height()

    def piece(self, above: float, *, glued: bool = False) -> Piece:
        """What was built."""
        return Piece(self.y, above, tuple(self.marks), glued)


def width_of(text: str, size: int, *, bold: bool = False, mono: bool = False) -> float:
    """The width of a text in one line."""
    return SetText(text, face(size, bold=bold, mono=mono)).whole.width()
