"""The window: header, one page at a time, action bar, the way back, announcements. It knows pages by `page.py` only.

A page is built when it is shown and thrown away when it is left: hidden pages would stay in the tree that screen
readers see, and a text field that is merely emptied can be filled again with Ctrl+Z.
"""

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.logic.words import Words
from desktop.ui.frame import ActionBar, Notice, PageFrame
from desktop.ui.header import Header, HeaderWay
from desktop.ui.later import later
from desktop.ui.page import Back, Finish, Intention, Open, Page, Press, Surroundings, Toggle
from desktop.ui.places import Place
from desktop.ui.way import Way
from desktop.ui.widgets import ScrollPage
from desktop.ui.widgets.heard_as import As, hear_as

if TYPE_CHECKING:
    from desktop.ui.events import Events, Listener
    from desktop.ui.host import Host
    from desktop.ui.keyboard import Parts
    from desktop.ui.press_guard import PressGuard
    from desktop.ui.widgets.focus_ring import FocusRing

_PAGE_KEYS: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class Dress(NamedTuple):
    """Words and look of the window at this moment; `notice` is a line under the header of every page.

    `worn`: the whole application looks so; the window need not put the look on itself.
    """

    around: Surroundings
    notice: str = ""
    worn: bool = False


class Furniture(NamedTuple):
    """What every page of this window has: the ways of the header, and the keys (as Qt writes them)."""

    ways: tuple[HeaderWay, ...]
    keys: tuple[tuple[str, Intention], ...]


