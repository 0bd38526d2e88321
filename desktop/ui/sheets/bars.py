"""A chart of a sheet -> pieces: each bar with its label before it and its number behind it, all from one edge."""

from desktop.logic.sheet import Bar, Bars
from desktop.ui.sheets.faces import Measures
from desktop.ui.sheets.marks import Beam, mm
from desktop.ui.sheets.stack import Piece, Stack, width_of

_WIDEST_LABEL = 0.45
"""Of the width: a longer label goes on in a second line."""


def bars(block: Bars, measures: Measures, width: float) -> list[Piece]:
    """The rows of a chart in a width, none torn."""
    size, gap = measures.body, mm(3)
    label = min(max(width_of(one.label, size) for one in block.bars) + gap, width * _WIDEST_LABEL)
    number = max(width_of(one.value, size, bold=True) for one in block.bars) + gap
    return [_row(one, measures, label, width - label - number) for one in block.bars]


def _row(bar: Bar, measures: Measures, label: float, longest: float) -> Piece:
    size, high = measures.body, mm(3.4) * measures.gap
    stack = Stack(0, label - mm(3))
    stack.text(bar.label, size)
    middle, wide = stack.y / 2, max(longest * bar.share, mm(0.8))
    if bar.share:
        stack.marks.append(Beam(label, middle - high / 2, wide, high))
    number = Stack(label + (wide + mm(1.8) if bar.share else 0), longest)
    number.text(bar.value, size, bold=True)
    stack.marks += [mark.moved(0, middle - number.y / 2) for mark in number.marks]
    return stack.piece(mm(1.1) * measures.gap)
