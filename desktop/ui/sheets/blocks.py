"""Blocks of a sheet -> pieces that a page takes whole, each with what is drawn on it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop.logic.qr_code import QUIET, modules
from desktop.logic.sheet import Block, Boxed, Code, Fold, Heading, Lines, Log, Numbered, Reach, Ruled, Sheet
from desktop.ui.sheets.faces import Measures
from desktop.ui.sheets.marks import Code as CodeMark
from desktop.ui.sheets.marks import Frame, Sign, Stroke, mm
from desktop.ui.sheets.stack import Piece, Stack, width_of

_COLUMNS = (4, 3, 2, 1)
"""Contacts and codes stand beside one another, as many as fit."""
_SHORT = 75
"""Millimetres that a short blank needs: two of them stand beside one another on A4, and none on a slip."""
_HAND = 7
"""Millimetres between lines that somebody writes on by hand."""
_BELONGS = (Reach, Code, Ruled)
"""What stands right behind a step belongs to it: under its words, on its page."""


class Setter:
    """Sets blocks in one size of type between the margins."""

    def __init__(self, measures: Measures) -> None:
        self.measures = measures
        self.width = mm(measures.wide - 2 * measures.side)

    def pieces(self, sheet: Sheet) -> Iterator[Piece]:
        """The title, then all blocks in their order."""
        yield self._title(sheet.title)
        runs = list(_runs(sheet.blocks))
        stepped = False
        for index, run in enumerate(runs):
            stepped = isinstance(run[0], Numbered) or (stepped and isinstance(run[0], _BELONGS))
            goes_on = stepped and index + 1 < len(runs) and isinstance(runs[index + 1][0], _BELONGS)
            under = stepped and not isinstance(run[0], Numbered)
            made = self._set(run, mm(self.measures.indent) if under else 0.0)
            yield from (piece._replace(glued=True) for piece in made[:-1])
            yield made[-1]._replace(glued=goes_on or isinstance(run[0], Heading))

    def _set(self, run: Sequence[Block], indent: float) -> list[Piece]:
        """Those that share a row, else the one that stands by itself."""
        match run[0]:
            case Ruled():
                return self._ruled([one for one in run if isinstance(one, Ruled)], indent)
            case Reach():
                return self._beside([one for one in run if isinstance(one, Reach)], indent)
            case Code():
                return self._codes([one for one in run if isinstance(one, Code)], indent)
            case alone:
                return self._alone(alone)

    def _alone(self, block: Heading | Lines | Numbered | Boxed | Log | Fold) -> list[Piece]:
        match block:
            case Heading(text):
                return [self._heading(text)]
            case Lines():
                return self._lines(block)
            case Numbered():
                return self._numbered(block)
            case Boxed():
                return [self._boxed(block)]
            case Log():
                return self._log(block)
            case Fold(text):
                return [self._fold(text)]

    def _title(self, title: str) -> Piece:
        stack = Stack(0, self.width)
        stack.text(title, self.measures.title, bold=True)
        stack.y += mm(1.5)
        stack.marks.append(Stroke(0, stack.y, self.width, width=3))
        stack.y += mm(1)
        return stack.piece(0, glued=True)

    def _heading(self, text: str) -> Piece:
        stack = Stack(0, self.width)
        stack.text(text, self.measures.heading, bold=True)
        return stack.piece(self._gap(5))

    def _lines(self, block: Lines) -> list[Piece]:
        made = []
        for index, text in enumerate(block.texts):
            stack = Stack(0, self.width)
            stack.text(text, self.measures.small if block.small else self.measures.body, muted=block.small)
            made.append(stack.piece(self._gap(0.6 if index else 1.2 if block.small else 2.2)))
        return made or [Piece(0, 0, ())]

    def _numbered(self, block: Numbered) -> list[Piece]:
        sizes = self.measures
        if block.state == "open":
            return [self._tick(block)]
        indent, square, ended = mm(sizes.indent), mm(sizes.square), bool(block.state)
        stack = Stack(indent, self.width - indent)
        stack.text(block.title, sizes.step, bold=True, muted=ended)
        stack.marks.insert(0, Frame(0, 0, square, square))
        if ended:
            stack.marks.insert(1, Sign(0, 0, square, crossed=block.state == "failed"))
        else:
            mark = Stack(0, square)
            mark.text(block.mark, sizes.body, bold=True, centred=True)
            stack.marks[1:1] = [one.moved(0, (square - mark.y) / 2) for one in mark.marks]
        texts = [(text, sizes.body, False) for text in block.texts] + [
            (text, sizes.small, True) for text in block.small
        ]
        made = [stack.piece(self._gap(3.0))]
        for text, size, muted in texts:
            below = Stack(indent, self.width - indent)
            below.text(text, size, muted=muted)
            made.append(below.piece(self._gap(0.5)))
        spare = square - sum(piece.high for piece in made)
        return [*made[:-1], made[-1]._replace(high=made[-1].high + max(spare, 0.0))]

    def _tick(self, block: Numbered) -> Piece:
        """An empty square as high as a line, and what is ticked there by hand."""
        square = mm(self.measures.square * 0.65)
        stack = Stack(square + mm(2.5), self.width - square - mm(2.5))
        stack.text(block.title, self.measures.body)
        first = max(stack.y / len(stack.marks) - square, 0) / 2 if stack.marks else 0.0
        stack.marks.insert(0, Frame(0, first, square, square, 1.5))
        stack.y = max(stack.y, square)
        return stack.piece(self._gap(1.8))

    def _boxed(self, block: Boxed) -> Piece:
        pad = mm(3)
        stack = Stack(pad, self.width - 2 * pad)
        stack.y = pad * 0.8
        stack.text(block.title, self.measures.step, bold=True)
        for text in block.texts:
            stack.y += mm(0.6)
            stack.text(text, self.measures.body)
        stack.y += pad
        stack.marks.insert(0, Frame(0, 0, self.width, stack.y))
        return stack.piece(self._gap(4))

    def _ruled(self, run: Sequence[Ruled], indent: float) -> list[Piece]:
        """A blank by itself, or two beside one another where the paper is wide enough."""
        gap = mm(6)
        columns, width = self._columns(mm(_SHORT), gap, indent, 2) if run[0].beside else (1, self.width - indent)
        return _grid([self._blank(one, width) for one in run], columns, indent, width + gap)

    def _blank(self, block: Ruled, width: float) -> Piece:
        """The first line goes on behind its label, if that leaves room to write; the others are whole."""
        size, row = self.measures.body, mm(max(8 * self.measures.gap, _HAND))
        stack = Stack(0, width)
        stack.text(block.label, size)
        behind = max(width_of(block.label, size), mm(5)) + mm(2)
        if behind > width * 0.6:
            behind = 0.0
            stack.y += row
        line = max(stack.y, row * 0.75)
        stack.marks = [mark.moved(0, line - stack.y) for mark in stack.marks] if behind else stack.marks
        for index in range(max(block.lines, 1)):
            start = behind if index == 0 else 0.0
            stack.marks.append(Stroke(start, line + index * row, width - start))
        stack.y = line + (max(block.lines, 1) - 1) * row + 2
        return stack.piece(self._gap(2))

    def _fold(self, text: str) -> Piece:
        """A broken line across the paper, and above it which way to fold."""
        stack = Stack(0, self.width)
        stack.text(text, self.measures.small, muted=True, centred=True)
        stack.y += mm(1)
        stack.marks.append(Stroke(-mm(self.measures.side), stack.y, mm(self.measures.wide), broken=True))
        stack.y += mm(2)
        return stack.piece(self._gap(6))

    def _log(self, block: Log) -> list[Piece]:
        """Heads above ruled rows: the columns share the width by what their heads need."""
        size, row, pad = self.measures.small, self._gap(8.5), mm(1.5)
        needs = [width_of(head, size, bold=True) + 2 * pad for head in block.heads]
        widths = [self.width * need / sum(needs) for need in needs]
        lefts = [sum(widths[:index]) for index in range(len(widths) + 1)]
        head = Stack(0, self.width)
        for left, width, text in zip(lefts, widths, block.heads, strict=False):
            cell = Stack(left + pad, width - 2 * pad)
            cell.text(text, size, bold=True)
            head.marks += cell.marks
            head.y = max(head.y, cell.y)
        head.y += pad
        head.marks.append(Stroke(0, head.y, self.width))
        columns = [Stroke(left, 0, 0, row) for left in lefts]
        made = Piece(row, 0, (*columns, Stroke(0, row, self.width)))
        return [head.piece(self._gap(3)), *[made] * block.rows]

    def _beside(self, run: Sequence[Reach], indent: float) -> list[Piece]:
        """Names over numbers, in as many columns as let every number stand in one line."""
        size, gap = self.measures.value, mm(5)
        widest = max(width_of(one.value, size, bold=True, mono=True) for one in run)
        columns, width = self._columns(widest, gap, indent, len(run))
        if widest > width:
            size = max(int(size * width / widest * 0.98), round(size * 0.62))
        cells = [self._reach(one, size, width) for one in run]
        return _grid(cells, columns, indent, width + gap)

    def _reach(self, one: Reach, size: int, width: float) -> Piece:
        stack = Stack(0, width)
        stack.text(one.name, self.measures.small, bold=True)
        stack.text(one.value, size, bold=True, mono=True)
        stack.text(one.note, self.measures.small, muted=True)
        return stack.piece(self._gap(1.6))

    def _codes(self, run: Sequence[Code], indent: float) -> list[Piece]:
        gap = mm(4)
        made = [modules(one.address) for one in run]
        room = mm(self.measures.code)
        sizes = [max(int(room / (len(rows) + 2 * QUIET)), 3) for rows in made]
        widest = max((len(rows) + 2 * QUIET) * size for rows, size in zip(made, sizes, strict=True))
        columns, width = self._columns(widest, gap, indent, len(run))
        cells = []
        for one, rows, size in zip(run, made, sizes, strict=True):
            # At the left the margin or the gap is the quiet zone: codes stand under the words of their step.
            stack = Stack(0, width)
            stack.marks.append(CodeMark(0, QUIET * size, rows, size))
            stack.y = (len(rows) + 2 * QUIET) * size
            stack.text(one.words, self.measures.small, mono=True)
            cells.append(stack.piece(self._gap(1)))
        return _grid(cells, columns, indent, width + gap)

    def _gap(self, length: float) -> float:
        return mm(length) * self.measures.gap

    def _columns(self, need: float, gap: float, indent: float, most: int) -> tuple[int, float]:
        """How many columns of at least `need` there are, `most` at most, and how wide each is."""
        room = self.width - indent
        columns = next((n for n in _COLUMNS if n <= most and (room + gap) / n - gap >= need), 1)
        return columns, (room + gap) / columns - gap


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Contacts that follow one another together, codes and short blanks too; every other block by itself."""
    keyed = ((type(block) if _shares(block) else index, block) for index, block in enumerate(blocks))
    for _, run in groupby(keyed, lambda pair: pair[0]):
        yield [block for _, block in run]


def _shares(block: Block) -> bool:
    return isinstance(block, Reach | Code) or (isinstance(block, Ruled) and block.beside)


def _grid(cells: Sequence[Piece], columns: int, indent: float, step: float) -> list[Piece]:
    """Rows of so many cells."""
    rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
    return [
        Piece(
            max(cell.high for cell in row),
            row[0].above,
            tuple(mark.moved(indent + n * step, 0) for n, cell in enumerate(row) for mark in cell.marks),
        )
        for row in rows
    ]
