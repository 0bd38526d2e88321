"""The type of a sheet: sizes in half points for each paper, in our own faces, which travel within a PDF."""

from typing import NamedTuple

from PySide6.QtGui import QFont

from desktop.logic.sheet import Paper
from desktop.ui.theme import Theme


class Measures(NamedTuple):
    """A paper: its size and margins in millimetres (`high` 0: as long as what is on it), its type in half points.

    `gap`: how much of the usual room stands between things.
    """

    wide: float
    high: float
    side: float
    top: float
    foot: float
    title: int
    heading: int
    step: int
    body: int
    small: int
    value: int
    square: float
    indent: float
    code: float
    gap: float = 1.0

    def smaller(self, factor: float) -> "Measures":
        """With smaller type on the same paper."""
        type_ = {name: round(getattr(self, name) * factor) for name in ("title", "heading", "step", "body", "small")}
        return self._replace(**type_, value=round(self.value * factor), square=self.square * factor, gap=factor)


MEASURES = {
    Paper.A4: Measures(210, 297, 18, 16, 15, 40, 28, 24, 21, 17, 30, 7.2, 11, 30),
    Paper.SLIP: Measures(80, 0, 4, 5, 8, 27, 24, 22, 20, 17, 27, 6, 8.5, 36),
}

_TOKENS = Theme("light", 1.0).tokens["font"]


def face(size: int, *, bold: bool = False, mono: bool = False) -> QFont:
    """One of our faces, `size` half points high. The application must have loaded them all."""
    font = QFont([_TOKENS["mono" if mono else "sans"], _TOKENS["letters"]])
    font.setPixelSize(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
