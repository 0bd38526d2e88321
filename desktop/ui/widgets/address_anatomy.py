"""The anatomy of an address: what would really be opened in a solid chip, what only imitates struck through.

Only one thing is ever filled: the part that decides. An address is never shortened; where the line ends it shrinks to
68 %, then each part gets a line of its own, then long parts break between letters.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.logic.private import unshown
from desktop.logic.verify.answer.judgement import Part, PartRole
from desktop.ui.theme import Theme
from desktop.ui.widgets.heard_as import As, hear_as
from desktop.ui.widgets.lines import Lines, set_lines

_REAL, _AROUND, _CAPTION = 40, 24, "body"
_SCALES = (1.0, 0.92, 0.84, 0.76, 0.68)


@unshown
@dataclass(frozen=True, slots=True)
class AnatomyWords:
    """The sentences of an anatomy: what it is, and the captions under what decides and what imitates."""

    name: str
    decisive: str
    imitation: str


@unshown
@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of text at a place; `top` is that of its line, `role` says how it is drawn."""

    text: str
    role: PartRole
    x: float
    baseline: float
    width: float
    font: QFont


@unshown
@dataclass(frozen=True, slots=True)
class _Caption:
    """Words tied to a stretch by a bracket; empty words draw the bracket alone."""

    text: Lines
    role: PartRole
    left: float
    right: float
    bracket: float
    x: float
    top: float


@unshown
@dataclass(frozen=True, slots=True)
class _Layout:
    runs: tuple[_Run, ...]
    captions: tuple[_Caption, ...]
    height: float


