"""Where things stand: columns, rows, tinted boxes, hairlines, and the page that scrolls.

Every layout here is made on a widget: a layout without a parent that Python collects takes the program down.
"""

from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QSizePolicy, QWidget

from desktop.ui.theme import Theme

W = TypeVar("W", bound=QWidget)


class Box(QWidget):
    """Things one after another. `gap` is in pixels at 100 % and grows as spaces do.

    `ground` is the colour that one paints below what stands in it, empty for none.
    """

    ground = ""
    _direction = QBoxLayout.Direction.TopToBottom

    def __init__(self, theme: Theme, gap: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.box = QBoxLayout(self._direction, self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(theme.sp(gap))

    def add(self, widget: W, stretch: int = 0, align: Qt.AlignmentFlag | None = None) -> W:
        """Put a widget at the end and give it back."""
        if align is None:
            self.box.addWidget(widget, stretch)
        else:
            self.box.addWidget(widget, stretch, align)
        return widget

    def space(self, pixels: int) -> None:
        """A space, in pixels at 100 %."""
        self.box.addSpacing(self.theme.sp(pixels))

    def stretch(self, weight: int = 1) -> None:
        """Room that takes what is left."""
        self.box.addStretch(weight)

    def margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Room around, in pixels at 100 %."""
        self.box.setContentsMargins(*(self.theme.sp(side) for side in (left, top, right, bottom)))


class Column(Box):
    """One below the other."""


class Row(Box):
    """One beside the other; `turn(down=True)` sets them one below the other when the window is narrow."""

    _direction = QBoxLayout.Direction.LeftToRight

    def turn(self, *, down: bool) -> None:
        """Down or across."""
        across = QBoxLayout.Direction.LeftToRight
        self.box.setDirection(QBoxLayout.Direction.TopToBottom if down else across)


class Card(Column):
    """A column on a white surface with a hairline round it."""

    ground, edge = "surface", "line"

    def __init__(self, theme: Theme, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap, parent)
        self.margins(24, 20, 24, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The surface and its hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.theme.color(self.ground))
        pen = painter.pen()
        pen.setColor(self.theme.color(self.edge))
        pen.setWidthF(self.theme.line)
        painter.setPen(pen)
        inset, radius = self.theme.line / 2, self.theme.radius("tile")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)


class Sunken(Card):
    """A column on the sunken tint."""

    ground, edge = "sunken", "sunken"

    def paintEvent(self, event: QPaintEvent) -> None:
        """In high contrast the tint is black on black: the hairline makes the box."""
        self.edge = "line" if self.theme.name == "contrast" else "sunken"
        super().paintEvent(event)


class Rule(QWidget):
    """A hairline across a column."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedHeight(round(theme.line))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One line."""
        QPainter(self).fillRect(self.rect(), self._theme.color("line"))


class FlowRow(QWidget):
    """Things beside one another that go on in a next line where the width ends, `line_gap` (or `gap`) below."""

    def __init__(self, theme: Theme, gap: int = 12, line_gap: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap, self._line_gap = theme.sp(gap), theme.sp(gap if line_gap is None else line_gap)
        self._items: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: W) -> W:
        """Put a widget at the end and give it back."""
        widget.setParent(self)
        self._items.append(widget)
        self.updateGeometry()
        return widget

    def hasHeightForWidth(self) -> bool:
        """The height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines in this width."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [item.sizeHint() for item in self._items]
        width = sum(hint.width() for hint in hints) + self._gap * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        """The widest of the things alone."""
        hints = [item.minimumSizeHint() for item in self._items]
        return QSize(*(max((size(hint) for hint in hints), default=0) for size in (QSize.width, QSize.height)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the things anew."""
        super().resizeEvent(event)
        self._set()

    def event(self, event: QEvent) -> bool:
        """A child changed its size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._set()
            self.updateGeometry()
        return super().event(event)

    def _set(self) -> None:
        for item, place in zip(self._items, self._places(self.width()), strict=True):
            item.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        x = y = line = 0
        for item in self._items:
            hint = item.sizeHint()
            wide = min(hint.width(), width)
            high = max(hint.height(), item.heightForWidth(wide)) if item.hasHeightForWidth() else hint.height()
            if x and x + wide > width:
                x, y, line = 0, y + line + self._line_gap, 0
            places.append(QRect(QPoint(x, y), QSize(wide, high)))
            x, line = x + wide + self._gap, max(line, high)
        return places


def sides(widget: QWidget, theme: Theme) -> tuple[int, int]:
    """The room left and right of what stands in something: up to the window's side margins, or a margin of its own.

    So that what begins a page stands below one edge, with a panel beside it or not. Of what scrolls its page is asked,
    as wide with its bar as without: by a margin that came with the bar, Qt would show and hide it for ever.
    """
    window, page = widget.window(), _scrolling(widget) or widget
    left = page.mapTo(window, QPoint(0, 0)).x()
    side, least = theme.side(window.width()), theme.least_side(window.width())
    beside = left, window.width() - left - page.width()
    return (side - beside[0] if beside[0] < side else least, side - beside[1] if beside[1] < side else least)


class WithinSides(Column):
    """A column whose things stand within the side margins; `top` and `bottom` are the room above and below them."""

    top = bottom = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it stands decides."""
        super().resizeEvent(event)
        left, right = sides(self, self.theme)
        self.box.setContentsMargins(left, self.top, right, self.bottom)


class ScrollPage(QScrollArea):
    """A column that scrolls up and down; whatever gets the keyboard moves into view.

    `bleed`: how far its column reaches into the side margins, in pixels at 100 %, for tints that stand out there.
    """

    def __init__(
        self, theme: Theme, gap: int = 0, *, side: bool = True, bleed: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._side, self._bleed = side, theme.sp(bleed)
        self.content = Column(theme, gap)
        self.setViewport(QWidget())  # our own: Qt's would paint a ground, and asking for it costs 5 ms
        self.setWidget(self.content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content.setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._reachable)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
        self._reachable(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side margins follow the window."""
        if self._side:
            left, right = sides(self, self.theme)
            high = self.theme.sp(32), self.theme.sp(28)
            self.content.box.setContentsMargins(left - self._bleed, high[0], right - self._bleed, high[1])
        super().resizeEvent(event)

    @property
    def scrolls(self) -> bool:
        """Whether there is more than can be seen."""
        return self.verticalScrollBar().maximum() > 0

    def turn(self, way: int) -> None:
        """One view on (1) or back (-1)."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + way * bar.pageStep())

    def hold(self, widget: QWidget, moved: int) -> None:
        """Take back that a widget stands `moved` pixels lower than it did, as far as it can be seen then."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + moved)
        self.show_all_of(widget)

    def show_all_of(self, widget: QWidget) -> None:
        """Scroll as little as it takes to see something of the page whole."""
        # What is higher than the view stays as it is: there is no better place for it.
        if widget.height() >= self.viewport().height():
            return
        for corner in (widget.rect().bottomLeft(), widget.rect().topLeft()):
            # By its corners: of a text field Qt's ensureWidgetVisible shows no more than the cursor.
            self.ensureVisible(0, widget.mapTo(self.content, corner).y(), 0, self.theme.sp(24))

    def _reachable(self, _low: int, high: int) -> None:
        # Page Up and Page Down reach the page from whatever in it has the keyboard. Only a page of pure text that does
        # not fit takes the keyboard itself.
        alone = high > 0 and not any(
            one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(self.content) and one.isEnabled()
            for one in self.content.findChildren(QWidget)
        )
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if alone else Qt.FocusPolicy.NoFocus)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.content.isAncestorOf(new):
            self.show_all_of(new)


def bring_into_view(widget: QWidget) -> None:
    """Scroll to something that has just grown, when its page has found room for it."""
    from desktop.ui.later import later  # noqa: PLC0415  # nothing grows before the first paint

    # Two turns: labels that wrap tell their heights in the first.
    later(widget, lambda: later(widget, lambda: _show_on_its_page(widget)))


def _show_on_its_page(widget: QWidget) -> None:
    page = _scrolling(widget)
    if page is not None:
        page.show_all_of(widget)


def _scrolling(widget: QWidget) -> ScrollPage | None:
    """The page that something scrolls with, or that it is."""
    at: QWidget | None = widget
    while at is not None and not isinstance(at, ScrollPage):
        at = at.parentWidget()
    return at
