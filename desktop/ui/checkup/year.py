"""The next twelve months as a strip: a mark for each check-up, the same in words under it and for a screen reader."""

import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.logic.rotation.facts import AccountKind
from desktop.logic.rotation.schedule import Standing
from desktop.logic.rotation.year_ahead import MONTHS, Marked, shown_in_strip, year_ahead
from desktop.logic.words import Words
from desktop.ui.checkup.desk import name_of
from desktop.ui.page import Surroundings
from desktop.ui.theme import Theme
from desktop.ui.widgets import Column, FlowRow, PlainLabel, Row
from desktop.ui.widgets.heard_as import As, hear_as

_LETTERS = 3  # of the name of a month
_TWO_LINES = 640  # pixels at 100 %: in less width the twelve months stand in two lines


class YearAhead(Column):
    """The strip, and under it one line an account with its shape and its dates in words."""

    def __init__(self, standings: tuple[Standing, ...], today: datetime.date, around: Surroundings) -> None:
        super().__init__(around.theme, 6)
        marked = year_ahead(standings, today)
        self.said = [_said(one, marked, around.words) for one in shown_in_strip(standings)]
        self.strip = self.add(_Strip(marked, today, around))
        hear_as(self.strip, As.PICTURE, f"{around.words('checkup.year')}: {' '.join(self.said)}")
        under = self.add(FlowRow(around.theme, 28, 4))
        for one, said in zip(shown_in_strip(standings), self.said, strict=True):
            row = under.add(Row(around.theme, 8))
            row.add(_Key(one.account.kind, around.theme), 0, Qt.AlignmentFlag.AlignVCenter)
            row.add(PlainLabel(said, around.theme, "small", "muted"), 1)


def _said(standing: Standing, marked: tuple[Marked, ...], words: Words) -> str:
    days = ", ".join(words.date(one.on) for one in marked if one.standing is standing)
    name = name_of(standing.account, words)
    return words("checkup.year.dates", name=name, dates=days) if days else words("checkup.year.none", name=name)


class _Key(QWidget):
    """The shape by which an account is told in the strip."""

    def __init__(self, kind: AccountKind, theme: Theme) -> None:
        super().__init__()
        self._kind, self._theme = kind, theme
        self.setFixedSize(QSize(theme.px(18), theme.px(18)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One mark in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _mark(painter, QPointF(self.width() / 2, self.height() / 2), self._kind, self._theme)


class _Strip(QWidget):
    """One box a month, this one first; a mark stands where its day is within the month."""

    def __init__(self, marked: tuple[Marked, ...], today: datetime.date, around: Surroundings) -> None:
        super().__init__()
        self._theme, self._marked = around.theme, marked
        first = today.month - 1
        self._months = tuple(around.words(f"month.{(first + n) % 12 + 1}")[:_LETTERS] for n in range(MONTHS))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Two lines of months need more."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The lines of months."""
        return self._lines(width) * self._high() + (self._lines(width) - 1) * self._theme.sp(8)

    def sizeHint(self) -> QSize:
        """As wide as a column."""
        width = self._theme.px(_TWO_LINES)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Two lines of six."""
        return QSize(self._theme.px(240), self._high())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Boxes with the names of their months, then the marks."""
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        for month, name in enumerate(self._months):
            box = self._box(month)
            painter.setPen(QPen(theme.color("line_strong"), theme.line))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(box, theme.radius("control") / 2, theme.radius("control") / 2)
            painter.setPen(theme.color("ink" if any(one.month == month for one in self._marked) else "muted"))
            under = QRectF(box.left(), box.bottom(), box.width(), self._high() - box.height())
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, name)
        for one in self._marked:
            _mark(painter, self._place(one), one.standing.account.kind, theme)

    def _lines(self, width: int) -> int:
        return 1 if width >= self._theme.px(_TWO_LINES) else 2

    def _high(self) -> int:
        return self._theme.px(30) + self._theme.px(26)

    def _box(self, month: int) -> QRectF:
        lines = self._lines(self.width())
        line, column = divmod(month, MONTHS // lines)
        gap = self._theme.sp(4)
        width = (self.width() - gap * (MONTHS // lines - 1)) / (MONTHS // lines)
        top = line * (self._high() + self._theme.sp(8))
        return QRectF(column * (width + gap) + 1, top + 1, width - 2, self._theme.px(30) - 2)

    def _place(self, one: Marked) -> QPointF:
        """Within the box by the day of the month."""
        box, half = self._box(one.month), self._theme.px(9)
        share = (one.on.day - 1) / 27
        return QPointF(box.left() + half + (box.width() - 2 * half) * min(share, 1), box.center().y())


def _mark(painter: QPainter, centre: QPointF, kind: AccountKind, theme: Theme) -> None:
    """A disc for a mailbox, a diamond for an account of the programme: told by shape, not by colour."""
    half = theme.px(7)
    painter.save()
    painter.setPen(QPen(theme.color("surface"), 1.5))
    painter.setBrush(theme.color("brand_text"))
    painter.translate(centre)
    if kind is AccountKind.EMAIL:
        painter.drawEllipse(QPointF(0, 0), half, half)
    else:
        painter.rotate(45)
        painter.drawRect(QRectF(-half * 0.8, -half * 0.8, half * 1.6, half * 1.6))
    painter.restore()
