"""Mark and name on rind: a slab left of a page, a band above it when the window is narrow."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.page import Surroundings
from desktop.ui.theme import Theme
from desktop.ui.widgets import Box, Button, Column, IconLine, Kind, PlainLabel, Row, ScrollPage
from desktop.ui.widgets.rosette import Mark, draw_rosette

_SLAB = 404


class _Rind(Box):
    """The ground, with a line at the side of the page where rind and page have one colour."""

    ground = "hero"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, rosette, line."""
        painter, theme = QPainter(self), self.theme
        painter.fillRect(self.rect(), theme.color(self.ground))
        self.paint_rosette(painter)
        if theme.name != "light":
            painter.fillRect(self.edge(round(theme.line)), theme.color("hero_line"))

    def paint_rosette(self, painter: QPainter) -> None:
        """None, unless there is room."""

    def edge(self, _line: int) -> QRectF:
        """The side that the page is at."""
        raise NotImplementedError


class Slab(_Rind):
    """The tall form: mark, name, what this is for, and the rosette, big and cropped."""

    def __init__(self, around: Surroundings, lines: tuple[str, ...] = ()) -> None:
        super().__init__(around.theme)
        theme = around.theme
        self.setFixedWidth(theme.px(_SLAB))
        self.margins(56, 64, 36, 40)
        self.add(Mark(theme, 96, inside_out=True))
        self.space(28)
        self.add(PlainLabel(around.words("app.name"), theme, 52, "on_hero", bold=True))
        self.space(8)
        for line in lines:
            self.add(PlainLabel(line, theme, "h3", "on_hero"))
            self.space(8)
        self.stretch()

    def paint_rosette(self, painter: QPainter) -> None:
        """In the lower right corner, in a colour just off the ground."""
        radius = self.width() * 0.62
        draw_rosette(painter, self.width() * 0.78, self.height() - radius * 0.38, radius, "pattern", self.theme)

    def edge(self, line: int) -> QRectF:
        """The right one."""
        return QRectF(self.width() - line, 0, line, self.height())


class Band(_Rind):
    """The low form: mark and name, and what stands at the right of them."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme)
        theme = around.theme
        self.row = self.add(Row(theme, 20))
        names = self.row.add(Row(theme, 14), 1)
        names.add(Mark(theme, 48, inside_out=True), 0, Qt.AlignmentFlag.AlignVCenter)
        name = PlainLabel(around.words("app.name"), theme, "h2", "on_hero", bold=True, wrap=False)
        names.add(name, 1, Qt.AlignmentFlag.AlignVCenter)

    def edge(self, line: int) -> QRectF:
        """The lower one."""
        return QRectF(0, self.height() - line, self.width(), line)


class Foot(Row):
    """The foot of a page that fills the window: what must always be read, who we are not, and a way for staff."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around.theme, 16)
        theme, words = around.theme, around.words
        self.lines = self.add(Column(theme, 3), 1)
        self._who = self.lines.add(PlainLabel(words("shell.disclaimer"), theme, "small", "muted"))
        self.staff = self.add(Button(words("kiosk.start.staff"), theme, "lock", Kind.GHOST))
        self.staff.setAccessibleDescription(words("kiosk.start.staff.hint"))
        self.box.setAlignment(self.staff, Qt.AlignmentFlag.AlignBottom)

    def say_above(self, line: IconLine) -> None:
        """A line above who we are not, below those that are there."""
        self.lines.box.insertWidget(self.lines.box.count() - 1, line)
        self._who.raise_()  # read last, as it stands last


class Rest(ScrollPage):
    """What scrolls takes the room that band and foot leave, however little: these two must always be seen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, side=False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)


class Sides(Column):
    """A page of a slab and a main part, or of a band above it when the window is narrow."""

    def __init__(self, slab: Slab, band: Band, main: QWidget, theme: Theme) -> None:
        super().__init__(theme)
        self.slab, self.band = slab, band
        row = self.add(Row(theme), 1)
        row.add(slab)
        right = row.add(Column(theme), 1)
        right.add(band)
        right.add(main, 1)

    def fit(self, window_px: int) -> bool:
        """Take the form that a window of this width has room for; gives whether it is narrow."""
        narrow, theme = self.theme.narrow(window_px), self.theme
        self.slab.setVisible(not narrow)
        self.band.setVisible(narrow)
        side, high = theme.side(window_px), theme.sp(12 if theme.single(window_px) else 18)
        self.band.box.setContentsMargins(side, high, side, high)
        return narrow