class AddressAnatomy(QWidget):
    """One address, its parts in order. `color` is the verdict's colour key ("palsu")."""

    def __init__(
        self, parts: Sequence[Part], words: AnatomyWords, color: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts = _merged(parts)
        self._words, self._color, self._theme = words, color, theme
        self._laid: tuple[int, _Layout] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        hear_as(self, As.TEXT, words.name)
        self.setAccessibleDescription(". ".join(_spoken(self._parts, words)))

    @property
    def address(self) -> str:
        """The whole address."""
        return "".join(part.text for part in self._parts)

    @property
    def captions(self) -> tuple[str, ...]:
        """What is said under its parts."""
        roles = dict.fromkeys(part.role for part in self._parts)
        return tuple(self._caption_of(role) for role in roles if role in {PartRole.DECISIVE, PartRole.IMITATION})

    def hasHeightForWidth(self) -> bool:
        """The parts may need more lines in less width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of every part and its caption in this width."""
        return math.ceil(self._layout(width).height)

    def sizeHint(self) -> QSize:
        """A readable column."""
        width = self._theme.px(620)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few letters wide at least."""
        return QSize(self._theme.px(200), self._theme.px(_REAL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The parts, the brackets and their captions."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self._layout(self.width())
        for run in layout.runs:
            self._draw_run(painter, run)
        for caption in layout.captions:
            self._draw_caption(painter, caption)

    def _layout(self, width: int) -> _Layout:
        if self._laid is None or self._laid[0] != width:
            self._laid = (width, self._lay(width))
        return self._laid[1]

    def _lay(self, width: int) -> _Layout:
        for scale in _SCALES:
            if self._row_width(scale) <= width:
                return self._one_row(scale, width)
        return self._one_part_a_line(_SCALES[-1], width)

    def _fonts(self, scale: float) -> tuple[QFont, QFont]:
        real = self._theme.font("host", bold=True, mono=True)
        around = self._theme.font(_AROUND, mono=True)
        real.setPixelSize(round(self._theme.px(_REAL) * scale))
        around.setPixelSize(round(self._theme.px(_AROUND) * max(scale, 0.76)))
        return real, around

    def _pad(self, scale: float) -> float:
        return self._theme.sp(14) * scale

    def _chip_gap(self) -> float:
        return float(self._theme.sp(5))

    def _row_width(self, scale: float) -> float:
        real, around = self._fonts(scale)
        width = 0.0
        for part in self._parts:
            decisive = part.role is PartRole.DECISIVE
            width += QFontMetricsF(real if decisive else around).horizontalAdvance(part.text)
            width += 2 * (self._pad(scale) + self._chip_gap()) if decisive else 0
        return width

    def _one_row(self, scale: float, width: int) -> _Layout:
        real, around = self._fonts(scale)
        metrics = QFontMetricsF(real)
        chip_top, chip_bottom = self._chip_edges(metrics)
        baseline = chip_top
        x, runs = 0.0, []
        for index, part in enumerate(self._parts):
            decisive = part.role is PartRole.DECISIVE
            font = real if decisive else around
            advance = QFontMetricsF(font).horizontalAdvance(part.text)
            before = (self._chip_gap() if index else 0.0) if decisive else 0.0
            inner = self._pad(scale) if decisive else 0.0
            runs.append(_Run(part.text, part.role, x + before + inner, baseline, advance, font))
            x += before + 2 * inner + advance + (self._chip_gap() if decisive else 0.0)
        captions, bottom = self._captions(runs, baseline + chip_bottom + self._theme.sp(4), width, self._pad(scale))
        return _Layout(tuple(runs), captions, bottom)

    def _one_part_a_line(self, scale: float, width: int) -> _Layout:
        real, around = self._fonts(scale)
        runs: list[_Run] = []
        captions: list[_Caption] = []
        y = 0.0
        for part in self._parts:
            decisive = part.role is PartRole.DECISIVE
            font, pad = (real, self._pad(scale)) if decisive else (around, 0.0)
            metrics = QFontMetricsF(font)
            above, below = self._chip_edges(metrics) if decisive else (metrics.ascent(), metrics.descent())
            lines = broken(part.text, metrics, width - 2 * pad)
            first = len(runs)
            for line in lines:
                runs.append(_Run(line, part.role, pad, y + above, metrics.horizontalAdvance(line), font))
                y += above + below + self._theme.sp(2)
            if part.role in {PartRole.DECISIVE, PartRole.IMITATION}:
                more, y = self._captions(runs[first:][-1:], y + self._theme.sp(2), width, pad)
                captions.extend(more)
            y += self._theme.sp(4)
        return _Layout(tuple(runs), tuple(captions), y)

    def _chip_edges(self, metrics: QFontMetricsF) -> tuple[float, float]:
        """How far the chip reaches above and below the baseline."""
        room = metrics.capHeight() * 0.66
        return metrics.capHeight() + room, max(metrics.descent() * 1.1, room)

    def _captions(self, runs: Sequence[_Run], y: float, width: int, pad: float) -> tuple[tuple[_Caption, ...], float]:
        """Brackets below what is captioned; a caption that would run into the one before goes a line lower."""
        found: list[_Caption] = []
        ends, tops = list[float](), list[float]()
        seen: set[PartRole] = set()
        for run in runs:
            if run.role not in {PartRole.DECISIVE, PartRole.IMITATION}:
                continue
            text = "" if run.role in seen else self._caption_of(run.role)
            seen.add(run.role)
            lines = set_lines(text, self._caption_font(run.role), width)
            edge = pad if run.role is PartRole.DECISIVE else 0.0
            left, right = run.x - edge, run.x + run.width + edge
            x = max(min(left, width - lines.size.width()), 0.0)
            row = next((row for row, end in enumerate(ends) if end < x), len(ends))
            if row == len(ends):
                ends.append(0.0)
                tops.append(max((one.top + one.text.size.height() for one in found), default=y + self._theme.sp(14)))
            ends[row] = x + lines.size.width() + self._theme.sp(16) if text else ends[row]
            found.append(_Caption(lines, run.role, left, right, y, x, tops[row]))
        bottom = max((one.top + one.text.size.height() + self._theme.sp(2) for one in found), default=y)
        return tuple(found), bottom

    def _caption_of(self, role: PartRole) -> str:
        return self._words.decisive if role is PartRole.DECISIVE else self._words.imitation

    def _caption_font(self, role: PartRole) -> QFont:
        return self._theme.font(_CAPTION, bold=role is PartRole.DECISIVE)

    def _draw_run(self, painter: QPainter, run: _Run) -> None:
        theme, metrics = self._theme, QFontMetricsF(run.font)
        painter.setFont(run.font)
        if run.role is PartRole.DECISIVE:
            above, below = self._chip_edges(metrics)
            pad = self._pad(run.font.pixelSize() / theme.px(_REAL))
            chip = QRectF(run.x - pad, run.baseline - above, run.width + 2 * pad, above + below)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(f"{self._color}_solid"))
            painter.drawRoundedRect(chip, 8, 8)
            painter.setPen(theme.color(f"on_{self._color}"))
        else:
            painter.setPen(theme.color("muted"))
        painter.drawText(QPointF(run.x, run.baseline), run.text)
        if run.role is PartRole.IMITATION:
            middle = run.baseline - metrics.xHeight() * 0.52
            painter.setPen(QPen(theme.color(self._color), 3))
            painter.drawLine(QPointF(run.x, middle), QPointF(run.x + run.width, middle))

    def _draw_caption(self, painter: QPainter, caption: _Caption) -> None:
        theme, real = self._theme, caption.role is PartRole.DECISIVE
        pen = QPen(theme.color(self._color if real else "muted"), 2)
        if not real:
            pen.setDashPattern([2, 1.5])
        painter.setPen(pen)
        top, bottom = caption.bracket, caption.bracket + theme.sp(8)
        left, right = caption.left + 1, caption.right - 1
        painter.drawPolyline([QPointF(left, top), QPointF(left, bottom), QPointF(right, bottom), QPointF(right, top)])
        caption.text.draw(painter, caption.x, caption.top, pen.color())


def _merged(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Neighbours that are drawn alike become one, so that a narrow window needs fewer lines."""
    loud = {PartRole.DECISIVE, PartRole.IMITATION}
    merged: list[Part] = []
    for part in parts:
        if merged and part.role not in loud and merged[-1].role not in loud:
            merged[-1] = Part(merged[-1].text + part.text, part.role)
        elif part.text:
            merged.append(part)
    return tuple(merged)


def broken(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """A text cut into lines between any two letters; every letter is kept."""
    lines, line, used = [], "", 0.0
    for letter in text:
        advance = metrics.horizontalAdvance(letter)
        if line and used + advance > width:
            lines.append(line)
            line, used = "", 0.0
        line += letter
        used += advance
    return [*lines, line]


def _spoken(parts: Sequence[Part], words: AnatomyWords) -> list[str]:
    said = ["".join(part.text for part in parts)]
    captions = {PartRole.DECISIVE: words.decisive, PartRole.IMITATION: words.imitation}
    said += [f"{captions[part.role]}: {part.text.removesuffix('.')}" for part in parts if part.role in captions]
    return said
