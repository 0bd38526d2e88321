"""Where the keyboard is while the page under it is built anew: remembered before, given back afterwards."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.frame import PageFrame
from desktop.ui.header import Header
from desktop.ui.widgets import ScrollPage

_ROUNDS = 3  # a label that wraps tells its height after it has its width, and the page after its labels


class Parts(NamedTuple):
    """A window in its parts: what stands above the page (the header among them), and the page in its frame."""

    window: QWidget
    tops: tuple[QWidget, ...]
    header: Header
    frame: PageFrame


class Held(NamedTuple):
    """`way` is the id of the header's way that has the keyboard; `height` how far down something of the page has it.

    `read`: which share of the page stood above the window, for where the keyboard is elsewhere.
    """

    way: str
    height: int | None
    read: float = 0.0


def held(parts: Parts) -> Held:
    """Where the keyboard is now."""
    way = next((way for way, button in parts.header.buttons.items() if button.hasFocus()), "")
    now = QApplication.focusWidget()
    on_page = now is not None and parts.frame.page.isAncestorOf(now)
    height = now.mapTo(parts.window, QPoint(0, 0)).y() if now is not None and on_page else None
    pages = parts.frame.page.findChildren(ScrollPage)
    read = (page.verticalScrollBar().value() / max(page.content.height(), 1) for page in pages)
    return Held(way, height, max(read, default=0.0))


def give_back(there: Held, parts: Parts) -> None:
    """Put the keyboard, and what it is on, where they were."""
    if there.way:
        parts.header.buttons[there.way].setFocus(Qt.FocusReason.OtherFocusReason)
    if there.height is None:
        _scroll(parts, there.read)
    else:
        _hold(parts, there.height)


def tab_as_read(around: QWidget) -> None:
    """Let Tab go in the order of reading; Qt goes in the order in which things were made."""
    takes = [one for one in around.findChildren(QWidget) if one.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    for first, second in pairwise(takes):
        QWidget.setTabOrder(first, second)


def _hold(parts: Parts, height: int) -> None:
    """Scroll so that what has the keyboard is where it was before the page was built anew."""
    now = QApplication.focusWidget()
    if now is None:
        return
    _find_places(parts)
    for scroll in parts.frame.page.findChildren(ScrollPage):
        if scroll.content.isAncestorOf(now):
            scroll.hold(now, now.mapTo(parts.window, QPoint(0, 0)).y() - height)


def _scroll(parts: Parts, read: float) -> None:
    """Scroll as far as the page was read."""
    if not read:
        return
    _find_places(parts)
    for scroll in parts.frame.page.findChildren(ScrollPage):
        scroll.verticalScrollBar().setValue(round(read * scroll.content.height()))


def _find_places(parts: Parts) -> None:
    """Let everything find its place now: the layout would do so in the next rounds only."""
    for made in (*parts.tops, parts.frame):
        made.show()
    for _ in range(_ROUNDS):
        if (column := parts.window.layout()) is not None:
            column.activate()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
