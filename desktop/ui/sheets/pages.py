"""A sheet -> its pages: what stands on each and where. No heading is left at a foot, no step torn where it need not."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

from desktop.logic.private import unshown
from desktop.logic.sheet import Sheet
from desktop.ui.sheets.blocks import Setter
from desktop.ui.sheets.faces import MEASURES, Measures
from desktop.ui.sheets.marks import Mark, Stroke, Words, mm
from desktop.ui.sheets.stack import Piece, Stack, width_of

_FACTORS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.77)
"""Type grows smaller only as far as a sheet must to keep its pages; on paper 8 points are still read well."""


@unshown
class Page(NamedTuple):
    """One page: what is drawn on it, from above."""

    marks: tuple[Mark, ...]

    def draw(self, painter: QPainter) -> None:
        """Draw it; the painter counts in half points from the corner of the paper."""
        for mark in self.marks:
            mark.draw(painter)

    @property
    def text(self) -> str:
        """All that it says, a paragraph a line."""
        return "\n".join(mark.text for mark in self.marks if isinstance(mark, Words))


@unshown
class Pages(NamedTuple):
    """All pages of a sheet, and the size of its paper in half points."""

    title: str
    size: QSizeF
    pages: tuple[Page, ...]


def lay_out(sheet: Sheet, slip: float = 0.0) -> Pages:
    """Set a sheet in the largest type in which it keeps to `most` pages, if it says how many may be.

    `slip`: half points after which a roll is cut, 0 for never: then a slip has several pages, however few it wants.
    """
    measures = MEASURES[sheet.paper]
    if slip and not measures.high:
        return _lay_out(sheet, measures._replace(high=slip * 25.4 / 144))
    for factor in _FACTORS:
        made = _lay_out(sheet, measures.smaller(factor))
        if not sheet.most or len(made.pages) <= sheet.most:
            break
    return made


def _lay_out(sheet: Sheet, measures: Measures) -> Pages:
    pieces = list(Setter(measures).pieces(sheet))
    left, top = mm(measures.side), mm(measures.top)
    if not measures.high:
        marks, end = _placed(pieces, left, top)
        foot, high = _slip_foot(sheet.footer, measures, end)
        return Pages(sheet.title, QSizeF(mm(measures.wide), high), (Page((*marks, *foot)),))
    room = mm(measures.high - measures.top) - _foot_high(sheet.footer, measures)
    parts = list(_parts(pieces, room))
    pages = []
    for number, part in enumerate(parts, 1):
        marks, _ = _placed(part, left, top)
        pages.append(Page((*marks, *_foot(sheet.footer, measures, f"{number}/{len(parts)}"))))
    return Pages(sheet.title, QSizeF(mm(measures.wide), mm(measures.high)), tuple(pages))


def _parts(pieces: Sequence[Piece], room: float) -> Iterator[list[Piece]]:
    """Pieces a page: glued ones go on together, unless together they are higher than a page."""
    page: list[Piece] = []
    for unit in _units(pieces):
        whole = _high([*page, *unit]) <= room
        if not whole and page and _high(unit) <= room:
            yield page
            page = []
        for piece in unit:
            if page and _high([*page, piece]) > room:
                yield page
                page = []
            page.append(piece)
    if page:
        yield page


def _units(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    unit: list[Piece] = []
    for piece in pieces:
        unit.append(piece)
        if not piece.glued:
            yield unit
            unit = []
    if unit:
        yield unit


def _high(pieces: Sequence[Piece]) -> float:
    """The height of pieces from the top of a page on, where the first needs no gap."""
    return sum(piece.above + piece.high for piece in pieces) - (pieces[0].above if pieces else 0.0)


def _placed(pieces: Sequence[Piece], left: float, top: float) -> tuple[list[Mark], float]:
    """The marks of pieces below one another, and where they end."""
    marks: list[Mark] = []
    y = top - (pieces[0].above if pieces else 0.0)
    for piece in pieces:
        y += piece.above
        marks += [mark.moved(left, y) for mark in piece.marks]
        y += piece.high
    return marks, y


def _foot(footer: str, measures: Measures, number: str) -> list[Mark]:
    """A line, what the sheet says of itself, and the number of the page."""
    y = mm(measures.high + 3) - _foot_high(footer, measures)
    wide = mm(measures.wide - 2 * measures.side)
    beside = width_of(number, measures.small)
    said, at = _beside_number(footer, measures), Stack(wide - beside - 1, beside + 2)
    at.text(number, measures.small, muted=True)
    marks = [mark.moved(mm(measures.side), y + mm(1.5)) for mark in (*said.marks, *at.marks)]
    return [Stroke(mm(measures.side), y, wide), *marks]


def _beside_number(footer: str, measures: Measures) -> Stack:
    """What a sheet says of itself, left of a number of at most two digits of two."""
    wide = mm(measures.wide - 2 * measures.side) - width_of("99/99", measures.small)
    said = Stack(0, wide - mm(4))
    said.text(footer, measures.small, muted=True)
    return said


def _foot_high(footer: str, measures: Measures) -> float:
    """Its room at the end of a page: on a narrow one it takes several lines."""
    return max(mm(measures.foot), _beside_number(footer, measures).y + mm(6))


def _slip_foot(footer: str, measures: Measures, end: float) -> tuple[list[Mark], float]:
    """The same at the end of a roll, which has one page; and how long the roll is then."""
    said = Stack(mm(measures.side), mm(measures.wide - 2 * measures.side))
    said.y = end + mm(4)
    line = Stroke(said.x, said.y - mm(1.5), said.width)
    said.text(footer, measures.small, muted=True)
    return [line, *said.marks] if footer else [], said.y + mm(measures.foot)