class Shell(QWidget):
    """The window. The way that it shows is the host's."""

    def __init__(self, host: "Host", furniture: Furniture) -> None:
        super().__init__()
        hear_as(self, As.WINDOW)
        self._host, self._furniture = host, furniture
        self._frame: PageFrame | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._tops: tuple[QWidget, ...] = ()
        self._put_on(host.dress())
        self._ring: FocusRing | None = None
        self._events: Events | None = None
        self._guard: PressGuard | None = None
        self._painted = self._begun = False
        self._go(host.way)
        self._begun = True

    @property
    def frame(self) -> PageFrame:
        """The shown page with what stands round it."""
        if self._frame is None:
            raise LookupError("no page is shown")
        return self._frame

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.frame.page

    @property
    def words(self) -> Words:
        """The sentences that this window speaks in now."""
        return self._dressed.around.words

    @property
    def ring(self) -> "FocusRing":
        """The ring that shows where the keyboard is; it is there from the first paint on."""
        if self._ring is None:
            from desktop.ui.widgets.focus_ring import FocusRing  # noqa: PLC0415  # not before the first paint

            self._ring = FocusRing(self, self._dressed.around.theme)
        return self._ring

    @property
    def places(self) -> tuple[Place, ...]:
        """The places one would pass on the way back, the shown one last."""
        return self._host.way.places

    def want(self, intention: Intention) -> None:
        """Do what a page, the header or a key wants."""
        match intention:
            case Back():
                self.back()
            case Open(place):
                self.open(place)
            case Press():
                self._press_primary()
            case Finish(quick):
                self.finish(quick=quick)
            case Toggle(part):
                self.toggle(part)
            case _:
                self._host.choose(intention)
                self.redress()

    def toggle(self, part: str) -> None:
        """Show a part of the window's own or put it away; this window has none."""

    def open(self, place: Place) -> None:
        """Show a place. One that is on the way is gone back to; pages in between are left."""
        self._keep()
        self._go(self._host.way.open(place))

    def back(self) -> None:
        """One step back, within the page or off it; nothing happens on the first page."""
        if self._host.way.at_home or self.page.back():
            return
        self._keep()
        self._go(self._host.way.back())

    def finish(self, *, quick: bool = False) -> None:
        """Throw away everything this person did, say so, and begin anew."""
        self._drop()
        self._host.finish(quick=quick)
        self._put_on(self._host.dress())
        self._go(self._host.way)

    def redress(self) -> None:
        """Words or look changed: build the header and the page anew, keep what was typed and where the keyboard was."""
        from desktop.ui.keyboard import give_back, held  # noqa: PLC0415  # not before the first paint

        there = held(self._parts())
        self._keep()
        self._put_on(self._host.dress())
        if self._ring is not None:
            self._ring.restyle(self._dressed.around.theme)
        self._go(self._host.way)
        give_back(there, self._parts())
        self.update()

    def listeners(self) -> "tuple[Listener, ...]":
        """Who hears of the events of this window besides ring and guard; asked once, after the first paint."""
        return ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A page is read on from the header and the bar too: what they leave of the keys scrolls it."""
        way = _PAGE_KEYS.get(event.key())
        long = next((one for one in self.page.findChildren(ScrollPage) if one.scrolls), None)
        if way is None or long is None:
            super().keyPressEvent(event)
        else:
            long.turn(way)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground that every page stands on."""
        QPainter(self).fillRect(self.rect(), self._dressed.around.theme.color("bg"))
        if not self._painted:
            self._painted = True
            later(self, self._settle_in)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing forgets everything, as finishing does."""
        self._drop()
        self._host.close()
        super().closeEvent(event)

    def _settle_in(self) -> None:
        """What nobody misses before there is something to see."""
        from desktop.ui.events import Events  # noqa: PLC0415  # not before the first paint
        from desktop.ui.heard import listen  # noqa: PLC0415  # same
        from desktop.ui.press_guard import PressGuard  # noqa: PLC0415  # same

        self._build_shortcuts()
        events = self._events = Events(self)
        self._guard = PressGuard(self, self._host.ticks)
        self.ring.watch(events)
        events.add(self._guard)
        for listener in self.listeners():
            events.add(listener)
        if listen(self):
            self.redress()  # what was heard already was told by Qt, which knows no headings
        elif self._frame is not None:
            self._tab_as_read()
            self._dressed.around.announce(self, self._frame.page.announcement)

    def _build_shortcuts(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut  # noqa: PLC0415  # not before the first paint

        for key, intention in self._furniture.keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda wanted=intention: self.want(wanted))
            shortcut.setAutoRepeat(not isinstance(intention, Press | Finish))

    def _put_on(self, dress: Dress) -> None:
        """Take on words and look, and build the header in them."""
        self._dressed = dress
        if not dress.worn or self.styleSheet():
            theme = dress.around.theme
            self.setStyleSheet(theme.qss())  # first: it gives back the palette and the font that it found
            self.setPalette(theme.palette())
            self.setFont(theme.font("body"))
        for old in self._tops:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._header = Header(dress.around, self._furniture.ways, self.want)
        self._column.insertWidget(0, self._header)
        self._tops = (self._header,)
        if dress.notice:
            notice = Notice(dress.around, dress.notice)
            self._column.insertWidget(1, notice)
            self._tops = (self._header, notice)

    def _go(self, way: Way) -> None:
        """Show the last place of a way. One that nobody draws raises before anything is lost."""
        with self._hushed():
            page = self._build(way)
        self._refresh()
        if self._begun:
            self._tab_as_read()
        self._host.shown(page)
        page.first_focus().setFocus()
        if self._painted:
            self._dressed.around.announce(self, page.announcement)

    def _tab_as_read(self) -> None:
        from desktop.ui.keyboard import tab_as_read  # noqa: PLC0415  # not before the first paint

        tab_as_read(self.frame)

    def _hushed(self) -> AbstractContextManager[object]:
        """Nobody hears of what is built; before the first paint nobody listens here."""
        return nullcontext() if self._events is None else self._events.hushed()

    def _build(self, way: Way) -> Page:
        """Draw the last place of a way and put it in place of what is shown."""
        around = self._dressed.around
        page = self._host.draw(way.here, around)
        self._host.way = way
        self._drop()
        page.wants.connect(self.want)
        page.changed.connect(self._refresh)
        bar = None if way.at_home or page.whole else ActionBar(around, self.back)
        self._frame = PageFrame(around, page, bar)
        self._column.addWidget(self._frame, 1)
        self._header.set_at_home(at_home=way.at_home)
        for top in self._tops:
            top.setHidden(page.whole)
        return page

    def _drop(self) -> None:
        """Throw the shown page away, on Qt's side too."""
        if self._frame is not None:
            self._frame.page.wants.disconnect(self.want)
            self._frame.page.changed.disconnect(self._refresh)
            self._column.removeWidget(self._frame)
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = None

    def _keep(self) -> None:
        """Remember on the way how the shown page can be built again."""
        if self._frame is not None:
            left = self._frame.page.leave()
            if left is not None:
                self._host.way = self._host.way.leave(left)

    def _refresh(self) -> None:
        if self._frame is None:
            return
        self.setWindowTitle(self._frame.page.title)
        if self._frame.bar is not None:
            self._frame.bar.show_actions(self._frame.page.bar_actions())

    def _press_primary(self) -> None:
        if self._frame is not None and self._frame.bar is not None and self._guard is not None:
            self._frame.bar.press_primary(self._guard.takes)

    def _parts(self) -> "Parts":
        from desktop.ui.keyboard import Parts  # noqa: PLC0415  # not before the first paint

        return Parts(self, self._tops, self._header, self.frame)
